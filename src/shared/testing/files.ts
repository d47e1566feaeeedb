// Small files of each kind for tests: real ZIP, PNG, PDF, and the ways in which they can be wrong.

import { strToU8, type Zippable, zipSync } from 'fflate'

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map(text => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`

/** A DOCX of these paragraphs; `parts` are more files of the package. */
export const docx = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array<ArrayBuffer> =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })

export const header = (body: string) => `<w:hdr ${NAMESPACE}>${body}</w:hdr>`

export const xlsx = (rows: string, parts: Record<string, string> = {}): Uint8Array<ArrayBuffer> =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  })

export const externalTemplate = `<Relationships><Relationship Id="r1" Type="${RELATIONS}/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/><Relationship Id="r2" Type="${RELATIONS}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`

export const zipped = (files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> => {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return Uint8Array.from(zipSync(Object.fromEntries(entries) as Zippable))
}

export const joined = (...pieces: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(pieces.map(piece => (typeof piece === 'string' ? Buffer.from(piece) : piece))))

/** One pixel. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  char => char.charCodeAt(0),
)

export const jpeg = joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'JFIF', Uint8Array.of(0xff, 0xd9))

export const pdf = joined('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
