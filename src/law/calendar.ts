// The working-day calendar of Viet Nam: which days are days off, why, and how sure that is.
//
// Five kinds of day stand in a year's table: fixed by the Code, make-up for a fixed day on a weekend, named by the yearly notice,
// swapped day off, and swapped working Saturday. The working week is Monday to Friday. Source: Labour Code 2019 art. 111(3) and 112,
// Resolution 28/2026/QH16 art. 2 (24 November, no make-up; domain file procedures.md D1).

import type { PlainDate } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import { hungKings, newYear } from './lunar.ts'

export type DayKind = 'fixed' | 'make-up' | 'notice' | 'swap-off' | 'swap-work'

export const DAY_KINDS: readonly DayKind[] = ['fixed', 'make-up', 'notice', 'swap-off', 'swap-work']

/** How sure a fact is, as its source marks it; `policy` is no law but an office's own rule. */
export type Confidence = 'high' | 'medium-high' | 'medium' | 'low' | 'memory' | 'policy'

export interface CalendarDay {
  readonly on: PlainDate
  readonly kind: DayKind
  readonly name: Text
}

/** `expected`: no notice has been read, so every date that rests on this year is provisional. */
export interface YearTable {
  readonly year: number
  readonly status: 'announced' | 'expected'
  readonly notice: string | null
  readonly source: string
  readonly confidence: Confidence
  readonly days: readonly CalendarDay[]
}

export interface WorkCalendar {
  /** The table of a year; a year nobody announced is computed and `expected`. */
  year(year: number): YearTable
  /** The entry of that day, if the year's table names it. */
  entry(day: PlainDate): CalendarDay | undefined
}

/** What the code of a weekday, day off or worked Saturday is called in an explanation. */
export type WhyOff = { readonly code: 'weekend' } | { readonly code: DayKind; readonly name: Text }

export const isWeekend = (day: PlainDate): boolean => day.dayOfWeek >= 6

/** Why nobody works that day, or null on a working day. */
export function whyOff(calendar: WorkCalendar, day: PlainDate): WhyOff | null {
  const entry = calendar.entry(day)
  if (entry?.kind === 'swap-work') return null
  if (entry) return { code: entry.kind, name: entry.name }
  return isWeekend(day) ? { code: 'weekend' } : null
}

export const isWorkingDay = (day: PlainDate, calendar: WorkCalendar): boolean => whyOff(calendar, day) === null

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(day: PlainDate, calendar: WorkCalendar): PlainDate {
  let on = day
  while (!isWorkingDay(on, calendar)) on = on.add({ days: 1 })
  return on
}

/**
 * Working days after `from` up to and including `to`: 0 for the same day, negative when `to` is before. This is how many working
 * days late something is that was due on `from` and came on `to`.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return -workingDaysBetween(to, from, calendar) || 0
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (isWorkingDay(day, calendar)) count++
  return count
}

/** Of these tables, with every other year computed. Two tables of one year: the later in the list stands. */
export function workCalendar(tables: readonly YearTable[]): WorkCalendar {
  const years = new Map(tables.map(table => [table.year, table]))
  const entries = new Map<number, ReadonlyMap<string, CalendarDay>>()
  const year = (number: number): YearTable => {
    const known = years.get(number) ?? expectedYear(number)
    if (!years.has(number)) years.set(number, known)
    return known
  }
  return {
    year,
    entry: day => {
      let ofYear = entries.get(day.year)
      if (!ofYear) {
        ofYear = new Map(year(day.year).days.map(entry => [entry.on.toString(), entry]))
        entries.set(day.year, ofYear)
      }
      return ofYear.get(day.toString())
    },
  }
}

const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' },
  hung: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day, 30 April' },
  labour: { vi: 'Ngày Quốc tế lao động 1/5', en: 'International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day' },
} as const satisfies Record<string, Text>

export const holidayNames = NAMES

const madeUp = (name: Text): Text => ({ vi: `Nghỉ bù ${name.vi}`, en: `Make-up day for ${name.en}` })

/**
 * The days of a year by the Code and by the habit of past notices: Tết from the eve for five days, the second National Day on the side
 * that joins the weekend (notices of 2021–2027). Swaps cannot be foreseen. Before 2007 the Hùng Kings' day and before 2021 the
 * second National Day were no days off.
 */
export function expectedYear(year: number): YearTable {
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
  const tet = newYear(year)
  const national = on(9, 2)
  const before = [2, 3, 5, 6].includes(national.dayOfWeek)
  const withMakeUp: [PlainDate, DayKind, Text][] = [
    [on(1, 1), 'fixed', NAMES.newYear],
    ...[-1, 0, 1, 2, 3].map((days): [PlainDate, DayKind, Text] => [tet.add({ days }), 'notice', NAMES.tet]),
    ...(year >= 2007 ? ([[hungKings(year), 'fixed', NAMES.hung]] as [PlainDate, DayKind, Text][]) : []),
    [on(4, 30), 'fixed', NAMES.victory],
    [on(5, 1), 'fixed', NAMES.labour],
    [national, 'fixed', NAMES.national],
    ...(year >= 2021
      ? ([[national.add({ days: before ? -1 : 1 }), 'notice', NAMES.national]] as [PlainDate, DayKind, Text][])
      : []),
  ]
  const days = new Map<string, CalendarDay>()
  for (const [day, kind, name] of withMakeUp) if (!days.has(`${day}`)) days.set(`${day}`, { on: day, kind, name })
  for (const [day, , name] of withMakeUp) {
    if (!isWeekend(day)) continue
    const free = firstFree(day, days)
    days.set(`${free}`, { on: free, kind: 'make-up', name: madeUp(name) })
  }
  // No make-up: the day stands outside the list of art. 112(1).
  if (year >= 2026 && !days.has(`${on(11, 24)}`))
    days.set(`${on(11, 24)}`, { on: on(11, 24), kind: 'fixed', name: NAMES.culture })
  return {
    year,
    status: 'expected',
    notice: null,
    source: 'Bộ luật Lao động 2019, điều 111, 112; tính theo âm lịch và nếp các năm trước',
    confidence: 'low',
    days: [...days.values()].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on)),
  }
}

function firstFree(day: PlainDate, taken: ReadonlyMap<string, CalendarDay>): PlainDate {
  let free = day
  while (isWeekend(free) || taken.has(`${free}`)) free = free.add({ days: 1 })
  return free
}
