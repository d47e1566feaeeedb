// The log forged in every way that the database's administrator has, and each time the entry named.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '../shared/day.ts'
import { BEGINNING, CHAINED, type ChainedEntry, linked } from './chain.ts'
import type { ExportedHead } from './heads.ts'
import { freshMemory, sealRound } from './sealing.ts'
import { type Audited, type AuditedBody, openAudited } from './test-kit.ts'

let audited: Audited
before(async () => {
  audited = await openAudited()
})
after(() => audited.end())

interface Sealed extends AuditedBody {
  /** Ids in the order of the chain: the entry at position 1 is `ids[0]`. */
  ids: string[]
  heads: ExportedHead[]
}

/** A body with 12 entries, sealed and exported in three heads: at 4, 8 and 12. */
async function sealed(): Promise<Sealed> {
  const body = await audited.body()
  const memory = freshMemory()
  const heads: ExportedHead[] = []
  for (let batch = 0; batch < 3; batch++) {
    for (let i = 0; i < 4; i++) await body.write()
    heads.push((await sealRound(body.sealer, memory, systemClock))!)
  }
  const { rows } = await audited.admin.query(`select entry_id as id from ${body.schema}.audit_seal order by position`)
  return { ...body, ids: rows.map(({ id }) => id), heads }
}

/** As the administrator of the database, in the body's schema. */
async function forge({ schema }: AuditedBody, ...queries: string[]): Promise<void> {
  await audited.admin.query(`set search_path = ${schema}`)
  for (const query of queries) await audited.admin.query(query)
  await audited.admin.query('reset search_path')
}

const found = async (body: Sealed, heads: ExportedHead[] = []) =>
  (await audited.verify(body, heads)).findings.map(({ kind, position, entry }) => [kind, position, entry])

test('whole: nothing is found, also against the exported heads', async () => {
  const body = await sealed()
  const { findings, ...counts } = await audited.verify(body, body.heads)
  assert.deepEqual(findings, [])
  const { position, hash } = body.heads[2]!
  assert.deepEqual(counts, { sealed: 12, waiting: 0, compared: 3, head: { position, hash } })
})

for (const change of [
  `act = 'duty.accepted'`,
  `at = at + interval '1 microsecond'`,
  `at = 'infinity'`,
  `actor_id = null`,
  `actor_id = gen_random_uuid()`,
  `subject_id = gen_random_uuid()`,
  `detail = '{"made":2000}'`,
])
  test(`changed: ${change}`, async () => {
    const body = await sealed()
    await forge(body, `update audit_entry set ${change} where id = '${body.ids[4]}'`)
    assert.deepEqual(await found(body), [['changed', 5, body.ids[4]]])
  })

test('changed: the first, the last, two beside each other', async () => {
  const body = await sealed()
  await forge(body, `update audit_entry set act = 'x' where id in (${[0, 5, 6, 11].map(at => `'${body.ids[at]}'`)})`)
  assert.deepEqual(
    await found(body),
    [0, 5, 6, 11].map(at => ['changed', at + 1, body.ids[at]]),
  )
})

test('changed: only the seal', async () => {
  const body = await sealed()
  await forge(body, `update audit_seal set hash = decode(repeat('ab', 32), 'hex') where position = 7`)
  const findings = await found(body)
  // The seal is wrong, and what follows it no longer follows anything.
  assert.deepEqual(findings[0], ['changed', 7, body.ids[6]])
})

test('removed: the entry, its seal left behind', async () => {
  const body = await sealed()
  await forge(body, `delete from audit_entry where id = '${body.ids[4]}'`)
  assert.deepEqual(await found(body), [['removed', 5, body.ids[4]]])
})

test('removed: entries with their seals', async () => {
  const body = await sealed()
  await forge(
    body,
    `delete from audit_entry where id in ('${body.ids[4]}', '${body.ids[5]}')`,
    'delete from audit_seal where position in (5, 6)',
  )
  assert.deepEqual(await found(body), [['removed', 5, null]])
})

test('removed: the first with its seal', async () => {
  const body = await sealed()
  await forge(body, `delete from audit_entry where id = '${body.ids[0]}'`, 'delete from audit_seal where position = 1')
  assert.deepEqual(await found(body), [['removed', 1, null]])
})

test('removed: with its seal, and the positions closed up', async () => {
  const body = await sealed()
  await forge(
    body,
    `delete from audit_entry where id = '${body.ids[4]}'`,
    'delete from audit_seal where position = 5',
    ...[6, 7, 8, 9, 10, 11, 12].map(at => `update audit_seal set position = ${at - 1} where position = ${at}`),
  )
  assert.deepEqual(await found(body), [['changed', 5, body.ids[5]]])
  const { findings } = await audited.verify(body)
  assert.match(findings[0]!.text.en, /or the one right before it was replaced or removed/)
  // The heads that left the database know how long the chain was.
  assert.deepEqual(
    (await found(body, body.heads)).map(([kind, position]) => [kind, position]),
    [
      ['changed', 5],
      ['rewritten', 8],
      ['tail-lost', 12],
    ],
  )
})

const room = (at: number) =>
  Array.from({ length: 13 - at }, (_, i) => `update audit_seal set position = ${13 - i} where position = ${12 - i}`)
const FORGED = '01a20511-bcce-7915-9c67-72905ca04bc2'
const forgedEntry = `insert into audit_entry values ('${FORGED}', now(), 'duty.accepted', null, null, '{}')`
const forgedSeal = (hash: string) => `insert into audit_seal values (5, '${FORGED}', ${hash}, now())`

test('inserted: between two, with a seal of any kind', async () => {
  const body = await sealed()
  await forge(body, forgedEntry, ...room(5), forgedSeal(`decode(repeat('ab', 32), 'hex')`))
  assert.deepEqual(await found(body), [['inserted', 5, FORGED]])
})

test('inserted: between two, with a seal that fits what is before it', async () => {
  const body = await sealed()
  await forge(body, forgedEntry)
  const hash = await hashBehind(body, 4, FORGED)
  await forge(body, ...room(5), forgedSeal(`decode('${hash}', 'hex')`))
  assert.deepEqual(await found(body), [['inserted', 5, FORGED]])
})

test('reordered: two entries have changed places', async () => {
  const body = await sealed()
  const [a, b] = [body.ids[3], body.ids[8]]
  await forge(
    body,
    `update audit_seal set entry_id = gen_random_uuid() where position in (4, 9)`,
    `update audit_seal set entry_id = '${b}' where position = 4`,
    `update audit_seal set entry_id = '${a}' where position = 9`,
  )
  assert.deepEqual(await found(body), [
    ['reordered', 4, b],
    ['reordered', 9, a],
  ])
})

for (const [p, q] of [
  [4, 5],
  [4, 9],
] as const)
  test(`reordered: ${p} and ${q} have changed places together with their seals`, async () => {
    const body = await sealed()
    await forge(
      body,
      `update audit_seal set position = 99 where position = ${p}`,
      `update audit_seal set position = ${p} where position = ${q}`,
      `update audit_seal set position = ${q} where position = 99`,
    )
    const findings = await found(body)
    assert.ok(findings.every(([kind]) => kind === 'reordered'))
    for (const [position, id] of [
      [p, body.ids[q - 1]],
      [q, body.ids[p - 1]],
    ])
      assert.ok(
        findings.some(([, at, entry]) => at === position && entry === id),
        `${position}`,
      )
  })

test('a lost tail: the chain alone shows nothing, the exported head does', async () => {
  const body = await sealed()
  await forge(
    body,
    `delete from audit_entry where id in (select entry_id from audit_seal where position > 9)`,
    'delete from audit_seal where position > 9',
  )
  assert.deepEqual(await found(body), [])
  assert.deepEqual(await found(body, body.heads), [['tail-lost', 10, null]])
})

test('a lost tail that was sealed over again is a rewritten one', async () => {
  const body = await sealed()
  await forge(
    body,
    `delete from audit_entry where id in (select entry_id from audit_seal where position > 9)`,
    'delete from audit_seal where position > 9',
  )
  for (let i = 0; i < 5; i++) await body.write()
  await sealRound(body.sealer, freshMemory(), systemClock)
  assert.deepEqual(await found(body), [])
  assert.deepEqual(
    (await found(body, body.heads)).map(([kind, position]) => [kind, position]),
    [['rewritten', 12]],
  )
})

test('a chain that was computed anew from a forged entry on: only the exported heads tell', async () => {
  const body = await sealed()
  await forge(body, `update audit_entry set act = 'duty.accepted' where id = '${body.ids[4]}'`)
  for (let position = 5; position <= 12; position++) {
    const hash = await hashBehind(body, position - 1, body.ids[position - 1]!)
    await forge(body, `update audit_seal set hash = decode('${hash}', 'hex') where position = ${position}`)
  }
  assert.deepEqual(await found(body), [])
  const { findings } = await audited.verify(body, body.heads)
  assert.deepEqual(
    findings.map(({ kind, position }) => [kind, position]),
    [['rewritten', 8]],
  )
  assert.match(findings[0]!.text.en, /agree up to entry 4/)
})

test('an empty chain behind exported heads is lost as a whole', async () => {
  const body = await sealed()
  await forge(body, 'truncate audit_entry, audit_seal')
  assert.deepEqual(await found(body, body.heads), [['tail-lost', 1, null]])
})

/** What the sealer would write behind that position for this entry. */
async function hashBehind({ schema }: AuditedBody, position: number, id: string): Promise<string> {
  const { rows } = await audited.admin.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from ${schema}.audit_seal where position = $1`,
    [position],
  )
  const { rows: entries } = await audited.admin.query<ChainedEntry>(
    `select ${CHAINED} from ${schema}.audit_entry e where e.id = $1`,
    [id],
  )
  return linked(rows[0]?.hash ?? BEGINNING, entries[0]!)
}
