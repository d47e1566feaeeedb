// Keeping rows and bytes in step: what no row names is swept away after a day, what rows name and is gone is told.

import type { Db } from '../shared/database/connection.ts'
import type { BodyFiles } from '../shared/files/storage.ts'
import { contentsAfter, knownContents, lockContent } from './store.ts'

/** Milliseconds: younger files may belong to a transaction that is still open. */
const A_DAY = 24 * 60 * 60 * 1000

/** Contents on the disk for longer than a day that no row names: a transaction that was undone left them. Removes nothing. */
export async function unreferenced(db: Db, files: BodyFiles, olderThan = A_DAY): Promise<string[]> {
  const old: string[] = []
  for await (const { sha256, age } of files.all()) if (age >= olderThan) old.push(sha256)
  const found: string[] = []
  for (let at = 0; at < old.length; at += 1_000) {
    const slice = old.slice(at, at + 1_000)
    const known = await knownContents(db, slice)
    found.push(...slice.filter(sha256 => !known.has(sha256)))
  }
  return found
}

/** Removes what `unreferenced` named, if that is still so; returns how many. */
export async function sweep(db: Db, files: BodyFiles, named: readonly string[]): Promise<number> {
  let removed = 0
  for (const sha256 of named)
    await db.transaction().execute(async transaction => {
      // Nobody stores this content until the row was looked for and the file is gone.
      await lockContent(transaction, sha256)
      if ((await knownContents(transaction, [sha256])).size > 0) return
      await files.remove(sha256)
      removed++
    })
  return removed
}

/** Contents that rows name and that are not on the disk, or not in their size. */
export async function missingContents(db: Db, files: BodyFiles): Promise<string[]> {
  const missing: string[] = []
  for (let after = ''; ; ) {
    const contents = await contentsAfter(db, after)
    for (const { sha256, size } of contents) if ((await files.sizeOf(sha256)) !== size) missing.push(sha256)
    if (contents.length === 0) return missing
    after = contents.at(-1)!.sha256
  }
}
