// Who is signed in: one way from a request to its session, and the list of an account's sessions.

import { randomBytes } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { Generated } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Clock, Instant } from '../shared/day.ts'
import type { Env } from '../shared/web.ts'
import { type Auth, LIFE, SECOND_STEP_COOKIE, SESSION_COOKIE } from './auth.ts'
import { cameByHttps } from './client.ts'

/** Sign-in of one installation: its tables, the library over them, the real clock, and how many proxies stand before it. */
export interface Identity {
  db: Db
  auth: Auth
  secret: string
  /** Sessions, codes and limits live by the real clock, also in a demonstration. */
  clock: Clock
  proxies: number
}

export type SessionTables = {
  session: {
    id: Generated<string>
    token: string
    userId: string
    userAgent: string | null
    bodyId: string | null
    personId: string | null
    createdAt: Instant
    updatedAt: Instant
    expiresAt: Instant
  }
}

export interface Session {
  id: string
  accountId: string
  /** Which body this session opens, and as whom; null until it is chosen. */
  bodyId: string | null
  personId: string | null
}

type Request = HonoContext<Env>

/** The session of this request, if its cookie is genuine and it has not ended; renews it once a minute at most. */
export async function findSession({ db, secret, clock, proxies }: Identity, c: Request): Promise<Session | undefined> {
  const token = await getSignedCookie(c, secret, SESSION_COOKIE)
  if (!token) return undefined
  const now = clock.now()
  const sessions = db.withTables<SessionTables>()
  const row = await sessions
    .selectFrom('session')
    .select(['id', 'userId', 'bodyId', 'personId', 'updatedAt'])
    .where('token', '=', token)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.updatedAt.until(now).total('seconds') >= 60) {
    await sessions
      .updateTable('session')
      .set({ updatedAt: now, expiresAt: now.add({ hours: LIFE }) })
      .where('id', '=', row.id)
      .execute()
    setCookie(c, SESSION_COOKIE, getCookie(c, SESSION_COOKIE)!, attributes(c, proxies))
  }
  return { id: row.id, accountId: row.userId, bodyId: row.bodyId, personId: row.personId }
}

const attributes = (c: Request, proxies: number) => ({
  ...({ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: LIFE * 3600 } as const),
  secure: cameByHttps(c, proxies),
})

/** Signs an account in without a password: for the one-click sign-in of the demonstration. */
export async function openSession({ db, secret, clock, proxies }: Identity, c: Request, accountId: string) {
  const now = clock.now()
  const token = randomBytes(24).toString('base64url')
  const userAgent = c.req.header('user-agent') ?? null
  const row = await db
    .withTables<SessionTables>()
    .insertInto('session')
    .values({
      token,
      userId: accountId,
      userAgent,
      createdAt: now,
      updatedAt: now,
      expiresAt: now.add({ hours: LIFE }),
    })
    .returning(['id'])
    .executeTakeFirstOrThrow()
  await setSignedCookie(c, SESSION_COOKIE, token, secret, attributes(c, proxies))
  return row.id
}

/** From now on this session opens that body, as that person. */
export async function placeSession(db: Db, id: string, place: { bodyId: string; personId: string }): Promise<void> {
  await db.withTables<SessionTables>().updateTable('session').set(place).where('id', '=', id).execute()
}

/** Ends one session of an account; false when it is not theirs or has ended. */
export async function endSession(db: Db, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .withTables<SessionTables>()
    .deleteFrom('session')
    .where('id', '=', id)
    .where('userId', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every session of an account, but one if `but` names it. Answers how many. */
export async function endSessions(db: Db, accountId: string, but: string | null): Promise<number> {
  let sessions = db.withTables<SessionTables>().deleteFrom('session').where('userId', '=', accountId)
  if (but) sessions = sessions.where('id', '<>', but)
  return Number((await sessions.executeTakeFirst()).numDeletedRows)
}

/** The sessions of an account that have not ended, the last used first. */
export async function sessionsOf(db: Db, accountId: string, now: Instant) {
  return db
    .withTables<SessionTables>()
    .selectFrom('session')
    .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute()
}

/** The account whose sign-in with this token the library has just made a session of. */
export async function sessionByToken(db: Db, token: string): Promise<{ id: string; accountId: string } | undefined> {
  return db
    .withTables<SessionTables>()
    .selectFrom('session')
    .select(['id', 'userId as accountId'])
    .where('token', '=', token)
    .executeTakeFirst()
}

export async function dropEnded(db: Db, now: Instant): Promise<void> {
  await db.withTables<SessionTables>().deleteFrom('session').where('expiresAt', '<', now).execute()
}

export function forgetCookies(c: Request): void {
  for (const name of [SESSION_COOKIE, SECOND_STEP_COOKIE]) deleteCookie(c, name, { path: '/' })
}
