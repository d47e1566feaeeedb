// Accounts that come with a body. What an account is today wins over what it was: only those that are gone are put back.

import pg from 'pg'
import type { RegisteredBody } from '../shared/database/installation.ts'
import { asOther, type Belonging, columnList } from './catalogue.ts'
import { copyIn } from './copy.ts'
import type { Rows } from './manifest.ts'
import { unlike } from './refusals.ts'

export interface AccountsRestored {
  /** Put back. */
  restored: number
  /** There already: left as they are. */
  present: number
  /** Not put back, because another account has their name by now: these persons need a new invitation. */
  taken: number
}

type Next = (described: Rows, name: string) => AsyncGenerator<Buffer>

export async function restoreAccounts(
  client: pg.Client,
  body: RegisteredBody,
  saved: readonly Rows[],
  belongings: readonly Belonging[],
  next: Next,
): Promise<AccountsRestored> {
  const result: AccountsRestored = { restored: 0, present: 0, taken: 0 }
  let fresh: string[] | undefined
  for (const rows of saved) {
    const belonging = belongings.find(({ table }) => table === rows.name)
    if (!belonging) throw unlike(rows.name)
    const { inserted, present } = await asOther(client, body, belonging, () =>
      insertMissing(client, belonging, rows, fresh, next(rows, rows.name)),
    )
    if (fresh) continue
    fresh = inserted
    Object.assign(result, { restored: fresh.length, present, taken: rows.rows - fresh.length - present })
  }
  return result
}

/** `only` these accounts' rows when it is given; else those of accounts that are not there. */
async function insertMissing(
  client: pg.Client,
  { schema, table, account }: Belonging,
  { columns }: Rows,
  only: string[] | undefined,
  pieces: AsyncIterable<Buffer>,
): Promise<{ inserted: string[]; present: number }> {
  const target = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`
  const id = pg.escapeIdentifier(account)
  const { rows: known } = await client.query<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped',
    [target],
  )
  if (columns.some(column => !known.some(({ name }) => name === column))) throw unlike(`${schema}.${table}`)
  await client.query(`create temp table incoming (like ${target}) on commit drop`)
  await copyIn(client, `copy pg_temp.incoming (${columnList(columns)}) from stdin`, pieces)
  const { rows: counted } = await client.query<{ present: number }>(
    `select count(*)::int as present from pg_temp.incoming i where exists (select from ${target} t where t.${id} = i.${id})`,
  )
  const { rows } = await client.query<{ id: string }>(
    `insert into ${target} (${columnList(columns)}) select ${columnList(columns)} from pg_temp.incoming
     where $1::text[] is null or ${id}::text = any($1) on conflict do nothing returning ${id}::text as id`,
    [only ?? null],
  )
  await client.query('drop table pg_temp.incoming')
  return { inserted: rows.map(row => row.id), present: counted[0]!.present }
}
