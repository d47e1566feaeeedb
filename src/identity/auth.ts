// The library that checks passwords and codes, as we set it up: on our own tables, without network, without a route of its own.

import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { KyselyPlugin, UnknownRow } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { newRecoveryCode } from './code.ts'
import { SHORTEST } from './password.ts'

/** Hours without a request after which a session ends: a PC forgotten in the evening is signed out in the morning. */
export const LIFE = 12

/** How long the second step may take, in minutes. */
const SECOND_STEP = 10

export const PRODUCT = 'Diên Hồng'

export const SESSION_COOKIE = 'session'
export const SECOND_STEP_COOKIE = 'second-step'

export type Auth = ReturnType<typeof createAuth>

/**
 * `secret` signs cookies and encrypts what an authenticator shares with us. Only `auth.api` is ever called, by our own
 * pages: the library serves no address, so its own limits and origin checks are off and ours stand in their place.
 */
export function createAuth(db: Db, secret: string) {
  return betterAuth({
    ...{ appName: PRODUCT, secret, baseURL: 'http://localhost' },
    database: { db: db.withPlugin(datesForTheLibrary), type: 'postgres' },
    telemetry: { enabled: false },
    // The message alone: what the library adds to it may name a person. What it throws is logged where all faults are.
    logger: {
      level: 'error',
      log: (level, message) => console.error(JSON.stringify({ level, from: 'sign-in', message })),
    },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST, maxPasswordLength: 256 },
    session: {
      // Seconds. Renewed by sessions.ts, which is asked for every request; the library swallows a database that is away.
      ...{ expiresIn: LIFE * 3600, disableSessionRefresh: true },
      additionalFields: {
        bodyId: { type: 'string', required: false, input: false },
        personId: { type: 'string', required: false, input: false },
      },
    },
    advanced: {
      cookies: { session_token: { name: SESSION_COOKIE }, two_factor: { name: SECOND_STEP_COOKIE } },
      // "Secure" is added where the cookie leaves, for only the request knows whether it came by https.
      useSecureCookies: false,
      // Nobody needs to know from where a person worked.
      ipAddress: { disableIpTracking: true },
      database: { generateId: 'uuid' },
    },
    plugins: [
      username({ displayUsername: false, maxUsernameLength: 60 }),
      twoFactor({
        issuer: PRODUCT,
        twoFactorCookieMaxAge: SECOND_STEP * 60,
        backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, newRecoveryCode) },
        // Only who knows the password comes so far. A hundred wrong codes in a row, from anywhere, close the second step
        // for a quarter of an hour (NIST SP 800-63B, 5.2.2); ours, for each account and client, come long before.
        accountLockout: { maxFailedAttempts: 100, durationSeconds: 900 },
      }),
    ],
  })
}

/** Our connections read `timestamptz` as an Instant; the library knows nothing but Date. */
const datesForTheLibrary: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value,
    ]),
  )
