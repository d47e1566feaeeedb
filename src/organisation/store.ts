// Every query about organisations, people and their rights.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { fold } from '../shared/text.ts'
import type { Permission } from './permission.ts'
import type { UnitKind } from './structure.ts'

export interface Unit {
  id: string
  kind: UnitKind
  code: string
  name: string
}

export type OrganisationTables = {
  unit: Unit & { search: string; words: string; version: number }
  person: { id: string; name: string; words: string }
  post: { id: string; unit_id: string; title: string }
  post_permission: { post_id: string; permission: Permission; over_id: string; subtree: boolean }
}

/**
 * Does a post that this person holds on this day give the permission for this organisation?
 * Reads the way up from the organisation, so that its cost does not grow with the size of the tree.
 */
export async function may(db: Db, personId: string, permission: Permission, unitId: string, on: PlainDate) {
  const { rows } = await sql<{ may: boolean }>`
    select exists (
      select from holding h join post_permission pp on pp.post_id = h.post_id
      where h.person_id = ${personId} and h.valid @> ${on}::date and pp.permission = ${permission}
        and (pp.over_id = ${unitId} or (pp.subtree and exists (
          select from lineage l where l.unit_id = ${unitId} and l.tree = 'party' and l.kept @> ${on}::date
            and pp.over_id = any(l.above))))
    ) as may`.execute(db)
  return rows[0]!.may
}

/** `may` as a condition on a column of a query that asks for few organisations; over many, `reach` is faster. */
export const readableUnit = (unitId: RawBuilder<unknown>, personId: string, on: PlainDate) => sql<boolean>`exists (
  select from holding h join post_permission pp on pp.post_id = h.post_id
  where h.person_id = ${personId} and h.valid @> ${on}::date and pp.permission = 'read'
    and (pp.over_id = ${unitId} or (pp.subtree and exists (
      select from lineage l where l.unit_id = ${unitId} and l.tree = 'party' and l.kept @> ${on}::date
        and pp.over_id = any(l.above)))))`

/** `may` turned round: everybody who has the permission for this organisation and may read it. In the order of their ids. */
export async function peopleWho(db: Db, permission: Permission, unitId: string, on: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.person_id as id from post_permission pp
    join holding h on h.post_id = pp.post_id and h.valid @> ${on}::date
    where pp.permission in (${permission}, 'read') and (pp.over_id = ${unitId} or (pp.subtree and pp.over_id = any((
      select l.above from lineage l
      where l.unit_id = ${unitId} and l.tree = 'party' and l.kept @> ${on}::date limit 1)::uuid[])))
    group by h.person_id having bool_or(pp.permission = ${permission}) and bool_or(pp.permission = 'read')
    order by h.person_id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Everybody with a post in one of these organisations themselves, in the order of their ids. */
export async function peopleOf(db: Db, unitIds: readonly string[], on: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct h.person_id as id from post join holding h on h.post_id = post.id and h.valid @> ${on}::date
    where post.unit_id = any(${unitIds}) order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The ids of all organisations for which this person has the permission, as a subquery: `unit_id in ${reach(…)}`.
 * An organisation that has ended counts where it last stood.
 */
export const reach = (personId: string, permission: Permission, on: PlainDate) => sql<string>`(
  with given as (
    select pp.over_id, pp.subtree from holding h join post_permission pp on pp.post_id = h.post_id
    where h.person_id = ${personId} and h.valid @> ${on}::date and pp.permission = ${permission}
  )
  select over_id from given
  union all
  select l.unit_id from given
  join lineage l on l.above @> array[given.over_id] and l.tree = 'party' and l.kept @> ${on}::date
  where given.subtree)`

export interface Rights {
  subtrees: string[]
  alone: string[]
}

/**
 * The same of rights that are known already (`rightsOver`), each organisation once. As values, so that PostgreSQL plans for
 * the whole body and for one school each as it should.
 */
export const reachOver = ({ subtrees, alone }: Rights, on: PlainDate) => sql<string>`(
  select over_id from unnest(${[...subtrees, ...alone]}::uuid[]) as named(over_id)
  union
  select l.unit_id from lineage l
  where l.above && ${subtrees}::uuid[] and l.tree = 'party' and l.kept @> ${on}::date)`

/** The organisations named in the rights themselves: alone, or with everything below them. */
export async function rightsOver(db: Db, personId: string, permission: Permission, on: PlainDate): Promise<Rights> {
  const { rows } = await sql<{ id: string; subtree: boolean }>`
    select distinct pp.over_id as id, pp.subtree from holding h join post_permission pp on pp.post_id = h.post_id
    where h.person_id = ${personId} and h.valid @> ${on}::date and pp.permission = ${permission}`.execute(db)
  const ids = (subtree: boolean) => rows.filter(row => row.subtree === subtree).map(row => row.id)
  return { subtrees: ids(true), alone: ids(false) }
}

/** The permissions this person has for any organisation at all, and among them those for the one at the top. */
export async function permissionsOf(db: Db, personId: string, on: PlainDate) {
  const { rows } = await sql<{ permission: Permission; atTop: boolean }>`
    select pp.permission, bool_or(pp.over_id in (
      select p.unit_id from placement p
      where p.parent_id is null and p.tree = 'party' and p.valid @> ${on}::date)) as "atTop"
    from holding h join post_permission pp on pp.post_id = h.post_id
    where h.person_id = ${personId} and h.valid @> ${on}::date group by pp.permission`.execute(db)
  const named = (kept: typeof rows) => new Set(kept.map(({ permission }) => permission))
  return { permissions: named(rows), permissionsAtTop: named(rows.filter(({ atTop }) => atTop)) }
}

export const permissionsSomewhere = async (db: Db, personId: string, on: PlainDate): Promise<Set<Permission>> =>
  (await permissionsOf(db, personId, on)).permissions

/** The posts a person holds on a day: their own first, then those delegated to them; the first appointed first. */
export async function postsOf(db: Db, personId: string, on: PlainDate) {
  const { rows } = await sql<{ title: string; unitId: string; unit: string; delegatedUntil: PlainDate | null }>`
    select post.title, unit.id as "unitId", unit.name as unit,
      case when h.delegated_by is not null then upper(h.valid) - 1 end as "delegatedUntil" from holding h
    join post on post.id = h.post_id join unit on unit.id = post.unit_id
    where h.person_id = ${personId} and h.valid @> ${on}::date
    order by h.delegated_by is not null, lower(h.valid), post.id`.execute(db)
  return rows
}

export interface Profile {
  id: string
  name: string
  /** "Bí thư, Chi bộ Trường …": the first post, as the header shows it. */
  post: string
  /** The last day of that post when this person acts by delegation only; null when they hold a post of their own. */
  delegatedUntil: PlainDate | null
  /** Had for any organisation at all: what the navigation shows. */
  permissions: Set<Permission>
  /** Had for the organisation at the top, and so for the body as a whole. */
  permissionsAtTop: Set<Permission>
}

/** Who a signed-in person is today; undefined when they hold no post any more. */
export async function profileOf(db: Db, personId: string, on: PlainDate): Promise<Profile | undefined> {
  const person = await findPerson(db, personId)
  const posts = await postsOf(db, personId, on)
  if (!person || !posts[0]) return undefined
  const post = `${posts[0].title}, ${posts[0].unit}`
  return {
    ...person,
    post,
    delegatedUntil: posts[0].delegatedUntil,
    ...(await permissionsOf(db, personId, on)),
  }
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
    order by person.id, h.delegated_by is not null, lower(h.valid), post.id`.execute(db)
  return rows
}

/** Who holds which post of an organisation as of a day, delegates after those they stand in for. */
export async function postsHeld(db: Db, unitId: string, on: PlainDate): Promise<{ person: string; post: string }[]> {
  const { rows } = await sql<{ person: string; post: string }>`
    select person.name as person, post.title as post from post
    join holding h on h.post_id = post.id and h.valid @> ${on}::date join person on person.id = h.person_id
    where post.unit_id = ${unitId} order by post.id, h.delegated_by is not null, person.id limit 100`.execute(db)
  return rows
}

export interface NamedPerson {
  id: string
  name: string
  /** The post held last, which tells people of one name apart. */
  post: string
}

/** People whose name contains this, however it is spelt, those who left included; at most `limit`, by name. */
export async function peopleNamed(db: Db, name: string, limit: number): Promise<NamedPerson[]> {
  const { rows: all } = await sql<{ id: string; name: string }>`
    select id, name from person order by name collate "vi-x-icu", id`.execute(db)
  const ids = all.filter(person => fold(person.name).includes(fold(name))).slice(0, limit)
  const { rows } = await sql<NamedPerson>`
    select p.id, p.name, coalesce(last.post, '') as post from person p
    left join lateral (
      select post.title || ', ' || unit.name as post from holding h
      join post on post.id = h.post_id join unit on unit.id = post.unit_id
      where h.person_id = p.id order by h.delegated_by is not null, upper(h.valid) desc nulls first, post.id limit 1
    ) last on true
    where p.id = any(${ids.map(({ id }) => id)}) order by p.name collate "vi-x-icu", p.id`.execute(db)
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

/** The same for several days at once, as a function of the day: a programme asks for each day on which something falls due. */
export async function subordinatePartiesOn(db: Db, unitId: string, days: readonly PlainDate[]) {
  const found = new Map<string, Unit[]>()
  for (const day of days)
    if (!found.has(day.toString())) found.set(day.toString(), await subordinateParties(db, unitId, day))
  return (day: PlainDate): Unit[] => found.get(day.toString()) ?? []
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
