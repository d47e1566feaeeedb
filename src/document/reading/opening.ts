// The opening of a document: its bases ("Căn cứ …"), and who issues it where the head does not say.
import { type Mention, matchForm } from '../../law/citation.ts'
import type { Paragraph } from './assemble.ts'
import { ownerOf } from './organisations.ts'
import type { Basis } from './reading.ts'

const BASIS =
  /^(?:[-–•]\s?)?(?:Căn cứ|Theo đề nghị|Theo (?:Công văn|Kế hoạch|Chương trình|Hướng dẫn|Chỉ đạo)|Thực hiện|Xét|Trên cơ sở)(?!\p{L})/u
const ISSUES =
  /^\s?(?:xác định|ban hành|xây dựng|triển khai|đề ra|lập|đề nghị|yêu cầu|hướng dẫn|thông báo|báo cáo|tổ chức|quyết định|phân công)(?!\p{L})/u

/** One basis for each "Căn cứ" line; of a sentence that also issues the document, the part before its issuer. */
export function basesOf(opening: readonly Paragraph[], mentions: readonly Mention[]): Basis[] {
  return opening
    .filter(paragraph => BASIS.test(matchForm(paragraph.text)))
    .map(paragraph => {
      const issuing = issuingClause(paragraph.text)
      const end = issuing?.from ?? paragraph.text.length
      const inside = mentions.filter(one => one.from >= paragraph.from && one.to <= paragraph.from + end)
      const text = paragraph.text
        .slice(0, end)
        .replace(/^[-–•]\s?/u, '')
        .replace(/[\s;,.]+$/u, '')
      return { text, citations: [...new Set(inside.map(one => one.number))] }
    })
}

/** "…; Đảng ủy Sở Giáo dục và Đào tạo xác định một số nhiệm vụ …": the body of the last such clause. */
export function issuerInOpening(opening: readonly Paragraph[]): string | null {
  for (const paragraph of [...opening].reverse()) {
    const issuing = issuingClause(paragraph.text)
    if (issuing) return issuing.words
  }
  return null
}

function issuingClause(text: string): { words: string; from: number } | null {
  const form = matchForm(text.slice(0, 3_000))
  const starts = [0, ...[...form.matchAll(/[,;.] (?=\p{Lu})/gu)].map(joint => joint.index + joint[0].length)]
  for (const start of starts.reverse().slice(0, 60)) {
    const owner = ownerOf(text.slice(start))
    if (!owner || owner.from > 0 || owner.isSet) continue
    if (ISSUES.test(form.slice(start + owner.words.length))) return { words: owner.words, from: start }
  }
  return null
}
