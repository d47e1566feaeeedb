// The query behind the month of duties: what falls due on which day, alike ones counted together.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { EXPECTED } from './count-store.ts'
import { type InboxFilter, matching } from './inbox-store.ts'

export interface Due {
  on: PlainDate
  kind: string
  title: string
  period: string
  deliverableId: string
  /** One of them: where the line leads when it is the only one. */
  dutyId: string
  duties: number
  /** Of them, not reported yet. */
  open: number
}

/** More than a month of a programme has; what is left out is said on the page. */
export const MOST_DUE = 300

/** From the first day up to but without the day after the last: by day, then by title. */
export async function dueInMonth(
  db: Db,
  personId: string,
  today: PlainDate,
  first: PlainDate,
  filter: InboxFilter,
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select ${EXPECTED} as on, d.kind, d.title, d.period, d.deliverable_id as "deliverableId",
      (array_agg(d.id order by d.id))[1] as "dutyId", count(*) as duties, count(*) filter (where d.state = 'open') as open
    from duty d
    where ${matching(filter, personId, today)} and d.state not in ('waived', 'superseded')
      and ${EXPECTED} >= ${first}::date and ${EXPECTED} < ${first.add({ months: 1 })}::date
    group by 1, d.kind, d.title, d.period, d.deliverable_id
    order by 1, d.title collate "vi-x-icu", d.period, d.deliverable_id limit ${MOST_DUE + 1}`.execute(db)
  return rows
}
