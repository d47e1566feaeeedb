// The form of a deliverable: its kind, who owes it, and the days on which it falls due.

import { z } from 'zod'
import { isAfter, isBefore } from '../shared/day.ts'
import { choice, day, type FormRead, readForm, text } from '../shared/form.ts'
import { DELIVERABLE_KINDS, type Deliverable, type Occurrence, OWERS, periodsOf, RHYTHMS } from './programme.ts'
import { texts } from './texts.ts'

export type DeliverableInput = Omit<Deliverable, 'id' | 'taskId' | 'origin'>

const fields = z.object({
  kind: choice(DELIVERABLE_KINDS, texts.kindWrong),
  title: text({ max: 300, missing: texts.nameMissing }),
  who: choice(OWERS, texts.whoWrong),
  rhythm: choice(RHYTHMS, texts.rhythmWrong),
  /** By period: due.2024, due.2024-Q1 … */
  due: z.record(z.string(), day()).default({}),
})

/** At least one day, each after the last day its period covers; only the days of the chosen rhythm count. */
export function readDeliverable(form: FormData, year: number): FormRead<DeliverableInput> {
  const read = readForm(fields, form)
  if (!read.ok) return read
  const { due, ...input } = read.value
  const errors: { field: string; text: (typeof texts)['dueMissing'] }[] = []
  const occurrences: Occurrence[] = []
  for (const period of periodsOf(input.rhythm, year)) {
    const dueOn = due[period.key]
    if (!dueOn) continue
    const field = `due.${period.key}`
    if (input.rhythm !== 'once' && !isAfter(dueOn, period.to)) errors.push({ field, text: texts.dueBeforeEnd })
    if (isBefore(dueOn, period.from.with({ year, month: 1, day: 1 })) || isAfter(dueOn, lastDue(year)))
      errors.push({ field, text: texts.dueOutsideYear })
    occurrences.push({ period: period.key, coversFrom: period.from, coversTo: period.to, dueOn })
  }
  const first = periodsOf(input.rhythm, year)[0]!
  if (occurrences.length === 0) errors.push({ field: `due.${first.key}`, text: texts.dueMissing })
  if (errors.length > 0) return { ok: false, errors, typed: read.typed }
  return { ok: true, value: { ...input, occurrences }, typed: read.typed }
}

const lastDue = (year: number) => Temporal.PlainDate.from({ year: year + 1, month: 1, day: 31 })

/** What the form shows before anything was typed. */
export function typedOf(deliverable: DeliverableInput): Record<string, string> {
  const { kind, title, who, rhythm, occurrences } = deliverable
  const due = occurrences.map(o => [`due.${o.period}`, `${o.dueOn.day}/${o.dueOn.month}/${o.dueOn.year}`] as const)
  return { kind, title, who, rhythm, ...Object.fromEntries(due) }
}
