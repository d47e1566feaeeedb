// A report as a sheet: the form to fill in without the network, and what came back, as if it had been typed on the page. Pure.

import type { Cell, Row, Value, Written } from '../shared/sheet/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { askedOf, cellName, type Regime } from './regime.ts'
import { texts } from './texts.ts'

export const SHEET_COLUMNS = [
  ...[
    { head: 'Mã', width: 12 },
    { head: 'Chỉ tiêu, câu hỏi', width: 60 },
    { head: 'Đơn vị tính', width: 16 },
  ],
  ...[
    { head: 'Giá trị', width: 30 },
    { head: 'Không thuộc diện: lý do', width: 30 },
    { head: 'Giải thích', width: 30 },
  ],
] as const

const [VALUE, NOT_APPLICABLE, WHY] = [4, 5, 6]

/** One line of the sheet and the fields of the page that it stands for. */
interface Line {
  code: string
  name: string
  unit: string
  field: string
  /** What the field is to hold when the cell is ticked; undefined: what the cell holds. */
  ticked?: string
  /** The indicator whose reasons stand in this line. */
  indicator: string | null
}

function linesOf(regime: Regime, profile: string, period: string): Line[] {
  const { indicators, questions } = askedOf(regime, profile, period)
  return [
    ...indicators.flatMap((indicator): Line[] => {
      const { id, kind, many, cells, name } = indicator
      const first = (at: number) => (at === 0 ? id : null)
      if (kind === 'yes')
        return [
          { code: id, name: `${name.vi} (Có/Không)`, unit: '', field: `answers.${id}.yes`, indicator: id },
          { code: `${id}.ngay`, name: 'Ngày', unit: '', field: `answers.${id}.on`, indicator: null },
        ]
      return cells.map((cell, at) => ({
        ...{ code: cell.id, name: cellName(indicator, cell).vi, indicator: first(at) },
        unit: kind === 'choice' ? 'đánh X' : cell.unit.vi,
        ...(kind === 'figures'
          ? { field: `figures.${cell.id}` }
          : many
            ? { field: `answers.${id}.options.${cell.id}`, ticked: 'on' }
            : { field: `answers.${id}.choice`, ticked: cell.id }),
      }))
    }),
    ...questions.map(({ id, name }) => ({
      ...{ code: id, name: name.vi, unit: 'nội dung', field: `narratives.${id}`, indicator: null },
    })),
  ]
}

/** The rows of the sheet, filled in with what the report holds so far (`typed`, as the page has it). */
export function sheetOf(regime: Regime, profile: string, period: string, typed: Record<string, string>): Written[][] {
  return linesOf(regime, profile, period).map(({ code, name, unit, field, ticked, indicator }) => [
    ...[code, name, unit, shown(field, typed[field] ?? '', ticked)],
    indicator && (typed[`answers.${indicator}.na`] ?? ''),
    indicator && (typed[`answers.${indicator}.why`] ?? ''),
  ])
}

function shown(field: string, value: string, ticked: string | undefined): Written {
  if (ticked !== undefined) return value === ticked ? 'X' : ''
  if (field.endsWith('.yes')) return value === 'yes' ? 'Có' : value === 'no' ? 'Không' : ''
  return /^\d{1,12}$/.test(value) ? Number(value) : value
}

export interface SheetRead {
  /** As the page would post it. */
  typed: Record<string, string>
  /** Where each field stands in the sheet, so that an error names its cell. */
  addresses: Record<string, string>
  errors: { field: string; text: Text }[]
}

/** What came back. Rows are found by their code, so that whoever moved or removed some loses nothing else. */
export function readReportSheet(regime: Regime, profile: string, period: string, rows: readonly Row[]): SheetRead {
  const lines = new Map(linesOf(regime, profile, period).map(line => [line.code, line]))
  const read: SheetRead = { typed: {}, addresses: {}, errors: [] }
  for (const { cells } of rows) {
    const at = (column: number) => cells.find(cell => cell.column === column)
    const line = lines.get(`${at(1)?.value ?? ''}`.trim())
    if (!line) continue
    take(read, line.field, at(VALUE), value =>
      line.ticked === undefined ? value : /^x$/i.test(value) ? line.ticked : '',
    )
    if (line.indicator) {
      take(read, `answers.${line.indicator}.na`, at(NOT_APPLICABLE), value => value)
      take(read, `answers.${line.indicator}.why`, at(WHY), value => value)
    }
  }
  if (Object.keys(read.typed).length === 0) read.errors.push({ field: 'sheet', text: texts.notTheForm })
  return read
}

function take(read: SheetRead, field: string, cell: Cell | undefined, mean: (value: string) => string): void {
  if (!cell) return
  read.addresses[field] = cell.address
  if (cell.fault !== undefined || cell.value === null) {
    read.errors.push({ field, text: texts.faultInCell(cell.address) })
    return
  }
  const value = mean(field.endsWith('.yes') ? yesOf(cell.value) : writtenOf(cell.value))
  // Of several options of one choice only the ticked one counts.
  if (value !== '' || !(field in read.typed)) read.typed[field] = value
}

const yesOf = (value: Value): string =>
  value === true || /^(có|co|x|yes)$/i.test(`${value}`.trim())
    ? 'yes'
    : value === false || /^(không|khong|no)$/i.test(`${value}`.trim())
      ? 'no'
      : `${value}`

/** A number with decimals keeps its comma, so that 1,808 is refused and never read as 1.808. */
function writtenOf(value: Value): string {
  if (typeof value === 'number') return `${value}`.replace('.', ',')
  if (typeof value === 'object') return formatDay(value)
  return `${value}`
}

/** An error with the cell it is in before it. */
export const inCell = (address: string | undefined, { vi, en }: Text): Text =>
  address === undefined ? { vi, en } : { vi: `Ô ${address}: ${vi}`, en: `Cell ${address}: ${en}` }
