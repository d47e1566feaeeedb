// Plans of many units: the follow-up page, sends by many at once, and kill -9 during the sends; over HTTP from a server process.
// `npm run -s bench -- plans --units 3500 --json`

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { startDemonstration } from '../src/server.ts'
import type { Db } from '../src/shared/database/connection.ts'
import { signIn, type Visitor } from '../src/story.ts'
import { generate } from './generator.ts'
import { type Child, kill, startChild } from './kill.ts'
import { round, timesOf } from './measure.ts'
import { prepare } from './pages.ts'

const CONTENTS = 40
const ASKED = 100
const CLIENTS = 32
/** Plans sent in one go; the same number again is there to be killed under. */
const SENDS = 1_000
const KILLED_AFTER = 1_500

export async function run({ units }: { units: number }): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-bench-'))
  try {
    const prepared = await prepare(folder, generate(units))
    const { programme, approved, lines } = await addPlans(folder)
    let child = await startChild(folder, 0)
    try {
      const followUp = await followUpOf(child, programme)
      const sends = await sendAll(child, approved.slice(0, SENDS))
      const cut = await sendUntilKilled(child, folder, approved.slice(SENDS, 2 * SENDS))
      child = await startChild(folder, 0)
      const missing = await missingOf(child, cut.acknowledged)
      return {
        ...{ bench: 'plans', units, contents: CONTENTS, lines, machine: prepared.machine, followUp, sends },
        killed: { acknowledged: cut.acknowledged.length, missing },
      }
    } finally {
      await kill(child.process, folder)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Forty contents, every plan that is begun with a line of some thirty words for most; as many as are needed approved and waiting to be sent. */
export async function addPlans(folder: string) {
  const running = await startDemonstration(folder, { port: 0, host: '127.0.0.1' })
  const { host, port, user } = running.embedded!
  const admin = new pg.Client({ host, port, user, database: 'dien_hong' })
  try {
    const db = running.installation.db(running.installation.bodies()[0]!.id)!
    const { rows: programmes } = await sql<{ id: string }>`select id from programme`.execute(db)
    const programme = programmes[0]!.id
    await sql`insert into plan_content (id, programme_id, task_id, position, title, needs_union, added_at, number)
      select uuidv7(), ${programme}, (array_agg(t.id order by t.position))[1 + n % count(*)::int], n, 'Nội dung ' || n, n % 7 = 0,
        '2024-08-01 02:00:00+00', n
      from task t cross join generate_series(1, ${CONTENTS}::int) n where t.programme_id = ${programme}
      group by n`.execute(db)
    await sql`insert into plan_line (id, submission_id, position, content_id, content, how, who, due_on, expected, evidence, not_applicable)
      select uuidv7(), s.id, c.position, c.id, c.title, (select string_agg('tu' || (hashint8((s.at * 40 + c.position) * 31 + w) & 511), ' ') from generate_series(1, 30) w), 'Chi ủy',
        '2024-11-01'::date + c.position, 'Biên bản', 'Biên bản, ảnh chụp',
        case when c.position % 9 = s.at % 9 then 'Không phát sinh ở đơn vị' end
      from (select id, row_number() over (order by id) as at from submission where kind = 'plan') s
      cross join plan_content c where c.position % 13 <> s.at % 13`.execute(db)
    await sql`insert into plan_standing (submission_id, cells)
      select s.id, string_agg(case when l.id is null then '-' when l.not_applicable is null then '4' else '5' end, '' order by c.number)
      from submission s cross join plan_content c
      left join plan_line l on l.submission_id = s.id and l.content_id = c.id where s.kind = 'plan' group by s.id`.execute(
      db,
    )
    const approved = await approve(db)
    await maySendAll(db)
    const { rows } = await sql<{ lines: number }>`select count(*)::int as lines from plan_line`.execute(db)
    await admin.connect()
    await admin.query('vacuum analyze')
    return { programme, approved, lines: rows[0]!.lines }
  } finally {
    await admin.end()
    await running.stop()
  }
}

/** Plans that are not accepted are made to wait for their sending. */
async function approve(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update submission set state = 'approved' where id in (
      select s.id from submission s where s.kind = 'plan' and s.state in ('draft', 'submitted', 'sent') order by s.state, s.id limit ${2 * SENDS})
    returning id`.execute(db)
  if (rows.length < 2 * SENDS) throw new Error(`only ${rows.length} plans wait for sending: take more units`)
  await sql`update duty d set state = 'open', first_reported_at = null
    from submission s where s.duty_id = d.id and s.state = 'approved'`.execute(db)
  return rows.map(({ id }) => id)
}

/** One secretary sends for everybody: what is measured is the sending, not the signing in. */
async function maySendAll(db: Db): Promise<void> {
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select h.post_id, 'send', p.unit_id, true from holding h join person on person.id = h.person_id
    cross join placement p
    where person.name = 'Phạm Đức Long' and p.tree = 'party' and p.parent_id is null
    on conflict do nothing`.execute(db)
}

async function followUpOf({ url }: Child, programme: string) {
  const office = await signIn(url, 'Lê Thu Hà')
  const address = `/plans/follow-up/${programme}`
  const first = await office.page(address)
  const [, content] = /content=([0-9a-f-]{36})/.exec(first)!
  const after = /after=([0-9a-f-]{36})/.exec(first)?.[1] ?? ''
  const asked: Record<string, string> = {
    first: address,
    next: `${address}?after=${after}`,
    state: `${address}?state=sent`,
    content: `${address}?content=${content}&coverage=gap`,
    name: `${address}?q=${encodeURIComponent('suoi')}`,
  }
  const figures: Record<string, object> = {}
  for (const [name, path] of Object.entries(asked)) {
    let htmlBytes = 0
    const times = await timesOf(ASKED, async () => {
      htmlBytes = Buffer.byteLength(await office.page(path))
    })
    figures[name] = { ...times, htmlBytes }
  }
  const began = performance.now()
  await (await office.fetch(`${address}/sheet`)).arrayBuffer()
  return { ...figures, sheetInSeconds: round((performance.now() - began) / 1000) }
}

/** 32 clients, each sending one plan after the other; answers milliseconds of each. */
async function sendAll({ url }: Child, plans: readonly string[]) {
  const visitor = await signIn(url, 'Phạm Đức Long')
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let plan = plans[next++]; plan; plan = plans[next++]) {
        const start = performance.now()
        await send(visitor, plan)
        times.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => round(times[Math.floor((times.length - 1) * share)]!)
  return {
    sends: times.length,
    perSecond: round(times.length / seconds, 0),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

const send = (visitor: Visitor, plan: string) => visitor.submit(`/plans/${plan}/sending`, { version: '1' })

/** Sends until the server and its PostgreSQL are killed under them; which were acknowledged. */
async function sendUntilKilled(child: Child, folder: string, plans: readonly string[]) {
  const visitor = await signIn(child.url, 'Phạm Đức Long')
  const acknowledged: string[] = []
  let [killed, next] = [false, 0]
  const working = Array.from({ length: CLIENTS }, async () => {
    try {
      for (let plan = plans[next++]; plan && !killed; plan = plans[next++]) {
        await send(visitor, plan)
        acknowledged.push(plan)
      }
    } catch (error) {
      // Cut off by the kill; anything before it is a fault of its own.
      if (!killed) throw error
    }
  })
  await new Promise(resolve => setTimeout(resolve, KILLED_AFTER))
  killed = true
  await kill(child.process, folder)
  await Promise.all(working)
  return { acknowledged }
}

async function missingOf({ url }: Child, acknowledged: readonly string[]): Promise<number> {
  const office = await signIn(url, 'Lê Thu Hà')
  let missing = 0
  for (const plan of acknowledged)
    if ((await office.json<{ state: string }>(`/api/v1/plans/${plan}`)).state !== 'sent') missing++
  return missing
}
