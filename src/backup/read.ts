// Opening a backup: its description first, then each stream, proven as it passes.

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { reader, unseal } from './envelope.ts'
import { asDescribed, type Manifest, readManifest } from './manifest.ts'
import { damaged, stopped, unreadable } from './refusals.ts'

export interface OpenBackup {
  manifest: Manifest
  /** The streams in the order of the manifest: tables, accounts, files. Each is read to its end before the next. */
  next(described: { bytes: number; sha256: string; rows?: number }, name: string): AsyncGenerator<Buffer>
  /** After the last stream: throws when there is more, or when the end of the file is missing. */
  finish(): Promise<void>
}

/** Throws BackupRefusal when the file is not a whole backup, at the latest in `finish`. */
export async function withBackup<T>(
  { file, passphrase, signal }: { file: string; passphrase: string; signal?: AbortSignal | undefined },
  work: (backup: OpenBackup) => Promise<T>,
): Promise<T> {
  let result: T
  try {
    await pipeline(
      createReadStream(file, { highWaterMark: 1024 * 1024 }),
      unseal(passphrase, file),
      createGunzip(),
      async (text: AsyncIterable<Buffer>) => {
        result = await work(await open(text))
      },
      { ...(signal && { signal }) },
    )
  } catch (error) {
    const { name, code, syscall } = error as NodeJS.ErrnoException
    if (name === 'AbortError') throw stopped()
    if (syscall === 'open' || syscall === 'read') throw unreadable(file, code ?? `${error}`)
    throw error
  }
  return result!
}

async function open(text: AsyncIterable<Buffer>): Promise<OpenBackup> {
  const source = reader(text)
  return {
    manifest: await readManifest(source),
    next: (described, name) => asDescribed(source.pieces(described.bytes), described, name),
    finish: async () => {
      if (!(await source.atEnd()))
        throw damaged({ vi: 'có nội dung không được mô tả', en: 'it holds what is not described' })
    },
  }
}

/** Reads and checks everything, without a database. Throws BackupRefusal. */
export function verifyBackup(file: string, passphrase: string): Promise<Manifest> {
  return withBackup({ file, passphrase }, async ({ manifest, next, finish }) => {
    for (const table of [...manifest.tables, ...manifest.accounts]) for await (const _ of next(table, table.name));
    for (const stored of manifest.files) for await (const _ of next(stored, stored.path));
    await finish()
    return manifest
  })
}
