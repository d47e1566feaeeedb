// What belongs to a body in the database, asked of the catalogue: a new table is included by being there.

import pg from 'pg'
import type { RegisteredBody } from '../shared/database/installation.ts'
import { becomeOwner } from '../shared/database/schemas.ts'

export interface Table {
  name: string
  /** In the order of the table, without those that the database computes. */
  columns: string[]
}

/** How rows are written as text, whatever the settings of the database: the same here and there. */
export const PLAIN_TEXT = `set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1`

/** Every table of a schema, by name. Throws when it holds something with content that would be left out. */
export async function tablesOf(client: pg.Client, schema: string): Promise<Table[]> {
  const { rows: unknown } = await client.query<{ name: string; kind: string }>(
    `select relname as name, relkind as kind from pg_class
     where relnamespace = $1::regnamespace and relkind not in ('r', 'i', 'v', 'c')`,
    [schema],
  )
  // Sequences, partitioned and materialised tables, foreign tables: none so far. Whoever makes the first teaches this file.
  if (unknown.length > 0)
    throw new Error(
      `backup does not know how to save ${unknown.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`,
    )
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' group by c.relname order by c.relname collate "C"`,
    [schema],
  )
  return rows
}

export interface Reference {
  table: string
  name: string
  definition: string
}

/** The foreign keys of a schema, as they can be made again. */
export async function referencesOf(client: pg.Client, schema: string): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where connamespace = $1::regnamespace and contype = 'f' order by conname`,
    [schema],
  )
  return rows
}

/**
 * What belongs to a body outside its schema: rows of a shared schema that concern accounts of its persons. `account` is the
 * column that holds the account's id. The first is the account itself: the others go with it. Not here, on purpose: sessions
 * and codes on paper, which would open what was closed since.
 */
export interface Belonging {
  schema: string
  owner: string
  table: string
  account: string
}

export const BELONGINGS: readonly Belonging[] = ['user', 'account', 'twoFactor'].map(table => ({
  ...{ schema: 'identity', owner: 'dien_hong_identity_owner', table, account: table === 'user' ? 'id' : 'userId' },
}))

export interface SharedRows extends Table, Belonging {
  /** Ids of accounts. */
  ids: string[]
}

/** The belongings whose tables are there; none when persons of this body have no accounts. Leaves the role as it was. */
export async function sharedRowsOf(
  client: pg.Client,
  body: RegisteredBody,
  belongings: readonly Belonging[],
): Promise<SharedRows[]> {
  const ids = await accountsOf(client, body.schema)
  const found: SharedRows[] = []
  if (ids.length === 0) return found
  for (const belonging of belongings) {
    const [table] = await asOther(client, body, belonging, async () =>
      (await columnsOf(client, belonging)).map(columns => ({ ...belonging, name: belonging.table, columns, ids })),
    )
    if (table) found.push(table)
  }
  return found
}

async function columnsOf(client: pg.Client, { schema, table }: Belonging): Promise<string[][]> {
  const { rows } = await client.query<{ columns: string[] | null }>(
    `select array_agg(a.attname::text order by a.attnum) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = to_regnamespace($1) and c.relname = $2 and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [schema, table],
  )
  return rows.flatMap(({ columns }) => (columns ? [columns] : []))
}

/** The accounts that persons of the body sign in with; none where persons have no accounts yet. */
async function accountsOf(client: pg.Client, schema: string): Promise<string[]> {
  const { rowCount } = await client.query(
    `select from pg_attribute where attrelid = to_regclass($1) and attname = 'account_id' and not attisdropped`,
    [`${pg.escapeIdentifier(schema)}.person`],
  )
  if (!rowCount) return []
  const { rows } = await client.query<{ id: string }>(
    'select account_id::text as id from person where account_id is not null order by account_id',
  )
  return rows.map(({ id }) => id)
}

/** Does something as the owner of a shared schema, then goes on as the body's. */
export async function asOther<T>(
  client: pg.Client,
  body: RegisteredBody,
  { schema, owner }: Belonging,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('set local role none')
  await becomeOwner(client, { schema, owner })
  const result = await work()
  await client.query('set local role none')
  await becomeOwner(client, body)
  return result
}

const name = pg.escapeIdentifier

export const columnList = (columns: readonly string[]) => columns.map(name).join(', ')

export const copyTable = ({ name: table, columns }: Table) => `copy ${name(table)} (${columnList(columns)}) to stdout`

export const copyShared = ({ schema, table, account, columns, ids }: SharedRows) =>
  `copy (select ${columnList(columns)} from ${name(schema)}.${name(table)}
     where ${name(account)}::text in (${ids.map(id => pg.escapeLiteral(id)).join(', ')}) order by 1) to stdout`
