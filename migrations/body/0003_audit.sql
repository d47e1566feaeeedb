-- The chain of the audit: an entry is inserted with its change, and sealed a moment later by the body's sealer.

-- No reference to audit_entry: an entry that is gone must show as missing when the chain is verified, and a reference
-- would write to each entry once more. See docs/audit.md for what is hashed.
create table audit_seal (
  position bigint primary key check (position > 0),
  entry_id uuid not null unique,
  hash bytea not null check (length(hash) = 32), -- SHA-256 of the hash at the position before and of this entry
  sealed_at timestamptz not null
);

create index audit_entry_act on audit_entry (act, at, id);
create index audit_entry_actor on audit_entry (actor_id, at, id);
create index audit_entry_subject on audit_entry (subject_id, at, id);
