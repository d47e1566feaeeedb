// A full disk is no bug: it is said to the person, and nothing half-written stays.

import { Refusal } from '../refusal.ts'
import type { Text } from '../text.ts'

const notTaken: Text = {
  vi: 'Máy chủ hết chỗ lưu tệp nên tệp vừa gửi chưa được nhận. Báo quản trị viên; khi có chỗ, gửi lại tệp.',
  en: 'The server has no room left for files, so this file was not taken. Tell the administrator and send it again later.',
}

/** Of a file that is made for a download. */
export const notMade: Text = {
  vi: 'Máy chủ hết chỗ nên không lập được tệp tải về. Báo quản trị viên; khi có chỗ, tải lại.',
  en: 'The server has no room left, so the file was not made. Tell the administrator and download it again later.',
}

/** Does the writing; when the disk is full or may not be written, a refusal that says so. */
export async function noRoom<T>(write: () => Promise<T>, sentence = notTaken): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    process.stderr.write(`${JSON.stringify({ level: 'error', storage: (error as NodeJS.ErrnoException).code })}\n`)
    throw new Refusal('unavailable', sentence)
  }
}
