// Which texts of a report are copies: of the unit's own past, of each other. Pure.

import { LARGELY_SAME } from '../copies/index.ts'
import { COPY, likeness, runsOf } from '../shared/likeness.ts'

/** The texts that are largely the same as the one before, by question. */
export function copiesOf(now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): string[] {
  return Object.entries(now)
    .filter(([id, text]) => text && before[id] && likeness(runsOf(text), runsOf(before[id])) >= LARGELY_SAME)
    .map(([id]) => id)
}

/** Folds texts that are nearly the same into groups, the first of each speaking for it, in the order given. */
export function foldAlike<T extends { text: string }>(passages: readonly T[]): T[][] {
  const groups: { runs: Set<string>; members: T[] }[] = []
  for (const passage of passages) {
    const runs = runsOf(passage.text)
    const group = groups.find(one => likeness(one.runs, runs) >= COPY)
    if (group) group.members.push(passage)
    else groups.push({ runs, members: [passage] })
  }
  return groups.map(({ members }) => members)
}
