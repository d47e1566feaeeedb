// Jobs on a real PostgreSQL: they follow their change, run at least once, and what fails shows.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openInstallation } from '../database/installation.ts'
import { fixedClock, systemClock } from '../day.ts'
import { startEmbedded } from '../embedded/index.ts'
import { newId } from '../id.ts'
import { findFailed, queueHealth, signsOf } from './health.ts'
import { type Jobs, type JobsOptions, startJobs } from './jobs.ts'
import type { JobKind } from './kind.ts'
import { enqueue, enqueueAll } from './outbox.ts'
import { addressOf, type Ground, openGround, SECRET, until } from './test-kit.ts'

let ground: Ground
const running: Jobs[] = []

before(async () => {
  ground = await openGround()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(jobs => jobs.stop()))
})
after(() => ground.end())

async function start(kinds: readonly JobKind[], options: Partial<JobsOptions> = {}): Promise<Jobs> {
  const jobs = await startJobs({
    ...{ installation: ground.installation, clock: systemClock, kinds, relayEvery: 50 },
    ...{ retries: { limit: 1, delay: 1 }, ...options },
  })
  running.push(jobs)
  return jobs
}

/** A kind that notes what it ran for. */
function noting(kind: string): JobKind & { ran: string[] } {
  const ran: string[] = []
  return { kind, ran, run: async ({ subject }) => void ran.push(subject) }
}

const health = () => queueHealth(ground.db, ground.installation.queue.db, ground.bodyId, systemClock.now())

test('a job runs once its change is committed, and never when the change was undone', async () => {
  const kind = noting('once')
  await start([kind])
  const [kept, undone] = [newId(), newId()]
  await ground.db.transaction().execute(db => enqueue(db, { kind: 'once', subject: kept }))
  await assert.rejects(
    ground.db.transaction().execute(async db => {
      await enqueue(db, { kind: 'once', subject: undone })
      throw new Error('not only SQL refuses')
    }),
  )
  await until('the job', () => kind.ran.length > 0)
  await sleep(300)
  assert.deepEqual(kind.ran, [kept])
  const { waiting, failed, heartbeatAgo } = await health()
  assert.deepEqual(
    { waiting, failed, alive: heartbeatAgo !== null && heartbeatAgo < 60 },
    { waiting: 0, failed: 0, alive: true },
  )
})

test('only ids reach the queue', async () => {
  const { rows } = await sql<{ data: object }>`select distinct data from pgboss.job`.execute(
    ground.installation.queue.db,
  )
  assert.ok(rows.length > 0)
  for (const { data } of rows) assert.deepEqual(Object.keys(data).sort(), ['body', 'kind', 'subject'])
})

test('what a job wrote before it failed is undone; it is tried again, ends as failed with its reason, and can be retried', async () => {
  let broken = true
  const tries: number[] = []
  const poison: JobKind = {
    kind: 'poison',
    run: async ({ db, subject }) => {
      tries.push(performance.now())
      await enqueue(db, { kind: 'never', subject })
      if (broken) throw new TypeError('Nguyễn Văn A, 0900 000 000')
    },
  }
  const never = noting('never')
  const jobs = await start([poison, never])
  await enqueue(ground.db, { kind: 'poison', subject: newId() })
  const [failure] = (await until('the failure', async () => {
    const found = await health()
    return found.failed > 0 && found.failures
  }))!
  assert.equal(tries.length, 2)
  assert.ok(tries[1]! - tries[0]! > 400, 'it was tried again at once')
  assert.equal(never.ran.length, 0)
  assert.deepEqual({ ...failure, id: '', age: 0 }, { id: '', kind: 'poison', reason: 'TypeError', tries: 2, age: 0 })
  const { rows } = await sql<{ whole: string }>`select to_jsonb(j)::text as whole from pgboss.job j
    where state = 'failed'`.execute(ground.installation.queue.db)
  assert.doesNotMatch(rows[0]!.whole, /Nguyễn|0900/)
  assert.deepEqual(signsOf(await health()), ['failed'])

  assert.equal(await findFailed(ground.installation.queue.db, newId(), failure!.id), undefined)
  assert.ok(await findFailed(ground.installation.queue.db, ground.bodyId, failure!.id))
  broken = false
  await jobs.retry(failure!.id)
  await until('what the job leaves behind', () => never.ran.length > 0)
  assert.equal((await health()).failed, 0)
})

test('a job with a later hour waits for it, by the clock that was handed in', async () => {
  const kind = noting('later')
  const clock = fixedClock(Temporal.PlainDate.from('2024-08-20'))
  await start([kind], { clock })
  const subject = newId()
  await enqueue(ground.db, { kind: 'later', subject, runAfter: clock.now().add({ hours: 1 }) })
  await sleep(300)
  const { deferred } = await queueHealth(ground.db, ground.installation.queue.db, ground.bodyId, clock.now())
  assert.deepEqual([kind.ran.length, deferred], [0, 1])
  clock.moveTo(Temporal.PlainDate.from('2024-08-21'))
  await until('the job', () => kind.ran.length > 0)
})

test('a daily kind runs on each day of the clock that was handed in, from its hour on', async () => {
  const kind = { ...noting('daily'), dailyFrom: 6 }
  let local = '2024-08-20T05:59'
  const clock = { now: () => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant() }
  await start([kind], { clock })
  await sleep(300)
  assert.equal(kind.ran.length, 0)
  local = '2024-08-20T06:00'
  await until('the first day', () => kind.ran.length === 1)
  local = '2024-08-22T09:00' // A demonstration moves on by days.
  await until('another day', () => kind.ran.length === 2)
})

test('three servers share the work: each job once', async () => {
  const kind = noting('shared')
  await Promise.all([start([kind]), start([kind]), start([kind])])
  const subjects = Array.from({ length: 300 }, newId)
  await enqueueAll(
    ground.db,
    subjects.map(subject => ({ kind: 'shared', subject })),
  )
  await until('300 jobs', () => kind.ran.length >= 300)
  await sleep(300)
  assert.deepEqual(kind.ran.toSorted(), subjects.toSorted())
})

test('stopping waits for the job that runs, and takes nothing new', async () => {
  const kind = noting('after')
  let began = false
  let ended = false
  const slow: JobKind = {
    kind: 'slow',
    run: async () => {
      began = true
      await sleep(700)
      ended = true
    },
  }
  const jobs = await start([slow, kind])
  await enqueue(ground.db, { kind: 'slow', subject: newId() })
  await until('the slow job', () => began)
  await jobs.stop()
  assert.equal(ended, true)
  await enqueue(ground.db, { kind: 'after', subject: newId() })
  await sleep(300)
  assert.equal(kind.ran.length, 0)
  const stopped = await health()
  assert.deepEqual([stopped.heartbeatAgo, stopped.waiting], [null, 1])
  assert.deepEqual(signsOf(stopped), ['worker-stopped'])
  await start([kind])
  await until('the job that waited', () => kind.ran.length > 0)
})

test('killed between the commit and the relay: the job runs once, in the next server', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'test-child.ts')], {
    env: { ...process.env, SOCKET: ground.embedded.host, PORT: `${ground.embedded.port}`, BODY: ground.bodyId },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const subject = await lineOf(child)
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.equal((await health()).waiting, 1)
  const kind = noting('from-child')
  await start([kind])
  await until('the job', () => kind.ran.length > 0)
  await sleep(300)
  assert.deepEqual(kind.ran, [subject])
})

async function lineOf(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data')
  return String(chunk).trim()
}

test('the database goes away and comes back: the jobs go on by themselves, and the log is no flood', async () => {
  const own = await openGround()
  const kind = noting('survivor')
  const written = await capture(async () => {
    const jobs = await startJobs({
      ...{ installation: own.installation, clock: systemClock, kinds: [kind], relayEvery: 50 },
    })
    await enqueue(own.db, { kind: 'survivor', subject: newId() })
    await until('the first job', () => kind.ran.length === 1)
    await own.embedded.stop()
    await sleep(3_000)
    const again = await startEmbedded(join(own.directory, 'postgres'))
    const other = await openInstallation(addressOf(again), SECRET)
    await enqueue(other.db(own.bodyId)!, { kind: 'survivor', subject: newId() })
    await until('the second job', () => kind.ran.length === 2)
    await jobs.stop()
    await other.close()
    await own.installation.close()
    await again.stop()
  })
  const lines = written.split('\n').filter(Boolean)
  assert.ok(lines.length <= 6, `${lines.length} lines:\n${written}`)
  assert.match(written, /jobs\.resumed/)
})

/** What was written to the standard error stream meanwhile. */
async function capture(work: () => Promise<void>): Promise<string> {
  let written = ''
  const { write } = process.stderr
  process.stderr.write = (chunk => {
    written += String(chunk)
    return true
  }) as typeof write
  try {
    await work()
  } finally {
    process.stderr.write = write
  }
  return written
}
