// What every bench shares: an empty body on an embedded PostgreSQL of its own, times, and the machine.

import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Address, Db } from '../src/shared/database/connection.ts'
import { openInstallation } from '../src/shared/database/installation.ts'
import { makeDataFolder, startEmbedded } from '../src/shared/embedded/index.ts'

export interface BenchBody {
  db: Db
  /** As the administrator of the database. */
  admin: pg.Client
  schema: string
  /** For a process of its own that opens the same body (`SECRET`). */
  address: Address
  bodyId: string
  end(): Promise<void>
}

/** Of every installation that a bench opens. */
export const SECRET = Buffer.from('bench')

export async function openBenchBody(): Promise<BenchBody> {
  const directory = await mkdtemp(join(tmpdir(), 'dien-hong-bench-'))
  makeDataFolder(directory)
  const embedded = await startEmbedded(join(directory, 'postgres'))
  const { host, port, user } = embedded
  const address = { host, port, user, database: 'postgres' }
  const installation = await openInstallation(address, SECRET)
  const body = await installation.createBody('bench', 'Bench')
  const admin = new pg.Client(address)
  await admin.connect()
  const { rows } = await admin.query<{ schema: string }>('select schema_name as schema from registry.body')
  return {
    ...{ db: installation.db(body.id)!, admin, schema: rows[0]!.schema, address, bodyId: body.id },
    end: async () => {
      await admin.end()
      await installation.close()
      await embedded.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Milliseconds. */
export interface Times {
  p50: number
  p95: number
  p99: number
}

/** The first tenth warms up and does not count. */
export async function timesOf(count: number, work: (at: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  for (let at = -Math.ceil(count / 10); at < count; at++) {
    const start = performance.now()
    await work(Math.abs(at))
    if (at >= 0) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

export const megabytes = (bytes: number): number => round(bytes / 1_048_576, 1)

/** `load`: of the last minute, as `uptime` tells it. */
export async function machineOf(
  admin: pg.Client,
): Promise<{ cores: number; load: number; node: string; postgres: string }> {
  const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version') as version`)
  return {
    cores: availableParallelism(),
    load: round(loadavg()[0]!, 1),
    node: process.version,
    postgres: rows[0]!.version,
  }
}

/** Tables with their indexes, in megabytes. */
export async function dataSizeOf({
  admin,
  schema,
}: Pick<BenchBody, 'admin' | 'schema'>): Promise<Record<string, number>> {
  const { rows } = await admin.query<{ name: string; bytes: string }>(
    `select c.relname as name, pg_total_relation_size(c.oid) as bytes from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and pg_total_relation_size(c.oid) > 100000 order by 2 desc`,
    [schema],
  )
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, megabytes(Number(bytes))]))
}
