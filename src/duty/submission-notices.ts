// Who is told what when a plan or report takes a step.

import { type NoticeKind, notify } from '../notice/index.ts'
import { findUnit, type Permission, peopleWho } from '../organisation/index.ts'
import type { Context } from '../shared/web.ts'
import { periodName } from './period.ts'
import { findDuty } from './store.ts'
import type { SubmissionAct } from './submission.ts'
import type { Submission, SubmissionKind } from './submission-store.ts'
import { texts } from './texts.ts'

type Told = Exclude<SubmissionAct, 'save' | 'approve' | 'withdraw' | 'correct'>

/** Each step tells those whose turn it is now, or whose work it was. */
const TOLD: Record<Told, { event: 'waiting' | 'returned' | 'sent' | 'accepted'; permission: Permission }> = {
  submit: { event: 'waiting', permission: 'approve' },
  'return-inside': { event: 'returned', permission: 'prepare' },
  send: { event: 'sent', permission: 'return' },
  return: { event: 'returned', permission: 'prepare' },
  accept: { event: 'accepted', permission: 'prepare' },
}

const kinds = (kind: SubmissionKind) => ({
  waiting: { kind: `${kind}.waiting`, title: texts.noticeWaiting[kind], base: `/${kind}s` },
  returned: { kind: `${kind}.returned`, title: texts.noticeReturned[kind], base: `/${kind}s` },
  // A superior of many units would get one mail for each of them.
  sent: { kind: `${kind}.sent`, title: texts.noticeSent[kind], base: `/${kind}s`, digestOnly: true },
  accepted: { kind: `${kind}.accepted`, title: texts.noticeAccepted[kind], base: `/${kind}s` },
})

const KINDS = { plan: kinds('plan'), report: kinds('report') }

export const submissionNotices: readonly NoticeKind[] = [...Object.values(KINDS.plan), ...Object.values(KINDS.report)]

export async function tellOf(context: Context, act: SubmissionAct, { id, kind, dutyId, unitId }: Submission) {
  if (act === 'save' || act === 'approve' || act === 'withdraw' || act === 'correct') return
  const { db, today } = context
  const { event, permission } = TOLD[act]
  const duty = (await findDuty(db, dutyId))!
  const unit = (await findUnit(db, unitId))!
  const period = periodName(duty.period)
  const about = {
    vi: `${duty.title}, ${period.vi} – ${unit.name}`,
    en: `${duty.title}, ${period.en} – ${unit.name}`,
  }
  const people = await peopleWho(db, permission, unitId, today)
  await notify(context, { kind: KINDS[kind][event], subject: id, unit: unitId, about, people })
}
