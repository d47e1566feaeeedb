// A connection that goes away under a transaction fails that transaction, and nothing else.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { addressOf, type Ground, openGround } from '../jobs/test-kit.ts'
import { connect, isDatabaseAway } from './connection.ts'

let ground: Ground

before(async () => {
  ground = await openGround()
})
after(() => ground.end())

test('a connection lost between two statements of a transaction fails the transaction; the next one works', async () => {
  const { db } = connect(addressOf(ground.embedded), 2)
  try {
    const work = db.transaction().execute(async transaction => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(db)
      await sleep(200) // the socket's end arrives while no statement is under way
      await sql`select 1`.execute(transaction)
    })
    await assert.rejects(work, error => isDatabaseAway(error))
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db)
    assert.equal(rows[0]!.one, 1)
  } finally {
    await db.destroy()
  }
})
