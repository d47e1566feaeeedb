// What people read on the month of duties.

import type { Text } from '../shared/text.ts'

export const monthTexts = {
  calendar: { vi: 'Xem theo lịch', en: 'As a calendar' },
  before: { vi: 'Tháng trước', en: 'Month before' },
  after: { vi: 'Tháng sau', en: 'Next month' },
  due: { vi: 'Đến hạn trong tháng', en: 'Due this month' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  weekend: { vi: 'ngày nghỉ hằng tuần', en: 'weekend' },
  nothing: {
    vi: 'Không có việc nào đến hạn trong tháng này. Xem tháng khác, hoặc chọn việc của đơn vị khác.',
    en: 'Nothing is due this month. Look at another month, or at duties of others.',
  },
  cut: {
    vi: 'Tháng này có nhiều việc hơn số hiển thị. Lọc hẹp hơn hoặc xem danh sách việc.',
    en: 'This month has more than is shown. Filter it, or see the list of duties.',
  },
} satisfies Record<string, Text>

export const ofMonth = (month: number, year: number): Text => ({
  vi: `Lịch việc tháng ${month} năm ${year}`,
  en: `Duties due in ${month}/${year}`,
})
export const openOf = (open: number, all: number): Text =>
  open === 0
    ? { vi: `${all} việc, đã báo cáo`, en: `${all}, all reported` }
    : { vi: `${open}/${all} việc chưa báo cáo`, en: `${open} of ${all} not reported` }
