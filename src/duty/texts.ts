// What people read about duties and about what is submitted for them.

import type { Text } from '../shared/text.ts'
import type { EventAct } from './store.ts'

export const texts = {
  title: { vi: 'Việc cần làm', en: 'Duties' },
  mine: { vi: 'Việc của đơn vị tôi', en: 'What my organisation owes' },
  waiting: { vi: 'Chờ tôi xử lý', en: 'Waiting for me' },
  units: { vi: 'Các đơn vị trực thuộc', en: 'Subordinate organisations' },
  noneMine: {
    vi: 'Đơn vị chưa có việc nào. Việc xuất hiện ở đây khi Đảng ủy giao nhiệm vụ trong chương trình.',
    en: 'Nothing is owed yet. Duties appear here once the committee hands out the tasks of a programme.',
  },
  noneWaiting: { vi: 'Không có nội dung nào chờ bạn xử lý.', en: 'Nothing waits for you.' },
  overdueCount: { vi: 'quá hạn', en: 'overdue' },
  soonCount: { vi: 'đến hạn trong 7 ngày', en: 'due within 7 days' },
  openCount: { vi: 'đang thực hiện', en: 'in progress' },
  doneCount: { vi: 'đã hoàn thành', en: 'completed' },
  due: { vi: 'Thời hạn', en: 'Due' },
  owner: { vi: 'Đơn vị thực hiện', en: 'Owed by' },
  owedTo: { vi: 'Nơi nhận', en: 'Owed to' },
  reasonTerm: { vi: 'Căn cứ', en: 'Reason' },
  period: { vi: 'Kỳ', en: 'Period' },
  state: { vi: 'Trạng thái', en: 'State' },
  history: { vi: 'Quá trình xử lý', en: 'History' },
  officeSetDay: { vi: 'do Văn phòng đặt, văn bản không nêu', en: 'set by the Office; the document names none' },
  reportDone: { vi: 'Báo cáo hoàn thành', en: 'Report as done' },
  whatWasDone: { vi: 'Kết quả thực hiện', en: 'What was done' },
  whatWasDoneHint: {
    vi: 'Nêu sản phẩm, số văn bản, ngày hoàn thành.',
    en: 'Name the product, the document number, the day it was completed.',
  },
  whatWasDoneMissing: { vi: 'Nhập kết quả thực hiện.', en: 'Enter what was done.' },
  part: { vi: 'Phần việc', en: 'Part of a duty' },
  evidence: { vi: 'Tệp minh chứng', en: 'Evidence' },
  noSuchEvidence: {
    vi: 'Không tìm thấy tệp minh chứng này. Mở lại trang của việc và chọn tệp trong danh sách.',
    en: 'This evidence was not found. Open the page of the duty again and choose the file from the list.',
  },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  giveBack: { vi: 'Trả lại', en: 'Return' },
  giveBackReason: { vi: 'Lý do trả lại', en: 'Reason for returning' },
  giveBackReasonMissing: {
    vi: 'Nêu lý do trả lại để đơn vị biết cần sửa gì.',
    en: 'Give the reason, so that the organisation knows what to mend.',
  },
  newDay: { vi: 'Thời hạn gửi lại', en: 'To be sent again by' },
  newDayMissing: { vi: 'Nhập thời hạn gửi lại.', en: 'Enter the day by which it is to be sent again.' },
  newDayPast: { vi: 'Thời hạn gửi lại phải từ hôm nay trở đi.', en: 'The new day must be today or later.' },
  alreadyReported: {
    vi: 'Việc này đã được báo cáo trước đó. Tải lại trang để xem.',
    en: 'This duty was reported already. Reload the page.',
  },
  wasWaived: {
    vi: 'Việc này đã được cho phép không thực hiện, không cần báo cáo nữa.',
    en: 'This duty was waived; it needs no report any more.',
  },
  wasSuperseded: {
    vi: 'Việc này không còn phải thực hiện vì chương trình đã được sửa đổi hoặc kết thúc.',
    en: 'This duty is no longer owed: the programme was amended or closed.',
  },
  notLater: {
    vi: 'Thời hạn mới phải sau thời hạn hiện nay.',
    en: 'The new day must be later than the present one.',
  },
  stillHandingOut: {
    vi: 'Chương trình đang được giao đến các đơn vị. Chờ giao xong rồi sửa đổi.',
    en: 'The tasks are still being handed out. Wait until that is done, then amend.',
  },
  partOwnerMissing: { vi: 'Chọn đơn vị thực hiện.', en: 'Choose the organisation that does it.' },
  notReported: {
    vi: 'Việc này chưa được báo cáo nên chưa tiếp nhận hoặc trả lại được.',
    en: 'This duty was not reported yet, so it can be neither accepted nor returned.',
  },
  stillDraft: {
    vi: 'Nội dung còn là bản nháp. Trình duyệt trước.',
    en: 'This is still a draft. Submit it for approval first.',
  },
  waitsForApproval: {
    vi: 'Nội dung đang chờ duyệt. Người duyệt phải duyệt hoặc trả lại trước.',
    en: 'This waits for approval. The approver must approve or return it first.',
  },
  approvedNotSent: { vi: 'Nội dung đã duyệt, chưa gửi.', en: 'This is approved and not sent yet.' },
  alreadySent: { vi: 'Nội dung đã gửi cấp trên và đang chờ tiếp nhận.', en: 'This was sent and waits to be accepted.' },
  wasReturned: {
    vi: 'Nội dung đã bị trả lại. Sửa và trình duyệt lại.',
    en: 'This was returned. Mend it and submit it again.',
  },
  alreadyAccepted: {
    vi: 'Nội dung đã được tiếp nhận, không sửa được nữa.',
    en: 'This was accepted and can no longer be changed.',
  },
  noSuchBoard: {
    vi: 'Không tìm thấy tổ chức này. Mở lại Bảng theo dõi và chọn từ danh sách.',
    en: 'This organisation was not found. Open the boards again and choose from the list.',
  },
  noSuchDuty: {
    vi: 'Không tìm thấy việc này. Quay lại trang Việc cần làm và mở từ danh sách.',
    en: 'This duty was not found. Go back to your duties and open it from the list.',
  },
  stale: {
    vi: 'Nội dung đã được người khác thay đổi sau khi bạn mở trang. Chưa có gì được ghi. Mở lại trang để xem bản mới rồi thực hiện lại.',
    en: 'Somebody else changed this after you opened the page. Nothing was saved. Open the page again, look at the new version and repeat.',
  },
  staleDuty: {
    vi: 'Việc này đã thay đổi sau khi bạn mở trang. Chưa ghi gì. Xem thay đổi dưới đây rồi thực hiện lại nếu vẫn cần.',
    en: 'This duty changed after you opened the page. Nothing was saved. See what happened, then repeat if it is still needed.',
  },
  meanwhile: { vi: 'Thay đổi sau khi bạn mở trang', en: 'What happened after you opened the page' },
  meanwhileAmended: {
    vi: 'Nội dung của việc đã được điều chỉnh theo chương trình.',
    en: 'The duty was amended with its programme.',
  },
  notWritten: { vi: 'Nội dung bạn nhập, chưa ghi', en: 'What you typed; it was not saved' },
  reportedNow: { vi: 'Đã báo cáo hoàn thành.', en: 'Reported as done.' },
  acceptedNow: { vi: 'Đã tiếp nhận.', en: 'Accepted.' },
  returnedNow: { vi: 'Đã trả lại đơn vị.', en: 'Returned to the organisation.' },
  throughItsPage: {
    vi: 'Việc này được xử lý qua kế hoạch hoặc báo cáo của đơn vị. Mở kế hoạch hoặc báo cáo để thực hiện.',
    en: 'This duty is handled through the plan or report of the organisation. Open that one to go on.',
  },
  openWriting: { vi: 'Mở nội dung đã soạn', en: 'Open what was written' },
  beginWriting: { vi: 'Bắt đầu soạn', en: 'Begin writing' },
  notBegun: { vi: 'Đơn vị chưa bắt đầu soạn.', en: 'The organisation has not begun yet.' },
  stateDraft: { vi: 'Bản nháp', en: 'Draft' },
  stateSubmitted: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  stateApproved: { vi: 'Đã duyệt, chưa gửi', en: 'Approved, not sent' },
  stateSent: { vi: 'Đã gửi, chờ tiếp nhận', en: 'Sent, waiting to be accepted' },
  stateReturned: { vi: 'Bị trả lại', en: 'Returned' },
  stateAccepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  dutyOpen: { vi: 'Đang thực hiện', en: 'In progress' },
  dutyReported: { vi: 'Đã báo cáo, chờ tiếp nhận', en: 'Reported, waiting to be accepted' },
  dutyAccepted: { vi: 'Đã hoàn thành', en: 'Completed' },
  saveDraft: { vi: 'Lưu bản nháp', en: 'Save the draft' },
  saveAndSubmit: { vi: 'Lưu và trình duyệt', en: 'Save and submit for approval' },
  submit: { vi: 'Trình duyệt', en: 'Submit for approval' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  withdrawn: { vi: 'Đơn vị rút lại', en: 'Withdrawn by its owner' },
  returnInside: { vi: 'Trả lại người soạn', en: 'Return to the author' },
  send: { vi: 'Gửi lên cấp trên', en: 'Send to the superior' },
  inTime: { vi: 'Đúng hạn', en: 'In time' },
  eventCreated: { vi: 'Giao việc', en: 'Handed out' },
  eventReported: { vi: 'Báo cáo', en: 'Reported' },
  eventReturned: { vi: 'Trả lại', en: 'Returned' },
  eventAccepted: { vi: 'Tiếp nhận', en: 'Accepted' },
  eventProgressed: { vi: 'Cập nhật tiến độ', en: 'Progress' },
  eventExtensionAsked: { vi: 'Đề nghị gia hạn', en: 'More time asked for' },
  eventExtended: { vi: 'Gia hạn', en: 'More time granted' },
  eventMoved: { vi: 'Điều chỉnh thời hạn', en: 'Due day amended' },
  eventUrged: { vi: 'Đôn đốc', en: 'Urged' },
  eventWaived: { vi: 'Cho phép không thực hiện', en: 'Waived' },
  eventSuperseded: { vi: 'Không còn phải thực hiện', en: 'Superseded' },
  dutyWaived: { vi: 'Được miễn thực hiện', en: 'Waived' },
  dutySuperseded: { vi: 'Không còn phải thực hiện', en: 'Superseded' },
  released: { vi: 'Không phải thực hiện', en: 'Not owed any more' },
  noticeWaiting: {
    plan: { vi: 'Kế hoạch chờ duyệt', en: 'A plan waits for approval' },
    report: { vi: 'Báo cáo chờ duyệt', en: 'A report waits for approval' },
  },
  noticeReturned: {
    plan: { vi: 'Kế hoạch bị trả lại', en: 'A plan was returned' },
    report: { vi: 'Báo cáo bị trả lại', en: 'A report was returned' },
  },
  noticeSent: {
    plan: { vi: 'Đơn vị đã gửi kế hoạch', en: 'An organisation sent its plan' },
    report: { vi: 'Đơn vị đã gửi báo cáo', en: 'An organisation sent its report' },
  },
  noticeAccepted: {
    plan: { vi: 'Kế hoạch đã được tiếp nhận', en: 'A plan was accepted' },
    report: { vi: 'Báo cáo đã được tiếp nhận', en: 'A report was accepted' },
  },
} satisfies Record<string, Text | Record<'plan' | 'report', Text>>

/** What each event is called in the history. */
export const eventNames: Record<EventAct, Text> = {
  created: texts.eventCreated,
  reported: texts.eventReported,
  returned: texts.eventReturned,
  accepted: texts.eventAccepted,
  progressed: texts.eventProgressed,
  'extension-asked': texts.eventExtensionAsked,
  extended: texts.eventExtended,
  moved: texts.eventMoved,
  urged: texts.eventUrged,
  waived: texts.eventWaived,
  superseded: texts.eventSuperseded,
}

type Counting = 'calendar' | 'working'

/** "3 ngày", "2 ngày làm việc". */
const length = (days: number, unit: Counting): Text => {
  const many = days === 1 ? '' : 's'
  return unit === 'working'
    ? { vi: `${days} ngày làm việc`, en: `${days} working day${many}` }
    : { vi: `${days} ngày`, en: `${days} day${many}` }
}
/** Only days off went by since. */
const lessThanOne: Text = { vi: 'chưa đến 1 ngày làm việc', en: 'less than one working day' }
const since = (days: number, unit: Counting): Text => (days === 0 ? lessThanOne : length(days, unit))

export const lateBy = (days: number, unit: Counting): Text => ({
  vi: `Trễ hạn ${since(days, unit).vi}`,
  en: `Late by ${since(days, unit).en}`,
})
export const overdueBy = (days: number, unit: Counting): Text => ({
  vi: `Quá hạn ${since(days, unit).vi}`,
  en: `Overdue by ${since(days, unit).en}`,
})
export const daysLeft = (days: number): Text =>
  days === 0
    ? { vi: 'Hạn hôm nay', en: 'Due today' }
    : { vi: `Còn ${length(days, 'calendar').vi}`, en: `${length(days, 'calendar').en} left` }
export const dueOn = (day: string): Text => ({ vi: `hạn ${day}`, en: `due ${day}` })
export const fromTo = (from: string, to: string): Text => ({ vi: `từ ${from} đến ${to}`, en: `${from} to ${to}` })
export const reportedAlready = (name: string, time: string, day: string): Text => ({
  vi: `${name} đã báo cáo việc này lúc ${time} ngày ${day}. Tải lại trang để xem.`,
  en: `${name} reported this duty at ${time} on ${day}. Reload the page.`,
})
export const fromDayToDay = (from: string, to: string): Text => ({
  vi: `từ ngày ${from} sang ngày ${to}`,
  en: `from ${from} to ${to}`,
})
