// From the units' reports of a period to one: who reported, the sums, the texts side by side. Pure.

import { type DutyState, type SubmissionState, type Timeliness, timeliness } from '../duty/index.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import type { Regime } from './regime.ts'

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
  nothingToReport: boolean
  narratives: Record<string, string>
}

/** How a unit stands in the consolidation. Only what was accepted counts; what is missing is named and never zero. */
export type Standing = 'counted' | 'nothing-to-report' | 'waiting' | 'missing'

export function standing(report: Pick<UnitReport, 'state' | 'nothingToReport'>): Standing {
  switch (report.state) {
    case 'accepted':
      return report.nothingToReport ? 'nothing-to-report' : 'counted'
    case 'sent':
      return 'waiting'
    case null:
    case 'draft':
    case 'submitted':
    case 'approved':
    case 'returned':
      return 'missing'
    default:
      return impossible(report.state)
  }
}

/** What a consolidated report holds; frozen when it is made, so that it says the same for ever. */
export interface Consolidated {
  regime: Regime
  year: number
  period: string
  covers: { from: string; to: string }
  due: number
  /** Names of units by standing, in the order of their names. */
  units: Record<Standing, string[]>
  late: { unit: string; days: number }[]
  /** By indicator id, over the units that are counted. null: no counted unit entered it. */
  sums: Record<string, number | null>
  answers: { question: string; unit: string; text: string }[]
}

export function consolidate(
  regime: Regime,
  period: { year: number; key: string; from: PlainDate; to: PlainDate },
  reports: UnitReport[],
  sums: (number | null)[],
  today: PlainDate,
): Consolidated {
  const named = (wanted: Standing) => reports.filter(r => standing(r) === wanted).map(r => r.unit)
  const counted = reports.filter(r => standing(r) === 'counted')
  return {
    ...{ regime, year: period.year, period: period.key, due: reports.length },
    covers: { from: period.from.toString(), to: period.to.toString() },
    units: {
      counted: named('counted'),
      'nothing-to-report': named('nothing-to-report'),
      waiting: named('waiting'),
      missing: named('missing'),
    },
    late: reports.flatMap(r => {
      const stands = timelinessOf(r, today)
      return stands.kind === 'late' && r.state === 'accepted' ? [{ unit: r.unit, days: stands.days }] : []
    }),
    sums: Object.fromEntries(regime.indicators.map(({ id, position }) => [id, sums[position - 1] ?? null])),
    answers: regime.questions.flatMap(({ id }) =>
      counted.flatMap(r => (r.narratives[id] ? [{ question: id, unit: r.unit, text: r.narratives[id] }] : [])),
    ),
  }
}

export const timelinessOf = (report: UnitReport, today: PlainDate): Timeliness =>
  timeliness({ ...report, state: report.dutyState }, today)
