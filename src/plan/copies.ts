// What of a plan is compared with other texts. Pure.

import type { Written } from '../copies/index.ts'
import { type Models, withoutModel } from './model.ts'
import type { PlanLine } from './plan.ts'

/** What the unit wrote itself in each line; of a content of the programme the title is the office's, and so is its model. */
export const writtenOf = (lines: readonly PlanLine[], models: Models = new Map()): Written[] =>
  lines.map(({ id, contentId, content, how, expected, evidence, notApplicable }) => ({
    part: id,
    text: [contentId === null ? content : '', how, expected, evidence, notApplicable ?? '']
      .map(said => withoutModel(said, contentId === null ? undefined : models.get(contentId)))
      .filter(Boolean)
      .join('. '),
  }))
