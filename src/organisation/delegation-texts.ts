// What people read who delegate a post, or act in one by delegation.

import type { PlainDate } from '../shared/day.ts'
import { formatDay, type Text } from '../shared/text.ts'

export const delegationTexts = {
  title: { vi: 'Ủy quyền', en: 'Delegation' },
  about: {
    vi: 'Ủy quyền chức vụ của bạn cho người khác đến một ngày, xem các ủy quyền đang có hiệu lực.',
    en: 'Delegate your post to somebody until a day; see what is delegated now.',
  },
  lead: {
    vi: 'Người được ủy quyền thực hiện mọi quyền của chức vụ từ hôm nay đến hết ngày ghi trong ủy quyền. Nhật ký ghi tên người trực tiếp thực hiện.',
    en: 'The delegate has every right of the post from today to the end of the last day. The audit log names the person who acted.',
  },
  account: { vi: 'Tài khoản', en: 'Account' },
  person: { vi: 'Người được ủy quyền', en: 'Delegate' },
  choose: { vi: 'Chọn người', en: 'Choose a person' },
  until: { vi: 'Đến hết ngày', en: 'Last day' },
  untilHint: (latest: PlainDate): Text => ({
    vi: `Muộn nhất là ngày ${formatDay(latest)}.`,
    en: `At the latest ${formatDay(latest)}.`,
  }),
  give: { vi: 'Ủy quyền', en: 'Delegate' },
  noOwnPost: {
    vi: 'Bạn không giữ chức vụ nào của chính mình nên không có gì để ủy quyền.',
    en: 'You hold no post of your own, so there is nothing to delegate.',
  },
  nobody: {
    vi: 'Trong tổ chức này và cấp trên trực tiếp chưa có ai khác giữ chức vụ.',
    en: 'Nobody else holds a post in this organisation or beside it.',
  },
  givenByMe: { vi: 'Ủy quyền bạn đã giao', en: 'Delegations you gave' },
  givenToMe: { vi: 'Ủy quyền bạn được nhận', en: 'Delegations given to you' },
  managed: { vi: 'Ủy quyền trong phạm vi quản lý nhân sự của bạn', en: 'Delegations among the people you manage' },
  noneGiven: { vi: 'Bạn chưa ủy quyền chức vụ nào.', en: 'You have delegated no post.' },
  noneReceived: { vi: 'Chưa có ai ủy quyền cho bạn.', en: 'Nobody has delegated a post to you.' },
  post: { vi: 'Chức vụ', en: 'Post' },
  giver: { vi: 'Người ủy quyền', en: 'Delegated by' },
  from: { vi: 'Từ ngày', en: 'First day' },
  act: { vi: 'Thao tác', en: 'Action' },
  end: { vi: 'Kết thúc ủy quyền', en: 'End the delegation' },
  given: { vi: 'Đã ủy quyền.', en: 'The post is delegated.' },
  ended: { vi: 'Đã kết thúc ủy quyền.', en: 'The delegation has ended.' },
  delegatedUntil: (day: PlainDate): Text => ({
    vi: `(được ủy quyền đến ${formatDay(day)})`,
    en: `(by delegation until ${formatDay(day)})`,
  }),

  notFound: {
    vi: 'Không có ủy quyền này trong số ủy quyền bạn được kết thúc. Tải lại trang Ủy quyền để xem danh sách mới.',
    en: 'This is not a delegation that you may end. Reload the page of delegations for the current list.',
  },
  used: {
    vi: 'Biểu mẫu này đã dùng cho một ủy quyền khác. Mở lại trang Ủy quyền và điền lại.',
    en: 'This form was used for another delegation. Open the page of delegations again and fill it in anew.',
  },
  postNotHeld: {
    vi: 'Hôm nay bạn không giữ chức vụ này nên không ủy quyền được. Tải lại trang Ủy quyền.',
    en: 'You do not hold this post today, so you cannot delegate it. Reload the page of delegations.',
  },
  chain: {
    vi: 'Bạn giữ chức vụ này do được ủy quyền và không được ủy quyền lại. Người giữ chức vụ tự ủy quyền cho người khác.',
    en: 'You hold this post by delegation and cannot pass it on. Its holder can delegate it to somebody else.',
  },
  noPerson: { vi: 'Chọn người được ủy quyền.', en: 'Choose the delegate.' },
  toOneself: {
    vi: 'Không ủy quyền cho chính mình được. Chọn người khác.',
    en: 'You cannot delegate to yourself. Choose somebody else.',
  },
  noPostHere: {
    vi: 'Người này hôm nay không giữ chức vụ nào ở đây. Chọn người đang giữ chức vụ.',
    en: 'This person holds no post here today. Choose somebody who does.',
  },
  holdsAlready: {
    vi: 'Người này đang giữ chính chức vụ đó. Chọn người khác.',
    en: 'This person holds that very post. Choose somebody else.',
  },
  delegatedAlready: {
    vi: 'Chức vụ này đang được ủy quyền cho người đó. Muốn đổi ngày, kết thúc ủy quyền trước rồi ủy quyền lại.',
    en: 'This post is delegated to that person already. To change the day, end that delegation first.',
  },
  noDay: { vi: 'Nhập ngày cuối của ủy quyền.', en: 'Enter the last day of the delegation.' },
  dayPast: { vi: 'Ngày này đã qua. Chọn từ hôm nay trở đi.', en: 'This day is past. Choose today or later.' },
  overAYear: (latest: PlainDate): Text => ({
    vi: `Ủy quyền dài nhất một năm. Chọn muộn nhất ngày ${formatDay(latest)}.`,
    en: `A delegation lasts a year at most. Choose ${formatDay(latest)} at the latest.`,
  }),
  beyondOwnEnd: (latest: PlainDate): Text => ({
    vi: `Bạn giữ chức vụ này đến hết ngày ${formatDay(latest)}. Chọn muộn nhất ngày đó.`,
    en: `You hold this post until ${formatDay(latest)}. Choose that day at the latest.`,
  }),
  over: {
    vi: 'Ủy quyền này đã hết hạn nên không cần kết thúc.',
    en: 'This delegation is over, so there is nothing to end.',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
