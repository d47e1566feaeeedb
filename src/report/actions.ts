// What happens to a report besides the shared steps, and the consolidation of a period.

import { findSubmission, quarters, startSubmission, take, wholeYear } from '../duty/index.ts'
import { findProgrammeOfDeliverable } from '../programme/index.ts'
import { record } from '../shared/audit.ts'
import { refuseOn } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { type Consolidated, consolidate, type UnitReport } from './consolidation.ts'
import type { Regime } from './regime.ts'
import { emptyReport, figuresOf, obstacles } from './report.ts'
import {
  findContent,
  insertConsolidation,
  insertReport,
  newestRegime,
  regimeOf,
  saveContent,
  sumsOf,
  unitReports,
} from './store.ts'
import { texts } from './texts.ts'

export async function beginReport(context: Context, dutyId: string): Promise<string> {
  const { submission, begun } = await startSubmission(context, 'report', dutyId)
  if (begun) await insertReport(context.db, submission.id, emptyReport(await newestRegime(context.db)))
  return submission.id
}

export interface ReportInput {
  nothingToReport: boolean
  figures: Record<string, number | null>
  narratives: Record<string, string>
}

export async function saveReport(context: Context, id: string, version: number, input: ReportInput): Promise<void> {
  const { content, regime } = await reportOf(context, id)
  await take(context, 'report', id, 'save', { version })
  const { nothingToReport, narratives } = input
  // What was entered stays when nothing is to be reported, in case that is taken back.
  const next = nothingToReport ? content : { ...content, figures: figuresOf(regime, input.figures), narratives }
  await saveContent(context.db, id, { ...next, nothingToReport })
}

export async function reportOf({ db }: Context, id: string) {
  const submission = (await findSubmission(db, 'report', id))!
  const content = (await findContent(db, id))!
  const regime = await regimeOf(db, content.regimeVersion)
  return { submission, content, regime, findings: obstacles(content, regime) }
}

/** Refuses a report that is not complete, with every finding. */
export const checkReport = async (context: Context, id: string): Promise<void> =>
  refuseOn((await reportOf(context, id)).findings, 'invalid')

export interface PeriodView {
  unitId: string
  regime: Regime
  reports: UnitReport[]
  consolidated: Consolidated
}

/** The reports of one period as they stand this moment, consolidated: nothing is stored, nothing is stale. */
export async function viewPeriod({ db, today }: Context, deliverableId: string, key: string): Promise<PeriodView> {
  const programme = await findProgrammeOfDeliverable(db, deliverableId)
  const reports = await unitReports(db, deliverableId, key)
  const period = programme && [wholeYear(programme.year), ...quarters(programme.year)].find(p => p.key === key)
  if (!programme || !period || reports.length === 0) throw new Refusal('not-found', texts.noSuchPeriod)
  const regime = await newestRegime(db)
  const sums = await sumsOf(db, deliverableId, key, regime)
  const consolidated = consolidate(regime, { year: programme.year, ...period }, reports, sums, today)
  return { unitId: programme.unitId, regime, reports, consolidated }
}

/** Freezes the period as it stands. Sent twice with the same id it makes one. */
export async function makeConsolidation(
  context: Context,
  id: string,
  deliverableId: string,
  period: string,
): Promise<void> {
  const { db, now, person } = context
  const { unitId, consolidated } = await viewPeriod(context, deliverableId, period)
  const { counted, 'nothing-to-report': nothing } = consolidated.units
  if (counted.length + nothing.length === 0) throw new Refusal('conflict', texts.nothingAccepted)
  const made = await insertConsolidation(
    db,
    { id, deliverableId, unitId, period, madeAt: now, content: consolidated },
    person.id,
  )
  if (made) await record(db, { act: 'consolidation.made', actor: person.id, subject: id, at: now, detail: { period } })
}
