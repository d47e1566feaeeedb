// The whole program as one Hono app: who is asking, one transaction for each request, and a line for each capability.

import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { api } from './api.ts'
import { auditRoutes } from './audit/index.ts'
import { calendarRoutes } from './calendar/index.ts'
import { dateHolders, dutyKinds, figureSources, noticeKinds, placesFor, searchSources } from './capabilities.ts'
import { documentRoutes, registerRoutes } from './document/index.ts'
import { dutyRoutes, feedPages, feedRoutes } from './duty/index.ts'
import {
  accountRoutes,
  type Demonstration,
  type Found,
  findSession,
  type Identity,
  identityRoutes,
  identityTexts,
  originOf,
  type People,
} from './identity/index.ts'
import { noticeRoutes, type QueueDesk, queueRoutes } from './notice/index.ts'
import {
  accountKeepingRoutes,
  delegationRoutes,
  delegationTexts,
  findAccountPerson,
  foundBody,
  linkAccount,
  organisationRoutes,
  personOfAccount,
  profileOf,
} from './organisation/index.ts'
import { galleryRoutes, overviewRoutes, searchRoutes } from './overview/index.ts'
import { planRoutes } from './plan/index.ts'
import { programmeRoutes } from './programme/index.ts'
import { addRegime, DEFAULT_FORM, regimePeriods, reportRoutes } from './report/index.ts'
import type { Installation } from './shared/database/installation.ts'
import { type Clock, dayOf } from './shared/day.ts'
import { boundaryOf } from './shared/files/multipart.ts'
import { MOST_REQUEST_BYTES } from './shared/files/receive.ts'
import type { Files } from './shared/files/storage.ts'
import { assets } from './shared/page/index.ts'
import { answerError, answerNotFound } from './shared/problem.tsx'
import { Refusal } from './shared/refusal.ts'
import { isLang, type Lang, speak } from './shared/text.ts'
import { anyone, type Env, takeNotice } from './shared/web.ts'

export interface Settings {
  installation: Installation
  files: Files
  identity: Identity
  clock: Clock
  queue: QueueDesk
  /** Present in the demonstration only. */
  demo: Demonstration | null
}

/** What sign-in asks of the organisation, which stands above it. */
const people: People = { ofAccount: personOfAccount, find: findAccountPerson, link: linkAccount }

export function createApp({ installation, identity, files, clock, queue, demo }: Settings): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(answerError)
  app.notFound(answerNotFound)

  app.use(headers)
  app.route('/', assets())
  app.use(speech(clock, demo))
  if (demo) app.route('/', galleryRoutes)
  app.get('/health', anyone, async c => {
    await installation.ping()
    return c.json({ status: 'ok' })
  })
  // A proxy that ends https calls us by http: what counts is the origin people see.
  app.use(csrf({ origin: (given, c) => given === originOf(c, identity.proxies) }))
  app.use(limit)
  app.use(withoutNul)
  const origin = (c: HonoContext<Env>) => originOf(c, identity.proxies)
  app.route('/', feedRoutes(installation, origin, identity))
  app.route('/', identityRoutes({ identity, installation, people, found, demo }))

  app.use(session(installation, identity, files))
  app.route('/', accountRoutes(identity, installation))
  app.route('/', accountKeepingRoutes(identity, installation))
  app.route('/', delegationRoutes)
  app.route('/', overviewRoutes(dutyKinds))
  app.route('/', dutyRoutes(dutyKinds))
  app.route('/', feedPages(installation, origin))
  app.route('/', documentRoutes)
  // Behind the outgoing ones: /documents/:id would take their addresses for ids.
  app.route('/', registerRoutes)
  app.route('/', programmeRoutes(regimePeriods))
  app.route('/', planRoutes)
  app.route('/', reportRoutes(figureSources))
  app.route('/', noticeRoutes(noticeKinds, queue.mailOn))
  app.route('/', queueRoutes(queue))
  app.route('/', organisationRoutes)
  app.route('/', calendarRoutes(dateHolders))
  app.route('/', auditRoutes)
  app.route('/', searchRoutes(searchSources))
  app.route('/api/v1', api(queue))
  return app
}

/** What a new body holds from the start. */
const found: Found = async (db, foundation, now) => {
  const founder = await foundBody(db, foundation, now)
  await addRegime(db, DEFAULT_FORM, now)
  return founder
}

const wholeLimit = bodyLimit({
  maxSize: MOST_REQUEST_BYTES,
  onError: () => {
    throw new HTTPException(413)
  },
})

/** A form with parts that does not say its length is counted as it is received; the limit here would keep all of it in memory. */
const limit: MiddlewareHandler<Env> = (c, next) =>
  boundaryOf(c.req.header('content-type')) !== null && c.req.header('content-length') === undefined
    ? next()
    : wholeLimit(c, next)

/** No text of the database holds this character, and nobody types it: an address with it is a mistake or a try. */
const withoutNul: MiddlewareHandler<Env> = async (c, next) => (c.req.url.includes('%00') ? c.notFound() : next())

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
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
    c.set('mayAtTop', new Set())
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
  (installation: Installation, identity: Identity, files: Files): MiddlewareHandler<Env> =>
  async (c, next) => {
    const found = await findSession(identity, c)
    if (!found) throw new Refusal('not-signed-in', identityTexts.notSignedIn)
    const { bodyId, personId } = found
    const db = bodyId && installation.db(bodyId)
    // Signed in, but into no body yet.
    if (!bodyId || !db || !personId) return c.redirect('/choose-body', 303)
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    // Before the transaction, so that a slow line keeps no connection from others; let go when this request ends.
    await using received = reading ? null : await files.receive(c.req.raw)
    c.set('received', received)
    c.set('files', files.of(bodyId))
    const transaction = await db
      .startTransaction()
      .setAccessMode(reading ? 'read only' : 'read write')
      .execute()
    let settled = false
    try {
      const profile = await profileOf(transaction, personId, c.var.today)
      const owner = await findAccountPerson(transaction, personId)
      if (!profile || owner?.accountId !== found.accountId)
        throw new Refusal('not-signed-in', identityTexts.notSignedIn)
      c.set('db', transaction)
      c.set('bodyId', bodyId)
      c.set('person', { id: profile.id, name: profile.name })
      c.set('may', profile.permissions)
      c.set('mayAtTop', profile.permissionsAtTop)
      const { shell, say } = c.var
      const bodyName = installation.bodies().find(body => body.id === bodyId)?.name ?? null
      const places = await placesFor(transaction, profile, say)
      const { delegatedUntil: until } = profile
      const post = until ? `${profile.post} ${say(delegationTexts.delegatedUntil(until))}` : profile.post
      c.set('shell', () => ({ ...shell(), bodyName, person: { name: profile.name, post }, ...places, help: '/help' }))
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
