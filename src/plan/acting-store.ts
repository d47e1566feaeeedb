// Every query about who acts where an organisation has no union.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { PLANNING } from './follow-up-store.ts'

/** Organisations that plan here and have no union as of a day; who acts is not said in their facts. */
const WITHOUT = (programmeId: string, on: PlainDate) => sql`
  ${PLANNING(programmeId)} and exists (select from unit_fact f where f.unit_id = u.id and f.valid @> ${on}::date
    and f.has_union = false and f.acts_instead_id is null)`

const NAMED = sql`exists (select from plan_acting a where a.programme_id = d.programme_id and a.unit_id = u.id)`

export async function countUnnamed(db: Db, programmeId: string, on: PlainDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${WITHOUT(programmeId, on)} and not ${NAMED}`.execute(db)
  return rows[0]!.count
}

export async function unnamedUnits(db: Db, programmeId: string, on: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from ${WITHOUT(programmeId, on)} and not ${NAMED}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface Acting {
  /** Another organisation; null: the organisation itself. */
  by: string | null
  byName: string | null
  /** null: the other organisation as such. */
  post: string | null
}

export interface ActingUnit {
  id: string
  name: string
  planId: string | null
  acting: (Acting & { namedAt: Instant; namedBy: string }) | null
}

/** Those for whom somebody was named, or those for whom nobody was: by name, going on behind the unit `after`. */
export async function actingUnits(
  db: Db,
  programmeId: string,
  on: PlainDate,
  { named, after, limit }: { named: boolean; after: string | null; limit: number },
): Promise<ActingUnit[]> {
  const behind = isId(after)
    ? sql`and (u.name collate "vi-x-icu", u.id) > (select k.name collate "vi-x-icu", k.id from unit k where k.id = ${after})`
    : sql``
  const { rows } = await sql<{
    id: string
    name: string
    planId: string | null
    by: string | null
    byName: string | null
    post: string | null
    namedAt: Instant | null
    namedBy: string | null
  }>`
    select f.id, f.name, f."planId", a.by_unit_id as by, b.name as "byName", a.post, a.named_at as "namedAt",
      p.name as "namedBy"
    from (
      select u.id, u.name, s.id as "planId" from ${WITHOUT(programmeId, on)} and ${named ? NAMED : sql`not ${NAMED}`}
        ${behind} order by u.name collate "vi-x-icu", u.id limit ${limit}
    ) f
    left join plan_acting a on a.programme_id = ${programmeId} and a.unit_id = f.id
    left join unit b on b.id = a.by_unit_id left join person p on p.id = a.named_by
    order by f.name collate "vi-x-icu", f.id`.execute(db)
  return rows.map(({ id, name, planId, by, byName, post, namedAt, namedBy }) => ({
    ...{ id, name, planId },
    acting: namedAt && namedBy ? { by, byName, post, namedAt, namedBy } : null,
  }))
}

/** Who was named for these organisations, by their ids; locked until the end of the transaction. */
export async function namedFor(db: Db, programmeId: string, unitIds: readonly string[]) {
  const { rows } = await sql<{ unitId: string; by: string | null; post: string | null; namedAt: Instant }>`
    select unit_id as "unitId", by_unit_id as by, post, named_at as "namedAt" from plan_acting
    where programme_id = ${programmeId} and unit_id = any(${unitIds}) order by unit_id for update`.execute(db)
  return new Map(rows.map(({ unitId, ...row }) => [unitId, row]))
}

export async function saveActing(
  db: Db,
  programmeId: string,
  unitIds: readonly string[],
  { by, post, at, personId }: { by: string | null; post: string | null; at: Instant; personId: string },
): Promise<void> {
  await sql`
    insert into plan_acting (programme_id, unit_id, by_unit_id, post, named_at, named_by)
    select ${programmeId}, u.id, ${by}::uuid, ${post}::text, ${at}, ${personId} from unnest(${unitIds}::uuid[]) as u(id)
    on conflict (programme_id, unit_id) do update set by_unit_id = excluded.by_unit_id, post = excluded.post,
      named_at = excluded.named_at, named_by = excluded.named_by`.execute(db)
}

/** Takes back who was named, and keeps what stood with the reason. */
export async function moveToEnded(
  db: Db,
  programmeId: string,
  ends: readonly { id: string; unitId: string; by: string | null; post: string | null }[],
  { reason, at, personId }: { reason: string; at: Instant; personId: string },
): Promise<void> {
  await sql`
    insert into plan_acting_end (id, programme_id, unit_id, by_unit_id, post, reason, ended_at, ended_by)
    select e.id, ${programmeId}, e."unitId", e.by, e.post, ${reason}, ${at}, ${personId}
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e(id uuid, "unitId" uuid, by uuid, post text)`.execute(
    db,
  )
  await sql`delete from plan_acting
    where programme_id = ${programmeId} and unit_id = any(${ends.map(({ unitId }) => unitId)}::uuid[])`.execute(db)
}

export interface EndedActing extends Acting {
  id: string
  unit: string
  reason: string
  endedAt: Instant
  endedBy: string
}

/** What was taken back last, `limit` at most. */
export async function endedActing(db: Db, programmeId: string, limit: number): Promise<EndedActing[]> {
  const { rows } = await sql<EndedActing>`
    select e.id, u.name as unit, e.by_unit_id as by, b.name as "byName", e.post, e.reason, e.ended_at as "endedAt",
      p.name as "endedBy"
    from plan_acting_end e join unit u on u.id = e.unit_id join person p on p.id = e.ended_by
    left join unit b on b.id = e.by_unit_id
    where e.programme_id = ${programmeId} order by e.id desc limit ${limit}`.execute(db)
  return rows
}

/** Who acts for the union in this organisation; undefined when it has one, or nothing is known; null when nobody was named. */
export async function actingOf(
  db: Db,
  programmeId: string,
  unitId: string,
  on: PlainDate,
): Promise<Acting | null | undefined> {
  const { rows } = await sql<{ by: string | null; byName: string | null; post: string | null }>`
    select coalesce(f.acts_instead_id, a.by_unit_id) as by, coalesce(i.name, b.name) as "byName",
      case when f.acts_instead_id is null then a.post end as post
    from unit_fact f left join unit i on i.id = f.acts_instead_id
    left join plan_acting a on a.programme_id = ${programmeId} and a.unit_id = f.unit_id
    left join unit b on b.id = a.by_unit_id
    where f.unit_id = ${unitId} and f.valid @> ${on}::date and f.has_union = false`.execute(db)
  const [row] = rows
  if (!row) return undefined
  return row.by === null && row.post === null ? null : row
}
