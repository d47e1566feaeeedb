// What people read when they sign in.

import type { Text } from '../shared/text.ts'

export const texts = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  demoLead: {
    vi: 'Bản minh họa: chọn một người để đăng nhập, không cần mật khẩu. Người và đơn vị đều là tên giả định.',
    en: 'Demonstration: choose a person to sign in as, no password needed. People and organisations are invented.',
  },
  notYet: {
    vi: 'Hệ thống chưa có người dùng. Quản trị viên cài đặt tài khoản trước khi đăng nhập.',
    en: 'There are no accounts yet. The administrator sets them up first.',
  },
  noSuchPerson: {
    vi: 'Người này không còn trong bản minh họa. Chọn một người trong danh sách.',
    en: 'This person is no longer in the demonstration. Choose one from the list.',
  },
  notSignedIn: {
    vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Đăng nhập rồi thực hiện lại.',
    en: 'You are not signed in, or the session has ended. Sign in and try again.',
  },
} satisfies Record<string, Text>
