// Every query about accepted editions of plans and the amendment under way.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { PlanLine } from './plan.ts'

export interface EditionHead {
  edition: number
  acceptedAt: Instant
  acceptedBy: string
  /** Of the amendment; null: the first edition. */
  reason: string | null
}

/** The oldest first. */
export async function editionsOf(db: Db, planId: string): Promise<EditionHead[]> {
  const { rows } = await sql<EditionHead>`
    select e.edition, e.accepted_at as "acceptedAt", person.name as "acceptedBy", e.reason
    from plan_edition e join person on person.id = e.accepted_by
    where e.submission_id = ${planId} order by e.edition`.execute(db)
  return rows
}

/** The lines of one edition, or of the one that counts; undefined when there is none. */
export async function editionLines(db: Db, planId: string, edition: number | null): Promise<PlanLine[] | undefined> {
  const { rows } = await sql<{ lines: KeptLine[] }>`
    select lines from plan_edition where submission_id = ${planId}
      and (${edition}::integer is null or edition = ${edition}) order by edition desc limit 1`.execute(db)
  return rows[0]?.lines.map(({ dueOn, ...line }) => ({
    ...{ ...line, returned: null },
    dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn),
  }))
}

type KeptLine = Omit<PlanLine, 'dueOn' | 'returned'> & { dueOn: string | null }

/** What was accepted becomes the edition that counts, under the reason of the amendment that led to it. */
export async function insertEdition(
  db: Db,
  planId: string,
  lines: readonly PlanLine[],
  { at, by }: { at: Instant; by: string },
): Promise<void> {
  const kept = lines.map(({ returned: _, dueOn, ...line }) => ({ ...line, dueOn: dueOn?.toString() ?? null }))
  await sql`
    insert into plan_edition (submission_id, edition, lines, accepted_at, accepted_by, reason)
    select ${planId}, coalesce(max(edition), 0) + 1, ${JSON.stringify(kept)}::jsonb, ${at}, ${by},
      case when count(*) > 0 then coalesce((select reason from plan_amendment where submission_id = ${planId}), '') end
    from plan_edition where submission_id = ${planId}`.execute(db)
}

/** Why an accepted plan is being amended; undefined when it is not. */
export async function amendmentOf(db: Db, planId: string): Promise<string | undefined> {
  const { rows } = await sql<{ reason: string }>`
    select reason from plan_amendment where submission_id = ${planId}`.execute(db)
  return rows[0]?.reason
}

export async function beginAmendment(db: Db, planId: string, reason: string): Promise<void> {
  await sql`insert into plan_amendment (submission_id, reason) values (${planId}, ${reason})`.execute(db)
}

export async function endAmendment(db: Db, planId: string): Promise<void> {
  await sql`delete from plan_amendment where submission_id = ${planId}`.execute(db)
}
