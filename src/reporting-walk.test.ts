// The demonstration of the README: a quarter as it really comes – by page, by sheet, nothing to report, late, returned and sent
// again, copied – becomes one report whose figures are those of the units, and the superior sees it. In a real browser; what
// other tests prove (reading the programme, approvals inside a unit) is done by its forms without one.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { readDocument } from './document/index.ts'
import {
  appoint,
  beginReport,
  dbOf,
  filledReport,
  filledSheet,
  issue,
  plain,
  reportOf,
  sendUp,
  TEXTS,
  VALUES,
} from './report-story.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

let story: Story
let browser: Browser
/** The Office; the Standing Committee; deputy and secretary of a school's committee; secretaries of two more. */
let [office, leader, deputy, secretary, cell, third]: Visitor[] = [] as never
/** Secretaries who were appointed in between. */
let [late, returned, absent]: Visitor[] = [] as never
let period = ''

const PERMISSIONS = ['read', 'prepare', 'approve', 'send']
const moveTo = (day: string) => story.clock.moveTo(Temporal.PlainDate.from(day))

before(async () => {
  story = await openStory(null, 'whole')
  browser = await openBrowser()
  const names = ['Lê Thu Hà', 'Trần Quốc Bảo', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân', 'Đỗ Quang Minh']
  ;[office, leader, deputy, secretary, cell, third] = await Promise.all(names.map(name => story.as(name)))
  const { rows } = await sql<{ code: string }>`
    select code from unit where kind = 'party-base' and not exists (select from post where unit_id = unit.id)
    order by code limit 3`.execute(dbOf(story))
  ;[late, returned, absent] = await Promise.all(
    rows.map(({ code }, at) =>
      appoint(story, `Bí thư Thứ ${at + 1}`, { unit: code, over: code, permissions: PERMISSIONS }),
    ),
  )
})
after(async () => {
  await browser?.close()
  await story?.end()
})

/** This person at a browser of their own; `width` 390 is a telephone. */
async function sitDown(visitor: Visitor, width = 1280): Promise<Page> {
  const page = await newPage(browser, { javaScript: true, width, lang: 'vi' })
  page.setDefaultTimeout(8_000)
  const cookies = visitor.cookie.split('; ').map(cookie => {
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    return { name, value, url: story.url }
  })
  await page.context().addCookies(cookies)
  return page
}

const open = (page: Page, address: string) => page.goto(`${story.url}${address}`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')

const accepted = (address: string) => walk(address, [office!, 'acceptance'])

const seen = new Set<string>()
/** Each kind of page is looked at once: accessibility, HTML, width, size of targets. */
async function look(page: Page): Promise<void> {
  const kind = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, ':id')
  if (seen.has(kind)) return
  seen.add(kind)
  const findings = [
    ...(await axeFindings(page)),
    ...(await htmlFindings(await page.content())),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  assert.deepEqual(findings, [], kind)
}

test('the sample comes in and is handed out; the plans of three organisations are accepted', async () => {
  const programme = await bringIn(office!)
  await setDates(office!, programme)
  await handOut(office!, programme)
  const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '15/11/2024' }
  for (const visitor of [secretary!, cell!, third!]) {
    const plan = await visitor.submit(`/duties/${(await dutyOf(visitor, 'plan', '2024')).id}/plans`)
    await visitor.submit(plan, { version: await versionOf(visitor, plan), ...line })
    await sendUp(plan, visitor, visitor)
    await walk(plan, [office!, 'acceptance'])
    assert.equal((await visitor.json<{ state: string }>(`/api/v1${plan}`)).state, 'accepted')
  }
})

test('the quarter opens: the unit fills it in on a telephone; a copied text and an unlikely figure are told', async () => {
  moveTo('2024-09-16')
  const quarterBefore = await beginReport(deputy!, '2024-Q3')
  await deputy!.submit(quarterBefore, await filledReport(deputy!, quarterBefore))
  await sendUp(quarterBefore, deputy!, secretary!)
  await accepted(quarterBefore)

  moveTo('2024-12-16')
  const page = await sitDown(deputy!, 390)
  await open(page, '/duties')
  await page
    .getByRole('link', { name: /[Bb]áo cáo.*, quý IV năm 2024/ })
    .first()
    .click()
  await press(page, 'Bắt đầu soạn')
  assert.match(await textOf(page), /kỳ trước: 120 · từ đầu năm: 120/)
  for (const [id, value] of Object.entries(VALUES)) {
    const field = page.locator(`[name="figures.${id}"]`)
    if ((await field.count()) > 0) await field.fill(id === 'I28' ? '1.150' : value)
  }
  for (const [id, text] of Object.entries(TEXTS)) await page.locator(`[name="narratives.${id}"]`).fill(text)
  await press(page, 'Lưu bản nháp')
  const told = await textOf(page)
  assert.match(told, /Nội dung gần như giống kỳ trước/)
  await look(page)
  // What is new is said, and the hint is gone for that question.
  await page.locator('[name="narratives.N06"]').fill('Kỳ này không còn ý kiến nào chưa trả lời, đã giải quyết hết.')
  await press(page, 'Lưu và trình duyệt')
  assert.match(await textOf(page), /“Người dự đối thoại” là 1\.150, kỳ trước 120\./)
  await page.locator('[name="answers.I28.why"]').fill('Đối thoại toàn thể đầu năm học.')
  await press(page, 'Lưu và trình duyệt')
  assert.match(await textOf(page), /Chờ duyệt/)
  const address = new URL(page.url()).pathname
  await page.context().close()
  await walk(address, [secretary!, 'approval'], [secretary!, 'sending'])
  await accepted(address)
})

test('one comes by sheet, a wrong cell told first; one has nothing to report', async () => {
  const page = await sitDown(cell!)
  await open(page, await beginReport(cell!, '2024-Q4'))
  await page.getByText('Nhập từ Excel', { exact: true }).first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu Excel' }).click(),
  ])
  const numbers = Object.fromEntries(Object.entries(VALUES).map(([id, value]) => [id, Number(value)]))
  const bring = async (values: Record<string, string | number>) => {
    const buffer = await filledSheet(await readFile(await download.path()), { ...numbers, ...TEXTS, ...values })
    const sheet = { name: 'bao-cao.xlsx', mimeType: 'application/octet-stream', buffer }
    if (!(await page.getByLabel('Tệp Excel đã điền').isVisible()))
      await page.getByText('Nhập từ Excel', { exact: true }).first().click()
    await page.getByLabel('Tệp Excel đã điền').setInputFiles(sheet)
    await page.getByLabel('xác nhận tệp không chứa bí mật nhà nước').check()
    await press(page, 'Nhập từ Excel')
  }
  await bring({ I28: 'ba mươi' })
  assert.match(await textOf(page), /Ô D\d+: Nhập số nguyên từ 0 trở lên/)
  await bring({ I28: 30 })
  assert.match(await textOf(page), /Đã nhập từ Excel/)
  const sheet = new URL(page.url()).pathname
  await page.context().close()
  await sendUp(sheet, cell!, cell!)
  await accepted(sheet)

  const nothing = await sitDown(third!, 390)
  await open(nothing, await beginReport(third!, '2024-Q4'))
  for (const step of ['Không phát sinh', 'Trình duyệt', 'Duyệt', 'Gửi lên cấp trên']) await press(nothing, step)
  await accepted(new URL(nothing.url()).pathname)
  await nothing.context().close()
})

test('one is returned by section and sent again, one is late, one never comes', async () => {
  const again = await reportOf(returned!, '2024-Q4', { 'figures.I28': '45' })
  moveTo('2024-12-25')
  const page = await sitDown(office!)
  await open(page, again)
  await page.locator('summary', { hasText: 'Trả lại' }).click()
  await page.getByLabel('Lý do trả lại').fill('Bổ sung kết quả đối thoại.')
  await page.getByLabel('Thời hạn gửi lại').fill('30/12/2024')
  await page.locator('summary', { hasText: 'từng phần' }).click()
  await page.getByLabel(/VI\. Đối thoại/).fill('Nêu số người dự từng cuộc.')
  await press(page, 'Trả lại')
  const unit = await sitDown(returned!, 390)
  await open(unit, again)
  assert.match(await textOf(unit), /Cấp trên đề nghị sửa phần này: Nêu số người dự từng cuộc\./)
  await unit.locator('[name="figures.I28"]').fill('50')
  for (const step of ['Lưu và trình duyệt', 'Duyệt', 'Gửi lên cấp trên']) await press(unit, step)
  // It came in time the first time, and that stays.
  assert.match(await textOf(unit), /Đúng hạn/)
  await unit.context().close()
  await accepted(again)

  const after_ = await reportOf(late!, '2024-Q4', { 'figures.I28': '5' })
  assert.match(plain(await late!.page(after_)), /Trễ hạn 5 ngày/)
  await accepted(after_)
  assert.match(plain(await absent!.page('/reports')), /Quá hạn 5 ngày/)
  period = /href="(\/reports\/of\/[^"]+2024-Q4)"/.exec(await office!.page('/reports'))![1]!
  await open(page, period)
  await look(page)
  // 1.150 by page, 30 by sheet, 50 after the return, 5 late; what is missing is no zero.
  assert.match(await textOf(page), /Người dự đối thoại 1\.235 1\.355 120 /)
  assert.match(await textOf(page), /5 Đã tiếp nhận, trong 237 đơn vị/)
  await page.context().close()
})

interface Made {
  sums: Record<string, number | null>
  sinceStart: Record<string, number | null>
  units: Record<string, string[]>
  late: { unit: string; days: number }[]
}

test('consolidated, it leaves as BC whose figures are those of the units, and the superior sees it', async () => {
  const page = await sitDown(office!)
  await open(page, period)
  await press(page, 'Lập báo cáo tổng hợp')
  await look(page)
  const address = new URL(page.url()).pathname
  const made = await office!.json<Made>(`/api/v1${address}`)
  assert.deepEqual([made.units.counted?.length, made.units['nothing-to-report']?.length], [4, 1])
  assert.equal(made.units.missing?.length, 232)
  assert.deepEqual(
    made.late.map(({ days }) => days),
    [5],
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải văn bản (DOCX)' }).click(),
  ])
  const read = readDocument(new Uint8Array(await readFile(await download.path())), 'BC.docx')
  await page.context().close()
  assert.ok(read.ok)
  assert.deepEqual(annexOf(read.reading.text), await expected(made))
  assert.match(read.reading.text, /Đối thoại với CB-GV-NV.*1\.235|1\.235 lượt/)
  assert.match(read.reading.text, /Gửi trễ hạn: 01 đơn vị .*\(05 ngày\)/)
  assert.match(read.reading.text, /Chưa gửi báo cáo: 232 đơn vị/)

  await issue(office!, address, '25/12/2024')
  const superior = await sitDown(leader!)
  await open(superior, period)
  assert.match(await textOf(superior), /Báo cáo số 01-BC\/ĐU ngày 25\/12\/2024/)
  await superior.getByRole('link', { name: 'Xem bản đã chốt và các thay đổi' }).click()
  await look(superior)
  assert.match(await textOf(superior), /Đã tiếp nhận 5\/237 đơn vị/)
  assert.match(await textOf(superior), /Người dự đối thoại 1\.235 1\.355 120/)
  await superior.context().close()
})

/** The rows of the annex: name, in the period, since the start of the year. */
const annexOf = (text: string) =>
  [...text.matchAll(/^\d+ \| (.+?) \| .+? \| ([\d.–]+) \| ([\d.–]+) \| [\d.–]+$/gm)].map(([, name, now, year]) => [
    name,
    ...[now, year].map(figure => (figure === '–' ? null : Number(figure!.replaceAll('.', '')))),
  ])

/** The same from the figures of the consolidation, in the order of the form; restricted ones are not among them. */
async function expected({ sums, sinceStart }: Made) {
  const { indicators } = await office!.json<{
    indicators: { name: { vi: string }; cells: { id: string; name: { vi: string } }[] }[]
  }>('/regimes/1.json')
  return indicators.flatMap(({ name, cells }) =>
    cells
      .filter(({ id }) => id in sums)
      .map(cell => [
        cells.length === 1 ? name.vi : `${name.vi}: ${cell.name.vi}`,
        sums[cell.id] ?? null,
        sinceStart[cell.id] ?? null,
      ]),
  )
}
