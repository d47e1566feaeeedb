// What is proposed from a reading before a person looks at it: owners, partners, deliverables, days that the text names. Pure.

import type { ReadDeliverable, Reading, ReadRhythm } from '../document/index.ts'
import { adHoc, type Calendar, type Period, proposedDue } from '../duty/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { type Candidate, match, namesSubordinates } from './matching.ts'
import { type Content, type Deliverable, type Occurrence, periodsOf, type Rhythm, type Task } from './programme.ts'

interface Given {
  programmeId: string
  year: number
  /** The committee's own bodies, to one of which a task is given only when the name is the same. */
  bodies: readonly Candidate[]
  newId: () => string
}

export function contentFrom(reading: Reading, { programmeId, year, bodies, newId }: Given): Content {
  const tasks = reading.tasks.map(
    (task): Task => ({
      ...{ id: newId(), programmeId, path: task.path, title: '', text: task.text, followsId: null },
      ...{ sourceFrom: task.source.from, sourceTo: task.source.to, bodyName: task.body },
      ...ownerFrom(task.body, bodies),
      forUnits: namesSubordinates(task.body) || namesSubordinates(task.addressed),
      partners: task.cooperating.map(name => ({ name, unitId: match(name, bodies).unitId })),
    }),
  )
  const deliverables = reading.tasks.flatMap((task, at) =>
    task.deliverables.map(read => deliverableFrom(read, { taskId: tasks[at]!.id, year, newId })),
  )
  return { tasks, deliverables }
}

function ownerFrom(body: string | null, bodies: readonly Candidate[]): Pick<Task, 'unitId' | 'unit'> {
  const unitId = body === null ? null : match(body, bodies).unitId
  return { unitId, unit: bodies.find(({ id }) => id === unitId)?.name ?? null }
}

function deliverableFrom(
  { kind, title, who, rhythm: read, due }: ReadDeliverable,
  { taskId, year, newId }: { taskId: string; year: number; newId: () => string },
): Deliverable {
  const rhythm = RHYTHM_OF[read ?? 'once']
  const namedDue = due === null ? null : Temporal.PlainDate.from(due)
  return {
    ...{ id: newId(), taskId, kind, who, rhythm, origin: 'document', evidence: '', namedDue, followsId: null },
    title: title.charAt(0).toLocaleUpperCase('vi') + title.slice(1),
    occurrences: namedDue && rhythm === 'once' ? [occurrenceOn(namedDue, kind, year)] : [],
  }
}

function occurrenceOn(dueOn: PlainDate, kind: Deliverable['kind'], year: number): Occurrence {
  const { key, from, to } = kind === 'report' ? adHoc(year) : periodsOf('once', year)[0]!
  return { period: key, coversFrom: from, coversTo: to, dueOn }
}

/** "Định kỳ" without a period starts as quarterly; weekly reporting is nothing that a programme's board can follow. */
const RHYTHM_OF: Record<ReadRhythm, Rhythm> = {
  once: 'once',
  weekly: 'monthly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  'half-yearly': 'half-yearly',
  yearly: 'yearly',
  periodic: 'quarterly',
}

/** Days to start from in the form where the text names none: only those still ahead, and none for what is done once. */
export function proposedDays(
  rhythm: Rhythm,
  year: number,
  today: PlainDate,
  calendar: Calendar = [],
): { period: string; dueOn: PlainDate }[] {
  if (rhythm === 'once') return []
  return periodsOf(rhythm, year, calendar)
    .map(period => ({ period: period.key, dueOn: period.dueOn ?? usualDue(rhythm, period) }))
    .filter(({ dueOn }) => !isBefore(dueOn, today))
}

const usualDue = (rhythm: Rhythm, period: Period): PlainDate =>
  rhythm === 'school-yearly' || rhythm === 'semesterly' ? period.to : proposedDue(period)
