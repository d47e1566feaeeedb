// What a task's words say must come of it: a plan, a report, another document, an activity, something continuous.
import { matchForm } from '../../law/citation.ts'
import { dueIn, rhythmIn } from './due.ts'
import type { Deliverable } from './reading.ts'

const WRITTEN_KINDS: readonly (readonly [Deliverable['kind'], string])[] = [
  ['plan', 'kế hoạch'],
  ['report', 'báo cáo'],
  [
    'document',
    'chương trình|quy chế|quy định|quy trình|nội quy|đề án|phương án|hướng dẫn|công văn|văn bản|quyết định|nghị quyết|chỉ thị|đề cương|tờ trình|thông báo|bộ tiêu chí|danh mục',
  ],
]
const WRITTEN = WRITTEN_KINDS.map(([, words]) => words).join('|')

// A deed whose object is the paper itself; "việc xây dựng kế hoạch" and "đã ban hành" only speak of one.
const MAKES = new RegExp(
  String.raw`(?<!việc |đã |được |do )(?<!\p{L})(?:xây dựng|ban hành|lập|soạn thảo|dự thảo|hoàn thiện|hoàn chỉnh|biên soạn)` +
    String.raw`(?:,? (?:và )?(?:ban hành|trình|tổ chức triển khai|triển khai|hoàn thiện|thực hiện))? (?=(?:các |những |một )?(?:${WRITTEN})(?!\p{L}))`,
  'giu',
)
const PIECE = new RegExp(String.raw`^(?:các |những |một )?(${WRITTEN})(?!\p{L})`, 'iu')
const NEXT_PIECE = new RegExp(String.raw`(?:,| và|;) (?=(?:các |những |một )?(?:${WRITTEN})(?!\p{L}))`, 'giu')
// Here the title of the paper is over and another act, an aim or a limit follows.
const TITLE_ENDS = new RegExp(
  [
    String.raw`[.;:\n(]`,
    String.raw`, (?:gửi|trình|báo cáo|nộp|tổ chức|triển khai|trong đó|bảo đảm|đảm bảo|chú trọng|phổ biến|hoàn thành|xong|để|nhằm)(?!\p{L})`,
    String.raw` và (?:gửi|trình|nộp|định kỳ|tổ chức|báo cáo|triển khai)(?!\p{L})`,
    String.raw` (?:gửi|nộp|để|nhằm|trước ngày|chậm nhất|xong trước)(?!\p{L})`,
  ].join('|'),
  'u',
)

const REPORTS = new RegExp(
  String.raw`(?<!\p{L})(?:(?:định kỳ|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|(?:0?6|sáu) tháng)[^.;\n]{0,60}?|(?:gửi|nộp|lập|tổng hợp,?|chế độ) )` +
    String.raw`(báo cáo)(?!\p{L})|(?<!\p{L})(báo cáo) (?=kết quả|tình hình|đánh giá|sơ kết|tổng kết|định kỳ|hằng|hàng|về )`,
  'giu',
)
const HOLDS =
  /(?<!việc |đã )(?<!\p{L})tổ chức (?:ít nhất \d{1,2} |tốt |các )?(?=(?:hội nghị|hội thảo|hội thi|tọa đàm|đối thoại|gặp gỡ|lớp|tập huấn|cuộc thi|cuộc họp|buổi|đợt|lễ|kiểm tra|giám sát|đoàn kiểm tra|sinh hoạt|lấy ý kiến|lấy phiếu|khảo sát|sơ kết|tổng kết)(?!\p{L}))/giu
const REVIEWS = /^(?:sơ kết|tổng kết)(?!\p{L})/iu
const CONSTANT = /^(?:thường xuyên|hằng ngày|liên tục)(?!\p{L})/iu

interface Found {
  readonly kind: Deliverable['kind']
  readonly from: number
  readonly to: number
  /** The words that may name the rhythm: those just before, and the title. */
  readonly rhythmWords: string
}

/** Longer is no paragraph of a document; the rest of it is not searched. */
const LONGEST_TASK = 20_000

/** In the order of the text. Nothing is proposed that the words do not say; what is quoted or cited does not count. */
export function deliverablesIn(text: string, forUnits: boolean, year: number | null): Deliverable[] {
  const form = withoutQuotes(matchForm(text.slice(0, LONGEST_TASK)))
  const made = papers(form)
  const reports = reportsIn(form).filter(
    report => !made.some(paper => report.from >= paper.from && report.from < paper.to),
  )
  const found = [...made, ...reports, ...activities(form), ...constants(form)].sort((a, b) => a.from - b.from)
  return found.map(({ kind, from, to, rhythmWords }) => ({
    kind,
    title: text.slice(from, to).replace(/[\s,]+$/u, ''),
    who: forUnits ? 'units' : 'body',
    due: dueIn(clauseAround(form, from), year),
    rhythm:
      rhythmIn(rhythmWords) ??
      rhythmIn(circumstance(form, from)) ??
      (kind === 'activity' || kind === 'continuous' ? null : 'once'),
  }))
}

/** Quotations blanked out at the same length: a quoted motto gives nobody a task. */
const withoutQuotes = (form: string) => form.replace(/“[^“”\n]{0,1000}”/gu, quote => ' '.repeat(quote.length))

const titleEnd = (form: string, from: number): number => {
  const end = form.slice(from, from + 400).search(TITLE_ENDS)
  return end < 0 ? Math.min(form.length, from + 400) : from + end
}

/** "Xây dựng chương trình A và kế hoạch B": one paper for each named kind. */
function papers(form: string): Found[] {
  const found: Found[] = []
  for (const deed of form.matchAll(MAKES)) {
    const start = deed.index + deed[0].length
    const end = titleEnd(form, start)
    const joints = [...form.slice(start, end).matchAll(NEXT_PIECE)].map(joint => ({
      at: start + joint.index,
      length: joint[0].length,
    }))
    const starts = [start, ...joints.map(joint => joint.at + joint.length)]
    for (const [index, from] of starts.entries()) {
      const to = joints[index]?.at ?? end
      const word = PIECE.exec(form.slice(from, to))?.[1]?.toLowerCase()
      const kind = WRITTEN_KINDS.find(([, words]) => word !== undefined && words.split('|').includes(word))?.[0]
      if (kind) found.push({ kind, from, to, rhythmWords: `${clauseBefore(form, deed.index)} ${form.slice(from, to)}` })
    }
  }
  return found
}

/** One report for each clause that asks for reporting. */
function reportsIn(form: string): Found[] {
  const found: Found[] = []
  for (const match of form.matchAll(REPORTS)) {
    const from = match.index + match[0].toLowerCase().lastIndexOf('báo cáo')
    const to = titleEnd(form, from)
    if (found.some(other => other.to >= from)) continue
    found.push({ kind: 'report', from, to, rhythmWords: form.slice(Math.max(match.index - 20, 0), to) })
  }
  return found
}

function activities(form: string): Found[] {
  const starts = [...form.matchAll(HOLDS)].map(match => match.index + match[0].length)
  if (REVIEWS.test(form)) starts.unshift(0)
  return starts.map(from => {
    const to = titleEnd(form, from)
    return { kind: 'activity', from, to, rhythmWords: `${clauseBefore(form, from)} ${form.slice(from, to)}` }
  })
}

function constants(form: string): Found[] {
  return [...form.matchAll(/[^.;\n]{1,600}/gu)].flatMap(sentence => {
    const from = sentence.index + (/^[\s-]*/u.exec(sentence[0])?.[0].length ?? 0)
    if (!CONSTANT.test(form.slice(from))) return []
    return [{ kind: 'continuous' as const, from, to: sentence.index + sentence[0].length, rhythmWords: '' }]
  })
}

/** "Hằng năm, …": how the sentence begins holds for all of it. */
function circumstance(form: string, at: number): string {
  const before = form.slice(Math.max(at - 600, 0), at)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  return /^\s?(?:hằng|hàng|mỗi|định kỳ)(?!\p{L})[^,;.\n]{0,60}(?=,)/iu.exec(before.slice(start))?.[0] ?? ''
}

const clauseBefore = (form: string, at: number): string =>
  /[^.;\n]{0,60}$/u.exec(form.slice(Math.max(at - 60, 0), at))?.[0] ?? ''

/** Up to the end of the clause, or beyond it where the next one only sets its limit; a dot inside a date ends nothing. */
function clauseAround(form: string, at: number): string {
  const end = form
    .slice(at, at + 600)
    .search(/\.(?!\d)|\n|;(?! (?:hoàn thành|xong|chậm nhất|thời (?:gian|hạn)|gửi (?:về|kế hoạch)|trình)(?!\p{L}))/u)
  return clauseBefore(form, at) + form.slice(at, end < 0 ? at + 600 : at + end)
}
