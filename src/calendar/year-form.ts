// The table of a year as an administrator writes it: one line a day. Pure.

import { type CalendarDay, DAY_KINDS, type DayKind, type YearTable } from '../law/calendar.ts'
import { kindText } from '../law/explanation.ts'
import { type PlainDate, readDay } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import { fold, type Text } from '../shared/text.ts'
import { calendarTexts as texts } from './texts.ts'

export interface WrittenDay {
  readonly day: PlainDate
  readonly kind: DayKind
  readonly name: string
}

const MOST_DAYS = 60

/** "27/4; nghỉ bù; Nghỉ bù Giỗ Tổ Hùng Vương": what a table looks like in the form. */
export const linesOf = (days: readonly CalendarDay[]): string =>
  days.map(({ on, kind, name }) => `${on.day}/${on.month}; ${kindText(kind).vi}; ${name.vi}`).join('\n')

/** Reads the lines of one year and says everything that is wrong with them, each with its line. */
export function readLines(written: string, year: number): { days: WrittenDay[]; findings: Finding[] } {
  const lines = written.split('\n').map(line => line.trim())
  const days: WrittenDay[] = []
  const findings: Finding[] = []
  const wrong = (text: Text) => findings.push({ code: 'line', text, field: 'days' })
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const read = readLine(line, year)
    if ('vi' in read) wrong(texts.line(at + 1, read))
    else if (days.some(({ day }) => day.equals(read.day))) wrong(texts.line(at + 1, texts.twice))
    else days.push(read)
  }
  if (days.length > MOST_DAYS) wrong(texts.tooMany(MOST_DAYS))
  if (findings.length === 0) for (const missing of fixedMissing(days, year)) wrong(texts.fixedMissing(missing))
  return { days: days.sort((a, b) => Temporal.PlainDate.compare(a.day, b.day)), findings }
}

function readLine(line: string, year: number): WrittenDay | Text {
  const [on = '', kindWord = '', ...rest] = line.split(';').map(part => part.trim())
  const name = rest.join('; ')
  const day = readDay(/^\d{1,2}[/.-]\d{1,2}$/.test(on) ? `${on}/${year}` : on)
  if (!day) return texts.wrongDay
  if (day.year !== year) return texts.otherYear(year)
  const kind = DAY_KINDS.find(known =>
    [kindText(known).vi, kindText(known).en].some(word => fold(word) === fold(kindWord)),
  )
  if (!kind) return texts.wrongKind
  if (name === '' || name.length > 200) return texts.wrongName
  if (kind === 'swap-work' && day.dayOfWeek < 6) return texts.worksAnyway
  if ((kind === 'swap-off' || kind === 'make-up') && day.dayOfWeek >= 6) return texts.offAnyway
  return { day, kind, name }
}

/** The days that the Code names and no notice can move. Source: Labour Code 2019, art. 112(1). */
function fixedMissing(days: readonly WrittenDay[], year: number): PlainDate[] {
  return [
    [1, 1],
    [4, 30],
    [5, 1],
    [9, 2],
  ]
    .map(([month, day]) => Temporal.PlainDate.from({ year, month: month!, day: day! }))
    .filter(fixed => !days.some(({ day }) => day.equals(fixed)))
}

export interface DayChange {
  readonly on: PlainDate
  readonly before: CalendarDay | null
  readonly after: CalendarDay | null
}

/** What is different between two tables of a year, by day. */
export function changesOf(before: YearTable, after: YearTable): DayChange[] {
  const days = [...new Set([...before.days, ...after.days].map(({ on }) => on.toString()))].sort()
  return days
    .map(on => ({
      on: Temporal.PlainDate.from(on),
      before: before.days.find(day => day.on.toString() === on) ?? null,
      after: after.days.find(day => day.on.toString() === on) ?? null,
    }))
    .filter(change => change.before?.kind !== change.after?.kind || change.before?.name.vi !== change.after?.name.vi)
}
