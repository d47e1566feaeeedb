// What is accepted becomes an edition, and an accepted plan is amended: the edition before counts until the next is accepted.

import { copiesAfter } from '../copies/index.ts'
import { findSubmission, type SubmissionAct, settleParts, take } from '../duty/index.ts'
import type { Context } from '../shared/web.ts'
import { beginAmendment, editionLines, endAmendment, insertEdition } from './amending-store.ts'
import { countAdoption } from './model-actions.ts'
import { partOf } from './plan.ts'
import { linesOf, saveReturned, saveStanding } from './store.ts'
import { texts } from './texts.ts'

/** Opens an accepted plan for writing, with the reason. */
export async function amendPlan(context: Context, id: string, version: number, reason: string): Promise<void> {
  await take(context, 'plan', id, 'correct', { version })
  await beginAmendment(context.db, id, reason)
}

/** What a step does besides moving the plan. */
export async function stepTaken(context: Context, id: string, act: SubmissionAct): Promise<void> {
  if (act === 'accept') await acceptEdition(context, id)
  if (act === 'send' || act === 'withdraw') await countAdoption(context, id, act === 'send')
  await copiesAfter(context.db, id, act)
}

/** The lines become parts of the duty to plan: the unit's own business, on nobody's board. */
async function acceptEdition(context: Context, id: string): Promise<void> {
  const { db, now, person } = context
  const { dutyId, unitId } = (await findSubmission(db, 'plan', id))!
  const before = (await editionLines(db, id, null)) ?? []
  const lines = await linesOf(db, id)
  await saveReturned(db, id, new Map())
  await insertEdition(db, id, lines, { at: now, by: person.id })
  await endAmendment(db, id)
  await saveStanding(db, id)
  await settleParts(
    context,
    dutyId,
    lines.flatMap(line => partOf(line, unitId)),
    before.map(line => line.id),
    texts.partsFollow.vi,
  )
}
