// Every query about duties. No rules here.

import { sql } from 'kysely'
import { findFiles, type StoredFile } from '../file/index.ts'
import { reach, stoodOn } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId, newId } from '../shared/id.ts'
import type { Duty, DutyChange, DutyState } from './duty.ts'

export type DutyTables = {
  duty: {
    id: string
    kind: string
    title: string
    reason: string
    programme_id: string
    deliverable_id: string
    unit_id: string
    owed_to_id: string
    period: string
    covers: string
    due_on: PlainDate
    state: DutyState
    first_reported_at: Instant | null
    return_due_on: PlainDate | null
    version: number
  }
  duty_event: { id: string; duty_id: string; at: Instant; act: string; person_id: string | null; note: string }
}

const COLUMNS = sql`
  d.id, d.kind, d.title, d.reason, d.programme_id as "programmeId", d.deliverable_id as "deliverableId",
  d.unit_id as "unitId", d.owed_to_id as "owedToId", d.period, lower(d.covers) as "coversFrom",
  upper(d.covers) - 1 as "coversTo", d.due_on as "dueOn", d.state, d.first_reported_at as "firstReportedAt",
  d.return_due_on as "returnDueOn", d.version`

/**
 * A condition on `duty d`: what was asked of an organisation that was gone by the end of the period or the due day, and
 * was never begun, nobody owes; its successor has a duty of its own (renewDuties in programme).
 */
export const owed = sql<boolean>`(d.state <> 'open'
  or ${stoodOn(sql`d.unit_id`, sql`least(upper(d.covers) - 1, d.due_on)`)}
  or exists (select from submission begun where begun.duty_id = d.id))`

export type NewDuty = Omit<Duty, 'id' | 'state' | 'firstReportedAt' | 'returnDueOn' | 'version'>

/** One duty per deliverable, organisation and period: what is there already stays as it is. Returns the new ids. */
export async function insertDuties(db: Db, duties: NewDuty[]): Promise<string[]> {
  if (duties.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on, state, version)
    select id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on, 'open', 1
    from jsonb_to_recordset(${JSON.stringify(duties.map(row))}::jsonb) as r(id uuid, kind text, title text, reason text,
      programme_id uuid, deliverable_id uuid, unit_id uuid, owed_to_id uuid, period text, covers daterange, due_on date)
    on conflict (deliverable_id, unit_id, period) do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

const row = (duty: NewDuty) => ({
  ...{ id: newId(), kind: duty.kind, title: duty.title, reason: duty.reason, programme_id: duty.programmeId },
  ...{ deliverable_id: duty.deliverableId, unit_id: duty.unitId, owed_to_id: duty.owedToId, period: duty.period },
  ...{ covers: `[${duty.coversFrom},${duty.coversTo}]`, due_on: duty.dueOn.toString() },
})

export async function findDuty(db: Db, id: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`select ${COLUMNS} from duty d where d.id = ${id}`.execute(db)
  return rows[0]
}

export async function findDutyForUpdate(db: Db, id: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`select ${COLUMNS} from duty d where d.id = ${id} for update`.execute(db)
  return rows[0]
}

export const unitOfDuty = async (db: Db, id: string) => (await findDuty(db, id))?.unitId

export async function saveDuty(db: Db, id: string, change: DutyChange): Promise<void> {
  await db
    .withTables<DutyTables>()
    .updateTable('duty')
    .set(eb => ({
      state: change.state,
      first_reported_at: change.firstReportedAt,
      return_due_on: change.returnDueOn,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export interface DutyEvent {
  at: Instant
  act: 'created' | 'reported' | 'returned' | 'accepted'
  person: string | null
  note: string
}

export async function insertEvents(
  db: Db,
  events: { dutyId: string; at: Instant; act: DutyEvent['act']; personId: string; note: string }[],
): Promise<void> {
  const values = events.map(e => ({
    id: newId(),
    duty_id: e.dutyId,
    at: e.at,
    act: e.act,
    person_id: e.personId,
    note: e.note,
  }))
  // In slices, because a statement carries at most 65,535 parameters.
  for (let i = 0; i < values.length; i += 5_000)
    await db
      .withTables<DutyTables>()
      .insertInto('duty_event')
      .values(values.slice(i, i + 5_000))
      .execute()
}

export async function eventsOf(db: Db, dutyId: string): Promise<DutyEvent[]> {
  const { rows } = await sql<DutyEvent>`
    select e.at, e.act, person.name as person, e.note from duty_event e left join person on person.id = e.person_id
    where e.duty_id = ${dutyId} order by e.at, e.id`.execute(db)
  return rows
}

export interface Evidence extends StoredFile {
  /** Who brought it. */
  person: string
}

export async function insertEvidence(db: Db, dutyId: string, fileId: string): Promise<void> {
  await sql`insert into duty_evidence (file_id, duty_id) values (${fileId}, ${dutyId})`.execute(db)
}

/** What was handed in as proof, in the order in which it came. */
export async function evidenceOf(db: Db, dutyId: string): Promise<Evidence[]> {
  const { rows } = await sql<{ fileId: string; person: string }>`
    select e.file_id as "fileId", person.name as person from duty_evidence e
    join file f on f.id = e.file_id join person on person.id = f.uploaded_by
    where e.duty_id = ${dutyId} order by f.uploaded_at, f.id`.execute(db)
  const files = await findFiles(
    db,
    rows.map(({ fileId }) => fileId),
  )
  return files.map((file, at) => ({ ...file, person: rows[at]!.person }))
}

export interface ListedDuty extends Duty {
  unit: string
}

/** What the organisations owe in which the person holds a post: what is open first, by day; what is done at the end. */
export async function dutiesOfOwn(db: Db, personId: string, on: PlainDate, limit: number): Promise<ListedDuty[]> {
  const { rows } = await sql<ListedDuty>`
    select ${COLUMNS}, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where d.unit_id in (
      select post.unit_id from holding h join post on post.id = h.post_id
      where h.person_id = ${personId} and h.valid @> ${on}::date) and ${owed}
    order by (d.state <> 'open'), d.due_on, d.id limit ${limit}`.execute(db)
  return rows
}

/** Everything in the person's reach by due day, 500 at a time, going on behind the duty `after`. */
export async function listDuties(db: Db, personId: string, on: PlainDate, after: string | null): Promise<Duty[]> {
  const behind = isId(after) ? sql`and (d.due_on, d.id) > (select due_on, id from duty where id = ${after})` : sql``
  const { rows } = await sql<Duty>`
    select ${COLUMNS} from duty d where d.unit_id in ${reach(personId, 'read', on)} and ${owed} ${behind}
    order by d.due_on, d.id limit 500`.execute(db)
  return rows
}

/** Duties without a plan or report of their own that were reported and wait for this person's decision. */
export async function dutiesToDecide(db: Db, personId: string, on: PlainDate, kinds: readonly string[]) {
  const { rows } = await sql<ListedDuty>`
    select ${COLUMNS}, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where d.state = 'reported' and d.kind = any(${kinds}) and d.unit_id in ${reach(personId, 'return', on)}
    order by d.due_on, d.id limit 50`.execute(db)
  return rows
}

export interface Counts {
  overdue: number
  soon: number
  open: number
  done: number
}

/** Exact counts over everything the person may read. */
export async function countDuties(db: Db, personId: string, on: PlainDate, soonUntil: PlainDate): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where d.state = 'open' and coalesce(d.return_due_on, d.due_on) < ${on}::date) as overdue,
      count(*) filter (where d.state = 'open' and coalesce(d.return_due_on, d.due_on) between ${on}::date and ${soonUntil}::date) as soon,
      count(*) filter (where d.state <> 'accepted') as open,
      count(*) filter (where d.state = 'accepted') as done
    from duty d where d.unit_id in ${reach(personId, 'read', on)} and ${owed}`.execute(db)
  return rows[0]!
}
