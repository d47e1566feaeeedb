// Office files opened with limits: how much they unpack to, what they carry, what they link to, and their parts to read.

import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { DEFLATED, packedBytes, STORED, type ZipEntry, ZipFault, zipEntries } from '../shared/zip.ts'
import { texts } from './texts.ts'

const MEGABYTE = 1024 * 1024

export const LIMITS = {
  entries: 2_000,
  /** All entries together. */
  unpackedBytes: 200 * MEGABYTE,
  /** Times that a file may grow on unpacking, once it is of a size that hurts: sheets of numbers grow 10 to 60 times. */
  ratio: 100,
  ratioFrom: 30 * MEGABYTE,
  /** One part that is read for its words. */
  partBytes: 16 * MEGABYTE,
} as const

export interface Archive {
  kind: 'docx' | 'xlsx'
  /** Links to content elsewhere that a program may fetch on opening: templates, pictures, objects; no hyperlinks. */
  externalReferences: number
  /** The parts whose words are looked at, as XML by path. */
  parts: Map<string, string>
}

const READ =
  /^(?:word\/(?:document|header|footer)\d*|xl\/(?:workbook|sharedStrings|worksheets\/[^/]+))\.xml$|\.rels$|^\[Content_Types\]\.xml$/
const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|macrosheets\/|dialogsheets\/)/i

/** Every entry is unpacked once, to count what it truly holds; only what is read is kept. Never throws for what is in the file. */
export async function openArchive(content: Uint8Array): Promise<Outcome<Archive>> {
  try {
    const entries = zipEntries(content, LIMITS.entries)
    const unsafe = unsafeIn(entries, content.length)
    if (unsafe) return unsafe
    const parts = new Map<string, string>()
    for (const entry of entries) {
      const part = await unpack(packedBytes(content, entry), entry, READ.test(entry.name))
      if (part) parts.set(entry.name, new TextDecoder('utf-8', { fatal: true }).decode(part))
    }
    return archiveOf(entries, parts)
  } catch (error) {
    if (error instanceof ZipFault && error.fault === 'encrypted') return refused('encrypted', texts.encrypted)
    if (error instanceof ZipFault && error.fault === 'too-many') return refused('unsafe', texts.unsafe)
    if (error instanceof Oversized) return refused('unsafe', texts.unsafe)
    if (error instanceof ZipFault || isBroken(error)) return refused('damaged', texts.damaged)
    throw error
  }
}

class Oversized extends Error {}

/** What the directory itself gives away, before anything is unpacked. */
function unsafeIn(entries: readonly ZipEntry[], size: number): Outcome<never> | null {
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  const bomb = declared > LIMITS.unpackedBytes || (declared > LIMITS.ratioFrom && declared > size * LIMITS.ratio)
  const astray = entries.some(({ name }) => /^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u.test(name))
  if (bomb || astray || names.size !== entries.length) return refused('unsafe', texts.unsafe)
  if (entries.some(({ name }) => MACROS.test(name))) return refused('macros', texts.macros)
  return null
}

async function unpack(packed: Uint8Array, entry: ZipEntry, keep: boolean): Promise<Uint8Array | null> {
  if (keep && entry.unpacked > LIMITS.partBytes) throw new Oversized()
  if (entry.method === STORED) {
    if (packed.length !== entry.unpacked) throw new Oversized()
    return keep ? packed : null
  }
  if (entry.method !== DEFLATED) throw new ZipFault('damaged')
  const kept: Uint8Array[] = []
  let length = 0
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 })
  await pipeline([packed], inflater, async function count(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > entry.unpacked) throw new Oversized()
      if (keep) kept.push(chunk)
    }
  })
  if (length !== entry.unpacked) throw new ZipFault('damaged')
  return keep ? Buffer.concat(kept) : null
}

function archiveOf(entries: readonly ZipEntry[], parts: Map<string, string>): Outcome<Archive> {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name))
  const kind = has(/^word\/document\d*\.xml$/) ? 'docx' : has(/^xl\/workbook\d*\.xml$/) ? 'xlsx' : null
  const types = parts.get('[Content_Types].xml')
  if (kind === null || types === undefined) return refused('type-differs', texts.typeDiffers)
  if (/macroEnabled|vbaProject/i.test(types)) return refused('macros', texts.macros)
  // A declaration of its own could make entities that grow without end.
  if ([...parts.values()].some(part => /<!(?:DOCTYPE|ENTITY)/i.test(part))) return refused('unsafe', texts.unsafe)
  const relations = [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, part]) => part.match(RELATION) ?? [])
  const external = relations.filter(
    one => /TargetMode\s*=\s*["']External["']/i.test(one) && !/\/hyperlink["']/i.test(one),
  )
  return granted({ kind, externalReferences: external.length, parts })
}

const RELATION = /<(?:\w+:)?Relationship\s[^<>]*>/g

/** Faults of zlib and of the text decoder: the content is not what it says. */
const isBroken = (error: unknown): boolean =>
  /^Z_|ERR_ENCODING_INVALID|ERR_STREAM_PREMATURE/.test(String((error as { code?: string } | null)?.code))
