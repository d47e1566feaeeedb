// Every query of the list behind the figures of the home page.

import { type RawBuilder, sql } from 'kysely'
import type { Duty, DutyState } from '../duty/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Standing } from './home.ts'
import { readable, standing } from './standing.ts'

/** Null lets everything pass. */
export interface Filter {
  state: Standing | null
  /** Kind of organisation. */
  kind: string | null
  /** Kind of duty. */
  what: string | null
  unit: string | null
  task: string | null
  deliverable: string | null
  period: string | null
  year: number | null
}

export interface ListedDuty {
  id: string
  kind: string
  title: string
  unit: string
  period: string
  dueOn: PlainDate
  state: DutyState
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  counting: Duty['counting']
}

/** Duties in the person's reach that pass the filter, by day, going on behind the duty `after`; and how many there are. */
export async function listProgress(
  db: Db,
  { personId, on, filter, after, limit }: Question,
): Promise<{ duties: ListedDuty[]; count: number }> {
  const passes = conditionsOf(filter)
  const behind = after ? sql`where (l.due_on, l.id) > (select due_on, id from duty where id = ${after})` : sql``
  const { rows } = await sql<ListedDuty & { dueOn: PlainDate; count: number }>`
    with ${await readable(db, personId, on)}, ${standing(on)}, listed as (
      select d.id, d.kind, d.title, unit.name as unit, d.period, d.due_on, d.state, d.first_reported_at, d.return_due_on,
        d.counting, count(*) over () as count
      from standing d join unit on unit.id = d.unit_id join programme p on p.id = d.programme_id
      join deliverable on deliverable.id = d.deliverable_id
      where ${sql.join([sql`true`, ...passes], sql` and `)}
    )
    select l.id, l.kind, l.title, l.unit, l.period, l.due_on as "dueOn", l.state, l.first_reported_at as "firstReportedAt",
      l.return_due_on as "returnDueOn", l.counting, l.count
    from listed l ${behind} order by l.due_on, l.id limit ${limit}`.execute(db)
  return { duties: rows, count: rows[0]?.count ?? 0 }
}

interface Question {
  personId: string
  on: PlainDate
  filter: Filter
  after: string | null
  limit: number
}

function conditionsOf({ state, kind, what, unit, task, deliverable, period, year }: Filter): RawBuilder<unknown>[] {
  return [
    ...(state ? [sql`d.standing = ${state}`] : []),
    ...(kind ? [sql`unit.kind = ${kind}`] : []),
    ...(what ? [sql`d.kind = ${what}`] : []),
    ...(unit ? [sql`d.unit_id = ${unit}`] : []),
    ...(task ? [sql`deliverable.task_id = ${task}`] : []),
    ...(deliverable ? [sql`d.deliverable_id = ${deliverable}`] : []),
    ...(period ? [sql`d.period = ${period}`] : []),
    ...(year ? [sql`p.year = ${year}`] : []),
  ]
}

/** What the ids of a filter are called, within the person's reach: another's organisation has no name here. */
export async function namesOf(db: Db, personId: string, on: PlainDate, { unit, task, deliverable }: Filter) {
  const { rows } = await sql<{ unit: string | null; task: string | null; deliverable: string | null }>`
    with ${await readable(db, personId, on)}, ${standing(on)}
    select (select u.name from unit u where u.id = ${unit}::uuid and u.id in (select unit_id from scope)) as unit,
      (select t.path from task t join deliverable on deliverable.task_id = t.id
        join standing s on s.deliverable_id = deliverable.id where t.id = ${task}::uuid limit 1) as task,
      (select s.title from standing s where s.deliverable_id = ${deliverable}::uuid limit 1) as deliverable`.execute(db)
  return rows[0]!
}
