// Addresses of an organisation's settings for its papers: head, terms, numbers used on paper before.

import { Hono, type Context as HonoContext } from 'hono'
import { findUnit, permit } from '../organisation/index.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { readForm, type Typed } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { addTerm, changeLetterhead, layoutOfUnit, letterheadOf, openSeries } from './letterhead-actions.ts'
import { LetterheadPage } from './letterhead-pages.tsx'
import { letterheadFields, seriesFields, termFields } from './outgoing-forms.ts'
import { seriesOf, termsOf } from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

export const letterheadRoutes = new Hono<Env>()

const BASE = '/documents/letterheads/:id'

const unitItself = async (db: Env['Variables']['db'], id: string) => (await findUnit(db, id))?.id

letterheadRoutes.get(BASE, permit('number', unitItself), c => page(c, {}, []))

letterheadRoutes.post(BASE, permit('number', unitItself), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(letterheadFields, form)
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const { eachKind, ...head } = read.value
  await changeLetterhead(c.var, id, { ...head, eachKind: eachKind === 'yes' }, Number(form.get('version')))
  return done(c, `/documents/letterheads/${id}`, texts.settingsSaved)
})

letterheadRoutes.post(`${BASE}/terms`, permit('number', unitItself), async c => {
  const form = await formOf(c)
  const read = readForm(termFields, form)
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const { from, until } = read.value
  const termId = form.get('term')
  if (!isId(termId)) throw new Refusal('bad-request', texts.termMissing)
  if (until && isBefore(until, from!))
    return page(c, read.typed, errorsIn(c.var.say, [{ field: 'until', text: texts.termTurned }]))
  const id = c.req.param('id')
  const behind: PlainDate | null = until ? until.add({ days: 1 }) : null
  const added = await addTerm(c.var, id, { id: termId, from: from!, until: behind })
  if (!added.ok) return page(c, read.typed, errorsFrom(c.var.say, added.findings))
  return done(c, `/documents/letterheads/${id}`, texts.termAdded)
})

letterheadRoutes.post(`${BASE}/series`, permit('number', unitItself), async c => {
  const read = readForm(seriesFields, await formOf(c))
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const id = c.req.param('id')
  const opened = await openSeries(c.var, id, read.value.kind, read.value.openedAt!)
  if (!opened.ok) return page(c, read.typed, errorsFrom(c.var.say, opened.findings))
  return done(c, `/documents/letterheads/${id}`, texts.settingsSaved)
})

async function page(c: HonoContext<Env>, typed: Typed, errors: FieldError[]) {
  const { db } = c.var
  const unit = (await findUnit(db, c.req.param('id')!))!
  const layout = await layoutOfUnit(db, unit.id)
  const props = {
    ...{ unit, layout, typed, errors, termId: newId() },
    head: await letterheadOf(db, unit.id, layout),
    terms: layout === 'party' ? await termsOf(db, unit.id) : [],
    series: await seriesOf(db, unit.id, layout),
  }
  return show(c, <LetterheadPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}
