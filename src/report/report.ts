// A unit's report: figures, days, reasons and texts under a regime, and what stands between a draft and its submission. Pure.

import type { Finding } from '../shared/outcome.ts'
import { ruleFindings } from './checks.ts'
import { askedOf, type Indicator, lengthOf, type Regime } from './regime.ts'
import { fieldText, texts } from './texts.ts'

/** What stands beside the figures of one indicator. Days are ISO 8601. */
export interface Answer {
  /** The day of a yes. */
  on?: string
  /** The number of the document, or what else names the proof. */
  text?: string
  /** Not applicable, and why: neither zero nor missing. */
  na?: string
  /** Why a figure is unusual, or differs from what the platform counted. */
  why?: string
}

export interface ReportContent {
  regimeVersion: number
  profile: string
  /** The unit declares that nothing happened in the period: not the same as zeros, and not the same as silence. */
  nothingToReport: boolean
  /** By position from 1 on: figures[0] is position 1. null = not entered, 0 = zero. */
  figures: (number | null)[]
  /** By indicator id. */
  answers: Record<string, Answer>
  /** By question id. */
  narratives: Record<string, string>
}

export const emptyReport = (regime: Regime, profile: string): ReportContent => ({
  ...{ regimeVersion: regime.version, profile, nothingToReport: false },
  ...{ figures: Array.from({ length: lengthOf(regime) }, () => null), answers: {}, narratives: {} },
})

/** The figure of a position; null: not entered. */
export const figureAt = (figures: readonly (number | null)[], position: number): number | null =>
  figures[position - 1] ?? null

/** What the checks look at besides the report itself; all of it the unit's own. */
export interface Surroundings {
  period: string
  /** The unit's own figures of the period before, by position; null where there was no report. */
  before: readonly (number | null)[] | null
  /** What the platform counted, by cell id. */
  counted: Readonly<Record<string, number>>
}

/** What must be mended before the report may be submitted; empty means it may go. */
export function obstacles(content: ReportContent, regime: Regime, around: Surroundings): Finding[] {
  if (content.nothingToReport) return []
  const { indicators, questions } = askedOf(regime, content.profile, around.period)
  return [
    ...indicators.flatMap(indicator => missingIn(indicator, content)),
    ...ruleFindings(regime, indicators, content, around),
    ...questions
      .filter(({ id, required }) => required && !content.narratives[id])
      .map(({ id, name }) => ({
        code: 'narrative-missing',
        text: fieldText(name, texts.narrativeMissing),
        field: `narratives.${id}`,
      })),
  ]
}

function missingIn(indicator: Indicator, { figures, answers }: ReportContent): Finding[] {
  const { id, kind, name, cells } = indicator
  const answer = answers[id] ?? {}
  if (answer.na) return []
  const missing = cells.filter(({ position }) => figureAt(figures, position) === null)
  if (kind === 'figures')
    return missing.map(cell => ({
      code: 'figure-missing',
      text: fieldText(cells.length === 1 ? name : joined(name, cell.name), texts.figureMissing),
      field: `figures.${cell.id}`,
    }))
  if (missing.length > 0) {
    const field = kind === 'yes' ? `answers.${id}.yes` : `answers.${id}.choice`
    return [{ code: 'choice-missing', text: fieldText(name, texts.choiceMissing), field }]
  }
  const says = kind === 'yes' && figureAt(figures, cells[0]!.position) === 1
  if (says && !answer.on)
    return [{ code: 'day-missing', text: fieldText(name, texts.dayMissing), field: `answers.${id}.on` }]
  return []
}

const joined = (name: { vi: string; en: string }, part: { vi: string; en: string }) => ({
  vi: `${name.vi}: ${part.vi}`,
  en: `${name.en}: ${part.en}`,
})

/** What a page or a sheet gave for the indicators, before it becomes positions. */
export interface Entered {
  /** By cell id. */
  figures: Readonly<Record<string, number | null>>
  /** By indicator id; `yes` and `chosen` are undefined where nothing was said. */
  answers: Readonly<Record<string, Answer & { yes?: boolean; chosen?: readonly string[] }>>
}

/** Figures by position and answers by indicator, from what was entered. What is not asked of this profile stays empty. */
export function entered(regime: Regime, profile: string, period: string, given: Entered) {
  const figures: (number | null)[] = Array.from({ length: lengthOf(regime) }, () => null)
  const answers: Record<string, Answer> = {}
  for (const indicator of askedOf(regime, profile, period).indicators) {
    const { yes, chosen, ...said } = given.answers[indicator.id] ?? {}
    const answer = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as Answer
    if (Object.keys(answer).length > 0) answers[indicator.id] = answer
    if (answer.na) continue
    for (const { id, position } of indicator.cells) {
      if (indicator.kind === 'figures') figures[position - 1] = given.figures[id] ?? null
      if (indicator.kind === 'yes' && yes !== undefined) figures[position - 1] = yes ? 1 : 0
      if (indicator.kind === 'choice' && chosen && chosen.length > 0)
        figures[position - 1] = chosen.includes(id) ? 1 : 0
    }
  }
  return { figures, answers }
}
