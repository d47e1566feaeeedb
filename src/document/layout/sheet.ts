// An official document as it will be printed: every line with its words, face, size and measure. Pure; DOCX, PDF and the
// page on the screen are drawn from this one value, so that they cannot differ.

import { wellBroken } from './breaks.ts'
import { type Frame, frameOf, issuerLines, PARTY_NAME, placeLine, STATE_MOTTO, STATE_NAME } from './frame.ts'
import { textWidth } from './measure.ts'
import { type Node, nodesOf } from './nodes.ts'
import { kindOf, type OfficialDocument } from './official.ts'
import { type Line, line, type RowOfLines, rule, STYLES, textColumn } from './style.ts'
import { tidyDocument, withoutDash, withoutEnd } from './tidy.ts'
import { attachedTo, capitals, numberLine } from './wording.ts'

export interface Addressees {
  readonly opening: string
  readonly names: readonly string[]
}

export interface Foot {
  /** Twips. */
  readonly left: number
  readonly right: number
  readonly recipients: { readonly title: Line; readonly lines: readonly string[]; readonly size: number } | null
  readonly signer: readonly Line[]
  /** False: more recipients than a page holds, so it may break. */
  readonly whole: boolean
}

export interface Sheet {
  readonly document: OfficialDocument
  /** "Báo cáo kết quả …": the name of the file's content, in its properties. */
  readonly name: string
  readonly head: { readonly left: number; readonly right: number; readonly rows: readonly RowOfLines[] }
  /** Kind and subject; empty in a công văn. */
  readonly title: readonly Line[]
  readonly addressees: Addressees | null
  readonly body: readonly Node[]
  readonly foot: Foot
  readonly annexes: readonly { readonly lines: readonly Line[]; readonly body: readonly Node[] }[]
}

/** Text of any origin goes in; what comes out is tidied (NFC, nothing that XML forbids). Never throws. */
export function sheetOf(given: OfficialDocument): Sheet {
  const document = tidyDocument(given)
  const frame = frameOf(document)
  const { left, right } = frame
  return {
    document,
    name: [kindOf(document.kind).name, document.subject].filter(Boolean).join(' '),
    head: { left, right, rows: headRows(document, frame) },
    title: titleOf(document),
    addressees: addresseesOf(document),
    body: nodesOf(document.blocks, document, true),
    foot: footOf(document),
    annexes: (document.annexes ?? []).map(annex => ({
      lines: annexLines(document, annex),
      body: nodesOf(annex.blocks, document, false),
    })),
  }
}

function headRows(document: OfficialDocument, frame: Frame): RowOfLines[] {
  return [
    { left: issuerLines(document, frame), right: authorityLines(document, frame) },
    { left: numberLines(document, frame), right: placeLines(document, frame) },
  ]
}

function authorityLines({ layout }: OfficialDocument, { sizes }: Frame): Line[] {
  const last = layout === 'party' ? PARTY_NAME : STATE_MOTTO
  const under = rule(textWidth(last, 'bold', sizes.title))
  const bottom = line(last, 'bold', sizes.title)
  return layout === 'party' ? [bottom, under] : [line(STATE_NAME, 'bold', sizes.bodies), bottom, under]
}

// Twips between what stands above and the number or the day.
const BEFORE_NUMBER = { party: 0, state: 60 } as const

function numberLines(document: OfficialDocument, { sizes, inner }: Frame): Line[] {
  const number = line(numberLine(document), 'regular', sizes.number, { before: BEFORE_NUMBER[document.layout] })
  if (document.kind !== 'CV') return [number]
  const { size, face } = STYLES[document.layout].letterSubject
  const subject = /^(V\/v|Về việc)\b/u.test(document.subject) ? document.subject : `V/v ${document.subject}`
  return [number, line(subject, face, size, { width: wellBroken(subject, face, size, inner).width })]
}

const placeLines = (document: OfficialDocument, { sizes }: Frame): Line[] => [
  line(placeLine(document), 'italic', sizes.date, { before: BEFORE_NUMBER[document.layout] }),
]

function titleOf(document: OfficialDocument): Line[] {
  if (document.kind === 'CV') return []
  const style = STYLES[document.layout]
  const { width } = wellBroken(document.subject, 'bold', style.subject, textColumn(style) * 0.86)
  return [
    line(capitals(kindOf(document.kind).name), 'bold', style.kindName, { before: 360 }),
    line(document.subject, 'bold', style.subject, { width }),
    document.layout === 'party' ? line('-----', 'regular', style.body, { after: 120 }) : rule(width * 0.42),
  ]
}

/** One addressee stands on the line of "Kính gửi:", several in a list below it. */
function addresseesOf({ addressees = [], layout, kind }: OfficialDocument): Addressees | null {
  if (addressees.length === 0) return null
  const opening = layout === 'party' && kind === 'TTr' ? 'Kính trình:' : 'Kính gửi:'
  if (addressees.length === 1) return { opening: `${opening} ${addressees[0]}`, names: [] }
  return { opening, names: listed(addressees) }
}

/** Each "- …;", the last with a full stop. */
const listed = (names: readonly string[]): string[] =>
  names.map((name, index) => `- ${withoutEnd(withoutDash(name), ' ;,.')}${index === names.length - 1 ? '.' : ';'}`)

/** Twips between the post and the name: room for a signature and a seal. */
const ROOM_TO_SIGN = 1500
/** Lines of "Nơi nhận" that surely stand on one page. */
const MOST_LINES = 40

/** Party: "Nơi nhận" underlined; State: bold italic. */
function footOf(document: OfficialDocument): Foot {
  const { recipients, layout } = document
  const style = STYLES[layout]
  const total = textColumn(style)
  const left = Math.round(total * 0.46)
  const title =
    layout === 'party'
      ? line('Nơi nhận:', 'regular', style.recipientsTitle, { before: 240, underline: true })
      : line('Nơi nhận:', 'bold-italic', style.recipientsTitle, { before: 240 })
  return {
    left,
    right: total - left,
    recipients: recipients.length === 0 ? null : { title, lines: listed(recipients), size: style.recipients },
    signer: signerLines(document, total - left),
    whole: recipients.length <= MOST_LINES,
  }
}

function signerLines({ signature, layout }: OfficialDocument, width: number): Line[] {
  const { size, boldPost } = STYLES[layout].authorityPost
  const drawn = (text: string, face: 'bold' | 'regular', before: number) =>
    line(capitals(text), face, size, { before, width: wellBroken(text, face, size, width - 160, capitals).width })
  const authority = signature.authority ? [drawn(signature.authority, 'bold', 240)] : []
  const alone = authority.length === 0
  const post = drawn(signature.post, boldPost || alone ? 'bold' : 'regular', alone ? 240 : 0)
  return [...authority, post, line(signature.name ?? '', 'bold', size, { before: ROOM_TO_SIGN })]
}

/** Its name, its title, which document it goes with. Source: Decree 30/2020/NĐ-CP, Appendix I (from memory); the Party's alike. */
function annexLines(document: OfficialDocument, { label, title }: { label: string; title: string }): Line[] {
  const style = STYLES[document.layout]
  const width = textColumn(style) * 0.9
  const fitting = (text: string, face: 'bold' | 'italic', shown?: (text: string) => string) =>
    wellBroken(text, face, style.body, width, shown).width
  const attached = attachedTo(document)
  return [
    line(capitals(label), 'bold', style.body),
    line(capitals(title), 'bold', style.body, { before: 60, width: fitting(title, 'bold', capitals) }),
    line(attached, 'italic', style.body, { before: 60, after: 120, width: fitting(attached, 'italic') }),
  ]
}
