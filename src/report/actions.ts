// What happens to a unit's report besides the shared steps: begun, saved, returned by section, accepted as an edition, corrected.

import { copiesAfter } from '../copies/index.ts'
import { findDuty, findSubmission, type SubmissionAct, startSubmission, take } from '../duty/index.ts'
import { ancestors, findUnit, may } from '../organisation/index.ts'
import { isBefore } from '../shared/day.ts'
import type { FigureSource } from '../shared/figure-source.ts'
import { refuseOn } from '../shared/outcome.ts'
import type { Context } from '../shared/web.ts'
import { periodsSinceStart } from './consolidation.ts'
import { askedOf, kindOfPeriod, profileFor } from './regime.ts'
import { regimeOf, regimeOn } from './regime-store.ts'
import { type Entered, emptyReport, entered, figureAt, obstacles, type Surroundings } from './report.ts'
import {
  findContent,
  insertEdition,
  insertReport,
  type OwnReport,
  ownReportsBefore,
  saveContent,
  saveCorrects,
  saveReturned,
} from './store.ts'

/** Begins the report of a duty, filled in with what the platform counted and with what stays from the period before. */
export async function beginReport(context: Context, sources: readonly FigureSource[], dutyId: string): Promise<string> {
  const { submission, duty, begun } = await startSubmission(context, 'report', dutyId)
  if (!begun) return submission.id
  const { db } = context
  const regime = await regimeOn(db, duty.coversFrom)
  const unit = (await findUnit(db, submission.unitId))!
  const content = emptyReport(regime, profileFor(regime, unit.kind))
  await insertReport(db, submission.id, content)
  const report = await reportOf(context, submission.id)
  const { counted, before } = await aroundOf(context, sources, report)
  for (const indicator of askedOf(regime, content.profile, duty.period).indicators)
    for (const { id, position, stock } of indicator.cells) {
      const stays = stock && indicator.kind === 'figures' ? figureAt(before ?? [], position) : null
      content.figures[position - 1] = (indicator.kind === 'figures' ? counted[id] : undefined) ?? stays
    }
  await saveContent(db, submission.id, content)
  return submission.id
}

export interface ReportInput {
  nothingToReport: boolean
  entered: Entered
  narratives: Record<string, string>
}

export async function saveReport(context: Context, id: string, version: number, input: ReportInput): Promise<void> {
  const { content, regime, duty } = await reportOf(context, id)
  await take(context, 'report', id, 'save', { version })
  const { nothingToReport, narratives } = input
  // What was entered stays when nothing is to be reported, in case that is taken back.
  const next = nothingToReport
    ? content
    : { ...content, ...entered(regime, content.profile, duty.period, input.entered), narratives }
  await saveContent(context.db, id, { ...next, nothingToReport })
}

/** Another profile asks for other figures; what both ask for stays. */
export async function chooseProfile(context: Context, id: string, version: number, profile: string): Promise<void> {
  const { content, regime } = await reportOf(context, id)
  await take(context, 'report', id, 'save', { version })
  if (regime.profiles.some(one => one.id === profile)) await saveContent(context.db, id, { ...content, profile })
}

export async function reportOf({ db }: Pick<Context, 'db'>, id: string) {
  const submission = (await findSubmission(db, 'report', id))!
  const duty = (await findDuty(db, submission.dutyId))!
  const content = (await findContent(db, id))!
  return { submission, duty, content, regime: await regimeOf(db, content.regimeVersion) }
}

export type Report = Awaited<ReturnType<typeof reportOf>>

export interface Around extends Surroundings {
  /** The unit's own report of the period before. */
  past: OwnReport | null
  /** By position: what the unit reported since the start of the year, without this report. */
  earlier: (number | null)[]
}

/** The unit's own earlier figures and what the platform counted for the period. Nothing of another unit. */
export async function aroundOf(
  { db }: Pick<Context, 'db'>,
  sources: readonly FigureSource[],
  { submission, duty, content, regime }: Report,
): Promise<Around> {
  const { unitId } = submission
  const own = await ownReportsBefore(db, {
    ...{ unitId, owedToId: duty.owedToId, form: regime.form, before: duty.coversFrom, deliverableId: null },
  })
  const kind = kindOfPeriod(duty.period)
  // What is asked once goes on from nothing: another one of the year was another matter.
  const past = (kind === 'ad-hoc' ? undefined : own.find(one => kindOfPeriod(one.period) === kind)) ?? null
  const year = periodsSinceStart([...own.toReversed(), duty], duty.period)
  const earlier = regime.indicators
    .flatMap(({ cells }) => cells)
    .reduce<(number | null)[]>((all, { position }) => {
      const found = (kind === 'ad-hoc' ? [] : own)
        .filter(one => year.includes(one.period))
        .flatMap(one => figureAt(one.figures, position) ?? [])
      all[position - 1] = found.length === 0 ? null : found.reduce((a, b) => a + b, 0)
      return all
    }, [])
  const counted: Record<string, number> = {}
  for (const indicator of askedOf(regime, content.profile, duty.period).indicators)
    for (const { id, records } of indicator.cells) {
      const source = sources.find(({ key }) => key === records)
      if (!source) continue
      const found = await source.records(db, { unitId, from: duty.coversFrom, to: duty.coversTo })
      counted[id] = indicator.kind === 'yes' ? Math.min(1, found.length) : found.length
    }
  const before = past && !past.nothingToReport ? past.figures : null
  return { period: duty.period, before, counted, past, earlier }
}

export async function findingsOf(context: Pick<Context, 'db'>, sources: readonly FigureSource[], id: string) {
  const report = await reportOf(context, id)
  return obstacles(report.content, report.regime, await aroundOf(context, sources, report))
}

/** Refuses a report that is not complete, with every finding. */
export const checkReport = async (context: Context, sources: readonly FigureSource[], id: string): Promise<void> =>
  refuseOn(await findingsOf(context, sources, id), 'invalid')

/** Keeps the reasons that the superior gave section by section. */
export async function keepReturned(context: Context, id: string, form: FormData): Promise<void> {
  const sections = [...form].flatMap(([name, value]) =>
    name.startsWith('sections.') && typeof value === 'string' && value.trim() !== ''
      ? [[name.slice('sections.'.length), value.normalize('NFC').trim().slice(0, 2_000)] as const]
      : [],
  )
  await saveReturned(context.db, id, Object.fromEntries(sections))
}

/** What is accepted becomes an edition, what is sent is compared with others'. */
export async function stepTaken(context: Context, id: string, act: SubmissionAct): Promise<void> {
  if (act === 'accept') await acceptEdition(context, id)
  await copiesAfter(context.db, id, act)
}

async function acceptEdition({ db, now, person }: Context, id: string): Promise<void> {
  const { submission, duty, content, regime } = await reportOf({ db }, id)
  const { unitId } = submission
  // As it stood in that period: a unit that moved since then is counted where it was.
  const on = isBefore(duty.dueOn, duty.coversTo) ? duty.dueOn : duty.coversTo
  const up = (await ancestors(db, 'party', unitId, on)).map(one => one.id)
  const above = [unitId, ...(up.length > 0 ? up : [duty.owedToId])]
  const edition = { submissionId: id, deliverableId: duty.deliverableId, period: duty.period, unitId, above }
  await insertEdition(db, { ...edition, form: regime.form, acceptedAt: now, acceptedBy: person.id }, content)
  await saveReturned(db, id, {})
  await saveCorrects(db, id, null)
}

/** Opens the correction of an accepted report; what was accepted counts until the correction is. */
export async function correctReport(context: Context, id: string, version: number, reason: string): Promise<void> {
  await take(context, 'report', id, 'correct', { version })
  await saveCorrects(context.db, id, reason)
}

/** May this person see the restricted figures of this unit: who writes or signs its reports, and who has that permission. */
export async function seesRestricted({ db, person, today }: Context, unitId: string): Promise<boolean> {
  for (const permission of ['prepare', 'approve', 'send', 'read-denunciations'] as const)
    if (await may(db, person.id, permission, unitId, today)) return true
  return false
}
