// Pictures of the main pages as they look at 360, 768 and 1440 px and on paper: `npm run screenshots` writes ./screenshots.
// `-- --docs` renews the three pictures of the README as well. The demonstration is carried far enough to be worth looking at: a plan accepted, a report sent and one on the way.

import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { newPage, openBrowser } from '../src/shared/testing/browser.ts'
import type { Lang } from '../src/shared/text.ts'
import {
  addActivity,
  bringIn,
  dutyOf,
  handOut,
  openStory,
  type Story,
  setDates,
  versionOf,
  walk,
} from '../src/story.ts'

const FOLDER = 'screenshots'
const WIDTHS = [360, 768, 1440]
/** A picture higher than this shows its upper part: a list of fifty rows is no longer looked at. */
const HIGHEST = 2_400

/** What the README shows: name and width, cut at the height of a screen. */
const README = [
  ['home-secretary', 1120],
  ['programme', 1000],
  ['search', 360],
] as const
const SCREEN = 680

const [OFFICE, SECRETARY] = ['Lê Thu Hà', 'Phạm Đức Long'] as const

interface Shot {
  name: string
  path: string
  who: string | null
  lang?: Lang
  print?: boolean
}

const story = await openStory()
const browser = await openBrowser()
try {
  await mkdir(FOLDER, { recursive: true })
  const shots = await carryOn(story)
  for (const shot of shots) for (const width of WIDTHS) await take(browser, story, shot, width)
  for (const shot of shots.filter(({ print }) => print)) await takePrinted(browser, story, shot)
  if (process.argv.includes('--docs'))
    for (const [name, width] of README) await forReadme(browser, story, shots, name, width)
  console.log(`${shots.length} pages in ./${FOLDER}`)
} finally {
  await browser.close()
  await story.end()
}

/** The year's work carried far enough, and the pages that show it. */
async function carryOn(running: Story): Promise<Shot[]> {
  const [office, secretary, other] = await Promise.all([
    running.as(OFFICE),
    running.as(SECRETARY),
    running.as('Võ Kim Ngân'),
  ])
  const programme = await bringIn(office)
  await setDates(office, programme)
  await addActivity(office, programme)
  await handOut(office, programme)
  const plan = await secretary.submit(`/duties/${(await dutyOf(secretary, 'plan', '2024')).id}/plans`)
  const lines = {
    'lines.0.content': 'Tổ chức hội nghị viên chức, người lao động năm học 2024 – 2025',
    'lines.0.how': 'Lấy ý kiến góp ý dự thảo từ tổ chuyên môn, niêm yết công khai trước hội nghị 15 ngày',
    'lines.0.who': 'Chi ủy, Ban Giám hiệu, Công đoàn',
    'lines.0.dueOn': '15/10/2024',
    'lines.0.expected': 'Nghị quyết hội nghị',
    'lines.1.content': 'Đối thoại định kỳ giữa hiệu trưởng với giáo viên, nhân viên',
    'lines.1.who': 'Hiệu trưởng',
    'lines.1.dueOn': '1/11/2024',
    'lines.1.expected': 'Biên bản đối thoại, thông báo kết luận',
  }
  await secretary.submit(plan, { version: '1', ...lines, next: 'submit' })
  await walk(plan, [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const figures = {
    'figures.I23': '4',
    'figures.I24': '1.250',
    'figures.I27': '2',
    'narratives.N3': 'Đã công khai đầy đủ.',
  }
  const report = await secretary.submit(`/duties/${(await dutyOf(secretary, 'report', '2024-Q3')).id}/reports`)
  await secretary.submit(report, { version: '1', ...figures, next: 'submit' })
  await walk(report, [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const draft = await other.submit(`/duties/${(await dutyOf(other, 'report', '2024-Q3')).id}/reports`)
  await other.submit(draft, { version: await versionOf(other, draft), ...figures })
  const period = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office.page('/reports'))![1]!
  const id = /name="id" value="([^"]+)"/.exec(await office.page(period))![1]!
  const consolidation = await office.submit(`${period}/consolidation`, { id })
  // A week before the reports are due, two after the plans were.
  running.clock.moveTo(Temporal.PlainDate.from('2024-09-13'))
  const { unitId } = await dutyOf(secretary, 'report', '2024-Q3')
  return [
    { name: 'sign-in', path: '/sign-in', who: null },
    { name: 'home-office', path: '/', who: OFFICE },
    { name: 'home-secretary', path: '/', who: SECRETARY },
    { name: 'home-english', path: '/', who: OFFICE, lang: 'en' },
    { name: 'programme', path: programme, who: OFFICE, print: true },
    { name: 'plans', path: '/plans', who: OFFICE },
    { name: 'plan', path: plan, who: SECRETARY, print: true },
    { name: 'report-draft', path: draft, who: 'Võ Kim Ngân' },
    { name: 'reports', path: '/reports', who: OFFICE },
    { name: 'period', path: period, who: OFFICE },
    { name: 'consolidation', path: consolidation, who: OFFICE, print: true },
    { name: 'units', path: '/units', who: OFFICE, print: true },
    { name: 'unit', path: `/units/${unitId}`, who: OFFICE, print: true },
    { name: 'search', path: '/search?q=d%C3%A2n+ch%E1%BB%A7', who: SECRETARY },
    { name: 'audit', path: '/audit', who: OFFICE },
  ]
}

async function take(chromium: Browser, running: Story, shot: Shot, width: number, highest = HIGHEST): Promise<void> {
  const page = await open(chromium, running, shot, width)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, highest) }
  await page.screenshot({ path: fileOf(shot.name, width), fullPage: true, clip })
  await page.context().close()
}

function fileOf(name: string, width: number): string {
  return join(FOLDER, `${name}-${width}.png`)
}

async function forReadme(chromium: Browser, running: Story, shots: Shot[], name: string, width: number): Promise<void> {
  await take(chromium, running, shots.find(shot => shot.name === name)!, width, SCREEN)
  await copyFile(fileOf(name, width), join('docs/images', `${name}.png`))
}

/** As it comes out of the printer, on A4. */
async function takePrinted(chromium: Browser, running: Story, shot: Shot): Promise<void> {
  const page = await open(chromium, running, shot, 794)
  await page.pdf({ path: join(FOLDER, `${shot.name}.pdf`), format: 'A4' })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({
    path: join(FOLDER, `${shot.name}-print.png`),
    clip: { x: 0, y: 0, width: 794, height: 1123 },
  })
  await page.context().close()
}

async function open(chromium: Browser, running: Story, { path, who, lang = 'vi' }: Shot, width: number): Promise<Page> {
  const page = await newPage(chromium, { javaScript: true, width, lang })
  if (who !== null) {
    const pairs = (await running.as(who)).cookie.split('; ').map(pair => pair.split(/=(.*)/s))
    await page.context().addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: running.url })))
  }
  await page.goto(`${running.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  return page
}
