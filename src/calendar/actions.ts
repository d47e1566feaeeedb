// What an administrator of the body does: enter the days off of a year, switch a limit of the law.

import { type WorkCalendar, workCalendar, type YearTable } from '../law/calendar.ts'
import { KNOWN_YEARS } from '../law/calendar-tables.ts'
import { due } from '../law/clock.ts'
import type { Limit } from '../law/limit.ts'
import { limitOf } from '../law/limits/index.ts'
import { topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { isAfter, type PlainDate } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import type { Context } from '../shared/web.ts'
import { type DateHolder, isEnabled, mergedCalendar, type RestingDate, tableOf } from './calendar.ts'
import { replaceDays, savedDays, savedYears, switches, writeSwitch, writeYear } from './store.ts'
import { calendarTexts as texts } from './texts.ts'
import { changesOf, type DayChange, type WrittenDay } from './year-form.ts'

export interface YearInput {
  readonly year: number
  /** The savings of this year that the page had seen: 0 when there was none. */
  readonly version: number
  readonly noticeNumber: string
  readonly noticeOn: PlainDate
  readonly days: readonly WrittenDay[]
}

/** An open date, and where the new table would put it. */
export interface Move {
  readonly date: RestingDate
  readonly to: PlainDate
  readonly provisional: boolean
  readonly holder: DateHolder
}

const stale: Finding = { code: 'stale', text: texts.stale }

/** What saving would change, days and open dates; nothing is written. */
export async function previewYear(
  { db }: Pick<Context, 'db'>,
  input: YearInput,
  holders: readonly DateHolder[],
): Promise<{ changes: DayChange[]; moves: Move[] }> {
  const [years, days] = [await savedYears(db), await savedDays(db)]
  const now = mergedCalendar(years, days)
  const table = tableFrom(input)
  const then = workCalendar([...KNOWN_YEARS, ...years.map(year => tableOf(year, days)), table])
  const moves: Move[] = []
  for (const holder of holders)
    for (const date of await holder.datesResting(db, input.year)) {
      const moved = movedTo(date, then)
      if (moved) moves.push({ ...moved, date, holder })
    }
  return { changes: changesOf(now.year(input.year), table), moves }
}

/** Saves the table and moves the open dates that rest on it. Answers what stands in the way; empty means it is saved. */
export async function saveYear(context: Context, input: YearInput, holders: readonly DateHolder[]): Promise<Finding[]> {
  const { db, now, today, person } = context
  const { moves } = await previewYear(context, input, holders)
  const { year, noticeNumber, noticeOn, version } = input
  const written = await writeYear(db, {
    year,
    noticeNumber,
    noticeOn,
    version: version + 1,
    savedBy: person.id,
    savedAt: now,
  })
  if (!written) return (await isSaved(db, input)) ? [] : [stale]
  await replaceDays(db, year, input.days)
  for (const { holder, date, to, provisional } of moves) await holder.move(db, date, to, provisional)
  const { id: subject } = await topUnit(db, today)
  const detail = { year, notice: noticeNumber, days: input.days.length, moved: moves.length }
  await record(db, { act: 'calendar.saved', subject, actor: person.id, at: now, detail })
  return []
}

/** True when the same form was sent before: it is saved as it stands. */
async function isSaved(db: Context['db'], input: YearInput): Promise<boolean> {
  const year = (await savedYears(db)).find(known => known.year === input.year)
  const same = year?.version === input.version + 1 && year.noticeNumber === input.noticeNumber
  return same && changesOf(tableOf(year, await savedDays(db)), tableFrom(input)).length === 0
}

/** The day to which an open date moves under another calendar, or null when it stays. */
function movedTo(date: RestingDate, calendar: WorkCalendar): { to: PlainDate; provisional: boolean } | null {
  const limit = limitOf(date.rule)
  const result = limit && due(limit, date.from, calendar, date.conditions)
  if (!result?.ok || result.value.due.equals(date.due)) return null
  return { to: result.value.due, provisional: result.value.provisional }
}

const tableFrom = (input: YearInput): YearTable =>
  tableOf(
    input,
    input.days.map(day => ({ ...day, year: input.year })),
  )

export interface SwitchInput {
  readonly limit: Limit
  readonly version: number
  readonly enabled: boolean
  readonly confirmedBy: string
  readonly confirmedOn: PlainDate
}

/** Switches a limit for the whole body, with who read the law and when. Sent twice it is switched once. */
export async function switchLimit({ db, now, today, person }: Context, input: SwitchInput): Promise<Finding[]> {
  const { limit, version, enabled, confirmedBy, confirmedOn } = input
  if (isAfter(confirmedOn, today)) return [{ code: 'later', text: texts.confirmedLater, field: 'confirmedOn' }]
  if (isEnabled(limit, await switches(db)) === enabled) return []
  const row = {
    rule: limit.id,
    version: version + 1,
    enabled,
    confirmedBy,
    confirmedOn,
    switchedBy: person.id,
    switchedAt: now,
  }
  if (!(await writeSwitch(db, row))) return [stale]
  const { id: subject } = await topUnit(db, today)
  const detail = { rule: limit.id, confirmedBy, confirmedOn: confirmedOn.toString() }
  await record(db, { act: `limit.switched-${enabled ? 'on' : 'off'}`, subject, actor: person.id, at: now, detail })
  return []
}
