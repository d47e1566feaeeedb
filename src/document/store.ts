// Every query about documents: which file is the original, and what was read in it.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { BodyFiles } from '../shared/files/storage.ts'
import type { Reading } from './reading/index.ts'

export interface IncomingDocument {
  id: string
  /** The original as it came in. */
  fileId: string
  reading: Reading
}

export async function insertDocument(db: Db, { id, fileId, reading }: IncomingDocument): Promise<void> {
  await sql`insert into document (id, file_id, reading)
    values (${id}, ${fileId}, ${JSON.stringify(reading)}::jsonb)`.execute(db)
}

export async function findReading(db: Db, id: string): Promise<Reading | undefined> {
  const { rows } = await sql<{ reading: Reading }>`select reading from document where id = ${id}`.execute(db)
  return rows[0]?.reading
}

/** The id of the file that holds the original. */
export async function findOriginal(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ fileId: string }>`select file_id as "fileId" from document where id = ${id}`.execute(db)
  return rows[0]?.fileId
}

/**
 * Writes originals that an earlier version kept in the database to the disk, one by one, and empties their column;
 * returns how many. May be broken off and begun again.
 */
export async function moveOriginals(db: Db, files: BodyFiles): Promise<number> {
  for (let moved = 0; ; moved++) {
    const { rows } = await sql<{ id: string; sha256: string; content: Buffer }>`
      select d.id, encode(f.sha256, 'hex') as sha256, d.content from document d join file f on f.id = d.file_id
      where d.content is not null limit 1`.execute(db)
    if (!rows[0]) return moved
    const { id, sha256, content } = rows[0]
    await files.put(sha256, async (at, most) => content.subarray(at, at + most))
    await sql`update document set content = null where id = ${id}`.execute(db)
  }
}
