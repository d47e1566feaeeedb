// The pages of sign-in as people meet them, in a browser without JavaScript: on a phone and at a desk, in both languages.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ADMINISTRATOR, authenticator, type Entrance, openEntrance, setUpForm } from './entrance.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import type { Lang } from './shared/text.ts'

let entrance: Entrance
let browser: Browser

before(async () => {
  entrance = await openEntrance()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await entrance?.end()
})

async function open(path: string, width: number, lang: Lang): Promise<Page> {
  const page = await newPage(browser, { javaScript: false, width, lang })
  page.setDefaultTimeout(8_000)
  await page.goto(`${entrance.url}${path}?lang=${lang}`)
  return page
}

/** Looks at a page; SCREENSHOTS names a folder to keep what was seen. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, caret: 'initial' })
  const findings = [
    ...(await axeFindings(page)),
    ...(await htmlFindings(await page.content())),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  for (const field of await withoutAutocomplete(page)) findings.push(`${field}: a browser cannot fill it`)
  seen.push(...findings.map(finding => `${name}: ${finding}`))
}

/** All that was found wrong on any page, so that one run shows everything. */
const seen: string[] = []

/** Fields of names, passwords and codes that do not say to the browser what they are; and none may refuse what is pasted. */
const withoutAutocomplete = (page: Page): Promise<string[]> =>
  page
    .locator('main input:not([type=hidden]):not([type=checkbox])')
    .evaluateAll(inputs =>
      inputs.filter(input => !input.getAttribute('autocomplete') || input.hasAttribute('onpaste')).map(({ id }) => id),
    )

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).first().fill(value)
}

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

test('set up, sign in, second step, account, an invitation on paper', { timeout: 110_000 }, async () => {
  const desk = await open('/setup', 1280, 'vi')
  await look(desk, 'setup-desk-vi')
  await look(await open('/setup', 360, 'en'), 'setup-phone-en')
  await fillIn(desk, { ...setUpForm(entrance.setUpCode), again: 'khác', slug: 'Sở Nội vụ' })
  await press(desk, 'Thiết lập hệ thống')
  await look(desk, 'setup-errors-desk-vi')
  const { code, slug, password, again } = setUpForm(entrance.setUpCode)
  await fillIn(desk, { code, slug, password, again })
  await press(desk, 'Thiết lập hệ thống')
  assert.equal(await title(desk), 'Trang chủ')

  const phone = await open('/sign-in', 360, 'vi')
  await look(phone, 'sign-in-phone-vi')
  await fillIn(phone, { name: ADMINISTRATOR.username, password: 'không phải mật khẩu' })
  await press(phone, 'Đăng nhập')
  await look(phone, 'sign-in-wrong-phone-vi')
  await look(await open('/sign-in', 1280, 'en'), 'sign-in-desk-en')
  await look(await open('/invitation', 360, 'vi'), 'code-phone-vi')

  await desk.goto(`${entrance.url}/account`)
  await look(desk, 'account-desk-vi')
  await desk.locator('#switch-on').fill(ADMINISTRATOR.password)
  await press(desk, 'Bật xác thực hai bước')
  await look(desk, 'second-step-desk-vi')
  const key = (await desk.locator('main strong code').textContent())!
  await fillIn(desk, { code: '000000' })
  await press(desk, 'Xác nhận và bật')
  await look(desk, 'second-step-wrong-desk-vi')
  await fillIn(desk, { code: authenticator(key, -1) })
  await press(desk, 'Xác nhận và bật')
  await look(desk, 'account-on-desk-vi')

  await fillIn(phone, ADMINISTRATOR_FORM)
  await press(phone, 'Đăng nhập')
  await look(phone, 'second-step-code-phone-vi')
  await fillIn(phone, { code: authenticator(key) })
  await press(phone, 'Tiếp tục')
  await phone.goto(`${entrance.url}/account`)
  await look(phone, 'account-phone-vi')
  await phone.goto(`${entrance.url}/account?lang=en`)
  await phone.locator('#switch-off').fill('wrong')
  await press(phone, 'Switch the second step off')
  await look(phone, 'account-wrong-phone-en')

  await desk.goto(`${entrance.url}/people`)
  await look(desk, 'people-desk-vi')
  await phone.goto(`${entrance.url}/people`)
  await look(phone, 'people-phone-en')
  await desk.getByRole('link', { name: 'Cấp mã đặt lại mật khẩu' }).click()
  await look(desk, 'issue-desk-vi')
  await press(desk, 'Cấp mã đặt lại mật khẩu')
  await look(desk, 'paper-desk-vi')
  const reset = (await desk.locator('main code').textContent())!
  const lost = await open('/invitation', 360, 'vi')
  await fillIn(lost, { code: reset })
  await press(lost, 'Tiếp tục')
  await look(lost, 'reset-phone-vi')
  assert.deepEqual(seen, [])
})

const ADMINISTRATOR_FORM = { name: ADMINISTRATOR.username, password: ADMINISTRATOR.password }
