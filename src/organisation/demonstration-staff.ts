// The staff of the demonstration's story: a secretary and a clerk for every subordinate organisation, and who acts for the other
// bodies of the committee. Names are drawn from common ones; nobody is meant.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { searchText } from '../shared/search/index.ts'
import { PEOPLE, type Rights, SECRETARY } from './demonstration.ts'
import { COMMITTEE } from './demonstration-units.ts'
import { numbersFrom } from './invented.ts'
import type { OrganisationTables, Unit } from './store.ts'

/** Who can be signed in as with one press. */
export const DEMONSTRATION_PEOPLE: readonly string[] = PEOPLE.map(({ name }) => name)

const FAMILIES = [
  ...['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Huỳnh', 'Hoàng', 'Phan', 'Vũ', 'Võ', 'Đặng'],
  ...['Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đoàn', 'Trương', 'Mai', 'Lâm', 'Tô', 'Châu'],
]
const WOMEN = {
  middles: ['Thị', 'Thị', 'Thu', 'Ngọc', 'Kim', 'Thanh', 'Mỹ', 'Phương', 'Bích', 'Hồng', 'Minh', 'Thị Thu', 'Thị Ngọc'],
  given: [
    'Hoa',
    'Lan',
    'Hạnh',
    'Hiền',
    'Nga',
    'Vân',
    'Yến',
    'Trang',
    'Thảo',
    'Liên',
    'Dung',
    'Oanh',
    'Tâm',
    'Nhung',
    'Xuân',
    'Diệp',
    'Trâm',
    'Loan',
  ],
}
const MEN = {
  middles: [
    'Văn',
    'Văn',
    'Hữu',
    'Minh',
    'Quang',
    'Thanh',
    'Đức',
    'Ngọc',
    'Công',
    'Xuân',
    'Anh',
    'Trọng',
    'Chí',
    'Hoàng',
  ],
  given: [
    'Hùng',
    'Dũng',
    'Sơn',
    'Tuấn',
    'Nam',
    'Hải',
    'Phúc',
    'Thành',
    'Tài',
    'Khoa',
    'Vinh',
    'Lâm',
    'Bình',
    'Tiến',
    'Quân',
    'Thịnh',
    'Hiếu',
    'Nghĩa',
  ],
}

/** Those of the bodies that have nobody among the six. */
const HEADS: readonly { unit: string; title: string; rights: readonly Rights[] }[] = [
  {
    ...{ unit: 'UBKT', title: 'Chủ nhiệm' },
    rights: [{ permissions: ['read', 'prepare'] }, { permissions: ['read', 'read-denunciations'], over: COMMITTEE }],
  },
  { unit: 'BTG', title: 'Trưởng ban', rights: [{ permissions: ['read', 'prepare'] }] },
  { unit: 'BTC', title: 'Trưởng ban', rights: [{ permissions: ['read', 'prepare'] }] },
  { unit: 'CD', title: 'Chủ tịch', rights: [{ permissions: ['read', 'prepare'] }] },
]

interface Appointment {
  unit: string
  title: string
  rights: readonly Rights[]
}

/** Appoints everybody who is missing, from the day given on. The same body gets the same people each time. */
export async function appointStaff(
  db: Db,
  units: readonly (Pick<Unit, 'id' | 'code'> & { kind?: Unit['kind'] })[],
  from: PlainDate,
) {
  const idOf = new Map(units.map(({ code, id }) => [code, id]))
  const next = numbersFrom(237)
  const taken = new Set(DEMONSTRATION_PEOPLE)
  const people: { id: string; name: string; words: string }[] = []
  const posts: { id: string; unit_id: string; title: string }[] = []
  const permissions: OrganisationTables['post_permission'][] = []
  for (const { unit, title, rights } of [...HEADS, ...units.flatMap(appointmentsOf(next))]) {
    const [personId, postId, name] = [newId(), newId(), inventName(next, taken)]
    people.push({ id: personId, name, words: searchText(name) })
    posts.push({ id: postId, unit_id: idOf.get(unit)!, title })
    for (const { permissions: given, over = unit, alone = false } of rights)
      for (const permission of given)
        permissions.push({ post_id: postId, permission, over_id: idOf.get(over)!, subtree: !alone })
  }
  const tables = db.withTables<OrganisationTables>()
  await tables.insertInto('person').values(people).execute()
  await tables.insertInto('post').values(posts).execute()
  await tables.insertInto('post_permission').values(permissions).execute()
  await sql`insert into holding (post_id, person_id, valid)
    select post, person, daterange(${from}::date, null) from unnest(${posts.map(({ id }) => id)}::uuid[],
      ${people.map(({ id }) => id)}::uuid[]) as t(post, person)`.execute(db)
}

/** What a subordinate organisation lacks: where one of the six works, the other post. */
const appointmentsOf =
  (next: () => number) =>
  ({ kind, code }: Pick<Unit, 'code'> & { kind?: Unit['kind'] }): Appointment[] => {
    if (kind !== 'party-base' && kind !== 'party-cell') return []
    const there = PEOPLE.filter(({ unit }) => unit === code)
    const clerk = kind === 'party-base' && next() < 0.4 ? 'Phó Bí thư' : next() < 0.5 ? 'Cấp ủy viên' : 'Văn thư cấp ủy'
    return [
      ...(there.some(({ title }) => title === 'Bí thư')
        ? []
        : [{ unit: code, title: 'Bí thư', rights: [{ permissions: SECRETARY }] }]),
      ...(there.some(({ title }) => title === 'Phó Bí thư')
        ? []
        : [{ unit: code, title: clerk, rights: [{ permissions: ['read', 'prepare'] as const }] }]),
    ]
  }

function inventName(next: () => number, taken: Set<string>): string {
  for (;;) {
    const { middles, given } = next() < 0.55 ? WOMEN : MEN
    const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)]!
    const name = `${pick(FAMILIES)} ${pick(middles)} ${pick(given)}`
    if (taken.has(name) || new Set(name.split(' ')).size < name.split(' ').length) continue
    taken.add(name)
    return name
  }
}

/** Everybody who holds a post of their own on a day. */
export async function staffOn(db: Db, on: PlainDate) {
  const { rows } = await sql<{ id: string; name: string; title: string; postId: string; unitId: string; code: string }>`
    select person.id, person.name, post.title, post.id as "postId", unit.id as "unitId", unit.code from holding h
    join person on person.id = h.person_id join post on post.id = h.post_id join unit on unit.id = post.unit_id
    where h.valid @> ${on}::date and h.delegated_by is null order by post.id`.execute(db)
  return rows
}
