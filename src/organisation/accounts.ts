// Persons and the accounts they sign in with: who an account is, whose account one may look after, and the first of all.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { dayOf, type Instant, type PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { answers, readQuery, searchText } from '../shared/search/index.ts'
import { NOTHING_KNOWN } from './facts.ts'
import { drawLineage } from './lineage.ts'
import type { Permission } from './permission.ts'
import { type OrganisationTables, postsOf, reach } from './store.ts'
import { insertPlacements, insertUnits } from './unit-store.ts'

type PersonTables = { person: { id: string; name: string; words: string; account_id: string | null } }

/** Who an account is in this body on a day; undefined when nobody, or nobody with a post. */
export async function personOfAccount(db: Db, accountId: string, on: PlainDate) {
  const person = await db
    .withTables<PersonTables>()
    .selectFrom('person')
    .select(['id'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const post = person && (await postsOf(db, person.id, on))[0]
  return person && post && { id: person.id, post: `${post.title}, ${post.unit}` }
}

export async function findAccountPerson(db: Db, personId: string) {
  return db
    .withTables<PersonTables>()
    .selectFrom('person')
    .select(['id', 'name', 'account_id as accountId'])
    .where('id', '=', personId)
    .executeTakeFirst()
}

/**
 * Points a person to an account in place of `instead`. False when they point elsewhere by now, or when the account is
 * another person of this body.
 */
export async function linkAccount(db: Db, personId: string, accountId: string, instead: string | null) {
  const { numAffectedRows } = await sql`
    update person set account_id = ${accountId}
    where id = ${personId} and account_id is not distinct from ${instead}::uuid
      and not exists (select from person other where other.account_id = ${accountId} and other.id <> ${personId})`.execute(
    db,
  )
  return numAffectedRows === 1n
}

export interface Managed {
  id: string
  name: string
  post: string
  accountId: string | null
}

/**
 * May this person look after that one's account? Whoever sets a password can act as its owner, so every organisation where
 * the owner holds a post, or over which a post of theirs gives a right, must be within what the manager manages; and who
 * administers is managed only by who administers there too.
 */
const managedBy = (managerId: string, on: PlainDate) => sql<boolean>`
  exists (select from holding h where h.person_id = person.id and h.valid @> ${on}::date)
  and not exists (
    select from holding h
    join post on post.id = h.post_id
    left join post_permission pp on pp.post_id = post.id
    where h.person_id = person.id and h.valid @> ${on}::date and (
      post.unit_id not in ${reach(managerId, 'manage-people', on)}
      or pp.over_id not in ${reach(managerId, 'manage-people', on)}
      or (pp.permission = 'administer' and pp.over_id not in ${reach(managerId, 'administer', on)})))`

/** A page of the people whose accounts this person looks after, by name, all or those of this name; `after` is the last one of the page before. */
export async function managedPeople(
  db: Db,
  managerId: string,
  on: PlainDate,
  { name, after, limit }: { name: string; after: string | null; limit: number },
) {
  const query = readQuery(name)
  const { rows } = await sql<Managed>`
    select person.id, person.name, person.account_id as "accountId",
      (select post.title || ', ' || unit.name from holding h
       join post on post.id = h.post_id join unit on unit.id = post.unit_id
       where h.person_id = person.id and h.valid @> ${on}::date
       order by h.delegated_by is not null, lower(h.valid), post.id limit 1) as post
    from person
    where ${managedBy(managerId, on)} and ${query.text === '' ? sql`true` : answers(sql`person.words`, query)}
      and (${after}::uuid is null or (person.name collate "vi-x-icu", person.id) >
        (select last.name collate "vi-x-icu", last.id from person last where last.id = ${after}::uuid))
    order by person.name collate "vi-x-icu", person.id
    limit ${limit}`.execute(db)
  return rows
}

export async function isManagedBy(db: Db, personId: string, managerId: string, on: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ managed: boolean }>`
    select ${managedBy(managerId, on)} as managed from person where id = ${personId}`.execute(db)
  return rows[0]?.managed ?? false
}

const FOUNDER: readonly Permission[] = ['administer', 'manage-people', 'read']

/** The top organisation of a new body and its administrator, with the post that lets them bring in everybody else. */
export async function foundBody(
  db: Db,
  { organisation, administrator, accountId }: { organisation: string; administrator: string; accountId: string },
  now: Instant,
): Promise<{ personId: string }> {
  const today = dayOf(now)
  const tables = db.withTables<OrganisationTables>()
  const { rows } = await sql<{ id: string }>`
    select p.unit_id as id from placement p where p.parent_id is null and p.tree = 'party' and p.valid @> ${today}::date`.execute(
    db,
  )
  // A set-up that broke off may have left its organisation behind.
  const unitId = rows[0]?.id ?? newId()
  if (!rows[0]) {
    const from = today.with({ month: 1, day: 1 })
    const committee = { id: unitId, kind: 'party-committee', code: 'DU', name: organisation, from } as const
    await insertUnits(db, [{ ...NOTHING_KNOWN, ...committee }])
    await insertPlacements(db, [{ unitId, tree: 'party', parentId: null, from, until: null }])
    await drawLineage(db, 'party', null)
  }
  const [personId, postId] = [newId(), newId()]
  await db
    .withTables<PersonTables>()
    .insertInto('person')
    .values({ id: personId, name: administrator, words: searchText(administrator), account_id: accountId })
    .execute()
  await tables.insertInto('post').values({ id: postId, unit_id: unitId, title: 'Quản trị viên' }).execute()
  await sql`insert into holding (post_id, person_id, valid) values (${postId}, ${personId}, ${`[${today},)`}::daterange)`.execute(
    db,
  )
  await tables
    .insertInto('post_permission')
    .values(
      FOUNDER.map(permission => ({
        ...{ post_id: postId, permission, over_id: unitId, subtree: true },
      })),
    )
    .execute()
  return { personId }
}
