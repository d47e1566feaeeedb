// How many duties there are of each sort: appended with each change, folded by a job, read as folded + unfolded.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { ZONE } from '../shared/day.ts'

/** Of `duty d`: `expectedOn` of duty.ts. */
export const EXPECTED = sql`(case when d.state = 'open' then coalesce(d.return_due_on, d.due_on) else d.due_on end)`
/** Of `duty d`: what `timeliness` calls late once it is no longer open. A test holds the two together. */
export const LATE = sql`coalesce((d.first_reported_at at time zone ${sql.lit(ZONE)})::date > d.due_on, false)`

/** The sort of a duty: what boards count by. */
const SORT = sql`programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late`
const SORT_OF = sql`d.programme_id, d.deliverable_id, d.cluster_id, d.due_on, ${EXPECTED}, d.state, ${LATE}`
/** The same with the names that the tables of counts have. */
export const SORTED = sql`d.programme_id, d.deliverable_id, d.cluster_id, d.due_on, ${EXPECTED} as expected_on, d.state,
  ${LATE} as late`
/** Parts of other duties, and what nobody owes any more, are on no board. */
const COUNTED = sql`d.cluster_id is not null and d.state <> 'superseded'`

/** Changes duties so that the counts follow: what they were is taken away, what they are then is added. The duties are locked. */
export async function counted<T>(db: Db, ids: readonly string[], change: () => Promise<T>): Promise<T> {
  await appendCounts(db, ids, -1)
  const result = await change()
  await appendCounts(db, ids, 1)
  return result
}

export async function appendCounts(db: Db, ids: readonly string[], sign: 1 | -1): Promise<void> {
  await sql`with sorted as (select ${SORTED} from duty d where d.id = any(${ids})) ${appended(sql`sorted`, sign)}`.execute(
    db,
  )
}

/** The statement that adds these duties to the counts, or takes them away: `source` has the columns `SORTED`. */
export const appended = (source: RawBuilder<unknown>, sign: 1 | -1) => sql`
  insert into duty_count_change (id, ${SORT}, count)
  select gen_random_uuid(), ${SORT}, ${sql.lit(sign)} * count(*) from ${source}
  where cluster_id is not null and state <> 'superseded' group by ${SORT}`

/** Folds at most this many changes; returns how many there were. Two at once take different ones. */
export async function foldCounts(db: Db, limit = 20_000): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from duty_count_change where id in (select id from duty_count_change limit ${limit} for update skip locked)
      returning ${SORT}, count
    ), folded as (
      insert into duty_count (${SORT}, count)
      select ${SORT}, sum(count) from taken group by ${SORT} having sum(count) <> 0 order by ${SORT}
      on conflict (${SORT}) do update set count = duty_count.count + excluded.count
    )
    select count(*) as folded from taken`.execute(db)
  return rows[0]!.folded
}

/** Folded and unfolded as one table: `from ${counts} c`. One statement sees one moment, so nothing is counted twice or missed. */
export const counts: RawBuilder<unknown> = sql`(
  select ${SORT}, count from duty_count union all select ${SORT}, count from duty_count_change)`

/** Sorts whose count is not what the duties themselves say; empty when all is right. */
export async function wrongCounts(db: Db): Promise<{ is: number; shouldBe: number }[]> {
  const { rows } = await sql<{ is: number; shouldBe: number }>`
    select coalesce(kept.n, 0) as is, coalesce(found.n, 0) as "shouldBe"
    from (select ${SORT}, sum(count)::bigint as n from ${counts} c group by ${SORT} having sum(count) <> 0) kept
    full join (select ${SORT_OF}, count(*) as n from duty d where ${COUNTED} group by 1, 2, 3, 4, 5, 6, 7)
      as found(${SORT}, n) using (${SORT})
    where kept.n is distinct from found.n`.execute(db)
  return rows
}
