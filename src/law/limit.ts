// A limit of the law as data: how long, counted how, from what, by which article, and how sure that is.

import type { PlainDate } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import type { Confidence } from './calendar.ts'

export type Unit = 'calendar days' | 'working days' | 'months' | 'years' | 'hours'

export interface Amount {
  readonly n: number
  readonly unit: Unit
}

export const calendarDays = (n: number): Amount => ({ n, unit: 'calendar days' })
export const workingDays = (n: number): Amount => ({ n, unit: 'working days' })
export const months = (n: number): Amount => ({ n, unit: 'months' })
export const years = (n: number): Amount => ({ n, unit: 'years' })
export const hours = (n: number): Amount => ({ n, unit: 'hours' })

/** A day of the calendar instead of a span; `before` is exclusive, as "trước ngày 30 tháng 6" is: the last day is 29 June. */
export type FixedDay =
  | { readonly before: { readonly month: number; readonly day: number } }
  | { readonly endOf: 'month' | 'year' }
  | { readonly endOfMonth: number }
  | { readonly previousMonthBefore: number }
  /** The Friday of the week before, as "before Saturday of the previous week" is. */
  | { readonly previousWeekBefore: 'saturday' }
  | { readonly on: string }

/**
 * `after`: at the latest so long after the event. `before`: at the latest so long before it. `at least`: a minimum duration, the
 * day is the last of it. `every`: again after so long. `by`: a fixed day of the calendar.
 */
export type Counting =
  | {
      readonly counting: 'after'
      readonly time: Amount
      readonly complex?: Amount
      readonly remote?: Amount
      readonly remoteComplex?: Amount
    }
  | { readonly counting: 'before' | 'at least' | 'every'; readonly time: Amount }
  | { readonly counting: 'by'; readonly by: FixedDay }

/** Where the number was found: in the text of the law, told by somebody else, only remembered, or no law but an office's own rule. */
export type Evidence = 'seen' | 'second-hand' | 'memory' | 'policy'

export interface Source {
  readonly document: string
  readonly article: string
  readonly amendedBy?: string
}

export interface Version {
  readonly source: Source
  /** ISO days, both included; null where open or not known. The start event's day picks the version. */
  readonly inForce: { readonly from: string | null; readonly until: string | null }
  readonly evidence: Evidence
  readonly confidence: Confidence
  /** Where it was read, so that a legal officer finds it. */
  readonly readIn: string
  /** Who of this project's legal officers confirmed it; a body's own confirmation is its switch. */
  readonly verifiedBy: string | null
  readonly counts: Counting
  readonly extension?: { readonly time: Amount; readonly times: number; readonly when: Text }
  /** Another span that another text still names; the earlier of both days is worth a warning, never the legal day. */
  readonly alsoNamed?: { readonly time: Amount; readonly source: Source }
}

export type AppliesTo =
  | 'any'
  | 'agency'
  | 'public-school'
  | 'school'
  | 'preschool'
  | 'commune'
  | 'village'
  | 'province'
  | 'state-enterprise'
  | 'party'
  | 'front'

export interface Limit {
  /** As the collected facts name it, so that both can be compared. */
  readonly id: string
  /** What has to happen. */
  readonly name: Text
  /** The event from which it counts; its day is day 0. */
  readonly starts: Text
  readonly appliesTo: AppliesTo
  /** Oldest first; they never overlap. */
  readonly versions: readonly Version[]
  readonly note?: Text
}

/** A rule of the law that carries no time: listed so that nobody takes its absence for an oversight. */
export interface Provision {
  readonly id: string
  readonly source: Source
  readonly evidence: Evidence
}

/** A share or number a vote, a meeting or a board needs. */
export interface Threshold {
  readonly id: string
  readonly what: Text
  readonly value: string
  readonly of: Text
  readonly appliesTo: AppliesTo
  readonly source: Source
  readonly evidence: Evidence
}

/** Only what was seen in the text of the law is on by itself; everything else waits for an administrator of the body. */
export const onByItself = (limit: Limit): boolean => limit.versions.every(version => version.evidence === 'seen')

/** What a legal officer should look at first. */
export const worthConfirming = (version: Version): boolean =>
  version.evidence !== 'seen' || version.confidence !== 'high'

/** The version in force on the day of the start event. */
export const versionOn = (limit: Limit, day: PlainDate): Version | undefined =>
  limit.versions.find(
    ({ inForce }) =>
      (inForce.from === null || Temporal.PlainDate.compare(day, inForce.from) >= 0) &&
      (inForce.until === null || Temporal.PlainDate.compare(day, inForce.until) <= 0),
  )

/** The time of a version without its counting: for a list. Null for a fixed day. */
export const timeOf = (version: Version): Amount | null =>
  version.counts.counting === 'by' ? null : version.counts.time
