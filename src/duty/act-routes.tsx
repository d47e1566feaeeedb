// Acts of a duty beyond report, accept and return: progress, more time, waiving, parts.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permit } from '../organisation/index.ts'
import { count, day, readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { done, type Env, errorsIn, formOf } from '../shared/web.ts'
import { askMoreTime, extendDuty, tellProgress, waiveDuty } from './actions.ts'
import { boardTexts } from './board-texts.ts'
import { createParts } from './parts.ts'
import { findDuty, unitOfDuty } from './store.ts'
import { versionIn } from './submission-routes.tsx'
import { texts } from './texts.ts'

const reason = text({ max: 2_000, missing: boardTexts.reasonMissing })
const telling = z.object({ percent: count(), comment: text({ max: 2_000 }) })
const asking = z.object({ reason, dueOn: day({ missing: texts.newDayMissing }) })
const waiving = z.object({ reason, authority: text({ max: 500, missing: boardTexts.authorityMissing }) })
const adding = z.object({
  partTitle: text({ max: 500, missing: boardTexts.partTitleMissing }),
  partDay: day({ missing: texts.newDayMissing }),
})

/** `again` shows the duty's page with what was typed and its errors. */
export function actRoutes(
  again: (c: HonoContext<Env>, id: string, typed: Typed, errors: FieldError[]) => Promise<Response>,
) {
  const routes = new Hono<Env>()

  routes.post('/duties/:id/progress', permit('prepare', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(telling, form)
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    const { percent, comment } = read.value
    if (percent === null || percent > 100)
      return again(c, id, read.typed, errorsIn(c.var.say, [{ field: 'percent', text: boardTexts.percentWrong }]))
    await tellProgress(c.var, id, percent, comment, { version })
    return done(c, `/duties/${id}`, boardTexts.progressNow)
  })

  routes.post('/duties/:id/extension-request', permit('prepare', unitOfDuty), c => moreTime(c, false))
  routes.post('/duties/:id/extension', permit('return', unitOfDuty), c => moreTime(c, true))

  async function moreTime(c: HonoContext<Env>, granted: boolean) {
    const [id, form] = [c.req.param('id')!, await formOf(c)]
    const version = versionIn(form)
    const read = readForm(asking, form)
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    const act = granted ? extendDuty : askMoreTime
    await act(c.var, id, read.value.dueOn!, read.value.reason, { version })
    return done(c, `/duties/${id}`, granted ? boardTexts.extendedNow : boardTexts.askedNow)
  }

  routes.post('/duties/:id/waiver', permit('waive', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(waiving, form)
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    await waiveDuty(c.var, id, read.value.reason, read.value.authority, { version })
    return done(c, `/duties/${id}`, boardTexts.waivedNow)
  })

  routes.post('/duties/:id/parts', permit('prepare', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const read = readForm(adding, form)
    const part = form.get('part')
    if (!read.ok || !isId(part)) return again(c, id, read.typed, read.ok ? [] : errorsIn(c.var.say, read.errors))
    const { unitId } = (await findDuty(c.var.db, id))!
    await createParts(c.var, id, [{ id: part, title: read.value.partTitle, dueOn: read.value.partDay!, unitId }])
    return done(c, `/duties/${id}`, boardTexts.partNow)
  })
  return routes
}
