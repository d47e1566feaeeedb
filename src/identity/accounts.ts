// Every query about accounts and about codes on paper.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { Code } from './code.ts'

export type CodeKind = 'invitation' | 'reset' | 'setup'

export type AccountTables = {
  user: {
    id: string
    name: string
    email: string
    emailVerified: boolean
    username: string | null
    twoFactorEnabled: boolean | null
    createdAt: Instant
    updatedAt: Instant
  }
  account: {
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Instant
    updatedAt: Instant
  }
  twoFactor: { userId: string; verified: boolean | null }
  one_time_code: {
    id: string
    kind: CodeKind
    handle: string
    code_hash: Buffer
    body_id: string | null
    person_id: string | null
    account_id: string | null
    clears_second_step: boolean
    issued_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
}

export interface Account {
  id: string
  name: string
  /** Null in the demonstration only, where nobody signs in by name. */
  username: string | null
  email: string | null
  secondStep: boolean
}

/** The library wants an address of everybody; who has none gets one that cannot exist (RFC 2606). */
const NO_MAIL = '@khong-co.invalid'

const accounts = (db: Db) =>
  db
    .withTables<AccountTables>()
    .selectFrom('user')
    .select(['id', 'name', 'username', 'email', sql<boolean>`coalesce("twoFactorEnabled", false)`.as('secondStep')])

const shown = (row: Account & { email: string | null }): Account => ({
  ...row,
  email: row.email?.endsWith(NO_MAIL) ? null : row.email,
})

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await accounts(db).where('id', '=', id).executeTakeFirst()
  return row && shown(row)
}

/** By user name or by address, both in lower case. */
export async function findAccountByName(db: Db, name: string): Promise<Account | undefined> {
  const row = await accounts(db)
    .where(either => either.or([either('username', '=', name), either('email', '=', name)]))
    .executeTakeFirst()
  return row && shown(row)
}

export async function isNameTaken(db: Db, name: string): Promise<boolean> {
  return (await findAccountByName(db, name)) !== undefined
}

/** Is there any account? Until there is one, the installation is to be set up. */
export async function hasAccounts(db: Db): Promise<boolean> {
  return (
    (await db.withTables<AccountTables>().selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined
  )
}

export async function addAccount(
  db: Db,
  account: { id: string; name: string; username: string | null; email: string | null; passwordHash: string | null },
  now: Instant,
): Promise<void> {
  const { id, name, username, passwordHash } = account
  const email = account.email ?? `${id}${NO_MAIL}`
  const tables = db.withTables<AccountTables>()
  const at = { createdAt: now, updatedAt: now }
  await tables
    .insertInto('user')
    .values({ id, name, username, email, emailVerified: false, twoFactorEnabled: false, ...at })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  if (passwordHash === null) return
  await tables
    .insertInto('account')
    .values({ accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...at })
    .execute()
}

export async function setPassword(db: Db, accountId: string, passwordHash: string, now: Instant): Promise<void> {
  await db
    .withTables<AccountTables>()
    .updateTable('account')
    .set({ password: passwordHash, updatedAt: now })
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .execute()
}

/** For who lost the device that shows the codes. */
export async function clearSecondStep(db: Db, accountId: string, now: Instant): Promise<void> {
  const tables = db.withTables<AccountTables>()
  await tables.deleteFrom('twoFactor').where('userId', '=', accountId).execute()
  await tables
    .updateTable('user')
    .set({ twoFactorEnabled: false, updatedAt: now })
    .where('id', '=', accountId)
    .execute()
}

export interface StoredCode {
  id: string
  kind: CodeKind
  bodyId: string | null
  personId: string | null
  accountId: string | null
  clearsSecondStep: boolean
}

/** Keeps a new code; earlier ones of the same person, or of the set-up, are worth nothing from then on. */
export async function keepCode(db: Db, code: Code, stored: StoredCode, issued: Instant, expires: Instant) {
  const codes = db.withTables<AccountTables>()
  const earlier = codes.deleteFrom('one_time_code').where('used_at', 'is', null)
  if (stored.personId) await earlier.where('person_id', '=', stored.personId).execute()
  else await earlier.where('kind', '=', 'setup').execute()
  await codes
    .insertInto('one_time_code')
    .values({
      ...{ id: stored.id, kind: stored.kind, handle: code.handle, code_hash: code.hash },
      ...{ body_id: stored.bodyId, person_id: stored.personId, account_id: stored.accountId },
      ...{ clears_second_step: stored.clearsSecondStep, issued_at: issued, expires_at: expires, used_at: null },
    })
    .execute()
}

export async function isCodeKnown(db: Db, id: string): Promise<boolean> {
  const codes = db.withTables<AccountTables>().selectFrom('one_time_code').select('id')
  return (await codes.where('id', '=', id).executeTakeFirst()) !== undefined
}

const CODE = [
  ...(['id', 'kind', 'body_id as bodyId', 'person_id as personId', 'account_id as accountId'] as const),
  ...(['clears_second_step as clearsSecondStep', 'code_hash as hash'] as const),
] as const

/** The code behind a handle that may still be used. The caller compares the hash. */
export async function findCode(db: Db, handle: string, now: Instant) {
  return db
    .withTables<AccountTables>()
    .selectFrom('one_time_code')
    .select(CODE)
    .where('handle', '=', handle)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses a code up; false when somebody was quicker. The second of two waits for the first and then finds it used. */
export async function useCode(db: Db, id: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .withTables<AccountTables>()
    .updateTable('one_time_code')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Codes that would reset this account's password are worth nothing from now on. */
export async function dropResets(db: Db, accountId: string): Promise<void> {
  const codes = db.withTables<AccountTables>().deleteFrom('one_time_code')
  await codes.where('account_id', '=', accountId).where('used_at', 'is', null).execute()
}
