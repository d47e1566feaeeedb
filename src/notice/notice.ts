// What a notice is, when its mail may go, and when the daily digest is due. Pure: no database, no clock, no HTTP.

import type { Db } from '../shared/database/connection.ts'
import { dayOf, type Instant, type PlainDate, ZONE } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'

/** Kinds are plain values that capabilities export; app.ts hands in the list. */
export interface NoticeKind {
  kind: string
  /** What happened, as the list and the mail say it. Of a sensitive kind it must betray nothing. */
  title: Text
  /** Where the thing is read: `/plans` for `/plans/:id`. */
  base: string
  /** Nothing about the thing is kept in the notice or said in the mail. */
  sensitive?: boolean
  /** For what comes in masses: never a mail of its own, also for those who want each at once. */
  digestOnly?: boolean
  /**
   * For a notice about several things: what its mail lists under it, as it stands when the mail goes and as far as this person
   * may see it. Empty: all of it has settled itself, and the mail says nothing of it.
   */
  listed?: (db: Db, about: { subject: string; personId: string; on: PlainDate }) => Promise<Item[]>
}

/** One of several things that a notice is about. */
export interface Item {
  text: Text
  /** Its path. */
  href: string
}

/** How a person wants mail: none, one each morning, or each notice as it comes. */
export const MAIL_CHOICES = ['off', 'daily', 'at-once'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

// Hours of the day in Viet Nam. Our own habit, no law names them: nobody's phone rings at night for an office matter.
const NIGHT_BEGINS = 22
const NIGHT_ENDS = 6
const DIGEST_HOUR = 7

/** The moment itself by day; in the night, from 22:00 included to 06:00 excluded, the next 06:00. */
export function outOfTheNight(moment: Instant): Instant {
  const { hour } = moment.toZonedDateTimeISO(ZONE)
  if (hour >= NIGHT_ENDS && hour < NIGHT_BEGINS) return moment
  return at(hour < NIGHT_ENDS ? dayOf(moment) : dayOf(moment).add({ days: 1 }), NIGHT_ENDS)
}

/** The next digest after a moment: the day it belongs to, and 07:00 of that day. */
export function nextDigest(moment: Instant): { day: PlainDate; at: Instant } {
  const today = dayOf(moment)
  const early = moment.toZonedDateTimeISO(ZONE).hour < DIGEST_HOUR
  const day = early ? today : today.add({ days: 1 })
  return { day, at: at(day, DIGEST_HOUR) }
}

/** Which mail a notice goes out in. */
export function mailOf(kind: NoticeKind, choice: MailChoice): 'none' | 'digest' | 'own' {
  if (choice === 'off') return 'none'
  return choice === 'at-once' && !kind.digestOnly ? 'own' : 'digest'
}

const at = (day: PlainDate, hour: number) => day.toZonedDateTime({ timeZone: ZONE, plainTime: { hour } }).toInstant()
