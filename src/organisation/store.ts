// Every query about organisations, people and their rights.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import type { Permission } from './permission.ts'

export type UnitKind = 'party-committee' | 'advisory-body' | 'sector-union' | 'party-base' | 'party-cell'

export interface Unit {
  id: string
  kind: UnitKind
  code: string
  name: string
}

export type OrganisationTables = {
  unit: Unit & { search: string }
  person: { id: string; name: string }
  post: { id: string; unit_id: string; title: string }
  post_permission: { post_id: string; permission: Permission; over_id: string; subtree: boolean }
}

/**
 * Does a post that this person holds on this day give the permission for this organisation?
 * Walks up from the organisation, so that its cost does not grow with the size of the tree.
 */
export async function may(db: Db, personId: string, permission: Permission, unitId: string, on: PlainDate) {
  const { rows } = await sql<{ may: boolean }>`
    with recursive above(unit_id, distance) as (
      select ${unitId}::uuid, 0
      union all
      select p.parent_id, above.distance + 1 from above
      join placement p on p.unit_id = above.unit_id and p.tree = 'party' and p.valid @> ${on}::date
      where p.parent_id is not null
    )
    select exists (
      select from above
      join post_permission pp on pp.over_id = above.unit_id and (pp.subtree or above.distance = 0)
      join holding h on h.post_id = pp.post_id
      where h.person_id = ${personId} and h.valid @> ${on}::date and pp.permission = ${permission}
    ) as may`.execute(db)
  return rows[0]!.may
}

/** The ids of all organisations for which this person has the permission, as a subquery: `unit_id in ${reach(…)}`. */
export const reach = (personId: string, permission: Permission, on: PlainDate) => sql<string>`(
  with recursive reach(unit_id, subtree) as (
    select pp.over_id, pp.subtree from holding h join post_permission pp on pp.post_id = h.post_id
    where h.person_id = ${personId} and h.valid @> ${on}::date and pp.permission = ${permission}
    union
    select p.unit_id, true from reach
    join placement p on p.parent_id = reach.unit_id and p.tree = 'party' and p.valid @> ${on}::date
    where reach.subtree
  )
  select unit_id from reach)`

/** The permissions this person has for any organisation at all: what the navigation shows. */
export async function permissionsSomewhere(db: Db, personId: string, on: PlainDate): Promise<Set<Permission>> {
  const { rows } = await sql<{ permission: Permission }>`
    select distinct pp.permission from holding h join post_permission pp on pp.post_id = h.post_id
    where h.person_id = ${personId} and h.valid @> ${on}::date`.execute(db)
  return new Set(rows.map(row => row.permission))
}

/** The posts a person holds on a day, the first appointed first. */
export async function postsOf(db: Db, personId: string, on: PlainDate) {
  const { rows } = await sql<{ title: string; unitId: string; unit: string }>`
    select post.title, unit.id as "unitId", unit.name as unit from holding h
    join post on post.id = h.post_id join unit on unit.id = post.unit_id
    where h.person_id = ${personId} and h.valid @> ${on}::date
    order by lower(h.valid), post.id`.execute(db)
  return rows
}

export interface Profile {
  id: string
  name: string
  /** "Bí thư, Chi bộ Trường …": the first post, as the header shows it. */
  post: string
  permissions: Set<Permission>
}

/** Who a signed-in person is today; undefined when they hold no post any more. */
export async function profileOf(db: Db, personId: string, on: PlainDate): Promise<Profile | undefined> {
  const person = await findPerson(db, personId)
  const posts = await postsOf(db, personId, on)
  if (!person || !posts[0]) return undefined
  const post = `${posts[0].title}, ${posts[0].unit}`
  return { ...person, post, permissions: await permissionsSomewhere(db, personId, on) }
}

export async function findPerson(db: Db, id: string) {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Everybody with a post on this day, with the first of their posts: for the one-click sign-in of the demonstration. */
export async function listPeople(db: Db, on: PlainDate) {
  const { rows } = await sql<{ id: string; name: string; title: string; unit: string }>`
    select distinct on (person.id) person.id, person.name, post.title, unit.name as unit from person
    join holding h on h.person_id = person.id and h.valid @> ${on}::date
    join post on post.id = h.post_id join unit on unit.id = post.unit_id
    order by person.id, lower(h.valid), post.id`.execute(db)
  return rows
}

export async function findUnit(db: Db, id: string): Promise<Unit | undefined> {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('unit')
    .select(['id', 'kind', 'code', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Direct subordinate Party organisations, "các đảng bộ, chi bộ trực thuộc", as of a day. */
export async function subordinateParties(db: Db, unitId: string, on: PlainDate): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select u.id, u.kind, u.code, u.name from placement p join unit u on u.id = p.unit_id
    where p.parent_id = ${unitId} and p.tree = 'party' and p.valid @> ${on}::date and u.kind in ('party-base', 'party-cell')
    order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}

/** The committee's own bodies as of a day: those that a programme gives tasks to by name. */
export async function bodiesOf(db: Db, unitId: string, on: PlainDate) {
  const { rows } = await sql<Unit & { search: string }>`
    select u.id, u.kind, u.code, u.name, u.search from placement p join unit u on u.id = p.unit_id
    where p.parent_id = ${unitId} and p.tree = 'party' and p.valid @> ${on}::date
      and u.kind in ('advisory-body', 'sector-union')
    order by u.code`.execute(db)
  return rows
}

/** The committee at the top of the Party tree. */
export async function topUnit(db: Db, on: PlainDate): Promise<Unit> {
  const { rows } = await sql<Unit>`
    select u.id, u.kind, u.code, u.name from placement p join unit u on u.id = p.unit_id
    where p.parent_id is null and p.tree = 'party' and p.valid @> ${on}::date`.execute(db)
  if (!rows[0]) throw new Error('the body has no organisation at the top of its Party tree')
  return rows[0]
}
