// Making a body: its schema, its roles and every migration, twenty times over. `units` does not matter.

import pg from 'pg'
import { addressOf, openGround } from '../src/shared/jobs/test-kit.ts'
import { machineOf, megabytes, timesOf } from './measure.ts'

const BODIES = 20

/** Times in milliseconds. */
export async function run(): Promise<object> {
  const ground = await openGround()
  const admin = new pg.Client(addressOf(ground.embedded))
  await admin.connect()
  try {
    let made = 0
    const { p50, p95 } = await timesOf(BODIES, () =>
      ground.installation.createBody(`body-${++made}`, 'Đảng ủy Sở (thử)'),
    )
    const { rows } = await admin.query<{ tables: number; indexes: number; bytes: number }>(
      `select count(*) filter (where c.relkind = 'r')::int as tables, count(*) filter (where c.relkind = 'i')::int as indexes,
         sum(pg_total_relation_size(c.oid)) filter (where c.relkind = 'r')::float8 as bytes
       from pg_class c join registry.body b on b.schema_name = c.relnamespace::regnamespace::text and b.slug = $1`,
      [`body-${made}`],
    )
    const { tables, indexes, bytes } = rows[0]!
    return {
      ...{ bench: 'new-body', machine: await machineOf(admin), bodies: BODIES, p50, p95 },
      ...{ tables, indexes, emptyMegabytes: megabytes(bytes) },
    }
  } finally {
    await admin.end()
    await ground.end()
  }
}
