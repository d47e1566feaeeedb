// Every query about delegations: what a person holds and may delegate, to whom, and what was given.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { Delegate, HeldPost } from './delegation.ts'
import { reach } from './store.ts'

export interface OwnPost {
  id: string
  title: string
  unitId: string
  unit: string
  /** The first day on which it is held no more. */
  until: PlainDate | null
}

/** The posts a person holds on a day, those held by delegation left out; the first appointed first. */
export async function ownPostsOf(db: Db, personId: string, on: PlainDate): Promise<OwnPost[]> {
  const { rows } = await sql<OwnPost>`
    select post.id, post.title, unit.id as "unitId", unit.name as unit, upper(h.valid) as until from holding h
    join post on post.id = h.post_id join unit on unit.id = post.unit_id
    where h.person_id = ${personId} and h.valid @> ${on}::date and h.delegated_by is null
    order by lower(h.valid), post.id`.execute(db)
  return rows
}

/** How a person holds a post on a day; locked, so that two delegations of one post wait for each other. */
export async function findHeldForUpdate(db: Db, personId: string, postId: string, on: PlainDate) {
  const { rows } = await sql<HeldPost>`
    select h.delegated_by is not null as delegated, upper(h.valid) as until from holding h
    where h.post_id = ${postId} and h.person_id = ${personId} and h.valid @> ${on}::date
    order by h.delegated_by is not null limit 1 for update`.execute(db)
  return rows[0]
}

export async function findDelegate(db: Db, personId: string, postId: string, on: PlainDate) {
  const { rows } = await sql<Delegate>`
    select person.id,
      exists (select from holding h where h.person_id = person.id and h.valid @> ${on}::date
        and h.delegated_by is null) as "holdsPost",
      exists (select from holding h where h.person_id = person.id and h.valid @> ${on}::date
        and h.delegated_by is null and h.post_id = ${postId}) as "holdsThisPost",
      exists (select from holding h where h.person_id = person.id and h.valid && daterange(${on}::date, null)
        and h.delegated_by is not null and h.post_id = ${postId}) as "delegatedAlready"
    from person where person.id = ${personId}`.execute(db)
  return rows[0]
}

export interface Candidate {
  id: string
  name: string
  post: string
}

/** Who holds a post of their own in this unit, in its superior or in a unit directly below that; by name, at most `limit`. */
export async function candidatesFor(db: Db, unitId: string, giverId: string, on: PlainDate, limit: number) {
  const { rows } = await sql<Candidate>`
    with superior as (
      select p.parent_id as id from placement p
      where p.unit_id = ${unitId} and p.tree = 'party' and p.valid @> ${on}::date and p.parent_id is not null
    ), near as (
      select ${unitId}::uuid as id
      union select id from superior
      union select p.unit_id from placement p join superior on superior.id = p.parent_id
        where p.tree = 'party' and p.valid @> ${on}::date
    ), found as (
      select distinct on (person.id) person.id, person.name, post.title || ', ' || unit.name as post from near
      join post on post.unit_id = near.id join unit on unit.id = near.id
      join holding h on h.post_id = post.id and h.valid @> ${on}::date and h.delegated_by is null
      join person on person.id = h.person_id
      where person.id <> ${giverId}
      order by person.id, lower(h.valid), post.id
    )
    select id, name, post from found order by name collate "vi-x-icu", id limit ${limit}`.execute(db)
  return rows
}

export interface Delegation {
  id: string
  postId: string
  unitId: string
  /** "Bí thư, Chi bộ Trường …" */
  post: string
  personId: string
  person: string
  giverId: string
  giver: string
  from: PlainDate
  /** The first day after it, as it was given. */
  until: PlainDate
  ended: boolean
}

const DELEGATIONS = sql`
  select d.id, d.post_id as "postId", post.unit_id as "unitId", post.title || ', ' || unit.name as post,
    d.person_id as "personId", person.name as person, d.delegated_by as "giverId", giver.name as giver,
    lower(d.valid) as from, upper(d.valid) as until, d.ended_at is not null as ended
  from delegation d join post on post.id = d.post_id join unit on unit.id = post.unit_id
  join person on person.id = d.person_id join person giver on giver.id = d.delegated_by`

/** What this person gave or was given and is in force on this day, the first to end first. */
export async function delegationsOf(db: Db, personId: string, on: PlainDate): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`${DELEGATIONS}
    where (d.person_id = ${personId} or d.delegated_by = ${personId}) and d.valid @> ${on}::date and d.ended_at is null
    order by upper(d.valid), d.id`.execute(db)
  return rows
}

/** What others gave each other over posts of the organisations whose people this person manages; at most `limit`. */
export async function managedDelegations(
  db: Db,
  personId: string,
  on: PlainDate,
  limit: number,
): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`${DELEGATIONS}
    where d.person_id <> ${personId} and d.delegated_by <> ${personId} and d.valid @> ${on}::date and d.ended_at is null
      and post.unit_id in ${reach(personId, 'manage-people', on)}
    order by upper(d.valid), d.id limit ${limit}`.execute(db)
  return rows
}

export async function findDelegationForUpdate(db: Db, id: string): Promise<Delegation | undefined> {
  const { rows } = await sql<Delegation>`${DELEGATIONS} where d.id = ${id} for update of d`.execute(db)
  return rows[0]
}

export interface NewDelegation {
  id: string
  postId: string
  personId: string
  giverId: string
  from: PlainDate
  until: PlainDate
}

/** Stores it and lets the person hold the post. */
export async function insertDelegation(db: Db, { id, postId, personId, giverId, from, until }: NewDelegation) {
  await sql`insert into delegation (id, post_id, person_id, delegated_by, valid)
    values (${id}, ${postId}, ${personId}, ${giverId}, daterange(${from}::date, ${until}::date))`.execute(db)
  await sql`insert into holding (post_id, person_id, valid, delegated_by, delegation_id)
    values (${postId}, ${personId}, daterange(${from}::date, ${until}::date), ${giverId}, ${id})`.execute(db)
}

/** The holding ends before this day; one that would be left without a day goes. What was given stays on record. */
export async function saveEnd(db: Db, id: string, { on, now, by }: { on: PlainDate; now: Instant; by: string }) {
  await sql`delete from holding where delegation_id = ${id} and lower(valid) >= ${on}::date`.execute(db)
  await sql`update holding set valid = daterange(lower(valid), ${on}::date) where delegation_id = ${id}`.execute(db)
  await sql`update delegation set ended_at = ${now}::timestamptz, ended_by = ${by} where id = ${id}`.execute(db)
}
