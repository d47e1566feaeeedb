// Invented workplaces with names that read natural: for the demonstration and for measuring. Deterministic: the same
// numbers give the same names. No school is called so on purpose.

import { type Facts, NOTHING_KNOWN } from './facts.ts'
import type { UnitKind } from './structure.ts'

/** Numbers from 0 to below 1, always the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const FAMILIES = ['Bùi', 'Cao', 'Đặng', 'Đinh', 'Dương', 'Huỳnh', 'Lâm', 'Lương', 'Mai', 'Phùng', 'Tạ', 'Thái', 'Triệu']
const MIDDLES = [
  'An',
  'Bá',
  'Cảnh',
  'Đăng',
  'Hưng',
  'Khắc',
  'Lệnh',
  'Mậu',
  'Nghĩa',
  'Phước',
  'Sĩ',
  'Thiện',
  'Tuấn',
  'Vĩnh',
]
const GIVEN = [
  ...['Bạt', 'Chuẩn', 'Cương', 'Duệ', 'Giản', 'Hàm', 'Hoằng', 'Khiêm', 'Kiệm', 'Lạc', 'Liễn', 'Mẫn', 'Ngạn', 'Nhượng'],
  ...[
    'Oánh',
    'Phác',
    'Phấn',
    'Quýnh',
    'Sán',
    'Soạn',
    'Thạc',
    'Thuyên',
    'Trác',
    'Uẩn',
    'Vịnh',
    'Xước',
    'Yến',
    'Hòa',
    'Thúy',
  ],
]
const PLACES = ['Bàu', 'Bến', 'Cồn', 'Đồng', 'Giồng', 'Gò', 'Hóc', 'Láng', 'Rạch', 'Suối', 'Vàm', 'Xóm']
const THINGS = [
  'Bứa',
  'Còng',
  'Gáo',
  'Lứt',
  'Mận',
  'Nhum',
  'Ráng',
  'Sộp',
  'Thị',
  'Tràm Nhỏ',
  'Vông',
  'Sậy',
  'Dứa',
  'Cau',
]

/** What kinds of workplace there are: how often of a hundred, how they are named, how many work there. */
const WORKPLACES = [
  { share: 62, type: 'Trường THPT', short: 'THPT', named: 'person', staff: [45, 135], yearEnds: '05-31', funding: 4 },
  {
    share: 12,
    type: 'Trường THCS và THPT',
    short: 'THCS-THPT',
    named: 'person',
    staff: [38, 110],
    yearEnds: '05-31',
    funding: 4,
  },
  { share: 13, type: 'Trung tâm GDTX', short: 'GDTX', named: 'place', staff: [14, 60], yearEnds: '05-31', funding: 3 },
  { share: 8, type: 'Trường Trung cấp', short: 'TC', named: 'place', staff: [40, 150], yearEnds: '07-31', funding: 2 },
  { share: 5, type: 'Trường Chuyên biệt', short: 'CB', named: 'place', staff: [18, 48], yearEnds: '05-31', funding: 4 },
] as const

export interface Workplace {
  kind: Extract<UnitKind, 'party-base' | 'party-cell'>
  /** The initials of the name: not unique. */
  initials: string
  facts: Facts
}

/** One invented school or centre with its Party organisation. A Party base from 30 members on, below that a cell. */
export function inventWorkplace(next: () => number): Workplace {
  const at = next() * 100
  const shareUpTo = (last: number) => WORKPLACES.slice(0, last + 1).reduce((sum, { share }) => sum + share, 0)
  const workplace = WORKPLACES.find((_, index) => shareUpTo(index) > at) ?? WORKPLACES[0]
  const name =
    workplace.named === 'person' ? [pick(FAMILIES), pick(MIDDLES), pick(GIVEN)] : [pick(PLACES), pick(THINGS)]
  const called = name.map(choose => choose(next)).join(' ')
  const [least, most] = workplace.staff
  const staffCount = least + Math.floor(next() * (most - least))
  const partyMembers = Math.max(5, Math.floor(staffCount * (0.18 + next() * 0.3)))
  const kind = partyMembers >= 30 ? 'party-base' : 'party-cell'
  const initials = called
    .split(' ')
    .map(word => word.charAt(0))
    .join('')
  return {
    ...{ kind, initials },
    facts: {
      ...NOTHING_KNOWN,
      name: `${kind === 'party-base' ? 'Đảng bộ' : 'Chi bộ'} ${workplace.type} ${called}`,
      shortName: `${workplace.short} ${initials}`,
      ...{ staffCount, partyMembers, hasUnion: true, hasWebsite: next() < 0.85, yearEnds: workplace.yearEnds },
      partyType: kind === 'party-base' ? 'base-committee' : 'base-cell',
      fundingGroup: next() < 0.85 ? workplace.funding : 3,
      remoteArea: next() < 0.03,
    },
  }
}

const pick = (words: readonly string[]) => (next: () => number) => words[Math.floor(next() * words.length)]!
