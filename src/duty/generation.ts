// Handing out: a few duties at once, many a batch at a time, so that no transaction grows with the number of organisations.

import { dayOf } from '../shared/day.ts'
import type { JobContext, JobKind } from '../shared/jobs/kind.ts'
import { enqueue } from '../shared/jobs/outbox.ts'
import type { Context } from '../shared/web.ts'
import { askToFold } from './folding.ts'
import { type Definition, insertDuties, insertGeneration, nextBatch, saveDone } from './generation-store.ts'
import type { NewDuty } from './store.ts'

export const GENERATION_JOB = 'duty.generate'

/** Up to this many duties are there when the request is answered: a body of 200 units with ten deliverables. */
const AT_ONCE = 5_000
/** How many one transaction of the job creates. */
const BATCH = 25_000

export interface HandOut {
  definition: Definition
  unitIds: readonly string[]
}

/** Creates what is missing of these duties; returns how many are new, or, of very many, how many there will be. Calling it again creates nothing twice. */
export const createDuties = (context: Context, duties: readonly NewDuty[]): Promise<number> =>
  handOut(context, grouped(duties))

/** The same for callers who know the organisations of a whole occurrence. `generationOf` tells how far it is. */
export async function handOut(context: Context, parts: readonly HandOut[]): Promise<number> {
  const { db, now, today, person } = context
  const wanted = parts.reduce((sum, { unitIds }) => sum + unitIds.length, 0)
  if (wanted === 0) return 0
  await askToFold(context)
  if (wanted <= AT_ONCE) {
    let made = 0
    for (const { definition, unitIds } of parts)
      made += (await insertDuties(db, definition, unitIds, { at: now, personId: person.id, today })).length
    return made
  }
  for (const { definition, unitIds } of parts) await insertGeneration(db, definition, unitIds, now, person.id)
  for (const programmeId of new Set(parts.map(({ definition }) => definition.programmeId)))
    await enqueue(db, { kind: GENERATION_JOB, subject: programmeId })
  return wanted
}

function grouped(duties: readonly NewDuty[]): HandOut[] {
  const parts = new Map<string, { definition: Definition; unitIds: string[] }>()
  for (const { unitId, ...definition } of duties) {
    const key = `${definition.deliverableId} ${definition.period}`
    const part = parts.get(key) ?? { definition, unitIds: [] }
    part.unitIds.push(unitId)
    parts.set(key, part)
  }
  return [...parts.values()]
}

/** One batch of a programme, and the next job when there is more: killed in between, it goes on where it stood. */
export async function generate({ db, now, subject: programmeId }: JobContext, size = BATCH): Promise<boolean> {
  const batch = await nextBatch(db, programmeId, size)
  if (!batch) return false
  const { id, definition, unitIds, requestedAt: at, requestedBy: personId } = batch
  await insertDuties(db, definition, unitIds, { at, personId, today: dayOf(now) })
  await saveDone(db, id, unitIds.length)
  return true
}

export const generationJobs: readonly JobKind[] = [
  {
    kind: GENERATION_JOB,
    run: async context => {
      if (!(await generate(context))) return askToFold(context)
      await enqueue(context.db, { kind: GENERATION_JOB, subject: context.subject })
    },
  },
]
