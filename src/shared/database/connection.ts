// One way to PostgreSQL: pools, and the only two kinds of time that cross the wire.

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** A connection or a transaction. Each store names the tables it reads: `db.withTables<PlanTables>()`. */
// biome-ignore lint/complexity/noBannedTypes: no table is known here
export type Db = Kysely<{}>

export interface Address {
  host: string
  port: number
  database: string
  user: string
  password?: string
}

const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20

/** `date` is a PlainDate, `timestamptz` an Instant, counts are numbers. `pg` alone makes a day a local midnight. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => Temporal.PlainDate.from(value)
    // "2024-08-20 02:00:00+00" lacks the T and the minutes of the offset that ISO wants.
    if (oid === TIMESTAMPTZ) return (value: string) => Temporal.Instant.from(value.replace(' ', 'T'))
    if (oid === INT8) return (value: string) => countOf(value)
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

function countOf(value: string): number {
  const count = Number(value)
  if (!Number.isSafeInteger(count)) throw new Error(`a count beyond 2^53: ${value}`)
  return count
}

export function connect(address: Address, max = 8): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({ ...address, max, types, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000 })
  // A lost idle connection is met again by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  // So is one that is lost in the middle of a transaction: the pool listens only while a connection lies idle.
  pool.on('connect', client => client.on('error', () => {}))
  return { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), pool }
}

/** SQLSTATE classes and socket errors that mean "the database is away", not "the query is wrong". */
export function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string')
    return /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(String(error))
  return /^(08|57P0)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code)
}

/** The name of the unique constraint that was hit, without the suffix that a sharded table adds. */
export function violatedConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  return code === '23505' ? constraint?.replace(/_\d+$/, '') : undefined
}
