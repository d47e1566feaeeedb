// Who a document goes to, and how far its receipt is. Pure.
//
//   sent ──open──▶ opened ──acknowledge──▶ acknowledged      outside: sent ──note the paper's receipt──▶ acknowledged

import type { Instant } from '../shared/day.ts'
import { fold } from '../shared/text.ts'

export const DISPATCH_STATES = ['sent', 'opened', 'acknowledged'] as const
export type DispatchState = (typeof DISPATCH_STATES)[number]

export const dispatchState = (d: { openedAt: Instant | null; acknowledgedAt: Instant | null }): DispatchState =>
  d.acknowledgedAt ? 'acknowledged' : d.openedAt ? 'opened' : 'sent'

export interface Proposed {
  /** "Các đảng bộ, chi bộ trực thuộc" and the like stand among the recipients. */
  subordinates: boolean
  /** Every other recipient, by name. */
  names: string[]
}

/**
 * Whom "Nơi nhận" and "Kính gửi" name. "Như trên" stands for the addressees; "Lưu …" is the archive and receives nothing; what
 * stands in brackets ("để báo cáo") is not part of a name.
 */
export function proposedRecipients(recipients: readonly string[], addressees: readonly string[]): Proposed {
  const lines = recipients.flatMap(line => (/^nhu tren\b/.test(fold(line)) ? addressees : [line]))
  const bare = lines
    .map(line => line.replace(/\s*\([^)]*\)\s*$/u, '').trim())
    .filter(line => line && !/^luu\b/.test(fold(line)))
  const isSet = (line: string) => /^cac (dang bo|chi bo|to chuc dang|don vi)\b.*\btruc thuoc\b/.test(fold(line))
  return { subordinates: bare.some(isSet), names: [...new Set(bare.filter(line => !isSet(line)))] }
}
