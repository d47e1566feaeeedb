// A unit's report: figures and texts under a regime, and what stands between a draft and its submission. Pure.

import type { Finding } from '../shared/outcome.ts'
import type { Regime } from './regime.ts'
import { fieldText, texts } from './texts.ts'

export interface ReportContent {
  regimeVersion: number
  /** The unit declares that nothing happened in the period: not the same as zeros, and not the same as silence. */
  nothingToReport: boolean
  /** By position from 1 on: figures[0] is position 1. null = not entered, 0 = zero. */
  figures: (number | null)[]
  /** By question id. */
  narratives: Record<string, string>
}

export const emptyReport = (regime: Regime): ReportContent => ({
  regimeVersion: regime.version,
  nothingToReport: false,
  figures: [],
  narratives: {},
})

/** What is missing before the report may be submitted; empty means it may go. */
export function obstacles(content: ReportContent, regime: Regime): Finding[] {
  if (content.nothingToReport) return []
  return [
    ...regime.indicators
      .filter(({ position }) => (content.figures[position - 1] ?? null) === null)
      .map(({ id, name }) => ({
        code: 'figure-missing',
        text: fieldText(name, texts.figureMissing),
        field: `figures.${id}`,
      })),
    ...regime.questions
      .filter(({ id }) => !content.narratives[id])
      .map(({ id, name }) => ({
        code: 'narrative-missing',
        text: fieldText(name, texts.narrativeMissing),
        field: `narratives.${id}`,
      })),
  ]
}

/** Figures by position, from figures by indicator id as the form has them. */
export function figuresOf(regime: Regime, byId: Record<string, number | null>): (number | null)[] {
  const length = Math.max(0, ...regime.indicators.map(({ position }) => position))
  const figures: (number | null)[] = Array.from({ length }, () => null)
  for (const { id, position } of regime.indicators) figures[position - 1] = byId[id] ?? null
  return figures
}
