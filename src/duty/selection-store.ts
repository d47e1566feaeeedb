// Every query about the rows of a list of duties: where the work on each is, and which of them a person may act on.

import { sql } from 'kysely'
import { type Permission, reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import type { InboxFilter } from './inbox-store.ts'
import { DUTY_COLUMNS, type ListedDuty } from './store.ts'

export interface Work {
  dutyId: string
  /** The plan or report that was begun. */
  submissionId: string | null
  /** Nothing was begun, and this person may begin it. */
  mayBegin: boolean
}

export async function workOn(
  db: Db,
  personId: string,
  on: PlainDate,
  dutyIds: readonly string[],
): Promise<Map<string, Work>> {
  const { rows } = await sql<Work>`
    select d.id as "dutyId", s.id as "submissionId",
      (s.id is null and d.state = 'open' and d.unit_id in ${reach(personId, 'prepare', on)}) as "mayBegin"
    from duty d left join submission s on s.duty_id = d.id where d.id = any(${dutyIds})`.execute(db)
  return new Map(rows.map(row => [row.dutyId, row]))
}

/** Those of these duties that the person may read, by day; `permitted`: whether the permission holds for their organisation too. */
export async function chosenDuties(
  db: Db,
  { personId, on, permission }: { personId: string; on: PlainDate; permission: Permission },
  ids: readonly string[],
): Promise<(ListedDuty & { permitted: boolean })[]> {
  const { rows } = await sql<ListedDuty & { permitted: boolean }>`
    select ${DUTY_COLUMNS}, unit.name as unit, d.unit_id in ${reach(personId, permission, on)} as permitted
    from duty d join unit on unit.id = d.unit_id
    where d.id = any(${ids}) and d.unit_id in ${reach(personId, 'read', on)}
    order by coalesce(d.return_due_on, d.due_on), d.id`.execute(db)
  return rows
}

/** One thing of several: what it wrote is taken back where it is refused, and the others stay. */
export async function byItself<T>(db: Db, act: () => Promise<T>, refused: (error: unknown) => T): Promise<T> {
  await sql`savepoint one_of_many`.execute(db)
  try {
    const value = await act()
    await sql`release savepoint one_of_many`.execute(db)
    return value
  } catch (error) {
    const answer = refused(error)
    await sql`rollback to savepoint one_of_many`.execute(db)
    return answer
  }
}

/** What the ids of a filter are called, within the person's reach: another's organisation has no name here. */
export async function namesOfFilter(db: Db, personId: string, on: PlainDate, filter: InboxFilter) {
  const { unit = null, task = null, deliverable = null, programme = null } = filter
  if (!unit && !task && !deliverable && !programme) return { unit, task, deliverable, programme }
  const seen = (which: ReturnType<typeof sql>) => sql`exists (
    select from duty d where ${which} and d.unit_id in ${reach(personId, 'read', on)})`
  const { rows } = await sql<Record<'unit' | 'task' | 'deliverable' | 'programme', string | null>>`
    select (select u.name from unit u where u.id = ${unit}::uuid and u.id in ${reach(personId, 'read', on)}) as unit,
      (select t.path from task t where t.id = ${task}::uuid and ${seen(sql`d.programme_id = t.programme_id`)}) as task,
      (select x.title from deliverable x where x.id = ${deliverable}::uuid and ${seen(sql`d.deliverable_id = x.id`)})
        as deliverable,
      (select p.subject from programme p where p.id = ${programme}::uuid and ${seen(sql`d.programme_id = p.id`)})
        as programme`.execute(db)
  return rows[0]!
}
