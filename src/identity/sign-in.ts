// Signing in: the password, the second step, and the body that a session opens. Sentences and times are the same for a name
// that nobody has and for a wrong password.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Context as HonoContext } from 'hono'
import { getSignedCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { Installation } from '../shared/database/installation.ts'
import type { Env } from '../shared/web.ts'
import { findAccountByName } from './accounts.ts'
import { recordIdentity } from './audit.ts'
import { SECOND_STEP_COOKIE, SESSION_COOKIE } from './auth.ts'
import { clientOf } from './client.ts'
import { readDigits, readRecoveryCode } from './code.ts'
import { ask } from './library.ts'
import { countTry, forgetTries, isFirstUse, MOST_TRIES, minutesLeft, triesOf, UNHURRIED } from './limit.ts'
import { normalPassword } from './password.ts'
import { type People, type Place, placesOf } from './people.ts'
import { dropEnded, endSession, type Identity, placeSession, type SessionTables, sessionByToken } from './sessions.ts'

type Request = HonoContext<Env>

export interface Opened {
  id: string
  accountId: string
}

export type SignIn =
  | { outcome: 'signed-in'; session: Opened }
  | { outcome: 'second-step' }
  | { outcome: 'wrong' }
  | { outcome: 'too-many'; minutes: number }
  /** The second step only: it took too long, or was wrong too often. */
  | { outcome: 'over' }

/** A name that fits the library and nobody can have: it is longer than ours may be. */
const NOBODY = 'x'.repeat(31)

/** Checks name and password; on success the response carries the cookie of a new session, or of the second step. */
export async function signIn(identity: Identity, c: Request, name: string, password: string): Promise<SignIn> {
  const { db, auth, clock, proxies } = identity
  const now = clock.now()
  const client = clientOf(c, proxies)
  const [atName, atAny] = [
    ['password', name, client],
    ['password', client],
  ] as const
  // Whoever tries name after name waits; who shares an address with them waits a second, and is not locked out.
  if ((await triesOf(db, atAny, now)) > UNHURRIED) await sleep(1_000)
  const tries = await countTry(db, atName, now)
  const account = await findAccountByName(db, name)
  if (tries > MOST_TRIES) return limited(identity, tries, account?.id ?? null)
  const body = { username: account?.username ?? NOBODY, password: normalPassword(password) }
  const answer = await ask(identity, c, [], headers => auth.api.signInUsername({ body, headers, returnHeaders: true }))
  if (!answer.ok) {
    await countTry(db, atAny, now)
    return { outcome: 'wrong' }
  }
  await forgetTries(db, atName, now)
  await endEarlier(identity, c)
  await dropEnded(db, now)
  if ('twoFactorRedirect' in answer.value) return { outcome: 'second-step' }
  return opened(identity, answer.value.token)
}

async function limited({ db, clock }: Identity, tries: number, account: string | null): Promise<SignIn> {
  const now = clock.now()
  if (tries === MOST_TRIES + 1)
    await recordIdentity(db, { act: 'sign-in.limited', actor: null, subject: account, at: now })
  return { outcome: 'too-many', minutes: minutesLeft(now) }
}

/** The session this browser had before: a new sign-in replaces it, whoever it belonged to. */
async function endEarlier({ db, secret }: Identity, c: Request): Promise<void> {
  const token = await getSignedCookie(c, secret, SESSION_COOKIE)
  if (token) await db.withTables<SessionTables>().deleteFrom('session').where('token', '=', token).execute()
}

async function opened({ db, clock }: Identity, token: string): Promise<SignIn> {
  const session = await sessionByToken(db, token)
  if (!session) return { outcome: 'over' }
  await recordIdentity(db, {
    ...({ act: 'session.opened', actor: session.accountId, subject: session.id, at: clock.now() } as const),
  })
  return { outcome: 'signed-in', session }
}

/** Checks the digits of the authenticator, or a recovery code, for the sign-in that this browser has begun. */
export async function secondStep(identity: Identity, c: Request, written: string): Promise<SignIn> {
  const { db, auth, clock, proxies } = identity
  const now = clock.now()
  const accountId = await waitingAccount(identity, c)
  if (!accountId) return { outcome: 'over' }
  const tries = ['second-step', accountId, clientOf(c, proxies)]
  const count = await countTry(db, tries, now)
  if (count > MOST_TRIES) return limited(identity, count, accountId)
  const digits = readDigits(written)
  const body = { code: digits ?? readRecoveryCode(written) }
  // Without the session cookie: with it the library would check the code of whoever is signed in already.
  const answer = await ask(identity, c, [SECOND_STEP_COOKIE], headers =>
    digits
      ? auth.api.verifyTOTP({ body, headers, returnHeaders: true })
      : auth.api.verifyBackupCode({ body, headers, returnHeaders: true }),
  )
  if (!answer.ok) {
    if (answer.code === 'ACCOUNT_TEMPORARILY_LOCKED') return { outcome: 'too-many', minutes: 15 }
    return { outcome: ['INVALID_CODE', 'INVALID_BACKUP_CODE'].includes(answer.code) ? 'wrong' : 'over' }
  }
  await forgetTries(db, tries, now)
  const result = await opened(identity, answer.value.token!)
  if (result.outcome !== 'signed-in') return result
  if (!digits) await recordIdentity(db, { act: 'recovery-code.used', actor: accountId, subject: accountId, at: now })
  // RFC 6238, 5.2: a code that was seen over a shoulder must not open a second session.
  if (digits && !(await isFirstUse(db, ['digits', accountId, digits], now))) {
    await endSession(db, accountId, result.session.id)
    return { outcome: 'over' }
  }
  return result
}

/** Whose second step this browser has before it. */
async function waitingAccount({ db, secret, clock }: Identity, c: Request): Promise<string | undefined> {
  const challenge = await getSignedCookie(c, secret, SECOND_STEP_COOKIE)
  if (!challenge) return undefined
  const { rows } = await sql<{ value: string }>`
    select value from verification where identifier = ${challenge} and "expiresAt" > ${clock.now()}`.execute(db)
  return rows[0]?.value
}

/** Opens the only body of this account; answers the places to choose from when there is not exactly one. */
export async function settle(
  { db, clock }: Identity,
  c: Request,
  { installation, people }: { installation: Installation; people: People },
  session: Opened,
): Promise<Place[]> {
  const places = await placesOf(installation, people, session.accountId, c.var.today)
  if (places.length === 1) await enter(db, session, places[0]!, clock.now())
  return places
}

export async function enter(
  db: Identity['db'],
  session: Opened,
  { bodyId, personId }: Place,
  now: Temporal.Instant,
): Promise<void> {
  await placeSession(db, session.id, { bodyId, personId })
  const detail = { body: bodyId, person: personId }
  await recordIdentity(db, { act: 'session.placed', actor: session.accountId, subject: session.id, at: now, detail })
}
