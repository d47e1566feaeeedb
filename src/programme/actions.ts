// A programme comes in, gets its deliverables and dates, and is handed out: load → decide → save → record.

import { insertDocument, type Reading, readDocument } from '../document/index.ts'
import { createDuties } from '../duty/index.ts'
import { type CheckedFile, type FileContext, storeFile } from '../file/index.ts'
import { notify } from '../notice/index.ts'
import { bodiesOf, peopleOf, subordinatePartiesOn, topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { contentOf } from '../shared/files/receive.ts'
import { newId } from '../shared/id.ts'
import { refuseOn } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import { fold } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { handedOut } from './notices.ts'
import {
  type Deliverable,
  dutiesFrom,
  obstaclesToPublishing,
  owedAsOf,
  type Programme,
  type Task,
} from './programme.ts'
import {
  deleteDeliverable,
  deliverablesOf,
  findDeliverable,
  findProgramme,
  findProgrammeForUpdate,
  findTask,
  insertDeliverable,
  insertProgramme,
  savePublished,
  tasksOf,
  updateDeliverable,
} from './store.ts'
import { texts } from './texts.ts'

/**
 * Reads the document and drafts the programme: its tasks, and the deliverables that its text itself names. The original
 * is stored under the programme's id, so that of a form sent twice, also at once, the second finds the first.
 */
export async function receiveProgramme(context: FileContext, id: string, file: CheckedFile): Promise<string> {
  const { db, now, today, person } = context
  if (await findProgramme(db, id)) return id
  const result = readDocument(await contentOf(file.upload), file.name)
  if (!result.ok) throw new Refusal('not-acceptable-file', result.reason)
  const { reading } = result
  if (reading.tasks.length === 0) throw new Refusal('invalid', texts.noTasks)
  if (!(await storeFile(context, id, file))) return id
  const issuer = await topUnit(db, today)
  const documentId = newId()
  await insertDocument(db, { id: documentId, fileId: id, reading })
  const subject = [reading.kindName, reading.subject].filter(Boolean).join(' ')
  const year = reading.year ?? today.year
  const programme: Programme = { id, documentId, unitId: issuer.id, subject, year, state: 'draft' }
  const tasks = tasksFrom(reading, id, await bodiesOf(db, issuer.id, today))
  await insertProgramme(db, programme, tasks, now)
  for (const deliverable of deliverablesFrom(reading, tasks)) await insertDeliverable(db, deliverable)
  await record(db, { act: 'document.received', actor: person.id, subject: documentId, at: now })
  await record(db, {
    act: 'programme.drafted',
    actor: person.id,
    subject: id,
    at: now,
    detail: { tasks: tasks.length },
  })
  return id
}

/** A task's owner is the body whose name is the same once spelling is folded; anything less is left to a person. */
function tasksFrom(reading: Reading, programmeId: string, bodies: { id: string; search: string }[]): Task[] {
  return reading.tasks.map(task => ({
    ...{ id: newId(), programmeId, path: task.path, text: task.text, bodyName: task.body },
    ...{ sourceFrom: task.source.from, sourceTo: task.source.to },
    unitId: bodies.find(body => task.body !== null && body.search === fold(task.body))?.id ?? null,
  }))
}

const deliverablesFrom = (reading: Reading, tasks: Task[]): Deliverable[] =>
  reading.tasks.flatMap((task, at) =>
    task.deliverables.map(({ kind, title, who, rhythm }) => ({
      ...{ id: newId(), taskId: tasks[at]!.id, kind, who, origin: 'document' as const, occurrences: [] },
      title: title.charAt(0).toLocaleUpperCase('vi') + title.slice(1),
      // Only these two rhythms yet: what comes back more often than once a year starts as quarterly, the Office sets the days.
      rhythm: rhythm === null || rhythm === 'once' || rhythm === 'yearly' ? ('once' as const) : ('quarterly' as const),
    })),
  )

export async function addDeliverable(context: Context, deliverable: Deliverable): Promise<void> {
  await draftOf(context, deliverable.taskId)
  if (!(await insertDeliverable(context.db, deliverable))) return
  await recorded(context, 'deliverable.added', deliverable.id)
}

export async function changeDeliverable(context: Context, deliverable: Deliverable): Promise<void> {
  await draftOf(context, deliverable.taskId)
  await updateDeliverable(context.db, deliverable)
  await recorded(context, 'deliverable.changed', deliverable.id)
}

export async function removeDeliverable(context: Context, id: string): Promise<string> {
  const deliverable = await findDeliverable(context.db, id)
  if (!deliverable) throw new Refusal('not-found', texts.noSuchDeliverable)
  await draftOf(context, deliverable.taskId)
  await deleteDeliverable(context.db, id)
  await recorded(context, 'deliverable.removed', id)
  return deliverable.taskId
}

/** The programme of a task, locked, so that a change never meets a publication half-way. */
async function draftOf({ db }: Context, taskId: string): Promise<Programme> {
  const task = await findTask(db, taskId)
  const programme = task && (await findProgrammeForUpdate(db, task.programmeId))
  if (!programme) throw new Refusal('not-found', texts.noSuchDeliverable)
  if (programme.state === 'published') throw new Refusal('conflict', texts.publishedFixed)
  return programme
}

/** Hands the tasks out; returns how many duties came of it. */
export async function publishProgramme(context: Context, id: string): Promise<number> {
  const { db, now, person } = context
  const programme = await findProgrammeForUpdate(db, id)
  if (!programme) throw new Refusal('not-found', texts.noSuchProgramme)
  const { tasks, deliverables, unitsOn } = await partsOf(context, programme)
  refuseOn(obstaclesToPublishing(programme, tasks, deliverables), 'conflict')
  await savePublished(db, id, now, person.id)
  const duties = dutiesFrom(programme, tasks, deliverables, unitsOn)
  const created = await createDuties(context, duties)
  const people = await peopleOf(db, [...new Set(duties.map(({ unitId }) => unitId))], context.today)
  const about = { vi: programme.subject, en: programme.subject }
  // The whole body may read a programme that was handed out.
  await notify(context, { kind: handedOut, subject: id, unit: null, about, people })
  await record(db, { act: 'programme.published', actor: person.id, subject: id, at: now, detail: { duties: created } })
  return created
}

/**
 * After organisations were merged, split or founded: what the new ones owe of a published programme is created, what is
 * there stays. What was asked of one that was gone by then nobody owes (`stoodOn` in the lists of duties).
 */
export async function renewDuties(context: Context, id: string): Promise<number> {
  const programme = await findProgrammeForUpdate(context.db, id)
  if (programme?.state !== 'published') return 0
  const { tasks, deliverables, unitsOn } = await partsOf(context, programme)
  return createDuties(context, dutiesFrom(programme, tasks, deliverables, unitsOn))
}

/** A programme with everything that duties follow from; who owes an occurrence is asked as of its own day. */
export async function partsOf({ db }: Context, programme: Programme) {
  const deliverables = await deliverablesOf(db, programme.id)
  const days = deliverables.flatMap(({ occurrences }) => occurrences.map(owedAsOf))
  return {
    tasks: await tasksOf(db, programme.id),
    deliverables,
    unitsOn: await subordinatePartiesOn(db, programme.unitId, days),
  }
}

const recorded = (
  { db, now, person }: Context,
  act: `deliverable.${'added' | 'changed' | 'removed'}`,
  subject: string,
) => record(db, { act, actor: person.id, subject, at: now })
