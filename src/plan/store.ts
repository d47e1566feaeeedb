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
  if (lines.length > 0) await insertLines(db, id, lines)
  await saveStanding(db, id)
}

async function insertLines(db: Db, id: string, lines: PlanLine[]): Promise<void> {
  await db
    .withTables<PlanTables>()
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
  await saveStanding(db, id)
}

/** What the follow-up page reads of a plan; while an accepted one is amended, that stays as it was accepted. */
export async function saveStanding(db: Db, id: string): Promise<void> {
  await sql`
    with programme as (select d.programme_id as id from submission s join duty d on d.id = s.duty_id where s.id = ${id})
    insert into plan_standing (submission_id, cells)
    select ${id}, coalesce(string_agg(coalesce(((l.not_applicable is not null)::integer
      + 2 * (l.returned is not null)::integer + 4 * (l.who <> '' and l.due_on is not null)::integer)::text, '-'), ''
      order by n), '')
    from generate_series(1, (select max(c.number) from plan_content c where c.programme_id = (select id from programme))) n
    left join plan_content c on c.programme_id = (select id from programme) and c.number = n
    left join plan_line l on l.submission_id = ${id} and l.content_id = c.id
    where not exists (select from plan_amendment m where m.submission_id = ${id})
    having count(*) > 0
    on conflict (submission_id) do update set cells = excluded.cells`.execute(db)
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

/** The plan that this unit had accepted for the year before, for wording to begin from: the edition that counts. */
export async function planOfYearBefore(db: Db, unitId: string, year: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from submission s join duty d on d.id = s.duty_id join programme p on p.id = d.programme_id
    where s.kind = 'plan' and s.unit_id = ${unitId} and p.year = ${year - 1}
      and exists (select from plan_edition e where e.submission_id = s.id)
    order by d.due_on desc limit 1`.execute(db)
  return rows[0]?.id
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
