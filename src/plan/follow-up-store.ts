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
  state: SubmissionState | null
  dutyState: 'open' | 'reported' | 'accepted'
  dueOn: PlainDate
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  coverage: Map<string, Coverage>
}

/** Plans that organisations below owe; what a body of the committee plans is no column here. */
const FROM = (programmeId: string) => sql`
  duty d join deliverable x on x.id = d.deliverable_id and x.who = 'units' join unit u on u.id = d.unit_id
  left join submission s on s.duty_id = d.id
  where d.programme_id = ${programmeId} and d.kind = 'plan' and ${owed}`

/** As `coverageOf` has it, for filters. */
const STANDS = (content: string): RawBuilder<Coverage> => sql<Coverage>`(select case
    when s.id is null then 'none'
    when s.state in ('draft', 'submitted', 'approved') then 'drafting'
    when s.state = 'returned' then case when bool_or(l.returned is not null) then 'returned' else 'drafting' end
    when count(l.id) = 0 then 'gap'
    when bool_or(l.not_applicable is not null) then 'not-applicable'
    when bool_or(l.who = '' or l.due_on is null) then 'gap'
    when s.state = 'accepted' then 'accepted' else 'planned' end
  from plan_line l where l.submission_id = s.id and l.content_id = ${content})`

const where = ({ name, state, content, coverage }: Asked) => sql`
  ${name === '' ? sql`` : sql`and u.search like ${`%${fold(name).replace(/[\\%_]/g, '\\$&')}%`}`}
  ${state === null ? sql`` : state === 'none' ? sql`and s.id is null` : sql`and s.state = ${state}`}
  ${isId(content) && coverage ? sql`and ${STANDS(content)} = ${coverage}` : sql``}`

/** Units by name, `limit` at a time. */
export async function followedUnits(db: Db, asked: Asked, limit: number): Promise<FollowedUnit[]> {
  const behind = isId(asked.after)
    ? sql`and (u.name collate "vi-x-icu", d.id) > (select au.name collate "vi-x-icu", a.id from duty a
        join unit au on au.id = a.unit_id where a.id = ${asked.after})`
    : sql``
  const { rows } = await sql<Omit<FollowedUnit, 'coverage'>>`
    select d.id as "dutyId", u.id as "unitId", u.name as unit, s.id as "planId", s.state, d.state as "dutyState",
      d.due_on as "dueOn", d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn"
    from ${FROM(asked.programmeId)} ${where(asked)} ${behind}
    order by u.name collate "vi-x-icu", d.id limit ${limit}`.execute(db)
  const cells = await cellsOf(
    db,
    rows.flatMap(({ planId }) => planId ?? []),
  )
  const contents = await contentIds(db, asked.programmeId)
  return rows.map(row => ({
    ...row,
    coverage: new Map(contents.map(id => [id, coverageOf(row.state, cells.get(`${row.planId} ${id}`))])),
  }))
}

async function contentIds(db: Db, programmeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plan_content where programme_id = ${programmeId} and removed_at is null`.execute(db)
  return rows.map(({ id }) => id)
}

async function cellsOf(db: Db, planIds: readonly string[]) {
  const { rows } = await sql<{ cell: string; notApplicable: boolean; returned: boolean; complete: boolean }>`
    select l.submission_id || ' ' || l.content_id as cell, bool_or(l.not_applicable is not null) as "notApplicable",
      bool_or(l.returned is not null) as returned, bool_and(l.who <> '' and l.due_on is not null) as complete
    from plan_line l where l.submission_id = any(${planIds}) and l.content_id is not null
    group by l.submission_id, l.content_id`.execute(db)
  return new Map(rows.map(({ cell, ...line }) => [cell, line]))
}

export interface Totals {
  units: number
  states: Record<PlanState, number>
  /** By content, how many units stand how in it. */
  contents: Map<string, Record<Coverage, number>>
}

/** Over all units of the programme, whatever is filtered: counted from the plans at each look, nothing is kept beside them. */
export async function totalsOf(db: Db, programmeId: string): Promise<Totals> {
  const { rows: counted } = await sql<{ state: PlanState; units: number }>`
    select coalesce(s.state, 'none') as state, count(*)::int as units from ${FROM(programmeId)} group by 1`.execute(db)
  const states = Object.fromEntries(PLAN_STATES.map(state => [state, 0])) as Totals['states']
  for (const { state, units } of counted) states[state] = units
  const { rows } = await sql<{
    content: string
    state: SubmissionState
    na: boolean
    returned: boolean
    complete: boolean
    plans: number
  }>`
    select l.content_id as content, s.state, l.not_applicable is not null as na, l.returned is not null as returned,
      (l.who <> '' and l.due_on is not null) as complete, count(*)::int as plans
    from plan_content c join plan_line l on l.content_id = c.id join submission s on s.id = l.submission_id
    join duty d on d.id = s.duty_id join deliverable x on x.id = d.deliverable_id and x.who = 'units'
    where c.programme_id = ${programmeId} and c.removed_at is null and s.state in ('returned', 'sent', 'accepted')
      and d.programme_id = ${programmeId}
    group by 1, 2, 3, 4, 5`.execute(db)
  const contents = new Map<string, Record<Coverage, number>>()
  for (const id of await contentIds(db, programmeId)) {
    const standing = Object.fromEntries(COVERAGES.map(coverage => [coverage, 0])) as Record<Coverage, number>
    standing.none = states.none
    standing.drafting = states.draft + states.submitted + states.approved + states.returned
    standing.gap = states.sent + states.accepted
    contents.set(id, standing)
  }
  for (const { content, state, na, returned, complete, plans } of rows) {
    const standing = contents.get(content)!
    const coverage = coverageOf(state, { notApplicable: na, returned, complete })
    const without = coverageOf(state, undefined)
    standing[without] -= plans
    standing[coverage] += plans
  }
  const units = Object.values(states).reduce((sum, count) => sum + count, 0)
  return { units, states, contents }
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

/** Who has a plan to write here and has not sent it: the organisations, for a reminder. */
export async function unitsNotSent(db: Db, asked: Asked): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.unit_id as id from ${FROM(asked.programmeId)} ${where(asked)}
      and (s.id is null or s.state not in ('sent', 'accepted'))`.execute(db)
  return rows.map(({ id }) => id)
}

/** Organisations without a union, as of a day, that name nobody who acts instead. */
export async function unitsWithoutUnion(
  db: Db,
  programmeId: string,
  on: PlainDate,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from ${FROM(programmeId)} and exists (
      select from unit_fact f where f.unit_id = u.id and f.valid @> ${on}::date and f.has_union = false
        and f.acts_instead_id is null)
    order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}
