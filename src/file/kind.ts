// Kinds of file: their endings, their types, and how each begins. Pure.

import { directoryEnd, endsAsZip } from '../shared/zip.ts'

interface Kind {
  endings: readonly string[]
  mediaType: string
}

export const KINDS = {
  docx: {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pdf: { endings: ['pdf'], mediaType: 'application/pdf' },
  png: { endings: ['png'], mediaType: 'image/png' },
  jpeg: { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  md: { endings: ['md'], mediaType: 'text/markdown' },
  txt: { endings: ['txt'], mediaType: 'text/plain' },
} as const satisfies Record<string, Kind>

export type FileKind = keyof typeof KINDS

export const kindOfEnding = (ending: string): FileKind | undefined =>
  (Object.keys(KINDS) as FileKind[]).find(kind => (KINDS[kind].endings as readonly string[]).includes(ending))

/** ".docx, .xlsx": for the hint of a field and for its `accept`. */
export const endingsOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap(kind => KINDS[kind].endings.map(ending => `.${ending}`)).join(', ')

export type Family = 'zip' | 'pdf' | 'png' | 'jpeg' | 'ole' | 'text'

export const FAMILY: Record<FileKind, Family> = {
  ...{ docx: 'zip', xlsx: 'zip', pdf: 'pdf', png: 'png', jpeg: 'jpeg', md: 'text', txt: 'text' },
}

const SIGNATURES: readonly (readonly [Family, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]], // Word and Excel before 2007, and today's with a password
]

/** By its first bytes; what has none of the signatures can only be text. */
export const familyOf = (content: Uint8Array): Family =>
  SIGNATURES.find(([, signature]) => signature.every((byte, at) => content[at] === byte))?.[0] ?? 'text'

/**
 * Whether the content is also a file of another kind: what one program shows as a picture, another opens as an archive.
 * A PDF reader takes its head anywhere in the first 1,024 bytes, an archiver reads from the end.
 */
export function isTwoThings(family: Family, content: Uint8Array): boolean {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 1_024)).toString('latin1')
  if (family !== 'pdf' && head.includes('%PDF-')) return true
  if (family === 'zip') return directoryEnd(content) !== null && !endsAsZip(content)
  return directoryEnd(content) !== null && endsAsZip(content)
}

/** Whether a picture or a PDF ends where it should: it came whole, and nothing was put behind it. */
export function endsRight(family: Family, content: Uint8Array): boolean {
  if (family === 'png') return pngEnd(content) === content.length
  const tail = Buffer.from(content.subarray(-2_048))
  if (family === 'pdf') return tail.includes('%%EOF')
  // Phones put thumbnails and panoramas behind the picture, so only that it has an end is asked.
  if (family === 'jpeg')
    return (
      Buffer.from(content.buffer, content.byteOffset, content.length).lastIndexOf(
        '\xff\xd9',
        content.length,
        'latin1',
      ) > 0
    )
  return true
}

/** Where the chunk IEND ends; null when the chunks do not lead there. */
function pngEnd(content: Uint8Array): number | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (view.getUint32(at + 4) === 0x49454e44) return end
    at = end
  }
  return null
}
