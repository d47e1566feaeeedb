// Days and moments: a day is a PlainDate, a moment an Instant, the zone is Viet Nam's, and the clock is an argument.

import type { Text } from './text.ts'

export type PlainDate = Temporal.PlainDate
export type Instant = Temporal.Instant

export const ZONE = 'Asia/Ho_Chi_Minh'

export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands still until it is moved: for the demonstration and for tests. */
export interface FixedClock extends Clock {
  moveTo(day: PlainDate): void
}

/** Stands at 9 in the morning, an office hour, of the given day. */
export function fixedClock(day: PlainDate): FixedClock {
  let instant = morning(day)
  return {
    now: () => instant,
    moveTo: to => {
      instant = morning(to)
    },
  }
}

const morning = (day: PlainDate) => day.toZonedDateTime({ timeZone: ZONE, plainTime: '09:00' }).toInstant()

/** The calendar day in Viet Nam at a moment: 17:30 UTC is already tomorrow. */
export const dayOf = (instant: Instant): PlainDate => instant.toZonedDateTimeISO(ZONE).toPlainDate()

/** Days from `from` to `to`, negative when `to` is before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => from.until(to).days

export const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0
export const isAfter = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0

/** Reads 5/9/2026, 05-09-2026, 5.9.2026, 05092026 (a phone's digits have no stroke) and 2026-09-05; nothing else, and no day that does not exist. */
export function readDay(written: string): PlainDate | undefined {
  const text = written.normalize('NFC').trim()
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : []
  if (!year || !month || !day) return undefined
  try {
    return Temporal.PlainDate.from({ year: +year, month: +month, day: +day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

export const notADay: Text = {
  vi: 'Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 5/9/2026.',
  en: 'That is not a date. Enter day/month/year, for example 5/9/2026.',
}
