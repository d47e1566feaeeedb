// Every query about recorded entries. The chain has its own in sealing.ts.

import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import { type Instant, type PlainDate, ZONE } from '../shared/day.ts'
import { isId } from '../shared/id.ts'

export interface Filter {
  act: Act | null
  /** Days in Viet Nam, both included. */
  from: PlainDate | null
  to: PlainDate | null
  subject: string | null
}

export interface ListedEntry {
  id: string
  at: Instant
  act: string
  actorId: string | null
  /** The person's name; null when nobody is named, or when the person is no longer known. */
  actor: string | null
  subjectId: string | null
  /** The name of a subject that is a person. */
  subjectName: string | null
  detail: Record<string, string | number | boolean>
  /** Its place in the chain; null while it waits for its seal. */
  position: number | null
}

/** The newest first, going on behind (that is, before) the entry `after`. */
export async function listEntries(db: Db, filter: Filter, after: string | null, limit: number) {
  const conditions = [
    ...(filter.act ? [sql`e.act = ${filter.act}`] : []),
    ...(filter.from ? [sql`e.at >= ${startOf(filter.from)}`] : []),
    ...(filter.to ? [sql`e.at < ${startOf(filter.to.add({ days: 1 }))}`] : []),
    ...(filter.subject ? [sql`e.subject_id = ${filter.subject}`] : []),
    ...behind(after),
  ]
  return listed(db, newest(conditions, limit), limit)
}

/** What this person did, and what was done to this person. */
export async function entriesOfPerson(db: Db, personId: string, after: string | null, limit: number) {
  // Two walks along an index each; one condition with OR would read everything of a busy person.
  const [did, undergone] = [sql`e.actor_id = ${personId}`, sql`e.subject_id = ${personId}`].map(whose =>
    newest([whose, ...behind(after)], limit),
  )
  return listed(db, sql`(${did}) union (${undergone})`, limit)
}

const startOf = (day: PlainDate) => day.toZonedDateTime(ZONE).toInstant()

const behind = (after: string | null) =>
  isId(after) ? [sql`(e.at, e.id) < (select at, id from audit_entry where id = ${after})`] : []

const newest = (conditions: RawBuilder<unknown>[], limit: number) => sql`
  select e.id, e.at, e.act, e.actor_id, e.subject_id, e.detail from audit_entry e
  ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
  order by e.at desc, e.id desc limit ${limit}`

async function listed(db: Db, entries: RawBuilder<unknown>, limit: number): Promise<ListedEntry[]> {
  const { rows } = await sql<ListedEntry>`
    select e.id, e.at, e.act, e.actor_id as "actorId", actor.name as actor, e.subject_id as "subjectId",
      subject.name as "subjectName", e.detail, s.position
    from (${entries}) e
    left join person actor on actor.id = e.actor_id
    left join person subject on subject.id = e.subject_id
    left join audit_seal s on s.entry_id = e.id
    order by e.at desc, e.id desc limit ${limit}`.execute(db)
  return rows
}

const SEARCHED: Act = 'audit.searched-by-person'

export interface PersonSearch {
  actorId: string
  personId: string
  person: string
  at: Instant
  reason: string
}

/** A search by person as it was recorded. */
export async function findPersonSearch(db: Db, id: string): Promise<PersonSearch | undefined> {
  const { rows } = await sql<PersonSearch>`
    select e.actor_id as "actorId", e.subject_id as "personId", coalesce(p.name, '') as person, e.at,
      e.detail->>'reason' as reason
    from audit_entry e left join person p on p.id = e.subject_id
    where e.id = ${id} and e.act = ${SEARCHED}`.execute(db)
  return rows[0]
}

export async function findSearchOfForm(db: Db, actorId: string, form: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select e.id from audit_entry e
    where e.actor_id = ${actorId} and e.act = ${SEARCHED} and e.detail->>'form' = ${form} limit 1`.execute(db)
  return rows[0]?.id
}

export async function isPerson(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select from person where id = ${id}) as is`.execute(db)
  return rows[0]!.is
}
