// What people read about their calendar feed, and what their calendar shows.

import type { Text } from '../shared/text.ts'

export const feedTexts = {
  tooOften: {
    vi: 'Lịch được tải quá nhiều lần. Chờ 15 phút, và để ứng dụng cập nhật vài giờ một lần.',
    en: 'The calendar was read too often. Wait 15 minutes, and let the program update every few hours.',
  },
  title: { vi: 'Lịch trên điện thoại, máy tính', en: 'Calendar on your phone or computer' },
  lead: {
    vi: 'Đưa ngày đến hạn của đơn vị vào ứng dụng lịch: Lịch trên iPhone, Google Lịch, Outlook. Ứng dụng tự cập nhật khi thời hạn thay đổi hoặc việc đã báo cáo.',
    en: 'Bring the due days of your organisation into your calendar: on a phone, in Google Calendar, in Outlook. It follows when a day moves or a duty is reported.',
  },
  protection: {
    vi: 'Lịch chỉ ghi mỗi ngày có bao nhiêu việc đến hạn, không ghi tên việc, tên đơn vị. Muốn xem nội dung phải đăng nhập.',
    en: 'It says how many duties fall due each day, never which nor whose. To read them one signs in.',
  },
  none: { vi: 'Chưa có địa chỉ lịch', en: 'There is no calendar address yet' },
  noneNext: {
    vi: 'Tạo địa chỉ rồi dán vào mục “Thêm lịch từ địa chỉ” (URL, ICS) của ứng dụng lịch.',
    en: 'Make one, then paste it where your calendar adds a calendar “from an address” (URL, ICS).',
  },
  open: { vi: 'Tạo địa chỉ lịch', en: 'Make a calendar address' },
  renew: { vi: 'Tạo địa chỉ khác', en: 'Make another address' },
  renewHint: {
    vi: 'Khi tạo địa chỉ khác, địa chỉ đang dùng ngừng hoạt động ngay; cần dán địa chỉ mới vào ứng dụng lịch.',
    en: 'With another address the one in use ends at once; paste the new one into your calendar.',
  },
  close: { vi: 'Ngừng cung cấp lịch', en: 'End the calendar' },
  state: { vi: 'Trạng thái', en: 'State' },
  address: { vi: 'Địa chỉ lịch', en: 'Calendar address' },
  once: {
    vi: 'Địa chỉ chỉ hiện lần này. Sao chép vào ứng dụng lịch ngay và không chuyển cho người khác.',
    en: 'The address is shown this once. Copy it into your calendar now, and do not pass it on.',
  },
  closed: {
    vi: 'Đã ngừng cung cấp lịch. Địa chỉ cũ không còn dùng được.',
    en: 'The calendar has ended. Its address no longer works.',
  },
  subscribe: { vi: 'Đưa vào lịch trên điện thoại', en: 'Bring it into your own calendar' },
  calendarName: { vi: 'Việc đến hạn – Diên Hồng', en: 'Duties due – Diên Hồng' },
} satisfies Record<string, Text>

export const openedOn = (moment: string): Text => ({ vi: `Đang dùng, tạo lúc ${moment}`, en: `In use, made ${moment}` })
export const dutiesDue = (count: number): Text => ({
  vi: `${count} việc đến hạn (Diên Hồng)`,
  en: count === 1 ? '1 duty due (Diên Hồng)' : `${count} duties due (Diên Hồng)`,
})
