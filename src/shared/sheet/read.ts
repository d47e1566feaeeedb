// Reads a sheet of an XLSX file that somebody sent: row by row, with limits, its formulas by their results and never run.
// Not through exceljs: its stream puts what was sent into temporary files, decodes text twice and unpacks without limit.

import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { PlainDate } from '../day.ts'
import { DEFLATED, packedBytes, STORED, ZipFault, zipEntries } from '../zip.ts'
import { dayOfSerial, showsDay } from './serial.ts'
import { attributesOf, tokensOf, XmlFault } from './xml.ts'

export interface Limits {
  /** Of all parts that are read, together. */
  unpackedBytes: number
  /** The highest number of a row that holds something. */
  rows: number
  columns: number
  /** From the first row asked for to the last one read. */
  milliseconds: number
}

/** Room for 5,000 rows of 300 numbers, which read in about 3 s. */
export const LIMITS: Limits = {
  unpackedBytes: 64 * 1024 * 1024,
  rows: 60_000,
  columns: 512,
  milliseconds: 20_000,
}

export type Value = string | number | boolean | PlainDate

export interface Cell {
  /** As the spreadsheet names it: B7. */
  address: string
  /** From 1. */
  column: number
  /** Null where `fault` says why. */
  value: Value | null
  /** The spreadsheet's own error (#REF!, #DIV/0!), or a formula whose result was not saved with it. */
  fault?: string
  /** The value is the result that the spreadsheet saved with a formula. */
  computed: boolean
}

export interface Row {
  /** From 1, as the spreadsheet numbers it. */
  number: number
  /** Those that hold something, from left to right. */
  cells: Cell[]
}

export type SheetFaultKind = 'damaged' | 'encrypted' | 'not-a-sheet' | 'no-such-sheet' | 'too-large' | 'too-slow'

/** What was sent cannot be read as a sheet. */
export class SheetFault extends Error {
  readonly fault: SheetFaultKind
  constructor(fault: SheetFaultKind) {
    super(`sheet: ${fault}`)
    this.fault = fault
  }
}

/** The names of the sheets that are not hidden, in their order. Throws `SheetFault`. */
export async function sheetNames(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string[]> {
  return guarded(async () => (await openBook(bytes, { ...LIMITS, ...limits })).sheets.map(({ name }) => name))
}

/**
 * The rows of one sheet that hold something, from above; the first visible sheet where `sheet` names none. A formula is
 * never run: it counts with the result that was saved with it. Numbers shown as days are days, their time dropped. Throws
 * `SheetFault` on the way, so nothing read counts before the end. Between rows other work of the server goes on.
 */
export async function* readSheet(
  bytes: Uint8Array,
  { sheet, limits: narrower = {} }: { sheet?: string; limits?: Partial<Limits> } = {},
): AsyncGenerator<Row> {
  const limits = { ...LIMITS, ...narrower }
  const until = performance.now() + limits.milliseconds
  const rows = await guarded(async () => {
    const book = await openBook(bytes, limits)
    const found = sheet === undefined ? book.sheets[0] : book.sheets.find(({ name }) => name === sheet)
    if (!found) throw new SheetFault('no-such-sheet')
    return rowsOf(await book.part(found.path), book, limits, until)
  })
  for (let count = 0; ; count++) {
    if (count % 64 === 63) await setImmediate()
    if (performance.now() > until) throw new SheetFault('too-slow')
    const next = guardedNow(() => rows.next())
    if (next.done) return
    if (next.value.cells.length > 0) yield next.value
  }
}

interface Book {
  sheets: { name: string; path: string }[]
  /** Texts that cells name by number. */
  strings: string[]
  /** Styles of cells, by number, that show a day. */
  days: Set<number>
  from1904: boolean
  part(path: string): Promise<string>
}

const inflate = promisify(inflateRaw)

async function openBook(bytes: Uint8Array, limits: Limits): Promise<Book> {
  const entries = new Map(zipEntries(bytes, 2_000).map(entry => [entry.name.replace(/^\//, ''), entry]))
  let left = limits.unpackedBytes
  const part = async (path: string): Promise<string> => {
    const entry = entries.get(path)
    if (!entry) throw new SheetFault('not-a-sheet')
    const packed = packedBytes(bytes, entry)
    if (entry.method !== STORED && entry.method !== DEFLATED) throw new ZipFault('damaged')
    // What the directory says of the size may be a lie: the count is of what comes out.
    if (left <= 0 || entry.unpacked > left || packed.length > left) throw new SheetFault('too-large')
    const unpacked = entry.method === STORED ? packed : await inflate(packed, { maxOutputLength: left })
    left -= unpacked.length
    return new TextDecoder('utf-8', { fatal: true }).decode(unpacked)
  }
  const optional = async (path: string | undefined): Promise<string> => (path && entries.has(path) ? part(path) : '')
  const book = bookOf(await part('xl/workbook.xml'))
  const targets = targetsOf(await part('xl/_rels/workbook.xml.rels'))
  const byKind = (kind: string) => [...targets.values()].find(target => target.kind === kind)?.path
  return {
    sheets: book.sheets.flatMap(({ name, id }) => {
      const target = targets.get(id)
      return target?.kind === 'worksheet' ? [{ name, path: target.path }] : []
    }),
    from1904: book.from1904,
    strings: stringsOf(await optional(byKind('sharedStrings'))),
    days: dayStylesOf(await optional(byKind('styles'))),
    part,
  }
}

function bookOf(xml: string) {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open') continue
    if (token.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributesOf(token.attributes).date1904 ?? '')
    if (token.name !== 'sheet') continue
    const { name = '', id = '', state = 'visible' } = attributesOf(token.attributes)
    if (state === 'visible') sheets.push({ name, id })
  }
  return { sheets, from1904 }
}

function targetsOf(xml: string): Map<string, { kind: string; path: string }> {
  const targets = new Map<string, { kind: string; path: string }>()
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const { Id, Type = '', Target = '', TargetMode } = attributesOf(token.attributes)
    if (Id === undefined || TargetMode === 'External') continue
    const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`
    targets.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path })
  }
  return targets
}

function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let [reading, spoken] = [false, false]
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') text += reading && !spoken ? token.text : ''
    // How a word is spoken (rPh) stands beside it and is not of it.
    else if (token.name === 'rPh') spoken = token.kind === 'open'
    else if (token.name === 't') reading = token.kind === 'open' && !token.empty
    else if (token.name === 'si' && (token.kind === 'close' || token.empty)) {
      strings.push(unescaped(text))
      text = ''
    }
  }
  return strings
}

function dayStylesOf(xml: string): Set<number> {
  const codes = new Map<number, string>()
  const days = new Set<number>()
  let [inCells, style] = [false, 0]
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') inCells = token.kind === 'open'
    if (token.kind !== 'open') continue
    if (token.name === 'numFmt') {
      const { numFmtId, formatCode = '' } = attributesOf(token.attributes)
      codes.set(Number(numFmtId), formatCode)
    } else if (token.name === 'xf' && inCells) {
      const id = Number(attributesOf(token.attributes).numFmtId ?? 0)
      if (showsDay(id, codes.get(id))) days.add(style)
      style++
    }
  }
  return days
}

/** A cell on the way: what its tags said so far. */
interface Raw {
  column: number
  type: string
  style: number
  text: string
  computed: boolean
}

/** One row each, an empty one too, so that whoever waits may look at the clock. */
function* rowsOf(xml: string, book: Book, limits: Limits, until: number): Generator<Row> {
  let [steps, number, column] = [0, 0, 0]
  let [row, raw]: [Row | null, Raw | null] = [null, null]
  let [taken, spoken] = [false, false]
  for (const token of tokensOf(xml)) {
    if (++steps % 65_536 === 0 && performance.now() > until) throw new SheetFault('too-slow')
    if (token.kind === 'text') {
      if (raw && taken && !spoken) raw.text += token.text
      continue
    }
    const opens = token.kind === 'open'
    const closes = !opens || token.empty
    if (token.name === 'v' || token.name === 't') taken = !closes
    else if (token.name === 'rPh') spoken = !closes
    else if (token.name === 'f' && raw) raw.computed = true
    if (token.name === 'row' && opens) {
      number = rowNumber(token.attributes, number, limits)
      column = 0
      row = { number, cells: [] }
    } else if (token.name === 'c' && opens && row) {
      raw = rawCell(token.attributes, column, limits)
      column = raw.column
    }
    if (token.name === 'c' && closes && row && raw) {
      const cell = cellOf(raw, row.number, book)
      if (cell) row.cells.push(cell)
      raw = null
    } else if (token.name === 'row' && closes && row) {
      yield row
      row = null
    }
  }
}

function rowNumber(attributes: string, before: number, limits: Limits): number {
  const number = Number(attributesOf(attributes).r ?? before + 1)
  // Rows that go back would answer one address twice.
  if (!Number.isInteger(number) || number <= before) throw new XmlFault('row')
  if (number > limits.rows) throw new SheetFault('too-large')
  return number
}

function rawCell(attributes: string, before: number, limits: Limits): Raw {
  const { r, t = 'n', s = '0' } = attributesOf(attributes)
  const column = r === undefined ? before + 1 : columnOf(r)
  if (column <= before) throw new XmlFault('cell')
  if (column > limits.columns) throw new SheetFault('too-large')
  return { column, type: t, style: Number(s), text: '', computed: false }
}

function cellOf({ column, type, style, text, computed }: Raw, row: number, book: Book): Cell | null {
  const place = { address: `${lettersOf(column)}${row}`, column, computed }
  if (type === 'e') return { ...place, value: null, fault: text }
  if (text === '' && computed && type !== 'str') return { ...place, value: null, fault: 'no-result' }
  if (text === '') return null
  if (type === 's') {
    const shared = book.strings[Number(text)]
    if (shared === undefined) throw new XmlFault('string')
    return shared === '' ? null : { ...place, value: shared }
  }
  if (type === 'str' || type === 'inlineStr') return { ...place, value: unescaped(text) }
  if (type === 'b') return { ...place, value: text.trim() === '1' }
  const value = Number(text)
  if (type !== 'n' || !Number.isFinite(value)) throw new XmlFault('value')
  return { ...place, value: (book.days.has(style) && dayOfSerial(value, book.from1904)) || value }
}

/** What XML cannot carry is written as _x000D_; that sequence itself with its underscore as _x005F_. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

function columnOf(address: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1]
  if (letters === undefined) throw new XmlFault('address')
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

/** 1 → A, 27 → AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

async function guarded<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw faultOf(error)
  }
}

function guardedNow<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw faultOf(error)
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof XmlFault) return new SheetFault('damaged')
  if (error instanceof ZipFault)
    return new SheetFault(
      error.fault === 'too-many' ? 'too-large' : error.fault === 'encrypted' ? 'encrypted' : 'damaged',
    )
  const code = String((error as { code?: string } | null)?.code)
  if (code === 'ERR_BUFFER_TOO_LARGE') return new SheetFault('too-large')
  return /^Z_|ERR_ENCODING_INVALID/.test(code) ? new SheetFault('damaged') : error
}
