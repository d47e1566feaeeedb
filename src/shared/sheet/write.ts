// Writes a list as an XLSX file while it is read: the same rows make the same bytes, however many they are.

import { Readable } from 'node:stream'
import type { PlainDate } from '../day.ts'
import { zipOf } from '../zip-stream.ts'
import { LIKE_A_FORMULA } from './csv.ts'
import { lettersOf } from './read.ts'
import { serialOf } from './serial.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface Column {
  head: string
  /** In letters. */
  width?: number
}

export type Written = string | number | PlainDate | null
type Rows = Iterable<readonly Written[]> | AsyncIterable<readonly Written[]>

/**
 * One sheet: a head that stays while one scrolls and filters, then the rows as they come. Days are days; text is text,
 * also where it begins like a formula. An error of `rows` breaks the stream off, so the reader sees a broken file and not
 * a short one. `Buffer.concat(await Array.fromAsync(writeSheet(…)))` has it whole.
 */
export const writeSheet = (name: string, columns: readonly Column[], rows: Rows): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(sheetBytes(name, columns, rows), { objectMode: false })) as ReadableStream<Uint8Array>

/** The same in chunks, for whoever writes it somewhere. */
export const sheetBytes = (name: string, columns: readonly Column[], rows: Rows): AsyncGenerator<Uint8Array> =>
  zipOf([
    { name: '[Content_Types].xml', content: [Buffer.from(CONTENT_TYPES)] },
    { name: '_rels/.rels', content: [Buffer.from(relations(['officeDocument', 'xl/workbook.xml']))] },
    { name: 'xl/workbook.xml', content: [Buffer.from(workbook(sheetName(name)))] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [Buffer.from(relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']))],
    },
    { name: 'xl/styles.xml', content: [Buffer.from(STYLES)] },
    { name: 'xl/worksheets/sheet1.xml', content: inChunks(sheetXml(columns, rows)) },
  ])

/** Letters are gathered up to this many before they are packed; four times as many took 40 MB more at 50,000 rows of 300. */
const CHUNK = 16_384

async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let gathered = ''
  for await (const text of texts) {
    gathered += text
    if (gathered.length < CHUNK) continue
    yield Buffer.from(gathered)
    gathered = ''
  }
  yield Buffer.from(gathered)
}

async function* sheetXml(columns: readonly Column[], rows: Rows): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width = 14 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  const letters = columns.map((_, at) => lettersOf(at + 1))
  const letter = (at: number) => (letters[at] ??= lettersOf(at + 1))
  yield rowXml(
    1,
    columns.map(({ head }, at) => textCell(`${letter(at)}1`, head, BOLD)),
  )
  let count = 1
  for await (const values of rows) {
    if (++count > MOST_ROWS) throw new Error('a sheet holds no more than 1,048,576 rows')
    yield rowXml(
      count,
      values.map((value, at) => cellXml(`${letter(at)}${count}`, value)),
    )
  }
  yield `</sheetData><autoFilter ref="A1:${letter(Math.max(1, columns.length) - 1)}1"/></worksheet>`
}

/** No spreadsheet opens more. */
const MOST_ROWS = 1_048_576
/** A cell holds no more; a longer one makes Excel call the file damaged. */
const LONGEST_TEXT = 32_767

const rowXml = (count: number, cells: readonly string[]): string => `<row r="${count}">${cells.join('')}</row>`

function cellXml(address: string, value: Written): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${address}"><v>${value}</v></c>` : ''
  if (value instanceof Temporal.PlainDate) {
    const serial = serialOf(value)
    return serial === null
      ? textCell(address, value.toString(), PLAIN)
      : `<c r="${address}" s="${DAY}"><v>${serial}</v></c>`
  }
  // It is text already; the format keeps it so when somebody edits the cell.
  return textCell(address, value, LIKE_A_FORMULA.test(value) ? TEXT : PLAIN)
}

const textCell = (address: string, text: string, style: number): string =>
  `<c r="${address}"${style === PLAIN ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_TEXT))}</t></is></c>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What XML cannot hold is written as `_xHHHH_`, and so is the underscore of a text that looks like it. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(HELD_BY_NO_XML, sign => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, sign => ENTITIES[sign]!)

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const HELD_BY_NO_XML = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g

/** At most 31 signs and none of those that a name of a sheet may not have. */
const sheetName = (name: string): string =>
  name
    .replace(/[*?:\\/[\]']/g, ' ')
    .slice(0, 31)
    .trim() || '1'

// The parts of a workbook that never change -----------------------------------------------------------------------

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`

const relations = (...targets: [string, string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = (name: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name).replaceAll('"', '&quot;')}" sheetId="1" r:id="rId1"/></sheets></workbook>`

const [PLAIN, BOLD, DAY, TEXT] = [0, 1, 2, 3] as const
const format = (number: number, font = 0) =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`

// 164 is the first number that a workbook may give a format of its own; 49 is text.
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="4">${format(0)}${format(0, 1)}${format(164)}${format(49)}</cellXfs></styleSheet>`
