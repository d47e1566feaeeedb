// Restoring a backup into a new body: everything in the one transaction that makes the body, or nothing.

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Address, violatedConstraint } from '../shared/database/connection.ts'
import { type Body, openInstallation, type RegisteredBody } from '../shared/database/installation.ts'
import { migrationsOf } from '../shared/database/schemas.ts'
import { makeDataFolder } from '../shared/embedded/index.ts'
import { type AccountsRestored, restoreAccounts } from './accounts.ts'
import { BELONGINGS, type Belonging, columnList, PLAIN_TEXT, referencesOf, tablesOf } from './catalogue.ts'
import { copyIn } from './copy.ts'
import { filesFolder, syncFolder, writeStored } from './files.ts'
import type { Manifest, Rows } from './manifest.ts'
import { type OpenBackup, withBackup } from './read.ts'
import { badSlug, changedMigrations, newerMigrations, noSecret, takenSlug, unlike } from './refusals.ts'

export interface Restoring {
  /** The administrator of the database: no superuser is needed. */
  address: Address
  /** The folder of the installation's data. */
  folder: string
  file: string
  passphrase: string
  slug: string
  /** That of the backup when left out. */
  name?: string | undefined
  signal?: AbortSignal
  belongings?: readonly Belonging[]
}

export interface Restored {
  body: Body
  manifest: Manifest
  accounts: AccountsRestored
  /** Migrations that are newer than the backup and were applied to it. */
  migrated: string[]
}

/** Makes the body from the backup. Throws BackupRefusal; then neither schema nor role nor file is left of it. */
export async function restoreBody(restoring: Restoring): Promise<Restored> {
  const { address, folder, slug, name } = restoring
  if (!/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(slug)) throw badSlug(slug)
  return withBackup(restoring, async backup => {
    const { manifest } = backup
    const migrated = await newerThan(manifest)
    // As a start of the server would: what all bodies share is brought up to this version.
    const installation = await openInstallation(address, await secretOf(folder))
    let made: string | undefined
    try {
      if (installation.bodies().some(body => body.slug === slug)) throw takenSlug(slug)
      let accounts: AccountsRestored | undefined
      const body = await installation.createBody(slug, name ?? manifest.body.name, {
        migrations: manifest.migrations.map(migration => migration.name),
        load: async (client, body) => {
          made = filesFolder(folder, body.id)
          accounts = await load(client, body, backup, made, restoring.belongings ?? BELONGINGS)
        },
      })
      return { body, manifest, accounts: accounts!, migrated }
    } catch (error) {
      if (made) await rm(made, { recursive: true, force: true })
      // A body that stands at another version is registered and not served.
      throw violatedConstraint(error) === 'body_slug_key' ? takenSlug(slug) : error
    } finally {
      await installation.close()
    }
  })
}

/** Names of the migrations that the backup has yet to see. Throws when it saw some that this program does not have. */
async function newerThan({ migrations }: Manifest): Promise<string[]> {
  const here = new Map((await migrationsOf('body')).map(({ name, sha256 }) => [name, sha256]))
  const unknown = migrations.filter(({ name }) => !here.has(name))
  if (unknown.length > 0) throw newerMigrations(unknown.map(({ name }) => name))
  const changed = migrations.filter(({ name, sha256 }) => here.get(name) !== sha256)
  if (changed.length > 0) throw changedMigrations(changed.map(({ name }) => name))
  return [...here.keys()].filter(name => !migrations.some(migration => migration.name === name))
}

async function secretOf(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret')
  return readFile(path).catch(() => {
    throw noSecret(path)
  })
}

async function load(
  client: pg.Client,
  body: RegisteredBody,
  { manifest, next, finish }: OpenBackup,
  folder: string,
  belongings: readonly Belonging[],
): Promise<AccountsRestored> {
  await client.query(PLAIN_TEXT)
  await loadTables(client, body.schema, manifest.tables, next)
  const accounts = await restoreAccounts(client, body, manifest.accounts, belongings, next)
  if (manifest.files.length > 0) makeDataFolder(join(folder, '..'))
  for (const stored of manifest.files) await writeStored(folder, stored.path, next(stored, stored.path))
  if (manifest.files.length > 0) syncFolder(folder)
  await finish()
  return accounts
}

/**
 * The foreign keys are taken off and put on again behind the last row: the order of tables is free, and checking each key
 * once over all rows is faster than once a row. Their owner may do that; no rights of a superuser are needed.
 */
async function loadTables(client: pg.Client, schema: string, tables: readonly Rows[], next: OpenBackup['next']) {
  const here = await tablesOf(client, schema)
  for (const { name } of here) if (!tables.some(table => table.name === name)) throw unlike(name)
  for (const { name, columns } of tables)
    if (here.find(table => table.name === name)?.columns.join() !== columns.join()) throw unlike(name)

  const references = await referencesOf(client, schema)
  for (const { table, name } of references)
    await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`)
  // What migrations wrote into a new schema, their own list too, comes from the backup.
  await client.query(`truncate ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')}`)
  for (const table of tables) {
    const target = `${pg.escapeIdentifier(table.name)} (${columnList(table.columns)})`
    const rows = await copyIn(client, `copy ${target} from stdin`, next(table, table.name))
    if (rows !== table.rows) throw new Error(`${rows} rows of ${table.name} arrived, not ${table.rows}`)
  }
  for (const { table, name, definition } of references)
    await client.query(`alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${definition}`)
}
