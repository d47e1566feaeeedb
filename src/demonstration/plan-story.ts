// April to September: the plans of the 237 units. Most are accepted; some came late or were returned; a few never came.

import { take } from '../duty/index.ts'
import {
  beginPlan,
  checkPlan,
  contentsOf,
  type PlanContent,
  type PlanLine,
  planStepTaken,
  savePlan,
  sayOfLines,
} from '../plan/index.ts'
import { dayOf, type Instant, type PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import type { Actor } from '../shared/web.ts'
import { INSTEAD_OF_UNION, MENDED, NOT_APPLICABLE, OWN_LINES, PLAN_WORDING, RETURNS } from './plan-wording.ts'
import type { MarkedContent } from './programme-wording.ts'
import { fill } from './slots.ts'
import { acting, type Draw, day, drawFrom, later, type Scene, type Stage, type Theatre } from './stage.ts'
import type { Unit } from './unit-store.ts'

/** How far a plan came by the day of the demonstration. */
type Fate = 'accepted' | 'accepted-late' | 'resent' | 'returned' | 'sent' | 'submitted' | 'draft' | 'none'

/** 237 less those whose fate is given by name. */
const FATES: readonly (readonly [Fate, number])[] = [
  ...([
    ['accepted', 156],
    ['accepted-late', 20],
    ['resent', 13],
    ['returned', 8],
    ['sent', 12],
    ['submitted', 5],
    ['draft', 9],
    ['none', 10],
  ] as const),
]

const GIVEN: Readonly<Record<string, Fate>> = { BND: 'resent', LTN: 'accepted', NAK: 'accepted-late', GV: 'accepted' }

/** So many took another's plan and changed little more than the name. */
const COPIES = 7

interface Writer {
  stage: Stage
  unit: Unit
  dutyId: string
  draw: Draw
  contents: readonly (PlanContent & { key: MarkedContent['key'] })[]
}

export async function planScenes(
  theatre: Theatre,
  of: {
    programmeId: string
    marked: ReadonlyMap<string, MarkedContent>
    units: readonly Unit[]
    dutyOf: (unit: Unit) => string
  },
): Promise<Scene[]> {
  const contents = (await contentsOf(theatre.committee.db, of.programmeId)).map(content => ({
    ...content,
    key: [...of.marked.values()].find(({ title }) => title === content.title)!.key,
  }))
  const fates = drawFrom(1).shuffled(FATES.flatMap(([fate, count]) => Array.from({ length: count }, () => fate)))
  const others = of.units.filter(({ code }) => !GIVEN[code])
  return of.units.flatMap((unit, number) => {
    const fate = GIVEN[unit.code] ?? fates[others.indexOf(unit)] ?? 'accepted'
    // A copy is drawn from the numbers of the one that it was copied from.
    const seed = number > 0 && number % Math.floor(of.units.length / COPIES) === 5 ? number - 1 : number
    const writer = { stage: theatre.of(unit), unit, dutyId: of.dutyOf(unit), draw: drawFrom(10_000 + seed), contents }
    return scenesOf(writer, fate, drawFrom(20_000 + number))
  })
}

/** First and last day on which a plan of each fate was written. */
const WRITTEN: Readonly<Record<Fate, readonly [string, string]>> = {
  ...{ accepted: ['2024-04-15', '2024-05-07'], resent: ['2024-04-15', '2024-05-03'], none: ['', ''] },
  ...{ 'accepted-late': ['2024-05-13', '2024-07-12'], returned: ['2024-08-26', '2024-09-04'] },
  ...{
    sent: ['2024-09-04', '2024-09-12'],
    submitted: ['2024-09-09', '2024-09-16'],
    draft: ['2024-09-05', '2024-09-16'],
  },
}

/** A plan on its way: what its next step has to carry. */
interface Way {
  id: string
  version: number
  lines: PlanLine[]
}

type Play = (now: Instant) => Promise<void>

function scenesOf(writer: Writer, fate: Fate, times: Draw): Scene[] {
  if (fate === 'none') return []
  const { stage, unit } = writer
  const { clerk, secretary } = stage.cast.of(unit.code)
  const way: Way = { id: '', version: 1, lines: [] }
  const step = (person: Actor, act: Act): Play => stepOf(stage, way, person, act)
  const [first, last] = WRITTEN[fate]
  const written = () =>
    fate === 'draft' ? [write(writer, way, clerk)] : [write(writer, way, clerk), step(clerk, 'submit')]
  const scenes: Scene[] = [{ stage, at: times.moment(day(first), day(last)), play: inTurn(written()) }]
  const then = (days: number, ...plays: Play[]) =>
    scenes.push({ stage, at: later(scenes.at(-1)!.at, days, times), play: inTurn(plays) })
  if (fate === 'draft' || fate === 'submitted') return scenes
  then(times.whole(0, 3), step(secretary, 'approve'), step(secretary, 'send'))
  if (fate === 'sent') return scenes
  if (fate === 'returned' || fate === 'resent') {
    const asked = times.one(RETURNS)
    then(times.whole(2, 5), giveBack(writer, way, asked))
    if (fate === 'returned') return scenes
    then(times.whole(2, 5), mend(writer, way, clerk, asked.key), step(clerk, 'submit'))
    then(times.whole(0, 2), step(secretary, 'approve'), step(secretary, 'send'))
  }
  then(times.whole(2, 9), step(stage.cast.office, 'accept'))
  return scenes
}

const inTurn =
  (plays: readonly Play[]): Play =>
  async now => {
    for (const play of plays) await play(now)
  }

type Act = Parameters<typeof take>[3]

const stepOf =
  (stage: Stage, way: Way, person: Actor, act: Act, more: { reason?: string; dueOn?: PlainDate } = {}): Play =>
  async now => {
    const context = acting(stage, person, now)
    // As the page does: nothing leaves its author that is not complete.
    if (act === 'submit') await checkPlan(context, way.id)
    way.version = (await take(context, 'plan', way.id, act, { version: way.version, ...more })).version
    await planStepTaken(context, way.id, act)
  }

const write =
  (writer: Writer, way: Way, clerk: Actor): Play =>
  async now => {
    way.id = await beginPlan(acting(writer.stage, clerk, now), writer.dutyId)
    way.lines = linesOf(writer)
    await save(writer, way, clerk, now)
  }

async function save({ stage }: Writer, way: Way, clerk: Actor, now: Instant): Promise<void> {
  await savePlan(acting(stage, clerk, now), way.id, way.version, { lines: way.lines, answers: new Map() })
  way.version += 1
}

const lineOn = ({ contents }: Writer, { lines }: Way, key: MarkedContent['key']) => {
  const { id } = contents.find(content => content.key === key)!
  return lines.find(({ contentId }) => contentId === id)!
}

const giveBack =
  (writer: Writer, way: Way, asked: (typeof RETURNS)[number]): Play =>
  async now => {
    const { stage } = writer
    const context = acting(stage, stage.cast.office, now)
    const dueOn = context.today.add({ days: 14 })
    await stepOf(stage, way, stage.cast.office, 'return', { reason: asked.reason, dueOn })(now)
    const form = new FormData()
    form.set(`mend.${lineOn(writer, way, asked.key).id}`, asked.line)
    await sayOfLines(context, way.id, form)
  }

const mend =
  (writer: Writer, way: Way, clerk: Actor, key: MarkedContent['key']): Play =>
  async now => {
    const wanted = lineOn(writer, way, key)
    const better = writer.draw.one(MENDED)
    way.lines = way.lines.map(line => (line === wanted ? { ...line, how: `${line.how}. ${better}` } : line))
    await save(writer, way, clerk, now)
  }

function linesOf({ unit, draw, contents }: Writer): PlanLine[] {
  const asked = contents.map(content => lineFor(content, unit, draw))
  const own = draw.some(OWN_LINES, draw.one([0, 0, 1, 1, 2, 3])).map(line => ({
    ...{
      id: newId(),
      contentId: null,
      content: line.content,
      how: filled(line.how, draw),
      who: line.who,
      expected: line.expected,
    },
    ...{ dueOn: dueIn(line.between, draw), evidence: '', notApplicable: null, returned: null },
  }))
  return [...asked, ...own]
}

function lineFor(content: Writer['contents'][number], unit: Unit, draw: Draw): PlanLine {
  const { how, between, ...words } = PLAN_WORDING[content.key]
  const notApplicable = content.key === 'conference' && unit.staffCount <= 7 ? NOT_APPLICABLE.conference : null
  const who = draw.one(words.who)
  const line = {
    ...{ content: draw.one(words.content), how: filled(`${draw.one(how[0])}${draw.one(how[1])}`, draw) },
    who: unit.hasUnion ? who : who.replace(/Công đoàn[^,;]*|Ban Chấp hành Công đoàn/, draw.one(INSTEAD_OF_UNION)),
    ...{ expected: draw.one(words.expected), evidence: draw.one(words.evidence), dueOn: dueIn(between, draw) },
  }
  const shown = notApplicable ? { ...line, how: '', who: '', expected: '', evidence: '', dueOn: null } : line
  return { ...shown, id: newId(), contentId: content.id, notApplicable, returned: null }
}

const filled = (how: string, draw: Draw) => {
  const text = fill(how, draw, [5, 10])
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

const dueIn = ([from, to]: readonly [string, string], draw: Draw) =>
  dayOf(draw.moment(day(`2024-${from}`), day(`2024-${to}`)))
