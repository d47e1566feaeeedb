// The organisations of the demonstration: the committee, its five bodies, 237 subordinate Party organisations, and two
// that were merged into one of these in July of the year before. All names are invented.

import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { fold } from '../shared/text.ts'
import { type Facts, NOTHING_KNOWN, type PartyType } from './facts.ts'
import { inventWorkplace, numbersFrom, type Workplace } from './invented.ts'
import type { Placement, UnitKind } from './structure.ts'
import type { NewUnit } from './unit-store.ts'

export const COMMITTEE = 'DU'
/** The Department itself, at the top of the tree of administration. */
export const DEPARTMENT = 'SO'
const UNION = 'CD'
const SUBORDINATES = 237

interface Given {
  kind: UnitKind
  code: string
  name: string
  facts?: Partial<Facts>
  /** The code of the body that acts where there is no union. */
  insteadOfUnion?: string
}

const COMMITTEE_AND_BODIES: readonly Given[] = [
  {
    kind: 'party-committee',
    code: COMMITTEE,
    name: 'Đảng ủy Sở Giáo dục và Đào tạo',
    facts: { partyType: 'upper-committee' },
  },
  { kind: 'advisory-body', code: 'VP', name: 'Văn phòng Đảng ủy' },
  { kind: 'advisory-body', code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy' },
  { kind: 'advisory-body', code: 'BTG', name: 'Ban Tuyên giáo Đảng ủy' },
  { kind: 'advisory-body', code: 'BTC', name: 'Ban Tổ chức Đảng ủy' },
  // Who does the sector union's tasks, should it be wound up as those of many offices were.
  { kind: 'sector-union', code: UNION, name: 'Công đoàn ngành giáo dục Thành phố', insteadOfUnion: 'BTC' },
]

const school = (partyType: PartyType, staffCount: number, partyMembers: number): Partial<Facts> => ({
  ...{ partyType, staffCount, partyMembers, hasUnion: true, hasWebsite: true, fundingGroup: 4, yearEnds: '05-31' },
})

const FIRST_SIX: readonly Given[] = [
  {
    kind: 'party-base',
    code: 'BND',
    name: 'Đảng bộ Trường THPT Bến Nghé Đông',
    facts: school('base-committee', 112, 41),
  },
  { kind: 'party-cell', code: 'LTN', name: 'Chi bộ Trường THPT Lê Thánh Nghi', facts: school('base-cell', 74, 22) },
  {
    kind: 'party-base',
    code: 'NAK',
    name: 'Đảng bộ Trường THPT Nguyễn An Khương',
    facts: school('base-committee', 99, 36),
  },
  {
    kind: 'party-cell',
    code: 'THD',
    name: 'Chi bộ Trường THPT Trần Hữu Dực',
    facts: { ...school('base-cell', 68, 19), hasUnion: false },
    insteadOfUnion: UNION,
  },
  // Seven or fewer: no conference is due, no People's Inspection Board either.
  {
    kind: 'party-cell',
    code: 'GV',
    name: 'Chi bộ Trung tâm GDTX Gò Ven',
    facts: { ...school('base-cell', 7, 3), hasUnion: false, hasWebsite: false, fundingGroup: 3 },
    insteadOfUnion: UNION,
  },
  {
    kind: 'party-cell',
    code: 'RC',
    name: 'Chi bộ Trường Trung cấp Rạch Chiếc',
    facts: { ...school('base-cell', 86, 24), scattered: true, fundingGroup: 2, yearEnds: '07-31' },
  },
]

const MERGED: readonly Given[] = [
  {
    kind: 'party-cell',
    code: 'TCVL',
    name: 'Chi bộ Trường Trung cấp Vàm Lứt',
    facts: { ...school('base-cell', 46, 14), fundingGroup: 2 },
  },
  {
    kind: 'party-cell',
    code: 'GDVS',
    name: 'Chi bộ Trung tâm GDTX Vàm Sậy',
    facts: { ...school('base-cell', 31, 11), fundingGroup: 3 },
  },
]
const SUCCESSOR: Given = {
  kind: 'party-cell',
  code: 'TCVS',
  name: 'Chi bộ Trường Trung cấp Vàm Sậy',
  facts: { ...school('base-cell', 75, 25), scattered: true, fundingGroup: 2, yearEnds: '07-31' },
}

export interface DemonstrationUnits {
  units: NewUnit[]
  placements: Placement[]
  merged: { pairs: { predecessorId: string; successorId: string }[]; on: PlainDate }
  idOf: (code: string) => string
}

/** Everything stands since `since`, except for the two that were merged on `mergedOn` and the one they became. */
export function demonstrationUnits(since: PlainDate, mergedOn: PlainDate): DemonstrationUnits {
  const subordinates = [...FIRST_SIX, SUCCESSOR, ...inventOthers(SUBORDINATES - FIRST_SIX.length - 1)]
  const department: Given = { kind: 'agency', code: DEPARTMENT, name: 'Sở Giáo dục và Đào tạo' }
  const all = [department, ...COMMITTEE_AND_BODIES, ...subordinates, ...MERGED]
  const ids = new Map(all.map(({ code }) => [code, newId()]))
  const idOf = (code: string) => ids.get(code)!
  const from = (unit: Given) => (unit === SUCCESSOR ? mergedOn : since)
  const until = (unit: Given) => (MERGED.includes(unit) ? mergedOn : null)
  const stands = (tree: Placement['tree'], unit: Given, parent: string | null): Placement => ({
    ...{ unitId: idOf(unit.code), tree, parentId: parent && idOf(parent), from: from(unit), until: until(unit) },
  })
  const workplaces = [...subordinates, ...MERGED]
  return {
    idOf,
    units: all.map(unit => ({
      ...{ ...NOTHING_KNOWN, id: idOf(unit.code), kind: unit.kind, code: unit.code, name: unit.name, from: from(unit) },
      ...unit.facts,
      actsInsteadId: unit.insteadOfUnion ? idOf(unit.insteadOfUnion) : null,
    })),
    placements: [
      ...[...COMMITTEE_AND_BODIES, ...workplaces].map(unit =>
        stands('party', unit, unit.code === COMMITTEE ? null : COMMITTEE),
      ),
      stands('administration', department, null),
      ...workplaces.map(unit => stands('administration', unit, DEPARTMENT)),
      stands('union', COMMITTEE_AND_BODIES.find(({ code }) => code === UNION)!, null),
      ...workplaces.filter(({ facts }) => facts?.hasUnion).map(unit => stands('union', unit, UNION)),
    ],
    merged: {
      on: mergedOn,
      pairs: MERGED.map(({ code }) => ({ predecessorId: idOf(code), successorId: idOf(SUCCESSOR.code) })),
    },
  }
}

/** Schools and centres with names of their own; every ninth has no union. */
function inventOthers(count: number): Given[] {
  const next = numbersFrom(1284)
  const given = [...FIRST_SIX, ...MERGED, SUCCESSOR]
  const names = new Set(given.map(({ name }) => withoutKind(name)))
  const codes = new Map<string, number>([...given, ...COMMITTEE_AND_BODIES].map(u => [u.code, 1]))
  const others: Given[] = []
  while (others.length < count) {
    const workplace: Workplace = inventWorkplace(next)
    const { kind, initials, facts } = workplace
    const called = withoutKind(facts.name)
    if (names.has(called)) continue
    names.add(called)
    const letters = fold(initials).toUpperCase()
    const taken = codes.get(letters) ?? 0
    codes.set(letters, taken + 1)
    const withoutUnion = others.length % 9 === 4
    others.push({
      ...{ kind, code: taken === 0 ? letters : `${letters}${taken + 1}`, name: facts.name },
      facts: { ...facts, hasUnion: !withoutUnion },
      ...(withoutUnion && { insteadOfUnion: UNION }),
    })
  }
  return others
}

/** The school or centre alone. */
const withoutKind = (name: string) => name.replace(/^(Đảng|Chi) bộ /, '')
