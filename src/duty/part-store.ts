// Every query about parts of duties.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
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

export async function partsOf(db: Db, parentId: string): Promise<ListedDuty[]> {
  const { rows } = await sql<ListedDuty>`
    select ${DUTY_COLUMNS}, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where d.parent_id = ${parentId} order by d.due_on, d.id limit 200`.execute(db)
  return rows
}
