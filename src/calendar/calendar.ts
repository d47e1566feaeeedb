// The body's own calendar and its switched limits: the shipped tables with what the administrator entered laid over. Pure.

import { type CalendarDay, holidayNames, type WorkCalendar, workCalendar, type YearTable } from '../law/calendar.ts'
import { KNOWN_YEARS } from '../law/calendar-tables.ts'
import type { Conditions } from '../law/clock.ts'
import { type Limit, onByItself } from '../law/limit.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { formatDay, type Text } from '../shared/text.ts'
import type { SavedDay, SavedYear, Switch } from './store.ts'

/** The years that the body entered, in place of those shipped; every other year is computed and expected. */
export function mergedCalendar(years: readonly SavedYear[], days: readonly SavedDay[]): WorkCalendar {
  return workCalendar([...KNOWN_YEARS, ...years.map(year => tableOf(year, days))])
}

export const tableOf = (
  saved: Pick<SavedYear, 'year' | 'noticeNumber' | 'noticeOn'>,
  days: readonly SavedDay[],
): YearTable => ({
  year: saved.year,
  status: 'announced',
  notice: `${saved.noticeNumber} (${formatDay(saved.noticeOn)})`,
  source: `Quản trị viên nhập theo thông báo ${saved.noticeNumber} ngày ${formatDay(saved.noticeOn)}`,
  confidence: 'high',
  days: days
    .filter(({ year }) => year === saved.year)
    .map(({ day, kind, name }): CalendarDay => ({ on: day, kind, name: inBoth(name) })),
})

/** A name is entered once, in Vietnamese; the usual ones have their English. */
export function inBoth(name: string): Text {
  for (const known of Object.values(holidayNames)) {
    if (known.vi === name) return known
    if (`Nghỉ bù ${known.vi}` === name) return { vi: name, en: `Make-up day for ${known.en}` }
  }
  return { vi: name, en: name }
}

/** Whether the limit counts in this body: as it was switched, else as its evidence says. */
export const isEnabled = (limit: Limit, switched: readonly Switch[]): boolean =>
  switched.find(({ rule }) => rule === limit.id)?.enabled ?? onByItself(limit)

/** A date of an open matter that was computed from a limit; a closed matter has none. */
export interface RestingDate {
  readonly id: string
  readonly what: Text
  /** Where it is looked at. */
  readonly href: string
  readonly rule: string
  readonly from: PlainDate
  readonly due: PlainDate
  readonly conditions?: Conditions
}

/** What a capability that keeps computed dates hands in (capabilities.ts), so that a new table of days off moves them. */
export interface DateHolder {
  /** The open dates whose computation may ask for a day of that year. */
  datesResting(db: Db, year: number): Promise<readonly RestingDate[]>
  /** Moves one of them and tells whom it concerns; runs in the transaction that saves the table. */
  move(db: Db, date: RestingDate, to: PlainDate, provisional: boolean): Promise<void>
}
