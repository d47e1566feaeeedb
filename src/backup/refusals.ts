// Why nothing was saved or restored, in sentences that say what to do next.

import type { Text } from '../shared/text.ts'

export type BackupRefusalCode =
  | 'body-unknown'
  | 'body-which'
  | 'changed-migration'
  | 'cut'
  | 'damaged'
  | 'disk'
  | 'exists'
  | 'file-gone'
  | 'newer'
  | 'no-backup'
  | 'no-passphrase'
  | 'no-secret'
  | 'order'
  | 'short-passphrase'
  | 'slug'
  | 'slug-taken'
  | 'stopped'
  | 'unlike'
  | 'unreadable'
  | 'wrong-passphrase'

/** Nothing was saved, or nothing restored. `text` is for people. */
export class BackupRefusal extends Error {
  readonly code: BackupRefusalCode
  readonly text: Text

  constructor(code: BackupRefusalCode, vi: string, en: string) {
    super(`${vi}\n${en}`)
    this.code = code
    this.text = { vi, en }
  }
}

/** The file itself ------------------------------------------------------------------------------------------------ */

export const noBackup = (file: string) =>
  new BackupRefusal(
    'no-backup',
    `${file} không phải là tệp sao lưu của Diên Hồng. Hãy kiểm tra lại tên tệp.`,
    `${file} is not a backup made by Diên Hồng. Check the name of the file.`,
  )

export const newerFormat = () =>
  new BackupRefusal(
    'newer',
    'Tệp sao lưu này do phiên bản Diên Hồng mới hơn tạo ra. Hãy cập nhật phần mềm rồi làm lại.',
    'This backup was made by a newer version of Diên Hồng. Update the program, then try again.',
  )

export const newerMigrations = (names: readonly string[]) =>
  new BackupRefusal(
    'newer',
    `Tệp sao lưu này do phiên bản Diên Hồng mới hơn tạo ra (có ${names.join(', ')}). Hãy cập nhật phần mềm rồi làm lại.`,
    `This backup was made by a newer version of Diên Hồng (it has ${names.join(', ')}). Update the program, then try again.`,
  )

export const changedMigrations = (names: readonly string[]) =>
  new BackupRefusal(
    'changed-migration',
    `Tệp di chuyển cấu trúc ${names.join(', ')} của phần mềm này khác với lúc sao lưu. Hãy dùng đúng bản phát hành của phần mềm, không sửa các tệp trong migrations/.`,
    `The migration ${names.join(', ')} of this program differs from the one at the time of the backup. Use a released version whose migrations/ were not edited.`,
  )

export const wrongPassphrase = () =>
  new BackupRefusal(
    'wrong-passphrase',
    'Mật khẩu sao lưu không đúng. Hãy dùng mật khẩu đã đặt khi tạo tệp này (DIEN_HONG_BACKUP_KEY).',
    'The passphrase is not the one this backup was made with (DIEN_HONG_BACKUP_KEY).',
  )

export const cut = () =>
  new BackupRefusal(
    'cut',
    'Tệp sao lưu bị cắt cụt: thiếu phần cuối. Hãy chép lại tệp từ nơi lưu gốc, hoặc dùng bản sao lưu khác.',
    'The backup is cut off: its end is missing. Copy it again from where it was kept, or take another backup.',
  )

export const damaged = (where: { vi: string; en: string }) =>
  new BackupRefusal(
    'damaged',
    `Tệp sao lưu bị hỏng hoặc bị sửa: ${where.vi}. Hãy chép lại tệp từ nơi lưu gốc, hoặc dùng bản sao lưu khác.`,
    `The backup is damaged or was changed: ${where.en}. Copy it again from where it was kept, or take another backup.`,
  )

export const outOfOrder = (expected: number, found: number) =>
  new BackupRefusal(
    'order',
    `Các đoạn của tệp sao lưu không còn theo thứ tự: đến đoạn ${expected} lại gặp đoạn ${found}. Hãy dùng bản sao lưu khác.`,
    `The parts of the backup are no longer in order: part ${found} stands where part ${expected} belongs. Take another backup.`,
  )

export const unreadable = (file: string, reason: string) =>
  new BackupRefusal(
    'unreadable',
    `Không đọc được ${file} (${reason}). Hãy kiểm tra đường dẫn và quyền đọc.`,
    `Cannot read ${file} (${reason}). Check the path and the right to read it.`,
  )

/** Saving --------------------------------------------------------------------------------------------------------- */

export const alreadyThere = (file: string) =>
  new BackupRefusal(
    'exists',
    `${file} đã có. Bản sao lưu cũ không bị ghi đè: hãy chọn tên khác.`,
    `${file} is already there. A backup is never written over: choose another name.`,
  )

export const cannotWrite = (file: string, reason: string) =>
  new BackupRefusal(
    'disk',
    `Không ghi được ${file} (${reason}). Hãy kiểm tra thư mục, quyền ghi và dung lượng ổ đĩa; chưa có bản sao lưu nào được tạo.`,
    `Cannot write ${file} (${reason}). Check the folder, the right to write and the space on the disk; no backup was made.`,
  )

export const fileGone = (path: string) =>
  new BackupRefusal(
    'file-gone',
    `Tệp đính kèm ${path} bị xóa hoặc thay đổi trong lúc sao lưu. Hãy chạy lại lệnh sao lưu.`,
    `The stored file ${path} was removed or changed while it was being saved. Run the backup again.`,
  )

export const stopped = () =>
  new BackupRefusal(
    'stopped',
    'Đã dừng theo yêu cầu. Không có gì được ghi lại.',
    'Stopped as asked. Nothing was written.',
  )

export const unknownBody = (slug: string) =>
  new BackupRefusal('body-unknown', `Không có đơn vị nào mang mã ${slug}.`, `There is no body ${slug}.`)

export const noBody = () =>
  new BackupRefusal('body-unknown', 'Chưa có đơn vị nào để sao lưu.', 'There is no body to back up yet.')

export const whichBody = (slugs: readonly string[]) =>
  new BackupRefusal(
    'body-which',
    `Có nhiều đơn vị: ${slugs.join(', ')}. Hãy chọn một bằng --body MÃ.`,
    `There are several bodies: ${slugs.join(', ')}. Choose one with --body SLUG.`,
  )

/** Restoring ------------------------------------------------------------------------------------------------------ */

export const badSlug = (slug: string) =>
  new BackupRefusal(
    'slug',
    `Mã đơn vị ${slug} không hợp lệ: dùng 3 đến 40 chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ.`,
    `${slug} cannot be a body's slug: 3 to 40 lower-case letters, digits and hyphens, beginning with a letter.`,
  )

export const takenSlug = (slug: string) =>
  new BackupRefusal(
    'slug-taken',
    `Đã có đơn vị mang mã ${slug}. Chỉ khôi phục vào đơn vị mới: hãy chọn mã khác bằng --as.`,
    `There is already a body ${slug}. A backup is restored into a new body only: choose another slug with --as.`,
  )

export const noSecret = (path: string) =>
  new BackupRefusal(
    'no-secret',
    `Không có tệp bí mật ${path}. Hãy khởi động máy chủ một lần trên thư mục dữ liệu này, hoặc chép lại tệp secret đã lưu cùng bản sao lưu.`,
    `The file ${path} is missing. Start the server once on this data folder, or put back the secret that was kept with the backup.`,
  )

export const unlike = (table: string) =>
  new BackupRefusal(
    'unlike',
    `Bảng ${table} trong tệp sao lưu không khớp với cấu trúc của phần mềm: cấu trúc của nơi sao lưu đã bị sửa tay. Hãy gửi thông báo này cho bộ phận kỹ thuật.`,
    `The table ${table} in the backup does not match the schema of this program: the schema it came from was altered by hand. Show this message to your technicians.`,
  )

/** The passphrase ------------------------------------------------------------------------------------------------- */

export const noPassphrase = () =>
  new BackupRefusal(
    'no-passphrase',
    'Chưa có mật khẩu sao lưu. Hãy đặt biến DIEN_HONG_BACKUP_KEY, hoặc chạy lệnh trong cửa sổ dòng lệnh để nhập.',
    'There is no passphrase. Set DIEN_HONG_BACKUP_KEY, or run the command in a terminal to be asked.',
  )

export const shortPassphrase = (least: number) =>
  new BackupRefusal(
    'short-passphrase',
    `Mật khẩu sao lưu cần ít nhất ${least} ký tự.`,
    `The passphrase needs at least ${least} characters.`,
  )

export const unequalPassphrases = () =>
  new BackupRefusal(
    'no-passphrase',
    'Hai lần nhập mật khẩu không giống nhau. Hãy chạy lại lệnh.',
    'The two passphrases differ. Run the command again.',
  )
