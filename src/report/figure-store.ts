// The reports of a period one by one, for whatever takes all of them: read through a cursor, so that none but a slice is in memory.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { counted, type Scope } from './period-store.ts'
import type { Answer } from './report.ts'

export interface ReportLine {
  unit: string
  code: string
  submissionId: string
  nothingToReport: boolean
  /** By position from 1 on: figures[0] is position 1. null = not entered, 0 = zero. */
  figures: (number | null)[]
  /** By indicator id. */
  answers: Record<string, Answer>
  /** By question id. */
  narratives: Record<string, string>
}

type Row = Omit<ReportLine, 'figures'> & { values: string; bits: string }

const SLICE = 50

/** Every report of the scope by the unit's name, as one look at the database has them; of a frozen one, as units were called then. */
export async function* reportLines(db: Db, scope: Scope): AsyncGenerator<ReportLine> {
  const frozen = scope.frozen ?? null
  const from =
    frozen === null
      ? sql`report_edition e join unit n on n.id = e.unit_id`
      : sql`report_edition e join (select k.submission_id, k.edition, k.position, k.unit as name, k.code, k.submission_id as id
          from consolidation_unit k where k.consolidation_id = ${frozen}) n
          on n.submission_id = e.submission_id and n.edition = e.edition`
  await sql`declare report_lines no scroll cursor for
    select n.name as unit, n.code, e.submission_id as "submissionId", e.nothing_to_report as "nothingToReport",
      array_to_string(e.figures, ',') as values, e.entered::text as bits, e.answers,
      coalesce((select jsonb_object_agg(p.question, p.text) from report_passage p
        where p.submission_id = e.submission_id and p.edition = e.edition), '{}') as narratives
    from ${from} where ${counted(scope)}
    order by ${frozen === null ? sql`n.name collate "vi-x-icu", n.id` : sql`n.position`}`.execute(db)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(SLICE)} from report_lines`.execute(db)
    if (rows.length === 0) break
    for (const { values, bits, ...line } of rows) yield { ...line, figures: figuresOf(values, bits) }
  }
  await sql`close report_lines`.execute(db)
}

function figuresOf(values: string, bits: string): (number | null)[] {
  const given = values === '' ? [] : values.split(',')
  return given.map((value, at) => (bits[at] === '1' ? Number(value) : null))
}
