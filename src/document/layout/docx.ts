// An official document as a DOCX file.
import { AlignmentType, Document, Header, type IStylesOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { bodyOf } from './body.ts'
import { headerOf } from './header.ts'
import type { OfficialDocument } from './official.ts'
import { coreProperties, withoutTimes } from './package.ts'
import { sheetOf } from './sheet.ts'
import { signatureOf } from './signature.ts'
import { FONT, STYLES, type Style, twips } from './style.ts'

/**
 * The bytes of the DOCX. Lays out whatever it is given, also what `obstacles` objects to: a draft must be visible.
 * Text is tidied (NFC, nothing that XML forbids) and never read as markup or field. Equal documents give equal bytes:
 * no author, machine or moment stands in them.
 */
export async function layOutDocx(given: OfficialDocument): Promise<Uint8Array> {
  const sheet = sheetOf(given)
  const style = STYLES[sheet.document.layout]
  const body = bodyOf(sheet)
  const file = new Document({
    styles: stylesOf(style),
    footnotes: body.footnotes,
    sections: [
      {
        properties: { page: pageOf(style), titlePage: true },
        // The first page has an empty header of its own: its number is not printed.
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber(style) },
        children: [...headerOf(sheet), ...body.children, ...signatureOf(sheet), ...body.annexes],
      },
    ],
  })
  const bytes = await Packer.pack(file, 'uint8array', false, [coreProperties(sheet.name)])
  return withoutTimes(bytes)
}

function pageOf({ margins }: Style) {
  return {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(10),
      footer: twips(10),
    },
  }
}

const pageNumber = ({ body }: Style): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: body * 2 })],
      }),
    ],
  })

/** Built-in headings are blue and in another font unless told otherwise. */
function stylesOf({ body, firstLine, line }: Style): IStylesOptions {
  const paragraph = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(firstLine) },
    // 6 points before, none behind.
    spacing: { ...line, before: 120, after: 0 },
  }
  const text = { font: FONT, size: body * 2, color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } }
  const heading = { run: text, paragraph }
  return {
    default: {
      document: { run: text, paragraph: { spacing: { before: 0, after: 0 } } },
      title: { run: text },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      footnoteText: { run: { font: FONT, size: 20 }, paragraph: { alignment: AlignmentType.JUSTIFIED } },
    },
    paragraphStyles: [{ id: 'Body', name: 'Body Text', basedOn: 'Normal', quickFormat: true, run: text, paragraph }],
  }
}
