// The stored files of a body: found, read, and written back.

import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileGone, unreadable } from './refusals.ts'

/** `folder` is the one of the installation's data. What waits to be checked and confirmed lies elsewhere. */
export const filesFolder = (folder: string, bodyId: string): string => join(folder, 'files', bodyId)

/** Paths below the folder, in a fixed order: regular files only, nothing from quarantine, nothing half-written. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)))
      .filter(path => !/(^|\/)quarantine\/|\.unfinished|\.part$/.test(path))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Throws BackupRefusal when the file is no longer there. */
export async function* readStored(folder: string, path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(join(folder, path), { highWaterMark: 256 * 1024 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOENT' ? fileGone(path) : unreadable(path, code ?? `${error}`)
  }
}

/** Returns once the file is on the disk; for the account of the server only. */
export async function writeStored(folder: string, path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await using file = await open(target, 'wx', 0o600)
  for await (const piece of pieces) await file.writeFile(piece)
  await file.sync()
}

/** Puts the names in a folder on the disk. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
