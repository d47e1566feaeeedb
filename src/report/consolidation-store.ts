// Every query about consolidated reports: what the office writes for a period, and what was frozen.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Consolidated } from './consolidation.ts'

export interface Writing {
  question: string
  text: string
  /** Reports whose passage is quoted. */
  picked: string[]
  version: number
}

/** What a period's consolidated report is of, and whose it is. */
export interface Written {
  deliverableId: string
  period: string
  unitId: string
}

export async function writingsOf(db: Db, { deliverableId, period, unitId }: Written): Promise<Writing[]> {
  const { rows } = await sql<Writing>`
    select question, text, picked, version from consolidation_writing
    where deliverable_id = ${deliverableId} and period = ${period} and unit_id = ${unitId}`.execute(db)
  return rows
}

/** False when somebody else saved in between: `writing.version` is the one that was read, 0 for the first. */
export async function saveWriting(
  db: Db,
  of: Written & { at: Instant; by: string },
  { question, text, picked, version }: Writing,
): Promise<boolean> {
  const { deliverableId, period, unitId, at, by } = of
  const { rows } = await sql`
    insert into consolidation_writing (deliverable_id, period, unit_id, question, text, picked, version, changed_at, changed_by)
    select ${deliverableId}, ${period}, ${unitId}, ${question}, ${text}, ${picked}::uuid[], 1, ${at}, ${by} where ${version} = 0
    on conflict (deliverable_id, period, unit_id, question) do nothing returning version`.execute(db)
  if (rows.length > 0) return true
  const changed = await sql`
    update consolidation_writing set text = ${text}, picked = ${picked}::uuid[], version = version + 1, changed_at = ${at},
      changed_by = ${by}
    where deliverable_id = ${deliverableId} and period = ${period} and unit_id = ${unitId} and question = ${question}
      and version = ${version}
    returning version`.execute(db)
  return changed.rows.length > 0
}

export interface Consolidation {
  id: string
  deliverableId: string
  unitId: string
  period: string
  madeAt: Instant
  content: Consolidated
}

/** Nothing happens when this id is there already (a form sent twice). */
export async function insertConsolidation(db: Db, consolidation: Consolidation, by: string): Promise<boolean> {
  const { id, deliverableId, unitId, period, madeAt, content } = consolidation
  const { rows } = await sql`
    insert into consolidation (id, deliverable_id, unit_id, period, made_at, made_by, content)
    values (${id}, ${deliverableId}, ${unitId}, ${period}, ${madeAt}, ${by}, ${JSON.stringify(content)}::jsonb)
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length > 0
}

const COLUMNS = sql`c.id, c.deliverable_id as "deliverableId", c.unit_id as "unitId", c.period, c.made_at as "madeAt", c.content`

export async function findConsolidation(db: Db, id: string): Promise<Consolidation | undefined> {
  const { rows } = await sql<Consolidation>`select ${COLUMNS} from consolidation c where c.id = ${id}`.execute(db)
  return rows[0]
}

export type Made = Pick<Consolidation, 'id' | 'madeAt' | 'unitId'> & { unit: string }

/** Those of this organisation, the newest first, and of those below it for which this person consolidates. */
export async function consolidationsOf(
  db: Db,
  { deliverableId, period, unitId }: Written,
  { personId, on }: { personId: string; on: PlainDate },
): Promise<Made[]> {
  const { rows } = await sql<Made>`
    select c.id, c.made_at as "madeAt", c.unit_id as "unitId", unit.name as unit
    from consolidation c join unit on unit.id = c.unit_id
    where c.deliverable_id = ${deliverableId} and c.period = ${period}
      and (c.unit_id = ${unitId} or (c.unit_id in ${reach(personId, 'consolidate', on)} and exists (select from lineage l
        where l.unit_id = c.unit_id and l.tree = 'party' and l.kept @> ${on}::date and l.above @> ${[unitId]}::uuid[])))
    order by c.made_at desc, c.id desc limit 100`.execute(db)
  return rows
}

export const unitOfConsolidation = async (db: Db, id: string) => (await findConsolidation(db, id))?.unitId
