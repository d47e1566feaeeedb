// The demonstration as `npm run demo` opens it: in the middle of a year whose numbers add up, whole, and told only once.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { examine } from './doctor/index.ts'
import { type Running, startDemonstration, startStory } from './server.ts'
import type { Db } from './shared/database/connection.ts'
import { signIn } from './story.ts'

const LISTEN = { port: 0, host: '127.0.0.1' }

let directory: string
let running: Running | null = null
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  running = await startStory(directory, LISTEN)
})
after(async () => {
  await running?.stop()
  await rm(directory, { recursive: true, force: true })
})

const body = (): Db => running!.installation.db(running!.installation.bodies()[0]!.id)!

/** How many there are of each, by the first column. */
async function counted(query: ReturnType<typeof sql<{ key: string; n: number }>>): Promise<Record<string, number>> {
  const { rows } = await query.execute(body())
  return Object.fromEntries(rows.map(({ key, n }) => [key, Number(n)]))
}

const plans = () =>
  counted(sql`
    select coalesce(s.state, 'none') as key, count(*) as n from duty d left join submission s on s.duty_id = d.id
    where d.kind = 'plan' and d.parent_id is null group by 1`)
const entries = () => counted(sql`select 'audit' as key, count(*) as n from audit_entry`)

test('237 plans: most accepted, some on the way, some never begun', async () => {
  assert.deepEqual(await plans(), { accepted: 193, draft: 9, none: 10, returned: 8, sent: 12, submitted: 5 })
  const late = await counted(sql`select 'late' as key, count(*) as n from duty d where d.kind = 'plan'
    and (d.first_reported_at at time zone 'Asia/Ho_Chi_Minh')::date > d.due_on`)
  assert.ok(late.late! > 30)
})

test('two quarters are in and consolidated under a number, of the third about forty in a hundred', async () => {
  const arrived = await counted(sql`
    select d.period as key, count(*) as n from duty d where d.kind = 'report' and d.first_reported_at is not null
    group by 1`)
  const { '2024-Q1': first, '2024-Q2': second, '2024-Q3': third, '2024-Q4': fourth } = arrived
  assert.ok(first! >= 220 && second! >= 220 && fourth === undefined, JSON.stringify(arrived))
  assert.ok(third! >= 90 && third! <= 102, `${third} of the third quarter`)
  const issued = await counted(sql`
    select c.period as key, count(*) as n from consolidation c join outgoing o on o.about_id = c.id and o.state = 'signed'
    group by 1`)
  assert.deepEqual(issued, { '2024-Q1': 1, '2024-Q2': 1 })
})

test('each of the six finds work, and nobody else can be signed in as with one press', async () => {
  const page = await (await fetch(new URL('/sign-in', running!.url))).text()
  assert.equal([...page.matchAll(/name="person" value=/g)].length, 6)
  for (const [name, says] of [
    ['Lê Thu Hà', /Chờ tiếp nhận/],
    ['Trần Quốc Bảo', /tổng kết 25 năm thực hiện Chỉ thị/],
    ['Phạm Đức Long', /Báo cáo kết quả thực hiện dân chủ/],
    ['Võ Kim Ngân', /Báo cáo kết quả thực hiện dân chủ/],
  ] as const)
    assert.match(await (await signIn(running!.url, name)).page('/'), says, name)
})

test('a unit learns of the late parts of its plan, as many as the list has', async () => {
  const deputy = await signIn(running!.url, 'Nguyễn Mai Anh')
  const [, link, said] =
    /href="([^"]+)">Trong đơn vị còn (\d+) việc quá hạn, kể cả phần việc/.exec(await deputy.page('/')) ?? []
  const list = await deputy.page(link!.replaceAll('&amp;', '&'))
  assert.equal(list.match(/<tr>/g)!.length - 1, Number(said))
})

test('nothing waits to be sent: the story makes no mail', async () => {
  assert.deepEqual(await counted(sql`select 'mail' as key, count(*) as n from mail`), { mail: 0 })
})

test('the doctor finds nothing, the log is whole, and a second start adds nothing', { timeout: 90_000 }, async () => {
  // What is counted and compared in the background is done by the next start at the latest.
  const before = { plans: await plans(), ...(await entries()) }
  await running!.stop()
  running = await startStory(directory, LISTEN)
  assert.deepEqual({ plans: await plans(), ...(await entries()) }, before)
  const { findings } = await examine(join(directory, 'demo'))
  assert.deepEqual(findings, [])
  const environment = { ...process.env, DIEN_HONG_DATA: directory }
  const verify = ['--import', 'tsx', join(import.meta.dirname, 'cli.ts'), 'audit', 'verify', '--demo']
  const { stdout } = await promisify(execFile)(process.execPath, verify, { env: environment })
  assert.match(stdout, /minh-hoa: nhật ký nguyên vẹn/)
})

test('--empty: the organisations and the six, nothing handed out', { timeout: 60_000 }, async () => {
  await running!.stop()
  running = await startDemonstration(join(directory, 'empty'), LISTEN)
  const office = await signIn(running.url, 'Lê Thu Hà')
  assert.deepEqual(await office.json('/api/v1/programmes'), [])
  assert.deepEqual(await counted(sql`select 'person' as key, count(*) as n from person`), { person: 6 })
})
