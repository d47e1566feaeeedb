// Citations of documents by number in running Vietnamese text: number, kind, date, issuer, and every place.

/** From the first character up to, not including, the last; offsets count UTF-16 units like `String.slice`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** One place where a document is cited by number. */
export interface Mention extends Span {
  readonly number: string
  readonly kind: string | null
  /** The kind stands right before the number, so it is what the author calls this document. */
  readonly kindIsBeside: boolean
  readonly date: Temporal.PlainDate | null
  readonly dateSpan: Span | null
  readonly issuer: string | null
}

/** A document cited by number, once, with all its places. */
export interface Citation {
  readonly kind: string | null
  readonly number: string
  readonly date: Temporal.PlainDate | null
  readonly issuer: string | null
  readonly count: number
  readonly source: readonly Span[]
}

/**
 * Kinds of documents and the codes their numbers carry; QH and UBTVQH stand for the issuer and fit several kinds.
 * Source: procedures.md C1 (Party codes) and C3 (State codes).
 */
export const DOCUMENT_KINDS: readonly { readonly name: string; readonly codes: readonly string[] }[] = [
  { name: 'Bộ luật', codes: ['QH'] },
  { name: 'Luật', codes: ['QH', 'L'] },
  { name: 'Pháp lệnh', codes: ['UBTVQH', 'PL'] },
  { name: 'Nghị quyết liên tịch', codes: ['NQLT'] },
  { name: 'Nghị quyết', codes: ['NQ', 'QH', 'UBTVQH'] },
  { name: 'Nghị định', codes: ['NĐ'] },
  { name: 'Quyết định', codes: ['QĐ'] },
  { name: 'Quy định', codes: ['QĐ', 'QĐi', 'QyĐ'] },
  { name: 'Quy chế', codes: ['QC', 'QĐ'] },
  { name: 'Chỉ thị', codes: ['CT'] },
  { name: 'Thông báo kết luận', codes: ['TB'] },
  { name: 'Kết luận', codes: ['KL'] },
  { name: 'Thông báo', codes: ['TB'] },
  { name: 'Thông tư liên tịch', codes: ['TTLT'] },
  { name: 'Thông tư', codes: ['TT'] },
  { name: 'Thông tri', codes: ['TT'] },
  { name: 'Hướng dẫn', codes: ['HD', 'HDLT'] },
  { name: 'Kế hoạch', codes: ['KH', 'KHLT', 'KHPH'] },
  { name: 'Chương trình', codes: ['CTr', 'CTHĐ', 'CTPH', 'CTrPH'] },
  { name: 'Đề án', codes: ['ĐA'] },
  { name: 'Phương án', codes: ['PA'] },
  { name: 'Báo cáo', codes: ['BC'] },
  { name: 'Tờ trình', codes: ['TTr'] },
  { name: 'Biên bản', codes: ['BB'] },
  { name: 'Công văn', codes: ['CV'] },
  { name: 'Công điện', codes: ['CĐ'] },
  { name: 'Giấy mời', codes: ['GM'] },
  { name: 'Thông cáo', codes: ['TC'] },
  { name: 'Văn bản', codes: [] },
]

const BY_LENGTH = [...DOCUMENT_KINDS].sort((a, b) => b.name.length - a.name.length)
const KNOWN_CODES = new Set(DOCUMENT_KINDS.flatMap(kind => kind.codes))

// Old tone placement to new, both capitals and small: "oà" → "òa", "uỷ" → "ủy".
const TONES = { a: 'àáảãạ', e: 'èéẻẽẹ', o: 'òóỏõọ', u: 'ùúủũụ', y: 'ỳýỷỹỵ' } as const
const NEW_TONE = new Map<string, string>()
for (const [first, second] of ['oa', 'oe', 'uy'] as unknown as ['o' | 'u', 'a' | 'e' | 'y'][]) {
  for (const [at, toned] of [...TONES[second]].entries()) {
    const [from, to] = [first + toned, TONES[first][at]! + second]
    NEW_TONE.set(from, to).set(from.toUpperCase(), to.toUpperCase())
    NEW_TONE.set(first.toUpperCase() + toned, to.charAt(0).toUpperCase() + second)
  }
}
const OLD_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu

/**
 * One spelling to match against, of exactly the same length, so that offsets hold: uỷ → ủy, hoà → hòa, Icelandic Ð → Đ,
 * every dash → "-", every blank → " ". The text must be NFC.
 */
export function matchForm(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(OLD_TONE, pair => NEW_TONE.get(pair) ?? pair)
}

// The three shapes of a number: 08-CTr/BCĐTP · 59/2023/NĐ-CP · 79/KH-THNH; and 12/QĐ only behind the word "số".
// Every quantifier is bounded, so a hostile line costs linear time.
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d/.\-])(?:` +
    [
      String.raw`\d{1,5}[a-z]? {0,2}- {0,2}\p{Lu}\p{L}{0,9} {0,2}/ {0,2}\p{Lu}[\p{L}\d&]{0,20}(?:[-.]\p{Lu}[\p{L}\d&]{0,20}){0,4}`,
      String.raw`\d{1,5}[a-z]? ?/ ?(?:19|20)\d\d ?/ ?\p{Lu}[\p{L}\d]{0,20}(?: - \p{Lu}{2}[\p{L}\d&]{0,20})?(?:-\p{Lu}[\p{L}\d&]{0,20}){0,4}`,
      String.raw`\d{1,6}[a-z]? ?/ ?\p{Lu}[\p{L}\d]{0,20} ?- ?\p{Lu}[\p{L}\d&]{0,20}(?:-\p{Lu}[\p{L}\d&]{0,20}){0,4}`,
      String.raw`(?<=số:? {0,2})\d{1,6} ?/ ?\p{Lu}{2}[\p{L}&]{0,20}`,
    ].join('|') +
    ')',
  'gu',
)

const MONTHS = 'một giêng|một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp'
const MONTH_VALUE: Readonly<Record<string, number>> = {
  ...{ một: 1, giêng: 1, 'một giêng': 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8 },
  ...{ chín: 9, mười: 10, 'mười một': 11, 'mười hai': 12, chạp: 12 },
}
const WRITTEN_DATE = String.raw`ngày {1,3}(\d{1,2})(?: {0,3}tháng {0,3}| ?[/.-] ?)(\d{1,2}|${MONTHS})(?: {0,3}năm {0,3}| ?[/.-] ?)(\d{4})(?!\d)`
const DATE_AFTER = new RegExp(
  String.raw`^[ ,]{0,4}\(?(?:[^.;:()\n]{0,40}thông qua )?(?:(?:ban hành|ký) )?${WRITTEN_DATE}`,
  'iu',
)
const DATE_BRIEF = /^ ?[(,] {0,2}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u
const ISSUER_AFTER = /^[ ,]{0,3}(?:của|do|(?:đã )?được) {1,2}(?=\p{Lu})/u

/** The first date written in words or figures ("ngày 28 tháng 3 năm 2024", "ngày 18-2-1998"), with its place. */
export function findDate(text: string): { date: Temporal.PlainDate; span: Span } | null {
  const match = new RegExp(WRITTEN_DATE, 'iu').exec(matchForm(text))
  const date = match ? dayOf(match[1], match[2], match[3]) : null
  return match && date ? { date, span: { from: match.index, to: match.index + match[0].length } } : null
}

/** Null where the calendar has no such day: a misread date is not a date. */
function dayOf(day = '', month = '', year = ''): Temporal.PlainDate | null {
  const fields = { year: Number(year), month: MONTH_VALUE[month.toLowerCase()] ?? Number(month), day: Number(day) }
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** "367 - QĐ/TWĐTN-VP" → "367-QĐ/TWĐTN-VP". */
export const normalNumber = (written: string): string => matchForm(written.normalize('NFC')).replace(/\s+/g, '')

/** The code inside a number (CTr in 08-CTr/BCĐTP, QH in 98/2023/QH15), or null where it carries none, as a letter's does. */
export function codeOf(number: string): string | null {
  const code =
    /^\d+[a-z]?-(\p{L}+)\//u.exec(number)?.[1] ?? /^\d+[a-z]?\/(?:(?:19|20)\d\d\/)?(\p{L}+)/u.exec(number)?.[1] ?? null
  return code && KNOWN_CODES.has(code) ? code : null
}

/** A number that carries its year is never given twice; all others start again each year or each term. */
export const namesOneDocument = (number: string): boolean => /^\d+[a-z]?\/(?:19|20)\d\d\//.test(number)

/** The kind that the number alone tells, or null where the code serves several. */
export function kindByNumber(number: string): string | null {
  const code = codeOf(number)
  if (!code) return null
  const party = /^\d+[a-z]?-/.test(number)
  if (code === 'TT') return party ? 'Thông tri' : 'Thông tư'
  if (code === 'QĐ') return party ? null : 'Quyết định'
  if (code === 'TB') return 'Thông báo'
  const kinds = DOCUMENT_KINDS.filter(kind => kind.codes.includes(code))
  return kinds.length === 1 ? kinds[0]!.name : null
}

/** Whether a document of this kind may carry this number: a "Thông báo kết luận" numbered KL may not. */
export function kindFitsNumber(kind: string, number: string): boolean {
  const code = codeOf(number)
  const codes = DOCUMENT_KINDS.find(known => known.name === kind)?.codes ?? []
  return code === null || codes.length === 0 || codes.includes(code)
}

/** Every citation by number, in the order of the text. The text must be NFC; offsets are into it. */
export function findMentions(text: string): Mention[] {
  const form = matchForm(text)
  const numbers = [...form.matchAll(NUMBER)].map(match => ({ from: match.index, to: match.index + match[0].length }))
  const mentions: Mention[] = []
  for (const [index, span] of numbers.entries()) {
    const before = form.slice(Math.max(numbers[index - 1]?.to ?? 0, span.from - 160), span.from)
    const after = form.slice(span.to, Math.min(numbers[index + 1]?.from ?? form.length, span.to + 300))
    const number = normalNumber(form.slice(span.from, span.to))
    const kind = kindBefore(before)
    const details = detailsAfter(after, span.to)
    const previous = mentions.at(-1)
    const inherited =
      previous && /^(?:,| và|;)? ?(?:số:? ?)?$/u.test(before) && codeOf(previous.number) === codeOf(number)
    mentions.push({
      from: span.from - (kind?.length ?? 0),
      to: details.to,
      number,
      kind: kind?.name ?? (inherited ? previous.kind : null) ?? kindByNumber(number),
      kindIsBeside: kind?.beside ?? false,
      date: details.date,
      dateSpan: details.dateSpan,
      issuer: details.issuer && text.slice(details.issuer.from, details.issuer.to),
    })
  }
  return mentions
}

/** `length` counts back from the number to the first letter of the kind. */
function kindBefore(before: string): { name: string; length: number; beside: boolean } | null {
  if (!/\p{L}/u.test(before)) return null
  const lead = before.replace(/\(?\s{0,3}(?:số\s{0,2}[:.]?)?\s{0,3}$/iu, '')
  const bare = lead.replace(/ (?:liên tịch|phối hợp|hành động|công tác|liên ngành)$/iu, '').toLowerCase()
  for (const { name } of BY_LENGTH) {
    const start = bare.length - name.length
    if (bare.endsWith(name.toLowerCase()) && !/\p{L}/u.test(bare[start - 1] ?? ' ')) {
      return { name, length: before.length - start, beside: true }
    }
  }
  return kindFurtherBack(before, lead)
}

/** "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15": the nearest capitalised kind in the same clause. */
function kindFurtherBack(before: string, lead: string) {
  const clause = /[^.;:“”"()\n]*$/u.exec(lead.slice(-110))?.[0] ?? ''
  const nearest = BY_LENGTH.map(({ name }) => ({ name, at: clause.lastIndexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || b.name.length - a.name.length)[0]
  if (!nearest || /^\p{L}/u.test(clause.slice(nearest.at + nearest.name.length))) return null
  return { name: nearest.name, length: before.length - (lead.length - clause.length + nearest.at), beside: false }
}

function detailsAfter(after: string, start: number) {
  let at = 0
  let date: Temporal.PlainDate | null = null
  let dateSpan: Span | null = null
  let issuer: Span | null = null
  for (let turn = 0; turn < 2; turn++) {
    const rest: string = after.slice(at)
    const lead: RegExpExecArray | null = issuer ? null : ISSUER_AFTER.exec(rest)
    const name: string = lead ? issuerName(rest.slice(lead[0].length)) : ''
    const day: RegExpExecArray | null = dateSpan ? null : (DATE_AFTER.exec(rest) ?? DATE_BRIEF.exec(rest))
    if (lead && name) {
      const from: number = start + at + lead[0].length
      issuer = { from, to: from + name.length }
      at += lead[0].length + name.length
      at += /^ \([^()\n]{0,30}\)/.exec(after.slice(at))?.[0].length ?? 0
    } else if (day) {
      date = dayOf(day[1], day[2], day[3])
      dateSpan = { from: start + at + Math.max(day[0].search(/ngày {1,3}\d|\d/iu), 0), to: start + at + day[0].length }
      at += day[0].length
    }
  }
  return { date, dateSpan, issuer, to: start + at }
}

// Words no issuer's name contains: with them the subject or the next clause begins. Lower case only: "Ban Tổ chức".
// Two-syllable ones stay whole, because "truyền thông" and "phát triển" are parts of names.
const NAME_ENDS = new RegExp(
  '^ ?(?:' +
    'về|gắn|được|đã|là|để|nhằm|ngày|số|năm|theo|cho|tại|có|do|với|từ|đến|như|khóa|kỳ|thì|mà|cùng|nêu|trong|' +
    'quy định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|đối với|tiếp tục|thông qua|nhất là|thực hiện|tổ chức|' +
    String.raw`triển khai|lần thứ)(?!\p{L})`,
  'u',
)

/** The issuer's name at the start of `text`, "" if there is none; at most 16 words. */
export function issuerName(text: string): string {
  const head = text.slice(0, 160)
  let end = 0
  for (let words = 0; words < 16; words++) {
    const rest = head.slice(end)
    const word = /^ ?((?:TP|Tp)\.|[\p{L}\d/-]+)/u.exec(rest)
    if (!word || NAME_ENDS.test(rest) || /^ và (?!\p{Lu})/u.test(rest)) break
    if (word[1] === 'và' && BY_LENGTH.some(({ name }) => rest.startsWith(name, ' và '.length))) break
    end += word[0].length
  }
  return head.slice(0, end)
}

/**
 * Mentions of the same document together. Numbers that start again each year or term (30-CT/TW) count as two documents
 * where the text gives two dates; a number with its year in it stays one document whatever dates stand beside it.
 */
export function groupMentions(mentions: readonly Mention[]): Mention[][] {
  const groups: { readonly mentions: Mention[]; date: Temporal.PlainDate | null }[] = []
  const byNumber = new Map<string, typeof groups>()
  for (const mention of mentions) {
    const known = byNumber.get(mention.number) ?? []
    const fits = (date: Temporal.PlainDate | null) =>
      !date || !mention.date || namesOneDocument(mention.number) || date.equals(mention.date)
    const group = known.find(one => fits(one.date))
    if (group) {
      group.mentions.push(mention)
      group.date ??= mention.date
    } else {
      const added = { mentions: [mention], date: mention.date }
      groups.push(added)
      byNumber.set(mention.number, [...known, added])
    }
  }
  return groups.map(group => group.mentions)
}

/** The document that a group of mentions cites: what any of them tells, the first of them first. */
export const citationOf = (group: readonly Mention[]): Citation => ({
  kind: group.find(mention => mention.kindIsBeside)?.kind ?? group[0]!.kind,
  number: group[0]!.number,
  date: group.find(mention => mention.date)?.date ?? null,
  issuer: group.find(mention => mention.issuer)?.issuer ?? null,
  count: group.length,
  source: group.map(({ from, to }) => ({ from, to })),
})

/** Every document cited by number, once. */
export const citationsOf = (mentions: readonly Mention[]): Citation[] => groupMentions(mentions).map(citationOf)
