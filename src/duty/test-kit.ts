// For tests and benches of duties: a body with organisations, a programme handed out of nothing, people with rights.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { dayOf, type Instant, type PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import type { Context } from '../shared/web.ts'
import type { Definition } from './generation-store.ts'

export const day = (text: string): PlainDate => Temporal.PlainDate.from(text)
/** Nine in the morning of a day in Viet Nam. */
export const morning = (text: string): Instant => Temporal.Instant.from(`${text}T09:00:00+07:00`)

export const contextOf = (db: Db, personId: string, now: Instant): Context => ({
  ...{ db, now, today: dayOf(now) },
  person: { id: personId, name: '' },
})

/** Runs as one request of this person does: all of it or nothing. */
export const inTransaction = <T>(db: Db, personId: string, now: Instant, act: (context: Context) => Promise<T>) =>
  db.transaction().execute(transaction => act(contextOf(transaction, personId, now)))

/** A published programme with one task and so many deliverables, each owed quarterly by units. */
export async function addProgramme(db: Db, issuer: string, person: string, kinds: readonly string[]) {
  const [document, programme, task] = [newId(), newId(), newId()]
  await sql`insert into stored_file (sha256, size, media_type, external_references, first_stored_at)
    values (sha256(${Buffer.from(document)}), 1, 'text/plain', 0, now())`.execute(db)
  await sql`insert into file (id, sha256, name, uploaded_by, uploaded_at)
    values (${document}, sha256(${Buffer.from(document)}), 'ct.md', ${person}, now())`.execute(db)
  await sql`insert into document (id, file_id, reading) values (${document}, ${document}, '{}')`.execute(db)
  await sql`insert into programme (id, document_id, unit_id, subject, year, state, published_at, published_by, created_at)
    values (${programme}, ${document}, ${issuer}, 'Chương trình', 2024, 'published', now(), ${person}, now())`.execute(
    db,
  )
  await sql`insert into task (id, programme_id, position, path, text, source_from, source_to)
    values (${task}, ${programme}, 0, 'III.1', 'Thực hiện dân chủ', 0, 1)`.execute(db)
  const deliverables = kinds.map(kind => ({ id: newId(), kind }))
  for (const [position, { id, kind }] of deliverables.entries())
    await sql`insert into deliverable (id, task_id, position, kind, title, who, rhythm, origin)
      values (${id}, ${task}, ${position}, ${kind}, ${`Sản phẩm ${position + 1}`}, 'units', 'quarterly', 'office')`.execute(
      db,
    )
  return { programme, task, deliverables }
}

export const definitionOf = (
  of: { programme: string; deliverable: string; kind: string; issuer: string },
  quarter: number,
  year = 2024,
): Definition => ({
  ...{ kind: of.kind, title: `Báo cáo của ${of.kind}`, reason: 'Chương trình năm 2024, mục III.1' },
  ...{ programmeId: of.programme, deliverableId: of.deliverable, owedToId: of.issuer, period: `${year}-Q${quarter}` },
  ...{
    coversFrom: day(`${year}-${`${quarter * 3 - 2}`.padStart(2, '0')}-01`),
    coversTo: day(`${year}-${`${quarter * 3}`.padStart(2, '0')}-14`),
  },
  dueOn: day(`${year}-${`${quarter * 3}`.padStart(2, '0')}-20`),
})
