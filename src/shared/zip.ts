// The directory of a ZIP file, read without unpacking anything: names, sizes, places.

export interface ZipEntry {
  readonly name: string
  readonly method: number
  /** Bytes in the file. */
  readonly packed: number
  /** Bytes as the directory declares them, which may lie. */
  readonly unpacked: number
  readonly offset: number
}

export type ZipFaultKind = 'damaged' | 'too-many' | 'encrypted'

export class ZipFault extends Error {
  readonly fault: ZipFaultKind
  constructor(fault: ZipFaultKind) {
    super(`ZIP: ${fault}`)
    this.fault = fault
  }
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
export const STORED = 0
export const DEFLATED = 8

// ZIP64 is refused with the sizes: a document of more than 4 GB or 65,535 entries is none.
/** The entries in the directory's order. Throws `ZipFault`, also when there are more than `most`. */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(bytes)
  if (end === null) throw new ZipFault('damaged')
  const count = view.getUint16(end + 10, true)
  if (count > most) throw new ZipFault('too-many')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipFault('damaged')
    if (view.getUint16(at + 8, true) & 1) throw new ZipFault('encrypted')
    const nameLength = view.getUint16(at + 28, true)
    if (at + 46 + nameLength > view.byteLength) throw new ZipFault('damaged')
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the end record stands, last before a comment of at most 65,535 bytes; null when there is none. */
export function directoryEnd(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  return null
}

/** Whether the file ends where its ZIP directory says: nothing was appended to it. */
export function endsAsZip(bytes: Uint8Array): boolean {
  const end = directoryEnd(bytes)
  if (end === null) return false
  const comment = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(end + 20, true)
  return end + 22 + comment === bytes.length
}

/** The bytes of an entry as they lie in the file. Throws `ZipFault`. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY)
    throw new ZipFault('damaged')
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new ZipFault('damaged')
  return packed
}
