// Asks every source; each keeps to what the person may open.

import type { Hit, SearchSource } from '../shared/search/index.ts'
import type { Text } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { FIRST_OF_EACH, PAGE_OF_ONE, type SearchAsked } from './search.ts'

export interface FoundKind {
  kind: string
  name: Text
  hits: Hit[]
  /** The list goes on behind the last hit. */
  more: boolean
}

/** Kinds of which nothing was found are left out. */
export async function search(
  context: Context,
  sources: readonly SearchSource[],
  { query, kind, after }: SearchAsked,
): Promise<FoundKind[]> {
  if (query.groups.length === 0) return []
  const limit = kind ? PAGE_OF_ONE : FIRST_OF_EACH
  const found: FoundKind[] = []
  // One after the other: they share the connection of the request.
  for (const source of sources) {
    if (kind && source.kind !== kind) continue
    const hits = await source.find(context, query, { after, limit: limit + 1 })
    if (hits.length > 0)
      found.push({ kind: source.kind, name: source.name, hits: hits.slice(0, limit), more: hits.length > limit })
  }
  return found
}
