// Whether the page on which an act was chosen still shows the duty as it is.

import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { type Duty, PART } from './duty.ts'
import { type DutyEvent, eventsOf, findDutyForUpdate } from './store.ts'
import { texts } from './texts.ts'

/** What the form asked for, as the history would keep it; what is left out is not compared. */
export interface Meant extends Pick<DutyEvent, 'act'>, Partial<Pick<DutyEvent, 'note' | 'toDay' | 'authority'>> {
  percent?: number
}

export type Freshness =
  | { kind: 'fresh'; duty: Duty }
  /** The same person did the same from this very page: a second click, or the form sent again. */
  | { kind: 'again'; duty: Duty }
  /** The latest of what happened, the last one last; empty where only its wording was amended. */
  | { kind: 'stale'; duty: Duty; latest: DutyEvent[] }

/** Locks the duty, so that what is answered holds until the transaction ends. */
export async function freshnessOf(
  { db, person }: Pick<Context, 'db' | 'person'>,
  id: string,
  version: number,
  meant: Meant | false,
): Promise<Freshness> {
  const duty = await findDutyForUpdate(db, id)
  if (!duty) throw new Refusal('not-found', texts.noSuchDuty)
  if (duty.version === version) return { kind: 'fresh', duty }
  const events = (await eventsOf(db, id)).filter(event => moves(duty, event))
  const last = events.at(-1)
  if (meant && last && duty.version === version + 1 && last.personId === person.id && isSame(duty, last, meant))
    return { kind: 'again', duty }
  return { kind: 'stale', duty, latest: events.slice(-Math.max(1, duty.version - version)) }
}

/** Events that raise the version: urging does not, and a part is reported and accepted at once. */
const moves = ({ kind }: Duty, { act }: DutyEvent): boolean =>
  act !== 'created' && act !== 'urged' && !(kind === PART && act === 'accepted')

const isSame = (duty: Duty, event: DutyEvent, { act, note = '', toDay, authority, percent }: Meant) =>
  event.act === act &&
  event.note === note &&
  (authority === undefined || event.authority === authority) &&
  (toDay === undefined || `${event.toDay}` === `${toDay}`) &&
  (percent === undefined || duty.percent === percent)
