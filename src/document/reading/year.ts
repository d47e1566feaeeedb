// The year a document is for, out of its subject or its opening sentence.
import { matchForm } from '../../law/citation.ts'

// Not the year inside a date ("ngày 28 tháng 3 năm 2024") and not a span ("giai đoạn 2021 - 2025").
const YEAR =
  /(?<!tháng [\p{L}\d]{1,5} )(?<!tháng mười [\p{L}]{2,3} )(?<!giai đoạn )(?<!nhiệm kỳ )năm (?:học )?((?:19|20)\d\d)(?!\d)/iu

/** The first "năm 2024" or "năm học 2024 - 2025" (its first year), or null. */
export function yearIn(words: string | null): number | null {
  const year = YEAR.exec(matchForm(words ?? ''))?.[1]
  return year === undefined ? null : Number(year)
}
