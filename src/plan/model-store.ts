// Every query about models for the contents of plans, and about plans that follow them.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { Adoption, Model, Models } from './model.ts'

/** Of the contents that stand marked, by the id of the content. */
export async function modelsOf(db: Db, programmeId: string): Promise<Models> {
  const { rows } = await sql<Model>`
    select m.content_id as "contentId", m.how, m.who, m.expected, m.evidence
    from plan_model m join plan_content c on c.id = m.content_id
    where c.programme_id = ${programmeId} and c.removed_at is null order by m.content_id`.execute(db)
  return new Map(rows.map(model => [model.contentId, model]))
}

/** Those of the programme that this plan makes concrete. */
export async function modelsForPlan(db: Db, planId: string): Promise<Models> {
  const { rows } = await sql<{ id: string }>`
    select d.programme_id as id from submission s join duty d on d.id = s.duty_id where s.id = ${planId}`.execute(db)
  return rows[0] ? modelsOf(db, rows[0].id) : new Map()
}

/** Models that say something are kept, the others go. */
export async function saveModels(
  db: Db,
  { kept, gone }: { kept: readonly Model[]; gone: readonly string[] },
  { at, by }: { at: Instant; by: string },
): Promise<void> {
  if (gone.length > 0) await sql`delete from plan_model where content_id = any(${gone}::uuid[])`.execute(db)
  if (kept.length === 0) return
  await sql`
    insert into plan_model (content_id, how, who, expected, evidence, saved_at, saved_by)
    select m."contentId", m.how, m.who, m.expected, m.evidence, ${at}, ${by}
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as m("contentId" uuid, how text, who text, expected text, evidence text)
    on conflict (content_id) do update set how = excluded.how, who = excluded.who, expected = excluded.expected,
      evidence = excluded.evidence, saved_at = excluded.saved_at, saved_by = excluded.saved_by`.execute(db)
}

/** Which lines of what was sent follow their models; an empty map when nothing is sent any more. */
export async function replaceAdoption(db: Db, planId: string, adopted: ReadonlyMap<string, Adoption>): Promise<void> {
  await sql`delete from plan_adoption where submission_id = ${planId}`.execute(db)
  if (adopted.size === 0) return
  const rows = [...adopted].map(([content, adoption]) => ({ content, changed: adoption === 'changed' }))
  await sql`insert into plan_adoption (submission_id, content_id, changed)
    select ${planId}, a.content, a.changed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(content uuid, changed boolean)`.execute(db)
}

/** By content how many organisations sent it as the model has it, and how many changed. */
export async function adoptionCounts(db: Db, programmeId: string): Promise<Map<string, Record<Adoption, number>>> {
  const { rows } = await sql<{ id: string; unchanged: number; changed: number }>`
    select a.content_id as id, (count(*) filter (where not a.changed))::int as unchanged,
      (count(*) filter (where a.changed))::int as changed
    from plan_adoption a join plan_content c on c.id = a.content_id
    where c.programme_id = ${programmeId} and c.removed_at is null group by a.content_id`.execute(db)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
