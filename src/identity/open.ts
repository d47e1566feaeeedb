// Sign-in of one installation, opened once by the server.

import { createHmac } from 'node:crypto'
import type { Db } from '../shared/database/connection.ts'
import { systemClock } from '../shared/day.ts'
import { createAuth } from './auth.ts'
import type { Identity } from './sessions.ts'

/** `db` is the pool of the schema identity, `secret` the installation's own, `proxies` how many stand before the server. */
export function openIdentity(db: Db, secret: Uint8Array, proxies: number): Identity {
  // The library also reads the environment, where its telemetry could be switched on and its secret replaced.
  for (const name of Object.keys(process.env)) if (name.startsWith('BETTER_AUTH_')) delete process.env[name]
  const own = createHmac('sha256', secret).update('sign-in').digest('base64url')
  return { db, auth: createAuth(db, own), secret: own, clock: systemClock, proxies }
}
