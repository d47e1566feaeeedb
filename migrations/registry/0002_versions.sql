-- Up to which migration a body stands: a server serves it only when that is its own newest one.
alter table body add column migrated_to text;
