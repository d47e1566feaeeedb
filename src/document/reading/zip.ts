// Takes named parts out of a ZIP (DOCX) file; every size is checked before and while it is unpacked.
import { Inflate } from 'fflate'
import { LIMITS, Unreadable } from './unreadable.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * The wanted parts by name. The directory's own figures are checked first (number of entries, declared sizes,
 * encryption), and unpacking stops at the limit too, because a directory may lie. Throws `Unreadable`.
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const entries = readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
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

// ZIP64 is refused with the sizes: a document of more than 4 GB or 65,535 entries is none.
function readDirectory(view: DataView): Entry[] {
  const end = directoryEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.zipEntries) throw new Unreadable('unsafe')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unreadable('damaged')
    if (view.getUint16(at + 8, true) & 1) throw new Unreadable('old-or-encrypted')
    const nameLength = view.getUint16(at + 28, true)
    if (at + 46 + nameLength > view.byteLength) throw new Unreadable('damaged')
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  throw new Unreadable('damaged')
}

const CHUNK = 16 * 1024

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY)
    throw new Unreadable('damaged')
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new Unreadable('damaged')
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
