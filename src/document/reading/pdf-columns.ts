// Two columns side by side without drawn lines: the head of a document, and "Nơi nhận" beside the signature. Pure.

import type { Row, Segment } from '../../shared/pdf/rows.ts'
import { labelOf } from './labels.ts'
import { isCapitals, type Line, tableRow } from './line.ts'
import type { Measure } from './pdf-input.ts'

export interface Columns {
  readonly top: number
  readonly columns: readonly Line[]
}

interface Gutter {
  from: number
  to: number
}

const NARROWEST = 3

/** Rows as they are, and zones of two columns as one table row each. `breaks`: heights no zone reaches across. */
export function takeColumns(rows: readonly Row[], measure: Measure, breaks: readonly number[]): (Row | Columns)[] {
  const parts: (Row | Columns)[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]!
    const seed = row.segments.length >= 2 ? at : startsAbove(rows, at, measure) ? at + 1 : -1
    if (row.segments.length > 2) {
      parts.push({ top: row.y, columns: [tableRow(row.segments.map(one => [one.text]))] })
      at += 1
      continue
    }
    const end = seed < 0 ? at : zoneEnd(rows, at, seed, measure, breaks)
    if (end <= at) {
      parts.push(row)
      at += 1
      continue
    }
    parts.push(zone(rows.slice(at, end), gutterOf(rows.slice(at, end), rows[seed]!)))
    at = end
  }
  return parts
}

/** A row of one column just above a row of two: "ĐẢNG BỘ …" a little higher than the motto. */
function startsAbove(rows: readonly Row[], at: number, measure: Measure): boolean {
  const [row, next] = [rows[at]!, rows[at + 1]]
  if (next?.segments.length !== 2 || row.y - next.y > 1.6 * Math.max(row.size, next.size)) return false
  const [left, right] = next.segments as [Segment, Segment]
  const beside = row.to < right.from - NARROWEST || row.from > left.to + NARROWEST
  const onRight = row.from > left.to + NARROWEST
  return beside && !isCentred(row, measure) && (onRight || isCapitals(row.text) || /^nơi nhận/iu.test(row.text))
}

function zoneEnd(
  rows: readonly Row[],
  start: number,
  seed: number,
  measure: Measure,
  breaks: readonly number[],
): number {
  const gutter = gapOf(rows[seed]!)
  let end = start
  for (let at = start; at < rows.length; at++) {
    const [row, before] = [rows[at]!, rows[at - 1]]
    if (row.segments.length > 2) break
    if (at > start && before && breaks.some(top => top < before.y && top > row.y)) break
    const narrowed = narrow(gutter, row)
    if (!narrowed) break
    if (at > seed && row.segments.length === 1 && endsZone(row, before!, narrowed, measure)) break
    gutter.from = narrowed.from
    gutter.to = narrowed.to
    end = at + 1
  }
  return end > seed ? end : start
}

/** A row of its own again: in the middle of the page, or on the left after a space, or the label of a section. */
function endsZone(row: Row, before: Row, gutter: Gutter, measure: Measure): boolean {
  if (isCentred(row, measure)) return true
  if (row.from > gutter.from) return false
  const family = labelOf(row.text)?.family
  if (family !== undefined && family !== 'dash' && family !== 'plus') return true
  return before.y - row.y > 1.9 * Math.max(row.size, before.size) && !/^(?:nơi nhận|số|v\/v)/iu.test(row.text)
}

const isCentred = (row: Row, { left, right, size }: Measure) =>
  Math.abs((row.from + row.to) / 2 - (left + right) / 2) < 0.8 * size

const gapOf = ({ segments }: Row): Gutter => ({ from: segments[0]!.to, to: segments[1]!.from })

/** What is left of the gap once this row stands beside it; null where the row crosses it. */
function narrow(gutter: Gutter, row: Row): Gutter | null {
  let { from, to } = gutter
  for (const segment of row.segments) {
    if (segment.to < to - NARROWEST && segment.from < from + NARROWEST) from = Math.max(from, segment.to)
    else if (segment.from > from + NARROWEST) to = Math.min(to, segment.from)
    else return null
  }
  return to - from > NARROWEST ? { from, to } : null
}

function gutterOf(rows: readonly Row[], seed: Row): Gutter {
  let gutter = gapOf(seed)
  for (const row of rows) gutter = narrow(gutter, row) ?? gutter
  return gutter
}

function zone(rows: readonly Row[], gutter: Gutter): Columns {
  const left: string[] = []
  const right: string[] = []
  for (const { segments } of rows) {
    for (const segment of segments) {
      if (segment.from < gutter.from + NARROWEST && segment.to <= gutter.to) put(left, segment.text)
      else put(right, segment.text)
    }
  }
  return { top: rows[0]!.y, columns: [tableRow([left, right])] }
}

/** A member of a list that goes on in the next row stays one. */
function put(column: string[], text: string) {
  const last = column.at(-1)
  const inList = last !== undefined && /^[-–•+]\s?\S/u.test(last) && !/[;,.]$/u.test(last)
  if (inList && !/^[-–•+]/u.test(text) && !isCapitals(text)) column[column.length - 1] = `${last} ${text}`
  else column.push(text)
}
