// When two passages are largely the same, and how much of it a unit may learn. Pure.

import { likeness, runsOf } from '../shared/likeness.ts'

/**
 * From here on two passages are largely the same: they share more than half of all their runs. Measured by bench/copies.ts
 * (docs/bench.md): of texts of six sentences copied with up to four other details 99.8 % lie above, of texts half written anew
 * and of those by other hands on the same subject none.
 */
export const LARGELY_SAME = 0.5

/** Runs of five syllables below which nothing is compared: "Họp chi bộ" is nobody's text. */
const LEAST_RUNS = 20

/**
 * How often the author of one plan or report is told anew about others' texts. Each time is one yes or no for the whole of it,
 * so that guessing learns three bits, whatever is tried; how fast makes no difference.
 */
export const MOST_TOLD = 3

/** What a unit wrote itself in one place of a plan or report. */
export interface Written {
  /** A line of a plan, a question of a report. */
  part: string
  text: string
}

export interface Passage extends Written {
  runs: ReadonlySet<string>
}

/** Those that are long enough to be compared. */
export const passagesOf = (written: readonly Written[]): Passage[] =>
  written.map(one => ({ ...one, runs: runsOf(one.text) })).filter(({ runs }) => runs.size >= LEAST_RUNS)

/** Of the candidates, those that are largely the same, the most alike first. */
export const largelySame = <T extends { text: string }>(runs: ReadonlySet<string>, candidates: readonly T[]) =>
  candidates
    .map(candidate => ({ ...candidate, likeness: likeness(runs, runsOf(candidate.text)) }))
    .filter(candidate => candidate.likeness >= LARGELY_SAME)
    .sort((a, b) => b.likeness - a.likeness)

/** Own passages, each beside the one of the own past that is most like it. */
export function copiesOfPast(
  now: readonly Written[],
  past: readonly Written[],
): { part: string; now: string; before: string }[] {
  const old = passagesOf(past)
  return passagesOf(now).flatMap(({ part, text, runs }) => {
    const [best] = largelySame(runs, old)
    return best ? [{ part, now: text, before: best.text }] : []
  })
}
