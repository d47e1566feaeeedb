// Every query behind "Việc cần làm": whose duties, in which state, a page at a time, with exact counts.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { EXPECTED } from './count-store.ts'
import { DUTY_COLUMNS, type ListedDuty, stillThere } from './store.ts'

export const WHOSE = ['mine', 'organisation', 'below', 'all'] as const
export type Whose = (typeof WHOSE)[number]
export const SHOWN = ['open', 'overdue', 'reported', 'done', 'released', 'all'] as const
export type Shown = (typeof SHOWN)[number]

export interface InboxFilter {
  whose: Whose
  shown: Shown
  programme?: string | undefined
  deliverable?: string | undefined
  task?: string | undefined
  /** With everything below it, or `exactly` this one. */
  unit?: string | undefined
  exactly?: '1' | undefined
  /** '2024-09': the month of the due day. */
  month?: string | undefined
  /** '2024-09-30': the day on which it is expected. */
  day?: string | undefined
}

/** The order of the list and of its pages: the day on which it is expected. */
const EXPECTED_OPEN = sql`coalesce(d.return_due_on, d.due_on)`

/** The organisations in which the person holds a post. */
const own = (
  personId: string,
  on: PlainDate,
) => sql`(select post.unit_id from holding h join post on post.id = h.post_id
  where h.person_id = ${personId} and h.valid @> ${on}::date)`

function within(whose: Whose, personId: string, on: PlainDate) {
  const mayDecide = reach(personId, 'return', on)
  switch (whose) {
    case 'organisation':
      return sql`d.unit_id in ${own(personId, on)} and ${stillThere}`
    case 'below':
      return sql`d.parent_id is null and d.unit_id in ${reach(personId, 'read', on)}
        and d.unit_id not in ${own(personId, on)} and ${stillThere}`
    // What boards count.
    case 'all':
      return sql`d.parent_id is null and d.unit_id in ${reach(personId, 'read', on)} and ${stillThere}`
    case 'mine':
      return sql`${stillThere} and (d.unit_id in ${own(personId, on)} and d.unit_id in ${reach(personId, 'prepare', on)}
          and d.state = 'open' and not exists (select from submission s where s.duty_id = d.id and s.state in ('submitted', 'approved'))
        or d.id in (
          select s.duty_id from submission s where s.state = 'submitted' and s.unit_id in ${reach(personId, 'approve', on)}
          union all select s.duty_id from submission s where s.state = 'approved' and s.unit_id in ${reach(personId, 'send', on)})
        or d.state = 'reported' and d.unit_id in ${mayDecide}
        or d.state = 'open' and d.asked_due_on is not null and d.unit_id in ${mayDecide})`
  }
}

function inState(shown: Shown, whose: Whose, on: PlainDate) {
  switch (shown) {
    // Mine is what waits for me, whether it is open or wants my decision.
    case 'open':
      return whose === 'mine' ? sql`d.state in ('open', 'reported')` : sql`d.state = 'open'`
    case 'overdue':
      return sql`d.state = 'open' and ${EXPECTED_OPEN} < ${on}::date`
    case 'reported':
      return sql`d.state = 'reported'`
    case 'done':
      return sql`d.state = 'accepted'`
    case 'released':
      return sql`d.state in ('waived', 'superseded')`
    case 'all':
      return sql`d.state <> 'superseded'`
  }
}

/** A condition on `duty d`: what the filter lets pass of what this person may see there. */
export const matching = (filter: InboxFilter, personId: string, on: PlainDate) => {
  const { whose, programme, deliverable, task, unit, exactly, month, day } = filter
  const first = month && Temporal.PlainDate.from(`${month}-01`)
  return sql`${within(whose, personId, on)}
    ${isId(programme) ? sql`and d.programme_id = ${programme}` : sql``}
    ${isId(deliverable) ? sql`and d.deliverable_id = ${deliverable}` : sql``}
    ${isId(task) ? sql`and d.deliverable_id in (select x.id from deliverable x where x.task_id = ${task})` : sql``}
    ${isId(unit) ? sql`and d.unit_id ${exactly ? sql`= ${unit}` : sql`in ${below(unit, on)}`}` : sql``}
    ${day ? sql`and ${EXPECTED} = ${day}::date` : sql``}
    ${first ? sql`and d.due_on >= ${first}::date and d.due_on < ${first.add({ months: 1 })}::date` : sql``}`
}

const below = (unitId: string, on: PlainDate) => sql`(select l.unit_id from lineage l
  where l.above @> ${[unitId]}::uuid[] and l.tree = 'party' and l.kept @> ${on}::date)`

/** By the day on which each is expected, so that what is overdue comes first; going on behind the duty `after`. */
export async function listInbox(
  db: Db,
  personId: string,
  on: PlainDate,
  filter: InboxFilter,
  page: { after: string | null; limit: number },
): Promise<ListedDuty[]> {
  const behind = isId(page.after)
    ? sql`and (${EXPECTED_OPEN}, d.id) > (select coalesce(return_due_on, due_on), id from duty where id = ${page.after})`
    : sql``
  const { rows } = await sql<ListedDuty>`
    select ${DUTY_COLUMNS}, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where ${matching(filter, personId, on)} and ${inState(filter.shown, filter.whose, on)} ${behind}
    order by ${EXPECTED_OPEN}, d.id limit ${page.limit}`.execute(db)
  return rows
}

/** How many there are in each state of this filter, exactly. */
export async function countInbox(
  db: Db,
  personId: string,
  on: PlainDate,
  filter: InboxFilter,
): Promise<Record<Shown, number>> {
  const one = (shown: Shown) => sql`count(*) filter (where ${inState(shown, filter.whose, on)}) as ${sql.ref(shown)}`
  const { rows } = await sql<Record<Shown, number>>`
    select ${sql.join(SHOWN.map(one))} from duty d where ${matching(filter, personId, on)}`.execute(db)
  return rows[0]!
}
