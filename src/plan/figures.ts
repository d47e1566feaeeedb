// What reports may count of plans.

import { sql } from 'kysely'
import type { FigureRecord, FigureSource } from '../shared/figure-source.ts'

export const planFigures: readonly FigureSource[] = [
  {
    key: 'plans-accepted',
    name: { vi: 'Kế hoạch đã được tiếp nhận', en: 'Plans accepted' },
    records: async (db, { unitId, to }) => {
      const { rows } = await sql<FigureRecord>`
        select d.title, '/plans/' || s.id as href, d.due_on as on from submission s join duty d on d.id = s.duty_id
        where s.unit_id = ${unitId} and s.kind = 'plan'
          and exists (select from plan_edition e where e.submission_id = s.id)
          and lower(d.covers) <= ${to}::date and upper(d.covers) > ${to}::date
        order by d.due_on, d.id limit 1000`.execute(db)
      return rows
    },
  },
]
