// Schemas with an owner that cannot log in and a login that can only use the tables; migrations run as the owner.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

export interface SchemaRoles {
  schema: string
  owner: string
  login: string
  /** Of a body: seals its audit, and may do nothing else. */
  sealer?: string
}

/** Moves the ids of jobs from each body's outbox to the queue; of a body it sees the outbox and nothing else. */
export const RELAY = 'dien_hong_relay'

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')
/** Any constant: all servers of one database take turns at changing its schemas. */
const LOCK = 1284

const MIGRATION_TABLE =
  'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null)'

/** Runs the work while no other server of this database changes schemas. */
export async function oneAtATime<T>(admin: pg.Client, work: () => Promise<T>): Promise<T> {
  await admin.query('select pg_advisory_lock($1)', [LOCK])
  try {
    return await work()
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

/** Extensions live apart, last in every search path: `btree_gist` keeps placements from overlapping, `pg_trgm` finds parts of names. */
export async function prepareExtensions(admin: pg.Client): Promise<void> {
  await admin.query('create schema if not exists ext')
  await admin.query('create extension if not exists btree_gist schema ext')
  await admin.query('create extension if not exists pg_trgm schema ext')
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

/** The role that seals a body's audit, when it is missing; what it may do comes with the migrations. */
export async function createSealer(admin: pg.Client, schema: string, sealer: string, password: string): Promise<void> {
  if ((await admin.query('select from pg_roles where rolname = $1', [sealer])).rowCount) return
  const [role, home] = [pg.escapeIdentifier(sealer), pg.escapeIdentifier(schema)]
  await admin.query(`create role ${role} login noinherit password ${pg.escapeLiteral(password)}`)
  await admin.query(`alter role ${role} set search_path = ${home}, ext`)
}

/** Applies the migrations of a folder that this schema lacks, each in a transaction of its own, then the rights. */
export async function migrate(admin: pg.Client, folder: string, roles: SchemaRoles): Promise<void> {
  const rows = await asOwner(admin, roles, async () => {
    await admin.query(MIGRATION_TABLE)
    return (await admin.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows
  })
  const applied = new Map(rows.map(row => [row.name, row.sha256]))
  const files = await migrationsOf(folder)
  const unknown = [...applied.keys()].filter(name => !files.some(file => file.name === name))
  if (unknown.length > 0)
    throw new Error(`schema ${roles.schema} was migrated by a newer version: ${unknown.join(', ')}`)
  for (const file of files) {
    if (applied.has(file.name)) {
      if (applied.get(file.name) !== file.sha256)
        throw new Error(`migration ${folder}/${file.name} was changed after it was applied`)
      continue
    }
    await asOwner(admin, roles, () => apply(admin, file, roles))
  }
}

/**
 * Applies the migrations to a schema that is being made, inside the caller's transaction; `fill` comes between those that
 * `before` names and the rest. Returns as the administrator again.
 */
export async function migrateNew(
  admin: pg.Client,
  folder: string,
  roles: SchemaRoles,
  before: (name: string) => boolean = () => true,
  fill: () => Promise<void> = async () => {},
): Promise<void> {
  await becomeOwner(admin, roles)
  await admin.query(MIGRATION_TABLE)
  const files = await migrationsOf(folder)
  for (const file of files.filter(({ name }) => before(name))) await apply(admin, file, roles)
  await fill()
  for (const file of files.filter(({ name }) => !before(name))) await apply(admin, file, roles)
  await admin.query('set local role none')
}

async function apply(admin: pg.Client, { name, sql, sha256 }: Migration, roles: SchemaRoles): Promise<void> {
  await admin.query(sql)
  await admin.query('insert into migration values ($1, $2, now())', [name, sha256])
  await grantRights(admin, roles)
}

export interface Migration {
  name: string
  sql: string
  /** Of the file, hexadecimal: an applied migration is never changed. */
  sha256: string
}

/** The name of the last migration of a folder: what a schema stands at when it is up to this version. */
export const newestMigration = async (folder: string): Promise<string> => (await migrationsOf(folder)).at(-1)!.name

/** In the order in which they are applied. */
export async function migrationsOf(folder: string): Promise<Migration[]> {
  const names = (await readdir(join(MIGRATIONS, folder))).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(MIGRATIONS, folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** For the rest of the transaction. */
export async function becomeOwner(admin: pg.Client, { schema, owner }: Pick<SchemaRoles, 'schema' | 'owner'>) {
  await admin.query(`set local role ${pg.escapeIdentifier(owner)}`)
  await admin.query(`set local search_path = ${pg.escapeIdentifier(schema)}, ext`)
}

async function asOwner<T>(admin: pg.Client, roles: SchemaRoles, work: () => Promise<T>): Promise<T> {
  await admin.query('begin')
  try {
    await becomeOwner(admin, roles)
    const result = await work()
    await admin.query('commit')
    return result
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
}

/** Table rights only; on audit, adding and reading only, on its seals reading only; migrations are none of the login's business. */
async function grantRights(admin: pg.Client, { schema, login, sealer }: SchemaRoles): Promise<void> {
  const to = pg.escapeIdentifier(login)
  const home = pg.escapeIdentifier(schema)
  await admin.query(`grant usage on schema ${home} to ${to}`)
  await admin.query(`grant select, insert, update, delete on all tables in schema ${home} to ${to}`)
  await admin.query(`revoke all on migration from ${to}`)
  if (await has(admin, 'audit_entry')) await admin.query(`revoke update, delete, truncate on audit_entry from ${to}`)
  if (await has(admin, 'outbox')) {
    await admin.query(`grant usage on schema ${home} to ${RELAY}`)
    await admin.query(`grant select, delete on outbox to ${RELAY}`)
  }
  if (!sealer || !(await has(admin, 'audit_seal'))) return
  const by = pg.escapeIdentifier(sealer)
  await admin.query(`revoke insert, update, delete, truncate on audit_seal from ${to}`)
  await admin.query(`grant usage on schema ${home} to ${by}`)
  await admin.query(`grant select on audit_entry to ${by}`)
  await admin.query(`grant select, insert on audit_seal to ${by}`)
}

/** Is there a table of this name in the schema that the search path begins with? */
async function has(admin: pg.Client, table: string): Promise<boolean> {
  const { rows } = await admin.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
  return rows[0]!.there
}
