// What the tests of the audit share: a real PostgreSQL, bodies of their own, and its administrator who may forge.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { record } from '../shared/audit.ts'
import { connect, type Db } from '../shared/database/connection.ts'
import { openInstallation } from '../shared/database/installation.ts'
import { makeDataFolder, startEmbedded } from '../shared/embedded/index.ts'
import { newId } from '../shared/id.ts'
import type { ExportedHead } from './heads.ts'
import { type Verification, verifyChain } from './verification.ts'

export interface AuditedBody {
  slug: string
  schema: string
  db: Db
  sealer: Db
  /** Records one entry and returns its id. */
  write(db?: Db): Promise<string>
}

export interface Audited {
  folder: string
  admin: pg.Client
  body(): Promise<AuditedBody>
  /** Another connection of the body's sealer, as another server would have it. */
  anotherSealer(body: AuditedBody): Db
  verify(body: AuditedBody, heads?: ExportedHead[]): Promise<Verification>
  tablesOf(body: AuditedBody): Promise<string[]>
  end(): Promise<void>
}

export async function openAudited(): Promise<Audited> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(folder)
  const embedded = await startEmbedded(join(folder, 'postgres'))
  const address = { host: embedded.host, port: embedded.port, user: embedded.user, database: 'postgres' }
  const installation = await openInstallation(address, SECRET)
  const admin = new pg.Client(address)
  await admin.connect()
  const pools: pg.Pool[] = []
  let made = 0
  return {
    folder,
    admin,
    body: async () => {
      const { id, slug } = await installation.createBody(`body-${++made}`, 'A')
      const { rows } = await admin.query('select schema_name from registry.body where id = $1', [id])
      const db = installation.db(id)!
      const write = (to = db) => {
        const at = Temporal.Instant.from('2024-08-20T02:00:00Z')
        return record(to, { act: 'duty.reported', actor: newId(), subject: newId(), at, detail: { made } })
      }
      return { slug, schema: rows[0].schema_name, db, sealer: installation.sealer(id)!, write }
    },
    anotherSealer: ({ schema }) => {
      const { db, pool } = connect({ ...address, user: `${schema}_sealer` }, 1)
      pools.push(pool)
      return db
    },
    verify: (body, heads = []) => verifyChain(admin, { schema: body.schema, owner: `${body.schema}_owner` }, heads),
    tablesOf: async body =>
      (await admin.query('select tablename from pg_tables where schemaname = $1', [body.schema])).rows.map(
        row => row.tablename,
      ),
    end: async () => {
      await admin.end()
      await Promise.all(pools.map(pool => pool.end()))
      await installation.close()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const SECRET = Buffer.from('for this test only')
