-- Plans that units wrote by themselves, in a file ---------------------------------------------------------------------

-- A file that a unit brought in for its plan, cut into passages as it was read. Nothing of it is in the plan until a person
-- has taken it over.
create table plan_source (
  id uuid primary key references file, -- the file as it came in
  submission_id uuid not null references submission,
  passages jsonb not null
);
create index plan_source_submission on plan_source (submission_id, id);

-- What the office offers the units as a model for one content: taken over line by line, changed at will.
create table plan_model (
  content_id uuid primary key references plan_content on delete cascade, -- of a draft
  how text not null,
  who text not null,
  expected text not null,
  evidence text not null,
  saved_at timestamptz not null,
  saved_by uuid not null references person
);

-- Of what was sent: lines that follow the model as it was then. Gone when the unit takes its plan back.
create table plan_adoption (
  submission_id uuid not null references submission,
  content_id uuid not null references plan_content,
  changed boolean not null, -- other than the model in some words
  primary key (submission_id, content_id)
);
create index plan_adoption_content on plan_adoption (content_id, changed);

-- Who was named to act for a union and is not any more, with the reason; what stands is in plan_acting.
create table plan_acting_end (
  id uuid primary key,
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  by_unit_id uuid references unit,
  post text,
  reason text not null,
  ended_at timestamptz not null,
  ended_by uuid not null references person
);
create index plan_acting_end_unit on plan_acting_end (programme_id, unit_id, id);
