// The pages people open most, over real HTTP from a server process of its own, by an officer who may read everything:
// milliseconds until the last byte, and bytes of the HTML.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { drawLineage } from '../src/organisation/lineage.ts'
import { TREES } from '../src/organisation/structure.ts'
import { insertPlacements, insertUnits } from '../src/organisation/unit-store.ts'
import { startDemonstration } from '../src/server.ts'
import type { Db } from '../src/shared/database/connection.ts'
import { bringIn, handOut, setDates, signIn, type Visitor } from '../src/story.ts'
import { type Generated, generate } from './generator.ts'
import { kill, startChild } from './kill.ts'
import { dataSizeOf, machineOf, round, type Times, timesOf } from './measure.ts'
import { SEARCHES } from './organisation.ts'

const ASKED = 200

export async function run({ units: count }: { units: number }): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-bench-'))
  try {
    const generated = generate(count)
    const prepared = await prepare(folder, generated)
    const child = await startChild(folder, 0)
    try {
      const office = await signIn(child.url, 'Lê Thu Hà')
      return { bench: 'pages', units: count, ...prepared, pages: await measure(office, generated) }
    } finally {
      await kill(child.process, folder)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The demonstration with these units below its committee, and a year's work of theirs. */
export async function prepare(folder: string, generated: Generated) {
  const began = performance.now()
  const running = await startDemonstration(folder, { port: 0, host: '127.0.0.1' })
  const { host, port, user } = running.embedded!
  const admin = new pg.Client({ host, port, user, database: 'dien_hong' })
  try {
    const db = running.installation.db(running.installation.bodies()[0]!.id)!
    const office = await signIn(running.url, 'Lê Thu Hà')
    const programme = await bringIn(office)
    await setDates(office, programme)
    await handOut(office, programme)
    await db.transaction().execute(async transaction => {
      await addUnits(transaction, generated)
      await addWork(transaction)
    })
    await admin.connect()
    await admin.query('vacuum analyze')
    const { rows: schemas } = await admin.query<{ schema: string }>('select schema_name as schema from registry.body')
    const { rows: work } = await sql<{ duties: number; submissions: number }>`
      select (select count(*) from duty) as duties, (select count(*) from submission) as submissions`.execute(db)
    return {
      ...{
        machine: await machineOf(admin),
        ...work[0]!,
        preparedInSeconds: round((performance.now() - began) / 1000, 1),
      },
      megabytes: await dataSizeOf({ admin, schema: schemas[0]!.schema }),
    }
  } finally {
    await admin.end()
    await running.stop()
  }
}

async function addUnits(db: Db, { units, placements }: Generated): Promise<void> {
  const { rows } = await sql<{ tree: string; id: string }>`
    select tree, unit_id as id from placement where parent_id is null and upper_inf(valid)`.execute(db)
  const tops = new Map(rows.map(({ tree, id }) => [tree, id]))
  await insertUnits(db, units)
  await insertPlacements(
    db,
    placements.map(placement => ({ ...placement, parentId: placement.parentId ?? tops.get(placement.tree) ?? null })),
  )
  for (const tree of TREES) await drawLineage(db, tree, null)
}

/** Every Party base and cell owes what the first ones were asked for; of five duties one each is begun, …, accepted. */
async function addWork(db: Db): Promise<void> {
  await sql`
    insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on, state, version)
    select uuidv7(), d.kind, d.title, d.reason, d.programme_id, d.deliverable_id, p.unit_id, p.parent_id, d.period, d.covers,
      d.due_on, 'open', 1
    from (select distinct on (deliverable_id, period) * from duty order by deliverable_id, period, id) d
    cross join placement p join unit u on u.id = p.unit_id
    where p.tree = 'party' and p.valid @> '2024-08-20'::date and u.kind in ('party-base', 'party-cell')
    on conflict (deliverable_id, unit_id, period) where parent_id is null do nothing`.execute(db)
  await sql`
    insert into submission (id, kind, duty_id, unit_id, state, version, created_at, created_by, changed_at)
    select uuidv7(), d.kind, d.id, d.unit_id,
      (array['draft', 'submitted', 'sent', 'accepted'])[d.at % 5], 1, '2024-08-19 02:00:00+00', person.id, '2024-08-19 02:00:00+00'
    from (select *, row_number() over (order by period, unit_id, id) as at from duty) d
    cross join (select id from person order by id limit 1) person
    where d.at % 5 between 1 and 4`.execute(db)
  await sql`
    update duty d set state = case s.state when 'accepted' then 'accepted' else 'reported' end,
      first_reported_at = '2024-08-19 02:00:00+00'
    from submission s where s.duty_id = d.id and s.state in ('sent', 'accepted')`.execute(db)
}

interface PageFigures extends Times {
  /** The largest of the pages asked for. */
  htmlBytes: number
}

async function measure(
  office: Visitor,
  { inner, leaves, top, units }: Generated,
): Promise<Record<string, PageFigures>> {
  const one = (ids: readonly string[], at: number) => ids[(at * 7919) % ids.length]!
  const asked: Record<string, (at: number) => string> = {
    home: () => '/',
    progress: at => ['/progress', '/progress?state=late', '/progress?kind=party-cell'][at % 3]!,
    duties: () => '/duties',
    list: at =>
      ['/units', '/units?kind=party-base', `/units?after=${one(leaves, at)}`, `/units?parent=${one(inner, at)}`][
        at % 4
      ]!,
    search: at => `/units?q=${encodeURIComponent(SEARCHES[at % SEARCHES.length]!)}`,
    sorted: at =>
      `/units?sort=${['-staff', 'code', 'members', '-name'][at % 4]}${at % 2 ? `&after=${one(leaves, at)}` : ''}`,
    find: at => `/search?q=${encodeURIComponent(SEARCHES[at % SEARCHES.length]!)}`,
    unit: at => `/units/${at % 20 === 0 ? top : one(at % 2 ? inner : leaves, at)}`,
    plans: at => (at % 2 ? '/plans' : `/plans?q=${encodeURIComponent(SEARCHES[at % SEARCHES.length]!)}`),
    reports: () => '/reports',
  }
  // The list really is this body's: an empty page would be fast.
  if (!(await office.page(`/units?q=${encodeURIComponent(units.at(-1)!.name)}`)).includes(units.at(-1)!.id))
    throw new Error('the generated units are not on the list')
  const figures: Record<string, PageFigures> = {}
  for (const [name, address] of Object.entries(asked)) {
    let htmlBytes = 0
    const times = await timesOf(ASKED, async at => {
      htmlBytes = Math.max(htmlBytes, Buffer.byteLength(await office.page(address(at))))
    })
    figures[name] = { ...times, htmlBytes }
  }
  return figures
}
