// A unit's plan: its lines, what stands between a draft and its submission, and how far it covers the programme. Pure.

import type { NewPart, SubmissionState } from '../duty/index.ts'
import type { PlainDate } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import type { Finding } from '../shared/outcome.ts'
import { lineText, texts } from './texts.ts'

/** A content of the programme that the plan of each unit takes up. */
export interface PlanContent {
  id: string
  taskId: string
  /** The paragraph it comes from: its path and its words. */
  path: string
  paragraph: string
  title: string
  /** Where there is no union, somebody who acts instead has to be named first. */
  needsUnion: boolean
}

export interface PlanLine {
  id: string
  /** null: a line of the unit's own. */
  contentId: string | null
  /** What is to be done. */
  content: string
  how: string
  who: string
  dueOn: PlainDate | null
  expected: string
  evidence: string
  /** Why the content does not apply to this unit; null: it does. */
  notApplicable: string | null
  /** What the superior asks to be mended in this line. */
  returned: string | null
}

/** The line as a part of the unit's duty: what, and by whom of its people or posts. Without a day it is none. */
export const partOf = ({ id, content, who, dueOn, notApplicable }: PlanLine, unitId: string): NewPart[] =>
  dueOn === null || notApplicable !== null ? [] : [{ id, title: who ? `${content} (${who})` : content, dueOn, unitId }]

/** Only what the unit itself has approved may leave as a document. */
export const mayBeIssued = (state: SubmissionState): boolean =>
  state === 'approved' || state === 'sent' || state === 'accepted'

/** Lines that a form offers at once; more come after saving. */
export const MOST_LINES = 60

/** What must be mended before the plan may be submitted; empty means it may go. */
export function obstacles(lines: PlanLine[], contents: readonly PlanContent[], year: number): Finding[] {
  const untaken = contents.filter(content => !lines.some(line => line.contentId === content.id))
  const gaps = untaken.map(({ title }) => ({ code: 'content-without-line', text: texts.contentUntaken(title) }))
  if (lines.length === 0 && gaps.length === 0)
    return [{ code: 'no-line', text: texts.noLine, field: 'lines.0.content' }]
  return [...gaps, ...lines.flatMap((line, at) => (line.notApplicable === null ? missingIn(line, at, year) : []))]
}

function missingIn({ who, dueOn }: PlanLine, at: number, year: number): Finding[] {
  const finding = (code: string, text: typeof texts.whoMissing, field: string) => ({
    ...{ code, text: lineText(at + 1, text), field: `lines.${at}.${field}` },
  })
  return [
    ...(who === '' ? [finding('nobody-named', texts.whoMissing, 'who')] : []),
    ...(dueOn === null ? [finding('no-day', texts.dayMissing, 'dueOn')] : []),
    ...(dueOn && dueOn.year !== year ? [finding('day-outside-year', texts.dayOutside, 'dueOn')] : []),
  ]
}

/** What may stay as it is, but not without a reason: the code is what the answer is kept under. */
export function cautions(lines: PlanLine[]): Finding[] {
  const applied = lines.filter(line => line.notApplicable === null)
  const passedOver = lines.length - applied.length
  const first = applied[0]?.dueOn
  const onOneDay = applied.length >= 4 && first && applied.every(({ dueOn }) => dueOn?.equals(first))
  const vague = applied.filter(({ contentId, how, expected }) => contentId !== null && how === '' && expected === '')
  return [
    ...(passedOver > 0 && passedOver >= lines.length / 2
      ? [{ code: 'mostly-not-applicable', text: texts.mostlyNotApplicable(passedOver, lines.length) }]
      : []),
    ...(onOneDay ? [{ code: 'all-on-one-day', text: texts.allOnOneDay }] : []),
    ...(vague.length > 0 ? [{ code: 'neither-way-nor-result', text: texts.vague(vague.length) }] : []),
  ]
}

/** How one content stands in the plan of one unit, as the superior may know it: a draft is the unit's own affair. */
export type Coverage = 'none' | 'drafting' | 'gap' | 'not-applicable' | 'returned' | 'planned' | 'accepted'

export const COVERAGES: readonly Coverage[] = [
  ...(['none', 'drafting', 'gap', 'not-applicable', 'returned', 'planned', 'accepted'] as const),
]

/** What a superior is shown of one content in one unit's plan. `line` is what the last saved plan says of it. */
export function coverageOf(
  state: SubmissionState | null,
  line: { notApplicable: boolean; returned: boolean; complete: boolean } | undefined,
): Coverage {
  switch (state) {
    case null:
      return 'none'
    case 'draft':
    case 'submitted':
    case 'approved':
      return 'drafting'
    case 'returned':
      return line?.returned ? 'returned' : 'drafting'
    case 'sent':
    case 'accepted':
      if (!line || (!line.notApplicable && !line.complete)) return 'gap'
      if (line.notApplicable) return 'not-applicable'
      return state === 'accepted' ? 'accepted' : 'planned'
    default:
      return impossible(state)
  }
}
