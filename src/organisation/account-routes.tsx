// Addresses for who looks after the accounts of people: the list, and issuing codes on paper.

import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { findAccount, findSession, type Identity, issueCode, originOf } from '../identity/index.ts'
import type { Installation } from '../shared/database/installation.ts'
import { isId, newId } from '../shared/id.ts'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { admits, type Env, formOf, show } from '../shared/web.ts'
import { IssuePage, PaperPage, PeoplePage } from './account-pages.tsx'
import { accountTexts } from './account-texts.ts'
import { findAccountPerson, isManagedBy, managedPeople, personOfAccount } from './accounts.ts'
import { permitSomewhere } from './permit.ts'
import { texts } from './texts.ts'
import { typedUnit } from './unit-search.tsx'

/** The person in the address is one whose account the caller looks after; anybody else does not exist for them. */
const permitManaged: MiddlewareHandler<Env> = admits(
  async (c, next) => {
    const { db, person, today } = c.var
    const id = c.req.param('id')
    if (!isId(id) || !(await isManagedBy(db, id, person.id, today))) throw new Refusal('not-found', texts.notFound)
    await next()
  },
  { permission: 'manage-people', scope: 'thing' },
)

export function accountKeepingRoutes(identity: Identity, installation: Installation): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/people', permitSomewhere('manage-people'), async c => {
    const { db, person, today } = c.var
    const [name, asked] = [typedUnit(c.req.query('q')), c.req.query('after')]
    const after = isId(asked) ? asked : null
    const people = await managedPeople(db, person.id, today, { name, after, limit: ROWS_ON_PAGE + 1 })
    return show(c, <PeoplePage shell={c.var.shell()} {...{ people, name, after }} />)
  })

  routes.get('/people/:id/code', permitManaged, async c => {
    const { person, account } = await recipient(identity, c, c.req.param('id'))
    const props = { person, id: newId(), reset: account !== undefined, secondStep: account?.secondStep ?? false }
    return show(c, <IssuePage shell={c.var.shell()} {...props} />)
  })

  routes.post('/people/:id/code', permitManaged, async c => {
    const { person, account } = await recipient(identity, c, c.req.param('id'))
    const form = await formOf(c)
    const id = form.get('id')
    if (!isId(id)) throw new Refusal('bad-request', accountTexts.issuedBefore)
    const session = (await findSession(identity, c))!
    if (account) await refuseElsewhere(installation, c, account.id, session.bodyId!)
    const issued = await issueCode(identity, {
      ...{ id, bodyId: session.bodyId!, personId: person.id, accountId: account?.id ?? null },
      ...{ clearsSecondStep: form.get('clears') === 'on', issuer: session.accountId },
    })
    if (!issued) throw new Refusal('conflict', accountTexts.issuedBefore)
    const { code, expires } = issued
    const props = {
      person,
      code,
      reset: account !== undefined,
      expires,
      address: `${originOf(c, identity.proxies)}/invitation`,
    }
    return show(c, <PaperPage shell={c.var.shell()} {...props} />)
  })

  return routes
}

/** The person of the address, with their account if it was ever made. */
async function recipient(identity: Identity, c: HonoContext<Env>, id: string) {
  const person = (await findAccountPerson(c.var.db, id))!
  const account = person.accountId ? await findAccount(identity.db, person.accountId) : undefined
  return { person, account }
}

/** Who manages people here must not open another body through an account that both share. */
async function refuseElsewhere(installation: Installation, c: HonoContext<Env>, accountId: string, bodyId: string) {
  for (const body of installation.bodies()) {
    if (body.id === bodyId) continue
    if (await personOfAccount(installation.db(body.id)!, accountId, c.var.today))
      throw new Refusal('conflict', accountTexts.elsewhere)
  }
}
