// What people read about their own account.

import type { Text } from '../shared/text.ts'

export const accountTexts = {
  title: { vi: 'Tài khoản', en: 'Account' },
  person: { vi: 'Họ và tên', en: 'Name' },
  post: { vi: 'Chức vụ', en: 'Post' },
  place: { vi: 'Nơi làm việc', en: 'Place of work' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  languageNow: { vi: 'Tiếng Việt', en: 'English' },
  otherLanguage: { vi: 'Chuyển sang English', en: 'Change to Tiếng Việt' },
  delegation: { vi: 'Ủy quyền', en: 'Delegation' },
  calendar: { vi: 'Lịch thời hạn', en: 'Calendar of due days' },
  calendarAbout: { vi: 'Ngày đến hạn trong ứng dụng lịch của bạn', en: 'Due days in your calendar app' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  mail: { vi: 'Thư điện tử', en: 'E-mail address' },
  none: { vi: 'Chưa có', en: 'None' },
  onePress: {
    vi: 'Tài khoản minh họa: đăng nhập bằng một lần nhấn, không có mật khẩu.',
    en: 'An account of the demonstration: signed in with one press, without a password.',
  },

  changePassword: { vi: 'Đổi mật khẩu', en: 'Change password' },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các phiên làm việc khác của tài khoản đã kết thúc.',
    en: 'The password is changed. The other sessions of this account have ended.',
  },
  wrongPassword: {
    vi: 'Mật khẩu hiện tại không đúng. Nhập lại.',
    en: 'The current password is not right. Enter it again.',
  },

  secondStep: { vi: 'Xác thực hai bước', en: 'Second step' },
  secondStepOff: {
    vi: 'Đang tắt. Khi bật, ngoài mật khẩu còn cần mã 6 chữ số từ ứng dụng xác thực trên điện thoại.',
    en: 'Off. When it is on, signing in takes 6 digits from an authenticator app on your phone besides the password.',
  },
  secondStepOn: { vi: 'Đang bật.', en: 'On.' },
  switchOn: { vi: 'Bật xác thực hai bước', en: 'Switch the second step on' },
  switchOff: { vi: 'Tắt xác thực hai bước', en: 'Switch the second step off' },
  switchOnLead: {
    vi: 'Thêm khóa này vào ứng dụng xác thực, cất mã khôi phục, rồi nhập mã 6 chữ số mà ứng dụng hiện.',
    en: 'Add this key to your authenticator app, keep the recovery codes, then enter the 6 digits the app shows.',
  },
  key: { vi: '1. Thêm khóa vào ứng dụng', en: '1. Add the key to the app' },
  keyHint: {
    vi: 'Trong ứng dụng chọn “Nhập khóa thiết lập”, tên tài khoản Diên Hồng, loại khóa theo thời gian, rồi nhập:',
    en: 'In the app choose “Enter a setup key”, account name Diên Hồng, time based, and enter:',
  },
  keyLink: { vi: 'Mở ứng dụng xác thực trên điện thoại này', en: 'Open the authenticator app on this phone' },
  recoveryCodes: { vi: '2. Cất mã khôi phục', en: '2. Keep the recovery codes' },
  newRecoveryCodesTitle: { vi: 'Mã khôi phục mới', en: 'New recovery codes' },
  recoveryHint: {
    vi: 'Mỗi mã thay cho điện thoại một lần. In trang này hoặc chép lại và cất nơi an toàn; các mã không hiện lại.',
    en: 'Each code stands in for the phone once. Print this page or copy them and keep them safe; they are not shown again.',
  },
  confirm: { vi: '3. Nhập mã ứng dụng đang hiện', en: '3. Enter the code the app shows' },
  confirmation: { vi: 'Xác nhận và bật', en: 'Confirm and switch on' },
  confirmWrong: {
    vi: 'Mã không đúng. Kiểm tra giờ của điện thoại, chờ mã mới rồi nhập lại. Khóa và mã khôi phục ở bước trước vẫn dùng được.',
    en: 'The code is not right. Check the clock of the phone, wait for a new code and enter that. The key and the recovery codes shown before still hold.',
  },
  enabled: { vi: 'Đã bật xác thực hai bước.', en: 'The second step is on.' },
  disabled: { vi: 'Đã tắt xác thực hai bước.', en: 'The second step is off.' },
  alreadyOn: {
    vi: 'Xác thực hai bước đã bật. Muốn đổi sang điện thoại khác, tắt rồi bật lại.',
    en: 'The second step is on already. To move it to another phone, switch it off and on again.',
  },
  newRecoveryCodes: { vi: 'Lập mã khôi phục mới', en: 'Make new recovery codes' },
  recoveryTitle: { vi: 'Mã khôi phục', en: 'Recovery codes' },
  newRecoveryHint: {
    vi: 'Mỗi mã khôi phục thay cho điện thoại một lần. Lập mã mới thì các mã cũ hết hiệu lực.',
    en: 'Each recovery code stands in for the phone once. When you make new ones, the earlier ones stop working.',
  },
  backToAccount: { vi: 'Về trang Tài khoản', en: 'Back to the account' },

  sessions: { vi: 'Phiên làm việc', en: 'Sessions' },
  device: { vi: 'Thiết bị', en: 'Device' },
  unknownDevice: { vi: 'Thiết bị không rõ', en: 'Unknown device' },
  started: { vi: 'Bắt đầu', en: 'Started' },
  lastSeen: { vi: 'Dùng gần nhất', en: 'Last used' },
  thisSession: { vi: 'phiên này', en: 'this session' },
  endIt: { vi: 'Kết thúc', en: 'End' },
  act: { vi: 'Thao tác', en: 'Action' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' },
  ended: { vi: 'Đã kết thúc phiên làm việc.', en: 'The session has ended.' },
  othersEnded: (count: number): Text => ({
    vi: count === 0 ? 'Không có phiên làm việc nào khác.' : `Đã kết thúc ${count} phiên làm việc khác.`,
    en: count === 0 ? 'There was no other session.' : `Ended ${count} other ${count === 1 ? 'session' : 'sessions'}.`,
  }),
  noSuchSession: {
    vi: 'Phiên làm việc này không còn. Tải lại trang Tài khoản để xem danh sách mới.',
    en: 'This session is gone. Reload the account page for the current list.',
  },
  delegations: { vi: 'Ủy quyền chức vụ có thời hạn', en: 'Delegate a post until a day' },
  otherBody: { vi: 'Đổi nơi làm việc', en: 'Change place of work' },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
