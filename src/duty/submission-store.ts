// Every query about submissions.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { SubmissionState } from './submission.ts'

export type SubmissionKind = 'plan' | 'report'

export interface Submission {
  id: string
  kind: SubmissionKind
  dutyId: string
  unitId: string
  state: SubmissionState
  version: number
  returnedReason: string | null
}

export type SubmissionTables = {
  submission: {
    id: string
    kind: SubmissionKind
    duty_id: string
    unit_id: string
    state: SubmissionState
    version: number
    created_at: Instant
    created_by: string
    submitted_by: string | null
    approved_by: string | null
    sent_by: string | null
    returned_reason: string | null
    changed_at: Instant
  }
}

const COLUMNS = sql`s.id, s.kind, s.duty_id as "dutyId", s.unit_id as "unitId", s.state, s.version, s.returned_reason as "returnedReason"`

export async function findSubmission(db: Db, kind: SubmissionKind, id: string): Promise<Submission | undefined> {
  const { rows } =
    await sql<Submission>`select ${COLUMNS} from submission s where s.id = ${id} and s.kind = ${kind}`.execute(db)
  return rows[0]
}

export async function findSubmissionForUpdate(
  db: Db,
  kind: SubmissionKind,
  id: string,
): Promise<Submission | undefined> {
  const { rows } = await sql<Submission>`
    select ${COLUMNS} from submission s where s.id = ${id} and s.kind = ${kind} for update`.execute(db)
  return rows[0]
}

export async function findSubmissionOfDuty(db: Db, dutyId: string): Promise<Submission | undefined> {
  const { rows } = await sql<Submission>`select ${COLUMNS} from submission s where s.duty_id = ${dutyId}`.execute(db)
  return rows[0]
}

export const unitOfSubmission = (kind: SubmissionKind) => async (db: Db, id: string) =>
  (await findSubmission(db, kind, id))?.unitId

/** Nothing happens when the duty has a submission already. */
export async function insertSubmission(db: Db, submission: Submission, at: Instant, by: string): Promise<void> {
  await db
    .withTables<SubmissionTables>()
    .insertInto('submission')
    .values({
      ...{ id: submission.id, kind: submission.kind, duty_id: submission.dutyId, unit_id: submission.unitId },
      ...{ state: submission.state, version: submission.version, created_at: at, created_by: by, changed_at: at },
    })
    .onConflict(oc => oc.column('duty_id').doNothing())
    .execute()
}

export interface SubmissionChange {
  state: SubmissionState
  submittedBy?: string
  approvedBy?: string
  sentBy?: string
  returnedReason?: string | null
}

export async function saveSubmission(db: Db, id: string, change: SubmissionChange, at: Instant): Promise<void> {
  await db
    .withTables<SubmissionTables>()
    .updateTable('submission')
    .set(eb => ({
      state: change.state,
      changed_at: at,
      version: eb('version', '+', 1),
      ...(change.submittedBy && { submitted_by: change.submittedBy }),
      ...(change.approvedBy && { approved_by: change.approvedBy }),
      ...(change.sentBy && { sent_by: change.sentBy }),
      ...(change.returnedReason !== undefined && { returned_reason: change.returnedReason }),
    }))
    .where('id', '=', id)
    .execute()
}
