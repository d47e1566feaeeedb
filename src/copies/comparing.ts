// What was sent is compared with what other units sent, in the background: how long sending takes says nothing of them.

import type { SubmissionAct, SubmissionKind } from '../duty/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import type { JobContext, JobKind } from '../shared/jobs/kind.ts'
import { enqueue } from '../shared/jobs/outbox.ts'
import { sketchOf } from '../shared/likeness.ts'
import { largelySame, passagesOf, type Written } from './copies.ts'
import {
  candidatesFor,
  copiesSeen,
  countSend,
  deletePassages,
  findCompared,
  insertCopies,
  insertPassages,
  lockComparing,
  type SeenCopy,
  saveTold,
  toldOf,
} from './store.ts'

/** Each capability says what of its own texts is compared. Nothing restricted: the superior sees both sides. */
export interface PassageSource {
  kind: SubmissionKind
  written: (db: Db, submissionId: string) => Promise<Written[]>
}

const COMPARE_JOB = 'copies.compare'

/** Others that are kept of one passage. */
const KEPT = 5

/** After a step of a plan or report: what is sent is compared, what is taken back is compared no more. */
export async function copiesAfter(db: Db, submissionId: string, act: SubmissionAct): Promise<void> {
  if (act === 'withdraw') await deletePassages(db, submissionId)
  if (act !== 'send') return
  await countSend(db, submissionId)
  await enqueue(db, { kind: COMPARE_JOB, subject: submissionId })
}

export const copyJobs = (sources: readonly PassageSource[]): JobKind[] => [
  { kind: COMPARE_JOB, run: context => compare(context, sources) },
]

async function compare({ db, subject }: JobContext, sources: readonly PassageSource[]): Promise<void> {
  const of = await findCompared(db, subject)
  const source = sources.find(({ kind }) => kind === of?.kind)
  if (!of || !source || (of.state !== 'sent' && of.state !== 'accepted')) return
  await lockComparing(db, of.programmeId)
  await deletePassages(db, of.id)
  const passages = passagesOf(await source.written(db, of.id)).map(passage => ({
    ...{ ...passage, id: newId(), sketch: sketchOf(passage.runs) },
  }))
  const candidates = await candidatesFor(db, of, passages)
  const copies = passages.flatMap(({ id, runs }) =>
    largelySame(runs, candidates.get(id) ?? [])
      .slice(0, KEPT)
      .map(other => ({ passageId: id, otherId: other.id, likeness: other.likeness })),
  )
  await insertPassages(db, of, passages)
  await insertCopies(db, copies)
  await saveTold(db, of.id, copies.length > 0)
}

export interface Found {
  /** Told to the unit: something in it is largely another unit's. Nothing else of it. */
  told: boolean
  /** Only for whoever accepts what both units send. */
  seen: readonly SeenCopy[]
}

/** What this person may know of copies: the unit a yes or no, its superior both texts. */
export async function copiesFor(
  { db, person, today }: { db: Db; person: { id: string }; today: PlainDate },
  submissionId: string,
  allowed: ReadonlySet<string>,
): Promise<Found> {
  return {
    told: ['prepare', 'approve', 'send'].some(right => allowed.has(right)) && (await toldOf(db, submissionId)),
    seen: allowed.has('return') ? await copiesSeen(db, submissionId, person.id, today) : [],
  }
}
