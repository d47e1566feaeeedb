// Bodies are kept apart by the database itself. Generated from its catalogue, so that a new table is included by being there.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { engines, type TestDatabase } from '../testing/postgres.ts'
import { dropBody, type Installation, openInstallation } from './installation.ts'
import { newestMigration } from './schemas.ts'

const secret = Buffer.from('for this test only')
let database: TestDatabase
let installation: Installation
/** A superuser, to plant and to look up. */
let admin: pg.Client
let bodies: { schema: string; login: string; owner: string }[]

for (const engine of engines)
  describe(engine.name, () => {
    before(async () => {
      database = await engine.start()
      // Ten servers on an empty database: each migration is applied once.
      const servers = await Promise.all(Array.from({ length: 10 }, () => openInstallation(database.admin, secret)))
      installation = servers.pop()!
      await Promise.all(servers.map(server => server.close()))
      await installation.createBody('body-a', 'A')
      await installation.createBody('body-b', 'B')
      admin = new pg.Client(database.superuser)
      await admin.connect()
      const { rows } = await admin.query(
        'select schema_name as schema, login_role as login, owner_role as owner from registry.body order by slug',
      )
      bodies = rows
    })

    after(async () => {
      await admin.end()
      await installation.close()
      await database.stop()
    })

    test('body A’s login is refused on every table of B, of the registry and of identity', async () => {
      const [a, b] = bodies as [(typeof bodies)[0], (typeof bodies)[0]]
      await as(a.login, async client => {
        for (const schema of [b.schema, 'registry', 'identity', 'pgboss'])
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
        await client.query(`insert into audit_entry values ('${id}', now(), 'duty.reported', null, null, '{}')`)
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

    test('the relay’s login takes from every outbox, and is refused on everything else of a body', async () => {
      await as('dien_hong_relay', async client => {
        for (const { schema } of bodies) {
          for (const table of (await tablesOf(schema)).filter(name => name !== 'outbox')) {
            const name = `${schema}.${table}`
            for (const query of [`select from ${name}`, `insert into ${name} default values`, `delete from ${name}`])
              await assert.rejects(client.query(query), denied, query)
          }
          await client.query(`select from ${schema}.outbox`)
          await client.query(`delete from ${schema}.outbox`)
          for (const query of [
            `insert into ${schema}.outbox (id) values (gen_random_uuid())`,
            `update ${schema}.outbox set kind = 'other'`,
            `truncate ${schema}.outbox`,
          ])
            await assert.rejects(client.query(query), denied, query)
        }
        for (const query of [
          'set role dien_hong_pgboss_owner',
          'drop table pgboss.job',
          'create table pgboss.mine (a int)',
        ])
          await assert.rejects(client.query(query), { code: '42501' }, query)
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

    test('ten servers may open the installation at once, which then has two bodies', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => openInstallation(database.admin, secret)))
      for (const each of all) {
        assert.equal(each.bodies().length, 2)
        await each.close()
      }
    })

    test('a body that is dropped leaves nothing: no schema, no role, no entry; the other stays', async () => {
      await installation.createBody('body-c', 'C')
      const [dropped] = (await admin.query(`select schema_name as schema from registry.body where slug = 'body-c'`))
        .rows
      assert.equal((await dropBody(database.admin, 'body-c'))?.name, 'C')
      assert.equal(await dropBody(database.admin, 'body-c'), undefined)
      const { rows } = await admin.query(
        `select (select count(*)::int from pg_namespace where nspname = $1) as schemas,
      (select count(*)::int from pg_roles where rolname like $1 || '%') as roles,
      (select count(*)::int from registry.body) as bodies`,
        [dropped.schema],
      )
      assert.deepEqual(rows, [{ schemas: 0, roles: 0, bodies: 2 }])
    })

    test('a server notices a body that another made and one that another dropped', { timeout: 20_000 }, async () => {
      const other = await openInstallation(database.admin, secret)
      const made = await other.createBody('body-d', 'D')
      await until(() => installation.db(made.id) !== undefined)
      await dropBody(database.admin, 'body-d')
      await until(() => installation.db(made.id) === undefined)
      await other.close()
    })

    test('a body that stands at another migration than the server is not served; the others are', async () => {
      await admin.query(`update registry.body set migrated_to = '9999_newer.sql' where slug = 'body-b'`)
      await admin.query(`insert into ${bodies[1]!.schema}.migration values ('9999_newer.sql', '', now())`)
      const silence = test.mock.method(process.stderr, 'write', () => true)
      const server = await openInstallation(database.admin, secret)
      silence.mock.restore()
      assert.deepEqual(
        server.bodies().map(({ slug }) => slug),
        ['body-a'],
      )
      await server.close()
      await admin.query(`delete from ${bodies[1]!.schema}.migration where name = '9999_newer.sql'`)
      await admin.query('update registry.body set migrated_to = $1', [await newestMigration('body')])
    })

    test('a body whose applied migration was changed is not served, and the log says so', async () => {
      await admin.query(`update ${bodies[0]!.schema}.migration set sha256 = 'other' where name like '0001%'`)
      await admin.query(`update registry.body set migrated_to = null where slug = 'body-a'`)
      const said: string[] = []
      const silence = test.mock.method(process.stderr, 'write', (line: string) => said.push(line) > 0)
      const server = await openInstallation(database.admin, secret)
      silence.mock.restore()
      assert.deepEqual(
        server.bodies().map(({ slug }) => slug),
        ['body-b'],
      )
      assert.match(said.join(''), /body-a.*was changed after it was applied/)
      await server.close()
    })
  })

async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise(resolve => setTimeout(resolve, 100))
}

async function as<T>(user: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...database.superuser, user })
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
