// Evidence of a duty in the browser, with JavaScript off, on a phone and at a desk, in both languages.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { docx, pdf } from './shared/testing/files.ts'
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

const upload = (name: string, content: Uint8Array) => ({ name, mimeType: 'x/y', buffer: Buffer.from(content) })

async function look(page: Page, what: string): Promise<void> {
  const findings = [
    ...(await axeFindings(page)),
    ...(await htmlFindings(await page.content())),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  assert.deepEqual(findings, [], what)
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${what}.png`, fullPage: true })
}

for (const [lang, width, name, words] of [
  ['vi', 360, 'Phạm Đức Long', { file: 'Tệp minh chứng', done: 'Kết quả thực hiện', button: 'Báo cáo hoàn thành' }],
  ['en', 1280, 'Võ Kim Ngân', { file: 'Evidence', done: 'What was done', button: 'Report as done' }],
] as const)
  test(`a duty is reported with its evidence (${lang}, ${width} px)`, { timeout: 60_000 }, async () => {
    const page = await newPage(browser, { javaScript: false, width, lang })
    page.setDefaultTimeout(8_000)
    await page.goto(`${story.url}/sign-in?lang=${lang}`)
    await page.getByRole('button', { name: new RegExp(name) }).click()
    const { id } = await dutyOf(await story.as(name), 'activity', '2024')
    await page.goto(`${story.url}/duties/${id}`)
    await look(page, `form-${lang}`)

    const press = () => page.getByRole('button', { name: words.button }).click()
    await page.getByLabel(words.done).fill('Đã đối thoại ngày 5/8 với 62 người.')
    await page.getByLabel(words.file).setInputFiles(upload('bien-ban.docx', docx('', { 'word/vbaProject.bin': 'x' })))
    await press()
    // Both that the file cannot be taken and that it was not confirmed, each at its place and in the summary.
    assert.equal(await page.locator('.field-error').count(), 2)
    await look(page, `errors-${lang}`)
    assert.equal(await page.getByLabel(words.done).inputValue(), 'Đã đối thoại ngày 5/8 với 62 người.')

    await page.getByLabel(words.file).setInputFiles(upload('Biên bản đối thoại ngày 5-8.pdf', pdf))
    await page.locator('#noStateSecret').check()
    await press()
    await look(page, `evidence-${lang}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Biên bản đối thoại ngày 5-8.pdf' }).click(),
    ])
    assert.equal(download.suggestedFilename(), 'Biên bản đối thoại ngày 5-8.pdf')
  })

test('the upload of a programme and its errors (phone, Vietnamese)', { timeout: 60_000 }, async () => {
  const page = await newPage(browser, { javaScript: false, width: 360, lang: 'vi' })
  page.setDefaultTimeout(8_000)
  await page.goto(`${story.url}/sign-in`)
  await page.getByRole('button', { name: /Lê Thu Hà/ }).click()
  await page.goto(`${story.url}/programmes/new`)
  await look(page, 'programme-form-vi')
  await page.getByLabel('Văn bản chương trình').setInputFiles(upload('ct.md', Buffer.from('MẬT\n\n# CHƯƠNG TRÌNH')))
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  assert.match(await page.locator('#file-error').innerText(), /dấu độ mật/)
  await look(page, 'programme-errors-vi')
})
