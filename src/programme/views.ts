// What the routes of programmes load for their pages.

import type { Context as HonoContext } from 'hono'
import { findReading, outgoingAbout } from '../document/index.ts'
import { may } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context, Env } from '../shared/web.ts'
import { concernsOf } from './concern.ts'
import { contentOf, findProgrammeOfDeliverable, findProgrammeOfTask } from './content-store.ts'
import { staleText } from './editing.ts'
import { canNow, isPublic } from './life.ts'
import { driftOf } from './life-actions.ts'
import type { ProgrammeView } from './pages.tsx'
import type { Content, Deliverable, Programme, Task } from './programme.ts'
import { answersOf, stepsOf } from './review-store.ts'
import { amendmentsOf, findProgramme, lifeOf, type Worker, workerOf } from './store.ts'
import { texts } from './texts.ts'

export async function programmeOf(db: Db, id: string): Promise<Programme> {
  const programme = await findProgramme(db, id)
  if (!programme) throw new Refusal('not-found', texts.noSuchProgramme)
  return programme
}

export interface TaskView {
  programme: Programme
  content: Content
  task: Task
}

export async function taskOf(db: Db, id: string): Promise<TaskView> {
  const programme = await findProgrammeOfTask(db, id)
  const content = programme && (await contentOf(db, programme.id))
  const task = content?.tasks.find(task => task.id === id)
  if (!content || !task) throw new Refusal('not-found', texts.noSuchTask)
  return { programme, content, task }
}

export async function deliverableOf(db: Db, id: string): Promise<TaskView & { deliverable: Deliverable }> {
  const programme = await findProgrammeOfDeliverable(db, id)
  const content = programme && (await contentOf(db, programme.id))
  const deliverable = content?.deliverables.find(d => d.id === id)
  const task = content?.tasks.find(task => task.id === deliverable?.taskId)
  if (!content || !deliverable || !task) throw new Refusal('not-found', texts.noSuchDeliverable)
  return { programme, content, task, deliverable }
}

/** What this person may do with what an organisation issues. */
export async function allowedOver({ db, person, today }: Context, unitId: string): Promise<Set<string>> {
  const allowed = new Set<string>()
  for (const permission of ['prepare', 'approve', 'publish'] as const)
    if (await may(db, person.id, permission, unitId, today)) allowed.add(permission)
  return allowed
}

/** Somebody else who saved within the last half hour. */
async function otherWorker({ db, now, person }: Context, programme: Programme): Promise<Worker | null> {
  const worker = canNow(programme.state, 'edit') ? await workerOf(db, programme.id) : undefined
  if (!worker || worker.id === person.id) return null
  return now.since(worker.at).total('minutes') < 30 ? worker : null
}

export async function viewOf(context: Context, programme: Programme): Promise<ProgrammeView> {
  const { db } = context
  const reading = programme.documentId ? await findReading(db, programme.documentId) : undefined
  const content = await contentOf(db, programme.id)
  const allowed = await allowedOver(context, programme.unitId)
  const mayEdit = allowed.has('prepare') && canNow(programme.state, 'edit')
  const [lastStep = null] = mayEdit ? await stepsOf(db, programme.id, 1) : []
  const warnings = allowed.size > 0 && reading ? reading.warnings : []
  return {
    ...{ programme, reading, ...content, allowed },
    life: await lifeOf(db, programme.id),
    mayFollow:
      isPublic(programme.state) && (await may(db, context.person.id, 'return', programme.unitId, context.today)),
    drift: allowed.has('publish') && programme.state === 'published' ? await driftOf(context, programme) : null,
    worker: allowed.has('prepare') ? await otherWorker(context, programme) : null,
    editions: (await amendmentsOf(db, programme.id)).filter(({ state }) => isPublic(state) || allowed.size > 0),
    newIds: { amend: newId(), copy: newId(), paper: newId() },
    papers: allowed.size > 0 ? (await outgoingAbout(db, programme.id)).slice(0, 1) : [],
    concerns: concernsOf(warnings, await answersOf(db, programme.id), content.tasks),
    ...{ mayEdit, lastStep },
  }
}

/** What a form that was read at another version is told; null when it is fresh, or when the state says more. */
export async function staleness(c: HonoContext<Env>, programme: Programme, version: number): Promise<string | null> {
  if (programme.version === version || !canNow(programme.state, 'edit')) return null
  return c.var.say(await staleText(c.var, programme.id))
}
