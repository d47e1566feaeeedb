// The top of page 1 as WordprocessingML: who issues, under which authority, number, place and day, kind, addressees.
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { drawn, NO_BORDERS, run } from './drawn.ts'
import type { Addressees, Sheet } from './sheet.ts'
import { type Line, type RowOfLines, STYLES, textColumn } from './style.ts'

/** Header table, then kind and subject (a công văn has its subject in the table), then "Kính gửi". */
export function headerOf({ head, title, addressees, document }: Sheet): (Paragraph | Table)[] {
  const style = STYLES[document.layout]
  const keep = { keepNext: true, keepLines: true }
  return [
    headerTable(head),
    ...title.map((each, at) => drawn(each, textColumn(style), at === 0 ? { ...keep, style: 'Title' } : keep)),
    ...(addressees ? addresseesOf(addressees, style.body) : []),
  ]
}

function headerTable({ left, right, rows }: Sheet['head']): Table {
  const cell = (lines: readonly Line[], width: number) =>
    new TableCell({
      children: lines.map(each => drawn(each, width)),
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      verticalAlign: VerticalAlignTable.TOP,
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_BORDERS,
    rows: rows.map(
      (row: RowOfLines) => new TableRow({ cantSplit: true, children: [cell(row.left, left), cell(row.right, right)] }),
    ),
  })
}

function addresseesOf({ opening, names }: Addressees, size: number): Paragraph[] {
  const text = [run(opening, 'regular', size)]
  if (names.length === 0)
    return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 }, children: text })]
  return [
    new Paragraph({ indent: { left: 1134 }, spacing: { before: 240, after: 60 }, children: text }),
    ...names.map(
      (name, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: 2268 },
          ...(index === names.length - 1 ? { spacing: { after: 180 } } : {}),
          children: [run(name, 'regular', size)],
        }),
    ),
  ]
}
