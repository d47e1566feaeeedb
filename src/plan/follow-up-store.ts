// Every query of the follow-up page: units × contents.

import { type RawBuilder, sql } from 'kysely'
import { owed, type SubmissionState } from '../duty/index.ts'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { fold } from '../shared/text.ts'
import { COVERAGES, type Coverage, coverageOf } from './plan.ts'

export const PLAN_STATES = ['none', 'draft', 'submitted', 'approved', 'returned', 'sent', 'accepted'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export interface Asked {
  programmeId: string
  /** Part of a unit's name, however it is spelt. */
  name: string
  state: PlanState | null
  /** Only units whose plan stands like this in this content. */
  content: string | null
  coverage: Coverage | null
  /** Goes on behind the duty with this id. */
  after: string | null
}

export interface FollowedUnit {
  dutyId: string
  unitId: string
  unit: string
  planId: string | null
  /** As it counts: an accepted plan stays accepted while it is amended. */
  state: SubmissionState | null
  dutyState: 'open' | 'reported' | 'accepted'
  dueOn: PlainDate
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  amending: boolean
  coverage: Map<string, Coverage>
}

/**
 * Plans that organisations below owe; what a body of the committee plans is no column here. A plan that was begun is owed
 * wherever the organisation stands now: said first, so that where it stood is looked up for the others only.
 */
export const PLANNING = (programmeId: string) => sql`
  duty d join deliverable x on x.id = d.deliverable_id and x.who = 'units' and x.kind = 'plan' join unit u on u.id = d.unit_id
  left join submission s on s.duty_id = d.id left join plan_amendment m on m.submission_id = s.id
  left join plan_standing g on g.submission_id = s.id
  where d.programme_id = ${programmeId} and d.kind = 'plan'
    and (s.id is not null and d.parent_id is null and d.state not in ('waived', 'superseded') or ${owed})`

/** The state that counts: what was accepted counts until its amendment is. */
const STATE = sql<PlanState>`(case when m.submission_id is not null then 'accepted' else s.state end)`

/** What a digit of plan_standing says; undefined without a line. */
function lineOf(cell: string | undefined) {
  if (cell === undefined || cell === '-') return undefined
  const standing = Number(cell)
  return { notApplicable: (standing & 1) > 0, returned: (standing & 2) > 0, complete: (standing & 4) > 0 }
}

/** As `coverageOf` has it, for filters. */
function stands(number: number): RawBuilder<Coverage> {
  const cell = sql`substr(g.cells, ${number}::integer, 1)`
  return sql<Coverage>`case
    when s.id is null then 'none'
    when ${STATE} in ('draft', 'submitted', 'approved') then 'drafting'
    when ${STATE} = 'returned' then case when ${cell} in ('2', '3', '6', '7') then 'returned' else 'drafting' end
    when ${cell} in ('1', '3', '5', '7') then 'not-applicable'
    when ${cell} in ('4', '6') then case when ${STATE} = 'accepted' then 'accepted' else 'planned' end
    else 'gap' end`
}

const where = ({ name, state, content, coverage }: Asked, contents: readonly Numbered[]) => {
  const asked = coverage && contents.find(({ id }) => id === content)
  return sql`
  ${name === '' ? sql`` : sql`and u.search like ${`%${fold(name).replace(/[\\%_]/g, '\\$&')}%`}`}
  ${state === null ? sql`` : state === 'none' ? sql`and s.id is null` : sql`and ${STATE} = ${state}`}
  ${asked ? sql`and ${stands(asked.number)} = ${coverage}` : sql``}`
}

/** Units by name, `limit` at a time. */
export async function followedUnits(db: Db, asked: Asked, limit: number): Promise<FollowedUnit[]> {
  const behind = isId(asked.after)
    ? sql`and (u.name collate "vi-x-icu", d.id) > (select au.name collate "vi-x-icu", a.id from duty a
        join unit au on au.id = a.unit_id where a.id = ${asked.after})`
    : sql``
  const contents = await numbersOf(db, asked.programmeId)
  const { rows } = await sql<Omit<FollowedUnit, 'coverage'> & { cells: string | null }>`
    select d.id as "dutyId", u.id as "unitId", u.name as unit, s.id as "planId", ${STATE} as state,
      m.submission_id is not null as amending, d.state as "dutyState", g.cells,
      d.due_on as "dueOn", d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn"
    from ${PLANNING(asked.programmeId)} ${where(asked, contents)} ${behind}
    order by u.name collate "vi-x-icu", d.id limit ${limit}`.execute(db)
  return rows.map(({ cells, ...row }) => ({
    ...row,
    coverage: new Map(contents.map(({ id, number }) => [id, coverageOf(row.state, lineOf(cells?.[number - 1]))])),
  }))
}

interface Numbered {
  id: string
  /** Its place in plan_standing, from 1. */
  number: number
}

async function numbersOf(db: Db, programmeId: string): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    select id, number from plan_content where programme_id = ${programmeId} and removed_at is null`.execute(db)
  return rows
}

export interface Totals {
  units: number
  states: Record<PlanState, number>
  /** By content, how many units stand how in it. */
  contents: Map<string, Record<Coverage, number>>
}

/** Over all units of the programme, whatever is filtered: counted from the plans at each look. */
export async function totalsOf(db: Db, programmeId: string): Promise<Totals> {
  const numbered = await numbersOf(db, programmeId)
  const { rows } = await sql<{ state: SubmissionState | null; cells: string | null; plans: number }>`
    select ${STATE} as state, case when ${STATE} in ('returned', 'sent', 'accepted') then g.cells end as cells,
      count(*)::int as plans
    from ${PLANNING(programmeId)} group by 1, 2`.execute(db)
  const states = zeroes(PLAN_STATES)
  const contents = new Map(numbered.map(({ id }) => [id, zeroes(COVERAGES)]))
  for (const [state, some] of Map.groupBy(rows, row => row.state)) {
    const plans = some.reduce((sum, row) => sum + row.plans, 0)
    states[state ?? 'none'] += plans
    for (const { id, number } of numbered)
      for (const [cell, count] of cellsAt(some, number)) contents.get(id)![coverageOf(state, lineOf(cell))] += count
  }
  return { units: Object.values(states).reduce((sum, count) => sum + count, 0), states, contents }
}

const zeroes = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>

/** How many plans have which digit at the place of a content. */
function cellsAt(
  rows: readonly { cells: string | null; plans: number }[],
  number: number,
): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  for (const { cells, plans } of rows) {
    const cell = cells?.[number - 1]
    counts.set(cell, (counts.get(cell) ?? 0) + plans)
  }
  return counts
}

/** Handed-out programmes whose plans this person takes in, the newest first: what the list of plans leads on to. */
export async function followedProgrammes(
  db: Db,
  personId: string,
  on: PlainDate,
): Promise<{ id: string; subject: string }[]> {
  const { rows } = await sql<{ id: string; subject: string }>`
    select p.id, p.subject from programme p
    where p.state = 'published' and p.amends_id is null and p.unit_id in ${reach(personId, 'return', on)}
      and exists (select from deliverable x join task t on t.id = x.task_id
        where t.programme_id = p.id and x.kind = 'plan' and x.who = 'units' and x.removed_at is null)
    order by p.year desc, p.id desc limit 5`.execute(db)
  return rows
}

/** The plans that have not been sent, as duties: whom to urge. */
export async function dutiesNotSent(db: Db, asked: Asked): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from ${PLANNING(asked.programmeId)} ${where(asked, await numbersOf(db, asked.programmeId))}
      and (s.id is null or ${STATE} not in ('sent', 'accepted'))`.execute(db)
  return rows.map(({ id }) => id)
}
