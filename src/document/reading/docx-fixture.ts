// Builds small DOCX files for tests: real ZIP and WordprocessingML, only the parts the reader looks at.
import { strToU8, zipSync } from 'fflate'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A run; `look` holds run properties such as `<w:b/>`. */
export const run = (text: string, look = '') =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of one run, or of ready-made runs; `properties` go into `w:pPr`. */
export const p = (content: string, { bold = false, properties = '' } = {}) =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') ? content : run(content, bold ? '<w:b/>' : '')}</w:p>`

export const listed = (text: string, list: number, level = 0) =>
  p(text, { properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` })

/** Rows of cells of paragraphs. */
export const table = (...rows: string[][][]) =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell.join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const part = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`

/** `parts` are more files of the package by path; their content is whole XML. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])))
}
