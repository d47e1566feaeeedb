// The life of a programme: trình – duyệt – giao – điều chỉnh – kết thúc. Pure.
//
//   draft ──submit──▶ submitted ──approve──▶ approved ──publish──▶ published ──close──▶ closed
//     ▲                  │                      │                  (handed out)
//     └───── return ◀────┴──────────────────────┘
//
// What was handed out is changed only by an amendment: a draft of the next edition that goes the same way. Its last step
// is written into the programme in force, whose tasks keep their identity.

import type { Permission } from '../organisation/index.ts'
import { impossible } from '../shared/impossible.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { texts } from './texts.ts'

export const PROGRAMME_STATES = ['draft', 'submitted', 'approved', 'published', 'closed'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]
export type ProgrammeAct = 'edit' | 'submit' | 'return' | 'approve' | 'publish' | 'amend' | 'close'

/** What each act asks for: the permission over the issuer, and the states it starts from. One table, read by routes, pages and tests. */
export const ACTS: Record<
  ProgrammeAct,
  { permission: Permission; from: readonly ProgrammeState[]; to: ProgrammeState }
> = {
  edit: { permission: 'prepare', from: ['draft'], to: 'draft' },
  submit: { permission: 'prepare', from: ['draft'], to: 'submitted' },
  return: { permission: 'approve', from: ['submitted', 'approved'], to: 'draft' },
  approve: { permission: 'approve', from: ['submitted'], to: 'approved' },
  publish: { permission: 'publish', from: ['approved'], to: 'published' },
  amend: { permission: 'prepare', from: ['published'], to: 'published' },
  close: { permission: 'publish', from: ['published'], to: 'closed' },
}

export const canNow = (state: ProgrammeState, act: ProgrammeAct): boolean => ACTS[act].from.includes(state)

/** The state after an act, or the sentence why it cannot be done now. */
export const after = (state: ProgrammeState, act: ProgrammeAct): Outcome<ProgrammeState> =>
  canNow(state, act) ? granted(ACTS[act].to) : refused(`not-${act}-when-${state}`, standing(state))

/** Handed out, by whatever edition: everybody in the body may read it. */
export const isPublic = (state: ProgrammeState): boolean => state === 'published' || state === 'closed'

function standing(state: ProgrammeState) {
  switch (state) {
    case 'draft':
      return texts.stillDraft
    case 'submitted':
      return texts.waitsForApproval
    case 'approved':
      return texts.waitsForHandOut
    case 'published':
      return texts.alreadyPublished
    case 'closed':
      return texts.alreadyClosed
    default:
      return impossible(state)
  }
}
