// One installation: the registry of its bodies, and one small pool per body that logs in as nothing but that body.

import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { newId } from '../id.ts'
import { migrateQueue, QUEUE_SCHEMA } from '../jobs/schema.ts'
import { type Address, connect, type Db } from './connection.ts'
import {
  createSchema,
  createSealer,
  migrate,
  migrateNew,
  newestMigration,
  oneAtATime,
  prepareExtensions,
  type SchemaRoles,
} from './schemas.ts'

export interface Body {
  id: string
  slug: string
  name: string
}

export interface Installation {
  bodies(): Body[]
  /** The pool of one body; undefined when there is no such body. */
  db(bodyId: string): Db | undefined
  /** One connection as the role that seals the audit of this body, and does nothing else. */
  sealer(bodyId: string): Db | undefined
  identity: Db
  /** The relay's login: the queue, and of each body the outbox, which `outboxes` names by schema. */
  queue: { db: Db; address: Address; outboxes(): { bodyId: string; schema: string }[] }
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  /** All or nothing, also when it is killed on the way. `from` brings content from elsewhere. */
  createBody(slug: string, name: string, from?: Origin): Promise<Body>
  close(): Promise<void>
}

/** A body as it stands in the registry. */
export interface RegisteredBody extends Body, Required<SchemaRoles> {}

/** Content that was written at an earlier version: it is put in behind its own migrations and before the newer ones. */
export interface Origin {
  /** Names of the migrations behind which the content stands. */
  migrations: readonly string[]
  /** Inside the transaction that makes the body, as the owner of its tables, which are first in the search path. */
  load(client: pg.Client, body: RegisteredBody): Promise<void>
}

const REGISTRY: SchemaRoles = { schema: 'registry', owner: 'dien_hong_registry_owner', login: 'dien_hong_registry' }
const IDENTITY: SchemaRoles = { schema: 'identity', owner: 'dien_hong_identity_owner', login: 'dien_hong_identity' }

/** Seconds after which a body that another server or a command made, moved on or dropped is noticed. */
const NOTICED_WITHIN = 5

/**
 * Brings every schema up to this version and opens the pools. Ten servers may do this at once. A body that cannot be
 * brought up is not served, the others are. `secret` makes the passwords of the login roles, so that none is stored.
 * A pool's connections close after half a minute without use, so an idle body costs none.
 */
export async function openInstallation(admin: Address, secret: Uint8Array): Promise<Installation> {
  const pools = new Map<string, ReturnType<typeof connect>>()
  const open = (key: string, login: string, max?: number) => {
    pools.set(key, connect({ ...admin, user: login, password: passwordOf(secret, login) }, max))
    return pools.get(key)!.db
  }
  const served = new Map<string, RegisteredBody>()
  const serve = (body: RegisteredBody) => {
    served.set(body.id, body)
    open(body.id, body.login)
    open(sealerKey(body.id), body.sealer, 1)
  }
  await asAdmin(admin, client => upgrade(client, secret))
  const identity = open('identity', IDENTITY.login)
  const registry = open('registry', REGISTRY.login, 1)
  const refresh = async () => {
    const bodies = await bodiesAt(registry, await newestMigration('body'))
    for (const body of bodies) if (!served.has(body.id)) serve(body)
    for (const id of [...served.keys()]) {
      if (bodies.some(body => body.id === id)) continue
      served.delete(id)
      await Promise.all([id, sealerKey(id)].map(key => pools.get(key)!.pool.end()))
    }
  }
  await refresh()
  // While the database is away there is nothing to notice.
  const watch = setInterval(() => refresh().catch(() => {}), NOTICED_WITHIN * 1000).unref()
  const poolOf = (id: string, key: string) => (served.has(id) ? pools.get(key)?.db : undefined)
  return {
    bodies: () => [...served.values()].map(({ id, slug, name }) => ({ id, slug, name })),
    db: bodyId => poolOf(bodyId, bodyId),
    sealer: bodyId => poolOf(bodyId, sealerKey(bodyId)),
    identity,
    queue: {
      db: open('queue', QUEUE_SCHEMA.login),
      address: { ...admin, user: QUEUE_SCHEMA.login, password: passwordOf(secret, QUEUE_SCHEMA.login) },
      outboxes: () => [...served.values()].map(({ id, schema }) => ({ bodyId: id, schema })),
    },
    ping: async () => {
      await sql`select 1`.execute(identity)
    },
    createBody: async (slug, name, from) => {
      const body = await asAdmin(admin, client => addBody(client, secret, slug, name, from))
      if (!served.has(body.id)) serve(body)
      return body
    },
    close: async () => {
      clearInterval(watch)
      await Promise.all([...pools.values()].filter(({ pool }) => !pool.ended).map(({ pool }) => pool.end()))
    },
  }
}

const sealerKey = (bodyId: string) => `${bodyId} sealer`

/** The registered bodies that stand at this migration, in the order in which they were made. */
async function bodiesAt(registry: Db, migration: string): Promise<RegisteredBody[]> {
  const { rows } = await sql<Omit<RegisteredBody, 'sealer'>>`
    select id, slug, name, schema_name as schema, owner_role as owner, login_role as login
    from body where migrated_to = ${migration} order by created_at, id`.execute(registry)
  return rows.map(body => ({ ...body, sealer: sealerOf(body.schema) }))
}

async function upgrade(client: pg.Client, secret: Uint8Array): Promise<void> {
  await prepareExtensions(client)
  for (const [folder, roles] of [['registry', REGISTRY] as const, ['identity', IDENTITY] as const]) {
    await inTransaction(client, () => createSchema(client, roles, passwordOf(secret, roles.login)))
    await migrate(client, folder, roles)
  }
  await inTransaction(client, () => createSchema(client, QUEUE_SCHEMA, passwordOf(secret, QUEUE_SCHEMA.login)))
  await migrateQueue(client)
  for (const body of await registeredBodies(client)) {
    try {
      await migrateBody(client, body, secret)
    } catch (error) {
      // One body that cannot be brought up must not keep the others from working.
      process.stderr.write(`${JSON.stringify({ level: 'error', body: body.slug, error: `not served: ${error}` })}\n`)
    }
  }
}

/** In the order in which they were made. */
export async function registeredBodies(admin: pg.Client): Promise<RegisteredBody[]> {
  // As its owner: an administrator of the database that is no superuser does not inherit the owner's rights.
  const { rows } = await inTransaction(admin, async () => {
    await admin.query(`set local role ${REGISTRY.owner}`)
    return admin.query<Omit<RegisteredBody, 'sealer'>>(
      `select id, slug, name, schema_name as schema, owner_role as owner, login_role as login
       from registry.body order by created_at`,
    )
  })
  return rows.map(body => ({ ...body, sealer: sealerOf(body.schema) }))
}

async function addBody(
  client: pg.Client,
  secret: Uint8Array,
  slug: string,
  name: string,
  from?: Origin,
): Promise<RegisteredBody> {
  const key = randomBytes(5).toString('hex')
  const body = {
    id: newId(),
    slug,
    name,
    schema: `body_${key}`,
    owner: `body_${key}_owner`,
    login: `body_${key}_login`,
    sealer: sealerOf(`body_${key}`),
  }
  // In one transaction, roles included: of a body that was interrupted on the way nothing is left.
  await inTransaction(client, async () => {
    await createSchema(client, body, passwordOf(secret, body.login))
    await createSealer(client, body.schema, body.sealer, passwordOf(secret, body.sealer))
    await migrateNew(
      client,
      'body',
      body,
      from && (name => from.migrations.includes(name)),
      from && (() => from.load(client, body)),
    )
    await client.query(`set local role ${REGISTRY.owner}`)
    await client.query(
      `insert into registry.body (id, slug, name, schema_name, owner_role, login_role, created_at, migrated_to)
       values ($1, $2, $3, $4, $5, $6, now(), $7)`,
      [body.id, body.slug, body.name, body.schema, body.owner, body.login, await newestMigration('body')],
    )
  })
  return body
}

async function migrateBody(client: pg.Client, body: RegisteredBody, secret: Uint8Array): Promise<void> {
  await inTransaction(client, () => createSealer(client, body.schema, body.sealer, passwordOf(secret, body.sealer)))
  await migrate(client, 'body', body)
  await inTransaction(client, async () => {
    await client.query(`set local role ${REGISTRY.owner}`)
    await client.query('update registry.body set migrated_to = $2 where id = $1', [
      body.id,
      await newestMigration('body'),
    ])
  })
}

/**
 * Removes a body with all its data and its roles, all or nothing. Servers notice within seconds. Its files and its
 * accounts are the caller's business. Answers the body that was, undefined when there was none of this slug.
 */
export const dropBody = (admin: Address, slug: string): Promise<RegisteredBody | undefined> =>
  asAdmin(admin, async client => {
    const body = (await registeredBodies(client)).find(registered => registered.slug === slug)
    if (!body) return undefined
    await inTransaction(client, async () => {
      await client.query(`set local role ${REGISTRY.owner}`)
      await client.query('delete from registry.body where id = $1', [body.id])
      // Only its owner may drop the schema: an administrator that is no superuser does not inherit that.
      await client.query(`set local role ${pg.escapeIdentifier(body.owner)}`)
      await client.query(`drop schema ${pg.escapeIdentifier(body.schema)} cascade`)
      await client.query('set local role none')
      for (const role of [body.login, body.sealer, body.owner])
        await client.query(`drop role ${pg.escapeIdentifier(role)}`)
    })
    return body
  })

const sealerOf = (schema: string) => `${schema}_sealer`

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
