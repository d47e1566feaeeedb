// What a report asks for, as data: sections, indicators with their figures, questions, rules, periods. Pure.
//
// The form, its checks, the consolidation, the sheet and the document read this and nothing else: no indicator is known
// to the code by name. A version is never changed once it is stored, and a position of a figure is never used again.

import type { Period } from '../duty/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import type { Text } from '../shared/text.ts'
import { regimeTexts as texts } from './regime-texts.ts'

/** Kinds of period, by what their key looks like: 2026-M05, 2026-Q3, 2026-H1, 2026-9M, 2026, 2026-S1, 2026-SY; anything else (2026-AH) is ad hoc. */
export type PeriodKind = 'month' | 'quarter' | 'half' | 'nine-months' | 'year' | 'semester' | 'school-year' | 'ad-hoc'

/** Who is asked, and in which periods; what is left out means all. */
export interface Asked {
  profiles?: readonly string[]
  periods?: readonly PeriodKind[]
}

/** One number of the report. In an indicator of choices each option is a cell that holds 1 or 0. */
export interface Cell {
  id: string
  /** Place in a report's array of figures, from 1 on. Never changed, never used again. */
  position: number
  name: Text
  /** What is counted, as it stands behind the figure. */
  unit: Text
  /** A state of things (staff, members): since the start of the year it is not added up. */
  stock?: true
  /** Counted by the platform: the key of a source of records (report/sources.ts). */
  records?: string
  /** Seen by the unit itself and by whoever has this permission over it, in no channel by anybody else. */
  restricted?: 'read-denunciations'
}

/** A share is always computed from two figures and printed with them; nobody types a percentage. */
export interface Share {
  part: string
  base: string
  /** What the base is, in words: "người được triệu tập". */
  of: Text
}

export interface Indicator extends Asked {
  id: string
  section: string
  name: Text
  /** `yes`: one cell, 1 or 0, with the day when it is yes. `choice`: one of its cells, or several with `many`. */
  kind: 'figures' | 'yes' | 'choice'
  many?: true
  cells: readonly Cell[]
  shares?: readonly Share[]
}

export interface Question extends Asked {
  id: string
  section: string
  name: Text
  hint: Text
  required?: true
}

export interface Section {
  id: string
  /** I, II, III as the document numbers it. */
  label: string
  name: Text
}

/** Among the figures of one report. `sum`: the parts give the total; `at-most`: `a` is not above `b`. `warn` asks for a reason. */
export type Rule = { severity: 'error' | 'warn' } & (
  | { kind: 'at-most'; a: string; b: string }
  | { kind: 'sum'; parts: readonly string[]; total: string }
)

/** Days of a period as month-day in the year given; `year` −1 is the year before, 1 the year after. */
export interface CalendarPeriod {
  kind: PeriodKind
  /** Its key without the year: Q1, H1, 9M; empty for the year itself. */
  key: string
  name: Text
  from: { year: -1 | 0 | 1; month: number; day: number }
  /** The last day covered; figures are closed with it. */
  to: { year: 0 | 1; month: number; day: number }
  /** Due day for each level, in the order of `levels`. Settings of the body: no document names one. */
  due: readonly { year: 0 | 1; month: number; day: number }[]
}

export interface Profile {
  id: string
  name: Text
  /** Kinds of organisation that report so unless they choose another. */
  kinds: readonly string[]
}

export interface Regime {
  /** Unique in the body. Given when it is stored; of the shipped forms as written here. */
  version: number
  /** Versions of one form share its positions; figures of two forms are never added. */
  form: string
  /** Reports of periods that begin on this day or later are written under it. ISO 8601. */
  appliesFrom: string
  name: Text
  /** The law or document that asks for it, or that it is a setting of the body. */
  ground: Text
  /** Who reports to whom, from below. */
  levels: readonly Text[]
  profiles: readonly Profile[]
  calendar: readonly CalendarPeriod[]
  sections: readonly Section[]
  indicators: readonly Indicator[]
  questions: readonly Question[]
  rules: readonly Rule[]
}

export function kindOfPeriod(key: string): PeriodKind {
  if (/^\d{4}$/.test(key)) return 'year'
  if (/^\d{4}-M\d\d$/.test(key)) return 'month'
  if (/^\d{4}-Q[1-4]$/.test(key)) return 'quarter'
  if (/^\d{4}-H[12]$/.test(key)) return 'half'
  if (/^\d{4}-9M$/.test(key)) return 'nine-months'
  if (/^\d{4}-S[12]$/.test(key)) return 'semester'
  if (/^\d{4}-SY$/.test(key)) return 'school-year'
  return 'ad-hoc'
}

/** The profile of an organisation of this kind: the first that names it, else the first of all. */
export const profileFor = (regime: Regime, unitKind: string): string =>
  (regime.profiles.find(({ kinds }) => kinds.includes(unitKind)) ?? regime.profiles[0])?.id ?? ''

const concerns = ({ profiles, periods }: Asked, profile: string, period: PeriodKind): boolean =>
  (profiles?.includes(profile) ?? true) && (periods?.includes(period) ?? true)

/** What one report asks for: the regime without what does not concern its profile and its period. */
export function askedOf(regime: Regime, profile: string, period: string): Pick<Regime, 'indicators' | 'questions'> {
  const kind = kindOfPeriod(period)
  return {
    indicators: regime.indicators.filter(indicator => concerns(indicator, profile, kind)),
    questions: regime.questions.filter(question => concerns(question, profile, kind)),
  }
}

/** The regime without what no profile is asked in this period: what a period's pages and documents are made of. */
export const regimeIn = (regime: Regime, period: string): Regime => {
  const kind = kindOfPeriod(period)
  const asked = ({ periods }: Asked) => periods?.includes(kind) ?? true
  return {
    ...regime,
    indicators: regime.indicators.filter(asked),
    questions: regime.questions.filter(asked),
  }
}

/** Of a calendar's day in the year given. */
export const dayIn = (
  { year: off, month, day }: { year: number; month: number; day: number },
  year: number,
): PlainDate => Temporal.PlainDate.from({ year: year + off, month, day })

/**
 * The periods that begin under each of the regimes, with the day on which the lowest level owes its report. `regimes`: the newest
 * first, as they go before each other.
 */
export function calendarIn(regimes: readonly Regime[], year: number): Period[] {
  const found = new Map<string, Period>()
  for (const regime of regimes)
    for (const { key, from: begins, to, due } of regime.calendar) {
      const from = dayIn(begins, year)
      const inForce = regimes.find(one => !isBefore(from, Temporal.PlainDate.from(one.appliesFrom)))
      const name = key === '' ? `${year}` : `${year}-${key}`
      if (inForce !== regime || found.has(name)) continue
      const period = { key: name, from, to: dayIn(to, year) }
      found.set(name, due[0] ? { ...period, dueOn: dayIn(due[0], year) } : period)
    }
  return [...found.values()]
}

export const cellsOf = (regime: Pick<Regime, 'indicators'>): readonly Cell[] =>
  regime.indicators.flatMap(({ cells }) => cells)

/** The length of an array of figures: the highest position in use. */
export const lengthOf = (regime: Pick<Regime, 'indicators'>): number =>
  Math.max(0, ...cellsOf(regime).map(({ position }) => position))

/** The name of a figure on its own: that of its indicator when it is the only one. */
export function cellName(indicator: Indicator, cell: Cell): Text {
  if (indicator.cells.length === 1) return indicator.name
  return { vi: `${indicator.name.vi}: ${cell.name.vi}`, en: `${indicator.name.en}: ${cell.name.en}` }
}

/** Whether this regime may be stored beside those of the same form that are there. */
export function mayBeAdded(regime: Regime, stored: readonly Regime[]): Outcome<Regime> {
  const cells = cellsOf(regime)
  const twice = <T>(values: readonly T[]) => values.find((value, at) => values.indexOf(value) !== at)
  const position = twice(cells.map(cell => cell.position))
  if (position !== undefined) return refused('position-twice', texts.positionTwice(position))
  const id = twice([...cells.map(cell => cell.id), ...regime.questions.map(question => question.id)])
  if (id !== undefined) return refused('id-twice', texts.idTwice(id))
  for (const old of stored.filter(({ form }) => form === regime.form))
    for (const cell of cellsOf(old)) {
      const now = cells.find(one => one.position === cell.position || one.id === cell.id)
      if (now && (now.id !== cell.id || now.position !== cell.position))
        return refused('position-reused', texts.positionReused(cell.position, cell.id))
    }
  const known = new Set(cells.map(cell => cell.id))
  const unknown = [
    ...regime.indicators.flatMap(({ shares = [] }) => shares.flatMap(({ part, base }) => [part, base])),
    ...regime.rules.flatMap(rule => (rule.kind === 'sum' ? [...rule.parts, rule.total] : [rule.a, rule.b])),
  ].find(cell => !known.has(cell))
  if (unknown !== undefined) return refused('no-such-figure', texts.noSuchFigure(unknown))
  const sections = new Set(regime.sections.map(section => section.id))
  const astray = [...regime.indicators, ...regime.questions].find(({ section }) => !sections.has(section))
  if (astray) return refused('no-such-section', texts.noSuchSection(astray.id))
  return granted(regime)
}
