// A post is delegated, and a delegation ended before its day: load → decide → save → record.

import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import { type Finding, orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { delegationObstacles, endingNeeded } from './delegation.ts'
import {
  type Delegation,
  findDelegate,
  findDelegationForUpdate,
  findHeldForUpdate,
  insertDelegation,
  saveEnd,
} from './delegation-store.ts'
import { delegationTexts as texts } from './delegation-texts.ts'
import { may } from './store.ts'

export interface DelegationWish {
  /** Made by the form, so that it is safe to send twice. */
  id: string
  postId: string
  /** To whom. */
  personId: string
  /** The last day on which they act in the post. */
  lastDay: PlainDate
}

/**
 * From today until the end of `lastDay` another person holds a post of the one who asks. Sent twice it gives one delegation,
 * and none when that one has ended meanwhile. Answers what stands in the way, at the fields `person` and `until`; nothing is
 * written then.
 */
export async function delegatePost(context: Context, wish: DelegationWish): Promise<Finding[]> {
  const { db, now, today, person } = context
  const { id, postId, personId, lastDay } = wish
  const held = await findHeldForUpdate(db, person.id, postId, today)
  const before = await findDelegationForUpdate(db, id)
  if (before) {
    if (before.giverId === person.id && before.postId === postId && before.personId === personId) return []
    throw new Refusal('conflict', texts.used)
  }
  const delegate = await findDelegate(db, personId, postId, today)
  const findings = delegationObstacles({ giverId: person.id, held, delegate, lastDay }, today)
  if (findings.length > 0) return findings
  const until = lastDay.add({ days: 1 })
  await insertDelegation(db, { id, postId, personId, giverId: person.id, from: today, until })
  const given = (await findDelegationForUpdate(db, id))!
  await record(db, { act: 'post.delegated', actor: person.id, subject: personId, at: now, detail: detailOf(given) })
  return []
}

/**
 * Ends a delegation at once: from this moment the person no longer acts in the post. By who gave it, or who manages people
 * over the organisation of the post. Ended a second time, nothing happens; over already, it is refused.
 */
export async function endDelegation(context: Context, id: string): Promise<void> {
  const { db, now, today, person } = context
  const delegation = await findDelegationForUpdate(db, id)
  const allowed =
    delegation &&
    (delegation.giverId === person.id || (await may(db, person.id, 'manage-people', delegation.unitId, today)))
  if (!allowed) throw new Refusal('not-found', texts.notFound)
  if (!orRefuse(endingNeeded(delegation, today))) return
  await saveEnd(db, id, { on: today, now, by: person.id })
  const { personId: subject } = delegation
  await record(db, { act: 'delegation.ended', actor: person.id, subject, at: now, detail: detailOf(delegation) })
}

const detailOf = ({ id, post, until }: Delegation) => ({
  post,
  until: until.subtract({ days: 1 }).toString(),
  form: id,
})
