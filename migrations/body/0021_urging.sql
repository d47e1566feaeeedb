-- Đôn đốc: what people were reminded of, and letters that urge.

-- What one person was told on a day: by the daily run, or by somebody who urged.
create table duty_reminder (
  id uuid primary key, -- the notice leads to it
  person_id uuid not null references person, -- who was told
  day date not null,
  urged_by uuid references person, -- null: the daily run
  note text not null, -- what the one who urged adds
  overdue integer not null check (overdue >= 0),
  due_today integer not null check (due_today >= 0),
  due_soon integer not null check (due_soon >= 0),
  duty_ids uuid[] not null -- the longest overdue first; of very many only the first are named
);
-- The daily run tells a person once a day.
create unique index duty_reminder_once on duty_reminder (person_id, day) where urged_by is null;

-- The duties that a letter urges. The letter has the same id; once it is sent, each duty has it in its history.
create table duty_urging (
  id uuid primary key,
  unit_id uuid not null references unit, -- who urges
  duty_ids uuid[] not null,
  drafted_at timestamptz not null,
  drafted_by uuid not null references person
);

-- Who may do something for an organisation, asked for many organisations at once.
create index post_permission_over on post_permission (over_id, permission);
