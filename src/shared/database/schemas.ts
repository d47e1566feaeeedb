// Schemas with an owner that cannot log in and a login that can only use the tables; migrations run as the owner.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

export interface SchemaRoles {
  schema: string
  owner: string
  login: string
}

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')
/** Any constant: all servers of one database take turns at changing its schemas. */
const LOCK = 1284

/** Runs the work while no other server of this database changes schemas. */
export async function oneAtATime<T>(admin: pg.Client, work: () => Promise<T>): Promise<T> {
  await admin.query('select pg_advisory_lock($1)', [LOCK])
  try {
    return await work()
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

/** Extensions live apart, last in every search path: `btree_gist` keeps placements from overlapping. */
export async function prepareExtensions(admin: pg.Client): Promise<void> {
  await admin.query('create schema if not exists ext')
  await admin.query('create extension if not exists btree_gist schema ext')
  await admin.query('grant usage on schema ext to public')
  await admin.query('revoke create on schema public from public')
}

/** Creates the schema and its two roles when they are missing. Call inside a transaction: roles are transactional. */
export async function createSchema(admin: pg.Client, roles: SchemaRoles, password: string): Promise<void> {
  const [schema, owner, login] = [roles.schema, roles.owner, roles.login].map(name => pg.escapeIdentifier(name))
  const { rows } = await admin.query<{ exists: boolean; version: number }>(
    `select exists (select from pg_namespace where nspname = $1), current_setting('server_version_num')::int as version`,
    [roles.schema],
  )
  const state = rows[0]!
  if (state.exists) return
  await admin.query(`create role ${owner} nologin`)
  // Before 16 a member may always SET ROLE; from 16 on it must be said, and inheriting must be refused.
  await admin.query(`grant ${owner} to current_user ${state.version >= 160000 ? 'with set true, inherit false' : ''}`)
  await admin.query(`create role ${login} login noinherit password ${pg.escapeLiteral(password)}`)
  await admin.query(`create schema ${schema} authorization ${owner}`)
  await admin.query(`alter role ${login} set search_path = ${schema}, ext`)
}

/** Applies the migrations of a folder that this schema lacks, each in a transaction of its own, then the rights. */
export async function migrate(admin: pg.Client, folder: string, roles: SchemaRoles): Promise<void> {
  const rows = await asOwner(admin, roles, async () => {
    await admin.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    )
    return (await admin.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows
  })
  const applied = new Map(rows.map(row => [row.name, row.sha256]))
  const files = await migrationsOf(folder)
  const unknown = [...applied.keys()].filter(name => !files.some(file => file.name === name))
  if (unknown.length > 0)
    throw new Error(`schema ${roles.schema} was migrated by a newer version: ${unknown.join(', ')}`)
  for (const { name, sql, sha256 } of files) {
    if (applied.has(name)) {
      if (applied.get(name) !== sha256) throw new Error(`migration ${folder}/${name} was changed after it was applied`)
      continue
    }
    await asOwner(admin, roles, async () => {
      await admin.query(sql)
      await admin.query('insert into migration values ($1, $2, now())', [name, sha256])
      await grantRights(admin, roles)
    })
  }
}

async function migrationsOf(folder: string) {
  const names = (await readdir(join(MIGRATIONS, folder))).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(MIGRATIONS, folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function asOwner<T>(admin: pg.Client, { schema, owner }: SchemaRoles, work: () => Promise<T>): Promise<T> {
  await admin.query('begin')
  try {
    await admin.query(`set local role ${pg.escapeIdentifier(owner)}`)
    await admin.query(`set local search_path = ${pg.escapeIdentifier(schema)}, ext`)
    const result = await work()
    await admin.query('commit')
    return result
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
}

/** Table rights only; on audit, adding and reading only; migrations are none of the login's business. */
async function grantRights(admin: pg.Client, { schema, login }: SchemaRoles): Promise<void> {
  const to = pg.escapeIdentifier(login)
  const all = `all tables in schema ${pg.escapeIdentifier(schema)}`
  await admin.query(`grant usage on schema ${pg.escapeIdentifier(schema)} to ${to}`)
  await admin.query(`grant select, insert, update, delete on ${all} to ${to}`)
  await admin.query(`revoke all on migration from ${to}`)
  const { rows } = await admin.query<{ audit: string | null }>(`select to_regclass('audit_entry')::text as audit`)
  if (rows[0]?.audit) await admin.query(`revoke update, delete, truncate on audit_entry from ${to}`)
}
