// Tables of figures: type size and widths with which a table fits the page before anyone opens it. Pure.
import { lineCount } from './breaks.ts'
import { type ColumnNeed, columnWidths, largest, longestWord, sum, textWidth } from './measure.ts'
import type { Column, FiguresTable, LayoutName } from './official.ts'
import { STYLES, textColumn, twips } from './style.ts'

/** Points, the largest that fits is taken. Below 10 nobody reads it on paper. */
const SIZES = [13, 12, 11, 10] as const
/** Twips on each side inside a cell. */
export const PADDING = 80
/** A word wider than this share of the page does not decide a column's width: it is cut instead. */
const LONGEST_WORD = 0.3
/** Rows higher than this (points, about half a page) may break, or what stands at their end would be lost. */
const MOST_HEIGHT = 350

/** Type size in points and the widths of the columns in twips, which add up to the text column. A row longer than the head gets columns without title. */
export interface Grid {
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
  readonly points: number
}

export function gridOf(table: FiguresTable, layout: LayoutName): Grid {
  const columns = allColumns(table)
  const total = textColumn(STYLES[layout])
  const needs = needsOf(table, columns)
  const points = SIZES.find(size => fits(needs, size, total)) ?? SIZES.at(-1)!
  const widths = columnWidths(
    needs.map(need => atSize(need, points, total)),
    total,
  )
  return { columns, widths, points }
}

/** False: a row higher than half a page, which has to break across pages. */
export function staysWhole(cells: readonly string[], { widths, points }: Grid): boolean {
  const lines = cells.map((text, index) =>
    sum(text.split('\n').map(line => lineCount(line, 'regular', points, widths[index]! - EDGE))),
  )
  return largest(lines) * points * 1.15 <= MOST_HEIGHT
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
