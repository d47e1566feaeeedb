// What the reader of documents warned of, as questions to a person: each is settled, or waved through with a reason. Pure.

import type { ReadWarning, ReadWarningCode } from '../document/index.ts'
import type { Finding } from '../shared/outcome.ts'
import type { Task } from './programme.ts'
import { texts } from './texts.ts'

export const ANSWERS = ['settled', 'waived'] as const

/** One answer to the warning at this place of the reading's list. */
export interface Answer {
  warning: number
  answer: (typeof ANSWERS)[number]
  note: string
  by: string
}

/** One question: a single warning, or all of a kind that would be answered alike. */
export interface Concern {
  /** The place of a single warning, or the code of the group. */
  key: string
  code: ReadWarningCode
  warnings: { at: number; warning: ReadWarning }[]
  answer: Answer | null
}

/** Kinds of which there may be dozens, each saying the same of another place. */
const GROUPED: readonly ReadWarningCode[] = ['citation-unknown', 'joined-paragraph', 'ocr-uncertain']

/**
 * The questions in the order of the document. A group counts as answered when each of its warnings is. That a task has no
 * owner asks nothing any more once somebody gave it one.
 */
export function concernsOf(warnings: readonly ReadWarning[], answers: readonly Answer[], tasks: Task[]): Concern[] {
  const byKey = new Map<string, Concern>()
  for (const [at, warning] of warnings.entries()) {
    if (warning.code === 'owner-missing' && isOwned(warning, tasks)) continue
    const key = GROUPED.includes(warning.code) ? warning.code : `${at}`
    const concern = byKey.get(key) ?? { key, code: warning.code, warnings: [], answer: null }
    concern.warnings.push({ at, warning })
    byKey.set(key, concern)
  }
  for (const concern of byKey.values()) {
    const given = concern.warnings.map(({ at }) => answers.find(({ warning }) => warning === at))
    concern.answer = given.every(answer => answer !== undefined) ? (given[0] ?? null) : null
  }
  return [...byKey.values()]
}

const isOwned = (warning: ReadWarning, tasks: Task[]): boolean => {
  const task = tasks.find(({ path }) => path === warning.task)
  return task !== undefined && (task.unitId !== null || task.forUnits)
}

export const isOpen = ({ answer }: Concern): boolean => answer === null

/** What a warning proposes in place of what is written; null when it only asks to look. */
export const proposalOf = ({ suggested, register, byNumber }: ReadWarning): string | null =>
  suggested || register || byNumber || null

/** Nothing may be submitted before a person has looked at every warning. */
export function obstaclesOf(concerns: readonly Concern[]): Finding[] {
  const open = concerns.filter(isOpen).length
  return open === 0 ? [] : [{ code: 'warnings-open', text: texts.warningsOpen(open), field: 'warnings' }]
}
