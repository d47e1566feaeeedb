// What an amendment or the end of a programme does to its duties: moved with their history, or superseded.

import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import {
  type Amendment,
  type Asked,
  cancelGeneration,
  isGenerating,
  lockAmendable,
  lockOpen,
  saveAmendment,
  saveSuperseded,
} from './amending-store.ts'
import { counted } from './count-store.ts'
import { askToFold } from './folding.ts'
import { texts } from './texts.ts'

export type { Amendment, Asked } from './amending-store.ts'

/** All periods of a deliverable, or one. */
export type Occurrence = Asked & { deliverableId: string }

/**
 * Gives the duties of one occurrence their new day, title, reason or covered days. What has arrived already stays as it
 * was: it came in time or late by the day that held then. `note` is what the history says, for instance the decision that
 * amended the programme. Returns how many changed. Refused while duties of the programme are still being created.
 */
export async function amendDuties(
  context: Context,
  asked: Occurrence,
  amendment: Amendment,
  note: string,
): Promise<number> {
  const { db, now, person } = context
  if (await isGenerating(db, asked)) throw new Refusal('conflict', texts.stillHandingOut)
  const ids = await lockAmendable(db, asked)
  if (ids.length === 0) return 0
  await counted(db, ids, () => saveAmendment(db, ids, amendment, { at: now, personId: person.id, note }))
  await recorded(context, 'duty.moved', asked.deliverableId, ids.length)
  await askToFold(context)
  return ids.length
}

/**
 * Nobody owes the open duties of these any more, nor their parts; what was reported stays to be accepted or returned.
 * What was still to be created is not created. Returns how many were superseded.
 */
export async function supersedeDuties(context: Context, asked: Asked, note: string): Promise<number> {
  const { db, now, person } = context
  await cancelGeneration(db, asked)
  const ids = await lockOpen(db, asked)
  if (ids.length === 0) return 0
  await counted(db, ids, () => saveSuperseded(db, ids, { at: now, personId: person.id, note }))
  await recorded(context, 'duty.superseded', asked.programmeId, ids.length)
  await askToFold(context)
  return ids.length
}

// One entry for all of them, under the deliverable that was amended or the programme that ended: a hundred thousand
// entries would bury the audit.
const recorded = (
  { db, now, person }: Context,
  act: 'duty.moved' | 'duty.superseded',
  subject: string,
  duties: number,
) => record(db, { act, actor: person.id, subject, at: now, detail: { duties } })
