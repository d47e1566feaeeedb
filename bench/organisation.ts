// How long questions about the organisation take: up and down the tree, search, the list, and the permission.

import { sql } from 'kysely'
import { numbersFrom } from '../src/organisation/invented.ts'
import { ancestors, countBelow, drawLineage, subtree } from '../src/organisation/lineage.ts'
import { may, reach, rightsOver } from '../src/organisation/store.ts'
import { TREES } from '../src/organisation/structure.ts'
import { insertPlacements, insertUnits, listUnits } from '../src/organisation/unit-store.ts'
import { newId } from '../src/shared/id.ts'
import { generate } from './generator.ts'
import { type BenchBody, dataSizeOf, machineOf, megabytes, openBenchBody, round, timesOf } from './measure.ts'

/** Words that people type: rare, frequent, two words, an abbreviation, a code, nothing found. */
export const SEARCHES = [
  'khắc liễn',
  'truong thpt',
  'chi bộ 3',
  'GDTX',
  '4711',
  'hoà',
  'trung tâm bàu',
  'không đâu có',
  'uan',
  'th',
]
const TODAY = Temporal.PlainDate.from('2024-08-20')
const EARLIER = Temporal.PlainDate.from('2022-03-01')

export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    const generated = generate(count)
    const filled = await fill(body, generated)
    const queries = await measure(body, generated)
    return {
      ...{ bench: 'organisation', units: count, machine: await machineOf(body.admin) },
      ...{ filledInSeconds: filled, queries },
      memory: { rssMegabytes: megabytes(process.memoryUsage.rss()) },
      dataSize: { rows: generated.placements.length, megabytes: await dataSizeOf(body) },
    }
  } finally {
    await body.end()
  }
}

type Generated = ReturnType<typeof generate>

export async function fill({ db, admin, schema }: BenchBody, { units, placements }: Generated) {
  const start = performance.now()
  await db.transaction().execute(async transaction => {
    await insertUnits(transaction, units)
    await insertPlacements(transaction, placements)
  })
  const inserted = performance.now()
  await db.transaction().execute(async transaction => {
    for (const tree of TREES) await drawLineage(transaction, tree, null)
  })
  const drawn = performance.now()
  for (const table of ['unit', 'unit_fact', 'placement', 'lineage'])
    await admin.query(`vacuum analyze ${schema}.${table}`)
  return { insert: round((inserted - start) / 1_000), lineages: round((drawn - inserted) / 1_000) }
}

async function measure(body: BenchBody, generated: Generated) {
  const { db } = body
  const { inner, leaves, top } = generated
  const [office, clerk] = [await personOver(body, top), await personOver(body, inner[0]!)]
  const next = numbersFrom(7)
  const one = (ids: readonly string[]) => ids[Math.floor(next() * ids.length)]!
  const anyDay = () => (next() < 0.5 ? TODAY : EARLIER)
  const scope = {
    office: await rightsOver(db, office, 'read', TODAY),
    clerk: await rightsOver(db, clerk, 'read', TODAY),
  }
  const list = (seen: typeof scope.office, filter: object) =>
    listUnits(db, seen, { on: TODAY, tree: 'party', limit: 51, ...filter })
  return {
    subtree: await timesOf(500, () => subtree(db, { tree: 'party', unitId: one(inner), on: anyDay() })),
    subtreeOfTheTop: await timesOf(100, () =>
      subtree(db, { tree: 'party', unitId: top, on: anyDay(), after: one(leaves) }),
    ),
    ancestors: await timesOf(500, () => ancestors(db, 'party', one(leaves), anyDay())),
    search: await timesOf(500, at => list(scope.office, { text: SEARCHES[at % SEARCHES.length] })),
    searchOfOneSubtree: await timesOf(500, at => list(scope.clerk, { text: SEARCHES[at % SEARCHES.length] })),
    list: await timesOf(500, at => list(scope.office, LISTS(at, one(inner), one(leaves)))),
    listOfOneSubtree: await timesOf(500, at => list(scope.clerk, LISTS(at, one(inner), one(leaves)))),
    may: await timesOf(500, () => may(db, office, 'read', one(leaves), TODAY)),
    reachOfTheTopCounted: await timesOf(30, () =>
      sql`select count(*) from ${reach(office, 'read', TODAY)} r`.execute(db),
    ),
    countBelowTheTop: await timesOf(30, () => countBelow(db, 'party', top, TODAY)),
    // What a change of structure costs besides its own rows.
    redrawOneUnit: await timesOf(50, () => redraw(body, one(leaves))),
    redrawOneCommittee: await timesOf(10, () => redraw(body, inner[0]!)),
    naiveSubtreeOfTheTop: await timesOf(10, () => naiveCount(body, top)),
  }
}

const LISTS = (at: number, inner: string, leaf: string) =>
  [
    {},
    { after: leaf },
    { kind: 'party-base' },
    { kind: 'party-cell', after: leaf },
    { parentId: inner },
    { on: EARLIER },
  ][at % 6]!

const redraw = ({ db }: BenchBody, unitId: string) =>
  db.transaction().execute(transaction => drawLineage(transaction, 'party', [unitId]))

/** Walking down through placements alone: what the lineages save. */
const naiveCount = ({ db }: BenchBody, unitId: string) =>
  sql`
  with recursive below(unit_id) as (
    select ${unitId}::uuid
    union
    select p.unit_id from below join placement p
      on p.parent_id = below.unit_id and p.tree = 'party' and p.valid @> ${TODAY}::date
  )
  select count(*) from below`.execute(db)

export async function personOver({ db }: BenchBody, unitId: string): Promise<string> {
  const [person, post] = [newId(), newId()]
  await sql`insert into person (id, name) values (${person}, 'Lê Thu Hà')`.execute(db)
  await sql`insert into post (id, unit_id, title) values (${post}, ${unitId}, 'Chuyên viên')`.execute(db)
  await sql`insert into holding (post_id, person_id, valid) values (${post}, ${person}, '[2020-01-01,)')`.execute(db)
  await sql`insert into post_permission (post_id, permission, over_id, subtree) values (${post}, 'read', ${unitId}, true)`.execute(
    db,
  )
  return person
}
