// Every query about programmes themselves; what they say stands in content-store.ts.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { searchText } from '../shared/search/index.ts'
import { isPublic } from './life.ts'
import type { Programme } from './programme.ts'

const PROGRAMME = sql`p.id, p.document_id as "documentId", p.unit_id as "unitId", p.subject, p.year, p.state, p.version,
  p.edition, p.amends_id as "amendsId", p.copied_from_id as "copiedFromId", p.issued_on as "issuedOn"`

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
  return programme && isPublic(programme.state) ? 'everyone' : programme?.unitId
}

/** For what changes a programme: always its issuer. */
export const issuerOfProgramme = async (db: Db, id: string) => (await findProgramme(db, id))?.unitId

/** Programmes this person may read, the newest first; amendments stand on the page of what they amend. */
export async function listProgrammes(db: Db, personId: string, on: PlainDate): Promise<Programme[]> {
  const { rows } = await sql<Programme>`
    select ${PROGRAMME} from programme p
    where p.amends_id is null
      and (p.state in ('published', 'closed') or p.unit_id in ${reach(personId, 'read', on)})
    order by p.year desc, p.created_at desc limit 100`.execute(db)
  return rows
}

/** The editions after the first, the latest first: the one in the making, if any, among them. */
export async function amendmentsOf(db: Db, id: string): Promise<Programme[]> {
  const { rows } = await sql<Programme>`
    select ${PROGRAMME} from programme p where p.amends_id = ${id} order by p.edition desc, p.created_at desc`.execute(
    db,
  )
  return rows
}

export async function insertProgramme(db: Db, programme: Programme, at: Instant, by: string): Promise<void> {
  const { id, documentId, unitId, subject, year, edition, amendsId, copiedFromId, issuedOn } = programme
  await sql`
    insert into programme (id, document_id, unit_id, subject, year, state, version, edition, amends_id, copied_from_id,
      issued_on, created_at, worked_by, worked_since, worked_at, words)
    values (${id}, ${documentId}, ${unitId}, ${subject}, ${year}, 'draft', 1, ${edition}, ${amendsId}, ${copiedFromId},
      ${issuedOn}, ${at}, ${by}, ${at}, ${at}, ${searchText(`${subject} ${year}`)})`.execute(db)
}

export async function saveSubject(db: Db, id: string, subject: string): Promise<void> {
  await sql`update programme set subject = ${subject}, words = ${searchText(subject)} || ' ' || year where id = ${id}`.execute(
    db,
  )
}

/** Somebody saved: raises the version, and keeps since when this person works on it without another in between. */
export async function saveWork(db: Db, id: string, at: Instant, by: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update programme set version = version + 1, worked_at = ${at}, worked_by = ${by},
      worked_since = case when worked_by = ${by} and worked_at > ${at}::timestamptz - interval '30 minutes'
        then worked_since else ${at} end
    where id = ${id} returning version`.execute(db)
  return rows[0]!.version
}

export interface Worker {
  id: string
  name: string
  since: Instant
  at: Instant
}

/** Who saved last, and since when; undefined when nobody did yet. */
export async function workerOf(db: Db, id: string): Promise<Worker | undefined> {
  const { rows } = await sql<Worker>`
    select person.id, person.name, p.worked_since as since, p.worked_at as at
    from programme p join person on person.id = p.worked_by where p.id = ${id}`.execute(db)
  return rows[0]
}

export async function saveSubmitted(db: Db, id: string, at: Instant, by: string): Promise<void> {
  await sql`update programme set state = 'submitted', submitted_at = ${at}, submitted_by = ${by}, returned_reason = null
    where id = ${id}`.execute(db)
}

export async function saveReturned(db: Db, id: string, reason: string): Promise<void> {
  await sql`update programme set state = 'draft', returned_reason = ${reason}, approved_at = null, approved_by = null
    where id = ${id}`.execute(db)
}

export async function saveApproved(db: Db, id: string, at: Instant, by: string): Promise<void> {
  await sql`update programme set state = 'approved', approved_at = ${at}, approved_by = ${by} where id = ${id}`.execute(
    db,
  )
}

export async function savePublished(db: Db, id: string, at: Instant, by: string): Promise<void> {
  await sql`update programme set state = 'published', published_at = ${at}, published_by = ${by}
    where id = ${id}`.execute(db)
}

export async function saveClosed(db: Db, id: string, reason: string, at: Instant, by: string): Promise<void> {
  await sql`update programme set state = 'closed', closed_at = ${at}, closed_by = ${by}, closed_reason = ${reason}
    where id = ${id}`.execute(db)
}

export async function saveEdition(db: Db, id: string, edition: number): Promise<void> {
  await sql`update programme set edition = ${edition}, version = version + 1 where id = ${id}`.execute(db)
}

export interface Life {
  createdAt: Instant
  submittedAt: Instant | null
  submittedBy: string | null
  approvedAt: Instant | null
  approvedBy: string | null
  publishedAt: Instant | null
  publishedBy: string | null
  closedAt: Instant | null
  closedBy: string | null
  closedReason: string | null
  returnedReason: string | null
}

/** When each step was taken, and by whom (names). */
export async function lifeOf(db: Db, id: string): Promise<Life> {
  const { rows } = await sql<Life>`
    select p.created_at as "createdAt", p.submitted_at as "submittedAt", s.name as "submittedBy",
      p.approved_at as "approvedAt", a.name as "approvedBy", p.published_at as "publishedAt", h.name as "publishedBy",
      p.closed_at as "closedAt", c.name as "closedBy", p.closed_reason as "closedReason",
      p.returned_reason as "returnedReason"
    from programme p left join person s on s.id = p.submitted_by left join person a on a.id = p.approved_by
    left join person h on h.id = p.published_by left join person c on c.id = p.closed_by where p.id = ${id}`.execute(db)
  return rows[0]!
}
