// What the office offers units as a model for a content, and how far a line follows it. Pure.

import { runsOf } from '../shared/likeness.ts'
import { fold } from '../shared/text.ts'
import type { PlanLine } from './plan.ts'

export interface Model {
  contentId: string
  how: string
  /** Posts and parts of a unit; nobody's name. */
  who: string
  expected: string
  evidence: string
}

export type Models = ReadonlyMap<string, Model>

export const MODEL_FIELDS = ['how', 'who', 'expected', 'evidence'] as const

/** Only empty fields are filled: nothing typed gives way. */
export function takeModel(line: PlanLine, model: Model): PlanLine {
  if (line.notApplicable !== null) return line
  const taken = MODEL_FIELDS.filter(field => line[field] === '').map(field => [field, model[field]])
  return { ...line, ...Object.fromEntries(taken) }
}

/** `unchanged` in what the model says, but for who does it; `changed` while at least half of the model is still there; null: the unit's own. */
export type Adoption = 'unchanged' | 'changed'

export function adoptionOf(line: Omit<PlanLine, 'returned'>, model: Model | undefined): Adoption | null {
  if (!model || line.notApplicable !== null || wordsOf(model) === '') return null
  const same = (['how', 'expected', 'evidence'] as const).every(
    field => model[field] === '' || fold(line[field]) === fold(model[field]),
  )
  if (same) return 'unchanged'
  return shareOf(runsOf(wordsOf(model)), runsOf(wordsOf(line))) >= HALF ? 'changed' : null
}

/** What a unit wrote besides the model: sentences of which most stands in it are the office's. */
export function withoutModel(text: string, model: Model | undefined): string {
  if (!model) return text
  const theirs = pairsOf(wordsOf(model))
  return text
    .split(/(?<=[.;!?])\s+|\n+/u)
    .filter(sentence => shareOf(pairsOf(sentence), theirs) < MOSTLY)
    .join(' ')
}

const HALF = 0.5
/** Of the pairs of syllables of one sentence; runs of five would break at each word that is changed. */
const MOSTLY = 0.6

const wordsOf = ({ how, expected, evidence }: Pick<Model, 'how' | 'expected' | 'evidence'>) =>
  [how, expected, evidence].filter(Boolean).join('. ')

/** Neighbouring syllables; a text of one has itself. */
function pairsOf(text: string): Set<string> {
  const syllables = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return new Set(syllables.length < 2 ? syllables : syllables.slice(1).map((next, at) => `${syllables[at]} ${next}`))
}

/** How much of the first is in the second, 0 to 1. */
function shareOf(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0
  let shared = 0
  for (const run of of) if (within.has(run)) shared++
  return shared / of.size
}
