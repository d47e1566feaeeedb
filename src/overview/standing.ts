// How duties stand, for statements over many of them: the same rules as `owed` and `timeliness` of duty, in one pass.

import { sql } from 'kysely'
import { owing, SOON } from '../duty/index.ts'
import { type Permission, reachOver, rightsOver } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'

/** A CTE `name (unit_id)` of the organisations for which the person has the permission. */
export async function reachOf(db: Db, name: string, personId: string, permission: Permission, on: PlainDate) {
  const rights = await rightsOver(db, personId, permission, on)
  return sql`${sql.ref(name)} as materialized (select r.over_id as unit_id from ${reachOver(rights, on)} r)`
}

/** A CTE `scope`: everything the person may read. */
export const readable = (db: Db, personId: string, on: PlainDate) => reachOf(db, 'scope', personId, 'read', on)

/** A CTE `scope`: the organisations in which the person holds a post. */
export const ownUnits = (personId: string, on: PlainDate) => sql`scope as materialized (
  select distinct post.unit_id from holding h join post on post.id = h.post_id
  where h.person_id = ${personId} and h.valid @> ${on}::date)`

/** Until when an open duty `d` has time: what was returned after it had come has its new day. */
const due = sql`case when d.first_reported_at is null then d.due_on else coalesce(d.return_due_on, d.due_on) end`

/** A condition for `standing`: open, and its day is over. */
export const isLate = (on: PlainDate) => sql`d.state = 'open' and ${due} < ${on}::date`

/**
 * A CTE `standing` behind one named `scope`: every duty owed by those organisations, with its state as of the day in its
 * column `standing`. `only` is a condition on `duty d` that leaves others out before anything is joined.
 */
export const standing = (on: PlainDate, only = sql`true`) => sql`
  ${owing.places}, standing as (
    select d.id, d.kind, d.title, d.reason, d.deliverable_id, d.programme_id, d.unit_id, d.period, d.due_on, d.state,
      d.first_reported_at, d.return_due_on, d.counting,
      case when d.state = 'accepted' then 'done' when d.state = 'reported' then 'reported'
        when ${due} < ${on}::date then 'late' when ${due} <= ${on.add({ days: SOON })}::date then 'soon'
        else 'ahead' end as standing
    from ${owing.duties} where ${only} and ${owing.owed})`
