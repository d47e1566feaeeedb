// The life of a duty, and the one place where lateness is decided. Pure: no database, no clock, no HTTP.
//
//   open ──report──▶ reported ──accept──▶ accepted
//    ▲                  │
//    └──return(reason, new day)──┘   the first arrival stays the arrival: being asked to improve does not make late

import { dayOf, daysBetween, type Instant, isAfter, type PlainDate } from '../shared/day.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { texts } from './texts.ts'

export type DutyState = 'open' | 'reported' | 'accepted'

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
  version: number
}

/** The fields of a duty that an event may change. */
export type DutyChange = Pick<Duty, 'state' | 'firstReportedAt' | 'returnDueOn'>

export function report(duty: Duty, at: Instant): Outcome<DutyChange> {
  if (duty.state !== 'open') return refused('already-reported', texts.alreadyReported)
  return granted({ state: 'reported', firstReportedAt: duty.firstReportedAt ?? at, returnDueOn: duty.returnDueOn })
}

export function accept(duty: Duty): Outcome<DutyChange> {
  if (duty.state !== 'reported') return refused('not-reported', texts.notReported)
  return granted({ state: 'accepted', firstReportedAt: duty.firstReportedAt, returnDueOn: duty.returnDueOn })
}

/** `dueOn` is the new day, counted from the return; the duty's own day stays for lateness. */
export function giveBack(duty: Duty, dueOn: PlainDate | null): Outcome<DutyChange> {
  if (duty.state !== 'reported') return refused('not-reported', texts.notReported)
  return granted({ state: 'open', firstReportedAt: duty.firstReportedAt, returnDueOn: dueOn })
}

/** How a duty stands on a day. `days` is never negative: late by, overdue by, left until. */
export type Timeliness =
  | { kind: 'in-time' }
  | { kind: 'late'; days: number }
  | { kind: 'overdue'; days: number }
  | { kind: 'soon'; days: number }
  | { kind: 'ahead'; days: number }

/** Calendar days before the due day from which a duty is "soon": the office's own habit, no law names it. */
const SOON = 7

/** Late = first arrival after the due day; overdue = nothing arrived and the due day is over. The due day itself is in time. */
export function timeliness(
  duty: Pick<Duty, 'dueOn' | 'firstReportedAt' | 'returnDueOn' | 'state'>,
  today: PlainDate,
): Timeliness {
  if (duty.firstReportedAt && duty.state !== 'open') {
    const arrived = dayOf(duty.firstReportedAt)
    return isAfter(arrived, duty.dueOn) ? { kind: 'late', days: daysBetween(duty.dueOn, arrived) } : { kind: 'in-time' }
  }
  const due = duty.firstReportedAt ? (duty.returnDueOn ?? duty.dueOn) : duty.dueOn
  const left = daysBetween(today, due)
  if (left < 0) return { kind: 'overdue', days: -left }
  return { kind: left <= SOON ? 'soon' : 'ahead', days: left }
}
