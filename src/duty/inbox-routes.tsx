// The address of the inbox; its filters stand in it.

import { Hono } from 'hono'
import { permitSomewhere } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { type Env, show } from '../shared/web.ts'
import { InboxPage } from './inbox-pages.tsx'
import { countInbox, type InboxFilter, listInbox, SHOWN, WHOSE } from './inbox-store.ts'
import type { DutyKind } from './kind.ts'

const PAGE = 50

export function inboxRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/duties', permitSomewhere('read'), async c => {
    const { db, person, today } = c.var
    const filter = filterOf(name => c.req.query(name))
    const after = c.req.query('after') ?? null
    const found = await listInbox(db, person.id, today, filter, { after, limit: PAGE + 1 })
    const duties = found.slice(0, PAGE)
    const next = found.length > PAGE ? duties.at(-1)!.id : null
    const counts = await countInbox(db, person.id, today, filter)
    return show(c, <InboxPage shell={c.var.shell()} {...{ today, kinds, filter, duties, counts, next }} />)
  })
  return routes
}

/** What is no filter counts as none: a list is better than a refusal. */
function filterOf(query: (name: string) => string | undefined): InboxFilter {
  const id = (name: string) => {
    const value = query(name)
    return isId(value) ? value : undefined
  }
  const month = query('month')
  return {
    whose: WHOSE.find(one => one === query('whose')) ?? 'mine',
    shown: SHOWN.find(one => one === query('shown')) ?? 'open',
    ...{ programme: id('programme'), deliverable: id('deliverable'), unit: id('unit') },
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
  }
}
