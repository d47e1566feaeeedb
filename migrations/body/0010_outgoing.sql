-- Official documents out: how an organisation heads and numbers them, their way to the signature, and who received them.

-- Settings of an organisation for each of the two layouts.
create table letterhead (
  unit_id uuid not null references unit,
  layout text not null check (layout in ('party', 'state')),
  issuer text not null, -- as the head of the page has it
  parent_issuer text not null, -- '' where the form shows none
  abbreviation text not null, -- in the number: ĐU, SGDĐT
  office text not null, -- who drafts, in the number of a State công văn: VP
  place text not null,
  each_kind boolean not null, -- State: a series of numbers for each kind, or one for all; the Party always counts by kind
  version integer not null, -- a page that was read at another version is stale
  primary key (unit_id, layout)
);

-- From congress to congress: the Party counts its numbers by it.
create table committee_term (
  id uuid primary key,
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  exclude using gist (unit_id with =, valid with &&)
);

-- One row counts one series; whoever takes a number holds it until the transaction ends, so that none is given twice or left out.
create table number_series (
  id uuid primary key,
  unit_id uuid not null references unit,
  layout text not null check (layout in ('party', 'state')),
  kind text not null, -- '' for a series of all kinds
  since date not null, -- the first day of the term or of the year
  opened_at integer not null check (opened_at >= 0), -- the last number that was given on paper before
  last integer not null check (last >= opened_at), -- the last number given
  last_on date, -- and its day: a later number never has an earlier one
  unique (unit_id, layout, kind, since)
);

create table outgoing (
  id uuid primary key,
  unit_id uuid not null references unit, -- issues it
  about_kind text, -- what it was made from, such as 'consolidation'; null when it was written here
  about_id uuid,
  layout text not null check (layout in ('party', 'state')),
  kind text not null,
  search text not null, -- subject and recipients as shared/text.ts folds them
  content jsonb not null, -- the document without number and day
  recipient_ids uuid[] not null, -- organisations it is meant for: proposed when it is sent
  state text not null check (state in ('draft', 'submitted', 'approved', 'numbered', 'signed', 'cancelled')),
  version integer not null, -- a page that was read at another version is stale
  returned_reason text,
  series_id uuid references number_series,
  sequence integer,
  issued_on date,
  content_sha256 bytea, -- of the content with number and day, when it was signed
  original_id uuid references file, -- the scan with signature and seal
  docx_id uuid references file,
  pdf_id uuid references file,
  cancelled_reason text,
  created_at timestamptz not null,
  created_by uuid not null references person,
  changed_at timestamptz not null,
  signed_at timestamptz,
  unique (series_id, sequence),
  check ((sequence is null) = (series_id is null) and (sequence is null) = (issued_on is null)),
  check ((state in ('draft', 'submitted', 'approved')) = (sequence is null)),
  check ((state = 'signed') = (original_id is not null and docx_id is not null and pdf_id is not null
    and content_sha256 is not null and signed_at is not null))
);
create index outgoing_work on outgoing (unit_id, state, id);
create index outgoing_register on outgoing (unit_id, issued_on, sequence, id) where sequence is not null;
create index outgoing_about on outgoing (about_id);

-- One recipient of one document. Opened by the organisation: whose hand it was is not kept.
create table dispatch (
  id uuid primary key,
  outgoing_id uuid not null references outgoing,
  unit_id uuid references unit, -- null: outside
  recipient text not null, -- the name when it was sent
  sent_at timestamptz not null,
  sent_by uuid not null references person,
  last_sent_at timestamptz not null, -- sent again
  opened_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references person, -- who confirmed for the recipient; for one outside, who noted it here
  unique (outgoing_id, unit_id),
  unique (outgoing_id, recipient)
);
create index dispatch_received on dispatch (unit_id, id) where unit_id is not null;
