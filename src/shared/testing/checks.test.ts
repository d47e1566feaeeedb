// The checks must find what was broken on purpose, on a page whose scripts are off.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { newPage, openBrowser } from './browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './checks.ts'
import { serveApp } from './server.ts'

const broken = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang hỏng</title>
<link rel="stylesheet" href="/s.css"></head><body><main><h1>Trang hỏng</h1>
<p class="pale">Chữ quá nhạt</p><input name="a"><div class="wide">rộng</div>
<div class="scroller" tabindex="0" role="region" aria-label="bảng"><div class="wide">rộng</div></div>
<button class="small">a</button><button class="small">b</button></main></body></html>`

const sound = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang lành</title></head>
<body><main><h1>Trang lành</h1><p>Xem <a href="/x">văn bản</a> này.</p></main></body></html>`

const style = `.pale { color: #ccc; background: #fff } .wide { width: 500px } .scroller { overflow-x: auto }
.small { width: 12px; height: 12px; padding: 0; border: 0 }`

const app = new Hono()
  .get('/broken', c => c.html(broken, 200, { 'content-security-policy': "default-src 'self'" }))
  .get('/sound', c => c.html(sound, 200, { 'content-security-policy': "default-src 'self'" }))
  .get('/s.css', c =>
    // The copy which axe looks at must arrive with the cookies of the page.
    c.body(c.req.header('cookie')?.includes('person=1') ? style : '', 200, { 'content-type': 'text/css' }),
  )

describe('page checks', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveApp>>
  const open = async (path: string): Promise<Page> => {
    const page = await newPage(browser, { javaScript: false, width: 1000, lang: 'vi' })
    await page.context().addCookies([{ name: 'person', value: '1', url: server.url }])
    await page.goto(server.url + path)
    return page
  }

  before(async () => {
    server = await serveApp(app)
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await server.close()
  })

  test('axe finds a field without a label, pale text and small targets', async () => {
    const findings = await axeFindings(await open('/broken'))
    assert.deepEqual(findings.map(text => text.split(' ', 1)[0]).toSorted(), [
      'color-contrast',
      'label',
      'target-size',
      'target-size',
    ])
  })

  test('what is wider than 320 px is named, unless it scrolls in its own region', async () => {
    const page = await open('/broken')
    assert.match((await pageOverflow(page)).join('\n'), /^div\.wide ends at 5\d\d of 320$/)
    assert.deepEqual(await pageOverflow(page, 1000), [])
    assert.equal(page.viewportSize()?.width, 1000)
  })

  test('small buttons side by side are named', async () => {
    assert.equal((await smallTargets(await open('/broken'))).length, 2)
  })

  test('a sound page has no findings', async () => {
    const page = await open('/sound')
    assert.deepEqual(await axeFindings(page), [])
    assert.deepEqual(await pageOverflow(page), [])
    assert.deepEqual(await smallTargets(page), [])
    assert.deepEqual(await htmlFindings(sound), [])
  })

  test('HTML: an inline style, an unknown element and a double id are found', async () => {
    const html = sound.replace('<p>', '<p id="a" style="color:red"><b id="a">x</b><blink>y</blink>')
    const rules = (await htmlFindings(html)).map(text => text.split(':', 1)[0])
    assert.deepEqual(rules.toSorted(), ['deprecated', 'element-permitted-content', 'no-dup-id', 'no-inline-style'])
  })

  test('the browser reaches no name but this machine', async () => {
    const page = await newPage(browser, { javaScript: false, width: 1000, lang: 'vi' })
    await assert.rejects(page.goto('http://example.org/'), /ERR_NAME_NOT_RESOLVED/)
  })
})
