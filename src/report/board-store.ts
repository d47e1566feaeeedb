// Every query about how far the reports of a period have come: counts, units by standing, units by period.

import { sql } from 'kysely'
import { type DutyState, owed, type SubmissionState } from '../duty/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import type { Standing, UnitReport } from './consolidation.ts'

/** The condition on duties of one report, below an organisation as it stood when each fell due. */
const dutiesOf = (deliverableId: string, under: string | null) => sql`d.deliverable_id = ${deliverableId} and ${owed}
  ${under === null ? sql`` : sql`and ${standsBelow(under)}`}`

/** The unit of `duty d` stood below this organisation when the duty fell due. */
export const standsBelow = (under: string) => sql<boolean>`exists (select from lineage l where l.unit_id = d.unit_id
  and l.tree = 'party' and l.kept @> least(upper(d.covers) - 1, d.due_on) and l.above @> ${[under]}::uuid[])`

/** As `standing` in consolidation.ts decides it. */
const STANDING = sql<Standing>`case when e.submission_id is not null and e.nothing_to_report then 'nothing-to-report'
  when e.submission_id is not null then 'counted' when d.state = 'reported' then 'waiting' else 'missing' end`

export type Counts = Record<Standing, number> & { due: number; late: number; overdue: number }

// Viet Nam keeps one offset all year; by name each row would look it up anew, which took most of the time of a board.
const LATE = sql<boolean>`d.state <> 'open' and (d.first_reported_at at time zone interval '7 hours')::date > d.due_on`

/**
 * How many units of a period stand where; `late`: came after the day, `overdue`: did not come and the day is over. What nobody
 * owes (`owed` in duty) is taken off as a set (naming the parent keeps PostgreSQL from reading the exclusion index alone, which
 * is several times slower than the table), so that 50,000 duties take no 50,000 looks into the tree.
 */
export async function countsOf(
  db: Db,
  of: { deliverableId: string; period: string; under: string | null; today: PlainDate },
): Promise<Counts> {
  const { deliverableId, period, under, today } = of
  const asked = sql`d.deliverable_id = ${deliverableId} and d.period = ${period}
    ${under === null ? sql`` : sql`and ${standsBelow(under)}`}`
  const part = under === null ? sql`` : sql`and e.above @> ${[under]}::uuid[]`
  const { rows } = await sql<Counts>`
    with came as (
      select count(*) as asked, count(*) filter (where d.state = 'open') as open,
        count(*) filter (where d.state = 'reported') as waiting, count(*) filter (where ${LATE}) as late,
        count(*) filter (where d.state = 'open' and d.due_on < ${today}::date) as overdue
      from duty d where ${asked}
    ), gone as (
      select count(*) as units, count(*) filter (where g.due_on < ${today}::date) as overdue from (
        select d.id, d.due_on from duty d
        where ${asked} and d.state = 'open'
          and not exists (select from placement stand where stand.unit_id = d.unit_id and stand.tree = 'party'
            and stand.valid @> least(upper(d.covers) - 1, d.due_on)
            and stand.parent_id is distinct from stand.unit_id)) g
      where not exists (select from submission begun where begun.duty_id = g.id)
    ), said as (
      select count(*) filter (where not nothing_to_report) as counted,
        count(*) filter (where nothing_to_report) as "nothing-to-report"
      from report_edition e where e.deliverable_id = ${deliverableId} and e.period = ${period} and e.current ${part}
    )
    select came.asked - gone.units as due, said.counted, said."nothing-to-report", came.waiting,
      came.open - gone.units as missing, came.late, came.overdue - gone.overdue as overdue from came, gone, said`.execute(
    db,
  )
  return rows[0]!
}

/** Units of a period by name, those that stand so, a page behind the unit `after`. */
export async function unitsOfPeriod(
  db: Db,
  of: {
    deliverableId: string
    period: string
    under: string | null
    standing: Standing | null
    after: string | null
    limit: number
  },
): Promise<UnitReport[]> {
  const { deliverableId, period, under, standing, after, limit } = of
  const behind = isId(after)
    ? sql`and (unit.name collate "vi-x-icu", unit.id) > (select name collate "vi-x-icu", id from unit where id = ${after})`
    : sql``
  const { rows } = await sql<UnitReport>`
    select unit.id as "unitId", unit.name as unit, d.id as "dutyId", d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id as "submissionId", s.state,
      e.submission_id is not null as counted, coalesce(e.nothing_to_report, false) as "nothingToReport"
    from duty d join unit on unit.id = d.unit_id left join submission s on s.duty_id = d.id
    left join report_edition e on e.submission_id = s.id and e.current
    where ${dutiesOf(deliverableId, under)} and d.period = ${period} ${behind}
      and (${standing}::text is null or ${STANDING} = ${standing})
    order by unit.name collate "vi-x-icu", unit.id limit ${limit}`.execute(db)
  return rows
}

export interface BoardCell {
  unitId: string
  unit: string
  period: string
  dutyId: string
  dueOn: PlainDate
  dutyState: DutyState
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  submissionId: string | null
  state: SubmissionState | null
}

/** All periods of a page of units, by name behind the unit `after`. */
export async function boardOf(
  db: Db,
  of: { deliverableId: string; under: string | null; after: string | null; limit: number },
): Promise<BoardCell[]> {
  const { deliverableId, under, after, limit } = of
  const behind = isId(after)
    ? sql`and (unit.name collate "vi-x-icu", unit.id) > (select name collate "vi-x-icu", id from unit where id = ${after})`
    : sql``
  const { rows } = await sql<BoardCell>`
    with page as (
      select unit.id, unit.name from unit
      where exists (select from duty d where d.unit_id = unit.id and ${dutiesOf(deliverableId, under)}) ${behind}
      order by unit.name collate "vi-x-icu", unit.id limit ${limit})
    select page.id as "unitId", page.name as unit, d.period, d.id as "dutyId", d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id as "submissionId", s.state
    from page join duty d on d.unit_id = page.id left join submission s on s.duty_id = d.id
    where ${dutiesOf(deliverableId, under)}
    order by page.name collate "vi-x-icu", page.id, d.period`.execute(db)
  return rows
}

export interface ClusterCounts {
  unitId: string
  unit: string
  due: number
  came: number
}

/** The same by the organisations right below `top`, as units stood under them in that period. */
export async function countsByCluster(
  db: Db,
  deliverableId: string,
  period: string,
  top: string,
): Promise<ClusterCounts[]> {
  const { rows } = await sql<ClusterCounts>`
    select u.id as "unitId", u.name as unit, c.due, c.came from (
      select l.above[array_position(l.above, ${top}::uuid) - 1] as id, count(*) as due,
        count(*) filter (where d.state = 'accepted') as came
      from duty d join lineage l on l.unit_id = d.unit_id and l.tree = 'party' and l.above @> ${[top]}::uuid[]
        and l.kept @> least(upper(d.covers) - 1, d.due_on)
      where ${dutiesOf(deliverableId, null)} and d.period = ${period} group by 1
    ) c join unit u on u.id = c.id
    where exists (select from placement p where p.parent_id = c.id and p.tree = 'party')
    order by u.name collate "vi-x-icu", u.id limit 500`.execute(db)
  return rows
}
