// Ủy quyền có thời hạn: who may delegate which post, to whom, until when. Pure: no database, no clock, no HTTP.
//
//   given ──▶ in force, from the day it is given ──last day passes──▶ over
//                          └──ended by its giver or who manages people──▶ ended, at once

import { isAfter, isBefore, type PlainDate } from '../shared/day.ts'
import { type Finding, granted, type Outcome, refused } from '../shared/outcome.ts'
import { delegationTexts as texts } from './delegation-texts.ts'

/** A post that the person who delegates holds today. */
export interface HeldPost {
  /** True when they hold it by delegation only. */
  delegated: boolean
  /** The first day on which they hold it no more; null while no end is known. */
  until: PlainDate | null
}

/** The person to whom a post is delegated, today. */
export interface Delegate {
  id: string
  /** Holds a post of this body other than by delegation. */
  holdsPost: boolean
  /** Holds the very post that is delegated, but not by delegation. */
  holdsThisPost: boolean
  /** Has this very post by delegation, from today on or later. */
  delegatedAlready: boolean
}

export interface Wish {
  giverId: string
  /** Undefined when the giver does not hold the post. */
  held: HeldPost | undefined
  /** Undefined when nobody has that id. */
  delegate: Delegate | undefined
  /** The last day of the delegation. */
  lastDay: PlainDate
}

/** The last day to which a delegation given today may reach: a year ahead, and no longer than the giver holds the post. */
export function latestDay(held: HeldPost, today: PlainDate): PlainDate {
  const year = today.add({ years: 1 })
  const last = held.until?.subtract({ days: 1 })
  return last && isBefore(last, year) ? last : year
}

/** Everything that stands in the way of a delegation from today on; empty means it may be given. */
export function delegationObstacles({ giverId, held, delegate, lastDay }: Wish, today: PlainDate): Finding[] {
  if (!held) return [{ code: 'post-not-held', text: texts.postNotHeld }]
  if (held.delegated) return [{ code: 'chain', text: texts.chain }]
  return [...wrongDelegate(giverId, delegate), ...wrongDay(held, lastDay, today)]
}

function wrongDelegate(giverId: string, delegate: Delegate | undefined): Finding[] {
  const finding = (code: string, text: Finding['text']): Finding[] => [{ code, text, field: 'person' }]
  if (delegate?.id === giverId) return finding('to-oneself', texts.toOneself)
  if (!delegate?.holdsPost) return finding('no-post-here', texts.noPostHere)
  if (delegate.holdsThisPost) return finding('holds-it-already', texts.holdsAlready)
  if (delegate.delegatedAlready) return finding('delegated-already', texts.delegatedAlready)
  return []
}

function wrongDay(held: HeldPost, lastDay: PlainDate, today: PlainDate): Finding[] {
  const finding = (code: string, text: Finding['text']): Finding[] => [{ code, text, field: 'until' }]
  if (isBefore(lastDay, today)) return finding('day-past', texts.dayPast)
  const findings: Finding[] = []
  const year = today.add({ years: 1 })
  if (isAfter(lastDay, year)) findings.push(...finding('over-a-year', texts.overAYear(year)))
  if (held.until && !isBefore(lastDay, held.until))
    findings.push(...finding('beyond-own-end', texts.beyondOwnEnd(held.until.subtract({ days: 1 }))))
  return findings
}

export interface Given {
  /** The first day after it, as it was given. */
  until: PlainDate
  ended: boolean
}

/** May it be ended today? False when it was ended before, so that there is nothing left to do. */
export function endingNeeded({ until, ended }: Given, today: PlainDate): Outcome<boolean> {
  if (ended) return granted(false)
  return isBefore(today, until) ? granted(true) : refused('over', texts.over)
}
