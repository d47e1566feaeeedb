// Every query about files that units brought in for their plans.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Passage } from './passages.ts'

export async function insertSource(db: Db, id: string, planId: string, passages: readonly Passage[]): Promise<void> {
  await sql`insert into plan_source (id, submission_id, passages)
    values (${id}, ${planId}, ${JSON.stringify(passages)}::jsonb)`.execute(db)
}

/** The newest first, as ids of files. */
export async function sourcesOf(db: Db, planId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plan_source where submission_id = ${planId} order by id desc`.execute(db)
  return rows.map(({ id }) => id)
}

/** Undefined when this plan has no such file. */
export async function passagesOf(db: Db, planId: string, id: string): Promise<Passage[] | undefined> {
  const { rows } = await sql<{ passages: Passage[] }>`
    select passages from plan_source where submission_id = ${planId} and id = ${id}`.execute(db)
  return rows[0]?.passages
}
