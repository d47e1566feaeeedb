-- Who is signed in. Only the hash of the cookie's token is kept; a person in a body is known by id alone.
create table session (
  token_hash bytea primary key,
  body_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expiry on session (expires_at);
