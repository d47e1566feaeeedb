// Every query about documents: the original as it came in, and what was read in it.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { Reading } from './reading/index.ts'

export interface IncomingDocument {
  id: string
  fileName: string
  mediaType: string
  sha256: Uint8Array
  content: Uint8Array
  reading: Reading
}

export async function insertDocument(db: Db, document: IncomingDocument, at: Instant, by: string): Promise<void> {
  const { id, fileName, mediaType, sha256, content, reading } = document
  await sql`insert into document (id, file_name, media_type, sha256, content, reading, uploaded_at, uploaded_by)
    values (${id}, ${fileName}, ${mediaType}, ${Buffer.from(sha256)}, ${Buffer.from(content)}, ${JSON.stringify(reading)}::jsonb,
      ${at}, ${by})`.execute(db)
}

export async function findReading(db: Db, id: string): Promise<Reading | undefined> {
  const { rows } = await sql<{ reading: Reading }>`select reading from document where id = ${id}`.execute(db)
  return rows[0]?.reading
}

export async function findOriginal(db: Db, id: string) {
  const { rows } = await sql<{ fileName: string; mediaType: string; content: Buffer }>`
    select file_name as "fileName", media_type as "mediaType", content from document where id = ${id}`.execute(db)
  return rows[0]
}
