// The body of the demonstration: its organisations and six people with rights. All names are invented.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { type Instant, ZONE } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { searchText } from '../shared/search/index.ts'
import { COMMITTEE, DEPARTMENT, demonstrationUnits } from './demonstration-units.ts'
import { drawLineage, insertSuccessions } from './lineage.ts'
import type { Permission } from './permission.ts'
import type { OrganisationTables } from './store.ts'
import { TREES } from './structure.ts'
import { insertPlacements, insertUnits } from './unit-store.ts'

export const DEMONSTRATION_BODY = 'Đảng ủy Sở Giáo dục và Đào tạo (minh họa)'

export const SECRETARY: readonly Permission[] = ['read', 'prepare', 'approve', 'sign', 'number', 'send']

/** What a post may do; `over` names the organisation when it is not the post's own. Rights hold for everything below it, unless `alone`. */
export interface Rights {
  permissions: readonly Permission[]
  over?: string
  /** For that organisation alone, not for what stands below it. */
  alone?: boolean
}

export const PEOPLE: readonly { name: string; title: string; unit: string; rights: readonly Rights[] }[] = [
  {
    ...{ name: 'Lê Thu Hà', title: 'Chuyên viên', unit: 'VP' },
    // The Office acts for the committee over all units, but what a unit or another body writes is that one's own work.
    rights: [
      { permissions: ['read', 'return', 'waive', 'publish', 'consolidate', 'number', 'administer'], over: COMMITTEE },
      { permissions: ['read', 'administer'], over: DEPARTMENT },
      { permissions: ['prepare'] },
      // It writes and sends what the committee itself issues, never what a unit writes.
      { permissions: ['prepare', 'send'], over: COMMITTEE, alone: true },
    ],
  },
  {
    ...{ name: 'Trần Quốc Bảo', title: 'Phó Bí thư Thường trực', unit: COMMITTEE },
    // The Standing Committee sees what is consolidated, and with the inspection body the figures of denunciations.
    rights: [
      { permissions: ['read', 'consolidate', 'read-denunciations'] },
      { permissions: ['approve', 'sign'], alone: true },
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
  const { units, placements, merged, idOf } = demonstrationUnits(from, from.with({ year: from.year + 3, month: 7 }))
  await insertUnits(db, units)
  await insertPlacements(db, placements)
  await insertSuccessions(db, 'merge', merged.pairs, merged.on)
  for (const tree of TREES) await drawLineage(db, tree, null)
  for (const person of PEOPLE) {
    const [personId, postId] = [newId(), newId()]
    await tables
      .insertInto('person')
      .values({ id: personId, name: person.name, words: searchText(person.name) })
      .execute()
    await tables
      .insertInto('post')
      .values({ id: postId, unit_id: idOf(person.unit), title: person.title })
      .execute()
    await sql`insert into holding (post_id, person_id, valid) values (${postId}, ${personId}, ${since}::daterange)`.execute(
      db,
    )
    for (const { permissions, over = person.unit, alone = false } of person.rights)
      await tables
        .insertInto('post_permission')
        .values(permissions.map(permission => ({ post_id: postId, permission, over_id: idOf(over), subtree: !alone })))
        .execute()
  }
}
