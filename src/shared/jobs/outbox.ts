// The outbox of a body: what is to be done once the change that asks for it is committed, and only then.

import type { Db } from '../database/connection.ts'
import type { Instant } from '../day.ts'
import { newId } from '../id.ts'

export interface NewJob {
  kind: string
  /** The id of what the job is about. Never content: the queue is shared by all bodies. */
  subject: string
  /** Not before this moment of the platform's clock; left out: at once. */
  runAfter?: Instant
}

type OutboxTables = {
  outbox: { id: string; kind: string; subject_id: string; run_after?: Instant }
}

/** Leaves a job behind in the change's own transaction: no commit, no job. It runs at least once. */
export const enqueue = (db: Db, job: NewJob): Promise<void> => enqueueAll(db, [job])

export async function enqueueAll(db: Db, jobs: readonly NewJob[]): Promise<void> {
  const values = jobs.map(({ kind, subject, runAfter }) => ({
    ...{ id: newId(), kind, subject_id: subject },
    ...(runAfter && { run_after: runAfter }),
  }))
  // In slices, because a statement carries at most 65,535 parameters.
  for (let i = 0; i < values.length; i += 10_000)
    await db
      .withTables<OutboxTables>()
      .insertInto('outbox')
      .values(values.slice(i, i + 10_000))
      .execute()
}

/** Whether a job of this kind stands in the outbox and has not gone to the queue yet. */
export async function waits(db: Db, kind: string): Promise<boolean> {
  const found = await db.withTables<OutboxTables>().selectFrom('outbox').select('id').where('kind', '=', kind).limit(1)
  return (await found.executeTakeFirst()) !== undefined
}
