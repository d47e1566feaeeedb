// The next edition of a programme, and next year's programme, made from what is in force: identities, days, years. Pure.

import type { PlainDate } from '../shared/day.ts'
import { type Content, type Deliverable, type Occurrence, periodsOf, type Task } from './programme.ts'

/** What changes of a duty when its programme is amended. */
export interface Amendment {
  dueOn?: PlainDate
  title?: string
  reason?: string
}

type NewId = () => string

/** A copy for a draft: each task and deliverable has an id of its own and follows the one it was copied from. */
export function copied({ tasks, deliverables }: Content, programmeId: string, newId: NewId): Content {
  const ids = new Map(tasks.map(({ id }) => [id, newId()]))
  return {
    tasks: tasks.map(task => ({ ...task, id: ids.get(task.id)!, programmeId, followsId: task.id })),
    deliverables: deliverables.map(d => ({ ...d, id: newId(), taskId: ids.get(d.taskId)!, followsId: d.id })),
  }
}

/**
 * The amendment written into the programme in force: what follows something there keeps that one's identity, the rest is
 * new. A deliverable of another kind, or owed by somebody else, is another one: duties already reported stay with the old.
 */
export function applied(inForce: Content, draft: Content, programmeId: string, newId: NewId): Content {
  const ids = new Map<string, string>()
  const tasks = draft.tasks.map((task): Task => {
    const old = inForce.tasks.find(({ id }) => id === task.followsId)
    ids.set(task.id, old?.id ?? newId())
    return { ...task, id: ids.get(task.id)!, programmeId, followsId: old?.followsId ?? null }
  })
  const deliverables = draft.deliverables.map((d): Deliverable => {
    const old = inForce.deliverables.find(({ id }) => id === d.followsId)
    const taskId = ids.get(d.taskId)!
    const next = { ...d, taskId }
    const same = old && isSame({ inForce, tasks }, old, next)
    return { ...next, id: same ? old.id : newId(), followsId: same ? old.followsId : null }
  })
  return { tasks, deliverables }
}

function isSame({ inForce, tasks }: { inForce: Content; tasks: Task[] }, old: Deliverable, next: Deliverable): boolean {
  if (old.kind !== next.kind || old.who !== next.who) return false
  const owner = (all: readonly Task[], { taskId }: Deliverable) => all.find(({ id }) => id === taskId)?.unitId ?? null
  return old.who === 'units' || owner(inForce.tasks, old) === owner(tasks, next)
}

/** The same for the year after: words, periods and days moved by a year, and the words are the Office's own from here on. */
export function nextYear(content: Content, year: number, programmeId: string, newId: NewId): Content {
  const { tasks, deliverables } = copied(content, programmeId, newId)
  return {
    tasks: tasks.map(task => ({
      ...{ ...task, sourceFrom: 0, sourceTo: 0 },
      ...{ title: moveYear(task.title, year), text: moveYear(task.text, year) },
    })),
    deliverables: deliverables.map(d => ({
      ...{ ...d, namedDue: null, title: moveYear(d.title, year) },
      occurrences: d.occurrences.map(o => moveOccurrence(o, d, year)),
    })),
  }
}

function moveOccurrence(o: Occurrence, { rhythm }: Deliverable, year: number): Occurrence {
  const key = o.period.replace(`${year}`, `${year + 1}`)
  const usual = (of: number, wanted: string) => periodsOf(rhythm, of).find(known => known.key === wanted)
  const now = usual(year, o.period)
  // Days of a report regime are moved by a year; the usual ones are found anew, in case a month ends otherwise.
  const asUsual = now?.from.equals(o.coversFrom) && now.to.equals(o.coversTo)
  const period = asUsual ? usual(year + 1, key) : undefined
  const [coversFrom, coversTo] = period
    ? [period.from, period.to]
    : [o.coversFrom.add({ years: 1 }), o.coversTo.add({ years: 1 })]
  return { period: key, coversFrom, coversTo, dueOn: o.dueOn.add({ years: 1 }) }
}

/** "năm 2024" becomes "năm 2025"; the date of a cited document ("tháng 3 năm 2024") stays. */
export const moveYear = (text: string, year: number): string =>
  text.replace(new RegExp(String.raw`(?<!tháng \d{1,2} )(năm )${year}(?!\d)`, 'giu'), `$1${year + 1}`)
