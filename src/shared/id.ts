// Identifiers: sortable by time, or unlinkable where a time would name a person.

import { randomUUID, randomUUIDv7 } from 'node:crypto'

/** UUIDv7: sortable, made here and not by the database, so that a form can carry the id of what it will create. */
export const newId = (): string => randomUUIDv7()

/** UUIDv4: for ballots, anonymous opinions and feedback, whose id must not tell when they were made. */
export const newUnlinkableId = (): string => randomUUID()

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
