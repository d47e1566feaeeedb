// What people read about files.

import type { Text } from '../shared/text.ts'

const plain = {
  missing: { vi: 'Chọn một tệp.', en: 'Choose a file.' },
  tooLarge: {
    vi: 'Tệp lớn hơn 20 MB. Chọn tệp nhỏ hơn, hoặc giảm dung lượng ảnh trong tệp.',
    en: 'The file is larger than 20 MB. Choose a smaller one, or make the images in it smaller.',
  },
  empty: { vi: 'Tệp trống, không có nội dung. Chọn tệp khác.', en: 'The file is empty. Choose another one.' },
  nameCharacters: {
    vi: 'Tên tệp có dấu gạch chéo (/ hoặc \\) hoặc ký tự ẩn nên không nhận được. Đổi tên tệp rồi chọn lại.',
    en: 'The name of the file has a slash (/ or \\) or an invisible character in it. Rename the file and choose it again.',
  },
  nameIncomplete: {
    vi: 'Tên tệp thiếu phần tên hoặc phần mở rộng (ví dụ .docx). Đổi tên tệp rồi chọn lại.',
    en: 'The file lacks a name or an ending such as .docx. Rename it and choose it again.',
  },
  typeDiffers: {
    vi: 'Nội dung tệp không đúng với phần mở rộng của tên tệp. Lưu lại đúng định dạng rồi chọn lại.',
    en: 'The content of the file is not what its ending says. Save it again in the right format and choose it again.',
  },
  twoThings: {
    vi: 'Tệp ghép nội dung của hai định dạng nên không được nhận. Lưu lại tệp từ phần mềm gốc rồi chọn lại.',
    en: 'The file is of two formats at once and is not taken. Save it again from the program it was made with.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc chưa đầy đủ. Mở tệp, lưu lại rồi chọn lại.',
    en: 'The file is damaged or incomplete. Open it, save it again and choose it again.',
  },
  unsafe: {
    vi: 'Tệp có cấu trúc không an toàn nên không được mở. Tạo lại tệp từ văn bản gốc rồi chọn lại.',
    en: 'The structure of the file is not safe, so it was not opened. Make the file again from the original document.',
  },
  encrypted: {
    vi: 'Tệp có mật khẩu hoặc là định dạng cũ (.doc, .xls). Bỏ mật khẩu, lưu thành .docx hoặc .xlsx rồi chọn lại.',
    en: 'The file has a password or is of an old format (.doc, .xls). Save it without password as .docx or .xlsx.',
  },
  macros: {
    vi: 'Tệp có macro (mã chạy tự động) nên không được nhận. Lưu lại thành .docx hoặc .xlsx không có macro rồi chọn lại.',
    en: 'The file carries macros and is not taken. Save it as .docx or .xlsx without macros and choose it again.',
  },
  encoding: {
    vi: 'Tệp chữ không dùng bảng mã Unicode. Lưu lại với mã UTF-8 rồi chọn lại.',
    en: 'The text file is not in Unicode. Save it again as UTF-8 and choose it again.',
  },
  secret: {
    vi: 'Tệp có dấu độ mật (Mật, Tối mật hoặc Tuyệt mật). Hệ thống không nhận tài liệu bí mật nhà nước và không giữ lại tệp này; xử lý tài liệu theo quy định về bảo vệ bí mật nhà nước.',
    en: 'The file carries a secrecy mark (Mật, Tối mật or Tuyệt mật). State secrets are not taken in and nothing of this file was kept; handle it under the rules on State secrets.',
  },
  confirm: {
    vi: 'Tôi đã kiểm tra và xác nhận tệp không chứa bí mật nhà nước',
    en: 'I have checked this file and confirm that it holds no State secret',
  },
  confirmHint: {
    vi: 'Tệp có dấu Mật, Tối mật, Tuyệt mật bị từ chối; dấu trong ảnh và bản chụp (kể cả PDF quét) hệ thống không tự nhận ra. Xác nhận của bạn được ghi vào nhật ký kèm thời gian.',
    en: 'Files marked Mật, Tối mật or Tuyệt mật are refused; marks in pictures and scans (scanned PDF files too) cannot be recognised. Your confirmation is recorded with its time.',
  },
  confirmMissing: {
    vi: 'Đánh dấu xác nhận tệp không chứa bí mật nhà nước, rồi chọn lại tệp.',
    en: 'Tick to confirm that the file holds no State secret, and choose the file again.',
  },
  chooseAgain: {
    vi: 'Chọn lại tệp: tệp chưa được lưu vì biểu mẫu còn nội dung phải sửa.',
    en: 'Choose the file again: it was not kept, because something else in the form needs mending.',
  },
  lost: {
    vi: 'Tệp này có trong sổ nhưng không còn trong kho lưu trữ. Báo quản trị viên để khôi phục từ bản sao lưu.',
    en: 'This file is registered but no longer in the storage. Tell the administrator to restore it from a backup.',
  },
  noSuchFile: {
    vi: 'Không tìm thấy tệp này. Tải lại trang và mở tệp từ danh sách.',
    en: 'This file was not found. Reload the page and open the file from the list.',
  },
  external: {
    vi: 'có liên kết tới nội dung bên ngoài; không cho phép tải nội dung đó khi mở tệp',
    en: 'links to content elsewhere; do not let it be fetched when you open the file',
  },
} satisfies Record<string, Text>

export const texts = {
  ...plain,
  nameLong: (most: number): Text => ({
    vi: `Tên tệp dài hơn ${most} ký tự. Đặt tên ngắn hơn rồi chọn lại.`,
    en: `The name of the file is longer than ${most} characters. Shorten it and choose the file again.`,
  }),
  kindNotTaken: (endings: string): Text => ({
    vi: `Không nhận loại tệp này. Dùng tệp ${endings}.`,
    en: `This kind of file is not taken here. Use ${endings}.`,
  }),
  hint: (endings: string): Text => ({
    vi: `Một tệp ${endings}, không quá 20 MB.`,
    en: `One file, ${endings}, of at most 20 MB.`,
  }),
  size: (bytes: number): Text => {
    const kilobytes = Math.max(1, Math.round(bytes / 1024))
    const large = (kilobytes / 1024).toFixed(1)
    return kilobytes < 1024
      ? { vi: `${kilobytes} KB`, en: `${kilobytes} KB` }
      : { vi: `${large.replace('.', ',')} MB`, en: `${large} MB` }
  },
}
