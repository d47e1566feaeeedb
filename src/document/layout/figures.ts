// Tables of figures: widths that fit the page, a head that repeats on every page, rows that are never cut in two.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { lineCount } from './breaks.ts'
import { type ColumnNeed, columnWidths, largest, longestWord, sum, textWidth } from './measure.ts'
import type { Column, FiguresTable, LayoutName } from './official.ts'
import { centred, run, STYLES, textColumn, twips } from './style.ts'

/** Points, the largest that fits is taken. Below 10 nobody reads it on paper. */
const SIZES = [13, 12, 11, 10] as const
/** Twips on each side inside a cell. */
const PADDING = 80
/** A word wider than this share of the page does not decide a column's width: it is cut instead. */
const LONGEST_WORD = 0.3

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Rows higher than this (points, about half a page) may break, or what stands at their end would be lost. */
const MOST_HEIGHT = 350

/**
 * Caption above, then the table over the whole text width. A row longer than the head gets columns without title.
 * `last`: the table ends the text, so its last row stays with the signature.
 */
export function figuresTable(table: FiguresTable, layout: LayoutName, last: boolean): (Paragraph | Table)[] {
  const columns = allColumns(table)
  if (columns.length === 0) return []
  const total = textColumn(STYLES[layout])
  const needs = needsOf(table, columns)
  const points = SIZES.find(size => fits(needs, size, total)) ?? SIZES.at(-1)!
  const widths = columnWidths(
    needs.map(need => atSize(need, points, total)),
    total,
  )
  const drawn = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: PADDING, right: PADDING, top: 20, bottom: 20 },
    borders: BORDERS,
    rows: rowsOf(table, columns, widths, points, last),
  })
  return [captionOf(table, STYLES[layout].body), drawn, gap(last)]
}

/** False: too many columns, even in the smallest size words or figures have to be cut to fit the page. */
export const fitsPage = (table: FiguresTable, layout: LayoutName): boolean =>
  fits(needsOf(table, allColumns(table)), SIZES.at(-1)!, textColumn(STYLES[layout]))

/** Nothing of a row is lost because a title was forgotten. */
function allColumns({ columns, rows }: FiguresTable): Column[] {
  const count = largest([columns.length, ...rows.map(row => row.length)])
  return Array.from({ length: count }, (_, index) => columns[index] ?? { title: '', align: 'left' })
}

/** Widths at one point of type size: they grow with the size, so a table is measured once. */
interface Need {
  readonly word: number
  readonly text: number
  readonly fixed: number | null
}

function needsOf(table: FiguresTable, columns: readonly Column[]): Need[] {
  return columns.map(({ title, width }, index) => {
    const lines = table.rows.flatMap(row => (row[index] ?? '').split('\n'))
    const word = largest([longestWord(title, 'bold', 1), ...lines.map(line => longestWord(line, 'regular', 1))])
    // A title may take two lines, a figure may not.
    const text = largest([word, textWidth(title, 'bold', 1) * 0.6, ...lines.map(line => textWidth(line, 'regular', 1))])
    return { word, text, fixed: width && width > 0 ? twips(width) : null }
  })
}

// Rounding and fonts of slightly other widths must not break a figure in two.
const EDGE = 2 * PADDING + 40

const atSize = ({ word, text, fixed }: Need, points: number, total: number): ColumnNeed => ({
  least: Math.min(word * points, total * LONGEST_WORD) + EDGE,
  wanted: text * points + EDGE,
  fixed,
})

const fits = (needs: readonly Need[], points: number, total: number): boolean =>
  sum(needs.map(need => need.fixed ?? atSize(need, points, total).least)) <= total

function rowsOf(
  { rows }: FiguresTable,
  columns: readonly Column[],
  widths: readonly number[],
  points: number,
  last: boolean,
): TableRow[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    // The head stays with the first row of figures.
    keepNext: true,
    children: columns.map(({ title }, index) => cell(run(title, 'bold', points), widths[index]!, 'center')),
  })
  const drawn = rows.map((row, at) => {
    const texts = columns.map((_, index) => row[index] ?? '')
    const lines = texts.map((text, index) =>
      sum(text.split('\n').map(line => lineCount(line, 'regular', points, widths[index]! - EDGE))),
    )
    return new TableRow({
      cantSplit: largest(lines) * points * 1.15 <= MOST_HEIGHT,
      keepNext: last && at === rows.length - 1,
      children: texts.map((text, index) => {
        const runs = text.split('\n').map(line => run(line, 'regular', points))
        return cell(runs, widths[index]!, columns[index]!.align)
      }),
    })
  })
  return [head, ...drawn]
}

/** One paragraph per line of text. */
function cell(lines: TextRun | TextRun[], width: number, align: Column['align']): TableCell {
  return new TableCell({
    children: [lines].flat().map(line => new Paragraph({ alignment: ALIGNMENTS[align], children: [line] })),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  })
}

/** Without a caption a little air, or the table would stick to the text. */
const captionOf = ({ caption }: FiguresTable, points: number): Paragraph =>
  caption
    ? centred([run(caption, 'bold', points)], { keepNext: true, keepLines: true, spacing: { before: 160, after: 80 } })
    : gap(true)

/** Word joins two tables that follow each other without a paragraph between. */
const gap = (keepNext: boolean): Paragraph =>
  new Paragraph({ keepNext, spacing: { line: 80, lineRule: 'exact' }, run: { size: 4 } })
