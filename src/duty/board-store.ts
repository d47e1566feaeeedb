// Every query behind the boards: of the whole tree from the folded and unfolded counts, of a part of it from the duties themselves.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { counts, EXPECTED, LATE } from './count-store.ts'
import { owing } from './store.ts'

export const BOARDS_BY = ['body', 'task', 'month'] as const
export type BoardBy = (typeof BOARDS_BY)[number]

export interface Board {
  unitId: string
  /** At the top of the tree: then the counts answer. */
  top: boolean
  by: BoardBy
  programme?: string | undefined
}

export interface BoardRow {
  /** An organisation, a task, or a month as '2024-09'. */
  id: string
  name: string
  total: number
  inTime: number
  late: number
  overdue: number
  /** Open and not overdue. */
  running: number
  /** Reported and waiting to be accepted; counted in `inTime` or `late` as well. */
  waiting: number
  waived: number
  /** Whether there is something below this organisation to drill into. */
  inner: boolean
}

const FIGURES = sql`f.total, f."inTime", f.late, f.overdue, f.running, f.waiting, f.waived`

/** How the duties of an organisation and everything below it stand on a day, by body, task or month. */
export async function boardOf(db: Db, { unitId, top, by, programme }: Board, on: PlainDate): Promise<BoardRow[]> {
  const only = programme ? sql`and programme_id = ${programme}` : sql``
  const source = top
    ? sql`(select cluster_id as body_id, deliverable_id, due_on, expected_on, state, late, count as n from ${counts} c where true ${only})`
    : sql`(with scope as materialized (
          select l.unit_id, coalesce(l.above[array_position(l.above, ${unitId}::uuid) - 1], l.unit_id) as body_id
          from lineage l where l.above @> ${[unitId]}::uuid[] and l.tree = 'party' and l.kept @> ${on}::date
        ), ${owing.places}
        select scope.body_id, d.deliverable_id, d.due_on, ${EXPECTED} as expected_on, d.state, ${LATE} as late, 1 as n
        from ${owing.duties} where d.parent_id is null and d.state <> 'superseded' and ${owing.there} ${only})`
  const group = { body: sql`body_id`, task: sql`x.task_id`, month: sql`to_char(c.due_on, 'YYYY-MM')` }[by]
  const task = by === 'task' ? sql`join deliverable x on x.id = c.deliverable_id` : sql``
  const named = {
    body: sql`select f.id, ${FIGURES}, u.name, exists (select from placement p where p.parent_id = f.id
      and p.tree = 'party' and p.valid @> ${on}::date) as inner from found f join unit u on u.id = f.id
      order by u.name collate "vi-x-icu", f.id`,
    task: sql`select f.id, ${FIGURES}, t.path || '. ' || t.text as name, false as inner from found f
      join task t on t.id = f.id order by t.programme_id, t.position`,
    month: sql`select f.id, ${FIGURES}, f.id as name, false as inner from found f order by f.id`,
  }[by]
  const { rows } = await sql<BoardRow>`
    with found as (
      select ${group} as id, sum(n)::bigint as total,
        coalesce(sum(n) filter (where state in ('reported', 'accepted') and not late), 0)::bigint as "inTime",
        coalesce(sum(n) filter (where state in ('reported', 'accepted') and late), 0)::bigint as late,
        coalesce(sum(n) filter (where state = 'open' and expected_on < ${on}::date), 0)::bigint as overdue,
        coalesce(sum(n) filter (where state = 'open' and expected_on >= ${on}::date), 0)::bigint as running,
        coalesce(sum(n) filter (where state = 'reported'), 0)::bigint as waiting,
        coalesce(sum(n) filter (where state = 'waived'), 0)::bigint as waived
      from ${source} c ${task} group by 1 having sum(n) > 0
    ) ${named}`.execute(db)
  return rows
}
