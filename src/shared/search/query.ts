// How people type and how things are called, brought to one spelling. Pure.

import { fold } from '../text.ts'
import { ABBREVIATIONS, ISSUER_SYMBOLS, KIND_SYMBOLS } from './abbreviations.ts'

/**
 * The text under which a thing is stored to be found: folded, its marks turned into spaces, letters and digits apart, so
 * that 30-CT/TW, 30 ct tw and 30/CT-TW are the same. The query goes through it too.
 */
export const searchText = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    .trim()

export interface Query {
  /** As it was typed, without what stands round it. */
  text: string
  /**
   * All of the groups must be found, of each group any pattern (of LIKE, over `searchText`). Without groups nothing was
   * asked.
   */
  groups: readonly (readonly string[])[]
}

/** What is longer than this is no search. */
const LONGEST = 200
const MOST_GROUPS = 8

/**
 * Every word must occur, as a part of a word too. An abbreviation finds what it stands for and the other way round; one of
 * two letters only where it is typed in capitals (TH, ĐU), because as letters they are part of half of all names. The
 * number of a document is found in any spelling, with or without a zero in front.
 */
export function readQuery(typed: string): Query {
  const text = typed.normalize('NFC').slice(0, LONGEST).replaceAll(/\s+/g, ' ').trim()
  const words = text.split(' ').flatMap(chunk => wordsOf(chunk))
  const groups: string[][] = []
  for (let at = 0; at < words.length; ) {
    const { patterns, length } = numberAt(words, at) ?? abbreviationAt(words, at) ?? plain(words[at]!)
    groups.push(patterns)
    at += length
  }
  const different = new Map(groups.map(group => [group.join('\n'), group]))
  return { text, groups: [...different.values()].slice(0, MOST_GROUPS) }
}

interface Word {
  text: string
  /** Typed in capitals, as abbreviations are. */
  capitals: boolean
  /** Stands right behind the word before it, with no space between. */
  joined: boolean
}

interface Found {
  patterns: string[]
  /** In words. */
  length: number
}

const wordsOf = (chunk: string): Word[] => {
  const capitals = chunk === chunk.toLocaleUpperCase('vi') && chunk !== chunk.toLocaleLowerCase('vi')
  return searchText(chunk)
    .split(' ')
    .filter(text => text !== '')
    .map((text, at) => ({ text, capitals, joined: at > 0 }))
}

const plain = ({ text }: Word): Found => ({ patterns: [`%${text}%`], length: 1 })

// Numbers of documents ---------------------------------------------------------------------------------------------

const kinds = new Set(KIND_SYMBOLS.map(searchText))
const issuers = new Set(ISSUER_SYMBOLS.map(searchText))

/** "30-CT/TW" in one piece, or "30 CT TW" word by word where the first symbol is that of a kind of document. */
function numberAt(words: readonly Word[], at: number): Found | null {
  const first = words[at]!
  if (!/^\d{1,6}$/.test(first.text)) return null
  let length = 1
  for (; at + length < words.length; length++) {
    const { text, joined } = words[at + length]!
    const symbol = length === 1 ? kinds.has(text) : kinds.has(text) || issuers.has(text)
    if (!joined && !symbol) break
  }
  if (length === 1) return null
  const rest = words.slice(at + 1, at + length).map(({ text }) => text)
  const number = first.text.replace(/^0+(?=\d)/, '')
  const patterns = [number, `0${number}`].flatMap(one => {
    const phrase = [one, ...rest].join(' ')
    return [`${phrase}%`, `% ${phrase}%`]
  })
  return { patterns, length }
}

// Abbreviations ----------------------------------------------------------------------------------------------------

interface Meaning {
  short: string
  long: string[]
}

const meanings: Meaning[] = ABBREVIATIONS.map(([short, ...long]) => ({
  short: searchText(short),
  long: long.map(searchText),
}))

/** By the words of a wording, for the abbreviation and for what it stands for. */
const byWording = Map.groupBy(
  meanings.flatMap(meaning => [meaning.short, ...meaning.long].map(wording => ({ wording, meaning }))),
  ({ wording }) => wording,
)
const MOST_WORDS = Math.max(...[...byWording.keys()].map(wording => wording.split(' ').length))

function abbreviationAt(words: readonly Word[], at: number): Found | null {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const taken = words.slice(at, at + length)
    const wording = taken.map(({ text }) => text).join(' ')
    const found = byWording.get(wording) ?? []
    const meant = found.filter(({ meaning }) => meaning.short !== wording || length > 1 || tells(taken[0]!))
    if (meant.length === 0) continue
    const patterns = meant.flatMap(({ meaning: { short, long } }) => [
      ...(short.length > 3 ? [`%${short}%`] : whole(short)),
      ...long.map(one => `%${one}%`),
    ])
    return { patterns: [...new Set(patterns)], length }
  }
  return null
}

const tells = ({ text, capitals }: Word): boolean => capitals || text.length > 2

/** Short letters are an abbreviation only where they stand alone: "du" is in "Dương" too. */
const whole = (word: string): string[] => [word, `${word} %`, `% ${word}`, `% ${word} %`]
