// What people read who look after the accounts of their organisations.

import type { Text } from '../shared/text.ts'

export const accountTexts = {
  title: { vi: 'Tài khoản nhân sự', en: 'Accounts of people' },
  lead: {
    vi: 'Những người thuộc phạm vi quản lý nhân sự của bạn. Mỗi người nhận một mã in trên giấy, dùng một lần.',
    en: 'The people you manage. Each gets a printed code that works once.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  post: { vi: 'Chức vụ', en: 'Post' },
  account: { vi: 'Tài khoản', en: 'Account' },
  none: { vi: 'Chưa có', en: 'None' },
  has: { vi: 'Đã có', en: 'Yes' },
  code: { vi: 'Mã dùng một lần', en: 'One-time code' },
  invite: { vi: 'Cấp mã mời', en: 'Issue an invitation' },
  reset: { vi: 'Cấp mã đặt lại mật khẩu', en: 'Issue a reset code' },
  nobody: {
    vi: 'Chưa có ai thuộc phạm vi quản lý nhân sự của bạn.',
    en: 'There is nobody yet whom you manage.',
  },
  filter: { vi: 'Lọc danh sách', en: 'Filter the list' },
  find: { vi: 'Tìm', en: 'Find' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  nobodyNamed: {
    vi: 'Không có ai tên như vậy trong phạm vi quản lý nhân sự của bạn. Kiểm tra lại tên; có thể gõ không dấu.',
    en: 'You manage nobody of that name. Check it; diacritics are not needed.',
  },
  person: { vi: 'Người nhận mã', en: 'For' },
  inviteLead: {
    vi: 'Mã mời dùng một lần để lập tài khoản. Mã cấp trước đây cho người này hết hiệu lực.',
    en: 'A one-time code to make an account. Codes issued to this person before stop working.',
  },
  resetLead: {
    vi: 'Mã dùng một lần để đặt lại mật khẩu. Chỉ cấp khi gặp trực tiếp người có tài khoản.',
    en: 'A one-time code to set a new password. Issue it only to the owner, in person.',
  },
  clears: {
    vi: 'Tắt luôn xác thực hai bước (người này mất điện thoại và mã khôi phục)',
    en: 'Switch the second step off too (phone and recovery codes are lost)',
  },
  paperInvitation: { vi: 'Giấy mời lập tài khoản', en: 'Invitation to make an account' },
  paperReset: { vi: 'Giấy đặt lại mật khẩu', en: 'Slip to set a new password' },
  once: {
    vi: 'In hoặc chép trang này ngay: mã không hiện lại. Trao tận tay người nhận.',
    en: 'Print or copy this page now: the code is not shown again. Hand it over in person.',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  holdsUntil: { vi: 'Có hiệu lực đến', en: 'Holds until' },
  steps: {
    vi: 'Mở địa chỉ trên bằng trình duyệt, nhập mã và làm theo hướng dẫn. Không đưa mã cho người khác.',
    en: 'Open the address in a browser, enter the code and follow the page. Show the code to nobody else.',
  },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  issuedBefore: {
    vi: 'Biểu mẫu này đã cấp mã một lần và mã không hiện lại. Muốn cấp mã khác, mở lại từ danh sách.',
    en: 'This form has issued its code already, and it is not shown again. To issue another one, start from the list.',
  },
  elsewhere: {
    vi: 'Tài khoản này còn dùng ở nơi làm việc khác nên không đặt lại mật khẩu được từ đây. Người có tài khoản dùng mã khôi phục, hoặc liên hệ người quản trị hệ thống.',
    en: 'This account is used in another place of work too, so its password cannot be reset from here. Its owner uses a recovery code or asks the administrator of the installation.',
  },
} satisfies Record<string, Text>
