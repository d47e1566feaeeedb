// Kinds of job are plain values that capabilities export; the server hands the list to the worker.

import type { Db } from '../database/connection.ts'
import type { Instant } from '../day.ts'

export interface JobContext {
  /** A transaction of the job's own in its body, committed when the job is done. */
  db: Db
  now: Instant
  /** What was enqueued. It may be gone or changed by now: look before acting. */
  subject: string
}

export interface JobKind {
  kind: string
  /** Runs at least once, so a second run must change nothing. Whatever it throws is tried again later. */
  run: (context: JobContext) => Promise<void>
  /**
   * Also runs by itself in every body: on each day of the platform's clock from this hour in Viet Nam on, and again when a
   * server starts. It is to find by itself whether the day's work is done.
   */
  dailyFrom?: number
}
