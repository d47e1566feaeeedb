// The plan as an official document: downloaded, and put on its way to number and signature.

import { Hono, type Context as HonoContext } from 'hono'
import { draftOutgoing, layOutDocx, layOutPdf, layoutOfUnit, letterheadOf } from '../document/index.ts'
import { unitOfSubmission } from '../duty/index.ts'
import { findUnit, permit } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Context, done, type Env, formOf } from '../shared/web.ts'
import { planOf } from './actions.ts'
import { editionLines } from './amending-store.ts'
import { officialPlan, planPaper } from './official-plan.ts'
import { mayBeIssued } from './plan.ts'
import { texts } from './texts.ts'

const ofUnit = unitOfSubmission('plan')

export const paperRoutes = new Hono<Env>()

const FORMATS = {
  docx: { write: layOutDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { write: layOutPdf, type: 'application/pdf' },
} as const

paperRoutes.get('/plans/:id/document/:format', permit('read', ofUnit), async c => {
  const format = c.req.param('format')
  if (format !== 'docx' && format !== 'pdf') throw new Refusal('not-found', texts.noSuchFormat)
  const { paper, unitId, year } = await paperOf(c)
  const official = officialPlan(paper, await letterheadOf(c.var.db, unitId, paper.layout))
  const { write, type } = FORMATS[format]
  return c.body(new Uint8Array(await write(official)), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="KH-${year}.${format}"`,
  })
})

paperRoutes.post('/plans/:id/outgoing', permit('prepare', ofUnit), async c => {
  const about = { kind: 'plan', id: c.req.param('id') }
  const id = (await formOf(c)).get('id')
  if (!isId(id)) throw new Refusal('bad-request', texts.noSuchFormat)
  const { paper, unitId, state } = await paperOf(c)
  if (!mayBeIssued(state)) throw new Refusal('conflict', texts.notYetIssued)
  await draftOutgoing(c.var, { id, unitId, about, content: paper })
  return done(c, `/documents/outgoing/${id}`, texts.outgoingDrafted)
})

/** While an accepted plan is amended, the edition that counts; else the plan as it stands. */
async function paperOf({ var: context, req }: HonoContext<Env> & { var: Context }) {
  const { db } = context
  const { submission, duty, programme, amendment, lines } = await planOf(context, req.param('id')!)
  const { unitId, state } = submission
  const unit = (await findUnit(db, unitId))!
  const counting = amendment !== undefined && !mayBeIssued(state) ? await editionLines(db, submission.id, null) : null
  const paper = planPaper({
    ...{ layout: await layoutOfUnit(db, unitId), unit, programme, title: duty.title },
    superior: (await findUnit(db, duty.owedToId))!.name,
    lines: counting ?? lines,
  })
  return { paper, unitId, year: programme.year, state: counting ? ('accepted' as const) : state }
}
