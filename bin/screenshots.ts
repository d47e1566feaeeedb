// Pictures of the main pages as they look at 360, 768 and 1440 px and on paper: `npm run screenshots` writes ./screenshots.
// `-- --docs` renews the pictures of the README as well. What is looked at is the demonstration in the middle of its story.

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Running, startStory } from '../src/server.ts'
import { newPage, openBrowser } from '../src/shared/testing/browser.ts'
import type { Lang } from '../src/shared/text.ts'
import { dutyOf, signIn, type Visitor } from '../src/story.ts'

const FOLDER = 'screenshots'
const WIDTHS = [360, 768, 1440]
/** A picture higher than this shows its upper part: a list of fifty rows is no longer looked at. */
const HIGHEST = 2_400

/** What the README shows: name, width, and the height at which a screen of it begins. */
const README = [
  ['home-office', 1120, 0],
  ['consolidation', 1120, 0],
  ['home-secretary', 360, 480],
] as const
const SCREEN = 680

const [OFFICE, LEADER, SECRETARY] = ['Lê Thu Hà', 'Trần Quốc Bảo', 'Phạm Đức Long'] as const

interface Shot {
  name: string
  path: string
  who: string | null
  lang?: Lang
  print?: boolean
}

const directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
const story = await startStory(directory, { port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
try {
  await mkdir(FOLDER, { recursive: true })
  const shots = await shotsOf(story)
  for (const shot of shots) for (const width of WIDTHS) await take(browser, story, shot, width)
  for (const shot of shots.filter(({ print }) => print)) await takePrinted(browser, story, shot)
  if (process.argv.includes('--docs'))
    for (const [name, width, top] of README) await forReadme(browser, story, shots, { name, width, top })
  console.log(`${shots.length} pages in ./${FOLDER}`)
} finally {
  await browser.close()
  await story.stop()
  await rm(directory, { recursive: true, force: true })
}

/** The address of the first link on a page that looks so. */
async function linkOn(visitor: Visitor, path: string, like: RegExp): Promise<string> {
  const found = like.exec(await visitor.page(path))?.[1]
  if (!found) throw new Error(`nothing like ${like} on ${path}`)
  return found
}

async function shotsOf({ url }: Running): Promise<Shot[]> {
  const [office, secretary] = [await signIn(url, OFFICE), await signIn(url, SECRETARY)]
  const programme = await linkOn(office, '/programmes', /href="(\/programmes\/[0-9a-f-]{36})"/)
  const period = await linkOn(office, '/reports', /href="(\/reports\/of\/[^"]+2024-Q2)"/)
  const duty = await dutyOf(secretary, 'report', '2024-Q3')
  return [
    { name: 'sign-in', path: '/sign-in', who: null },
    { name: 'home-office', path: '/', who: OFFICE },
    { name: 'home-leader', path: '/', who: LEADER },
    { name: 'home-secretary', path: '/', who: SECRETARY },
    { name: 'home-english', path: '/', who: OFFICE, lang: 'en' },
    { name: 'inbox', path: '/duties', who: OFFICE },
    { name: 'programme', path: programme, who: OFFICE, print: true },
    { name: 'plans', path: '/plans', who: OFFICE },
    { name: 'follow-up', path: programme.replace('/programmes/', '/plans/follow-up/'), who: OFFICE },
    {
      ...{ name: 'plan', who: SECRETARY, print: true },
      path: await linkOn(secretary, '/plans', /href="(\/plans\/[0-9a-f-]{36})"/),
    },
    {
      ...{ name: 'report', who: SECRETARY, print: true },
      path: await linkOn(secretary, `/duties/${duty.id}`, /href="(\/reports\/[0-9a-f-]{36})"/),
    },
    { name: 'reports', path: '/reports', who: OFFICE },
    { name: 'period', path: period, who: OFFICE },
    {
      ...{ name: 'consolidation', who: LEADER, print: true },
      path: await linkOn(office, period, /href="(\/consolidations\/[0-9a-f-]{36})"/),
    },
    { name: 'documents', path: '/documents', who: OFFICE },
    { name: 'units', path: '/units', who: OFFICE, print: true },
    { name: 'unit', path: `/units/${duty.unitId}`, who: OFFICE, print: true },
    { name: 'search', path: '/search?q=d%C3%A2n+ch%E1%BB%A7', who: SECRETARY },
    { name: 'audit', path: '/audit', who: OFFICE },
  ]
}

async function take(
  chromium: Browser,
  running: Running,
  shot: Shot,
  width: number,
  { top = 0, highest = HIGHEST, path = fileOf(shot.name, width) } = {},
): Promise<void> {
  const page = await open(chromium, running, shot, width)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: top, width, height: Math.min(height - top, highest) }
  await page.screenshot({ path, fullPage: true, clip })
  await page.context().close()
}

function fileOf(name: string, width: number): string {
  return join(FOLDER, `${name}-${width}.png`)
}

async function forReadme(
  chromium: Browser,
  running: Running,
  shots: Shot[],
  { name, width, top }: { name: string; width: number; top: number },
): Promise<void> {
  const shot = shots.find(one => one.name === name)!
  await take(chromium, running, shot, width, { top, highest: SCREEN, path: join('docs/images', `${name}.png`) })
}

/** As it comes out of the printer, on A4. */
async function takePrinted(chromium: Browser, running: Running, shot: Shot): Promise<void> {
  const page = await open(chromium, running, shot, 794)
  await page.pdf({ path: join(FOLDER, `${shot.name}.pdf`), format: 'A4' })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({
    path: join(FOLDER, `${shot.name}-print.png`),
    clip: { x: 0, y: 0, width: 794, height: 1123 },
  })
  await page.context().close()
}

async function open(
  chromium: Browser,
  running: Running,
  { path, who, lang = 'vi' }: Shot,
  width: number,
): Promise<Page> {
  const page = await newPage(chromium, { javaScript: true, width, lang })
  if (who !== null) {
    const pairs = (await signIn(running.url, who)).cookie.split('; ').map(pair => pair.split(/=(.*)/s))
    await page.context().addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: running.url })))
  }
  await page.goto(`${running.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  return page
}
