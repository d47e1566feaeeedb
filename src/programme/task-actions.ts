// The review of tasks: corrected, split, merged, added, taken out. Load → decide → save → record.

import { findReading } from '../document/index.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { add, correct, merge, remove, seams, split, type TaskInput } from './content.ts'
import { edit } from './editing.ts'
import type { Programme, Task } from './programme.ts'
import { texts } from './texts.ts'
import { programmeOf, type TaskView, taskOf } from './views.ts'

export async function correctTask(context: Context, id: string, version: number, input: TaskInput): Promise<void> {
  const { programme } = await taskOf(context.db, id)
  await edit(context, programme.id, version, {
    ...{ act: 'task.corrected', subject: id },
    change: content => correct(content, id, input),
  })
}

export async function splitTask(context: Context, id: string, version: number, at: number): Promise<TaskView> {
  const found = await taskOf(context.db, id)
  const { programme, task } = found
  if (!seams(task.text).includes(at)) throw new Refusal('invalid', texts.noSeam)
  const reading = programme.documentId && (await findReading(context.db, programme.documentId))
  const part = { at, newId: newId(), documentText: reading ? reading.text : '' }
  await edit(context, programme.id, version, {
    ...{ act: 'task.split', subject: id },
    change: content => split(content, id, part),
  })
  return found
}

/** With the task that follows it. */
export async function mergeTask(context: Context, id: string, version: number): Promise<TaskView> {
  const found = await taskOf(context.db, id)
  if (found.content.tasks.at(-1)?.id === id) throw new Refusal('conflict', texts.nothingToMerge)
  await edit(context, found.programme.id, version, {
    ...{ act: 'task.merged', subject: id },
    change: content => merge(content, id),
  })
  return found
}

export async function removeTask(context: Context, id: string, version: number): Promise<Programme> {
  const { programme } = await taskOf(context.db, id)
  await edit(context, programme.id, version, {
    ...{ act: 'task.removed', subject: id },
    change: content => remove(content, id),
  })
  return programme
}

/** A task that stands in no document: the Office's own words. */
export async function addTask(
  context: Context,
  { id, programmeId, version }: { id: string; programmeId: string; version: number },
  input: TaskInput & { path: string; text: string },
): Promise<void> {
  const programme = await programmeOf(context.db, programmeId)
  const task: Task = {
    id,
    programmeId: programme.id,
    sourceFrom: 0,
    sourceTo: 0,
    bodyName: null,
    followsId: null,
    ...input,
  }
  await edit(context, programme.id, version, { act: 'task.added', subject: id, change: content => add(content, task) })
}
