// Addresses of duties: the home page and a duty's own page.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { findUnit, may, permit, signedIn } from '../organisation/index.ts'
import { isBefore } from '../shared/day.ts'
import { day, readForm, type Typed, text } from '../shared/form.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { acceptDuty, reportDuty, returnDuty } from './actions.ts'
import type { DutyKind } from './kind.ts'
import { DutyPage, HomePage } from './pages.tsx'
import { countDuties, dutiesOfOwn, dutiesToDecide, eventsOf, findDuty, unitOfDuty } from './store.ts'
import { findSubmissionOfDuty, submissionsToDecide } from './submission-store.ts'
import { texts } from './texts.ts'

const reporting = z.object({ note: text({ max: 4_000, missing: texts.whatWasDoneMissing }) })
const returning = z.object({
  reason: text({ max: 2_000, missing: texts.giveBackReasonMissing }),
  dueOn: day({ missing: texts.newDayMissing }),
})

/** `kinds` come from the capabilities: where a duty of each kind is worked on. */
export function dutyRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const routes = new Hono<Env>()
  const plain = kinds.filter(kind => !kind.base).map(({ kind }) => kind)

  routes.get('/', signedIn, async c => {
    const { db, person, today } = c.var
    const [mine, duties, submissions, counts] = [
      await dutiesOfOwn(db, person.id, today, 50),
      await dutiesToDecide(db, person.id, today, plain),
      await submissionsToDecide(db, person.id, today),
      await countDuties(db, person.id, today, today.add({ days: 7 })),
    ]
    return show(c, <HomePage shell={c.var.shell()} {...{ today, kinds, mine, duties, submissions, counts }} />)
  })

  routes.get('/duties/:id', permit('read', unitOfDuty), c => page(c, c.req.param('id'), {}, []))

  routes.post('/duties/:id/report', permit('prepare', unitOfDuty), async c => {
    const id = c.req.param('id')
    const read = readForm(reporting, await formOf(c))
    if (!read.ok) return page(c, id, read.typed, errorsIn(c.var.say, read.errors))
    await refuseOtherKinds(c, id)
    await reportDuty(c.var, id, read.value.note)
    return done(c, `/duties/${id}`, texts.reportedNow)
  })

  routes.post('/duties/:id/acceptance', permit('return', unitOfDuty), async c => {
    const id = c.req.param('id')
    await refuseOtherKinds(c, id)
    await acceptDuty(c.var, id)
    return done(c, `/duties/${id}`, texts.acceptedNow)
  })

  routes.post('/duties/:id/return', permit('return', unitOfDuty), async c => {
    const id = c.req.param('id')
    const read = readForm(returning, await formOf(c))
    if (!read.ok) return page(c, id, read.typed, errorsIn(c.var.say, read.errors))
    const { reason, dueOn } = read.value
    if (!dueOn || isBefore(dueOn, c.var.today))
      return page(c, id, read.typed, errorsIn(c.var.say, [{ field: 'dueOn', text: texts.newDayPast }]))
    await refuseOtherKinds(c, id)
    await returnDuty(c.var, id, reason, dueOn)
    return done(c, `/duties/${id}`, texts.returnedNow)
  })

  /** A duty that has a plan or report is moved by that, never past it. */
  async function refuseOtherKinds(c: HonoContext<Env>, id: string) {
    const duty = await findDuty(c.var.db, id)
    if (duty && !plain.includes(duty.kind)) throw new Refusal('conflict', texts.throughItsPage)
  }

  async function page(c: HonoContext<Env>, id: string, typed: Typed, errors: FieldError[]) {
    const { db, person, today } = c.var
    const duty = (await findDuty(db, id))!
    const kind = kinds.find(known => known.kind === duty.kind)
    const mayReport = await may(db, person.id, 'prepare', duty.unitId, today)
    const mayDecide = await may(db, person.id, 'return', duty.unitId, today)
    const names = { unit: (await findUnit(db, duty.unitId))!.name, owedTo: (await findUnit(db, duty.owedToId))!.name }
    const events = await eventsOf(db, id)
    const submission = await findSubmissionOfDuty(db, id)
    const props = { today, duty, names, kind, events, submission, mayReport, mayDecide, typed, errors }
    return show(c, <DutyPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
  }

  return routes
}
