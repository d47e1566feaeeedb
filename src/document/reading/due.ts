// Days and rhythms in a sentence: "trước ngày 15/11/2024", "trong quý III", "hằng tháng", "định kỳ".
import { matchForm } from '../../law/citation.ts'
import type { Rhythm } from './reading.ts'

const BY = '(?:trước|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|hạn chót|đến hết|xong|hoàn thành|thời hạn|hết)'
const DAY = new RegExp(
  String.raw`${BY}[ :]{1,3}(?:trong |trước )?(?:ngày )?(\d{1,2})(?: tháng |[/.-])(\d{1,2})(?:(?: năm |[/.-])(\d{4}))?(?![\d/])`,
  'iu',
)
const MONTH =
  /(?:trong|hết|trước|vào|xong|hoàn thành|thời gian|thực hiện)[ :]{1,3}(?:trong )?tháng (\d{1,2})(?:(?:\/| năm )(\d{4}))?(?![\d/])/iu
const QUARTER =
  /(?:trong|hết|trước|vào|xong|hoàn thành|thời gian|thực hiện)[ :]{1,3}(?:trong )?quý (IV|I{1,3}|[1-4])(?:(?:\/| năm | - )(\d{4}))?(?![\p{L}\d/])/iu
const QUARTERS = ['I', 'II', 'III', 'IV']

/**
 * The last day of the limit a sentence sets, as an ISO date, or null. "Trước ngày 15/11" is taken as 15/11, "trong tháng 6"
 * and "trong quý II" as their last day. A limit without a year is of the document's year; without that it stays null.
 */
export function dueIn(sentence: string, year: number | null): string | null {
  const form = matchForm(sentence)
  const day = DAY.exec(form)
  if (day) return isoDay(Number(day[3] ?? year ?? 0), Number(day[2]), Number(day[1]))
  const month = MONTH.exec(form)
  if (month) return lastDay(Number(month[2] ?? year ?? 0), Number(month[1]))
  const quarter = QUARTER.exec(form)
  if (!quarter) return null
  const number = QUARTERS.indexOf(quarter[1]!.toUpperCase()) + 1 || Number(quarter[1])
  return lastDay(Number(quarter[2] ?? year ?? 0), number * 3)
}

/** A cell or phrase that is nothing but the limit: "15/11/2024", "Tháng 6/2024", "Quý II". */
export const dueInCell = (cell: string, year: number | null): string | null =>
  dueIn(`trước ${cell}`, year) ?? dueIn(`trong ${cell}`, year) ?? dueIn(cell, year)

function isoDay(year: number, month: number, day: number): string | null {
  if (year === 0) return null
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

function lastDay(year: number, month: number): string | null {
  if (year === 0 || month < 1 || month > 12) return null
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString()
}

const EACH = '(?:hằng|hàng|mỗi|theo)'
const RHYTHMS: readonly (readonly [Rhythm, RegExp])[] = [
  ['weekly', new RegExp(`${EACH} tuần`, 'iu')],
  ['monthly', new RegExp(`${EACH} tháng`, 'iu')],
  ['quarterly', new RegExp(String.raw`${EACH} quý(?! \d| [IV])`, 'iu')],
  ['half-yearly', /(?<!sơ kết )(?:0?6|sáu) tháng(?! \d| đầu| cuối)|nửa năm|(?:hằng|mỗi|từng|theo) học kỳ/iu],
  ['yearly', new RegExp(String.raw`${EACH} năm(?! \d)`, 'iu')],
  ['periodic', /định kỳ/iu],
]

/** How often, where the words say so; the shortest period named wins, as reports of several periods name it first. */
export function rhythmIn(words: string): Rhythm | null {
  const form = matchForm(words)
  return RHYTHMS.find(([, pattern]) => pattern.test(form))?.[0] ?? null
}
