// A body saved while it is written to and restored as another: equal row by row, or nothing at all.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { startSealer } from '../audit/index.ts'
import type { RegisteredBody } from '../shared/database/installation.ts'
import { becomeOwner, createSchema, migrationsOf } from '../shared/database/schemas.ts'
import { newId } from '../shared/id.ts'
import {
  contentOf,
  createFilledBody,
  FIRST_MIGRATION,
  fill,
  type Ground,
  openGround,
} from '../shared/testing/ground.ts'
import { restoreAccounts } from './accounts.ts'
import { filesFolder } from './files.ts'
import { restoreBody, saveBody, verifyBackup } from './index.ts'
import { withBackup } from './read.ts'
import { refusal } from './test-kit.ts'

const passphrase = 'một mật khẩu để thử'
const DUTIES = 4_000
let ground: Ground
let source: RegisteredBody
let file: string

before(async () => {
  ground = await openGround()
  source = await createFilledBody(ground, 'goc', DUTIES)
  await startSealer({
    chains: () => [{ name: 'goc', sealer: ground.installation.sealer(source.id)! }],
    folder: ground.folder,
  }).stop()
  const stored = filesFolder(ground.folder, source.id)
  mkdirSync(join(stored, 'ab'), { recursive: true })
  mkdirSync(join(stored, 'quarantine'))
  writeFileSync(join(stored, 'ab', 'one'), randomBytes(3_000_000))
  writeFileSync(join(stored, 'empty'), '')
  writeFileSync(join(stored, 'quarantine', 'secret'), 'chưa kiểm tra')
  file = join(ground.folder, 'goc.backup')
  await save(file)
})

after(() => ground.end())

const save = (to: string) => saveBody({ ...ground, file: to, passphrase, slug: 'goc' })
const restore = (from: string, slug: string) => restoreBody({ ...ground, file: from, passphrase, slug })

test('the file is for its owner only, and nothing half-written stays beside it', () => {
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(
    readdirSync(ground.folder).filter(name => name.includes('unfinished')),
    [],
  )
})

test('nothing of the content can be read in the file', () => {
  const bytes = readFileSync(file)
  for (const word of ['Nguyễn', 'duty_event', 'manifest', 'sha256']) assert.equal(bytes.indexOf(word), -1, word)
})

test('the restored body is equal row by row, files too; what was in quarantine is not there', async () => {
  const { body, manifest } = await restore(file, 'ban-sao')
  const [before, after] = [
    await contentOf(ground.admin, source),
    await contentOf(ground.admin, await ground.body('ban-sao')),
  ]
  assert.deepEqual([...after.keys()], [...before.keys()])
  for (const [table, rows] of before) assert.deepEqual(after.get(table), rows, table)
  assert.ok(before.get('duty')!.length === DUTIES && before.get('migration')!.length > 0)
  assert.deepEqual(
    manifest.files.map(({ path }) => path),
    ['ab/one', 'empty'],
  )
  const [there, here] = [filesFolder(ground.folder, source.id), filesFolder(ground.folder, body.id)]
  assert.ok(readFileSync(join(here, 'ab', 'one')).equals(readFileSync(join(there, 'ab', 'one'))))
  assert.equal(statSync(join(here, 'ab', 'one')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(here).sort(), ['ab', 'empty'])
})

test('its schema is the same: columns, constraints, indexes, owners and rights', async () => {
  const copy = await ground.body('ban-sao')
  const shape = async ({ schema, owner, login, sealer }: RegisteredBody) => {
    const { rows } = await ground.admin.query<{ line: string }>(
      `select 'column ' || table_name || '.' || column_name || ' ' || ordinal_position || data_type || is_nullable || coalesce(column_default, '') as line
         from information_schema.columns where table_schema = $1
       union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
         from pg_constraint where connamespace = $1::regnamespace
       union all select 'index ' || indexdef from pg_indexes where schemaname = $1
       union all select 'table ' || relname || relowner::regrole || coalesce(relacl::text, '') from pg_class
         where relnamespace = $1::regnamespace and relkind = 'r' order by 1`,
      [schema],
    )
    const names = [owner, login, sealer, schema]
    return rows.map(({ line }) => names.reduce((text, name, at) => text.replaceAll(name, `<${at}>`), line))
  }
  const [there, here] = [await shape(source), await shape(copy)]
  assert.ok(there.filter(line => line.includes('FOREIGN KEY')).length > 15)
  assert.deepEqual(here.sort(), there.sort())
})

test('the audit of the restored body verifies, also against the heads that the original had exported', async () => {
  const { stdout: alone, ...done } = await ground.command(
    { DIEN_HONG_BACKUP_KEY: passphrase },
    'audit',
    'verify',
    '--body',
    'ban-sao',
  )
  assert.equal(done.code, 0, alone)
  assert.match(alone, new RegExp(`nhật ký nguyên vẹn\\n {2}${DUTIES * 1.5} mục đã niêm, 0 mục chờ niêm`))
  const heads = join(ground.folder, 'audit-heads', 'goc.jsonl')
  const { code, stdout } = await ground.command(
    { DIEN_HONG_BACKUP_KEY: passphrase },
    'audit',
    'verify',
    '--body',
    'ban-sao',
    '--heads',
    heads,
  )
  assert.equal(code, 0, stdout)
  assert.match(stdout, /đã đối chiếu [1-9]\d* dấu niêm/)
})

test('a body of the first version is restored into this one: its own migrations, its content, then the newer ones', async () => {
  const early = await bodyOfFirstVersion()
  const old = join(ground.folder, 'early.backup')
  const { manifest } = await saveBody({ ...ground, file: old, passphrase, slug: early.slug })
  assert.deepEqual(
    manifest.migrations.map(({ name }) => name),
    [FIRST_MIGRATION],
  )
  const { migrated } = await restore(old, 'nang-cap')
  assert.ok(migrated.includes('0003_audit.sql') && !migrated.includes(FIRST_MIGRATION))
  const [there, here] = [await createFilledBody(ground, 'moi', 300), await ground.body('nang-cap')]
  const [before, after] = [await contentOf(ground.admin, there), await contentOf(ground.admin, here)]
  const names = async (body: RegisteredBody) =>
    (await ground.admin.query(`select name, sha256 from ${body.schema}.migration order by 1`)).rows
  assert.deepEqual(await names(here), await names(there))
  for (const [table, rows] of before) if (table !== 'migration') assert.deepEqual(after.get(table), rows, table)
})

/** Registered, and never opened by a server since: its schema stands at the first migration. */
async function bodyOfFirstVersion(): Promise<RegisteredBody> {
  const { sql, sha256 } = (await migrationsOf('body')).find(({ name }) => name === FIRST_MIGRATION)!
  const db = new pg.Client(ground.address)
  await db.connect()
  const [id, schema] = [newId(), 'body_00early']
  const roles = { schema, owner: `${schema}_owner`, login: `${schema}_login` }
  await db.query('begin')
  await createSchema(db, roles, 'x')
  await becomeOwner(db, roles)
  await db.query(
    'create table migration (name text primary key, sha256 text not null, applied_at timestamptz not null)',
  )
  await db.query(sql)
  await db.query('insert into migration values ($1, $2, now())', [FIRST_MIGRATION, sha256])
  await fill(db, 300)
  await db.query('set local role dien_hong_registry_owner')
  await db.query('insert into registry.body values ($1, $2, $3, $4, $5, $6, now())', [
    ...[id, 'xua', 'Đơn vị cũ', schema, roles.owner, roles.login],
  ])
  await db.query('commit')
  await db.end()
  return ground.body('xua')
}

test('a backup of a newer version, of an edited migration or of an altered schema is refused', async () => {
  const { schema } = source
  const forge = (sql: string) => ground.admin.query(sql.replaceAll('MIGRATION', `${schema}.migration`))
  for (const [code, change, back] of [
    [
      'newer',
      `insert into MIGRATION values ('9999_future.sql', 'x', now())`,
      `delete from MIGRATION where name like '9999%'`,
    ],
    [
      'changed-migration',
      `update MIGRATION set sha256 = 'x' || sha256 where name like '0001%'`,
      `update MIGRATION set sha256 = substr(sha256, 2) where name like '0001%'`,
    ],
    [
      'unlike',
      `alter table ${schema}.person add column by_hand text`,
      `alter table ${schema}.person drop column by_hand`,
    ],
    ['unlike', `create table ${schema}.by_hand (a int)`, `drop table ${schema}.by_hand`],
  ] as const) {
    const strange = join(ground.folder, `strange-${code}-${back.length}.backup`)
    await forge(change)
    if (change.startsWith('create')) await forge(`alter table ${schema}.by_hand owner to ${source.owner}`)
    await save(strange).finally(() => forge(back))
    const traces = await ground.traces()
    await assert.rejects(restore(strange, 'la-lung'), refusal(code))
    assert.deepEqual(await ground.traces(), traces)
  }
})

test('content that the database refuses leaves nothing behind either', async () => {
  // A reference into nowhere, as only a database whose constraint was taken off can hold.
  const { schema } = source
  await ground.admin.query(`alter table ${schema}.holding drop constraint holding_post_id_fkey`)
  await ground.admin.query(
    `insert into ${schema}.holding select gen_random_uuid(), id, '[2024-01-01,)' from ${schema}.person`,
  )
  const orphan = join(ground.folder, 'orphan.backup')
  await save(orphan)
  await ground.admin.query(`delete from ${schema}.holding`)
  await ground.admin.query(`alter table ${schema}.holding add foreign key (post_id) references ${schema}.post`)
  const traces = await ground.traces()
  await assert.rejects(restore(orphan, 'mo-coi'), { code: '23503' })
  assert.deepEqual(await ground.traces(), traces)
})

test('what the backup does not know how to save stops it', async () => {
  await ground.admin.query(`create sequence ${source.schema}.counter`)
  await assert.rejects(save(join(ground.folder, 'sequence.backup')), /counter \(S\)/)
  await ground.admin.query(`drop sequence ${source.schema}.counter`)
})

test('accounts of its persons come along; those that are there stay as they are', async () => {
  const db = new pg.Client(ground.address)
  await db.connect()
  const body = await createFilledBody(ground, 'tai-khoan', 10)
  const { schema, owner } = body
  const belongings = ['login', 'secret'].map(table => ({
    ...{ schema: 'identity', owner: 'dien_hong_identity_owner', table, account: table === 'login' ? 'id' : 'userId' },
  }))
  const [a, b, c, d] = [newId(), newId(), newId(), newId()]
  const ids = [a, b, c, d]
  await db.query('begin; set local role dien_hong_identity_owner')
  await db.query('create table identity.login (id uuid primary key, name text unique)')
  await db.query('create table identity.secret ("userId" uuid references identity.login, word text)')
  await db.query('insert into identity.login select id, id::text from unnest($1::uuid[]) id', [ids])
  await db.query(`insert into identity.secret select id, 'then' from unnest($1::uuid[]) id`, [ids])
  await db.query('commit')
  await ground.admin.query(`alter table ${schema}.person add column if not exists account_id uuid`)
  await ground.admin.query(
    `insert into ${schema}.person (id, name, account_id) select id, '', id from unnest($1::uuid[]) id`,
    [[a, b, c]],
  )
  const withAccounts = join(ground.folder, 'accounts.backup')
  const { manifest } = await saveBody({ ...ground, file: withAccounts, passphrase, slug: body.slug, belongings })
  assert.deepEqual(
    manifest.accounts.map(({ name, rows }) => [name, rows]),
    [
      ['login', 3],
      ['secret', 3],
    ],
    'the fourth is nobody in this body',
  )
  // Since then: a has changed the word, b is gone, c is gone and somebody else took the name.
  await ground.admin.query(`update identity.secret set word = 'now' where "userId" = $1`, [a])
  await ground.admin.query(`delete from identity.secret where "userId" = any($1)`, [[b, c]])
  await ground.admin.query('delete from identity.login where id = any($1)', [[b, c]])
  await ground.admin.query('insert into identity.login values ($1, $2)', [newId(), c])
  const found = await withBackup({ file: withAccounts, passphrase }, async ({ manifest, next, finish }) => {
    for (const table of manifest.tables) for await (const _ of next(table, table.name));
    await db.query('begin')
    await becomeOwner(db, { schema, owner })
    const restored = await restoreAccounts(db, body, manifest.accounts, belongings, next)
    await db.query('commit')
    for (const stored of manifest.files) for await (const _ of next(stored, stored.path));
    await finish()
    return restored
  })
  assert.deepEqual(found, { restored: 1, present: 1, taken: 1 })
  const { rows } = await ground.admin.query(
    'select "userId" as id, word from identity.secret where "userId" = any($1)',
    [[a, b, c]],
  )
  assert.deepEqual(
    new Map(rows.map(({ id, word }) => [id, word])),
    new Map([
      [a, 'now'],
      [b, 'then'],
    ]),
  )
  await db.end()
})

test('a backup made while others write is one moment: events and duties agree', async () => {
  const db = new pg.Client(ground.address)
  await db.connect()
  let writing = true
  let written = 0
  const writer = (async () => {
    while (writing) {
      await db.query('begin')
      await becomeOwner(db, source)
      await db.query(
        `update duty set version = version + 1, state = 'reported' where id in (select id from duty where state = 'open' order by id limit 3)`,
      )
      await db.query(
        `insert into duty_event (id, duty_id, at, act, person_id, note)
           select gen_random_uuid(), id, now(), 'reported', null, 'version ' || version from duty d
           where state = 'reported' and not exists (select from duty_event e where e.duty_id = d.id and e.act = 'reported')`,
      )
      await db.query('commit')
      written++
    }
  })()
  const moving = join(ground.folder, 'moving.backup')
  const before = written
  await save(moving)
  const during = written - before
  writing = false
  await writer
  await db.end()
  assert.ok(during > 5, `${during} transactions while it was saved`)
  await restore(moving, 'dang-ghi')
  const copy = await ground.body('dang-ghi')
  const { rows } = await ground.admin.query(`
    select (select count(*) from ${copy.schema}.duty where state = 'reported')::int as reported,
      (select count(*) from ${copy.schema}.duty_event where act = 'reported')::int as events,
      (select count(*) from ${source.schema}.duty where state = 'reported')::int as now`)
  assert.equal(rows[0].events, rows[0].reported)
  assert.ok(rows[0].now > rows[0].reported, 'the writer went on behind the snapshot')
})

test('verify-backup needs no database', async () => {
  const manifest = await verifyBackup(file, passphrase)
  assert.equal(manifest.tables.find(({ name }) => name === 'duty')?.rows, DUTIES)
  const { code, stdout } = await ground.command({ DIEN_HONG_BACKUP_KEY: passphrase }, 'verify-backup', file)
  assert.equal(code, 0)
  assert.match(stdout, /nguyên vẹn/)
})
