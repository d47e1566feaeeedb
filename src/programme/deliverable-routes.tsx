// Deliverables as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { versionIn } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import { isId, newId } from '../shared/id.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { addDeliverable, changeDeliverable, removeDeliverable } from './actions.ts'
import { issuerOfDeliverable, issuerOfTask } from './content-store.ts'
import { type DeliverableForm, DeliverablePage } from './deliverable-pages.tsx'
import { readDeliverable, typedDays, typedOf } from './forms.ts'
import { type Programme, RHYTHMS } from './programme.ts'
import { proposedDays } from './proposal.ts'
import { deliverableOf, staleness, taskOf } from './views.ts'

export const deliverableRoutes = new Hono<Env>()

deliverableRoutes.get('/tasks/:id/deliverables/new', permit('prepare', issuerOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  const typed = { id: newId(), kind: 'report', who: task.unitId ? 'body' : 'units', rhythm: 'once' }
  return page(c, { programme, task, existing: null, typed })
})

deliverableRoutes.post('/tasks/:id/deliverables', permit('prepare', issuerOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  const form = await formOf(c)
  const read = readDeliverable(form, programme.year)
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

deliverableRoutes.get('/deliverables/:id', permit('prepare', issuerOfDeliverable), async c => {
  const { task, programme, deliverable } = await deliverableOf(c.var.db, c.req.param('id'))
  const typed = { ...proposals(c, programme, deliverable), ...typedOf(deliverable) }
  return page(c, { programme, task, existing: deliverable, typed })
})

deliverableRoutes.post('/deliverables/:id', permit('prepare', issuerOfDeliverable), async c => {
  const { task, programme, deliverable } = await deliverableOf(c.var.db, c.req.param('id'))
  const form = await formOf(c)
  const read = readDeliverable(form, programme.year)
  const again = { programme, task, existing: deliverable, typed: read.typed }
  if (form.get('next') === 'days') return withDays(c, again)
  if (!read.ok) return page(c, again, errorsIn(c.var.say, read.errors), 422)
  const version = versionIn(form)
  const stale = await staleness(c, programme, version)
  if (stale) return page(c, { ...again, stale }, [], 409)
  await changeDeliverable(c.var, version, { ...deliverable, ...read.value })
  return done(c, `/tasks/${task.id}`)
})

deliverableRoutes.post('/deliverables/:id/removal', permit('prepare', issuerOfDeliverable), async c => {
  const { task, deliverable } = await deliverableOf(c.var.db, c.req.param('id'))
  await removeDeliverable(c.var, versionIn(await formOf(c)), deliverable.id)
  return done(c, `/tasks/${task.id}`)
})

const page = (
  c: HonoContext<Env>,
  form: DeliverableForm,
  errors = errorsIn(c.var.say, []),
  status: 200 | 409 | 422 = 200,
) => show(c, <DeliverablePage shell={c.var.shell()} form={form} errors={errors} />, status)

/** The same form with the days of the rhythm that was chosen; nothing is saved. */
function withDays(c: HonoContext<Env>, form: DeliverableForm) {
  const rhythm = RHYTHMS.find(known => known === form.typed.rhythm) ?? 'once'
  const days = typedDays(proposedDays(rhythm, form.programme.year, c.var.today))
  const typed = Object.entries(form.typed).filter(([, value]) => value !== '')
  return page(c, { ...form, typed: { ...days, ...Object.fromEntries(typed) } })
}

/** Days to start from where none were set yet. */
const proposals = (
  c: HonoContext<Env>,
  { year }: Programme,
  { rhythm, occurrences }: { rhythm: (typeof RHYTHMS)[number]; occurrences: unknown[] },
) => (occurrences.length > 0 ? {} : typedDays(proposedDays(rhythm, year, c.var.today)))
