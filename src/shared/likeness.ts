// How alike two texts are: by the runs of five syllables they share. Pure.

import { fold } from './text.ts'

const RUN = 5
/** From here on texts are folded into one: the office reads them once. */
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

/** Bands of a sketch, and how many smallest hashes make one. */
const BANDS = 20
const ROWS = 3

/**
 * Twenty numbers to find texts that may be like this one: each stands for three smallest hashes of the runs (MinHash in bands,
 * Broder 1997). Texts whose likeness is j share none with probability (1 - j³)²⁰: 0.8 % at 0.6, but 94 % at 0.15, so that what
 * everybody writes brings up few. Empty for an empty text.
 */
export function sketchOf(runs: ReadonlySet<string>): number[] {
  if (runs.size === 0) return []
  const hashes = [...runs].map(hashOf)
  return Array.from({ length: BANDS }, (_, band) => {
    let sketched = mixed(band)
    for (let row = 0; row < ROWS; row++) {
      const seed = mixed(band * ROWS + row + 1)
      let least = 0x7fffffff
      for (const hash of hashes) least = Math.min(least, mixed(hash ^ seed))
      sketched = mixed(sketched ^ least)
    }
    return sketched
  })
}

/** FNV-1a, as a signed 32-bit number. */
function hashOf(run: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < run.length; at++) hash = Math.imul(hash ^ run.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Spreads every bit over the whole number (the last step of MurmurHash3). */
function mixed(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return spread ^ (spread >>> 16)
}
