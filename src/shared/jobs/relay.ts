// The relay: moves what is due from each body's outbox to the queue, ids and never content.

import { sql } from 'kysely'
import type { Db } from '../database/connection.ts'
import type { Instant } from '../day.ts'

export interface Outbox {
  bodyId: string
  schema: string
}

/** What the queue knows of a job. */
export interface Moved {
  id: string
  data: { body: string; kind: string; subject: string }
}

/** Most jobs moved in one transaction. */
const SLICE = 500

/**
 * Moves everything that is due and returns how many jobs that were. Each slice leaves the outbox and enters the queue in
 * one transaction, so that a killed relay loses nothing and doubles nothing; several relays take turns at a body.
 * `insert` writes into the queue through the transaction it is given.
 */
export async function moveDue(
  db: Db,
  outboxes: readonly Outbox[],
  now: Instant,
  insert: (transaction: Db, jobs: Moved[]) => Promise<void>,
): Promise<number> {
  let moved = 0
  for (const outbox of await withSomethingDue(db, outboxes, now)) {
    let slice: number
    do {
      slice = await moveSlice(db, outbox, now, insert)
      moved += slice
    } while (slice === SLICE)
  }
  return moved
}

/** One statement for all bodies, so that bodies where nothing happens cost next to nothing. */
async function withSomethingDue(db: Db, outboxes: readonly Outbox[], now: Instant): Promise<Outbox[]> {
  if (outboxes.length === 0) return []
  const each = outboxes.map(
    ({ schema }, at) => sql`select ${at}::int as at where exists (
      select from ${sql.id(schema, 'outbox')} where run_after <= ${now})`,
  )
  const { rows } = await sql<{ at: number }>`${sql.join(each, sql` union all `)}`.execute(db)
  return rows.map(({ at }) => outboxes[at]!)
}

const moveSlice = (
  db: Db,
  { bodyId, schema }: Outbox,
  now: Instant,
  insert: (transaction: Db, jobs: Moved[]) => Promise<void>,
): Promise<number> =>
  db.transaction().execute(async transaction => {
    const turn = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`outbox ${schema}`}, 0)) as mine`.execute(transaction)
    if (!turn.rows[0]!.mine) return 0
    const table = sql.id(schema, 'outbox')
    const { rows } = await sql<{ id: string; kind: string; subject: string }>`
      delete from ${table} where id in (
        select id from ${table} where run_after <= ${now} order by run_after, id limit ${SLICE})
      returning id, kind, subject_id as subject`.execute(transaction)
    if (rows.length > 0)
      await insert(
        transaction,
        rows.map(({ id, kind, subject }) => ({ id, data: { body: bodyId, kind, subject } })),
      )
    return rows.length
  })
