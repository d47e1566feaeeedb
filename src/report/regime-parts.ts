// The parts of an outline that is being written, taken out or moved up and down. Pure.

import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { cellName, cellsOf, type Regime } from './regime.ts'
import { type Draft, labelled } from './regime-draft.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'

export const PARTS = ['section', 'indicator', 'question', 'rule', 'period'] as const
export type Part = (typeof PARTS)[number]

/** Which part: sections, indicators and questions by id, rules and periods by their place from 0 on. */
export interface PartKey {
  part: Part
  key: string
}

/** Takes a part out; a section goes with what stands in it. Rules that name its figures stay, to be mended. */
export function removePart(draft: Draft, { part, key }: PartKey): Outcome<Draft> {
  const { regime } = draft
  const { sections, indicators, questions, rules, calendar } = regime
  const other = (one: { id: string }) => one.id !== key
  const elsewhere = (one: { section: string }) => one.section !== key
  const otherPlace = (_: unknown, at: number) => `${at}` !== key
  switch (part) {
    case 'section': {
      if (sections.length === 1) return refused('last-section', texts.lastSection)
      const left = { indicators: indicators.filter(elsewhere), questions: questions.filter(elsewhere) }
      return granted(without(draft, { ...regime, ...left, sections: labelled(sections.filter(other)) }))
    }
    case 'indicator':
      return granted(without(draft, { ...regime, indicators: indicators.filter(other) }))
    case 'question':
      return granted(without(draft, { ...regime, questions: questions.filter(other) }))
    case 'rule':
      return granted(without(draft, { ...regime, rules: rules.filter(otherPlace) }))
    default:
      return granted(without(draft, { ...regime, calendar: calendar.filter(otherPlace) }))
  }
}

/** The draft with what is left, and the names of the figures that went. */
function without(draft: Draft, left: Regime): Draft {
  const known = new Set(cellsOf(left).map(({ id }) => id))
  const gone = draft.regime.indicators.flatMap(indicator =>
    indicator.cells.filter(({ id }) => !known.has(id)).map(cell => [cell.id, cellName(indicator, cell)] as const),
  )
  return { ...draft, regime: left, removed: { ...draft.removed, ...Object.fromEntries(gone) } }
}

/** Changes places with the one before or after it: of indicators and questions, within their section. */
export function movePart(draft: Draft, { part, key }: PartKey, by: -1 | 1): Outcome<Draft> {
  const { regime } = draft
  if (part === 'section') {
    const sections = labelled(swapped(regime.sections, key, by))
    return granted({ ...draft, regime: { ...regime, sections } })
  }
  if (part === 'indicator')
    return granted({ ...draft, regime: { ...regime, indicators: swapped(regime.indicators, key, by) } })
  if (part === 'question')
    return granted({ ...draft, regime: { ...regime, questions: swapped(regime.questions, key, by) } })
  return granted(draft)
}

/** With the next of its own section in that direction; at either end it stays where it is. */
function swapped<T extends { id: string; section?: string }>(all: readonly T[], key: string, by: -1 | 1): T[] {
  const at = all.findIndex(({ id }) => id === key)
  const one = all[at]
  if (!one) return [...all]
  let to = at + by
  while (all[to] && all[to]!.section !== one.section) to += by
  const other = all[to]
  return other ? all.map((each, place) => (place === at ? other : place === to ? one : each)) : [...all]
}
