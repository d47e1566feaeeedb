// How the queue stands, of one body: figures for its page, and what they mean.

import { sql } from 'kysely'
import type { Db } from '../database/connection.ts'

export interface TroubledJob {
  id: string
  kind: string
  reason: string
  /** Runs so far. */
  tries: number
  /** Seconds since it was enqueued. */
  age: number
}

/** All times are seconds by the database's clock, also in a demonstration. */
export interface QueueHealth {
  /** Since the last sign of life of any server's worker; null when none runs. */
  heartbeatAgo: number | null
  /** Due and not done: still in the outbox, queued, being worked on, or to be tried again. */
  waiting: number
  /** How long the oldest of those waits; null when there are none. */
  oldestFor: number | null
  /** In the outbox with a later hour. */
  deferred: number
  failed: number
  /** The newest failed jobs, at most 50. */
  failures: TroubledJob[]
  /** Jobs that failed and will be tried again by themselves, at most 50. */
  retrying: TroubledJob[]
}

/** Seconds without a sign of life after which a worker counts as stopped. */
export const STOPPED_AFTER = 60
/** Seconds after which something waits too long although a worker lives. */
export const TOO_LONG = 600

export type QueueSign = 'worker-stopped' | 'waits-long' | 'failed'

/** What an administrator must look at; nothing when all is well. */
export function signsOf({ heartbeatAgo, oldestFor, failed }: QueueHealth): QueueSign[] {
  const signs: QueueSign[] = []
  if (heartbeatAgo === null || heartbeatAgo > STOPPED_AFTER) signs.push('worker-stopped')
  else if (oldestFor !== null && oldestFor > TOO_LONG) signs.push('waits-long')
  if (failed > 0) signs.push('failed')
  return signs
}

/** `db` reads the body's outbox as the body, `queue` the jobs of this body in the shared queue. */
export async function queueHealth(db: Db, queue: Db, bodyId: string, now: Temporal.Instant): Promise<QueueHealth> {
  const outbox = (
    await sql<{ due: number; deferred: number; oldest: number | null }>`
      select count(*) filter (where run_after <= ${now}) as due, count(*) filter (where run_after > ${now}) as deferred,
        extract(epoch from now() - min(greatest(created_at, run_after)) filter (where run_after <= ${now}))::float8 as oldest
      from outbox`.execute(db)
  ).rows[0]!
  const queued = (
    await sql<{ waiting: number; failed: number; oldest: number | null }>`
      select count(*) filter (where state in ('created', 'retry', 'active')) as waiting,
        count(*) filter (where state = 'failed') as failed,
        extract(epoch from now() - min(created_on) filter (where state in ('created', 'retry', 'active')))::float8 as oldest
      from pgboss.job where name = 'outbox' and data->>'body' = ${bodyId}`.execute(queue)
  ).rows[0]!
  const beat = (
    await sql<{ ago: number | null }>`
      select extract(epoch from now() - max(heartbeat_on))::float8 as ago from pgboss.instance
      where stopped_on is null`.execute(queue)
  ).rows[0]!
  const oldest = [outbox.oldest, queued.oldest].filter(age => age !== null)
  return {
    heartbeatAgo: seconds(beat.ago),
    waiting: outbox.due + queued.waiting,
    oldestFor: oldest.length > 0 ? seconds(Math.max(...oldest)) : null,
    deferred: outbox.deferred,
    failed: queued.failed,
    failures: await troubled(queue, bodyId, 'failed'),
    retrying: await troubled(queue, bodyId, 'retry'),
  }
}

async function troubled(queue: Db, bodyId: string, state: 'failed' | 'retry'): Promise<TroubledJob[]> {
  const { rows } = await sql<TroubledJob>`
    select id, data->>'kind' as kind, coalesce(output->>'reason', 'interrupted') as reason, retry_count + 1 as tries,
      floor(extract(epoch from now() - created_on))::float8 as age
    from pgboss.job where name = 'outbox' and state = ${state}::pgboss.job_state and data->>'body' = ${bodyId}
    order by created_on desc, id limit 50`.execute(queue)
  return rows
}

export interface FailedJob {
  kind: string
}

/** A failed job of this body; another body's is not there. */
export async function findFailed(queue: Db, bodyId: string, id: string): Promise<FailedJob | undefined> {
  const { rows } = await sql<FailedJob>`
    select data->>'kind' as kind from pgboss.job
    where name = 'outbox' and id = ${id} and state = 'failed' and data->>'body' = ${bodyId}`.execute(queue)
  return rows[0]
}

// A clock that was set back must not show a negative age.
const seconds = (value: number | null): number | null => (value === null ? null : Math.max(0, Math.floor(value)))
