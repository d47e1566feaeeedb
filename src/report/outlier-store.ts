// What every unit of a period reported so far, accepted or waiting, for whoever looks at figures side by side.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { standsBelow } from './board-store.ts'
import { counted, type Scope } from './period-store.ts'

export interface Reported {
  submissionId: string
  unitId: string
  unit: string
  profile: string
  /** Sent and not accepted yet: it may still be returned. */
  waiting: boolean
  /** Staff of the unit on the last day of the period; null: not known. */
  staff: number | null
  /** figures[0] is position 1; NaN: not entered, or not asked for. Of 50,000 units they fit in the memory only so. */
  figures: Float64Array
}

type Row = Omit<Reported, 'figures'> & { values: string; bits: string }

/** What waits goes before what was accepted earlier of the same report. A unit with nothing to report has no figures here. */
export async function reportedFigures(
  db: Db,
  scope: Scope,
  { positions, on }: { positions: readonly number[]; on: PlainDate },
): Promise<Reported[]> {
  const { deliverableId, periods, form, under } = scope
  if (positions.length === 0) return []
  const figures = positions.map(position => sql`coalesce(r.figures[${sql.lit(position)}], 0)`)
  const { rows } = await sql<Row>`
    with waiting as (
      select s.id as submission_id, d.unit_id, r.profile, true as waiting, r.figures, r.entered
      from duty d join submission s on s.duty_id = d.id and s.state = 'sent' join report r on r.submission_id = s.id
      join report_regime g on g.version = r.regime_version
      where d.deliverable_id = ${deliverableId} and d.period = any(${periods}) and g.form = ${form}
        and not r.nothing_to_report ${under === null ? sql`` : sql`and ${standsBelow(under)}`}
    ), reported as (
      select e.submission_id, e.unit_id, e.profile, false as waiting, e.figures, e.entered
      from report_edition e where ${counted(scope)} and not e.nothing_to_report
        and not exists (select from waiting w where w.submission_id = e.submission_id)
      union all select submission_id, unit_id, profile, waiting, figures, entered from waiting
    )
    select r.submission_id as "submissionId", r.unit_id as "unitId", unit.name as unit, r.profile, r.waiting,
      f.staff_count as staff, array_to_string(array[${sql.join(figures)}], ',') as values, r.entered::text as bits
    from reported r join unit on unit.id = r.unit_id
    left join unit_fact f on f.unit_id = r.unit_id and f.valid @> ${on}::date
    order by r.unit_id`.execute(db)
  const length = Math.max(...positions)
  return rows.map(({ values, bits, ...row }) => {
    const given = values.split(',')
    const figures = new Float64Array(length).fill(Number.NaN)
    for (const [at, position] of positions.entries())
      if (bits[position - 1] === '1') figures[position - 1] = Number(given[at])
    return { ...row, figures }
  })
}

/** The figure of a position; null: not entered. */
export function figureOf(figures: Float64Array, position: number): number | null {
  const figure = figures[position - 1] ?? Number.NaN
  return Number.isNaN(figure) ? null : figure
}

/** Of these units, those whose reports this person may return. */
export async function returnable(
  db: Db,
  personId: string,
  units: readonly string[],
  on: PlainDate,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${units}::uuid[]) as asked(id) where asked.id in ${reach(personId, 'return', on)}`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}
