// Entries on their way into the chain: none skipped, none twice, however many write and seal, and nobody else may.

import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { record } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import { systemClock } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { appendHead, headsFile, readHeads } from './heads.ts'
import { startSealer } from './sealer.ts'
import { freshMemory, sealRound } from './sealing.ts'
import { type Audited, type AuditedBody, openAudited } from './test-kit.ts'

let audited: Audited
before(async () => {
  audited = await openAudited()
})
after(() => audited.end())

const now = () => systemClock.now()
const ahead = (by: { minutes: number }) => ({ now: () => now().add(by) })

async function sealedIds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select entry_id as id from audit_seal order by position`.execute(db)
  return rows.map(({ id }) => id)
}

test('an entry is sealed once, behind those before it, and the head is told', async () => {
  const body = await audited.body()
  const memory = freshMemory()
  assert.equal(await sealRound(body.sealer, memory, systemClock), null)
  const ids: string[] = []
  for (const position of [1, 2, 3]) {
    ids.push(await body.write())
    assert.equal((await sealRound(body.sealer, memory, systemClock))?.position, position)
    assert.equal(await sealRound(body.sealer, memory, systemClock), null)
  }
  assert.deepEqual(await sealedIds(body.db), ids)
  const result = await audited.verify(body)
  assert.deepEqual([result.sealed, result.waiting, result.findings], [3, 0, []])
})

test('what commits late is sealed, however far the others have gone on', async () => {
  const body = await audited.body()
  const memory = freshMemory()
  const open = await body.db.startTransaction().execute()
  const late = await body.write(open)
  const early = await body.write()
  // An hour passes: the mark lies far behind the id of the late one, and still must not be followed.
  for (let minutes = 60; minutes < 65; minutes++) await sealRound(body.sealer, memory, ahead({ minutes }))
  assert.deepEqual(await sealedIds(body.db), [early])
  await open.commit().execute()
  assert.equal((await sealRound(body.sealer, memory, ahead({ minutes: 65 })))?.position, 2)
  assert.deepEqual(await sealedIds(body.db), [early, late])
})

test('once nothing is open, old entries are no longer looked at; a sweep looks at all of them', async () => {
  const body = await audited.body()
  const memory = freshMemory()
  await body.write()
  for (const minutes of [60, 61, 62]) await sealRound(body.sealer, memory, ahead({ minutes }))
  // With the id of a clock that is wrong by far more than the slack.
  const old = '01900000-0000-7000-8000-000000000000'
  await sql`insert into audit_entry values (${old}, now(), 'duty.reported', null, null, '{}')`.execute(body.db)
  assert.equal(await sealRound(body.sealer, memory, ahead({ minutes: 63 })), null)
  assert.equal((await sealRound(body.sealer, memory, ahead({ minutes: 71 })))?.position, 2)
  assert.equal((await sealedIds(body.db)).at(-1), old)
})

test('what was undone is not sealed', async () => {
  const body = await audited.body()
  const open = await body.db.startTransaction().execute()
  await body.write(open)
  await open.rollback().execute()
  assert.equal(await sealRound(body.sealer, freshMemory(), systemClock), null)
})

test('32 writers and three sealers at once: every entry exactly once, in one whole chain', async () => {
  const body = await audited.body()
  const ids: string[] = []
  let writing = true
  const sealers = [1, 2, 3].map(async () => {
    const [memory, sealer] = [freshMemory(), audited.anotherSealer(body)]
    while (writing) await sealRound(sealer, memory, systemClock)
    await sealRound(sealer, memory, systemClock)
  })
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (let i = 0; i < 20; i++) ids.push(await body.db.transaction().execute(db => body.write(db)))
    }),
  )
  writing = false
  await Promise.all(sealers)
  await sealRound(body.sealer, freshMemory(), systemClock)
  assert.deepEqual((await sealedIds(body.db)).sort(), ids.sort())
  const result = await audited.verify(body)
  assert.deepEqual([result.sealed, result.findings], [640, []])
})

test('more than one batch is sealed in one round', async () => {
  const body = await audited.body()
  await body.db.transaction().execute(async db => {
    for (let i = 0; i < 1_234; i++) await body.write(db)
  })
  assert.equal((await sealRound(body.sealer, freshMemory(), systemClock))?.position, 1_234)
})

test('beside a server: soon, exported to a file for its account only, the rest at the end', async t => {
  const body = await audited.body()
  const sealer = startSealer({ chains: () => [chainOf(body)], folder: audited.folder })
  t.after(() => sealer.stop())
  for (let i = 0; i < 5; i++) {
    const id = await body.write()
    const since = performance.now()
    while (!(await sealedIds(body.db)).includes(id)) {
      // Two seconds on a machine that has nothing else to do: here a browser and other servers stand beside it.
      assert.ok(performance.now() - since < 20_000, `not sealed after ${performance.now() - since} ms`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  await body.write()
  await sealer.stop()
  const path = headsFile(audited.folder, body.slug)
  const file = await readHeads(path)
  assert.equal(file?.heads.at(-1)?.position, 6)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  const result = await audited.verify(body, file!.heads)
  assert.deepEqual([result.sealed, result.waiting, result.findings], [6, 0, []])
  assert.ok(result.compared >= 2)
})

test('a sealer that fails says so once, goes on trying and says when it works again', { timeout: 60_000 }, async t => {
  const body = await audited.body()
  const said: unknown[] = []
  await body.write()
  await audited.admin.query(`alter table ${body.schema}.audit_seal rename to away`)
  const sealer = startSealer({
    ...{ chains: () => [chainOf(body)], folder: audited.folder },
    log: ({ event }) => said.push(event),
  })
  t.after(() => sealer.stop())
  while (said.length < 1) await new Promise(resolve => setTimeout(resolve, 20))
  // Long enough for it to fail again.
  await new Promise(resolve => setTimeout(resolve, 1_200))
  await audited.admin.query(`alter table ${body.schema}.away rename to audit_seal`)
  while (said.length < 2) await new Promise(resolve => setTimeout(resolve, 20))
  await sealer.stop()
  assert.deepEqual(said, ['audit-sealing-failed', 'audit-sealing-again'])
  assert.equal((await sealedIds(body.db)).length, 1)
})

test('a head that a killed server sealed and did not export is exported by the next', async () => {
  const body = await audited.body()
  await body.write()
  await sealRound(body.sealer, freshMemory(), systemClock)
  await startSealer({ chains: () => [chainOf(body)], folder: audited.folder }).stop()
  await startSealer({ chains: () => [chainOf(body)], folder: audited.folder }).stop()
  const file = await readHeads(headsFile(audited.folder, body.slug))
  assert.deepEqual(
    file?.heads.map(({ position }) => position),
    [1],
  )
})

test('a line of the heads that a power cut left half-written takes no other with it', async () => {
  const { appendFile } = await import('node:fs/promises')
  const path = headsFile(audited.folder, 'torn')
  const head = { hash: 'a'.repeat(64), sealedAt: now() }
  await appendHead(path, { position: 1, ...head })
  await appendFile(path, '{"position":2,"ha')
  await appendHead(path, { position: 3, ...head })
  const file = await readHeads(path)
  assert.deepEqual([file?.heads.map(({ position }) => position), file?.unreadable], [[1, 3], 1])
})

test('the sealer reads entries and adds seals, and nothing else; the body’s login only reads seals', async () => {
  const body = await audited.body()
  await body.write()
  await sealRound(body.sealer, freshMemory(), systemClock)
  const seal = `insert into audit_seal values (2, '${newId()}', decode(repeat('00', 32), 'hex'), now())`
  const others = (await audited.tablesOf(body)).filter(table => !table.startsWith('audit_'))
  assert.ok(others.length > 10)
  const refused: [Db, string][] = [
    ...['update audit_seal set position = 9', 'delete from audit_seal', 'truncate audit_seal', seal].map(
      (query): [Db, string] => [body.db, query],
    ),
    ...[
      'update audit_seal set position = 9',
      'delete from audit_seal',
      'truncate audit_seal',
      `update audit_entry set act = 'duty.accepted'`,
      'delete from audit_entry',
      'truncate audit_entry',
      `insert into audit_entry values ('${newId()}', now(), 'duty.accepted', null, null, '{}')`,
      'create table mine (a int)',
      'drop table audit_seal',
      ...others.map(table => `select from ${table}`),
      `set role ${body.schema}_owner`,
    ].map((query): [Db, string] => [body.sealer, query]),
  ]
  for (const [db, query] of refused) await assert.rejects(sql.raw(query).execute(db), { code: '42501' }, query)
  await sql.raw(seal).execute(body.sealer)
})

test('an act without a person is recorded and sealed', async () => {
  const body = await audited.body()
  await record(body.db, { act: 'duty.accepted', actor: null, subject: newId(), at: now() })
  assert.equal((await sealRound(body.sealer, freshMemory(), systemClock))?.position, 1)
})

const chainOf = (body: AuditedBody) => ({ name: body.slug, sealer: body.sealer })
