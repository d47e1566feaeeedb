// Every query of the home page.

import { sql } from 'kysely'
import type { Duty, DutyState, SubmissionState } from '../duty/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Counts, Group } from './home.ts'
import { isLate, ownUnits, reachOf, readable, standing } from './standing.ts'

/** How everything in the person's reach stands, in groups: a few rows for each period of each deliverable. */
export async function groupsOf(db: Db, personId: string, on: PlainDate): Promise<Group[]> {
  const { rows } = await sql<
    Omit<Group, 'body' | keyof Counts> & Counts & { bodyId: string | null; bodyName: string | null }
  >`
    with ${await readable(db, personId, on)}, ${standing(on)}, named as (
      select s.deliverable_id, s.programme_id, s.kind, s.title, s.period, s.due_on, s.standing, u.kind as unit_kind,
        case when u.kind not in ('party-base', 'party-cell') then s.unit_id end as body_id
      from standing s join unit u on u.id = s.unit_id
    ), grouped as (
      select deliverable_id, programme_id, kind, title, period, unit_kind, body_id, min(due_on) as due_on,
        count(*) filter (where standing = 'late') as late, count(*) filter (where standing = 'soon') as soon,
        count(*) filter (where standing = 'ahead') as ahead, count(*) filter (where standing = 'reported') as reported,
        count(*) filter (where standing = 'done') as done
      from named group by deliverable_id, programme_id, kind, title, period, unit_kind, body_id
    )
    select p.year, t.id as "taskId", t.path as "taskPath", t.text as task, g.deliverable_id as "deliverableId", g.kind,
      g.title, g.period, g.due_on as "dueOn", g.unit_kind as "unitKind", g.body_id as "bodyId",
      body.name as "bodyName", g.late, g.soon, g.ahead, g.reported, g.done
    from grouped g join programme p on p.id = g.programme_id join deliverable on deliverable.id = g.deliverable_id
    join task t on t.id = deliverable.task_id left join unit body on body.id = g.body_id
    order by p.year, t.position, deliverable.position, g.period, body.name, g.unit_kind`.execute(db)
  return rows.map(({ bodyId, bodyName, ...row }) => ({
    ...row,
    body: bodyId === null ? null : { id: bodyId, name: bodyName! },
  }))
}

export interface LateUnit {
  id: string
  name: string
  duties: number
  /** The oldest day that was missed. */
  since: PlainDate
}

export interface Late {
  units: LateUnit[]
  /** How many organisations of each kind are late, the most first. */
  kinds: { kind: string; units: number }[]
}

/** The organisations that are late: the longest first, at most `limit` of them by name. */
export async function lateUnits(db: Db, personId: string, on: PlainDate, limit: number): Promise<Late> {
  const { rows } = await sql<LateUnit & { kind: string; at: number; ofKind: number }>`
    with ${await readable(db, personId, on)}, ${standing(on, isLate(on))}, late as (
      select s.unit_id, count(*) as duties, min(s.due_on) as since from standing s group by s.unit_id
    )
    select u.id, u.name, u.kind, late.duties, late.since, count(*) over (partition by u.kind) as "ofKind",
      row_number() over (order by late.since, late.duties desc, u.name collate "vi-x-icu", u.id) as at
    from late join unit u on u.id = late.unit_id order by at`.execute(db)
  const kinds = new Map(rows.map(({ kind, ofKind }) => [kind, ofKind]))
  return {
    units: rows.slice(0, limit),
    kinds: [...kinds].map(([kind, units]) => ({ kind, units })).toSorted((a, b) => b.units - a.units),
  }
}

/** A duty, or the plan or report of one, as a line of the home page. */
export interface Line {
  dutyId: string
  kind: string
  title: string
  reason: string
  unit: string
  period: string
  dueOn: PlainDate
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  counting: Duty['counting']
  dutyState: DutyState
  submission: { id: string; kind: string; state: SubmissionState } | null
}

interface Row extends Omit<Line, 'submission'> {
  submissionId: string | null
  submissionKind: string
  submissionState: SubmissionState
  count: number
}

const LINE = sql`d.id as "dutyId", d.kind, d.title, d.reason, unit.name as unit, d.period, d.due_on as "dueOn",
  d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", d.counting, d.state as "dutyState",
  s.id as "submissionId", s.kind as "submissionKind", s.state as "submissionState"`

export interface Lines {
  lines: Line[]
  /** Of all there are. */
  count: number
}

const linesOf = (rows: Row[]): Lines => ({
  count: rows[0]?.count ?? 0,
  lines: rows.map(({ submissionId, submissionKind, submissionState, count: _, ...line }) => ({
    ...line,
    submission: submissionId === null ? null : { id: submissionId, kind: submissionKind, state: submissionState },
  })),
})

/** What waits for this person: to approve, to send on, to accept. `plain`: the kinds without a plan or report of their own. */
export async function waitingFor(
  db: Db,
  {
    personId,
    on,
    plain,
    limit,
    after = null,
  }: { personId: string; on: PlainDate; plain: readonly string[]; limit: number; after?: string | null },
): Promise<Lines> {
  const { rows } = await sql<Row>`
    with ${await reachOf(db, 'approve', personId, 'approve', on)}, ${await reachOf(db, 'send', personId, 'send', on)},
      ${await reachOf(db, 'decide', personId, 'return', on)}, waiting as (
      select s.duty_id from submission s where s.state = 'submitted' and s.unit_id in (select unit_id from approve)
      union all
      select s.duty_id from submission s where s.state = 'approved' and s.unit_id in (select unit_id from send)
      union all
      select s.duty_id from submission s where s.state = 'sent' and s.unit_id in (select unit_id from decide)
      union all
      select d.id from duty d where d.state = 'reported' and d.kind = any(${plain})
        and d.unit_id in (select unit_id from decide)
    )
    select ${LINE}, (select count(*) from waiting) as count
    from waiting join duty d on d.id = waiting.duty_id join unit on unit.id = d.unit_id
    left join submission s on s.duty_id = d.id
    where ${after}::uuid is null or (d.due_on, unit.name collate "vi-x-icu", d.id) > (
      select last.due_on, u.name collate "vi-x-icu", last.id from duty last join unit u on u.id = last.unit_id
      where last.id = ${after}::uuid)
    order by d.due_on, unit.name collate "vi-x-icu", d.id limit ${limit}`.execute(db)
  return linesOf(rows)
}

/** What the organisations still owe in which the person holds a post: what was returned first, then by day. */
export async function ownOpen(db: Db, personId: string, on: PlainDate, limit: number): Promise<Lines> {
  const { rows } = await sql<Row>`
    with ${ownUnits(personId, on)}, ${standing(on, sql`d.state = 'open'`)}
    select ${LINE}, count(*) over () as count from standing d join unit on unit.id = d.unit_id
    left join submission s on s.duty_id = d.id
    order by coalesce(s.state = 'returned', false) desc, coalesce(d.return_due_on, d.due_on), d.id
    limit ${limit}`.execute(db)
  return linesOf(rows)
}

/** The newest programme that is not handed out yet, of an issuer for which this person may hand it out. */
export async function draftProgramme(db: Db, personId: string, on: PlainDate): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with ${await reachOf(db, 'issuer', personId, 'publish', on)}
    select p.id from programme p join issuer on issuer.unit_id = p.unit_id
    where p.state = 'draft' order by p.created_at desc, p.id desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
