// The top of page 1: who issues, under which authority, number, place and day, kind and subject, addressees, bases.
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
import { type Broken, lineCount, wellBroken } from './breaks.ts'
import { type Face, sum, textWidth } from './measure.ts'
import { kindOf, type OfficialDocument } from './official.ts'
import { centred, centredWithin, type HeaderSizes, NO_BORDERS, rule, run, STYLES, textColumn } from './style.ts'
import { capitals, numberLine, placeAndDate } from './wording.ts'

const PARTY_NAME = 'ĐẢNG CỘNG SẢN VIỆT NAM'
const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const STATE_MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Free space on both sides of a header cell's widest line, twips. */
const AIR = 160
/** The issuer keeps at least this share of the page, however long the name of the place is. */
const LEAST_LEFT = 0.34

interface Frame {
  readonly sizes: HeaderSizes
  /** Twips. */
  readonly left: number
  readonly right: number
}

/** Header table, then kind and subject (a công văn has its subject in the table), then "Kính gửi". */
export function headerOf(document: OfficialDocument): (Paragraph | Table)[] {
  return [headerTable(document), ...titleOf(document), ...addresseesOf(document)]
}

function headerTable(document: OfficialDocument): Table {
  const frame = frameOf(document)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: frame.left + frame.right, type: WidthType.DXA },
    columnWidths: [frame.left, frame.right],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_BORDERS,
    rows: [
      headerRow(frame, issuerOf(document, frame), authorityOf(document, frame)),
      headerRow(frame, numberOf(document, frame), placeOf(document, frame)),
    ],
  })
}

function headerRow(frame: Frame, left: Paragraph[], right: Paragraph[]): TableRow {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      verticalAlign: VerticalAlignTable.TOP,
    })
  return new TableRow({ cantSplit: true, children: [cell(left, frame.left), cell(right, frame.right)] })
}

/**
 * The largest allowed sizes with which the right side needs no second line and each body at most two, if possible
 * broken between the parts of its name.
 */
function frameOf(document: OfficialDocument): Frame {
  const total = textColumn(STYLES[document.layout])
  const frames = STYLES[document.layout].header.map((sizes): Frame => {
    const right = Math.min(rightWidth(document, sizes) + AIR, Math.round(total * (1 - LEAST_LEFT)))
    return { sizes, left: total - right, right }
  })
  const fitting = frames.filter(
    ({ sizes, left, right }) =>
      rightWidth(document, sizes) + AIR <= right &&
      bodiesOf(document).every(({ text, face }) => lineCount(capitals(text), face, sizes.bodies, left - AIR) <= 2),
  )
  // A size smaller is worth it to keep one name in one piece.
  const cost = (frame: Frame) =>
    frames.indexOf(frame) + sum(bodiesOf(document).map(body => bodyBroken(body, frame).torn))
  return fitting.toSorted((a, b) => cost(a) - cost(b))[0] ?? frames.at(-1)!
}

const bodyBroken = ({ text, face }: IssuingBody, { sizes, left }: Frame): Broken =>
  wellBroken(text, face, sizes.bodies, left - AIR, capitals)

function rightWidth(document: OfficialDocument, sizes: HeaderSizes): number {
  const names =
    document.layout === 'party'
      ? [textWidth(PARTY_NAME, 'bold', sizes.title)]
      : [textWidth(STATE_NAME, 'bold', sizes.bodies), textWidth(STATE_MOTTO, 'bold', sizes.title)]
  return Math.ceil(Math.max(...names, textWidth(placeLine(document), 'italic', sizes.date)))
}

const placeLine = ({ place, issuedOn, year }: OfficialDocument): string => placeAndDate(place, issuedOn, year)

interface IssuingBody {
  readonly text: string
  readonly face: Face
}

function bodiesOf({ parentIssuer, issuer }: OfficialDocument): IssuingBody[] {
  const own = { text: issuer, face: 'bold' } as const
  return parentIssuer ? [{ text: parentIssuer, face: 'regular' }, own] : [own]
}

function issuerOf(document: OfficialDocument, frame: Frame): Paragraph[] {
  const { sizes, left } = frame
  const widths = bodiesOf(document).map(body => bodyBroken(body, frame).width)
  const bodies = bodiesOf(document).map(({ text, face }, index) =>
    centredWithin([run(capitals(text), face, sizes.bodies)], widths[index]!, left),
  )
  if (document.layout === 'party') return [...bodies, centred([run('*', 'regular', sizes.bodies)])]
  // A line of a third to half of the issuer's own line.
  return [...bodies, rule(widths.at(-1)! * 0.42, left)]
}

function authorityOf({ layout }: OfficialDocument, { sizes, right }: Frame): Paragraph[] {
  const last = layout === 'party' ? PARTY_NAME : STATE_MOTTO
  const line = rule(textWidth(last, 'bold', sizes.title), right)
  const bottom = centred([run(last, 'bold', sizes.title)])
  return layout === 'party' ? [bottom, line] : [centred([run(STATE_NAME, 'bold', sizes.bodies)]), bottom, line]
}

function numberOf(document: OfficialDocument, { sizes, left }: Frame): Paragraph[] {
  const spacing = { before: document.layout === 'party' ? 0 : 60 }
  const number = centred([run(numberLine(document), 'regular', sizes.number)], { spacing })
  if (document.kind !== 'CV') return [number]
  const { size, face } = STYLES[document.layout].letterSubject
  const subject = /^(V\/v|Về việc)\b/u.test(document.subject) ? document.subject : `V/v ${document.subject}`
  const { width } = wellBroken(subject, face, size, left - AIR)
  return [number, centredWithin([run(subject, face, size)], width, left)]
}

const placeOf = (document: OfficialDocument, { sizes }: Frame): Paragraph[] => [
  centred([run(placeLine(document), 'italic', sizes.date)], {
    spacing: { before: document.layout === 'party' ? 0 : 60 },
  }),
]

function titleOf(document: OfficialDocument): Paragraph[] {
  if (document.kind === 'CV') return []
  const style = STYLES[document.layout]
  const total = textColumn(style)
  const { width } = wellBroken(document.subject, 'bold', style.subject, total * 0.86)
  const keep = { keepNext: true, keepLines: true }
  const name = run(capitals(kindOf(document.kind).name), 'bold', style.kindName)
  return [
    centred([name], { ...keep, style: 'Title', spacing: { before: 360 } }),
    centredWithin([run(document.subject, 'bold', style.subject)], width, total, keep),
    document.layout === 'party'
      ? centred([run('-----', 'regular', style.body)], { spacing: { after: 120 } })
      : rule(width * 0.42, total),
  ]
}

/** One addressee stands on the line of "Kính gửi:", several in a list below it. */
function addresseesOf(document: OfficialDocument): Paragraph[] {
  const addressees = document.addressees ?? []
  if (addressees.length === 0) return []
  const size = STYLES[document.layout].body
  const opening = document.layout === 'party' && document.kind === 'TTr' ? 'Kính trình:' : 'Kính gửi:'
  const spacing = { before: 240, after: 60 }
  if (addressees.length === 1)
    return [centred([run(`${opening} ${addressees[0]}`, 'regular', size)], { spacing: { before: 240, after: 240 } })]
  const last = addressees.length - 1
  return [
    new Paragraph({ indent: { left: 1134 }, spacing, children: [run(opening, 'regular', size)] }),
    ...addressees.map(
      (name, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: 2268 },
          ...(index === last ? { spacing: { after: 180 } } : {}),
          children: [run(`- ${name}${index === last ? '.' : ';'}`, 'regular', size)],
        }),
    ),
  ]
}
