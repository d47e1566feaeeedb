// Style sheet, script, icon and fonts, under names that change with their content, so that browsers may keep them for ever.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'

interface Asset {
  /** File name with the hash of the content. */
  hashed: string
  type: string
  content: Uint8Array<ArrayBuffer>
}

const FONTS = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'].map(
  cut => `be-vietnam-pro-${cut}-normal.woff2`,
)

let known: Map<string, Asset> | undefined

function all(): Map<string, Asset> {
  known ??= new Map([
    ...fonts(),
    ['icon.svg', asset('icon.svg', 'image/svg+xml', here('icon.svg'))],
    ['suggest.js', asset('suggest.js', 'text/javascript; charset=utf-8', here('suggest.js'))],
  ])
  // The style sheet names the fonts, so its own hash covers theirs.
  if (!known.has('look.css')) known.set('look.css', asset('look.css', 'text/css; charset=utf-8', style(known)))
  return known
}

const fonts = (): [string, Asset][] => {
  const { resolve } = createRequire(import.meta.url)
  return FONTS.map(name => [
    name,
    asset(name, 'font/woff2', readFileSync(resolve(`@fontsource/be-vietnam-pro/files/${name}`))),
  ])
}

const here = (name: string) => readFileSync(new URL(name, import.meta.url))

const style = (named: Map<string, Asset>): Uint8Array =>
  Buffer.from(
    FONTS.reduce((css, name) => css.replaceAll(name, named.get(name)?.hashed ?? name), here('look.css').toString()),
  )

function asset(name: string, type: string, content: Uint8Array): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { hashed: name.replace(/\.(\w+)$/, `-${hash}.$1`), type, content: new Uint8Array(content) }
}

/** The address of `look.css`, `suggest.js`, `icon.svg` or a font file. A name nobody serves is a bug and throws. */
export function assetUrl(name: string): string {
  const found = all().get(name)
  if (!found) throw new Error(`no asset is called ${name}`)
  return `/assets/${found.hashed}`
}

/** `GET /assets/:file`, to be mounted at "/". Kept for a year: another content has another address. */
export function assets(): Hono {
  const byHash = new Map(
    all()
      .values()
      .map(found => [found.hashed, found]),
  )
  return new Hono().get('/assets/:file', c => {
    const found = byHash.get(c.req.param('file'))
    if (!found) return c.notFound()
    return c.body(found.content, 200, {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  })
}
