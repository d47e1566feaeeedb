// An outline that is being written: what it says so far, and the numbers that its new parts get. Pure.
//
//   (a version, or nothing) ──begin──▶ draft ──publish──▶ published: a version of the regime, never changed
//                                      │  ▲
//                              discard ▼  │ restore
//                                   discarded
//
// Nobody types an id or a position. Each new part gets the next number of its kind; a number is given once, also when its
// part is taken out again, when the change is undone, or when another version of the form was stored meanwhile.

import { granted, type Outcome, refused } from '../shared/outcome.ts'
import type { Text } from '../shared/text.ts'
import { type Cell, cellsOf, type Indicator, type Question, type Regime, type Rule, type Section } from './regime.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { MOST } from './regime-input.ts'

/** F: figures, whose number is their position as well; I: indicators; N: questions; S: sections; P: profiles. */
const KINDS = ['F', 'I', 'N', 'S', 'P'] as const
export type Numbered = (typeof KINDS)[number]
export type Numbers = Record<Numbered, number>

export interface Draft {
  /** Its version counts for nothing until it is published. */
  regime: Regime
  /** The highest number of each kind that was in use when the draft was begun, and that is in use or was given by now. */
  started: Numbers
  used: Numbers
  /** Names of figures that were taken out of the draft: rules and shares may still name them. */
  removed: Record<string, Text>
}

export type DraftState = 'draft' | 'discarded' | 'published'

/** How many changes can be taken back. */
export const STATES_KEPT = 10

const numberIn = (kind: Numbered, id: string): number => Number(new RegExp(`^${kind}(\\d{1,6})`).exec(id)?.[1] ?? 0)

const idsOf = ({ indicators, questions, sections, profiles }: Regime): string[] =>
  [indicators, questions, sections, profiles, indicators.flatMap(({ cells }) => cells)].flat().map(({ id }) => id)

/** The highest numbers that these versions of one form use. */
export function numbersOf(regimes: readonly Regime[]): Numbers {
  const ids = regimes.flatMap(idsOf)
  const highest = (kind: Numbered) => ids.reduce((most, id) => Math.max(most, numberIn(kind, id)), 0)
  const [I, N, S, P] = [highest('I'), highest('N'), highest('S'), highest('P')]
  // A figure is called by its position: one that is called so and stands elsewhere takes that name from the positions.
  const positions = regimes.flatMap(cellsOf).map(({ position }) => position)
  const named = ids.map(id => numberIn('F', id)).filter(number => number <= MOST.figures)
  return { F: Math.max(0, ...positions, ...named), I, N, S, P }
}

/** A draft that begins as a copy of a version. `stored`: all versions that there are. */
export function draftFrom(base: Regime, stored: readonly Regime[], appliesFrom: string): Draft {
  const numbers = numbersOf([base, ...stored.filter(({ form }) => form === base.form)])
  return { regime: { ...base, version: 0, appliesFrom }, started: numbers, used: numbers, removed: {} }
}

/** A draft of a form of its own, with one section and one profile: the least that is an outline. */
export function emptyDraft(form: string, appliesFrom: string): Draft {
  const numbers = { F: 0, I: 0, N: 0, S: 1, P: 1 }
  const regime: Regime = {
    ...{ version: 0, form, appliesFrom, name: { vi: '', en: '' }, ground: { vi: '', en: '' } },
    levels: [texts.firstLevel],
    profiles: [{ id: 'P1', name: texts.firstProfile, kinds: [] }],
    calendar: [],
    sections: [{ id: 'S1', label: 'I', name: texts.firstSection }],
    ...{ indicators: [], questions: [], rules: [] },
  }
  return { regime, started: { ...numbers, S: 0, P: 0 }, used: numbers, removed: {} }
}

/** The next number of a kind, and the draft that has given it. */
export function give(draft: Draft, kind: Numbered): [number, Draft] {
  const number = draft.used[kind] + 1
  return [number, { ...draft, used: { ...draft.used, [kind]: number } }]
}

export const idOfNumber = (kind: Numbered, number: number): string => `${kind}${`${number}`.padStart(2, '0')}`

/** An earlier state of the draft as it comes back: what it says, with the numbers that were given since. */
export const takenBack = (now: Draft, before: Draft): Draft => ({
  ...before,
  used: Object.fromEntries(KINDS.map(kind => [kind, Math.max(now.used[kind], before.used[kind])])) as Numbers,
  removed: { ...now.removed, ...before.removed },
})

/** The text in both languages: what has no English is shown in Vietnamese there as well. */
export const bilingual = ({ vi, en }: Text): Text => ({ vi, en: en === '' ? vi : en })

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]
function roman(number: number): string {
  const [value, letters] = ROMAN.find(([value]) => value <= number) ?? [0, '']
  return value === 0 ? '' : letters + roman(number - value)
}

/** Sections numbered I, II, III in their order; an outline from above that counts A, B, C or 1, 2, 3 goes on so. */
export function labelled(sections: readonly Section[]): Section[] {
  const labels = sections.map(({ label }) => label)
  const style = labels.includes('A') ? letter : labels.includes('1') ? String : roman
  return sections.map((section, at) => ({ ...section, label: style(at + 1) }))
}
const letter = (number: number): string =>
  number > 26
    ? letter(Math.floor((number - 1) / 26)) + letter(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number)

/**
 * The outline as it is stored beside the versions that are there by now. Parts that the draft itself brought move behind
 * what another version of the form took since the draft was begun: two drafts of one day never share a position.
 */
export function placed({ regime, started }: Draft, stored: readonly Regime[]): Outcome<Regime> {
  const now = numbersOf(stored.filter(({ form }) => form === regime.form))
  const by = (kind: Numbered) => Math.max(0, now[kind] - started[kind])
  const moved = (kind: Numbered, id: string) => {
    const number = numberIn(kind, id)
    return number > started[kind] && id === idOfNumber(kind, number) ? idOfNumber(kind, number + by(kind)) : id
  }
  const figure = (id: string) => moved('F', id)
  const cell = (one: Cell): Cell => {
    const position = one.position > started.F ? one.position + by('F') : one.position
    return { ...one, id: figure(one.id), position }
  }
  const indicator = (one: Indicator): Indicator => ({
    ...one,
    id: moved('I', one.id),
    cells: one.cells.map(cell),
    ...(one.shares && {
      shares: one.shares.map(share => ({ ...share, part: figure(share.part), base: figure(share.base) })),
    }),
  })
  const rule = (one: Rule): Rule =>
    one.kind === 'sum'
      ? { ...one, parts: one.parts.map(figure), total: figure(one.total) }
      : { ...one, a: figure(one.a), b: figure(one.b) }
  const question = (one: Question): Question => ({ ...one, id: moved('N', one.id) })
  const after: Regime = {
    ...regime,
    indicators: regime.indicators.map(indicator),
    questions: regime.questions.map(question),
    rules: regime.rules.map(rule),
  }
  if (cellsOf(after).some(({ position }) => position > MOST.figures))
    return refused('no-position-left', texts.noPositionLeft(MOST.figures))
  return granted(after)
}
