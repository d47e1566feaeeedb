// Every query about programmes.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Deliverable, DeliverableKind, Occurrence, Ower, Programme, Rhythm, Task } from './programme.ts'

export type ProgrammeTables = {
  programme: {
    id: string
    document_id: string
    unit_id: string
    subject: string
    year: number
    state: Programme['state']
    published_at: Instant | null
    published_by: string | null
    created_at: Instant
  }
  task: {
    id: string
    programme_id: string
    position: number
    path: string
    text: string
    source_from: number
    source_to: number
    body_name: string | null
    unit_id: string | null
  }
  deliverable: {
    id: string
    task_id: string
    position: number
    kind: DeliverableKind
    title: string
    who: Ower
    rhythm: Rhythm
    origin: 'document' | 'office'
  }
}

const PROGRAMME = sql`p.id, p.document_id as "documentId", p.unit_id as "unitId", p.subject, p.year, p.state`
const TASK = sql`t.id, t.programme_id as "programmeId", t.path, t.text, t.source_from as "sourceFrom",
  t.source_to as "sourceTo", t.body_name as "bodyName", t.unit_id as "unitId"`

export async function findProgramme(db: Db, id: string): Promise<Programme | undefined> {
  const { rows } = await sql<Programme>`select ${PROGRAMME} from programme p where p.id = ${id}`.execute(db)
  return rows[0]
}

export async function findProgrammeForUpdate(db: Db, id: string): Promise<Programme | undefined> {
  const { rows } = await sql<Programme>`select ${PROGRAMME} from programme p where p.id = ${id} for update`.execute(db)
  return rows[0]
}

/** A handed-out programme may be read by everybody in the body; a draft by those who may read its issuer. */
export async function unitOfProgramme(db: Db, id: string): Promise<string | 'everyone' | undefined> {
  const programme = await findProgramme(db, id)
  return programme?.state === 'published' ? 'everyone' : programme?.unitId
}

/** For what changes a programme: always its issuer. */
export const issuerOfProgramme = async (db: Db, id: string) => (await findProgramme(db, id))?.unitId

export async function listProgrammes(db: Db, personId: string, on: PlainDate): Promise<Programme[]> {
  const { rows } = await sql<Programme>`
    select ${PROGRAMME} from programme p
    where p.state = 'published' or p.unit_id in ${reach(personId, 'read', on)}
    order by p.year desc, p.created_at desc limit 100`.execute(db)
  return rows
}

export async function insertProgramme(db: Db, programme: Programme, tasks: Task[], at: Instant): Promise<void> {
  const tables = db.withTables<ProgrammeTables>()
  const { id, documentId: document_id, unitId: unit_id, subject, year, state } = programme
  await tables
    .insertInto('programme')
    .values({ id, document_id, unit_id, subject, year, state, created_at: at })
    .execute()
  await tables
    .insertInto('task')
    .values(
      tasks.map((task, position) => ({
        ...{ id: task.id, programme_id: id, position, path: task.path, text: task.text },
        ...{ source_from: task.sourceFrom, source_to: task.sourceTo, body_name: task.bodyName, unit_id: task.unitId },
      })),
    )
    .execute()
}

export async function savePublished(db: Db, id: string, at: Instant, by: string): Promise<void> {
  await db
    .withTables<ProgrammeTables>()
    .updateTable('programme')
    .set({ state: 'published', published_at: at, published_by: by })
    .where('id', '=', id)
    .execute()
}

export async function tasksOf(db: Db, programmeId: string): Promise<Task[]> {
  const { rows } =
    await sql<Task>`select ${TASK} from task t where t.programme_id = ${programmeId} order by t.position`.execute(db)
  return rows
}

export async function findTask(db: Db, id: string): Promise<Task | undefined> {
  const { rows } = await sql<Task>`select ${TASK} from task t where t.id = ${id}`.execute(db)
  return rows[0]
}

export async function issuerOfTask(db: Db, id: string) {
  const task = await findTask(db, id)
  return task && issuerOfProgramme(db, task.programmeId)
}

export async function unitOfTask(db: Db, id: string) {
  const task = await findTask(db, id)
  return task && unitOfProgramme(db, task.programmeId)
}

export async function deliverablesOf(db: Db, programmeId: string): Promise<Deliverable[]> {
  const { rows } = await sql<Omit<Deliverable, 'occurrences'>>`
    select d.id, d.task_id as "taskId", d.kind, d.title, d.who, d.rhythm, d.origin
    from deliverable d join task t on t.id = d.task_id
    where t.programme_id = ${programmeId} order by t.position, d.position`.execute(db)
  const occurrences = await sql<Occurrence & { deliverableId: string }>`
    select o.deliverable_id as "deliverableId", o.period, lower(o.covers) as "coversFrom",
      upper(o.covers) - 1 as "coversTo", o.due_on as "dueOn"
    from occurrence o join deliverable d on d.id = o.deliverable_id join task t on t.id = d.task_id
    where t.programme_id = ${programmeId} order by o.period`.execute(db)
  return rows.map(row => ({ ...row, occurrences: occurrences.rows.filter(o => o.deliverableId === row.id) }))
}

export async function findDeliverable(db: Db, id: string): Promise<Deliverable | undefined> {
  const programme = await findProgrammeOfDeliverable(db, id)
  return programme && (await deliverablesOf(db, programme.id)).find(deliverable => deliverable.id === id)
}

export async function findProgrammeOfDeliverable(db: Db, id: string): Promise<Programme | undefined> {
  const { rows } = await sql<Programme>`
    select ${PROGRAMME} from programme p join task t on t.programme_id = p.id join deliverable d on d.task_id = t.id
    where d.id = ${id}`.execute(db)
  return rows[0]
}

export async function issuerOfDeliverable(db: Db, id: string) {
  return (await findProgrammeOfDeliverable(db, id))?.unitId
}

/** Adds the deliverable at the end of its task; nothing happens when this id is there already (a form sent twice). */
export async function insertDeliverable(db: Db, deliverable: Deliverable): Promise<boolean> {
  const { id, taskId, kind, title, who, rhythm, origin } = deliverable
  const { rows } = await sql`
    insert into deliverable (id, task_id, position, kind, title, who, rhythm, origin)
    select ${id}, ${taskId}, coalesce(max(position), 0) + 1, ${kind}, ${title}, ${who}, ${rhythm}, ${origin}
    from deliverable where task_id = ${taskId}
    on conflict (id) do nothing returning id`.execute(db)
  if (rows.length > 0) await replaceOccurrences(db, id, deliverable.occurrences)
  return rows.length > 0
}

export async function updateDeliverable(db: Db, deliverable: Deliverable): Promise<void> {
  const { id, kind, title, who, rhythm } = deliverable
  await db
    .withTables<ProgrammeTables>()
    .updateTable('deliverable')
    .set({ kind, title, who, rhythm })
    .where('id', '=', id)
    .execute()
  await replaceOccurrences(db, id, deliverable.occurrences)
}

async function replaceOccurrences(db: Db, deliverableId: string, occurrences: Occurrence[]): Promise<void> {
  await sql`delete from occurrence where deliverable_id = ${deliverableId}`.execute(db)
  for (const { period, coversFrom, coversTo, dueOn } of occurrences)
    await sql`insert into occurrence (deliverable_id, period, covers, due_on)
      values (${deliverableId}, ${period}, daterange(${coversFrom}::date, ${coversTo}::date, '[]'), ${dueOn}::date)`.execute(
      db,
    )
}

export async function deleteDeliverable(db: Db, id: string): Promise<void> {
  await sql`delete from occurrence where deliverable_id = ${id}`.execute(db)
  await db.withTables<ProgrammeTables>().deleteFrom('deliverable').where('id', '=', id).execute()
}
