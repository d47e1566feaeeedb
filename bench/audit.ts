// Appending to the audit by 32 writers, with and without the sealer beside them, and how far behind the seals are.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startSealer } from '../src/audit/index.ts'
import { record } from '../src/shared/audit.ts'
import { connect, type Db } from '../src/shared/database/connection.ts'
import { openInstallation } from '../src/shared/database/installation.ts'
import { makeDataFolder, startEmbedded } from '../src/shared/embedded/index.ts'
import { newId } from '../src/shared/id.ts'

const WRITERS = 32
const SECONDS = 6
/** Taken in turn, so that what the machine does meanwhile falls on both. */
const ROUNDS = 3

/** Each writer in a closed loop: one transaction with one entry, acknowledged, then the next. `units` does not matter. */
export async function run(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-bench-'))
  makeDataFolder(folder)
  const embedded = await startEmbedded(join(folder, 'postgres'))
  const address = { host: embedded.host, port: embedded.port, user: embedded.user, database: 'postgres' }
  const installation = await openInstallation(address, Buffer.from('bench'))
  try {
    const { id, slug } = await installation.createBody('bench', 'Bench')
    const [login] = (
      await sql<{ login: string }>`select rolname as login from pg_roles where rolname like 'body_%_login'`.execute(
        installation.db(id)!,
      )
    ).rows
    const { db, pool } = connect({ ...address, user: login!.login }, WRITERS)
    const measured = { without: [] as number[], with: [] as number[] }
    await write(db, 1, false) // warm
    for (let round = 0; round < ROUNDS; round++) {
      measured.without.push(...(await write(db, SECONDS, false)))
      const sealer = startSealer({ chains: () => [{ name: slug, sealer: installation.sealer(id)! }], folder })
      // What was written without it is sealed before the clock starts.
      while (await waiting(db)) await new Promise(resolve => setTimeout(resolve, 50))
      measured.with.push(...(await write(db, SECONDS, true)))
      await sealer.stop()
    }
    const lag = await sealLag(db)
    await pool.end()
    return [
      { sealer: 'not running', ...figures(measured.without), ...NO_LAG },
      { sealer: 'running', ...figures(measured.with), ...lag },
    ]
  } finally {
    await installation.close()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Milliseconds of each append. */
async function write(db: Db, seconds: number, sealed: boolean): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + seconds * 1_000
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() < until) {
        const since = performance.now()
        await db.transaction().execute(transaction =>
          record(transaction, {
            ...{ act: 'report.saved', actor: newId(), subject: newId(), at: Temporal.Now.instant() },
            detail: { sealed },
          }),
        )
        times.push(performance.now() - since)
      }
    }),
  )
  return times
}

async function waiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id))
      as waiting`.execute(db)
  return rows[0]!.waiting
}

function figures(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)]! * 10) / 10
  return {
    ...{ entries: sorted.length, perSecond: Math.round(sorted.length / (SECONDS * ROUNDS)) },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  }
}

const NO_LAG = { lagP50: '', lagP99: '', lagMost: '' }

/** Milliseconds from the writing of an entry to its seal, of entries written beside the sealer. */
async function sealLag(db: Db) {
  const { rows } = await sql<{ lagP50: number; lagP99: number; lagMost: number }>`
    with beside as (
      select extract(epoch from s.sealed_at - e.at) * 1000 as lag
      from audit_seal s join audit_entry e on e.id = s.entry_id where (e.detail->>'sealed')::boolean
    )
    select round(percentile_cont(0.5) within group (order by lag))::int as "lagP50",
      round(percentile_cont(0.99) within group (order by lag))::int as "lagP99", round(max(lag))::int as "lagMost"
    from beside`.execute(db)
  return rows[0]!
}
