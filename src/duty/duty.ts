// The life of a duty, and the one place where lateness is decided. Pure: no database, no clock, no HTTP.
//
//   open ──report──▶ reported ──accept──▶ accepted        a part of another duty goes open ──report──▶ accepted
//    ▲ │                │
//    │ │◀───return(reason, new day)   the first arrival stays the arrival: being asked to improve does not make late
//    │ ├──waive(reason, authority)──▶ waived
//    │ └──supersede(amended, closed)──▶ superseded
//    └── extend(new day, who granted it), move(new day, the amendment): both days stay in the history

import { type WorkCalendar, workingDaysBetween } from '../law/index.ts'
import { dayOf, daysBetween, type Instant, isAfter, type PlainDate } from '../shared/day.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import type { Text } from '../shared/text.ts'
import { texts } from './texts.ts'

export const DUTY_STATES = ['open', 'reported', 'accepted', 'waived', 'superseded'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** The kind of a part of another duty: a line of a unit's own plan, or what a co-operating organisation does. Nobody accepts it. */
export const PART = 'part'

export interface Duty {
  id: string
  kind: string
  title: string
  /** The paragraph or article it comes from, as people cite it. */
  reason: string
  programmeId: string
  deliverableId: string
  unitId: string
  owedToId: string
  period: string
  coversFrom: PlainDate
  /** The last day the period covers, included. */
  coversTo: PlainDate
  dueOn: PlainDate
  state: DutyState
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  /** The duty of which this is a part. */
  parentId: string | null
  /** How far it is, as its owner says. */
  percent: number
  /** In which days its limit is counted, and so how late it is. */
  counting: 'calendar' | 'working'
  /** More time was asked for, until this day, and nobody has decided yet. */
  askedDueOn: PlainDate | null
  version: number
}

/** The fields of a duty that an event may change. */
export type DutyChange = Pick<Duty, 'state' | 'firstReportedAt' | 'returnDueOn' | 'dueOn' | 'percent' | 'askedDueOn'>

export function report(duty: Duty, at: Instant): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused(duty.state === 'reported' ? 'already-reported' : 'not-open', notOpen(duty))
  const state = duty.kind === PART ? 'accepted' : 'reported'
  return changed(duty, { state, firstReportedAt: duty.firstReportedAt ?? at, percent: 100, askedDueOn: null })
}

export function accept(duty: Duty): Outcome<DutyChange> {
  if (duty.state !== 'reported') return refused('not-reported', texts.notReported)
  return changed(duty, { state: 'accepted' })
}

/** `dueOn` is the new day, counted from the return; the duty's own day stays for lateness. */
export function giveBack(duty: Duty, dueOn: PlainDate | null): Outcome<DutyChange> {
  if (duty.state !== 'reported') return refused('not-reported', texts.notReported)
  return changed(duty, { state: 'open', returnDueOn: dueOn })
}

/** How far it is; 100 % is not yet a report. */
export function progress(duty: Duty, percent: number): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused('not-open', notOpen(duty))
  return changed(duty, { percent })
}

/** The owner asks for more time. */
export function askForTime(duty: Duty, dueOn: PlainDate): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused('not-open', notOpen(duty))
  if (!isAfter(dueOn, expectedOn(duty))) return refused('not-later', texts.notLater, 'dueOn')
  return changed(duty, { askedDueOn: dueOn })
}

/** More time is granted. What has arrived once keeps its lateness: then only the day of the return moves. */
export function extend(duty: Duty, dueOn: PlainDate): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused('not-open', notOpen(duty))
  if (!isAfter(dueOn, expectedOn(duty))) return refused('not-later', texts.notLater, 'dueOn')
  return changed(duty, { askedDueOn: null, ...(duty.firstReportedAt ? { returnDueOn: dueOn } : { dueOn }) })
}

export function waive(duty: Duty): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused('not-open', notOpen(duty))
  return changed(duty, { state: 'waived', askedDueOn: null })
}

/** What an amendment or a closed programme no longer asks for. What was reported stays to be decided. */
export function supersede(duty: Duty): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused('not-open', notOpen(duty))
  return changed(duty, { state: 'superseded', askedDueOn: null })
}

/** An amendment moves only what never arrived: what came was in time or late by the day that held then. */
export const moves = (duty: Pick<Duty, 'state' | 'firstReportedAt'>): boolean =>
  duty.state === 'open' && duty.firstReportedAt === null

const changed = (duty: Duty, change: Partial<DutyChange>): Outcome<DutyChange> => {
  const { state, firstReportedAt, returnDueOn, dueOn, percent, askedDueOn } = duty
  return granted({ ...{ state, firstReportedAt, returnDueOn, dueOn, percent, askedDueOn }, ...change })
}

function notOpen({ state }: Duty): Text {
  if (state === 'waived') return texts.wasWaived
  if (state === 'superseded') return texts.wasSuperseded
  return texts.alreadyReported
}

/** The day by which it is expected now: the new day of one that was returned, else the due day. */
export const expectedOn = ({ state, returnDueOn, dueOn }: Pick<Duty, 'state' | 'returnDueOn' | 'dueOn'>): PlainDate =>
  state === 'open' ? (returnDueOn ?? dueOn) : dueOn

/**
 * How a duty stands on a day. Late by, overdue by: in the unit of its limit, never negative; 0 working days where only days
 * off went by since. Left until: in calendar days.
 */
export type Timeliness =
  | { kind: 'in-time' }
  | { kind: 'late'; days: number; unit: Duty['counting'] }
  | { kind: 'overdue'; days: number; unit: Duty['counting'] }
  | { kind: 'soon'; days: number }
  | { kind: 'ahead'; days: number }
  /** Waived or superseded: nobody expects it any more. */
  | { kind: 'released' }

/** Calendar days before the due day from which a duty is "soon": the office's own habit, no law names it. */
export const SOON = 7

/**
 * Late = first arrival after the due day; overdue = nothing arrived and the due day is over. The due day itself is in time.
 * Whether is decided by the day alone; how long is counted in working days where the limit is, by the calendar of the body,
 * and in calendar days where no calendar is at hand.
 */
export function timeliness(
  duty: Pick<Duty, 'dueOn' | 'firstReportedAt' | 'returnDueOn' | 'state'> & Partial<Pick<Duty, 'counting'>>,
  today: PlainDate,
  calendar?: WorkCalendar,
): Timeliness {
  const since = (due: PlainDate, until: PlainDate) =>
    duty.counting === 'working' && calendar
      ? { days: workingDaysBetween(due, until, calendar), unit: 'working' as const }
      : { days: daysBetween(due, until), unit: 'calendar' as const }
  if (duty.state === 'waived' || duty.state === 'superseded') return { kind: 'released' }
  if (duty.firstReportedAt && duty.state !== 'open') {
    const arrived = dayOf(duty.firstReportedAt)
    return isAfter(arrived, duty.dueOn) ? { kind: 'late', ...since(duty.dueOn, arrived) } : { kind: 'in-time' }
  }
  const expected = expectedOn(duty)
  const left = daysBetween(today, expected)
  if (left < 0) return { kind: 'overdue', ...since(expected, today) }
  return { kind: left <= SOON ? 'soon' : 'ahead', days: left }
}
