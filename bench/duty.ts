// Duties at size: handing out in batches, the inbox of one unit, the boards, folding.

import { sql } from 'kysely'
import { reportDuty } from '../src/duty/actions.ts'
import { boardOf } from '../src/duty/board-store.ts'
import { foldCounts, wrongCounts } from '../src/duty/count-store.ts'
import { generate, handOut } from '../src/duty/generation.ts'
import { generationOf } from '../src/duty/generation-store.ts'
import { countInbox, listInbox } from '../src/duty/inbox-store.ts'
import { addProgramme, definitionOf, inTransaction, morning } from '../src/duty/test-kit.ts'
import { drawLineage } from '../src/organisation/lineage.ts'
import { TREES } from '../src/organisation/structure.ts'
import { insertPlacements, insertUnits } from '../src/organisation/unit-store.ts'
import { newId } from '../src/shared/id.ts'
import { generate as generateUnits } from './generator.ts'
import { type BenchBody, dataSizeOf, machineOf, megabytes, openBenchBody, round, timesOf } from './measure.ts'

const NOW = morning('2024-08-20')
const TODAY = Temporal.PlainDate.from('2024-08-20')
const YEARS = [2024, 2025, 2026, 2027]

/** Four deliverables in four quarters for every unit; `DUTY_YEARS=4` for growth. */
export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    const { units, placements, top, leaves, inner } = generateUnits(count)
    await body.db.transaction().execute(async db => {
      await insertUnits(db, units)
      await insertPlacements(db, placements)
      for (const tree of TREES) await drawLineage(db, tree, null)
    })
    const person = await personOver(body, leaves[0]!)
    const ids = units.map(({ id }) => id)
    const years = YEARS.slice(0, Number(process.env.DUTY_YEARS ?? 1))
    const handing = await handOutAll(body, { person, top, ids, years })
    const folding = await foldAll(body)
    await body.admin.query(`vacuum analyze ${body.schema}.duty`)
    await body.admin.query(`vacuum analyze ${body.schema}.duty_count`)
    await body.admin.query(`vacuum analyze ${body.schema}.duty_count_change`)
    const queries = await measure(body, { leaves, inner, top })
    return {
      ...{ bench: 'duty', units: count, machine: await machineOf(body.admin), handing, folding, queries },
      wrongCounts: (await wrongCounts(body.db)).length,
      memory: { rssMegabytes: megabytes(process.memoryUsage.rss()) },
      dataSize: await dataSizeOf(body),
    }
  } finally {
    await body.end()
  }
}

async function handOutAll(
  { db }: BenchBody,
  { person, top, ids, years }: { person: string; top: string; ids: string[]; years: number[] },
) {
  const { programme, deliverables } = await addProgramme(db, top, person, ['plan', 'report', 'activity', 'document'])
  const parts = years.flatMap(year =>
    deliverables.flatMap(({ id, kind }) =>
      [1, 2, 3, 4].map(quarter => ({
        definition: definitionOf({ programme, deliverable: id, kind, issuer: top }, quarter, year),
        unitIds: ids,
      })),
    ),
  )
  const start = performance.now()
  await inTransaction(db, person, NOW, context => handOut(context, parts))
  const answered = performance.now()
  let batches = 0
  const once = () => db.transaction().execute(inside => generate({ db: inside, now: NOW, subject: programme }))
  while (await once()) batches += 1
  const done = performance.now()
  return {
    ...{ answeredInSeconds: round((answered - start) / 1_000), allInSeconds: round((done - start) / 1_000), batches },
    progress: await generationOf(db, programme),
  }
}

async function foldAll({ db }: BenchBody) {
  const start = performance.now()
  let folded = 0
  for (;;) {
    const more = await db.transaction().execute(inside => foldCounts(inside))
    if (more === 0) return { changes: folded, seconds: round((performance.now() - start) / 1_000) }
    folded += more
  }
}

async function measure(body: BenchBody, { leaves, inner, top }: { leaves: string[]; inner: string[]; top: string }) {
  const { db } = body
  const people: string[] = []
  for (let at = 0; at < 40; at++) people.push(await personOver(body, leaves[(at * 997) % leaves.length]!))
  const filter = { whose: 'organisation', shown: 'open' } as const
  const inbox = (at: number) => listInbox(db, people[at % 40]!, TODAY, filter, { after: null, limit: 51 })
  const board = (by: 'body' | 'task' | 'month') => () => boardOf(db, { unitId: top, top: true, by }, TODAY)
  const { rows: open } = await sql<{ id: string }>`select id from duty where state = 'open' limit 400`.execute(db)
  return {
    inboxOfOneUnit: await timesOf(300, inbox),
    itsCounts: await timesOf(300, at => countInbox(db, people[at % 40]!, TODAY, filter)),
    boardByBody: await timesOf(60, board('body')),
    boardByTask: await timesOf(60, board('task')),
    boardByMonth: await timesOf(60, board('month')),
    boardOfOneCommittee: await timesOf(60, at =>
      boardOf(db, { unitId: inner[at % inner.length]!, top: false, by: 'body' }, TODAY),
    ),
    reportOne: await timesOf(300, at =>
      inTransaction(db, people[0]!, NOW, context => reportDuty(context, open[at]!.id, 'Xong')).catch(() => {}),
    ),
  }
}

async function personOver({ db }: BenchBody, unitId: string): Promise<string> {
  const [person, post] = [newId(), newId()]
  await sql`insert into person (id, name) values (${person}, 'Lê Thu Hà')`.execute(db)
  await sql`insert into post (id, unit_id, title) values (${post}, ${unitId}, 'Chuyên viên')`.execute(db)
  await sql`insert into holding (post_id, person_id, valid) values (${post}, ${person}, '[2020-01-01,)')`.execute(db)
  await sql`insert into post_permission (post_id, permission, over_id, subtree) values (${post}, 'read', ${unitId}, true)`.execute(
    db,
  )
  return person
}
