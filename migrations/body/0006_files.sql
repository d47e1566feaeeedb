-- Files: the content lies on disk by its hash; here is what is known of it, and who brought it under which name.

create table stored_file (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  size bigint not null,
  media_type text not null, -- by its content
  external_references integer not null, -- links of an Office file to content elsewhere, other than plain hyperlinks
  first_stored_at timestamptz not null
);

create table file (
  id uuid primary key,
  sha256 bytea not null references stored_file,
  name text not null,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz -- the sender said that it holds no State secret; null: taken in before senders were asked
);
create index file_content on file (sha256);

-- What proves that a duty was discharged.
create table duty_evidence (
  file_id uuid primary key references file,
  duty_id uuid not null references duty
);
create index duty_evidence_duty on duty_evidence (duty_id);

-- Originals leave the database. Their content is moved to the disk when the server starts, because SQL writes no files.
insert into stored_file (sha256, size, media_type, external_references, first_stored_at)
select sha256, max(octet_length(content)),
  case when bool_or(file_name ilike '%.docx') then 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    when bool_or(file_name ilike '%.md') then 'text/markdown' else 'text/plain' end,
  0, min(uploaded_at)
from document group by sha256;

insert into file (id, sha256, name, uploaded_by, uploaded_at, confirmed_at)
select id, sha256, file_name, uploaded_by, uploaded_at, null from document;

alter table document add column file_id uuid references file;
update document set file_id = id;
alter table document alter column file_id set not null;
alter table document alter column content drop not null;
alter table document drop column file_name;
alter table document drop column media_type;
alter table document drop column sha256;
alter table document drop column uploaded_at;
alter table document drop column uploaded_by;
