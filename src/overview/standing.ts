// How duties stand, for statements over many of them: the same rules as `owed` and `timeliness` of duty, in one pass.

import { sql } from 'kysely'
import { SOON } from '../duty/index.ts'
import { type Permission, reach } from '../organisation/index.ts'
import type { PlainDate } from '../shared/day.ts'

/** A CTE `name (unit_id)` of the organisations for which the person has the permission. */
export const reachOf = (name: string, personId: string, permission: Permission, on: PlainDate) =>
  sql`${sql.ref(name)} as materialized (select distinct r.over_id as unit_id from ${reach(personId, permission, on)} r)`

/** A CTE `scope`: everything the person may read. */
export const readable = (personId: string, on: PlainDate) => reachOf('scope', personId, 'read', on)

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
 * `owed` looks the placement of each open duty up in an index; here they are read once and joined (docs/bench.md).
 */
export const standing = (on: PlainDate, only = sql`true`) => sql`
  place as materialized (
    -- as an array: one scan of the index in place of a probe for each unit, which took three times as long
    select p.unit_id, p.valid from placement p
    where p.tree = 'party' and p.unit_id = any(array(select unit_id from scope))
  ), standing as (
    select d.id, d.kind, d.title, d.reason, d.deliverable_id, d.programme_id, d.unit_id, d.period, d.due_on, d.state,
      d.first_reported_at, d.return_due_on,
      case when d.state = 'accepted' then 'done' when d.state = 'reported' then 'reported'
        when ${due} < ${on}::date then 'late' when ${due} <= ${on.add({ days: SOON })}::date then 'soon'
        else 'ahead' end as standing
    from duty d join scope on scope.unit_id = d.unit_id
    left join place stood on stood.unit_id = d.unit_id and stood.valid @> least(upper(d.covers) - 1, d.due_on)
    where ${only} and d.parent_id is null and d.state not in ('waived', 'superseded') and (d.state <> 'open' or stood.unit_id is not null
      or exists (select from submission begun where begun.duty_id = d.id)))`
