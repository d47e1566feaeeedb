// Documents the text refers to, by number and by name only; and what does not agree about them.
import {
  citationOf,
  findMentions,
  groupMentions,
  kindByNumber,
  kindFitsNumber,
  type Mention,
  matchForm,
  type Span,
} from '../../law/citation.ts'
import { dateDiffers, type KnownDocument, knownDocument, replacedBefore } from '../../law/register.ts'
import type { CitedDocument, NamedReference, Warning } from './reading.ts'
import { warn } from './warnings.ts'

export interface References {
  readonly citations: CitedDocument[]
  readonly named: NamedReference[]
  readonly warnings: Warning[]
  readonly mentions: readonly Mention[]
}

/** What is known when the citations are looked at: the documents of the register, and the day of the document itself. */
export interface Knowledge {
  readonly register: readonly KnownDocument[]
  readonly issuedOn: Temporal.PlainDate | null
}

/** The document's own number is no citation, wherever it stands again. */
export function referencesIn(text: string, ownNumber: string | null, knowledge: Knowledge): References {
  const mentions = findMentions(text).filter(mention => mention.number !== ownNumber)
  const groups = groupMentions(mentions)
  return {
    citations: groups.map(group => {
      const { date, source, ...rest } = citationOf(group)
      return { ...rest, date: date?.toString() ?? null, source: [...source] }
    }),
    named: namedIn(text, mentions),
    warnings: [
      ...mentions.flatMap(mention => mentionWarnings(text, mention, knowledge)),
      ...groups.flatMap(group => groupWarnings(group, knowledge)),
    ],
    mentions,
  }
}

function mentionWarnings(text: string, mention: Mention, { register }: Knowledge): Warning[] {
  const warnings: Warning[] = []
  const known = dateDiffers(mention, register)
  const { number, date, dateSpan, kind } = mention
  if (known?.issuedOn && date && dateSpan) {
    const unchecked = known.confidence === 'sample'
    warnings.push(warn.citationDateDiffers(dateSpan, number, date.toString(), known.issuedOn.toString(), unchecked))
  }
  if (dateSpan && !date)
    warnings.push(warn.citationDateImpossible(dateSpan, number, text.slice(dateSpan.from, dateSpan.to)))
  const byNumber = kindByNumber(number)
  if (mention.kindIsBeside && kind && byNumber && !kindFitsNumber(kind, number)) {
    const written = text.slice(mention.from, mention.from + kind.length)
    warnings.push(warn.kindDiffers({ from: mention.from, to: mention.to }, written, number, byNumber))
  }
  return warnings
}

/** Told once for each document: that it is not in the register, and that the text dates it twice. */
function groupWarnings(group: readonly Mention[], { register, issuedOn }: Knowledge): Warning[] {
  const citation = citationOf(group)
  const { number, date } = citation
  const warnings = knownDocument(citation, register) ? [] : [warn.citationUnknown(citation.source[0]!, number)]
  const replaced = replacedBefore(citation, issuedOn, register)
  if (replaced?.replacedBy && replaced.inForceUntil)
    warnings.push(
      warn.citationReplaced(citation.source[0]!, number, replaced.replacedBy, replaced.inForceUntil.toString()),
    )
  for (const mention of group) {
    if (!date || !mention.date || !mention.dateSpan || mention.date.equals(date)) continue
    warnings.push(warn.citationDateInconsistent(mention.dateSpan, number, mention.date.toString(), date.toString()))
  }
  return warnings
}

// A capitalised kind and a capitalised name: "Luật Thực hiện dân chủ ở cơ sở", "Nghị quyết Đại hội XIII của Đảng".
const NAMED =
  /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Chỉ thị|Kết luận|Quy định|Quy chế|Nghị định|Chương trình hành động|Chiến lược|Điều lệ) (?=\p{Lu}\p{Ll})(?!Số |Quốc gia )/gu
const NAME_ENDS = new RegExp(
  String.raw`[;:.“”"()\n|]|,(?! chống| chữa| tiết kiệm)| (?:về|ngày|gắn|theo|để|nhằm|được|đã|là|tại|cho|đến|do|khi|như|này|nêu|đối với|có hiệu lực|ban hành|quy định|tiếp tục|thực hiện|trong)(?!\p{L})` +
    String.raw`| và (?=các |những |Bộ luật|Luật|Nghị quyết|Chỉ thị|Kết luận|Quy |Nghị định|Thông tư|\p{Ll}+ (?:định|hiện|khai|chức))`,
  'u',
)
const LONGEST_NAME = 110

function namedIn(text: string, mentions: readonly Mention[]): NamedReference[] {
  const form = matchForm(text)
  const found = new Map<string, Span[]>()
  let at = 0
  for (const match of form.matchAll(NAMED)) {
    const start = match.index + match[0].length
    const rest = form.slice(start, start + LONGEST_NAME)
    const end = rest.search(NAME_ENDS)
    while (at < mentions.length && mentions[at]!.to <= match.index) at += 1
    // "Luật Thực hiện … số 10/2022/QH15" is cited by number.
    const byNumber = (mentions[at]?.from ?? Number.POSITIVE_INFINITY) < start + end
    if (end < 0 || byNumber) continue
    const name = text.slice(match.index, start + end).trimEnd()
    const places = found.get(name)
    const place = { from: match.index, to: match.index + name.length }
    if (places) places.push(place)
    else found.set(name, [place])
  }
  return [...found].map(([name, source]) => ({ name, count: source.length, source }))
}
