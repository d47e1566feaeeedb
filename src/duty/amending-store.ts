// Every query about amending and superseding duties, many at once.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'

/** Duties of a programme, of one of its deliverables, or of one occurrence of it. */
export interface Asked {
  programmeId: string
  deliverableId?: string
  period?: string
}

export interface Amendment {
  dueOn?: PlainDate
  title?: string
  reason?: string
  /** The days covered, the last included. */
  covers?: { from: PlainDate; to: PlainDate }
}

interface By {
  at: Instant
  personId: string
  note: string
}

const asked = ({
  programmeId,
  deliverableId,
  period,
}: Asked) => sql`d.parent_id is null and d.programme_id = ${programmeId}
  ${deliverableId ? sql`and d.deliverable_id = ${deliverableId}` : sql``} ${period ? sql`and d.period = ${period}` : sql``}`

/** Locked, in the order of their ids: those that never arrived. */
export const lockAmendable = (db: Db, of: Asked) => lock(db, of, sql`and d.first_reported_at is null`)

export const lockOpen = (db: Db, of: Asked) => lock(db, of, sql``)

async function lock(db: Db, of: Asked, more: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from duty d where ${asked(of)} and d.state = 'open' ${more} order by d.id for update`.execute(db)
  return rows.map(({ id }) => id)
}

export async function saveAmendment(db: Db, ids: readonly string[], amendment: Amendment, by: By): Promise<void> {
  const { dueOn, title, reason, covers } = amendment
  if (dueOn)
    await sql`insert into duty_event (id, duty_id, at, act, person_id, note, from_day, to_day)
      select e.id, d.id, ${by.at}, 'moved', ${by.personId}, ${by.note}, d.due_on, ${dueOn}::date
      from unnest(${ids.map(newId)}::uuid[], ${ids}::uuid[]) as e(id, duty_id) join duty d on d.id = e.duty_id
      where d.due_on <> ${dueOn}::date`.execute(db)
  await sql`update duty set version = version + 1,
      due_on = coalesce(${dueOn ?? null}::date, due_on), title = coalesce(${title ?? null}, title),
      reason = coalesce(${reason ?? null}, reason),
      covers = ${covers ? sql`daterange(${covers.from}::date, ${covers.to}::date, '[]')` : sql`covers`}
    where id = any(${ids})`.execute(db)
}

export async function saveSuperseded(db: Db, ids: readonly string[], by: By): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from duty where parent_id = any(${ids}) and state = 'open' order by id for update`.execute(db)
  const all = [...ids, ...rows.map(({ id }) => id)]
  await sql`update duty set state = 'superseded', asked_due_on = null, version = version + 1 where id = any(${all})`.execute(
    db,
  )
  await sql`insert into duty_event (id, duty_id, at, act, person_id, note)
    select e.id, e.duty_id, ${by.at}, 'superseded', ${by.personId}, ${by.note}
    from unnest(${all.map(newId)}::uuid[], ${all}::uuid[]) as e(id, duty_id)`.execute(db)
}

const waiting = ({ programmeId, deliverableId, period }: Asked) => sql`done < total and programme_id = ${programmeId}
  ${deliverableId ? sql`and definition ->> 'deliverableId' = ${deliverableId}` : sql``}
  ${period ? sql`and definition ->> 'period' = ${period}` : sql``}`

export async function isGenerating(db: Db, of: Asked): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (select from duty_generation where ${waiting(of)}) as yes`.execute(db)
  return rows[0]!.yes
}

export async function cancelGeneration(db: Db, of: Asked): Promise<void> {
  await sql`update duty_generation set total = done where ${waiting(of)}`.execute(db)
}
