// Addresses of a period's reports taken together, of what the office writes on them, and of consolidated reports.

import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { draftOutgoing, layOutDocx, MadeFrom, outgoingAbout } from '../document/index.ts'
import { findUnit, may, permit, permitSomewhere, rightsOver } from '../organisation/index.ts'
import { issuerOfDeliverable } from '../programme/index.ts'
import { readForm, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { fold } from '../shared/text.ts'
import { done, type Env, formOf, show } from '../shared/web.ts'
import { BoardPage, FigurePage, UnitsPage } from './board-pages.tsx'
import { boardOf, countsByCluster, countsOf, unitsOfPeriod } from './board-store.ts'
import { openRegime, STANDINGS, withoutRestricted } from './consolidation.ts'
import { ConsolidationPage, PeriodPage } from './consolidation-pages.tsx'
import {
  type Consolidation,
  consolidationsOf,
  findConsolidation,
  unitOfConsolidation,
  writingsOf,
} from './consolidation-store.ts'
import { foldAlike } from './copies.ts'
import { csvOf, jsonOf, xlsxOf } from './data-out.ts'
import { letterhead, officialReport } from './official-report.ts'
import { makeConsolidation, type Period, periodOf, sumsOfPeriod, writeOn } from './period-actions.ts'
import { completeBySection, figuresByUnit, passagesOf } from './period-store.ts'
import { askedOf, cellName, cellsOf, lengthOf } from './regime.ts'
import { texts } from './texts.ts'
import { TextsPage } from './texts-page.tsx'

/** Texts that one page shows; a search narrows them. */
const MOST_TEXTS = 300

export const consolidationRoutes = new Hono<Env>()
const routes = consolidationRoutes

/** Who consolidates at the issuer sees all; who does so for a part of the tree sees that part and no other. */
const somewhere: MiddlewareHandler<Env> = permitSomewhere('consolidate')

async function periodFor(c: HonoContext<Env>): Promise<Period & { open: boolean }> {
  const { db, person, today } = c.var
  const [id, period, asked] = [c.req.param('id')!, c.req.param('period')!, c.req.query('under')]
  const issuer = isId(id) ? await issuerOfDeliverable(db, id) : undefined
  if (issuer === undefined) throw new Refusal('not-found', texts.noSuchPeriod)
  const whole = await may(db, person.id, 'consolidate', issuer, today)
  const under = isId(asked) ? asked : whole ? null : await ownTop(c)
  if (under !== null && !(await may(db, person.id, 'consolidate', under, today)))
    throw new Refusal('not-found', texts.noSuchPeriod)
  const view = await periodOf(c.var, id, period, under)
  const open = await may(db, person.id, 'read-denunciations', under ?? issuer, today)
  return { ...view, open, regime: open ? view.regime : openRegime(view.regime) }
}

async function ownTop({ var: { db, person, today } }: HonoContext<Env>): Promise<string> {
  const { subtrees } = await rightsOver(db, person.id, 'consolidate', today)
  if (!subtrees[0]) throw new Refusal('not-found', texts.noSuchPeriod)
  return subtrees[0]
}

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
    made: scope.under === null ? await consolidationsOf(db, deliverableId, period) : [],
    newId: newId(),
  }
  return show(c, <PeriodPage shell={c.var.shell()} {...props} />)
})

routes.get('/reports/of/:id/:period/units', somewhere, async c => {
  const view = await periodFor(c)
  const { deliverableId, period, scope } = view
  const standing = STANDINGS.find(one => one === c.req.query('standing')) ?? null
  const after = c.req.query('after') ?? null
  const limit = ROWS_ON_PAGE + 1
  const units = await unitsOfPeriod(c.var.db, { deliverableId, period, under: scope.under, standing, after, limit })
  return show(c, <UnitsPage shell={c.var.shell()} {...{ view, units, standing, after }} today={c.var.today} />)
})

routes.get('/reports/of/:id/:period/figures/:cell', somewhere, async c => {
  const view = await periodFor(c)
  const indicator = view.regime.indicators.find(({ cells }) => cells.some(cell => cell.id === c.req.param('cell')))
  const cell = indicator?.cells.find(one => one.id === c.req.param('cell'))
  if (!indicator || !cell) throw new Refusal('not-found', texts.noSuchPeriod)
  const share = indicator.shares?.find(({ part }) => part === cell.id) ?? null
  const base = cellsOf(view.regime).find(({ id }) => id === share?.base)?.position ?? null
  const after = Math.max(0, Math.trunc(Number(c.req.query('from') ?? 0)) || 0)
  const figures = await figuresByUnit(c.var.db, view.scope, {
    position: cell.position,
    base,
    after,
    limit: ROWS_ON_PAGE + 1,
  })
  const props = { view, cell, share, figures, after, name: cellName(indicator, cell) }
  return show(c, <FigurePage shell={c.var.shell()} {...props} />)
})

routes.get('/reports/of/:id/:period/texts/:question', somewhere, async c => {
  const view = await periodFor(c)
  const { deliverableId, period, scope } = view
  const question = view.regime.questions.find(({ id }) => id === c.req.param('question'))
  if (!question) throw new Refusal('not-found', texts.noSuchPeriod)
  const search = c.req.query('q') ?? ''
  const passages = await passagesOf(c.var.db, scope, { question: question.id, search: fold(search), limit: MOST_TEXTS })
  const writing = (await writingsOf(c.var.db, deliverableId, period)).find(one => one.question === question.id)
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

routes.post('/reports/of/:id/:period/texts/:question', permit('consolidate', issuerOfDeliverable), async c => {
  const { id, period, question } = c.req.param()
  const view = await periodOf(c.var, id, period)
  const read = readForm(written, await formOf(c))
  if (!read.ok || !view.regime.questions.some(one => one.id === question))
    throw new Refusal('bad-request', texts.noSuchPeriod)
  const { text: words, version, picked, shown } = read.value
  const before = (await writingsOf(c.var.db, id, period)).find(one => one.question === question)
  // What the search left out of the page stays picked.
  const kept = (before?.picked ?? []).filter(one => !(one in shown))
  const wanted = [...kept, ...Object.keys(picked).filter(isId)]
  await writeOn(c.var, id, period, { question, text: words, picked: wanted, version: Number(version) || 0 })
  return done(c, `/reports/of/${id}/${period}/texts/${question}`, texts.writingSaved)
})

routes.get('/reports/of/:id/:period/data/:format', somewhere, async c => {
  const view = await periodFor(c)
  switch (c.req.param('format')) {
    case 'xlsx':
      return xlsxOf(c, view)
    case 'csv':
      return csvOf(c, view)
    case 'json':
      return jsonOf(c, view)
    default:
      throw new Refusal('not-found', texts.noSuchPeriod)
  }
})

routes.get('/reports/board/:id', permit('consolidate', issuerOfDeliverable), async c => {
  const id = c.req.param('id')
  const after = c.req.query('after') ?? null
  const cells = await boardOf(c.var.db, { deliverableId: id, under: null, after, limit: ROWS_ON_PAGE + 1 })
  return show(c, <BoardPage shell={c.var.shell()} {...{ id, cells, after }} today={c.var.today} />)
})

routes.post('/reports/of/:id/:period/consolidation', permit('consolidate', issuerOfDeliverable), async c => {
  const { id, period } = c.req.param()
  const made = (await formOf(c)).get('id')
  if (!isId(made)) throw new Refusal('bad-request', texts.noSuchPeriod)
  await makeConsolidation(c.var, made, id, period)
  return done(c, `/consolidations/${made}`, texts.made)
})

routes.get('/consolidations/:id', permit('consolidate', unitOfConsolidation), async c => {
  const consolidation = await consolidationFor(c)
  const { db, person, today } = c.var
  const shell = c.var.shell()
  const { id, unitId } = consolidation
  const mayIssue = await may(db, person.id, 'prepare', unitId, today)
  const documents = await outgoingAbout(db, id)
  const action = mayIssue ? `/consolidations/${id}/outgoing` : null
  const outgoing = <MadeFrom {...{ shell, documents, action }} id={newId()} />
  return show(c, <ConsolidationPage {...{ shell, consolidation, outgoing }} />)
})

/** On its way to number and signature. Who may read the document is not asked here, so restricted figures never go along. */
routes.post('/consolidations/:id/outgoing', permit('prepare', unitOfConsolidation), async c => {
  const about = { kind: 'consolidation', id: c.req.param('id') }
  const id = (await formOf(c)).get('id')
  if (!isId(id)) throw new Refusal('bad-request', texts.noSuchPeriod)
  const { unitId, content } = (await findConsolidation(c.var.db, about.id))!
  const { number, issuedOn, issuer, parentIssuer, place, ...draft } = officialReport(
    withoutRestricted(content),
    letterhead('', 'party'),
  )
  await draftOutgoing(c.var, { id, unitId, about, content: draft })
  return done(c, `/documents/outgoing/${id}`, texts.outgoingDrafted)
})

routes.get('/consolidations/:id/document', permit('consolidate', unitOfConsolidation), async c => {
  const { unitId, content } = await consolidationFor(c)
  const issuer = (await findUnit(c.var.db, unitId))!
  const layout = c.req.query('layout') === 'state' ? 'state' : 'party'
  const docx = await layOutDocx(officialReport(content, letterhead(issuer.name, layout)))
  return c.body(new Uint8Array(docx), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="BC-${content.period}.docx"`,
  })
})

/** As this person may see it: what only some may see is taken out of it, for the page, the document and the API alike. */
export async function consolidationFor(c: HonoContext<Env>): Promise<Consolidation> {
  const { db, person, today } = c.var
  const made = (await findConsolidation(db, c.req.param('id')!))!
  const open = await may(db, person.id, 'read-denunciations', made.unitId, today)
  return open ? made : { ...made, content: withoutRestricted(made.content) }
}
