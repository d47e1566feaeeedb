// How alike two texts are: by the runs of five syllables they share. Pure.

import { fold } from '../shared/text.ts'

const RUN = 5
/** From here on a text is told to be a copy of the one before. */
export const COPY = 0.8

/** Runs of five syllables, spelling folded; a shorter text is one run. */
export function runsOf(text: string): Set<string> {
  const syllables = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (syllables.length === 0) return new Set()
  if (syllables.length <= RUN) return new Set([syllables.join(' ')])
  return new Set(syllables.slice(RUN - 1).map((_, at) => syllables.slice(at, at + RUN).join(' ')))
}

/** Shared runs of all runs, 0 to 1 (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const run of a) if (b.has(run)) shared++
  return shared / (a.size + b.size - shared)
}

/** The texts that are nearly the same as the one before, by question. */
export function copiesOf(now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): string[] {
  return Object.entries(now)
    .filter(([id, text]) => text && before[id] && likeness(runsOf(text), runsOf(before[id])) >= COPY)
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
