-- The library's own tables, as better-auth 1.7.6 writes them for our settings (identity/auth.ts), frozen here; a test asks
-- the library whether anything is missing. Its names stay, so that its queries find them: "user" is an account,
-- "account" is what it signs in with. Changed by hand: the body and the person of a session are uuid, not text.

drop table session; -- of one press in the demonstration; those who were signed in press again

create table "user" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null,
  "email" text not null unique, -- "…@khong-co.invalid" for who has none
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null,
  "username" text unique,
  "twoFactorEnabled" boolean
);

create table "session" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique, -- worth nothing without the signature beside it in the cookie
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text, -- never filled
  "userAgent" text,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "bodyId" uuid, -- which body this session opens, and as whom; chosen after sign-in
  "personId" uuid
);
create index "session_userId_idx" on "session" ("userId");

create table "account" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text, -- scrypt with a salt of its own
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on "account" ("userId");

create table "verification" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
);
create index "verification_identifier_idx" on "verification" ("identifier");

create table "twoFactor" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "secret" text not null, -- encrypted with the installation's secret, as are the recovery codes
  "backupCodes" text not null,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

-- Ours ---------------------------------------------------------------------------------------------------------------

-- Codes on paper: an invitation to make an account, a new password, the first administrator. Only the hash is kept.
create table one_time_code (
  id uuid primary key, -- and the id of the account that an invitation will make, so that making it twice is once
  kind text not null check (kind in ('invitation', 'reset', 'setup')),
  handle text not null unique, -- the first group of the code: finds the row, secret is the rest
  code_hash bytea not null,
  body_id uuid,
  person_id uuid,
  account_id uuid references "user" ("id") on delete cascade, -- whose password a reset sets
  clears_second_step boolean not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'setup') = (body_id is null)),
  check ((body_id is null) = (person_id is null)),
  check ((kind = 'reset') = (account_id is not null))
);
create index one_time_code_person on one_time_code (person_id);

-- How often somebody tried, per quarter of an hour. The key is a hash: neither names nor addresses are kept.
create table attempt (
  key bytea not null,
  since timestamptz not null,
  count integer not null,
  primary key (key, since)
);
create index attempt_since on attempt (since);

-- What happened to accounts: the login may add and read, nothing else.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  act text not null,
  actor_id uuid,
  subject_id uuid,
  detail jsonb not null
);
create index audit_entry_at on audit_entry (at, id);
