// What may be wrong with the folder of the data: rights, space, what an interrupted process left.

import type { Dirent, Stats } from 'node:fs'
import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { formatNumber } from '../shared/text.ts'
import type { Finding, FolderCheck } from './check.ts'

const GB = 2 ** 30
/** Below the first the next large upload or backup may fill the disk; below the second PostgreSQL itself is about to stop. */
const SPACE = { warning: 5 * GB, error: 1 * GB }

/** Of others than the owner: to read, to write. To pass through is allowed, for the account of PostgreSQL has to. */
const OPEN = 0o066

export const FOLDER_CHECKS: readonly FolderCheck[] = [
  {
    code: 'secret',
    find: async folder => {
      const path = join(folder, 'secret')
      const found = await stat(path).catch(missing)
      if (!found) return [noSecret(path)]
      if (found.size < 32) return [shortSecret(path)]
      return found.mode & 0o077 ? [openToOthers('secret-open', path, found, '600')] : []
    },
  },
  {
    code: 'folder-open',
    find: async folder => {
      const findings: Finding[] = []
      for (const name of ['', 'files', 'quarantine', 'audit-heads']) {
        const path = join(folder, name)
        const found = await stat(path).catch(missing)
        if (found && found.mode & OPEN) findings.push(openToOthers('folder-open', path, found, 'go-rw'))
      }
      return findings
    },
  },
  {
    code: 'disk-space',
    find: async folder => {
      const { bavail, bsize } = await statfs(folder)
      return spaceLeft(folder, bavail * bsize)
    },
  },
  {
    code: 'leftover',
    find: async folder => {
      const findings: Finding[] = []
      for (const place of ['', 'postgres', 'files', 'audit-heads'])
        for (const { name } of await entriesOf(join(folder, place))) {
          const path = join(folder, place, name)
          // Younger ones may still be written.
          if (name.includes('.unfinished') && (await minutesOld(path)) > 60) findings.push(leftover(path))
        }
      return findings
    },
  },
]

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(error => missing(error) ?? [])

async function minutesOld(path: string): Promise<number> {
  const found = await stat(path).catch(missing)
  return found ? (Temporal.Now.instant().epochMilliseconds - found.mtimeMs) / 60_000 : 0
}

const noSecret = (path: string): Finding => ({
  ...{ code: 'secret-missing', severity: 'error', body: null },
  text: {
    vi: `Không có tệp bí mật ${path}.`,
    en: `The file ${path} is missing.`,
  },
  todo: {
    vi: 'Chép lại tệp secret đã lưu cùng bản sao lưu trước khi khởi động máy chủ: tệp mới sẽ không khớp mật khẩu của cơ sở dữ liệu.',
    en: 'Put back the secret that was kept with the backups before the server starts: a new one does not fit the passwords in the database.',
  },
})

const shortSecret = (path: string): Finding => ({
  ...{ code: 'secret-short', severity: 'error', body: null },
  text: { vi: `Tệp bí mật ${path} bị cắt ngắn.`, en: `The secret ${path} is cut short.` },
  todo: {
    vi: 'Chép lại tệp secret đã lưu cùng bản sao lưu.',
    en: 'Put back the secret that was kept with the backups.',
  },
})

const openToOthers = (code: string, path: string, { mode }: Stats, wanted: string): Finding => ({
  ...{ code, severity: 'error', body: null },
  text: {
    vi: `Tài khoản khác trên máy đọc hoặc ghi được ${path} (quyền ${octal(mode)}).`,
    en: `Other accounts of this machine may read or write ${path} (mode ${octal(mode)}).`,
  },
  todo: { vi: `Chạy lệnh: chmod ${wanted} '${path}'`, en: `Run: chmod ${wanted} '${path}'` },
})

const octal = (mode: number) => (mode & 0o777).toString(8)

/** `free` in bytes. */
export const spaceLeft = (folder: string, free: number): Finding[] =>
  free >= SPACE.warning ? [] : [littleSpace(folder, free, free < SPACE.error ? 'error' : 'warning')]

const littleSpace = (folder: string, free: number, severity: 'error' | 'warning'): Finding => ({
  ...{ code: 'disk-space', severity, body: null },
  text: {
    vi: `Ổ đĩa chứa ${folder} chỉ còn ${formatNumber(Math.round(free / 2 ** 20), 'vi')} MB trống.`,
    en: `The disk of ${folder} has only ${formatNumber(Math.round(free / 2 ** 20), 'en')} MB left.`,
  },
  todo: {
    vi: 'Giải phóng hoặc thêm dung lượng. Khi ổ đĩa đầy, hệ thống không ghi được gì nữa.',
    en: 'Free or add space. On a full disk nothing can be written any more.',
  },
})

const leftover = (path: string): Finding => ({
  ...{ code: 'leftover', severity: 'warning', body: null },
  text: {
    vi: `${path} là tệp dở dang của một lần chạy bị ngắt.`,
    en: `${path} was left half-written by a process that was interrupted.`,
  },
  todo: { vi: `Xóa ${path}.`, en: `Remove ${path}.` },
})
