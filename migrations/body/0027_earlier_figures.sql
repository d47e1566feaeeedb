-- Figures of periods before the platform was in use, brought in from a sheet by whoever consolidates: something to compare
-- with. No duty, no report and no edition is made of them.
create table earlier_figures (
  id uuid primary key,
  unit_id uuid not null references unit, -- whose consolidated report they would have been
  form text not null,
  period text not null,
  regime_version integer not null references report_regime, -- under which the sheet was read
  -- From which page of a period it was brought in: the way back.
  deliverable_id uuid not null references deliverable,
  beside text not null,
  -- preview: read and not taken yet; current: what counts; set-aside: was replaced, or never taken.
  state text not null check (state in ('preview', 'current', 'set-aside')),
  replaces uuid references earlier_figures, -- what counted when the sheet was read
  reason text, -- why it took the place of what counted
  brought_at timestamptz not null,
  brought_by uuid not null references person,
  taken_at timestamptz,
  check ((state = 'preview') <= (taken_at is null)),
  check ((state = 'current') <= (taken_at is not null)),
  check ((taken_at is null) or (replaces is null) = (reason is null))
);
create unique index earlier_figures_current on earlier_figures (unit_id, form, period) where state = 'current';
create index earlier_figures_period on earlier_figures (unit_id, form, period);

create table earlier_figure_row (
  earlier_id uuid not null references earlier_figures,
  unit_id uuid not null references unit,
  above uuid[] not null, -- the way up in the Party tree as it stood in that period, the unit itself first
  figures bigint[] not null check (array_position(figures, null) is null and cardinality(figures) = length(entered)),
  entered bit varying not null, -- a bit for each position, as in report_edition
  primary key (earlier_id, unit_id)
);
