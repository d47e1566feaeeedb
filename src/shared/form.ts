// Forms: names with dots become nested values, what was typed is kept, each error is named at its field.

import { z } from 'zod'
import { notADay, type PlainDate, readDay } from './day.ts'
import type { Text } from './text.ts'

export type Typed = Record<string, string>

export type FormRead<T> =
  | { ok: true; value: T; typed: Typed }
  | { ok: false; errors: { field: string; text: Text }[]; typed: Typed }

/** Reads a posted form. `lines.0.content` nests; a missing field is read as empty; files are left out. */
export function readForm<T>(schema: z.ZodType<T>, form: FormData): FormRead<T> {
  const typed: Typed = {}
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value.normalize('NFC')
  const result = schema.safeParse(nest(typed))
  if (result.success) return { ok: true, value: result.data, typed }
  const errors = result.error.issues.map(issue => ({ field: issue.path.join('.'), text: textOf(issue) }))
  return { ok: false, errors, typed }
}

function nest(typed: Typed): unknown {
  // Without a prototype: a field called __proto__ is only a name.
  const root: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(typed)) {
    const parts = name.split('.')
    if (parts.length > 4) continue
    let at = root
    for (const part of parts.slice(0, -1)) {
      const next = at[part]
      at = at[part] =
        typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : Object.create(null)
    }
    at[parts.at(-1)!] = value
  }
  return root
}

function textOf(issue: z.core.$ZodIssue): Text {
  const params = issue.code === 'custom' ? (issue.params as { text?: Text } | undefined) : undefined
  return params?.text ?? { vi: 'Nội dung này không đúng. Kiểm tra lại.', en: 'This is not valid. Check it.' }
}

const typedText = z.string().default('')

function field<T>(read: (written: string) => { value: T } | Text) {
  return typedText.transform((written, context) => {
    const outcome = read(written.trim())
    if ('value' in outcome) return outcome.value
    context.addIssue({ code: 'custom', message: outcome.en, params: { text: outcome } })
    return z.NEVER
  })
}

const CONTROL = /[\p{Cc}--[\n\r\t]]/gv

/** A line or a paragraph; control characters are dropped, line ends unified. `missing` is the sentence when it is empty. */
export const text = ({ max, missing }: { max: number; missing?: Text }) =>
  field(written => {
    const clean = written.replace(CONTROL, '').replace(/\r\n?/g, '\n').trim()
    if (clean === '' && missing) return missing
    if (clean.length > max) return tooLong(max, clean.length)
    return { value: clean }
  })

/** A day, or null when the field is empty and may be. */
export const day = ({ missing }: { missing?: Text } = {}) =>
  field<PlainDate | null>(written => {
    if (written === '') return missing ?? { value: null }
    const read = readDay(written)
    return read ? { value: read } : notADay
  })

/** A count: a whole number from 0 on, null when empty. Reads 1.234 as people write it, refuses 1,5. */
export const count = () =>
  field<number | null>(written => {
    if (written === '') return { value: null }
    const plain = /^\d{1,3}(\.\d{3})+$/.test(written) ? written.replaceAll('.', '') : written
    if (!/^\d{1,12}$/.test(plain)) return notACount
    return { value: Number(plain) }
  })

export const choice = <const T extends string>(values: readonly T[], wrong: Text) =>
  field<T>(written => {
    const value = values.find(known => known === written)
    return value === undefined ? wrong : { value }
  })

export const notACount: Text = {
  vi: 'Nhập số nguyên từ 0 trở lên, ví dụ 12 hoặc 1.250.',
  en: 'Enter a whole number from 0 on, for example 12 or 1250.',
}

const tooLong = (max: number, length: number): Text => ({
  vi: `Nội dung dài ${length} ký tự, nhiều nhất là ${max}. Rút gọn lại.`,
  en: `This is ${length} characters long; at most ${max} fit. Shorten it.`,
})
