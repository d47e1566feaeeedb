// Every query about where units stand: placements, the way up and down as of a day, successions.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { type Edit, type Placement, TREES, type Tree } from './structure.ts'

const PLACEMENT = sql`p.unit_id as "unitId", p.tree, p.parent_id as "parentId", lower(p.valid) as from, upper(p.valid) as until`

/** All placements of these units, of everything above and directly below them at any time, and every top: what the rules need. */
export async function placementsAround(db: Db, unitIds: readonly string[]): Promise<Placement[]> {
  const { rows } = await sql<Placement>`
    with recursive up(unit_id) as (
      select unnest(${unitIds}::uuid[])
      union
      select p.parent_id from up join placement p on p.unit_id = up.unit_id where p.parent_id is not null
    ), wanted as (
      select unit_id from up
      union select unit_id from placement where parent_id = any(${unitIds}::uuid[])
      union select unit_id from placement where parent_id is null
    )
    select ${PLACEMENT} from placement p where p.unit_id in (select unit_id from wanted)
    order by p.unit_id, p.tree, lower(p.valid)`.execute(db)
  return rows
}

/**
 * Changes of structure take turns, so that two moves at once cannot put units below each other. `no key`, here and where
 * units are locked: handing out locks their keys, and the two would wait for each other.
 */
export async function lockStructure(db: Db): Promise<void> {
  await sql`select u.id from unit u where u.id in (select unit_id from placement where parent_id is null)
    order by u.id for no key update`.execute(db)
}

/** Stores the edits of a rule and draws the lineages anew that they touch. */
export async function saveEdits(db: Db, edits: readonly Edit[]): Promise<void> {
  // What ends goes first: a unit never stands in two places, not even between two statements.
  for (const edit of edits.toSorted((a, b) => +(a.act === 'open') - +(b.act === 'open'))) await saveEdit(db, edit)
  for (const tree of TREES) {
    const ids = edits.map(edit => (edit.act === 'open' ? edit.placement : edit)).filter(edit => edit.tree === tree)
    if (ids.length > 0)
      await drawLineage(
        db,
        tree,
        ids.map(({ unitId }) => unitId),
      )
  }
}

async function saveEdit(db: Db, edit: Edit): Promise<void> {
  switch (edit.act) {
    case 'open': {
      const { unitId, tree, parentId, from, until } = edit.placement
      await sql`insert into placement (unit_id, tree, parent_id, valid)
        values (${unitId}, ${tree}, ${parentId}, daterange(${from}::date, ${until}::date))`.execute(db)
      return
    }
    case 'close':
      await sql`update placement set valid = daterange(lower(valid), ${edit.until}::date)
        where unit_id = ${edit.unitId} and tree = ${edit.tree} and lower(valid) = ${edit.from}::date`.execute(db)
      return
    case 'correct':
      await sql`update placement set parent_id = ${edit.parentId}
        where unit_id = ${edit.unitId} and tree = ${edit.tree} and lower(valid) = ${edit.from}::date`.execute(db)
  }
}

/**
 * Draws the way up anew for these units and everything that is or was below them; `null`: for every unit of the tree.
 * The table is the program's own copy of what placements say (docs/bench.md says what it saves).
 */
export async function drawLineage(db: Db, tree: Tree, unitIds: readonly string[] | null): Promise<void> {
  const touched = unitIds
    ? sql`(select unit_id from lineage where tree = ${tree} and above && ${unitIds}::uuid[]
        union select unnest(${unitIds}::uuid[]))`
    : sql`(select unit_id from placement where tree = ${tree})`
  const { rows } = await sql<{ ids: string[] }>`select array(select unit_id from ${touched} t) as ids`.execute(db)
  const ids = rows[0]!.ids
  await sql`delete from lineage where tree = ${tree} and unit_id = any(${ids}::uuid[])`.execute(db)
  await sql`
    with recursive needed(unit_id) as (
      select unnest(${ids}::uuid[])
      union
      select p.parent_id from needed join placement p on p.unit_id = needed.unit_id and p.tree = ${tree}
      where p.parent_id is not null
    ), place as materialized (
      select p.unit_id, p.parent_id, p.valid, daterange(
        case when lag(p.valid) over steps is null then null else lower(p.valid) end, lower(lead(p.valid) over steps)) as kept
      from placement p where p.tree = ${tree} and p.unit_id in (select unit_id from needed)
      window steps as (partition by p.unit_id order by lower(p.valid))
    ), up(unit_id, next_id, above, valid, kept) as (
      select unit_id, parent_id, array[unit_id], valid, kept from place where unit_id = any(${ids}::uuid[])
      union all
      select up.unit_id, place.parent_id, up.above || place.unit_id, up.valid * place.kept, up.kept * place.kept
      from up join place on place.unit_id = up.next_id and place.kept && up.kept
    )
    insert into lineage (unit_id, tree, above, valid, kept)
    select unit_id, ${tree}, above, valid, kept from up where next_id is null`.execute(db)
}

export interface PlacedUnit {
  id: string
  name: string
  code: string
  /** Steps below the organisation that was asked for; for ancestors, steps above it. */
  distance: number
}

/** Everything below an organisation as of a day, by name, at most `limit`, going on behind the unit `after`. */
export async function subtree(
  db: Db,
  { tree, unitId, on, after = null, limit = 500 }: SubtreeQuestion,
): Promise<PlacedUnit[]> {
  const behind = isId(after)
    ? sql`and (u.name collate "vi-x-icu", u.id) > (select name collate "vi-x-icu", id from unit where id = ${after})`
    : sql``
  const { rows } = await sql<PlacedUnit>`
    select u.id, u.name, u.code, array_position(l.above, ${unitId}::uuid) - 1 as distance
    from lineage l join unit u on u.id = l.unit_id
    where l.above @> ${[unitId]}::uuid[] and l.tree = ${tree} and l.valid @> ${on}::date and u.id <> ${unitId} ${behind}
    order by u.name collate "vi-x-icu", u.id limit ${limit}`.execute(db)
  return rows
}

export interface SubtreeQuestion {
  tree: Tree
  unitId: string
  on: PlainDate
  after?: string | null
  limit?: number
}

/** How many stand below an organisation as of a day, itself not counted. */
export async function countBelow(db: Db, tree: Tree, unitId: string, on: PlainDate): Promise<number> {
  const { rows } = await sql<{ below: number }>`
    select count(*) as below from lineage l
    where l.above @> ${[unitId]}::uuid[] and l.tree = ${tree} and l.valid @> ${on}::date
      and l.unit_id <> ${unitId}`.execute(db)
  return rows[0]!.below
}

/** The way up as of a day, the nearest first. Empty when it stands at the top, or not at all. */
export async function ancestors(db: Db, tree: Tree, unitId: string, on: PlainDate): Promise<PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    select u.id, coalesce(f.name, u.name) as name, u.code, step.at - 1 as distance
    from lineage l cross join lateral unnest(l.above) with ordinality step(id, at) join unit u on u.id = step.id
    left join unit_fact f on f.unit_id = u.id and f.valid @> ${on}::date
    where l.unit_id = ${unitId} and l.tree = ${tree} and l.valid @> ${on}::date and step.at > 1
    order by step.at`.execute(db)
  return rows
}

export interface Stand extends Placement {
  parent: string | null
}

/** Where one unit stood over time, with the names of its parents: the latest first. */
export async function standsOf(db: Db, unitId: string): Promise<Stand[]> {
  const { rows } = await sql<Stand>`
    select ${PLACEMENT}, u.name as parent from placement p left join unit u on u.id = p.parent_id
    where p.unit_id = ${unitId} order by lower(p.valid) desc, p.tree`.execute(db)
  return rows
}

export type SuccessionKind = 'merge' | 'split' | 'rename'

export interface Succession {
  kind: SuccessionKind
  on: PlainDate
  predecessorId: string
  predecessor: string
  successorId: string
  successor: string
}

/** What became of a unit and what it came from: the latest first. */
export async function successionsOf(db: Db, unitId: string): Promise<Succession[]> {
  const { rows } = await sql<Succession>`
    select s.kind, s.on_day as on, s.predecessor_id as "predecessorId", p.name as predecessor,
      s.successor_id as "successorId", n.name as successor
    from succession s join unit p on p.id = s.predecessor_id join unit n on n.id = s.successor_id
    where ${unitId} in (s.predecessor_id, s.successor_id)
    order by s.on_day desc, p.name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

export async function insertSuccessions(
  db: Db,
  kind: SuccessionKind,
  pairs: readonly { predecessorId: string; successorId: string }[],
  on: PlainDate,
): Promise<void> {
  for (const { predecessorId, successorId } of pairs)
    await sql`insert into succession (predecessor_id, successor_id, kind, on_day)
      values (${predecessorId}, ${successorId}, ${kind}, ${on}) on conflict do nothing`.execute(db)
}

/** True for a row whose unit stands in the Party tree on the day of the same row: `where ${stoodOn(sql`d.unit_id`, sql`d.due_on`)}`. */
export const stoodOn = (unitId: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql<boolean>`exists (
  select from placement stand where stand.unit_id = ${unitId} and stand.tree = 'party' and stand.valid @> ${day})`
