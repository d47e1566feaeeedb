// What a capability hands down so that its things are found, and the condition in its query.

import { type RawBuilder, sql } from 'kysely'
import type { Text } from '../text.ts'
import type { Context } from '../web.ts'
import type { Query } from './query.ts'

export interface Hit {
  id: string
  /** Opens for the person who asks: what may not be opened is never found. */
  href: string
  title: string
  /** What tells it from others of the same name: a kind, a post, where it belongs. */
  detail: Text | string
}

export interface SearchPart {
  /** Goes on behind this hit; null from the beginning. */
  after: string | null
  limit: number
}

/** One kind of thing that is searched. The rights stand in its query itself, so nothing leaks by a count or a page. */
export interface SearchSource {
  /** In the address: ?kind=unit. */
  kind: string
  name: Text
  find(context: Context, query: Query, part: SearchPart): Promise<Hit[]>
}

/** The condition that a column of `searchText` answers the query; without groups it answers nothing. */
export function answers(column: RawBuilder<unknown>, { groups }: Query): RawBuilder<boolean> {
  if (groups.length === 0) return sql<boolean>`false`
  const group = (patterns: readonly string[]) =>
    sql`(${sql.join(
      patterns.map(pattern => sql`${column} like ${pattern}`),
      sql` or `,
    )})`
  return sql<boolean>`(${sql.join(groups.map(group), sql` and `)})`
}
