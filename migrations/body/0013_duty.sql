-- Duties in full: parts, percent, more time, waiving, superseding; the folded counts behind boards; reminders.

alter table duty drop constraint duty_state_check;
alter table duty add constraint duty_state_check
  check (state in ('open', 'reported', 'accepted', 'waived', 'superseded'));
alter table duty add column parent_id uuid references duty; -- a part of another duty: never on a superior's boards
alter table duty add column percent smallint not null default 0 check (percent between 0 and 100);
alter table duty add column counting text not null default 'calendar' check (counting in ('calendar', 'working')); -- days of its limit
alter table duty add column asked_due_on date; -- more time asked for and not decided yet
-- The organisation under which the boards count it: the one below the top on the way to who owes it. Null: nobody owes
-- it, or it is a part. Without a foreign key, which costs a look-up for each of millions of duties; doctor compares.
alter table duty add column cluster_id uuid;

alter table duty drop constraint duty_deliverable_id_unit_id_period_key;
create unique index duty_once on duty (deliverable_id, unit_id, period) where parent_id is null;
create index duty_parts on duty (parent_id) where parent_id is not null;
-- By the day on which it is expected, as pages list it: the new day of one that was returned, else the due day.
create index duty_expected on duty ((coalesce(return_due_on, due_on)), id) where state = 'open' and parent_id is null;

alter table duty_event drop constraint duty_event_act_check;
alter table duty_event add constraint duty_event_act_check check (act in ('created', 'reported', 'returned', 'accepted',
  'progressed', 'extension-asked', 'extended', 'moved', 'urged', 'waived', 'superseded'));
alter table duty_event add column from_day date; -- the due day before and after an extension or an amendment
alter table duty_event add column to_day date;
alter table duty_event add column authority text; -- on what a waiver rests

-- How many duties there are of each sort. Who changes a duty appends to duty_count_change; a job folds that into
-- duty_count, so that no writer waits for another; who reads adds both.
create table duty_count (
  programme_id uuid not null,
  deliverable_id uuid not null,
  cluster_id uuid not null,
  due_on date not null,
  expected_on date not null,
  state text not null,
  late boolean not null, -- the first arrival came after the due day
  count bigint not null,
  primary key (programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late)
);
create table duty_count_change (
  id uuid primary key,
  programme_id uuid not null,
  deliverable_id uuid not null,
  cluster_id uuid not null,
  due_on date not null,
  expected_on date not null,
  state text not null,
  late boolean not null,
  count bigint not null -- added; negative: taken away
);

update duty d set cluster_id = coalesce((select l.above[greatest(cardinality(l.above) - 1, 1)] from lineage l
    where l.unit_id = d.unit_id and l.tree = 'party' and l.kept @> current_date), d.unit_id)
  where d.state <> 'open' or exists (select from submission s where s.duty_id = d.id)
    or exists (select from placement p where p.unit_id = d.unit_id and p.tree = 'party'
      and p.valid @> least(upper(d.covers) - 1, d.due_on));
insert into duty_count (programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late, count)
  select programme_id, deliverable_id, cluster_id, due_on,
    case when state = 'open' then coalesce(return_due_on, due_on) else due_on end, state,
    coalesce((first_reported_at at time zone 'Asia/Ho_Chi_Minh')::date > due_on, false), count(*)
  from duty where cluster_id is not null group by 1, 2, 3, 4, 5, 6, 7;

-- Handing out to many organisations, a batch at a time: what is still to be created.
create table duty_generation (
  id uuid primary key,
  programme_id uuid not null references programme,
  definition jsonb not null, -- a duty without its organisation
  unit_ids uuid[] not null,
  total integer not null,
  done integer not null check (done between 0 and total),
  requested_at timestamptz not null,
  requested_by uuid not null references person
);
create index duty_generation_open on duty_generation (programme_id) where done < total;

-- When whom to remind, each version as it was set.
create table duty_ladder (
  version integer primary key,
  steps jsonb not null,
  set_at timestamptz not null,
  set_by uuid not null references person
);
-- The days on which reminders went out, so that a second run of the same day says nothing again.
create table duty_reminder_day (
  day date primary key
);
