// What people read about notices, mail and the queue.

import type { Text } from '../shared/text.ts'

export const texts = {
  title: { vi: 'Thông báo', en: 'Notices' },
  none: { vi: 'Chưa có thông báo', en: 'No notices yet' },
  noneNext: {
    vi: 'Hệ thống thông báo ở đây khi đơn vị được giao nhiệm vụ, khi kế hoạch hoặc báo cáo chờ duyệt, bị trả lại hoặc được tiếp nhận.',
    en: 'You are told here when tasks are handed out, and when a plan or report waits for approval, is returned or accepted.',
  },
  what: { vi: 'Nội dung', en: 'What' },
  when: { vi: 'Thời điểm', en: 'When' },
  state: { vi: 'Trạng thái', en: 'State' },
  unread: { vi: 'Chưa đọc', en: 'Unread' },
  read: { vi: 'Đã đọc', en: 'Read' },
  markRead: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  markAll: { vi: 'Đánh dấu tất cả đã đọc', en: 'Mark all as read' },
  allRead: { vi: 'Đã đánh dấu tất cả là đã đọc.', en: 'All are marked as read.' },
  older: { vi: 'Thông báo cũ hơn', en: 'Older notices' },
  outOfReach: {
    vi: 'Nội dung không còn thuộc phạm vi của bạn',
    en: 'This is no longer within your organisation',
  },
  noSuchNotice: {
    vi: 'Không tìm thấy thông báo này. Mở lại trang Thông báo và chọn từ danh sách.',
    en: 'This notice was not found. Open your notices again and choose from the list.',
  },
  settings: { vi: 'Cách nhận thư', en: 'How you get mail' },
  settingsLead: {
    vi: 'Thông báo luôn có trong hệ thống. Thư điện tử chỉ báo thêm, không gửi trong khoảng 22 giờ đến 6 giờ.',
    en: 'Notices always stand here. Mail only tells you of them, and never goes out between 22:00 and 6:00.',
  },
  email: { vi: 'Địa chỉ thư điện tử', en: 'Mail address' },
  emailHint: { vi: 'Dùng địa chỉ công vụ.', en: 'Use your official address.' },
  emailWrong: {
    vi: 'Địa chỉ không đúng. Nhập một địa chỉ, ví dụ ten@donvi.vn.',
    en: 'That is not an address. Enter one address, for example name@office.vn.',
  },
  emailMissing: {
    vi: 'Nhập địa chỉ thư điện tử, hoặc chọn Không nhận thư.',
    en: 'Enter a mail address, or choose no mail.',
  },
  choice: { vi: 'Nhận thư', en: 'Mail' },
  choiceWrong: { vi: 'Chọn một cách nhận thư.', en: 'Choose how you get mail.' },
  off: { vi: 'Không nhận thư', en: 'No mail' },
  daily: { vi: 'Mỗi ngày một thư, lúc 7 giờ', en: 'One mail a day, at 7:00' },
  atOnce: { vi: 'Nhận ngay từng thông báo', en: 'Each notice at once' },
  atOnceHint: {
    vi: 'Những thông báo có nhiều trong ngày vẫn gộp vào thư lúc 7 giờ.',
    en: 'What comes in numbers still comes together in the mail of 7:00.',
  },
  language: { vi: 'Ngôn ngữ của thư', en: 'Language of the mail' },
  languageWrong: { vi: 'Chọn một ngôn ngữ.', en: 'Choose a language.' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu cách nhận thư.', en: 'Your mail settings are saved.' },
  mailOff: {
    vi: 'Hệ thống chưa được thiết lập gửi thư. Thông báo chỉ có trong hệ thống cho đến khi quản trị viên thiết lập.',
    en: 'Mail is not set up on this system. Until the administrator does, notices stand here only.',
  },
} satisfies Record<string, Text>

export const queueTexts = {
  title: { vi: 'Tác vụ nền', en: 'Background jobs' },
  lead: {
    vi: 'Việc hệ thống tự làm sau khi người dùng thao tác: gửi thư, tổng hợp thông báo.',
    en: 'What the system does by itself after people acted: sending mail, gathering notices.',
  },
  waiting: { vi: 'đang chờ', en: 'waiting' },
  deferred: { vi: 'hẹn giờ', en: 'set for later' },
  failed: { vi: 'không thực hiện được', en: 'failed' },
  fine: { vi: 'Tác vụ nền đang chạy bình thường.', en: 'Background jobs are running as they should.' },
  stopped: { vi: 'Bộ xử lý tác vụ nền đã dừng', en: 'The worker has stopped' },
  stoppedNext: {
    vi: 'Thư và thông báo tổng hợp không được gửi. Khởi động lại máy chủ Diên Hồng; không có tác vụ nào bị mất. Nếu vẫn dừng, xem nhật ký của máy chủ, tìm dòng "jobs.interrupted".',
    en: 'No mail and no digest goes out. Restart the Diên Hồng server; no job is lost. If it stays stopped, look into the server’s log for the line "jobs.interrupted".',
  },
  waitsLong: { vi: 'Có tác vụ chờ quá 10 phút', en: 'A job has waited for more than 10 minutes' },
  waitsLongNext: {
    vi: 'Bộ xử lý đang chạy nhưng chưa làm xong. Xem các tác vụ đang thử lại bên dưới; thường do máy chủ thư không trả lời.',
    en: 'The worker runs but does not get it done. Look at the jobs being tried again below; often the mail server does not answer.',
  },
  someFailed: { vi: 'Có tác vụ không thực hiện được', en: 'Some jobs failed' },
  someFailedNext: {
    vi: 'Khắc phục nguyên nhân rồi bấm Thực hiện lại. Tác vụ được giữ 30 ngày.',
    en: 'Remove the cause, then press Try again. Jobs are kept for 30 days.',
  },
  heartbeat: { vi: 'Tín hiệu gần nhất của bộ xử lý', en: 'Last sign of the worker' },
  never: { vi: 'không có bộ xử lý nào đang chạy', en: 'no worker is running' },
  oldest: { vi: 'Tác vụ chờ lâu nhất', en: 'Oldest waiting' },
  nothing: { vi: 'không có', en: 'none' },
  mail: { vi: 'Gửi thư', en: 'Mail' },
  mailOn: { vi: 'đã thiết lập', en: 'set up' },
  mailOff: {
    vi: 'chưa thiết lập: đặt DIEN_HONG_SMTP_URL và DIEN_HONG_MAIL_FROM rồi khởi động lại',
    en: 'not set up: set DIEN_HONG_SMTP_URL and DIEN_HONG_MAIL_FROM, then restart',
  },
  failures: { vi: 'Tác vụ không thực hiện được', en: 'Failed jobs' },
  noFailures: { vi: 'Không có tác vụ nào lỗi.', en: 'No job has failed.' },
  retrying: { vi: 'Đang chờ thử lại', en: 'Waiting to be tried again' },
  kind: { vi: 'Loại', en: 'Kind' },
  id: { vi: 'Mã', en: 'Id' },
  reason: { vi: 'Nguyên nhân', en: 'Reason' },
  tries: { vi: 'Số lần thử', en: 'Tries' },
  age: { vi: 'Cách đây', en: 'Ago' },
  act: { vi: 'Xử lý', en: 'Act' },
  retry: { vi: 'Thực hiện lại', en: 'Try again' },
  retried: { vi: 'Tác vụ được đưa vào thực hiện lại.', en: 'The job will be tried again.' },
  notFailed: {
    vi: 'Tác vụ này không còn trong danh sách lỗi: đã được thực hiện lại hoặc đã xong. Tải lại trang để xem.',
    en: 'This job is not among the failed ones any more: it was tried again or is done. Reload the page.',
  },
} satisfies Record<string, Text>

/** "3 phút", "2 giờ": the largest unit that is whole, rounded down. */
export function duration(seconds: number): Text {
  const [size, vi, en] = UNITS.find(([each]) => seconds >= each) ?? UNITS.at(-1)!
  const count = Math.floor(seconds / size)
  return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
}

const UNITS: readonly [number, string, string][] = [
  [86_400, 'ngày', 'day'],
  [3_600, 'giờ', 'hour'],
  [60, 'phút', 'minute'],
  [1, 'giây', 'second'],
]

export const ago = (seconds: number): Text => {
  const { vi, en } = duration(seconds)
  return { vi: `${vi} trước`, en: `${en} ago` }
}
