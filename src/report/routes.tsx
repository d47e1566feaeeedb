// Addresses of reports and consolidations, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { layOutDocx } from '../document/index.ts'
import {
  afterSaving,
  findDuty,
  mayBeWritten,
  submissionRoutes,
  unitOfDuty,
  unitOfSubmission,
  versionIn,
} from '../duty/index.ts'
import { allowedFor, findUnit, permit, permitSomewhere } from '../organisation/index.ts'
import { issuerOfDeliverable } from '../programme/index.ts'
import { count, readForm, type Typed, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { beginReport, checkReport, makeConsolidation, reportOf, saveReport, viewPeriod } from './actions.ts'
import { ConsolidationPage, PeriodPage } from './consolidation-pages.tsx'
import { letterhead, officialReport } from './official-report.ts'
import { ReportList, ReportPage } from './pages.tsx'
import {
  type Consolidation,
  consolidationsOf,
  dueReports,
  findConsolidation,
  periodsToConsolidate,
  unitOfConsolidation,
} from './store.ts'
import { texts } from './texts.ts'

const fields = z.object({
  figures: z.record(z.string(), count()).default({}),
  narratives: z.record(z.string(), text({ max: 10_000 })).default({}),
})

const unit = unitOfSubmission('report')

export const reportRoutes = new Hono<Env>()

reportRoutes.get('/reports', permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const [reports, periods] = [await dueReports(db, person.id, today), await periodsToConsolidate(db, person.id, today)]
  return show(c, <ReportList shell={c.var.shell()} {...{ today, reports, periods }} />)
})

reportRoutes.post('/duties/:id/reports', permit('prepare', unitOfDuty), async c =>
  done(c, `/reports/${await beginReport(c.var, c.req.param('id'))}`),
)

reportRoutes.get('/reports/:id', permit('read', unit), c => page(c, c.req.param('id'), null, []))

reportRoutes.post('/reports/:id', permit('prepare', unit), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(fields, form)
  if (!read.ok) return page(c, id, read.typed, errorsIn(c.var.say, read.errors))
  await saveReport(c.var, id, versionIn(form), { nothingToReport: false, ...read.value })
  const missing = async () => (await reportOf(c.var, id)).findings
  return afterSaving(c, { kind: 'report', base: '/reports', id, form, missing })
})

/** "Không phát sinh": one step, no figures. */
reportRoutes.post('/reports/:id/nothing', permit('prepare', unit), async c => {
  const id = c.req.param('id')
  await saveReport(c.var, id, versionIn(await formOf(c)), { nothingToReport: true, figures: {}, narratives: {} })
  return done(c, `/reports/${id}`, texts.saved)
})

reportRoutes.route(
  '/',
  submissionRoutes({
    kind: 'report',
    base: '/reports',
    check: checkReport,
    again: (c, id, typed, errors) => page(c, id, typed, errorsIn(c.var.say, errors)),
  }),
)

reportRoutes.get('/reports/of/:id/:period', permit('consolidate', issuerOfDeliverable), async c => {
  const { id, period } = c.req.param()
  const view = await viewPeriod(c.var, id, period)
  const made = await consolidationsOf(c.var.db, id, period)
  const props = { deliverableId: id, today: c.var.today, ...view, made, newId: newId() }
  return show(c, <PeriodPage shell={c.var.shell()} {...props} />)
})

reportRoutes.post('/reports/of/:id/:period/consolidation', permit('consolidate', issuerOfDeliverable), async c => {
  const { id, period } = c.req.param()
  const made = (await formOf(c)).get('id')
  if (!isId(made)) throw new Refusal('bad-request', texts.noSuchPeriod)
  await makeConsolidation(c.var, made, id, period)
  return done(c, `/consolidations/${made}`, texts.made)
})

reportRoutes.get('/consolidations/:id', permit('consolidate', unitOfConsolidation), async c =>
  show(c, <ConsolidationPage shell={c.var.shell()} consolidation={await consolidationOf(c)} />),
)

reportRoutes.get('/consolidations/:id/document', permit('consolidate', unitOfConsolidation), async c => {
  const { unitId, content } = await consolidationOf(c)
  const issuer = (await findUnit(c.var.db, unitId))!
  const docx = await layOutDocx(officialReport(content, letterhead(issuer.name)))
  return c.body(new Uint8Array(docx), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="BC-${content.period}.docx"`,
  })
})

async function consolidationOf(c: HonoContext<Env>): Promise<Consolidation> {
  return (await findConsolidation(c.var.db, c.req.param('id')!))!
}

/** The report; with `typed`, as it was typed and not as it is stored. */
async function page(c: HonoContext<Env>, id: string, typed: Typed | null, errors: FieldError[]) {
  const { db } = c.var
  const report = await reportOf(c.var, id)
  const { submission } = report
  const duty = (await findDuty(db, submission.dutyId))!
  const owner = (await findUnit(db, submission.unitId))!
  const allowed = await allowedFor(c.var, submission.unitId)
  const writing = mayBeWritten(submission.state) && allowed.has('prepare')
  const shown = c.req.query('check') && writing ? errorsFrom(c.var.say, report.findings) : errors
  const props = { today: c.var.today, ...report, duty, owner, allowed, writing, typed, errors: shown }
  return show(c, <ReportPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}
