// Addresses of duties: the list of what waits and is owed, and a duty's own page.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { fileTexts, readFileField, sendFile } from '../file/index.ts'
import { findUnit, may, permit } from '../organisation/index.ts'
import { isBefore } from '../shared/day.ts'
import { day, readForm, type Typed, text } from '../shared/form.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal, STATUS } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { actRoutes, type DutyPages, type Sent } from './act-routes.tsx'
import { acceptDuty, reportDuty, reportWithEvidence, returnDuty } from './actions.ts'
import { boardRoutes } from './board-routes.tsx'
import { freshnessOf } from './freshness.ts'
import { inboxRoutes } from './inbox-routes.tsx'
import type { DutyKind } from './kind.ts'
import { monthRoutes } from './month-routes.tsx'
import { DutyPage, EVIDENCE_FILES, MEANWHILE } from './pages.tsx'
import { partsOf } from './part-store.ts'
import { savedFilterRoutes } from './saved-filter-routes.tsx'
import { calendarFor, type DutyEvent, eventsOf, evidenceOf, findDuty, unitOfDuty } from './store.ts'
import { versionIn } from './submission-routes.tsx'
import { findSubmissionOfDuty } from './submission-store.ts'
import { texts } from './texts.ts'
import { urgingRoutes } from './urging-routes.tsx'

const reporting = z.object({ note: text({ max: 4_000, missing: texts.whatWasDoneMissing }) })
const returning = z.object({
  reason: text({ max: 2_000, missing: texts.giveBackReasonMissing }),
  dueOn: day({ missing: texts.newDayMissing }),
})

/** A duty's page after a form that could not be taken. */
interface Shown {
  typed?: Typed
  errors?: FieldError[]
  /** What happened since the page was opened; null when it was fresh. */
  latest?: DutyEvent[] | null
  status?: (typeof STATUS)[keyof typeof STATUS]
}

/** `kinds` come from the capabilities: where a duty of each kind is worked on. */
export function dutyRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const routes = new Hono<Env>()
  const plain = kinds.filter(kind => !kind.base).map(({ kind }) => kind)

  // Before the address of one duty, which would take theirs for an id.
  routes.route('/', inboxRoutes(kinds))
  routes.route('/', monthRoutes(kinds))
  routes.route('/', boardRoutes)
  routes.route('/', savedFilterRoutes)
  const again: DutyPages['again'] = (c, id, typed, errors) => page(c, id, { typed, errors })
  routes.route('/', actRoutes({ again, unlessFresh }))
  routes.route('/', urgingRoutes(kinds))

  routes.get('/duties/:id', permit('read', unitOfDuty), c => page(c, c.req.param('id')))

  routes.post('/duties/:id/report', permit('prepare', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(reporting, form)
    const { received, say } = c.var
    const given = await readFileField(received, 'evidence', { kinds: EVIDENCE_FILES })
    const meant = read.ok && ({ act: 'reported', note: read.value.note } as const)
    const other = await unlessFresh(c, id, version, { meant, typed: read.typed, said: texts.reportedNow })
    if (other) return other
    if (!read.ok || !given.ok) {
      // A page cannot hold a chosen file: whoever must mend something else is told to choose it again.
      const again = given.ok && given.file ? [{ field: 'evidence', text: fileTexts.chooseAgain }] : []
      const errors = [
        ...errorsIn(say, [...(read.ok ? [] : read.errors), ...again]),
        ...(given.ok ? [] : errorsFrom(say, given.findings)),
      ]
      return page(c, id, { typed: read.typed, errors, status: given.ok ? 422 : STATUS[given.reason] })
    }
    await refuseOtherKinds(c, id)
    if (given.file) await reportWithEvidence(c.var, id, read.value.note, given.file)
    else await reportDuty(c.var, id, read.value.note, { version })
    return done(c, `/duties/${id}`, texts.reportedNow)
  })

  routes.get('/duties/:id/evidence/:file', permit('read', unitOfDuty), async c => {
    const { id, file } = c.req.param()
    // Another duty's file is not found here, whoever may read that duty.
    if (!(await evidenceOf(c.var.db, id)).some(one => one.id === file))
      throw new Refusal('not-found', texts.noSuchEvidence)
    return sendFile(c, file)
  })

  routes.post('/duties/:id/acceptance', permit('return', unitOfDuty), async c => {
    const id = c.req.param('id')
    const version = versionIn(await formOf(c))
    const other = await unlessFresh(c, id, version, { meant: { act: 'accepted' }, typed: {}, said: texts.acceptedNow })
    if (other) return other
    await refuseOtherKinds(c, id)
    await acceptDuty(c.var, id, { version })
    return done(c, `/duties/${id}`, texts.acceptedNow)
  })

  routes.post('/duties/:id/return', permit('return', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(returning, form)
    const meant = read.ok && ({ act: 'returned', note: read.value.reason } as const)
    const other = await unlessFresh(c, id, version, { meant, typed: read.typed, said: texts.returnedNow })
    if (other) return other
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    const { reason, dueOn } = read.value
    if (!dueOn || isBefore(dueOn, c.var.today))
      return again(c, id, read.typed, errorsIn(c.var.say, [{ field: 'dueOn', text: texts.newDayPast }]))
    await refuseOtherKinds(c, id)
    await returnDuty(c.var, id, reason, dueOn, { version })
    return done(c, `/duties/${id}`, texts.returnedNow)
  })

  /** A duty that has a plan or report is moved by that, never past it. */
  async function refuseOtherKinds(c: HonoContext<Env>, id: string) {
    const duty = await findDuty(c.var.db, id)
    if (duty && !plain.includes(duty.kind)) throw new Refusal('conflict', texts.throughItsPage)
  }

  async function unlessFresh(c: HonoContext<Env>, id: string, version: number, { meant, typed, said }: Sent) {
    const found = await freshnessOf(c.var, id, version, meant)
    if (found.kind === 'fresh') return null
    if (found.kind === 'again') return done(c, `/duties/${id}`, said)
    const errors = errorsIn(c.var.say, [{ field: MEANWHILE, text: texts.staleDuty }])
    return page(c, id, { typed, errors, latest: found.latest, status: STATUS.conflict })
  }

  async function page(c: HonoContext<Env>, id: string, { typed = {}, errors = [], latest = null, status }: Shown = {}) {
    const { db, person, today } = c.var
    const duty = (await findDuty(db, id))!
    const kind = kinds.find(known => known.kind === duty.kind)
    const mayReport = await may(db, person.id, 'prepare', duty.unitId, today)
    const mayDecide = await may(db, person.id, 'return', duty.unitId, today)
    const mayWaive = await may(db, person.id, 'waive', duty.unitId, today)
    const parts = await partsOf(db, id)
    const names = { unit: (await findUnit(db, duty.unitId))!.name, owedTo: (await findUnit(db, duty.owedToId))!.name }
    const events = await eventsOf(db, id)
    const submission = await findSubmissionOfDuty(db, id)
    const evidence = await evidenceOf(db, id)
    const props = {
      evidence,
      today,
      calendar: await calendarFor(db, [duty, ...parts]),
      duty,
      names,
      kind,
      events,
      submission,
      mayReport,
      mayDecide,
      mayWaive,
      parts,
      typed,
      errors,
      latest,
    }
    return show(c, <DutyPage shell={c.var.shell()} {...props} />, errors.length > 0 ? (status ?? STATUS.invalid) : 200)
  }

  return routes
}
