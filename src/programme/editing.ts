// One step of the review: load, lock, decide, save with what stood there before, record.

import { record } from '../shared/audit.ts'
import { orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { contentOf, saveContent } from './content-store.ts'
import { after, type ProgrammeAct } from './life.ts'
import type { Content, Programme } from './programme.ts'
import { insertStep, lastStep, markUndone } from './review-store.ts'
import { findProgrammeForUpdate, saveWork, workerOf } from './store.ts'
import { texts } from './texts.ts'

/** What a step is called in the list of steps and in the audit. */
export const STEPS = {
  'task.corrected': texts.stepCorrected,
  'task.split': texts.stepSplit,
  'task.merged': texts.stepMerged,
  'task.added': texts.stepAdded,
  'task.removed': texts.stepRemoved,
  'deliverable.added': texts.stepDeliverableAdded,
  'deliverable.changed': texts.stepDeliverableChanged,
  'deliverable.removed': texts.stepDeliverableRemoved,
} as const
export type StepAct = keyof typeof STEPS

/** The programme, locked, when this act is its turn and the page that asked for it is not stale. The state is asked first: it says more. */
export async function lockFor(context: Context, id: string, act: ProgrammeAct, version: number): Promise<Programme> {
  const { db } = context
  const programme = await findProgrammeForUpdate(db, id)
  if (!programme) throw new Refusal('not-found', texts.noSuchProgramme)
  orRefuse(after(programme.state, act))
  if (programme.version !== version) throw new Refusal('conflict', await staleText(context, id))
  return programme
}

/** Who changed it meanwhile, and when: what a stale page is told. */
export async function staleText({ db }: Context, id: string) {
  const worker = await workerOf(db, id)
  return worker ? texts.staleBy(worker.name, worker.at) : texts.stale
}

/** Changes what a draft says; what stood there before is kept, so that the step can be taken back. */
export async function edit(
  context: Context,
  programmeId: string,
  version: number,
  { act, subject, change }: { act: StepAct; subject: string; change: (content: Content) => Content },
): Promise<void> {
  const { db, now, person } = context
  await lockFor(context, programmeId, 'edit', version)
  const before = await contentOf(db, programmeId)
  await saveContent(db, programmeId, change(before))
  const made = await saveWork(db, programmeId, now, person.id)
  await insertStep(db, programmeId, { version: made, act, content: before }, now, person.id)
  await record(db, { act, actor: person.id, subject, at: now })
}

/** Takes the latest step back, whoever took it. */
export async function undo(context: Context, programmeId: string, version: number): Promise<void> {
  const { db, now, person } = context
  await lockFor(context, programmeId, 'edit', version)
  const step = await lastStep(db, programmeId)
  if (!step) throw new Refusal('conflict', texts.nothingToUndo)
  await saveContent(db, programmeId, step.content)
  await markUndone(db, programmeId, step.version)
  await saveWork(db, programmeId, now, person.id)
  await record(db, { act: 'programme.step-undone', actor: person.id, subject: programmeId, at: now })
}
