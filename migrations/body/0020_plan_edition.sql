-- Plans after acceptance: editions, the amendment under way, what the comparison of texts reads -----------------------

-- What was accepted, edition by edition. The newest counts until the next is accepted.
create table plan_edition (
  submission_id uuid not null references submission,
  edition integer not null check (edition >= 1),
  lines jsonb not null, -- as they stood, in their order
  accepted_at timestamptz not null,
  accepted_by uuid not null references person,
  reason text, -- of the amendment; null: the first edition
  primary key (submission_id, edition),
  check ((reason is null) = (edition = 1))
);

-- There while an accepted plan is being amended.
create table plan_amendment (
  submission_id uuid primary key references submission,
  reason text not null
);

insert into plan_edition (submission_id, edition, lines, accepted_at, accepted_by, reason)
  select s.id, 1, (
      select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'contentId', l.content_id, 'content', l.content, 'how', l.how,
        'who', l.who, 'dueOn', l.due_on, 'expected', l.expected, 'evidence', l.evidence,
        'notApplicable', l.not_applicable) order by l.position), '[]')
      from plan_line l where l.submission_id = s.id),
    s.changed_at, s.created_by, null
  from submission s where s.kind = 'plan' and s.state = 'accepted';

-- A plan takes up a content once.
update plan_line l set content_id = null where content_id is not null and exists (
  select from plan_line k where k.submission_id = l.submission_id and k.content_id = l.content_id and k.position < l.position);
drop index plan_line_content;
create unique index plan_line_content on plan_line (content_id, submission_id) where content_id is not null;

-- The place of a content in plan_standing; never given to another one of the programme.
alter table plan_content add column number integer;
update plan_content c set number = n.number from (
  select id, row_number() over (partition by programme_id order by added_at, position, id) as number from plan_content) n
  where n.id = c.id;
alter table plan_content alter column number set not null;
create unique index plan_content_number on plan_content (programme_id, number);

-- How the plan that counts stands in each content, so that the follow-up page reads one row for a plan: a digit at the place of
-- the content, '-' without a line, else the sum of 1 does not apply, 2 is to be mended, 4 names somebody and a day.
-- While an accepted plan is amended, as it was accepted.
create table plan_standing (
  submission_id uuid primary key references submission,
  cells text not null check (cells ~ '^[-0-7]*$')
);
insert into plan_standing (submission_id, cells)
  select s.id, string_agg(coalesce(((l.not_applicable is not null)::integer + 2 * (l.returned is not null)::integer
    + 4 * (l.who <> '' and l.due_on is not null)::integer)::text, '-'), '' order by c.number)
  from submission s join duty d on d.id = s.duty_id join plan_content c on c.programme_id = d.programme_id
  left join plan_line l on l.submission_id = s.id and l.content_id = c.id
  where s.kind = 'plan' group by s.id;

-- What was sent, long enough to be compared; gone when the unit takes it back. Only whoever accepts what both units send is
-- shown what was found; a unit learns of others no more than copy_told holds.
create table passage (
  id uuid primary key,
  submission_id uuid not null references submission,
  part text not null, -- a line of a plan, a question of a report
  kind text not null check (kind in ('plan', 'report')),
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  text text not null,
  sketch integer[] not null, -- of shared/likeness.ts
  unique (submission_id, part)
);
create index passage_sketch on passage using gin (sketch);

-- Passages of two units that are largely the same; `passage_id` is the one that was compared.
create table passage_copy (
  passage_id uuid not null references passage on delete cascade,
  other_id uuid not null references passage on delete cascade,
  likeness real not null check (likeness > 0 and likeness <= 1),
  primary key (passage_id, other_id)
);
create index passage_copy_other on passage_copy (other_id);

-- How often something was sent, and whether its unit is told that a passage is largely another's.
create table copy_told (
  submission_id uuid primary key references submission,
  sends integer not null,
  told boolean not null
);

-- Who does, in the plans of one programme, what the law gives the union, where an organisation has none and its facts name
-- nobody: a post of it (by_unit_id null), another organisation, or a post there.
create table plan_acting (
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  by_unit_id uuid references unit,
  post text,
  named_at timestamptz not null,
  named_by uuid not null references person,
  primary key (programme_id, unit_id),
  check (by_unit_id is not null or post is not null),
  check (by_unit_id <> unit_id)
);
