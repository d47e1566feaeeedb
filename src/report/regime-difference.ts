// What an outline that is being written changes against the version in force, and what its author should look at. Pure.

import { isAfter, isBefore, type PlainDate } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import {
  type CalendarPeriod,
  calendarIn,
  cellName,
  cellsOf,
  dayIn,
  type Indicator,
  type Regime,
  type Rule,
} from './regime.ts'
import type { Draft } from './regime-draft.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'

export type How = 'added' | 'removed' | 'renamed' | 'unit' | 'changed'

export interface Change {
  what: 'section' | 'figure' | 'question' | 'period' | 'profile'
  how: How
  before: Text | null
  after: Text | null
}

interface Named {
  id: string
  name: Text
  /** What else is compared, in words. */
  more?: Text
}

/** Figures of two forms are never added: against another form everything is new, and the page says so. */
export const sameForm = (before: Regime, after: Regime): boolean => before.form === after.form

export function differences(before: Regime, after: Regime): Change[] {
  const changes = (what: Change['what'], of: (regime: Regime) => readonly Named[]) =>
    compared(what, of(before), of(after))
  return [
    ...changes('section', regime => regime.sections),
    ...changes('figure', figuresOf),
    ...changes('question', regime => regime.questions.map(({ id, name }) => ({ id, name }))),
    ...changes('profile', regime => regime.profiles.map(({ id, name }) => ({ id, name }))),
    ...changes('period', regime => regime.calendar.map(periodOf)),
  ]
}

const figuresOf = (regime: Regime): Named[] =>
  regime.indicators.flatMap(indicator =>
    indicator.cells.map(cell => ({ id: cell.id, name: cellName(indicator, cell), more: cell.unit })),
  )

const periodOf = (period: CalendarPeriod): Named => {
  const days = daysOf(period)
  return { id: `${period.kind} ${period.key}`, name: period.name, more: { vi: days, en: days } }
}

const dayMonth = ({ day, month }: { day: number; month: number }) => `${day}/${month}`
export const daysOf = ({ from, to, due }: CalendarPeriod): string =>
  [`${dayMonth(from)} – ${dayMonth(to)}`, ...due.map(dayMonth)].join('; ')

function compared(what: Change['what'], before: readonly Named[], after: readonly Named[]): Change[] {
  const find = (all: readonly Named[], id: string) => all.find(one => one.id === id)
  return [
    ...after
      .filter(({ id }) => !find(before, id))
      .map(({ name }): Change => ({ what, how: 'added', before: null, after: name })),
    ...before
      .filter(({ id }) => !find(after, id))
      .map(({ name }): Change => ({ what, how: 'removed', before: name, after: null })),
    ...after.flatMap(now => {
      const then = find(before, now.id)
      if (!then) return []
      return [
        ...(then.name.vi === now.name.vi
          ? []
          : [{ what, how: 'renamed' as const, before: then.name, after: now.name }]),
        ...(then.more?.vi === now.more?.vi
          ? []
          : [
              {
                ...{ what, how: what === 'figure' ? ('unit' as const) : ('changed' as const) },
                ...{ before: joined(now.name, then.more), after: joined(now.name, now.more) },
              },
            ]),
      ]
    }),
  ]
}

const joined = (name: Text, more: Text | undefined): Text => ({
  vi: `${name.vi}: ${more?.vi ?? ''}`,
  en: `${name.en}: ${more?.en ?? ''}`,
})

/** One thing to look at before publishing. `page`: where it is mended, below the address of the draft. */
export interface Remark {
  text: Text
  page: string
  /** It cannot be published so. */
  blocks: boolean
}

export function remarks({ regime, removed }: Draft, today: PlainDate): Remark[] {
  const blocking = (text: Text, page: string): Remark => ({ text, page, blocks: true })
  const { name, ground, appliesFrom, indicators, questions } = regime
  const begins = Temporal.PlainDate.from(appliesFrom)
  return [
    ...(name.vi === '' ? [blocking(texts.nameMissing, '/head')] : []),
    ...(ground.vi === '' ? [blocking(texts.groundMissing, '/head')] : []),
    // Periods that have begun keep the outline under which they began.
    ...(isAfter(begins, today) ? [] : [blocking(texts.beginsTooEarly, '/head')]),
    ...(indicators.length + questions.length === 0 ? [blocking(texts.nothingAsked, '')] : []),
    ...danglingRules(regime, removed).map(({ text, page }) => blocking(text, page)),
    ...danglingShares(regime, removed).map(({ text, page }) => blocking(text, page)),
    ...calendarRemarks(regime),
    ...askedRemarks(regime),
    ...regime.sections
      .filter(({ id }) => ![...indicators, ...questions].some(({ section }) => section === id))
      .map(({ id, name: section }) => ({ text: texts.emptySection(section), page: `/sections/${id}`, blocks: false })),
  ]
}

export const cellsNamedBy = (rule: Rule): readonly string[] =>
  rule.kind === 'sum' ? [...rule.parts, rule.total] : [rule.a, rule.b]

const nameOf = (removed: Draft['removed'], id: string): Text => removed[id] ?? { vi: id, en: id }

function danglingRules(regime: Regime, removed: Draft['removed']) {
  const known = new Set(cellsOf(regime).map(({ id }) => id))
  return regime.rules.flatMap((rule, at) => {
    const gone = cellsNamedBy(rule).find(id => !known.has(id))
    return gone === undefined
      ? []
      : [{ text: texts.ruleNamesRemoved(at + 1, nameOf(removed, gone)), page: `/rules/${at}` }]
  })
}

function danglingShares(regime: Regime, removed: Draft['removed']) {
  const known = new Set(cellsOf(regime).map(({ id }) => id))
  return regime.indicators.flatMap(({ id, name, shares = [] }: Indicator) =>
    shares.flatMap(({ part, base }) => {
      const gone = [part, base].find(cell => !known.has(cell))
      return gone === undefined
        ? []
        : [{ text: texts.shareNamesRemoved(name, nameOf(removed, gone)), page: `/indicators/${id}` }]
    }),
  )
}

function calendarRemarks({ calendar }: Regime): Remark[] {
  // Any year does: the days are those of every year.
  const days = calendar.map(period => ({ period, from: dayIn(period.from, 2026), to: dayIn(period.to, 2026) }))
  return days.flatMap(({ period, from, to }, at) => {
    const warning = (text: Text): Remark => ({ text, page: `/periods/${at}`, blocks: false })
    const overlaps = days.find(
      (other, place) =>
        place < at && other.period.kind === period.kind && !isAfter(from, other.to) && !isBefore(to, other.from),
    )
    return [
      ...(period.due.some(due => isBefore(dayIn(due, 2026), to)) ? [warning(texts.dueBeforeEnd(period.name))] : []),
      ...(overlaps ? [warning(texts.overlaps(overlaps.period.name, period.name))] : []),
    ]
  })
}

function askedRemarks({ indicators, questions, profiles }: Regime): Remark[] {
  const known = (ids: readonly string[] | undefined) => !ids || ids.some(id => profiles.some(one => one.id === id))
  const nobody = (one: { profiles?: readonly string[]; periods?: readonly string[] }) =>
    !known(one.profiles) || one.periods?.length === 0
  return [
    ...indicators.filter(nobody).map(({ id, name }) => ({ id: `/indicators/${id}`, name })),
    ...questions.filter(nobody).map(({ id, name }) => ({ id: `/questions/${id}`, name })),
  ].map(({ id, name }) => ({ text: texts.nobodyAsked(name), page: id, blocks: false }))
}

/** The outline would stand among the stored ones so: the newest first, as they go before each other. */
export const amongStored = (stored: readonly Regime[], regime: Regime): Regime[] =>
  [...stored, regime].sort(
    (a, b) =>
      Temporal.PlainDate.compare(Temporal.PlainDate.from(b.appliesFrom), Temporal.PlainDate.from(a.appliesFrom)) ||
      b.version - a.version,
  )

/** The periods of its calendar that begin under it within a year of its day. `all`: as `amongStored` gives them. */
export function periodsUnder(all: readonly Regime[], regime: Regime) {
  const begins = Temporal.PlainDate.from(regime.appliesFrom)
  const until = begins.add({ years: 1 })
  return [begins.year, begins.year + 1]
    .flatMap(year => calendarIn(all, year))
    .filter(({ from }) => {
      const inForce = all.find(one => !isBefore(from, Temporal.PlainDate.from(one.appliesFrom)))
      return inForce === regime && isBefore(from, until)
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
}

/** The day from which a new outline is proposed to apply: when the next period begins, else tomorrow. */
export function nextBeginning(regime: Regime, today: PlainDate): PlainDate {
  const days = [today.year, today.year + 1]
    .flatMap(year => regime.calendar.map(({ from }) => dayIn(from, year)))
    .filter(day => isAfter(day, today))
    .sort(Temporal.PlainDate.compare)
  return days[0] ?? today.add({ days: 1 })
}
