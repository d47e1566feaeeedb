// The address of the list behind "Chờ tôi xử lý", "Chờ tiếp nhận", "Chờ quyết định": exactly what the home page counts.

import { Hono } from 'hono'
import { calendarFor, type DutyKind } from '../duty/index.ts'
import { signedIn } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { type Env, show } from '../shared/web.ts'
import { perspectiveOf } from './home.ts'
import { waitingFor } from './home-store.ts'
import { papersWaiting } from './paper-store.ts'
import { WaitingPage } from './waiting-pages.tsx'

export function waitingRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const plain = kinds.filter(kind => !kind.base).map(({ kind }) => kind)
  return new Hono<Env>().get('/waiting', signedIn, async c => {
    const { db, person, today } = c.var
    const asked = c.req.query('after')
    const after = isId(asked) ? asked : null
    const { papers, count } = await papersWaiting(db, person.id, today)
    const found = await waitingFor(db, { personId: person.id, on: today, plain, limit: ROWS_ON_PAGE + 1, after })
    const lines = found.lines.slice(0, ROWS_ON_PAGE)
    const props = {
      calendar: await calendarFor(db, lines),
      ...{ today, kinds, after, lines, count: found.count + count },
      perspective: perspectiveOf(c.var.mayAtTop),
      // Papers come first, on the first page.
      papers: after ? [] : papers,
      next: found.lines.length > ROWS_ON_PAGE ? lines.at(-1)!.dutyId : null,
    }
    return show(c, <WaitingPage shell={c.var.shell()} {...props} />)
  })
}
