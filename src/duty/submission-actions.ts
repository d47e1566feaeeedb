// Trình – duyệt – gửi – tiếp nhận, done: one action for each step, the same for plans and reports.

import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { acceptDuty, reportDuty, returnDuty, withdrawDuty } from './actions.ts'
import { findDuty } from './store.ts'
import { after, type SubmissionAct } from './submission.ts'
import { tellOf } from './submission-notices.ts'
import {
  findSubmissionForUpdate,
  findSubmissionOfDuty,
  insertSubmission,
  type Submission,
  type SubmissionChange,
  type SubmissionKind,
  saveSubmission,
} from './submission-store.ts'
import { texts } from './texts.ts'

/** Begins what discharges a duty, or finds what was begun: two people who click at once get the same one. */
export async function startSubmission({ db, now, person }: Context, kind: SubmissionKind, dutyId: string) {
  const duty = await findDuty(db, dutyId)
  if (!duty || duty.kind !== kind) throw new Refusal('not-found', texts.noSuchDuty)
  const id = newId()
  const fresh: Submission = { id, kind, dutyId, unitId: duty.unitId, state: 'draft', version: 1, returnedReason: null }
  await insertSubmission(db, fresh, now, person.id)
  const submission = (await findSubmissionOfDuty(db, dutyId))!
  const begun = submission.id === id
  if (begun) await record(db, { act: `${kind}.started`, actor: person.id, subject: id, at: now })
  return { submission, duty, begun }
}

export interface Step {
  /** The version on the page; another one means that the page is stale. */
  version: number
  reason?: string
  dueOn?: PlainDate
}

/** Takes one step. The caller has asked for the permission and checked that the content may go. */
export async function take(
  context: Context,
  kind: SubmissionKind,
  id: string,
  act: SubmissionAct,
  step: Step,
): Promise<Submission> {
  const { db, now, person } = context
  const submission = await findSubmissionForUpdate(db, kind, id)
  if (!submission) throw new Refusal('not-found', texts.noSuchDuty)
  if (submission.version !== step.version) throw new Refusal('conflict', texts.stale)
  const state = orRefuse(after(submission.state, act))
  const change = changeOf(act, state, person.id, step)
  await saveSubmission(db, id, change, now)
  await moveDuty(context, submission.dutyId, act, step)
  await record(db, { act: `${kind}.${RECORDED[act]}`, actor: person.id, subject: id, at: now })
  await tellOf(context, act, submission)
  return { ...submission, state, version: submission.version + 1 }
}

/** The duty goes along with what discharges it; an accepted one stays accepted while a correction is under way. */
async function moveDuty(context: Context, dutyId: string, act: SubmissionAct, step: Step): Promise<void> {
  if ((await findDuty(context.db, dutyId))?.state === 'accepted') return
  if (act === 'send') await reportDuty(context, dutyId, '')
  if (act === 'accept') await acceptDuty(context, dutyId)
  if (act === 'return') await returnDuty(context, dutyId, step.reason ?? '', step.dueOn!)
  if (act === 'withdraw') await withdrawDuty(context, dutyId)
}

const RECORDED = {
  save: 'saved',
  submit: 'submitted',
  'return-inside': 'returned-inside',
  approve: 'approved',
  send: 'sent',
  withdraw: 'withdrawn',
  return: 'returned',
  accept: 'accepted',
  correct: 'corrected',
} as const

function changeOf(act: SubmissionAct, state: Submission['state'], by: string, { reason }: Step): SubmissionChange {
  if (act === 'submit') return { state, submittedBy: by, returnedReason: null }
  if (act === 'approve') return { state, approvedBy: by }
  if (act === 'send') return { state, sentBy: by }
  if (act === 'return' || act === 'return-inside') return { state, returnedReason: reason ?? '' }
  return { state }
}
