// Every query about reports.

import { sql } from 'kysely'
import { type DutyState, owed, type SubmissionState } from '../duty/index.ts'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Consolidated, UnitReport } from './consolidation.ts'
import type { Regime } from './regime.ts'
import type { ReportContent } from './report.ts'

/** The newest regime of the body. */
export async function newestRegime(db: Db): Promise<Regime> {
  const { rows } = await sql<{
    definition: Regime
  }>`select definition from report_regime order by version desc limit 1`.execute(db)
  if (!rows[0]) throw new Error('the body has no report regime')
  return rows[0].definition
}

export async function regimeOf(db: Db, version: number): Promise<Regime> {
  const { rows } = await sql<{
    definition: Regime
  }>`select definition from report_regime where version = ${version}`.execute(db)
  return rows[0]!.definition
}

/** Adds a version that the body lacks; one that is there is never changed. */
export async function addRegime(db: Db, regime: Regime, at: Instant): Promise<void> {
  await sql`insert into report_regime (version, definition, added_at)
    values (${regime.version}, ${JSON.stringify(regime)}::jsonb, ${at}) on conflict (version) do nothing`.execute(db)
}

export async function insertReport(db: Db, id: string, content: ReportContent): Promise<void> {
  await sql`insert into report (submission_id, regime_version, nothing_to_report, figures, narratives)
    values (${id}, ${content.regimeVersion}, ${content.nothingToReport}, ${content.figures}::bigint[],
      ${JSON.stringify(content.narratives)}::jsonb)`.execute(db)
}

export async function findContent(db: Db, id: string): Promise<ReportContent | undefined> {
  const { rows } = await sql<ReportContent & { figures: (string | null)[] }>`
    select regime_version as "regimeVersion", nothing_to_report as "nothingToReport", figures::text[] as figures, narratives
    from report where submission_id = ${id}`.execute(db)
  return rows[0] && { ...rows[0], figures: rows[0].figures.map(figure => (figure === null ? null : Number(figure))) }
}

export async function saveContent(db: Db, id: string, content: ReportContent): Promise<void> {
  await sql`update report set nothing_to_report = ${content.nothingToReport}, figures = ${content.figures}::bigint[],
    narratives = ${JSON.stringify(content.narratives)}::jsonb where submission_id = ${id}`.execute(db)
}

export interface DueReport {
  dutyId: string
  unit: string
  title: string
  period: string
  dueOn: PlainDate
  dutyState: DutyState
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  id: string | null
  state: SubmissionState | null
}

/** Reports that are due in this person's reach, begun or not: the newest period first. */
export async function dueReports(db: Db, personId: string, on: PlainDate): Promise<DueReport[]> {
  const { rows } = await sql<DueReport>`
    select d.id as "dutyId", unit.name as unit, d.title, d.period, d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id, s.state
    from duty d join unit on unit.id = d.unit_id left join submission s on s.duty_id = d.id
    where d.kind = 'report' and d.unit_id in ${reach(personId, 'read', on)} and ${owed}
    order by d.period, unit.name collate "vi-x-icu", d.id limit 500`.execute(db)
  return rows
}

export interface PeriodCounts {
  deliverableId: string
  title: string
  period: string
  due: number
  accepted: number
  sent: number
}

/** Each period of each report that units of this person's reach owe, with how many came. */
export async function periodsToConsolidate(db: Db, personId: string, on: PlainDate): Promise<PeriodCounts[]> {
  const { rows } = await sql<PeriodCounts>`
    select d.deliverable_id as "deliverableId", d.title, d.period, count(*) as due,
      count(*) filter (where s.state = 'accepted') as accepted, count(*) filter (where s.state = 'sent') as sent
    from duty d left join submission s on s.duty_id = d.id
    where d.kind = 'report' and d.unit_id in ${reach(personId, 'consolidate', on)} and ${owed}
    group by d.deliverable_id, d.title, d.period order by d.period, d.title limit 200`.execute(db)
  return rows
}

/** Every unit that owes this report for this period. */
export async function unitReports(db: Db, deliverableId: string, period: string): Promise<UnitReport[]> {
  const { rows } = await sql<UnitReport>`
    select unit.id as "unitId", unit.name as unit, d.id as "dutyId", d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id as "submissionId", s.state,
      coalesce(r.nothing_to_report, false) as "nothingToReport", coalesce(r.narratives, '{}'::jsonb) as narratives
    from duty d join unit on unit.id = d.unit_id
    left join submission s on s.duty_id = d.id left join report r on r.submission_id = s.id
    where d.deliverable_id = ${deliverableId} and d.period = ${period} and ${owed}
    order by unit.name collate "vi-x-icu", d.id`.execute(db)
  return rows
}

/**
 * Sums by position over the accepted reports of a period; null where none entered the figure.
 * One `sum(figures[n])` for each position: three times faster than a row per figure (architecture.md).
 */
export async function sumsOf(
  db: Db,
  deliverableId: string,
  period: string,
  regime: Regime,
): Promise<(number | null)[]> {
  const length = Math.max(0, ...regime.indicators.map(({ position }) => position))
  if (length === 0) return []
  const sums = Array.from({ length }, (_, at) => sql`sum(r.figures[${sql.lit(at + 1)}])`)
  const { rows } = await sql<{ sums: (string | null)[] }>`
    select array[${sql.join(sums)}]::text[] as sums
    from duty d join submission s on s.duty_id = d.id join report r on r.submission_id = s.id
    where d.deliverable_id = ${deliverableId} and d.period = ${period} and s.state = 'accepted'
      and not r.nothing_to_report`.execute(db)
  return rows[0]!.sums.map(sum => (sum === null ? null : Number(sum)))
}

export interface Consolidation {
  id: string
  deliverableId: string
  unitId: string
  period: string
  madeAt: Instant
  content: Consolidated
}

/** Nothing happens when this id is there already (a form sent twice). */
export async function insertConsolidation(db: Db, consolidation: Consolidation, by: string): Promise<boolean> {
  const { id, deliverableId, unitId, period, madeAt, content } = consolidation
  const { rows } = await sql`
    insert into consolidation (id, deliverable_id, unit_id, period, made_at, made_by, content)
    values (${id}, ${deliverableId}, ${unitId}, ${period}, ${madeAt}, ${by}, ${JSON.stringify(content)}::jsonb)
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length > 0
}

const COLUMNS = sql`c.id, c.deliverable_id as "deliverableId", c.unit_id as "unitId", c.period, c.made_at as "madeAt", c.content`

export async function findConsolidation(db: Db, id: string): Promise<Consolidation | undefined> {
  const { rows } = await sql<Consolidation>`select ${COLUMNS} from consolidation c where c.id = ${id}`.execute(db)
  return rows[0]
}

export async function consolidationsOf(db: Db, deliverableId: string, period: string): Promise<Consolidation[]> {
  const { rows } = await sql<Consolidation>`
    select ${COLUMNS} from consolidation c where c.deliverable_id = ${deliverableId} and c.period = ${period}
    order by c.made_at desc, c.id desc limit 50`.execute(db)
  return rows
}

export const unitOfConsolidation = async (db: Db, id: string) => (await findConsolidation(db, id))?.unitId
