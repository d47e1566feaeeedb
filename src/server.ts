// Everything that runs: the database, the bodies, the HTTP server; started and stopped as one. Tests start the same.

import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pg from 'pg'
import { createApp } from './app.ts'
import type { Demonstration } from './identity/index.ts'
import { DEMONSTRATION_BODY, listPeople, seedDemonstration } from './organisation/index.ts'
import { addRegime, DEFAULT_REGIME } from './report/index.ts'
import { record } from './shared/audit.ts'
import type { Address } from './shared/database/connection.ts'
import { type Installation, openInstallation } from './shared/database/installation.ts'
import { type FixedClock, fixedClock } from './shared/day.ts'
import { type Embedded, makeDataFolder, startEmbedded } from './shared/embedded/index.ts'

export interface Running {
  url: string
  clock: FixedClock
  installation: Installation
  embedded: Embedded
  stop(): Promise<void>
}

/** A Tuesday in August of the sample programme's year: two quarters are over, the third is open. */
export const DEMO_DAY = Temporal.PlainDate.from('2024-08-20')

/** `data` is the installation's folder; the demonstration keeps to a part of its own in it. */
export async function startDemonstration(data: string, listen: { port: number; host: string }): Promise<Running> {
  const directory = join(data, 'demo')
  makeDataFolder(data)
  makeDataFolder(directory)
  const embedded = await startEmbedded(join(directory, 'postgres'))
  try {
    const { host, port, user } = embedded
    const admin = { host, port, user, database: 'dien_hong' }
    await createDatabase(admin)
    const installation = await openInstallation(admin, await secretOf(directory))
    const clock = fixedClock(DEMO_DAY)
    const demo = await demonstration(installation, clock)
    const app = createApp({ installation, clock, demo })
    const server = serve({ fetch: app.fetch, port: listen.port, hostname: listen.host })
    await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
    const url = `http://${listen.host}:${(server.address() as AddressInfo).port}`
    const stop = async () => {
      await new Promise(resolve => server.close(resolve))
      await installation.close()
      await embedded.stop()
    }
    return { url, clock, installation, embedded, stop }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function demonstration(installation: Installation, clock: FixedClock): Promise<Demonstration> {
  const body = installation.bodies()[0] ?? (await installation.createBody('minh-hoa', DEMONSTRATION_BODY))
  const db = installation.db(body.id)!
  await db.transaction().execute(async transaction => {
    await seedDemonstration(transaction, clock.now())
    await addRegime(transaction, DEFAULT_REGIME, clock.now())
  })
  return {
    ...{ bodyId: body.id, bodyName: body.name, clock },
    people: on => listPeople(db, on),
    opened: personId => record(db, { act: 'session.opened', actor: personId, subject: personId, at: clock.now() }),
  }
}

async function createDatabase(admin: Address): Promise<void> {
  const client = new pg.Client({ ...admin, database: 'postgres' })
  await client.connect()
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [admin.database])
    if (rows.length === 0) await client.query(`create database ${pg.escapeIdentifier(admin.database)}`)
  } finally {
    await client.end()
  }
}

/** The installation's own secret: made once, readable by nobody else. */
async function secretOf(directory: string): Promise<Uint8Array> {
  const path = join(directory, 'secret')
  try {
    await writeFile(path, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(path)
}
