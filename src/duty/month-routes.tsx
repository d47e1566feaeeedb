// The address of the month of duties.

import { Hono } from 'hono'
import { calendarOf } from '../calendar/index.ts'
import { permitSomewhere } from '../organisation/index.ts'
import { type Env, show } from '../shared/web.ts'
import type { DutyKind } from './kind.ts'
import { MonthPage } from './month-pages.tsx'
import { dueInMonth, MOST_DUE } from './month-store.ts'
import { filterOf } from './saved-filter.ts'

export function monthRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  return new Hono<Env>().get('/duties/calendar', permitSomewhere('read'), async c => {
    const { db, person, today } = c.var
    const { whose, month } = filterOf(name => c.req.query(name))
    const first = month ? Temporal.PlainDate.from(`${month}-01`) : today.with({ day: 1 })
    const found = await dueInMonth(db, person.id, today, first, { whose, shown: 'all' })
    const props = { today, first, kinds, whose, due: found.slice(0, MOST_DUE), cut: found.length > MOST_DUE }
    return show(c, <MonthPage shell={c.var.shell()} {...props} calendar={await calendarOf(db)} />)
  })
}
