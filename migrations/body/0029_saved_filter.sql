-- Filters of the inbox and the boards to which a person gave a name.
create table saved_filter (
  id uuid primary key, -- made by the form
  person_id uuid not null references person,
  page text not null check (page in ('/duties', '/boards')),
  name text not null check (name <> ''),
  query text not null, -- as in the address, only what the page knows
  unique (person_id, page, name)
);
