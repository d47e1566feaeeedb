// The steps in the life of a programme as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { versionIn } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import { readForm, text } from '../shared/form.ts'
import { done, type Env, errorsFrom, formOf, show } from '../shared/web.ts'
import { lockFor } from './editing.ts'
import { differenceOf, handOutAmendment } from './edition-actions.ts'
import { ACTS } from './life.ts'
import {
  approveProgramme,
  obstaclesToSubmitting,
  partsOf,
  publishProgramme,
  renewDuties,
  returnProgramme,
  submitProgramme,
} from './life-actions.ts'
import { PublicationPage } from './life-pages.tsx'
import { ProgrammePage } from './pages.tsx'
import { dutiesFrom } from './programme.ts'
import { issuerOfProgramme } from './store.ts'
import { texts } from './texts.ts'
import { programmeOf, viewOf } from './views.ts'

export const lifeRoutes = new Hono<Env>()

lifeRoutes.post('/programmes/:id/submission', permit(ACTS.submit.permission, issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const version = versionIn(await formOf(c))
  const programme = await lockFor(c.var, id, 'submit', version)
  const findings = await obstaclesToSubmitting(c.var, programme)
  if (findings.length > 0) {
    const errors = errorsFrom(
      c.var.say,
      findings.map(finding => ({ field: 'tasks', ...finding })),
    )
    return show(c, <ProgrammePage shell={c.var.shell()} view={await viewOf(c.var, programme)} errors={errors} />, 422)
  }
  await submitProgramme(c.var, id, version)
  return done(c, `/programmes/${id}`, texts.wasSubmitted)
})

lifeRoutes.post('/programmes/:id/approval', permit(ACTS.approve.permission, issuerOfProgramme), async c => {
  const id = c.req.param('id')
  await approveProgramme(c.var, id, versionIn(await formOf(c)))
  return done(c, `/programmes/${id}`, texts.wasApproved)
})

const returning = z.object({ reason: text({ max: 2_000, missing: texts.giveBackReasonMissing }) })

lifeRoutes.post('/programmes/:id/return', permit(ACTS.return.permission, issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const version = versionIn(form)
  const read = readForm(returning, form)
  if (!read.ok) return withReason(c, id, read.typed)
  await returnProgramme(c.var, id, version, read.value.reason)
  return done(c, `/programmes/${id}`, texts.wasReturned)
})

async function withReason(c: HonoContext<Env>, id: string, typed: Record<string, string>): Promise<Response> {
  const view = await viewOf(c.var, await programmeOf(c.var.db, id))
  const errors = [{ field: 'reason', message: c.var.say(texts.giveBackReasonMissing) }]
  return show(c, <ProgrammePage shell={c.var.shell()} view={{ ...view, typed }} errors={errors} />, 422)
}

lifeRoutes.get('/programmes/:id/publication', permit(ACTS.publish.permission, issuerOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const { content, unitsOn } = await partsOf(c.var, programme)
  const duties = dutiesFrom(programme, content, unitsOn)
  const found = programme.amendsId ? await differenceOf(c.var, programme) : null
  return show(c, <PublicationPage shell={c.var.shell()} {...{ programme, content, duties, found }} />)
})

lifeRoutes.post('/programmes/:id/publication', permit(ACTS.publish.permission, issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const version = versionIn(await formOf(c))
  const programme = await programmeOf(c.var.db, id)
  if (!programme.amendsId)
    return done(c, `/programmes/${id}`, texts.created(await publishProgramme(c.var, id, version)))
  const effect = await handOutAmendment(c.var, programme, version)
  return done(c, `/programmes/${programme.amendsId}`, texts.wasAmended(effect))
})

lifeRoutes.post('/programmes/:id/renewal', permit('publish', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  return done(c, `/programmes/${id}`, texts.created(await renewDuties(c.var, id)))
})
