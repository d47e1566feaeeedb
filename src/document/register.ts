// What a registered document must be: the rules of the form. Pure.

import { z } from 'zod'
import { normalNumber } from '../law/citation.ts'
import { knownDocument } from '../law/register.ts'
import { isAfter, isBefore, type PlainDate } from '../shared/day.ts'
import { day, type FormRead, readForm, text } from '../shared/form.ts'
import type { RegisteredDocument, RegisterInput } from './register-store.ts'
import { registerTexts as texts } from './register-texts.ts'

const fields = z.object({
  number: text({ max: 60, missing: texts.numberMissing }),
  kind: text({ max: 60, missing: texts.kindMissing }),
  issuer: text({ max: 200, missing: texts.issuerMissing }),
  issuedOn: day({ missing: texts.issuedMissing }),
  title: text({ max: 500, missing: texts.titleMissing }),
  inForceFrom: day(),
  inForceUntil: day(),
  replacedBy: text({ max: 60 }),
  source: text({ max: 300 }),
  arrivedOn: day(),
})

const NUMBER = /^\d{1,6}[a-z]?[-/][\p{L}\d]/u

/** Numbers are stored without blanks, as citations are read. */
export function readRegistered(form: FormData, today: PlainDate): FormRead<RegisterInput> {
  const read = readForm(fields, form)
  if (!read.ok) return read
  const { number, replacedBy, issuedOn, ...rest } = read.value
  const { inForceFrom, inForceUntil, arrivedOn } = rest
  const errors: { field: string; text: (typeof texts)['numberWrong'] }[] = []
  const wrong = (field: string, sentence: { vi: string; en: string }) =>
    errors.push({ field, text: sentence as (typeof texts)['numberWrong'] })
  if (!NUMBER.test(normalNumber(number))) wrong('number', texts.numberWrong)
  if (inForceFrom && inForceUntil && !isAfter(inForceUntil, inForceFrom)) wrong('inForceUntil', texts.untilBeforeFrom)
  if (arrivedOn && issuedOn && isBefore(arrivedOn, issuedOn)) wrong('arrivedOn', texts.arrivedBeforeIssued)
  if (arrivedOn && isAfter(arrivedOn, today)) wrong('arrivedOn', texts.arrivedLater)
  if (errors.length > 0) return { ok: false, errors, typed: read.typed }
  const value: RegisterInput = {
    ...rest,
    ...{ number: normalNumber(number), issuedOn: issuedOn! },
    replacedBy: replacedBy === '' ? null : normalNumber(replacedBy),
  }
  return { ok: true, value, typed: read.typed }
}

/** What the form shows of a stored document. */
export function typedRegistered(document: RegisteredDocument): Record<string, string> {
  const days = (on: PlainDate | null) => (on ? `${on.day}/${on.month}/${on.year}` : '')
  const { number, kind, issuer, title, source, replacedBy, issuedOn, inForceFrom, inForceUntil, arrivedOn } = document
  return {
    ...{ number, kind, issuer, title, source, replacedBy: replacedBy ?? '', issuedOn: days(issuedOn) },
    ...{ inForceFrom: days(inForceFrom), inForceUntil: days(inForceUntil), arrivedOn: days(arrivedOn) },
  }
}

/** Where the register has a cited document: among those of the law, or in the body's own list. */
export function registerAddress({
  number,
  date,
  issuer,
}: {
  number: string
  date: string | null
  issuer: string | null
}) {
  const cited = { number, issuer, date: date === null ? null : Temporal.PlainDate.from(date) }
  return `/documents?${new URLSearchParams({ list: knownDocument(cited) ? 'law' : 'own', q: number })}`
}
