// Relay and workers of one server: they start and stop with it, and any number of servers may run them at once.

import { CompiledQuery } from 'kysely'
import { type Db as BossDb, type Job, type JobResult, PgBoss } from 'pg-boss'
import type { Db } from '../database/connection.ts'
import type { Installation } from '../database/installation.ts'
import type { Clock } from '../day.ts'
import { dailyAsker } from './daily.ts'
import type { JobKind } from './kind.ts'
import { AWAY, describeFault, outageLog, reasonOf } from './reason.ts'
import { type Moved, moveDue } from './relay.ts'

/** One queue for all bodies and kinds: what a job is stands in its data. */
export const QUEUE = 'outbox'

export interface JobsOptions {
  installation: Installation
  clock: Clock
  kinds: readonly JobKind[]
  /** Tries after the first one, and seconds before the first of them; each wait is about twice the one before. */
  retries?: { limit: number; delay: number }
  /** Milliseconds between two looks into the outboxes. */
  relayEvery?: number
  /** Seconds without a sign of life after which a job is taken from a killed server; at least 10. */
  signOfLife?: number
}

export interface Jobs {
  /** Tries a failed job again. The caller has made sure that it is one of the person's body. */
  retry(id: string): Promise<void>
  /** Takes nothing new, waits for what is running, at most 30 seconds. */
  stop(): Promise<void>
}

/** With these a job whose fault lasts is tried for about three and a half hours. */
const RETRIES = { limit: 12, delay: 5 }
const LONGEST_WAIT = 3600 // seconds
const KEPT = 30 * 24 * 3600 // seconds that a job stays in the queue after its end, done or failed
const UNDONE = 365 * 24 * 3600 // seconds after which a job that never ran is given up
/** Jobs a worker takes at once, one after the other in transactions of their own; workers in this process. */
const BATCH = 10
const WORKERS = 2
/** Milliseconds between two looks whether a new day has begun: also how soon a demonstration follows its moved clock. */
const DAILY_EVERY = 2_000

export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { installation, clock, kinds, retries = RETRIES, relayEvery = 500, signOfLife = 30 } = options
  const log = outageLog('jobs')
  const boss = new PgBoss({
    ...installation.queue.address,
    ...{ schema: 'pgboss', application_name: 'dien-hong jobs', max: 4 },
    // The tables are migrated by the installation, as their owner; this login could not.
    ...{ migrate: false, createSchema: false, schedule: false, reindex: false, monitorVacuum: false },
    ...{ instanceName: 'dien-hong', instanceHeartbeatSeconds: 15 },
    ...{ superviseIntervalSeconds: signOfLife / 2, monitorIntervalSeconds: signOfLife / 2 },
    openTelemetry: { enabled: false },
  })
  boss.on('error', log.failed)
  await boss.start()
  const policy = {
    ...{ retryLimit: retries.limit, retryDelay: retries.delay, retryBackoff: true, retryDelayMax: LONGEST_WAIT },
    ...{ heartbeatSeconds: signOfLife, deleteAfterSeconds: KEPT, retentionSeconds: UNDONE },
  }
  await boss.createQueue(QUEUE, policy)
  await boss.updateQueue(QUEUE, policy)

  const known = new Map(kinds.map(kind => [kind.kind, kind]))
  const handle = async (jobs: Job<Moved['data']>[]): Promise<JobResult[]> => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await runOne(installation, clock, known, job))
    return results
  }
  const working = {
    batchSize: BATCH,
    perJobResults: true,
    pollingIntervalSeconds: 2,
    burstWhenBatchFull: true,
  } as const
  const workers: string[] = []
  for (let i = 0; i < WORKERS; i++) workers.push(await boss.work(QUEUE, working, handle))

  const insert = async (transaction: Db, jobs: Moved[]) => {
    await boss.insert(QUEUE, jobs, { db: through(transaction) })
  }
  const relay = repeat(relayEvery, log, async () => {
    const moved = await moveDue(installation.queue.db, installation.queue.outboxes(), clock.now(), insert)
    if (moved > 0) for (const id of workers) boss.notifyWorker(id)
  })
  const daily = repeat(DAILY_EVERY, outageLog('daily jobs'), dailyAsker({ installation, clock, kinds }))
  return {
    retry: async id => {
      await boss.retry(QUEUE, id)
      for (const worker of workers) boss.notifyWorker(worker)
    },
    stop: async () => {
      await daily.stop()
      await relay.stop()
      await boss.stop({ graceful: true, timeout: 30_000 })
    },
  }
}

/** pg-boss writes through our transaction, so that leaving the outbox and entering the queue are one. */
const through = (transaction: Db): BossDb => ({
  executeSql: async (text, values) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values ?? []))
    return { rows }
  },
})

/** One job in its body, in a transaction of its own. What it throws is its failure, never the worker's. */
async function runOne(
  installation: Installation,
  clock: Clock,
  known: ReadonlyMap<string, JobKind>,
  { id, data }: Job<Moved['data']>,
): Promise<JobResult> {
  try {
    const kind = known.get(data.kind)
    if (!kind) throw new JobFault('unknown-kind')
    const db = installation.db(data.body)
    if (!db) throw new JobFault('body-not-served')
    await db
      .transaction()
      .execute(transaction => kind.run({ db: transaction, now: clock.now(), subject: data.subject }))
    return { id, status: 'completed' }
  } catch (error) {
    const reason = reasonOf(error)
    // An outage is told once by the loop, not once for each job that it meets.
    if (reason !== AWAY) describeFault({ job: id, kind: data.kind, reason }, error)
    return { id, status: 'failed', output: { reason } }
  }
}

/** A reason that is no bug of the handler: the word itself is shown on the queue page. */
export class JobFault extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Longest pause of a loop whose work fails, in milliseconds. */
const LONGEST_PAUSE = 10_000

/** Calls `work` again and again, never twice at once; pauses longer while it fails. `stop` waits for the call under way. */
function repeat(
  every: number,
  log: ReturnType<typeof outageLog>,
  work: () => Promise<void>,
): { stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const pause = (ms: number) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async () => {
    let wait = every
    while (!stopped) {
      try {
        await work()
        log.worked()
        wait = every
      } catch (error) {
        log.failed(error)
        wait = Math.min(wait * 2, LONGEST_PAUSE)
      }
      if (!stopped) await pause(wait)
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
