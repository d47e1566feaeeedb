// Addresses that need no session: signing in and out, and the choice of a body.

import { Hono, type Context as HonoContext } from 'hono'
import { notADay, readDay } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { anyone, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { addAccount, hasAccounts } from './accounts.ts'
import { recordIdentity } from './audit.ts'
import { invitationRoutes } from './invitation-routes.tsx'
import { ChooseBodyPage, DemoSignInPage, SecondStepPage, SignInPage } from './pages.tsx'
import { type Demonstration, type IdentityParts, read, wayIn } from './parts.ts'
import { placesOf } from './people.ts'
import { endSession, findSession, forgetCookies, openSession, placeSession } from './sessions.ts'
import { enter, type SignIn, secondStep, signIn } from './sign-in.ts'
import { texts } from './texts.ts'

export function identityRoutes(parts: IdentityParts): Hono<Env> {
  const { identity, demo } = parts
  const routes = new Hono<Env>()

  routes.get('/sign-in', anyone, async c => {
    const shell = c.var.shell()
    if (!demo && !(await hasAccounts(identity.db))) return c.redirect('/setup', 303)
    if (!demo) return show(c, <SignInPage shell={shell} name="" errors={[]} />)
    return show(c, <DemoSignInPage shell={shell} people={await demo.people(c.var.today)} bodyName={demo.bodyName} />)
  })

  routes.post('/sign-in', anyone, async c => {
    const form = await formOf(c)
    const name = read(form, 'name').trim()
    const password = read(form, 'password')
    const missing = [
      ...(name === '' ? [{ field: 'name', text: texts.nameMissing }] : []),
      ...(password === '' ? [{ field: 'password', text: texts.passwordMissing }] : []),
    ]
    const again = (errors: { field: string; text: Text }[], status: 422 | 429) =>
      show(c, <SignInPage shell={c.var.shell()} name={name} errors={errorsIn(c.var.say, errors)} />, status)
    if (missing.length > 0) return again(missing, 422)
    const result = await signIn(identity, c, name.toLowerCase(), password)
    return answer(parts, c, result, again, texts.wrongPassword, 'name')
  })

  routes.get('/sign-in/code', anyone, c => show(c, <SecondStepPage shell={c.var.shell()} errors={[]} />))

  routes.post('/sign-in/code', anyone, async c => {
    const code = read(await formOf(c), 'code').trim()
    const again = (errors: { field: string; text: Text }[], status: 422 | 429) =>
      show(c, <SecondStepPage shell={c.var.shell()} errors={errorsIn(c.var.say, errors)} />, status)
    if (code === '') return again([{ field: 'code', text: texts.codeMissing }], 422)
    return answer(parts, c, await secondStep(identity, c, code), again, texts.wrongCode, 'code')
  })

  routes.post('/sign-out', anyone, async c => {
    const session = await findSession(identity, c)
    if (session && (await endSession(identity.db, session.accountId, session.id))) {
      const at = identity.clock.now()
      await recordIdentity(identity.db, { act: 'session.closed', actor: session.accountId, subject: session.id, at })
    }
    forgetCookies(c)
    return c.redirect('/sign-in', 303)
  })

  chooseBodyRoutes(routes, parts)
  routes.route('/', invitationRoutes(parts))
  if (demo) demoRoutes(routes, parts, demo)
  return routes
}

/** What a try to sign in leads to. */
async function answer(
  parts: IdentityParts,
  c: HonoContext<Env>,
  result: SignIn,
  again: (errors: { field: string; text: Text }[], status: 422 | 429) => Response | Promise<Response>,
  wrong: Text,
  field: string,
): Promise<Response> {
  switch (result.outcome) {
    case 'signed-in':
      return c.redirect(await wayIn(parts, c, result.session), 303)
    case 'second-step':
      return c.redirect('/sign-in/code', 303)
    case 'too-many':
      c.header('retry-after', `${result.minutes * 60}`)
      return again([{ field, text: texts.tooManyTries(result.minutes) }], 429)
    case 'wrong':
      return again([{ field, text: wrong }], 422)
    case 'over':
      throw new Refusal('not-signed-in', texts.secondStepOver)
  }
}

function chooseBodyRoutes(routes: Hono<Env>, { identity, installation, people }: IdentityParts): void {
  const signedIn = async (c: HonoContext<Env>) => {
    const session = await findSession(identity, c)
    if (!session) throw new Refusal('not-signed-in', texts.notSignedIn)
    return { session, places: await placesOf(installation, people, session.accountId, c.var.today) }
  }

  routes.get('/choose-body', anyone, async c => {
    const { session, places } = await signedIn(c)
    // One place is no choice; a session without a place that has one by now goes in.
    if (places.length === 1) {
      await enter(identity.db, session, places[0]!, identity.clock.now())
      return c.redirect('/', 303)
    }
    return show(c, <ChooseBodyPage shell={c.var.shell()} places={places} />)
  })

  routes.post('/choose-body', anyone, async c => {
    const { session, places } = await signedIn(c)
    const wanted = read(await formOf(c), 'body')
    const place = places.find(({ bodyId }) => bodyId === wanted)
    if (!place) throw new Refusal('not-found', texts.noSuchPlace)
    await enter(identity.db, session, place, identity.clock.now())
    return c.redirect('/', 303)
  })
}

/** One press, no password. Nothing of this exists outside the demonstration. */
function demoRoutes(routes: Hono<Env>, { identity, installation, people }: IdentityParts, demo: Demonstration): void {
  routes.post('/demo/sign-in', anyone, async c => {
    const personId = (await formOf(c)).get('person')
    const known = await demo.people(c.var.today)
    const person = known.find(({ id }) => id === personId)
    if (!isId(personId) || !person) throw new Refusal('not-found', texts.noSuchPerson)
    const { db, clock } = identity
    const body = installation.db(demo.bodyId)!
    const { accountId } = (await people.find(body, personId))!
    // The account has the id of its person: pressed twice at once, it is made once.
    if (!accountId) {
      const account = { id: personId, name: person.name, username: null, email: null, passwordHash: null }
      await addAccount(db, account, clock.now())
      await people.link(body, personId, personId, null)
    }
    const actor = accountId ?? personId
    const id = await openSession(identity, c, actor)
    await placeSession(db, id, { bodyId: demo.bodyId, personId })
    await recordIdentity(db, { act: 'session.opened', actor, subject: id, at: clock.now() })
    return c.redirect('/', 303)
  })

  routes.post('/demo/clock', anyone, async c => {
    const day = readDay(String((await formOf(c)).get('day') ?? ''))
    if (!day) throw new Refusal('invalid', notADay)
    demo.clock.moveTo(day)
    return c.redirect(pathOf(c.req.header('referer')), 303)
  })
}

/** The path of the page one comes from; never another host, which "//host" would be. */
function pathOf(referer: string | undefined): string {
  const path = referer && URL.canParse(referer) ? new URL(referer).pathname : '/'
  return path.startsWith('//') ? '/' : path
}
