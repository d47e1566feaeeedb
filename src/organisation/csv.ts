// Lists as CSV that a spreadsheet opens as text: never as a formula.

/** Lines end in CRLF as RFC 4180 has it; the mark in front makes Excel read Vietnamese. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`

/** A cell that begins like a formula gets an apostrophe in front. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
