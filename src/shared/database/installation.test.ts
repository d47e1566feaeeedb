// Bodies are kept apart by the database itself. Generated from its catalogue, so that a new table is included by being there.

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type Embedded, makeDataFolder, startEmbedded } from '../embedded/index.ts'
import { type Installation, openInstallation } from './installation.ts'

const secret = Buffer.from('for this test only')
let directory: string
let embedded: Embedded
let installation: Installation
let admin: pg.Client
let bodies: { schema: string; login: string; owner: string }[]

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(directory)
  embedded = await startEmbedded(join(directory, 'postgres'))
  installation = await openInstallation(address('postgres'), secret)
  await installation.createBody('body-a', 'A')
  await installation.createBody('body-b', 'B')
  admin = new pg.Client(address('postgres'))
  await admin.connect()
  const { rows } = await admin.query(
    'select schema_name as schema, login_role as login, owner_role as owner from registry.body order by slug',
  )
  bodies = rows
})

after(async () => {
  await admin.end()
  await installation.close()
  await embedded.stop()
  await rm(directory, { recursive: true, force: true })
})

const address = (user: string) => ({ host: embedded.host, port: embedded.port, database: 'postgres', user })

async function as<T>(user: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(address(user))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const tablesOf = async (schema: string): Promise<string[]> =>
  (await admin.query('select tablename from pg_tables where schemaname = $1 order by 1', [schema])).rows.map(
    row => row.tablename,
  )

const denied = { code: '42501' }

test('body A’s login is refused on every table of B, of the registry and of identity', async () => {
  const [a, b] = bodies as [(typeof bodies)[0], (typeof bodies)[0]]
  await as(a.login, async client => {
    for (const schema of [b.schema, 'registry', 'identity'])
      for (const table of await tablesOf(schema)) {
        const name = `${schema}.${table}`
        for (const query of [
          `select from ${name}`,
          `insert into ${name} default values`,
          `delete from ${name}`,
          `truncate ${name}`,
        ])
          await assert.rejects(client.query(query), denied, query)
      }
  })
})

test('body A’s login reads and writes its own tables by their bare names', async () => {
  const tables = await tablesOf(bodies[0]!.schema)
  assert.ok(tables.length >= 15, `${tables.length} tables`)
  await as(bodies[0]!.login, async client => {
    for (const table of tables.filter(name => name !== 'migration')) await client.query(`select from ${table}`)
  })
})

test('it cannot become another role', async () => {
  const [a, b] = bodies as [(typeof bodies)[0], (typeof bodies)[0]]
  await as(a.login, async client => {
    for (const role of [a.owner, b.owner, b.login, 'postgres', 'dien_hong_identity'])
      await assert.rejects(client.query(`set role ${role}`), denied, role)
  })
})

test('on audit it can add and read, and nothing else', async () => {
  await as(bodies[0]!.login, async client => {
    const id = '01a20511-bcce-7915-9c67-72905ca04bc2'
    await client.query(`insert into audit_entry values ('${id}', now(), 'session.opened', null, null, '{}')`)
    assert.equal((await client.query('select from audit_entry')).rowCount, 1)
    for (const query of [
      `update audit_entry set act = 'duty.accepted'`,
      'delete from audit_entry',
      'truncate audit_entry',
      'drop table audit_entry',
      'alter table audit_entry add column forged text',
      'create rule forged as on insert to audit_entry do nothing',
    ])
      await assert.rejects(client.query(query), denied, query)
    // To grant what one may not give is only a warning: the right must still be missing.
    await client.query('grant update on audit_entry to current_user')
    await assert.rejects(client.query(`update audit_entry set act = 'duty.accepted'`), denied)
  })
})

test('it can make nothing of its own: no table, no schema, no role', async () => {
  await as(bodies[0]!.login, async client => {
    for (const query of [
      'create table mine (a int)',
      'create schema mine',
      'create table public.mine (a int)',
      'create role mine',
    ])
      await assert.rejects(client.query(query), denied, query)
  })
})

test('ten servers may open the installation at once', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => openInstallation(address('postgres'), secret)))
  for (const each of all) {
    assert.equal(each.bodies().length, 2)
    await each.close()
  }
})

test('a migration that was changed after it was applied stops the start', async () => {
  await admin.query(`update ${bodies[0]!.schema}.migration set sha256 = 'other' where name like '0001%'`)
  await assert.rejects(openInstallation(address('postgres'), secret), /was changed after it was applied/)
})
