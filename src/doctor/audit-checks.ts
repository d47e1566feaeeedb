// Whether the audit is sealed in time, and whether its end is still there. `audit verify` reads it all; this looks at the end.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { RegisteredBody } from '../shared/database/installation.ts'
import type { Finding, InstallationCheck } from './check.ts'
import { hasTable, inBody } from './database-checks.ts'

/** Seconds: an entry is sealed two seconds after its commit at the latest. */
const LAG = 3

export const AUDIT_CHECKS: readonly InstallationCheck[] = [
  {
    code: 'audit-sealing',
    find: async ({ client, bodies, running }) => {
      // Without a server nobody seals: its next start does.
      if (!running) return []
      const waiting = new Map<string, string[]>()
      for (const body of bodies) waiting.set(body.slug, await unsealed(client, body, null))
      if ([...waiting.values()].every(ids => ids.length === 0)) return []
      await sleep(LAG * 1000)
      const findings: Finding[] = []
      for (const body of bodies) {
        const still = await unsealed(client, body, waiting.get(body.slug)!)
        if (still.length > 0) findings.push(notSealed(body.slug, still.length))
      }
      return findings
    },
  },
  {
    code: 'audit-head',
    find: async ({ client, bodies, folder }) => {
      const findings: Finding[] = []
      for (const body of bodies) {
        const path = join(folder, 'audit-heads', `${body.slug}.jsonl`)
        const [exported, sealed] = [await lastHead(path), await sealAt(client, body)]
        if (!sealed) continue
        if (!exported) {
          if (sealed.last > 0) findings.push(noHeads(body.slug, path))
          continue
        }
        const { last, hashOf } = sealed
        if (exported.position > last) findings.push(lostEnd(body.slug, last, exported.position))
        else if ((await hashOf(exported.position)) !== exported.hash)
          findings.push(rewritten(body.slug, exported.position))
      }
      return findings
    },
  },
]

/** At most 1,000; of those that were given only. */
function unsealed(client: pg.Client, body: RegisteredBody, among: string[] | null): Promise<string[]> {
  return inBody(client, body, async () => {
    if (!(await hasTable(client, body, 'audit_seal'))) return []
    const { rows } = await client.query<{ id: string }>(
      `select e.id::text as id from audit_entry e where ($1::uuid[] is null or e.id = any($1))
         and not exists (select from audit_seal s where s.entry_id = e.id) limit 1000`,
      [among],
    )
    return rows.map(({ id }) => id)
  })
}

/** The position of the newest seal, 0 before the first; null where there is no chain. */
function sealAt(client: pg.Client, body: RegisteredBody) {
  return inBody(client, body, async () => {
    if (!(await hasTable(client, body, 'audit_seal'))) return null
    const { rows } = await client.query<{ last: number }>(
      'select coalesce(max(position), 0)::float8 as last from audit_seal',
    )
    const hashOf = (position: number) =>
      inBody(client, body, async () => {
        const { rows } = await client.query<{ hash: string }>(
          `select encode(hash, 'hex') as hash from audit_seal where position = $1`,
          [position],
        )
        return rows[0]?.hash
      })
    return { last: rows[0]!.last, hashOf }
  })
}

/** The newest line that can be read of what the sealer exports; null when there is none. */
async function lastHead(path: string): Promise<{ position: number; hash: string } | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  for (const line of text.split('\n').reverse()) {
    try {
      const { position, hash } = JSON.parse(line) as { position?: unknown; hash?: unknown }
      if (typeof position === 'number' && typeof hash === 'string') return { position, hash }
    } catch {
      // Empty, or cut off by a power failure.
    }
  }
  return null
}

const verify = (slug: string) => ({
  vi: `Chạy dien-hong audit verify --body ${slug}. Nếu vừa khôi phục bản sao lưu thì lưu tệp dấu niêm cũ cùng biên bản khôi phục, rồi để hệ thống lập tệp mới.`,
  en: `Run dien-hong audit verify --body ${slug}. After a restoration keep the old file of heads with its record, and let a new one begin.`,
})

const notSealed = (slug: string, count: number): Finding => ({
  ...{ code: 'audit-sealing', severity: 'error', body: slug },
  text: {
    vi: `${count} mục nhật ký chờ niêm quá ${LAG} giây dù máy chủ đang chạy.`,
    en: `${count} audit entries wait for their seal for more than ${LAG} seconds although the server runs.`,
  },
  todo: {
    vi: 'Xem nhật ký kỹ thuật của máy chủ (audit-sealing-failed) rồi khởi động lại máy chủ.',
    en: 'Look for audit-sealing-failed in the log of the server, then restart it.',
  },
})

const noHeads = (slug: string, path: string): Finding => ({
  ...{ code: 'audit-heads-missing', severity: 'warning', body: slug },
  text: {
    vi: `Chưa có tệp dấu niêm ${path}: nếu phần cuối nhật ký bị mất thì không phát hiện được.`,
    en: `The exported heads ${path} are missing: a lost end of the audit log would not be noticed.`,
  },
  todo: {
    vi: 'Khởi động máy chủ để lập tệp; sau đó hằng ngày chép tệp sang máy khác.',
    en: 'Start the server, which writes them; then copy the file to another machine every day.',
  },
})

const lostEnd = (slug: string, last: number, exported: number): Finding => ({
  ...{ code: 'audit-end-lost', severity: 'error', body: slug },
  text: {
    vi: `Nhật ký chỉ còn đến mục số ${last}, nhưng dấu niêm xuất ra ngoài đã đến mục số ${exported}.`,
    en: `The audit log ends at entry ${last}, but the exported heads reach entry ${exported}.`,
  },
  todo: verify(slug),
})

const rewritten = (slug: string, position: number): Finding => ({
  ...{ code: 'audit-rewritten', severity: 'error', body: slug },
  text: {
    vi: `Dấu niêm của mục nhật ký số ${position} khác với bản đã xuất ra ngoài.`,
    en: `The seal of audit entry ${position} differs from the exported one.`,
  },
  todo: verify(slug),
})
