// April: the sample programme comes in, is reviewed, approved, handed out, and what the plans must take up is marked.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findReading } from '../document/index.ts'
import { fingerprint, markContents } from '../plan/index.ts'
import {
  addDeliverable,
  answerWarnings,
  approveProgramme,
  changeDeliverable,
  concernsOf,
  contentOf,
  type Deliverable,
  findProgramme,
  periodOf,
  publishProgramme,
  receiveProgramme,
  submitProgramme,
} from '../programme/index.ts'
import { receiveRegime } from '../report/index.ts'
import type { Instant } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import type { Actor } from '../shared/web.ts'
import { DELIVERABLES, type Expected, MARKED, type MarkedContent, WAIVED } from './programme-wording.ts'
import { SCHOOL_FORM } from './school-form.ts'
import { acting, at, broughtFile, day, type Stage } from './stage.ts'

const SAMPLE = join(import.meta.dirname, '../document/samples/programme-2024.md')

export interface Told {
  programmeId: string
  /** The deliverable of each key of the wording. */
  deliverables: ReadonlyMap<string, string>
  /** The content of a plan by the key of the wording. */
  contents: ReadonlyMap<string, MarkedContent>
}

export async function tellProgramme(stage: Stage): Promise<Told> {
  const { office, leader } = stage.cast
  const programmeId = newId()
  await bringIn(stage, office, programmeId, at('2024-04-02 8:40'))
  await answer(stage, office, programmeId, at('2024-04-02 14:15'))
  await receiveRegime(acting(stage, office, at('2024-04-03 8:25')), SCHOOL_FORM)
  const deliverables = await setDays(stage, office, programmeId, at('2024-04-03 9:20'))
  const step = async (person: Actor, moment: string, act: typeof submitProgramme | typeof publishProgramme) =>
    void (await act(acting(stage, person, at(moment)), programmeId, await versionOf(stage, programmeId)))
  await step(office, '2024-04-04 10:05', submitProgramme)
  await step(leader, '2024-04-08 15:30', approveProgramme)
  await step(office, '2024-04-09 8:50', publishProgramme)
  const contents = await mark(stage, office, programmeId, at('2024-04-09 9:35'))
  return { programmeId, deliverables, contents }
}

const versionOf = async ({ db }: Stage, id: string) => (await findProgramme(db, id))!.version

async function bringIn(stage: Stage, person: Actor, id: string, now: Instant): Promise<void> {
  const file = new File([await readFile(SAMPLE)], 'programme-2024.md')
  const context = acting(stage, person, now)
  await broughtFile(stage, file, ['md'], checked => receiveProgramme(context, id, checked))
}

/** Slips of the typing are settled; what was compared with the original and stands is waved through with the reason. */
async function answer(stage: Stage, person: Actor, id: string, now: Instant): Promise<void> {
  const programme = (await findProgramme(stage.db, id))!
  const { warnings } = (await findReading(stage.db, programme.documentId!))!
  const { tasks } = await contentOf(stage.db, id)
  const answers = concernsOf(warnings, [], tasks).map(concern => {
    const note = WAIVED[concern.code]
    return { concern, answer: note ? ('waived' as const) : ('settled' as const), note: note ?? '' }
  })
  await answerWarnings(acting(stage, person, now), id, programme.version, answers)
}

/** What the reading proposed gets its days, what is wanted besides is added. */
async function setDays(stage: Stage, person: Actor, id: string, first: Instant): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  for (const [position, expected] of DELIVERABLES.entries()) {
    const { tasks, deliverables } = await contentOf(stage.db, id)
    const task = tasks.find(({ path }) => path === expected.task)!
    const proposed = deliverables.find(
      one => one.taskId === task.id && one.kind === expected.kind && ![...made.values()].includes(one.id),
    )
    const context = acting(stage, person, first.add({ minutes: 4 * position }))
    const version = await versionOf(stage, id)
    const fresh = { id: newId(), taskId: task.id, origin: 'office', namedDue: null, followsId: null } as const
    const deliverable: Deliverable = { ...(proposed ?? fresh), ...wanted(expected) }
    if (proposed) await changeDeliverable(context, version, deliverable)
    else await addDeliverable(context, version, deliverable)
    made.set(expected.key, deliverable.id)
  }
  return made
}

const wanted = ({ kind, title, rhythm, task, due, evidence = '' }: Expected) => ({
  ...{ kind, title, rhythm, evidence, who: task.startsWith('II.') ? ('body' as const) : ('units' as const) },
  occurrences: due.map(([key, on]) => {
    const period = periodOf(key, 2024)!
    return { period: key, coversFrom: period.from, coversTo: period.to, dueOn: day(on) }
  }),
})

async function mark(stage: Stage, person: Actor, id: string, now: Instant): Promise<Map<string, MarkedContent>> {
  const { tasks } = await contentOf(stage.db, id)
  const wishes = MARKED.map(({ task, title, needsUnion }) => ({
    ...{ id: null, title, needsUnion, taskId: tasks.find(({ path }) => path === task)!.id },
  }))
  await markContents(acting(stage, person, now), id, fingerprint([]), wishes)
  return new Map(MARKED.map(content => [content.key, content]))
}
