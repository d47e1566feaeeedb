// Every query about whom a programme addresses and who receives it.

import { sql } from 'kysely'
import { owed } from '../duty/index.ts'
import { subordinateParties, subordinatePartiesOn, type Unit } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Candidate, Recipient } from './matching.ts'
import type { Programme } from './programme.ts'

export interface Exception {
  unitId: string
  unit: string
  reason: string
}

export async function exceptionsOf(db: Db, programmeId: string): Promise<Exception[]> {
  const { rows } = await sql<Exception>`
    select e.unit_id as "unitId", u.name as unit, e.reason from programme_exception e join unit u on u.id = e.unit_id
    where e.programme_id = ${programmeId} order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}

export async function insertException(
  db: Db,
  programmeId: string,
  { unitId, reason }: Omit<Exception, 'unit'>,
  at: Instant,
  by: string,
): Promise<void> {
  await sql`
    insert into programme_exception (programme_id, unit_id, reason, added_at, added_by)
    values (${programmeId}, ${unitId}, ${reason}, ${at}, ${by})
    on conflict (programme_id, unit_id) do update set reason = excluded.reason`.execute(db)
}

export async function deleteException(db: Db, programmeId: string, unitId: string): Promise<void> {
  await sql`delete from programme_exception where programme_id = ${programmeId} and unit_id = ${unitId}`.execute(db)
}

/** "Các đảng bộ, chi bộ trực thuộc" of a programme as of a day, without those taken out. */
export async function addresseesOf(db: Db, programme: Programme, on: PlainDate): Promise<Unit[]> {
  const out = await exceptionsOf(db, programme.id)
  return (await subordinateParties(db, programme.unitId, on)).filter(({ id }) => !out.some(e => e.unitId === id))
}

/** The same for several days at once, as a function of the day. */
export async function addressedOn(db: Db, programme: Programme, days: readonly PlainDate[]) {
  const out = new Set((await exceptionsOf(db, programme.id)).map(({ unitId }) => unitId))
  const unitsOn = await subordinatePartiesOn(db, programme.unitId, days)
  return (day: PlainDate) => unitsOn(day).filter(({ id }) => !out.has(id))
}

export type PlacedRecipient = Recipient & { position: number; unit: string | null }

export async function recipientsOf(db: Db, programmeId: string): Promise<PlacedRecipient[]> {
  const { rows } = await sql<PlacedRecipient>`
    select r.position, r.line, r.kind, r.unit_id as "unitId", u.name as unit from programme_recipient r
    left join unit u on u.id = r.unit_id where r.programme_id = ${programmeId} order by r.position`.execute(db)
  return rows
}

export async function saveRecipients(db: Db, programmeId: string, recipients: readonly Recipient[]): Promise<void> {
  await sql`delete from programme_recipient where programme_id = ${programmeId}`.execute(db)
  for (const [position, { line, kind, unitId }] of recipients.entries())
    await sql`insert into programme_recipient (programme_id, position, line, kind, unit_id)
      values (${programmeId}, ${position}, ${line}, ${kind}, ${unitId})`.execute(db)
}

/** Organisations that a line of "Nơi nhận" may name: everything above the level of schools, in any tree. */
export async function candidatesFor(db: Db): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select u.id, u.name, u.search from unit u where u.kind not in ('party-base', 'party-cell', 'school')
    order by u.name collate "vi-x-icu", u.id limit 300`.execute(db)
  return rows
}

export async function isSubordinate(db: Db, issuerId: string, unitId: string, on: PlainDate): Promise<boolean> {
  return (await subordinateParties(db, issuerId, on)).some(({ id }) => id === unitId)
}

export interface Change {
  id: string
  name: string
}

/** Addressed organisations without any duty of this programme. */
export async function withoutDuty(db: Db, programmeId: string, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${unitIds}::uuid[]) as asked(id)
    where not exists (select from duty d where d.unit_id = asked.id and d.programme_id = ${programmeId})`.execute(db)
  return rows.map(({ id }) => id)
}

/** Organisations that were gone before what is open of them fell due: nobody owes that any more. */
export async function dissolvedWithDuties(db: Db, programmeId: string, on: PlainDate): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select u.id, u.name from unit u
    where not exists (
        select from placement p where p.unit_id = u.id and p.tree = 'party'
          and (upper_inf(p.valid) or upper(p.valid) > ${on}::date))
      and exists (
        select from duty d where d.unit_id = u.id and d.programme_id = ${programmeId} and d.state = 'open'
          and not exists (select from placement p where p.unit_id = u.id and p.tree = 'party'
            and p.valid @> least(upper(d.covers) - 1, d.due_on)))
    order by u.name collate "vi-x-icu", u.id limit 200`.execute(db)
  return rows
}

/** The exceptions of one programme become those of another. */
export async function copyExceptions(db: Db, from: string, to: string): Promise<void> {
  await sql`delete from programme_exception where programme_id = ${to}`.execute(db)
  await sql`insert into programme_exception (programme_id, unit_id, reason, added_at, added_by)
    select ${to}::uuid, unit_id, reason, added_at, added_by from programme_exception where programme_id = ${from}`.execute(
    db,
  )
}

export async function copyRecipients(db: Db, from: string, to: string): Promise<void> {
  await sql`insert into programme_recipient (programme_id, position, line, kind, unit_id)
    select ${to}::uuid, position, line, kind, unit_id from programme_recipient where programme_id = ${from}`.execute(db)
}

/** How many duties of a programme are still to be done. */
export async function openDutiesOf(db: Db, programmeId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from duty d where d.programme_id = ${programmeId} and d.state = 'open' and ${owed}`.execute(
    db,
  )
  return rows[0]!.open
}
