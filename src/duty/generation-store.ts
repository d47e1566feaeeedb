// Every query about creating duties: one definition for many organisations, at once or a batch at a time.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { appendCounts } from './count-store.ts'
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

/** One duty per deliverable, organisation and period: what is there already stays as it is. Returns the new ids. */
export async function insertDuties(
  db: Db,
  definition: Definition,
  unitIds: readonly string[],
  by: { at: Instant; personId: string; today: PlainDate },
): Promise<string[]> {
  const ids = unitIds.map(newId)
  const events = unitIds.map(newId)
  const { rows } = await sql<{ id: string }>`
    with made as (
      insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on,
        counting, state, version, cluster_id)
      select d.id, kind, title, reason, programme_id, deliverable_id, d.unit_id, owed_to_id, period, covers, due_on,
        counting, 'open', 1, case when exists (select from placement p where p.unit_id = d.unit_id and p.tree = 'party'
          and p.valid @> least(upper(covers) - 1, due_on)) then ${clusterOf(sql`d.unit_id`, by.today)} end
      from unnest(${ids}::uuid[], ${unitIds}::uuid[]) as d(id, unit_id),
        jsonb_to_record(${JSON.stringify(row(definition))}::jsonb) as r(kind text, title text, reason text,
          programme_id uuid, deliverable_id uuid, owed_to_id uuid, period text, covers daterange, due_on date, counting text)
      on conflict (deliverable_id, unit_id, period) where parent_id is null do nothing
      returning id
    ), told as (
      insert into duty_event (id, duty_id, at, act, person_id, note)
      select e.event, made.id, ${by.at}, 'created', ${by.personId}, ''
      from made join unnest(${events}::uuid[], ${ids}::uuid[]) as e(event, id) using (id)
    )
    select id from made`.execute(db)
  const made = rows.map(({ id }) => id)
  await appendCounts(db, made, 1)
  return made
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
