// The same act on several duties: each is done or told why not, and one that is refused leaves the others as they are.

import type { PlainDate } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { acceptDuty, askMoreTime, extendDuty, returnDuty, waiveDuty } from './actions.ts'
import type { Duty } from './duty.ts'
import { freshnessOf, type Meant } from './freshness.ts'
import type { DutyKind } from './kind.ts'
import { BULK, type BulkAct, type Chosen } from './selection.ts'
import { byItself, chosenDuties } from './selection-store.ts'
import { changedSince, selectionTexts } from './selection-texts.ts'
import type { ListedDuty } from './store.ts'
import { take } from './submission-actions.ts'
import { findSubmissionOfDuty } from './submission-store.ts'
import { texts } from './texts.ts'

export interface BulkOrder {
  act: BulkAct
  reason: string
  /** The new day; null grants each the day for which its owner asked. */
  dueOn: PlainDate | null
  authority: string
}

export interface Result {
  /** Null where the person may not read it: then it has no name here. */
  duty: ListedDuty | null
  /** Why it was not done; null: it was. */
  why: Text | null
}

/** In the order of ids, so that two such orders never wait for each other. */
export async function actOnMany(
  context: Context,
  kinds: readonly DutyKind[],
  order: BulkOrder,
  chosen: readonly Chosen[],
): Promise<Result[]> {
  const { db, person, today: on } = context
  const { permission } = BULK[order.act]
  const ids = chosen.map(({ id }) => id)
  const readable = await chosenDuties(db, { personId: person.id, on, permission }, ids)
  const results: Result[] = []
  for (const { id, version } of chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const duty = readable.find(known => known.id === id)
    if (!duty) results.push({ duty: null, why: texts.noSuchDuty })
    else if (!duty.permitted) results.push({ duty, why: selectionTexts.notPermitted })
    else results.push({ duty, why: await actOnOne(context, kinds, order, { id, version }) })
  }
  return results
}

const actOnOne = (context: Context, kinds: readonly DutyKind[], order: BulkOrder, { id, version }: Chosen) =>
  byItself<Text | null>(
    context.db,
    async () => {
      const { act, reason, dueOn, authority } = order
      const meant: Meant = {
        ...{ act: BULK[act].event, note: act === 'acceptance' ? '' : reason },
        ...(dueOn && act !== 'return' && { toDay: dueOn }),
        ...(act === 'waiver' && { authority }),
      }
      const found = await freshnessOf(context, id, version, meant)
      if (found.kind === 'stale') return changedSince(found.latest)
      if (found.kind === 'fresh') await carryOut(context, kinds, order, found.duty)
      return null
    },
    // The one place besides app.ts where a refusal is caught: it is the answer for one of several.
    error => {
      if (error instanceof Refusal) return error.text
      throw error
    },
  )

async function carryOut(context: Context, kinds: readonly DutyKind[], order: BulkOrder, duty: Duty): Promise<void> {
  const { id, version } = duty
  const { act, reason, dueOn, authority } = order
  const kind = kinds.find(known => known.kind === duty.kind)
  switch (act) {
    case 'acceptance':
      if (kind?.base) return stepOf(context, kind, duty, order)
      await acceptDuty(context, id, { version })
      return
    case 'return':
      if (kind?.base) return stepOf(context, kind, duty, order)
      await returnDuty(context, id, reason, dueOn!, { version })
      return
    case 'extension': {
      const until = dueOn ?? duty.askedDueOn
      if (!until) throw new Refusal('conflict', selectionTexts.nothingAsked)
      await extendDuty(context, id, until, reason, { version })
      return
    }
    case 'extension-request':
      await askMoreTime(context, id, dueOn!, reason, { version })
      return
    case 'waiver':
      await waiveDuty(context, id, reason, authority, { version })
  }
}

/** A duty with a plan or report is moved by that, with all that follows from the step. */
async function stepOf(context: Context, kind: DutyKind, duty: Duty, { act, reason, dueOn }: BulkOrder): Promise<void> {
  const submission = await findSubmissionOfDuty(context.db, duty.id)
  if (!submission) throw new Refusal('conflict', texts.notReported)
  const { id, version } = submission
  if (act === 'acceptance') {
    await take(context, submission.kind, id, 'accept', { version })
    await kind.taken?.(context, id, 'accept')
    return
  }
  await take(context, submission.kind, id, 'return', { version, reason, dueOn: dueOn! })
  await kind.returned?.(context, id, new FormData())
}
