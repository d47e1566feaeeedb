// Whom a programme addresses, and who receives it, as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { versionIn } from '../duty/index.ts'
import { permit, subordinateParties } from '../organisation/index.ts'
import { readForm, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { AddresseePage, type AddresseeView } from './addressee-pages.tsx'
import { contentOf } from './content-store.ts'
import { canNow } from './life.ts'
import type { Recipient } from './matching.ts'
import { dayOfSet, decideRecipients, exceptUnit, includeUnit } from './recipient-actions.ts'
import { candidatesFor, exceptionsOf, recipientsOf } from './recipient-store.ts'
import { issuerOfProgramme, unitOfProgramme } from './store.ts'
import { texts } from './texts.ts'
import { allowedOver, programmeOf, staleness } from './views.ts'

export const addresseeRoutes = new Hono<Env>()

addresseeRoutes.get('/programmes/:id/addressees', permit('read', unitOfProgramme), async c => page(c, {}))

const excepting = z.object({
  unit: text({ max: 40, missing: texts.exceptionWrong }),
  reason: text({ max: 500, missing: texts.exceptionReasonMissing }),
})

addresseeRoutes.post('/programmes/:id/exceptions', permit('prepare', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(excepting, form)
  if (!read.ok) return page(c, { typed: read.typed }, read.errors, 422)
  const { unit: unitId, reason } = read.value
  if (!isId(unitId)) return page(c, { typed: read.typed }, [{ field: 'unit', text: texts.exceptionWrong }], 422)
  const version = versionIn(form)
  const stale = await staleness(c, await programmeOf(c.var.db, id), version)
  if (stale) return page(c, { typed: read.typed, stale }, [], 409)
  await exceptUnit(c.var, id, version, { unitId, reason })
  return done(c, `/programmes/${id}/addressees`, texts.wasSaved)
})

addresseeRoutes.post('/programmes/:id/exceptions/removal', permit('prepare', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const version = versionIn(form)
  const unit = form.get('unit')
  if (!isId(unit)) return page(c, {}, [{ field: 'unit', text: texts.exceptionWrong }], 422)
  await includeUnit(c.var, id, version, unit)
  return done(c, `/programmes/${id}/addressees`, texts.wasSaved)
})

const deciding = z.object({ recipients: z.record(z.string(), text({ max: 40 })).default({}) })

addresseeRoutes.post('/programmes/:id/recipients', permit('prepare', issuerOfProgramme), async c => {
  const { db } = c.var
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(deciding, form)
  if (!read.ok) return page(c, { typed: read.typed }, read.errors, 422)
  const candidates = await candidatesFor(db)
  const decided = new Map<number, Pick<Recipient, 'kind' | 'unitId'>>()
  for (const [position, value] of Object.entries(read.value.recipients)) {
    const kind = (['open', 'addressees', 'archive', 'outside'] as const).find(known => known === value)
    const unit = candidates.find(candidate => candidate.id === value)
    if (!kind && !unit)
      return page(c, { typed: read.typed }, [{ field: `recipients.${position}`, text: texts.recipientWrong }], 422)
    decided.set(Number(position), kind ? { kind, unitId: null } : { kind: 'unit', unitId: unit!.id })
  }
  const version = versionIn(form)
  const stale = await staleness(c, await programmeOf(db, id), version)
  if (stale) return page(c, { typed: read.typed, stale }, [], 409)
  await decideRecipients(c.var, id, version, decided)
  return done(c, `/programmes/${id}/addressees`, texts.wasSaved)
})

async function page(
  c: HonoContext<Env>,
  { typed = {}, stale = null }: { typed?: Record<string, string>; stale?: string | null },
  errors: Parameters<typeof errorsIn>[1] = [],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { db, today } = c.var
  const programme = await programmeOf(db, c.req.param('id')!)
  const on = dayOfSet(programme, today)
  const allowed = await allowedOver(c.var, programme.unitId)
  const view: AddresseeView = {
    ...{ programme, on, typed, stale, after: c.req.query('after') ?? null },
    tasks: (await contentOf(db, programme.id)).tasks,
    units: await subordinateParties(db, programme.unitId, on),
    exceptions: await exceptionsOf(db, programme.id),
    recipients: await recipientsOf(db, programme.id),
    candidates: await candidatesFor(db),
    mayEdit: allowed.has('prepare') && canNow(programme.state, 'edit'),
  }
  return show(c, <AddresseePage shell={c.var.shell()} view={view} errors={errorsIn(c.var.say, errors)} />, status)
}
