// The address of the list behind the figures: what it shows stands in the address.

import { Hono } from 'hono'
import { calendarFor, type DutyKind } from '../duty/index.ts'
import { permitSomewhere } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { type Env, show } from '../shared/web.ts'
import { STANDINGS } from './home.ts'
import { homeTexts } from './home-texts.ts'
import { ProgressPage } from './progress-pages.tsx'
import { type Filter, listProgress, namesOf } from './progress-store.ts'

const PAGE = 50

export function progressRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  return new Hono<Env>().get('/progress', permitSomewhere('read'), async c => {
    const { db, person, today } = c.var
    const filter = readFilter(name => c.req.query(name))
    const asked = c.req.query('after')
    const after = isId(asked) ? asked : null
    const found = await listProgress(db, { personId: person.id, on: today, filter, after, limit: PAGE + 1 })
    const names = await namesOf(db, person.id, today, filter)
    const calendar = await calendarFor(db, found.duties)
    const props = {
      today,
      calendar,
      kinds,
      filter,
      names,
      count: found.count,
      duties: found.duties.slice(0, PAGE),
      after,
    }
    return show(c, <ProgressPage shell={c.var.shell()} {...props} more={found.duties.length > PAGE} />)
  })
}

/** What is not a filter is left out: an address somebody mended by hand shows more, never an error. */
function readFilter(query: (name: string) => string | undefined): Filter {
  const id = (name: string) => {
    const value = query(name)
    return isId(value) ? value : null
  }
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.find(value => value === query(name)) ?? null
  const matching = (name: string, pattern: RegExp) => {
    const value = query(name) ?? ''
    return pattern.test(value) ? value : null
  }
  const year = matching('year', /^\d{4}$/)
  return {
    ...{ state: among('state', STANDINGS), kind: among('kind', Object.keys(homeTexts.kinds)) },
    ...{ what: matching('what', /^[a-z-]{1,30}$/), period: matching('period', /^\d{4}(-Q[1-4])?$/) },
    ...{ unit: id('unit'), task: id('task'), deliverable: id('deliverable'), year: year ? Number(year) : null },
  }
}
