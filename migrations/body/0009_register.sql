-- The body's own register of documents: superior documents, and what came in (văn bản đến) with its number of arrival.
-- What the law's own register holds comes with the program and is not stored.

create table registered_document (
  id uuid primary key,
  version integer not null check (version > 0), -- counts the savings: a stale page is refused
  number text not null collate "vi-x-icu" check (length(number) between 1 and 60), -- as written: 08-CTr/BCĐTP
  kind text not null collate "vi-x-icu" check (length(kind) between 1 and 60),
  issuer text not null collate "vi-x-icu" check (length(issuer) between 1 and 200),
  issued_on date not null,
  title text not null collate "vi-x-icu" check (length(title) between 1 and 500),
  in_force_from date,
  in_force_until date, -- the first day no longer
  replaced_by text collate "vi-x-icu" check (length(replaced_by) between 1 and 60),
  source text not null collate "vi-x-icu" check (length(source) <= 300), -- where it was read; empty: the original lay before the clerk
  arrived_on date, -- null: not a document that came in
  arrival_year integer,
  arrival_number integer check (arrival_number > 0), -- counted per year, given once
  words text not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  check ((arrived_on is null) = (arrival_number is null) and (arrived_on is null) = (arrival_year is null)),
  check (in_force_until > in_force_from),
  unique (arrival_year, arrival_number)
);
create unique index registered_document_once on registered_document (number, issued_on, issuer);
create index registered_document_words on registered_document using gin (words gin_trgm_ops);
create index registered_document_saver on registered_document (saved_by);

-- The last number of arrival of each year. Its row is locked by who takes the next, and given back with a transaction that fails.
create table arrival_count (
  year integer primary key check (year between 2000 and 2190),
  last integer not null check (last > 0)
);
