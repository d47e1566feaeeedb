// A programme, its tasks, what each task is to bring forth, and the duties that follow. Pure.

import {
  type Calendar,
  halfYears,
  months,
  type NewDuty,
  nineMonths,
  type Period,
  quarters,
  schoolYear,
  semesters,
  wholeYear,
} from '../duty/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import type { Finding } from '../shared/outcome.ts'
import type { ProgrammeState } from './life.ts'
import { texts } from './texts.ts'

export const DELIVERABLE_KINDS = ['plan', 'report', 'document', 'activity', 'continuous'] as const
export type DeliverableKind = (typeof DELIVERABLE_KINDS)[number]

export const RHYTHMS = [
  'once',
  'monthly',
  'quarterly',
  'half-yearly',
  'nine-monthly',
  'yearly',
  'semesterly',
  'school-yearly',
] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const OWERS = ['units', 'body'] as const
export type Ower = (typeof OWERS)[number]

export interface Programme {
  id: string
  /** Null when it was written here. */
  documentId: string | null
  unitId: string
  subject: string
  year: number
  state: ProgrammeState
  /** A page that was read at another version is stale. */
  version: number
  /** 1 as first handed out; each amendment is the next. */
  edition: number
  /** The programme in force that this draft is the next edition of. */
  amendsId: string | null
  /** Last year's, when this one was written from it. */
  copiedFromId: string | null
  issuedOn: PlainDate | null
}

export interface Task {
  id: string
  programmeId: string
  path: string
  /** Empty: the first words of the text are its title. */
  title: string
  /** The document's own words; changed only where the programme is written here. */
  text: string
  sourceFrom: number
  sourceTo: number
  /** Who does it, as the document writes it. */
  bodyName: string | null
  /** The organisation that owns it, and its name. */
  unitId: string | null
  unit: string | null
  /** Given to the subordinate Party organisations instead of one body. */
  forUnits: boolean
  partners: Partner[]
  /** The same task in the programme in force, or in last year's. */
  followsId: string | null
}

/** A body that a task is to be done with, as it is written, and the organisation it was matched to. */
export interface Partner {
  name: string
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
  /** What is wished as proof. */
  evidence: string
  /** The day that the text itself names; any other day was set by the Office. */
  namedDue: PlainDate | null
  followsId: string | null
  occurrences: Occurrence[]
}

/** One time that a deliverable falls due, with the days it covers, the last included. */
export interface Occurrence {
  period: string
  coversFrom: PlainDate
  coversTo: PlainDate
  dueOn: PlainDate
}

/** What a programme says: its tasks in order, and their deliverables in order. */
export interface Content {
  tasks: Task[]
  deliverables: Deliverable[]
}

/**
 * The periods in which a deliverable of this rhythm can fall due in the programme's year. `calendar`: those of the report regime,
 * whose days go before the usual ones; what is done once has no period of its own.
 */
export const periodsOf = (rhythm: Rhythm, year: number, calendar: Calendar = []): Period[] =>
  usualPeriods(rhythm, year).map(
    period => (rhythm === 'once' ? undefined : calendar.find(({ key }) => key === period.key)) ?? period,
  )

function usualPeriods(rhythm: Rhythm, year: number): Period[] {
  switch (rhythm) {
    case 'once':
    case 'yearly':
      return [wholeYear(year)]
    case 'monthly':
      return months(year)
    case 'quarterly':
      return quarters(year)
    case 'half-yearly':
      return halfYears(year)
    case 'nine-monthly':
      return [nineMonths(year)]
    case 'semesterly':
      return semesters(year)
    case 'school-yearly':
      return [schoolYear(year)]
    default:
      return impossible(rhythm)
  }
}

/** The period of this key, whatever the rhythm. */
export const periodOf = (key: string, year: number): Period | undefined =>
  RHYTHMS.flatMap(rhythm => periodsOf(rhythm, year)).find(period => period.key === key)

/** What stands in the way of the tasks being handed out: asked before it is submitted, and again at the end. */
export function obstaclesToPublishing({ tasks, deliverables }: Content): Finding[] {
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

/** Every duty that handing out creates: one per deliverable, organisation and period. `unitsOn`: the addressed organisations of a day. */
export function dutiesFrom(
  programme: Pick<Programme, 'id' | 'unitId' | 'year'>,
  { tasks, deliverables }: Content,
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
export const reasonOf = (programme: Pick<Programme, 'year'>, task: Pick<Task, 'path'>): string =>
  `Chương trình năm ${programme.year}, mục ${task.path}`

/** What a task is called: its title, or the first words of its paragraph. */
export const titleOf = ({ title, text }: Pick<Task, 'title' | 'text'>): string => title || opening(text)

function opening(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 14 ? text : `${words.slice(0, 14).join(' ')} …`
}
