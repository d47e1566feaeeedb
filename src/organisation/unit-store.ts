// Every query about units themselves: their facts over time, the list and its search, adding them one by one or in bulk.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { answers, readQuery, searchText } from '../shared/search/index.ts'
import { fold } from '../shared/text.ts'
import type { FactPeriod, Facts } from './facts.ts'
import type { Unit } from './store.ts'
import type { Named, Placement, Tree, UnitKind } from './structure.ts'

export interface VersionedUnit extends Unit {
  version: number
}

export async function findUnitWithVersion(db: Db, id: string): Promise<VersionedUnit | undefined> {
  const { rows } = await sql<VersionedUnit>`
    select id, kind, code, name, version from unit where id = ${id}`.execute(db)
  return rows[0]
}

/** Locks them, in the order of their ids. Those that do not exist are missing in the answer. */
export async function findUnitsForUpdate(db: Db, ids: readonly string[]): Promise<(Named & { version: number })[]> {
  const { rows } = await sql<Named & { version: number }>`
    select id, kind, version from unit where id = any(${ids}::uuid[]) order by id for no key update`.execute(db)
  return rows
}

export const raiseVersions = (db: Db, ids: readonly string[]) =>
  sql`update unit set version = version + 1 where id = any(${ids}::uuid[])`.execute(db)

// Facts ------------------------------------------------------------------------------------------------------------

const FACTS = sql`lower(f.valid) as from, upper(f.valid) as until, f.name, f.short_name as "shortName",
  f.staff_count as "staffCount", f.party_members as "partyMembers", f.scattered, f.remote_area as "remoteArea",
  f.has_union as "hasUnion", f.acts_instead_id as "actsInsteadId", f.has_website as "hasWebsite",
  f.funding_group as "fundingGroup", f.party_type as "partyType", f.year_ends as "yearEnds"`

/** Each period of facts, the latest first. */
export async function factsOf(db: Db, unitId: string): Promise<FactPeriod[]> {
  const { rows } = await sql<FactPeriod>`
    select ${FACTS} from unit_fact f where f.unit_id = ${unitId} order by lower(f.valid) desc`.execute(db)
  return rows
}

/** What held on a day; undefined before the unit's first day. */
export async function factsOn(db: Db, unitId: string, on: PlainDate): Promise<FactPeriod | undefined> {
  const { rows } = await sql<FactPeriod>`
    select ${FACTS} from unit_fact f where f.unit_id = ${unitId} and f.valid @> ${on}::date`.execute(db)
  return rows[0]
}

export async function closeFacts(db: Db, unitId: string, from: PlainDate, until: PlainDate): Promise<void> {
  await sql`update unit_fact set valid = daterange(lower(valid), ${until}::date)
    where unit_id = ${unitId} and lower(valid) = ${from}::date`.execute(db)
}

/** Takes the place of the facts with the same first day. */
export async function replaceFacts(db: Db, unitId: string, from: PlainDate, facts: Facts): Promise<void> {
  await sql`delete from unit_fact where unit_id = ${unitId} and lower(valid) = ${from}::date`.execute(db)
  await insertFacts(db, [{ unitId, from, until: null, ...facts }])
}

/** The name by which the unit goes now, and what a search finds it by. */
export async function saveName(db: Db, unitId: string, code: string, facts: Facts): Promise<void> {
  await sql`update unit set name = ${facts.name}, search = ${fold(facts.name)}, words = ${wordsOf(code, facts)}
    where id = ${unitId}`.execute(db)
}

const wordsOf = (code: string, { name, shortName }: Pick<Facts, 'name' | 'shortName'>) =>
  searchText(`${name} ${shortName} ${code}`)

// Adding -----------------------------------------------------------------------------------------------------------

export interface NewUnit extends Facts {
  id: string
  kind: UnitKind
  code: string
  from: PlainDate
  /** The first day on which it is no more. */
  until?: PlainDate
}

/** In slices of 5,000: one statement each for units and for their facts. A code that is taken already is an error. */
export async function insertUnits(db: Db, units: readonly NewUnit[]): Promise<void> {
  for (let at = 0; at < units.length; at += 5_000) {
    const slice = units.slice(at, at + 5_000)
    const rows = slice.map(unit => ({
      ...{ id: unit.id, kind: unit.kind, code: unit.code, name: unit.name },
      ...{ search: fold(unit.name), words: wordsOf(unit.code, unit) },
    }))
    await sql`insert into unit (id, kind, code, name, search, words)
      select id, kind, code, name, search, words from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, kind text, code text, name text, search text, words text)`.execute(db)
    // The facts of a unit that has ended stay the last ones said of it.
    await insertFacts(
      db,
      slice.map(unit => ({ ...unit, unitId: unit.id, until: null })),
    )
  }
}

async function insertFacts(db: Db, facts: readonly (FactPeriod & { unitId: string })[]): Promise<void> {
  const rows = facts.map(fact => ({ ...fact, from: fact.from.toString(), until: fact.until?.toString() ?? null }))
  await sql`insert into unit_fact (unit_id, valid, name, short_name, staff_count, party_members, scattered, remote_area,
      has_union, acts_instead_id, has_website, funding_group, party_type, year_ends)
    select "unitId", daterange("from", "until"), name, "shortName", "staffCount", "partyMembers", scattered, "remoteArea",
      "hasUnion", "actsInsteadId", "hasWebsite", "fundingGroup", "partyType", "yearEnds"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("unitId" uuid, "from" date, "until" date, name text,
      "shortName" text, "staffCount" integer, "partyMembers" integer, scattered boolean, "remoteArea" boolean,
      "hasUnion" boolean, "actsInsteadId" uuid, "hasWebsite" boolean, "fundingGroup" smallint, "partyType" text,
      "yearEnds" text)`.execute(db)
}

/** The lineages are the caller's to draw afterwards. */
export async function insertPlacements(db: Db, placements: readonly Placement[]): Promise<void> {
  for (let at = 0; at < placements.length; at += 5_000) {
    const rows = placements.slice(at, at + 5_000).map(p => ({
      ...{ unit_id: p.unitId, tree: p.tree, parent_id: p.parentId },
      valid: `[${p.from},${p.until ?? ''})`,
    }))
    await sql`insert into placement (unit_id, tree, parent_id, valid)
      select unit_id, tree, parent_id, valid from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(unit_id uuid, tree text, parent_id uuid, valid daterange)`.execute(db)
  }
}

// The list ---------------------------------------------------------------------------------------------------------

/** What the list can be sorted by; what is unknown of a unit counts as less than nothing. */
export const UNIT_SORTS = ['name', 'code', 'staff', 'members'] as const
export type UnitSort = (typeof UNIT_SORTS)[number]

export interface UnitFilter {
  on: PlainDate
  tree: Tree
  /** Parts of the name, of an abbreviation or of the code, as typed. */
  text?: string
  kind?: UnitKind | null
  /** Directly below this one. */
  parentId?: string | null
  /** These alone, of those that the rest of the filter lets through. */
  ids?: readonly string[]
  sort?: UnitSort
  descending?: boolean
  /** Goes on behind this unit. */
  after?: string | null
  limit: number
}

export interface ListedUnit extends Unit, Omit<Facts, 'name'> {
  parentId: string | null
  parent: string | null
  actsInstead: string | null
}

/** Organisations a person may see: those named, and everything below the others, in the Party tree. */
export interface Scope {
  subtrees: readonly string[]
  alone: readonly string[]
}

/**
 * The units of a tree as of a day within a scope, by name or as asked. Facts and parents are those of the day; the search and the
 * order go by the name of now, because people look for what they know.
 */
export async function listUnits(db: Db, scope: Scope, filter: UnitFilter): Promise<ListedUnit[]> {
  const { on, tree, limit, sort = 'name', descending = false } = filter
  const key = SORT_KEYS[sort]
  const direction = descending ? sql`desc` : sql`asc`
  const facts = key.ofFacts ? sql`left join unit_fact f on f.unit_id = u.id and f.valid @> ${on}::date` : sql``
  const { rows } = await sql<ListedUnit>`
    select u.id, u.kind, u.code, coalesce(f.name, u.name) as name, coalesce(f.short_name, '') as "shortName",
      f.staff_count as "staffCount", f.party_members as "partyMembers", coalesce(f.scattered, false) as scattered,
      coalesce(f.remote_area, false) as "remoteArea", f.has_union as "hasUnion", f.acts_instead_id as "actsInsteadId",
      f.has_website as "hasWebsite", f.funding_group as "fundingGroup", f.party_type as "partyType",
      f.year_ends as "yearEnds", parent.id as "parentId", parent.name as parent, instead.name as "actsInstead"
    from (
      select u.id, ${key.value} as key, l.above[2] as parent_id
      from unit u join lineage l on l.unit_id = u.id and l.tree = ${tree} and l.valid @> ${on}::date ${facts}
      where ${within(scope, tree, on)} ${sql.join(conditions(filter), sql` `)}
      order by ${key.value} ${direction}, u.id ${direction} limit ${limit}
    ) found join unit u on u.id = found.id
    left join unit_fact f on f.unit_id = found.id and f.valid @> ${on}::date
    left join unit parent on parent.id = found.parent_id
    left join unit instead on instead.id = f.acts_instead_id
    order by found.key ${direction}, found.id ${direction}`.execute(db)
  return rows
}

const SORT_KEYS = {
  name: { value: sql`u.name collate "vi-x-icu"`, ofFacts: false },
  code: { value: sql`u.code collate "vi-x-icu"`, ofFacts: false },
  staff: { value: sql`coalesce(f.staff_count, -1)`, ofFacts: true },
  members: { value: sql`coalesce(f.party_members, -1)`, ofFacts: true },
} as const satisfies Record<UnitSort, { value: RawBuilder<unknown>; ofFacts: boolean }>

/** Values, not subqueries: only so does PostgreSQL see whether a scope is the whole body or one school, and plan for it. */
function within({ subtrees, alone }: Scope, tree: Tree, on: PlainDate) {
  const below =
    tree === 'party'
      ? sql`l.above && ${subtrees}::uuid[]`
      : sql`exists (select from lineage s where s.unit_id = u.id and s.tree = 'party' and s.kept @> ${on}::date
          and s.above && ${subtrees}::uuid[])`
  if (alone.length === 0) return below
  return sql`(u.id = any(${alone}::uuid[]) or ${below})`
}

/** A condition on `unit`: its name, an abbreviation of it or its code answers what was typed; nothing typed is no condition. */
export function unitNamed(text: string) {
  const query = readQuery(text)
  return query.text === '' ? sql<boolean>`true` : answers(sql`unit.words`, query)
}

function conditions(filter: UnitFilter) {
  const { on, tree, text = '', kind, parentId, ids, after, sort = 'name', descending = false } = filter
  const query = readQuery(text)
  const key = SORT_KEYS[sort]
  return [
    ...(query.text === '' ? [] : [sql`and ${answers(sql`u.words`, query)}`]),
    ...(kind ? [sql`and u.kind = ${kind}`] : []),
    ...(isId(parentId)
      ? [
          sql`and u.id in (select p.unit_id from placement p
            where p.parent_id = ${parentId} and p.tree = ${tree} and p.valid @> ${on}::date)`,
        ]
      : []),
    ...(ids ? [sql`and u.id = any(${ids}::uuid[])`] : []),
    ...(isId(after)
      ? [
          sql`and (${key.value}, u.id) ${descending ? sql`<` : sql`>`} (select ${key.value}, u.id from unit u
            left join unit_fact f on f.unit_id = u.id and f.valid @> ${on}::date where u.id = ${after})`,
        ]
      : []),
    sql``,
  ]
}
