// A task of the sample from hand to hand, in the browser: reported with a file, seen on the board, returned; the first arrival stays.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { pdf } from './shared/testing/files.ts'
import { addActivity, bringIn, dutyOf, handOut, openStory, type Story } from './story.ts'

let story: Story
let browser: Browser

before(async () => {
  story = await openStory()
  browser = await openBrowser()
  const office = await story.as('Lê Thu Hà')
  const programme = await bringIn(office)
  await addActivity(office, programme)
  await handOut(office, programme)
})
after(async () => {
  await browser?.close()
  await story?.end()
})

test('reported with a file, on the board, returned with a reason; the first arrival stays', {
  timeout: 90_000,
}, async () => {
  const { id } = await dutyOf(await story.as('Phạm Đức Long'), 'activity', '2024')
  const enter = async (name: RegExp, width: number) => {
    const page = await newPage(browser, { javaScript: false, width, lang: 'vi' })
    page.setDefaultTimeout(15_000)
    await page.goto(`${story.url}/sign-in`)
    await page.getByRole('button', { name }).click()
    return page
  }
  const look = async (page: Awaited<ReturnType<typeof enter>>, what: string) => {
    const found = [
      await axeFindings(page),
      await htmlFindings(await page.content()),
      await pageOverflow(page),
      await smallTargets(page),
    ]
    assert.deepEqual(found.flat(), [], what)
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${what}.png`, fullPage: true })
  }

  const owner = await enter(/Phạm Đức Long/, 360)
  await owner.goto(`${story.url}/duties?whose=organisation`)
  await look(owner, 'inbox-360')
  await owner.goto(`${story.url}/duties/${id}`)
  await owner.getByLabel('Kết quả thực hiện').fill('Đã đối thoại với 62 người.')
  await owner.getByLabel('Tệp minh chứng').setInputFiles({ name: 'bb.pdf', mimeType: 'x/y', buffer: Buffer.from(pdf) })
  await owner.locator('#noStateSecret').check()
  await owner.getByRole('button', { name: 'Báo cáo hoàn thành' }).click()

  const office = await enter(/Lê Thu Hà/, 1280)
  await office.goto(`${story.url}/boards?by=task`)
  await look(office, 'board-1280')
  const figures = await office.locator('tfoot td').allInnerTexts()
  // All, in time, late, overdue, not due yet, waiting, waived.
  assert.deepEqual(figures.slice(1, 4), ['1', '0', '0'])
  assert.equal(figures[5], '1')
  await office.goto(`${story.url}/duties/${id}`)
  await office.getByLabel('Lý do trả lại').fill('Thiếu chữ ký của chủ tọa.')
  await office.getByLabel('Thời hạn gửi lại').fill('10/9/2024')
  await office.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await look(office, 'duty-1280')

  const duty = await (await story.as('Phạm Đức Long')).json<{
    state: string
    firstReportedAt: string
    returnDueOn: string
  }>(`/api/v1/duties/${id}`)
  assert.deepEqual([duty.state, duty.returnDueOn], ['open', '2024-09-10'])
  assert.match(duty.firstReportedAt, /^2024-08-20T02:00/)
  await owner.goto(`${story.url}/duties/${id}`)
  await look(owner, 'duty-360')
  assert.ok(await owner.getByText('Thiếu chữ ký của chủ tọa.').isVisible())
})
