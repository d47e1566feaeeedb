// What people read about reminders and urging.

import type { Text } from '../shared/text.ts'
import type { Rung } from './urging.ts'

export const urgingTexts = {
  settings: { vi: 'Nhắc hạn, đôn đốc', en: 'Reminders' },
  settingsAbout: {
    vi: 'Ai được nhắc khi việc sắp đến hạn, đến hạn, quá hạn, và vào những ngày nào.',
    en: 'Who is reminded of what falls due, is due or is overdue, and on which days.',
  },
  ownRule: {
    vi: 'Đây là quy ước của cơ quan. Pháp luật không quy định việc nhắc hạn trên hệ thống.',
    en: 'This is a setting of the body. No law says whom a platform reminds.',
  },
  oncePerDay: {
    vi: 'Mỗi người nhận nhiều nhất một thông báo nhắc việc mỗi ngày, lập từ 6 giờ sáng. Việc đã báo cáo, đã tiếp nhận hoặc không phải thực hiện nữa thì không nhắc.',
    en: 'Everybody gets at most one reminder a day, made from 6 in the morning on. What is reported, accepted or no longer owed is not reminded of.',
  },
  inUse: { vi: 'Đang áp dụng', en: 'In force' },
  shipped: { vi: 'Mặc định của hệ thống, chưa ai thay đổi', en: 'As shipped; nobody has changed it yet' },
  rungs: {
    owner: { vi: 'Đơn vị thực hiện', en: 'The organisation that owes it' },
    head: { vi: 'Lãnh đạo đơn vị', en: 'Its head' },
    superior: { vi: 'Cấp trên', en: 'The superior' },
  } satisfies Record<Rung, Text>,
  rungHints: {
    owner: { vi: 'Người soạn thảo, thực hiện của đơn vị', en: 'Who prepares for the organisation' },
    head: { vi: 'Người duyệt hoặc gửi văn bản của đơn vị', en: 'Who approves or sends for it' },
    superior: { vi: 'Người tiếp nhận, trả lại nội dung đơn vị gửi lên', en: 'Who decides on what it sends' },
  } satisfies Record<Rung, Text>,
  before: { vi: 'Trước hạn (ngày)', en: 'Days before' },
  beforeHint: { vi: 'Ví dụ 7, 2. Để trống nếu không nhắc.', en: 'For example 7, 2. Empty: no reminder.' },
  dueDay: { vi: 'Ngày đến hạn', en: 'On the day' },
  on: { vi: 'Nhắc vào ngày đến hạn', en: 'Remind on the day itself' },
  after: { vi: 'Quá hạn (ngày)', en: 'Days after' },
  afterHint: { vi: 'Ví dụ 1, 3, 7.', en: 'For example 1, 3, 7.' },
  repeat: { vi: 'Sau đó nhắc lại sau mỗi (ngày)', en: 'Then again every (days)' },
  repeatHint: {
    vi: 'Người được nhắc khi quá hạn được nhắc lại như vậy. Để trống nếu không nhắc lại.',
    en: 'For everybody who is reminded after the day. Empty: no more.',
  },
  workingDaysOnly: {
    vi: 'Chỉ nhắc vào ngày làm việc; lượt nhắc rơi vào ngày nghỉ chuyển sang ngày làm việc tiếp theo',
    en: 'Only on working days; what falls on a day off goes out with the next working day',
  },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu quy ước nhắc hạn.', en: 'The reminders were saved.' },
  daysWrong: {
    vi: 'Nhập các số từ 1 đến 90, cách nhau bằng dấu phẩy, ví dụ 7, 2.',
    en: 'Enter numbers from 1 to 90 with commas between them, for example 7, 2.',
  },
  repeatWrong: { vi: 'Nhập một số từ 1 đến 90.', en: 'Enter a number from 1 to 90.' },
  stale: {
    vi: 'Người khác vừa thay đổi quy ước này. Tải lại trang, xem lại rồi lưu.',
    en: 'Somebody else has just changed this. Reload the page, look again, then save.',
  },
  mayNot: {
    vi: 'Chỉ quản trị viên của cơ quan được thay đổi.',
    en: 'Only an administrator of the body may change this.',
  },
  who: { vi: 'Ai được nhắc', en: 'Who is reminded' },

  urge: { vi: 'Đôn đốc, soạn công văn', en: 'Urge, draft a letter' },
  reminder: { vi: 'Nhắc việc đến hạn, quá hạn', en: 'Reminder of what is due' },
  urged: { vi: 'Đôn đốc thực hiện nhiệm vụ', en: 'You are urged to do what is owed' },
  noSuchReminder: {
    vi: 'Không tìm thấy lượt nhắc việc này. Mở lại từ danh sách thông báo của bạn.',
    en: 'This reminder was not found. Open it again from your notices.',
  },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  settled: { vi: 'Không còn phải nhắc', en: 'Settled since' },
  nothingLeft: {
    vi: 'Mọi việc được nhắc đã xong hoặc không còn thuộc phạm vi của bạn. Xem các việc khác ở Việc cần làm.',
    en: 'All of it is done or no longer in your reach. See the list of duties for the others.',
  },
  allDuties: { vi: 'Mở Việc cần làm', en: 'Open the list of duties' },
  byNotice: { vi: 'Đôn đốc bằng thông báo trên hệ thống', en: 'Urged by notice' },
  byLetter: { vi: 'Đôn đốc bằng Công văn', en: 'Urged by letter' },
  urgedToday: {
    vi: 'Các việc này đã xong hoặc đã được đôn đốc hôm nay. Mỗi việc chỉ đôn đốc một lần trong ngày.',
    en: 'These are done or were urged today already: each duty is urged once a day.',
  },
} satisfies Record<string, Text | Record<string, Text>>

/** "Quá hạn 2 việc · đến hạn hôm nay 1 việc": what the notice says of its digest. */
export function digestAbout({ overdue, today, soon }: { overdue: number; today: number; soon: number }): Text {
  const parts = [
    [overdue, { vi: `quá hạn ${overdue} việc`, en: `${overdue} overdue` }],
    [today, { vi: `đến hạn hôm nay ${today} việc`, en: `${today} due today` }],
    [soon, { vi: `sắp đến hạn ${soon} việc`, en: `${soon} due soon` }],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([, text]) => text)
  const vi = said.map(text => text.vi).join(' · ')
  return { vi: vi.charAt(0).toLocaleUpperCase('vi') + vi.slice(1), en: said.map(text => text.en).join(' · ') }
}

export const reminderTitle = (day: string): Text => ({ vi: `Nhắc việc ngày ${day}`, en: `Reminder of ${day}` })
export const urgedTitle = (day: string): Text => ({ vi: `Đôn đốc ngày ${day}`, en: `Urged on ${day}` })
export const urgedBy = (person: string): Text => ({ vi: `${person} đôn đốc.`, en: `${person} urges.` })
export const andMore = (count: number): Text => ({
  vi: `Và ${count} việc khác, xem ở Việc cần làm.`,
  en: `And ${count} more: see the list of duties.`,
})
export const setBy = (person: string, day: string): Text => ({
  vi: `${person} lưu ngày ${day}`,
  en: `saved by ${person} on ${day}`,
})
