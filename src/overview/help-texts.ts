// The help page, in plain words for who works with the programme.

import type { Text } from '../shared/text.ts'

export const helpTexts = {
  title: { vi: 'Trợ giúp', en: 'Help' },
  lead: {
    vi: 'Một quý diễn ra thế nào, mỗi trạng thái nghĩa là gì, dùng bàn phím ra sao và hỏi ai khi cần.',
    en: 'How a quarter goes, what each state means, how to use the keyboard, and whom to ask.',
  },
  contents: { vi: 'Nội dung trang', en: 'On this page' },
  quarter: { vi: 'Một quý diễn ra thế nào', en: 'How a quarter goes' },
  forUnit: { vi: 'Ở đơn vị', en: 'In a unit' },
  unitSteps: [
    {
      vi: 'Mở Trang chủ: việc nào gần đến hạn nhất đứng trên cùng, việc bị trả lại đứng trước.',
      en: 'Open Home: what is due next stands on top, what was returned before it.',
    },
    {
      vi: 'Mở việc và bắt đầu soạn kế hoạch hoặc báo cáo. Lưu bản nháp bao nhiêu lần cũng được.',
      en: 'Open the duty and begin the plan or report. Save the draft as often as you like.',
    },
    {
      vi: 'Số liệu tính đến ngày chốt số liệu ghi trên báo cáo. Không có gì để báo cáo thì chọn “Không phát sinh”; để trống nghĩa là chưa nhập.',
      en: 'Figures run to the cut-off day shown on the report. With nothing to report choose “Nothing to report”; an empty field means not entered.',
    },
    {
      vi: 'Trình duyệt. Bí thư duyệt rồi gửi lên cấp trên; người soạn không cần làm gì thêm.',
      en: 'Submit it. The secretary approves it and sends it up; the author has nothing more to do.',
    },
    {
      vi: 'Khi cấp trên trả lại, đọc lý do, sửa và trình duyệt lại trước thời hạn mới. Lần gửi đầu đúng hạn thì vẫn được tính là đúng hạn.',
      en: 'If it is returned, read the reason, mend it and submit it again by the new day. What first came in time stays in time.',
    },
  ],
  forOffice: { vi: 'Ở Văn phòng', en: 'In the Office' },
  officeSteps: [
    {
      vi: 'Đưa văn bản chương trình vào, rà soát từng nhiệm vụ, đặt thời hạn rồi giao nhiệm vụ.',
      en: 'Bring the programme in, check each task, set the days, hand the tasks out.',
    },
    {
      vi: 'Theo dõi ở Trang chủ: đơn vị nào quá hạn, nội dung nào chờ tiếp nhận. Mỗi con số mở ra danh sách của nó.',
      en: 'Follow it on Home: who is overdue, what waits to be accepted. Each figure opens its list.',
    },
    {
      vi: 'Tiếp nhận báo cáo đã đủ; trả lại báo cáo còn thiếu, ghi rõ lý do và thời hạn gửi lại.',
      en: 'Accept what is complete; return what is not, with the reason and a new day.',
    },
    {
      vi: 'Khi đã nhận đủ, lập báo cáo tổng hợp và tải văn bản. Đơn vị chưa gửi được nêu tên, không bị tính là không.',
      en: 'When all is in, make the consolidated report and download it. Who has not sent is named, and never counted as zero.',
    },
  ],
  states: { vi: 'Mỗi trạng thái nghĩa là gì', en: 'What each state means' },
  stateDone: {
    vi: 'Cấp trên đã tiếp nhận. Không sửa được nữa.',
    en: 'Accepted above. It can no longer be changed.',
  },
  stateOpen: {
    vi: 'Còn thời hạn, hoặc đang chờ bước tiếp theo.',
    en: 'There is time left, or the next step is awaited.',
  },
  stateSoon: { vi: 'Đến hạn trong 7 ngày.', en: 'Due within 7 days.' },
  stateLate: {
    vi: 'Đã qua thời hạn mà chưa gửi, hoặc bị trả lại.',
    en: 'The day is over and nothing was sent, or it was returned.',
  },
  done: { vi: 'Đã hoàn thành', en: 'Completed' },
  open: { vi: 'Đang thực hiện', en: 'In progress' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
  lateWord: {
    vi: '“Quá hạn” là chưa gửi; “trễ hạn” là đã gửi nhưng sau thời hạn. Gửi đúng ngày hạn là đúng hạn.',
    en: '“Overdue” has not come; “late” came after its day. What comes on the day itself is in time.',
  },
  keyboard: { vi: 'Dùng bàn phím', en: 'Using the keyboard' },
  keys: [
    [
      { vi: 'Tab, Shift + Tab', en: 'Tab, Shift + Tab' },
      { vi: 'Đến ô hoặc liên kết tiếp theo, trước đó', en: 'To the next, the previous field or link' },
    ],
    [
      { vi: 'Tab rồi Enter khi vừa mở trang', en: 'Tab, then Enter on a new page' },
      { vi: 'Bỏ qua phần điều hướng, đến thẳng nội dung', en: 'Skips the navigation and goes to the content' },
    ],
    [
      { vi: 'Phím cách', en: 'Space' },
      { vi: 'Đánh dấu ô chọn, nhấn nút', en: 'Ticks a box, presses a button' },
    ],
    [
      { vi: 'Mũi tên', en: 'Arrow keys' },
      { vi: 'Đổi lựa chọn trong một nhóm, cuộn bảng rộng', en: 'Changes a choice, scrolls a wide table' },
    ],
    [
      { vi: 'Ctrl + P', en: 'Ctrl + P' },
      { vi: 'In trang: chỉ in nội dung, không in phần điều hướng', en: 'Prints the content without the navigation' },
    ],
  ],
  state: { vi: 'Trạng thái', en: 'State' },
  meaning: { vi: 'Nghĩa là', en: 'What it means' },
  days: { vi: 'Nhập ngày', en: 'Entering days' },
  daysText: {
    vi: 'Nhập 5/9/2026, 05-09-2026 hoặc 05092026 đều được: ngày trước, tháng sau.',
    en: 'Enter 5/9/2026, 05-09-2026 or 05092026: the day first, then the month.',
  },
  ask: { vi: 'Hỏi ai khi cần', en: 'Whom to ask' },
  askContent: {
    vi: 'Về nội dung, thời hạn, biểu mẫu: Văn phòng của cấp ủy giao việc. Nơi nhận ghi trên trang của từng việc.',
    en: 'About content, days and forms: the office of the committee that handed the work out. Each duty names where it goes.',
  },
  askRights: {
    vi: 'Về tài khoản, mật khẩu, quyền của chức vụ: người quản lý nhân sự của đơn vị, hoặc cấp trên trực tiếp.',
    en: 'About accounts, passwords and rights: who looks after the people of your organisation, or the one above it.',
  },
  askAway: {
    vi: 'Khi đi vắng: ủy quyền chức vụ có thời hạn cho người khác trên trang Tài khoản.',
    en: 'When you are away: delegate your post until a day, from the page of your account.',
  },
  secret: {
    vi: 'Không đưa văn bản có nội dung bí mật nhà nước vào hệ thống.',
    en: 'Never bring a document with a State secret into this system.',
  },
} as const satisfies Record<string, Text | readonly Text[] | readonly (readonly [Text, Text])[]>
