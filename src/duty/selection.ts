// What may be done to several duties at once. Pure: no database, no clock, no HTTP.

import type { Permission } from '../organisation/index.ts'
import type { Text } from '../shared/text.ts'
import type { Duty, DutyState } from './duty.ts'
import type { EventAct } from './store.ts'
import { texts } from './texts.ts'

/** Named as their addresses are. */
export const BULK_ACTS = ['acceptance', 'return', 'extension', 'waiver', 'extension-request'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/** The permission each asks for over the organisation of each duty, the state it starts from, and what it is in the history. */
export const BULK: Record<BulkAct, { permission: Permission; from: DutyState; event: EventAct }> = {
  acceptance: { permission: 'return', from: 'reported', event: 'accepted' },
  return: { permission: 'return', from: 'reported', event: 'returned' },
  extension: { permission: 'return', from: 'open', event: 'extended' },
  waiver: { permission: 'waive', from: 'open', event: 'waived' },
  'extension-request': { permission: 'prepare', from: 'open', event: 'extension-asked' },
}

/** At most so many at once: what one person can have looked at, and one request carries out in seconds. */
export const MOST_CHOSEN = 200

/** A duty as the list showed it. */
export interface Chosen {
  id: string
  version: number
}

/** What stands in the way of an act as things are; null where nothing does. */
export function standsInTheWay(act: BulkAct, { state }: Pick<Duty, 'state'>): Text | null {
  const { from } = BULK[act]
  if (state === from) return null
  if (from === 'reported') return texts.notReported
  if (state === 'waived') return texts.wasWaived
  return state === 'superseded' ? texts.wasSuperseded : texts.alreadyReported
}
