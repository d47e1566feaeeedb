// PostgreSQL's COPY over a connection of `pg`, in both directions, at the pace of the slower side.
//
// `pg` hands COPY's messages to whatever object was submitted to it but brings no such object: here are the two. That is
// all the package pg-copy-streams would add. A cursor that writes COPY's text itself would have to know how each type and
// each escape is written; the database does that already, and three times as fast.

import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What `pg` calls on a submitted query, beyond what its types describe. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** Bytes gathered before they are handed on: each row comes as a message of its own. */
const BATCH = 64 * 1024

/**
 * The output of `copy … to stdout`, in pieces that keep no row boundaries. The server waits when nobody reads. Who stops
 * reading before the end loses the connection, for there is no other way to make the server stop.
 */
export function copyOut(client: pg.Client, query: string): Readable {
  let connection: pg.Connection | undefined
  let batch = Buffer.allocUnsafe(BATCH)
  let used = 0
  let ended = false
  const rows = new Readable({
    highWaterMark: 8 * BATCH,
    read: () => void connection?.stream.resume(),
    destroy: (error, done) => {
      if (!ended) connection?.stream.destroy()
      done(error)
    },
  })
  const handOn = (piece: Buffer) => {
    if (!rows.push(piece)) connection?.stream.pause()
  }
  const empty = () => {
    if (used > 0) handOn(batch.subarray(0, used))
    batch = Buffer.allocUnsafe(BATCH)
    used = 0
  }
  client.query({
    submit: to => {
      connection = to
      to.query(query)
    },
    // Copied at once: `pg` reads the next message into the same memory.
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      if (used + chunk.length > BATCH) empty()
      if (chunk.length > BATCH) handOn(Buffer.from(chunk))
      else used += chunk.copy(batch, used)
    },
    handleCommandComplete: () => {},
    handleReadyForQuery: () => {
      ended = true
      empty()
      rows.push(null)
    },
    handleError: (error: Error) => {
      ended = true
      rows.destroy(error)
    },
  } as pg.Submittable)
  return rows
}

/**
 * Feeds `copy … from stdin` and returns the number of rows the server took. When the pieces end with an error, the server
 * is told to forget them, and that error is thrown.
 */
export function copyIn(client: pg.Client, query: string, pieces: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    const ending = new AbortController()
    let rows = 0
    let failure: unknown
    const feed = async (connection: CopyConnection) => {
      try {
        for await (const piece of pieces) {
          if (ending.signal.aborted) return
          connection.sendCopyFromChunk(piece)
          if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal: ending.signal })
        }
        connection.endCopyFrom()
      } catch (error) {
        if (ending.signal.aborted) return
        failure = error
        connection.sendCopyFail('the source failed')
      }
    }
    client.query({
      submit: to => to.query(query),
      handleCopyInResponse: (connection: CopyConnection) => void feed(connection),
      handleCommandComplete: ({ text }: { text: string }) => {
        rows = Number(/^COPY (\d+)$/.exec(text)?.[1])
      },
      handleReadyForQuery: () => resolve(rows),
      // Comes in place of the end, both after our own "fail" and when the server refuses a row.
      handleError: (error: Error) => {
        ending.abort()
        reject(failure ?? error)
      },
    } as pg.Submittable)
  })
}
