// What the forms of an outline that is being written carry: read into what the rules take, and filled in from the draft.

import { z } from 'zod'
import { day, type Typed, text } from '../shared/form.ts'
import { formatDay, type Text } from '../shared/text.ts'
import type { CalendarPeriod, Indicator, PeriodKind, Question, Regime, Rule } from './regime.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { type IndicatorInput, PERIOD_KINDS, type QuestionInput } from './regime-edits.ts'

const NAME = 300
const LONG = 1_000

const optional = (max: number) => z.object({ vi: text({ max }), en: text({ max }) })
/** Vietnamese must be there, English may follow it. `prefault`: the fields are named also when none came. */
const said = (max = NAME) => z.object({ vi: text({ max, missing: texts.viMissing }), en: text({ max }) }).prefault({})
const ticks = z.record(z.string(), z.string()).default({})
const ticked = text({ max: 10 }).transform(value => value !== '')
const word = text({ max: 50 })

/** Lines of a form by their place: no more than a form of this platform ever has. */
const lines = <T>(line: z.ZodType<T>) =>
  z
    .record(z.string().regex(/^\d{1,3}$/), line)
    .default({})
    .transform(rows =>
      Object.entries(rows)
        .map(([place, row]) => ({ ...row, place: Number(place) }))
        .sort((a, b) => a.place - b.place)
        .slice(0, 100),
    )

export const headForm = z.object({
  name: said(),
  ground: said(LONG),
  appliesFrom: day({ missing: texts.dayMissing }).transform(value => value!),
})

export const headTyped = ({ name, ground, appliesFrom }: Regime): Typed => ({
  ...saidTyped('name', name),
  ...saidTyped('ground', ground),
  appliesFrom: formatDay(Temporal.PlainDate.from(appliesFrom)),
})

/** English that only repeats the Vietnamese is not shown: it follows when the Vietnamese changes. */
export const saidTyped = (name: string, { vi, en }: Text): Typed => ({
  [`${name}.vi`]: vi,
  [`${name}.en`]: en === vi ? '' : en,
})

export const levelsForm = z.object({
  levels: lines(z.object({ from: word, vi: text({ max: NAME }), en: text({ max: NAME }) })).transform(rows =>
    rows
      .filter(({ vi }) => vi !== '')
      .map(({ from, vi, en }) => ({ from: from === '' ? null : Number(from), name: { vi, en } })),
  ),
})

export const levelsTyped = ({ levels }: Regime): Typed =>
  Object.assign(
    {},
    ...levels.map((level, at) => ({ ...saidTyped(`levels.${at}`, level), [`levels.${at}.from`]: `${at}` })),
  )

export const profilesForm = z.object({
  profiles: lines(z.object({ id: word, vi: text({ max: NAME }), en: text({ max: NAME }), kinds: ticks })).transform(
    rows =>
      rows
        .filter(({ id, vi }) => id !== '' || vi !== '')
        .map(({ id, vi, en, kinds }) => ({ id: id === '' ? null : id, name: { vi, en }, kinds: Object.keys(kinds) })),
  ),
})

export const profilesTyped = ({ profiles }: Regime): Typed =>
  Object.assign(
    {},
    ...profiles.map(({ id, name, kinds }, at) => ({
      ...saidTyped(`profiles.${at}`, name),
      [`profiles.${at}.id`]: id,
      ...Object.fromEntries(kinds.map(kind => [`profiles.${at}.kinds.${kind}`, 'on'])),
    })),
  )

export const sectionForm = z.object({ vi: text({ max: NAME, missing: texts.viMissing }), en: text({ max: NAME }) })

/** The periods that a calendar may hold, as `kindOfPeriod` knows them. */
export const PERIODS: readonly { kind: PeriodKind; key: string; name: Text }[] = [
  ...['I', 'II', 'III', 'IV'].map((number, at) => ({
    ...{ kind: 'quarter' as const, key: `Q${at + 1}` },
    name: { vi: `Quý ${number}`, en: `Quarter ${at + 1}` },
  })),
  { kind: 'half', key: 'H1', name: { vi: '6 tháng đầu năm', en: 'First half-year' } },
  { kind: 'half', key: 'H2', name: { vi: '6 tháng cuối năm', en: 'Second half-year' } },
  { kind: 'nine-months', key: '9M', name: { vi: '9 tháng', en: 'Nine months' } },
  { kind: 'year', key: '', name: { vi: 'Cả năm', en: 'The year' } },
  { kind: 'semester', key: 'S1', name: { vi: 'Học kỳ I', en: 'First semester' } },
  { kind: 'semester', key: 'S2', name: { vi: 'Học kỳ II', en: 'Second semester' } },
  { kind: 'school-year', key: 'SY', name: { vi: 'Năm học', en: 'School year' } },
  ...Array.from({ length: 12 }, (_, at) => ({
    ...{ kind: 'month' as const, key: `M${`${at + 1}`.padStart(2, '0')}` },
    name: { vi: `Tháng ${at + 1}`, en: `Month ${at + 1}` },
  })),
]

export const whichOf = ({ kind, key }: { kind: string; key: string }): string => `${kind} ${key}`.trim()

/** 15/12, 15-12, 15.12 or 1512, as a phone's digits have it; whether the day exists the rule says. */
const dayMonth = text({ max: 10, missing: texts.notADayOfYear }).transform((written, context) => {
  const [, day, month] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(written) ?? /^(\d{2})(\d{2})$/.exec(written) ?? []
  if (day && month && +day >= 1 && +day <= 31 && +month >= 1 && +month <= 12) return { day: +day, month: +month }
  const { notADayOfYear } = texts
  context.addIssue({ code: 'custom', message: notADayOfYear.en, params: { text: notADayOfYear } })
  return z.NEVER
})
const dayOfYear = <Y extends number>(years: readonly Y[]) =>
  z
    .object({ day: dayMonth, year: word })
    .transform(({ day: on, year }) => ({ ...on, year: years.find(one => `${one}` === year) ?? (0 as Y) }))
    .prefault({ year: '0' })

/** `offered`: the periods that may be chosen, the one that is changed among them; `levels`: how many have a due day. */
export const periodForm = (offered: readonly { kind: PeriodKind; key: string; name: Text }[], levels: number) =>
  z
    .object({
      ...{ which: word, name: optional(NAME).prefault({}), from: dayOfYear([-1, 0, 1]), to: dayOfYear([0, 1]) },
      due: z
        .object(Object.fromEntries(Array.from({ length: levels }, (_, at) => [`${at}`, dayOfYear([0, 1])])))
        .prefault({}),
    })
    .transform(({ which, name, from, to, due }, context): CalendarPeriod => {
      const chosen = offered.find(one => whichOf(one) === which)
      if (!chosen) {
        const { choosePeriodOfYear } = texts
        context.addIssue({
          ...{ code: 'custom', message: choosePeriodOfYear.en, path: ['which'] },
          params: { text: choosePeriodOfYear },
        })
        return z.NEVER
      }
      const named = name.vi === '' ? chosen.name : name
      return { kind: chosen.kind, key: chosen.key, name: named, from, to, due: Object.values(due) }
    })

export function periodTyped({ kind, key, name, from, to, due }: CalendarPeriod): Typed {
  const typed = (field: string, on: { day: number; month: number; year: number }) => ({
    [`${field}.day`]: `${on.day}/${on.month}`,
    [`${field}.year`]: `${on.year}`,
  })
  return {
    ...{ which: whichOf({ kind, key }), ...saidTyped('name', name), ...typed('from', from), ...typed('to', to) },
    ...Object.assign({}, ...due.map((on, at) => typed(`due.${at}`, on))),
  }
}

const asked = { section: word, profiles: ticks, periods: ticks }
const kindsIn = (periods: Record<string, string>) => PERIOD_KINDS.filter(kind => kind in periods)

const cellLine = z.object({
  ...{ id: word, vi: text({ max: NAME }), en: text({ max: NAME }), unit: text({ max: 50 }), unitEn: text({ max: 50 }) },
  ...{ stock: ticked, records: word, restricted: ticked, drop: ticked },
})
const shareLine = z.object({ part: word, base: word, vi: text({ max: NAME }), en: text({ max: NAME }) })

/** `sources`: keys of what the platform counts. */
export const indicatorForm = (sources: readonly string[]) =>
  z
    .object({
      ...{ ...asked, name: said(), kind: word, many: ticked },
      cells: lines(cellLine),
      shares: lines(shareLine),
    })
    .transform(({ kind: written, cells, shares, profiles, periods, ...rest }, context): IndicatorInput => {
      const kind = (['figures', 'yes', 'choice'] as const).find(one => one === written) ?? 'figures'
      for (const { place, part, base } of shares)
        if ((part === '') !== (base === '')) {
          const field = part === '' ? 'part' : 'base'
          const path = ['shares', `${place}`, field]
          context.addIssue({ code: 'custom', message: texts.shareHalf.en, path, params: { text: texts.shareHalf } })
        }
      const meant = cells.filter(
        ({ id, vi, unit, drop }) => !drop && (id !== '' || vi !== '' || unit !== '' || kind === 'yes'),
      )
      return {
        ...{ ...rest, kind, profiles: Object.keys(profiles), periods: kindsIn(periods) },
        cells: meant.map(({ id, vi, en, unit, unitEn, stock, records, restricted, place }) => ({
          ...{ id: id === '' ? null : id, name: { vi, en }, unit: { vi: unit, en: unitEn }, stock, restricted, place },
          records: sources.includes(records) ? records : '',
        })),
        dropped: cells.filter(({ drop }) => drop).map(({ id }) => id),
        shares: shares
          .filter(({ part, base }) => part !== '' && base !== '')
          .map(({ part, base, vi, en }) => ({ part, base, of: { vi, en } })),
      }
    })

function askedTyped(one: Pick<Indicator, 'section' | 'profiles' | 'periods'>, { profiles }: Regime): Typed {
  const on = (name: string, ids: readonly string[]) => Object.fromEntries(ids.map(id => [`${name}.${id}`, 'on']))
  return {
    section: one.section,
    ...on('profiles', one.profiles ?? profiles.map(({ id }) => id)),
    ...on('periods', one.periods ?? PERIOD_KINDS),
  }
}

export function indicatorTyped(indicator: Indicator, regime: Regime): Typed {
  const { name, kind, many, cells, shares = [] } = indicator
  const typed: Typed = { ...askedTyped(indicator, regime), ...saidTyped('name', name), kind, many: many ? 'on' : '' }
  for (const [at, cell] of cells.entries()) {
    // The name of an only figure is that of its indicator.
    const own = cell.name.vi === name.vi ? { vi: '', en: '' } : cell.name
    const [line, unit] = [saidTyped(`cells.${at}`, own), saidTyped('', cell.unit)]
    Object.assign(typed, line, { [`cells.${at}.unit`]: unit['.vi'], [`cells.${at}.unitEn`]: unit['.en'] })
    Object.assign(typed, { [`cells.${at}.id`]: cell.id, [`cells.${at}.records`]: cell.records ?? '' })
    if (cell.stock) typed[`cells.${at}.stock`] = 'on'
    if (cell.restricted) typed[`cells.${at}.restricted`] = 'on'
  }
  for (const [at, { part, base, of }] of shares.entries())
    Object.assign(typed, saidTyped(`shares.${at}`, of), { [`shares.${at}.part`]: part, [`shares.${at}.base`]: base })
  return typed
}

/** What a new indicator or question begins with: everybody is asked, in every period. */
export const newTyped = (regime: Regime, section: string): Typed => askedTyped({ section }, regime)

export const questionForm = z
  .object({ ...asked, name: said(), hint: optional(LONG).prefault({}), required: ticked })
  .transform(
    ({ profiles, periods, ...rest }): QuestionInput => ({
      ...{ ...rest, profiles: Object.keys(profiles), periods: kindsIn(periods) },
    }),
  )

export const questionTyped = (question: Question, regime: Regime): Typed => ({
  ...askedTyped(question, regime),
  ...saidTyped('name', question.name),
  ...saidTyped('hint', question.hint),
  required: question.required ? 'on' : '',
})

export const ruleForm = z
  .object({ kind: word, severity: word, total: word, parts: ticks, a: word, b: word })
  .transform(({ kind, severity: written, total, parts, a, b }): Rule => {
    const severity = written === 'warn' ? 'warn' : 'error'
    return kind === 'at-most'
      ? { kind: 'at-most', a, b, severity }
      : { kind: 'sum', total, parts: Object.keys(parts), severity }
  })

export const ruleTyped = (rule: Rule): Typed => ({
  ...{ kind: rule.kind, severity: rule.severity },
  ...(rule.kind === 'sum'
    ? { total: rule.total, ...Object.fromEntries(rule.parts.map(id => [`parts.${id}`, 'on'])) }
    : { a: rule.a, b: rule.b }),
})
