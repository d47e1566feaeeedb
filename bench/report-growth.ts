// Consolidation and boards of 500, 5,000 and 50,000 units, one after the other, and the plot of it in docs/bench.md.
// `npm run -s bench -- report-growth --json` (--units does not matter)

import { writeFileSync } from 'node:fs'
import { scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { countsByCluster, countsOf, unitsOfPeriod } from '../src/report/board-store.ts'
import { type Scope, sumsOf } from '../src/report/period-store.ts'
import { lengthOf } from '../src/report/regime.ts'
import { generate } from './generator.ts'
import { machineOf, openBenchBody, type Times, timesOf } from './measure.ts'
import { fill, REGIME, TODAY } from './report-consolidation.ts'

const SIZES = [500, 5_000, 50_000]
const PLOT = 'docs/report-growth.svg'

const WHAT = [
  'consolidation of the whole, 45 figures',
  'one committee',
  'board of the period',
  'by organisation',
  'a page of units',
] as const
type Measured = Record<(typeof WHAT)[number], Times>

export async function run(): Promise<object> {
  const sizes: { units: number; times: Measured }[] = []
  let machine: object = {}
  for (const units of SIZES) {
    const body = await openBenchBody()
    try {
      const { db } = body
      const generated = generate(units)
      const deliverableId = await fill(body, generated)
      const scope: Scope = { deliverableId, periods: ['2024-Q3'], form: REGIME.form, under: null }
      const of = { deliverableId, period: '2024-Q3', under: null, today: TODAY }
      const page = { ...of, standing: null, after: null, limit: 51 }
      const work = [
        () => sumsOf(db, scope, lengthOf(REGIME)),
        () => sumsOf(db, { ...scope, under: generated.inner[0]! }, lengthOf(REGIME)),
        () => countsOf(db, of),
        () => countsByCluster(db, deliverableId, '2024-Q3', generated.top),
        () => unitsOfPeriod(db, page),
      ]
      const times: Partial<Measured> = {}
      for (const [at, what] of WHAT.entries()) times[what] = await timesOf(30, work[at]!)
      sizes.push({ units, times: times as Measured })
      machine = await machineOf(body.admin)
    } finally {
      await body.end()
    }
  }
  writeFileSync(PLOT, plot(sizes))
  return { bench: 'report-growth', sizes, machine, plot: PLOT }
}

// The plot: both axes logarithmic, so that ten times the units at ten times the time is a straight line at 45°.

const [WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM] = [720, 420, 60, 230, 50]
const COLOURS = ['#86191c', '#1d5c3a', '#1a4d7c', '#8a5a00', '#5b3a86']

function plot(sizes: readonly { units: number; times: Measured }[]): string {
  const all = sizes.flatMap(({ times }) => WHAT.map(what => times[what].p95))
  const low = 10 ** Math.floor(Math.log10(Math.max(0.1, Math.min(...all))))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...all)))
  const x = scaleLog([SIZES[0]!, SIZES.at(-1)!], [LEFT, WIDTH - RIGHT])
  const y = scaleLog([low, high], [HEIGHT - BOTTOM, 20])
  const decades = Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, at) => low * 10 ** at)
  const grid = decades.map(
    value =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="#ccc"/>` +
      `<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const axis = SIZES.map(
    units =>
      `<text x="${x(units)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${units.toLocaleString('en')}</text>`,
  )
  // Names beside the last points, moved apart where they would lie on each other.
  let above = Number.NEGATIVE_INFINITY
  const ends = WHAT.map((what, at) => ({ what, at, y: y(sizes.at(-1)!.times[what].p95) })).sort((a, b) => a.y - b.y)
  const names = ends.map(end => {
    above = Math.max(end.y + 4, above + 16)
    return `<text x="${WIDTH - RIGHT + 10}" y="${above}" fill="${COLOURS[end.at]}">${end.what}</text>`
  })
  const curves = WHAT.map((what, at) => {
    const points = sizes.map(({ units, times }): [number, number] => [x(units), y(times[what].p95)])
    const dots = points.map(
      ([cx, cy]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="4" fill="${COLOURS[at]}"/>`,
    )
    return `<path d="${line()(points)}" fill="none" stroke="${COLOURS[at]}" stroke-width="2"/>${dots.join('')}`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">` +
    `<title>Milliseconds at p95 against the number of units, both axes logarithmic</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>` +
    `${grid.join('')}${axis.join('')}${curves.join('')}${names.join('')}` +
    `<text x="${LEFT}" y="12">ms at p95</text><text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">units</text></svg>\n`
  )
}
