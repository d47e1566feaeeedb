-- Organisation over time -----------------------------------------------------------------------------------------
-- A unit keeps its id for life. Where it stands (placement), what it is like (unit_fact) and what became of it
-- (succession) are each said from a day on, so that a question "as of 1 March" has its own answer.

alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check
  check (kind in ('party-committee', 'advisory-body', 'sector-union', 'party-base', 'party-cell', 'agency'));
alter table unit add column words text not null default ''; -- what a search looks in: name, short names and code, folded
alter table unit add column version integer not null default 1; -- a page that was read at another version is stale
update unit set words = search || ' ' || lower(code);
alter table unit alter column words drop default;

create index unit_words on unit using gin (words gin_trgm_ops);
-- In the order of lists, with what they look in, so that pages are read from the index alone.
create index unit_name on unit (name collate "vi-x-icu", id) include (words);
create index unit_kind on unit (kind, name collate "vi-x-icu", id) include (words);
create index placement_unit on placement (unit_id, tree);

-- What the law asks about a unit, from day to day. null = not known, which is not the same as none or no.
create table unit_fact (
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid)),
  name text not null,
  short_name text not null, -- abbreviations in use, apart by commas
  staff_count integer check (staff_count >= 0), -- Law 10/2022, art. 51, 60: 7 and 100 are limits
  party_members integer check (party_members >= 0),
  scattered boolean not null, -- wide area or posts that cannot be left: delegates instead of all staff (art. 51)
  remote_area boolean not null, -- longer limits for complaints
  has_union boolean,
  acts_instead_id uuid references unit, -- who does what the law gives the union where there is none
  has_website boolean, -- then publication there is a must (art. 48)
  funding_group smallint check (funding_group between 1 and 4), -- autonomy group, Decree 60/2021
  party_type text check (party_type in ('upper-committee', 'base-committee', 'base-cell', 'section-committee', 'subordinate-cell')),
  year_ends text check (year_ends ~ '^[01][0-9]-[0-3][0-9]$'), -- end of the working year, month-day: 05-31
  check (acts_instead_id <> unit_id),
  exclude using gist (unit_id with =, valid with &&)
);
create index unit_fact_unit on unit_fact (unit_id);

insert into unit_fact (unit_id, valid, name, short_name, scattered, remote_area)
  select unit.id, daterange(min(lower(p.valid)), null), unit.name, '', false, false
  from unit join placement p on p.unit_id = unit.id group by unit.id;

-- Which unit goes on from which. A rename keeps the unit: its duties, posts and rights go on.
create table succession (
  predecessor_id uuid not null references unit,
  successor_id uuid not null references unit,
  kind text not null check (kind in ('merge', 'split', 'rename')),
  on_day date not null, -- the first day of the new order
  primary key (predecessor_id, successor_id, kind, on_day),
  check ((kind = 'rename') = (predecessor_id = successor_id))
);
create index succession_successor on succession (successor_id);

-- The way up from each unit, drawn again by the program whenever placements change. Without it a page of a list within
-- somebody's reach has to walk the whole tree before its first row (docs/bench.md).
create table lineage (
  unit_id uuid not null references unit,
  tree text not null check (tree in ('party', 'administration', 'union')),
  above uuid[] not null, -- the unit itself, then its parent, then its parent's parent …
  valid daterange not null, -- the days on which it stands there; empty where only `kept` holds
  -- The same without ends: before its first day a unit counts where it will stand, after its last where it last stood,
  -- so that what a unit wrote stays within somebody's reach when the unit is gone.
  kept daterange not null
);
create index lineage_unit on lineage (unit_id, tree);
create index lineage_above on lineage using gin (above) with (fastupdate = off);

-- The same query as organisation/lineage.ts has.
with recursive place as (
  select p.unit_id, p.tree, p.parent_id, p.valid, daterange(
    case when lag(p.valid) over steps is null then null else lower(p.valid) end, lower(lead(p.valid) over steps)) as kept
  from placement p window steps as (partition by p.unit_id, p.tree order by lower(p.valid))
), up(unit_id, tree, next_id, above, valid, kept) as (
  select unit_id, tree, parent_id, array[unit_id], valid, kept from place
  union all
  select up.unit_id, up.tree, place.parent_id, up.above || place.unit_id, up.valid * place.kept, up.kept * place.kept
  from up join place on place.unit_id = up.next_id and place.tree = up.tree and place.kept && up.kept
)
insert into lineage (unit_id, tree, above, valid, kept)
  select unit_id, tree, above, valid, kept from up where next_id is null;
