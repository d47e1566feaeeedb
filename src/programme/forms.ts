// The forms of the review: a deliverable with its days, and the answers to warnings.

import { z } from 'zod'
import { adHoc, type Calendar } from '../duty/index.ts'
import { isAfter, isBefore } from '../shared/day.ts'
import { choice, day, type FormRead, readForm, text } from '../shared/form.ts'
import type { Text } from '../shared/text.ts'
import { ANSWERS, type Concern } from './concern.ts'
import { DELIVERABLE_KINDS, type Deliverable, type Occurrence, OWERS, periodsOf, RHYTHMS } from './programme.ts'
import { texts } from './texts.ts'

export type DeliverableInput = Pick<Deliverable, 'kind' | 'title' | 'who' | 'rhythm' | 'evidence' | 'occurrences'>

const deliverable = z.object({
  kind: choice(DELIVERABLE_KINDS, texts.kindWrong),
  title: text({ max: 300, missing: texts.nameMissing }),
  who: choice(OWERS, texts.whoWrong),
  rhythm: choice(RHYTHMS, texts.rhythmWrong),
  evidence: text({ max: 300 }),
  /** By period: due.2024, due.2024-Q1 … */
  due: z.record(z.string(), day()).default({}),
})

/** At least one day, each after the last day its period covers; only the days of the chosen rhythm count. */
export function readDeliverable(form: FormData, year: number, calendar: Calendar = []): FormRead<DeliverableInput> {
  const read = readForm(deliverable, form)
  if (!read.ok) return read
  const { due, ...input } = read.value
  const errors: { field: string; text: Text }[] = []
  const occurrences: Occurrence[] = []
  const periods = periodsOf(input.rhythm, year, input.kind === 'report' ? calendar : [])
  // What covers the whole year may fall due within it; a school year ends in the next.
  const schools = input.rhythm === 'school-yearly' || input.rhythm === 'semesterly'
  const [first, last] = [day0(year), schools ? day0(year + 2) : lastDue(year)]
  for (const period of periods) {
    const dueOn = due[period.key]
    if (!dueOn) continue
    const field = `due.${period.key}`
    if (periods.length > 1 && !isAfter(dueOn, period.to)) errors.push({ field, text: texts.dueBeforeEnd })
    if (isBefore(dueOn, first) || isAfter(dueOn, last)) errors.push({ field, text: texts.dueOutsideYear })
    const once = input.kind === 'report' && input.rhythm === 'once'
    occurrences.push({
      period: once ? adHoc(year).key : period.key,
      coversFrom: period.from,
      coversTo: period.to,
      dueOn,
    })
  }
  if (occurrences.length === 0) errors.push({ field: `due.${periods[0]!.key}`, text: texts.dueMissing })
  if (errors.length > 0) return { ok: false, errors, typed: read.typed }
  return { ok: true, value: { ...input, occurrences }, typed: read.typed }
}

const day0 = (year: number) => Temporal.PlainDate.from({ year, month: 1, day: 1 })
const lastDue = (year: number) => Temporal.PlainDate.from({ year: year + 1, month: 1, day: 31 })

/** What the form shows before anything was typed. */
export function typedOf(input: DeliverableInput): Record<string, string> {
  const { kind, title, who, rhythm, evidence, occurrences } = input
  return { kind, title, who, rhythm, evidence, ...typedDays(occurrences) }
}

export const typedDays = (days: readonly Pick<Occurrence, 'period' | 'dueOn'>[]): Record<string, string> =>
  Object.fromEntries(
    days.map(o => [`due.${o.period.replace('-AH', '')}`, `${o.dueOn.day}/${o.dueOn.month}/${o.dueOn.year}`]),
  )

const given = z.object({
  answers: z.record(z.string(), z.object({ answer: z.string().default(''), note: text({ max: 500 }) })).default({}),
})

export type AnswerInput = { concern: Concern; answer: (typeof ANSWERS)[number]; note: string }

/** The answers that were given on the page; a question without one stays open. Waving through needs a reason. */
export function readAnswers(form: FormData, concerns: readonly Concern[]): FormRead<AnswerInput[]> {
  const read = readForm(given, form)
  if (!read.ok) return read
  const errors: { field: string; text: Text }[] = []
  const value: AnswerInput[] = []
  for (const concern of concerns) {
    const input = read.value.answers[concern.key]
    const answer = ANSWERS.find(known => known === input?.answer)
    const note = input?.note ?? ''
    if (answer === 'waived' && note === '')
      errors.push({ field: `answers.${concern.key}.note`, text: texts.answerReasonMissing })
    else if (answer) value.push({ concern, answer, note })
    else if (note !== '') errors.push({ field: `answers.${concern.key}.answer`, text: texts.answerChoiceMissing })
  }
  return errors.length > 0 ? { ok: false, errors, typed: read.typed } : { ok: true, value, typed: read.typed }
}
