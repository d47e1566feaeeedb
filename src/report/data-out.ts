// All figures of a period, unit by unit: XLSX and CSV for the sheet, JSON for programs. Streams, so size costs no memory.

import type { Context as HonoContext } from 'hono'
import { sql } from 'kysely'
import { CSV_MARK, csvLine, writeSheet, XLSX } from '../shared/sheet/index.ts'
import type { Env } from '../shared/web.ts'
import type { Period } from './period-actions.ts'
import { cellName, type Regime } from './regime.ts'

interface Line {
  unit: string
  code: string
  nothing: boolean
  values: string[]
  bits: string
  answers: Record<string, { on?: string; na?: string; why?: string }>
  submissionId: string
}

const SLICE = 1_000

/** Every current edition by name, a slice at a time. */
async function* linesOf({ var: { db } }: HonoContext<Env>, { scope }: Period): AsyncGenerator<Line> {
  let behind: { name: string; id: string } | null = null
  for (;;) {
    const after: ReturnType<typeof sql> = behind
      ? sql`and (unit.name collate "vi-x-icu", unit.id) > (${behind.name} collate "vi-x-icu", ${behind.id}::uuid)`
      : sql``
    const under = scope.under === null ? sql`` : sql`and e.above @> ${[scope.under]}::uuid[]`
    const { rows }: { rows: (Line & { id: string })[] } = await sql<Line & { id: string }>`
      select unit.id, unit.name as unit, unit.code, e.nothing_to_report as nothing, e.figures::text[] as values,
        e.entered::text as bits, e.answers, e.submission_id as "submissionId"
      from report_edition e join unit on unit.id = e.unit_id
      where e.deliverable_id = ${scope.deliverableId} and e.period = any(${scope.periods}) and e.current
        and e.form = ${scope.form} ${under} ${after}
      order by unit.name collate "vi-x-icu", unit.id limit ${SLICE}`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < SLICE) return
    behind = { name: last.unit, id: last.id }
  }
}

const columnsOf = (regime: Regime) =>
  regime.indicators.flatMap(indicator =>
    indicator.cells.map(cell => ({ id: cell.id, position: cell.position, name: cellName(indicator, cell).vi })),
  )

/** A figure, empty where none was entered; zero stays zero. */
const figureOf = ({ nothing, values, bits }: Line, position: number): number | null =>
  nothing || bits[position - 1] !== '1' ? null : Number(values[position - 1])

const WORDS = { unit: 'Đơn vị', code: 'Mã', nothing: 'Không phát sinh' }
const named = (view: Period, ending: string) => ({
  'content-disposition': `attachment; filename="so-lieu-${view.period}.${ending}"`,
})

export async function xlsxOf(c: HonoContext<Env>, view: Period): Promise<Response> {
  const columns = columnsOf(view.regime)
  async function* rows() {
    for await (const line of linesOf(c, view))
      yield [line.unit, line.code, line.nothing ? 'X' : '', ...columns.map(({ position }) => figureOf(line, position))]
  }
  const heads = [WORDS.unit, WORDS.code, WORDS.nothing, ...columns.map(({ id, name }) => `${id} ${name}`)]
  // Whole, because the transaction that reads ends with this request.
  const parts = await Array.fromAsync(
    writeSheet(
      'Số liệu',
      heads.map(head => ({ head })),
      rows(),
    ),
  )
  return c.body(new Uint8Array(Buffer.concat(parts)), 200, { 'content-type': XLSX, ...named(view, 'xlsx') })
}

export async function csvOf(c: HonoContext<Env>, view: Period): Promise<Response> {
  const columns = columnsOf(view.regime)
  let body =
    CSV_MARK + csvLine([WORDS.unit, WORDS.code, WORDS.nothing, ...columns.map(({ id, name }) => `${id} ${name}`)])
  for await (const line of linesOf(c, view))
    body += csvLine([
      ...[line.unit, line.code, line.nothing ? 'X' : ''],
      ...columns.map(({ position }) => `${figureOf(line, position) ?? ''}`),
    ])
  return c.body(body, 200, { 'content-type': 'text/csv; charset=utf-8', ...named(view, 'csv') })
}

export async function jsonOf(c: HonoContext<Env>, view: Period): Promise<Response> {
  const columns = columnsOf(view.regime)
  const reports = []
  for await (const line of linesOf(c, view))
    reports.push({
      ...{ unit: line.unit, code: line.code, report: line.submissionId, nothingToReport: line.nothing },
      figures: Object.fromEntries(columns.map(({ id, position }) => [id, figureOf(line, position)])),
    })
  const { regime, period, title, from, to } = view
  const body = { title, period, from: `${from}`, to: `${to}`, form: regime.form, version: regime.version, reports }
  return c.body(JSON.stringify(body), 200, {
    'content-type': 'application/json; charset=utf-8',
    ...named(view, 'json'),
  })
}
