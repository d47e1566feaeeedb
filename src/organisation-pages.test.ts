// The pages of organisations as people use them, with JavaScript off: find one, look at it as of a day, edit its facts.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { readSheet } from './shared/sheet/index.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { openStory, type Story, type Visitor } from './story.ts'

interface ListedUnit {
  id: string
  code: string
  name: string
  kind: string
  hasUnion: boolean | null
  actsInsteadId: string | null
  scattered: boolean
  staffCount: number | null
}

let story: Story
let browser: Browser
let office: Visitor
let units: ListedUnit[]
let page: Page

before(async () => {
  story = await openStory()
  browser = await openBrowser()
  office = await story.as('Lê Thu Hà')
  units = await office.json('/api/v1/units')
  page = await newPage(browser, { javaScript: false, width: 360, lang: 'vi' })
  page.setDefaultTimeout(8_000)
  await page.goto(`${story.url}/sign-in`)
  await page.getByRole('button', { name: 'Đăng nhập Lê Thu Hà' }).click()
})
after(async () => {
  await browser?.close()
  await story?.end()
})

const idOf = (code: string) => units.find(unit => unit.code === code)!.id

async function look(): Promise<void> {
  const findings = [
    ...(await axeFindings(page)),
    ...(await htmlFindings(await page.content())),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  assert.deepEqual(findings, [], page.url())
}

test('the demonstration has 237 subordinate organisations, some without a union, one small, two scattered', () => {
  const subordinates = units.filter(({ kind }) => kind === 'party-base' || kind === 'party-cell')
  assert.equal(subordinates.length, 237)
  assert.equal(new Set(subordinates.map(({ name }) => name)).size, 237)
  const withoutUnion = subordinates.filter(({ hasUnion }) => hasUnion === false)
  assert.ok(withoutUnion.length > 10 && withoutUnion.every(({ actsInsteadId }) => actsInsteadId === idOf('CD')))
  assert.equal(units.find(({ code }) => code === 'CD')!.actsInsteadId, idOf('BTC'))
  assert.equal(subordinates.filter(({ staffCount }) => staffCount! <= 7).length, 1)
  assert.equal(subordinates.filter(({ scattered }) => scattered).length, 2)
})

test('a search without diacritics finds it, its page says what it came from, and a day before shows what was then', async () => {
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await look()
  await page.getByLabel('Tên hoặc mã').fill('trung cap vam say')
  await page.getByRole('button', { name: 'Lọc' }).click()
  assert.match(page.url(), /q=trung\+cap\+vam\+say/)
  await look()
  await page.getByRole('link', { name: 'Chi bộ Trường Trung cấp Vàm Sậy' }).click()
  await look()
  assert.equal(await page.getByText('Tiếp nhận sáp nhập').count(), 2)
  await page.getByLabel('Tại ngày').fill('30/6/2023')
  await page.getByRole('button', { name: 'Xem' }).click()
  await look()
  await page.getByText('Ngày 30/6/2023 tổ chức này không có vị trí trong hệ thống nào.').waitFor()
  await page.getByRole('link', { name: 'Chi bộ Trung tâm GDTX Vàm Sậy' }).click()
  await page.getByText('Sáp nhập vào').waitFor()
  await page.getByLabel('Tại ngày').fill('31/6/2023')
  await page.getByRole('button', { name: 'Xem' }).click()
  assert.equal(await page.getByLabel('Tại ngày').inputValue(), '31/6/2023')
  await look()
})

for (const javaScript of [true, false])
  test(`by keyboard alone, ${javaScript ? 'with' : 'without'} JavaScript: sign in, find a unit, edit it, download the list`, async () => {
    const tab = await newPage(browser, { javaScript, width: 1280, lang: 'vi' })
    tab.setDefaultTimeout(8_000)
    const staff = javaScript ? '71' : '72'
    await tab.goto(`${story.url}/sign-in`)
    await reach(tab, tab.getByRole('button', { name: 'Đăng nhập Lê Thu Hà' }))
    await tab.keyboard.press('Enter')
    await tab.waitForURL(`${story.url}/`)
    await reach(tab, tab.locator('#find'))
    await tab.keyboard.type('ben nghe dong')
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/\/search\?/)
    await reach(tab, tab.getByRole('link', { name: 'Đảng bộ Trường THPT Bến Nghé Đông' }))
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/\/units\/[^/]+$/)
    await reach(tab, tab.getByRole('link', { name: 'Sửa thông tin' }))
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/\/facts$/)
    await reach(tab, tab.getByLabel('Số người làm việc'))
    await tab.keyboard.press('Control+A')
    await tab.keyboard.type(staff)
    await reach(tab, tab.getByRole('button', { name: 'Lưu' }))
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/\/units\/[^/]+$/)
    await reach(tab, tab.getByRole('navigation').getByRole('link', { name: 'Đơn vị', exact: true }))
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/\/units$/)
    await reach(tab, tab.getByRole('button', { name: 'Tải về Excel' }))
    const [download] = await Promise.all([tab.waitForEvent('download'), tab.keyboard.press('Enter')])
    const found = []
    for await (const { cells } of readSheet(await readFile(await download.path())))
      if (cells.some(({ value }) => value === 'Đảng bộ Trường THPT Bến Nghé Đông')) found.push(cells)
    assert.equal(found[0]?.find(({ column }) => column === 7)?.value, Number(staff))
    await tab.context().close()
  })

/** Presses Tab until the focus is there, as one does who has no mouse; what has the focus must be seen to have it. */
async function reach(tab: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.first().evaluate(element => element === document.activeElement)) {
      const ring = await target.first().evaluate(element => {
        const { outlineStyle, boxShadow } = getComputedStyle(element)
        return outlineStyle !== 'none' || boxShadow !== 'none'
      })
      assert.ok(ring, `no ring round ${target}`)
      return
    }
    await tab.keyboard.press('Tab')
  }
  assert.fail(`Tab does not lead to ${target}`)
}

test('the list is read page by page, and as of a day', async () => {
  const names: string[] = []
  await page.goto(`${story.url}/units?on=30/6/2023`)
  for (;;) {
    names.push(...(await page.locator('tbody th a').allTextContents()))
    const next = page.getByRole('link', { name: 'Trang sau' })
    if ((await next.count()) === 0) break
    await next.click()
  }
  assert.equal(names.length, 244)
  assert.ok(names.includes('Chi bộ Trường Trung cấp Vàm Lứt') && !names.includes('Chi bộ Trường Trung cấp Vàm Sậy'))
})

test('an error stands at its field and keeps what was typed; what is right is saved', async () => {
  await page.goto(`${story.url}/units/${idOf('BND')}/facts`)
  await look()
  await page.getByLabel('Số người làm việc').fill('một trăm')
  await page.getByLabel('Ngày kết thúc năm công tác').fill('31/6')
  await page.getByRole('button', { name: 'Lưu' }).click()
  assert.equal(await page.getByLabel('Số người làm việc').inputValue(), 'một trăm')
  await look()
  await page.getByLabel('Số người làm việc').fill('118')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.locator('#yearEnds-error').waitFor()
  await page.getByLabel('Ngày kết thúc năm công tác').fill('30/6')
  await page.getByLabel('Không', { exact: true }).first().check()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.locator('#actsInsteadId-error').waitFor()
  await page.getByLabel('Thực hiện thay khi không có công đoàn').selectOption({ label: 'Ban Tổ chức Đảng ủy' })
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu thông tin.').waitFor()
  await page.getByText('118').waitFor()
  const then = await office.json<{ facts: { staffCount: number } }>(`/api/v1/units/${idOf('BND')}?on=2024-08-19`)
  assert.equal(then.facts.staffCount, 112)
})

test('a stale page is answered with 409, keeps what was typed and shows what was stored meanwhile', async () => {
  const address = `/units/${idOf('NAK')}/facts`
  await page.goto(`${story.url}${address}`)
  await page.getByLabel('Số đảng viên').fill('40')
  const version = /name="version" value="(\d+)"/.exec(await office.page(address))![1]!
  const fields = { name: 'Đảng bộ Trường THPT Nguyễn An Khương', hasUnion: 'yes', staffCount: '101', from: '20/8/2024' }
  await office.submit(address, { ...fields, version })
  const [response] = await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Lưu' }).click()])
  assert.equal(response?.status(), 409)
  assert.equal(await page.getByLabel('Số đảng viên').inputValue(), '40')
  await page.getByText('Thông tin này vừa được người khác sửa.').waitFor()
  assert.match((await page.locator('.notice-warning').textContent()) ?? '', /Số người làm việc101/)
  await look()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu thông tin.').waitFor()
})

test('the download holds every row of the filter, and no cell that a spreadsheet would run', async () => {
  const address = `/units/${idOf('LTN')}/facts`
  const version = /name="version" value="(\d+)"/.exec(await office.page(address))![1]!
  await office.submit(address, { version, name: 'Chi bộ "Nghi", cơ sở 2', shortName: '=1+1', from: '20/8/2024' })
  const bytes = await (await office.fetch('/units.csv?kind=party-cell')).arrayBuffer()
  const text = Buffer.from(bytes).toString()
  assert.ok(text.startsWith('\uFEFFMã,Tên,'))
  assert.match(text, /\r\nLTN,"Chi bộ ""Nghi"", cơ sở 2",'=1\+1,Chi bộ,/)
  const cells = units.filter(({ kind }) => kind === 'party-cell').length
  assert.equal(text.trim().split('\r\n').length, cells + 1)
})

test('a secretary sees their own organisation, no other, and no form', async () => {
  const secretary = await story.as('Phạm Đức Long')
  const seen = await secretary.json<ListedUnit[]>('/api/v1/units')
  assert.deepEqual(
    seen.map(({ code }) => code),
    ['BND'],
  )
  const own = await secretary.page(`/units/${idOf('BND')}`)
  assert.doesNotMatch(own, new RegExp(`/units/${idOf('DU')}"|/facts`))
  const below = await secretary.page(`/units?parent=${idOf('DU')}`)
  assert.doesNotMatch(below, /Trực thuộc: Đảng ủy/)
})
