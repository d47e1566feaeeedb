// What people type about outgoing documents: read, checked, turned back into an address.

import { z } from 'zod'
import { readDay } from '../shared/day.ts'
import { choice, count, day, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import { fold } from '../shared/text.ts'
import { KINDS, type KindCode } from './layout/index.ts'
import { type Content, OUTGOING_STATES } from './outgoing.ts'
import { blocksOf, typedOf } from './outgoing-body.ts'
import type { Asked } from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

export const KIND_CODES = Object.keys(KINDS) as KindCode[]

/** Where the things are looked at that documents are made from. */
export const ABOUT = {
  consolidation: '/consolidations/',
  programme: '/programmes/',
  plan: '/plans/',
  urging: '/urging/',
} as const

export const aboutHref = (kind: string, id: string): string => `${ABOUT[kind as keyof typeof ABOUT]}${id}`

export function askedFor(query: (name: string) => string | undefined): { asked: Asked; typed: string } {
  const typed = query('q')?.trim() ?? ''
  const year = Number(query('year'))
  const [issuedOn = '', sequence = '', id = ''] = (query('after') ?? '').split('_')
  const register = query('view') === 'register'
  const after = isId(id) && (!register || (readDay(issuedOn) && /^\d{1,6}$/.test(sequence)))
  return {
    typed,
    asked: {
      view: register ? 'register' : 'work',
      words: fold(typed).slice(0, 200),
      kind: KIND_CODES.find(kind => kind === query('kind')) ?? null,
      state: OUTGOING_STATES.find(state => state === query('state')) ?? null,
      year: Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null,
      after: after ? { id, sequence: Number(sequence), issuedOn } : null,
    },
  }
}

/** The same list as an address: "?view=register&kind=BC". */
export function queryOf({ view, kind, state, year, after }: Asked, typed: string): string {
  const query = new URLSearchParams()
  if (view === 'register') query.set('view', view)
  if (typed) query.set('q', typed)
  if (kind) query.set('kind', kind)
  if (state) query.set('state', state)
  if (year) query.set('year', `${year}`)
  if (after) query.set('after', `${after.issuedOn}_${after.sequence}_${after.id}`)
  return query.size > 0 ? `?${query}` : ''
}

export const newFields = z.object({
  unit: text({ max: 40, missing: texts.chooseIssuer }),
  kind: choice(KIND_CODES, texts.chooseKind),
  subject: text({ max: 500, missing: texts.subjectMissing }),
})

export const editFields = z.object({
  subject: text({ max: 500, missing: texts.subjectMissing }),
  addressees: text({ max: 4_000 }),
  bases: text({ max: 8_000 }),
  body: text({ max: 200_000 }),
  place: text({ max: 100 }),
  recipients: text({ max: 8_000 }),
  authority: text({ max: 200 }),
  post: text({ max: 200 }),
  name: text({ max: 100 }),
})

export const numberFields = z.object({ issuedOn: day({ missing: texts.dayMissing }) })

export const letterheadFields = z.object({
  issuer: text({ max: 200, missing: texts.issuerMissing }),
  parentIssuer: text({ max: 200 }),
  abbreviation: text({ max: 20, missing: texts.abbreviationMissing }),
  office: text({ max: 20 }),
  place: text({ max: 100, missing: texts.placeMissing }),
  eachKind: text({ max: 5 }),
})

export const termFields = z.object({ from: day({ missing: texts.termMissing }), until: day() })

export const seriesFields = z.object({
  kind: choice(KIND_CODES, texts.chooseKind),
  openedAt: count().refine(value => value !== null, { params: { text: texts.openedAtMissing } }),
})

const linesOf = (written: string): string[] =>
  written
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** The fields as the document has them. A text that cannot be typed stays out of the form, and as it is. */
export function typedDocument({
  subject,
  addressees = [],
  bases,
  blocks,
  place,
  recipients,
  signature,
}: Content): Typed {
  const body = typedOf(blocks)
  return {
    ...{ subject, place, addressees: addressees.join('\n'), bases: bases.join('\n') },
    ...{ recipients: recipients.join('\n'), authority: signature.authority, post: signature.post },
    ...{ name: signature.name ?? '', ...(body === null ? {} : { body }) },
  }
}

export function changeOf(value: z.infer<typeof editFields>, { blocks }: Content): Partial<Content> {
  const { subject, addressees, bases, body, place, recipients, authority, post, name } = value
  return {
    ...{ subject, place, addressees: linesOf(addressees), bases: linesOf(bases), recipients: linesOf(recipients) },
    signature: { authority, post, name: name || null },
    ...(typedOf(blocks) === null ? {} : { blocks: blocksOf(body) }),
  }
}
