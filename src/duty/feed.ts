// Days on which duties fall due, as a calendar that programs subscribe to (iCalendar, RFC 5545).

import ical, { ICalEventTransparency } from 'ical-generator'
import type { Instant, PlainDate } from '../shared/day.ts'

export interface DueDay {
  day: PlainDate
  duties: number
}

export interface Feed {
  name: string
  /** Sets the ids of this feed's entries apart from everybody else's. */
  key: string
  now: Instant
  days: readonly DueDay[]
  titleOf: (duties: number) => string
  /** Where the duties of a day are read, by who is signed in. */
  addressOf: (day: PlainDate) => string
}

/** Hours after which a program asks again; many ask when they like. */
const AGAIN = 6

/** One entry a day, for the whole day, that takes no time. What the duties are is never said: the calendar leaves the house. */
export function calendarOf({ name, key, now, days, titleOf, addressOf }: Feed): string {
  const calendar = ical({
    name,
    prodId: { company: 'Diên Hồng', product: 'Duties', language: 'VI' },
    ttl: AGAIN * 3600,
  })
  for (const { day, duties } of days)
    calendar.createEvent({
      id: `${day}.${key}@dien-hong`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: new Date(now.epochMilliseconds),
      summary: titleOf(duties),
      url: addressOf(day),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
