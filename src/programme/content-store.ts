// Every query about what programmes say: tasks, who they are done with, deliverables, and the days on which they fall due.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import { searchText } from '../shared/search/index.ts'
import type { Content, Deliverable, Occurrence, Programme, Task } from './programme.ts'
import { issuerOfProgramme, unitOfProgramme } from './store.ts'

/** The tasks and deliverables that are in force, in their order; what an amendment took out is left out. */
export async function contentOf(db: Db, programmeId: string): Promise<Content> {
  return { tasks: await tasksOf(db, programmeId), deliverables: await deliverablesOf(db, programmeId) }
}

async function tasksOf(db: Db, programmeId: string): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select t.id, t.programme_id as "programmeId", t.path, t.title, t.text, t.source_from as "sourceFrom",
      t.source_to as "sourceTo", t.body_name as "bodyName", t.unit_id as "unitId", u.name as unit,
      t.for_units as "forUnits", t.follows_id as "followsId", coalesce((
        select jsonb_agg(jsonb_build_object('name', p.name, 'unitId', p.unit_id) order by p.position)
        from task_partner p where p.task_id = t.id), '[]') as partners
    from task t left join unit u on u.id = t.unit_id
    where t.programme_id = ${programmeId} and t.removed_at is null order by t.position`.execute(db)
  return rows
}

async function deliverablesOf(db: Db, programmeId: string): Promise<Deliverable[]> {
  const { rows } = await sql<Omit<Deliverable, 'occurrences'>>`
    select d.id, d.task_id as "taskId", d.kind, d.title, d.who, d.rhythm, d.origin, d.evidence,
      d.named_due as "namedDue", d.follows_id as "followsId"
    from deliverable d join task t on t.id = d.task_id
    where t.programme_id = ${programmeId} and d.removed_at is null and t.removed_at is null
    order by t.position, d.position`.execute(db)
  const occurrences = await sql<Occurrence & { deliverableId: string }>`
    select o.deliverable_id as "deliverableId", o.period, lower(o.covers) as "coversFrom",
      upper(o.covers) - 1 as "coversTo", o.due_on as "dueOn"
    from occurrence o join deliverable d on d.id = o.deliverable_id join task t on t.id = d.task_id
    where t.programme_id = ${programmeId} order by o.due_on, o.period`.execute(db)
  return rows.map(row => ({
    ...row,
    occurrences: occurrences.rows
      .filter(o => o.deliverableId === row.id)
      .map(({ deliverableId: _, ...occurrence }) => occurrence),
  }))
}

/** The programme of a task that is in force; undefined when there is no such task. */
async function programmeIdOfTask(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select programme_id as id from task where id = ${id} and removed_at is null`.execute(db)
  return rows[0]?.id
}

export async function issuerOfTask(db: Db, id: string) {
  const programmeId = await programmeIdOfTask(db, id)
  return programmeId && issuerOfProgramme(db, programmeId)
}

export async function unitOfTask(db: Db, id: string) {
  const programmeId = await programmeIdOfTask(db, id)
  return programmeId && unitOfProgramme(db, programmeId)
}

export async function findProgrammeOfTask(db: Db, id: string): Promise<Programme | undefined> {
  return programmeOf(db, sql`t.id = ${id}`)
}

/** Also of one that an amendment took out: what was reported for it stays. */
export async function findProgrammeOfDeliverable(db: Db, id: string): Promise<Programme | undefined> {
  return programmeOf(db, sql`exists (select from deliverable d where d.task_id = t.id and d.id = ${id})`)
}

async function programmeOf(db: Db, which: ReturnType<typeof sql>): Promise<Programme | undefined> {
  const { rows } = await sql<Programme>`
    select p.id, p.document_id as "documentId", p.unit_id as "unitId", p.subject, p.year, p.state, p.version, p.edition,
      p.amends_id as "amendsId", p.copied_from_id as "copiedFromId", p.issued_on as "issuedOn"
    from programme p join task t on t.programme_id = p.id where ${which}`.execute(db)
  return rows[0]
}

export async function issuerOfDeliverable(db: Db, id: string) {
  return (await findProgrammeOfDeliverable(db, id))?.unitId
}

/**
 * Writes the whole content of a programme: rows that are not in it any more are deleted, or, when they were handed out
 * (`removedAt`), kept as taken out, because duties and reports hang on them.
 */
export async function saveContent(
  db: Db,
  programmeId: string,
  { tasks, deliverables }: Content,
  removedAt: Instant | null = null,
): Promise<void> {
  await sql`delete from occurrence where deliverable_id in (
    select d.id from deliverable d join task t on t.id = d.task_id where t.programme_id = ${programmeId})`.execute(db)
  await sql`delete from task_partner where task_id in (select id from task where programme_id = ${programmeId})`.execute(
    db,
  )
  await upsertTasks(db, programmeId, tasks)
  await upsertDeliverables(db, tasks, deliverables)
  const gone = { tasks: tasks.map(({ id }) => id), deliverables: deliverables.map(({ id }) => id) }
  await (removedAt ? markGone(db, programmeId, gone, removedAt) : deleteGone(db, programmeId, gone))
}

type Kept = { tasks: string[]; deliverables: string[] }

async function deleteGone(db: Db, programmeId: string, kept: Kept): Promise<void> {
  await sql`delete from deliverable where id <> all(${kept.deliverables}::uuid[])
    and task_id in (select id from task where programme_id = ${programmeId})`.execute(db)
  await sql`delete from task where programme_id = ${programmeId} and id <> all(${kept.tasks}::uuid[])`.execute(db)
}

async function markGone(db: Db, programmeId: string, kept: Kept, at: Instant): Promise<void> {
  await sql`update deliverable set removed_at = ${at} where removed_at is null and id <> all(${kept.deliverables}::uuid[])
    and task_id in (select id from task where programme_id = ${programmeId})`.execute(db)
  await sql`update task set removed_at = ${at} where removed_at is null and programme_id = ${programmeId}
    and id <> all(${kept.tasks}::uuid[])`.execute(db)
}

async function upsertTasks(db: Db, programmeId: string, tasks: Task[]): Promise<void> {
  const rows = tasks.map((task, position) => ({
    ...{ id: task.id, programme_id: programmeId, position, path: task.path, title: task.title, text: task.text },
    ...{ source_from: task.sourceFrom, source_to: task.sourceTo, body_name: task.bodyName, unit_id: task.unitId },
    ...{ for_units: task.forUnits, follows_id: task.followsId, words: searchText(`${task.title} ${task.text}`) },
  }))
  await sql`
    insert into task (id, programme_id, position, path, title, text, source_from, source_to, body_name, unit_id,
      for_units, follows_id, words)
    select id, programme_id, position, path, title, text, source_from, source_to, body_name, unit_id, for_units, follows_id,
      words
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, programme_id uuid, position integer, path text,
      title text, text text, source_from integer, source_to integer, body_name text, unit_id uuid, for_units boolean,
      follows_id uuid, words text)
    on conflict (id) do update set position = excluded.position, path = excluded.path, title = excluded.title,
      text = excluded.text, source_from = excluded.source_from, source_to = excluded.source_to,
      body_name = excluded.body_name, unit_id = excluded.unit_id, for_units = excluded.for_units,
      words = excluded.words`.execute(db)
  const partners = tasks.flatMap(task =>
    task.partners.map((partner, position) => ({
      ...{ task_id: task.id, position, name: partner.name, unit_id: partner.unitId },
    })),
  )
  await sql`
    insert into task_partner (task_id, position, name, unit_id) select task_id, position, name, unit_id
    from jsonb_to_recordset(${JSON.stringify(partners)}::jsonb)
      as r(task_id uuid, position integer, name text, unit_id uuid)`.execute(db)
}

async function upsertDeliverables(db: Db, tasks: Task[], deliverables: Deliverable[]): Promise<void> {
  const ordered = tasks.flatMap(task => deliverables.filter(({ taskId }) => taskId === task.id))
  const rows = ordered.map((d, position) => ({
    ...{ id: d.id, task_id: d.taskId, position, kind: d.kind, title: d.title, who: d.who, rhythm: d.rhythm },
    ...{ origin: d.origin, evidence: d.evidence, named_due: d.namedDue?.toString() ?? null, follows_id: d.followsId },
  }))
  await sql`
    insert into deliverable (id, task_id, position, kind, title, who, rhythm, origin, evidence, named_due, follows_id)
    select id, task_id, position, kind, title, who, rhythm, origin, evidence, named_due, follows_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, task_id uuid, position integer, kind text,
      title text, who text, rhythm text, origin text, evidence text, named_due date, follows_id uuid)
    on conflict (id) do update set task_id = excluded.task_id, position = excluded.position, kind = excluded.kind,
      title = excluded.title, who = excluded.who, rhythm = excluded.rhythm, evidence = excluded.evidence,
      named_due = excluded.named_due`.execute(db)
  const occurrences = ordered.flatMap(d =>
    d.occurrences.map(o => ({
      ...{ deliverable_id: d.id, period: o.period, due_on: o.dueOn.toString() },
      covers: `[${o.coversFrom},${o.coversTo}]`,
    })),
  )
  await sql`
    insert into occurrence (deliverable_id, period, covers, due_on) select deliverable_id, period, covers, due_on
    from jsonb_to_recordset(${JSON.stringify(occurrences)}::jsonb)
      as r(deliverable_id uuid, period text, covers daterange, due_on date)`.execute(db)
}
