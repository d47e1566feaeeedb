// Every query about files.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'

export interface StoredFile {
  id: string
  name: string
  /** In hexadecimal. */
  sha256: string
  size: number
  mediaType: string
  externalReferences: number
  uploadedAt: Instant
  uploadedBy: string
  /** When the sender said that it holds no State secret; null for files of before senders were asked. */
  confirmedAt: Instant | null
}

/**
 * Until the transaction ends nobody else stores or removes this content, so that what is swept away is never what is
 * being stored. The lock names the schema, because locks belong to the whole database.
 */
export async function lockContent(db: Db, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema()::text || ${sha256}::text, 0))`.execute(db)
}

/** Answers false, and adds nothing, when a file with this id is there already (a form sent twice). */
export async function insertFile(db: Db, file: StoredFile): Promise<boolean> {
  const content = Buffer.from(file.sha256, 'hex')
  await sql`
    insert into stored_file (sha256, size, media_type, external_references, first_stored_at)
    values (${content}, ${file.size}, ${file.mediaType}, ${file.externalReferences}, ${file.uploadedAt})
    on conflict (sha256) do nothing`.execute(db)
  const { rows } = await sql`
    insert into file (id, sha256, name, uploaded_by, uploaded_at, confirmed_at)
    values (${file.id}, ${content}, ${file.name}, ${file.uploadedBy}, ${file.uploadedAt}, ${file.confirmedAt})
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length > 0
}

/** Columns of `StoredFile` from `file f join stored_file s on s.sha256 = f.sha256`. */
const FILE = sql`f.id, f.name, encode(f.sha256, 'hex') as sha256, s.size, s.media_type as "mediaType",
  s.external_references as "externalReferences", f.uploaded_at as "uploadedAt", f.uploaded_by as "uploadedBy",
  f.confirmed_at as "confirmedAt"`

/** In the order of the ids asked for. */
export async function findFiles(db: Db, ids: readonly string[]): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select ${FILE} from file f join stored_file s on s.sha256 = f.sha256 where f.id = any(${ids}::uuid[])`.execute(db)
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}

/** Which of these contents are registered. */
export async function knownContents(db: Db, sha256s: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select encode(sha256, 'hex') as sha256 from stored_file
    where sha256 in (select decode(asked, 'hex') from unnest(${sha256s}::text[]) as asked)`.execute(db)
  return new Set(rows.map(row => row.sha256))
}

/** Registered contents in their order, 1,000 behind the one given. */
export async function contentsAfter(db: Db, sha256: string): Promise<{ sha256: string; size: number }[]> {
  const { rows } = await sql<{ sha256: string; size: number }>`
    select encode(sha256, 'hex') as sha256, size from stored_file
    where sha256 > ${Buffer.from(sha256, 'hex')} order by sha256 limit 1000`.execute(db)
  return rows
}
