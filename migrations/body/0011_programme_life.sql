-- The life of a programme: reviewed step by step, submitted, approved, handed out, amended by a new edition, closed.

alter table programme alter column document_id drop not null; -- null: written here, not brought in
alter table programme drop constraint programme_state_check;
alter table programme add constraint programme_state_check
  check (state in ('draft', 'submitted', 'approved', 'published', 'closed'));
alter table programme drop constraint programme_check;
alter table programme add constraint programme_published_check
  check ((state in ('published', 'closed')) = (published_at is not null));
alter table programme
  add column version integer not null default 1, -- a page that was read at another version is stale
  add column edition integer not null default 1, -- 1 as first handed out; each amendment is the next
  add column amends_id uuid references programme, -- the programme in force that this draft is the next edition of
  add column copied_from_id uuid references programme, -- last year's, when this one was written from it
  add column issued_on date,
  add column returned_reason text,
  add column worked_by uuid references person, -- who saved last, and since when without another in between
  add column worked_since timestamptz,
  add column worked_at timestamptz,
  add column submitted_at timestamptz,
  add column submitted_by uuid references person,
  add column approved_at timestamptz,
  add column approved_by uuid references person,
  add column closed_at timestamptz,
  add column closed_by uuid references person,
  add column closed_reason text;
alter table programme add constraint programme_closed_check check ((state = 'closed') = (closed_at is not null));
alter table programme add constraint programme_amends_check check (amends_id <> id);
-- One amendment at a time: the second who begins one finds the first.
create unique index programme_amendment on programme (amends_id) where state in ('draft', 'submitted', 'approved');

alter table task drop constraint task_programme_id_path_key; -- a removed task keeps its path
alter table task
  add column title text not null default '', -- empty: the first words of the text
  add column for_units boolean not null default false, -- given to the subordinate Party organisations
  add column follows_id uuid references task, -- the same task in the programme in force, or in last year's
  add column removed_at timestamptz; -- taken out by an amendment; what it brought stays
create index task_programme on task (programme_id, position);
create index task_follows on task (follows_id);

-- Bodies a task is to be done with, as the document writes them, and the organisation they were matched to.
create table task_partner (
  task_id uuid not null references task,
  position integer not null,
  name text not null,
  unit_id uuid references unit,
  primary key (task_id, position)
);

-- The content is written as a whole, in one statement each; two rows may change places in it.
alter table deliverable drop constraint deliverable_task_id_position_key;
alter table deliverable drop constraint deliverable_rhythm_check;
alter table deliverable add constraint deliverable_rhythm_check
  check (rhythm in ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'school-yearly'));
alter table deliverable
  add column evidence text not null default '', -- what is wished as proof
  add column named_due date, -- the day that the text itself names; any other day was set by the office
  add column follows_id uuid references deliverable,
  add column removed_at timestamptz;
create index deliverable_follows on deliverable (follows_id);

-- Organisations that a programme does not address although they belong to the set it names.
create table programme_exception (
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  reason text not null check (reason <> ''),
  added_at timestamptz not null,
  added_by uuid not null references person,
  primary key (programme_id, unit_id)
);

-- The lines of "Nơi nhận": who each one is.
create table programme_recipient (
  programme_id uuid not null references programme,
  position integer not null,
  line text not null, -- as the document writes it
  kind text not null check (kind in ('addressees', 'archive', 'unit', 'outside', 'open')),
  unit_id uuid references unit,
  primary key (programme_id, position),
  check ((kind = 'unit') = (unit_id is not null))
);

-- Warnings of the reading, by their place in its list, and what a person said to them.
create table programme_answer (
  programme_id uuid not null references programme,
  warning integer not null,
  answer text not null check (answer in ('settled', 'waived')),
  note text not null,
  answered_at timestamptz not null,
  answered_by uuid not null references person,
  primary key (programme_id, warning),
  check (answer = 'settled' or note <> '')
);

-- Each step of the review, with the tasks and deliverables as they were before it: so a step can be taken back.
create table programme_step (
  programme_id uuid not null references programme,
  version integer not null, -- that the step made
  act text not null,
  content jsonb not null,
  taken_at timestamptz not null,
  taken_by uuid not null references person,
  undone boolean not null default false,
  primary key (programme_id, version)
);

-- Tasks and deliverables as each edition handed them out: frozen, so that editions can be compared for good.
create table programme_edition (
  programme_id uuid not null references programme,
  edition integer not null,
  content jsonb not null,
  published_at timestamptz not null,
  published_by uuid not null references person,
  primary key (programme_id, edition)
);
