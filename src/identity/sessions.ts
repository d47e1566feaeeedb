// Sessions: a random token in a cookie, its hash in the database, nothing else.

import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'

type SessionTables = {
  session: { token_hash: Buffer; body_id: string; person_id: string; created_at: Instant; expires_at: Instant }
}

/** Hours: one working day, so that a forgotten PC signs itself out overnight. */
const LIFE = 12

export interface Session {
  bodyId: string
  personId: string
}

/** Opens a session and returns its token. Sessions live by the real clock, also in a demonstration. */
export async function openSession(db: Db, { bodyId, personId }: Session): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = Temporal.Now.instant()
  const sessions = db.withTables<SessionTables>()
  await sessions.deleteFrom('session').where('expires_at', '<', now).execute()
  await sessions
    .insertInto('session')
    .values({
      ...{ token_hash: hash(token), body_id: bodyId, person_id: personId },
      ...{ created_at: now, expires_at: now.add({ hours: LIFE }) },
    })
    .execute()
  return token
}

export async function findSession(db: Db, token: string): Promise<Session | undefined> {
  return db
    .withTables<SessionTables>()
    .selectFrom('session')
    .select(['body_id as bodyId', 'person_id as personId'])
    .where('token_hash', '=', hash(token))
    .where('expires_at', '>', Temporal.Now.instant())
    .executeTakeFirst()
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.withTables<SessionTables>().deleteFrom('session').where('token_hash', '=', hash(token)).execute()
}

const hash = (token: string) => createHash('sha256').update(token).digest()
