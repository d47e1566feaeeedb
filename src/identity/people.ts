// What sign-in must know of the people of a body; the organisation stands above it and hands this in.

import type { Db } from '../shared/database/connection.ts'
import type { Installation } from '../shared/database/installation.ts'
import type { Instant, PlainDate } from '../shared/day.ts'

export interface People {
  /** Who this account is in a body today: its person, if they hold a post. */
  ofAccount(db: Db, accountId: string, on: PlainDate): Promise<{ id: string; post: string } | undefined>
  find(db: Db, personId: string): Promise<{ id: string; name: string; accountId: string | null } | undefined>
  /** Points a person to an account, in place of `instead`; false when it points elsewhere by now. */
  link(db: Db, personId: string, accountId: string, instead: string | null): Promise<boolean>
}

/** The first organisation of a new body and its administrator. */
export interface Foundation {
  organisation: string
  administrator: string
  accountId: string
}

/** Fills a new body; answers the administrator as a person. Called in a transaction of that body. */
export type Found = (db: Db, foundation: Foundation, now: Instant) => Promise<{ personId: string }>

export interface Place {
  bodyId: string
  bodyName: string
  personId: string
  post: string
}

/** Every body in which this account is a person with a post today. */
export async function placesOf(
  installation: Installation,
  people: People,
  accountId: string,
  on: PlainDate,
): Promise<Place[]> {
  const places: Place[] = []
  for (const { id, name } of installation.bodies()) {
    const db = installation.db(id)
    const person = db && (await people.ofAccount(db, accountId, on))
    if (person) places.push({ bodyId: id, bodyName: name, personId: person.id, post: person.post })
  }
  return places
}
