// The address of the inbox; its filters stand in it.

import { Hono, type Context as HonoContext } from 'hono'
import { permitSomewhere } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { STATUS } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { type Env, errorsIn, show } from '../shared/web.ts'
import { actsFor, InboxPage } from './inbox-pages.tsx'
import { countInbox, listInbox } from './inbox-store.ts'
import type { DutyKind } from './kind.ts'
import { filterOf, queryOf } from './saved-filter.ts'
import { filtersOf } from './saved-filter-store.ts'
import { selectionRoutes } from './selection-routes.tsx'
import { namesOfFilter, workOn } from './selection-store.ts'
import { calendarFor } from './store.ts'

export function inboxRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/duties', permitSomewhere('read'), c => inbox(c, c.req.query('chosen') === 'page' ? 'page' : []))
  routes.route(
    '/',
    selectionRoutes(kinds, (c, chosen, error) => inbox(c, chosen, error)),
  )

  async function inbox(c: HonoContext<Env>, chosen: readonly string[] | 'page', error?: Text) {
    const { db, person, today, say, may } = c.var
    const filter = filterOf(name => c.req.query(name))
    const asked = c.req.query('after')
    const after = isId(asked) ? asked : null
    const found = await listInbox(db, person.id, today, filter, { after, limit: ROWS_ON_PAGE + 1 })
    const duties = found.slice(0, ROWS_ON_PAGE)
    const ids = duties.map(({ id }) => id)
    const props = {
      ...{ filter, duties, after, chosen },
      lines: { today, kinds, calendar: await calendarFor(db, duties) },
      work: await workOn(db, person.id, today, ids),
      next: found.length > ROWS_ON_PAGE ? ids.at(-1)! : null,
      counts: await countInbox(db, person.id, today, filter),
      names: await namesOfFilter(db, person.id, today, filter),
      saved: {
        page: '/duties' as const,
        query: queryOf('/duties', name => c.req.query(name)),
        saved: await filtersOf(db, person.id, '/duties'),
      },
      acts: actsFor(filter, may),
      mayUrge: may.has('return'),
      errors: error ? errorsIn(say, [{ field: 'duties', text: error }]) : [],
    }
    return show(c, <InboxPage shell={c.var.shell()} {...props} />, error ? STATUS.invalid : 200)
  }
  return routes
}
