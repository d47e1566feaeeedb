// Every query about parts of duties.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { type Duty, PART } from './duty.ts'
import type { NewPart } from './parts.ts'
import { DUTY_COLUMNS, type ListedDuty } from './store.ts'

/** Nothing happens when a part with this id is there. */
export async function insertPart(db: Db, parent: Duty, { id, title, dueOn, unitId }: NewPart): Promise<boolean> {
  const { rows } = await sql`
    insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on,
      counting, state, version, parent_id)
    select ${id}, ${PART}, ${title}, reason, programme_id, deliverable_id, ${unitId}, unit_id, period, covers,
      ${dueOn}::date, counting, 'open', 1, id from duty where id = ${parent.id}
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length > 0
}

const asRows = (parts: readonly NewPart[]) =>
  JSON.stringify(parts.map(({ dueOn, ...part }) => ({ ...part, dueOn: dueOn.toString() })))

/** Those that are not there yet, in whatever state their parent is; answers their ids. */
export async function insertParts(db: Db, parentId: string, parts: readonly NewPart[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on,
      counting, state, version, parent_id)
    select w.id, ${PART}, w.title, d.reason, d.programme_id, d.deliverable_id, w."unitId", d.unit_id, d.period, d.covers,
      w."dueOn", d.counting, 'open', 1, d.id
    from duty d cross join jsonb_to_recordset(${asRows(parts)}::jsonb) as w(id uuid, title text, "dueOn" date, "unitId" uuid)
    where d.id = ${parentId} on conflict (id) do nothing returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Superseded before and wanted again. */
export async function reopenParts(db: Db, parentId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update duty set state = 'open', version = version + 1
    where parent_id = ${parentId} and id = any(${ids}) and state = 'superseded' returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Of these, the parts that are still open; locked. */
export async function lockDropped(db: Db, parentId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from duty where parent_id = ${parentId} and id = any(${ids}) and state = 'open' order by id
    for update`.execute(db)
  return rows.map(({ id }) => id)
}

/** Day and title as they are wanted, where nothing has arrived; both days stay in the history. Answers how many changed. */
export async function moveParts(
  db: Db,
  parentId: string,
  parts: readonly NewPart[],
  { at, personId, note }: { at: Instant; personId: string; note: string },
): Promise<number> {
  const wanted = sql`jsonb_to_recordset(${asRows(parts)}::jsonb) as w(id uuid, title text, "dueOn" date)`
  const stands = sql`d.parent_id = ${parentId} and d.state = 'open' and d.first_reported_at is null`
  await sql`insert into duty_event (id, duty_id, at, act, person_id, note, from_day, to_day)
    select e.id, d.id, ${at}, 'moved', ${personId}, ${note}, d.due_on, w."dueOn"
    from unnest(${parts.map(newId)}::uuid[], ${parts.map(({ id }) => id)}::uuid[]) as e(id, duty_id)
    join duty d on d.id = e.duty_id join ${wanted} on w.id = d.id
    where ${stands} and d.due_on <> w."dueOn"`.execute(db)
  const { rows } = await sql`
    update duty d set due_on = w."dueOn", title = w.title, version = d.version + 1
    from ${wanted} where w.id = d.id and ${stands} and (d.due_on, d.title) is distinct from (w."dueOn", w.title)
    returning d.id`.execute(db)
  return rows.length
}

export async function partsOf(db: Db, parentId: string): Promise<ListedDuty[]> {
  const { rows } = await sql<ListedDuty>`
    select ${DUTY_COLUMNS}, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where d.parent_id = ${parentId} order by d.due_on, d.id limit 200`.execute(db)
  return rows
}
