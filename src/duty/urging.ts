// Whom the platform reminds of a duty, and when: before, on and after its day. Pure: no database, no clock, no HTTP.
//
//   before ──▶ the day itself ──▶ after                          done, waived, superseded: nobody is reminded any more
//   owner       owner              owner, head ──▶ superior

import { isWorkingDay, type WorkCalendar } from '../law/calendar.ts'
import { daysBetween, isAfter, isBefore, type PlainDate } from '../shared/day.ts'

/**
 * Who is told: those who prepare for the organisation that owes it, those who approve or send for it, those who decide on
 * what it sends.
 */
export const RUNGS = ['owner', 'head', 'superior'] as const
export type Rung = (typeof RUNGS)[number]

/** A setting of the body: no law says whom an office reminds. */
export interface Ladder {
  /** Calendar days from the day on which a duty is expected, at which each is told: -7 is a week before, 0 the day itself. */
  days: Record<Rung, readonly number[]>
  /** Whoever is told after the day is told again each so many days behind the last of theirs; null: no more. */
  repeat: number | null
  /** What falls on a day off goes out with the next working day. */
  workingDaysOnly: boolean
}

/** What a body begins with. */
export const DEFAULT_LADDER: Ladder = {
  days: { owner: [-7, -2, 0, 1, 3, 7], head: [1, 3, 7], superior: [7] },
  repeat: 7,
  workingDaysOnly: true,
}

/** Furthest from the day that a setting may name. */
export const FURTHEST = 90
/** Days after which repeating ends: what is late for a year is no matter for a daily notice. */
const LONGEST_REPEAT = 366
/** Days that a run makes up for when none ran before it: longer than Tết. What lies further back is told by repeating. */
const MOST_MADE_UP = 31

/** Days for which one run tells, both included. */
export interface RunDays {
  from: PlainDate
  to: PlainDate
}

/**
 * The days for which today's run tells: today, and whatever passed since the last run. Null on a day off on which nothing
 * goes out. `last`: the day of the run before; null before the first one, which makes up for the days off right before it.
 */
export function runDays(
  today: PlainDate,
  last: PlainDate | null,
  { workingDaysOnly }: Pick<Ladder, 'workingDaysOnly'>,
  calendar: WorkCalendar,
): RunDays | null {
  if (workingDaysOnly && !isWorkingDay(today, calendar)) return null
  const earliest = today.subtract({ days: MOST_MADE_UP })
  if (last) return { from: isBefore(last, earliest) ? earliest : last.add({ days: 1 }), to: today }
  let from = today
  while (workingDaysOnly && isAfter(from, earliest) && !isWorkingDay(from.subtract({ days: 1 }), calendar))
    from = from.subtract({ days: 1 })
  return { from, to: today }
}

/** Who is told by this run of a duty that is expected on this day and not done. */
export const toldOf = (ladder: Ladder, expected: PlainDate, run: RunDays): Rung[] =>
  RUNGS.filter(rung =>
    offsets(ladder, rung).some(days => {
      const on = expected.add({ days })
      return !isBefore(on, run.from) && !isAfter(on, run.to)
    }),
  )

/** The days on which a duty must be expected for anybody to be told of it by this run: what the query asks for. */
export function expectedDays(ladder: Ladder, run: RunDays): PlainDate[] {
  const found = new Map<string, PlainDate>()
  const all = new Set(RUNGS.flatMap(rung => offsets(ladder, rung)))
  for (let on = run.from; !isAfter(on, run.to); on = on.add({ days: 1 }))
    for (const days of all) {
      const expected = on.subtract({ days })
      found.set(`${expected}`, expected)
    }
  return [...found.values()].sort((a, b) => daysBetween(b, a))
}

function offsets({ days, repeat }: Ladder, rung: Rung): number[] {
  const own = days[rung]
  const last = Math.max(0, ...own)
  if (repeat === null || last === 0) return [...own]
  const count = Math.floor((LONGEST_REPEAT - last) / repeat)
  return [...own, ...Array.from({ length: count }, (_, at) => last + repeat * (at + 1))]
}

/** A duty of which a run may tell somebody. */
export interface Remindable {
  id: string
  unitId: string
  expectedOn: PlainDate
  /** A part of another duty is no matter for the superior. */
  part: boolean
}

/** What one person is told: how many of each sort, and which, the longest overdue first. */
export interface Digest {
  personId: string
  overdue: number
  today: number
  soon: number
  dutyIds: string[]
}

/** Duties that a digest names; a superior of very many finds the others in the list of duties. */
export const MOST_NAMED = 50

/** One digest a person. `duties` by the day on which they are expected; `peopleOf`: who stands on a rung for an organisation. */
export function digestsOf(
  duties: readonly Remindable[],
  today: PlainDate,
  rungsOf: (duty: Remindable) => readonly Rung[],
  peopleOf: (unitId: string, rung: Rung) => readonly string[],
): Digest[] {
  const digests = new Map<string, Digest>()
  for (const duty of duties) {
    const rungs = rungsOf(duty).filter(rung => !(duty.part && rung === 'superior'))
    const left = daysBetween(today, duty.expectedOn)
    for (const personId of new Set(rungs.flatMap(rung => peopleOf(duty.unitId, rung)))) {
      const digest = digests.get(personId) ?? { personId, overdue: 0, today: 0, soon: 0, dutyIds: [] }
      digest[left < 0 ? 'overdue' : left === 0 ? 'today' : 'soon']++
      if (digest.dutyIds.length < MOST_NAMED) digest.dutyIds.push(duty.id)
      digests.set(personId, digest)
    }
  }
  return [...digests.values()]
}

/** Days as people type them, "7, 2": whole numbers from 1, each once, the smallest first. Undefined when something else stands there. */
export function readDays(written: string): number[] | undefined {
  const parts = written.split(/[\s,;]+/).filter(part => part !== '')
  const days = parts.map(Number)
  if (days.some(day => !Number.isInteger(day) || day < 1 || day > FURTHEST)) return undefined
  return [...new Set(days)].sort((a, b) => a - b)
}

/** A rung as three fields: days before, on the day, days after. */
export const partsOfRung = (days: readonly number[]) => ({
  before: days
    .filter(day => day < 0)
    .map(day => -day)
    .sort((a, b) => b - a),
  on: days.includes(0),
  after: days.filter(day => day > 0).sort((a, b) => a - b),
})

export const sameLadder = (a: Ladder, b: Ladder): boolean => written(a) === written(b)

const written = ({ days, repeat, workingDaysOnly }: Ladder): string =>
  JSON.stringify([...RUNGS.map(rung => partsOfRung(days[rung])), repeat, workingDaysOnly])
