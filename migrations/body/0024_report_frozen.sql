-- Which edition of each unit's report a consolidated report counted, and what the unit was called that day: its figures
-- and texts are written again from here for ever, and what changed since is read against the editions that count now.
create table consolidation_unit (
  consolidation_id uuid not null references consolidation,
  position integer not null, -- in the order of names of that day
  submission_id uuid not null,
  edition integer not null,
  unit text not null,
  code text not null,
  primary key (consolidation_id, position),
  unique (consolidation_id, submission_id),
  foreign key (submission_id, edition) references report_edition (submission_id, edition)
);

-- Those made before: the newest edition that had been accepted by then, under the names of today.
insert into consolidation_unit (consolidation_id, position, submission_id, edition, unit, code)
  select made.id, row_number() over (partition by made.id order by unit.name collate "vi-x-icu", unit.id), e.submission_id,
    e.edition, unit.name, unit.code
  from consolidation made
  cross join lateral (
    select distinct on (e.submission_id) e.submission_id, e.edition, e.unit_id from report_edition e
    where e.deliverable_id = made.deliverable_id and e.period = made.period and e.accepted_at <= made.made_at
    order by e.submission_id, e.edition desc) e
  join unit on unit.id = e.unit_id;

-- Reports of nine months and of semesters.
alter table deliverable drop constraint deliverable_rhythm_check;
alter table deliverable add constraint deliverable_rhythm_check
  check (rhythm in ('once', 'monthly', 'quarterly', 'half-yearly', 'nine-monthly', 'yearly', 'semesterly', 'school-yearly'));

-- Each level writes and makes its own: whose writing it is.
alter table consolidation_writing add column unit_id uuid references unit;
update consolidation_writing w set unit_id = (select p.unit_id from deliverable d join task t on t.id = d.task_id
  join programme p on p.id = t.programme_id where d.id = w.deliverable_id);
alter table consolidation_writing alter column unit_id set not null;
alter table consolidation_writing drop constraint consolidation_writing_pkey;
alter table consolidation_writing add primary key (deliverable_id, period, unit_id, question);
create index consolidation_period on consolidation (deliverable_id, period, unit_id);
