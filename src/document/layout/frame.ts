// How the top of page 1 is divided: the widths of its two sides and the type sizes with which they hold.
import { type Broken, lineCount, wellBroken } from './breaks.ts'
import { type Face, sum, textWidth } from './measure.ts'
import type { OfficialDocument } from './official.ts'
import { type HeaderSizes, type Line, line, rule, STYLES, textColumn } from './style.ts'
import { capitals, placeAndDate } from './wording.ts'

export const PARTY_NAME = 'ĐẢNG CỘNG SẢN VIỆT NAM'
export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const STATE_MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Free space on both sides of a header cell's widest line, twips. */
const AIR = 160
/** The issuer keeps at least this share of the page, however long the name of the place is. */
const LEAST_LEFT = 0.34

export interface Frame {
  readonly sizes: HeaderSizes
  /** Twips. */
  readonly left: number
  readonly right: number
  /** What a line on the left may take. */
  readonly inner: number
}

/**
 * The largest allowed sizes with which the right side needs no second line and each body at most two, if possible
 * broken between the parts of its name.
 */
export function frameOf(document: OfficialDocument): Frame {
  const total = textColumn(STYLES[document.layout])
  const frames = STYLES[document.layout].header.map((sizes): Frame => {
    const right = Math.min(rightWidth(document, sizes) + AIR, Math.round(total * (1 - LEAST_LEFT)))
    return { sizes, left: total - right, right, inner: total - right - AIR }
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

export const placeLine = ({ place, issuedOn, year }: OfficialDocument): string => placeAndDate(place, issuedOn, year)

interface IssuingBody {
  readonly text: string
  readonly face: Face
}

function bodiesOf({ parentIssuer, issuer }: OfficialDocument): IssuingBody[] {
  const own = { text: issuer, face: 'bold' } as const
  return parentIssuer ? [{ text: parentIssuer, face: 'regular' }, own] : [own]
}

/** The bodies of the left side; below them the Party's star or the State's short line. */
export function issuerLines(document: OfficialDocument, frame: Frame): Line[] {
  const { sizes } = frame
  const widths = bodiesOf(document).map(body => bodyBroken(body, frame).width)
  const bodies = bodiesOf(document).map(({ text, face }, index) =>
    line(capitals(text), face, sizes.bodies, { width: widths[index]! }),
  )
  if (document.layout === 'party') return [...bodies, line('*', 'regular', sizes.bodies)]
  // A line of a third to half of the issuer's own line.
  return [...bodies, rule(widths.at(-1)! * 0.42)]
}
