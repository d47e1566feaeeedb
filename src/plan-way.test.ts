// A unit's plan the whole way, in a browser with JavaScript off: pre-filled, stopped by a gap, returned inside and from above,
// accepted, followed up, its lines become parts of the duty, and it is read back as the document that leaves.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor } from './story.ts'

let story: Story
let browser: Browser
let programme: string

before(async () => {
  story = await openStory()
  browser = await openBrowser()
  const office = await story.as('Lê Thu Hà')
  programme = await bringIn(office)
  await setDates(office, programme)
  await markContents(office)
  await handOut(office, programme)
})
after(async () => {
  await browser?.close()
  await story?.end()
})

/** Saves what the page of contents proposes. */
async function markContents(office: Visitor): Promise<void> {
  const page = await sitDown('Lê Thu Hà')
  await page.goto(`${story.url}${programme}/contents`)
  await press(page, 'Lưu nội dung')
  await expectText(page, 'Đã lưu nội dung phải có của kế hoạch đơn vị.')
  assert.doesNotMatch(await office.page(`${programme}/contents`), /chưa được lưu/)
  await page.context().close()
}

async function sitDown(name: string): Promise<Page> {
  const page = await newPage(browser, { javaScript: false, width: 1280, lang: 'vi' })
  page.setDefaultTimeout(8_000)
  await page.goto(`${story.url}/sign-in`)
  await page.getByRole('button', { name: `Đăng nhập ${name}` }).click()
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  const body = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  assert.match(body, typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text)
}

/** Every line of the pre-filled plan but the last, which the programme asks for as well. */
async function fillButLast(page: Page): Promise<number> {
  const panels = page.locator('form section.panel', { has: page.getByLabel('Không áp dụng ở đơn vị vì') })
  const count = await panels.count()
  for (let at = 0; at < count - 1; at++) {
    const panel = panels.nth(at)
    await panel.getByLabel('Cách thực hiện').fill('Họp chi bộ mở rộng, ghi biên bản')
    await panel.getByLabel('Người, bộ phận thực hiện').fill('Chi ủy')
    await panel.getByLabel('Thời gian hoàn thành').fill(`${at + 5}/10/2024`)
    await panel.getByLabel('Kết quả, sản phẩm').fill('Biên bản có chữ ký')
  }
  return count
}

test('handed out → pre-filled → stopped by a gap → returned inside and from above → accepted → followed up → KH', {
  timeout: 60_000,
}, async () => {
  const [office, clerk, secretary] = [
    await sitDown('Lê Thu Hà'),
    await sitDown('Nguyễn Mai Anh'),
    await sitDown('Phạm Đức Long'),
  ]

  // The clerk completes what the programme asks for; a content left open stops the plan, and nothing typed is lost.
  await follow(clerk, /^Kế hoạch .*năm 2024/)
  await press(clerk, 'Bắt đầu soạn')
  const plan = new URL(clerk.url()).pathname
  const contents = await fillButLast(clerk)
  assert.ok(contents >= 4, `${contents} contents`)
  await press(clerk, 'Lưu và trình duyệt')
  await expectText(clerk, new RegExp(`Nội dung ${contents} chưa nêu người thực hiện`))
  const last = clerk.locator('form section.panel', { has: clerk.getByLabel('Không áp dụng ở đơn vị vì') }).last()
  await last.getByLabel('Cách thực hiện').fill('Tự kiểm tra theo danh mục')
  await last.getByLabel('Người, bộ phận thực hiện').fill('Ban Thanh tra nhân dân')
  await last.getByLabel('Thời gian hoàn thành').fill('20/11/2024')
  await press(clerk, 'Lưu và trình duyệt')
  await expectText(clerk, 'Chờ duyệt')

  // The secretary returns it inside: that is not a return by the superior, who does not see it at all.
  await secretary.goto(story.url + plan)
  await press(secretary, 'Trả lại người soạn')
  await clerk.goto(story.url + plan)
  await expectText(clerk, 'Trạng thái Bản nháp')
  await press(clerk, 'Lưu và trình duyệt')
  await secretary.goto(story.url + plan)
  await press(secretary, 'Duyệt')
  await press(secretary, 'Gửi lên cấp trên')
  await expectText(secretary, 'Đã gửi, chờ tiếp nhận')

  // The Office returns one line with a reason and a new day; it stands at that line.
  await office.goto(story.url + plan)
  for (const summary of await office.locator('summary').all()) await summary.click()
  await office.locator('textarea[name^="mend."]').first().fill('Nêu rõ hình thức phổ biến')
  await office.getByLabel('Lý do trả lại').fill('Xem lại một nội dung')
  await office.getByLabel('Thời hạn gửi lại').fill('28/8/2024')
  await press(office, 'Trả lại')
  await clerk.goto(story.url + plan)
  await expectText(clerk, 'Nêu rõ hình thức phổ biến')
  await clerk.getByLabel('Cách thực hiện').first().fill('Phát tài liệu, hỏi đáp tại họp chi bộ')
  await press(clerk, 'Lưu và trình duyệt')
  await secretary.goto(story.url + plan)
  await press(secretary, 'Duyệt')
  await press(secretary, 'Gửi lên cấp trên')
  await office.goto(story.url + plan)
  await press(office, 'Tiếp nhận')
  await expectText(office, 'Đã tiếp nhận')

  // The follow-up page counts it, and finds it by part of its name.
  await office.goto(`${story.url}/plans/follow-up/${programme.split('/')[2]}`)
  await expectText(office, '236 đơn vị chưa gửi kế hoạch')
  await office.getByLabel('Đơn vị', { exact: true }).fill('ben nghe dong')
  await press(office, 'Lọc')
  const row = office.locator('tr', { has: office.getByRole('link', { name: /Bến Nghé Đông/ }) })
  assert.equal((await row.getByText('Đã tiếp nhận').count()) >= contents, true)

  // Its lines are parts of the duty now.
  await clerk.goto(story.url + plan)
  await expectText(clerk, `0/${contents} nội dung đã xong`)
  await follow(clerk, /nội dung đã xong/)
  await expectText(clerk, '(Ban Thanh tra nhân dân)')

  // And it leaves as KH, read back by the command.
  await clerk.goto(story.url + plan)
  const [download] = await Promise.all([clerk.waitForEvent('download'), follow(clerk, 'Tải kế hoạch (DOCX)')])
  const file = join(story.directory, 'KH.docx')
  await download.saveAs(file)
  const command = ['--import', 'tsx', join(import.meta.dirname, 'cli.ts'), 'document', 'read', file, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 10_000_000 })
  const reading = JSON.parse(stdout) as { format: string; kind: string; text: string }
  assert.deepEqual([reading.format, reading.kind], ['party', 'KH'])
  const text = reading.text.replaceAll(/\s+/g, ' ')
  for (const said of ['Phát tài liệu, hỏi đáp tại họp chi bộ', 'Ban Thanh tra nhân dân', 'ngày 20 tháng 11 năm 2024'])
    assert.ok(text.includes(said), said)
})
