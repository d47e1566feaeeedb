// Every query about the review of what was read: answers to warnings, steps that can be taken back.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { Answer } from './concern.ts'
import type { Content } from './programme.ts'

export async function answersOf(db: Db, programmeId: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select a.warning, a.answer, a.note, person.name as by from programme_answer a
    join person on person.id = a.answered_by where a.programme_id = ${programmeId} order by a.warning`.execute(db)
  return rows
}

export async function saveAnswer(
  db: Db,
  programmeId: string,
  { warning, answer, note }: Omit<Answer, 'by'>,
  at: Instant,
  by: string,
): Promise<void> {
  await sql`
    insert into programme_answer (programme_id, warning, answer, note, answered_at, answered_by)
    values (${programmeId}, ${warning}, ${answer}, ${note}, ${at}, ${by})
    on conflict (programme_id, warning) do update set answer = excluded.answer, note = excluded.note,
      answered_at = excluded.answered_at, answered_by = excluded.answered_by`.execute(db)
}

export async function copyAnswers(db: Db, from: string, to: string): Promise<void> {
  await sql`insert into programme_answer (programme_id, warning, answer, note, answered_at, answered_by)
    select ${to}::uuid, warning, answer, note, answered_at, answered_by from programme_answer
    where programme_id = ${from}`.execute(db)
}

export interface ReviewStep {
  version: number
  act: string
  takenAt: Instant
  takenBy: string
}

/** `content` is what stood there before the step. */
export async function insertStep(
  db: Db,
  programmeId: string,
  step: { version: number; act: string; content: Content },
  at: Instant,
  by: string,
): Promise<void> {
  await sql`
    insert into programme_step (programme_id, version, act, content, taken_at, taken_by)
    values (${programmeId}, ${step.version}, ${step.act}, ${JSON.stringify(step.content)}::jsonb, ${at}, ${by})`.execute(
    db,
  )
}

/** The steps of the review that still hold, the latest first. */
export async function stepsOf(db: Db, programmeId: string, limit: number): Promise<ReviewStep[]> {
  const { rows } = await sql<ReviewStep>`
    select s.version, s.act, s.taken_at as "takenAt", person.name as "takenBy" from programme_step s
    join person on person.id = s.taken_by
    where s.programme_id = ${programmeId} and not s.undone order by s.version desc limit ${limit}`.execute(db)
  return rows
}

/** The latest step that still holds, with what stood there before it. */
export async function lastStep(
  db: Db,
  programmeId: string,
): Promise<{ version: number; content: Content } | undefined> {
  const { rows } = await sql<{ version: number; content: unknown }>`
    select version, content from programme_step where programme_id = ${programmeId} and not undone
    order by version desc limit 1`.execute(db)
  return rows[0] && { version: rows[0].version, content: contentFrom(rows[0].content) }
}

export async function markUndone(db: Db, programmeId: string, version: number): Promise<void> {
  await sql`update programme_step set undone = true
    where programme_id = ${programmeId} and version = ${version}`.execute(db)
}

/** Freezes what an edition handed out. */
export async function insertEdition(
  db: Db,
  programmeId: string,
  { edition, content }: { edition: number; content: Content },
  at: Instant,
  by: string,
): Promise<void> {
  await sql`
    insert into programme_edition (programme_id, edition, content, published_at, published_by)
    values (${programmeId}, ${edition}, ${JSON.stringify(content)}::jsonb, ${at}, ${by})`.execute(db)
}

export async function findEdition(db: Db, programmeId: string, edition: number): Promise<Content | undefined> {
  const { rows } = await sql<{ content: unknown }>`
    select content from programme_edition where programme_id = ${programmeId} and edition = ${edition}`.execute(db)
  return rows[0] && contentFrom(rows[0].content)
}

/** Days come back from JSON as text. */
function contentFrom(json: unknown): Content {
  const { tasks, deliverables } = json as Content
  const day = (text: unknown) => Temporal.PlainDate.from(text as string)
  return {
    tasks,
    deliverables: deliverables.map(d => ({
      ...d,
      namedDue: d.namedDue && day(d.namedDue),
      occurrences: d.occurrences.map(o => ({
        ...{ period: o.period, coversFrom: day(o.coversFrom), coversTo: day(o.coversTo), dueOn: day(o.dueOn) },
      })),
    })),
  }
}
