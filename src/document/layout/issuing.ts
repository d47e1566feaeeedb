// Which Party body may issue which kind of document.
import { fold } from '../../shared/text.ts'
import type { KindCode } from './official.ts'

export type PartyBody = 'committee' | 'standing-committee' | 'branch'

/**
 * Kinds that a body of the base level may not issue; all others of the Party's list it may. Levels above are not in the
 * digests that were read, so a finding from this table asks for a reason and does not block.
 * Source: Reg. 399-QĐ/TW of 9 January 2026, art. 11 and 13 (second-hand; the day it took effect is taken from its date).
 */
export const PARTY_ISSUING = {
  source: { document: '399-QĐ/TW', article: '11, 13' },
  inForce: { from: '2026-01-09', until: null },
  confidence: 'second-hand',
  mayNot: {
    committee: ['HD', 'CT', 'TT'],
    'standing-committee': ['QC', 'CT', 'TT'],
    branch: ['QyĐ', 'HD', 'CT', 'TT'],
  },
} as const satisfies {
  source: { document: string; article: string }
  inForce: { from: string; until: string | null }
  confidence: string
  mayNot: Record<PartyBody, readonly KindCode[]>
}

export const mayIssue = (body: PartyBody, kind: KindCode): boolean => {
  const mayNot: readonly KindCode[] = PARTY_ISSUING.mayNot[body]
  return !mayNot.includes(kind)
}

/**
 * The body in whose name the signature stands. The head of the page cannot tell: a document of the Standing Committee
 * shows the committee's name too. Null for boards, offices, inspection commissions, which the table does not know.
 */
export function issuingBody(authority: string): PartyBody | null {
  const folded = fold(authority)
  if (/^t\/[ml] ban thuong vu\b/.test(folded)) return 'standing-committee'
  if (/^t\/[ml] chi (bo|uy)\b/.test(folded)) return 'branch'
  if (/^t\/[ml] (dang uy|dang bo|ban chap hanh)\b/.test(folded)) return 'committee'
  return null
}
