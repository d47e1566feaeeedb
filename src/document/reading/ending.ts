// The end of a document: "Nơi nhận" and the signature block, in whichever order and column they stand.
import { matchForm } from '../../law/citation.ts'
import { datePart, withoutEnd } from './header.ts'
import { isCapitals, isRule, type Line } from './line.ts'

export interface Ending {
  /** First line of the ending, and the first line after it (annexes). */
  readonly start: number
  readonly end: number
  readonly recipients: readonly string[]
  readonly authority: string | null
  readonly post: string | null
  readonly name: string | null
  /** Some documents are dated above the signature. */
  readonly issuedOn: string | null
  readonly place: string | null
}

const RECIPIENTS = /^nơi nhận(?!\p{L})\s*:?\s*/iu
const AUTHORITY = /^(?:T\/M|TM\.|TM|K\/T|KT\.|KT|T\/L|TL\.|TUQ\.|T\/UQ|Q\.)\s*\p{Lu}/u
const POST = /(?:BÍ THƯ|BỘ THƯ|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|CHỦ NHIỆM|THƯ KÝ|CHỦ TRÌ|THỦ TƯỚNG|ỦY VIÊN)/u
const SIGNED = /^\(?\s?(?:đã ký|ký tên|ký, |chữ ký)/iu
const DEGREES = /^(?:(?:PGS|GS|TS|ThS|Ths|BS|CN|KS|NGND|NGƯT)\.\s?)+/u
const NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u
const REACH = 14

/** Null where neither recipients nor a signature were found. */
export function readEnding(lines: readonly Line[], from: number): Ending | null {
  const recipientsAt = lines.findIndex(
    (line, index) => index >= from && paragraphsOf(line).some(one => RECIPIENTS.test(one)),
  )
  const signatureAt = signatureIndex(lines, from, recipientsAt)
  const start = [recipientsAt, signatureAt].filter(index => index >= 0).sort((a, b) => a - b)[0]
  if (start === undefined) return null
  return readFrom(lines, start)
}

/**
 * Before "Nơi nhận" the block must reach down to it; without such a list it must lead to a name, so that the post above
 * the bases of a decision ("HIỆU TRƯỞNG TRƯỜNG …") is not taken for the signature.
 */
function signatureIndex(lines: readonly Line[], from: number, recipientsAt: number): number {
  if (recipientsAt >= 0) {
    let first = recipientsAt
    while (first > from && first > recipientsAt - REACH && couldSign(lines[first - 1]!)) first -= 1
    const at = lines.slice(first, recipientsAt).findIndex(opensSignature)
    return at < 0 ? -1 : first + at
  }
  return lines.findIndex(
    (line, index) =>
      index >= from &&
      opensSignature(line) &&
      !(index > from && opensSignature(lines[index - 1]!)) &&
      leadsToName(lines.slice(index, index + REACH)),
  )
}

const opensSignature = (line: Line) => paragraphsOf(line).some(namesPost)

/** An authority or a post, with or without the name glued to it. */
const namesPost = (text: string) => AUTHORITY.test(text) || isPostLine(text) || isPostLine(partName(text).capitals)

const couldSign = (line: Line) =>
  paragraphsOf(line).every(
    text =>
      isCapitals(text) ||
      namesPost(text) ||
      isRule(text) ||
      isPersonName(text) ||
      SIGNED.test(text) ||
      datePart(matchForm(text)),
  )

function leadsToName(lines: readonly Line[]): boolean {
  const end = lines.findIndex(line => !couldSign(line))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .some(line => paragraphsOf(line).some(text => partName(text).person !== null))
}

const isPersonName = (text: string) => NAME.test(text.replace(DEGREES, ''))

const isPostLine = (text: string) =>
  isCapitals(text) && text.length <= 80 && POST.test(matchForm(text)) && !/[:;]$/u.test(text) && !/^[-–•\d]/u.test(text)

const paragraphsOf = (line: Line): readonly string[] => line.cells?.flat() ?? [line.text]

function readFrom(lines: readonly Line[], start: number): Ending {
  const recipients: string[] = []
  const block: string[] = []
  let listing = false
  let end = start
  for (let index = start; index < Math.min(lines.length, start + 60); index++) {
    const line = lines[index]!
    const columns = line.cells ?? [[line.text]]
    const before = recipients.length + block.length
    for (const [column, paragraphs] of columns.entries()) {
      for (const text of paragraphs) {
        if (RECIPIENTS.test(text)) listing = true
        if (listing && column === 0 && isRecipient(text, recipients.length > 0, line.cells !== null))
          addRecipient(recipients, text)
        else if (!isRule(text) && isSignaturePart(text, block)) block.push(text)
      }
    }
    const empty = paragraphsOf(line).every(text => isRule(text) || RECIPIENTS.test(text) || SIGNED.test(text))
    if (recipients.length + block.length === before && !empty) break
    end = index + 1
  }
  const dated = block.map(text => datePart(matchForm(text))).find(one => one !== null)
  return { start, end, recipients, ...signature(block), issuedOn: dated?.issuedOn ?? null, place: dated?.place ?? null }
}

/** A list member, or the rest of the one before; in a table cell also without its dash. */
function isRecipient(text: string, begun: boolean, inCell: boolean): boolean {
  if (RECIPIENTS.test(text) || /^[-–•+]\s?\S/u.test(text)) return true
  if (namesPost(text) || isCapitals(text) || isPersonName(text) || SIGNED.test(text)) return false
  return (
    inCell || /^\p{Ll}/u.test(text) || (/[;,.]$/u.test(text) && text.length <= 120) || (!begun && text.length <= 60)
  )
}

function addRecipient(recipients: string[], text: string) {
  const content = text.replace(RECIPIENTS, '')
  const last = recipients.at(-1)
  if (/^\p{Ll}/u.test(content) && last !== undefined)
    recipients[recipients.length - 1] = `${last} ${withoutEnd(content)}`
  else
    recipients.push(
      ...content
        .split(/(?<=[;,.])\s+(?=[-–•]\s)/u)
        .map(withoutEnd)
        .filter(one => one !== ''),
    )
}

/** After the name nothing more belongs to the block: a title in capitals opens an annex. */
function isSignaturePart(text: string, block: readonly string[]): boolean {
  if (text.length > 120) return false
  if (SIGNED.test(text)) return block.length > 0
  if (block.some(part => partName(part).person !== null)) return false
  if (namesPost(text) || datePart(matchForm(text))) return true
  return block.length > 0 && ((isCapitals(text) && block.length < 6) || isPersonName(text))
}

function signature(block: readonly string[]) {
  const authority: string[] = []
  const post: string[] = []
  let name: string | null = null
  for (const written of block.filter(text => !SIGNED.test(text) && !datePart(matchForm(text)))) {
    if (name !== null) break
    const { capitals, person } = partName(written)
    const [byAuthority, byPost] = partPost(capitals)
    if (byAuthority && (AUTHORITY.test(byAuthority) || (authority.length > 0 && post.length === 0)))
      authority.push(byAuthority)
    else if (byAuthority && !POST.test(matchForm(byAuthority)) && post.length > 0 && !person) name = byAuthority
    else if (byAuthority) post.push(byAuthority)
    if (byPost) post.push(byPost)
    name ??= person
  }
  const joined = (parts: readonly string[], by: string) => (parts.length === 0 ? null : parts.join(by))
  return { authority: joined(authority, ', '), post: joined(post, ' '), name }
}

/** "BÍ THƯ Nguyễn Văn An": position and name glued into one line. */
function partName(text: string): { capitals: string; person: string | null } {
  const bare = text.replace(DEGREES, '')
  if (NAME.test(bare) && !isCapitals(bare)) return { capitals: '', person: bare }
  const glued = /^([^\p{Ll}]+?)\s*((?:\p{Lu}\p{Ll}+ ){1,5}\p{Lu}\p{Ll}+)$/u.exec(text.slice(0, 200))
  return glued ? { capitals: glued[1]!.trim(), person: glued[2]! } : { capitals: text, person: null }
}

const COLLECTIVE = /^(?:T\/M|TM\.?)/u
const GLUED_POST = /(?<!BAN )(?:PHÓ |Q\. ?|QUYỀN )?(?:BÍ THƯ|BỘ THƯ|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|CHỦ NHIỆM)/u

/** [authority or other capitals, post]: "T/M BAN CHẤP HÀNH ĐOÀNBÍ THƯ", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC". */
function partPost(capitals: string): [string, string] {
  if (!AUTHORITY.test(capitals)) return isPostLine(capitals) ? ['', capitals] : [capitals, '']
  const at = COLLECTIVE.test(capitals) ? matchForm(capitals).search(GLUED_POST) : capitals.search(/(?<=\S)\s?PHÓ /u)
  return at <= 0 ? [capitals, ''] : [capitals.slice(0, at).trim(), capitals.slice(at).trim()]
}
