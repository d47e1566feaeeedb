// All figures of a period as files: 50,000 reports of 300 figures each, as a download makes them; how long, and how much memory.
// `npm run -s bench -- report-export --units 50000 --json`

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DEFAULT_FORM } from '../src/report/default-form.ts'
import type { Regime } from '../src/report/regime.ts'
import { generate } from './generator.ts'
import { type BenchBody, machineOf, openBenchBody } from './measure.ts'
import { fill } from './report-consolidation.ts'
import type { Exported, Order } from './report-export-child.ts'

const FIGURES = 300
const PERIOD = '2024-Q3'

/** As large a form as anybody has: 100 indicators of three figures. */
const WIDE: Regime = {
  ...DEFAULT_FORM,
  form: 'wide',
  rules: [],
  indicators: Array.from({ length: FIGURES / 3 }, (_, at) => ({
    ...{ id: `W${at}`, section: DEFAULT_FORM.sections[0]!.id, kind: 'figures' as const },
    name: { vi: `Chỉ tiêu số ${at + 1}`, en: `Indicator ${at + 1}` },
    cells: [1, 2, 3].map(part => ({
      ...{ id: `W${at}-${part}`, position: at * 3 + part },
      name: { vi: `phần ${part}`, en: `part ${part}` },
      unit: { vi: 'lượt', en: 'times' },
    })),
  })),
}

export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    // Seven of ten are accepted: so many units make as many reports as were asked for.
    const deliverableId = await fill(body, generate(Math.ceil((count * 10) / 7)), WIDE)
    const found: Record<string, object> = {}
    for (const format of ['xlsx', 'csv', 'json'] as const) found[format] = await exported(body, deliverableId, format)
    return { bench: 'report-export', figures: FIGURES, ...found, machine: await machineOf(body.admin) }
  } finally {
    await body.end()
  }
}

/** In a process of its own, so that the memory is that of the export. `equal`: the figures add up to what the database says. */
async function exported({ admin, schema, address, bodyId }: BenchBody, deliverableId: string, format: Order['format']) {
  const order: Order = { address, bodyId, deliverableId, period: PERIOD, regime: WIDE, format }
  const child = join(import.meta.dirname, 'report-export-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, JSON.stringify(order)])
  const { sum, ...made } = JSON.parse(stdout) as Exported
  const { rows } = await admin.query<{ count: string; sum: string }>(
    `select count(*), sum((select sum(f) from unnest(e.figures) f)) as sum from ${schema}.report_edition e
     where e.deliverable_id = $1 and e.period = $2 and e.current`,
    [deliverableId, PERIOD],
  )
  return { ...made, equal: Number(rows[0]!.count) === made.reports && Number(rows[0]!.sum) === sum }
}
