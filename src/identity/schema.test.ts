// The frozen migration against the library: what it wants is there, with moments in timestamptz and no right too many.

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import { type Kysely, sql } from 'kysely'
import { type Installation, openInstallation } from '../shared/database/installation.ts'
import { type Embedded, makeDataFolder, startEmbedded } from '../shared/embedded/index.ts'
import { type Auth, createAuth } from './auth.ts'

let directory: string
let embedded: Embedded
let installation: Installation

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(directory)
  embedded = await startEmbedded(join(directory, 'postgres'))
  const { host, port, user } = embedded
  installation = await openInstallation({ host, port, user, database: 'postgres' }, Buffer.from('for this test only'))
})
after(async () => {
  await installation.close()
  await embedded.stop()
  await rm(directory, { recursive: true, force: true })
})

const secret = 'only for this test, but long: 0123456789 abcdefghij'

test('the library misses no table, column or index', async () => {
  const { options } = createAuth(installation.identity, secret) as Auth
  const wanted = await getMigrations(options)
  assert.deepEqual(wanted.toBeCreated, [])
  assert.deepEqual(wanted.toBeAdded, [])
  assert.equal((await wanted.compileMigrations()).replace(/[;\s]/g, ''), '')
})

test('a column that is missing would be found', async () => {
  const { options } = createAuth(installation.identity, secret) as Auth
  options.session.additionalFields = { ...options.session.additionalFields, another: { type: 'string' } } as never
  const wanted = await getMigrations(options)
  assert.deepEqual(
    wanted.toBeAdded.map(({ table }) => table),
    ['session'],
  )
})

test('moments are timestamptz, nothing runs by itself, and nobody but owner and login has a right', async () => {
  const db = installation.identity as unknown as Kysely<unknown>
  const { rows: moments } = await sql<{ type: string }>`
    select distinct data_type as type from information_schema.columns
    where table_schema = 'identity' and data_type like 'timestamp%'`.execute(db)
  assert.deepEqual(
    moments.map(({ type }) => type),
    ['timestamp with time zone'],
  )
  const { rows: triggers } = await sql`
    select from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'identity'::regnamespace and not t.tgisinternal`.execute(db)
  assert.equal(triggers.length, 0)
  const { rows: grantees } = await sql<{ grantee: string }>`
    select distinct a.grantee::regrole::text as grantee from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'identity'::regnamespace order by 1`.execute(db)
  assert.deepEqual(
    grantees.map(({ grantee }) => grantee),
    ['dien_hong_identity', 'dien_hong_identity_owner'],
  )
})
