// Parts of a duty: the lines of a unit's own plan, and what co-operating organisations do for it. Never on a superior's boards.

import { findUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { PART } from './duty.ts'
import { insertPart } from './part-store.ts'
import { findDutyForUpdate, insertEvents } from './store.ts'
import { texts } from './texts.ts'

export interface NewPart {
  /** Made with the form or kept with the line of the plan: a part with this id is there once. */
  id: string
  title: string
  dueOn: PlainDate
  /** Who does it: the owner itself, or an organisation that co-operates. */
  unitId: string
}

/** Adds what is missing of these parts; returns how many are new. */
export async function createParts(context: Context, parentId: string, parts: readonly NewPart[]): Promise<number> {
  const { db, now, person } = context
  const parent = await findDutyForUpdate(db, parentId)
  if (!parent || parent.kind === PART) throw new Refusal('not-found', texts.noSuchDuty)
  if (parent.state !== 'open') throw new Refusal('conflict', texts.alreadyReported)
  let made = 0
  for (const part of parts) {
    if (!(await findUnit(db, part.unitId))) throw new Refusal('invalid', texts.partOwnerMissing)
    if (!(await insertPart(db, parent, part))) continue
    made += 1
    await insertEvents(db, [{ dutyId: part.id, at: now, act: 'created', personId: person.id, note: '' }])
    await record(db, { act: 'duty.part-added', actor: person.id, subject: part.id, at: now })
  }
  return made
}
