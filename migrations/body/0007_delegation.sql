-- Delegation with an end (ủy quyền có thời hạn): another person holds the same post until a day.
-- The right is a row in `holding`, so that whoever asks who may do what need not know of delegations. What was agreed stays
-- here for good, also when it ended on its first day and never was in force on a whole one.

create table delegation (
  id uuid primary key, -- made by the form: one that is sent again gives nothing again, also after the end
  post_id uuid not null references post,
  person_id uuid not null references person, -- acts in the post
  delegated_by uuid not null references person, -- holds the post
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)), -- as it was given
  ended_at timestamptz, -- when it was ended before its last day
  ended_by uuid references person,
  check (delegated_by <> person_id),
  check ((ended_at is null) = (ended_by is null)),
  unique (id, post_id, person_id, delegated_by)
);
create index delegation_person on delegation (person_id);
create index delegation_giver on delegation (delegated_by);

alter table holding add column delegated_by uuid references person;
alter table holding add column delegation_id uuid unique;
alter table holding add constraint holding_delegation_known check ((delegated_by is null) = (delegation_id is null));
alter table holding add constraint holding_delegation_ends check (delegated_by is null or not upper_inf(valid));
alter table holding add constraint holding_delegation_same
  foreign key (delegation_id, post_id, person_id, delegated_by) references delegation (id, post_id, person_id, delegated_by);
-- On any day a post is delegated to a person once.
alter table holding add constraint holding_delegation_once
  exclude using gist (post_id with =, person_id with =, valid with &&) where (delegated_by is not null);
