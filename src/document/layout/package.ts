// What stands around the text in a DOCX file: its properties, and bytes that depend on the document alone.

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Title and language, and nothing that tells of an author, a machine or a moment. */
export const coreProperties = (title: string): { path: string; data: string } => ({
  path: 'docProps/core.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:title>${escaped(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
})

const END_OF_DIRECTORY = 22
/** 1 January 1980, 00:00: the first moment that a ZIP file can name. */
const NO_TIME = 0x00210000

/**
 * Writes one fixed time over those of the packer's clock, so that equal documents are equal files.
 * Needs a ZIP without comment and below 4 GB, as the packer makes it. Changes the bytes in place.
 * Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - END_OF_DIRECTORY
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error('the packer wrote a ZIP with a comment')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, NO_TIME, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, NO_TIME, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return zip
}
