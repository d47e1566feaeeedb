-- Outlines that are written in the body itself, before they become a version of the regime. A draft that was discarded is
-- kept and may be taken up again; one that was published says which version it became.
create table regime_draft (
  id uuid primary key,
  base_version integer references report_regime, -- what it was copied from; null: an empty form
  state text not null check (state in ('draft', 'discarded', 'published')),
  version integer not null, -- of the draft: a page that shows an older one is stale
  content jsonb not null, -- the outline and the numbers it has given (report/regime-draft.ts)
  earlier jsonb not null, -- what stood before the latest changes, the newest last; the oldest fall out
  edits uuid[] not null, -- forms that were taken lately: sent twice they change nothing twice
  published_version integer references report_regime,
  created_at timestamptz not null,
  created_by uuid not null references person,
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  check ((state = 'published') = (published_version is not null))
);

alter table report_regime drop constraint report_regime_source_check;
alter table report_regime add constraint report_regime_source_check check (source in ('shipped', 'received', 'set'));
