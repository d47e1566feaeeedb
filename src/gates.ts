// What every page must pass before it counts as done. The list of pages is the app's own table of routes, so that a new page
// cannot be missed: one that this does not know how to open fails.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Browser, Page, Response } from 'playwright-core'
import { openBrowser } from './shared/testing/browser.ts'
import { axeFindingsHere, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import type { Lang } from './shared/text.ts'
import type { Story, Visitor } from './story.ts'

/** Bytes of one page: what a telephone on a slow line waits for. */
const HTML_BUDGET = 100_000
/** Bytes of all scripts of one page, as gzip sends them. */
const SCRIPT_BUDGET = 5_000

/** Every role in both languages and both widths; else each page twice: its main role, and the others with English in turn. */
const ALL = process.env.TEST_ALL === '1'

const NARROW = 320
const WIDE = 1280

/** GET routes that answer with something else than a page, or with none in this story; each with its reason. */
const NO_PAGE: Record<string, string> = {
  'GET /health': 'for machines',
  'GET /setup': 'only before the first body',
  'GET /calendar-feed/:body/:file': 'for calendar programs',
  'GET /choose-body': 'only between sign-in and the body',
  'GET /documents/received/:id': 'leads on to the document',
  'GET /law/calendar': 'leads on to this year',
  'GET /suggestions': 'for the script of a field',
}

interface Given {
  story: () => Story
  /** In the order of the columns of the table. */
  visitors: () => readonly Visitor[]
  table: Readonly<Record<string, string>>
  open: readonly string[]
  /** The address of a route, its parameters filled. */
  addressOf: (path: string) => string
}

interface Visit {
  visitor: Visitor | null
  lang: Lang
  width: number
}

export function pageGates(given: Given): void {
  describe('every page: accessibility, HTML, 320 px, size of targets, weight', () => {
    let browser: Browser
    let tabs: Tabs
    let lent: () => Promise<void>

    before(async () => {
      browser = await openBrowser()
      tabs = tabsOf(browser, given.story().url)
      lent = await lendRights(given.story())
    })
    after(async () => {
      await browser?.close()
      await lent?.()
    })

    const pages = [...Object.keys(given.table), ...given.open].filter(
      route => route.startsWith('GET ') && !route.startsWith('GET /api/') && !(route in NO_PAGE),
    )
    for (const [at, route] of pages.entries())
      test(route, async () => {
        const findings: string[] = []
        for (const visit of visitsOf(given, route, at)) findings.push(...(await look(tabs, given, route, visit)))
        assert.deepEqual(findings, [])
      })
  })
}

/** Who looks how. A page that the table opens to nobody is looked at by the first role, with rights lent for it. */
function visitsOf({ table, visitors }: Given, route: string, at: number): Visit[] {
  const row = table[route]?.trim().split(/\s+/)
  const allowed = row ? visitors().filter((_, column) => row[column] === 'yes') : [null]
  const who = allowed.length > 0 ? allowed : [visitors()[0]!]
  if (ALL)
    return who.flatMap(visitor =>
      (['vi', 'en'] as const).flatMap(lang => [NARROW, WIDE].map(width => ({ visitor, lang, width }))),
    )
  const other = who[1 + (at % Math.max(1, who.length - 1))] ?? who[0]!
  return [
    { visitor: who[0]!, lang: 'vi', width: NARROW },
    { visitor: other, lang: 'en', width: WIDE },
  ]
}

async function look(tabs: Tabs, given: Given, route: string, visit: Visit): Promise<string[]> {
  const { visitor, lang, width } = visit
  const { url } = given.story()
  const path = await addressFor(given, route.slice('GET '.length), visitor)
  const headers = { 'accept-language': lang, ...(visitor && { cookie: visitor.cookie }) }
  const address = `${url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`
  const response = await fetch(address, { redirect: 'manual', headers })
  if (response.status !== 200) {
    await response.body?.cancel()
    return [`${path}: ${response.status}`]
  }
  const html = await response.text()
  // Of a file it is enough that it comes.
  if (!response.headers.get('content-type')?.startsWith('text/html')) return []
  const page = await tabs(visitor)
  let scripts = 0
  const weigh = async (loaded: Response) => {
    if (loaded.request().resourceType() === 'script') scripts += gzipSync(await loaded.body()).length
  }
  page.on('response', weigh)
  await page.setViewportSize({ width, height: 800 })
  await page.goto(address)
  page.off('response', weigh)
  const found = [
    ...(await axeFindingsHere(page)),
    ...(await htmlFindings(html)),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  const weight = Buffer.byteLength(html)
  if (weight > HTML_BUDGET) found.push(`${weight} bytes of HTML`)
  if (scripts > SCRIPT_BUDGET) found.push(`${scripts} bytes of script`)
  return found.map(finding => `${path} ${lang} ${width} px: ${finding}`)
}

/** What is asked of a page that shows nothing unasked. */
const ASKED: Record<string, string> = { '/search': '/search?q=THPT' }

/** Pages whose things the story has none of: the first link of that form on another page. */
const FOUND_ON: Record<string, string> = { '/people/:id/code': '/people' }

async function addressFor({ addressOf }: Given, path: string, visitor: Visitor | null): Promise<string> {
  const list = FOUND_ON[path]
  if (!list || !visitor) return ASKED[path] ?? addressOf(path)
  const link = new RegExp(`href="(${path.replaceAll(/:\w+/g, '[^"/]+')})"`).exec(await visitor.page(list))?.[1]
  assert.ok(link, `no link to ${path} on ${list}`)
  return link
}

/** One tab for each visitor, with their session. It passes over the policy only so that axe can run in it. */
type Tabs = (visitor: Visitor | null) => Promise<Page>

function tabsOf(browser: Browser, url: string): Tabs {
  const open = new Map<Visitor | null, Promise<Page>>()
  const make = async (visitor: Visitor | null) => {
    const context = await browser.newContext({
      bypassCSP: true,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Ho_Chi_Minh',
    })
    const pairs = visitor ? visitor.cookie.split('; ').map(pair => pair.split(/=(.*)/s)) : []
    await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url })))
    return context.newPage()
  }
  return visitor => {
    if (!open.has(visitor)) open.set(visitor, make(visitor))
    return open.get(visitor)!
  }
}

/** Nobody in the story looks after accounts: the first post gets the right while the pages are looked at. */
async function lendRights(story: Story): Promise<() => Promise<void>> {
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select distinct pp.post_id, 'manage-people', pp.over_id, true from post_permission pp
    where pp.permission = 'publish' on conflict do nothing`.execute(db)
  return async () => {
    await sql`delete from post_permission where permission = 'manage-people'`.execute(db)
  }
}
