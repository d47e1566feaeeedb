// Every query about whom to urge: organisations within one's right to decide on what they send, and what they owe.

import { sql } from 'kysely'
import { type Duty, SOON } from '../duty/index.ts'
import { reach, type UnitKind } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { fold } from '../shared/text.ts'

export const SHOWN = ['overdue', 'soon', 'open'] as const
export type Shown = (typeof SHOWN)[number]

export interface UrgingFilter {
  shown: Shown
  /** Part of an organisation's name, however it is spelt. */
  q: string
  /** This organisation with everything below it, or `exactly` this one. */
  unit: string | null
  exactly: '1' | null
  task: string | null
  programme: string | null
  deliverable: string | null
  /** A kind of duty: 'plan', 'report' … */
  kind: string | null
  period: string | null
  /** '2024-09': the month of the due day. */
  month: string | null
}

export interface Asker {
  personId: string
  on: PlainDate
  filter: UrgingFilter
}

/** As `owed` of duty for what is open, read from what the boards keep: asked for each of very many rows, it would take seconds. */
const OWED = sql<boolean>`(d.parent_id is null and d.cluster_id is not null)`

const EXPECTED = sql`coalesce(d.return_due_on, d.due_on)`

const expected = (shown: Shown, on: PlainDate) => {
  if (shown === 'overdue') return sql`and ${EXPECTED} < ${on}::date`
  return shown === 'soon' ? sql`and ${EXPECTED} <= ${on.add({ days: SOON })}::date` : sql``
}

/** Of `duty d join unit u`. */
function matching({ personId, on, filter }: Asker) {
  const { shown, q, unit, exactly, programme, task, deliverable, kind, period, month } = filter
  const first = month && Temporal.PlainDate.from(`${month}-01`)
  return sql`d.state = 'open' and ${OWED} and d.unit_id in ${reach(personId, 'return', on)} ${expected(shown, on)}
    ${q ? sql`and u.search like ${`%${fold(q).replace(/[\\%_]/g, '\\$&')}%`}` : sql``}
    ${programme ? sql`and d.programme_id = ${programme}` : sql``}
    ${task ? sql`and d.deliverable_id in (select x.id from deliverable x where x.task_id = ${task})` : sql``}
    ${deliverable ? sql`and d.deliverable_id = ${deliverable}` : sql``}
    ${kind ? sql`and d.kind = ${kind}` : sql``}
    ${period ? sql`and d.period = ${period}` : sql``}
    ${first ? sql`and d.due_on >= ${first}::date and d.due_on < ${first.add({ months: 1 })}::date` : sql``}
    ${
      unit && exactly
        ? sql`and d.unit_id = ${unit}`
        : unit
          ? sql`and d.unit_id in (select l.unit_id from lineage l where l.above @> ${[unit]}::uuid[] and l.tree = 'party'
            and l.kept @> ${on}::date)`
          : sql``
    }`
}

export interface LateUnit {
  id: string
  name: string
  duties: number
  /** The first day on which something of it is expected. */
  oldest: PlainDate
}

/** Who waits longest comes first; `limit` behind the organisation `after`. */
export async function listLateUnits(
  db: Db,
  asker: Asker,
  after: { oldest: string; id: string } | null,
  limit: number,
): Promise<LateUnit[]> {
  const behind = after ? sql`having (min(${EXPECTED}), u.id) > (${after.oldest}::date, ${after.id}::uuid)` : sql``
  const { rows } = await sql<LateUnit>`
    select u.id, u.name, count(*) as duties, min(${EXPECTED}) as oldest
    from duty d join unit u on u.id = d.unit_id where ${matching(asker)}
    group by u.id, u.name ${behind} order by min(${EXPECTED}), u.id limit ${limit}`.execute(db)
  return rows
}

export async function countLate(db: Db, asker: Asker): Promise<{ units: number; duties: number }> {
  const { rows } = await sql<{ units: number; duties: number }>`
    select count(distinct d.unit_id) as units, count(*) as duties
    from duty d join unit u on u.id = d.unit_id where ${matching(asker)}`.execute(db)
  return rows[0]!
}

export interface LateDuty
  extends Pick<
    Duty,
    | 'id'
    | 'title'
    | 'period'
    | 'state'
    | 'dueOn'
    | 'returnDueOn'
    | 'firstReportedAt'
    | 'counting'
    | 'unitId'
    | 'owedToId'
  > {
  unit: string
}

const COLUMNS = sql`d.id, d.title, d.period, d.state, d.due_on as "dueOn", d.return_due_on as "returnDueOn",
  d.first_reported_at as "firstReportedAt", d.counting, d.unit_id as "unitId", d.owed_to_id as "owedToId", u.name as unit`

/** What these organisations owe, or (null) all that match; by organisation, then by day. */
export async function lateDutiesOf(
  db: Db,
  asker: Asker,
  unitIds: readonly string[] | null,
  limit: number,
): Promise<LateDuty[]> {
  const { rows } = await sql<LateDuty>`
    select ${COLUMNS} from duty d join unit u on u.id = d.unit_id
    where ${matching(asker)} ${unitIds ? sql`and d.unit_id = any(${unitIds}::uuid[])` : sql``}
    order by u.name collate "vi-x-icu", u.id, ${EXPECTED}, d.id limit ${limit}`.execute(db)
  return rows
}

/** When something that is still owed was last urged, by organisation. */
export async function lastUrged(db: Db, unitIds: readonly string[]): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ unitId: string; at: Instant }>`
    select d.unit_id as "unitId", max(e.at) as at from duty d join duty_event e on e.duty_id = d.id and e.act = 'urged'
    where d.unit_id = any(${unitIds}::uuid[]) and d.state = 'open' group by 1`.execute(db)
  return new Map(rows.map(({ unitId, at }) => [unitId, at]))
}

export interface Issuer {
  id: string
  name: string
  kind: UnitKind
}

/** Of these organisations those for which this person writes documents. */
export async function issuersAmong(db: Db, ids: readonly string[], personId: string, on: PlainDate): Promise<Issuer[]> {
  const { rows } = await sql<Issuer>`
    select u.id, u.name, u.kind from unit u
    where u.id = any(${ids}::uuid[]) and u.id in ${reach(personId, 'prepare', on)}
    order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}

/** What the ids of a filter are called; null where nothing of it is within reach. */
export async function filterNames(db: Db, { personId, on, filter }: Asker) {
  const known = sql`d.unit_id in ${reach(personId, 'return', on)}`
  const { rows } = await sql<Record<'unit' | 'programme' | 'task' | 'deliverable', string | null>>`
    select (select u.name from unit u where u.id = ${filter.unit}::uuid and u.id in ${reach(personId, 'read', on)}) as unit,
      (select p.subject from programme p where p.id = ${filter.programme}::uuid
        and exists (select from duty d where d.programme_id = p.id and ${known})) as programme,
      (select t.path from task t where t.id = ${filter.task}::uuid and exists (select from duty d
        join deliverable x on x.id = d.deliverable_id where x.task_id = t.id and ${known})) as task,
      (select x.title from deliverable x where x.id = ${filter.deliverable}::uuid
        and exists (select from duty d where d.deliverable_id = x.id and ${known})) as deliverable`.execute(db)
  return rows[0]!
}

/** Of these duties those that this person may read, as they stand now. */
export async function dutiesOfLetter(
  db: Db,
  ids: readonly string[],
  personId: string,
  on: PlainDate,
  page: { after: string | null; limit: number },
): Promise<LateDuty[]> {
  const behind = page.after ? sql`and d.id > ${page.after}` : sql``
  const { rows } = await sql<LateDuty>`
    select ${COLUMNS} from duty d join unit u on u.id = d.unit_id
    where d.id = any(${ids}::uuid[]) and d.unit_id in ${reach(personId, 'read', on)} ${behind}
    order by d.id limit ${page.limit}`.execute(db)
  return rows
}

export async function countSettled(db: Db, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ settled: number }>`
    select count(*) as settled from duty d where d.id = any(${ids}::uuid[]) and d.state <> 'open'`.execute(db)
  return rows[0]!.settled
}
