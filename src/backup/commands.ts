// `dien-hong backup`, `dien-hong restore` and `dien-hong verify-backup`.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withAdmin } from '../shared/database/admin.ts'
import { migrationsOf } from '../shared/database/schemas.ts'
import { defaultDataDirectory } from '../shared/embedded/index.ts'
import { formatNumber } from '../shared/text.ts'
import type { Manifest } from './manifest.ts'
import { knownPassphrase, newPassphrase } from './passphrase.ts'
import { verifyBackup } from './read.ts'
import { type Restored, restoreBody } from './restore.ts'
import { saveBody } from './save.ts'

const USAGE = {
  backup: 'dien-hong backup TỆP [--body MÃ] [--demo]                    sao lưu một đơn vị, cả khi máy chủ đang chạy',
  restore: 'dien-hong restore TỆP --as MÃ [--name TÊN] [--demo]          khôi phục thành một đơn vị mới',
  'verify-backup':
    'dien-hong verify-backup TỆP                                  kiểm tra tệp sao lưu, không cần cơ sở dữ liệu',
}
type Command = keyof typeof USAGE

/** Exit status: 0 saved, 2 not saved. */
export const backupCommand = (args: string[]) =>
  run('backup', args, async (file, { body, demo }) => {
    const passphrase = await newPassphrase()
    const folder = folderOf(demo)
    const { manifest, bytes } = await withAdmin(folder, ({ address }) =>
      stoppable(signal => saveBody({ address, folder, file, passphrase, signal, ...(body && { slug: body }) })),
    )
    console.log([`Đã sao lưu vào ${file} (${size(bytes)}).`, ...inWords(manifest)].join('\n'))
    console.log(
      'Giữ mật khẩu ở nơi khác với tệp này, và lưu một bản của tệp secret: thiếu mật khẩu thì không ai mở được tệp.',
    )
  })

/** Exit status: 0 restored, 2 not restored. */
export const restoreCommand = (args: string[]) =>
  run('restore', args, async (file, { as, name, demo }) => {
    if (!as) return false
    const passphrase = await knownPassphrase()
    const folder = folderOf(demo)
    const restored = await withAdmin(folder, ({ address }) =>
      stoppable(signal => restoreBody({ address, folder, file, passphrase, slug: as, name, signal })),
    )
    console.log(restoredInWords(restored))
  })

/** Exit status: 0 whole, 2 not. */
export const verifyBackupCommand = (args: string[]) =>
  run('verify-backup', args, async file => {
    const manifest = await verifyBackup(file, await knownPassphrase())
    const here = new Map((await migrationsOf('body')).map(({ name, sha256 }) => [name, sha256]))
    const fits = manifest.migrations.every(({ name, sha256 }) => here.get(name) === sha256)
    console.log([`${file} nguyên vẹn.`, ...inWords(manifest)].join('\n'))
    if (!fits)
      console.log('Phiên bản phần mềm này không khôi phục được tệp: hãy dùng phiên bản đã sao lưu hoặc mới hơn.')
  })

type Values = { body?: string; as?: string; name?: string; demo: boolean }

/** `work` answers false when words are missing. */
async function run(
  command: Command,
  args: string[],
  work: (file: string, values: Values) => Promise<unknown>,
): Promise<number> {
  const read = wordsOf(command, args)
  if (read && (await work(read.file, read.values)) !== false) return 0
  console.error(USAGE[command])
  return 2
}

const TEXT = { type: 'string' } as const
const DEMO = { demo: { type: 'boolean', default: false } } as const
const OPTIONS = {
  backup: { body: TEXT, ...DEMO },
  restore: { as: TEXT, name: TEXT, ...DEMO },
  'verify-backup': { ...DEMO },
}

function wordsOf(command: Command, args: string[]): { file: string; values: Values } | null {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS[command], allowPositionals: true })
    const [file] = positionals
    return file && positionals.length === 1 ? { file, values: values as Values } : null
  } catch (error) {
    if (`${(error as NodeJS.ErrnoException).code}`.startsWith('ERR_PARSE_ARGS')) return null
    throw error
  }
}

const folderOf = (demo: boolean) => (demo ? join(defaultDataDirectory(), 'demo') : defaultDataDirectory())

/** Ctrl-C and SIGTERM end the work in order: what was begun is taken back. */
async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController()
  const stop = () => ending.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  try {
    return await work(ending.signal)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
}

function inWords({ body, created, tables, accounts, files }: Manifest): string[] {
  const sum = (list: readonly { bytes: number }[]) => list.reduce((total, { bytes }) => total + bytes, 0)
  const rows = tables.reduce((total, table) => total + table.rows, 0)
  const persons = accounts.find(({ name }) => name === 'user')?.rows ?? 0
  return [
    `  Đơn vị: ${body.name} (${body.slug}), lúc ${moment(created)}`,
    `  ${count(tables.length)} bảng, ${count(rows)} dòng, ${size(sum(tables))} trước khi nén`,
    ...(persons > 0 ? [`  ${count(persons)} tài khoản`] : []),
    `  ${count(files.length)} tệp đính kèm, ${size(sum(files))}`,
  ]
}

function restoredInWords({ body, manifest, accounts, migrated }: Restored): string {
  return [
    `Đã khôi phục thành đơn vị ${body.name} (${body.slug}). Mọi bảng và tệp khớp với mô tả trong bản sao lưu.`,
    ...inWords(manifest),
    ...(migrated.length > 0 ? [`  Đã nâng cấu trúc lên phiên bản hiện tại: ${migrated.join(', ')}`] : []),
    ...(accounts.present > 0 ? [`  ${count(accounts.present)} tài khoản đã có sẵn, giữ nguyên như hiện nay`] : []),
    ...(accounts.taken > 0
      ? [`  ${count(accounts.taken)} tài khoản không khôi phục được vì tên đã có người dùng: hãy phát giấy mời mới`]
      : []),
    'Máy chủ đang chạy nhận ra đơn vị này sau vài giây.',
    `Nên kiểm tra tiếp: dien-hong audit verify --body ${body.slug}`,
  ].join('\n')
}

const count = (value: number) => formatNumber(value, 'vi')
const size = (bytes: number) =>
  bytes < 1e6 ? `${count(Math.ceil(bytes / 1e3))} kB` : `${formatNumber(Math.round(bytes / 1e5) / 10, 'vi')} MB`

function moment(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  return `${local.toPlainTime().toString().slice(0, 5)} ngày ${local.day}/${local.month}/${local.year}`
}
