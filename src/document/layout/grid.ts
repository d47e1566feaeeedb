// A table of figures as WordprocessingML: its head repeats on every page, its rows are never cut in two.
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
import { drawn, run } from './drawn.ts'
import { PADDING } from './figures.ts'
import { sum } from './measure.ts'
import type { TableNode } from './nodes.ts'
import type { Column } from './official.ts'
import { line } from './style.ts'

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

/** Caption above, then the table over the whole text width. If it ends the text, its last row stays with the signature. */
export function tableOf(node: TableNode, size: number): (Paragraph | Table)[] {
  const { caption, grid, last } = node
  const total = sum(grid.widths)
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: [...grid.widths],
    margins: { left: PADDING, right: PADDING, top: 20, bottom: 20 },
    borders: BORDERS,
    rows: rowsOf(node),
  })
  const above = caption
    ? drawn(line(caption, 'bold', size, { before: 160, after: 80 }), total, { keepNext: true, keepLines: true })
    : gap(true)
  return [above, table, gap(last)]
}

function rowsOf({ grid, rows, last }: TableNode): TableRow[] {
  const { columns, widths, points } = grid
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    // The head stays with the first row of figures.
    keepNext: true,
    children: columns.map(({ title }, index) => cell([run(title, 'bold', points)], widths[index]!, 'center')),
  })
  const drawnRows = rows.map(
    ({ cells, whole }, at) =>
      new TableRow({
        cantSplit: whole,
        keepNext: last && at === rows.length - 1,
        children: cells.map((text, index) => {
          const runs = text.split('\n').map(part => run(part, 'regular', points))
          return cell(runs, widths[index]!, columns[index]!.align)
        }),
      }),
  )
  return [head, ...drawnRows]
}

/** One paragraph per line of text. */
function cell(lines: TextRun[], width: number, align: Column['align']): TableCell {
  return new TableCell({
    children: lines.map(each => new Paragraph({ alignment: ALIGNMENTS[align], children: [each] })),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  })
}

/** Air around a table: Word joins two that follow each other without a paragraph between. */
const gap = (keepNext: boolean): Paragraph =>
  new Paragraph({ keepNext, spacing: { line: 80, lineRule: 'exact' }, run: { size: 4 } })
