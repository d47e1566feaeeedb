// Addresses of organisations, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { notADay, type PlainDate, readDay } from '../shared/day.ts'
import type { Typed } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { sendList } from '../shared/sheet/index.ts'
import { formatDay } from '../shared/text.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { type FactsSaved, saveFacts } from './fact-actions.ts'
import { FactsPage, factsOfToday } from './fact-pages.tsx'
import { askedFor, readFacts } from './forms.ts'
import { ancestors } from './lineage.ts'
import { UnitPage } from './pages.tsx'
import { permit, permitSomewhere } from './permit.ts'
import { bodiesOf, findUnit, may, topUnit } from './store.ts'
import { texts } from './texts.ts'
import { UnitList, unitColumns } from './unit-list.tsx'
import { factsOf, findUnitWithVersion, listUnits } from './unit-store.ts'
import { listAll, scopeOf, viewUnit } from './views.ts'

const PAGE = 50

export const organisationRoutes = new Hono<Env>()

const unitItself = async (db: Env['Variables']['db'], id: string) => (await findUnit(db, id))?.id

organisationRoutes.get('/units', permitSomewhere('read'), async c => {
  const { db, today } = c.var
  const asked = askedFor(name => c.req.query(name), today)
  const scope = await scopeOf(c.var)
  const found = await listUnits(db, scope, { ...asked, limit: PAGE + 1 })
  // A name outside one's reach is not shown, also not by asking for what is below it.
  const visible = asked.parentId && (await may(db, c.var.person.id, 'read', asked.parentId, today))
  const parent = visible ? await findUnit(db, asked.parentId!) : undefined
  const day = dayTyped(c, asked.on)
  const props = { asked, today, units: found.slice(0, PAGE), parent, more: found.length > PAGE, day }
  return show(c, <UnitList shell={c.var.shell()} {...props} />, day.error ? 422 : 200)
})

for (const kind of ['csv', 'xlsx'] as const)
  organisationRoutes.get(`/units.${kind}`, permitSomewhere('read'), async c => {
    const asked = askedFor(name => c.req.query(name), c.var.today)
    const units = await listAll(c.var, asked, (c.req.queries('id') ?? []).filter(isId).slice(0, PAGE))
    return sendList(c, kind, { name: 'to-chuc', title: c.var.say(texts.title), ...unitColumns(c.var.say, units) })
  })

organisationRoutes.get('/units/:id', permit('read', unitItself), async c => {
  const { db, today, person } = c.var
  const id = c.req.param('id')
  const on = readDay(c.req.query('on') ?? '') ?? today
  const view = await viewUnit(c.var, id, on)
  const mayEdit = await may(db, person.id, 'administer', id, today)
  const day = dayTyped(c, on)
  return show(c, <UnitPage shell={c.var.shell()} {...{ view, today, mayEdit, day }} />, day.error ? 422 : 200)
})

organisationRoutes.get('/units/:id/facts', permit('administer', unitItself), async c => {
  const [last] = await factsOf(c.var.db, c.req.param('id'))
  return factsPage(c, factsOfToday(last!, c.var.today), [], false)
})

organisationRoutes.post('/units/:id/facts', permit('administer', unitItself), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readFacts(
    form,
    (await whoMayActInstead(c, id)).map(body => body.id),
  )
  if (!read.ok) return factsPage(c, read.typed, errorsIn(c.var.say, read.errors), false)
  const saved = await saveFacts(c.var, id, Number(form.get('version')), read.value.facts, read.value.from)
  return afterSaving(c, id, saved, read.typed)
})

function afterSaving(c: HonoContext<Env>, id: string, saved: FactsSaved, typed: Typed) {
  if (saved.kind === 'saved') return done(c, `/units/${id}`, texts.saved)
  if (saved.kind === 'stale') return factsPage(c, typed, [], true)
  const errors = saved.findings.map(({ field = 'name', text }) => ({ field, text }))
  return factsPage(c, typed, errorsIn(c.var.say, errors), false)
}

async function factsPage(c: HonoContext<Env>, typed: Typed, errors: FieldError[], stale: boolean) {
  const id = c.req.param('id')!
  const unit = (await findUnitWithVersion(c.var.db, id))!
  const [last] = await factsOf(c.var.db, id)
  const bodies = await whoMayActInstead(c, id)
  const props = { unit, last: last!, bodies, typed, errors, stale }
  return show(c, <FactsPage shell={c.var.shell()} {...props} />, stale ? 409 : errors.length > 0 ? 422 : 200)
}

/** The committee's own bodies, everything above the unit, and who is named already. */
async function whoMayActInstead(c: HonoContext<Env>, id: string): Promise<{ id: string; name: string }[]> {
  const { db, today } = c.var
  const top = await topUnit(db, today)
  const [last] = await factsOf(db, id)
  const named = last?.actsInsteadId ? await findUnit(db, last.actsInsteadId) : undefined
  const all = [
    ...(await bodiesOf(db, top.id, today)),
    ...(await ancestors(db, 'party', id, today)),
    ...(named ? [named] : []),
  ]
  const others = all.filter((unit, at) => unit.id !== id && all.findIndex(other => other.id === unit.id) === at)
  return others.map(({ id: unitId, name }) => ({ id: unitId, name }))
}

/** The day in the address as it stands in the field, with its error. */
function dayTyped(c: HonoContext<Env>, on: PlainDate) {
  const typed = c.req.query('on')?.trim() ?? ''
  const wrong = typed !== '' && !readDay(typed)
  return { value: wrong ? typed : formatDay(on), error: wrong ? c.var.say(notADay) : null }
}
