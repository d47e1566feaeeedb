// Three quarters of reports: two are in and consolidated, the third is coming in.

import { take } from '../duty/index.ts'
import {
  beginReport,
  findContent,
  findingsOf,
  keepReturned,
  type ReportInput,
  saveReport,
  stepTaken,
} from '../report/index.ts'
import type { Instant } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import type { Actor } from '../shared/web.ts'
import { figuresOf } from './report-figures.ts'
import { ANSWERS, MENDED, PROPOSALS, REASONS, REPORT_RETURNS } from './report-wording.ts'
import { SCHOOL_FORM } from './school-form.ts'
import { fill } from './slots.ts'
import { acting, type Draw, day, drawFrom, later, type Scene, type Stage, type Theatre } from './stage.ts'
import type { Unit } from './unit-store.ts'

/** How far a report came by the day of the demonstration. */
type Fate =
  | ('accepted' | 'accepted-late' | 'resent' | 'nothing' | 'copy')
  | ('returned' | 'sent' | 'approved' | 'submitted' | 'draft' | 'none')

interface Quarter {
  period: string
  number: number
  /** From which month to which something of it happened. */
  months: readonly [number, number]
  /** First and last day on which those in time, and those who are late, write. */
  written: readonly [string, string]
  late: readonly [string, string]
  fates: readonly (readonly [Fate, number])[]
  given: Readonly<Record<string, Fate>>
}

export const QUARTERS: readonly Quarter[] = [
  {
    ...{ period: '2024-Q1', number: 1, months: [1, 3] },
    ...{ written: ['2024-04-12', '2024-04-24'], late: ['2024-05-02', '2024-05-10'] },
    fates: [
      ...([
        ['accepted', 197],
        ['accepted-late', 12],
        ['resent', 7],
        ['nothing', 6],
        ['draft', 3],
        ['none', 8],
      ] as const),
    ],
    given: { BND: 'accepted', LTN: 'nothing', NAK: 'accepted', GV: 'nothing' },
  },
  {
    ...{ period: '2024-Q2', number: 2, months: [4, 6] },
    ...{ written: ['2024-06-10', '2024-06-19'], late: ['2024-06-24', '2024-06-28'] },
    fates: [
      ...([
        ['accepted', 178],
        ['accepted-late', 17],
        ['resent', 9],
        ['nothing', 5],
        ['copy', 8],
        ['returned', 3],
        ['sent', 2],
        ['draft', 3],
        ['none', 8],
      ] as const),
    ],
    given: { BND: 'accepted', LTN: 'accepted-late', NAK: 'resent', GV: 'nothing' },
  },
  {
    ...{ period: '2024-Q3', number: 3, months: [7, 9] },
    ...{ written: ['2024-09-09', '2024-09-17'], late: ['2024-09-17', '2024-09-17'] },
    fates: [
      ...([
        ['accepted', 56],
        ['resent', 2],
        ['nothing', 3],
        ['copy', 4],
        ['sent', 27],
        ['returned', 3],
        ['approved', 3],
        ['submitted', 8],
        ['draft', 29],
        ['none', 98],
      ] as const),
    ],
    given: { BND: 'submitted', LTN: 'returned', NAK: 'draft', GV: 'none' },
  },
]

interface Writer {
  stage: Stage
  unit: Unit
  dutyId: string
  quarter: Quarter
  fate: Fate
  /** What is written, and when. */
  draw: Draw
  times: Draw
  /** What this unit wrote last: a copy is taken from it. */
  memory: { narratives: Record<string, string> }
}

export function reportScenes(
  theatre: Theatre,
  of: { units: readonly Unit[]; dutyOf: (period: string) => (unit: Unit) => string },
): Scene[] {
  const memories = new Map(of.units.map(({ id }) => [id, { narratives: {} }]))
  return QUARTERS.flatMap(quarter => {
    const { period, number, fates, given } = quarter
    const drawn = drawFrom(30 + number).shuffled(
      fates.flatMap(([fate, count]) => Array.from({ length: count }, () => fate)),
    )
    const others = of.units.filter(({ code }) => !given[code])
    return of.units.flatMap((unit, at) => {
      const fate = given[unit.code] ?? drawn[others.indexOf(unit)] ?? 'none'
      const seed = number * 100_000 + at
      const draws = { draw: drawFrom(seed), times: drawFrom(seed + 50_000), memory: memories.get(unit.id)! }
      return fate === 'none'
        ? []
        : scenesOf({ ...{ stage: theatre.of(unit), unit, quarter, fate, dutyId: of.dutyOf(period)(unit) }, ...draws })
    })
  })
}

/** A report on its way: what its next step has to carry. */
interface Way {
  id: string
  version: number
}

function scenesOf(writer: Writer): Scene[] {
  const { stage, unit, fate, quarter, times } = writer
  const { office } = stage.cast
  const { clerk, secretary } = stage.cast.of(unit.code)
  const way: Way = { id: '', version: 1 }
  const [first, last] = fate === 'accepted-late' ? quarter.late : quarter.written
  const scenes: Scene[] = [
    { stage, at: times.moment(day(first), day(last)), play: now => write(writer, way, clerk, now) },
  ]
  const then = (days: number, ...plays: ((now: Instant) => Promise<void>)[]) => {
    const play = async (now: Instant) => {
      for (const one of plays) await one(now)
    }
    scenes.push({ stage, at: later(scenes.at(-1)!.at, days, times), play })
  }
  const step = (person: Actor, act: Act, more: More = {}) => stepOf(stage, way, person, act, more)
  // The day of the demonstration is near when the third quarter is written: everything there follows at once.
  const quick = quarter.number === 3
  const days = (least: number, most: number) => (quick ? 0 : times.whole(least, most))
  if (fate === 'draft' || fate === 'submitted') return scenes
  then(days(0, 1), step(secretary, 'approve'), ...(fate === 'approved' ? [] : [step(secretary, 'send')]))
  if (fate === 'sent' || fate === 'approved') return scenes
  const told = times.one(REPORT_RETURNS)
  if (fate === 'returned' || fate === 'resent') then(days(1, 4), now => returned(stage, way, told, now))
  if (fate === 'returned') return scenes
  if (fate === 'resent') {
    then(days(1, 4), now => mend(writer, way, clerk, now))
    then(days(0, 1), step(secretary, 'approve'), step(secretary, 'send'))
  }
  then(days(1, 6), step(office, 'accept'))
  return scenes
}

type Act = Parameters<typeof take>[3]
type More = Partial<Parameters<typeof take>[4]>

const stepOf = (stage: Stage, way: Way, person: Actor, act: Act, more: More) => async (now: Instant) => {
  const context = acting(stage, person, now)
  way.version = (await take(context, 'report', way.id, act, { version: way.version, ...more })).version
  await stepTaken(context, way.id, act)
}

async function write(writer: Writer, way: Way, clerk: Actor, now: Instant): Promise<void> {
  const { stage, fate } = writer
  const context = acting(stage, clerk, now)
  way.id = await beginReport(context, stage.sources, writer.dutyId)
  if (fate === 'nothing') {
    const nothing = { nothingToReport: true, entered: { figures: {}, answers: {} }, narratives: {} }
    await saveReport(context, way.id, way.version++, nothing)
    return stepOf(stage, way, clerk, 'submit', {})(now)
  }
  const input = await inputOf(writer, way)
  await save(writer, way, clerk, input, now)
  if (fate !== 'draft') await stepOf(stage, way, clerk, 'submit', {})(now)
}

async function inputOf({ stage, unit, fate, quarter, draw, memory }: Writer, { id }: Way): Promise<ReportInput> {
  const content = (await findContent(stage.db, id))!
  const entered = figuresOf(unit, quarter.number, draw)
  const counted = Object.fromEntries(
    SCHOOL_FORM.indicators
      .flatMap(({ cells }) => cells)
      .flatMap(({ id: cell, position, records }) => (records ? [[cell, content.figures[position - 1] ?? 0]] : [])),
  )
  const narratives = fate === 'copy' && memory.narratives.N02 ? memory.narratives : narrativesOf(draw, quarter)
  memory.narratives = narratives
  // Who is not done yet has written the beginning.
  const written = fate === 'draft' ? Object.fromEntries(Object.entries(narratives).slice(0, 2)) : narratives
  const input = { nothingToReport: false, narratives: written }
  return { ...input, entered: { ...entered, figures: { ...entered.figures, ...counted } } }
}

function narrativesOf(draw: Draw, { months }: Quarter): Record<string, string> {
  const texts = Object.entries(ANSWERS).map(([question, sentences]) => [
    question,
    sentences.map(list => capital(fill(draw.one(list), draw, months))).join(' '),
  ])
  return { ...Object.fromEntries(texts), ...(draw.percent(25) ? { N10: draw.one(PROPOSALS) } : {}) }
}

const capital = (sentence: string) => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)

/** Saves, and says why where the check asks for it. */
async function save({ stage, fate, draw }: Writer, way: Way, clerk: Actor, input: ReportInput, now: Instant) {
  const context = acting(stage, clerk, now)
  await saveReport(context, way.id, way.version++, input)
  if (fate === 'draft') return
  const findings = await findingsOf(context, stage.sources, way.id)
  if (findings.length === 0) return
  const answers = { ...input.entered.answers }
  for (const indicator of findings.map(askedWhy)) answers[indicator] = { ...answers[indicator], why: draw.one(REASONS) }
  await saveReport(context, way.id, way.version++, { ...input, entered: { ...input.entered, answers } })
}

/** The indicator whose figure a reason is wanted for; anything else would be a fault of the story. */
function askedWhy({ field = '', text }: Finding): string {
  const indicator = /^answers\.(.+)\.why$/.exec(field)?.[1]
  if (!indicator) throw new Error(`the report of the story cannot be sent: ${text.vi}`)
  return indicator
}

async function returned(stage: Stage, way: Way, told: (typeof REPORT_RETURNS)[number], now: Instant): Promise<void> {
  const { office } = stage.cast
  const { today } = acting(stage, office, now)
  await stepOf(stage, way, office, 'return', { reason: told.reason, dueOn: today.add({ days: 5 }) })(now)
  const form = new FormData()
  form.set(`sections.${told.section}`, told.words)
  await keepReturned(acting(stage, office, now), way.id, form)
}

async function mend(writer: Writer, way: Way, clerk: Actor, now: Instant): Promise<void> {
  const { stage, memory } = writer
  const content = (await findContent(stage.db, way.id))!
  const figures = Object.fromEntries(
    SCHOOL_FORM.indicators.flatMap(({ cells }) =>
      cells.map(({ id, position }) => [id, content.figures[position - 1] ?? null]),
    ),
  )
  const narratives = { ...content.narratives, N06: `${content.narratives.N06 ?? ''} ${MENDED}`.trim() }
  memory.narratives = narratives
  const answers = { ...content.answers, I16: { ...content.answers.I16, yes: false } }
  await save(writer, way, clerk, { nothingToReport: false, narratives, entered: { figures, answers } }, now)
  await stepOf(stage, way, clerk, 'submit', {})(now)
}
