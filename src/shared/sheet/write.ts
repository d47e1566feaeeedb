// Writes a list as an XLSX file while it is read. The one place that knows exceljs's writer.

import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import exceljs from 'exceljs'
import type { PlainDate } from '../day.ts'
import { LIKE_A_FORMULA } from './csv.ts'
import { serialOf } from './serial.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface Column {
  head: string
  /** In letters. */
  width?: number
}

export type Written = string | number | PlainDate | null

/**
 * One sheet: a head that stays while one scrolls and filters, then the rows as they come. Days are days; text is text,
 * also where it begins like a formula. An error of `rows` breaks the stream off, so the reader sees a broken file and not
 * a short one. `Buffer.concat(await Array.fromAsync(writeSheet(…)))` has it whole.
 */
export function writeSheet(
  name: string,
  columns: readonly Column[],
  rows: Iterable<readonly Written[]> | AsyncIterable<readonly Written[]>,
): ReadableStream<Uint8Array> {
  const out = new PassThrough()
  pour(out, name, columns, rows).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error()))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}

async function pour(
  out: PassThrough,
  name: string,
  columns: readonly Column[],
  rows: Iterable<readonly Written[]> | AsyncIterable<readonly Written[]>,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ width = 14 }) => ({ width }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } }
  const head = sheet.addRow(columns.map(column => column.head))
  head.font = { bold: true }
  head.commit()
  let count = 0
  for await (const values of rows) {
    // Whoever asked has gone: nobody reads what is left.
    if (out.destroyed) return
    const row = sheet.addRow([])
    for (const [index, value] of values.entries()) put(row, index + 1, value)
    row.commit()
    if (++count % 100 === 0) await room(out)
  }
  sheet.commit()
  await book.commit()
}

function put(row: exceljs.Row, column: number, value: Written): void {
  if (value === null || value === '') return
  const cell = row.getCell(column)
  if (value instanceof Temporal.PlainDate) {
    const serial = serialOf(value)
    cell.value = serial ?? value.toString()
    if (serial !== null) cell.numFmt = 'dd/mm/yyyy'
  } else if (typeof value === 'number') {
    cell.value = Number.isFinite(value) ? value : null
  } else {
    cell.value = value.slice(0, LONGEST_TEXT)
    // It is text already; the format keeps it so when somebody edits the cell.
    if (LIKE_A_FORMULA.test(value)) cell.numFmt = '@'
  }
}

/** A cell holds no more; a longer one makes Excel call the file damaged. */
const LONGEST_TEXT = 32_767

/** Waits for the reader; exceljs itself would keep all rows in memory. */
async function room(out: PassThrough): Promise<void> {
  await setImmediate()
  if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')])
}

/** At most 31 signs and none of those that a name of a sheet may not have. */
const sheetName = (name: string): string =>
  name
    .replace(/[*?:\\/[\]']/g, ' ')
    .slice(0, 31)
    .trim() || '1'
