// How officials write counts, numbers, percentages, days and the number of a document.
import { formatNumber } from '../../shared/text.ts'
import { kindOf, type OfficialDocument } from './official.ts'

// Five and six spaces are room for two digits written by hand.
const DAY_GAP = '     '
const NUMBER_GAP = '      '

const padded = (value: number): string => String(value).padStart(2, '0')

/** A count inside a report: 3 is "03", 1 to 9 are padded, 0 and all others are written as `officialNumber` does. */
export const paddedCount = (count: number): string =>
  Number.isInteger(count) && count >= 1 && count <= 9 ? padded(count) : officialNumber(count)

/** 1234.5 is "1.234,5": point between thousands, comma before decimals, at most three decimals (rounded). */
export const officialNumber = (value: number): string => formatNumber(value, 'vi')

/**
 * Share in per cent with at most two decimals: 114 of 205 is "55,61%". Null for a base of zero, which has no share.
 * Always print it beside the two counts: a percentage without its base cannot be checked.
 */
export function officialPercent(part: number, whole: number): string | null {
  if (whole === 0) return null
  return `${officialNumber(Math.round((part / whole) * 10_000) / 100)}%`
}

/**
 * "ngày 05 tháng 02 năm 2026", "ngày 27 tháng 5 năm 2026": a zero before days below 10 and before months 1 and 2 only.
 * Source: 05-HD/VPTW (second-hand) and Decree 30/2020/NĐ-CP, which agree.
 */
export function officialDate(day: Temporal.PlainDate): string {
  const month = day.month <= 2 ? padded(day.month) : String(day.month)
  return `ngày ${padded(day.day)} tháng ${month} năm ${day.year}`
}

/** "Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026"; without a day two gaps and the year are left to the hand. */
export const placeAndDate = (place: string, day: Temporal.PlainDate | null, year: number): string =>
  [place, day ? officialDate(day) : `ngày${DAY_GAP}tháng${DAY_GAP}năm ${year}`].filter(Boolean).join(', ')

/** Party "Số 05-BC/ĐU", State "Số: 05/BC-SGDĐT"; below 10 with a zero; a null sequence leaves a gap. */
export function numberLine({ layout, number }: Pick<OfficialDocument, 'layout' | 'number'>): string {
  const sequence = number.sequence === null ? NUMBER_GAP : ` ${padded(number.sequence)}`
  return layout === 'party' ? `Số${sequence}-${number.symbol}` : `Số:${sequence}/${number.symbol}`
}

/** "05-BC/ĐU", "05/BC-SGDĐT" as another text cites it; null while it has no number. */
export function citedNumber({ layout, number }: Pick<OfficialDocument, 'layout' | 'number'>): string | null {
  if (number.sequence === null) return null
  return `${padded(number.sequence)}${layout === 'party' ? '-' : '/'}${number.symbol}`
}

/** "(Kèm theo Công văn số 05-CV/ĐU, ngày 05 tháng 02 năm 2026 của Đảng ủy …)": the line under the title of an annex. */
export function attachedTo(document: OfficialDocument): string {
  const { layout, kind, number, issuedOn, year, issuer } = document
  const gap = `${NUMBER_GAP}${layout === 'party' ? '-' : '/'}${number.symbol}`
  const cited = citedNumber(document) ?? gap
  const day = issuedOn ? officialDate(issuedOn) : `ngày${DAY_GAP}tháng${DAY_GAP}năm ${year}`
  // The Party sets a comma between number and day, the State none.
  return `(Kèm theo ${kindOf(kind).name} số ${cited}${layout === 'party' ? ',' : ''} ${day} của ${issuer})`
}

/** Capitals that keep the tone spelling they were given in: "ủy" stays "ỦY", "uỷ" stays "UỶ". */
export const capitals = (text: string): string => text.toLocaleUpperCase('vi')
