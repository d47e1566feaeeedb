// What the address of a search says, and how much of each kind is shown. Pure.

import { isId } from '../shared/id.ts'
import { type Query, readQuery } from '../shared/search/query.ts'

export interface SearchAsked {
  query: Query
  /** One kind alone, page by page; null: the first of every kind. */
  kind: string | null
  after: string | null
}

/** Of each kind, where all are shown. */
export const FIRST_OF_EACH = 6
/** Of one kind alone. */
export const PAGE_OF_ONE = 30

/** What makes no sense in the address is left out, never an error. */
export function readSearch(get: (name: string) => string | undefined, kinds: readonly string[]): SearchAsked {
  const kind = kinds.find(known => known === get('kind')) ?? null
  const after = get('after')
  return { query: readQuery(get('q') ?? ''), kind, after: kind && isId(after) ? after : null }
}
