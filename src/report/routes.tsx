// Addresses of a unit's reports, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { copiesFor } from '../copies/index.ts'
import { afterSaving, mayBeWritten, submissionRoutes, unitOfDuty, unitOfSubmission, versionIn } from '../duty/index.ts'
import { readFileField } from '../file/index.ts'
import { allowedFor, findUnit, permit, permitSomewhere, typedUnit } from '../organisation/index.ts'
import type { FigureSource } from '../shared/figure-source.ts'
import { contentOf } from '../shared/files/receive.ts'
import { count, day, readForm, type Typed, text } from '../shared/form.ts'
import { type FieldError, ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { writeSheet, XLSX } from '../shared/sheet/index.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import {
  aroundOf,
  beginReport,
  checkReport,
  chooseProfile,
  correctReport,
  findingsOf,
  keepReturned,
  reportOf,
  saveReport,
  seesRestricted,
  stepTaken,
} from './actions.ts'
import { openRegime } from './consolidation.ts'
import { consolidationRoutes } from './consolidation-routes.tsx'
import { copiesOf } from './copies.ts'
import { earlierRoutes } from './earlier-routes.tsx'
import { ReportList } from './pages.tsx'
import { periodsToConsolidate } from './period-store.ts'
import { RecordsPage } from './records-page.tsx'
import { cellName } from './regime.ts'
import { draftRoutes } from './regime-draft-routes.tsx'
import { regimeRoutes } from './regime-routes.tsx'
import { type Entered, obstacles } from './report.ts'
import { typedOf } from './report-form.tsx'
import { ReportPage } from './report-pages.tsx'
import { inCell, readReportSheet, SHEET_COLUMNS, sheetOf } from './report-sheet.ts'
import { reviewTyped } from './review.ts'
import { rowsIn } from './sheet-rows.ts'
import { dueReports, editionsOf } from './store.ts'
import { texts } from './texts.ts'

const answer = z.object({
  ...{ yes: text({ max: 3 }), on: day(), text: text({ max: 200 }), na: text({ max: 500 }), why: text({ max: 1_000 }) },
  choice: text({ max: 50 }),
  options: z.record(z.string(), z.string()).default({}),
})
const fields = z.object({
  figures: z.record(z.string(), count()).default({}),
  answers: z.record(z.string(), answer).default({}),
  narratives: z.record(z.string(), text({ max: 10_000 })).default({}),
})
const correction = z.object({ correction: text({ max: 1_000, missing: texts.correctReasonMissing }) })

function enteredFrom({ figures, answers }: z.infer<typeof fields>): Entered {
  const said = Object.entries(answers).map(([id, { yes, on, choice, options, ...rest }]) => {
    const chosen = [...Object.keys(options), ...(choice === '' ? [] : [choice])]
    const given = { ...rest, ...(on ? { on: on.toString() } : {}), ...(yes === '' ? {} : { yes: yes === 'yes' }) }
    return [id, { ...given, chosen }] as const
  })
  return { figures, answers: Object.fromEntries(said) }
}

const ofUnit = unitOfSubmission('report')

/** `sources`: what the platform counts itself, from the capabilities. */
export function reportRoutes(sources: readonly FigureSource[]): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/reports', permitSomewhere('read'), async c => {
    const { db, person, today } = c.var
    const [unit, after] = [typedUnit(c.req.query('q')), c.req.query('after') ?? null]
    const reports = await dueReports(db, person.id, today, { unit, after, limit: ROWS_ON_PAGE + 1 })
    const periods = after || unit ? [] : await periodsToConsolidate(db, person.id, today)
    return show(c, <ReportList shell={c.var.shell()} {...{ today, reports, periods, unit, after }} />)
  })

  routes.post('/duties/:id/reports', permit('prepare', unitOfDuty), async c =>
    done(c, `/reports/${await beginReport(c.var, sources, c.req.param('id'))}`),
  )

  routes.get('/reports/:id', permit('read', ofUnit), c => page(c, c.req.param('id'), null, []))

  routes.post('/reports/:id', permit('prepare', ofUnit), async c => {
    const id = c.req.param('id')
    const form = await formOf(c)
    const read = readForm(fields, form)
    if (!read.ok) return page(c, id, read.typed, errorsIn(c.var.say, read.errors))
    const { narratives } = read.value
    const input = { nothingToReport: false, entered: enteredFrom(read.value), narratives }
    try {
      await saveReport(c.var, id, versionIn(form), input)
    } catch (error) {
      // Somebody else saved meanwhile: the page comes back with what was typed, so that nothing of it is lost.
      if (!(error instanceof Refusal) || error.reason !== 'conflict') throw error
      return page(c, id, read.typed, [{ field: '', message: c.var.say(error.text) }], 409)
    }
    return afterSaving(c, { kind: 'report', base: '/reports', id, form, missing: () => findingsOf(c.var, sources, id) })
  })

  /** "Không phát sinh": one step, no figures. */
  routes.post('/reports/:id/nothing', permit('prepare', ofUnit), async c => {
    const id = c.req.param('id')
    const nothing = { nothingToReport: true, entered: { figures: {}, answers: {} }, narratives: {} }
    await saveReport(c.var, id, versionIn(await formOf(c)), nothing)
    return done(c, `/reports/${id}`, texts.saved)
  })

  routes.get('/reports/:id/sheet', permit('prepare', ofUnit), async c => {
    const { content, regime, duty } = await reportOf(c.var, c.req.param('id'))
    const rows = sheetOf(regime, content.profile, duty.period, typedOf(regime, content))
    const parts = await Array.fromAsync(writeSheet(c.var.say(texts.title), SHEET_COLUMNS, rows))
    const named = { 'content-disposition': `attachment; filename="bao-cao-${duty.period}.xlsx"` }
    return c.body(new Uint8Array(Buffer.concat(parts)), 200, { 'content-type': XLSX, ...named })
  })

  routes.post('/reports/:id/sheet', permit('prepare', ofUnit), async c => {
    const id = c.req.param('id')
    const form = await formOf(c)
    const given = await readFileField(c.var.received, 'sheet', { kinds: ['xlsx'], missing: texts.sheetMissing })
    if (!given.ok) return page(c, id, null, errorsFrom(c.var.say, given.findings))
    const { content, regime, duty } = await reportOf(c.var, id)
    const rows = await rowsIn(await contentOf(given.file!.upload), { rows: 2_000, columns: 40 })
    if (!rows) return page(c, id, null, errorsIn(c.var.say, [{ field: 'sheet', text: texts.sheetUnreadable }]))
    const sheet = readReportSheet(regime, content.profile, duty.period, rows)
    const filled = new FormData()
    for (const [name, value] of Object.entries(sheet.typed)) filled.set(name, value)
    const read = readForm(fields, filled)
    const errors = [
      ...sheet.errors,
      ...(read.ok ? [] : read.errors.map(one => ({ ...one, text: inCell(sheet.addresses[one.field], one.text) }))),
    ]
    // What the sheet says is shown on the page with its errors, so that it can be mended there as well.
    if (errors.length > 0 || !read.ok)
      return page(c, id, { ...typedOf(regime, content), ...sheet.typed }, errorsIn(c.var.say, errors))
    const input = { nothingToReport: false, entered: enteredFrom(read.value), narratives: read.value.narratives }
    await saveReport(c.var, id, versionIn(form), input)
    return done(c, `/reports/${id}`, texts.sheetRead)
  })

  routes.post('/reports/:id/profile', permit('prepare', ofUnit), async c => {
    const id = c.req.param('id')
    const form = await formOf(c)
    await chooseProfile(c.var, id, versionIn(form), `${form.get('profile')}`)
    return done(c, `/reports/${id}`, texts.saved)
  })

  routes.post('/reports/:id/correction', permit('prepare', ofUnit), async c => {
    const id = c.req.param('id')
    const form = await formOf(c)
    const read = readForm(correction, form)
    if (!read.ok) return page(c, id, read.typed, errorsIn(c.var.say, read.errors))
    await correctReport(c.var, id, versionIn(form), read.value.correction)
    return done(c, `/reports/${id}`, texts.correctionOpen)
  })

  routes.get('/reports/:id/records/:cell', permit('read', ofUnit), async c => {
    const { id, cell: cellId } = c.req.param()
    const report = await reportOf(c.var, id)
    const indicator = report.regime.indicators.find(({ cells }) => cells.some(cell => cell.id === cellId))
    const cell = indicator?.cells.find(one => one.id === cellId)
    const source = sources.find(({ key }) => key === cell?.records)
    if (!indicator || !cell) throw new Refusal('not-found', texts.noSuchPeriod)
    const { unitId } = report.submission
    const { coversFrom: from, coversTo: to } = report.duty
    const records = source ? await source.records(c.var.db, { unitId, from, to }) : []
    return show(
      c,
      <RecordsPage shell={c.var.shell()} {...{ id, name: cellName(indicator, cell), from, to, records }} />,
    )
  })

  routes.route(
    '/',
    submissionRoutes({
      kind: 'report',
      base: '/reports',
      check: (context, id) => checkReport(context, sources, id),
      again: (c, id, typed, errors) => page(c, id, typed, errorsIn(c.var.say, errors)),
      taken: stepTaken,
      returned: keepReturned,
    }),
  )
  routes.route('/', regimeRoutes)
  routes.route('/', draftRoutes(sources))
  routes.route('/', consolidationRoutes)
  routes.route('/', earlierRoutes)

  /** The report; with `typed`, as it was typed and not as it is stored. */
  async function page(
    c: HonoContext<Env>,
    id: string,
    typed: Typed | null,
    errors: FieldError[],
    status: 409 | 422 = 422,
  ) {
    const { db, today } = c.var
    const report = await reportOf(c.var, id)
    const { submission, content } = report
    const around = await aroundOf(c.var, sources, report)
    const findings = obstacles(content, report.regime, around)
    const owner = (await findUnit(db, submission.unitId))!
    const allowed = await allowedFor(c.var, submission.unitId)
    const writing = mayBeWritten(submission.state) && allowed.has('prepare')
    const shown = c.req.query('check') && writing ? errorsFrom(c.var.say, findings) : errors
    const regime = (await seesRestricted(c.var, submission.unitId)) ? report.regime : openRegime(report.regime)
    const asks = allowed.has('return') && submission.state === 'sent' ? (c.req.query('review') ?? '') : ''
    const copies = copiesOf(content.narratives, around.past?.narratives ?? {})
    const copied = await copiesFor(c.var, id, allowed)
    const editions = await editionsOf(db, id)
    const props = {
      ...report,
      regime,
      today,
      around,
      findings,
      copies,
      copied,
      editions,
      owner,
      allowed,
      writing,
      typed: typed ?? reviewTyped(regime, content.figures, around.before, asks),
    }
    return show(c, <ReportPage shell={c.var.shell()} {...props} errors={shown} />, errors.length > 0 ? status : 200)
  }

  return routes
}
