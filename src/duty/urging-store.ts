// Every query about reminders and urging. No rules here.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { type Instant, type PlainDate, ZONE } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { DUTY_COLUMNS, type ListedDuty, stillThere } from './store.ts'
import { DEFAULT_LADDER, type Digest, type Ladder, type Remindable, type Rung } from './urging.ts'

/** Of `duty d` that is open: the day on which it is expected. */
const EXPECTED = sql`coalesce(d.return_due_on, d.due_on)`

// The setting ---------------------------------------------------------------------------------------------------------

export interface SavedLadder {
  /** 0: as shipped. */
  version: number
  ladder: Ladder
  setAt: Instant | null
  setBy: string | null
}

export async function findLadder(db: Db): Promise<SavedLadder> {
  const { rows } = await sql<{ version: number; steps: Ladder; setAt: Instant; setBy: string }>`
    select l.version, l.steps, l.set_at as "setAt", person.name as "setBy"
    from duty_ladder l join person on person.id = l.set_by order by l.version desc limit 1`.execute(db)
  const found = rows[0]
  if (!found) return { version: 0, ladder: DEFAULT_LADDER, setAt: null, setBy: null }
  const { steps, ...rest } = found
  return { ...rest, ladder: steps }
}

/** False when somebody saved this version first. */
export async function insertLadder(db: Db, version: number, ladder: Ladder, at: Instant, by: string): Promise<boolean> {
  const { rows } = await sql`
    insert into duty_ladder (version, steps, set_at, set_by)
    values (${version}, ${JSON.stringify(ladder)}::jsonb, ${at}, ${by})
    on conflict (version) do nothing returning version`.execute(db)
  return rows.length > 0
}

// The daily run -------------------------------------------------------------------------------------------------------

/** The last day before this one on which a run was made. */
export async function lastRun(db: Db, before: PlainDate): Promise<PlainDate | null> {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select max(day) as day from duty_reminder_day where day < ${before}::date`.execute(db)
  return rows[0]!.day
}

/** False when the day's run was made; one that is under way is waited for. */
export async function claimRun(db: Db, day: PlainDate): Promise<boolean> {
  const { rows } = await sql`
    insert into duty_reminder_day (day) values (${day}::date) on conflict (day) do nothing returning day`.execute(db)
  return rows.length > 0
}

/** Open duties, parts included, that are expected on one of these days; by day. */
export async function dutiesExpected(db: Db, days: readonly PlainDate[]): Promise<Remindable[]> {
  const on = days.map(String)
  const columns = sql`d.id, d.unit_id as "unitId", ${EXPECTED} as "expectedOn", d.parent_id is not null as part`
  // Two halves, each with an index of its own.
  const { rows } = await sql<Remindable>`
    select id, "unitId", "expectedOn", part from (
      select ${columns} from duty d where d.state = 'open' and d.parent_id is null
        and ${EXPECTED} = any(${on}::date[]) and ${stillThere}
      union all
      select ${columns} from duty d where d.state = 'open' and d.parent_id is not null
        and ${EXPECTED} = any(${on}::date[]) and ${stillThere}
    ) as found(id, "unitId", "expectedOn", part) order by "expectedOn", id`.execute(db)
  return rows
}

/** What each rung may do. */
const PERMISSIONS: Record<Rung, readonly string[]> = {
  owner: ['prepare'],
  head: ['approve', 'send'],
  superior: ['return'],
}

/**
 * Who stands on which rung for these organisations, as far as they may read what is theirs: `people.get('UNIT owner')`.
 * Owner and head are those nearest to the organisation: where it has nobody of its own, those who act for it from above.
 */
export async function peopleOnRungs(
  db: Db,
  wanted: readonly { unitId: string; rung: Rung }[],
  on: PlainDate,
): Promise<Map<string, string[]>> {
  const asked = wanted.map(({ unitId, rung }) => ({ unitId, rung, permissions: PERMISSIONS[rung] }))
  const { rows } = await sql<{ key: string; people: string[] }>`
    select w."unitId" || ' ' || w.rung as key, array_agg(f.person_id order by f.person_id) as people
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w("unitId" uuid, rung text, permissions text[])
    left join lineage l on l.unit_id = w."unitId" and l.tree = 'party' and l.kept @> ${on}::date
    cross join lateral (select coalesce(l.above, array[w."unitId"]) as above) a
    cross join lateral (
      select given.person_id, given.act, rank() over (order by given.distance) as near from (
        select h.person_id, bool_or(pp.permission = any(w.permissions)) as act, bool_or(pp.permission = 'read') as reads,
          min(array_position(a.above, pp.over_id)) filter (where pp.permission = any(w.permissions)) as distance
        from post_permission pp join holding h on h.post_id = pp.post_id and h.valid @> ${on}::date
        where pp.over_id = any(a.above) and (pp.subtree or pp.over_id = w."unitId")
          and (pp.permission = any(w.permissions) or pp.permission = 'read')
        group by h.person_id
      ) given where given.act and given.reads
    ) f where f.near = 1 or w.rung = 'superior'
    group by 1`.execute(db)
  return new Map(rows.map(({ key, people }) => [key, people]))
}

export interface Reminder {
  id: string
  personId: string
  day: PlainDate
  /** Null: by the daily run. */
  urgedBy: string | null
  note: string
  overdue: number
  dueToday: number
  dueSoon: number
  dutyIds: string[]
}

/** Answers with the ids, in the order of the digests. */
export async function insertReminders(
  db: Db,
  digests: readonly Digest[],
  told: { day: PlainDate; urgedBy: string | null; note: string },
): Promise<string[]> {
  const rows = digests.map(digest => ({ id: newId(), ...digest }))
  // In slices, because each row carries many ids.
  for (let i = 0; i < rows.length; i += 2_000)
    await sql`
      insert into duty_reminder (id, person_id, day, urged_by, note, overdue, due_today, due_soon, duty_ids)
      select r.id, r."personId", ${told.day}::date, ${told.urgedBy}, ${told.note}, r.overdue, r.today, r.soon, r."dutyIds"
      from jsonb_to_recordset(${JSON.stringify(rows.slice(i, i + 2_000))}::jsonb)
        as r(id uuid, "personId" uuid, overdue integer, today integer, soon integer, "dutyIds" uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** Only to the one who was told. */
export async function findReminder(db: Db, id: string, personId: string): Promise<Reminder | undefined> {
  const { rows } = await sql<Reminder>`
    select r.id, r.person_id as "personId", r.day, person.name as "urgedBy", r.note, r.overdue,
      r.due_today as "dueToday", r.due_soon as "dueSoon", r.duty_ids as "dutyIds"
    from duty_reminder r left join person on person.id = r.urged_by
    where r.id = ${id} and r.person_id = ${personId}`.execute(db)
  return rows[0]
}

/** Of these duties those that this person may read on this day; by the day on which they are expected. */
export async function dutiesNamed(
  db: Db,
  ids: readonly string[],
  personId: string,
  on: PlainDate,
): Promise<ListedDuty[]> {
  const { rows } = await sql<ListedDuty>`
    select ${DUTY_COLUMNS}, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where d.id = any(${ids}::uuid[]) and d.unit_id in ${reach(personId, 'read', on)} order by ${EXPECTED}, d.id`.execute(
    db,
  )
  return rows
}

// Urging --------------------------------------------------------------------------------------------------------------

/** On which a duty was urged, in Viet Nam. */
const urgedOn = (
  on: PlainDate,
) => sql<boolean>`exists (select from duty_event e where e.duty_id = d.id and e.act = 'urged'
  and (e.at at time zone ${sql.lit(ZONE)})::date = ${on}::date)`

/**
 * Of these duties those that are open and owed by an organisation within this person's right to decide on what it sends;
 * locked, so that two who urge at once urge one after the other. `notYetOn`: without those that were urged on that day.
 */
export async function lockUrgeable(
  db: Db,
  ids: readonly string[],
  personId: string,
  on: PlainDate,
): Promise<(Remindable & { owedToId: string })[]> {
  await sql`select id from duty where id = any(${ids}::uuid[]) order by id for update`.execute(db)
  const { rows } = await sql<Remindable & { owedToId: string }>`
    select d.id, d.unit_id as "unitId", ${EXPECTED} as "expectedOn", d.parent_id is not null as part,
      d.owed_to_id as "owedToId"
    from duty d where d.id = any(${ids}::uuid[]) and d.state = 'open' and ${stillThere} and not ${urgedOn(on)}
      and d.unit_id in ${reach(personId, 'return', on)} order by ${EXPECTED}, d.id`.execute(db)
  return rows
}

export interface Urging {
  id: string
  unitId: string
  dutyIds: string[]
  draftedAt: Instant
}

/** Nothing happens when it is there already (a form sent twice). */
export async function insertUrging(db: Db, { id, unitId, dutyIds, draftedAt }: Urging, by: string): Promise<void> {
  await sql`insert into duty_urging (id, unit_id, duty_ids, drafted_at, drafted_by)
    values (${id}, ${unitId}, ${dutyIds}::uuid[], ${draftedAt}, ${by}) on conflict (id) do nothing`.execute(db)
}

export async function findUrging(db: Db, id: string): Promise<Urging | undefined> {
  const { rows } = await sql<Urging>`
    select id, unit_id as "unitId", duty_ids as "dutyIds", drafted_at as "draftedAt"
    from duty_urging where id = ${id}`.execute(db)
  return rows[0]
}

export const unitOfUrging = async (db: Db, id: string) => (await findUrging(db, id))?.unitId

/** Of the duties of a letter those that these organisations still owe. */
export async function stillOwedOf(
  db: Db,
  urgingId: string,
  unitIds: readonly string[],
): Promise<{ id: string; unitId: string }[]> {
  const { rows } = await sql<{ id: string; unitId: string }>`
    select d.id, d.unit_id as "unitId" from duty_urging g join duty d on d.id = any(g.duty_ids)
    where g.id = ${urgingId} and d.state = 'open' and d.unit_id = any(${unitIds}::uuid[]) order by d.id
    for update of d`.execute(db)
  return rows
}
