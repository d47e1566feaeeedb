// Two plans beside each other, content by content: of two units, or of one in two years. Pure.

import { fold } from '../shared/text.ts'
import type { PlanLine } from './plan.ts'

export interface Pair {
  /** What is to be done, as the first of the two has it. */
  content: string
  left: PlanLine | null
  right: PlanLine | null
}

/** Lines of the same content, or of the same words; what only one of them has stands alone, those of the left first. */
export function pairsOf(left: readonly PlanLine[], right: readonly PlanLine[]): Pair[] {
  const taken = new Set<PlanLine>()
  const pairs = left.map(line => {
    const found = right.find(other => !taken.has(other) && same(line, other))
    if (found) taken.add(found)
    return { content: line.content, left: line, right: found ?? null }
  })
  const alone = right.filter(line => !taken.has(line))
  return [...pairs, ...alone.map(line => ({ content: line.content, left: null, right: line }))]
}

const same = (a: PlanLine, b: PlanLine): boolean =>
  (a.contentId !== null && a.contentId === b.contentId) || fold(a.content) === fold(b.content)
