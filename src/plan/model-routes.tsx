// Addresses of models for plans, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { findSubmission } from '../duty/index.ts'
import { findUnit, may, permit } from '../organisation/index.ts'
import { findProgramme, issuerOfProgramme } from '../programme/index.ts'
import { readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Context, done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { editionLines } from './amending-store.ts'
import { contentsOf } from './content-store.ts'
import { MODEL_FIELDS, type Models } from './model.ts'
import { changeModels, modelsKnown } from './model-actions.ts'
import { ModelPage } from './model-pages.tsx'
import { adoptionCounts, modelsOf } from './model-store.ts'
import { modelTexts } from './model-texts.ts'
import { texts } from './texts.ts'

const model = z.object({
  how: text({ max: 2_000 }),
  who: text({ max: 300 }),
  expected: text({ max: 1_000 }),
  evidence: text({ max: 1_000 }),
})
const fields = z.object({ models: z.record(z.string(), model).default({}) })

export const modelRoutes = new Hono<Env>()

modelRoutes.get('/plans/follow-up/:id/model', permit('return', issuerOfProgramme), c => page(c, null, []))

modelRoutes.post('/plans/follow-up/:id/model', permit('return', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(fields, form)
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const contents = new Set((await contentsOf(c.var.db, id)).map(content => content.id))
  const wishes = Object.entries(read.value.models)
    .filter(([contentId]) => contents.has(contentId))
    .map(([contentId, wish]) => ({ contentId, ...wish }))
  await changeModels(c.var, id, `${form.get('known')}`, wishes)
  return done(c, `/plans/follow-up/${id}/model`, modelTexts.saved)
})

async function page(c: HonoContext<Env>, typed: Typed | null, errors: FieldError[]) {
  const { db } = c.var
  const programme = (await findProgramme(db, c.req.param('id')!))!
  const models = await modelsOf(db, programme.id)
  const source = typed ? null : await acceptedPlan(c.var, c.req.query('from'), programme.id)
  const props = {
    ...{ programme, errors, known: typed?.known ?? modelsKnown(models), from: source?.unit ?? null },
    typed: typed ?? { ...source?.typed, ...typedOf(models) },
    contents: await contentsOf(db, programme.id),
    counts: await adoptionCounts(db, programme.id),
  }
  return show(c, <ModelPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}

const typedOf = (models: Models): Typed =>
  Object.fromEntries(
    [...models.values()].flatMap(one =>
      MODEL_FIELDS.filter(field => one[field] !== '').map(field => [`models.${one.contentId}.${field}`, one[field]]),
    ),
  )

/** What an accepted plan of the same programme says, for who takes it in. Who does it stays behind: those may be names. */
async function acceptedPlan({ db, person, today }: Context, planId: string | undefined, programmeId: string) {
  if (!isId(planId)) return null
  const found = await findSubmission(db, 'plan', planId)
  if (!found || !(await may(db, person.id, 'return', found.unitId, today)))
    throw new Refusal('not-found', texts.noSuchPlan)
  const contents = new Set((await contentsOf(db, programmeId)).map(({ id }) => id))
  const lines = (await editionLines(db, planId, null)) ?? []
  const typed = lines
    .filter(({ contentId }) => contentId !== null && contents.has(contentId))
    .flatMap(line =>
      (['how', 'expected', 'evidence'] as const).map(field => [`models.${line.contentId}.${field}`, line[field]]),
    )
  return { unit: (await findUnit(db, found.unitId))!.name, typed: Object.fromEntries(typed) as Typed }
}
