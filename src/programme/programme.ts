// A programme, its tasks, what each task is to bring forth, and the duties that follow. Pure.
//
//   draft ──publish──▶ published      (submitted, approved, amended, closed come with the issue on documents)

import { type NewDuty, type Period, quarters, wholeYear } from '../duty/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import type { Finding } from '../shared/outcome.ts'
import { texts } from './texts.ts'

export const DELIVERABLE_KINDS = ['plan', 'report', 'document', 'activity', 'continuous'] as const
export type DeliverableKind = (typeof DELIVERABLE_KINDS)[number]

export const RHYTHMS = ['once', 'quarterly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const OWERS = ['units', 'body'] as const
export type Ower = (typeof OWERS)[number]

export interface Programme {
  id: string
  documentId: string
  unitId: string
  subject: string
  year: number
  state: 'draft' | 'published'
}

export interface Task {
  id: string
  programmeId: string
  path: string
  text: string
  sourceFrom: number
  sourceTo: number
  bodyName: string | null
  unitId: string | null
}

export interface Deliverable {
  id: string
  taskId: string
  kind: DeliverableKind
  title: string
  who: Ower
  rhythm: Rhythm
  origin: 'document' | 'office'
  occurrences: Occurrence[]
}

/** One time that a deliverable falls due, with the days it covers, the last included. */
export interface Occurrence {
  period: string
  coversFrom: PlainDate
  coversTo: PlainDate
  dueOn: PlainDate
}

/** The periods in which a deliverable of this rhythm can fall due in the programme's year. */
export function periodsOf(rhythm: Rhythm, year: number): Period[] {
  switch (rhythm) {
    case 'once':
      return [wholeYear(year)]
    case 'quarterly':
      return quarters(year)
    default:
      return impossible(rhythm)
  }
}

/** What stands in the way of handing the tasks out; empty means they may go. */
export function obstaclesToPublishing(programme: Programme, tasks: Task[], deliverables: Deliverable[]): Finding[] {
  if (programme.state === 'published') return [{ code: 'already-published', text: texts.alreadyPublished }]
  const dated = deliverables.filter(d => d.occurrences.length > 0)
  const ownerless = dated.filter(d => d.who === 'body' && !tasks.find(task => task.id === d.taskId)?.unitId)
  return [
    ...(dated.length === 0 ? [{ code: 'nothing-dated', text: texts.nothingDated }] : []),
    ...ownerless.map(d => ({ code: 'no-owner', text: texts.noOwnerFor(d.title) })),
  ]
}

/**
 * The day whose organisations owe an occurrence: the last day it covers, or the day it falls due when that is earlier.
 * Two units that merge in May owe the first quarter each, and the second quarter as one.
 */
export const owedAsOf = ({ coversTo, dueOn }: Pick<Occurrence, 'coversTo' | 'dueOn'>): PlainDate =>
  isBefore(dueOn, coversTo) ? dueOn : coversTo

/** Every duty that publishing creates: one per deliverable, organisation and period. `unitsOn`: the subordinate Party organisations of a day. */
export function dutiesFrom(
  programme: Programme,
  tasks: Task[],
  deliverables: Deliverable[],
  unitsOn: (day: PlainDate) => readonly { id: string }[],
): NewDuty[] {
  return deliverables.flatMap(deliverable => {
    const task = tasks.find(({ id }) => id === deliverable.taskId)!
    const body = task.unitId ? [task.unitId] : []
    return deliverable.occurrences.flatMap(({ period, coversFrom, coversTo, dueOn }) => {
      const owers = deliverable.who === 'units' ? unitsOn(owedAsOf({ coversTo, dueOn })).map(unit => unit.id) : body
      return owers.map(unitId => ({
        ...{ kind: deliverable.kind, title: deliverable.title, reason: reasonOf(programme, task) },
        ...{ programmeId: programme.id, deliverableId: deliverable.id, unitId, owedToId: programme.unitId },
        ...{ period, coversFrom, coversTo, dueOn },
      }))
    })
  })
}

/** As an official cites the paragraph: "Chương trình năm 2024, mục III.1". */
export const reasonOf = (programme: Programme, task: Task): string =>
  `Chương trình năm ${programme.year}, mục ${task.path}`
