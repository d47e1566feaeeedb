// The end of the document: "Nơi nhận" on the left, who signs on the right, held together on one page.
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
import { wellBroken } from './breaks.ts'
import type { OfficialDocument } from './official.ts'
import { centred, centredWithin, NO_BORDERS, run, STYLES, textColumn } from './style.ts'
import { withoutDash, withoutEnd } from './tidy.ts'
import { capitals } from './wording.ts'

/** Twips between the post and the name: room for a signature and a seal. */
const ROOM_TO_SIGN = 1500

/** Lines of "Nơi nhận" that surely stand on one page. */
const MOST_LINES = 40

/** A table of one row that no page break may cut, and the empty line that Word wants behind a table. */
export function signatureOf(document: OfficialDocument): (Paragraph | Table)[] {
  const total = textColumn(STYLES[document.layout])
  const left = Math.round(total * 0.46)
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: [left, total - left],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        // A list of recipients longer than a page has to break somewhere.
        cantSplit: document.recipients.length <= MOST_LINES,
        children: [cell(recipientsOf(document, left), left), cell(signerOf(document, total - left), total - left)],
      }),
    ],
  })
  return [table, new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 } })]
}

/** Each line "- …;", the last with a full stop. Party: title underlined; State: title bold italic. */
function recipientsOf({ recipients, layout }: OfficialDocument, width: number): Paragraph[] {
  const { recipients: size, recipientsTitle } = STYLES[layout]
  const title =
    layout === 'party'
      ? run('Nơi nhận:', 'regular', recipientsTitle, { underline: true })
      : run('Nơi nhận:', 'bold-italic', recipientsTitle)
  const lines = recipients.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { left: 120, hanging: 120, right: Math.round(width * 0.08) },
        children: [
          run(
            `- ${withoutEnd(withoutDash(line), ' ;,.')}${index === recipients.length - 1 ? '.' : ';'}`,
            'regular',
            size,
          ),
        ],
      }),
  )
  return recipients.length === 0
    ? [new Paragraph({})]
    : [new Paragraph({ spacing: { before: 240 }, children: [title] }), ...lines]
}

function signerOf({ signature, layout }: OfficialDocument, width: number): Paragraph[] {
  const { size, boldPost } = STYLES[layout].authorityPost
  const line = (text: string, face: 'bold' | 'regular', before: number) =>
    centredWithin([run(capitals(text), face, size)], wellBroken(text, face, size, width - 160, capitals).width, width, {
      spacing: { before },
    })
  const authority = signature.authority ? [line(signature.authority, 'bold', 240)] : []
  const post = line(
    signature.post,
    boldPost || authority.length === 0 ? 'bold' : 'regular',
    authority.length === 0 ? 240 : 0,
  )
  const name = centred([run(signature.name ?? '', 'bold', size)], { spacing: { before: ROOM_TO_SIGN } })
  return [...authority, post, name]
}
