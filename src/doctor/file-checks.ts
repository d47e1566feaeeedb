// Whether the stored files are there that rows name, and no others lie about.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { openFiles } from '../shared/files/storage.ts'
import type { Examined, Finding, InstallationCheck } from './check.ts'
import { hasTable, inBody } from './database-checks.ts'

export const FILE_CHECKS: readonly InstallationCheck[] = [
  { code: 'files-missing', find: findMissingFiles },
  {
    code: 'orphan-files',
    find: async ({ folder, bodies }) => {
      const names = await readdir(join(folder, 'files')).catch(() => [])
      return names
        .filter(name => /^[0-9a-f]{8}-/.test(name) && !bodies.some(({ id }) => id === name))
        .map(name => orphanFiles(join(folder, 'files', name)))
    },
  },
]

/** What rows name and is not on the disk, or not in its size. */
async function findMissingFiles({ client, bodies, folder }: Examined): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const body of bodies) {
    const files = openFiles(folder).of(body.id)
    const missing: string[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page = await storedAfter(client, body, after)
      for (const { sha256, size } of page) if ((await files.sizeOf(sha256)) !== size) missing.push(sha256)
      after = page.at(-1)?.sha256
    }
    if (missing.length > 0) findings.push(missingFiles(body.slug, missing))
  }
  return findings
}

/** A thousand stored contents, by hash, in hexadecimal. */
function storedAfter(client: pg.Client, body: Examined['bodies'][number], after: string) {
  return inBody(client, body, async () => {
    if (!(await hasTable(client, body, 'stored_file'))) return []
    const { rows } = await client.query<{ sha256: string; size: number }>(
      `select encode(sha256, 'hex') as sha256, size::float8 as size from stored_file
       where sha256 > decode($1, 'hex') order by stored_file.sha256 limit 1000`,
      [after],
    )
    return rows
  })
}

const missingFiles = (slug: string, hashes: readonly string[]): Finding => ({
  ...{ code: 'files-missing', severity: 'error', body: slug },
  text: {
    vi: `${hashes.length} tệp đính kèm không còn trên đĩa hoặc bị cắt cụt: ${hashes.slice(0, 3).join('; ')}.`,
    en: `${hashes.length} stored files are gone from the disk or cut short: ${hashes.slice(0, 3).join('; ')}.`,
  },
  todo: {
    vi: 'Nếu vừa nâng cấp hoặc vừa khôi phục một bản sao lưu cũ, hãy khởi động lại máy chủ để chuyển tệp ra đĩa. Nếu không, lấy lại tệp từ bản sao lưu gần nhất.',
    en: 'After an update, or after restoring an old backup, restart the server: it moves originals to the disk. Else take them back from the latest backup.',
  },
})

const orphanFiles = (path: string): Finding => ({
  ...{ code: 'orphan-files', severity: 'warning', body: null },
  text: {
    vi: `Thư mục tệp ${path} không thuộc đơn vị nào.`,
    en: `The folder of files ${path} belongs to no body.`,
  },
  todo: {
    vi: 'Nếu là phần còn lại của một lần khôi phục bị ngắt thì có thể xóa.',
    en: 'If it is what an interrupted restoration left, it may be removed.',
  },
})
