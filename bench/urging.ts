// Reminders at size: one daily run over a body in which everything is overdue, and the list of whom to urge.

import { sql } from 'kysely'
import { generate, handOut } from '../src/duty/generation.ts'
import { addProgramme, day, definitionOf, inTransaction, morning } from '../src/duty/test-kit.ts'
import { remind } from '../src/duty/urging-jobs.ts'
import { drawLineage } from '../src/organisation/lineage.ts'
import { TREES } from '../src/organisation/structure.ts'
import { insertPlacements, insertUnits } from '../src/organisation/unit-store.ts'
import {
  type Asker,
  countLate,
  lastUrged,
  lateDutiesOf,
  listLateUnits,
  type UrgingFilter,
} from '../src/overview/urging-store.ts'
import type { Db } from '../src/shared/database/connection.ts'
import { newId } from '../src/shared/id.ts'
import { generate as generateUnits } from './generator.ts'
import { type BenchBody, dataSizeOf, machineOf, megabytes, openBenchBody, round, timesOf } from './measure.ts'

/** Everything is due on Friday 20 September. */
const HANDED_OUT = '2024-08-20'
const WEEK_BEFORE = '2024-09-13'
const WEEK_AFTER = '2024-09-27'

/** Four deliverables of one quarter for every unit, which has a clerk and a head; five people above all of them. */
export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    const { units, placements, top } = generateUnits(count)
    await body.db.transaction().execute(async db => {
      await insertUnits(db, units)
      await insertPlacements(db, placements)
      for (const tree of TREES) await drawLineage(db, tree, null)
    })
    const ids = units.map(({ id }) => id)
    await addPeople(body.db, ids, ['read', 'prepare'], false)
    await addPeople(body.db, ids, ['read', 'approve', 'send'], false)
    const office = await addPeople(body.db, Array(5).fill(top), ['read', 'return'], true)
    await handOutAll(body.db, office[0]!, top, ids)
    await body.admin.query(`vacuum analyze ${body.schema}.duty`)
    await body.admin.query(`vacuum analyze ${body.schema}.post_permission`)
    await body.admin.query(`vacuum analyze ${body.schema}.holding`)
    const runs = {
      weekBefore: await timedRun(body.db, WEEK_BEFORE),
      weekAfter: await timedRun(body.db, WEEK_AFTER),
      again: await timedRun(body.db, WEEK_AFTER),
    }
    return {
      ...{ bench: 'urging', units: count, duties: count * 4, machine: await machineOf(body.admin), runs },
      queries: await measure(body, office[0]!),
      memory: { rssMegabytes: megabytes(process.memoryUsage.rss()) },
      dataSize: await dataSizeOf(body),
    }
  } finally {
    await body.end()
  }
}

async function timedRun(db: Db, on: string) {
  const start = performance.now()
  const people = await db.transaction().execute(inside => remind({ db: inside, now: morning(on) }))
  return { people, seconds: round((performance.now() - start) / 1_000) }
}

async function handOutAll(db: Db, person: string, top: string, ids: string[]): Promise<void> {
  const { programme, deliverables } = await addProgramme(db, top, person, ['plan', 'report', 'activity', 'document'])
  const parts = deliverables.map(({ id, kind }) => ({
    definition: definitionOf({ programme, deliverable: id, kind, issuer: top }, 3),
    unitIds: ids,
  }))
  const now = morning(HANDED_OUT)
  await inTransaction(db, person, now, context => handOut(context, parts))
  const once = () => db.transaction().execute(inside => generate({ db: inside, now, subject: programme }))
  while (await once());
}

/** One person with a post in each of these organisations. */
async function addPeople(db: Db, unitIds: string[], permissions: string[], subtree: boolean): Promise<string[]> {
  const people = unitIds.map(newId)
  const posts = unitIds.map(newId)
  await sql`insert into person (id, name) select id, 'Lê Thu Hà' from unnest(${people}::uuid[]) as p(id)`.execute(db)
  await sql`insert into post (id, unit_id, title)
    select id, unit_id, 'Chuyên viên' from unnest(${posts}::uuid[], ${unitIds}::uuid[]) as p(id, unit_id)`.execute(db)
  await sql`insert into holding (post_id, person_id, valid)
    select post, person, '[2020-01-01,)' from unnest(${posts}::uuid[], ${people}::uuid[]) as h(post, person)`.execute(
    db,
  )
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select post, permission, unit_id, ${subtree} from unnest(${posts}::uuid[], ${unitIds}::uuid[]) as p(post, unit_id),
      unnest(${permissions}::text[]) as permission`.execute(db)
  return people
}

async function measure({ db }: BenchBody, personId: string) {
  const filter: UrgingFilter = {
    ...{
      shown: 'overdue',
      q: '',
      unit: null,
      exactly: null,
      programme: null,
      task: null,
      deliverable: null,
      kind: null,
    },
    ...{ period: null, month: null },
  }
  const asker: Asker = { personId, on: day(WEEK_AFTER), filter }
  const shown = await listLateUnits(db, asker, null, 50)
  const ids = shown.map(({ id }) => id)
  return {
    lateUnits: await timesOf(20, () => listLateUnits(db, asker, null, 51)),
    theirCounts: await timesOf(20, () => countLate(db, asker)),
    theirDuties: await timesOf(40, () => lateDutiesOf(db, asker, ids, 2_000)),
    lastUrged: await timesOf(40, () => lastUrged(db, ids)),
  }
}
