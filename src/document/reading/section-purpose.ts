// What a section is for, told by its title: background gives nobody anything to do, the others hand out tasks.
import { matchForm } from '../../law/citation.ts'

export type Purpose = 'background' | 'tasks' | 'implementation'

const BACKGROUND_FIRST =
  /^(?:mục đích|yêu cầu|mục tiêu|quan điểm|nguyên tắc|phạm vi|đối tượng|căn cứ|cơ sở|sự cần thiết|đặc điểm|bối cảnh|tình hình|thực trạng|kết quả|đánh giá|ưu điểm|hạn chế|tồn tại|nguyên nhân|bài học|thuận lợi|khó khăn|những kết quả|phụ lục|kiến nghị|đề xuất)(?!\p{L})/u
const IMPLEMENTATION =
  /^(?:tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|triển khai thực hiện|chế độ (?:thông tin|báo cáo)|điều khoản thi hành)(?!\p{L})/u
const TASKS = /(?:nhiệm vụ|giải pháp|nội dung|phương hướng|công việc|trọng tâm|biện pháp|công tác|chỉ tiêu)(?!\p{L})/u

/** Kinds that tell or rule rather than hand out tasks; in them only sections that say so do. */
const TELLING: ReadonlySet<string> = new Set(['BC', 'TTr', 'BB', 'QC', 'QyĐ', 'GM', 'TC', 'ĐA', 'PA'])
const PLAINLY_TASKS = /(?:nhiệm vụ|phương hướng|giải pháp)(?!\p{L})/u

/** Null where the title does not tell; then the section above or the kind of document decides. */
export function purposeOf(title: string, kind: string | null): Purpose | null {
  const form = matchForm(title).toLowerCase()
  if (IMPLEMENTATION.test(form)) return 'implementation'
  if (/^mục tiêu.*(?:nhiệm vụ|giải pháp)/u.test(form)) return 'tasks'
  if (BACKGROUND_FIRST.test(form)) return 'background'
  return (isTelling(kind) ? PLAINLY_TASKS : TASKS).test(form) ? 'tasks' : null
}

export const isTelling = (kind: string | null): boolean => kind !== null && TELLING.has(kind)

/** Where titles do not tell. A decision's articles make somebody responsible, which is implementation. */
export function purposeByKind(kind: string | null): Purpose {
  if (kind === 'QĐ') return 'implementation'
  return isTelling(kind) ? 'background' : 'tasks'
}
