import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { assets, assetUrl } from './assets.ts'

const get = (path: string) => assets().request(path)

test('the style sheet is served under the hash of its content, for a year', async () => {
  const address = assetUrl('look.css')
  assert.match(address, /^\/assets\/look-[0-9a-f]{12}\.css$/)
  const response = await get(address)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  const hash = createHash('sha256')
    .update(await response.text())
    .digest('hex')
  assert.ok(address.includes(hash.slice(0, 12)))
})

test('each font which the style sheet names is served', async () => {
  const css = await (await get(assetUrl('look.css'))).text()
  const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, file]) => file)
  assert.equal(fonts.length, 4)
  for (const file of fonts) {
    const response = await get(`/assets/${file}`)
    assert.equal(response.headers.get('content-type'), 'font/woff2')
    assert.equal(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 4), 'wOF2')
  }
})

test('nothing else is served', async () => {
  for (const path of ['look.css', 'look-000000000000.css', '..%2flook.scss', 'assets.ts']) {
    assert.equal((await get(`/assets/${path}`)).status, 404)
  }
})

test('a name nobody serves is a bug', () => assert.throws(() => assetUrl('lok.css'), /lok\.css/))
