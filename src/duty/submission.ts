// Trình – duyệt – gửi: the way of whatever a unit writes to discharge a duty, the same for plans and reports. Pure.
//
//   draft ──submit──▶ submitted ──approve──▶ approved ──send──▶ sent ──accept──▶ accepted
//     ▲                  │ (inside the unit)                      │
//     ├─── return-inside ┘                                        │
//     ├── returned ◀──────────── return by the superior: reason, new day
//     ├── withdraw, by the unit, while it is sent
//     └── correct, by the unit, when it was accepted: what was accepted counts until the correction is
//
// A returned one is written on like a draft; that it was returned stays visible.

import type { Permission } from '../organisation/index.ts'
import { impossible } from '../shared/impossible.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { texts } from './texts.ts'

export type SubmissionState = 'draft' | 'submitted' | 'approved' | 'sent' | 'returned' | 'accepted'
export type SubmissionAct =
  | 'save'
  | 'submit'
  | 'return-inside'
  | 'approve'
  | 'send'
  | 'withdraw'
  | 'return'
  | 'accept'
  | 'correct'

/** What each act asks for: the permission, and the states it starts from. One table, read by routes, pages and tests. */
export const ACTS: Record<
  SubmissionAct,
  { permission: Permission; from: readonly SubmissionState[]; to: SubmissionState }
> = {
  save: { permission: 'prepare', from: ['draft', 'returned'], to: 'draft' },
  submit: { permission: 'prepare', from: ['draft', 'returned'], to: 'submitted' },
  'return-inside': { permission: 'approve', from: ['submitted', 'approved'], to: 'draft' },
  approve: { permission: 'approve', from: ['submitted'], to: 'approved' },
  send: { permission: 'send', from: ['approved'], to: 'sent' },
  withdraw: { permission: 'send', from: ['sent'], to: 'draft' },
  return: { permission: 'return', from: ['sent'], to: 'returned' },
  accept: { permission: 'return', from: ['sent'], to: 'accepted' },
  correct: { permission: 'prepare', from: ['accepted'], to: 'draft' },
}

export const mayBeWritten = (state: SubmissionState): boolean => ACTS.save.from.includes(state)

/** The state after an act, or the sentence why it cannot be done now. Saving keeps a returned one returned. */
export function after(state: SubmissionState, act: SubmissionAct): Outcome<SubmissionState> {
  const { from, to } = ACTS[act]
  if (from.includes(state)) return granted(act === 'save' ? state : to)
  return refused(`not-${act}-when-${state}`, standing(state))
}

function standing(state: SubmissionState) {
  switch (state) {
    case 'draft':
      return texts.stillDraft
    case 'submitted':
      return texts.waitsForApproval
    case 'approved':
      return texts.approvedNotSent
    case 'sent':
      return texts.alreadySent
    case 'returned':
      return texts.wasReturned
    case 'accepted':
      return texts.alreadyAccepted
    default:
      return impossible(state)
  }
}
