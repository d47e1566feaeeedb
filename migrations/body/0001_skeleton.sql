-- Organisation ---------------------------------------------------------------------------------------------------

create table unit (
  id uuid primary key,
  kind text not null check (kind in ('party-committee', 'advisory-body', 'sector-union', 'party-base', 'party-cell')),
  code text not null unique,
  name text not null,
  search text not null -- the name as shared/text.ts folds it
);

-- Where a unit stands, in which tree, from when until when. A unit has one place in a tree on any day.
create table placement (
  unit_id uuid not null references unit,
  tree text not null check (tree in ('party', 'administration', 'union')),
  parent_id uuid references unit,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (unit_id with =, tree with =, valid with &&)
);
create index placement_children on placement (parent_id, tree);

create table person (
  id uuid primary key,
  name text not null
);

create table post (
  id uuid primary key,
  unit_id uuid not null references unit,
  title text not null
);

-- What a post may do, over which organisation, and whether over everything below it.
create table post_permission (
  post_id uuid not null references post,
  permission text not null,
  over_id uuid not null references unit,
  subtree boolean not null,
  primary key (post_id, permission, over_id)
);

create table holding (
  post_id uuid not null references post,
  person_id uuid not null references person,
  valid daterange not null check (not isempty(valid)),
  primary key (post_id, person_id, valid)
);
create index holding_person on holding (person_id);

-- Audit: the login of the body may add and read, nothing else ------------------------------------------------------

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  act text not null,
  actor_id uuid,
  subject_id uuid,
  detail jsonb not null
);
create index audit_entry_at on audit_entry (at, id);

-- Documents and programmes -------------------------------------------------------------------------------------------

create table document (
  id uuid primary key,
  file_name text not null,
  media_type text not null,
  sha256 bytea not null,
  content bytea not null,
  reading jsonb not null, -- what document/reading understood, as the contract of "document read" has it
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references person
);

create table programme (
  id uuid primary key,
  document_id uuid not null references document,
  unit_id uuid not null references unit, -- who issued it
  subject text not null,
  year integer not null check (year between 1990 and 2200),
  state text not null check (state in ('draft', 'published')),
  published_at timestamptz,
  published_by uuid references person,
  created_at timestamptz not null,
  check ((state = 'published') = (published_at is not null))
);

create table task (
  id uuid primary key,
  programme_id uuid not null references programme,
  position integer not null,
  path text not null,
  text text not null,
  source_from integer not null, -- offsets into the document's text, so that the paragraph can be shown where it stands
  source_to integer not null,
  body_name text, -- as the document writes it
  unit_id uuid references unit, -- the organisation it was matched to
  unique (programme_id, path)
);

create table deliverable (
  id uuid primary key,
  task_id uuid not null references task,
  position integer not null,
  kind text not null check (kind in ('plan', 'report', 'document', 'activity', 'continuous')),
  title text not null,
  who text not null check (who in ('body', 'units')),
  rhythm text not null check (rhythm in ('once', 'quarterly')),
  origin text not null check (origin in ('document', 'office')), -- proposed by the text, or added by the office
  unique (task_id, position)
);

-- When a deliverable falls due. The programme names no day, so each day here was set by the office.
create table occurrence (
  deliverable_id uuid not null references deliverable,
  period text not null, -- '2024' or '2024-Q3'
  covers daterange not null,
  due_on date not null,
  primary key (deliverable_id, period)
);

-- Duties: the one list behind every page -------------------------------------------------------------------------

create table duty (
  id uuid primary key,
  kind text not null,
  title text not null,
  reason text not null, -- the paragraph or article it comes from, as people cite it
  programme_id uuid not null references programme,
  deliverable_id uuid not null references deliverable,
  unit_id uuid not null references unit, -- owes it
  owed_to_id uuid not null references unit, -- accepts it
  period text not null,
  covers daterange not null,
  due_on date not null,
  state text not null check (state in ('open', 'reported', 'accepted')),
  first_reported_at timestamptz, -- the first arrival stays the arrival
  return_due_on date, -- a new day given with a return; does not make late what came in time
  version integer not null,
  unique (deliverable_id, unit_id, period)
);
create index duty_unit on duty (unit_id, state, due_on);

create table duty_event (
  id uuid primary key,
  duty_id uuid not null references duty,
  at timestamptz not null,
  act text not null check (act in ('created', 'reported', 'returned', 'accepted')),
  person_id uuid references person,
  note text not null
);
create index duty_event_duty on duty_event (duty_id, at);

-- What a unit writes to discharge a duty, on its way through trình – duyệt – gửi ----------------------------------

create table submission (
  id uuid primary key,
  kind text not null check (kind in ('plan', 'report')),
  duty_id uuid not null unique references duty,
  unit_id uuid not null references unit,
  state text not null check (state in ('draft', 'submitted', 'approved', 'sent', 'returned', 'accepted')),
  version integer not null, -- a page that was read at another version is stale
  created_at timestamptz not null,
  created_by uuid not null references person,
  submitted_by uuid references person,
  approved_by uuid references person,
  sent_by uuid references person,
  returned_reason text,
  changed_at timestamptz not null
);
create index submission_unit on submission (unit_id);

create table plan_line (
  submission_id uuid not null references submission,
  position integer not null,
  content text not null,
  how text not null,
  who text not null,
  due_on date,
  expected text not null,
  primary key (submission_id, position)
);

-- Reports: the figures of one report stand in one array, in the positions of its regime's version -------------------

create table report_regime (
  version integer primary key,
  definition jsonb not null,
  added_at timestamptz not null
);

create table report (
  submission_id uuid primary key references submission,
  regime_version integer not null references report_regime,
  nothing_to_report boolean not null,
  figures bigint[] not null,
  narratives jsonb not null
);

create table consolidation (
  id uuid primary key,
  deliverable_id uuid not null references deliverable,
  unit_id uuid not null references unit,
  period text not null,
  made_at timestamptz not null,
  made_by uuid not null references person,
  content jsonb not null -- frozen: what the figures and texts were when it was made
);
