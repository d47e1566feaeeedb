// What other parts may use: the structure of an official document, its DOCX, its wording, and what stands in its way.
export { layOutDocx } from './docx.ts'
export { issuingBody, mayIssue, PARTY_ISSUING, type PartyBody } from './issuing.ts'
export type { Node as SheetNode, Piece as SheetPiece } from './nodes.ts'
export { type LayoutFinding, obstacles } from './obstacles.ts'
export {
  type Annex,
  type Block,
  type BodyParagraph,
  type Column,
  type FiguresTable,
  type Footnote,
  type Heading,
  KINDS,
  type KindCode,
  kindOf,
  type LayoutName,
  type List,
  type OfficialDocument,
  type Quotation,
} from './official.ts'
export { layOutPdf } from './pdf.ts'
export { type Sheet, sheetOf } from './sheet.ts'
export type { Line as SheetLine } from './style.ts'
export {
  citedNumber,
  numberLine,
  officialDate,
  officialNumber,
  officialPercent,
  paddedCount,
  placeAndDate,
} from './wording.ts'
