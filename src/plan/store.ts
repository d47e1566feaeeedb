// Every query about plans.

import { sql } from 'kysely'
import { owed, type Submission, type SubmissionState } from '../duty/index.ts'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { PlanLine } from './plan.ts'

export type PlanTables = {
  plan_line: {
    submission_id: string
    position: number
    content: string
    how: string
    who: string
    due_on: PlainDate | null
    expected: string
  }
}

export async function linesOf(db: Db, id: Submission['id']): Promise<PlanLine[]> {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_line')
    .select(['content', 'how', 'who', 'due_on as dueOn', 'expected'])
    .where('submission_id', '=', id)
    .orderBy('position')
    .execute()
}

export async function replaceLines(db: Db, id: string, lines: PlanLine[]): Promise<void> {
  const tables = db.withTables<PlanTables>()
  await tables.deleteFrom('plan_line').where('submission_id', '=', id).execute()
  if (lines.length === 0) return
  await tables
    .insertInto('plan_line')
    .values(lines.map(({ dueOn, ...line }, position) => ({ submission_id: id, position, due_on: dueOn, ...line })))
    .execute()
}

export interface DuePlan {
  dutyId: string
  unit: string
  period: string
  dueOn: PlainDate
  dutyState: 'open' | 'reported' | 'accepted'
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  /** null when it was not begun. */
  id: string | null
  state: SubmissionState | null
}

/** Every plan that is due in this person's reach, begun or not. */
export async function duePlans(db: Db, personId: string, on: PlainDate): Promise<DuePlan[]> {
  const { rows } = await sql<DuePlan>`
    select d.id as "dutyId", unit.name as unit, d.period, d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id, s.state
    from duty d join unit on unit.id = d.unit_id left join submission s on s.duty_id = d.id
    where d.kind = 'plan' and d.unit_id in ${reach(personId, 'read', on)} and ${owed}
    order by d.period desc, unit.name collate "vi-x-icu", d.id limit 500`.execute(db)
  return rows
}
