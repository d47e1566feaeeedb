// Every query about creating duties: one definition for many organisations, at once or a batch at a time.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { appendCounts, appended, SORTED } from './count-store.ts'
import type { NewDuty } from './store.ts'
import { stillThere } from './store.ts'

/** What many organisations owe alike. */
export type Definition = Omit<NewDuty, 'unitId'>

const row = (of: Definition) => ({
  ...{ kind: of.kind, title: of.title, reason: of.reason, programme_id: of.programmeId, period: of.period },
  ...{ deliverable_id: of.deliverableId, owed_to_id: of.owedToId, counting: of.counting ?? 'calendar' },
  ...{ covers: `[${of.coversFrom},${of.coversTo}]`, due_on: of.dueOn.toString() },
})

/** The organisation under which boards count a unit: the one below the top on the way to it; the unit itself where it stands at the top or in no Party tree. */
const clusterOf = (unitId: ReturnType<typeof sql>, on: PlainDate) => sql`coalesce((
  select l.above[greatest(cardinality(l.above) - 1, 1)] from lineage l
  where l.unit_id = ${unitId} and l.tree = 'party' and l.kept @> ${on}::date limit 1), ${unitId})`

/**
 * One duty per deliverable, organisation and period: what is there already stays as it is. Returns the new ids.
 * Where the organisations stand is read once and joined: asked row by row it cost as much as an index. In the order of the
 * organisations, so that neighbours in `duty_once` and `duty_unit` are written one after the other.
 */
export async function insertDuties(
  db: Db,
  definition: Definition,
  unitIds: readonly string[],
  by: { at: Instant; personId: string; today: PlainDate },
): Promise<string[]> {
  const sorted = unitIds.toSorted()
  const { rows } = await sql<{ ids: string[] }>`
    with asked as materialized (
      select a.id, a.event, a.unit_id from unnest(${sorted.map(newId)}::uuid[], ${sorted.map(newId)}::uuid[], ${sorted}::uuid[]) as a(id, event, unit_id)
    ), wanted as materialized (
      select r.kind, r.title, r.reason, r.programme_id, r.deliverable_id, r.owed_to_id, r.period, r.covers, r.due_on, r.counting
      from jsonb_to_record(${JSON.stringify(row(definition))}::jsonb) as r(kind text, title text, reason text,
        programme_id uuid, deliverable_id uuid, owed_to_id uuid, period text, covers daterange, due_on date, counting text)
    ), stood as materialized (
      select p.unit_id from placement p, wanted where p.tree = 'party' and p.unit_id = any(${sorted}::uuid[])
        and p.valid @> least(upper(wanted.covers) - 1, wanted.due_on)
    ), cluster as materialized (
      select distinct on (l.unit_id) l.unit_id, l.above[greatest(cardinality(l.above) - 1, 1)] as id
      from lineage l where l.tree = 'party' and l.unit_id = any(${sorted}::uuid[]) and l.kept @> ${by.today}::date
    ), made as (
      insert into duty as d (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers,
        due_on, counting, state, version, cluster_id)
      select a.id, w.kind, w.title, w.reason, w.programme_id, w.deliverable_id, a.unit_id, w.owed_to_id, w.period, w.covers,
        w.due_on, w.counting, 'open', 1, case when stood.unit_id is not null then coalesce(cluster.id, a.unit_id) end
      from asked a cross join wanted w left join stood on stood.unit_id = a.unit_id
        left join cluster on cluster.unit_id = a.unit_id
      order by a.unit_id
      on conflict (deliverable_id, unit_id, period) where parent_id is null do nothing
      returning d.id, ${SORTED}
    ), told as (
      insert into duty_event (id, duty_id, at, act, person_id, note)
      select a.event, made.id, ${by.at}, 'created', ${by.personId}, ''
      from made join asked a using (id) order by made.id
    ), added as (${appended(sql`made`, 1)})
    select array(select id from made) as ids`.execute(db)
  return rows[0]!.ids
}

/** Leaves the rest to a job. */
export async function insertGeneration(
  db: Db,
  definition: Definition,
  unitIds: readonly string[],
  at: Instant,
  personId: string,
): Promise<void> {
  await sql`insert into duty_generation (id, programme_id, definition, unit_ids, total, done, requested_at, requested_by)
    values (${newId()}, ${definition.programmeId}, ${JSON.stringify(definition)}, ${unitIds}::uuid[], ${unitIds.length}, 0,
      ${at}, ${personId})`.execute(db)
}

export interface Generation {
  id: string
  definition: Definition
  unitIds: string[]
  requestedAt: Instant
  requestedBy: string
}

/** The next organisations of a programme that wait for their duties, locked; a second job looks for other ones. */
export async function nextBatch(db: Db, programmeId: string, size: number): Promise<Generation | undefined> {
  const { rows } = await sql<Generation>`
    select id, definition, unit_ids[done + 1 : done + ${size}] as "unitIds", requested_at as "requestedAt",
      requested_by as "requestedBy"
    from duty_generation where programme_id = ${programmeId} and done < total
    order by id limit 1 for update skip locked`.execute(db)
  const found = rows[0]
  return found && { ...found, definition: revived(found.definition) }
}

const revived = (stored: Definition): Definition => ({
  ...stored,
  ...{ coversFrom: Temporal.PlainDate.from(stored.coversFrom), coversTo: Temporal.PlainDate.from(stored.coversTo) },
  dueOn: Temporal.PlainDate.from(stored.dueOn),
})

export async function saveDone(db: Db, id: string, more: number): Promise<void> {
  await sql`update duty_generation set done = done + ${more} where id = ${id}`.execute(db)
}

/** How far the handing out of a programme is; undefined when all its duties were created at once. */
export async function generationOf(db: Db, programmeId: string): Promise<{ total: number; done: number } | undefined> {
  const { rows } = await sql<{ total: number | null; done: number | null }>`
    select sum(total) as total, sum(done) as done from duty_generation where programme_id = ${programmeId}`.execute(db)
  const { total, done } = rows[0]!
  return total === null || done === null ? undefined : { total, done }
}

/** Duties whose place on the boards is not the one of today's structure, corrected, of at most so many units at once. */
export async function placeAnew(db: Db, on: PlainDate): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select d.id from duty d where d.parent_id is null and d.cluster_id is distinct from
      case when ${stillThere} then ${clusterOf(sql`d.unit_id`, on)} end
    order by d.id limit 50000 for update of d`.execute(db)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await appendCounts(db, ids, -1)
  await sql`update duty d set cluster_id = case when ${stillThere} then ${clusterOf(sql`d.unit_id`, on)} end
    where d.id = any(${ids})`.execute(db)
  await appendCounts(db, ids, 1)
  return ids.length
}
