// What people read about urging organisations by notice and by letter.

import type { Text } from '../shared/text.ts'

export const urgingTexts = {
  title: { vi: 'Đôn đốc', en: 'Urge organisations' },
  about: {
    vi: 'Chọn đơn vị, rồi nhắc bằng thông báo trên hệ thống hoặc soạn công văn kèm danh sách việc của từng đơn vị.',
    en: 'Choose organisations, then remind them by notice or draft a letter with the list of what each owes.',
  },
  open: { vi: 'Đôn đốc', en: 'Urge' },
  shown: { vi: 'Việc', en: 'Duties' },
  shownOf: {
    overdue: { vi: 'Quá hạn', en: 'Overdue' },
    soon: { vi: 'Quá hạn và đến hạn trong 7 ngày', en: 'Overdue and due within 7 days' },
    open: { vi: 'Mọi việc chưa xong', en: 'Everything that is open' },
  },
  unit: { vi: 'Đơn vị', en: 'Organisation' },
  duties: { vi: 'Việc', en: 'Duties' },
  oldest: { vi: 'Hạn sớm nhất', en: 'Earliest day' },
  lastUrged: { vi: 'Đôn đốc gần nhất', en: 'Last urged' },
  neverUrged: { vi: 'chưa', en: 'never' },
  byMonth: { vi: 'Hạn trong tháng', en: 'Due in' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  content: { vi: 'Nội dung', en: 'Content' },
  filter: { vi: 'Lọc danh sách', en: 'Filter' },
  list: { vi: 'Các đơn vị', en: 'Organisations' },
  nobody: { vi: 'Không có đơn vị nào cần đôn đốc', en: 'Nobody is to be urged' },
  nobodyNext: {
    vi: 'Không có việc nào như vậy trong phạm vi bạn tiếp nhận. Chọn việc sắp đến hạn, hoặc bỏ bớt điều kiện lọc.',
    en: 'There is no such duty among what is sent to you. Choose what is due soon, or fewer filters.',
  },
  all: { vi: 'Chọn tất cả đơn vị theo bộ lọc, gồm cả các trang sau', en: 'All that match, also on the next pages' },
  note: { vi: 'Lời nhắc (không bắt buộc)', en: 'What you add (optional)' },
  noteHint: {
    vi: 'Gửi kèm thông báo và ghi vào quá trình xử lý của việc.',
    en: 'Goes with the notice and into the history.',
  },
  byNotice: { vi: 'Nhắc bằng thông báo', en: 'Remind by notice' },
  byLetter: { vi: 'Soạn công văn đôn đốc', en: 'Draft a letter' },
  chooseUnits: { vi: 'Chọn ít nhất một đơn vị.', en: 'Choose at least one organisation.' },
  tooMany: {
    vi: 'Chọn nhiều nhất 2.000 việc mỗi lần. Lọc bớt theo nội dung, kỳ hoặc đơn vị.',
    en: 'At most 2,000 duties at a time. Filter by content, period or organisation.',
  },
  nothingLeft: {
    vi: 'Các đơn vị đã chọn không còn việc nào như vậy. Quay lại danh sách và chọn lại.',
    en: 'The chosen organisations owe nothing of this any more. Go back to the list and choose again.',
  },

  letter: { vi: 'Công văn đôn đốc', en: 'Letter that urges' },
  letterAbout: {
    vi: 'Xem trước công văn và danh sách kèm theo. Dự thảo được trình duyệt, cấp số, ký và gửi như mọi văn bản đi; khi gửi, mỗi việc được ghi nhận đã đôn đốc.',
    en: 'Look at the letter and its list. The draft is approved, numbered, signed and sent as every document; once it is sent, each duty has it in its history.',
  },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  noIssuer: {
    vi: 'Bạn không soạn văn bản cho nơi nhận các việc này. Nhắc bằng thông báo, hoặc nhờ người soạn thảo của cơ quan đó.',
    en: 'You do not prepare documents for those these are owed to. Remind by notice, or ask who does.',
  },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  subjectMissing: { vi: 'Nhập trích yếu.', en: 'Enter the subject.' },
  by: { vi: 'Báo cáo kết quả chậm nhất ngày', en: 'To report by' },
  byPast: { vi: 'Chọn ngày từ hôm nay trở đi.', en: 'Choose today or a later day.' },
  again: { vi: 'Xem lại bản thảo', en: 'Look again' },
  draft: { vi: 'Lập dự thảo công văn', en: 'Make the draft' },
  drafted: { vi: 'Đã lập dự thảo công văn đôn đốc.', en: 'The letter was drafted.' },
  preview: { vi: 'Bản xem trước', en: 'Preview' },
  back: { vi: 'Chọn lại đơn vị', en: 'Choose again' },
  followUp: { vi: 'Kết quả sau công văn đôn đốc', en: 'What came of the letter' },
  toDocument: { vi: 'Mở công văn', en: 'Open the letter' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  reported: { vi: 'Đã báo cáo, chờ tiếp nhận', en: 'Reported, waiting to be accepted' },
  none: { vi: 'Không có việc nào trong phạm vi của bạn.', en: 'Nothing of it is in your reach.' },
} satisfies Record<string, Text | Record<string, Text>>

export const matching = (units: string, duties: string): Text => ({
  vi: `${units} đơn vị, ${duties} việc`,
  en: `${units} organisations, ${duties} duties`,
})
export const andOthers = (count: number): Text => ({ vi: `và ${count} việc khác`, en: `and ${count} more` })
export const urgedNow = (count: number): Text => ({
  vi: `Đã đôn đốc ${count} việc. Việc đã đôn đốc hôm nay không nhắc lại lần nữa.`,
  en: `${count} duties were urged. What was urged today already was left out.`,
})
export const settledOf = (done: number, all: number): Text => ({
  vi: `${done}/${all} việc đã báo cáo, đã tiếp nhận hoặc không còn phải thực hiện.`,
  en: `${done} of ${all} are reported, accepted or no longer owed.`,
})
