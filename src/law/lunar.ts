// The Vietnamese lunar calendar, computed from the new moon and the sun's longitude at UTC+7: the days of Tết and of the Hùng Kings.
//
// Source: J. Meeus, Astronomical Algorithms, 2nd edition: new moon chapter 49 (largest terms), sun's longitude chapter 25
// (low accuracy). The rules of the calendar: a month begins on the day of the new moon, the winter solstice falls in month 11,
// and a year with 13 months repeats the first month without a major solar term. Good for 1900–2199.
// The zone is the whole difference from the Chinese calendar (UTC+8): Tết 1985, 2007 and 2030 fall on other days.

import type { PlainDate } from '../shared/day.ts'

const SYNODIC_MONTH = 29.530588861
/** Julian day number of 1 January 1970. */
const EPOCH = 2440588
const HOURS_AHEAD = 7

const radians = (degrees: number) => (degrees * Math.PI) / 180
const sine = (degrees: number) => Math.sin(radians(degrees))

/** Moment of the k-th new moon after that of January 1900, as a Julian day with fraction, in universal time. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    2415020.75933 + 29.53058868 * k + 0.0001178 * t ** 2 - 0.000000155 * t ** 3 + 0.00033 * sine(166.56 + 132.87 * t)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moon) +
    0.001 * sine(2 * latitude - moon) +
    0.0005 * sine(sun + 2 * moon)
  // What the earth's turning lags behind even time: under a second after 1900, so two terms are enough.
  const lag = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return mean + correction - lag
}

/** Julian day number of the day in Viet Nam on which the k-th new moon falls. */
const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + HOURS_AHEAD / 24)

/** Which twelfth of its way the sun has reached at midnight beginning that day in Viet Nam: 0 at the spring equinox, 9 at the winter solstice. */
function sunSector(day: number): number {
  const t = (day - 0.5 - HOURS_AHEAD / 24 - 2451545) / 36525
  const mean = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(mean) +
    (0.019993 - 0.000101 * t) * sine(2 * mean) +
    0.00029 * sine(3 * mean)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const monthIndex = (day: number): number => Math.round((day - 2415021) / SYNODIC_MONTH)

/** Index of the new moon that begins month 11 of the year, the one with the winter solstice. */
function eleventhMonth(year: number): number {
  const lastDay = julianDay(Temporal.PlainDate.from({ year, month: 12, day: 31 }))
  let k = monthIndex(lastDay)
  while (newMoonDay(k) > lastDay) k--
  // The solstice lies before this new moon: it belongs to the month before.
  return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** How many months after month 11 the leap month stands, counting from 1, or null in a year of twelve. */
function leapAfterEleventh(year: number): number | null {
  const [from, to] = [eleventhMonth(year - 1), eleventhMonth(year)]
  if (to - from < 13) return null
  for (let i = 1; i < 14; i++) {
    if (sunSector(newMoonDay(from + i)) === sunSector(newMoonDay(from + i + 1))) return i
  }
  return null
}

/**
 * The day of the solar calendar on which a lunar day of the lunar year falls; leap months are not asked for.
 * The lunar year carries the number of the solar year in which it begins.
 */
export function lunarDay(year: number, month: number, day: number): PlainDate {
  const after = month >= 11 ? month - 11 : month + 1
  const start = month >= 11 ? year : year - 1
  const leap = leapAfterEleventh(start + 1)
  const k = eleventhMonth(start) + after + (leap !== null && after >= leap ? 1 : 0)
  return plainDay(newMoonDay(k) + day - 1)
}

/** The first day of the lunar year that begins in this solar year. */
export const newYear = (year: number): PlainDate => lunarDay(year, 1, 1)

/** The 10th of the third lunar month. */
export const hungKings = (year: number): PlainDate => lunarDay(year, 3, 10)

const julianDay = (day: PlainDate): number => Temporal.PlainDate.from('1970-01-01').until(day).days + EPOCH
const plainDay = (number: number): PlainDate => Temporal.PlainDate.from('1970-01-01').add({ days: number - EPOCH })
