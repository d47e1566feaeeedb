// The queue's own schema: pg-boss's tables, owned by a role that cannot log in, used by the relay and the workers.

import pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
// The package's number of its schema: what the code in use expects.
import boss from 'pg-boss/package.json' with { type: 'json' }
import { RELAY, type SchemaRoles } from '../database/schemas.ts'

export const QUEUE_SCHEMA: SchemaRoles = { schema: 'pgboss', owner: 'dien_hong_pgboss_owner', login: RELAY }

/** Installs or brings forward pg-boss's tables as their owner. Call while no other server changes schemas. */
export async function migrateQueue(admin: pg.Client): Promise<void> {
  const { schema, owner, login } = QUEUE_SCHEMA
  // For the session and not for a transaction: pg-boss's plans bring their own BEGIN and COMMIT.
  await admin.query(`set role ${pg.escapeIdentifier(owner)}`)
  try {
    const plan = await planFor(admin, schema)
    if (plan !== null) await admin.query(plan)
    await admin.query(`grant usage on schema ${schema} to ${login}`)
    await admin.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${login}`)
  } catch (error) {
    await admin.query('rollback').catch(() => {})
    throw error
  } finally {
    await admin.query('reset role')
  }
}

/** The SQL that is missing; null when there is nothing to do. */
async function planFor(admin: pg.Client, schema: string): Promise<string | null> {
  const { rows } = await admin.query<{ installed: boolean }>('select to_regclass($1) is not null as installed', [
    `${schema}.version`,
  ])
  if (!rows[0]!.installed) return getConstructionPlans(schema, { createSchema: false })
  const { version } = (await admin.query<{ version: number }>(`select version from ${schema}.version`)).rows[0]!
  if (version > boss.pgboss.schema) throw new Error(`schema ${schema} was migrated by a newer version: ${version}`)
  return version < boss.pgboss.schema ? getMigrationPlans(schema, version) : null
}
