// A body of any size, always the same for the same number of units: a committee, committees below it, Party bases and
// cells, with parents in all three trees, a tenth of them moved or merged at some time.

import type { Facts } from '../src/organisation/facts.ts'
import { NOTHING_KNOWN } from '../src/organisation/facts.ts'
import { inventWorkplace, numbersFrom } from '../src/organisation/invented.ts'
import type { Placement, UnitKind } from '../src/organisation/structure.ts'
import type { NewUnit } from '../src/organisation/unit-store.ts'

export interface Generated {
  units: NewUnit[]
  placements: Placement[]
  /** Units with something below them, and units without: what people ask about. */
  inner: string[]
  leaves: string[]
  top: string
}

const SINCE = Temporal.PlainDate.from('2020-01-01')
/** How many stand below each committee, and how many cells below a Party base. */
const BELOW_COMMITTEE = 240
const BELOW_BASE = 6

export function generate(count: number): Generated {
  const next = numbersFrom(count)
  const id = idsFrom(next)
  const units: NewUnit[] = []
  const placements: Placement[] = []
  const add = (kind: UnitKind, facts: Facts, parentId: string | null) => {
    const unit = { ...facts, id: id(), kind, code: `${units.length}`, from: SINCE }
    units.push(unit)
    for (const tree of ['party', 'administration', 'union'] as const) {
      if (tree === 'union' && facts.hasUnion === false) continue
      placements.push(...history({ unitId: unit.id, tree, parentId, from: SINCE, until: null }))
    }
    return unit.id
  }
  /** One of twenty stood elsewhere before. */
  const history = (now: Placement): Placement[] => {
    if (next() > 0.05 || !now.parentId || committees.length === 0) return [now]
    const moved = SINCE.add({ days: 1 + Math.floor(next() * 1_500) })
    const before = committees[Math.floor(next() * committees.length)]!
    return [
      { ...now, parentId: before, until: moved },
      { ...now, from: moved },
    ]
  }
  const committees: string[] = []
  const bases: string[] = []
  const top = add('party-committee', { ...NOTHING_KNOWN, name: 'Đảng ủy Sở Giáo dục và Đào tạo' }, null)
  for (let at = 0; at < Math.floor(count / BELOW_COMMITTEE); at++)
    committees.push(add('party-committee', { ...NOTHING_KNOWN, name: `Đảng ủy Cụm trường ${at + 1}` }, top))
  while (units.length < count) {
    const parent = committees[units.length % Math.max(1, committees.length)] ?? top
    const { kind, facts } = inventWorkplace(next)
    const school = add(kind, facts, parent)
    if (kind !== 'party-base' || next() < 0.5) continue
    bases.push(school)
    for (let cell = 1; cell <= BELOW_BASE && units.length < count; cell++)
      add('party-cell', { ...NOTHING_KNOWN, name: `Chi bộ ${cell}, ${facts.name}`, hasUnion: true }, school)
  }
  const inner = [...committees, ...bases]
  const hasBelow = new Set([top, ...inner])
  const leaves = units.filter(unit => !hasBelow.has(unit.id)).map(unit => unit.id)
  return { units, placements, inner: inner.length > 0 ? inner : [top], leaves, top }
}

/** UUIDs of version 7's shape from the same numbers. */
function idsFrom(next: () => number): () => string {
  const hex = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  let at = 0
  return () =>
    `0190${(at++)
      .toString(16)
      .padStart(8, '0')
      .replace(/^(.{4})/, '$1-')}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}
