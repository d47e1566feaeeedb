// Addresses of calendar feeds: what a calendar program asks for without a session, and where its owner keeps it.

import { createHash, randomBytes } from 'node:crypto'
import { Hono, type Context as HonoContext } from 'hono'
import { type Identity, tooOften } from '../identity/index.ts'
import { signedIn } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import type { Installation } from '../shared/database/installation.ts'
import { addressWith } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { anyone, done, type Env, show } from '../shared/web.ts'
import { calendarOf } from './feed.ts'
import { FeedPage } from './feed-pages.tsx'
import { deleteFeed, dueDays, feedOpenedAt, personOfFeed, saveFeed } from './feed-store.ts'
import { dutiesDue, feedTexts as texts } from './feed-texts.ts'

/** "https://host", as people have it in their address bar. */
type OriginOf = (c: HonoContext<Env>) => string

/** Readings of one calendar in a quarter of an hour: programs ask every few minutes at most, from several devices. */
const MOST_READ = 60
/** Wrong addresses of one client in a quarter of an hour; many offices share one client. */
const MOST_WRONG = 100

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whoever has the address may read it; one that is wrong or ended answers like one that never was. */
export const feedRoutes = (installation: Installation, originOf: OriginOf, identity: Identity) =>
  new Hono<Env>().get('/calendar-feed/:body/:file', anyone, async c => {
    const { today, now, say } = c.var
    const token = /^([\w-]{43})\.ics$/.exec(c.req.param('file'))?.[1]
    const body = installation.bodies().find(({ slug }) => slug === c.req.param('body'))
    const db = body && installation.db(body.id)
    const hash = hashOf(token ?? '')
    const personId = db && token ? await personOfFeed(db, hash, today) : undefined
    if (!db || !personId) {
      if (await tooOften(identity, c, ['calendar-feed'], MOST_WRONG)) throw new Refusal('too-many', texts.tooOften)
      return c.notFound()
    }
    if (await tooOften(identity, null, ['calendar-feed', hash.toString('hex')], MOST_READ))
      throw new Refusal('too-many', texts.tooOften)
    const calendar = calendarOf({
      ...{ name: say(texts.calendarName), key: hash.toString('hex', 0, 8), now },
      days: await dueDays(db, personId, today),
      titleOf: duties => say(dutiesDue(duties)),
      addressOf: day =>
        `${originOf(c)}${addressWith('/duties', { whose: 'organisation', shown: 'open', day: day.toString() })}`,
    })
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="dien-hong.ics"',
    })
  })

export function feedPages(installation: Installation, originOf: OriginOf) {
  const routes = new Hono<Env>()

  routes.get('/calendar-feed', signedIn, async c =>
    show(c, <FeedPage shell={c.var.shell()} openedAt={await feedOpenedAt(c.var.db, c.var.person.id)} address={null} />),
  )

  // Shown in the answer, never kept: a reload of it makes another.
  routes.post('/calendar-feed', signedIn, async c => {
    const { db, person, now, bodyId, lang } = c.var
    const token = randomBytes(32).toString('base64url')
    await saveFeed(db, person.id, hashOf(token), now)
    await record(db, { act: 'calendar-feed.opened', actor: person.id, subject: person.id, at: now })
    const slug = installation.bodies().find(({ id }) => id === bodyId)!.slug
    const address = `${originOf(c)}/calendar-feed/${slug}/${token}.ics${lang === 'vi' ? '' : `?lang=${lang}`}`
    return show(c, <FeedPage shell={c.var.shell()} openedAt={now} address={address} />)
  })

  routes.post('/calendar-feed/ending', signedIn, async c => {
    const { db, person, now } = c.var
    if (await deleteFeed(db, person.id))
      await record(db, { act: 'calendar-feed.ended', actor: person.id, subject: person.id, at: now })
    return done(c, '/calendar-feed', texts.closed)
  })
  return routes
}
