// Addresses of consolidated reports as they were frozen: the page, the document, the data, and the way to an outgoing document.

import { Hono, type Context as HonoContext } from 'hono'
import { draftOutgoing, layOutDocx, MadeFrom, outgoingAbout } from '../document/index.ts'
import { findUnit, may, permit } from '../organisation/index.ts'
import { isId, newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, formOf, show } from '../shared/web.ts'
import { withoutRestricted } from './consolidation.ts'
import { type Consolidation, findConsolidation, unitOfConsolidation } from './consolidation-store.ts'
import { sendData } from './data-out.ts'
import { ConsolidationPage } from './frozen-pages.tsx'
import { officialReport } from './official-report.ts'
import { headOf, paperOf } from './paper.ts'
import { changesSince } from './period-actions.ts'
import { texts } from './texts.ts'

export const frozenRoutes = new Hono<Env>()
const routes = frozenRoutes

routes.get('/consolidations/:id', permit('consolidate', unitOfConsolidation), async c => {
  const consolidation = await consolidationFor(c)
  const { db, person, today } = c.var
  const shell = c.var.shell()
  const { id, unitId } = consolidation
  const changes = await changesSince(c.var, consolidation)
  const mayIssue = await may(db, person.id, 'prepare', unitId, today)
  const documents = await outgoingAbout(db, id)
  const issued = documents.find(({ state }) => state === 'signed') ?? null
  // Issued once, it is not issued again: another is made of the period.
  const action = mayIssue && !issued ? `/consolidations/${id}/outgoing` : null
  const outgoing = <MadeFrom {...{ shell, documents, action }} id={newId()} />
  const owner = (await findUnit(db, unitId))!
  return show(c, <ConsolidationPage {...{ shell, consolidation, owner, issued, changes, outgoing }} />)
})

/** The figures of the units as they were counted, under the names that they had. */
routes.get('/consolidations/:id/data/:format', permit('consolidate', unitOfConsolidation), async c => {
  const { id, deliverableId, period, content } = await consolidationFor(c)
  const { title, covers, regime } = content
  // What it counted is its whole content, also when it is that of a part.
  const scope = { deliverableId, periods: [period], form: regime.form, under: null, frozen: id }
  return sendData(c, c.req.param('format'), { title, period, covers, regime, scope })
})

routes.post('/consolidations/:id/outgoing', permit('prepare', unitOfConsolidation), async c => {
  const about = { kind: 'consolidation', id: c.req.param('id') }
  const id = (await formOf(c)).get('id')
  if (!isId(id)) throw new Refusal('bad-request', texts.noSuchPeriod)
  const made = (await findConsolidation(c.var.db, about.id))!
  await draftOutgoing(c.var, { id, unitId: made.unitId, about, content: await paperOf(c.var.db, made) })
  return done(c, `/documents/outgoing/${id}`, texts.outgoingDrafted)
})

routes.get('/consolidations/:id/document', permit('consolidate', unitOfConsolidation), async c => {
  const { unitId, content } = await consolidationFor(c)
  const layout = c.req.query('layout') === 'state' ? 'state' : 'party'
  const docx = await layOutDocx(officialReport(content, await headOf(c.var.db, unitId, layout)))
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
