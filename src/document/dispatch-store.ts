// Every query about documents that were sent: recipients, receipts, what an organisation received.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { fold } from '../shared/text.ts'
import type { DispatchState } from './dispatch.ts'

export interface Dispatch {
  id: string
  outgoingId: string
  /** Null: outside. */
  unitId: string | null
  recipient: string
  sentAt: Instant
  lastSentAt: Instant
  openedAt: Instant | null
  acknowledgedAt: Instant | null
}

const COLUMNS = sql`d.id, d.outgoing_id as "outgoingId", d.unit_id as "unitId", d.recipient, d.sent_at as "sentAt",
  d.last_sent_at as "lastSentAt", d.opened_at as "openedAt", d.acknowledged_at as "acknowledgedAt"`

export interface Recipient {
  unitId: string | null
  name: string
}

/** Who received it before is left out. Returns those to whom it goes now. */
export async function insertDispatches(
  db: Db,
  outgoingId: string,
  recipients: readonly Recipient[],
  at: Instant,
  by: string,
): Promise<Recipient[]> {
  const rows = recipients.map(({ unitId, name }) => ({ id: newId(), unitId, name }))
  const { rows: added } = await sql<Recipient>`
    insert into dispatch (id, outgoing_id, unit_id, recipient, sent_at, sent_by, last_sent_at)
    select r.id, ${outgoingId}, r."unitId", r.name, ${at}, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "unitId" uuid, name text)
    on conflict do nothing returning unit_id as "unitId", recipient as name`.execute(db)
  return added
}

/** The organisations of the body with one of these names, by name as `fold` writes it, on a day. */
export async function unitsNamed(db: Db, names: readonly string[], on: PlainDate): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; search: string }>`
    select u.id, u.search from unit u where u.search = any(${names.map(fold)})
      and exists (select from placement p where p.unit_id = u.id and p.valid @> ${on}::date)`.execute(db)
  return new Map(rows.map(({ id, search }) => [search, id]))
}

export async function namesOf(db: Db, unitIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from unit where id = any(${unitIds}::uuid[]) order by name collate "vi-x-icu", id`.execute(db)
  return rows
}

/** Who acts for these organisations: everybody with a post of theirs that may prepare for them. */
export async function peopleActingFor(db: Db, unitIds: readonly string[], on: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct h.person_id as id from post
    join holding h on h.post_id = post.id and h.valid @> ${on}::date
    join post_permission pp on pp.post_id = post.id and pp.permission = 'prepare' and pp.over_id = post.unit_id
    where post.unit_id = any(${unitIds}::uuid[]) order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

export interface DispatchCounts {
  all: number
  sent: number
  opened: number
  acknowledged: number
  outside: number
}

export async function countDispatches(db: Db, outgoingId: string): Promise<DispatchCounts> {
  const { rows } = await sql<DispatchCounts>`
    select count(*) as all, count(*) filter (where acknowledged_at is not null) as acknowledged,
      count(*) filter (where acknowledged_at is null and opened_at is not null) as opened,
      count(*) filter (where acknowledged_at is null and opened_at is null) as sent,
      count(*) filter (where unit_id is null) as outside
    from dispatch where outgoing_id = ${outgoingId}`.execute(db)
  return rows[0]!
}

const IN_STATE: Record<DispatchState, ReturnType<typeof sql>> = {
  sent: sql`d.acknowledged_at is null and d.opened_at is null`,
  opened: sql`d.acknowledged_at is null and d.opened_at is not null`,
  acknowledged: sql`d.acknowledged_at is not null`,
}

/** By name; `limit` behind the one with the id `after`. */
export async function listDispatches(
  db: Db,
  outgoingId: string,
  { state, after, outside = false }: { state: DispatchState | null; after: string | null; outside?: boolean },
  limit: number,
): Promise<Dispatch[]> {
  const conditions = [
    sql`d.outgoing_id = ${outgoingId}`,
    ...(state ? [IN_STATE[state]] : []),
    ...(outside ? [sql`d.unit_id is null`] : []),
    ...(after
      ? [sql`(d.recipient collate "vi-x-icu", d.id) > (select a.recipient, a.id from dispatch a where a.id = ${after})`]
      : []),
  ]
  const { rows } = await sql<Dispatch>`
    select ${COLUMNS} from dispatch d where ${sql.join(conditions, sql` and `)}
    order by d.recipient collate "vi-x-icu", d.id limit ${limit}`.execute(db)
  return rows
}

/** Organisations inside that have not acknowledged, marked as sent to again. */
export async function sendAgain(db: Db, outgoingId: string, at: Instant): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    update dispatch set last_sent_at = ${at} where outgoing_id = ${outgoingId} and unit_id is not null
      and acknowledged_at is null returning unit_id as "unitId"`.execute(db)
  return rows.map(({ unitId }) => unitId)
}

export async function findDispatch(db: Db, id: string): Promise<Dispatch | undefined> {
  const { rows } = await sql<Dispatch>`select ${COLUMNS} from dispatch d where d.id = ${id}`.execute(db)
  return rows[0]
}

export const recipientOfDispatch = async (db: Db, id: string): Promise<string | undefined> =>
  (await findDispatch(db, id))?.unitId ?? undefined

/** Of the organisation that sent it. */
export async function senderOfDispatch(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ unitId: string }>`
    select o.unit_id as "unitId" from dispatch d join outgoing o on o.id = d.outgoing_id where d.id = ${id}`.execute(db)
  return rows[0]?.unitId
}

/** False when it was open already. */
export async function saveOpened(db: Db, id: string, at: Instant): Promise<boolean> {
  const { rows } = await sql`
    update dispatch set opened_at = ${at} where id = ${id} and opened_at is null returning id`.execute(db)
  return rows.length > 0
}

export async function saveAcknowledged(db: Db, id: string, at: Instant, by: string): Promise<boolean> {
  const { rows } = await sql`
    update dispatch set acknowledged_at = ${at}, acknowledged_by = ${by}
    where id = ${id} and acknowledged_at is null returning id`.execute(db)
  return rows.length > 0
}

export interface Received {
  id: string
  recipient: string
  sender: string
  layout: 'party' | 'state'
  symbol: string
  sequence: number
  issuedOn: PlainDate
  subject: string
  sentAt: Instant
  openedAt: Instant | null
  acknowledgedAt: Instant | null
}

/** What the organisations received for which this person acts; the newest first, `limit` behind `after`. */
export async function listReceived(
  db: Db,
  personId: string,
  on: PlainDate,
  after: string | null,
  limit: number,
): Promise<Received[]> {
  const { rows } = await sql<Received>`
    select d.id, d.recipient, unit.name as sender, o.layout, o.content->>'symbol' as symbol, o.sequence,
      o.issued_on as "issuedOn", o.content->>'subject' as subject, d.sent_at as "sentAt", d.opened_at as "openedAt",
      d.acknowledged_at as "acknowledgedAt"
    from dispatch d join outgoing o on o.id = d.outgoing_id join unit on unit.id = o.unit_id
    where d.unit_id in ${reach(personId, 'prepare', on)} ${after ? sql`and d.id < ${after}` : sql``}
    order by d.id desc limit ${limit}`.execute(db)
  return rows
}

/** The receipt of this document that this person may open for an organisation. */
export async function receivedOf(db: Db, outgoingId: string, personId: string, on: PlainDate) {
  const { rows } = await sql<{ id: string }>`
    select d.id from dispatch d where d.outgoing_id = ${outgoingId} and d.unit_id in ${reach(personId, 'prepare', on)}
    order by d.id limit 1`.execute(db)
  return rows[0]?.id
}
