// Every query about what a consolidated report counted: kept when it is made, compared with what counts now.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import type { ReportSince, Said } from './changes.ts'
import { counted, type Scope } from './period-store.ts'
import { loaded } from './store.ts'

/** Until this transaction ends nothing is accepted, so that sums, texts and lists of one consolidated report agree. */
export const holdEditions = (db: Db) => sql`lock table report_edition in share mode`.execute(db)

/** Keeps which editions it counted, under the names of today. */
export async function insertCounted(db: Db, id: string, scope: Scope): Promise<void> {
  await sql`
    insert into consolidation_unit (consolidation_id, position, submission_id, edition, unit, code)
    select ${id}, row_number() over (order by unit.name collate "vi-x-icu", unit.id), e.submission_id, e.edition,
      unit.name, unit.code
    from report_edition e join unit on unit.id = e.unit_id where ${counted(scope)}`.execute(db)
}

interface Row {
  submissionId: string
  unit: string
  acceptedAt: Instant
  reason: string | null
  was: boolean
  nothing: boolean
  values: string[]
  bits: string
  told: Record<string, string> | null
  nothingThen: boolean
  valuesThen: string[]
  bitsThen: string
  toldThen: Record<string, string> | null
}

const told = (edition: ReturnType<typeof sql>) => sql`(select jsonb_object_agg(p.question, p.text) from report_passage p
  where p.submission_id = ${edition}.submission_id and p.edition = ${edition}.edition)`

const differing = (id: string, { deliverableId, periods, form, under }: Scope) => sql`
  report_edition e left join consolidation_unit k on k.consolidation_id = ${id} and k.submission_id = e.submission_id
  where e.deliverable_id = ${deliverableId} and e.period = any(${periods}) and e.form = ${form} and e.current
    ${under === null ? sql`` : sql`and e.above @> ${[under]}::uuid[]`} and k.edition is distinct from e.edition`

/** How many reports count now that did not, or not so, in this consolidated report. */
export async function countSince(db: Db, id: string, scope: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${differing(id, scope)}`.execute(db)
  return rows[0]!.count
}

/** Those reports, in the order in which they were accepted. */
export async function reportsSince(db: Db, id: string, scope: Scope, limit: number): Promise<ReportSince[]> {
  const { rows } = await sql<Row>`
    select n."submissionId", unit.name as unit, n."acceptedAt", n.reason, n.nothing, n.values, n.bits, n.told,
      old.submission_id is not null as was, coalesce(old.nothing_to_report, false) as "nothingThen",
      coalesce(old.figures::text[], '{}') as "valuesThen", coalesce(old.entered::text, '') as "bitsThen",
      ${told(sql`old`)} as "toldThen"
    from (
      select e.submission_id as "submissionId", e.unit_id, e.accepted_at as "acceptedAt", e.reason,
        e.nothing_to_report as nothing, e.figures::text[] as values, e.entered::text as bits, ${told(sql`e`)} as told,
        k.edition as was
      from ${differing(id, scope)} order by e.accepted_at, e.submission_id limit ${limit}) n
    join unit on unit.id = n.unit_id
    left join report_edition old on old.submission_id = n."submissionId" and old.edition = n.was
    order by n."acceptedAt", n."submissionId"`.execute(db)
  return rows.map(row => ({
    ...{ submissionId: row.submissionId, unit: row.unit, acceptedAt: row.acceptedAt, reason: row.reason },
    before: row.was ? said(row.nothingThen, row.valuesThen, row.bitsThen, row.toldThen) : null,
    now: said(row.nothing, row.values, row.bits, row.told),
  }))
}

const said = (nothing: boolean, values: string[], bits: string, narratives: Record<string, string> | null): Said => ({
  ...{ nothingToReport: nothing, figures: loaded(values, bits), narratives: narratives ?? {} },
})
