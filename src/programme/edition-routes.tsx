// Amending, closing and writing next year's programme as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { versionIn } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import { readForm, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { contentOf } from './content-store.ts'
import { beginAmendment, closeProgramme, differenceOf, writeFrom } from './edition-actions.ts'
import { ClosingPage, DifferencePage } from './edition-pages.tsx'
import { ACTS } from './life.ts'
import { openDutiesOf } from './recipient-store.ts'
import { issuerOfProgramme, unitOfProgramme } from './store.ts'
import { texts } from './texts.ts'
import { programmeOf } from './views.ts'

export const editionRoutes = new Hono<Env>()

editionRoutes.post('/programmes/:id/amendments', permit(ACTS.amend.permission, issuerOfProgramme), async c =>
  done(c, `/programmes/${await beginAmendment(c.var, c.req.param('id'), await idIn(c))}`, texts.amendmentBegun),
)

editionRoutes.post('/programmes/:id/copies', permit('prepare', issuerOfProgramme), async c =>
  done(c, `/programmes/${await writeFrom(c.var, c.req.param('id'), await idIn(c))}`, texts.copyMade),
)

/** The id that the form carries for what it makes. */
async function idIn(c: HonoContext<Env>): Promise<string> {
  const id = (await formOf(c)).get('id')
  return isId(id) ? id : newId()
}

editionRoutes.get('/programmes/:id/difference', permit('read', unitOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const found = await differenceOf(c.var, programme)
  const { tasks } = await contentOf(c.var.db, programme.id)
  const all = [...tasks, ...found.tasks.removed]
  return show(c, <DifferencePage shell={c.var.shell()} {...{ programme, found }} tasks={all} />)
})

editionRoutes.get('/programmes/:id/closing', permit(ACTS.close.permission, issuerOfProgramme), async c =>
  closing(c, {}, []),
)

const ending = z.object({ reason: text({ max: 500, missing: texts.closeReasonMissing }) })

editionRoutes.post('/programmes/:id/closing', permit(ACTS.close.permission, issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const version = versionIn(form)
  const read = readForm(ending, form)
  if (!read.ok) return closing(c, read.typed, read.errors)
  return done(c, `/programmes/${id}`, texts.wasClosed(await closeProgramme(c.var, id, version, read.value.reason)))
})

async function closing(c: HonoContext<Env>, typed: Record<string, string>, wrong: Parameters<typeof errorsIn>[1]) {
  const programme = await programmeOf(c.var.db, c.req.param('id')!)
  const open = await openDutiesOf(c.var.db, programme.id)
  const errors = errorsIn(c.var.say, wrong)
  return show(
    c,
    <ClosingPage shell={c.var.shell()} {...{ programme, open, typed, errors }} />,
    errors.length > 0 ? 422 : 200,
  )
}
