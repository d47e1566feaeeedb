// Everything is looked at, whatever was found before.

import type pg from 'pg'
import { findAnnounced, withAdmin } from '../shared/database/admin.ts'
import { type RegisteredBody, registeredBodies } from '../shared/database/installation.ts'
import type { Text } from '../shared/text.ts'
import { AUDIT_CHECKS } from './audit-checks.ts'
import { BODY_CHECKS } from './body-checks.ts'
import type { BodyCheck, Examined, Finding, InstallationCheck } from './check.ts'
import { DATABASE_CHECKS, inBody } from './database-checks.ts'
import { FILE_CHECKS } from './file-checks.ts'
import { FOLDER_CHECKS } from './folder-checks.ts'
import { RIGHTS_CHECKS } from './rights-checks.ts'

export const INSTALLATION_CHECKS: readonly InstallationCheck[] = [
  ...DATABASE_CHECKS,
  ...FILE_CHECKS,
  ...RIGHTS_CHECKS,
  ...AUDIT_CHECKS,
]

export interface Examination {
  /** How many checks were made, each body's counted apart. */
  checked: number
  findings: Finding[]
}

/** Of the installation in this folder. Throws NoInstallation where there is none. */
export async function examine(folder: string): Promise<Examination> {
  const examination: Examination = { checked: 0, findings: [] }
  for (const { find } of FOLDER_CHECKS) {
    examination.checked += 1
    examination.findings.push(...(await find(folder)))
  }
  try {
    const running = (await findAnnounced(folder)) !== null
    await withAdmin(folder, ({ client }) => examineDatabase(client, folder, running, examination))
  } catch (error) {
    if (!isUnreachable(error)) throw error
    examination.findings.push(unreachable(error))
  }
  return examination
}

async function examineDatabase(client: pg.Client, folder: string, running: boolean, examination: Examination) {
  const examined: Examined = { client, folder, running, bodies: await registeredBodies(client) }
  for (const { find } of INSTALLATION_CHECKS) {
    examination.checked += 1
    examination.findings.push(...(await find(examined)))
  }
  for (const body of examined.bodies)
    for (const check of BODY_CHECKS) {
      examination.checked += 1
      examination.findings.push(...(await findInBody(client, body, check)))
    }
}

/** The check of one body; nothing where a table it asks about is not there: that is for migrations and schemas to say. */
export async function findInBody(client: pg.Client, body: RegisteredBody, check: BodyCheck): Promise<Finding[]> {
  const { code, severity, query, text, todo } = check
  return inBody(client, body, async () => {
    try {
      const { rows } = await client.query<{ count: number; what: string }>(
        `select count(*) over ()::int as count, what from (${query}) found order by what collate "C" limit 3`,
      )
      if (rows.length === 0) return []
      const examples = rows.map(({ what }) => what).join('; ')
      return [{ code, severity, body: body.slug, text: text(rows[0]!.count, examples), todo }]
    } catch (error) {
      if (MISSING.includes(`${(error as { code?: string }).code}`)) return []
      throw error
    }
  })
}

/** SQLSTATE of a table, a column, a schema that is not there. */
const MISSING = ['42P01', '42703', '3F000']

/** The database does not answer, or cannot be started: what is thrown has a sentence or a code of the system. */
function isUnreachable(error: unknown): error is Error & { text?: Text } {
  const { name, code } = error as NodeJS.ErrnoException
  return name === 'EmbeddedRefusal' || /^(E[A-Z]+|08...|57P0.|28...|3D000)$/.test(code ?? '')
}

const unreachable = (error: Error & { text?: Text }): Finding => ({
  ...{ code: 'database-unreachable', severity: 'error', body: null },
  text: error.text ?? {
    vi: `Không kết nối được với cơ sở dữ liệu (${error.message}).`,
    en: `The database cannot be reached (${error.message}).`,
  },
  todo: {
    vi: 'Kiểm tra PostgreSQL có đang chạy không và xem tệp postgres/server.log trong thư mục dữ liệu.',
    en: 'Check whether PostgreSQL runs, and look into postgres/server.log in the data folder.',
  },
})
