-- The account a person signs in with; accounts live in the schema identity, so there is no foreign key.
alter table person add column account_id uuid;
alter table person add constraint person_account unique (account_id);
