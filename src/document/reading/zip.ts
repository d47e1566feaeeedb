// Takes named parts out of a ZIP (DOCX) file; every size is checked before and while it is unpacked.
import { Inflate } from 'fflate'
import {
  DEFLATED,
  packedBytes,
  STORED,
  type ZipEntry,
  ZipFault,
  type ZipFaultKind,
  zipEntries,
} from '../../shared/zip.ts'
import { LIMITS, Unreadable, type UnreadableReason } from './unreadable.ts'

const REASONS: Record<ZipFaultKind, UnreadableReason> = {
  damaged: 'damaged',
  'too-many': 'unsafe',
  encrypted: 'old-or-encrypted',
}

/**
 * The wanted parts by name. The directory's own figures are checked first (number of entries, declared sizes,
 * encryption), and unpacking stops at the limit too, because a directory may lie. Throws `Unreadable`.
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  try {
    return partsOf(bytes, wanted)
  } catch (error) {
    throw error instanceof ZipFault ? new Unreadable(REASONS[error.fault]) : error
  }
}

function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const entries = zipEntries(bytes, LIMITS.zipEntries)
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (declared > LIMITS.unpackedBytes) throw new Unreadable('unsafe')
  const parts = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of entries.filter(one => wanted(one.name))) {
    if (parts.has(entry.name)) throw new Unreadable('unsafe')
    if (entry.unpacked > LIMITS.partBytes) throw new Unreadable('too-long')
    const content = unpack(bytes, entry)
    total += content.length
    if (total > 2 * LIMITS.partBytes) throw new Unreadable('too-long')
    parts.set(entry.name, content)
  }
  return parts
}

const CHUNK = 16 * 1024

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw new Unreadable('damaged')
  return inflate(packed, entry.unpacked)
}

function inflate(packed: Uint8Array, declared: number): Uint8Array {
  const content = new Uint8Array(declared)
  let length = 0
  const inflater = new Inflate(chunk => {
    if (length + chunk.length > declared) throw new Unreadable('unsafe')
    content.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
  return content.subarray(0, length)
}
