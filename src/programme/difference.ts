// What an amendment changes: between two contents of one programme, task by task, and what follows for the duties. Pure.

import type { Amendment } from './edition.ts'
import { type Content, type Deliverable, reasonOf, type Task } from './programme.ts'

/** Fields of tasks and deliverables as their difference is shown. */
export type Field =
  | 'path'
  | 'title'
  | 'text'
  | 'owner'
  | 'partners'
  | 'kind'
  | 'name'
  | 'who'
  | 'rhythm'
  | 'evidence'
  | 'due'

export interface Changed<T> {
  before: T
  after: T
  fields: Field[]
}

export interface Compared<T> {
  added: T[]
  removed: T[]
  changed: Changed<T>[]
}

export interface Difference {
  tasks: Compared<Task>
  deliverables: Compared<Deliverable>
}

/** Things are the same that have one id, or of which the later follows the earlier. */
export function difference(before: Content, after: Content): Difference {
  return {
    tasks: compare(before.tasks, after.tasks, taskFields),
    deliverables: compare(before.deliverables, after.deliverables, deliverableFields),
  }
}

export const isEmpty = ({ tasks, deliverables }: Difference): boolean =>
  [tasks, deliverables].every(c => c.added.length + c.removed.length + c.changed.length === 0)

function compare<T extends { id: string; followsId: string | null }>(
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (before: T, after: T) => Field[],
): Compared<T> {
  const earlierOf = (later: T) => before.find(({ id }) => id === later.id || id === later.followsId)
  const pairs = after.map(later => ({ later, earlier: earlierOf(later) }))
  return {
    added: pairs.filter(({ earlier }) => !earlier).map(({ later }) => later),
    removed: before.filter(({ id }) => !pairs.some(({ earlier }) => earlier?.id === id)),
    changed: pairs.flatMap(({ earlier, later }) => {
      const fields = earlier ? fieldsOf(earlier, later) : []
      return earlier && fields.length > 0 ? [{ before: earlier, after: later, fields }] : []
    }),
  }
}

const names = (task: Task) => task.partners.map(({ name }) => name).join(';')
const days = ({ occurrences }: Deliverable) => occurrences.map(o => `${o.period} ${o.dueOn}`).join(';')

const taskFields = (a: Task, b: Task): Field[] => [
  ...(a.path !== b.path ? (['path'] as const) : []),
  ...(a.title !== b.title ? (['title'] as const) : []),
  ...(a.text !== b.text ? (['text'] as const) : []),
  ...(a.unitId !== b.unitId || a.forUnits !== b.forUnits ? (['owner'] as const) : []),
  ...(names(a) !== names(b) ? (['partners'] as const) : []),
]

const deliverableFields = (a: Deliverable, b: Deliverable): Field[] => [
  ...(a.kind !== b.kind ? (['kind'] as const) : []),
  ...(a.title !== b.title ? (['name'] as const) : []),
  ...(a.who !== b.who ? (['who'] as const) : []),
  ...(a.rhythm !== b.rhythm ? (['rhythm'] as const) : []),
  ...(a.evidence !== b.evidence ? (['evidence'] as const) : []),
  ...(days(a) !== days(b) ? (['due'] as const) : []),
]

export interface DutyChanges {
  /** Of a deliverable, or of one of its periods: nobody owes what is open any more. */
  superseded: { deliverableId: string; period?: string }[]
  moved: { deliverableId: string; period: string; amendment: Amendment }[]
}

/** What becomes of the duties that were handed out; what is new follows from the content itself. Identities are those of the programme in force. */
export function dutyChanges(programme: { year: number }, before: Content, after: Content): DutyChanges {
  const changes: DutyChanges = { superseded: [], moved: [] }
  const reason = ({ tasks }: Content, { taskId }: Deliverable) =>
    reasonOf(programme, tasks.find(({ id }) => id === taskId)!)
  for (const old of before.deliverables) {
    const now = after.deliverables.find(({ id }) => id === old.id)
    if (!now) changes.superseded.push({ deliverableId: old.id })
    else
      for (const o of old.occurrences) {
        const { period } = o
        const to = now.occurrences.find(later => later.period === period)
        if (!to) changes.superseded.push({ deliverableId: old.id, period })
        else {
          const amendment: Amendment = {
            ...(!to.dueOn.equals(o.dueOn) && { dueOn: to.dueOn }),
            ...(now.title !== old.title && { title: now.title }),
            ...(reason(before, old) !== reason(after, now) && { reason: reason(after, now) }),
          }
          if (Object.keys(amendment).length > 0) changes.moved.push({ deliverableId: old.id, period, amendment })
        }
      }
  }
  return changes
}
