// Addresses of who acts where there is no union, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { permit } from '../organisation/index.ts'
import { findProgramme, issuerOfProgramme } from '../programme/index.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { actingBodies, endActing, nameActing } from './acting.ts'
import { ActingPage } from './acting-pages.tsx'
import { actingUnits, countUnnamed, endedActing } from './acting-store.ts'
import { actingTexts } from './acting-texts.ts'

/** Organisations on a page. */
const PAGE = 50

/** What was taken back last, below the list of those named. */
const HISTORY = 20

export const actingRoutes = new Hono<Env>()

actingRoutes.get('/plans/follow-up/:id/acting', permit('return', issuerOfProgramme), c =>
  page(c, { named: c.req.query('shown') === 'named', typed: {}, chosen: [], errors: [] }),
)

actingRoutes.post('/plans/follow-up/:id/acting', permit('return', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const typed = Object.fromEntries(['by', 'post', 'all', 'reason'].map(name => [name, textIn(form, name)]))
  const chosen = form.getAll('unit').filter((value): value is string => typeof value === 'string' && isId(value))
  const [by, post] = [isId(typed.by) ? typed.by : null, typed.post || null]
  const all = typed.all === 'on'
  const named = textIn(form, 'shown') === 'named'
  const units = new Map(chosen.map(unit => [unit, textIn(form, `was.${unit}`)]))
  if (textIn(form, 'step') === 'end') {
    const missing = [
      ...(chosen.length === 0 ? [{ field: '', text: actingTexts.chooseToEnd }] : []),
      ...(typed.reason ? [] : [{ field: 'reason', text: actingTexts.reasonMissing }]),
    ]
    if (missing.length > 0) return page(c, { named, typed, chosen, errors: errorsIn(c.var.say, missing) })
    const count = await endActing(c.var, id, { units, reason: typed.reason! })
    return done(c, `/plans/follow-up/${id}/acting?shown=named`, actingTexts.ended(count))
  }
  const errors = [
    ...(by === null && post === null ? [{ field: 'post', text: actingTexts.postMissing }] : []),
    ...(chosen.length === 0 && !all ? [{ field: '', text: actingTexts.nobodyChosen }] : []),
  ]
  if (errors.length > 0) return page(c, { named, typed, chosen, errors: errorsIn(c.var.say, errors) })
  const count = await nameActing(c.var, id, { units, all: all && !named, by, post })
  return done(c, `/plans/follow-up/${id}/acting${named ? '?shown=named' : ''}`, actingTexts.done(count))
})

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 300) : ''
}

async function page(
  c: HonoContext<Env>,
  shown: { named: boolean; typed: Record<string, string>; chosen: readonly string[]; errors: FieldError[] },
) {
  const { db, today } = c.var
  const programme = (await findProgramme(db, c.req.param('id')!))!
  const after = c.req.query('after') ?? null
  const found = await actingUnits(db, programme.id, today, { named: shown.named, after, limit: PAGE + 1 })
  const props = {
    ...{ programme, after, ...shown },
    ...{ units: found.slice(0, PAGE), next: found.length > PAGE ? found[PAGE - 1]!.id : null },
    unnamed: await countUnnamed(db, programme.id, today),
    bodies: await actingBodies(c.var),
    ended: shown.named ? await endedActing(db, programme.id, HISTORY) : [],
  }
  return show(c, <ActingPage shell={c.var.shell()} {...props} />, shown.errors.length > 0 ? 422 : 200)
}
