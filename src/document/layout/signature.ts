// The end of the document as WordprocessingML: "Nơi nhận" on the left, who signs on the right, held together on one page.
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
import type { Foot, Sheet } from './sheet.ts'

/** A table of one row that no page break may cut, and the empty line that Word wants behind a table. */
export function signatureOf({ foot }: Sheet): (Paragraph | Table)[] {
  const { left, right, signer, whole } = foot
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: whole,
        children: [
          cell(recipientsOf(foot), left),
          cell(
            signer.map(each => drawn(each, right)),
            right,
          ),
        ],
      }),
    ],
  })
  return [table, new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 } })]
}

function recipientsOf({ recipients, left }: Foot): Paragraph[] {
  if (!recipients) return [new Paragraph({})]
  const { title, lines, size } = recipients
  return [
    drawn(title, left, { alignment: AlignmentType.LEFT }),
    ...lines.map(
      text =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: 120, hanging: 120, right: Math.round(left * 0.08) },
          children: [run(text, 'regular', size)],
        }),
    ),
  ]
}
