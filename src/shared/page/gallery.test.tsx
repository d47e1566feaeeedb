// Every component in a real browser, without JavaScript and under the strict content security policy.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { newPage, openBrowser } from '../testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from '../testing/checks.ts'
import { serveApp } from '../testing/server.ts'
import { type Lang, speak } from '../text.ts'
import { Gallery } from './gallery.tsx'
import { assets, render, type Shell } from './index.ts'

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'"

const shell = (path: string, lang: Lang): Shell => ({
  lang,
  say: speak(lang),
  path,
  bodyName: 'Đảng ủy Sở Giáo dục và Đào tạo (minh họa)',
  person: { name: 'Lê Thu Hà', post: 'Chánh Văn phòng Đảng ủy' },
  nav: [
    { href: '/', text: 'Việc cần làm', count: 7 },
    { href: '/programmes', text: 'Chương trình' },
    { href: '/dev/components', text: 'Bộ thành phần' },
  ],
  own: [{ href: '/notices', text: 'Thông báo', count: 3 }],
  clock: { day: Temporal.PlainDate.from('2026-08-20') },
  notice: 'Đã gửi kế hoạch kiểm tra đến 237 đơn vị.',
  help: '/help',
})

const app = new Hono().route('/', assets()).get('/dev/components', c => {
  const { pathname, search, searchParams } = new URL(c.req.url)
  const lang = searchParams.get('lang') === 'en' ? 'en' : 'vi'
  return c.html(render(<Gallery shell={shell(pathname + search, lang)} />), 200, { 'content-security-policy': POLICY })
})

describe('the gallery of components', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveApp>>
  const refused: string[] = []

  const open = async (width: number, query = ''): Promise<Page> => {
    const page = await newPage(browser, { javaScript: false, width, lang: 'vi' })
    page.on('console', message => refused.push(message.text()))
    await page.goto(`${server.url}/dev/components${query}`)
    return page
  }
  const focused = (page: Page) =>
    page.evaluate(
      () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName,
    )

  before(async () => {
    server = await serveApp(app)
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await server.close()
    assert.deepEqual(refused, [], 'the browser refused or could not load something')
  })

  for (const query of ['', '?loi=1', '?lang=en']) {
    test(`valid HTML ${query}`, async () => {
      const html = await (await app.request(`/dev/components${query}`)).text()
      assert.deepEqual(await htmlFindings(html), [])
      assert.ok(
        !/<script(?! type="module" src="\/assets\/)|\sstyle=/.test(html),
        'no script but our own, no inline style',
      )
    })
  }

  for (const width of [320, 1280]) {
    for (const query of ['', '?loi=1']) {
      test(`no findings at ${width} px ${query}`, async () => {
        const page = await open(width, query)
        assert.deepEqual(await axeFindings(page), [])
        assert.deepEqual(await smallTargets(page), [])
        assert.deepEqual(await pageOverflow(page, width), [])
        await page.context().close()
      })
    }
  }

  test('text enlarged to 200 % still fits', async () => {
    const page = await open(640)
    await page.evaluate(() => {
      const larger = new CSSStyleSheet()
      larger.replaceSync('html { font-size: 200% }')
      document.adoptedStyleSheets = [larger] // the one way that the policy leaves
    })
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontSize), '32px')
    assert.deepEqual(await pageOverflow(page, 640), [])
  })

  test('the first stop of the Tab key skips to the content; the notice is where a reader starts', async () => {
    const page = await open(1280)
    assert.match(`${await focused(page)}`, /notice/)
    const fresh = await open(1280, '#')
    await fresh.locator('.skip').focus()
    assert.ok(await fresh.locator('.skip').isVisible())
    await fresh.keyboard.press('Enter')
    assert.equal(await focused(fresh), 'main')
  })

  test('the error summary has the focus, and its links move it to the field', async () => {
    const page = await open(1280, '?loi=1')
    assert.equal(await focused(page), 'errors')
    for (const field of ['title', 'form', 'confirm', 'file']) {
      await page.locator(`.errors a[href="#${field}"]`).click()
      assert.equal(await focused(page), field)
    }
  })

  test('Vietnamese letters are set in the font that is served', async () => {
    const page = await open(1280)
    await page.waitForLoadState('networkidle')
    const loaded = await page.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').length)
    assert.equal(loaded, 4)
  })

  test('on paper there is the content alone, and nothing is cut off', async () => {
    const page = await open(643)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.side', '.foot', '.demo', '.sign-out', '.skip', '.button']) {
      assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden)
    }
    assert.ok(await page.locator('.body-name').isVisible())
    assert.deepEqual(await pageOverflow(page, 643), [])
  })
})
