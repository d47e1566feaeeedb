// What may be changed in an outline that is being written: each change gives the next draft, or says at which field not. Pure.

import { isAfter, type PlainDate } from '../shared/day.ts'
import { type Finding, granted, type Outcome, refused } from '../shared/outcome.ts'
import type { Text } from '../shared/text.ts'
import {
  type Asked,
  type CalendarPeriod,
  type Cell,
  cellsOf,
  dayIn,
  type Indicator,
  type PeriodKind,
  type Profile,
  type Question,
  type Regime,
  type Rule,
  type Share,
} from './regime.ts'
import { bilingual, type Draft, give, idOfNumber, labelled } from './regime-draft.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { MOST } from './regime-input.ts'

export const PERIOD_KINDS: readonly PeriodKind[] = [
  ...(['month', 'quarter', 'half', 'nine-months', 'year', 'semester', 'school-year', 'ad-hoc'] as const),
]

type Edited = Outcome<Draft>

const withRegime = (draft: Draft, change: Partial<Regime>): Draft => ({
  ...draft,
  regime: { ...draft.regime, ...change },
})
const settled = (draft: Draft, findings: readonly Finding[]): Edited =>
  findings.length > 0 ? { ok: false, findings: [...findings] } : granted(draft)

export interface Head {
  name: Text
  ground: Text
  appliesFrom: PlainDate
}

export const saveHead = (draft: Draft, { name, ground, appliesFrom }: Head): Edited =>
  granted(withRegime(draft, { name: bilingual(name), ground: bilingual(ground), appliesFrom: appliesFrom.toString() }))

/** `from`: which level it was, so that the due days of the calendar stay with theirs. What is left out is taken away. */
export function saveLevels(draft: Draft, rows: readonly { from: number | null; name: Text }[]): Edited {
  if (rows.length === 0) return refused('level-missing', texts.levelMissing, 'levels.0.vi')
  if (rows.length > MOST.levels) return refused('too-many', texts.tooMany(MOST.levels), `levels.${MOST.levels}.vi`)
  const calendar = draft.regime.calendar.map(period => {
    // A level that is new is due with the highest one that was there.
    const last = period.due.at(-1)
    const due = rows.flatMap(({ from }) => (from === null ? last : period.due[from]) ?? [])
    return { ...period, due }
  })
  return granted(withRegime(draft, { levels: rows.map(({ name }) => bilingual(name)), calendar }))
}

/** One whose name was emptied is taken away, and nobody is asked as such any more; one that is left out stays as it is. */
export function saveProfiles(draft: Draft, given: readonly (Omit<Profile, 'id'> & { id: string | null })[]): Edited {
  const untouched = draft.regime.profiles.filter(profile => !given.some(({ id }) => id === profile.id))
  const rows = [...given.filter(({ name }) => name.vi !== ''), ...untouched]
  if (rows.length === 0) return refused('profile-missing', texts.profileMissing, 'profiles.0.vi')
  if (rows.length > MOST.profiles)
    return refused('too-many', texts.tooMany(MOST.profiles), `profiles.${MOST.profiles}.vi`)
  let next = draft
  const profiles = rows.map(({ id, name, kinds }): Profile => {
    if (id !== null) return { id, name: bilingual(name), kinds }
    const [number, given] = give(next, 'P')
    next = given
    return { id: `P${number}`, name: bilingual(name), kinds }
  })
  const known = new Set(profiles.map(({ id }) => id))
  const kept = <T extends Asked>(one: T): T =>
    one.profiles ? { ...one, profiles: one.profiles.filter(id => known.has(id)) } : one
  const { indicators, questions } = draft.regime
  return granted(withRegime(next, { profiles, indicators: indicators.map(kept), questions: questions.map(kept) }))
}

/** In common years: a period that ends on 29 February would end on another day in three of four. Undefined: no such day. */
const dayOf = (day: CalendarPeriod['from'] | CalendarPeriod['to']): PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year: 2026 + day.year, month: day.month, day: day.day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** `at`: which of the calendar; null for one more. */
export function savePeriod(draft: Draft, at: number | null, period: CalendarPeriod): Edited {
  const { calendar, levels } = draft.regime
  if (at === null && calendar.length >= MOST.periods) return refused('too-many', texts.tooMany(MOST.periods), 'which')
  const others = calendar.filter((_, place) => place !== at)
  const findings: Finding[] = []
  if (others.some(({ kind, key }) => kind === period.kind && key === period.key))
    findings.push({ code: 'period-twice', text: texts.periodTwice, field: 'which' })
  const [from, to, ...due] = [period.from, period.to, ...period.due].map(dayOf)
  const fields = ['from.day', 'to.day', ...levels.map((_, level) => `due.${level}.day`)]
  for (const [place, day] of [from, to, ...due].entries())
    if (!day) findings.push({ code: 'not-a-day', text: texts.notADayOfYear, field: fields[place]! })
  if (from && to && isAfter(from, to)) findings.push({ code: 'ends-before', text: texts.endsBefore, field: 'to.day' })
  const saved = { ...period, name: bilingual(period.name) }
  const next = at === null ? [...calendar, saved] : calendar.map((one, place) => (place === at ? saved : one))
  return settled(withRegime(draft, { calendar: next.toSorted(inYear) }), findings)
}

const inYear = (a: CalendarPeriod, b: CalendarPeriod): number =>
  PERIOD_KINDS.indexOf(a.kind) - PERIOD_KINDS.indexOf(b.kind) ||
  Temporal.PlainDate.compare(dayIn(a.from, 2025), dayIn(b.from, 2025))

export function addSection(draft: Draft, name: Text): Edited {
  const { sections } = draft.regime
  if (sections.length >= MOST.sections) return refused('too-many', texts.tooMany(MOST.sections), 'vi')
  const [number, next] = give(draft, 'S')
  const added = { id: `S${number}`, label: '', name: bilingual(name) }
  return granted(withRegime(next, { sections: labelled([...sections, added]) }))
}

export const renameSection = (draft: Draft, id: string, name: Text): Edited =>
  granted(
    withRegime(draft, {
      sections: draft.regime.sections.map(one => (one.id === id ? { ...one, name: bilingual(name) } : one)),
    }),
  )

export interface CellInput {
  /** null: a new one. */
  id: string | null
  name: Text
  unit: Text
  stock: boolean
  records: string
  restricted: boolean
}

export interface IndicatorInput {
  section: string
  name: Text
  kind: Indicator['kind']
  many: boolean
  profiles: readonly string[]
  periods: readonly PeriodKind[]
  /** In their order; the place is that of the field on the page. */
  cells: readonly (CellInput & { place: number })[]
  /** Ids of figures to take out. One that is neither here nor among `cells` stays: somebody else has just added it. */
  dropped: readonly string[]
  shares: readonly Share[]
}

/** An indicator that is there keeps its kind: figures of another kind would be added to those of earlier reports. */
export function saveIndicator(draft: Draft, id: string | null, input: IndicatorInput): Edited {
  const { indicators, sections } = draft.regime
  const before = id === null ? undefined : indicators.find(one => one.id === id)
  const kind = before?.kind ?? input.kind
  const untouched = (before?.cells ?? []).filter(
    cell => !input.dropped.includes(cell.id) && !input.cells.some(({ id: own }) => own === cell.id),
  )
  const findings = [...askedFindings(input), ...cellFindings(kind, input, untouched.length)]
  if (!sections.some(one => one.id === input.section))
    findings.push({ code: 'no-such-section', text: texts.chooseSection, field: 'section' })
  if (!before && indicators.length >= MOST.indicators)
    findings.push({ code: 'too-many', text: texts.tooMany(MOST.indicators), field: 'name.vi' })
  if (findings.length > 0) return { ok: false, findings }
  let next = draft
  const numbered = (there: Cell | undefined): Pick<Cell, 'id' | 'position'> => {
    if (there) return { id: there.id, position: there.position }
    const [number, given] = give(next, 'F')
    next = given
    return { id: idOfNumber('F', number), position: number }
  }
  const written = input.cells.map((own): Cell => {
    const there = before?.cells.find(cell => cell.id === own.id)
    return { ...numbered(there), ...cellFrom(kind, input, own, there) }
  })
  const cells = [...written, ...untouched]
  const full = written.findIndex(({ position }) => position > MOST.figures)
  if (full >= 0)
    return refused('no-position-left', texts.noPositionLeft(MOST.figures), `cells.${input.cells[full]!.place}.vi`)
  const kept = before ? { id: before.id } : { id: idOfNumber('I', next.used.I + 1) }
  if (!before) next = give(next, 'I')[1]
  const saved: Indicator = {
    ...{ ...kept, section: input.section, name: bilingual(input.name), kind, cells },
    ...(kind === 'choice' && input.many ? { many: true as const } : {}),
    ...askedFrom(draft.regime, input),
    ...(input.shares.length > 0 ? { shares: input.shares.map(one => ({ ...one, of: bilingual(one.of) })) } : {}),
  }
  const gone = (before?.cells ?? []).filter(cell => !cells.some(one => one.id === cell.id))
  return granted({
    ...withRegime(next, {
      indicators: put(indicators, saved),
    }),
    removed: { ...next.removed, ...namesOf(saved.name, gone) },
  })
}

/** In the place of what it was, or behind the last of its section. */
function put<T extends { id: string; section: string }>(all: readonly T[], saved: T): T[] {
  if (all.some(({ id }) => id === saved.id)) return all.map(one => (one.id === saved.id ? saved : one))
  const after = all.findLastIndex(({ section }) => section === saved.section)
  return after < 0 ? [...all, saved] : all.toSpliced(after + 1, 0, saved)
}

const namesOf = (indicator: Text, cells: readonly Cell[]): Record<string, Text> =>
  Object.fromEntries(cells.map(({ id, name }) => [id, name.vi === '' ? indicator : name]))

/**
 * Of a yes and of options the figure says how many organisations said so: only figures have a unit of their own. `there`:
 * what it was, which keeps what its form does not show.
 */
function cellFrom(
  kind: Indicator['kind'],
  { name }: IndicatorInput,
  own: CellInput,
  there: Cell | undefined,
): Omit<Cell, 'id' | 'position'> {
  const records = kind === 'choice' ? (there?.records ?? '') : own.records
  const marks = {
    ...(records === '' ? {} : { records }),
    ...(own.restricted ? { restricted: 'read-denunciations' as const } : {}),
  }
  if (kind === 'figures') {
    const said = own.name.vi === '' ? name : own.name
    return {
      ...{ name: bilingual(said), unit: bilingual(own.unit) },
      ...(own.stock ? { stock: true as const } : {}),
      ...marks,
    }
  }
  const said = kind === 'yes' ? name : own.name
  const { unit, stock } = there ?? { unit: texts.organisations, stock: true as const }
  return { name: bilingual(said), unit, ...(stock ? { stock } : {}), ...marks }
}

/** `others`: figures that stay beside those of the form. */
function cellFindings(kind: Indicator['kind'], { cells, shares }: IndicatorInput, others: number): Finding[] {
  const findings: Finding[] = []
  const at = (place: number, field: string, text: Text) =>
    findings.push({ code: 'figure', text, field: `cells.${place}.${field}` })
  const all = cells.length + others
  if (all === 0) at(0, kind === 'figures' ? 'unit' : 'vi', texts.cellMissing)
  if (kind === 'choice' && all === 1) at((cells[0]?.place ?? -1) + 1, 'vi', texts.optionMissing)
  if (all > MOST.cells) at((cells[MOST.cells] ?? cells.at(-1))?.place ?? 0, 'vi', texts.tooMany(MOST.cells))
  for (const { place, name, unit } of cells) {
    if (name.vi === '' && (kind === 'choice' || (kind === 'figures' && all > 1))) at(place, 'vi', texts.cellName)
    if (kind === 'figures' && unit.vi === '') at(place, 'unit', texts.unitMissing)
  }
  for (const [place, { part, base, of }] of shares.entries()) {
    if (part === base) findings.push({ code: 'share', text: texts.shareOfItself, field: `shares.${place}.base` })
    if (of.vi === '') findings.push({ code: 'share', text: texts.baseName, field: `shares.${place}.vi` })
  }
  return findings
}

const askedFindings = ({
  profiles,
  periods,
}: {
  profiles: readonly string[]
  periods: readonly string[]
}): Finding[] => [
  ...(profiles.length === 0 ? [{ code: 'nobody', text: texts.chooseProfile, field: 'profiles' }] : []),
  ...(periods.length === 0 ? [{ code: 'never', text: texts.choosePeriod, field: 'periods' }] : []),
]

/** Everybody and every period are left out, so that who comes later is asked as well. */
function askedFrom(
  regime: Regime,
  { profiles, periods }: { profiles: readonly string[]; periods: readonly PeriodKind[] },
): Asked {
  return {
    ...(regime.profiles.every(({ id }) => profiles.includes(id)) ? {} : { profiles: [...profiles] }),
    ...(PERIOD_KINDS.every(kind => periods.includes(kind)) ? {} : { periods: [...periods] }),
  }
}

export interface QuestionInput {
  section: string
  name: Text
  hint: Text
  required: boolean
  profiles: readonly string[]
  periods: readonly PeriodKind[]
}

export function saveQuestion(draft: Draft, id: string | null, input: QuestionInput): Edited {
  const { questions, sections } = draft.regime
  const before = questions.find(one => one.id === id)
  const findings = askedFindings(input)
  if (!sections.some(one => one.id === input.section))
    findings.push({ code: 'no-such-section', text: texts.chooseSection, field: 'section' })
  if (!before && questions.length >= MOST.questions)
    findings.push({ code: 'too-many', text: texts.tooMany(MOST.questions), field: 'name.vi' })
  const [number, given] = give(draft, 'N')
  const saved: Question = {
    ...{ id: before?.id ?? idOfNumber('N', number), section: input.section, name: bilingual(input.name) },
    ...{ hint: bilingual(input.hint), ...(input.required ? { required: true as const } : {}) },
    ...askedFrom(draft.regime, input),
  }
  return settled(withRegime(before ? draft : given, { questions: put(questions, saved) }), findings)
}

/** `at`: which of the rules; null for one more. */
export function saveRule(draft: Draft, at: number | null, rule: Rule): Edited {
  const { rules } = draft.regime
  const known = new Set(cellsOf(draft.regime).map(({ id }) => id))
  const findings: Finding[] = []
  const must = (field: string, id: string) =>
    known.has(id) || findings.push({ code: 'no-such-figure', text: texts.chooseFigure, field })
  if (rule.kind === 'sum') {
    must('total', rule.total)
    if (rule.parts.filter(id => known.has(id)).length < 2)
      findings.push({ code: 'parts', text: texts.chooseParts, field: 'parts' })
    if (rule.parts.includes(rule.total)) findings.push({ code: 'parts', text: texts.sumOfItself, field: 'total' })
  } else {
    must('a', rule.a)
    must('b', rule.b)
    if (rule.a === rule.b) findings.push({ code: 'same', text: texts.sameFigure, field: 'b' })
  }
  if (at === null && rules.length >= MOST.rules)
    findings.push({ code: 'too-many', text: texts.tooMany(MOST.rules), field: rule.kind === 'sum' ? 'total' : 'a' })
  const next = at === null ? [...rules, rule] : rules.map((one, place) => (place === at ? rule : one))
  return settled(withRegime(draft, { rules: next }), findings)
}
