// Sealed heads outside the database: no chain shows the loss of its own newest entries, a head kept elsewhere does.

import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Head } from './sealing.ts'

/** `folder` is the one of the installation's data. One file for each body, one line of JSON for each head. */
export const headsFile = (folder: string, slug: string): string => join(folder, 'audit-heads', `${slug}.jsonl`)

/** Adds a line and returns once it is on the disk. For the account of the server only (mode 0600). */
export async function appendHead(path: string, { position, hash, sealedAt }: Head): Promise<void> {
  const file = await openHeads(path)
  try {
    const { size } = await file.stat()
    // A line that a power cut left half-written must not take the next one with it.
    const torn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== '\n'
    const line = JSON.stringify({ position, hash, time: sealedAt.toString() })
    await file.write(`${torn ? '\n' : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function openHeads(path: string) {
  try {
    return await open(path, 'a+', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = await open(path, 'a+', 0o600)
  for (const made of [folder, dirname(folder)]) syncFolder(made)
  return file
}

/** Puts the names in a folder on the disk. */
function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

export interface ExportedHead {
  position: number
  hash: string
}

/** The heads of a file, by position; null when there is no file. Lines that cannot be read are counted. */
export async function readHeads(path: string): Promise<{ heads: ExportedHead[]; unreadable: number } | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const lines = text.split('\n').filter(line => line !== '')
  const heads = lines.flatMap(line => readLine(line) ?? [])
  return { heads: heads.sort((a, b) => a.position - b.position), unreadable: lines.length - heads.length }
}

function readLine(line: string): ExportedHead | null {
  try {
    const { position, hash } = JSON.parse(line) as Partial<ExportedHead>
    if (!Number.isSafeInteger(position) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null
    return { position: position!, hash }
  } catch {
    return null
  }
}
