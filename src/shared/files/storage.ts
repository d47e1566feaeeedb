// Stored files: by the hash of their content under <data>/files/<body>/ab/cd/…, each body apart, mode 0600.

import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { clearQuarantine, type Received, receive } from './receive.ts'
import { noRoom } from './room.ts'

/** The stored files of one body. */
export interface BodyFiles {
  /**
   * Puts this content under its hash, durably, before it returns; the same content again replaces itself. `read` answers
   * the bytes from a place on, at most as many as asked for, none at the end. Throws `Refusal` when there is no room.
   */
  put(sha256: string, read: (at: number, most: number) => Promise<Uint8Array>): Promise<void>
  /** Undefined when it is not there. The caller closes it. */
  open(sha256: string): Promise<FileHandle | undefined>
  /** Bytes; undefined when it is not there. */
  sizeOf(sha256: string): Promise<number | undefined>
  /** Everything there is, with its age in milliseconds. */
  all(): AsyncGenerator<{ sha256: string; age: number }>
  remove(sha256: string): Promise<void>
}

export interface Files {
  of(bodyId: string): BodyFiles
  /** Null when the request is no form with parts. See `receive`. */
  receive(request: Request): Promise<Received | null>
  /** Removes what killed processes left half-way; returns how many. */
  clear(): Promise<number>
}

/** `data` is the installation's folder: `files/` is stored and belongs into a backup, `quarantine/` never. */
export function openFiles(data: string): Files {
  const [root, quarantine] = [join(data, 'files'), join(data, 'quarantine')]
  return {
    of: bodyId => filesOf(join(root, bodyId)),
    receive: request => receive(request, quarantine),
    clear: async () => (await clearQuarantine(quarantine)) + (await clearParts(root)),
  }
}

const PART = '.part'
/** Bytes copied at a time. */
const CHUNK = 256 * 1024

function filesOf(root: string): BodyFiles {
  const folderOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4))
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256)
  return {
    put: (sha256, read) =>
      noRoom(async () => {
        const folder = folderOf(sha256)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const part = join(root, `${randomUUID()}${PART}`)
        try {
          await copy(part, sha256, read)
          await rename(part, pathOf(sha256))
        } catch (error) {
          await unlink(part).catch(() => {})
          throw error
        }
        // A name is durable once its folder is; so are the folders that were made for it.
        for (const made of [folder, join(folder, '..'), root, join(root, '..')]) await syncFolder(made)
      }),
    open: sha256 => open(pathOf(sha256), 'r').catch(absent),
    sizeOf: async sha256 => (await stat(pathOf(sha256)).catch(absent))?.size,
    all: () => walk(root),
    remove: async sha256 => {
      await unlink(pathOf(sha256)).catch(absent)
    },
  }
}

async function copy(part: string, sha256: string, read: (at: number, most: number) => Promise<Uint8Array>) {
  await using target = await open(part, 'wx', 0o600)
  const hash = createHash('sha256')
  for (let at = 0; ; ) {
    const bytes = await read(at, CHUNK)
    if (bytes.length === 0) break
    hash.update(bytes)
    await target.writeFile(bytes)
    at += bytes.length
  }
  if (hash.digest('hex') !== sha256) throw new Error('the content does not have the hash it is stored under')
  await target.sync()
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder as a file; there renaming is durable by itself.
  if (process.platform === 'win32') return
  await using handle = await open(folder, 'r')
  await handle.sync()
}

async function* walk(root: string): AsyncGenerator<{ sha256: string; age: number }> {
  const now = Temporal.Now.instant().epochMilliseconds
  for (const first of await foldersIn(root))
    for (const second of await foldersIn(join(root, first)))
      for (const sha256 of await namesIn(join(root, first, second))) {
        const found = await stat(join(root, first, second, sha256)).catch(absent)
        if (found && /^[0-9a-f]{64}$/.test(sha256)) yield { sha256, age: now - found.mtimeMs }
      }
}

const foldersIn = async (folder: string) => (await namesIn(folder)).filter(name => /^[0-9a-f]{2}$/.test(name))
const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(absent)) ?? []

/** Half-written files of a process that was killed while it stored; never part of anything. */
async function clearParts(root: string): Promise<number> {
  let removed = 0
  const now = Temporal.Now.instant().epochMilliseconds
  for (const body of await namesIn(root))
    for (const name of await namesIn(join(root, body))) {
      if (!name.endsWith(PART)) continue
      const path = join(root, body, name)
      const found = await stat(path).catch(absent)
      if (!found || now - found.mtimeMs < 60 * 60 * 1000) continue
      await unlink(path).catch(absent)
      removed++
    }
  return removed
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
