-- Plans: what each of them must take up, answers to warnings, what a return says of a line, versions ------------------

-- Contents of a programme that the office hands down to the units' plans, each with the paragraph it comes from.
create table plan_content (
  id uuid primary key,
  programme_id uuid not null references programme,
  task_id uuid not null references task on delete cascade, -- of a draft: what was handed out is never deleted
  position integer not null,
  title text not null,
  needs_union boolean not null, -- where there is no union, somebody who acts instead has to be named first
  added_at timestamptz not null,
  removed_at timestamptz -- lines that took it up stay
);
create index plan_content_programme on plan_content (programme_id, position);

-- A line keeps its identity while the plan is written on: duties follow from it, a return speaks of it.
alter table plan_line
  add column id uuid not null default gen_random_uuid(),
  add column content_id uuid references plan_content, -- null: a line of the unit's own
  add column evidence text not null default '',
  add column not_applicable text, -- why the content does not apply; null: it does
  add column returned text; -- what the superior asks to be mended in this line
alter table plan_line alter column id drop default;
create unique index plan_line_id on plan_line (id);
create index plan_line_content on plan_line (content_id);

-- What the author answered to the warnings, by the code of the warning.
create table plan_answer (
  submission_id uuid not null references submission,
  code text not null,
  reason text not null,
  primary key (submission_id, code)
);
