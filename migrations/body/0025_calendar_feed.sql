-- The private address under which a person's calendar program asks for their days: one a person, kept as a hash only.
create table calendar_feed (
  person_id uuid primary key references person,
  account_id uuid, -- that opened it: the feed ends with it
  token_hash bytea not null unique, -- SHA-256
  opened_at timestamptz not null
);
