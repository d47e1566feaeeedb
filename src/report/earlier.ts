// Figures from before the platform was in use, as a sheet: units by row, figures by column; what came back, cell by cell. Pure.

import type { PlainDate } from '../shared/day.ts'
import type { Row, Cell as SheetCell, Written } from '../shared/sheet/index.ts'
import type { Text } from '../shared/text.ts'
import { earlierTexts as texts } from './earlier-texts.ts'
import { type Cell, cellName, dayIn, type Indicator, type Regime } from './regime.ts'

const PER_YEAR: Record<string, number> = { M: 12, Q: 4, H: 2, S: 2 }

/** The period of the same kind before this one: 2024-Q1 → 2023-Q4, 2024-SY → 2023-SY. Null where the key names no such order. */
export function periodEarlier(period: string): string | null {
  const [, year, letter, number] = /^(\d{4})(?:-(?:([MQHS])(\d+)|9M|SY))?$/.exec(period) ?? []
  if (year === undefined) return null
  if (letter === undefined) return `${Number(year) - 1}${period.slice(4)}`
  const first = Number(number) === 1
  const at = first ? PER_YEAR[letter]! : Number(number) - 1
  return `${first ? Number(year) - 1 : year}-${letter}${`${at}`.padStart(number!.length, '0')}`
}

/** Those before this one back to the same of two years ago, the latest first. */
export function periodsEarlier(period: string): string[] {
  const found: string[] = []
  const until = `${Number(period.slice(0, 4)) - 2}${period.slice(4)}`
  for (let at = periodEarlier(period); at !== null && found.at(-1) !== until; at = periodEarlier(at)) found.push(at)
  return found
}

/** The last day that such a period covers; where the regime does not say it, the end of its year. */
export function endOf({ calendar }: Regime, period: string): PlainDate {
  const year = Number(period.slice(0, 4))
  const known = calendar.find(({ key }) => key === period.slice(5))
  return known ? dayIn(known.to, year) : Temporal.PlainDate.from({ year, month: 12, day: 31 })
}

interface Place {
  indicator: Indicator
  cell: Cell
}

const placesOf = ({ indicators }: Regime): Place[] =>
  indicators.flatMap(indicator => indicator.cells.map(cell => ({ indicator, cell })))

export const earlierColumns = (regime: Regime) => [
  { head: 'Mã đơn vị', width: 14 },
  { head: 'Tên đơn vị', width: 40 },
  ...placesOf(regime).map(({ indicator, cell }) => ({
    head: `${cell.id} ${cellName(indicator, cell).vi} (${indicator.kind === 'figures' ? cell.unit.vi : '1 = có, 0 = không'})`,
    width: 16,
  })),
]

export const earlierRows = (units: readonly { code: string; unit: string }[]): Written[][] =>
  units.map(({ code, unit }) => [code, unit])

/** What one unit said then. */
export interface EarlierRow {
  unitId: string
  /** By position from 1 on: figures[0] is position 1. null = no figure. */
  figures: (number | null)[]
}

export interface EarlierRead {
  rows: EarlierRow[]
  errors: Text[]
}

/** `units`: by code in capitals. Rows without any figure are left out: an empty line says nothing. */
export function readEarlier(regime: Regime, units: ReadonlyMap<string, string>, rows: readonly Row[]): EarlierRead {
  const [head, ...lines] = rows
  const errors: Text[] = []
  const columns = head ? columnsOf(regime, head, errors) : null
  if (!columns || columns.size === 0) return { rows: [], errors: errors.length > 0 ? errors : [texts.noHead] }
  const length = Math.max(...placesOf(regime).map(({ cell }) => cell.position))
  const read = new Map<string, EarlierRow>()
  for (const line of lines) {
    const figures = Array.from({ length }, (): number | null => null)
    for (const given of line.cells) {
      const place = columns.get(given.column)
      if (place) figures[place.cell.position - 1] = valueIn(given, place, errors)
    }
    const unitId = unitIn(
      line,
      units,
      read,
      figures.some(figure => figure !== null),
      errors,
    )
    if (unitId !== null) read.set(unitId, { unitId, figures })
  }
  const kept = [...read.values()].filter(({ figures }) => figures.some(figure => figure !== null))
  return { rows: kept, errors: errors.length === 0 && kept.length === 0 ? [texts.noRows] : errors }
}

/** Which figure stands in which column. Columns without a head are no figures: their cells are not read. */
function columnsOf(regime: Regime, head: Row, errors: Text[]): Map<number, Place> | null {
  if (!/^mã đơn vị$/iu.test(`${head.cells.find(({ column }) => column === 1)?.value ?? ''}`.trim())) return null
  const known = new Map(placesOf(regime).map(place => [place.cell.id, place]))
  const found = new Map<number, Place>()
  for (const { column, address, value } of head.cells.filter(one => one.column > 2)) {
    const code = `${value ?? ''}`.trim().split(/\s/)[0] ?? ''
    const place = known.get(code)
    if (code === '') continue
    if (!place) errors.push(texts.unknownFigure(address, code))
    else if ([...found.values()].includes(place)) errors.push(texts.figureTwice(address, code))
    else found.set(column, place)
  }
  return found
}

function unitIn(
  line: Row,
  units: ReadonlyMap<string, string>,
  read: ReadonlyMap<string, EarlierRow>,
  says: boolean,
  errors: Text[],
): string | null {
  const cell = line.cells.find(({ column }) => column === 1)
  const code = `${cell?.value ?? ''}`.trim()
  if (!cell || code === '') {
    if (says) errors.push(texts.unitMissing(line.number))
    return null
  }
  const unitId = units.get(code.toLocaleUpperCase('vi'))
  if (cell.computed) errors.push(texts.formula(cell.address))
  else if (unitId === undefined) errors.push(texts.unknownUnit(cell.address, code))
  else if (read.has(unitId)) errors.push(texts.unitTwice(cell.address, code))
  else return unitId
  return null
}

/** A figure is a whole number as the page takes it: 1.250 is a thousand and more, 1,25 is none. */
function valueIn({ address, value, fault, computed }: SheetCell, { indicator }: Place, errors: Text[]): number | null {
  if (computed || fault !== undefined) {
    errors.push(texts.formula(address))
    return null
  }
  const written = typeof value === 'string' ? value.trim() : value
  if (written === '' || written === null) return null
  const plain =
    typeof written === 'string' && /^\d{1,3}(\.\d{3})+$/.test(written) ? written.replaceAll('.', '') : written
  const number = typeof plain === 'string' && /^\d{1,12}$/.test(plain) ? Number(plain) : plain
  if (indicator.kind !== 'figures') {
    const said = typeof number === 'boolean' ? Number(number) : number
    if (said === 0 || said === 1) return said
    errors.push(texts.notYesOrNo(address))
    return null
  }
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 1e12) return number
  errors.push(texts.notACount(address))
  return null
}

/** Whether both say the same of the same units, whatever the order of their rows. */
export function sameRows(a: readonly EarlierRow[], b: readonly EarlierRow[]): boolean {
  const said = (rows: readonly EarlierRow[]) =>
    rows
      .map(({ unitId, figures }) =>
        [unitId, ...figures.flatMap((figure, at) => (figure === null ? [] : [`${at}=${figure}`]))].join(' '),
      )
      .sort()
      .join('\n')
  return said(a) === said(b)
}

/**
 * What was read with what stays: figures that whoever brings the sheet may not see are kept as they were, because their sheet has
 * no column for them. `seen`: the regime as that person sees it.
 */
export function withHidden(rows: readonly EarlierRow[], before: readonly EarlierRow[], seen: Regime): EarlierRow[] {
  const open = new Set(placesOf(seen).map(({ cell }) => cell.position))
  const hidden = before.flatMap(({ unitId, figures }) => {
    const kept = figures.map((figure, at) => (open.has(at + 1) ? null : figure))
    return kept.some(figure => figure !== null) ? [{ unitId, figures: kept }] : []
  })
  const known = new Map(hidden.map(row => [row.unitId, row]))
  const merged = rows.map(({ unitId, figures }) => {
    const kept = known.get(unitId)?.figures ?? []
    known.delete(unitId)
    return {
      unitId,
      figures: Array.from(
        { length: Math.max(figures.length, kept.length) },
        (_, at) => figures[at] ?? kept[at] ?? null,
      ),
    }
  })
  return [...merged, ...known.values()]
}
