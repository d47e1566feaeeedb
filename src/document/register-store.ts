// Every query of the body's register of documents.

import { sql } from 'kysely'
import type { KnownDocument } from '../law/register.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { answers, type Query, searchText } from '../shared/search/index.ts'

export interface RegisterInput {
  number: string
  kind: string
  issuer: string
  issuedOn: PlainDate
  title: string
  inForceFrom: PlainDate | null
  /** The first day no longer. */
  inForceUntil: PlainDate | null
  replacedBy: string | null
  /** Where it was read; empty: the original lay before the clerk. */
  source: string
  /** Null: not a document that came in. */
  arrivedOn: PlainDate | null
}

export interface RegisteredDocument extends RegisterInput {
  id: string
  version: number
  arrivalYear: number | null
  arrivalNumber: number | null
}

const columns = sql`id, version, number, kind, issuer, issued_on as "issuedOn", title, in_force_from as "inForceFrom",
  in_force_until as "inForceUntil", replaced_by as "replacedBy", source, arrived_on as "arrivedOn",
  arrival_year as "arrivalYear", arrival_number as "arrivalNumber"`

const wordsOf = ({ number, kind, issuer, title }: RegisterInput) => searchText([number, kind, issuer, title].join(' '))

/** Takes the next number of arrival of the year; two at once wait for each other. */
export async function nextArrival(db: Db, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`insert into arrival_count as counted (year, last) values (${year}, 1)
    on conflict (year) do update set last = counted.last + excluded.last returning last`.execute(db)
  return rows[0]!.last
}

/** False where the id is there already, or the same document under another. */
export async function insertRegistered(
  db: Db,
  document: Omit<RegisteredDocument, 'version'>,
  saved: { by: string; at: Instant },
): Promise<boolean> {
  const one = document
  const { rows } = await sql`insert into registered_document (id, version, number, kind, issuer, issued_on, title,
      in_force_from, in_force_until, replaced_by, source, arrived_on, arrival_year, arrival_number, words, saved_by, saved_at)
    values (${one.id}, 1, ${one.number}, ${one.kind}, ${one.issuer}, ${one.issuedOn}, ${one.title}, ${one.inForceFrom},
      ${one.inForceUntil}, ${one.replacedBy}, ${one.source}, ${one.arrivedOn}, ${one.arrivalYear}, ${one.arrivalNumber},
      ${wordsOf(one)}, ${saved.by}, ${saved.at})
    on conflict do nothing returning id`.execute(db)
  return rows.length > 0
}

export async function updateRegistered(
  db: Db,
  document: RegisteredDocument,
  saved: { by: string; at: Instant },
): Promise<void> {
  const one = document
  await sql`update registered_document set version = version + 1, number = ${one.number}, kind = ${one.kind},
      issuer = ${one.issuer}, issued_on = ${one.issuedOn}, title = ${one.title}, in_force_from = ${one.inForceFrom},
      in_force_until = ${one.inForceUntil}, replaced_by = ${one.replacedBy}, source = ${one.source},
      arrived_on = ${one.arrivedOn}, arrival_year = ${one.arrivalYear}, arrival_number = ${one.arrivalNumber},
      words = ${wordsOf(one)}, saved_by = ${saved.by}, saved_at = ${saved.at}
    where id = ${one.id}`.execute(db)
}

export async function findRegistered(db: Db, id: string): Promise<RegisteredDocument | undefined> {
  const { rows } = await sql<RegisteredDocument>`select ${columns} from registered_document where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** Locked until the end of the transaction. */
export async function findRegisteredForUpdate(db: Db, id: string): Promise<RegisteredDocument | undefined> {
  const { rows } =
    await sql<RegisteredDocument>`select ${columns} from registered_document where id = ${id} for update`.execute(db)
  return rows[0]
}

/** The same number, day and issuer under another id, or undefined. */
export async function findSame(db: Db, { number, issuedOn, issuer }: RegisterInput, id: string) {
  const { rows } = await sql<{ id: string }>`select id from registered_document
    where number = ${number} and issued_on = ${issuedOn} and issuer = ${issuer} and id <> ${id}`.execute(db)
  return rows[0]?.id
}

export interface RegisterFilter {
  query: Query
  /** Only what came in. */
  incoming: boolean
  after: string | null
  limit: number
}

/** The latest saved first: their ids tell the order in which they were begun. */
export async function listRegistered(db: Db, { query, incoming, after, limit }: RegisterFilter) {
  const { rows } = await sql<RegisteredDocument>`select ${columns} from registered_document
    where ${query.text === '' ? sql`true` : answers(sql`words`, query)}
      and ${incoming ? sql`arrival_number is not null` : sql`true`}
      and ${isId(after) ? sql`id < ${after}` : sql`true`}
    order by id desc limit ${limit}`.execute(db)
  return rows
}

export interface CitingDocument {
  id: string
  kindName: string | null
  subject: string | null
}

/** Read documents that cite this number, the latest first; at most 50. */
export async function citingDocuments(db: Db, number: string): Promise<CitingDocument[]> {
  const cited = JSON.stringify([{ number }])
  const { rows } = await sql<CitingDocument>`
    select id, reading->>'kindName' as "kindName", reading->>'subject' as subject from document
    where reading->'citations' @> ${cited}::jsonb order by id desc limit 50`.execute(db)
  return rows
}

const MOST_KNOWN = 5_000

/** The body's own documents as citations are held against them. */
export async function ownKnownDocuments(db: Db): Promise<KnownDocument[]> {
  const { rows } =
    await sql<RegisteredDocument>`select ${columns} from registered_document order by id desc limit ${MOST_KNOWN}`.execute(
      db,
    )
  return rows.map(({ number, kind, issuer, issuedOn, title, inForceFrom, inForceUntil, replacedBy, source }) => ({
    ...{ number, kind, issuer, issuedOn, title, source, confidence: 'seen' as const },
    ...(inForceFrom && { inForceFrom }),
    ...(inForceUntil && { inForceUntil }),
    ...(replacedBy && { replacedBy }),
  }))
}
