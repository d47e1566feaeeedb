// Reads an official document: bytes in, a Reading out, or the reason why not. Pure: no clock, no network, no database.
import { type KnownDocument, REGISTER } from '../../law/register.ts'
import { type PdfFault, pdfPages } from '../../shared/pdf/extract.ts'
import type { Text } from '../../shared/text.ts'
import { type Assembled, assemble } from './assemble.ts'
import { readDocx } from './docx-input.ts'
import { type Ending, readEnding } from './ending.ts'
import { type Header, readHeader } from './header.ts'
import { kindByOwnNumber, kindFitsOwnNumber } from './kinds.ts'
import type { Input } from './line.ts'
import { misspellingsIn, suggestedFor } from './misspellings.ts'
import { basesOf, issuerInOpening } from './opening.ts'
import { isHeading, type Outline, outlineOf, titleOf } from './outline.ts'
import { inputOfPages } from './pdf-input.ts'
import { decode, readPlain } from './plain-input.ts'
import type { Reading, Signature, Warning } from './reading.ts'
import { referencesIn } from './references.ts'
import { hasSecrecyMark } from './secrecy.ts'
import { joinedWarnings, tasksOf } from './tasks.ts'
import { LIMITS, UNREADABLE, Unreadable, type UnreadableReason } from './unreadable.ts'
import { warn } from './warnings.ts'
import { yearIn } from './year.ts'

export type ReadResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: UnreadableReason; readonly reason: Text }

/**
 * Reads .docx, .pdf, .md and .txt. The words of a PDF are taken out in a thread of its own, with limits of time and memory.
 * `register`: what citations are held against; a body adds documents of its own.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  register: readonly KnownDocument[] = REGISTER,
): Promise<ReadResult> {
  if (endingOf(fileName) !== 'pdf' || typeByContent(bytes) !== 'pdf' || bytes.length > LIMITS.fileBytes)
    return readDocument(bytes, fileName, register)
  const answer = await pdfPages(bytes)
  if (!answer.ok) return refusal(new Unreadable(PDF_FAULTS[answer.fault]))
  return guarded(() => readInput(inputOfPages(answer.pages), register))
}

const PDF_FAULTS: Record<PdfFault, UnreadableReason> = {
  encrypted: 'pdf-encrypted',
  damaged: 'pdf-damaged',
  'too-long': 'too-long',
}

/**
 * Reads .docx, .md and .txt at once; the name's ending tells the type and the content must agree with it. Warnings do not make a
 * document unreadable; a secrecy mark, a password, a limit or a damaged file does. Never throws for what is in the file.
 */
export function readDocument(bytes: Uint8Array, fileName: string, register = REGISTER): ReadResult {
  return guarded(() => readInput(inputOf(bytes, fileName), register))
}

function guarded(read: () => Reading): ReadResult {
  try {
    return { ok: true, reading: read() }
  } catch (error) {
    if (error instanceof Unreadable) return refusal(error)
    throw error
  }
}

const refusal = ({ reason }: Unreadable): ReadResult => ({ ok: false, code: reason, reason: UNREADABLE[reason] })

const endingOf = (fileName: string) => /\.([a-z]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase()

function inputOf(bytes: Uint8Array, fileName: string): Input {
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('too-large')
  if (bytes.length === 0) throw new Unreadable('empty')
  const ending = endingOf(fileName)
  const content = typeByContent(bytes)
  // A PDF is read by `readFile`; what is called one and is none comes here.
  if (ending === 'pdf') throw new Unreadable('type-differs')
  if (content === 'ole' && /^docx?$/.test(ending ?? '')) throw new Unreadable('old-or-encrypted')
  if (ending === 'docx') {
    if (content !== 'zip') throw new Unreadable('type-differs')
    return readDocx(bytes)
  }
  if (ending !== 'md' && ending !== 'txt') throw new Unreadable('type-unknown')
  if (content !== null) throw new Unreadable('type-differs')
  return readPlain(decode(bytes), ending === 'md')
}

function typeByContent(bytes: Uint8Array): 'zip' | 'pdf' | 'ole' | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  return starts(0xd0, 0xcf, 0x11, 0xe0) ? 'ole' : null
}

function readInput(input: Input, register: readonly KnownDocument[]): Reading {
  const length = input.lines.reduce((sum, line) => sum + line.text.length + 1, 0)
  if (length > LIMITS.textLength || input.lines.length > LIMITS.lines) throw new Unreadable('too-long')
  const header = readHeader(input.lines)
  if (hasSecrecyMark(input, header.top)) throw new Unreadable('secret')
  if (input.lines.length === 0) throw new Unreadable('empty')
  const ending = readEnding(input.lines, header.end)
  const body = { from: header.end, to: ending?.start ?? input.lines.length }
  return readingOf(input, header, ending, assemble(input, body, ending?.end ?? input.lines.length), register)
}

function readingOf(
  input: Input,
  header: Header,
  ending: Ending | null,
  whole: Assembled,
  register: readonly KnownDocument[],
): Reading {
  const { text, paragraphs, footnotes } = whole
  const outline = outlineOf(paragraphs)
  const { subject, number, parentIssuer, addressees } = header
  const kind = header.kind?.code ?? null
  const issuer = header.issuer ?? issuerInOpening(outline.opening)
  const year = yearIn(subject) ?? yearIn(statement(outline))
  const annex = paragraphs.filter(paragraph => paragraph.part === 'annex')
  const { tasks, bodies, warnings } = tasksOf(outline, annex, { text, kind, year, addressees })
  const dated = header.issuedOn || header.place ? header : ending
  const issuedOn = dated?.issuedOn ?? null
  const day = issuedOn === null ? null : Temporal.PlainDate.from(issuedOn)
  const references = referencesIn(text, header.number, { register, issuedOn: day })
  return {
    format: formatOf(header, ending, issuer),
    ...{ kind, kindName: header.kind?.name ?? null, subject, number },
    ...{ issuedOn, place: dated?.place ?? null, issuer, parentIssuer, year },
    addressees: [...addressees],
    bases: basesOf(outline.opening, references.mentions),
    sections: sectionsOf(outline),
    ...{ bodies, tasks, citations: references.citations, namedReferences: references.named },
    recipients: [...(ending?.recipients ?? [])],
    signature: signatureOf(ending),
    footnotes: [...footnotes],
    warnings: [
      ...headWarnings(header, issuedOn, issuer),
      ...inputWarnings(input, text),
      ...inOrder([...references.warnings, ...misspellingsIn(text), ...warnings, ...joinedWarnings(paragraphs, tasks)]),
    ],
    text,
  }
}

/** The opening without its bases, which speak of other documents' years. */
const statement = (outline: Outline): string =>
  outline.opening
    .map(paragraph => paragraph.text)
    .filter(text => !/^(?:[-–]\s?)?(?:Căn cứ|Xét|Theo)(?!\p{L})/u.test(text))
    .join(' ')

/** The layout's own words decide; without a head the slash or dot of the signature block does, then the issuer's name. */
function formatOf(header: Header, ending: Ending | null, issuer: string | null): Reading['format'] {
  const [only] = header.motto
  if (only && header.motto.size === 1) return only
  if (/^\d+[a-z]?-/.test(header.number ?? '') || /^[TK]\/[MTL]/.test(ending?.authority ?? '')) return 'party'
  if (/^(?:TM|KT|TL|TUQ)\b/.test(ending?.authority ?? '') || /^\d+[a-z]?\//.test(header.number ?? '')) return 'state'
  return /^(?:đảng|chi bộ|thành ủy|tỉnh ủy|ban thường vụ)/iu.test(issuer ?? '') ? 'party' : 'unknown'
}

/** Top-level headings; a numbered paragraph that is itself a task opens no section. */
const sectionsOf = (outline: Outline) =>
  outline.roots
    .filter(node => isHeading(node) || node.family === 'article')
    .map(node => ({ label: node.label?.shown || null, title: titleOf(node) }))

function signatureOf(ending: Ending | null): Signature | null {
  if (!ending || (ending.authority === null && ending.post === null && ending.name === null)) return null
  const { authority, post, name } = ending
  return { authority, post: post && suggestedFor(post), postAsWritten: post, name }
}

function headWarnings(header: Header, issuedOn: string | null, issuer: string | null): Warning[] {
  const { number, kind } = header
  const warnings: Warning[] = []
  if (number === null) warnings.push(warn.numberMissing(header.numberWritten))
  if (issuedOn === null) warnings.push(warn.dateMissing())
  if (issuer === null) warnings.push(warn.issuerMissing())
  if (kind === null) warnings.push(warn.kindUnknown())
  else if (number !== null && !kindFitsOwnNumber(kind, number)) {
    warnings.push(warn.ownKindDiffers(kind.name, number, kindByOwnNumber(number)?.name ?? ''))
  }
  if (header.motto.size > 1) warnings.push(warn.layoutMixed())
  return warnings
}

// Letters of TCVN3 and VNI fonts that Vietnamese Unicode text does not use.
const LEGACY = /[®¸µ¶·¹»¾¼½Æ§¨©«¬]|[A-Za-z][\u00f8\u00fb\u00e4\u00ef\u00f6]/gu

function inputWarnings(input: Input, text: string): Warning[] {
  const warnings: Warning[] = []
  if (input.trackedChanges) warnings.push(warn.trackedChanges())
  if (input.hiddenText) warnings.push(warn.hiddenText())
  const legacy = text.slice(0, 20_000).match(LEGACY)?.length ?? 0
  if (legacy > 20 && !/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u.test(text))
    warnings.push(warn.legacyEncoding())
  return warnings
}

const inOrder = (warnings: readonly Warning[]): Warning[] =>
  [...warnings].sort((a, b) => (a.source?.from ?? -1) - (b.source?.from ?? -1))
