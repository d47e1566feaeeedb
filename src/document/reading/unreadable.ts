// Why a file is not read, in words for the person who chose it; and the limits that protect the reader.
import type { Text } from '../../shared/text.ts'

const MEGABYTE = 1024 * 1024

export const LIMITS = {
  fileBytes: 20 * MEGABYTE,
  zipEntries: 2_000,
  /** All entries of a DOCX together, as its directory declares them. */
  unpackedBytes: 200 * MEGABYTE,
  /** One XML part; parsing 16 MB takes about 2 s. */
  partBytes: 16 * MEGABYTE,
  xmlDepth: 200,
  /** About 1,500 pages. */
  textLength: 3_000_000,
  lines: 50_000,
} as const

const mb = (bytes: number) => Math.round(bytes / MEGABYTE)

export const UNREADABLE = {
  'too-large': {
    vi: `Tệp lớn hơn ${mb(LIMITS.fileBytes)} MB. Hãy tách phụ lục hoặc giảm dung lượng rồi đọc lại.`,
    en: `The file is larger than ${mb(LIMITS.fileBytes)} MB. Split off the annexes or reduce it, then read it again.`,
  },
  'too-long': {
    vi: 'Nội dung bên trong tệp quá dài để đọc tự động. Hãy tách văn bản thành nhiều tệp.',
    en: 'The content of the file is too long to be read automatically. Split the document into several files.',
  },
  empty: {
    vi: 'Tệp không có nội dung chữ. Nếu là bản chụp, hãy nhận dạng chữ trước khi đọc.',
    en: 'The file holds no text. If it is a scan, run text recognition first.',
  },
  'type-unknown': {
    vi: 'Không đọc được loại tệp này. Hãy dùng tệp .docx, .pdf, .md hoặc .txt.',
    en: 'This type of file cannot be read. Use a .docx, .pdf, .md or .txt file.',
  },
  'type-differs': {
    vi: 'Nội dung tệp không đúng với phần mở rộng của tên tệp. Hãy lưu lại đúng định dạng rồi đọc lại.',
    en: 'The content of the file does not match its name. Save it again in the right format and read it again.',
  },
  'pdf-encrypted': {
    vi: 'Tệp PDF có mật khẩu. Hãy bỏ mật khẩu hoặc dùng bản .docx của văn bản.',
    en: 'The PDF has a password. Remove it or use the .docx of the document.',
  },
  'pdf-damaged': {
    vi: 'Tệp PDF bị hỏng nên không đọc được. Hãy xuất lại PDF hoặc dùng bản .docx của văn bản.',
    en: 'The PDF is damaged and could not be read. Export it again or use the .docx of the document.',
  },
  'old-or-encrypted': {
    vi: 'Tệp có mật khẩu hoặc là định dạng Word cũ (.doc). Hãy bỏ mật khẩu và lưu thành .docx rồi đọc lại.',
    en: 'The file has a password or is an old Word file (.doc). Remove the password, save it as .docx and read it again.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc không phải văn bản Word. Hãy mở bằng Word, lưu lại thành .docx rồi đọc lại.',
    en: 'The file is damaged or is not a Word document. Open it in Word, save it as .docx and read it again.',
  },
  unsafe: {
    vi: 'Tệp có cấu trúc không an toàn nên không được mở. Hãy tạo lại tệp từ văn bản gốc.',
    en: 'The structure of the file is not safe, so it was not opened. Make the file again from the original document.',
  },
  encoding: {
    vi: 'Tệp chữ không ở bảng mã Unicode. Hãy lưu lại với mã UTF-8 rồi đọc lại.',
    en: 'The text file is not in Unicode. Save it again as UTF-8 and read it again.',
  },
  secret: {
    vi: 'Văn bản có dấu độ mật (Mật, Tối mật hoặc Tuyệt mật). Hệ thống không tiếp nhận văn bản mật; hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
    en: 'The document carries a secrecy mark (Mật, Tối mật or Tuyệt mật). This system does not take in secret documents; handle it under the rules on State secrets.',
  },
} as const satisfies Record<string, Text>

export type UnreadableReason = keyof typeof UNREADABLE

/** Thrown inside the reader only; `readDocument` turns it into a result. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason) {
    super(UNREADABLE[reason].en)
    this.reason = reason
  }
}
