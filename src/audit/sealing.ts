// Seals what was recorded: gives each committed entry its place in the chain. Runs beside the server, as the body's sealer.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Clock, Instant } from '../shared/day.ts'
import { BEGINNING, CHAINED, type ChainedEntry, linked } from './chain.ts'

export interface Head {
  position: number
  hash: string
  sealedAt: Instant
}

/**
 * What a sealer keeps from round to round, so that it need not look at all entries each time: every entry below `from`
 * is sealed. Entries become visible in another order than that of their ids, and a transaction may stay open for long;
 * so `from` follows a mark, and only once every transaction that had begun to write when the mark was set has ended.
 */
export interface Memory {
  from: string
  mark: { transaction: bigint; id: string } | null
  markedAt: Instant | null
  sweptAt: Instant | null
}

export const freshMemory = (): Memory => ({ from: LOWEST, mark: null, markedAt: null, sweptAt: null })

const LOWEST = '00000000-0000-0000-0000-000000000000'

/** Entries in one transaction: more would hold up the server's other work while they are hashed. */
const BATCH = 500

/** Any constant: what the advisory locks of this program are about. The second half of the key is the schema. */
const LOCK = 1285

/**
 * Milliseconds between the making of an entry's id and the first write of its transaction, clocks of several servers
 * that differ included. What comes later still is found by the next sweep.
 */
const SLACK = 10_000

/** Seconds from mark to mark: each takes a transaction number. */
const MARK = 5

/** Minutes after which a sealer looks at every entry again: for a clock that was wrong, a restored backup, Citus' own ids. */
const SWEEP = 10

/**
 * Seals everything that is committed and not sealed yet, in the order of the ids of each batch. Returns the new head;
 * null when there was nothing, or when another server is at it.
 */
export async function sealRound(sealer: Db, memory: Memory, clock: Clock): Promise<Head | null> {
  const now = clock.now()
  if (!memory.sweptAt || now.since(memory.sweptAt).total('minutes') >= SWEEP)
    Object.assign(memory, { ...freshMemory(), sweptAt: now })
  const { waiting, horizon } = await look(sealer, memory.from)
  let head: Head | null = null
  // What commits in between with a lower id than the last one is found by the next round.
  for (let from: string | null = waiting ? memory.from : null; from; ) {
    const batch: Batch | null = await sealBatch(sealer, from, clock)
    if (!batch) return head
    if (batch.head) head = batch.head
    from = batch.next
  }
  // All that was settled before this round is sealed now.
  if (memory.mark && BigInt(horizon) > memory.mark.transaction) {
    memory.from = memory.mark.id
    memory.mark = null
  }
  if (!memory.mark && (!memory.markedAt || now.since(memory.markedAt).total('seconds') >= MARK)) {
    memory.mark = { transaction: await nextTransaction(sealer), id: lowestIdAt(now.subtract({ milliseconds: SLACK })) }
    memory.markedAt = now
  }
  return head
}

/** `horizon`: every transaction with a lower number has ended. Read no later than what was found to wait. */
async function look(sealer: Db, from: string) {
  const { rows } = await sql<{ waiting: boolean; horizon: string }>`
    select exists (select from audit_entry e where ${unsealed(from)}) as waiting,
      pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(sealer)
  return rows[0]!
}

const unsealed = (from: string) =>
  sql`e.id >= ${from} and not exists (select from audit_seal s where s.entry_id = e.id)`

interface Batch {
  head: Head | null
  /** Where the next batch begins; null when this was the last. */
  next: string | null
}

/** One transaction; null when another sealer holds the chain. */
function sealBatch(sealer: Db, from: string, clock: Clock): Promise<Batch | null> {
  return sealer.transaction().execute(async db => {
    const { rows: lock } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${LOCK}, hashtext(current_schema())) as mine`.execute(db)
    if (!lock[0]!.mine) return null
    const before = await findHead(db)
    const { rows: entries } = await sql<ChainedEntry>`
      select ${sql.raw(CHAINED)} from audit_entry e where ${unsealed(from)} order by e.id limit ${BATCH}`.execute(db)
    if (entries.length === 0) return { head: null, next: null }
    let [position, hash] = [before?.position ?? 0, before?.hash ?? BEGINNING]
    const seals = entries.map(entry => {
      position += 1
      hash = linked(hash, entry)
      return { position, id: entry.id, hash }
    })
    const sealedAt = clock.now()
    await insertSeals(db, seals, sealedAt)
    return { head: { position, hash, sealedAt }, next: entries.length === BATCH ? entries.at(-1)!.id : null }
  })
}

/** The newest seal; undefined before the first. */
export async function findHead(db: Db): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select position, encode(hash, 'hex') as hash, sealed_at as "sealedAt" from audit_seal
    order by position desc limit 1`.execute(db)
  return rows[0]
}

/** Two sealers that met in spite of the lock would meet again at the primary key. */
async function insertSeals(db: Db, seals: { position: number; id: string; hash: string }[], at: Instant) {
  const [positions, ids, hashes] = [seals.map(s => s.position), seals.map(s => s.id), seals.map(s => s.hash)]
  await sql`
    insert into audit_seal (position, entry_id, hash, sealed_at)
    select position, entry_id, decode(hash, 'hex'), ${at}::timestamptz
    from unnest(${positions}::bigint[], ${ids}::uuid[], ${hashes}::text[]) as s(position, entry_id, hash)`.execute(db)
}

/** A number of its own for a transaction that does nothing: all that began to write before have lower ones. */
async function nextTransaction(sealer: Db): Promise<bigint> {
  const { rows } = await sql<{ number: string }>`select pg_current_xact_id()::text as number`.execute(sealer)
  return BigInt(rows[0]!.number)
}

/** The lowest UUIDv7 of a moment: its first 48 bits are milliseconds since 1970. */
function lowestIdAt(moment: Instant): string {
  const hex = moment.epochMilliseconds.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
