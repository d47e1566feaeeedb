// Addresses of figures of earlier years, and who may call them: whoever consolidates for the whole.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { readFileField } from '../file/index.ts'
import { may, permit } from '../organisation/index.ts'
import { contentOf } from '../shared/files/receive.ts'
import { readForm, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { type FieldError, ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { writeSheet, XLSX } from '../shared/sheet/index.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { bySum, openRegime } from './consolidation.ts'
import { earlierColumns, earlierRows } from './earlier.ts'
import { bringEarlier, earlierOf, earlierPeriods, takeEarlierFigures } from './earlier-actions.ts'
import { EarlierFiguresPage, EarlierPage } from './earlier-pages.tsx'
import { earlierUnits, sumsOfEarlier, unitOfEarlier, unitsOwing } from './earlier-store.ts'
import { earlierTexts as texts } from './earlier-texts.ts'
import type { Period } from './period-actions.ts'
import { periodFor, somewhere } from './period-view.ts'
import { lengthOf, regimeIn } from './regime.ts'
import { regimeOf } from './regime-store.ts'
import { rowsIn } from './sheet-rows.ts'
import { texts as reportTexts } from './texts.ts'

export const earlierRoutes = new Hono<Env>()
const routes = earlierRoutes

/** The whole period: who sees a part of it brings nothing in. */
async function wholeFor(c: HonoContext<Env>): Promise<Period> {
  const { db, person, today } = c.var
  const view = await periodFor(c)
  if (!(await may(db, person.id, 'consolidate', view.unitId, today)))
    throw new Refusal('not-found', reportTexts.noSuchPeriod)
  return view
}

async function page(c: HonoContext<Env>, view: Period, typed: Record<string, string>, errors: FieldError[]) {
  const periods = await earlierPeriods(c.var, view)
  const props = { view, periods, newId: newId(), typed, errors }
  return show(c, <EarlierPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}

routes.get('/reports/of/:id/:period/earlier', somewhere, async c => page(c, await wholeFor(c), {}, []))

routes.get('/reports/of/:id/:period/earlier/template', somewhere, async c => {
  const view = await wholeFor(c)
  const units = await unitsOwing(c.var.db, view.deliverableId, view.period)
  const sheet = writeSheet(c.var.say(texts.sheetName), earlierColumns(view.regime), earlierRows(units))
  const named = { 'content-disposition': 'attachment; filename="so-lieu-cu.xlsx"' }
  return c.body(new Uint8Array(Buffer.concat(await Array.fromAsync(sheet))), 200, { 'content-type': XLSX, ...named })
})

routes.post('/reports/of/:id/:period/earlier', somewhere, async c => {
  const view = await wholeFor(c)
  const form = await formOf(c)
  const [id, period] = [`${form.get('id')}`, `${form.get('period') ?? ''}`]
  const typed = { period }
  const given = await readFileField(c.var.received, 'sheet', { kinds: ['xlsx'], missing: texts.fileMissing })
  if (!given.ok) return page(c, view, typed, errorsFrom(c.var.say, given.findings))
  if (!isId(id) || period === '')
    return page(c, view, typed, errorsIn(c.var.say, [{ field: 'period', text: texts.periodMissing }]))
  const rows = await rowsIn(await contentOf(given.file!.upload), { rows: 60_000, columns: 512 })
  if (!rows) return page(c, view, typed, errorsIn(c.var.say, [{ field: 'sheet', text: reportTexts.sheetUnreadable }]))
  const brought = await bringEarlier(c.var, view, { id, period, rows })
  if ('errors' in brought)
    return page(
      c,
      view,
      typed,
      errorsIn(
        c.var.say,
        brought.errors.map(error => ({ field: 'sheet', text: error })),
      ),
    )
  return done(c, `/earlier-figures/${brought.id}`, brought.same ? texts.theSame : undefined)
})

const ofUnit = permit('consolidate', unitOfEarlier)

async function figuresPage(c: HonoContext<Env>, typed: Record<string, string>, errors: FieldError[]) {
  const { db, person, today } = c.var
  const earlier = await earlierOf(c.var, c.req.param('id')!)
  const whole = regimeIn(await regimeOf(db, earlier.regimeVersion), earlier.period)
  const open = await may(db, person.id, 'read-denunciations', earlier.unitId, today)
  const regime = open ? whole : openRegime(whole)
  const sums = (id: string) => sumsOfEarlier(db, id, null, lengthOf(regime))
  const { units: count, sums: found } = await sums(earlier.id)
  const compares = earlier.state === 'preview' && earlier.replaces !== null
  const inUse = compares ? bySum(regime, (await sums(earlier.replaces!)).sums) : null
  const asked = c.req.query('after')
  const after = isId(asked) ? asked : null
  const units = await earlierUnits(db, earlier.id, { after, limit: ROWS_ON_PAGE + 1 })
  const props = { earlier, regime, count, sums: bySum(regime, found), inUse, units, after, typed, errors }
  return show(c, <EarlierFiguresPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}

routes.get('/earlier-figures/:id', ofUnit, c => figuresPage(c, {}, []))

const why = z.object({ reason: text({ max: 1_000, missing: texts.reasonMissing }) })
const noReason = z.object({})

routes.post('/earlier-figures/:id/taking', ofUnit, async c => {
  const earlier = await earlierOf(c.var, c.req.param('id'))
  const form = await formOf(c)
  const read = readForm(earlier.replaces === null ? noReason : why, form)
  if (!read.ok) return figuresPage(c, read.typed, errorsIn(c.var.say, read.errors))
  await takeEarlierFigures(c.var, earlier, read.typed.reason?.trim() ?? '')
  return done(c, `/earlier-figures/${earlier.id}`, texts.wasTaken)
})
