// A file that is made for one download: written to the disk while it is made, sent when it is whole.

import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { noRoom, notMade } from './room.ts'

export interface Spooled {
  size: number
  content: ReadableStream<Uint8Array>
}

/**
 * Takes all chunks before it answers: what fails on the way is a page of errors and not a file that ends too early, the
 * transaction that reads ends with the request, and a slow line holds no connection. It has no name from the start, so that
 * nothing is left behind whatever happens.
 */
export async function spool(chunks: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const handle = await noRoom(unnamed, notMade)
  try {
    let size = 0
    for await (const chunk of chunks) {
      await noRoom(() => handle.writeFile(chunk), notMade)
      size += chunk.length
    }
    const content = handle.createReadStream({ start: 0 })
    return { size, content: Readable.toWeb(content) as ReadableStream<Uint8Array> }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function unnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `dien-hong-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  await unlink(path)
  return handle
}
