// What a person does to the tasks of a draft: correct, split, merge, add, take out. Pure: a content in, the next one out.

import { fold } from '../shared/text.ts'
import type { Content, Deliverable, Task } from './programme.ts'

export type TaskInput = Pick<Task, 'title' | 'unitId' | 'unit' | 'forUnits' | 'partners'> & {
  /** Only of a task that was written here. */
  path?: string
  text?: string
}

/** The words of the document stay; what the person says about them changes. A deliverable follows its task to whoever owes it now. */
export function correct({ tasks, deliverables }: Content, id: string, input: TaskInput): Content {
  const old = tasks.find(task => task.id === id)
  const moved = old && input.forUnits !== old.forUnits ? (input.forUnits ? 'units' : 'body') : null
  return {
    tasks: tasks.map(task => (task.id === id ? { ...task, ...input } : task)),
    deliverables: deliverables.map(d => (moved && d.taskId === id ? { ...d, who: moved } : d)),
  }
}

/** True where the words are the Office's own: the task stands nowhere in a document. */
export const isOwnText = ({ sourceFrom, sourceTo }: Pick<Task, 'sourceFrom' | 'sourceTo'>): boolean =>
  sourceFrom === sourceTo

/** Where a text may be parted: offsets at which a sentence or a clause begins, the first of all left out. */
export const seams = (text: string): number[] =>
  [...text.matchAll(/(?<=[.;:!?]["”’]?)\s+(?=\S)/gu)].map(gap => gap.index + gap[0].length)

export interface Parted {
  /** Offset into the task's text, one of `seams`. */
  at: number
  newId: string
  /** The whole document, for the places of both parts; empty when there is none. */
  documentText: string
}

/**
 * Two tasks of one: the first keeps its number and its identity, the second gets the next free letter. Deliverables stay
 * with the first unless only the second one's words name them.
 */
export function split({ tasks, deliverables }: Content, id: string, { at, newId, documentText }: Parted): Content {
  const index = tasks.findIndex(task => task.id === id)
  const task = tasks[index]
  if (!task || !seams(task.text).includes(at)) return { tasks, deliverables }
  const [head, tail] = [task.text.slice(0, at).trim(), task.text.slice(at).trim()]
  const border = borderOf(task, tail, documentText)
  const first: Task = { ...task, title: '', text: head, sourceTo: border ?? task.sourceTo }
  const path = freePath(task.path, tasks)
  const from = border ?? task.sourceFrom
  const second: Task = { ...task, id: newId, path, title: '', text: tail, sourceFrom: from, followsId: null }
  const moves = ({ taskId, title }: Deliverable) =>
    taskId === id && fold(tail).includes(fold(title)) && !fold(head).includes(fold(title))
  return {
    tasks: tasks.toSpliced(index, 1, first, second),
    deliverables: deliverables.map(d => (moves(d) ? { ...d, taskId: newId } : d)),
  }
}

/** Where the second part begins in the document; null when its first words are not found there as they stand. */
function borderOf(task: Task, tail: string, documentText: string): number | null {
  if (isOwnText(task)) return null
  const at = documentText.indexOf(tail.slice(0, 40), task.sourceFrom)
  return at > task.sourceFrom && at < task.sourceTo ? at : null
}

function freePath(path: string, tasks: readonly Task[]): string {
  const base = path.replace(/[a-z]$/, '')
  const taken = new Set(tasks.map(task => task.path))
  const letter = [...'bcdeghiklmnopqrstuvxy'].find(letter => !taken.has(base + letter))
  return base + (letter ?? `b${tasks.length}`)
}

/** The task and the one after it become one: the words of both, whatever either brings forth, the owner of the first. */
export function merge({ tasks, deliverables }: Content, id: string): Content {
  const index = tasks.findIndex(task => task.id === id)
  const [first, second] = [tasks[index], tasks[index + 1]]
  if (!first || !second) return { tasks, deliverables }
  const owner = first.unitId || first.forUnits ? first : second
  const partners = [...first.partners, ...second.partners.filter(p => !first.partners.some(q => q.name === p.name))]
  const merged: Task = {
    ...first,
    ...{ text: `${first.text}\n${second.text}`, partners },
    ...{
      bodyName: first.bodyName ?? second.bodyName,
      unitId: owner.unitId,
      unit: owner.unit,
      forUnits: owner.forUnits,
    },
    ...(isOwnText(first) || isOwnText(second) ? {} : { sourceTo: Math.max(first.sourceTo, second.sourceTo) }),
  }
  return {
    tasks: tasks.toSpliced(index, 2, merged),
    deliverables: inOrder(
      tasks,
      deliverables.map(d => (d.taskId === second.id ? { ...d, taskId: first.id } : d)),
    ),
  }
}

export function add({ tasks, deliverables }: Content, task: Task): Content {
  return { tasks: [...tasks, task], deliverables }
}

export function remove({ tasks, deliverables }: Content, id: string): Content {
  return {
    tasks: tasks.filter(task => task.id !== id),
    deliverables: deliverables.filter(({ taskId }) => taskId !== id),
  }
}

const inOrder = (tasks: readonly Task[], deliverables: Deliverable[]): Deliverable[] =>
  tasks.flatMap(({ id }) => deliverables.filter(({ taskId }) => taskId === id))
