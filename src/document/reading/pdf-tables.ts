// Tables of a PDF page, found by their drawn lines, and the words put into their cells. Pure.
import type { PdfPage, PdfRule, PdfRun } from '../../shared/pdf/extract.ts'
import { rowsOf } from '../../shared/pdf/rows.ts'
import { labelOf } from './labels.ts'

export interface PdfTable {
  /** Upper edge: where it stands among the rows of the page. */
  readonly top: number
  readonly rows: readonly (readonly (readonly string[])[])[]
}

interface Grid {
  /** Upright lines from left to right, lines across from top to bottom. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
}

const TOUCHES = 3

/** The tables, and the runs that stand in none. */
export function tablesOf(page: PdfPage): { tables: PdfTable[]; rest: PdfRun[] } {
  let rest = [...page.runs]
  const tables = gridsOf(page.rules).map(grid => {
    const inside = rest.filter(run => !run.turned && cellOf(grid, run) !== null)
    const taken = new Set(inside)
    rest = rest.filter(run => !taken.has(run))
    return { top: grid.rows[0]!, rows: filled(grid, inside) }
  })
  return { tables: tables.filter(table => table.rows.length > 0), rest }
}

/** Lines that touch make one grid; less than two columns are a frame, no table. */
function gridsOf(rules: readonly PdfRule[]): Grid[] {
  const uprights = rules.filter(rule => !rule.across)
  const acrosses = rules.filter(rule => rule.across)
  const groups: { uprights: Set<PdfRule>; acrosses: Set<PdfRule> }[] = []
  for (const across of acrosses) {
    const met = uprights.filter(
      one =>
        one.at >= across.from - TOUCHES &&
        one.at <= across.to + TOUCHES &&
        across.at >= one.from - TOUCHES &&
        across.at <= one.to + TOUCHES,
    )
    if (met.length === 0) continue
    const joined = groups.filter(group => met.some(one => group.uprights.has(one)))
    const group = joined[0] ?? { uprights: new Set<PdfRule>(), acrosses: new Set<PdfRule>() }
    if (joined.length === 0) groups.push(group)
    for (const other of joined.slice(1)) {
      for (const one of other.uprights) group.uprights.add(one)
      for (const one of other.acrosses) group.acrosses.add(one)
      groups.splice(groups.indexOf(other), 1)
    }
    group.acrosses.add(across)
    for (const one of met) group.uprights.add(one)
  }
  return groups
    .map(group => ({
      columns: distinct([...group.uprights].map(one => one.at)),
      rows: distinct([...group.acrosses].map(one => one.at)).reverse(),
    }))
    .filter(grid => grid.columns.length >= 3 && grid.rows.length >= 2)
}

function distinct(places: readonly number[]): number[] {
  const kept: number[] = []
  for (const place of [...places].sort((a, b) => a - b))
    if (kept.length === 0 || place - kept.at(-1)! > TOUCHES) kept.push(place)
  return kept
}

function cellOf({ columns, rows }: Grid, run: PdfRun): { column: number; row: number } | null {
  const x = run.x + Math.min(run.width / 2, 20)
  const y = run.y + 0.3 * run.size
  if (x < columns[0]! || x > columns.at(-1)! || y > rows[0]! || y < rows.at(-1)!) return null
  return { column: columns.findLastIndex(place => place <= x), row: rows.findLastIndex(place => place >= y) }
}

function filled(grid: Grid, runs: readonly PdfRun[]): string[][][] {
  const cells = Array.from({ length: grid.rows.length - 1 }, () =>
    Array.from({ length: grid.columns.length - 1 }, (): PdfRun[] => []),
  )
  for (const run of runs) {
    const at = cellOf(grid, run)
    if (at) cells[at.row]?.[at.column]?.push(run)
  }
  return cells
    .map(row => row.map(cell => paragraphs(rowsOf(cell).map(one => one.text))))
    .filter(row => row.some(cell => cell.length > 0))
}

/** The rows of a cell as paragraphs: a label or a dash begins one. */
function paragraphs(rows: readonly string[]): string[] {
  const found: string[] = []
  for (const row of rows) {
    const label = labelOf(row)
    const opens = found.length === 0 || (label !== null && !label.doubtful && row.length > 4)
    if (opens) found.push(row)
    else found[found.length - 1] = `${found.at(-1)} ${row}`
  }
  return found
}
