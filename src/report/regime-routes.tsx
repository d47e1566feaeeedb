// Addresses of the report regime: what is asked, by whom, when; and the outline that came from above.

import { Hono } from 'hono'
import { z } from 'zod'
import { permitAtTop, signedIn } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { readForm, type Typed, text } from '../shared/form.ts'
import { newId } from '../shared/id.ts'
import { orRefuse } from '../shared/outcome.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Context, done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { mayBeAdded, type Regime } from './regime.ts'
import { listDrafts } from './regime-draft-store.ts'
import { readRegime } from './regime-input.ts'
import { ReceivePage, RegimePage, RegimesPage } from './regime-pages.tsx'
import { addRegime, findRegime, listRegimes, nextVersion, regimeOn } from './regime-store.ts'
import { regimeTexts as texts } from './regime-texts.ts'

export const regimeRoutes = new Hono<Env>()
const routes = regimeRoutes

// What is asked of every unit is no secret of any: everybody in the body reads it.
routes.get('/regimes', signedIn, async c => {
  const inForce = await regimeOn(c.var.db, c.var.today)
  const regimes = await listRegimes(c.var.db)
  const mayWrite = c.var.mayAtTop.has('administer')
  const drafts = mayWrite ? await listDrafts(c.var.db) : []
  return show(c, <RegimesPage shell={c.var.shell()} {...{ regimes, drafts, mayWrite }} inForce={inForce.version} />)
})

routes.get('/regimes/new', permitAtTop('administer'), c =>
  show(c, <ReceivePage shell={c.var.shell()} typed={{}} errors={[]} />),
)

const outline = z.object({ definition: text({ max: 1_000_000, missing: texts.definitionMissing }) })

routes.post('/regimes', permitAtTop('administer'), async c => {
  const read = readForm(outline, await formOf(c))
  const again = (typed: Typed, errors: FieldError[]) =>
    show(c, <ReceivePage shell={c.var.shell()} typed={typed} errors={errors} />, 422)
  if (!read.ok) return again(read.typed, errorsIn(c.var.say, read.errors))
  const given = readRegime(read.value.definition)
  if (!given.ok)
    return again(
      read.typed,
      errorsIn(
        c.var.say,
        given.findings.map(({ text: said }) => ({ field: 'definition', text: said })),
      ),
    )
  const version = await receiveRegime(c.var, given.value)
  return done(c, `/regimes/${version}`, texts.received)
})

/** Stores the outline under the next version of this body; its own number counts for nothing here. */
export async function receiveRegime({ db, now, person }: Context, given: Regime): Promise<number> {
  const version = await nextVersion(db)
  const stored = (await listRegimes(db)).map(({ regime }) => regime)
  const regime = orRefuse(mayBeAdded({ ...given, version }, stored))
  await addRegime(db, regime, now, 'received')
  await record(db, {
    act: 'regime.received',
    actor: person.id,
    subject: newId(),
    at: now,
    detail: { version, form: regime.form },
  })
  return version
}

routes.get('/regimes/:version', signedIn, async c => {
  const version = Number(c.req.param('version').replace(/\.json$/, ''))
  const stored = Number.isInteger(version) && version < 2 ** 31 ? await findRegime(c.var.db, version) : undefined
  if (!stored) throw new Refusal('not-found', texts.noSuchRegime)
  if (c.req.param('version').endsWith('.json'))
    return c.body(JSON.stringify(stored.regime, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="de-cuong-${version}.json"`,
    })
  const mayWrite = c.var.mayAtTop.has('administer')
  return show(c, <RegimePage shell={c.var.shell()} {...{ stored, mayWrite }} today={c.var.today} />)
})
