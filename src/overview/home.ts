// What the home page counts and for whom. Pure: no database, no clock, no HTTP.

import type { Permission } from '../organisation/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'

/** Whose home page it is. By rights, never by the name of a post. */
export type Perspective = 'leading' | 'office' | 'unit'

/** Who approves for the whole body leads it; who decides on what units send, or consolidates it, is its office. */
export function perspectiveOf(atTop: ReadonlySet<string>): Perspective {
  const has = (...oneOf: Permission[]) => oneOf.some(permission => atTop.has(permission))
  if (has('approve', 'sign')) return 'leading'
  return has('return', 'consolidate', 'publish') ? 'office' : 'unit'
}

/** How a duty stands; each duty is in one of them. `ahead`: open, its day more than a week away. */
export const STANDINGS = ['late', 'soon', 'ahead', 'reported', 'done'] as const
export type Standing = (typeof STANDINGS)[number]
export type Counts = Record<Standing, number>

/** Duties of one deliverable and period, of one body by name or of all units of one kind together. */
export interface Group extends Counts {
  year: number
  taskId: string
  taskPath: string
  task: string
  deliverableId: string
  kind: string
  title: string
  period: string
  dueOn: PlainDate
  unitKind: string
  /** A body of the committee, which has a row of its own; null for units, which are counted together. */
  body: { id: string; name: string } | null
}

export const NONE: Counts = { late: 0, soon: 0, ahead: 0, reported: 0, done: 0 }

export function total(groups: readonly Counts[]): Counts {
  const sum = { ...NONE }
  for (const group of groups) for (const standing of STANDINGS) sum[standing] += group[standing]
  return sum
}

export const all = (counts: Counts): number => STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)

/** In the order in which a bar shows them: done, under way, overdue. */
export const parts = ({ done, reported, ahead, soon, late }: Counts): [number, number, number] => [
  done,
  reported + ahead + soon,
  late,
]

/** What the units sent, what may still come, what is overdue. */
export const received = ({ done, reported, ahead, soon, late }: Counts): [number, number, number] => [
  done + reported,
  ahead + soon,
  late,
]

/** One entry for each key, in the order in which the keys first appear, with the counts added up. */
export function by<G extends Counts>(groups: readonly G[], key: (group: G) => string): { of: G; counts: Counts }[] {
  const found = new Map<string, G[]>()
  for (const group of groups) {
    const same = found.get(key(group))
    if (same) same.push(group)
    else found.set(key(group), [group])
  }
  return [...found.values()].map(same => ({ of: same[0]!, counts: total(same) }))
}

/** Of the year that counts: the newest there is. */
export const newestYear = (groups: readonly Group[]): number | null =>
  groups.length === 0 ? null : Math.max(...groups.map(({ year }) => year))

/** Reports of the periods that are open: not all there yet, or due from today on; the earliest first, at most `limit`. */
export function openReports(groups: readonly Group[], today: PlainDate, limit: number) {
  return by(
    groups.filter(({ kind }) => kind === 'report'),
    occurrenceOf,
  )
    .filter(({ of, counts }) => !isBefore(of.dueOn, today) || counts.done < all(counts))
    .toSorted(byDay)
    .slice(0, limit)
}

/** What falls due from today on, the nearest first, at most `limit`. */
export function nextDates(groups: readonly Group[], today: PlainDate, limit: number) {
  return by(groups, occurrenceOf)
    .filter(({ of }) => !isBefore(of.dueOn, today))
    .toSorted(byDay)
    .slice(0, limit)
}

const occurrenceOf = ({ deliverableId, period }: Group) => `${deliverableId} ${period}`

const byDay = (a: { of: Group }, b: { of: Group }) => Temporal.PlainDate.compare(a.of.dueOn, b.of.dueOn)
