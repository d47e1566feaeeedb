// Acts of a duty beyond report, accept and return: progress, more time, waiving, parts.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permit } from '../organisation/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { count, day, readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { done, type Env, errorsIn, formOf } from '../shared/web.ts'
import { askMoreTime, extendDuty, tellProgress, waiveDuty } from './actions.ts'
import { boardTexts } from './board-texts.ts'
import { askForTime, type Duty } from './duty.ts'
import type { Meant } from './freshness.ts'
import { createParts } from './parts.ts'
import { findDuty, unitOfDuty } from './store.ts'
import { versionIn } from './submission-routes.tsx'
import { texts } from './texts.ts'

const { progressNow } = boardTexts
const reason = () => text({ max: 2_000, missing: boardTexts.reasonMissing })
const telling = z.object({ percent: count(), comment: text({ max: 2_000 }) })
const asking = z.object({ extensionReason: reason(), extensionDay: day({ missing: texts.newDayMissing }) })
const waiving = z.object({
  waiverReason: reason(),
  authority: text({ max: 500, missing: boardTexts.authorityMissing }),
})
const adding = z.object({
  partTitle: text({ max: 500, missing: boardTexts.partTitleMissing }),
  partDay: day({ missing: texts.newDayMissing }),
})

/** What the addresses of a duty share. */
export interface DutyPages {
  /** The duty's page with what was typed and its errors. */
  again: (c: HonoContext<Env>, id: string, typed: Typed, errors: FieldError[]) => Promise<Response>
  /** The answer to a stale page, or to a form that came twice; null when the act may go on. */
  unlessFresh: (c: HonoContext<Env>, id: string, version: number, form: Sent) => Promise<Response | null>
}

export interface Sent {
  /** What the form asks for; false where it cannot be read. */
  meant: Meant | false
  typed: Typed
  /** What is said when it was done. */
  said: Text
}

export function actRoutes({ again, unlessFresh }: DutyPages) {
  const routes = new Hono<Env>()

  routes.post('/duties/:id/progress', permit('prepare', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(telling, form)
    const { percent, comment } = read.ok ? read.value : { percent: null, comment: '' }
    const meant = { act: 'progressed', note: comment, percent: percent ?? 0 } as const
    const other = await unlessFresh(c, id, version, { meant: read.ok && meant, typed: read.typed, said: progressNow })
    if (other) return other
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    if (percent === null || percent > 100)
      return again(c, id, read.typed, errorsIn(c.var.say, [{ field: 'percent', text: boardTexts.percentWrong }]))
    await tellProgress(c.var, id, percent, comment, { version })
    return done(c, `/duties/${id}`, progressNow)
  })

  routes.post('/duties/:id/extension-request', permit('prepare', unitOfDuty), c => moreTime(c, false))
  routes.post('/duties/:id/extension', permit('return', unitOfDuty), c => moreTime(c, true))

  async function moreTime(c: HonoContext<Env>, granted: boolean) {
    const [id, form] = [c.req.param('id')!, await formOf(c)]
    const version = versionIn(form)
    const read = readForm(asking, form)
    const [act, said] = granted
      ? (['extended', boardTexts.extendedNow] as const)
      : (['extension-asked', boardTexts.askedNow] as const)
    const meant = read.ok && { act, note: read.value.extensionReason, toDay: read.value.extensionDay }
    const other = await unlessFresh(c, id, version, { meant, typed: read.typed, said })
    if (other) return other
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    const { extensionReason, extensionDay } = read.value
    const duty = (await findDuty(c.var.db, id))!
    const wrong = notMoreTime(duty, extensionDay!, granted ? c.var.today : null)
    if (wrong) return again(c, id, read.typed, errorsIn(c.var.say, [{ field: 'extensionDay', text: wrong }]))
    await (granted ? extendDuty : askMoreTime)(c.var, id, extensionDay!, extensionReason, { version })
    return done(c, `/duties/${id}`, said)
  }

  routes.post('/duties/:id/waiver', permit('waive', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(waiving, form)
    const meant =
      read.ok && ({ act: 'waived', note: read.value.waiverReason, authority: read.value.authority } as const)
    const other = await unlessFresh(c, id, version, { meant, typed: read.typed, said: boardTexts.waivedNow })
    if (other) return other
    if (!read.ok) return again(c, id, read.typed, errorsIn(c.var.say, read.errors))
    await waiveDuty(c.var, id, read.value.waiverReason, read.value.authority, { version })
    return done(c, `/duties/${id}`, boardTexts.waivedNow)
  })

  routes.post('/duties/:id/parts', permit('prepare', unitOfDuty), async c => {
    const [id, form] = [c.req.param('id'), await formOf(c)]
    const version = versionIn(form)
    const read = readForm(adding, form)
    const part = form.get('part')
    const other = await unlessFresh(c, id, version, { meant: false, typed: read.typed, said: boardTexts.partNow })
    if (other) return other
    if (!read.ok || !isId(part)) return again(c, id, read.typed, read.ok ? [] : errorsIn(c.var.say, read.errors))
    const { unitId } = (await findDuty(c.var.db, id))!
    await createParts(c.var, id, [{ id: part, title: read.value.partTitle, dueOn: read.value.partDay!, unitId }])
    return done(c, `/duties/${id}`, boardTexts.partNow)
  })
  return routes
}

/** Why this day is no more time, in a sentence for its field; `from` is the day before which nothing is granted. */
function notMoreTime(duty: Duty, on: PlainDate, from: PlainDate | null): Text | null {
  if (from && isBefore(on, from)) return texts.newDayPast
  const asked = askForTime(duty, on)
  return asked.ok ? null : asked.findings[0]!.text
}
