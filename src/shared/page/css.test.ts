import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { compiled, target } from './compile.ts'

const css = readFileSync(target, 'utf8')

test('look.css is what look.scss says now', () => {
  assert.equal(css, compiled(), 'run: node --import tsx src/shared/page/compile.ts')
})

// What goes over the line; the tests of page weight count the same.
test('the style sheet stays under 50 kB, 12 kB packed', () => {
  assert.ok(Buffer.byteLength(css) < 50_000)
  assert.ok(gzipSync(css).byteLength < 12_000)
})

test('it loads nothing but its fonts', () => {
  const urls = css.matchAll(/url\(([^)]*)\)/g).map(([, url]) => url)
  for (const url of urls) assert.match(url ?? '', /^"be-vietnam-pro-(latin|vietnamese)-(400|600)-normal\.woff2"$/)
})
