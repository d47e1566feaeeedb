// Which passage of a unit's own file says what of the contents its plan must take up: proposed by their words, decided by a person. Pure.

import { fold } from '../shared/text.ts'
import { AREAS } from './content.ts'
import type { Passage } from './passages.ts'
import type { PlanContent } from './plan.ts'

export interface Proposal {
  contentId: string
  /** The passage that is proposed; null when none is like it. */
  passage: number | null
  /** Those that may be meant, the likeliest first. */
  candidates: number[]
}

/** From here on a passage is proposed; measured in file-matching.test.ts. */
const LIKELY = 0.1
/** From here on it may be meant. */
const POSSIBLE = 0.05
const CANDIDATES = 3

/** How much the words of a title count against those of what stands below it. */
const TITLE = 2
/** Added where both speak of the same area of the law, and where the passage cites the paragraph of the programme. */
const SAME_AREA = 0.12
const CITED = 0.3

/** For each content in its order; a passage is proposed once, for what it is most like. */
export function proposalsFor(contents: readonly PlanContent[], passages: readonly Passage[]): Proposal[] {
  const offered = passages.filter(({ aside }) => !aside)
  const of = contents.map(({ title, paragraph }) => [wordsOf(title, ''), wordsOf(title, paragraph)] as const)
  const said = offered.map(({ title, how, expected }) => wordsOf(title, `${how} ${expected}`))
  const rarity = rarityIn([...of.map(([, whole]) => whole), ...said])
  const scores = contents.flatMap((content, at) =>
    offered.map((passage, place) => {
      const alike = Math.max(...of[at]!.map(words => cosine(words, said[place]!, rarity)))
      const score = alike + nearness(content, passage)
      return { at, number: passage.number, score: sameTitle(content, passage) ? 2 + score : score }
    }),
  )
  scores.sort((a, b) => b.score - a.score || a.at - b.at || a.number - b.number)
  const proposed = new Map<number, number>()
  const used = new Set<number>()
  for (const { at, number, score } of scores) {
    if (score < LIKELY || proposed.has(at) || used.has(number)) continue
    proposed.set(at, number)
    used.add(number)
  }
  return contents.map(({ id: contentId }, at) => {
    const possible = scores.filter(one => one.at === at && one.score >= POSSIBLE).map(({ number }) => number)
    const passage = proposed.get(at) ?? null
    const candidates = [...new Set([...(passage ? [passage] : []), ...possible])].slice(0, CANDIDATES)
    return { contentId, passage, candidates }
  })
}

const sameTitle = (content: PlanContent, passage: Passage) => fold(passage.title) === fold(content.title)

function nearness({ path, title, paragraph }: PlanContent, passage: Passage): number {
  const areas = AREAS.filter(({ words }) => words.test(title))
  const speaksOf = areas.length > 0 ? areas : AREAS.filter(({ words }) => words.test(paragraph)).slice(0, 1)
  const same = speaksOf.some(({ words }) => words.test(passage.title))
  const said = ` ${passage.title} ${passage.how} `
  const cited = new RegExp(
    String.raw`(?:mục|điểm|khoản|phần)\s${path.replaceAll('.', String.raw`\.`)}(?![\d.]\d)`,
    'iu',
  )
  const below = !same && speaksOf.some(({ words }) => words.test(said))
  return (same ? SAME_AREA : below ? SAME_AREA / 2 : 0) + (cited.test(said) ? CITED : 0)
}

type Words = Map<string, number>

/** Syllables and pairs of neighbouring ones (most words of Vietnamese have two), with their weight. */
function wordsOf(title: string, rest: string): Words {
  const words: Words = new Map()
  for (const [text, weight] of [
    [title, TITLE],
    [rest, 1],
  ] as const) {
    const syllables = fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .slice(0, 600)
    for (const [at, syllable] of syllables.entries()) {
      for (const word of [syllable, ...(at > 0 ? [`${syllables[at - 1]} ${syllable}`] : [])])
        words.set(word, Math.max(words.get(word) ?? 0, weight))
    }
  }
  return words
}

/** What many speak of tells little: the logarithm of how few of all texts have a word. */
function rarityIn(texts: readonly Words[]): (word: string) => number {
  const count = new Map<string, number>()
  for (const words of texts) for (const word of words.keys()) count.set(word, (count.get(word) ?? 0) + 1)
  return word => Math.log((1 + texts.length) / (count.get(word) ?? 1)) * (word.includes(' ') ? 2 : 1)
}

function cosine(a: Words, b: Words, rarity: (word: string) => number): number {
  let shared = 0
  for (const [word, weight] of a) shared += weight * (b.get(word) ?? 0) * rarity(word) ** 2
  const size = (words: Words) =>
    Math.sqrt([...words].reduce((sum, [word, weight]) => sum + (weight * rarity(word)) ** 2, 0))
  const sizes = size(a) * size(b)
  return sizes === 0 ? 0 : shared / sizes
}
