// What people read on the pages of the audit log.

import type { Text } from '../shared/text.ts'

export const texts = {
  title: { vi: 'Nhật ký', en: 'Audit log' },
  navigation: {
    vi: 'Ai đã làm gì, lúc nào; không ai sửa hay xóa được mà không để lại dấu vết.',
    en: 'Who did what and when; nobody can change or remove it unseen.',
  },
  filter: { vi: 'Lọc nhật ký', en: 'Filter the log' },
  act: { vi: 'Việc', en: 'Act' },
  allActs: { vi: 'Tất cả', en: 'All' },
  noSuchAct: { vi: 'Không có việc này trong danh mục. Chọn trong danh sách.', en: 'There is no such act. Choose one.' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  toBeforeFrom: { vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', en: 'The last day must not be before the first.' },
  subject: { vi: 'Mã hoặc địa chỉ của nội dung', en: 'Id or address of the content' },
  subjectWrong: {
    vi: 'Không thấy mã trong nội dung vừa nhập. Dán mã hoặc địa chỉ trang của kế hoạch, báo cáo, việc cần xem.',
    en: 'There is no id in this. Paste the id, or the address of the page of a plan, report or duty.',
  },
  subjectIsPerson: {
    vi: 'Đây là mã của một người. Tra cứu theo người phải nêu lý do: dùng nút Tra cứu theo người.',
    en: 'This is the id of a person. To look a person up you must give a reason: use Search by person.',
  },
  apply: { vi: 'Lọc', en: 'Filter' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  time: { vi: 'Thời gian', en: 'Time' },
  actor: { vi: 'Người thực hiện', en: 'Done by' },
  noActor: { vi: 'không ghi người', en: 'nobody named' },
  unknownPerson: { vi: 'người không còn trong hệ thống', en: 'a person no longer known' },
  about: { vi: 'Đối tượng', en: 'Subject' },
  detail: { vi: 'Chi tiết', en: 'Detail' },
  position: { vi: 'Số niêm', en: 'Seal' },
  positionWaiting: { vi: 'chờ niêm', en: 'waiting' },
  related: { vi: 'Cùng đối tượng', en: 'Same subject' },
  older: { vi: 'Cũ hơn', en: 'Older' },
  newest: { vi: 'Mới nhất', en: 'Newest' },
  download: { vi: 'Tải CSV', en: 'Download CSV' },
  none: { vi: 'Không có mục nào', en: 'No entries' },
  noneNext: {
    vi: 'Không có việc nào được ghi theo điều kiện này. Bỏ bớt điều kiện lọc.',
    en: 'Nothing was recorded that fits. Take a filter away.',
  },
  noSeal: { vi: 'Chưa có mục nào được niêm.', en: 'No entry is sealed yet.' },
  byPerson: { vi: 'Tra cứu theo người', en: 'Search by person' },
  byPersonLead: {
    vi: 'Xem mọi việc mà một người đã làm. Việc tra cứu này được ghi vào nhật ký cùng với lý do.',
    en: 'See everything that one person did. The search is recorded in the log together with its reason.',
  },
  personName: { vi: 'Họ và tên', en: 'Name' },
  personMissing: { vi: 'Nhập họ và tên người cần tra cứu.', en: 'Enter the name of the person.' },
  noSuchPerson: {
    vi: 'Không có người nào mang tên này. Kiểm tra lại, hoặc chỉ nhập một phần tên.',
    en: 'Nobody has this name. Check it, or enter a part of it.',
  },
  tooManyPeople: {
    vi: 'Có quá nhiều người mang tên này. Nhập đầy đủ họ và tên.',
    en: 'Too many people have this name. Enter the full name.',
  },
  whichPerson: { vi: 'Người cần tra cứu', en: 'Which person' },
  choosePerson: {
    vi: 'Có nhiều người mang tên này. Chọn một người.',
    en: 'Several people have this name. Choose one.',
  },
  reason: { vi: 'Lý do tra cứu', en: 'Reason' },
  reasonHint: {
    vi: 'Nêu căn cứ, ví dụ số văn bản yêu cầu. Không ghi thông tin bí mật.',
    en: 'Name the ground, for example the number of the request. Nothing secret.',
  },
  reasonMissing: { vi: 'Nêu lý do tra cứu.', en: 'Give the reason.' },
  search: { vi: 'Ghi lý do và tra cứu', en: 'Record the reason and search' },
  noSuchSearch: {
    vi: 'Không tìm thấy lần tra cứu này. Tra cứu lại và nêu lý do.',
    en: 'This search was not found. Search again and give the reason.',
  },
  searchOver: {
    vi: 'Kết quả tra cứu theo người chỉ xem được trong ngày. Tra cứu lại và nêu lý do.',
    en: 'The result of a search by person can be seen on the same day only. Search again and give the reason.',
  },
} satisfies Record<string, Text>

export const sealedTo = (position: string, when: string | null): Text => ({
  vi: `Đã niêm đến mục số ${position}${when ? `, lúc ${when}` : ''}.`,
  en: `Sealed up to entry ${position}${when ? `, at ${when}` : ''}.`,
})

export const resultOf = (name: string): Text => ({ vi: `Nhật ký: ${name}`, en: `Audit log: ${name}` })
export const reasonGiven = (reason: string): Text => ({ vi: `Lý do: ${reason}`, en: `Reason: ${reason}` })
export const atMost = (count: string): Text => ({
  vi: `Tệp CSV có nhiều nhất ${count} mục mới nhất theo điều kiện đang lọc.`,
  en: `The CSV file holds at most the ${count} newest entries that fit the filter.`,
})

/** What a detail says; one that is not here is shown under its own name. */
export const DETAILS: Record<string, Text> = {
  tasks: { vi: 'số nhiệm vụ', en: 'tasks' },
  duties: { vi: 'số việc giao', en: 'duties' },
  period: { vi: 'kỳ', en: 'period' },
  reason: { vi: 'lý do', en: 'reason' },
  sha256: { vi: 'mã băm SHA-256', en: 'SHA-256' },
  size: { vi: 'dung lượng (byte)', en: 'bytes' },
  mediaType: { vi: 'loại tệp', en: 'type' },
  post: { vi: 'chức vụ', en: 'post' },
  until: { vi: 'đến hết ngày', en: 'last day' },
}
