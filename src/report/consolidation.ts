// From the units' reports of a period to one: who reported, the sums, the texts. Pure.

import { type DutyState, type SubmissionState, type Timeliness, timeliness } from '../duty/index.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import { type Cell, cellsOf, kindOfPeriod, type Regime, type Rule } from './regime.ts'

/** One unit that owes the report of this period, with what came of it. */
export interface UnitReport {
  unitId: string
  unit: string
  dutyId: string
  dueOn: PlainDate
  dutyState: DutyState
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  submissionId: string | null
  state: SubmissionState | null
  /** A report was accepted; it stays so while a correction is being written. */
  counted: boolean
  /** What was accepted says that there was nothing to report. */
  nothingToReport: boolean
}

/** How a unit stands in the consolidation. Only what was accepted counts; what is missing is named and never zero. */
export const STANDINGS = ['counted', 'nothing-to-report', 'waiting', 'missing'] as const
export type Standing = (typeof STANDINGS)[number]

export function standing(report: Pick<UnitReport, 'state' | 'counted' | 'nothingToReport'>): Standing {
  if (report.counted) return report.nothingToReport ? 'nothing-to-report' : 'counted'
  switch (report.state) {
    case 'sent':
      return 'waiting'
    case null:
    case 'draft':
    case 'submitted':
    case 'approved':
    case 'returned':
    case 'accepted':
      return 'missing'
    default:
      return impossible(report.state)
  }
}

/** By cell id; null: nobody entered it. */
export type Sums = Record<string, number | null>

/** What a consolidated report holds; frozen when it is made, so that it says the same for ever. */
export interface Consolidated {
  regime: Regime
  /** Below this organisation alone, whose report it is; null or left out in older ones: of the whole. */
  under?: string | null
  title: string
  year: number
  period: string
  covers: { from: string; to: string }
  due: number
  /** Names of units by standing, in the order of their names. */
  units: Record<Standing, string[]>
  late: { unit: string; days: number }[]
  sums: Sums
  /** Since the start of the year, this period included; of a state of things the figure itself. */
  sinceStart: Sums
  before: Compared | null
  lastYear: Compared | null
  /** What the office wrote, by question. */
  writings: Record<string, string>
  /** Passages of units: those that were picked; of a question without a word of the office and without a pick, all. */
  answers: { question: string; unit: string; text: string }[]
}

export interface Compared {
  period: string
  sums: Sums
  /** Brought in from a sheet: no unit sent these figures as a report here. */
  earlier?: true
}

export const bySum = (regime: Regime, sums: readonly (number | null)[]): Sums =>
  Object.fromEntries(cellsOf(regime).map(({ id, position }) => [id, sums[position - 1] ?? null]))

/** Since the start of the year: what adds up is added, a state of things stays what it is now. */
export const sinceStart = (regime: Regime, now: Sums, added: Sums): Sums =>
  Object.fromEntries(cellsOf(regime).map(({ id, stock }) => [id, (stock ? now[id] : added[id]) ?? null]))

/** Of the units of a period: who stands where, and who was late. */
export function standingsOf(reports: readonly UnitReport[], today: PlainDate) {
  const named = (wanted: Standing) => reports.filter(r => standing(r) === wanted).map(r => r.unit)
  return {
    due: reports.length,
    units: {
      counted: named('counted'),
      'nothing-to-report': named('nothing-to-report'),
      waiting: named('waiting'),
      missing: named('missing'),
    },
    late: reports.flatMap(r => {
      const stands = timelinessOf(r, today)
      return stands.kind === 'late' && r.counted ? [{ unit: r.unit, days: stands.days }] : []
    }),
  }
}

export const timelinessOf = (report: UnitReport, today: PlainDate): Timeliness =>
  timeliness({ ...report, state: report.dutyState }, today)

/** The period of the same kind before this one, among those of the report; null: this is the first. */
export function periodBefore(periods: readonly { period: string }[], period: string): string | null {
  if (kindOfPeriod(period) === 'ad-hoc') return null
  const alike = periods.map(one => one.period).filter(key => kindOfPeriod(key) === kindOfPeriod(period))
  return alike[alike.indexOf(period) - 1] ?? null
}

/** The periods of the same kind and year up to this one, itself last: their sum is the figure since the start of the year. */
export function periodsSinceStart(periods: readonly { period: string }[], period: string): string[] {
  if (kindOfPeriod(period) === 'ad-hoc') return [period]
  const alike = periods
    .map(one => one.period)
    .filter(key => kindOfPeriod(key) === kindOfPeriod(period) && key.slice(0, 4) === period.slice(0, 4))
  const at = alike.indexOf(period)
  return at < 0 ? [period] : alike.slice(0, at + 1)
}

/** 2026-Q3 → 2025-Q3, 2026-SY → 2025-SY; null where the key names no year, and of what is ad hoc: last year's was another matter. */
export function yearEarlier(period: string): string | null {
  if (kindOfPeriod(period) === 'ad-hoc') return null
  const year = /\d{4}/.exec(period)?.[0]
  return year ? period.replace(year, `${Number(year) - 1}`) : null
}

/** A share from its parts: two figures, so that it is printed as a/b and its percentage is computed, never stored. */
export function shareOf(sums: Sums, { part, base }: { part: string; base: string }) {
  const [a, b] = [sums[part] ?? null, sums[base] ?? null]
  return a === null || b === null ? null : { part: a, base: b }
}

/** Without the figures that only some may see, and without nothing else: what is left tells nothing of them. */
export function withoutRestricted(content: Consolidated): Consolidated {
  const hidden = cellsOf(content.regime).filter(cell => cell.restricted)
  const strip = (sums: Sums): Sums =>
    Object.fromEntries(Object.entries(sums).filter(([id]) => !hidden.some(cell => cell.id === id)))
  const compared = (one: Compared | null) => one && { ...one, sums: strip(one.sums) }
  return {
    ...content,
    regime: openRegime(content.regime),
    sums: strip(content.sums),
    sinceStart: strip(content.sinceStart ?? {}),
    before: compared(content.before ?? null),
    lastYear: compared(content.lastYear ?? null),
  }
}

/** The regime as those see it who may not see its restricted figures. */
export function openRegime(regime: Regime): Regime {
  const open = (cell: Cell) => !cell.restricted
  const known = new Set(
    cellsOf(regime)
      .filter(open)
      .map(({ id }) => id),
  )
  const named = (rule: Rule) => (rule.kind === 'sum' ? [...rule.parts, rule.total] : [rule.a, rule.b])
  return {
    ...regime,
    rules: regime.rules.filter(rule => named(rule).every(id => known.has(id))),
    indicators: regime.indicators.flatMap(indicator => {
      const cells = indicator.cells.filter(open)
      return cells.length > 0 ? [{ ...indicator, cells }] : []
    }),
  }
}
