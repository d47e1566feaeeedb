// The address of the search, for everybody who is signed in: each finds what they may open.

import { Hono } from 'hono'
import { signedIn } from '../organisation/index.ts'
import type { SearchSource } from '../shared/search/index.ts'
import type { Text } from '../shared/text.ts'
import { type Env, show } from '../shared/web.ts'
import { readSearch } from './search.ts'
import { SearchPage } from './search-pages.tsx'
import { search } from './search-store.ts'

/** Offers under a field: more than these are not looked through. */
const SUGGESTED = 8

export function searchRoutes(sources: readonly SearchSource[]): Hono<Env> {
  const routes = new Hono<Env>()
  const kinds = sources.map(({ kind }) => kind)

  routes.get('/search', signedIn, async c => {
    const asked = readSearch(name => c.req.query(name), kinds)
    const found = await search(c.var, sources, asked)
    return show(c, <SearchPage shell={c.var.shell()} {...{ asked, sources, found }} />)
  })

  // For the type-ahead of a field: the same search, with the same rights, as names alone.
  routes.get('/suggestions', signedIn, async c => {
    const asked = readSearch(name => c.req.query(name), kinds)
    const [found] = asked.kind ? await search(c.var, sources, asked) : []
    const read = (text: string | Text) => (typeof text === 'string' ? text : c.var.say(text))
    const hits = (found?.hits ?? []).slice(0, SUGGESTED).map(hit => ({ title: hit.title, detail: read(hit.detail) }))
    return c.json({ hits })
  })

  return routes
}
