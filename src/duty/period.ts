// Periods of a programme's year, with the days they cover.

import type { PlainDate } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'

export interface Period {
  /** '2024' or '2024-Q3'. */
  key: string
  from: PlainDate
  /** The last day covered, included. */
  to: PlainDate
}

export const wholeYear = (year: number): Period => ({ key: `${year}`, from: date(year, 1, 1), to: date(year, 12, 31) })

/**
 * The four quarters as State reporting counts them: from the 15th of the last month of the quarter before to the 14th of its own.
 * Source: Decree 09/2019/NĐ-CP as repeated in ministries' circulars (domain file report-forms.md, 1.6). A setting for Party bodies.
 */
export const quarters = (year: number): Period[] =>
  [1, 2, 3, 4].map(quarter => {
    const to = date(year, quarter * 3, 14)
    return { key: `${year}-Q${quarter}`, from: to.subtract({ months: 3 }).add({ days: 1 }), to }
  })

/** Proposed due day of a quarter's report: the 20th, six days after the figures close. A proposal of this platform, no law names it. */
export const proposedDue = (period: Period): PlainDate => period.to.with({ day: 20 })

const ROMAN = ['I', 'II', 'III', 'IV']

export function periodName(key: string): Text {
  const [year, quarter] = key.split('-Q')
  if (!quarter) return { vi: `năm ${year}`, en: `year ${year}` }
  return { vi: `quý ${ROMAN[+quarter - 1]} năm ${year}`, en: `quarter ${quarter} of ${year}` }
}

const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
