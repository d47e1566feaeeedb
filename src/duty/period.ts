// Periods of a programme's year, with the days they cover.

import type { PlainDate } from '../shared/day.ts'
import { capitalised, type Text } from '../shared/text.ts'

export interface Period {
  /** '2024', '2024-Q3', '2024-M03', '2024-H1', '2024-9M', '2024-S1', '2024-SY', or '2024-AH' of a report that is asked once. */
  key: string
  from: PlainDate
  /** The last day covered, included. */
  to: PlainDate
  /** The day that a report regime names for whoever reports first. */
  dueOn?: PlainDate
}

/** Periods of a year as the report regime of the body has them, by days of its own. */
export type Calendar = readonly Period[]

export const wholeYear = (year: number): Period => ({ key: `${year}`, from: date(year, 1, 1), to: date(year, 12, 31) })

/**
 * What is reported once, outside the calendar, in a year: a kind of its own, so that it is not taken for the report of the year.
 * Those of one year share the key: they are told apart by what asks for them.
 */
export const adHoc = (year: number): Period => ({ ...wholeYear(year), key: `${year}-AH` })

/**
 * The four quarters as State reporting counts them: from the 15th of the last month of the quarter before to the 14th of its own.
 * Source: Decree 09/2019/NĐ-CP as repeated in ministries' circulars (domain file report-forms.md, 1.6). A setting for Party bodies.
 */
export const quarters = (year: number): Period[] =>
  [1, 2, 3, 4].map(quarter => {
    const to = date(year, quarter * 3, 14)
    return { key: `${year}-Q${quarter}`, from: to.subtract({ months: 3 }).add({ days: 1 }), to }
  })

/** The twelve months, from the 15th of the month before to the 14th. Source and standing as for the quarters. */
export const months = (year: number): Period[] =>
  Array.from({ length: 12 }, (_, at) => {
    const to = date(year, at + 1, 14)
    return { key: `${year}-M${`${at + 1}`.padStart(2, '0')}`, from: to.subtract({ months: 1 }).add({ days: 1 }), to }
  })

/** The two half years, from 15 December to 14 June and on to 14 December. Source and standing as for the quarters. */
export const halfYears = (year: number): Period[] =>
  [1, 2].map(half => {
    const to = date(year, half * 6, 14)
    return { key: `${year}-H${half}`, from: to.subtract({ months: 6 }).add({ days: 1 }), to }
  })

/** The first nine months, from 15 December to 14 September. Source and standing as for the quarters. */
export const nineMonths = (year: number): Period => ({
  ...{ key: `${year}-9M`, from: date(year - 1, 12, 15), to: date(year, 9, 14) },
})

/** The semesters of the school year that begins in this year. A setting, as the school year is. */
export const semesters = (year: number): Period[] => [
  { key: `${year}-S1`, from: date(year, 9, 1), to: date(year + 1, 1, 15) },
  { key: `${year}-S2`, from: date(year + 1, 1, 16), to: date(year + 1, 5, 31) },
]

/** The school year that begins in this year, September to May. A setting: each year's plan of the Department names the days. */
export const schoolYear = (year: number): Period => ({
  ...{ key: `${year}-SY`, from: date(year, 9, 1), to: date(year + 1, 5, 31) },
})

/** Proposed due day of a quarter's report: the 20th, six days after the figures close. A proposal of this platform, no law names it. */
export const proposedDue = (period: Period): PlainDate => period.to.with({ day: 20 })

const ROMAN = ['I', 'II', 'III', 'IV']
const HALVES = ['đầu', 'cuối']

export function periodName(key: string): Text {
  const [year = '', part = ''] = key.split('-')
  const at = part.slice(1)
  if (part === 'SY') return { vi: `năm học ${year}–${+year + 1}`, en: `school year ${year}–${+year + 1}` }
  if (part === 'AH') return { vi: `đột xuất năm ${year}`, en: `ad hoc, ${year}` }
  if (part === '9M') return { vi: `9 tháng năm ${year}`, en: `nine months of ${year}` }
  if (part.startsWith('S'))
    return { vi: `học kỳ ${ROMAN[+at - 1]} năm học ${year}–${+year + 1}`, en: `semester ${at} of ${year}–${+year + 1}` }
  if (part.startsWith('Q')) return { vi: `quý ${ROMAN[+at - 1]} năm ${year}`, en: `quarter ${at} of ${year}` }
  if (part.startsWith('H')) return { vi: `6 tháng ${HALVES[+at - 1]} năm ${year}`, en: `half ${at} of ${year}` }
  if (part.startsWith('M')) return { vi: `tháng ${+at} năm ${year}`, en: `month ${+at} of ${year}` }
  return { vi: `năm ${year}`, en: `year ${year}` }
}

/** Its name where it stands alone: in a cell, a heading, a link. */
export const periodTitle = (key: string): Text => capitalised(periodName(key))

const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
