// Every query about calendar feeds: who has one, whom an address belongs to, and what falls due.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { EXPECTED } from './count-store.ts'
import type { DueDay } from './feed.ts'
import { matching } from './inbox-store.ts'

export async function feedOpenedAt(db: Db, personId: string): Promise<Instant | null> {
  const { rows } = await sql<{ openedAt: Instant }>`
    select opened_at as "openedAt" from calendar_feed where person_id = ${personId}`.execute(db)
  return rows[0]?.openedAt ?? null
}

/** In place of the one there was, whose address ends with it. */
export const saveFeed = (db: Db, personId: string, tokenHash: Buffer, at: Instant) =>
  sql`
  insert into calendar_feed (person_id, account_id, token_hash, opened_at)
  select id, account_id, ${tokenHash}, ${at} from person where id = ${personId}
  on conflict (person_id) do update
    set account_id = excluded.account_id, token_hash = excluded.token_hash, opened_at = excluded.opened_at`.execute(db)

export async function deleteFeed(db: Db, personId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from calendar_feed where person_id = ${personId}`.execute(db)
  return numAffectedRows === 1n
}

/** Whose feed it is; undefined once the person holds no post any more or has another account. */
export async function personOfFeed(db: Db, tokenHash: Buffer, on: PlainDate): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`
    select f.person_id as "personId" from calendar_feed f join person p on p.id = f.person_id
    where f.token_hash = ${tokenHash} and p.account_id is not distinct from f.account_id
      and exists (select from holding h where h.person_id = p.id and h.valid @> ${on}::date)`.execute(db)
  return rows[0]?.personId
}

/** From a month back to a year ahead: what the organisations still owe in which the person holds a post. */
export async function dueDays(db: Db, personId: string, on: PlainDate): Promise<DueDay[]> {
  const { rows } = await sql<DueDay>`
    select ${EXPECTED} as day, count(*) as duties from duty d
    where ${matching({ whose: 'organisation', shown: 'open' }, personId, on)} and d.state = 'open'
      and ${EXPECTED} >= ${on.subtract({ months: 1 })}::date and ${EXPECTED} < ${on.add({ years: 1 })}::date
    group by 1 order by 1`.execute(db)
  return rows
}
