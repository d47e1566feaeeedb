// A healthy installation is called healthy; each fault that is planted is found, named and comes with advice.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startSealer } from '../audit/index.ts'
import { announce } from '../shared/database/admin.ts'
import type { RegisteredBody } from '../shared/database/installation.ts'
import { openFiles } from '../shared/files/storage.ts'
import { newId } from '../shared/id.ts'
import { createFilledBody, type Ground, openGround } from '../shared/testing/ground.ts'
import { spaceLeft } from './folder-checks.ts'
import { examine } from './index.ts'

let ground: Ground
let body: RegisteredBody

before(async () => {
  ground = await openGround()
  body = await createFilledBody(ground, 'goc', 40)
  await ground.installation.createBody('khac', 'Đơn vị khác')
  await seal()
  await storeOriginal()
})

after(() => ground.end())

const seal = () =>
  startSealer({
    chains: () => [{ name: 'goc', sealer: ground.installation.sealer(body.id)! }],
    folder: ground.folder,
  }).stop()

/** What the server's start does with the document of the filled body: the original leaves the database for the disk. */
async function storeOriginal(): Promise<string> {
  const content = Buffer.from('00ff0a5c', 'hex')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const read = async (at: number, most: number) => content.subarray(at, at + most)
  await openFiles(ground.folder).of(body.id).put(sha256, read)
  return sha256
}

const codes = async () => (await examine(ground.folder)).findings.map(({ code }) => code)

/** SCHEMA stands for the body's schema, LOGIN for its login, OTHER for another body's schema. */
async function forge(sql: string): Promise<void> {
  const other = await ground.body('khac')
  await ground.admin.query(
    sql
      .replaceAll('SCHEMA', body.schema)
      .replaceAll('LOGIN', body.login)
      .replaceAll('SEALER', body.sealer)
      .replaceAll('OWNER', body.owner)
      .replaceAll('OTHER', other.schema),
  )
}

test('a healthy installation', async () => {
  const { findings, checked } = await examine(ground.folder)
  assert.deepEqual(findings, [])
  assert.ok(checked > 30, `${checked} checks`)
  const { code, stdout } = await ground.command({}, 'doctor')
  assert.equal(code, 0)
  assert.match(stdout, /không thấy vấn đề nào/)
})

/** What is done, what takes it back, and the codes that it must and may bring. */
const planted: [string, string, string, string[]][] = [
  [
    'the login may change the audit',
    'grant update on SCHEMA.audit_entry to LOGIN',
    'revoke update on SCHEMA.audit_entry from LOGIN',
    ['rights-more'],
  ],
  [
    '… or one column of it',
    'grant update (act) on SCHEMA.audit_entry to LOGIN',
    'revoke update (act) on SCHEMA.audit_entry from LOGIN',
    ['rights-more'],
  ],
  [
    'everybody may',
    'grant delete on SCHEMA.audit_entry to public',
    'revoke delete on SCHEMA.audit_entry from public',
    ['rights-more', 'rights-more'],
  ],
  [
    'the login may seal',
    'grant insert on SCHEMA.audit_seal to LOGIN',
    'revoke insert on SCHEMA.audit_seal from LOGIN',
    ['rights-more'],
  ],
  [
    'the relay reads more than the outbox',
    'grant select on SCHEMA.person to dien_hong_relay',
    'revoke select on SCHEMA.person from dien_hong_relay',
    ['rights-more'],
  ],
  [
    'the login lost a right',
    'revoke update on SCHEMA.duty from LOGIN',
    'grant update on SCHEMA.duty to LOGIN',
    ['rights-less'],
  ],
  [
    'the login reaches another body',
    'grant usage on schema OTHER to LOGIN',
    'revoke usage on schema OTHER from LOGIN',
    ['rights-more'],
  ],
  ['the login is a superuser', 'alter role LOGIN superuser', 'alter role LOGIN nosuperuser', ['role', 'rights-more']],
  ['the login is a member of the owner', 'grant OWNER to LOGIN', 'revoke OWNER from LOGIN', ['role']],
  ['the owner can log in', 'alter role OWNER login', 'alter role OWNER nologin', ['role']],
  [
    'a table of another owner',
    'alter table SCHEMA.holding owner to postgres',
    'alter table SCHEMA.holding owner to OWNER; revoke all on SCHEMA.holding from postgres',
    ['owner'],
  ],
  [
    'a migration is missing',
    `update SCHEMA.migration set name = '0000' where name like '0003%'`,
    `update SCHEMA.migration set name = '0003_audit.sql' where name = '0000'`,
    ['migration-behind', 'migration-ahead'],
  ],
  [
    'a migration was changed',
    `update SCHEMA.migration set sha256 = 'x' || sha256 where name like '0001%'`,
    `update SCHEMA.migration set sha256 = substr(sha256, 2) where name like '0001%'`,
    ['migration-changed'],
  ],
  ['a schema of nobody', 'create schema body_0123456789', 'drop schema body_0123456789', ['schema-unregistered']],
  [
    'a body without its schema',
    'alter schema SCHEMA rename to elsewhere',
    'alter schema elsewhere rename to SCHEMA',
    ['schema-missing'],
  ],
  [
    'a clock that was set back',
    `update SCHEMA.migration set applied_at = applied_at + interval '1 year'`,
    `update SCHEMA.migration set applied_at = applied_at - interval '1 year'`,
    ['clock-back'],
  ],
  [
    'commits that do not wait for the disk',
    'alter database dien_hong set synchronous_commit = off',
    'alter database dien_hong reset synchronous_commit',
    ['setting-synchronous-commit'],
  ],
  [
    'two places at once',
    `alter table SCHEMA.placement drop constraint placement_unit_id_tree_valid_excl; insert into SCHEMA.placement select * from SCHEMA.placement where parent_id is not null limit 1`,
    `delete from SCHEMA.placement a using SCHEMA.placement b where a.unit_id = b.unit_id and a.tree = b.tree and a.ctid > b.ctid; alter table SCHEMA.placement add exclude using gist (unit_id with =, tree with =, valid with &&)`,
    ['placement-overlap'],
  ],
  [
    'a parent that left the tree',
    `update SCHEMA.placement set valid = '[2020-01-01,2021-01-01)' where parent_id is null`,
    `update SCHEMA.placement set valid = '[2020-01-01,)' where parent_id is null`,
    ['placement-orphan'],
  ],
  [
    'a unit below itself',
    `insert into SCHEMA.placement select unit_id, 'union', unit_id, valid from SCHEMA.placement where parent_id is null`,
    `delete from SCHEMA.placement where tree = 'union'`,
    ['placement-cycle'],
  ],
  [
    'a duty of nobody',
    `alter table SCHEMA.duty drop constraint duty_unit_id_fkey; update SCHEMA.duty set unit_id = id where period = 'p1'`,
    `update SCHEMA.duty set unit_id = owed_to_id where period = 'p1'; alter table SCHEMA.duty add foreign key (unit_id) references SCHEMA.unit`,
    ['duty-orphan'],
  ],
  [
    'a duty that nobody reported',
    `delete from SCHEMA.duty_event where act = 'reported' and duty_id = (select id from SCHEMA.duty where period = 'p3')`,
    `insert into SCHEMA.duty_event select gen_random_uuid(), id, now(), 'reported', null, '' from SCHEMA.duty where period = 'p3'`,
    ['duty-events'],
  ],
  [
    'a duty made twice',
    `insert into SCHEMA.duty_event select '01a20511-bcce-7915-9c67-72905ca04bc2', id, '2023-01-01', 'created', null, '' from SCHEMA.duty where period = 'p3'`,
    `delete from SCHEMA.duty_event where id = '01a20511-bcce-7915-9c67-72905ca04bc2'`,
    ['duty-events'],
  ],
  [
    'a report without an arrival',
    `update SCHEMA.duty set first_reported_at = null where period = 'p1'`,
    `update SCHEMA.duty set first_reported_at = '2024-04-01 02:00:00.123456+00' where period = 'p1'`,
    ['duty-arrival'],
  ],
  [
    'a plan that was sent while its duty is open',
    `update SCHEMA.submission set state = 'draft' where duty_id = (select id from SCHEMA.duty where period = 'p1')`,
    `update SCHEMA.submission set state = 'sent' where duty_id = (select id from SCHEMA.duty where period = 'p1')`,
    ['submission-duty'],
  ],
  [
    'a plan that stands otherwise on the follow-up page',
    `update SCHEMA.submission set kind = 'plan' where kind = 'report';
      insert into SCHEMA.plan_standing select id, '4' from SCHEMA.submission limit 1`,
    `delete from SCHEMA.plan_standing; update SCHEMA.submission set kind = 'report'`,
    ['plan-standing'],
  ],
  [
    'a count that is one too many',
    `update SCHEMA.duty_count set count = count + 1 where state = 'reported'`,
    `update SCHEMA.duty_count set count = count - 1 where state = 'reported'`,
    ['duty-counts'],
  ],
  [
    'a constraint that was not proven',
    'alter table SCHEMA.holding add constraint strange check (post_id <> person_id) not valid',
    'alter table SCHEMA.holding drop constraint strange',
    ['constraint-unproven'],
  ],
  [
    'a lost end of the audit',
    `create table public.kept as select * from SCHEMA.audit_seal where position > 50; delete from SCHEMA.audit_seal where position > 50`,
    `insert into SCHEMA.audit_seal select * from public.kept; drop table public.kept`,
    ['audit-sealing', 'audit-end-lost'],
  ],
  [
    'a head that was written anew',
    `update SCHEMA.audit_seal set hash = sha256(hash) where position = 60; create table public.kept as select 1 as a`,
    'drop table public.kept',
    ['audit-rewritten'],
  ],
]

for (const [name, plant, back, expected] of planted)
  test(`${name}: ${[...new Set(expected)].join(', ')}`, async () => {
    const head = await ground.admin.query(`select hash from ${body.schema}.audit_seal where position = 60`)
    await forge(plant)
    let found: string[]
    try {
      const { findings } = await examine(ground.folder)
      for (const { text, todo } of findings)
        for (const words of [text.vi, text.en, todo.vi, todo.en])
          assert.ok(words.length > 10 && !words.includes('undefined'), words)
      found = findings.map(({ code }) => code)
    } finally {
      await forge(back)
      if (name.startsWith('a head'))
        await ground.admin.query(`update ${body.schema}.audit_seal set hash = $1 where position = 60`, [
          head.rows[0].hash,
        ])
    }
    assert.deepEqual([...new Set(found)].sort(), [...new Set(expected)].sort())
    assert.deepEqual(await codes(), [], 'taken back')
  })

test('entries that nobody seals while a server runs', async () => {
  await forge(`insert into SCHEMA.audit_entry values ('${newId()}', now(), 'session.opened', null, null, '{}')`)
  assert.deepEqual(await codes(), ['audit-sealing'])
  await seal()
  assert.deepEqual(await codes(), [])
})

test('heads that were never exported', async () => {
  const path = join(ground.folder, 'audit-heads', 'goc.jsonl')
  await rename(path, `${path}.away`)
  assert.deepEqual(await codes(), ['audit-heads-missing'])
  await rename(`${path}.away`, path)
})

test('a secret that others may read, that is short, that is gone', async () => {
  const path = join(ground.folder, 'secret')
  const secret = await readFile(path)
  await chmod(path, 0o644)
  assert.deepEqual(await codes(), ['secret-open'])
  await writeFile(path, 'x')
  await chmod(path, 0o600)
  assert.deepEqual(await codes(), ['secret-short'])
  await rm(path)
  assert.deepEqual(await codes(), ['secret-missing'])
  await writeFile(path, secret, { mode: 0o600 })
})

test('a data folder that others may read', async () => {
  await chmod(ground.folder, 0o755)
  assert.deepEqual(await codes(), ['folder-open'])
  await chmod(ground.folder, 0o711)
})

test('a stored file that is gone, or cut short', async () => {
  const sha256 = await storeOriginal()
  const path = join(ground.folder, 'files', body.id, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  await writeFile(path, 'x')
  assert.deepEqual(await codes(), ['files-missing'])
  await rm(path)
  assert.deepEqual(await codes(), ['files-missing'])
  await storeOriginal()
  assert.deepEqual(await codes(), [])
})

test('what interrupted processes left: half-written files, files of no body', async () => {
  const [half, orphan] = [join(ground.folder, 'x.backup.unfinished-1'), join(ground.folder, 'files', newId())]
  await writeFile(half, '')
  assert.deepEqual(await codes(), [], 'one that is young may be in use')
  await utimes(half, 1, 1)
  await mkdir(orphan, { recursive: true, mode: 0o700 })
  await chmod(join(ground.folder, 'files'), 0o700)
  assert.deepEqual((await codes()).sort(), ['leftover', 'orphan-files'])
  await rm(half)
  await rm(orphan, { recursive: true })
})

test('a disk that fills', () => {
  const found = (free: number) => spaceLeft('/data', free).map(({ code, severity }) => `${code} ${severity}`)
  assert.deepEqual(
    [6, 4, 0.5].map(gigabytes => found(gigabytes * 2 ** 30)),
    [[], ['disk-space warning'], ['disk-space error']],
  )
})

test('a database that does not answer: said, and the folder is examined all the same', async () => {
  const folder = join(ground.folder, 'other')
  await mkdir(folder, { mode: 0o700 })
  const withdraw = await announce(folder, { ...ground.address, port: 1 })
  assert.deepEqual(
    (await examine(folder)).findings.map(({ code }) => code),
    ['secret-missing', 'database-unreachable'],
  )
  await withdraw()
})

test('the command says what and what to do, in words and as JSON, and ends with 1', async () => {
  await forge('grant update on SCHEMA.audit_entry to LOGIN')
  const words = await ground.command({}, 'doctor')
  assert.equal(words.code, 1)
  assert.match(
    words.stdout,
    /LỖI \[rights-more\] goc: Vai trò .*UPDATE[\s\S]*Cần làm: .*REVOKE[\s\S]*1 lỗi, 0 cảnh báo/,
  )
  const json = await ground.command({}, 'doctor', '--json')
  assert.equal(json.code, 1)
  const { healthy, findings } = JSON.parse(json.stdout)
  assert.deepEqual([healthy, findings[0].code, findings[0].body], [false, 'rights-more', 'goc'])
  await forge('revoke update on SCHEMA.audit_entry from LOGIN')
  assert.equal((await ground.command({}, 'doctor', '--strange')).code, 2)
  assert.equal((await ground.command({ DIEN_HONG_DATA: join(ground.folder, 'nowhere') }, 'doctor')).code, 2)
})
