// What reports may count of duties: due in the period, done, done in time. Reports themselves are not counted.

import { sql } from 'kysely'
import type { FigureRecord, FigureSource } from '../shared/figure-source.ts'
import { owed } from './store.ts'

const source = (key: string, vi: string, en: string, which: ReturnType<typeof sql<boolean>>): FigureSource => ({
  key,
  name: { vi, en },
  records: async (db, { unitId, from, to }) => {
    const { rows } = await sql<FigureRecord>`
      select d.title, '/duties/' || d.id as href, d.due_on as on from duty d
      where d.unit_id = ${unitId} and d.kind <> 'report' and d.due_on between ${from}::date and ${to}::date
        and ${owed} and ${which}
      order by d.due_on, d.id limit 1000`.execute(db)
    return rows
  },
})

/** Days are those of Viet Nam: a duty that arrived late at night counts for its own day. */
const arrived = sql`(d.first_reported_at at time zone 'Asia/Ho_Chi_Minh')::date`

export const dutyFigures: readonly FigureSource[] = [
  source('duties-due', 'Nhiệm vụ đến hạn', 'Duties due', sql<boolean>`true`),
  source('duties-done', 'Nhiệm vụ đã hoàn thành', 'Duties completed', sql<boolean>`d.state <> 'open'`),
  source(
    'duties-in-time',
    'Nhiệm vụ hoàn thành đúng hạn',
    'Duties completed in time',
    sql<boolean>`d.state <> 'open' and ${arrived} <= d.due_on`,
  ),
]
