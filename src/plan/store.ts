// Every query about plans.

import { sql } from 'kysely'
import { owed, type Submission, type SubmissionState } from '../duty/index.ts'
import { reach, unitNamed } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import type { PlanLine } from './plan.ts'

export type PlanTables = {
  plan_line: {
    id: string
    submission_id: string
    position: number
    content_id: string | null
    content: string
    how: string
    who: string
    due_on: PlainDate | null
    expected: string
    evidence: string
    not_applicable: string | null
    returned: string | null
  }
  plan_answer: { submission_id: string; code: string; reason: string }
}

export async function linesOf(db: Db, id: Submission['id']): Promise<PlanLine[]> {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_line')
    .select([
      ...([
        'id',
        'content_id as contentId',
        'content',
        'how',
        'who',
        'due_on as dueOn',
        'expected',
        'evidence',
      ] as const),
      ...(['not_applicable as notApplicable', 'returned'] as const),
    ])
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
    .values(
      lines.map(({ dueOn, contentId, notApplicable, ...line }, position) => ({
        ...{ submission_id: id, position, due_on: dueOn, content_id: contentId, not_applicable: notApplicable },
        ...line,
      })),
    )
    .execute()
}

/** What the superior asks to be mended, line by line; what an earlier return said is gone. */
export async function saveReturned(db: Db, id: string, reasons: ReadonlyMap<string, string>): Promise<void> {
  const said = JSON.stringify([...reasons].map(([line, reason]) => ({ line, reason })))
  await sql`
    update plan_line l set returned = (
      select r.reason from jsonb_to_recordset(${said}::jsonb) as r(line uuid, reason text) where r.line = l.id)
    where l.submission_id = ${id}`.execute(db)
}

/** What the author answered to the warnings, by their codes. */
export async function answersOf(db: Db, id: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; reason: string }>`
    select code, reason from plan_answer where submission_id = ${id} order by code`.execute(db)
  return new Map(rows.map(({ code, reason }) => [code, reason]))
}

export async function replaceAnswers(db: Db, id: string, answers: ReadonlyMap<string, string>): Promise<void> {
  const tables = db.withTables<PlanTables>()
  await tables.deleteFrom('plan_answer').where('submission_id', '=', id).execute()
  if (answers.size === 0) return
  await tables
    .insertInto('plan_answer')
    .values([...answers].map(([code, reason]) => ({ submission_id: id, code, reason })))
    .execute()
}

/** The lines of the plan that this unit had accepted for the year before, for wording to begin from. */
export async function linesOfYearBefore(db: Db, unitId: string, year: number): Promise<PlanLine[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from submission s join duty d on d.id = s.duty_id join programme p on p.id = d.programme_id
    where s.kind = 'plan' and s.unit_id = ${unitId} and s.state = 'accepted' and p.year = ${year - 1}
    order by d.due_on desc limit 1`.execute(db)
  return rows[0] ? linesOf(db, rows[0].id) : []
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

/** Plans that are due in this person's reach, begun or not: the newest period first, going on behind the duty `after`. */
export async function duePlans(
  db: Db,
  personId: string,
  on: PlainDate,
  { unit, after, limit }: { unit: string; after: string | null; limit: number },
): Promise<DuePlan[]> {
  const behind = isId(after)
    ? sql`and exists (select from duty k join unit ku on ku.id = k.unit_id where k.id = ${after} and (d.period < k.period
        or (d.period = k.period and (unit.name collate "vi-x-icu", d.id) > (ku.name collate "vi-x-icu", k.id))))`
    : sql``
  const { rows } = await sql<DuePlan>`
    select d.id as "dutyId", unit.name as unit, d.period, d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id, s.state
    from duty d join unit on unit.id = d.unit_id left join submission s on s.duty_id = d.id
    where d.kind = 'plan' and d.unit_id in ${reach(personId, 'read', on)} and ${owed}
      and ${unitNamed(unit)} ${behind}
    order by d.period desc, unit.name collate "vi-x-icu", d.id limit ${limit}`.execute(db)
  return rows
}
