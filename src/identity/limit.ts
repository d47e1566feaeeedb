// How often somebody may try. Counted for an account and a client together, so that nobody can lock out somebody else.

import { createHash } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { Env } from '../shared/web.ts'
import { clientOf } from './client.ts'
import type { Identity } from './sessions.ts'

/** Wrong tries of one client at one name in a quarter of an hour. */
export const MOST_TRIES = 10

/** Wrong tries of one client at any names in a quarter of an hour, after which each further one waits a second. */
export const UNHURRIED = 100

const QUARTER = 15 * 60 * 1000

type AttemptTables = { attempt: { key: Buffer; since: Instant; count: number } }

const since = (now: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / QUARTER) * QUARTER)

/** Minutes until the next quarter of an hour, when counting starts anew; at least 1. */
export const minutesLeft = (now: Instant): number =>
  Math.ceil((since(now).epochMilliseconds + QUARTER - now.epochMilliseconds) / 60_000)

/** Hashed, because names and addresses of who tries are nobody's business. */
const keyOf = (parts: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

/** Counts a try before it is made, so that a hundred at once are a hundred. Answers how many there were with this one. */
export async function countTry(db: Db, parts: readonly string[], now: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into attempt (key, since, count) values (${keyOf(parts)}, ${since(now)}, 1)
    on conflict (key, since) do update set count = attempt.count + excluded.count
    returning count`.execute(db)
  return rows[0]!.count
}

export async function triesOf(db: Db, parts: readonly string[], now: Instant): Promise<number> {
  const row = await db
    .withTables<AttemptTables>()
    .selectFrom('attempt')
    .select('count')
    .where('key', '=', keyOf(parts))
    .where('since', '=', since(now))
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The right password ends the counting; what is older than a day goes too. */
export async function forgetTries(db: Db, parts: readonly string[], now: Instant): Promise<void> {
  const attempts = db.withTables<AttemptTables>()
  await attempts.deleteFrom('attempt').where('key', '=', keyOf(parts)).execute()
  await attempts
    .deleteFrom('attempt')
    .where('since', '<', now.subtract({ hours: 24 }))
    .execute()
}

/** Has this not been used in the last two quarters of an hour? Marks it as used. */
export async function isFirstUse(db: Db, parts: readonly string[], now: Instant): Promise<boolean> {
  const before = await triesOf(db, parts, now.subtract({ minutes: 15 }))
  return (await countTry(db, parts, now)) === 1 && before === 0
}

/** Counts one more request for what is fetched without a session, by client when `c` is given; true when it is one too many. */
export async function tooOften(
  { db, clock, proxies }: Pick<Identity, 'db' | 'clock' | 'proxies'>,
  c: HonoContext<Env> | null,
  parts: readonly string[],
  most: number,
): Promise<boolean> {
  return (await countTry(db, c ? [...parts, clientOf(c, proxies)] : parts, clock.now())) > most
}
