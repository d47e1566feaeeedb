// One installation: the registry of its bodies, and one small pool per body that logs in as nothing but that body.

import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { newId } from '../id.ts'
import { type Address, connect, type Db } from './connection.ts'
import { createSchema, migrate, oneAtATime, prepareExtensions, type SchemaRoles } from './schemas.ts'

export interface Body {
  id: string
  slug: string
  name: string
}

export interface Installation {
  bodies(): Body[]
  /** The pool of one body; undefined when there is no such body. */
  db(bodyId: string): Db | undefined
  identity: Db
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  createBody(slug: string, name: string): Promise<Body>
  close(): Promise<void>
}

interface RegisteredBody extends Body, SchemaRoles {}

const REGISTRY: SchemaRoles = { schema: 'registry', owner: 'dien_hong_registry_owner', login: 'dien_hong_registry' }
const IDENTITY: SchemaRoles = { schema: 'identity', owner: 'dien_hong_identity_owner', login: 'dien_hong_identity' }

/**
 * Brings every schema up to this version and opens the pools. Ten servers may do this at once.
 * `secret` makes the passwords of the login roles, so that none is stored.
 */
export async function openInstallation(admin: Address, secret: Uint8Array): Promise<Installation> {
  const pools = new Map<string, ReturnType<typeof connect>>()
  const open = (key: string, login: string) => {
    pools.set(key, connect({ ...admin, user: login, password: passwordOf(secret, login) }))
    return pools.get(key)!.db
  }
  const bodies = await asAdmin(admin, client => upgrade(client, secret))
  for (const body of bodies) open(body.id, body.login)
  const identity = open('identity', IDENTITY.login)
  return {
    bodies: () => bodies.map(({ id, slug, name }) => ({ id, slug, name })),
    db: bodyId => pools.get(bodyId)?.db,
    identity,
    ping: async () => {
      await sql`select 1`.execute(identity)
    },
    createBody: async (slug, name) => {
      const body = await asAdmin(admin, client => addBody(client, secret, slug, name))
      bodies.push(body)
      open(body.id, body.login)
      return body
    },
    close: async () => {
      await Promise.all([...pools.values()].map(({ pool }) => pool.end()))
    },
  }
}

async function upgrade(client: pg.Client, secret: Uint8Array): Promise<RegisteredBody[]> {
  await prepareExtensions(client)
  for (const [folder, roles] of [['registry', REGISTRY] as const, ['identity', IDENTITY] as const]) {
    await inTransaction(client, () => createSchema(client, roles, passwordOf(secret, roles.login)))
    await migrate(client, folder, roles)
  }
  // As its owner: an administrator of the database that is no superuser does not inherit the owner's rights.
  const { rows } = await inTransaction(client, async () => {
    await client.query(`set local role ${REGISTRY.owner}`)
    return client.query<RegisteredBody>(
      `select id, slug, name, schema_name as schema, owner_role as owner, login_role as login
       from registry.body order by created_at`,
    )
  })
  for (const body of rows) await migrate(client, 'body', body)
  return rows
}

async function addBody(client: pg.Client, secret: Uint8Array, slug: string, name: string): Promise<RegisteredBody> {
  const key = randomBytes(5).toString('hex')
  const body = {
    id: newId(),
    slug,
    name,
    schema: `body_${key}`,
    owner: `body_${key}_owner`,
    login: `body_${key}_login`,
  }
  await inTransaction(client, () => createSchema(client, body, passwordOf(secret, body.login)))
  await migrate(client, 'body', body)
  // Registered last: a body that was interrupted on the way is never served.
  await inTransaction(client, async () => {
    await client.query(`set local role ${REGISTRY.owner}`)
    await client.query('insert into registry.body values ($1, $2, $3, $4, $5, $6, now())', [
      ...[body.id, body.slug, body.name, body.schema, body.owner, body.login],
    ])
  })
  return body
}

const passwordOf = (secret: Uint8Array, role: string) => createHmac('sha256', secret).update(role).digest('base64url')

async function asAdmin<T>(address: Address, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...address })
  await client.connect()
  try {
    return await oneAtATime(client, () => work(client))
  } finally {
    await client.end()
  }
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
