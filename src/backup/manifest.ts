// What stands first in a backup: what is in it, in which order, with the count and the hash of each piece.

import { createHash } from 'node:crypto'
import { isAbsolute, normalize, sep } from 'node:path'
import { z } from 'zod'
import type { Reader } from './envelope.ts'
import { damaged, newerFormat } from './refusals.ts'

/** Raised when an older program could no longer read what is written. */
export const FORMAT = 1

/** A day of one's own has no place in a path: nothing may be written outside the body's folder. */
const insidePath = z
  .string()
  .min(1)
  .refine(path => !isAbsolute(path) && normalize(path) === path && path.split(sep)[0] !== '..' && !path.includes('\0'))

const content = {
  /** Of the stream as it stands in the backup. */
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}

/** Rows as PostgreSQL's COPY writes them as text, one line each, the columns in this order. */
const rows = z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0), ...content })
const storedFile = z.strictObject({ path: insidePath, ...content })

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  created: z.string().transform(text => Temporal.Instant.from(text)),
  body: z.strictObject({ id: z.string(), slug: z.string(), name: z.string() }),
  /** Those that the body's schema had; SHA-256 of each file. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** The streams follow the manifest in this order: tables, accounts, files. */
  tables: z.array(rows),
  /** Rows of the schema identity that belong to persons of this body. */
  accounts: z.array(rows),
  files: z.array(storedFile),
})

export type Rows = z.infer<typeof rows>
export type StoredFile = z.infer<typeof storedFile>
export type Manifest = z.infer<typeof manifest>

/** The manifest as it is written: its length in 8 bytes, then JSON. */
export function writeManifest(made: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(made))
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(json.length))
  return Buffer.concat([length, json])
}

/** Bytes: a hundred thousand files have a manifest of 15 MB. */
const MOST = 512 * 1024 * 1024

/** Throws BackupRefusal. */
export async function readManifest(source: Reader): Promise<Manifest> {
  const length = Number((await source.take(8)).readBigUInt64BE())
  if (length > MOST) throw damaged(NOT_UNDERSTOOD)
  const written: unknown = JSON.parse((await source.take(length)).toString('utf8'))
  const { data: versioned } = z.object({ format: z.int() }).safeParse(written)
  if (versioned && versioned.format > FORMAT) throw newerFormat()
  const { data, error } = manifest.safeParse(written)
  if (error) throw damaged(NOT_UNDERSTOOD)
  return data
}

const NOT_UNDERSTOOD = {
  vi: 'không hiểu được phần mô tả nội dung',
  en: 'the description of its content is not understood',
}

export interface Measured {
  bytes: number
  sha256: string
  /** Line ends: of rows written by COPY exactly one each, for it writes those inside a value as \n. */
  lines: number
}

/** Lets pieces through and measures them; `measured` is whole once the last has passed. */
export function measure(pieces: AsyncIterable<Buffer>): { through: AsyncGenerator<Buffer>; measured(): Measured } {
  const hash = createHash('sha256')
  let [bytes, lines] = [0, 0]
  async function* through(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      hash.update(piece)
      bytes += piece.length
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1
      yield piece
    }
  }
  return { through: through(), measured: () => ({ bytes, lines, sha256: hash.copy().digest('hex') }) }
}

/** Reads to the end for the measure alone. */
export async function measureOnly(pieces: AsyncIterable<Buffer>): Promise<Measured> {
  const { through, measured } = measure(pieces)
  for await (const _ of through);
  return measured()
}

/** The pieces of one stream as the manifest describes it; throws BackupRefusal at its end when it is another. */
export async function* asDescribed(
  source: AsyncIterable<Buffer>,
  { bytes, sha256, rows }: { bytes: number; sha256: string; rows?: number },
  name: string,
): AsyncGenerator<Buffer> {
  const { through, measured } = measure(source)
  yield* through
  const found = measured()
  if (found.bytes !== bytes || found.sha256 !== sha256 || (rows !== undefined && found.lines !== rows))
    throw damaged({ vi: `${name} không đúng như mô tả`, en: `${name} is not as described` })
}
