// Kinds of administrative documents a body issues: code and name, found from the heading or from the number.
import { codeOf, matchForm } from '../../law/citation.ts'
import { isCapitals, type Line } from './line.ts'

export interface Kind {
  readonly code: string
  readonly name: string
}

/** Source: procedures.md C1 (Party) and C3 (State). The longer name stands before the shorter. */
const KINDS: readonly Kind[] = [
  { code: 'CTr', name: 'Chương trình' },
  { code: 'KH', name: 'Kế hoạch' },
  { code: 'BC', name: 'Báo cáo' },
  { code: 'QĐ', name: 'Quyết định' },
  { code: 'QyĐ', name: 'Quy định' },
  { code: 'QC', name: 'Quy chế' },
  { code: 'NQ', name: 'Nghị quyết' },
  { code: 'CT', name: 'Chỉ thị' },
  { code: 'KL', name: 'Kết luận' },
  { code: 'TB', name: 'Thông báo' },
  { code: 'TT', name: 'Thông tri' },
  { code: 'HD', name: 'Hướng dẫn' },
  { code: 'ĐA', name: 'Đề án' },
  { code: 'PA', name: 'Phương án' },
  { code: 'TTr', name: 'Tờ trình' },
  { code: 'BB', name: 'Biên bản' },
  { code: 'CĐ', name: 'Công điện' },
  { code: 'GM', name: 'Giấy mời' },
  { code: 'TC', name: 'Thông cáo' },
]
export const LETTER: Kind = { code: 'CV', name: 'Công văn' }

/** The kind a title line names, with what stands behind it on the same line; null for any other line. */
export function kindInTitle(line: Line): { kind: Kind; rest: string } | null {
  const form = matchForm(line.text)
  for (const kind of KINDS) {
    const capitals = form.startsWith(kind.name.toUpperCase())
    const alone = form.toLowerCase() === kind.name.toLowerCase()
    const titled = line.heading && form.startsWith(kind.name)
    const rest = line.text.slice(kind.name.length)
    if ((capitals || alone || titled) && !/^\p{L}/u.test(rest)) return { kind, rest: rest.replace(/^[\s:.-]+/u, '') }
  }
  return null
}

/** "BÁO CÁO" opens a report, "BÁO CÁO, ĐÁNH GIÁ" in a sentence does not: the rest of a title is no sentence. */
export const isTitle = (line: Line): boolean =>
  line.cells === null &&
  kindInTitle(line) !== null &&
  (line.heading || line.bold || isCapitals(line.text) || line.text.length < 250)

/** The kind that the document's own number tells; a number without a known code is a letter's. */
export function kindByOwnNumber(number: string): Kind | null {
  const code = codeOf(number)
  if (code === null) return /\/\p{Lu}/u.test(number) ? LETTER : null
  return [...KINDS, LETTER].find(kind => kind.code === (code === 'QĐi' ? 'QyĐ' : code)) ?? null
}

/** A decision and a regulation of the Party both carry QĐ; State regulations issued by decision too. */
export const kindFitsOwnNumber = (kind: Kind, number: string): boolean => {
  const byNumber = kindByOwnNumber(number)
  return byNumber === null || byNumber.code === kind.code || (byNumber.code === 'QĐ' && /^(?:QyĐ|QC)$/.test(kind.code))
}
