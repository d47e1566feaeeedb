// All figures and texts of a period's reports: XLSX and CSV for the sheet, JSON for programs. The same reports make the same bytes.

import type { Context as HonoContext } from 'hono'
import { type Spooled, spool } from '../shared/files/spool.ts'
import { Refusal } from '../shared/refusal.ts'
import { CSV_MARK, csvLine, sheetBytes, type Written, XLSX } from '../shared/sheet/index.ts'
import type { Env } from '../shared/web.ts'
import { type ReportLine, reportLines } from './figure-store.ts'
import type { Scope } from './period-store.ts'
import { cellName, type Regime } from './regime.ts'
import { texts } from './texts.ts'

/** What the files are about; `regime` as the person may see it. */
export interface DataView {
  title: string
  period: string
  covers: { from: string; to: string }
  regime: Regime
  scope: Scope
}

const FORMATS = {
  xlsx: { type: XLSX, chunks: xlsxChunks },
  csv: { type: 'text/csv; charset=utf-8', chunks: csvChunks },
  json: { type: 'application/json; charset=utf-8', chunks: jsonChunks },
} as const

/** The file as bytes, while its reports are read. */
export const dataChunks = (format: keyof typeof FORMATS, view: DataView, lines: AsyncIterable<ReportLine>) =>
  FORMATS[format].chunks(view, lines)

/** As a download; a format that there is not, is not found. */
export async function sendData(c: HonoContext<Env>, format: string, view: DataView): Promise<Response> {
  if (!(format === 'xlsx' || format === 'csv' || format === 'json')) throw new Refusal('not-found', texts.noSuchPeriod)
  const { size, content }: Spooled = await spool(dataChunks(format, view, reportLines(c.var.db, view.scope)))
  return c.body(content, 200, {
    'content-type': FORMATS[format].type,
    'content-length': `${size}`,
    'content-disposition': `attachment; filename="so-lieu-${view.period}.${format}"`,
  })
}

// The sheet ---------------------------------------------------------------------------------------------------------

/** Files are read by those above and by programs: they are in Vietnamese, whoever downloads them. */
const WORDS = { unit: 'Đơn vị', code: 'Mã', nothing: 'Không phát sinh', na: 'không thuộc diện', on: 'ngày' }

interface Column {
  head: string
  value(line: ReportLine): string | number | null
}

/** Zero is 0, not entered is empty, not applicable says so, nothing to report has its own column: four things. */
function columnsOf(regime: Regime): Column[] {
  const figures = regime.indicators.flatMap((indicator): Column[] => [
    ...indicator.cells.map(cell => ({
      head: `${cell.id} ${cellName(indicator, cell).vi}`,
      value: (line: ReportLine) =>
        line.nothingToReport
          ? null
          : line.answers[indicator.id]?.na
            ? WORDS.na
            : (line.figures[cell.position - 1] ?? null),
    })),
    ...(indicator.kind === 'yes'
      ? [
          {
            head: `${indicator.id} ${WORDS.on}`,
            value: (line: ReportLine) => (line.nothingToReport ? null : (line.answers[indicator.id]?.on ?? null)),
          },
        ]
      : []),
  ])
  const answers = regime.questions.map(({ id, name }) => ({
    head: `${id} ${name.vi}`,
    value: ({ narratives }: ReportLine) => narratives[id] ?? null,
  }))
  return [
    { head: WORDS.unit, value: ({ unit }) => unit },
    { head: WORDS.code, value: ({ code }) => code },
    { head: WORDS.nothing, value: ({ nothingToReport }) => (nothingToReport ? 'X' : '') },
    ...figures,
    ...answers,
  ]
}

function xlsxChunks({ regime }: DataView, lines: AsyncIterable<ReportLine>): AsyncIterable<Uint8Array> {
  const columns = columnsOf(regime)
  async function* rows(): AsyncGenerator<Written[]> {
    for await (const line of lines) yield columns.map(({ value }) => value(line))
  }
  return sheetBytes('Số liệu', columns, rows())
}

async function* csvChunks({ regime }: DataView, lines: AsyncIterable<ReportLine>): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(regime)
  yield Buffer.from(CSV_MARK + csvLine(columns.map(({ head }) => head)))
  for await (const line of lines) yield Buffer.from(csvLine(columns.map(({ value }) => `${value(line) ?? ''}`)))
}

async function* jsonChunks(view: DataView, lines: AsyncIterable<ReportLine>): AsyncGenerator<Uint8Array> {
  const { title, period, covers, regime } = view
  const head = { title, period, ...covers, form: regime.form, version: regime.version }
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"reports":[`)
  let first = true
  for await (const line of lines) {
    yield Buffer.from(`${first ? '' : ','}\n${JSON.stringify(reportJson(regime, line))}`)
    first = false
  }
  yield Buffer.from('\n]}\n')
}

function reportJson({ indicators, questions }: Regime, line: ReportLine) {
  const { unit, code, submissionId: report, nothingToReport, figures, answers, narratives } = line
  const asked = (ids: readonly { id: string }[], given: Record<string, unknown>) =>
    Object.fromEntries(ids.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])))
  return {
    ...{ unit, code, report, nothingToReport },
    figures: Object.fromEntries(
      indicators.flatMap(({ cells }) =>
        cells.map(({ id, position }) => [id, nothingToReport ? null : (figures[position - 1] ?? null)]),
      ),
    ),
    // What was being written before the unit said that there is nothing to report is no answer of its.
    answers: nothingToReport ? {} : asked(indicators, answers),
    narratives: asked(questions, narratives),
  }
}
