// The whole program as one Hono app: who is asking, one transaction for each request, and a line for each capability.

import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { api } from './api.ts'
import { dutyKinds, navigation } from './capabilities.ts'
import { dutyRoutes } from './duty/index.ts'
import { type Demonstration, findSession, identityRoutes, identityTexts, SESSION_COOKIE } from './identity/index.ts'
import { profileOf } from './organisation/index.ts'
import { planRoutes } from './plan/index.ts'
import { programmeRoutes } from './programme/index.ts'
import { reportRoutes } from './report/index.ts'
import type { Installation } from './shared/database/installation.ts'
import { type Clock, dayOf } from './shared/day.ts'
import { assets } from './shared/page/index.ts'
import { answerError, answerNotFound } from './shared/problem.tsx'
import { Refusal } from './shared/refusal.ts'
import { isLang, type Lang, speak } from './shared/text.ts'
import { anyone, type Env, takeNotice } from './shared/web.ts'

export interface Settings {
  installation: Installation
  clock: Clock
  /** Present in the demonstration only. */
  demo: Demonstration | null
}

/** Bytes of a request: the largest upload and what surrounds it. */
const MOST_BYTES = 21 * 1024 * 1024

export function createApp({ installation, clock, demo }: Settings): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(answerError)
  app.notFound(answerNotFound)

  app.use(headers)
  app.route('/', assets())
  app.use(speech(clock, demo))
  app.get('/health', anyone, async c => {
    await installation.ping()
    return c.json({ status: 'ok' })
  })
  app.use(csrf())
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new HTTPException(413)
      },
    }),
  )
  app.route('/', identityRoutes(installation.identity, demo))

  app.use(session(installation))
  app.route('/', dutyRoutes(dutyKinds))
  app.route('/', programmeRoutes)
  app.route('/', planRoutes)
  app.route('/', reportRoutes)
  app.route('/api/v1', api())
  return app
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    scriptSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Forms of this origin name it to themselves, which the check against forged forms reads; nobody else learns it.
  referrerPolicy: 'same-origin',
})

/** The language, the moment and the layout of the page: what also a page of errors needs. */
const speech =
  (clock: Clock, demo: Demonstration | null): MiddlewareHandler<Env> =>
  async (c, next) => {
    const lang = language(c)
    const now = clock.now()
    c.set('lang', lang)
    c.set('say', speak(lang))
    c.set('now', now)
    c.set('today', dayOf(now))
    c.set('may', new Set())
    c.set('shell', () => ({
      ...{ lang, say: speak(lang), path: pathOf(c), bodyName: null, person: null, nav: [], notice: takeNotice(c) },
      clock: demo && { day: dayOf(now) },
    }))
    await next()
    c.header('cache-control', 'no-store')
  }

function language(c: HonoContext<Env>): Lang {
  const asked = c.req.query('lang')
  if (isLang(asked)) {
    setCookie(c, 'lang', asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
    return asked
  }
  const kept = getCookie(c, 'lang')
  return isLang(kept) ? kept : 'vi'
}

const pathOf = (c: HonoContext<Env>) => {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** Who asks, and one transaction for the whole request: what is refused leaves nothing behind. */
const session =
  (installation: Installation): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE)
    const found = token ? await findSession(installation.identity, token) : undefined
    const db = found && installation.db(found.bodyId)
    if (!found || !db) throw new Refusal('not-signed-in', identityTexts.notSignedIn)
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const transaction = await db
      .startTransaction()
      .setAccessMode(reading ? 'read only' : 'read write')
      .execute()
    let settled = false
    try {
      const profile = await profileOf(transaction, found.personId, c.var.today)
      if (!profile) throw new Refusal('not-signed-in', identityTexts.notSignedIn)
      c.set('db', transaction)
      c.set('person', { id: profile.id, name: profile.name })
      c.set('may', profile.permissions)
      const { shell, say } = c.var
      const bodyName = installation.bodies().find(body => body.id === found.bodyId)?.name ?? null
      const nav = navigation
        .filter(item => profile.permissions.has(item.permission))
        .map(({ text, ...item }) => ({ ...item, text: say(text) }))
      c.set('shell', () => ({ ...shell(), bodyName, person: { name: profile.name, post: profile.post }, nav }))
      await next()
      // Hono answers what a handler throws and carries on: without this line a refused request would be committed.
      if (c.error || c.res.status >= 400) return
      await transaction.commit().execute()
      settled = true
    } finally {
      if (!settled)
        await transaction
          .rollback()
          .execute()
          .catch(() => {})
    }
  }
