// For tests of organisations: a body of its own on an embedded PostgreSQL, without any organisation in it.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Db } from '../shared/database/connection.ts'
import { openInstallation } from '../shared/database/installation.ts'
import { makeDataFolder, startEmbedded } from '../shared/embedded/index.ts'

export interface TestBody {
  db: Db
  /** As the administrator of the database, and the name of the body's schema. */
  admin: pg.Client
  schema: string
  end(): Promise<void>
}

export async function openTestBody(): Promise<TestBody> {
  const directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(directory)
  const embedded = await startEmbedded(join(directory, 'postgres'))
  const { host, port, user } = embedded
  const address = { host, port, user, database: 'postgres' }
  const installation = await openInstallation(address, Buffer.from('test'))
  const body = await installation.createBody('test', 'Test')
  const admin = new pg.Client(address)
  await admin.connect()
  const { rows } = await admin.query<{ schema: string }>('select schema_name as schema from registry.body')
  return {
    ...{ db: installation.db(body.id)!, admin, schema: rows[0]!.schema },
    end: async () => {
      await admin.end()
      await installation.close()
      await embedded.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
