// The address of the home page.

import { Hono } from 'hono'
import type { DutyKind } from '../duty/index.ts'
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
    const props = {
      ...{ today, kinds, perspective, groups },
      waiting: await waitingFor(db, { personId: person.id, on: today, plain, limit: SHOWN }),
      papers: await papersWaiting(db, person.id, today),
      own: await ownOpen(db, person.id, today, SHOWN),
      late: perspective === 'unit' ? null : await late(),
      draft: groups.length === 0 ? await draftProgramme(db, person.id, today) : null,
      mayBringIn: c.var.may.has('publish'),
    }
    return show(c, <HomePage shell={c.var.shell()} {...props} />)
  })
}
