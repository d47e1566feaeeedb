// A signed document goes to its recipients; they open and acknowledge it for their organisation.

import { letterSent } from '../duty/index.ts'
import { type NoticeKind, notify } from '../notice/index.ts'
import { subordinateParties } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import { fold } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import {
  findDispatch,
  insertDispatches,
  namesOf,
  peopleActingFor,
  type Recipient,
  saveAcknowledged,
  saveOpened,
  sendAgain,
  unitsNamed,
} from './dispatch-store.ts'
import { dispatchTexts as texts } from './dispatch-texts.ts'
import { citedNumber } from './layout/index.ts'
import { officialOf } from './outgoing.ts'
import { lockOutgoing, type Outgoing } from './outgoing-store.ts'

/** The address is that of the document: it leads each to the receipt of their own organisation. */
export const documentSent: NoticeKind = {
  kind: 'document.sent',
  title: texts.notice,
  base: '/documents/received',
  digestOnly: true,
}

export interface Choice {
  listed: boolean
  subordinates: boolean
  names: readonly string[]
}

/** Sends to whoever was not sent to before; returns how many those are. */
export async function sendOutgoing(context: Context, id: string, choice: Choice): Promise<number> {
  const { db, now, person } = context
  const document = await signed(context, id)
  const added = await insertDispatches(db, id, await recipientsOf(context, document, choice), now, person.id)
  if (added.length === 0) return 0
  await record(db, {
    act: 'outgoing.sent',
    actor: person.id,
    subject: id,
    at: now,
    detail: { recipients: added.length },
  })
  const units = added.flatMap(({ unitId }) => unitId ?? [])
  const number = citedNumber(officialOf(document.content, document.sequence, document.issuedOn))!
  if (document.aboutKind === 'urging') await letterSent(context, id, units, number)
  await tell(context, document, units)
  return added.length
}

async function recipientsOf(
  { db, today }: Context,
  document: Outgoing,
  { listed, subordinates, names }: Choice,
): Promise<Recipient[]> {
  const known = await unitsNamed(db, names, today)
  const ids = new Set([
    ...(listed ? document.recipientIds : []),
    ...(subordinates ? (await subordinateParties(db, document.unitId, today)).map(unit => unit.id) : []),
    ...known.values(),
  ])
  const inside = (await namesOf(db, [...ids])).map(({ id, name }) => ({ unitId: id, name }))
  const outside = names.filter(name => !known.has(fold(name))).map(name => ({ unitId: null, name }))
  return [...inside, ...outside]
}

/** Once more to every organisation inside that has not acknowledged; returns how many. */
export async function resendOutgoing(context: Context, id: string): Promise<number> {
  const { db, now, person } = context
  const document = await signed(context, id)
  const units = await sendAgain(db, id, now)
  if (units.length === 0) return 0
  const detail = { recipients: units.length }
  await record(db, { act: 'outgoing.sent-again', actor: person.id, subject: id, at: now, detail })
  await tell(context, document, units)
  return units.length
}

async function signed({ db }: Context, id: string): Promise<Outgoing> {
  const document = await lockOutgoing(db, id)
  if (document?.state !== 'signed') throw new Refusal('conflict', texts.notSigned)
  return document
}

async function tell(context: Context, { id, content, sequence, issuedOn, unit }: Outgoing, units: readonly string[]) {
  const number = citedNumber(officialOf(content, sequence, issuedOn))
  const about = `${number} – ${content.subject} (${unit})`
  const people = await peopleActingFor(context.db, units, context.today)
  await notify(context, { kind: documentSent, subject: id, unit: null, about: { vi: about, en: about }, people })
}

/** For the organisation: the record does not say whose hand it was. */
export async function openDispatch({ db, now }: Context, id: string): Promise<void> {
  if (await saveOpened(db, id, now)) await record(db, { act: 'dispatch.opened', actor: null, subject: id, at: now })
}

export async function acknowledgeDispatch({ db, now, person }: Context, id: string): Promise<void> {
  const dispatch = (await findDispatch(db, id))!
  if (dispatch.unitId && !dispatch.openedAt) throw new Refusal('conflict', texts.notOpened)
  if (await saveAcknowledged(db, id, now, person.id))
    await record(db, { act: 'dispatch.acknowledged', actor: person.id, subject: id, at: now })
}
