// The body of the demonstration: 12 organisations and five people with rights. All names are invented.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { type Instant, ZONE } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { fold } from '../shared/text.ts'
import type { Permission } from './permission.ts'
import type { OrganisationTables, UnitKind } from './store.ts'

export const DEMONSTRATION_BODY = 'Đảng ủy Sở Giáo dục và Đào tạo (minh họa)'

const COMMITTEE = { kind: 'party-committee', code: 'DU', name: 'Đảng ủy Sở Giáo dục và Đào tạo' } as const

const BELOW: readonly { kind: UnitKind; code: string; name: string }[] = [
  { kind: 'advisory-body', code: 'VP', name: 'Văn phòng Đảng ủy' },
  { kind: 'advisory-body', code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy' },
  { kind: 'advisory-body', code: 'BTG', name: 'Ban Tuyên giáo Đảng ủy' },
  { kind: 'advisory-body', code: 'BTC', name: 'Ban Tổ chức Đảng ủy' },
  { kind: 'sector-union', code: 'CD', name: 'Công đoàn ngành giáo dục Thành phố' },
  { kind: 'party-base', code: 'BND', name: 'Đảng bộ Trường THPT Bến Nghé Đông' },
  { kind: 'party-cell', code: 'LTN', name: 'Chi bộ Trường THPT Lê Thánh Nghi' },
  { kind: 'party-base', code: 'NAK', name: 'Đảng bộ Trường THPT Nguyễn An Khương' },
  { kind: 'party-cell', code: 'THD', name: 'Chi bộ Trường THPT Trần Hữu Dực' },
  { kind: 'party-cell', code: 'GV', name: 'Chi bộ Trung tâm GDTX Gò Ven' },
  { kind: 'party-cell', code: 'RC', name: 'Chi bộ Trường Trung cấp Rạch Chiếc' },
]

const SECRETARY: readonly Permission[] = ['read', 'prepare', 'approve', 'sign', 'send']

/** What a post may do; `over` names the organisation when it is not the post's own. Rights hold for everything below it. */
interface Rights {
  permissions: readonly Permission[]
  over?: string
}

const PEOPLE: readonly { name: string; title: string; unit: string; rights: readonly Rights[] }[] = [
  {
    ...{ name: 'Lê Thu Hà', title: 'Chuyên viên', unit: 'VP' },
    // The Office acts for the committee over all units, but what a unit or another body writes is that one's own work.
    rights: [
      { permissions: ['read', 'return', 'waive', 'publish', 'consolidate', 'number'], over: 'DU' },
      { permissions: ['prepare'] },
    ],
  },
  { name: 'Nguyễn Mai Anh', title: 'Phó Bí thư', unit: 'BND', rights: [{ permissions: ['read', 'prepare'] }] },
  { name: 'Phạm Đức Long', title: 'Bí thư', unit: 'BND', rights: [{ permissions: SECRETARY }] },
  { name: 'Võ Kim Ngân', title: 'Bí thư', unit: 'LTN', rights: [{ permissions: SECRETARY }] },
  { name: 'Đỗ Quang Minh', title: 'Bí thư', unit: 'NAK', rights: [{ permissions: SECRETARY }] },
]

/** Fills an empty body; does nothing when there is an organisation already. */
export async function seedDemonstration(db: Db, now: Instant): Promise<void> {
  const tables = db.withTables<OrganisationTables>()
  if (await tables.selectFrom('unit').select('id').limit(1).executeTakeFirst()) return
  const from = now.toZonedDateTimeISO(ZONE).toPlainDate().with({ month: 1, day: 1 }).subtract({ years: 4 })
  const since = `[${from},)`
  const ids = new Map<string, string>()
  for (const unit of [COMMITTEE, ...BELOW]) {
    const id = newId()
    ids.set(unit.code, id)
    await tables
      .insertInto('unit')
      .values({ id, ...unit, search: fold(unit.name) })
      .execute()
    const parent = unit.code === COMMITTEE.code ? null : ids.get(COMMITTEE.code)!
    await sql`insert into placement (unit_id, tree, parent_id, valid) values (${id}, 'party', ${parent}, ${since}::daterange)`.execute(
      db,
    )
  }
  for (const person of PEOPLE) {
    const [personId, postId] = [newId(), newId()]
    await tables.insertInto('person').values({ id: personId, name: person.name }).execute()
    await tables
      .insertInto('post')
      .values({ id: postId, unit_id: ids.get(person.unit)!, title: person.title })
      .execute()
    await sql`insert into holding (post_id, person_id, valid) values (${postId}, ${personId}, ${since}::daterange)`.execute(
      db,
    )
    for (const { permissions, over = person.unit } of person.rights)
      await tables
        .insertInto('post_permission')
        .values(
          permissions.map(permission => ({ post_id: postId, permission, over_id: ids.get(over)!, subtree: true })),
        )
        .execute()
  }
}
