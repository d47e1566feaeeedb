// Every query about filters that a person gave a name.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { type Filtered, MOST_FILTERS, type SavedFilter } from './saved-filter.ts'

type FilterTables = {
  saved_filter: { id: string; person_id: string; page: Filtered; name: string; query: string }
}

const filters = (db: Db) => db.withTables<FilterTables>()

/** A person's own for one page, by name. */
export async function filtersOf(db: Db, personId: string, page: Filtered): Promise<SavedFilter[]> {
  return filters(db)
    .selectFrom('saved_filter')
    .select(['id', 'page', 'name', 'query'])
    .where('person_id', '=', personId)
    .where('page', '=', page)
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy('id')
    .execute()
}

/** What happened: kept, also when it had been kept already; the name is another filter's; there are as many as there may be. */
export async function insertFilter(
  db: Db,
  personId: string,
  filter: SavedFilter,
): Promise<'kept' | 'again' | 'name-taken' | 'too-many'> {
  // One after the other for each person, so that two at once do not both take the last place.
  await sql`select id from person where id = ${personId} for update`.execute(db)
  const own = await filters(db)
    .selectFrom('saved_filter')
    .select(['id', 'page', 'name'])
    .where('person_id', '=', personId)
    .execute()
  if (own.some(({ id }) => id === filter.id)) return 'again'
  if (own.some(({ page, name }) => page === filter.page && name === filter.name)) return 'name-taken'
  if (own.length >= MOST_FILTERS) return 'too-many'
  await filters(db)
    .insertInto('saved_filter')
    .values({ ...filter, person_id: personId })
    .execute()
  return 'kept'
}

/** The filter that was removed; undefined when the person has none of this id. */
export async function deleteFilter(db: Db, personId: string, id: string): Promise<SavedFilter | undefined> {
  return filters(db)
    .deleteFrom('saved_filter')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning(['id', 'page', 'name', 'query'])
    .executeTakeFirst()
}
