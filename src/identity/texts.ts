// What people read when they sign in, use a code on paper, or set the installation up.

import type { Text } from '../shared/text.ts'

export const texts = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  demoLead: {
    vi: 'Bản minh họa: chọn một người để đăng nhập, không cần mật khẩu. Người và đơn vị đều là tên giả định.',
    en: 'Demonstration: choose a person to sign in as, no password needed. People and organisations are invented.',
  },
  noSuchPerson: {
    vi: 'Người này không còn trong bản minh họa. Chọn một người trong danh sách.',
    en: 'This person is no longer in the demonstration. Choose one from the list.',
  },
  notSignedIn: {
    vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Đăng nhập rồi thực hiện lại.',
    en: 'You are not signed in, or the session has ended. Sign in and try again.',
  },

  // Signing in
  nameOrMail: { vi: 'Tên đăng nhập hoặc thư điện tử', en: 'User name or e-mail address' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signInLead: {
    vi: 'Dùng tài khoản đơn vị đã cấp cho bạn.',
    en: 'Use the account your organisation gave you.',
  },
  nameMissing: {
    vi: 'Nhập tên đăng nhập hoặc địa chỉ thư điện tử.',
    en: 'Enter your user name or e-mail address.',
  },
  passwordMissing: { vi: 'Nhập mật khẩu.', en: 'Enter the password.' },
  wrongPassword: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
    en: 'The user name or the password is not right. Check the keyboard layout and Caps Lock, then try again.',
  },
  tooManyTries: (minutes: number): Text => ({
    vi: `Đã nhập sai nhiều lần từ máy này. Chờ ${minutes} phút rồi thử lại, hoặc đăng nhập từ mạng khác. Quên mật khẩu thì liên hệ người quản lý tài khoản của đơn vị để nhận mã đặt lại mật khẩu.`,
    en: `Too many wrong tries from this computer. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again, or sign in from another network. If you forgot the password, ask whoever manages accounts in your organisation for a reset code.`,
  }),
  haveCode: { vi: 'Có mã mời hoặc mã đặt lại mật khẩu', en: 'I have an invitation or a reset code' },
  forgotten: {
    vi: 'Chưa có tài khoản hoặc quên mật khẩu: người quản lý tài khoản của đơn vị in cho bạn một mã dùng một lần.',
    en: 'No account yet, or password forgotten: whoever manages accounts in your organisation prints you a one-time code.',
  },

  // Second step
  secondStep: { vi: 'Nhập mã xác thực', en: 'Enter the code' },
  secondStepLead: {
    vi: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số đang hiện cho Diên Hồng.',
    en: 'Open the authenticator app on your phone and enter the 6 digits it shows for Diên Hồng.',
  },
  code: { vi: 'Mã xác thực', en: 'Code' },
  codeHint: {
    vi: 'Không có điện thoại bên mình: nhập một mã khôi phục đã in.',
    en: 'Without the phone: enter one of your printed recovery codes.',
  },
  codeMissing: { vi: 'Nhập mã xác thực.', en: 'Enter the code.' },
  wrongCode: {
    vi: 'Mã xác thực không đúng hoặc đã dùng. Chờ ứng dụng hiện mã mới rồi nhập lại.',
    en: 'The code is not right or was used already. Wait for the app to show a new one and enter that.',
  },
  secondStepOver: {
    vi: 'Đã quá thời gian nhập mã xác thực hoặc nhập sai quá nhiều lần. Đăng nhập lại từ đầu.',
    en: 'The time for the code is over, or it was wrong too often. Sign in again from the start.',
  },
  carryOn: { vi: 'Tiếp tục', en: 'Continue' },

  // Which body
  chooseBody: { vi: 'Chọn nơi làm việc', en: 'Choose where to work' },
  chooseBodyLead: {
    vi: 'Tài khoản này dùng ở nhiều nơi. Chọn nơi làm việc cho phiên này.',
    en: 'This account is used in several places. Choose one for this session.',
  },
  enter: { vi: 'Vào làm việc', en: 'Enter' },
  noPlace: {
    vi: 'Tài khoản này hiện không giữ chức vụ nào nên chưa vào được hệ thống. Liên hệ người quản lý nhân sự của đơn vị.',
    en: 'This account holds no post at present, so there is nothing to enter. Ask whoever manages people in your organisation.',
  },
  otherAccount: { vi: 'Đăng nhập bằng tài khoản khác', en: 'Sign in with another account' },
  noSuchPlace: {
    vi: 'Tài khoản này không thuộc nơi vừa chọn. Chọn một nơi trong danh sách.',
    en: 'This account does not belong there. Choose a place from the list.',
  },

  // Codes on paper
  useCode: { vi: 'Dùng mã một lần', en: 'Use a one-time code' },
  useCodeLead: {
    vi: 'Nhập mã in trên giấy mời hoặc giấy đặt lại mật khẩu. Mỗi mã chỉ dùng được một lần.',
    en: 'Enter the code from the printed invitation or reset slip. Each code works once.',
  },
  paperCode: { vi: 'Mã dùng một lần', en: 'One-time code' },
  paperCodeHint: {
    vi: 'Gồm 5 nhóm, mỗi nhóm 4 ký tự. Không phân biệt chữ hoa, chữ thường; có thể bỏ dấu gạch.',
    en: 'Five groups of four characters. Capitals do not matter; the dashes may be left out.',
  },
  paperCodeMissing: { vi: 'Nhập mã dùng một lần.', en: 'Enter the one-time code.' },
  wrongPaperCode: {
    vi: 'Mã không đúng, đã dùng hoặc đã hết hạn. Kiểm tra từng nhóm ký tự; nếu vẫn không được, xin người cấp một mã mới.',
    en: 'The code is not right, was used already or is out of date. Check it group by group; if it still fails, ask for a new one.',
  },
  makeAccount: { vi: 'Lập tài khoản', en: 'Make your account' },
  makeAccountLead: (name: string): Text => ({
    vi: `Mã mời này dành cho ${name}. Nếu không phải bạn, dừng lại và trả giấy mời cho người cấp.`,
    en: `This invitation is for ${name}. If that is not you, stop here and give the paper back.`,
  }),
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  usernameHint: {
    vi: 'Từ 3 đến 30 ký tự: chữ không dấu, chữ số, dấu chấm hoặc gạch dưới. Ví dụ: ha.lethu',
    en: '3 to 30 characters: letters without accents, digits, dots or underscores. Example: ha.lethu',
  },
  badUsername: {
    vi: 'Tên đăng nhập gồm từ 3 đến 30 ký tự: chữ không dấu, chữ số, dấu chấm hoặc gạch dưới.',
    en: 'A user name has 3 to 30 characters: letters without accents, digits, dots or underscores.',
  },
  takenUsername: {
    vi: 'Tên đăng nhập này đã có người dùng. Chọn tên khác.',
    en: 'This user name is taken. Choose another one.',
  },
  mail: { vi: 'Thư điện tử', en: 'E-mail address' },
  mailHint: {
    vi: 'Có thể dùng thay tên đăng nhập. Để trống nếu không cần.',
    en: 'Can be used in place of the user name. Leave it empty if you do not need it.',
  },
  badMail: {
    vi: 'Địa chỉ thư điện tử không đúng. Ví dụ: ha.lethu@donvi.vn',
    en: 'That is not an e-mail address. Example: ha.lethu@donvi.vn',
  },
  takenMail: {
    vi: 'Địa chỉ thư điện tử này đã gắn với một tài khoản khác. Nhập địa chỉ khác hoặc để trống.',
    en: 'This e-mail address belongs to another account. Enter another one or leave it empty.',
  },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Ít nhất 12 ký tự. Một câu dễ nhớ, có dấu cách, là mật khẩu tốt.',
    en: 'At least 12 characters. A sentence you remember, with spaces, is a good one.',
  },
  passwordAgain: { vi: 'Nhập lại mật khẩu mới', en: 'The new password again' },
  passwordsDiffer: {
    vi: 'Hai lần nhập mật khẩu không giống nhau. Nhập lại cả hai.',
    en: 'The two passwords differ. Enter both again.',
  },
  passwordShort: (least: number, length: number): Text => ({
    vi: `Mật khẩu có ${length} ký tự, cần ít nhất ${least}. Thêm vài từ nữa.`,
    en: `The password has ${length} characters and needs at least ${least}. Add a few words.`,
  }),
  passwordLong: (most: number): Text => ({
    vi: `Mật khẩu dài quá ${most} ký tự. Rút ngắn lại.`,
    en: `The password is longer than ${most} characters. Shorten it.`,
  }),
  passwordCommon: {
    vi: 'Mật khẩu này quá phổ biến, kẻ gian thử đầu tiên. Chọn một câu chỉ mình bạn nghĩ ra.',
    en: 'This password is among the first that others try. Choose a sentence only you would think of.',
  },
  useSignedIn: (name: string): Text => ({
    vi: `Dùng tài khoản đang đăng nhập (${name})`,
    en: `Use the account signed in now (${name})`,
  }),
  orNewAccount: { vi: 'Hoặc lập tài khoản mới', en: 'Or make a new account' },
  haveAccount: {
    vi: 'Đã có tài khoản trong hệ thống: đăng nhập trước, rồi mở lại trang này và nhập mã.',
    en: 'If you have an account here already: sign in first, then open this page again and enter the code.',
  },
  setNewPassword: { vi: 'Đặt lại mật khẩu', en: 'Set a new password' },
  setNewPasswordLead: (username: string): Text => ({
    vi: `Đặt mật khẩu mới cho tài khoản ${username}. Mọi phiên làm việc đang mở của tài khoản sẽ kết thúc.`,
    en: `Set a new password for the account ${username}. All its open sessions will end.`,
  }),
  clearsSecondStep: {
    vi: 'Bước xác thực bằng điện thoại cũng được tắt; bật lại trong trang Tài khoản.',
    en: 'The second step with the phone is switched off too; switch it on again on the Account page.',
  },
  linkedElsewhere: {
    vi: 'Mã này không còn dùng được vì hồ sơ của người được mời đã thay đổi. Xin người cấp một mã mới.',
    en: 'This code is of no use any more, because the invited person’s record has changed. Ask for a new one.',
  },
  accountMade: {
    vi: 'Đã lập tài khoản và đăng nhập.',
    en: 'Your account is made and you are signed in.',
  },
  accountLinked: {
    vi: 'Đã gắn tài khoản với nơi làm việc này.',
    en: 'Your account now opens this place too.',
  },
  passwordSet: { vi: 'Đã đặt mật khẩu mới.', en: 'The new password is set.' },
  secondStepNow: {
    vi: 'Bật xác thực hai bước ngay sau bước này (nên dùng)',
    en: 'Switch on the second step right after this (recommended)',
  },

  // Setting up
  setUp: { vi: 'Thiết lập hệ thống', en: 'Set up the installation' },
  setUpLead: {
    vi: 'Làm một lần: đặt tên nơi làm việc, tổ chức đứng đầu và tài khoản quản trị đầu tiên.',
    en: 'Done once: name the place of work, its top organisation and the first administrator.',
  },
  setUpCode: { vi: 'Mã thiết lập', en: 'Set-up code' },
  setUpCodeHint: {
    vi: 'In trên màn hình dòng lệnh của máy chủ; mỗi lần khởi động có mã mới.',
    en: 'Printed on the server’s console; each start prints a new one.',
  },
  wrongSetUpCode: {
    vi: 'Mã thiết lập không đúng hoặc là mã của lần khởi động trước. Lấy mã in gần nhất trên màn hình dòng lệnh của máy chủ.',
    en: 'The set-up code is not right, or it is from an earlier start. Take the newest one from the server’s console.',
  },
  bodyName: { vi: 'Tên nơi làm việc', en: 'Name of the place of work' },
  bodyNameHint: {
    vi: 'Hiện trên đầu mọi trang. Ví dụ: Đảng bộ Sở Nội vụ tỉnh Tân Giang',
    en: 'Shown on top of every page. Example: Đảng bộ Sở Nội vụ tỉnh Tân Giang',
  },
  bodyNameMissing: { vi: 'Nhập tên nơi làm việc.', en: 'Enter the name of the place of work.' },
  slug: { vi: 'Tên viết tắt không dấu', en: 'Short name' },
  slugHint: {
    vi: 'Chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ. Ví dụ: so-noi-vu',
    en: 'Lower-case letters, digits and dashes, starting with a letter. Example: so-noi-vu',
  },
  badSlug: {
    vi: 'Tên viết tắt gồm từ 3 đến 40 chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ.',
    en: 'The short name has 3 to 40 lower-case letters, digits and dashes and starts with a letter.',
  },
  organisation: { vi: 'Tên tổ chức đứng đầu', en: 'Name of the top organisation' },
  organisationHint: { vi: 'Ví dụ: Đảng ủy Sở Nội vụ', en: 'Example: Đảng ủy Sở Nội vụ' },
  organisationMissing: { vi: 'Nhập tên tổ chức đứng đầu.', en: 'Enter the name of the top organisation.' },
  administrator: { vi: 'Họ và tên người quản trị', en: 'Name of the administrator' },
  administratorMissing: { vi: 'Nhập họ và tên người quản trị.', en: 'Enter the name of the administrator.' },
  setUpDone: { vi: 'Hệ thống đã sẵn sàng.', en: 'The installation is ready.' },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
