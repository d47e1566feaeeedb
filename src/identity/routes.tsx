// Signing in and out. The demonstration signs in with one press; nothing of that exists outside it.

import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Db } from '../shared/database/connection.ts'
import { type FixedClock, notADay, type PlainDate, readDay } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { anyone, type Env, formOf, show } from '../shared/web.ts'
import { type Newcomer, SignInPage } from './pages.tsx'
import { closeSession, openSession } from './sessions.ts'
import { texts } from './texts.ts'

export const SESSION_COOKIE = 'session'

/** What the demonstration offers: its people, and its clock. */
export interface Demonstration {
  bodyId: string
  bodyName: string
  people: (on: PlainDate) => Promise<Newcomer[]>
  clock: FixedClock
  opened: (personId: string) => Promise<void>
}

export function identityRoutes(identity: Db, demo: Demonstration | null): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/sign-in', anyone, async c => {
    const people = demo ? await demo.people(c.var.today) : null
    return show(c, <SignInPage shell={c.var.shell()} people={people} bodyName={demo?.bodyName ?? null} />)
  })

  routes.post('/sign-out', anyone, async c => {
    const token = getCookie(c, SESSION_COOKIE)
    if (token) await closeSession(identity, token)
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.redirect('/sign-in', 303)
  })

  if (!demo) return routes

  routes.post('/demo/sign-in', anyone, async c => {
    const personId = (await formOf(c)).get('person')
    const people = await demo.people(c.var.today)
    if (!isId(personId) || !people.some(({ id }) => id === personId)) throw new Refusal('not-found', texts.noSuchPerson)
    const token = await openSession(identity, { bodyId: demo.bodyId, personId })
    await demo.opened(personId)
    setCookie(c, SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'Lax' })
    return c.redirect('/', 303)
  })

  routes.post('/demo/clock', anyone, async c => {
    const day = readDay(String((await formOf(c)).get('day') ?? ''))
    if (!day) throw new Refusal('invalid', notADay)
    demo.clock.moveTo(day)
    return c.redirect(pathOf(c.req.header('referer')), 303)
  })

  return routes
}

/** The path of the page one comes from; never another host, which "//host" would be. */
function pathOf(referer: string | undefined): string {
  const path = referer && URL.canParse(referer) ? new URL(referer).pathname : '/'
  return path.startsWith('//') ? '/' : path
}
