// The parts that follow from the lines of an accepted plan: added, moved and superseded as its editions change.

import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { saveSuperseded } from './amending-store.ts'
import { insertParts, lockDropped, moveParts, reopenParts } from './part-store.ts'
import type { NewPart } from './parts.ts'
import { findDutyForUpdate, insertEvents } from './store.ts'
import { texts } from './texts.ts'

/**
 * Makes the parts of `parentId` that were `before` (ids) into `wanted`. A new one is added, a changed day or title moves, one
 * that is no longer wanted is superseded; what was reported stays as it was, and so do parts that were added by hand. The
 * parent may be in any state. Twice the same changes nothing.
 */
export async function settleParts(
  context: Context,
  parentId: string,
  wanted: readonly NewPart[],
  before: readonly string[],
  note: string,
): Promise<void> {
  const { db, now, person } = context
  const parent = await findDutyForUpdate(db, parentId)
  if (!parent) throw new Refusal('not-found', texts.noSuchDuty)
  const by = { at: now, personId: person.id, note }
  const ids = new Set(wanted.map(({ id }) => id))
  const dropped = await lockDropped(
    db,
    parentId,
    before.filter(id => !ids.has(id)),
  )
  if (dropped.length > 0) await saveSuperseded(db, dropped, by)
  const added = [...(await reopenParts(db, parentId, [...ids])), ...(await insertParts(db, parentId, wanted))]
  await insertEvents(
    db,
    added.map(dutyId => ({ dutyId, at: now, act: 'created' as const, personId: person.id, note })),
  )
  const moved = await moveParts(db, parentId, wanted, by)
  if (added.length + moved + dropped.length === 0) return
  const detail = { added: added.length, moved, dropped: dropped.length }
  await record(db, { act: 'duty.parts-settled', actor: person.id, subject: parentId, at: now, detail })
}
