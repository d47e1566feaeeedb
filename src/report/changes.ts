// What a frozen consolidated report says against what counts now: figures, and the reports that make the difference. Pure.

import type { Instant } from '../shared/day.ts'
import type { Sums } from './consolidation.ts'
import { cellsOf, type Regime } from './regime.ts'

export interface FigureChange {
  /** The id of the cell. */
  cell: string
  before: number | null
  now: number | null
}

/** What one edition of a report says, by position and by question. */
export interface Said {
  nothingToReport: boolean
  figures: readonly (number | null)[]
  narratives: Readonly<Record<string, string>>
}

/** A report that counts now and did not, or not so, when the figures were frozen. */
export interface ReportSince {
  submissionId: string
  unit: string
  acceptedAt: Instant
  /** Of the correction; null: it came for the first time. */
  reason: string | null
  /** What was counted; null: it was missing then. */
  before: Said | null
  now: Said
}

export interface ReportChange extends Pick<ReportSince, 'submissionId' | 'unit' | 'acceptedAt' | 'reason'> {
  kind: 'arrived' | 'corrected'
  figures: FigureChange[]
  /** Questions whose text is another one. */
  questions: string[]
}

export interface Changes {
  /** Units that had reported, of those that owed it. */
  came: { before: number; now: number; dueBefore: number; dueNow: number }
  sums: FigureChange[]
  reports: ReportChange[]
  /** How many reports there are in all; `reports` holds the first of them. */
  count: number
}

/** The figures of this regime that differ; whatever it does not ask, or does not show, is not looked at. */
export const changedSums = (regime: Regime, before: Sums, now: Sums): FigureChange[] =>
  cellsOf(regime)
    .map(({ id }) => ({ cell: id, before: before[id] ?? null, now: now[id] ?? null }))
    .filter(change => change.before !== change.now)

export function changeOf(regime: Regime, { before, now, ...report }: ReportSince): ReportChange {
  const figures = (said: Said | null): Sums =>
    Object.fromEntries(
      cellsOf(regime).map(({ id, position }) => [
        id,
        !said || said.nothingToReport ? null : (said.figures[position - 1] ?? null),
      ]),
    )
  return {
    ...report,
    kind: before ? 'corrected' : 'arrived',
    figures: changedSums(regime, figures(before), figures(now)),
    questions: regime.questions
      .map(({ id }) => id)
      .filter(id => (before?.narratives[id] ?? '') !== (now.narratives[id] ?? '')),
  }
}

export const nothingChanged = ({ came, sums, count }: Changes): boolean =>
  sums.length === 0 && count === 0 && came.before === came.now && came.dueBefore === came.dueNow
