// What people read about limits and the calendar, in both languages.

import type { PlainDate } from '../shared/day.ts'
import { formatDay, type Text } from '../shared/text.ts'

export const calendarTexts = {
  // /law/due
  dueTitle: { vi: 'Tính hạn theo luật', en: 'When is it due by law' },
  dueLead: {
    vi: 'Chọn quy tắc và ngày bắt đầu. Trang này chỉ rõ từng ngày được tính hay không và vì sao.',
    en: 'Choose a rule and its first day. This page shows each day that counts or does not, and why.',
  },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  chooseRule: { vi: 'Chọn quy tắc', en: 'Choose a rule' },
  from: { vi: 'Ngày bắt đầu', en: 'First day' },
  fromHint: { vi: 'Ngày xảy ra sự kiện, không tính vào thời hạn', en: 'The day of the event; it does not count' },
  complex: { vi: 'Vụ việc phức tạp', en: 'Complex case' },
  remote: { vi: 'Vùng sâu, vùng xa, đi lại khó khăn', en: 'Remote area' },
  pauseFrom: { vi: 'Tạm dừng từ ngày', en: 'Stopped on' },
  pauseFromHint: { vi: 'Ngày quyết định tạm đình chỉ; vẫn được tính', en: 'The day of suspension; it still counts' },
  pauseTo: { vi: 'Tiếp tục từ ngày', en: 'Runs on from' },
  pauseToHint: { vi: 'Ngày quyết định tiếp tục; chưa tính', en: 'The day of resuming; not counted yet' },
  compute: { vi: 'Tính hạn', en: 'Compute' },
  due: { vi: 'Hạn', en: 'Due' },
  mustHappen: { vi: 'Việc phải làm', en: 'What has to happen' },
  time: { vi: 'Thời hạn', en: 'Time' },
  citation: { vi: 'Căn cứ', en: 'Legal basis' },
  inForce: { vi: 'Hiệu lực', en: 'In force' },
  openEnd: { vi: 'đến nay', en: 'until now' },
  notKnown: { vi: 'chưa rõ', en: 'not known' },
  calendarUsed: { vi: 'Lịch đã dùng', en: 'Calendar used' },
  noCalendarUsed: { vi: 'Không dùng đến ngày nghỉ', en: 'No day off was asked for' },
  announced: { vi: 'đã công bố', en: 'announced' },
  expected: { vi: 'dự kiến, chưa có thông báo', en: 'expected, no notice yet' },
  provisional: {
    vi: 'Hạn tạm tính: năm này chưa có thông báo ngày nghỉ. Hạn sẽ được tính lại khi có thông báo.',
    en: 'Provisional: the days off of this year are not announced. It will be computed again with the notice.',
  },
  ruleOff: {
    vi: 'Quy tắc này đang tắt ở đơn vị: chưa có người xác nhận văn bản gốc.',
    en: 'This rule is off in this body: nobody has confirmed it against the text.',
  },
  warnOn: (day: PlainDate): Text => ({
    vi: `Văn bản khác còn nêu thời hạn đến ${formatDay(day)}. Nên làm xong trước ngày đó.`,
    en: `Another text names ${formatDay(day)}. Better be done by then.`,
  }),
  daysShown: { vi: 'Các ngày trên lịch', en: 'The days in the calendar' },
  legend: {
    vi: '◦ ngày sự kiện · số thứ tự ngày được tính · – không tính · ‖ tạm dừng · ◆ hết hạn',
    en: '◦ the event · number of the day that counts · – not counted · ‖ paused · ◆ due',
  },
  steps: { vi: 'Từng ngày', en: 'Day by day' },
  stepsShort: { vi: 'Những ngày đáng chú ý', en: 'The days that matter' },
  day: { vi: 'Ngày', en: 'Day' },
  counts: { vi: 'Tính', en: 'Counts' },
  why: { vi: 'Vì sao', en: 'Why' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  noRule: { vi: 'Chọn một quy tắc trong danh sách.', en: 'Choose a rule from the list.' },
  noFrom: { vi: 'Nhập ngày bắt đầu.', en: 'Enter the first day.' },
  halfPause: { vi: 'Nhập cả ngày tạm dừng và ngày tiếp tục.', en: 'Enter both days of the pause.' },

  // /law/limits
  limitsTitle: { vi: 'Thời hạn theo luật', en: 'Limits of the law' },
  limitsLead: {
    vi: 'Quy tắc đã đọc trong văn bản thì bật sẵn; quy tắc theo nguồn thứ cấp hoặc theo trí nhớ chỉ bật khi có người xác nhận.',
    en: 'Rules read in the text are on; second-hand or remembered ones are off until somebody confirms them.',
  },
  filter: { vi: 'Lọc', en: 'Filter' },
  act: { vi: 'Văn bản', en: 'Act' },
  allActs: { vi: 'Tất cả văn bản', en: 'All acts' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
  anyConfidence: { vi: 'Mọi mức', en: 'Any' },
  state: { vi: 'Trạng thái', en: 'State' },
  anyState: { vi: 'Tất cả', en: 'All' },
  on: { vi: 'Đang bật', en: 'On' },
  off: { vi: 'Đang tắt', en: 'Off' },
  toConfirm: { vi: 'Cần cán bộ pháp chế xác nhận', en: 'A legal officer should confirm' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  clear: { vi: 'Xóa bộ lọc', en: 'Clear' },
  appliesTo: { vi: 'Áp dụng cho', en: 'Applies to' },
  evidence: { vi: 'Đã biết từ', en: 'Known from' },
  noLimits: {
    vi: 'Không có quy tắc nào khớp. Xóa bộ lọc để xem tất cả.',
    en: 'No rule matches. Clear the filter to see all.',
  },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về đầu danh sách', en: 'To the first page' },
  found: (count: number): Text => ({ vi: `${count} quy tắc`, en: `${count} rules` }),
  noSuchRule: {
    vi: 'Không có quy tắc này. Mở danh sách thời hạn để chọn.',
    en: 'There is no such rule. Choose one from the list of limits.',
  },

  // /law/limits/:rule
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  readIn: { vi: 'Nguồn đã đọc', en: 'Read in' },
  extension: { vi: 'Gia hạn', en: 'Extension' },
  starts: { vi: 'Tính từ', en: 'Starts' },
  note: { vi: 'Ghi chú', en: 'Note' },
  whenComplex: { vi: 'phức tạp', en: 'complex' },
  whenRemote: { vi: 'vùng sâu, vùng xa', en: 'remote' },
  whenBoth: { vi: 'phức tạp ở vùng sâu, vùng xa', en: 'complex and remote' },
  switched: (by: string, on: PlainDate): Text => ({
    vi: `${by} xác nhận ngày ${formatDay(on)}`,
    en: `confirmed by ${by} on ${formatDay(on)}`,
  }),
  byItself: { vi: 'theo mặc định', en: 'by itself' },
  switchTitle: { vi: 'Bật hoặc tắt quy tắc ở đơn vị', en: 'Switch the rule on or off in this body' },
  confirmedBy: { vi: 'Người đối chiếu văn bản', en: 'Who read the text' },
  confirmedByHint: { vi: 'Họ tên và chức vụ', en: 'Name and post' },
  confirmedOn: { vi: 'Ngày đối chiếu', en: 'On' },
  turnOn: { vi: 'Bật quy tắc', en: 'Switch on' },
  turnOff: { vi: 'Tắt quy tắc', en: 'Switch off' },
  turnedOn: { vi: 'Đã bật quy tắc.', en: 'The rule is on.' },
  turnedOff: { vi: 'Đã tắt quy tắc.', en: 'The rule is off.' },
  noConfirmer: {
    vi: 'Nhập họ tên, chức vụ người đã đối chiếu văn bản.',
    en: 'Enter name and post of who read the text.',
  },
  noConfirmDay: { vi: 'Nhập ngày đối chiếu.', en: 'Enter the day.' },
  confirmedLater: { vi: 'Ngày đối chiếu không được sau hôm nay.', en: 'The day cannot be after today.' },
  stale: {
    vi: 'Người khác vừa sửa. Nội dung bạn nhập vẫn còn đây: tải lại trang để xem bản mới rồi lưu lại.',
    en: 'Somebody else changed it just now. What you entered is still here: load the page again, then save.',
  },

  // /law/calendar/:year
  calendarTitle: (year: number): Text => ({ vi: `Lịch làm việc năm ${year}`, en: `Working days of ${year}` }),
  calendar: { vi: 'Lịch làm việc', en: 'Working days' },
  calendarLead: {
    vi: 'Ngày nghỉ và ngày làm bù mà mọi thời hạn tính theo ngày làm việc dựa vào.',
    en: 'The days off and worked Saturdays on which every limit in working days rests.',
  },
  expectedYear: {
    vi: 'Năm này chưa có thông báo ngày nghỉ. Các ngày dưới đây là dự kiến; mọi hạn dựa vào năm này là tạm tính.',
    en: 'No notice for this year yet. The days below are expected; every date that rests on this year is provisional.',
  },
  previousYear: (year: number): Text => ({ vi: `Năm ${year}`, en: `${year}` }),
  notice: { vi: 'Thông báo', en: 'Notice' },
  noNotice: { vi: 'chưa có', en: 'none yet' },
  source: { vi: 'Nguồn', en: 'Source' },
  daysOff: { vi: 'Ngày nghỉ và ngày làm bù', en: 'Days off and worked Saturdays' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên', en: 'Name' },
  noDays: { vi: 'Chưa có ngày nào.', en: 'No day yet.' },
  monthsLegend: { vi: '× nghỉ · + làm bù', en: '× day off · + worked' },
  edit: { vi: 'Nhập theo thông báo', en: 'Enter from the notice' },
  noticeNumber: { vi: 'Số thông báo', en: 'Number of the notice' },
  noticeOn: { vi: 'Ngày thông báo', en: 'Date of the notice' },
  lines: { vi: 'Các ngày, mỗi dòng một ngày', en: 'The days, one a line' },
  linesHint: {
    vi: 'Ngày/tháng; loại; tên. Loại là: nghỉ lễ, nghỉ bù, nghỉ theo thông báo, nghỉ hoán đổi, làm bù.',
    en: 'Day/month; kind; name. Kinds: public holiday, make-up day off, day off by notice, swapped day off, worked Saturday.',
  },
  preview: { vi: 'Xem trước thay đổi', en: 'Look at the changes first' },
  previewTitle: (year: number): Text => ({ vi: `Xem trước lịch năm ${year}`, en: `Changes to ${year}` }),
  changes: { vi: 'Ngày nghỉ thay đổi', en: 'Days that change' },
  noChanges: {
    vi: 'Không ngày nào thay đổi; chỉ ghi nhận thông báo.',
    en: 'No day changes; only the notice is recorded.',
  },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  working: { vi: 'không ghi', en: 'not listed' },
  moves: { vi: 'Hạn sẽ chuyển', en: 'Dates that will move' },
  noMoves: { vi: 'Không hạn nào đang mở phải chuyển.', en: 'No open date moves.' },
  what: { vi: 'Việc', en: 'What' },
  save: { vi: 'Lưu lịch của năm', en: 'Save the calendar' },
  back: { vi: 'Sửa tiếp', en: 'Change it again' },
  saved: { vi: 'Đã lưu lịch của năm.', en: 'The calendar is saved.' },
  noNumber: { vi: 'Nhập số thông báo.', en: 'Enter the number of the notice.' },
  noNoticeDay: { vi: 'Nhập ngày thông báo.', en: 'Enter the date of the notice.' },
  noSuchYear: { vi: 'Lịch chỉ có từ năm 2000 đến năm 2180.', en: 'The calendar reaches from 2000 to 2180.' },
  line: (at: number, { vi, en }: Text): Text => ({ vi: `Dòng ${at}: ${vi}`, en: `Line ${at}: ${en}` }),
  wrongDay: {
    vi: 'ngày không đúng; viết dạng 27/4; nghỉ bù; tên ngày.',
    en: 'not a day; write 27/4; make-up day off; name.',
  },
  otherYear: (year: number): Text => ({ vi: `ngày không thuộc năm ${year}.`, en: `the day is not in ${year}.` }),
  wrongKind: {
    vi: 'loại không đúng; dùng một trong năm loại ghi ở trên.',
    en: 'the kind is not one of the five named above.',
  },
  wrongName: {
    vi: 'thiếu tên ngày, hoặc tên dài quá 200 ký tự.',
    en: 'the name is missing or longer than 200 characters.',
  },
  worksAnyway: { vi: 'ngày làm bù phải là thứ bảy hoặc chủ nhật.', en: 'a worked day must be a Saturday or Sunday.' },
  offAnyway: {
    vi: 'ngày nghỉ bù, nghỉ hoán đổi phải là ngày làm việc.',
    en: 'a make-up or swapped day off must be a weekday.',
  },
  twice: { vi: 'ngày này đã ghi ở dòng trên.', en: 'this day stands in a line above.' },
  tooMany: (most: number): Text => ({ vi: `Nhiều nhất ${most} ngày.`, en: `At most ${most} days.` }),
  fixedMissing: (day: PlainDate): Text => ({
    vi: `Thiếu ngày lễ ${day.day}/${day.month} mà Bộ luật Lao động đã định. Thêm một dòng cho ngày này.`,
    en: `${day.day}/${day.month} is missing, which the Labour Code fixes. Add a line for it.`,
  }),
} as const

const WEEKDAYS_VI = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
const WEEKDAYS_EN = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
export const weekdays: readonly Text[] = WEEKDAYS_VI.map((vi, at) => ({ vi, en: WEEKDAYS_EN[at]! }))

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ')
export const monthName = (year: number, month: number): Text => ({
  vi: `Tháng ${month}/${year}`,
  en: `${MONTHS_EN[month - 1]} ${year}`,
})
