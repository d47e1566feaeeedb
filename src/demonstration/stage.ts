// What the story is told with: who acts, at what moment, in which order, and the numbers that everything invented is drawn from.

import { type CheckedFile, CONFIRMATION, type FileContext, type FileKind, readFileField } from '../file/index.ts'
import { DEMONSTRATION_PEOPLE, numbersFrom, staffOn } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { dayOf, type Instant, isAfter, type PlainDate, ZONE } from '../shared/day.ts'
import type { FigureSource } from '../shared/figure-source.ts'
import type { Files } from '../shared/files/storage.ts'
import type { Actor } from '../shared/web.ts'

export interface Stage {
  /** The transaction of the scene that is played. */
  db: Db
  bodyId: string
  files: Files
  /** Figures of reports that the platform counts itself. */
  sources: readonly FigureSource[]
  cast: Cast
}

type Staff = Actor & { postId: string }

export interface Cast {
  office: Actor
  /** The Standing Committee. */
  leader: Actor
  /** The six who can be signed in as. */
  visitors: readonly Actor[]
  /** Who writes and who signs for an organisation, by its code. */
  of(code: string): { clerk: Staff; secretary: Staff }
}

export async function castOf(db: Db, on: PlainDate): Promise<Cast> {
  const staff = await staffOn(db, on)
  const named = (name: string) => staff.find(person => person.name === name)!
  const byCode = Map.groupBy(staff, ({ code }) => code)
  return {
    office: named('Lê Thu Hà'),
    leader: named('Trần Quốc Bảo'),
    visitors: DEMONSTRATION_PEOPLE.map(named),
    of: code => {
      const people = byCode.get(code)!
      const secretary = people.find(({ title }) => title === 'Bí thư') ?? people[0]!
      return { secretary, clerk: people.find(person => person !== secretary) ?? secretary }
    },
  }
}

/** What an action gets when this person acts at this moment. */
export const acting = ({ db, bodyId, files }: Stage, person: Actor, now: Instant): FileContext => ({
  ...{ db, now, today: dayOf(now), person: { id: person.id, name: person.name }, files: files.of(bodyId) },
})

export interface Scene {
  at: Instant
  /** On which stage it is played. */
  stage: Stage
  play(now: Instant): Promise<void>
}

/** Stages on which scenes of different organisations are played side by side, and one for the committee's own. */
export interface Theatre {
  committee: Stage
  of(unit: { code: string }): Stage
  /** Plays day after day; `told` is called after each scene. */
  play(scenes: readonly Scene[], told: () => void): Promise<void>
}

/** So many transactions at once: the database works at one while this process works at another. */
const STAGES = 3

/** What is played stands on `body` when its day is over; on each day the units come before the committee. */
export function theatreOf(body: Db, committee: Stage): Theatre {
  const stages = Array.from({ length: STAGES }, () => ({ ...committee }))
  return {
    committee,
    of: ({ code }) => stages[[...code].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % STAGES]!,
    play: async (scenes, told) => {
      const days = Map.groupBy(inOrder(scenes), ({ at }) => dayOf(at).toString())
      for (const scenesOfDay of days.values()) {
        const byStage = Map.groupBy(scenesOfDay, ({ stage }) => stage)
        await Promise.all(stages.map(stage => playOn(body, stage, byStage.get(stage) ?? [], told)))
        await playOn(body, committee, byStage.get(committee) ?? [], told)
      }
    },
  }
}

const inOrder = (scenes: readonly Scene[]) => scenes.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))

/** The scenes of a day on one stage, in a transaction. */
async function playOn(body: Db, stage: Stage, scenes: readonly Scene[], told: () => void): Promise<void> {
  if (scenes.length === 0) return
  await body.transaction().execute(async transaction => {
    stage.db = transaction
    for (const { at, play } of scenes) {
      await play(at)
      told()
    }
  })
}

/** A file as a form brings it, through the same gate: looked at, confirmed, and let go when it was stored. */
export async function broughtFile(
  { files }: Stage,
  file: File,
  kinds: readonly FileKind[],
  store: (file: CheckedFile) => Promise<unknown>,
): Promise<void> {
  const form = new FormData()
  form.set('file', file)
  form.set(CONFIRMATION, 'yes')
  await using received = await files.receive(new Request('http://localhost', { method: 'POST', body: form }))
  const read = await readFileField(received, 'file', { kinds })
  if (!read.ok || !read.file) throw new Error(`${file.name} was not taken: ${JSON.stringify(read)}`)
  await store(read.file)
}

/** Draws from a seed of its own: the same story each time, whatever else is drawn. */
export interface Draw {
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number
  one<T>(of: readonly T[]): T
  /** True in so many of a hundred cases. */
  percent(of: number): boolean
  shuffled<T>(of: readonly T[]): T[]
  some<T>(of: readonly T[], count: number): T[]
  /** An office hour of a working day from the first to the last, as far as there is one. */
  moment(first: PlainDate, last: PlainDate): Instant
}

export function drawFrom(seed: number): Draw {
  const next = numbersFrom(seed)
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const shuffled = <T>(of: readonly T[]): T[] => {
    const all = [...of]
    for (let at = all.length - 1; at > 0; at--) {
      const other = whole(0, at)
      const kept = all[at]!
      all[at] = all[other]!
      all[other] = kept
    }
    return all
  }
  return {
    ...{ whole, shuffled },
    one: of => of[whole(0, of.length - 1)]!,
    percent: of => next() * 100 < of,
    some: (of, count) => shuffled(of).slice(0, count),
    moment: (first, last) => {
      const on = workingDay(first.add({ days: whole(0, Math.max(0, first.until(last).days)) }))
      return clockAt(isAfter(on, last) ? lastWorkingDay(last) : on, whole(OPENS, CLOSES))
    },
  }
}

/** Minutes of the day. */
const [OPENS, CLOSES] = [8 * 60, 16 * 60 + 30]

const minutes = (of: number) => ({ hour: Math.floor(of / 60), minute: of % 60 })
const clockAt = (day: PlainDate, minute: number): Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: minutes(minute) }).toInstant()

/** '2024-04-02 9:30' in Viet Nam. */
export function at(written: string): Instant {
  const [day = '', time = ''] = written.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return clockAt(Temporal.PlainDate.from(day), hour * 60 + minute)
}

export const day = (iso: string): PlainDate => Temporal.PlainDate.from(iso)

/** So many working days after a moment, at an office hour that is never before it. */
export function later(moment: Instant, days: number, draw: Draw): Instant {
  const next = workingDay(dayOf(moment).add({ days }))
  if (next.equals(dayOf(moment))) return moment.add({ minutes: draw.whole(5, 40) })
  return clockAt(next, draw.whole(OPENS, CLOSES))
}

/** Days off of 2024 in the middle of a week of the story. */
const OFF = ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03']

const isOff = (on: PlainDate) => on.dayOfWeek > 5 || OFF.includes(on.toString())

function workingDay(on: PlainDate): PlainDate {
  return isOff(on) ? workingDay(on.add({ days: 1 })) : on
}

function lastWorkingDay(on: PlainDate): PlainDate {
  return isOff(on) ? lastWorkingDay(on.subtract({ days: 1 })) : on
}
