-- Reports, whole ---------------------------------------------------------------------------------------------------

-- The regime: versions of forms, each in force for the periods that begin on its day or later.
alter table report_regime add column form text not null default 'basic';
alter table report_regime add column applies_from date not null default '1990-01-01';
alter table report_regime add column source text not null default 'shipped' check (source in ('shipped', 'received'));
alter table report_regime alter column form drop default;
alter table report_regime alter column applies_from drop default;
alter table report_regime alter column source drop default;

-- A report's figures stand in one array without gaps, so that `sum(figures[n])` finds each at once (docs/bench.md); a bit
-- for each position says whether a figure was entered there, because a gap and a zero are two things.
alter table report add column profile text not null default '';
alter table report add column entered bit varying not null default '';
alter table report add column answers jsonb not null default '{}'; -- days, reasons, not applicable: by indicator
alter table report add column returned jsonb not null default '{}'; -- what the superior wants mended: by section
alter table report add column corrects text; -- why an accepted report is being corrected; null: it is not
update report set
  entered = coalesce((select string_agg(case when v is null then '0' else '1' end, '' order by at)
    from unnest(figures) with ordinality f(v, at)), '')::bit varying,
  figures = array(select coalesce(v, 0) from unnest(figures) with ordinality f(v, at) order by at);
alter table report alter column profile drop default;
alter table report alter column entered drop default;
alter table report alter column answers drop default;
alter table report alter column returned drop default;
alter table report add constraint report_figures_whole
  check (array_position(figures, null) is null and cardinality(figures) = length(entered));

-- What was accepted, edition by edition; a correction makes the next. Sums read the current ones and nothing else, so
-- that what is being corrected counts as it was accepted until the correction is.
create table report_edition (
  submission_id uuid not null references report,
  edition integer not null check (edition >= 1),
  deliverable_id uuid not null references deliverable,
  period text not null,
  unit_id uuid not null references unit,
  above uuid[] not null, -- the way up from the unit in the Party tree as it stood in that period, itself first
  regime_version integer not null references report_regime,
  form text not null,
  profile text not null,
  nothing_to_report boolean not null,
  figures bigint[] not null check (array_position(figures, null) is null and cardinality(figures) = length(entered)),
  entered bit varying not null,
  answers jsonb not null,
  accepted_at timestamptz not null,
  accepted_by uuid not null references person,
  reason text, -- of the correction; null: the first edition
  current boolean not null,
  primary key (submission_id, edition),
  check ((reason is null) = (edition = 1))
);
create unique index report_edition_current on report_edition (submission_id) where current;
create index report_edition_period on report_edition (deliverable_id, period) include (nothing_to_report) where current;
create index report_edition_unit on report_edition (unit_id, period) where current;

-- The texts of the editions, apart from the figures so that sums need not read past them.
create table report_passage (
  submission_id uuid not null,
  edition integer not null,
  question text not null,
  text text not null,
  search text not null, -- as shared/text.ts folds it
  primary key (submission_id, edition, question),
  foreign key (submission_id, edition) references report_edition (submission_id, edition)
);

insert into report_edition (submission_id, edition, deliverable_id, period, unit_id, above, regime_version, form, profile,
    nothing_to_report, figures, entered, answers, accepted_at, accepted_by, reason, current)
  select r.submission_id, 1, d.deliverable_id, d.period, d.unit_id, array[d.unit_id, d.owed_to_id], r.regime_version, 'basic', '',
    r.nothing_to_report, r.figures, r.entered, r.answers, s.changed_at, s.created_by, null, true
  from report r join submission s on s.id = r.submission_id join duty d on d.id = s.duty_id where s.state = 'accepted';
insert into report_passage (submission_id, edition, question, text, search)
  select e.submission_id, 1, n.key, n.value, lower(n.value)
  from report_edition e join report r on r.submission_id = e.submission_id cross join jsonb_each_text(r.narratives) n
  where n.value <> '';

-- What the office makes of a period before it is frozen: its own words for each question, and the passages it takes over.
create table consolidation_writing (
  deliverable_id uuid not null references deliverable,
  period text not null,
  question text not null,
  text text not null,
  picked uuid[] not null, -- reports whose passage is quoted, in the order of quoting
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  primary key (deliverable_id, period, question)
);

-- With what the board of a period counts, so that it is read from the index alone.
create index duty_deliverable_period on duty (deliverable_id, period, state) include (due_on, first_reported_at);
