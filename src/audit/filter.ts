// What stands in the address of the log: which act, which days, which subject.

import { z } from 'zod'
import { ACTS, type Act } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import { isBefore } from '../shared/day.ts'
import { choice, day, readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { Text } from '../shared/text.ts'
import { type Filter, isPerson } from './store.ts'
import { texts } from './texts.ts'

const fields = z.object({
  act: choice(['', ...(Object.keys(ACTS) as Act[])], texts.noSuchAct),
  from: day(),
  to: day(),
  subject: text({ max: 500 }),
})

const NOTHING: Filter = { act: null, from: null, to: null, subject: null }

/** With errors the filter lets everything pass: show the errors, not the list. A person is never a subject here. */
export async function readFilter(
  db: Db,
  query: Record<string, string>,
): Promise<{ filter: Filter; typed: Typed; errors: { field: string; text: Text }[] }> {
  const form = new FormData()
  for (const name of Object.keys(fields.shape)) form.set(name, query[name] ?? '')
  const read = readForm(fields, form)
  if (!read.ok) return { filter: NOTHING, typed: read.typed, errors: read.errors }
  const { act, from, to } = read.value
  const errors: { field: string; text: Text }[] = []
  if (from && to && isBefore(to, from)) errors.push({ field: 'to', text: texts.toBeforeFrom })
  const subject = idIn(read.value.subject)
  if (subject === null && read.value.subject !== '') errors.push({ field: 'subject', text: texts.subjectWrong })
  if (subject && (await isPerson(db, subject))) errors.push({ field: 'subject', text: texts.subjectIsPerson })
  return { filter: { act: act === '' ? null : act, from, to, subject }, typed: read.typed, errors }
}

/** The first id in what was pasted: the id alone, or the address of a page. */
function idIn(written: string): string | null {
  const [found] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(written.toLowerCase()) ?? []
  return isId(found) ? found : null
}
