// A field that offers organisations and people while one types: the same rights as the search, and no need of a script.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor } from './story.ts'

let story: Story
let browser: Browser
let office: Visitor

before(async () => {
  story = await openStory()
  browser = await openBrowser()
  office = await story.as('Lê Thu Hà')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
})
after(async () => {
  await browser?.close()
  await story?.end()
})

async function open(path: string, javaScript: boolean) {
  const page = await newPage(browser, { javaScript, width: 1280, lang: 'vi' })
  const cookies = office.cookie.split('; ').map(cookie => ({
    ...{ name: cookie.split('=')[0]!, value: cookie.slice(cookie.indexOf('=') + 1), url: story.url },
  }))
  await page.context().addCookies(cookies)
  await page.goto(story.url + path)
  return page
}

test('while one types, organisations are offered; the chosen one filters the list, by keyboard alone', async () => {
  const page = await open('/plans', true)
  const field = page.getByLabel('Tên hoặc mã đơn vị')
  await field.focus()
  await page.keyboard.type('ben nghe dong', { delay: 5 })
  const offers = page.locator('datalist option')
  await offers.first().waitFor({ state: 'attached', timeout: 5_000 })
  assert.equal(await offers.first().getAttribute('value'), 'Đảng bộ Trường THPT Bến Nghé Đông')
  await field.fill((await offers.first().getAttribute('value'))!)
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  assert.equal(await page.locator('tbody tr').count(), 1)
  await page.context().close()
})

test('without JavaScript the field finds what was typed', async () => {
  const page = await open('/plans', false)
  await page.getByLabel('Tên hoặc mã đơn vị').fill('ben nghe dong')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  assert.equal(await page.locator('tbody tr').count(), 1)
  await page.context().close()
})

test('nothing is offered that the person may not open; nonsense in the address offers nothing', async () => {
  const secretary = await story.as('Phạm Đức Long')
  const offered = async (visitor: Visitor, query: string) =>
    (await visitor.json<{ hits: { title: string }[] }>(`/suggestions?${query}`)).hits.map(({ title }) => title)
  assert.ok((await offered(office, 'kind=unit&q=chuyên biệt')).length > 3)
  assert.deepEqual(await offered(secretary, 'kind=unit&q=chuyên biệt'), [])
  assert.deepEqual(await offered(secretary, 'kind=person&q=Võ Kim Ngân'), [])
  for (const query of ['', 'q=thpt', 'kind=secret&q=thpt', 'kind=unit&q='])
    assert.deepEqual(await offered(office, query), [], query)
})
