// Turns the pages of a PDF into lines as the other readers hand them over: columns, tables, footnotes, paragraphs. Pure.
import type { PdfPage } from '../../shared/pdf/extract.ts'
import { type Row, rowsOf } from '../../shared/pdf/rows.ts'
import { labelOf } from './labels.ts'
import { clean, endsSentence, type Input, isRule, type Line, tableRow } from './line.ts'
import { takeColumns } from './pdf-columns.ts'
import { tablesOf } from './pdf-tables.ts'

/** Text area and type of the whole document. */
export interface Measure {
  readonly left: number
  readonly right: number
  readonly size: number
  /** From one row to the next within a paragraph. */
  readonly leading: number
}

type Block = { readonly row: Row; readonly page: number } | { readonly lines: readonly Line[] }
interface Note {
  readonly mark: string
  text: string
}

interface Page {
  readonly rows: readonly Row[]
  readonly tables: readonly { readonly top: number; readonly rows: readonly (readonly (readonly string[])[])[] }[]
  readonly rules: PdfPage['rules']
  readonly turned: readonly string[]
}

/** An empty list of lines where the pages hold no words: a scan. */
export function inputOfPages(pages: readonly PdfPage[]): Input {
  const read: Page[] = pages.map(page => {
    const { tables, rest } = tablesOf(page)
    const turned = page.runs.filter(run => run.turned).map(run => clean(run.text))
    return { rows: rowsOf(rest), tables, rules: page.rules, turned }
  })
  const { kept, furniture } = withoutFurniture(read)
  const measure = measureOf(kept, pages[0]?.width ?? 0)
  const notes: Note[] = []
  const blocks = kept.flatMap((page, at) => blocksOf(page, at, measure, notes))
  return {
    lines: joinedTables(paragraphs(blocks, measure)),
    notes,
    furniture: [...furniture, ...read.flatMap(page => page.turned)],
    ...{ trackedChanges: false, hiddenText: false },
  }
}

const PAGE_NUMBER = /^(?:[-–—]\s?)?(?:trang |page )?\d{1,4}(?:\s?\/\s?\d{1,4})?(?:\s?[-–—])?$/iu
const EDGE = 2

/** Page numbers, and what stands again and again at the head or foot of the pages. */
function withoutFurniture(pages: readonly Page[]): { kept: Page[]; furniture: string[] } {
  const counts = new Map<string, number>()
  const key = (row: Row) => row.text.replace(/\d+/g, '0')
  const edges = (page: Page) => new Set([...page.rows.slice(0, EDGE), ...page.rows.slice(-EDGE)])
  for (const page of pages)
    for (const text of new Set([...edges(page)].map(key))) counts.set(text, (counts.get(text) ?? 0) + 1)
  const furniture: string[] = []
  const kept = pages.map(page => {
    const edge = edges(page)
    const rows = page.rows.filter((row, at) => {
      const outermost = at === 0 || at === page.rows.length - 1
      const often = edge.has(row) && pages.length > 2 && (counts.get(key(row)) ?? 0) > pages.length / 2
      const repeated = often && standsApart(page.rows, at)
      const away = repeated || (outermost && PAGE_NUMBER.test(row.text))
      if (away) furniture.push(row.text)
      return !away
    })
    return { ...page, rows }
  })
  return { kept, furniture }
}

/** A header or footer is parted from the text by more than a row; a sentence that comes again at a page's edge is not. */
function standsApart(rows: readonly Row[], at: number): boolean {
  const step = at < EDGE ? 1 : -1
  for (let inner = at; ; inner += step) {
    const [row, next] = [rows[inner], rows[inner + step]]
    if (!row || !next) return true
    if (Math.abs(row.y - next.y) > 1.9 * Math.max(row.size, next.size)) return true
    if (Math.abs(inner + step - at) >= EDGE) return false
  }
}

/** A document of short lines does not show its right margin: it is no further in than a fifth of the page. */
function measureOf(pages: readonly Page[], width: number): Measure {
  const rows = pages.flatMap(page => page.rows)
  const weights = new Map<number, number>()
  for (const row of rows) {
    const size = Math.round(row.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + row.text.length)
  }
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 14
  const body = rows.filter(row => Math.abs(row.size - size) < 1)
  const steps = pages
    .flatMap(page => page.rows.slice(1).map((row, at) => page.rows[at]!.y - row.y))
    .filter(step => step > 0.8 * size && step < 2.2 * size)
  return {
    size,
    left: quantile(
      body.map(row => row.from),
      0.03,
    ),
    right: Math.max(
      quantile(
        body.map(row => row.to),
        0.97,
      ),
      0.8 * width,
    ),
    leading: quantile(steps, 0.3) || 1.15 * size,
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** Footnotes are set aside; tables and columns side by side stand among the rows where they begin. */
function blocksOf(page: Page, at: number, measure: Measure, notes: Note[]): Block[] {
  const rows = takeNotes(page, measure, notes)
  const blocks: { top: number; block: Block }[] = []
  for (const table of page.tables) {
    const lines = table.rows.map(cells => tableRow(cells.map(cell => [...cell])))
    blocks.push({ top: table.top, block: { lines } })
  }
  const breaks = page.tables.map(table => table.top)
  for (const part of takeColumns(rows, measure, breaks)) {
    if ('columns' in part) blocks.push({ top: part.top, block: { lines: part.columns } })
    else blocks.push({ top: part.y, block: { row: part, page: at } })
  }
  return blocks.sort((a, b) => b.top - a.top).map(one => one.block)
}

const TYPED_MARK = /^(\d{1,3})[.)]?\s(?=\S)/

/** At the foot: small rows from the first that begins with a raised figure, or from the line drawn above them. */
function takeNotes(page: Page, measure: Measure, notes: Note[]): readonly Row[] {
  const { rows } = page
  let first = rows.length
  while (first > 0 && rows[first - 1]!.size < 0.93 * measure.size) first -= 1
  const drawn = (row: Row) =>
    page.rules.some(
      rule =>
        rule.across &&
        rule.at > row.y &&
        rule.at < row.y + 3 * row.size &&
        rule.to - rule.from > 40 &&
        rule.to - rule.from < 260 &&
        Math.abs(rule.from - measure.left) < 20,
    )
  const begins = rows.findIndex((row, index) => {
    if (index < first || row.segments.length > 1) return false
    return row.mark !== null || (drawn(row) && (notes.length > 0 || TYPED_MARK.test(row.text)))
  })
  if (begins < 0) return rows
  for (const row of rows.slice(begins)) {
    const last = notes.at(-1)
    const typed = row.mark ?? TYPED_MARK.exec(row.text)?.[1]
    // A figure of full size begins a note only where it is the next one.
    const mark = row.mark !== null || Number(typed) === Number(last?.mark ?? 0) + 1 ? typed : undefined
    if (mark !== undefined)
      notes.push({ mark, text: clean(row.text.replace(/^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}[.)]?(?=\s))/u, '')) })
    else if (last) last.text = `${last.text} ${row.text}`
  }
  return rows.slice(0, begins)
}

function paragraphs(blocks: readonly Block[], measure: Measure): Line[] {
  const lines: Line[] = []
  let rows: Row[] = []
  let page = 0
  const close = () => {
    if (rows.length > 0) lines.push(lineOf(rows))
    rows = []
  }
  for (const block of blocks) {
    if ('lines' in block) {
      close()
      lines.push(...block.lines)
    } else {
      if (rows.length > 0 && !goesOn(rows, block.row, page === block.page, measure)) close()
      rows.push(block.row)
      page = block.page
    }
  }
  close()
  return lines
}

const lineOf = (rows: readonly Row[]): Line => ({
  // A number broken at its hyphen: "số 1374-" and "QĐ/TU" on the next row.
  text: rows.reduce((text, row) => `${text}${/(?:^|[^\s])[-/]$/u.test(text) || text === '' ? '' : ' '}${row.text}`, ''),
  cells: null,
  heading: false,
  bold: rows.every(row => row.bold),
  gap: true,
})

/** Whether a row carries on the paragraph: its first word would not have fitted on the row before, and nothing parts them. */
function goesOn(rows: readonly Row[], row: Row, samePage: boolean, measure: Measure): boolean {
  const before = rows.at(-1)!
  const em = measure.size
  if (isRule(row.text) || isRule(before.text) || Math.abs(row.size - before.size) > 1) return false
  if (samePage && before.y - row.y > 1.2 * measure.leading) return false
  if (isCentred(before, measure) || isCentred(row, measure)) return false
  if (row.bold !== before.bold && (row.bold || rows.every(one => one.bold))) return false
  const first = /^\S+/u.exec(row.text)?.[0] ?? ''
  const width = ((row.to - row.from) * first.length) / Math.max(row.text.length, 1)
  if (before.to + width + 0.2 * em < measure.right - 0.6 * em) return false
  const label = labelOf(row.text)
  if (label && !label.doubtful && endsSentence(before.text)) return false
  // A first line that is set in, while the one before stood at the margin.
  const hanging = rows.length === 1 ? row.from <= before.from + 3 * em : Math.abs(row.from - before.from) < 0.6 * em
  return hanging && (rows.length > 1 || row.from <= before.from + 0.3 * em || labelOf(before.text) !== null)
}

/** Rows of a centred title stay apart, as they do in the other formats; the head joins them. */
const isCentred = (row: Row, { left, right, size }: Measure): boolean =>
  row.from > left + 2.2 * size &&
  Math.abs((row.from + row.to) / 2 - (left + right) / 2) < 0.8 * size &&
  row.to < right - 2 * size

/** A table that goes on over a page: its head is not read twice, a row cut in two is one. */
function joinedTables(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let head: Line | null = null
  for (const line of lines) {
    const last = joined.at(-1)
    if (!line.cells || line.cells.length < 3) {
      head = null
      joined.push(line)
    } else if (head?.text === line.text) continue
    else if (last?.cells?.length === line.cells.length && head && head !== last && line.cells[0]!.length === 0)
      joined[joined.length - 1] = tableRow(
        last.cells.map((cell, at) => [[...cell, ...line.cells![at]!].join(' ')].filter(text => text !== '')),
      )
    else {
      head ??= line
      joined.push(line)
    }
  }
  return joined
}
