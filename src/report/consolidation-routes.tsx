// Addresses of a period's reports taken together, and of what the office writes on them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { signedAbout } from '../document/index.ts'
import { readForm, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { addressWith, ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { fold } from '../shared/text.ts'
import { done, type Env, formOf, show } from '../shared/web.ts'
import { BoardPage, UnitsPage } from './board-pages.tsx'
import { boardOf, countsByCluster, countsOf, unitsOfPeriod } from './board-store.ts'
import { STANDINGS } from './consolidation.ts'
import { PeriodPage } from './consolidation-pages.tsx'
import { consolidationsOf, writingsOf } from './consolidation-store.ts'
import { foldAlike } from './copies.ts'
import { sendData } from './data-out.ts'
import { figureRoutes } from './figure-routes.tsx'
import { frozenRoutes } from './frozen-routes.tsx'
import { countSince } from './frozen-store.ts'
import { makeConsolidation, ownerOf, type Period, periodOf, sumsOfPeriod, writeOn } from './period-actions.ts'
import { completeBySection, passagesOf } from './period-store.ts'
import { partOf, periodFor, somewhere } from './period-view.ts'
import { askedOf, lengthOf } from './regime.ts'
import { texts } from './texts.ts'
import { TextsPage } from './texts-page.tsx'

/** Texts that one page shows; a search narrows them. */
const MOST_TEXTS = 300

export const consolidationRoutes = new Hono<Env>()
const routes = consolidationRoutes

routes.get('/reports/of/:id/:period', somewhere, async c => {
  const { db, today } = c.var
  const view = await periodFor(c)
  const { deliverableId, period, regime, scope } = view
  const of = { deliverableId, period, under: scope.under, today }
  const masks = regime.profiles.flatMap(({ id: profile }) => {
    const asked = askedOf(regime, profile, period).indicators
    return regime.sections.map(({ id: section }) => ({
      ...{ section, profile },
      positions: asked.filter(one => one.section === section).flatMap(({ cells }) => cells.map(cell => cell.position)),
    }))
  })
  const props = {
    ...{ view, today, counts: await countsOf(db, of), sums: await sumsOfPeriod(c.var, view) },
    units: await unitsOfPeriod(db, { ...of, standing: null, after: null, limit: 20 }),
    complete: await completeBySection(db, scope, masks, lengthOf(regime)),
    clusters: await countsByCluster(db, deliverableId, period, scope.under ?? view.unitId),
    ...(await madeOf(c, view)),
    newId: newId(),
  }
  return show(c, <PeriodPage shell={c.var.shell()} {...props} />)
})

/** The consolidated reports of the period, those of levels below, and how many reports differ from the one issued last. */
async function madeOf({ var: { db, person, today } }: HonoContext<Env>, view: Period) {
  const { deliverableId, period, scope } = view
  const owner = ownerOf(view)
  const all = await consolidationsOf(db, { deliverableId, period, unitId: owner }, { personId: person.id, on: today })
  const signed = await signedAbout(
    db,
    all.map(({ id }) => id),
  )
  const known = all.map(one => ({ ...one, issued: signed.find(({ aboutId }) => aboutId === one.id) ?? null }))
  const made = known.filter(({ unitId }) => unitId === owner)
  // Of a level below what was issued is its report to this one; what it only tried is its own.
  const below = known.filter(({ unitId, issued }) => unitId !== owner && issued !== null)
  const issued = made.find(one => one.issued !== null)
  return { made, below, changed: issued ? await countSince(db, issued.id, scope) : 0 }
}

routes.get('/reports/of/:id/:period/units', somewhere, async c => {
  const view = await periodFor(c)
  const { deliverableId, period, scope } = view
  const standing = STANDINGS.find(one => one === c.req.query('standing')) ?? null
  const after = c.req.query('after') ?? null
  const limit = ROWS_ON_PAGE + 1
  const units = await unitsOfPeriod(c.var.db, { deliverableId, period, under: scope.under, standing, after, limit })
  return show(c, <UnitsPage shell={c.var.shell()} {...{ view, units, standing, after }} today={c.var.today} />)
})

routes.get('/reports/of/:id/:period/texts/:question', somewhere, async c => {
  const view = await periodFor(c)
  const { deliverableId, period, scope } = view
  const of = { deliverableId, period, unitId: ownerOf(view) }
  const question = view.regime.questions.find(({ id }) => id === c.req.param('question'))
  if (!question) throw new Refusal('not-found', texts.noSuchPeriod)
  const search = c.req.query('q') ?? ''
  const passages = await passagesOf(c.var.db, scope, { question: question.id, search: fold(search), limit: MOST_TEXTS })
  const writing = (await writingsOf(c.var.db, of)).find(one => one.question === question.id)
  const groups = foldAlike(passages)
  const props = { view, question, search, groups, full: passages.length === MOST_TEXTS, writing: writing ?? null }
  return show(c, <TextsPage shell={c.var.shell()} {...props} />)
})

const written = z.object({
  text: text({ max: 20_000 }),
  version: text({ max: 10 }),
  picked: z.record(z.string(), z.string()).default({}),
  shown: z.record(z.string(), z.string()).default({}),
})

routes.post('/reports/of/:id/:period/texts/:question', somewhere, async c => {
  const question = c.req.param('question')
  const view = await periodFor(c)
  const { deliverableId, period, scope } = view
  const read = readForm(written, await formOf(c))
  if (!read.ok || !view.regime.questions.some(one => one.id === question))
    throw new Refusal('bad-request', texts.noSuchPeriod)
  const { text: words, version, picked, shown } = read.value
  const of = { deliverableId, period, unitId: ownerOf(view) }
  const before = (await writingsOf(c.var.db, of)).find(one => one.question === question)
  // What the search left out of the page stays picked.
  const kept = (before?.picked ?? []).filter(one => !(one in shown))
  const wanted = [...kept, ...Object.keys(picked).filter(isId)]
  await writeOn(c.var, view, { question, text: words, picked: wanted, version: Number(version) || 0 })
  const page = `/reports/of/${deliverableId}/${period}/texts/${question}`
  return done(c, addressWith(page, { under: scope.under ?? '' }), texts.writingSaved)
})

routes.get('/reports/of/:id/:period/data/:format', somewhere, async c => {
  const view = await periodFor(c)
  return sendData(c, c.req.param('format'), { ...view, covers: { from: `${view.from}`, to: `${view.to}` } })
})

routes.get('/reports/board/:id', somewhere, async c => {
  const id = c.req.param('id')
  const under = await partOf(c)
  const after = c.req.query('after') ?? null
  const cells = await boardOf(c.var.db, { deliverableId: id, under, after, limit: ROWS_ON_PAGE + 1 })
  return show(c, <BoardPage shell={c.var.shell()} {...{ id, under, cells, after }} today={c.var.today} />)
})

/** Each level makes its own, of what stands below it. */
routes.post('/reports/of/:id/:period/consolidation', somewhere, async c => {
  const view = await periodFor(c)
  const made = (await formOf(c)).get('id')
  if (!isId(made)) throw new Refusal('bad-request', texts.noSuchPeriod)
  // Frozen with all its figures: who may see which is asked of whoever reads it.
  await makeConsolidation(c.var, made, await periodOf(c.var, view.deliverableId, view.period, view.scope.under))
  return done(c, `/consolidations/${made}`, texts.made)
})

routes.route('/', figureRoutes)
routes.route('/', frozenRoutes)
