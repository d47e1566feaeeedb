// What of a plan is compared with other texts. Pure.

import type { Written } from '../copies/index.ts'
import type { PlanLine } from './plan.ts'

/** What the unit wrote itself in each line; of a content of the programme the title is the office's. */
export const writtenOf = (lines: readonly PlanLine[]): Written[] =>
  lines.map(({ id, contentId, content, how, expected, evidence, notApplicable }) => ({
    part: id,
    text: [contentId === null ? content : '', how, expected, evidence, notApplicable ?? ''].filter(Boolean).join('. '),
  }))
