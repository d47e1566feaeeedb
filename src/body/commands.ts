// `dien-hong body list | create | drop`: the bodies of an installation, from the console.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withAdmin } from '../shared/database/admin.ts'
import { dropBody, openInstallation, registeredBodies } from '../shared/database/installation.ts'
import { secretOf } from '../shared/database/secret.ts'
import { defaultDataDirectory } from '../shared/embedded/index.ts'

const USAGE = [
  'dien-hong body list [--demo]                          liệt kê các đơn vị sử dụng',
  'dien-hong body create MÃ TÊN [--demo]                 lập đơn vị sử dụng mới, chưa có dữ liệu',
  'dien-hong body drop MÃ --confirm MÃ [--demo]          xóa hẳn một đơn vị sử dụng và toàn bộ dữ liệu của đơn vị đó',
]

/** Exit status: 0 done, 1 not done for a reason that is said, 2 not understood. */
export async function bodyCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { demo: { type: 'boolean', default: false }, confirm: { type: 'string' } },
  })
  const folder = values.demo ? join(defaultDataDirectory(), 'demo') : defaultDataDirectory()
  const [act, slug, ...name] = positionals
  if (act === 'list') return list(folder)
  if (act === 'create' && slug && name.length > 0) return create(folder, slug, name.join(' ').normalize('NFC'))
  if (act === 'drop' && slug) return drop(folder, slug, values.confirm)
  console.error(USAGE.join('\n'))
  return 2
}

const list = (folder: string): Promise<number> =>
  withAdmin(folder, async ({ client }) => {
    for (const { slug, name } of await registeredBodies(client)) console.log(`${slug.padEnd(24)} ${name}`)
    return 0
  })

function create(folder: string, slug: string, name: string): Promise<number> {
  return withAdmin(folder, async ({ address, client }) => {
    if (!/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(slug)) {
      console.error(
        `Mã “${slug}” không hợp lệ: dùng từ 3 đến 40 chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ.`,
      )
      return 1
    }
    if ((await registeredBodies(client)).some(body => body.slug === slug)) {
      console.error(`Đã có đơn vị mang mã “${slug}”. Chọn mã khác.`)
      return 1
    }
    const installation = await openInstallation(address, await secretOf(folder))
    try {
      await installation.createBody(slug, name)
    } finally {
      await installation.close()
    }
    console.log(`Đã lập đơn vị “${name}” (${slug}). Máy chủ đang chạy nhận ra sau vài giây.`)
    return 0
  })
}

/** The slug is said twice: what is dropped is gone, only a backup brings it back. */
function drop(folder: string, slug: string, confirmed: string | undefined): Promise<number> {
  return withAdmin(folder, async ({ address }) => {
    if (confirmed !== slug) {
      console.error(
        `Xóa là mất hẳn dữ liệu. Sao lưu trước, rồi xác nhận bằng: dien-hong body drop ${slug} --confirm ${slug}`,
      )
      return 1
    }
    const body = await dropBody(address, slug)
    if (!body) {
      console.error(`Không có đơn vị mang mã “${slug}”. Xem danh sách bằng: dien-hong body list`)
      return 1
    }
    await rm(join(folder, 'files', body.id), { recursive: true, force: true })
    console.log(`Đã xóa đơn vị “${body.name}” (${slug}) cùng toàn bộ dữ liệu.`)
    return 0
  })
}
