// Every query about passages of plans and reports that are largely the same.

import { sql } from 'kysely'
import type { SubmissionKind, SubmissionState } from '../duty/index.ts'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { MOST_TOLD, type Written } from './copies.ts'

export interface Compared {
  id: string
  kind: SubmissionKind
  programmeId: string
  unitId: string
  state: SubmissionState
}

export async function findCompared(db: Db, id: string): Promise<Compared | undefined> {
  const { rows } = await sql<Compared>`
    select s.id, s.kind, s.unit_id as "unitId", s.state, d.programme_id as "programmeId"
    from submission s join duty d on d.id = s.duty_id where s.id = ${id}`.execute(db)
  return rows[0]
}

/** Those of one programme are compared one after the other, so that of two sent at once the second meets the first. */
export async function lockComparing(db: Db, programmeId: string): Promise<void> {
  await sql`select from programme where id = ${programmeId} for no key update`.execute(db)
}

export async function deletePassages(db: Db, submissionId: string): Promise<void> {
  await sql`delete from passage where submission_id = ${submissionId}`.execute(db)
}

export interface Sketched extends Written {
  id: string
  sketch: number[]
}

export async function insertPassages(
  db: Db,
  { id: submissionId, kind, programmeId, unitId }: Compared,
  passages: readonly Sketched[],
): Promise<void> {
  await sql`insert into passage (id, submission_id, part, kind, programme_id, unit_id, text, sketch)
    select w.id, ${submissionId}, w.part, ${kind}, ${programmeId}, ${unitId}, w.text, w.sketch
    from ${asRows(passages)}`.execute(db)
}

const asRows = (passages: readonly Sketched[]) => sql`jsonb_to_recordset(
  ${JSON.stringify(passages.map(({ id, part, text, sketch }) => ({ id, part, text, sketch })))}::jsonb)
  as w(id uuid, part text, text text, sketch integer[])`

/** Of how many passages that may be like one the best are taken: where a whole body copies from one model, any will do. */
const LOOKED_AT = 300

/** For each passage by its id those of other units that may be like it, which share most of the sketch first. */
export async function candidatesFor(
  db: Db,
  { kind, programmeId, unitId }: Compared,
  passages: readonly Sketched[],
): Promise<Map<string, { id: string; text: string }[]>> {
  const { rows } = await sql<{ of: string; id: string; text: string }>`
    select w.id as of, found.id, found.text from ${asRows(passages)} cross join lateral (
      select p.id, p.text from (
        select p.id, p.text, p.sketch from passage p
        where p.sketch && w.sketch and p.programme_id = ${programmeId} and p.kind = ${kind} and p.unit_id <> ${unitId}
        limit ${LOOKED_AT}) p
      order by cardinality(array(select unnest(p.sketch) intersect select unnest(w.sketch))) desc, p.id
      limit 10) found`.execute(db)
  return Map.groupBy(rows, row => row.of)
}

export async function insertCopies(
  db: Db,
  copies: readonly { passageId: string; otherId: string; likeness: number }[],
): Promise<void> {
  if (copies.length === 0) return
  await sql`insert into passage_copy (passage_id, other_id, likeness)
    select k."passageId", k."otherId", k.likeness from jsonb_to_recordset(${JSON.stringify(copies)}::jsonb)
      as k("passageId" uuid, "otherId" uuid, likeness real)`.execute(db)
}

/** Counted when it is sent, whatever the comparison finds. */
export async function countSend(db: Db, submissionId: string): Promise<void> {
  await sql`insert into copy_told (submission_id, sends, told) values (${submissionId}, 1, false)
    on conflict (submission_id) do update set sends = copy_told.sends + 1`.execute(db)
}

/** What the unit is told stands still once it was told often enough. */
export async function saveTold(db: Db, submissionId: string, told: boolean): Promise<void> {
  await sql`update copy_told set told = ${told}
    where submission_id = ${submissionId} and sends <= ${MOST_TOLD}`.execute(db)
}

/** All that a unit learns of others: yes or no, for the whole of what it sent. */
export async function toldOf(db: Db, submissionId: string): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`
    select told from copy_told where submission_id = ${submissionId}`.execute(db)
  return rows[0]?.told ?? false
}

export interface SeenCopy {
  text: string
  other: string
  unit: string
  otherId: string
}

/** For whoever accepts what both units send: both texts, whichever was sent first. */
export async function copiesSeen(db: Db, submissionId: string, personId: string, on: PlainDate): Promise<SeenCopy[]> {
  const { rows } = await sql<SeenCopy>`
    select a.text, b.text as other, u.name as unit, b.submission_id as "otherId"
    from passage a
    join lateral (
      select k.other_id as id, k.likeness from passage_copy k where k.passage_id = a.id
      union select k.passage_id, k.likeness from passage_copy k where k.other_id = a.id) k on true
    join passage b on b.id = k.id join unit u on u.id = b.unit_id
    where a.submission_id = ${submissionId} and b.unit_id in ${reach(personId, 'return', on)}
    order by k.likeness desc, b.id limit 20`.execute(db)
  return rows
}
