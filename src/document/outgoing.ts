// The life of an official document that goes out, and its rules. Pure: no database, no clock, no HTTP.
//
//   draft ──submit──▶ submitted ──approve──▶ approved ──number──▶ numbered ──sign (scan)──▶ signed, sent to its recipients
//     ▲                  │                      │                    │
//     └───── return ◀────┴──────────────────────┘                 cancel ──▶ cancelled: the number stays used
//
// With its number and day the text stands still; with the signature the files are kept and nothing changes any more.

import type { Permission } from '../organisation/index.ts'
import { isAfter, isBefore, type PlainDate } from '../shared/day.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import type { KindCode, LayoutName, OfficialDocument } from './layout/index.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

export const OUTGOING_STATES = ['draft', 'submitted', 'approved', 'numbered', 'signed', 'cancelled'] as const
export type OutgoingState = (typeof OUTGOING_STATES)[number]

interface Step {
  from: readonly OutgoingState[]
  to: OutgoingState
  permission: Permission
}

/** Each step, the states in which it may be taken, and the permission for the issuing organisation it needs. */
export const STEPS = {
  edit: { from: ['draft'], to: 'draft', permission: 'prepare' },
  submit: { from: ['draft'], to: 'submitted', permission: 'prepare' },
  approve: { from: ['submitted'], to: 'approved', permission: 'approve' },
  return: { from: ['submitted', 'approved'], to: 'draft', permission: 'approve' },
  number: { from: ['approved'], to: 'numbered', permission: 'number' },
  sign: { from: ['numbered'], to: 'signed', permission: 'sign' },
  cancel: { from: ['numbered'], to: 'cancelled', permission: 'number' },
} as const satisfies Record<string, Step>

export type OutgoingStep = keyof typeof STEPS

export const mayTake = (step: OutgoingStep, state: OutgoingState): boolean => {
  const from: readonly OutgoingState[] = STEPS[step].from
  return from.includes(state)
}

/** The state after the step; stale when the page showed another version. */
export function takeStep(
  step: OutgoingStep,
  { state, version }: { state: OutgoingState; version: number },
  seen: number,
): Outcome<OutgoingState> {
  if (version !== seen) return refused('stale', texts.stale)
  if (mayTake(step, state)) return granted(STEPS[step].to)
  if (state === 'signed') return refused('frozen', texts.frozen)
  return refused('not-now', texts.notNow(state))
}

/** Settings of an organisation for one layout. */
export interface Letterhead {
  issuer: string
  /** '' where the form shows none. */
  parentIssuer: string
  abbreviation: string
  office: string
  place: string
  eachKind: boolean
}

/** Behind the number: Party "BC/ĐU"; State "BC-SGDĐT", and "SGDĐT-VP" of a công văn. */
export function symbolOf(layout: LayoutName, kind: KindCode, { abbreviation, office }: Letterhead): string {
  if (layout === 'party') return `${kind === 'QyĐ' ? 'QĐ' : kind}/${abbreviation}`
  return kind === 'CV' ? `${abbreviation}${office && `-${office}`}` : `${kind}-${abbreviation}`
}

/** The series a number is taken from: '' counts all kinds together. */
export const seriesKind = (layout: LayoutName, kind: KindCode, { eachKind }: Letterhead): string =>
  layout === 'party' || eachKind ? kind : ''

/**
 * The first day of the period in which numbers go on counting. The Party: the term of the committee, from congress to congress;
 * the State: the year. Source: 05-HD/VPTW (second-hand); Decree 30/2020/NĐ-CP, Appendix I (from memory).
 */
export function periodOf(
  layout: LayoutName,
  day: PlainDate,
  terms: readonly { from: PlainDate; until: PlainDate | null }[],
): Outcome<PlainDate> {
  if (layout === 'state') return granted(day.with({ month: 1, day: 1 }))
  const term = terms.find(({ from, until }) => !isBefore(day, from) && (until === null || isBefore(day, until)))
  return term ? granted(term.from) : refused('no-term', texts.noTerm, 'issuedOn')
}

/** The day of issue: not after today, and not before the day of the number given last, so that numbers and days run together. */
export function dayOfIssue(day: PlainDate, today: PlainDate, lastOn: PlainDate | null): Outcome<PlainDate> {
  if (isAfter(day, today)) return refused('day-to-come', texts.dayToCome, 'issuedOn')
  if (lastOn && isBefore(day, lastOn)) return refused('day-before-last', texts.dayBeforeLast(lastOn), 'issuedOn')
  return granted(day)
}

/** A document as its author gives it: head, number and day come from the letterhead and the register. */
export type DraftContent = Omit<
  OfficialDocument,
  'number' | 'issuedOn' | 'year' | 'issuer' | 'parentIssuer' | 'place'
> & {
  /** Printed while the day is open. */
  readonly year: number
}

/** What is kept of a document: everything but number and day, which the register holds. */
export type Content = Omit<OfficialDocument, 'number' | 'issuedOn'> & { readonly symbol: string }

export const contentOf = (
  // A caller may hand in a whole document: its number and day are the register's to give.
  { number: _, issuedOn: __, ...draft }: DraftContent & Partial<Pick<OfficialDocument, 'number' | 'issuedOn'>>,
  head: Letterhead,
): Content => ({
  ...draft,
  issuer: head.issuer,
  parentIssuer: head.parentIssuer || null,
  place: head.place,
  symbol: symbolOf(draft.layout, draft.kind, head),
})

/** The whole document, with its number and day when it has them. */
export function officialOf(
  { symbol, ...content }: Content,
  sequence: number | null,
  issuedOn: PlainDate | null,
): OfficialDocument {
  return { ...content, number: { sequence, symbol }, issuedOn }
}
