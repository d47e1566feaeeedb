// Deliverables as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { type Calendar, versionIn } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { isId, newId } from '../shared/id.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { addDeliverable, changeDeliverable, removeDeliverable } from './actions.ts'
import { issuerOfDeliverable, issuerOfTask } from './content-store.ts'
import { type DeliverableForm, DeliverablePage } from './deliverable-pages.tsx'
import { readDeliverable, typedDays, typedOf } from './forms.ts'
import { type Programme, RHYTHMS } from './programme.ts'
import { proposedDays } from './proposal.ts'
import { deliverableOf, staleness, taskOf } from './views.ts'

/** The periods of a programme's year as the report regime has them; reports stand below programmes and hand it down. */
export type CalendarSource = (db: Db, year: number) => Promise<Calendar>

export function deliverableRoutes(calendarOf: CalendarSource): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/tasks/:id/deliverables/new', permit('prepare', issuerOfTask), async c => {
    const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
    const typed = { id: newId(), kind: 'report', who: task.unitId ? 'body' : 'units', rhythm: 'once' }
    return page(c, { programme, task, existing: null, typed })
  })

  routes.post('/tasks/:id/deliverables', permit('prepare', issuerOfTask), async c => {
    const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
    const form = await formOf(c)
    const read = readDeliverable(form, programme.year, await calendarOf(c.var.db, programme.year))
    const id = isId(read.typed.id) ? read.typed.id : newId()
    const again = { programme, task, existing: null, typed: { ...read.typed, id } }
    if (form.get('next') === 'days') return withDays(c, again)
    if (!read.ok) return page(c, again, errorsIn(c.var.say, read.errors), 422)
    const version = versionIn(form)
    const stale = await staleness(c, programme, version)
    if (stale) return page(c, { ...again, stale }, [], 409)
    const fresh = { origin: 'office', namedDue: null, followsId: null } as const
    await addDeliverable(c.var, version, { id, taskId: task.id, ...fresh, ...read.value })
    return done(c, `/tasks/${task.id}`)
  })

  routes.get('/deliverables/:id', permit('prepare', issuerOfDeliverable), async c => {
    const { task, programme, deliverable } = await deliverableOf(c.var.db, c.req.param('id'))
    const typed = { ...(await proposals(c, programme, deliverable)), ...typedOf(deliverable) }
    return page(c, { programme, task, existing: deliverable, typed })
  })

  routes.post('/deliverables/:id', permit('prepare', issuerOfDeliverable), async c => {
    const { task, programme, deliverable } = await deliverableOf(c.var.db, c.req.param('id'))
    const form = await formOf(c)
    const read = readDeliverable(form, programme.year, await calendarOf(c.var.db, programme.year))
    const again = { programme, task, existing: deliverable, typed: read.typed }
    if (form.get('next') === 'days') return withDays(c, again)
    if (!read.ok) return page(c, again, errorsIn(c.var.say, read.errors), 422)
    const version = versionIn(form)
    const stale = await staleness(c, programme, version)
    if (stale) return page(c, { ...again, stale }, [], 409)
    await changeDeliverable(c.var, version, { ...deliverable, ...read.value })
    return done(c, `/tasks/${task.id}`)
  })

  routes.post('/deliverables/:id/removal', permit('prepare', issuerOfDeliverable), async c => {
    const { task, deliverable } = await deliverableOf(c.var.db, c.req.param('id'))
    await removeDeliverable(c.var, versionIn(await formOf(c)), deliverable.id)
    return done(c, `/tasks/${task.id}`)
  })

  return routes

  async function page(
    c: HonoContext<Env>,
    form: Omit<DeliverableForm, 'calendar'>,
    errors = errorsIn(c.var.say, []),
    status: 200 | 409 | 422 = 200,
  ) {
    const calendar = await calendarOf(c.var.db, form.programme.year)
    return show(c, <DeliverablePage shell={c.var.shell()} form={{ ...form, calendar }} errors={errors} />, status)
  }

  /** The same form with the days of the rhythm that was chosen; nothing is saved. */
  async function withDays(c: HonoContext<Env>, form: Omit<DeliverableForm, 'calendar'>) {
    const rhythm = RHYTHMS.find(known => known === form.typed.rhythm) ?? 'once'
    const days = await proposals(c, form.programme, { kind: form.typed.kind ?? '', rhythm, occurrences: [] })
    const typed = Object.entries(form.typed).filter(([, value]) => value !== '')
    return page(c, { ...form, typed: { ...days, ...Object.fromEntries(typed) } })
  }

  /** Days to start from where none were set yet. */
  async function proposals(
    c: HonoContext<Env>,
    { year }: Programme,
    { kind, rhythm, occurrences }: { kind: string; rhythm: (typeof RHYTHMS)[number]; occurrences: unknown[] },
  ) {
    if (occurrences.length > 0) return {}
    const calendar = kind === 'report' ? await calendarOf(c.var.db, year) : []
    return typedDays(proposedDays(rhythm, year, c.var.today, calendar))
  }
}
