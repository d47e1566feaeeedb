// A unit's plan: its lines, and what stands between a draft and its submission. Pure.

import type { PlainDate } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import { lineText, texts } from './texts.ts'

export interface PlanLine {
  /** What is to be done. */
  content: string
  how: string
  who: string
  dueOn: PlainDate | null
  expected: string
}

/** Lines that a form offers at once; more come after saving. */
export const MOST_LINES = 40

/** What must be mended before the plan may be submitted; empty means it may go. */
export function obstacles(lines: PlanLine[], year: number): Finding[] {
  if (lines.length === 0) return [{ code: 'no-line', text: texts.noLine, field: 'lines.0.content' }]
  return lines.flatMap((line, at) => {
    const number = at + 1
    return [
      ...(line.who === ''
        ? [{ code: 'nobody-named', text: lineText(number, texts.whoMissing), field: `lines.${at}.who` }]
        : []),
      ...(line.dueOn === null
        ? [{ code: 'no-day', text: lineText(number, texts.dayMissing), field: `lines.${at}.dueOn` }]
        : []),
      ...(line.dueOn && line.dueOn.year !== year
        ? [{ code: 'day-outside-year', text: lineText(number, texts.dayOutside), field: `lines.${at}.dueOn` }]
        : []),
    ]
  })
}
