// The head of a document, Party or State layout or none: bodies, number, place and date, kind, subject, addressees.
import { findDate, matchForm, normalNumber } from '../../law/citation.ts'
import { isTitle, type Kind, kindByOwnNumber, kindInTitle, LETTER } from './kinds.ts'
import { labelOf } from './labels.ts'
import { clean, endsSentence, isCapitals, isRule, type Line } from './line.ts'

export interface Header {
  readonly motto: ReadonlySet<'party' | 'state'>
  readonly parentIssuer: string | null
  readonly issuer: string | null
  readonly number: string | null
  /** The number as it stands there, also where it is blank ("Số: …/KH-THPT"). */
  readonly numberWritten: string | null
  readonly issuedOn: string | null
  readonly place: string | null
  readonly kind: Kind | null
  readonly subject: string | null
  readonly addressees: readonly string[]
  /** Index of the first line of the text proper. */
  readonly end: number
  /** Lines before the title: where secrecy stamps and the number stand. */
  readonly top: readonly string[]
}

const SEARCHED = 60
const PARTY_MOTTO = /ĐẢNG CỘNG SẢN VIỆT NAM/iu
const STATE_MOTTO = /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/iu
const STATE_DEVICE = /Độc lập ?- ?Tự do ?- ?Hạnh phúc/iu
const OPENING = /^(?:- )?(?:Căn cứ|Theo đề nghị|Xét|Kính gửi|Kính trình)(?!\p{L})/iu

export function readHeader(lines: readonly Line[]): Header {
  const title = titleIndex(lines)
  const start = title ?? openingIndex(lines)
  const top = topParagraphs(lines.slice(0, start))
  const found = readTop(top)
  const named = title === null ? null : kindInTitle(lines[title]!)
  const below = named ? subjectBelow(lines, title!, named.rest) : { subject: found.regarding, end: start }
  const { addressees, end } = readAddressees(lines, below.end)
  const letter = found.regarding !== null || addressees.length > 0
  const byNumber = found.number ? kindByOwnNumber(found.number) : null
  return {
    ...found,
    top,
    kind: named?.kind ?? byNumber ?? (letter ? LETTER : null),
    subject: below.subject ?? found.regarding,
    addressees,
    end,
  }
}

function titleIndex(lines: readonly Line[]): number | null {
  for (const [index, line] of lines.slice(0, SEARCHED).entries()) {
    if (isTitle(line)) return index
    if (OPENING.test(matchForm(line.text)) || /^nơi nhận/iu.test(line.text)) return null
  }
  return null
}

/** Without a title (a letter) the head ends at "Kính gửi", at the first sentence or at the first label. */
function openingIndex(lines: readonly Line[]): number {
  const index = lines.slice(0, SEARCHED).findIndex(line => {
    const form = matchForm(line.text)
    if (OPENING.test(form)) return true
    if (line.cells || isRule(form) || /^(?:Số|V\/v|Về việc)(?!\p{L})/iu.test(form) || findDate(form)) return false
    return line.text.length > 120 || (/\p{Ll}/u.test(form) && /[.;:]$/u.test(form)) || labelOf(form) !== null
  })
  return Math.max(index, 0)
}

/** Left column first, then the right one; two columns that were glued into one line are parted again. */
function topParagraphs(lines: readonly Line[]): string[] {
  const left: string[] = []
  const right: string[] = []
  for (const line of lines) {
    if (!line.cells) left.push(...unglued(line.text))
    for (const [column, paragraphs] of (line.cells ?? []).entries()) {
      const target = column === 0 ? left : right
      target.push(...paragraphs.flatMap(unglued))
    }
  }
  return [...left, ...right]
}

const GLUED = new RegExp(
  String.raw`(?:^|\s)(?=(?:${PARTY_MOTTO.source}|${STATE_MOTTO.source}|${STATE_DEVICE.source}|Số ?[:.]? ?[\d.…_]))|(?<=VIỆT NAM|Hạnh phúc) `,
  'giu',
)

function unglued(text: string): string[] {
  // The star or rule of the other column may stand in front.
  const words = text.slice(0, 1_000).replace(/^[*_\s-]+(?=[^*_\s-])/u, '')
  const joints = [...matchForm(words).matchAll(GLUED)].map(match => match.index + match[0].length)
  const parts = [0, ...joints].map((from, index) => clean(words.slice(from, joints[index])))
  return parts.flatMap(partNumberFromDate).filter(part => part !== '')
}

/** "Số: 12/KH-THPT Thành phố Hồ Chí Minh, ngày 5 …" */
function partNumberFromDate(part: string): string[] {
  const number =
    /^Số ?[:.]? ?[\d.…_ ]{0,12}[a-z]? ?[-/] ?[\p{L}\d&./ -]{2,60}?(?= \p{Lu}\p{Ll}[\p{L}. ]{1,50}, ?ngày )/u.exec(
      matchForm(part),
    )
  return number ? [part.slice(0, number[0].length), clean(part.slice(number[0].length))] : [part]
}

function readTop(top: readonly string[]) {
  const motto = new Set<'party' | 'state'>()
  const bodies: string[] = []
  let number: string | null = null
  let numberWritten: string | null = null
  let issuedOn: string | null = null
  let place: string | null = null
  let regarding: string | null = null
  for (const paragraph of top) {
    const form = matchForm(paragraph)
    const dated = datePart(form)
    if (PARTY_MOTTO.test(form)) motto.add('party')
    else if (STATE_MOTTO.test(form) || STATE_DEVICE.test(form)) motto.add('state')
    else if (/^Số(?!\p{L})/iu.test(form) && numberWritten === null) {
      numberWritten = paragraph
      number = ownNumber(form)
    } else if (dated && place === null && issuedOn === null) {
      issuedOn = dated.issuedOn
      place = dated.place
    } else if (/^(?:V\/v|Về việc)(?!\p{L})/iu.test(form) && regarding === null) {
      regarding = paragraph.replace(/^V\/v\s*:?\s*/iu, '')
    } else if (regarding !== null && /^\p{Ll}/u.test(form)) regarding += ` ${paragraph}`
    else if (isBodyLine(form)) bodies.push(paragraph)
  }
  return { motto, number, numberWritten, issuedOn, place, regarding, ...issuers(bodies) }
}

const NUMBER =
  /^Số\s{0,2}[:.]?\s{0,2}(\d{1,6}[a-z]?\s{0,2}[-/]\s{0,2}(?:(?:19|20)\d\d\s?\/\s?)?[\p{L}\d&]+(?:\s{0,2}[-/.]\s{0,2}\p{Lu}[\p{L}\d&]*){0,4})/iu

const ownNumber = (form: string): string | null => {
  const written = NUMBER.exec(form)?.[1]
  return written ? normalNumber(written) : null
}

const PLACE_DATE =
  /^(?:([\p{L}. -]{2,60}),\s?)?ngày\s{0,3}(?:\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{4}|[\d.…_]{0,8}\s{0,3}tháng\s{0,3}[\d.…_]{0,8}\s{0,3}năm\s{0,3}[\d.…_]{0,8})/iu

/** Place and date of issue; the date null where day or month are left blank. */
export function datePart(form: string): { place: string | null; issuedOn: string | null } | null {
  const match = PLACE_DATE.exec(form)
  return match && { place: match[1]?.trim() ?? null, issuedOn: findDate(match[0])?.date.toString() ?? null }
}

const MARKS = /^(?:hỏa tốc|khẩn|thượng khẩn|dự thảo.{0,20}|mật|tối mật|tuyệt mật)$/iu
const isBodyLine = (form: string) => isCapitals(form) && !isRule(form) && form.length <= 200 && !MARKS.test(form)

const BODY_BEGINS =
  /^(?:ĐẢNG (?:BỘ|ỦY)|CHI (?:BỘ|ỦY)|BAN |BCH |ỦY BAN|UBND|HỘI |HỘI ĐỒNG|SỞ |BỘ |TRƯỜNG |PHÒNG |VĂN PHÒNG|CÔNG ĐOÀN|LIÊN ĐOÀN|ĐOÀN |TRUNG TÂM|THÀNH ỦY|TỈNH ỦY|QUẬN ỦY|HUYỆN ỦY|CỤC |CHI CỤC|VIỆN |TỔNG |HỌC VIỆN|ĐẠI HỌC|NHÀ |MẶT TRẬN|THANH TRA|CHÍNH PHỦ|THỦ TƯỚNG|BỆNH VIỆN|TÒA ÁN|KHO BẠC|CÔNG AN|CÔNG TY|TRẠM |KHOA |TIỂU BAN|THÀNH ĐOÀN|TỈNH ĐOÀN|BỘ CHỈ HUY|BTV |LIÊN HIỆP|LIÊN MINH|THƯ VIỆN|BẢO TÀNG|QUỸ |TẠP CHÍ|ỦY BAN MẶT TRẬN|QUỐC HỘI|ĐÀI )/u
// "ĐẢNG ỦY" alone on a line goes on in the next: "TRƯỜNG THPT …".
const BODY_HALF =
  /^(?:ĐẢNG BỘ|ĐẢNG ỦY|CHI BỘ|BAN CHẤP HÀNH|ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|CÔNG ĐOÀN|BAN CHỈ ĐẠO)$/u

/** The last body issues, those above it are its superiors; a line that begins no body goes on with the one before. */
function issuers(lines: readonly string[]) {
  const bodies: string[] = []
  for (const line of lines) {
    const previous = bodies.at(-1)
    const goesOn = previous !== undefined && (!BODY_BEGINS.test(matchForm(line)) || BODY_HALF.test(matchForm(previous)))
    if (goesOn) bodies[bodies.length - 1] = `${previous} ${line}`
    else bodies.push(line)
  }
  return { issuer: bodies.at(-1) ?? null, parentIssuer: bodies.length > 1 ? bodies.slice(0, -1).join(', ') : null }
}

/** The lines under the title, as long as they read like a title: short, unfinished, not yet the opening. */
function subjectBelow(lines: readonly Line[], title: number, rest: string): { subject: string | null; end: number } {
  const parts = rest === '' ? [] : [rest]
  let first = rest === '' ? undefined : lines[title]
  let index = title + 1
  for (; index < lines.length && index <= title + 8; index++) {
    const line = lines[index]!
    const form = matchForm(line.text)
    // "CHỈ THỊ / CỦA BAN THƯỜNG VỤ …": the second line still belongs to the type.
    if (isRule(form) || (parts.length === 0 && isCapitals(form) && form.startsWith('CỦA '))) continue
    const asTitle =
      !line.cells && form.length <= 300 && !endsSentence(form) && !OPENING.test(form) && labelOf(form) === null
    const alike =
      !first || !line.gap || /^\p{Ll}/u.test(form) || (line.bold && first.bold) || (line.heading && first.heading)
    if (!asTitle || !alike || (first && parts.length > 0 && isCapitals(form) && !isCapitals(parts[0]!))) break
    if (/^Thực hiện .{0,120}(?<!\p{L})số (?=\d)/u.test(form) && form.length > 120) break
    parts.push(line.text)
    first ??= line
  }
  const subject = clean(parts.join(' '))
  return { subject: subject === '' ? null : subject, end: index }
}

/** "Kính gửi: …" on one line or as a list under it. */
function readAddressees(lines: readonly Line[], start: number): { addressees: string[]; end: number } {
  const at = lines
    .slice(start, start + 6)
    .findIndex(line => /^Kính (?:gửi|trình)(?!\p{L})/iu.test(matchForm(line.text)))
  if (at < 0) return { addressees: [], end: start }
  let index = start + at
  const inline = lines[index]!.text.replace(/^Kính (?:gửi|trình)\s*:?\s*/iu, '')
  const addressees = inline === '' ? [] : inline.split(/;\s*(?:- )?|\s+- /u)
  for (index += 1; index < lines.length && /^[-–•]\s/u.test(lines[index]!.text); index++) {
    addressees.push(lines[index]!.text.replace(/^[-–•]\s+/u, ''))
  }
  return { addressees: addressees.map(withoutEnd).filter(one => one !== ''), end: index }
}

/** Without the punctuation that parts list members. */
export const withoutEnd = (text: string): string => text.replace(/^[-–•+\s]+/u, '').replace(/[\s;,.]*(?:\.\/\.)?$/u, '')
