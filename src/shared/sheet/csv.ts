// Lists as CSV that a spreadsheet opens as text: never as a formula.

/** What a spreadsheet would run, or take a text for. */
export const LIKE_A_FORMULA = /^[=+\-@\t\r]/

/** Begins the file, so that Excel reads Vietnamese. */
export const CSV_MARK = '\uFEFF'

/** Lines end in CRLF as RFC 4180 has it; the mark in front makes Excel read Vietnamese. */
export const csv = (rows: readonly (readonly string[])[]): string => `${CSV_MARK}${rows.map(csvLine).join('')}`

/** One line with its end, for lists that are sent while they are read. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** A cell that begins like a formula gets an apostrophe in front. */
function cell(text: string): string {
  const harmless = LIKE_A_FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
