// What people read, in both languages side by side, so that the compiler finds what is missing.

export type Lang = 'vi' | 'en'

export interface Text {
  readonly vi: string
  readonly en: string
}

/** Picks the language of one request: `t(texts.title)`. */
export type Say = (text: Text) => string

export const speak =
  (lang: Lang): Say =>
  text =>
    text[lang]

export const capitalised = ({ vi, en }: Text): Text => ({ vi: upperFirst(vi), en: upperFirst(en) })

const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

export const isLang = (value: unknown): value is Lang => value === 'vi' || value === 'en'

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export const formatNumber = (value: number, lang: Lang): string => new Intl.NumberFormat(locale(lang)).format(value)

/** 16/11/2026: the order of Vietnamese documents, in both languages, so that nobody reads a month for a day. */
export const formatDay = (day: Temporal.PlainDate): string => `${day.day}/${day.month}/${day.year}`

/** 9:05 ngày 20/8/2024, in Viet Nam. */
export function formatMoment(moment: Temporal.Instant, lang: Lang): string {
  const local = moment.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  const time = `${local.hour}:${`${local.minute}`.padStart(2, '0')}`
  const day = formatDay(local.toPlainDate())
  return lang === 'vi' ? `${time} ngày ${day}` : `${time} on ${day}`
}

/** "Thứ năm, ngày 20 tháng 8 năm 2026", "Thursday 20 August 2026". */
export function formatLongDay(day: Temporal.PlainDate, lang: Lang): string {
  if (lang === 'en') return day.toLocaleString('en-GB', { dateStyle: 'full' })
  const weekday = day.toLocaleString('vi-VN', { weekday: 'long' }).toLocaleLowerCase('vi')
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ngày ${day.day} tháng ${day.month} năm ${day.year}`
}

/**
 * One spelling for search: no diacritics, đ = d, hoà = hòa, lower case, single spaces.
 * The same function makes the stored text and the query.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const locale = (lang: Lang) => (lang === 'vi' ? 'vi-VN' : 'en-GB')
