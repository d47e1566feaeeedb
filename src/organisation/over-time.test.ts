// Organisation over time, as the database answers: subtrees and ancestors as of a day, rights, search, facts.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { isDatabaseAway } from '../shared/database/connection.ts'
import { dayOf } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { saveFacts } from './fact-actions.ts'
import { type Facts, NOTHING_KNOWN } from './facts.ts'
import { ancestors, countBelow, drawLineage, standsOf, subtree, successionsOf } from './lineage.ts'
import { may, reach } from './store.ts'
import { type Placement, standsOn, type UnitKind } from './structure.ts'
import { createUnit, endUnit, mergeUnits, moveUnit, placeUnit, splitUnit } from './structure-actions.ts'
import { openTestBody, type TestBody } from './test-body.ts'
import { factsOf, factsOn, findUnitWithVersion, insertPlacements, insertUnits, listUnits } from './unit-store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const since = day('2020-01-01')
const now = Temporal.Instant.from('2024-08-20T02:00:00Z')

let body: TestBody
let context: Context
const top = newId()

before(async () => {
  body = await openTestBody()
  await insertUnits(body.db, [fresh(top, 'party-committee', 'TOP', 'Đảng ủy Sở')])
  await insertPlacements(body.db, [{ unitId: top, tree: 'party', parentId: null, from: since, until: null }])
  await drawLineage(body.db, 'party', null)
  const [person, post] = [newId(), newId()]
  await sql`insert into person (id, name) values (${person}, 'Lê Thu Hà')`.execute(body.db)
  await sql`insert into post (id, unit_id, title) values (${post}, ${top}, 'Chuyên viên')`.execute(body.db)
  await sql`insert into holding (post_id, person_id, valid) values (${post}, ${person}, '[2020-01-01,)')`.execute(
    body.db,
  )
  for (const permission of ['read', 'administer'])
    await sql`insert into post_permission values (${post}, ${permission}, ${top}, true)`.execute(body.db)
  context = { db: body.db, now, today: dayOf(now), person: { id: person, name: 'Lê Thu Hà' } }
})
after(() => body?.end())

const fresh = (id: string, kind: UnitKind, code: string, name: string) => ({
  ...{ ...NOTHING_KNOWN, id, kind, code, name, from: since },
})

let made = 0
async function make(kind: UnitKind, name: string, parentId = top, on = since): Promise<string> {
  const id = newId()
  await createUnit(context, { ...NOTHING_KNOWN, id, kind, code: `U${++made}`, name }, parentId, on)
  return id
}

const below = async (unitId: string, on: string) =>
  (await subtree(body.db, { tree: 'party', unitId, on: day(on) })).map(({ id }) => id).sort()

const everything = () => ({ subtrees: [top], alone: [] })
const ask = (text: string) =>
  listUnits(body.db, everything(), { on: context.today, tree: 'party', text, limit: 50 }).then(units =>
    units.map(({ name }) => name),
  )

test('a question as of a day is answered as of that day', async () => {
  const [a, b] = [await make('party-base', 'Đảng bộ A'), await make('party-base', 'Đảng bộ B')]
  const [cell, deeper] = [await make('party-base', 'Đảng bộ C', a), newId()]
  await createUnit(
    context,
    { ...NOTHING_KNOWN, id: deeper, kind: 'party-cell', code: 'DD', name: 'Chi bộ D' },
    cell,
    since,
  )
  await moveUnit(context, 'party', cell, b, day('2024-03-02'))

  assert.deepEqual(await below(a, '2024-03-01'), [cell, deeper].sort())
  assert.deepEqual(await below(a, '2024-03-02'), [])
  assert.deepEqual(await below(b, '2024-03-01'), [])
  assert.deepEqual(await below(b, '2024-03-02'), [cell, deeper].sort())
  const way = async (on: string) => (await ancestors(body.db, 'party', deeper, day(on))).map(unit => unit.name)
  assert.deepEqual(await way('2024-03-01'), ['Đảng bộ C', 'Đảng bộ A', 'Đảng ủy Sở'])
  assert.deepEqual(await way('2024-03-02'), ['Đảng bộ C', 'Đảng bộ B', 'Đảng ủy Sở'])
  assert.deepEqual(await way('2019-12-31'), [])
  assert.equal(await countBelow(body.db, 'party', b, day('2024-03-02')), 2)
})

test('a unit that has ended stays within the reach of where it last stood', async () => {
  const cell = await make('party-cell', 'Chi bộ Đã Hết')
  await endUnit(context, cell, day('2024-05-02'))
  assert.ok(!(await below(top, '2024-05-02')).includes(cell))
  assert.ok((await below(top, '2024-05-01')).includes(cell))
  assert.equal(await may(body.db, context.person.id, 'read', cell, context.today), true)
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from unit where id = ${cell} and id in ${reach(context.person.id, 'read', context.today)}`.execute(
    body.db,
  )
  assert.equal(rows[0]!.n, 1)
})

test('three trees at once, each with its own parents', async () => {
  const [base, union] = [await make('party-base', 'Đảng bộ Ba Cây'), await make('sector-union', 'Công đoàn ngành')]
  await placeUnit(context, 'union', union, null, since)
  await placeUnit(context, 'union', base, union, day('2023-01-01'))
  const parents = async (on: string) => [
    (await ancestors(body.db, 'party', base, day(on))).map(({ id }) => id),
    (await ancestors(body.db, 'union', base, day(on))).map(({ id }) => id),
    (await ancestors(body.db, 'administration', base, day(on))).map(({ id }) => id),
  ]
  assert.deepEqual(await parents('2022-12-31'), [[top], [], []])
  assert.deepEqual(await parents('2023-01-01'), [[top], [union], []])
})

test('the database itself refuses two places at once', async () => {
  const cell = await make('party-cell', 'Chi bộ Hai Nơi')
  await assert.rejects(
    insertPlacements(body.db, [{ unitId: cell, tree: 'party', parentId: top, from: day('2024-01-01'), until: null }]),
    { code: '23P01' },
  )
})

test('merging and splitting leave their trace at both ends', async () => {
  const [one, two] = [await make('party-cell', 'Chi bộ Một'), await make('party-cell', 'Chi bộ Hai')]
  const both = await make('party-cell', 'Chi bộ Một Hai', top, day('2024-05-02'))
  await mergeUnits(context, [one, two], both, day('2024-05-02'))
  const trace = (await successionsOf(body.db, one)).map(({ kind, on, successorId }) => [
    kind,
    on.toString(),
    successorId,
  ])
  assert.deepEqual(trace, [['merge', '2024-05-02', both]])
  assert.equal((await successionsOf(body.db, both)).length, 2)
  assert.equal((await standsOf(body.db, one))[0]!.until?.toString(), '2024-05-02')

  const [left, right] = ['Chi bộ Trái', 'Chi bộ Phải'].map((name, at) => ({
    ...{ ...NOTHING_KNOWN, id: newId(), kind: 'party-cell' as const, code: `S${at}`, name },
  })) as [
    Facts & { id: string; kind: 'party-cell'; code: string },
    Facts & { id: string; kind: 'party-cell'; code: string },
  ]
  await splitUnit(context, both, [left, right], true, day('2024-07-01'))
  await splitUnit(context, both, [left, right], true, day('2024-07-01')) // a form sent twice
  assert.deepEqual(
    (await below(top, '2024-07-01')).filter(id => [one, both, left.id, right.id].includes(id)),
    [left.id, right.id].sort(),
  )
})

test('who does not administer a unit finds nothing to change', async () => {
  const cell = await make('party-cell', 'Chi bộ Không Phải Của Ai')
  const stranger = { ...context, person: { id: newId(), name: 'Ai đó' } }
  await assert.rejects(
    endUnit(stranger, cell, context.today),
    (error: unknown) => error instanceof Refusal && error.reason === 'not-found',
  )
  await assert.rejects(
    moveUnit(context, 'party', cell, newId(), context.today),
    (error: unknown) => error instanceof Refusal,
  )
})

test('two moves at once cannot put units below each other', async () => {
  const [a, b] = [await make('party-base', 'Đảng bộ Vòng Một'), await make('party-base', 'Đảng bộ Vòng Hai')]
  const attempt = (id: string, parent: string) =>
    body.db.transaction().execute(db => moveUnit({ ...context, db }, 'party', id, parent, day('2024-06-01')))
  const outcomes = await Promise.allSettled([attempt(a, b), attempt(b, a)])
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const [refused] = outcomes.filter(outcome => outcome.status === 'rejected')
  assert.ok(refused!.reason instanceof Refusal && !isDatabaseAway(refused!.reason))
})

test('search knows neither diacritics nor where the tone stands', async () => {
  const facts = { ...NOTHING_KNOWN, shortName: 'THPT HTH, 50%' }
  await createUnit(
    context,
    { ...facts, id: newId(), kind: 'party-cell', code: 'HTH', name: 'Chi bộ Trường THPT Huỳnh Thúy Hòa' },
    top,
    since,
  )
  await make('party-cell', 'Chi bộ Ủy thác Đường Dài')
  for (const [text, expected] of [
    ['hòa', 'Chi bộ Trường THPT Huỳnh Thúy Hòa'],
    ['hoà', 'Chi bộ Trường THPT Huỳnh Thúy Hòa'],
    ['HUYNH thuy', 'Chi bộ Trường THPT Huỳnh Thúy Hòa'],
    ['hoa thuý', 'Chi bộ Trường THPT Huỳnh Thúy Hòa'],
    ['hth', 'Chi bộ Trường THPT Huỳnh Thúy Hòa'],
    ['50%', 'Chi bộ Trường THPT Huỳnh Thúy Hòa'],
    ['uỷ thác', 'Chi bộ Ủy thác Đường Dài'],
    ['ủy thac', 'Chi bộ Ủy thác Đường Dài'],
    ['duong', 'Chi bộ Ủy thác Đường Dài'],
  ] as const)
    assert.deepEqual(await ask(text), [expected], text)
  assert.deepEqual(await ask('%'), [], 'marks alone find nothing')
  assert.deepEqual(await ask('không có đâu'), [])
})

test('the list goes on behind a unit without losing or repeating one', async () => {
  const all = await ask('')
  const paged: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await listUnits(body.db, everything(), { on: context.today, tree: 'party', after, limit: 3 })
    paged.push(...page.map(({ name }) => name))
    if (page.length < 3) break
    after = page.at(-1)!.id
  }
  assert.ok(all.length > 10)
  assert.deepEqual(paged, all)
})

test('a list never shows more than the scope', async () => {
  const [a, b] = [await make('party-base', 'Đảng bộ Phạm Vi'), await make('party-base', 'Đảng bộ Ngoài')]
  const cell = await make('party-cell', 'Chi bộ Trong', a)
  const seen = async (scope: { subtrees: string[]; alone: string[] }) =>
    (await listUnits(body.db, scope, { on: context.today, tree: 'party', limit: 50 })).map(({ id }) => id).sort()
  assert.deepEqual(await seen({ subtrees: [a], alone: [] }), [a, cell].sort())
  assert.deepEqual(await seen({ subtrees: [], alone: [a] }), [a])
  assert.deepEqual(await seen({ subtrees: [a], alone: [b] }), [a, b, cell].sort())
  assert.deepEqual(await seen({ subtrees: [], alone: [] }), [])
})

test('facts follow each other; a stale page writes nothing', async () => {
  const id = await make('party-cell', 'Chi bộ Trường Cũ')
  const facts: Facts = { ...NOTHING_KNOWN, name: 'Chi bộ Trường Mới', staffCount: 99 }
  const saved = await saveFacts(context, id, 1, facts, day('2024-08-01'))
  assert.equal(saved.kind, 'saved')
  assert.equal((await factsOn(body.db, id, day('2024-07-31')))?.name, 'Chi bộ Trường Cũ')
  assert.equal((await factsOn(body.db, id, day('2024-08-01')))?.staffCount, 99)
  assert.deepEqual(await ask('truong moi'), ['Chi bộ Trường Mới'])
  assert.equal((await successionsOf(body.db, id))[0]?.kind, 'rename')

  const stale = await saveFacts(context, id, 1, { ...facts, staffCount: 7 }, day('2024-08-01'))
  assert.equal(stale.kind, 'stale')
  const corrected = await saveFacts(context, id, 2, { ...facts, staffCount: 100 }, day('2024-08-01'))
  assert.equal(corrected.kind, 'saved')
  assert.deepEqual(
    (await factsOf(body.db, id)).map(({ from, staffCount }) => [from.toString(), staffCount]),
    [
      ['2024-08-01', 100],
      ['2020-01-01', null],
    ],
  )
  assert.equal((await findUnitWithVersion(body.db, id))?.version, 3)
  for (const [from, wrong, code] of [
    ['2024-07-31', facts, 'before-latest-change'],
    ['2024-08-21', facts, 'in-the-future'],
    ['2024-08-20', { ...facts, hasUnion: false }, 'nobody-acts-instead'],
    ['2024-08-20', { ...facts, partyType: 'base-committee' as const }, 'party-type-of-another-kind'],
  ] as const) {
    const refused = await saveFacts(context, id, 3, wrong, day(from))
    assert.deepEqual(refused.kind === 'wrong' && refused.findings.map(finding => finding.code), [code])
  }
})

// Random trees -----------------------------------------------------------------------------------------------------

const SIZE = 12
const units = Array.from({ length: SIZE }, () => newId())
const days = Array.from({ length: 7 }, (_, month) => day('2024-01-01').add({ months: month }))

/** For each unit but the first: in which month it comes, to whom it goes then, and month by month where it moves. */
const histories = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 3 }),
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    until: fc.option(fc.integer({ min: 4, max: 6 }), { nil: null }),
  }),
  { minLength: SIZE - 1, maxLength: SIZE - 1 },
)

test('subtree and ancestors say what a naive walk over the placements says, for random trees and days', async () => {
  await insertUnits(
    body.db,
    units.map((id, at) => fresh(id, 'party-base', `R${at}`, `Đảng bộ Ngẫu Nhiên ${at}`)),
  )
  await fc.assert(
    fc.asyncProperty(histories, async shapes => {
      const placements = placementsFrom(shapes)
      await sql`delete from placement where tree = 'administration'`.execute(body.db)
      await insertPlacements(body.db, placements)
      await drawLineage(body.db, 'administration', null)
      for (const on of [days[0]!.subtract({ days: 1 }), ...days])
        for (const unitId of units.slice(0, 4)) {
          const found = await subtree(body.db, { tree: 'administration', unitId, on })
          const expected = naiveBelow(placements, unitId, on)
          assert.deepEqual(found.map(({ id }) => id).sort(), expected.sort(), `below ${units.indexOf(unitId)} on ${on}`)
        }
      for (const unitId of units) {
        const found = (await ancestors(body.db, 'administration', unitId, days[3]!)).map(({ id }) => id)
        assert.deepEqual(found, naiveAbove(placements, unitId, days[3]!))
      }
    }),
    { numRuns: 25 },
  )
})

/** Parents have lower numbers than their children, so that no circle can arise; they may be gone before them. */
function placementsFrom(shapes: { from: number; parents: number[]; until: number | null }[]): Placement[] {
  const first: Placement = { unitId: units[0]!, tree: 'administration', parentId: null, from: since, until: null }
  return [
    first,
    ...shapes.flatMap(({ from, parents, until }, index) =>
      parents.map((parent, step): Placement => {
        const last = step === parents.length - 1
        return {
          ...{ unitId: units[index + 1]!, tree: 'administration' as const, parentId: units[parent % (index + 1)]! },
          from: days[from]!.add({ days: step * 10 }),
          until: last ? (until === null ? null : days[until]!) : days[from]!.add({ days: (step + 1) * 10 }),
        }
      }),
    ),
  ]
}

const standing = (placements: Placement[], unitId: string, on: Temporal.PlainDate) =>
  placements.find(p => p.unitId === unitId && standsOn(p, on))

/** Where a unit counts on a day on which it does not stand: where it last stood, or before its first day where it will. */
function counting(placements: Placement[], unitId: string, on: Temporal.PlainDate): Placement | undefined {
  const own = placements.filter(p => p.unitId === unitId)
  return own.filter(p => Temporal.PlainDate.compare(p.from, on) <= 0).at(-1) ?? own[0]
}

function naiveAbove(placements: Placement[], unitId: string, on: Temporal.PlainDate): string[] {
  const above: string[] = []
  for (let id = standing(placements, unitId, on)?.parentId; id; id = counting(placements, id, on)?.parentId)
    above.push(id)
  return above
}

const naiveBelow = (placements: Placement[], unitId: string, on: Temporal.PlainDate): string[] =>
  units.filter(id => id !== unitId && naiveAbove(placements, id, on).includes(unitId))

test('a body of the first version gets the same lineages from the migration', async () => {
  const { admin, schema } = body
  const migration = (name: string) => readFile(`migrations/body/${name}.sql`, 'utf8')
  await admin.query('create schema first_version')
  await admin.query('set search_path = first_version, ext')
  await admin.query(await migration('0001_skeleton'))
  await admin.query(`insert into unit select id, kind, code, name, search from ${schema}.unit`)
  await admin.query(`insert into placement select unit_id, tree, parent_id, valid from ${schema}.placement`)
  await admin.query(await migration('0002_organisation'))
  const lines = (of: string) => `select unit_id, tree, above, valid, kept from ${of}.lineage`
  const missing = (a: string, b: string) => `select count(*)::int as n from (${lines(a)} except ${lines(b)}) x`
  for (const [a, b] of [
    ['first_version', schema],
    [schema, 'first_version'],
  ] as const)
    assert.deepEqual((await admin.query(missing(a, b))).rows, [{ n: 0 }])
  const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from lineage')
  assert.ok(rows[0]!.n > 30)
  const { rows: named } = await admin.query<{ words: string }>(`select words from unit where code = 'HTH'`)
  assert.equal(named[0]?.words, 'chi bo truong thpt huynh thuy hoa hth')
})
