// The reports of one period taken together: looked at afresh, written on by the office, frozen as a consolidated report.

import { findProgrammeOfDeliverable } from '../programme/index.ts'
import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { countsOf } from './board-store.ts'
import { type Changes, changedSums, changeOf } from './changes.ts'
import {
  bySum,
  type Consolidated,
  periodsSinceStart,
  sinceStart,
  standingsOf,
  type UnitReport,
} from './consolidation.ts'
import {
  type Consolidation,
  insertConsolidation,
  saveWriting,
  type Writing,
  writingsOf,
} from './consolidation-store.ts'
import { countSince, holdEditions, insertCounted, reportsSince } from './frozen-store.ts'
import { comparedWith, pastOf } from './period-before.ts'
import {
  daysOfPeriod,
  type Passage,
  passagesOf,
  periodsOfDeliverable,
  type Scope,
  sumsOf,
  unitReports,
} from './period-store.ts'
import { lengthOf, type Regime, regimeIn } from './regime.ts'
import { regimeOn } from './regime-store.ts'
import { texts } from './texts.ts'

/** Passages that one consolidated report takes in at most; more are reached on the page of texts. */
const MOST_PASSAGES = 5_000

export interface Period {
  deliverableId: string
  period: string
  title: string
  unitId: string
  year: number
  from: PlainDate
  to: PlainDate
  regime: Regime
  scope: Scope
}

/** A period that somebody owes. `under`: only what lies below this organisation. */
export async function periodOf(
  { db }: Pick<Context, 'db'>,
  deliverableId: string,
  period: string,
  under: string | null = null,
): Promise<Period> {
  const programme = await findProgrammeOfDeliverable(db, deliverableId)
  const days = programme && (await daysOfPeriod(db, deliverableId, period))
  if (!programme || !days) throw new Refusal('not-found', texts.noSuchPeriod)
  const { from, to, title } = days
  const regime = regimeIn(await regimeOn(db, from), period)
  const scope = { deliverableId, periods: [period], form: regime.form, under }
  return { deliverableId, period, title, unitId: programme.unitId, year: programme.year, from, to, regime, scope }
}

export type PeriodSums = Pick<Consolidated, 'sums' | 'sinceStart' | 'before' | 'lastYear'>

/** Sums as they stand this moment: nothing is stored, nothing is stale. */
export async function sumsOfPeriod({ db }: Pick<Context, 'db'>, view: Period): Promise<PeriodSums> {
  const { regime, scope, period, deliverableId } = view
  const sums = async (periods: readonly string[]) =>
    bySum(regime, await sumsOf(db, { ...scope, periods }, lengthOf(regime)))
  const now = await sums([period])
  const year = periodsSinceStart(await periodsOfDeliverable(db, deliverableId), period)
  const { before, lastYear } = await pastOf(db, view)
  return {
    sums: now,
    sinceStart: sinceStart(regime, now, year.length > 1 ? await sums(year) : now),
    before: await comparedWith(db, view, before),
    lastYear: await comparedWith(db, view, lastYear),
  }
}

/** Everything that a consolidated report holds, as it stands this moment. */
export async function consolidatedNow(context: Context, view: Period): Promise<Consolidated> {
  const { db, today } = context
  const { regime, title, year, period, from, to, deliverableId, scope } = view
  const { under } = scope
  const reports: UnitReport[] = await unitReports(db, deliverableId, period, under)
  const writings = await writingsOf(db, { deliverableId, period, unitId: ownerOf(view) })
  const passages = await passagesOf(db, scope, { question: null, limit: MOST_PASSAGES })
  return {
    ...{ regime, under, title, year, period, covers: { from: from.toString(), to: to.toString() } },
    ...standingsOf(reports, today),
    ...(await sumsOfPeriod(context, view)),
    writings: Object.fromEntries(
      writings.filter(({ text }) => text !== '').map(({ question, text }) => [question, text]),
    ),
    answers: regime.questions.flatMap(({ id }) => quoted(id, writings, passages)),
  }
}

/** The passages that stand under a question: those picked, in the order of units; all when the office did nothing with it. */
function quoted(question: string, writings: readonly Writing[], passages: readonly Passage[]) {
  const writing = writings.find(one => one.question === question)
  const given = passages.filter(passage => passage.question === question)
  const touched = writing && (writing.text !== '' || writing.picked.length > 0)
  const wanted = touched ? given.filter(({ submissionId }) => writing.picked.includes(submissionId)) : given
  return wanted.map(({ unit, text }) => ({ question, unit, text }))
}

/** Whose consolidated report it is: of the whole the issuer's, of a part that of the organisation at its head. */
export const ownerOf = ({ unitId, scope }: Period): string => scope.under ?? unitId

/** Freezes the period as it stands. Sent twice with the same id it makes one. */
export async function makeConsolidation(context: Context, id: string, view: Period): Promise<void> {
  const { db, now, person } = context
  const { deliverableId, period } = view
  await holdEditions(db)
  const content = await consolidatedNow(context, view)
  if (content.units.counted.length + content.units['nothing-to-report'].length === 0)
    throw new Refusal('conflict', texts.nothingAccepted)
  const made = { id, deliverableId, unitId: ownerOf(view), period, madeAt: now, content }
  if (!(await insertConsolidation(db, made, person.id))) return
  await insertCounted(db, id, view.scope)
  await record(db, { act: 'consolidation.made', actor: person.id, subject: id, at: now, detail: { period } })
}

/** More reports than these are counted, not listed. */
const MOST_CHANGES = 200

/** What the reports that count now say otherwise than this consolidated report, as far as it may be seen here. */
export async function changesSince(
  { db, today }: Pick<Context, 'db' | 'today'>,
  made: Consolidation,
): Promise<Changes> {
  const { id, deliverableId, period, content } = made
  const { regime, units, due, under = null } = content
  const scope = { deliverableId, periods: [period], form: regime.form, under }
  const counts = await countsOf(db, { deliverableId, period, under, today })
  const now = bySum(regime, await sumsOf(db, scope, lengthOf(regime)))
  const reports = await reportsSince(db, id, scope, MOST_CHANGES)
  return {
    came: {
      before: units.counted.length + units['nothing-to-report'].length,
      now: counts.counted + counts['nothing-to-report'],
      ...{ dueBefore: due, dueNow: counts.due },
    },
    sums: changedSums(regime, content.sums, now),
    reports: reports.map(report => changeOf(regime, report)),
    count: reports.length < MOST_CHANGES ? reports.length : await countSince(db, id, scope),
  }
}

/** What the office writes to a question of the period, and the passages it quotes. */
export async function writeOn({ db, now, person }: Context, view: Period, writing: Writing): Promise<void> {
  const { deliverableId, period } = view
  const of = { deliverableId, period, unitId: ownerOf(view), at: now, by: person.id }
  if (!(await saveWriting(db, of, writing))) throw new Refusal('conflict', texts.writtenMeanwhile)
  const detail = { period, question: writing.question }
  await record(db, { act: 'consolidation.written', actor: person.id, subject: deliverableId, at: now, detail })
}
