// Names as documents write them, matched to organisations: spelling and abbreviations folded, doubt left to a person. Pure.

import { fold } from '../shared/text.ts'

export interface Candidate {
  id: string
  name: string
  /** The name as shared/text.ts folds it. */
  search: string
}

export interface Match {
  /** The one that is meant beyond doubt; null when a person must choose. */
  unitId: string | null
  /** Those that may be meant, the likeliest first. */
  alternatives: Candidate[]
}

/** Usual short forms of offices, folded: what is written on the left is read as what stands on the right. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\bub kiem tra\b/g, 'uy ban kiem tra'],
  [/\bbtgdv\b/g, 'ban tuyen giao va dan van'],
  [/\bbtg\b/g, 'ban tuyen giao'],
  [/\bbtc\b/g, 'ban to chuc'],
  [/\bvp\b/g, 'van phong'],
  [/\bdu\b/g, 'dang uy'],
  [/\bcdcs\b/g, 'cong doan co so'],
  [/\bgd ?(?:&|va|-)? ?dt\b/g, 'giao duc va dao tao'],
  [/\bthpt\b/g, 'trung hoc pho thong'],
  [/\bthcs\b/g, 'trung hoc co so'],
  [/\bgdtx\b/g, 'giao duc thuong xuyen'],
  [/\btp\b\.?/g, 'thanh pho'],
]

const plain = (name: string): string =>
  SHORT.reduce((text, [short, long]) => text.replace(short, long), fold(name).replace(/[.,;:()"“”]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** At least this share of the words of both names together must be common for one to be offered. A habit of this platform. */
const LIKELY = 0.45

/** `unitId` only for the same name once spelling and short forms are folded, and only when one organisation has it. */
export function match(written: string, candidates: readonly Candidate[]): Match {
  const name = plain(written)
  const same = candidates.filter(({ search }) => plain(search) === name)
  if (same.length === 1) return { unitId: same[0]!.id, alternatives: same }
  const scored = candidates
    .map(candidate => ({ candidate, score: likeness(name, plain(candidate.search)) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score || (a.candidate.name < b.candidate.name ? -1 : 1))
  return { unitId: null, alternatives: scored.slice(0, 5).map(({ candidate }) => candidate) }
}

/** Twice the common words over all words; a name that the other one holds whole counts as likely at least. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const [left, right] = [a.split(' '), b.split(' ')]
  const rest = [...right]
  let common = 0
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    common++
    rest.splice(at, 1)
  }
  const share = (2 * common) / (left.length + right.length)
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) ? Math.max(share, LIKELY) : share
}

/** "Các đảng bộ, chi bộ trực thuộc", "toàn thể chi bộ trực thuộc": the set of subordinate Party organisations. */
export function namesSubordinates(written: string | null): boolean {
  if (written === null) return false
  const name = fold(written)
  return /truc thuoc/.test(name) && /(?:dang bo|chi bo|cap uy|dang uy co so|to chuc (?:co so )?dang)/.test(name)
}

export type RecipientKind = 'addressees' | 'archive' | 'unit' | 'outside' | 'open'

export interface Recipient {
  /** As the document writes it. */
  line: string
  kind: RecipientKind
  unitId: string | null
}

/**
 * Who a line of "Nơi nhận" is. "Như trên" in a programme: whom part III addresses. "Lưu …": the archive copy, no recipient.
 * A name that is like that of an organisation without being it is left open; one like none is outside.
 */
export function recipientOf(line: string, candidates: readonly Candidate[]): Recipient {
  const name = fold(line).replace(/^[-–\s]+/, '')
  if (/^nhu (?:tren|dieu|kinh gui)/.test(name) || namesSubordinates(line))
    return { line, kind: 'addressees', unitId: null }
  if (/^luu\b/.test(name)) return { line, kind: 'archive', unitId: null }
  const { unitId, alternatives } = match(line, candidates)
  if (unitId) return { line, kind: 'unit', unitId }
  return { line, kind: alternatives.length > 0 ? 'open' : 'outside', unitId: null }
}
