// Counts and handing out when things go wrong: many writers at once, connections that are killed in the middle.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { moveUnit, seedDemonstration } from '../organisation/index.ts'
import { type Db, isDatabaseAway } from '../shared/database/connection.ts'
import { type Ground, openGround, until } from '../shared/jobs/test-kit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { acceptDuty, extendDuty, reportDuty, returnDuty, waiveDuty } from './actions.ts'
import { amendDuties, supersedeDuties } from './amending.ts'
import { foldCounts, wrongCounts } from './count-store.ts'
import { generate, handOut } from './generation.ts'
import { generationOf, insertGeneration, placeAnew } from './generation-store.ts'
import { addProgramme, day, definitionOf, inTransaction, morning } from './test-kit.ts'

let body: Ground
/** Holds every right over the whole body that the acts below ask for. */
let person: string
let issuer: string
let units: string[]

before(async () => {
  body = await openGround()
  await body.db.transaction().execute(db => seedDemonstration(db, morning('2024-08-20')))
  const { rows: tops } = await sql<{ id: string; person: string }>`
    select p.unit_id as id, h.person_id as person from placement p join post_permission pp on pp.over_id = p.unit_id
    join holding h on h.post_id = pp.post_id
    where p.parent_id is null and p.tree = 'party' and pp.permission = 'administer' limit 1`.execute(body.db)
  person = tops[0]!.person
  issuer = tops[0]!.id
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from placement where parent_id = ${issuer} and tree = 'party' and upper_inf(valid)
    order by unit_id limit 24`.execute(body.db)
  units = rows.map(({ id }) => id)
})
after(() => body?.end())

const as = <T>(on: string, act: (context: Context) => Promise<T>) => inTransaction(body.db, person, morning(on), act)
const foldAll = async () => {
  while ((await body.db.transaction().execute(db => foldCounts(db))) > 0);
}

test('handing out that is killed in the middle of a batch goes on: one duty each, progress and counts right', async () => {
  const { programme, deliverables } = await addProgramme(body.db, issuer, person, ['report', 'activity'])
  const definitions = deliverables.flatMap(({ id: deliverable, kind }) =>
    [1, 2, 3].map(quarter => definitionOf({ programme, deliverable, kind, issuer }, quarter)),
  )
  const total = definitions.length * units.length
  await as('2024-08-20', async ({ db, now }) => {
    for (const definition of definitions) await insertGeneration(db, definition, units, now, person)
  })
  const job = { now: morning('2024-08-20'), subject: programme }
  const batch = (db: Db) => generate({ ...job, db }, 10)
  for (let at = 0; at < 4; at++) await body.db.transaction().execute(batch)
  assert.deepEqual(await generationOf(body.db, programme), { total, done: 10 + 10 + 4 + 10 })

  // The first of these comes no further than the duties: their history waits for the lock, and there it is killed.
  await body.db.transaction().execute(async holder => {
    await sql`lock table duty_event in share mode`.execute(holder)
    const killed = assert.rejects(body.db.transaction().execute(batch), isDatabaseAway)
    await until('a batch that waits', async () => {
      const { rows } = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where wait_event_type = 'Lock' and query like '%with asked as materialized (%'`.execute(body.db)
      return rows.length > 0
    })
    await killed
  })
  // This one has written everything and not said so.
  await assert.rejects(
    body.db.transaction().execute(async db => {
      await batch(db)
      await killMe(db)
    }),
    isDatabaseAway,
  )
  assert.deepEqual(await generationOf(body.db, programme), { total, done: 34 })
  assert.deepEqual(await wrongCounts(body.db), [])

  // Two jobs at once afterwards, as after a job that was given up and taken over.
  const rest = async () => {
    while (await body.db.transaction().execute(db => generate({ ...job, db })));
  }
  await Promise.all([rest(), rest()])
  assert.deepEqual(await generationOf(body.db, programme), { total, done: total })
  const { rows } = await sql<{ duties: number; sorts: number; begun: number }>`
    select count(*) as duties, count(distinct (deliverable_id, unit_id, period)) as sorts,
      (select count(*) from duty_event e join duty on duty.id = e.duty_id where duty.programme_id = ${programme}) as begun
    from duty where programme_id = ${programme}`.execute(body.db)
  assert.deepEqual(rows, [{ duties: total, sorts: total, begun: total }])
  await foldAll()
  assert.deepEqual(await wrongCounts(body.db), [])
})

const killMe = (db: Db) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)

const ACTS = ['report', 'accept', 'return', 'extend', 'waive', 'amend', 'supersede', 'handOut', 'move'] as const
type Act = (typeof ACTS)[number]

interface Step {
  act: Act
  /** Which duty, and which organisation. */
  at: number
  /** Its connection is killed when all is written and nothing committed. */
  killed: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('report', 'accept', 'return', 'extend') },
    { weight: 1, arbitrary: fc.constantFrom('waive', 'amend', 'supersede', 'handOut', ...Array(4).fill('move')) },
  ) as fc.Arbitrary<Act>,
  at: fc.nat({ max: 23 }),
  killed: fc.integer({ min: 0, max: 9 }).map(one => one === 0),
})

test('writers, folding and a kill at once: folded and unfolded counts are a recount at every moment', async () => {
  const done = new Map<string, number>()
  const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 12, maxLength: 16 }), { minLength: 4, maxLength: 4 }),
      steps => concurrently(steps, count),
    ),
    { numRuns: 4, endOnFailure: true },
  )
  for (const what of ['report', 'accept', 'return', 'move', 'killed', 'folding killed', 'looked in the middle'])
    assert.ok(done.get(what), `never came to: ${what} (${[...done.keys()].join(', ')})`)
})

/** Each list of steps by a writer of its own, while others fold and count again. */
async function concurrently(writers: readonly Step[][], count: (what: string) => void): Promise<void> {
  const world = await handedOut()
  let writing = true
  const work = writers.map(async (steps, writer) => {
    for (const one of steps) await tried(one, () => taken(world, one, writer === 0), count)
  })
  const folding = async () => {
    for (let at = 0; writing; at++) {
      const fold = body.db.transaction().execute(async db => {
        await foldCounts(db, 9)
        if (at === 3) await killMe(db)
      })
      await fold.catch(error => (isDatabaseAway(error) ? count('folding killed') : Promise.reject(error)))
    }
  }
  const looking = async () => {
    while (writing) {
      assert.deepEqual(await wrongCounts(body.db), [])
      if (writing) count('looked in the middle')
    }
  }
  const all = Promise.all(work).finally(() => {
    writing = false
  })
  await Promise.all([all, folding(), looking()])
  assert.deepEqual(await wrongCounts(body.db), [])
  await foldAll()
  assert.deepEqual(await wrongCounts(body.db), [])
  const { rows } = await sql<{ n: number }>`select count(*) as n from duty_count_change`.execute(body.db)
  assert.equal(rows[0]!.n, 0)
}

async function tried({ act, killed }: Step, work: () => Promise<unknown>, count: (what: string) => void) {
  try {
    await work()
    count(act)
  } catch (error) {
    if (killed && isDatabaseAway(error)) count('killed')
    // What another writer made impossible is refused, as it should be.
    else if (!(error instanceof Refusal)) throw error
  }
}

interface World {
  programme: string
  ids: string[]
  definitions: ReturnType<typeof definitionOf>[]
}

/** Forty-eight duties: two occurrences of the third quarter, each owed by 24 units. */
async function handedOut(): Promise<World> {
  const { programme, deliverables } = await addProgramme(body.db, issuer, person, ['activity', 'document'])
  const definitions = deliverables.map(({ id: deliverable, kind }) =>
    definitionOf({ programme, deliverable, kind, issuer }, 3),
  )
  await as('2024-08-20', context =>
    handOut(
      context,
      definitions.map(definition => ({ definition, unitIds: units })),
    ),
  )
  const { rows } = await sql<{ id: string }>`select id from duty where programme_id = ${programme}
    order by period, deliverable_id, unit_id`.execute(body.db)
  return { programme, definitions, ids: rows.map(({ id }) => id) }
}

let moves = 0

/** One step in a transaction of its own; late in September, so that some come late. `mayEnd`: one writer only ends an occurrence. */
async function taken({ programme, ids, definitions }: World, { act, at, killed }: Step, mayEnd: boolean) {
  const on = at % 3 === 0 ? '2024-09-18' : '2024-09-24'
  // Of both occurrences, and few enough that one act meets what another did.
  const id = ids[at * 2]!
  const definition = definitions[at % 2]!
  const moved = day('2024-09-01').add({ days: act === 'move' ? ++moves : moves })
  const asked = { programmeId: programme, deliverableId: definition.deliverableId, period: definition.period }
  const acts: Record<Act, (context: Context) => Promise<unknown>> = {
    report: context => reportDuty(context, id, 'Xong'),
    accept: context => acceptDuty(context, id),
    return: context => returnDuty(context, id, 'Thiếu', day('2024-10-01').add({ days: at % 4 })),
    extend: context => extendDuty(context, id, day('2024-10-10').add({ days: at }), 'Cần thêm', {}),
    waive: context => waiveDuty(context, id, 'Không còn', 'Kết luận số 12-KL/ĐU', {}),
    amend: context => amendDuties(context, asked, { dueOn: day('2024-09-20').add({ days: at }) }, 'Quyết định'),
    supersede: context =>
      mayEnd
        ? supersedeDuties(context, { ...asked, deliverableId: definitions[1]!.deliverableId }, 'Kết thúc')
        : Promise.resolve(0),
    handOut: context =>
      handOut(context, [{ definition: { ...definition, period: `2024-Q3 ${at % 5}` }, unitIds: units }]),
    // Each from a later day on than the one before: what is dated back behind another move is refused.
    move: context => moveUnit(context, 'party', units[at % 12]!, units[12 + (moves % 12)]!, moved),
  }
  await as(on, async context => {
    await acts[act](context)
    if (killed) await killMe(context.db)
  })
  if (act === 'move') await body.db.transaction().execute(db => placeAnew(db, moved))
}
