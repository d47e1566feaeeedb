// Every query about what the plans of a programme must take up.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { PlanContent } from './plan.ts'

/** What stands marked now, in the order of the programme. */
export async function contentsOf(db: Db, programmeId: string): Promise<PlanContent[]> {
  const { rows } = await sql<PlanContent>`
    select c.id, c.task_id as "taskId", t.path, t.text as paragraph, c.title, c.needs_union as "needsUnion"
    from plan_content c join task t on t.id = c.task_id
    where c.programme_id = ${programmeId} and c.removed_at is null order by t.position, c.position, c.id`.execute(db)
  return rows
}

/** Two who mark at once take turns. */
export async function lockContents(db: Db, programmeId: string): Promise<void> {
  await sql`select from programme where id = ${programmeId} for update`.execute(db)
}

export interface ContentWish {
  /** The content that is there already; null for a new one. */
  id: string | null
  taskId: string
  title: string
  needsUnion: boolean
}

/** Makes the marked contents these: new ones are added, those left out are taken back, the others keep their identity. */
export async function replaceContents(
  db: Db,
  programmeId: string,
  wishes: (ContentWish & { newId: string })[],
  at: Instant,
) {
  const kept = wishes.flatMap(({ id }) => (id ? [id] : []))
  await sql`update plan_content set removed_at = ${at}
    where programme_id = ${programmeId} and removed_at is null and id <> all(${kept})`.execute(db)
  for (const [position, { id, newId, taskId, title, needsUnion }] of wishes.entries())
    await sql`insert into plan_content (id, programme_id, task_id, position, title, needs_union, added_at, number)
      select ${id ?? newId}, ${programmeId}, ${taskId}, ${position}::integer, ${title}, ${needsUnion}, ${at},
        coalesce(max(number), 0) + 1 from plan_content where programme_id = ${programmeId}
      on conflict (id) do update set title = excluded.title, needs_union = excluded.needs_union,
        position = excluded.position`.execute(db)
}
