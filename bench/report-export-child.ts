// One export for the bench, in a process of its own: reads an order, writes one line of figures.

import { dataChunks } from '../src/report/data-out.ts'
import { type ReportLine, reportLines } from '../src/report/figure-store.ts'
import type { Regime } from '../src/report/regime.ts'
import type { Address } from '../src/shared/database/connection.ts'
import { openInstallation } from '../src/shared/database/installation.ts'
import { spool } from '../src/shared/files/spool.ts'
import { megabytes, round, SECRET } from './measure.ts'

export interface Order {
  address: Address
  bodyId: string
  deliverableId: string
  period: string
  regime: Regime
  format: 'xlsx' | 'csv' | 'json'
}

/** Memory: the most this process ever had, in megabytes, `idle` before the export. */
export interface Exported {
  reports: number
  sum: number
  seconds: number
  idle: number
  memory: number
  file: number
}

const { address, bodyId, deliverableId, period, regime, format } = JSON.parse(process.argv[2]!) as Order
const installation = await openInstallation(address, SECRET)
const scope = { deliverableId, periods: [period], form: regime.form, under: null }
const view = { title: 'Báo cáo', period, covers: { from: '2024-06-15', to: '2024-09-14' }, regime, scope }
let [reports, sum] = [0, 0]

async function* counting(lines: AsyncIterable<ReportLine>) {
  for await (const line of lines) {
    reports++
    for (const figure of line.figures) sum += figure ?? 0
    yield line
  }
}

const idle = megabytes(process.memoryUsage.rss())
const start = performance.now()
const made = await installation
  .db(bodyId)!
  .transaction()
  .execute(transaction => spool(dataChunks(format, view, counting(reportLines(transaction, scope)))))
const seconds = round((performance.now() - start) / 1_000)
await made.content.cancel()
const memory = round(process.resourceUsage().maxRSS / 1_024, 1)
const told: Exported = { reports, sum, seconds, idle, memory, file: megabytes(made.size) }
console.log(JSON.stringify(told))
await installation.close()
