// What the story asks of the body besides the actions: who is addressed, and the duties that came of the programme.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'

export interface Unit {
  id: string
  code: string
  name: string
  kind: 'party-base' | 'party-cell'
  staffCount: number
  partyMembers: number
  hasUnion: boolean
}

/** The subordinate Party organisations of a day in the order of their names, with what their figures follow from. */
export async function unitsOn(db: Db, on: PlainDate): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select u.id, u.code, u.name, u.kind, f.staff_count as "staffCount", f.party_members as "partyMembers",
      f.has_union as "hasUnion"
    from unit u join unit_fact f on f.unit_id = u.id and f.valid @> ${on}::date
    join placement p on p.unit_id = u.id and p.tree = 'party' and p.valid @> ${on}::date
    where u.kind in ('party-base', 'party-cell') order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}

export interface Owed {
  id: string
  unitId: string
  deliverableId: string
  period: string
}

export async function dutiesOf(db: Db, programmeId: string): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select id, unit_id as "unitId", deliverable_id as "deliverableId", period from duty
    where programme_id = ${programmeId} and parent_id is null`.execute(db)
  return rows
}

/** The committee and its own bodies. */
export async function headUnits(db: Db): Promise<Pick<Unit, 'id' | 'code' | 'name'>[]> {
  const { rows } = await sql<Pick<Unit, 'id' | 'code' | 'name'>>`
    select id, code, name from unit where kind in ('party-committee', 'advisory-body', 'sector-union') order by code`.execute(
    db,
  )
  return rows
}

/** Names of the units whose plan has not been sent yet. */
export async function unitsWithoutPlan(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select unit.name from duty d join unit on unit.id = d.unit_id
    where d.kind = 'plan' and d.parent_id is null and d.first_reported_at is null order by unit.name`.execute(db)
  return rows.map(({ name }) => name)
}

/** What of a document was sent to organisations of the body and not acknowledged yet. */
export async function dispatchesOf(db: Db, documentId: string): Promise<{ id: string; unitId: string }[]> {
  const { rows } = await sql<{ id: string; unitId: string }>`
    select id, unit_id as "unitId" from dispatch
    where outgoing_id = ${documentId} and unit_id is not null and acknowledged_at is null order by id`.execute(db)
  return rows
}
