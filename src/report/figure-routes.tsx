// Addresses of a period's figures unit by unit, and of those that ask for a second look.

import { Hono } from 'hono'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Env, show } from '../shared/web.ts'
import { questionsOf, valuesOfFigure } from './figure-actions.ts'
import { FigurePage } from './figure-pages.tsx'
import { returnable } from './outlier-store.ts'
import { figuresByUnit } from './period-store.ts'
import { periodFor, somewhere } from './period-view.ts'
import { cellName, cellsOf } from './regime.ts'
import { ReviewPage } from './review-page.tsx'
import { texts } from './texts.ts'

export const figureRoutes = new Hono<Env>()
const routes = figureRoutes

function placeIn(written = '0'): number {
  const from = Number(written)
  return Number.isSafeInteger(from) ? Math.max(0, from) : 0
}

routes.get('/reports/of/:id/:period/figures/:cell', somewhere, async c => {
  const view = await periodFor(c)
  const indicator = view.regime.indicators.find(({ cells }) => cells.some(cell => cell.id === c.req.param('cell')))
  const cell = indicator?.cells.find(one => one.id === c.req.param('cell'))
  if (!indicator || !cell) throw new Refusal('not-found', texts.noSuchPeriod)
  const share = indicator.shares?.find(({ part }) => part === cell.id) ?? null
  const base = cellsOf(view.regime).find(({ id }) => id === share?.base)?.position ?? null
  const after = placeIn(c.req.query('from'))
  const { position } = cell
  const figures = await figuresByUnit(c.var.db, view.scope, { position, base, after, limit: ROWS_ON_PAGE + 1 })
  const values = after === 0 ? await valuesOfFigure(c.var, view, cell.id) : []
  const { questions } = await questionsOf(c.var, view, cell.id)
  const props = { view, cell, share, figures, after, questions, name: cellName(indicator, cell) }
  return show(
    c,
    <FigurePage shell={c.var.shell()} {...props} values={values.filter(({ report }) => !report.waiting)} />,
  )
})

routes.get('/reports/of/:id/:period/review', somewhere, async c => {
  const view = await periodFor(c)
  const cell = c.req.query('cell') ?? ''
  const { questions, earlier } = await questionsOf(c.var, view, cell === '' ? undefined : cell)
  const { db, person, today } = c.var
  const waiting = questions.flatMap(({ of: { report } }) => (report.waiting ? [report.unitId] : []))
  const mayReturn = await returnable(db, person.id, waiting, today)
  return show(
    c,
    <ReviewPage
      shell={c.var.shell()}
      {...{ view, questions, earlier, cell, mayReturn }}
      after={placeIn(c.req.query('from'))}
    />,
  )
})
