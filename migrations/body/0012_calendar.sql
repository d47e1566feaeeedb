-- Days off as the body's administrator entered them from the yearly notice, and the limits of the law that the body switched.
-- A year without a row is the one shipped with the program or computed; who changed what before stands in the audit.

create table calendar_year (
  year integer primary key check (year between 2000 and 2190),
  version integer not null check (version > 0), -- counts the savings: a stale page is refused
  notice_number text not null collate "vi-x-icu" check (length(notice_number) between 1 and 200),
  notice_on date not null, -- the day the notice was issued
  saved_by uuid not null references person,
  saved_at timestamptz not null
);
create index calendar_year_saver on calendar_year (saved_by);

create table calendar_day (
  day date primary key,
  year integer not null references calendar_year,
  kind text not null check (kind in ('fixed', 'make-up', 'notice', 'swap-off', 'swap-work')),
  name text not null collate "vi-x-icu" check (length(name) between 1 and 200),
  check (extract(year from day) = year)
);
create index calendar_day_year on calendar_day (year);

create table limit_switch (
  rule text primary key, -- the id of the limit in src/law/limits
  version integer not null check (version > 0),
  enabled boolean not null,
  confirmed_by text not null collate "vi-x-icu" check (length(confirmed_by) between 1 and 200), -- who read the law: name and post
  confirmed_on date not null,
  switched_by uuid not null references person,
  switched_at timestamptz not null
);
create index limit_switch_person on limit_switch (switched_by);
