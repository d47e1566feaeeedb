// Every query about duties. No rules here.

import { sql } from 'kysely'
import { calendarOf } from '../calendar/index.ts'
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
    parent_id: string | null
    percent: number
    counting: Duty['counting']
    asked_due_on: PlainDate | null
    cluster_id: string | null
    version: number
  }
  duty_event: {
    id: string
    duty_id: string
    at: Instant
    act: string
    person_id: string | null
    note: string
    from_day: PlainDate | null
    to_day: PlainDate | null
    authority: string | null
  }
}

export const DUTY_COLUMNS = sql`
  d.id, d.kind, d.title, d.reason, d.programme_id as "programmeId", d.deliverable_id as "deliverableId",
  d.unit_id as "unitId", d.owed_to_id as "owedToId", d.period, lower(d.covers) as "coversFrom",
  upper(d.covers) - 1 as "coversTo", d.due_on as "dueOn", d.state, d.first_reported_at as "firstReportedAt",
  d.return_due_on as "returnDueOn", d.parent_id as "parentId", d.percent, d.counting, d.asked_due_on as "askedDueOn", d.version`

/**
 * A condition on `duty d`: what was asked of an organisation that was gone by the end of the period or the due day, and
 * was never begun, nobody owes; its successor has a duty of its own (renewDuties in programme).
 */
export const stillThere = sql<boolean>`(d.state <> 'open'
  or ${stoodOn(sql`d.unit_id`, sql`least(upper(d.covers) - 1, d.due_on)`)}
  or exists (select from submission begun where begun.duty_id = d.id))`

/** The same, without what was waived or superseded, and without parts of other duties: what an organisation owes its superior. */
export const owed = sql<boolean>`(d.parent_id is null and d.state not in ('waived', 'superseded') and ${stillThere})`

/** The half of `owing` that `stillThere` is of `owed`. */
const there = sql`(d.state <> 'open' or stood.unit_id is not null
  or exists (select from submission begun where begun.duty_id = d.id))`

/**
 * The same for many organisations at once: where they stood is read once and joined, while `owed` looks it up for each
 * open duty. Behind a CTE `scope (unit_id)` as the CTE `places`, then `from duties where owed`.
 */
export const owing = {
  places: sql`place as materialized (
    select p.unit_id, lower(p.valid) as since, upper(p.valid) as until
    from placement p join scope on scope.unit_id = p.unit_id where p.tree = 'party')`,
  duties: sql`duty d join scope on scope.unit_id = d.unit_id
    left join place stood on d.state = 'open' and stood.unit_id = d.unit_id
      and coalesce(least(upper(d.covers) - 1, d.due_on) >= stood.since, true)
      and coalesce(least(upper(d.covers) - 1, d.due_on) < stood.until, true)`,
  there,
  owed: sql`d.parent_id is null and d.state not in ('waived', 'superseded') and ${there}`,
}

export type NewDuty = Omit<
  Duty,
  'id' | 'state' | 'firstReportedAt' | 'returnDueOn' | 'version' | 'parentId' | 'percent' | 'counting' | 'askedDueOn'
> & { counting?: Duty['counting'] }

export async function findDuty(db: Db, id: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`select ${DUTY_COLUMNS} from duty d where d.id = ${id}`.execute(db)
  return rows[0]
}

export async function findDutyForUpdate(db: Db, id: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`select ${DUTY_COLUMNS} from duty d where d.id = ${id} for update`.execute(db)
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
      due_on: change.dueOn,
      percent: change.percent,
      asked_due_on: change.askedDueOn,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export type EventAct =
  | ('created' | 'reported' | 'returned' | 'accepted' | 'progressed' | 'extension-asked' | 'extended')
  | ('moved' | 'urged' | 'waived' | 'superseded')

export interface DutyEvent {
  at: Instant
  act: EventAct
  personId: string | null
  person: string | null
  note: string
  fromDay: PlainDate | null
  toDay: PlainDate | null
  authority: string | null
}

export interface NewEvent {
  dutyId: string
  at: Instant
  act: DutyEvent['act']
  personId: string
  note: string
  fromDay?: PlainDate
  toDay?: PlainDate
  authority?: string
}

export async function insertEvents(db: Db, events: NewEvent[]): Promise<void> {
  const values = events.map(e => ({
    ...{ id: newId(), duty_id: e.dutyId, at: e.at, act: e.act, person_id: e.personId, note: e.note },
    ...{ from_day: e.fromDay ?? null, to_day: e.toDay ?? null, authority: e.authority ?? null },
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
    select e.at, e.act, e.person_id as "personId", person.name as person, e.note, e.from_day as "fromDay",
      e.to_day as "toDay", e.authority
    from duty_event e left join person on person.id = e.person_id
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

/** The body's calendar, where one of these duties is counted in working days: most are not, and pages need none. */
export const calendarFor = async (db: Db, duties: readonly Pick<Duty, 'counting'>[]) =>
  duties.some(({ counting }) => counting === 'working') ? await calendarOf(db) : undefined

export interface ListedDuty extends Duty {
  unit: string
}

/** Everything in the person's reach by due day, 500 at a time, going on behind the duty `after`. */
export async function listDuties(db: Db, personId: string, on: PlainDate, after: string | null): Promise<Duty[]> {
  const behind = isId(after) ? sql`and (d.due_on, d.id) > (select due_on, id from duty where id = ${after})` : sql``
  const { rows } = await sql<Duty>`
    select ${DUTY_COLUMNS} from duty d where d.unit_id in ${reach(personId, 'read', on)} and ${owed} ${behind}
    order by d.due_on, d.id limit 500`.execute(db)
  return rows
}
