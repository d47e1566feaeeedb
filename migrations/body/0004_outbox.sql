-- Jobs that a change leaves behind, written in its transaction. A relay moves the ids to the queue ------------------

create table outbox (
  id uuid primary key,
  kind text not null,
  subject_id uuid not null, -- what the job is about; its content stays in the body
  run_after timestamptz not null default '-infinity',
  created_at timestamptz not null default now() -- the real clock, also in a demonstration: how long it waits
);
create index outbox_due on outbox (run_after, id);

-- Notices: what a person is told, and the mail in which it went out ------------------------------------------------

alter table person add column email text;
alter table person add column mail text not null default 'daily' check (mail in ('off', 'daily', 'at-once'));
alter table person add column mail_language text not null default 'vi' check (mail_language in ('vi', 'en'));

create table mail (
  id uuid primary key, -- also its Message-ID, the same however often it is sent
  person_id uuid not null references person,
  day date, -- of a daily digest; null for one that goes at once
  state text not null check (state in ('gathering', 'waiting', 'sent', 'not-needed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (person_id, day)
);

create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  subject_id uuid not null,
  unit_id uuid references unit, -- whose thing it is; null when the whole body may read it
  about jsonb, -- {vi, en}: what it is about; null for sensitive kinds
  created_at timestamptz not null,
  read_at timestamptz,
  mail_id uuid references mail
);
create index notice_person on notice (person_id, id);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_unmailed on notice (person_id) where mail_id is null;
create index notice_mail on notice (mail_id);
