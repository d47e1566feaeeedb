// What the tests and the bench of jobs share: a real PostgreSQL with one body, and waiting for what must come.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../database/connection.ts'
import { type Installation, openInstallation } from '../database/installation.ts'
import { type Embedded, makeDataFolder, startEmbedded } from '../embedded/index.ts'

export const SECRET = Buffer.from('for this test only')

export interface Ground {
  directory: string
  embedded: Embedded
  installation: Installation
  bodyId: string
  db: Db
  end(): Promise<void>
}

/** A server of its own with one body; `end` stops it and removes what it wrote. */
export async function openGround(): Promise<Ground> {
  const directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(directory)
  const embedded = await startEmbedded(join(directory, 'postgres'))
  const installation = await openInstallation(addressOf(embedded), SECRET)
  const { id: bodyId } = await installation.createBody('body-a', 'A')
  const end = async () => {
    await installation.close()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
  return { directory, embedded, installation, bodyId, db: installation.db(bodyId)!, end }
}

export const addressOf = ({ host, port }: { host: string; port: number }) => ({
  ...{ host, port, database: 'postgres', user: 'postgres' },
})

/** Until `probe` gives something else than undefined or false; what it was waiting for names the failure. */
export async function until<T>(what: string, probe: () => Promise<T | undefined | false> | T | undefined | false) {
  const deadline = performance.now() + 20_000
  for (;;) {
    const found = await probe()
    if (found !== undefined && found !== false) return found
    if (performance.now() > deadline) throw new Error(`waited 20 s for: ${what}`)
    await sleep(50)
  }
}
