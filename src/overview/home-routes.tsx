// The address of the home page.

import { Hono } from 'hono'
import { calendarFor, countInbox, type DutyKind } from '../duty/index.ts'
import { signedIn } from '../organisation/index.ts'
import { type Env, show } from '../shared/web.ts'
import { perspectiveOf, total } from './home.ts'
import { HomePage, SHOWN } from './home-pages.tsx'
import { draftProgramme, groupsOf, lateUnits, ownOpen, waitingFor } from './home-store.ts'
import { papersWaiting } from './paper-store.ts'

export function homeRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const plain = kinds.filter(kind => !kind.base).map(({ kind }) => kind)

  return new Hono<Env>().get('/', signedIn, async c => {
    const { db, person, today } = c.var
    const perspective = perspectiveOf(c.var.mayAtTop)
    const groups = await groupsOf(db, person.id, today)
    const late = async () =>
      total(groups).late > 0 ? lateUnits(db, person.id, today, SHOWN) : { units: [], kinds: [] }
    const inside = { whose: 'organisation', shown: 'overdue' } as const
    const overdueInside = async () => (await countInbox(db, person.id, today, inside)).overdue
    const waiting = await waitingFor(db, { personId: person.id, on: today, plain, limit: SHOWN })
    const own = await ownOpen(db, person.id, today, SHOWN)
    const props = {
      ...{ waiting, own, calendar: await calendarFor(db, [...waiting.lines, ...own.lines]) },
      ...{ today, kinds, perspective, groups },
      papers: await papersWaiting(db, person.id, today),
      inside: perspective === 'unit' ? await overdueInside() : 0,
      late: perspective === 'unit' ? null : await late(),
      draft: groups.length === 0 ? await draftProgramme(db, person.id, today) : null,
      mayBringIn: c.var.may.has('publish'),
    }
    return show(c, <HomePage shell={c.var.shell()} {...props} />)
  })
}
