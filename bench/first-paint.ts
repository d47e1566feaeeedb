// When the first content of the list page is seen on a slow machine behind a slow line: Chromium through the DevTools
// protocol, CPU four times slower, 150 ms latency, 1.6 Mbit/s, nothing kept from an earlier visit.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../src/shared/testing/browser.ts'
import { signIn, type Visitor } from '../src/story.ts'
import { generate } from './generator.ts'
import { kill, startChild } from './kill.ts'
import { timesOf } from './measure.ts'
import { prepare } from './pages.ts'

const VISITS = 20
const SLOWER = 4
const LATENCY_MS = 150
const MEGABITS = 1.6

export async function run({ units }: { units: number }): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-bench-'))
  try {
    const { machine } = await prepare(folder, generate(units))
    const child = await startChild(folder, 0)
    const browser = await openBrowser()
    try {
      const office = await signIn(child.url, 'Lê Thu Hà')
      const first: number[] = []
      const bytes: number[] = []
      await timesOf(VISITS, async () => {
        const seen = await visit(browser, child.url, office)
        first.push(seen.firstContentfulPaint)
        bytes.push(seen.bytes)
      })
      const sorted = first.toSorted((a, b) => a - b)
      const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
      return {
        ...{ bench: 'first-paint', units, machine, visits: first.length },
        firstContentfulPaint: { p50: at(0.5), p95: at(0.95), worst: Math.round(sorted.at(-1)!) },
        bytesReceived: Math.max(...bytes),
      }
    } finally {
      await browser.close()
      await kill(child.process, folder)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function visit(browser: Browser, url: string, visitor: Visitor) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const pairs = visitor.cookie.split('; ').map(pair => pair.split(/=(.*)/s))
    await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url })))
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: LATENCY_MS },
      downloadThroughput: (MEGABITS * 1_000_000) / 8,
      uploadThroughput: (MEGABITS * 1_000_000) / 8,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    let bytes = 0
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${url}/units`, { waitUntil: 'load' })
    const firstContentfulPaint = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list => {
            const entry = list.getEntriesByName('first-contentful-paint')[0]
            if (entry) resolve(entry.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
    return { firstContentfulPaint, bytes }
  } finally {
    await context.close()
  }
}
