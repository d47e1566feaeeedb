// Days as spreadsheets count them.

import type { PlainDate } from '../day.ts'

// Day 60 is 29/2/1900, which never was: Lotus 1-2-3 had it, so every spreadsheet has it. Before it all is one day off.
const EPOCH = Temporal.PlainDate.from('1899-12-30')
const EPOCH_1904 = Temporal.PlainDate.from('1904-01-01')
const LAST = 2_958_465 // 31/12/9999

/** The number that stands in a cell for this day, in the system of 1900. Days before 1/3/1900 have none: null. */
export function serialOf(day: PlainDate): number | null {
  const { days } = EPOCH.until(day)
  return days > 60 && days <= LAST ? days : null
}

/** The day of a number in a cell, its time of day dropped; null when it is none. `from1904`: a workbook of old Macs. */
export function dayOfSerial(serial: number, from1904: boolean): PlainDate | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < 1 || days > LAST) return null
  if (from1904) return EPOCH_1904.add({ days })
  if (days === 60) return null
  return EPOCH.add({ days: days < 60 ? days + 1 : days })
}

/** Numbers of the formats for days that need no entry in the styles: ECMA-376 part 1, 18.8.30, with those of East Asia. */
const isBuiltIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number format shows a day: a d or a y outside quotes, colours and conditions. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltIn(id)
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return /[dy]/i.test(bare.replace(/general/gi, ''))
}
