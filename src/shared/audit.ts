// The record of what was done: beside each change, in its transaction, never the secret content.

import type { Db } from './database/connection.ts'
import type { Instant } from './day.ts'
import { newId } from './id.ts'
import type { Text } from './text.ts'

/** What an act is done to. `page` is where one of them is looked at: its address without the id. */
export const SUBJECTS = {
  person: { text: { vi: 'người dùng', en: 'person' }, page: null },
  file: { text: { vi: 'tệp', en: 'file' }, page: null },
  document: { text: { vi: 'văn bản', en: 'document' }, page: null },
  programme: { text: { vi: 'chương trình', en: 'programme' }, page: '/programmes/' },
  deliverable: { text: { vi: 'sản phẩm', en: 'deliverable' }, page: '/deliverables/' },
  duty: { text: { vi: 'việc', en: 'duty' }, page: '/duties/' },
  plan: { text: { vi: 'kế hoạch', en: 'plan' }, page: '/plans/' },
  report: { text: { vi: 'báo cáo', en: 'report' }, page: '/reports/' },
  consolidation: { text: { vi: 'báo cáo tổng hợp', en: 'consolidation' }, page: '/consolidations/' },
  unit: { text: { vi: 'tổ chức', en: 'organisation' }, page: '/units/' },
  job: { text: { vi: 'việc nền', en: 'background job' }, page: null },
  removed: { text: { vi: 'nội dung đã xóa', en: 'what was removed' }, page: null },
} as const satisfies Record<string, { text: Text; page: `/${string}/` | null }>

export type SubjectKind = keyof typeof SUBJECTS

interface Described {
  text: Text
  subject: SubjectKind
}

/** The closed list of acts. A new act is a new line here; then `npm run -s dien-hong -- audit acts > docs/audit.md`. */
export const ACTS = {
  'file.received': {
    text: {
      vi: 'Nhận tệp; người gửi xác nhận không có bí mật nhà nước',
      en: 'Took in a file; its sender confirmed that it holds no State secret',
    },
    subject: 'file',
  },
  'document.received': { text: { vi: 'Đưa văn bản vào', en: 'Brought a document in' }, subject: 'document' },
  'programme.drafted': {
    text: { vi: 'Lập dự thảo chương trình từ văn bản', en: 'Drafted a programme from a document' },
    subject: 'programme',
  },
  'deliverable.added': {
    text: { vi: 'Thêm sản phẩm của nhiệm vụ', en: 'Added a deliverable' },
    subject: 'deliverable',
  },
  'deliverable.changed': {
    text: { vi: 'Sửa sản phẩm của nhiệm vụ', en: 'Changed a deliverable' },
    subject: 'deliverable',
  },
  'deliverable.removed': { text: { vi: 'Xóa sản phẩm của nhiệm vụ', en: 'Removed a deliverable' }, subject: 'removed' },
  'programme.published': {
    text: { vi: 'Giao nhiệm vụ của chương trình', en: 'Handed out the tasks of a programme' },
    subject: 'programme',
  },
  'duty.reported': { text: { vi: 'Báo cáo hoàn thành việc', en: 'Reported a duty as done' }, subject: 'duty' },
  'duty.returned': { text: { vi: 'Trả lại việc', en: 'Returned a duty' }, subject: 'duty' },
  'duty.accepted': { text: { vi: 'Tiếp nhận kết quả việc', en: 'Accepted a duty' }, subject: 'duty' },
  'plan.started': { text: { vi: 'Bắt đầu soạn kế hoạch', en: 'Began a plan' }, subject: 'plan' },
  'plan.saved': { text: { vi: 'Lưu kế hoạch', en: 'Saved a plan' }, subject: 'plan' },
  'plan.submitted': { text: { vi: 'Trình duyệt kế hoạch', en: 'Submitted a plan for approval' }, subject: 'plan' },
  'plan.returned-inside': {
    text: { vi: 'Trả lại kế hoạch cho người soạn', en: 'Returned a plan to its author' },
    subject: 'plan',
  },
  'plan.approved': { text: { vi: 'Duyệt kế hoạch', en: 'Approved a plan' }, subject: 'plan' },
  'plan.sent': { text: { vi: 'Gửi kế hoạch lên cấp trên', en: 'Sent a plan to the superior' }, subject: 'plan' },
  'plan.returned': {
    text: { vi: 'Trả lại kế hoạch cho đơn vị', en: 'Returned a plan to the organisation' },
    subject: 'plan',
  },
  'plan.accepted': { text: { vi: 'Tiếp nhận kế hoạch', en: 'Accepted a plan' }, subject: 'plan' },
  'report.started': { text: { vi: 'Bắt đầu soạn báo cáo', en: 'Began a report' }, subject: 'report' },
  'report.saved': { text: { vi: 'Lưu báo cáo', en: 'Saved a report' }, subject: 'report' },
  'report.submitted': { text: { vi: 'Trình duyệt báo cáo', en: 'Submitted a report for approval' }, subject: 'report' },
  'report.returned-inside': {
    text: { vi: 'Trả lại báo cáo cho người soạn', en: 'Returned a report to its author' },
    subject: 'report',
  },
  'report.approved': { text: { vi: 'Duyệt báo cáo', en: 'Approved a report' }, subject: 'report' },
  'report.sent': { text: { vi: 'Gửi báo cáo lên cấp trên', en: 'Sent a report to the superior' }, subject: 'report' },
  'report.returned': {
    text: { vi: 'Trả lại báo cáo cho đơn vị', en: 'Returned a report to the organisation' },
    subject: 'report',
  },
  'report.accepted': { text: { vi: 'Tiếp nhận báo cáo', en: 'Accepted a report' }, subject: 'report' },
  'consolidation.made': {
    text: { vi: 'Lập báo cáo tổng hợp', en: 'Made a consolidated report' },
    subject: 'consolidation',
  },
  'unit.created': { text: { vi: 'Lập tổ chức', en: 'Created an organisation' }, subject: 'unit' },
  'unit.placed': {
    text: { vi: 'Đưa tổ chức vào cây trực thuộc', en: 'Placed an organisation in a tree' },
    subject: 'unit',
  },
  'unit.moved': { text: { vi: 'Chuyển tổ chức sang cấp trên khác', en: 'Moved an organisation' }, subject: 'unit' },
  'unit.merged': { text: { vi: 'Hợp nhất, sáp nhập tổ chức', en: 'Merged organisations' }, subject: 'unit' },
  'unit.split': { text: { vi: 'Chia, tách tổ chức', en: 'Split an organisation' }, subject: 'unit' },
  'unit.renamed': { text: { vi: 'Đổi tên tổ chức', en: 'Renamed an organisation' }, subject: 'unit' },
  'unit.ended': { text: { vi: 'Kết thúc hoạt động của tổ chức', en: 'Ended an organisation' }, subject: 'unit' },
  'unit.facts-changed': {
    text: { vi: 'Sửa thông tin tổ chức', en: 'Changed facts of an organisation' },
    subject: 'unit',
  },
  'post.delegated': { text: { vi: 'Ủy quyền chức vụ', en: 'Delegated a post' }, subject: 'person' },
  'delegation.ended': {
    text: { vi: 'Kết thúc ủy quyền trước hạn', en: 'Ended a delegation early' },
    subject: 'person',
  },
  'notice.settings-changed': {
    text: { vi: 'Sửa cách nhận thông báo của mình', en: 'Changed their own notification settings' },
    subject: 'person',
  },
  'job.retried': { text: { vi: 'Chạy lại việc nền bị lỗi', en: 'Retried a failed background job' }, subject: 'job' },
  'audit.searched-by-person': {
    text: { vi: 'Tra cứu nhật ký theo người', en: 'Searched the audit log by person' },
    subject: 'person',
  },
} as const satisfies Record<string, Described>

export type Act = keyof typeof ACTS

/** What is known of an act that is read back: one that an older version wrote may no longer be in the list. */
export const describedAct = (act: string): Described | undefined =>
  Object.hasOwn(ACTS, act) ? ACTS[act as Act] : undefined

export interface Entry {
  act: Act
  /**
   * Null for what nobody does, and for what must not name who did it. Null alone hides nobody: the entry still has its
   * time and its place among others. A vote or an anonymous opinion is recorded by a job, as the count of a day.
   */
  actor: string | null
  subject: string
  at: Instant
  /** Names, counts, periods, a reason given for the record. Never the content of what was written. */
  detail?: Record<string, string | number | boolean>
}

export type AuditTables = {
  audit_entry: {
    id: string
    at: Instant
    act: string
    actor_id: string | null
    subject_id: string | null
    detail: string
  }
}

/**
 * Call it with the transaction of the change; returns the entry's id. The entry is sealed within two seconds of its
 * commit (audit/sealing.ts): the sealer finds it by the time in its id, so that id is made here and never comes with a form.
 */
export async function record(db: Db, { act, actor, subject, at, detail }: Entry): Promise<string> {
  const id = newId()
  await db
    .withTables<AuditTables>()
    .insertInto('audit_entry')
    .values({ id, at, act, actor_id: actor, subject_id: subject, detail: JSON.stringify(detail ?? {}) })
    .execute()
  return id
}
