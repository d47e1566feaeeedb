// What the lines of a plan become when a person takes passages of a file over: nothing typed is replaced unasked. Pure.

import { fold } from '../shared/text.ts'
import type { Passage } from './passages.ts'
import type { PlanContent, PlanLine } from './plan.ts'

export interface Choice {
  passage: Passage
  /** What was typed already gives way. */
  replace: boolean
}

/** By the id of a content what was chosen for it; besides, passages that become lines of the unit's own. */
export interface Choices {
  contents: ReadonlyMap<string, Choice>
  own: readonly Passage[]
}

/** As the form of the plan would save it: each content has its line, whether it was chosen for or not. */
export function withPassages(
  lines: readonly PlanLine[],
  contents: readonly PlanContent[],
  { contents: chosen, own }: Choices,
  newId: () => string,
): PlanLine[] {
  const taken = new Set(lines.map(({ contentId }) => contentId))
  const all = [
    ...lines,
    ...contents
      .filter(({ id }) => !taken.has(id))
      .map(({ id, title }) => blank(newId(), { contentId: id, content: title })),
  ]
  const there = new Set(lines.map(({ content }) => fold(content)))
  const added = own.filter(({ title }) => !there.has(fold(title)))
  return [
    ...all.map(line => {
      const choice = line.contentId === null ? undefined : chosen.get(line.contentId)
      const title = contents.find(({ id }) => id === line.contentId)?.title ?? line.content
      return choice ? merged(line, saidIn(choice.passage, title), choice.replace) : line
    }),
    ...added.map(passage =>
      merged(blank(newId(), { contentId: null, content: passage.title }), saidIn(passage, passage.title), true),
    ),
  ]
}

/** What a passage says of a content with this title; its own title goes before the way, unless it is the same. */
export function saidIn(passage: Passage, title: string): Partial<PlanLine> {
  if (passage.notApplicable !== null) return { notApplicable: passage.notApplicable }
  const { who, expected, evidence, dueOn } = passage
  const how = [fold(passage.title) === fold(title) ? '' : passage.title, passage.how].filter(Boolean).join('\n')
  return {
    how: how.slice(0, 2_000),
    who,
    expected,
    evidence,
    dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn),
  }
}

/** True where somebody has written something besides what is to be done. */
export const isTyped = ({ how, who, dueOn, expected, evidence, notApplicable }: PlanLine): boolean =>
  [how, who, expected, evidence, notApplicable].some(Boolean) || dueOn !== null

function merged(line: PlanLine, said: Partial<PlanLine>, replace: boolean): PlanLine {
  // A line that does not apply holds nothing else, and the other way round.
  const turns = (line.notApplicable !== null) !== 'notApplicable' in said
  if (turns && isTyped(line) && !replace) return line
  const isEmpty = (value: unknown) => value === null || value === ''
  const takes = Object.entries(said).filter(
    ([field, value]) => !isEmpty(value) && (replace || isEmpty(line[field as keyof PlanLine])),
  )
  const base = turns ? { ...line, notApplicable: null } : line
  return { ...base, ...Object.fromEntries(takes) }
}

const blank = (id: string, line: Pick<PlanLine, 'contentId' | 'content'>): PlanLine => ({
  ...{ id, ...line, how: '', who: '', dueOn: null, expected: '', evidence: '' },
  ...{ notApplicable: null, returned: null },
})
