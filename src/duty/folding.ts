// The counts behind boards are folded in the background, and put in order when organisations moved.

import { STRUCTURE_CHANGED } from '../organisation/index.ts'
import { dayOf } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import type { JobContext, JobKind } from '../shared/jobs/kind.ts'
import { enqueue, waits } from '../shared/jobs/outbox.ts'
import type { Context } from '../shared/web.ts'
import { foldCounts } from './count-store.ts'
import { placeAnew } from './generation-store.ts'

export const FOLD_JOB = 'duty.fold'

/** Seconds after a change before its count is folded: what else changes until then is folded with it. */
const GATHERED = 30

/**
 * Called after each change. A change whose transaction ends after the fold has looked is left unfolded until the next
 * one: it is read all the same.
 */
export async function askToFold({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
  if (await waits(db, FOLD_JOB)) return
  await enqueue(db, { kind: FOLD_JOB, subject: newId(), runAfter: now.add({ seconds: GATHERED }) })
}

async function fold({ db, subject }: JobContext): Promise<void> {
  if ((await foldCounts(db)) > 0) await enqueue(db, { kind: FOLD_JOB, subject })
}

async function place({ db, now, subject }: JobContext): Promise<void> {
  if ((await placeAnew(db, dayOf(now))) > 0) await enqueue(db, { kind: STRUCTURE_CHANGED, subject })
}

export const foldingJobs: readonly JobKind[] = [
  { kind: FOLD_JOB, run: fold },
  { kind: STRUCTURE_CHANGED, run: place },
]
