// Entries that do not match their seals: which was changed, which was put in, which stand where they were not sealed.

import type { Text } from '../shared/text.ts'
import { type ChainedEntry, linked } from './chain.ts'
import type { Finding } from './verification.ts'

/** A seal and where it stands; position 0 is the beginning of the chain. */
export interface Place {
  position: number
  entryId: string
  hash: string
}

/** An entry that, behind the hash before it, does not give its own hash. */
export interface Suspect extends Place {
  entry: ChainedEntry
  /** What stands before it, the nearest last. Never empty. */
  recent: readonly Place[]
}

/**
 * An entry that gives its hash behind another place than the one before it is whole: either it does not stand where it
 * was sealed, or something was put in before it. Two that give each other's hash have changed places. What is left was
 * changed, or lost the one before it without a trace: the two look alike.
 */
export function diagnose(suspects: readonly Suspect[]): Finding[] {
  const places = new Map(suspects.flatMap(suspect => [...suspect.recent, suspect]).map(place => [place.hash, place]))
  const follows = new Map<number, number>()
  for (const suspect of suspects) {
    const before = [...places.values()].find(({ hash }) => linked(hash, suspect.entry) === suspect.hash)
    if (before) follows.set(suspect.position, before.position)
  }
  const findings = new Map<number, Finding>()
  for (const suspect of suspects.filter(({ position }) => follows.has(position))) {
    const between = betweenOf(suspect, follows.get(suspect.position)!)
    if (between.length === 0 || between.some(({ position }) => follows.has(position)))
      findings.set(suspect.position, finding('reordered', suspect))
    else for (const place of between) findings.set(place.position, finding('inserted', place))
  }
  for (const suspect of suspects) {
    if (findings.has(suspect.position) || follows.has(suspect.position)) continue
    findings.set(suspect.position, finding(hasChangedPlaces(suspect, suspects) ? 'reordered' : 'changed', suspect))
  }
  return [...findings.values()]
}

/** What stands between a suspect and the place it truly follows, when that place is shortly before it. */
function betweenOf({ recent }: Suspect, follows: number): readonly Place[] {
  const at = recent.findIndex(({ position }) => position === follows)
  return at < 0 ? [] : recent.slice(at + 1)
}

const hasChangedPlaces = ({ entry, position }: Suspect, suspects: readonly Suspect[]) =>
  suspects.some(other => other.position !== position && linked(other.recent.at(-1)!.hash, entry) === other.hash)

const finding = (kind: 'changed' | 'inserted' | 'reordered', { position, entryId }: Place): Finding => ({
  ...{ kind, position, entry: entryId, text: TEXTS[kind](`${position} (${entryId})`) },
})

const TEXTS: Record<'changed' | 'inserted' | 'reordered', (which: string) => Text> = {
  changed: which => ({
    vi: `Mục số ${which} đã bị sửa, hoặc mục đứng ngay trước đã bị thay hay xóa cùng với dấu niêm.`,
    en: `Entry ${which} was changed, or the one right before it was replaced or removed together with its seal.`,
  }),
  inserted: which => ({
    vi: `Mục số ${which} đã bị chèn thêm vào nhật ký.`,
    en: `Entry ${which} was inserted into the log.`,
  }),
  reordered: which => ({
    vi: `Mục số ${which} không đứng ở vị trí đã được niêm: thứ tự nhật ký đã bị đổi.`,
    en: `Entry ${which} does not stand where it was sealed: the order of the log was changed.`,
  }),
}
