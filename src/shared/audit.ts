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
  registered: { text: { vi: 'văn bản trong sổ', en: 'document in the register' }, page: '/documents/' },
  outgoing: { text: { vi: 'văn bản đi', en: 'outgoing document' }, page: '/documents/outgoing/' },
  dispatch: { text: { vi: 'văn bản gửi', en: 'dispatch' }, page: null },
  letterhead: { text: { vi: 'mẫu tiêu đề, số văn bản', en: 'head and numbers' }, page: '/documents/letterheads/' },
  programme: { text: { vi: 'chương trình', en: 'programme' }, page: '/programmes/' },
  task: { text: { vi: 'nhiệm vụ', en: 'task' }, page: '/tasks/' },
  deliverable: { text: { vi: 'sản phẩm', en: 'deliverable' }, page: '/deliverables/' },
  duty: { text: { vi: 'việc', en: 'duty' }, page: '/duties/' },
  plan: { text: { vi: 'kế hoạch', en: 'plan' }, page: '/plans/' },
  report: { text: { vi: 'báo cáo', en: 'report' }, page: '/reports/' },
  consolidation: { text: { vi: 'báo cáo tổng hợp', en: 'consolidation' }, page: '/consolidations/' },
  'earlier-figures': { text: { vi: 'số liệu cũ', en: 'figures of earlier years' }, page: '/earlier-figures/' },
  regime: { text: { vi: 'chế độ báo cáo', en: 'report regime' }, page: null },
  outline: { text: { vi: 'đề cương đang soạn', en: 'outline being written' }, page: '/regimes/drafts/' },
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
  'calendar-feed.opened': {
    text: { vi: 'Tạo địa chỉ lịch của mình', en: 'Made an address for their own calendar' },
    subject: 'person',
  },
  'calendar-feed.ended': { text: { vi: 'Ngừng cung cấp lịch', en: 'Ended their calendar' }, subject: 'person' },
  'calendar.saved': { text: { vi: 'Lưu bảng ngày nghỉ của năm', en: 'Saved the days off of a year' }, subject: 'unit' },
  'limit.switched-on': {
    text: { vi: 'Bật một thời hạn theo luật', en: 'Switched a limit of the law on' },
    subject: 'unit',
  },
  'limit.switched-off': {
    text: { vi: 'Tắt một thời hạn theo luật', en: 'Switched a limit of the law off' },
    subject: 'unit',
  },
  'document.received': { text: { vi: 'Đưa văn bản vào', en: 'Brought a document in' }, subject: 'document' },
  'register.entered': {
    text: { vi: 'Ghi văn bản vào sổ', en: 'Entered a document in the register' },
    subject: 'registered',
  },
  'register.corrected': {
    text: { vi: 'Sửa văn bản trong sổ', en: 'Corrected a document in the register' },
    subject: 'registered',
  },
  'programme.drafted': {
    text: { vi: 'Lập dự thảo chương trình từ văn bản', en: 'Drafted a programme from a document' },
    subject: 'programme',
  },
  'programme.warnings-answered': {
    text: { vi: 'Trả lời cảnh báo khi đọc văn bản', en: 'Answered warnings of the reading' },
    subject: 'programme',
  },
  'programme.recipients-decided': {
    text: { vi: 'Xác định nơi nhận của chương trình', en: 'Decided who receives a programme' },
    subject: 'programme',
  },
  'programme.unit-excepted': {
    text: { vi: 'Đưa một tổ chức ra khỏi đối tượng thực hiện', en: 'Took an organisation out of those addressed' },
    subject: 'programme',
  },
  'programme.unit-included': {
    text: { vi: 'Đưa lại một tổ chức vào đối tượng thực hiện', en: 'Put an organisation back among those addressed' },
    subject: 'programme',
  },
  'programme.submitted': {
    text: { vi: 'Trình duyệt chương trình', en: 'Submitted a programme for approval' },
    subject: 'programme',
  },
  'programme.returned': {
    text: { vi: 'Trả lại chương trình cho người soạn', en: 'Returned a programme to those who prepare it' },
    subject: 'programme',
  },
  'programme.approved': { text: { vi: 'Duyệt chương trình', en: 'Approved a programme' }, subject: 'programme' },
  'programme.step-undone': {
    text: { vi: 'Hoàn tác một bước rà soát', en: 'Took a step of the review back' },
    subject: 'programme',
  },
  'task.corrected': { text: { vi: 'Sửa nhiệm vụ', en: 'Corrected a task' }, subject: 'task' },
  'task.split': { text: { vi: 'Tách nhiệm vụ', en: 'Split a task' }, subject: 'task' },
  'task.merged': { text: { vi: 'Gộp nhiệm vụ', en: 'Merged tasks' }, subject: 'task' },
  'task.added': { text: { vi: 'Thêm nhiệm vụ', en: 'Added a task' }, subject: 'task' },
  'task.removed': { text: { vi: 'Bỏ nhiệm vụ', en: 'Removed a task' }, subject: 'removed' },
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
  'programme.amendment-begun': {
    text: { vi: 'Lập dự thảo điều chỉnh chương trình', en: 'Began an amendment of a programme' },
    subject: 'programme',
  },
  'programme.amended': {
    text: { vi: 'Giao chương trình đã điều chỉnh', en: 'Handed out an amended programme' },
    subject: 'programme',
  },
  'programme.closed': { text: { vi: 'Kết thúc chương trình', en: 'Closed a programme' }, subject: 'programme' },
  'programme.renewed': {
    text: { vi: 'Giao bổ sung cho tổ chức mới', en: 'Handed out what new organisations owe' },
    subject: 'programme',
  },
  'duty.reported': { text: { vi: 'Báo cáo hoàn thành việc', en: 'Reported a duty as done' }, subject: 'duty' },
  'duty.returned': { text: { vi: 'Trả lại việc', en: 'Returned a duty' }, subject: 'duty' },
  'duty.accepted': { text: { vi: 'Tiếp nhận kết quả việc', en: 'Accepted a duty' }, subject: 'duty' },
  'duty.progressed': { text: { vi: 'Cập nhật tiến độ việc', en: 'Told the progress of a duty' }, subject: 'duty' },
  'duty.extension-asked': { text: { vi: 'Đề nghị gia hạn việc', en: 'Asked for more time' }, subject: 'duty' },
  'duty.extended': { text: { vi: 'Gia hạn việc', en: 'Granted more time' }, subject: 'duty' },
  'duty.waived': { text: { vi: 'Cho phép không thực hiện việc', en: 'Waived a duty' }, subject: 'duty' },
  'duty.urged': { text: { vi: 'Đôn đốc đơn vị', en: 'Urged an organisation' }, subject: 'unit' },
  'duty.reminded': {
    text: { vi: 'Gửi thông báo nhắc hạn trong ngày', en: 'Sent the day’s reminders' },
    subject: 'unit',
  },
  'duty.ladder-saved': { text: { vi: 'Lưu quy ước nhắc hạn', en: 'Saved whom to remind, and when' }, subject: 'unit' },
  'duty.part-added': { text: { vi: 'Thêm phần việc', en: 'Added a part of a duty' }, subject: 'duty' },
  'duty.parts-settled': {
    text: {
      vi: 'Cập nhật phần việc theo kế hoạch được tiếp nhận',
      en: 'Put the parts of a duty as the accepted plan has them',
    },
    subject: 'duty',
  },
  'duty.moved': {
    text: { vi: 'Điều chỉnh các việc theo chương trình sửa đổi', en: 'Amended duties with their programme' },
    subject: 'deliverable',
  },
  'duty.superseded': {
    text: { vi: 'Kết thúc các việc không còn phải thực hiện', en: 'Superseded duties' },
    subject: 'programme',
  },

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
  'plan.withdrawn': { text: { vi: 'Rút lại kế hoạch đã gửi', en: 'Withdrew a plan' }, subject: 'plan' },
  'plan.corrected': { text: { vi: 'Mở điều chỉnh kế hoạch', en: 'Opened the amendment of a plan' }, subject: 'plan' },
  'plan.accepted': { text: { vi: 'Tiếp nhận kế hoạch', en: 'Accepted a plan' }, subject: 'plan' },
  'plan.contents-marked': {
    text: { vi: 'Đánh dấu nội dung kế hoạch đơn vị phải có', en: 'Marked what the plans must take up' },
    subject: 'programme',
  },
  'plan.acting-named': {
    text: { vi: 'Nêu ai thực hiện thay công đoàn trong kế hoạch', en: 'Named who acts for the union in plans' },
    subject: 'programme',
  },
  'plan.acting-ended': {
    text: {
      vi: 'Rút lại việc nêu ai thực hiện thay công đoàn trong kế hoạch',
      en: 'Took back who acts for the union in plans',
    },
    subject: 'programme',
  },
  'plan.model-saved': {
    text: { vi: 'Lưu gợi ý mẫu cho kế hoạch đơn vị', en: 'Saved the models for plans' },
    subject: 'programme',
  },
  'plan.source-read': {
    text: { vi: 'Đưa tệp kế hoạch của đơn vị vào để đối chiếu', en: 'Brought in the file of an own plan' },
    subject: 'plan',
  },
  'plan.urged': {
    text: { vi: 'Đôn đốc đơn vị gửi kế hoạch', en: 'Reminded organisations of their plans' },
    subject: 'programme',
  },
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
  'report.withdrawn': { text: { vi: 'Rút lại báo cáo đã gửi', en: 'Withdrew a report' }, subject: 'report' },
  'report.corrected': {
    text: { vi: 'Mở đính chính báo cáo đã tiếp nhận', en: 'Opened the correction of an accepted report' },
    subject: 'report',
  },
  'regime.received': {
    text: { vi: 'Tiếp nhận đề cương báo cáo', en: 'Received an outline of reports' },
    subject: 'regime',
  },
  'outline.begun': {
    text: { vi: 'Bắt đầu soạn đề cương báo cáo', en: 'Began to write an outline' },
    subject: 'outline',
  },
  'outline.edited': { text: { vi: 'Sửa đề cương đang soạn', en: 'Changed an outline' }, subject: 'outline' },
  'outline.edit-undone': {
    text: { vi: 'Hoàn tác một thay đổi của đề cương', en: 'Took a change of an outline back' },
    subject: 'outline',
  },
  'outline.discarded': {
    text: { vi: 'Bỏ dự thảo đề cương', en: 'Discarded the draft of an outline' },
    subject: 'outline',
  },
  'outline.restored': {
    text: { vi: 'Khôi phục dự thảo đề cương', en: 'Restored the draft of an outline' },
    subject: 'outline',
  },
  'outline.published': {
    text: { vi: 'Ban hành đề cương báo cáo', en: 'Published an outline of reports' },
    subject: 'outline',
  },
  'consolidation.written': {
    text: { vi: 'Soạn nội dung báo cáo tổng hợp', en: 'Wrote on a consolidated report' },
    subject: 'deliverable',
  },
  'consolidation.made': {
    text: { vi: 'Lập báo cáo tổng hợp', en: 'Made a consolidated report' },
    subject: 'consolidation',
  },
  'earlier-figures.read': {
    text: { vi: 'Đưa tệp số liệu cũ lên xem trước', en: 'Read a sheet of old figures into a preview' },
    subject: 'earlier-figures',
  },
  'earlier-figures.taken': {
    text: { vi: 'Nhập hoặc thay số liệu cũ', en: 'Took old figures in, or replaced them' },
    subject: 'earlier-figures',
  },
  'outgoing.drafted': {
    text: { vi: 'Lập dự thảo văn bản đi', en: 'Drafted an outgoing document' },
    subject: 'outgoing',
  },
  'outgoing.saved': {
    text: { vi: 'Sửa dự thảo văn bản đi', en: 'Changed the draft of a document' },
    subject: 'outgoing',
  },
  'outgoing.submitted': { text: { vi: 'Trình duyệt văn bản đi', en: 'Submitted a document' }, subject: 'outgoing' },
  'outgoing.approved': { text: { vi: 'Duyệt văn bản đi', en: 'Approved a document' }, subject: 'outgoing' },
  'outgoing.returned': {
    text: { vi: 'Trả lại văn bản đi cho người soạn', en: 'Returned a document to its author' },
    subject: 'outgoing',
  },
  'outgoing.numbered': { text: { vi: 'Cấp số văn bản đi', en: 'Numbered a document' }, subject: 'outgoing' },
  'outgoing.number-cancelled': {
    text: { vi: 'Hủy số văn bản đi', en: 'Cancelled the number of a document' },
    subject: 'outgoing',
  },
  'outgoing.signed': {
    text: { vi: 'Ghi nhận văn bản đã ký, đính kèm bản gốc', en: 'Recorded the signed original of a document' },
    subject: 'outgoing',
  },
  'outgoing.sent': { text: { vi: 'Gửi văn bản đi', en: 'Sent a document' }, subject: 'outgoing' },
  'outgoing.sent-again': {
    text: { vi: 'Gửi lại văn bản đi', en: 'Sent a document again' },
    subject: 'outgoing',
  },
  'dispatch.opened': {
    text: { vi: 'Đơn vị nhận mở văn bản', en: 'A recipient opened a document' },
    subject: 'dispatch',
  },
  'dispatch.acknowledged': {
    text: { vi: 'Xác nhận đã nhận văn bản', en: 'Acknowledged a document' },
    subject: 'dispatch',
  },
  'letterhead.changed': {
    text: { vi: 'Sửa mẫu tiêu đề văn bản', en: 'Changed the head of documents' },
    subject: 'letterhead',
  },
  'term.added': { text: { vi: 'Khai nhiệm kỳ cấp ủy', en: 'Entered a term of the committee' }, subject: 'letterhead' },
  'series.opened': {
    text: { vi: 'Khai số văn bản đã dùng trên giấy', en: 'Entered numbers used on paper' },
    subject: 'letterhead',
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
  'filter.saved': { text: { vi: 'Lưu bộ lọc của mình', en: 'Saved a filter of their own' }, subject: 'person' },
  'filter.removed': { text: { vi: 'Xóa bộ lọc của mình', en: 'Removed a filter of their own' }, subject: 'person' },
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
