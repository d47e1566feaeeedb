-- The bodies of this installation. Role names carry a random id, because roles belong to the whole cluster.
create table body (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null,
  schema_name text not null unique,
  owner_role text not null unique,
  login_role text not null unique,
  created_at timestamptz not null
);
