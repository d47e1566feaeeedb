// Saving, checking and restoring a body: seconds, size of the file, memory. 200 duties for each unit.

import { randomBytes } from 'node:crypto'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { restoreBody, saveBody, verifyBackup } from '../src/backup/index.ts'
import { createFilledBody, openGround } from '../src/shared/testing/ground.ts'

const DUTIES_PER_UNIT = 200
const passphrase = 'một mật khẩu để đo'

/** `files`: megabytes of stored files beside the duties. Times in seconds, sizes in MB. */
export async function run({ units = 1_000, files = 0 }: { units?: number; files?: number }) {
  const ground = await openGround()
  try {
    const body = await createFilledBody(ground, 'nguon', units * DUTIES_PER_UNIT)
    const stored = join(ground.folder, 'files', body.id)
    if (files > 0) mkdirSync(stored, { recursive: true })
    for (let i = 0; i < files; i++) writeFileSync(join(stored, `${i}`), randomBytes(1_000_000))
    const file = join(ground.folder, 'nguon.backup')
    const [saved, savingSeconds] = await timed(() => saveBody({ ...ground, file, passphrase, slug: 'nguon' }))
    const [, checkingSeconds] = await timed(() => verifyBackup(file, passphrase))
    const [, restoringSeconds] = await timed(() => restoreBody({ ...ground, file, passphrase, slug: 'ban-sao' }))
    const { tables } = saved.manifest
    const sum = (pick: (table: (typeof tables)[number]) => number) =>
      tables.reduce((total, each) => total + pick(each), 0)
    const { rows } = await ground.admin.query<{ size: number }>(
      `select sum(pg_total_relation_size(oid))::float8 as size from pg_class where relnamespace = $1::regnamespace and relkind = 'r'`,
      [body.schema],
    )
    return {
      ...{ duties: units * DUTIES_PER_UNIT, rows: sum(table => table.rows) },
      ...{ databaseMB: megabytes(rows[0]!.size), copiedMB: megabytes(sum(table => table.bytes)), filesMB: files },
      ...{ backupMB: megabytes(statSync(file).size), savingSeconds, checkingSeconds, restoringSeconds },
      memoryPeakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    await ground.end()
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  const result = await work()
  return [result, Math.round((performance.now() - started) / 100) / 10]
}
