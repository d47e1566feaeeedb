// Every query over the reports of a period: who owes, who came, sums, sections, texts.

import { sql } from 'kysely'
import { owed, owing } from '../duty/index.ts'
import { reachOver, rightsOver } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { standsBelow } from './board-store.ts'
import type { UnitReport } from './consolidation.ts'

export interface PeriodCounts {
  deliverableId: string
  title: string
  period: string
  due: number
  accepted: number
  sent: number
}

/**
 * Each period of each report that units of this person's reach owe, with how many came. The same as `owed` of duty says,
 * but placements are read once and joined, in place of one look for each open duty.
 */
export async function periodsToConsolidate(db: Db, personId: string, on: PlainDate): Promise<PeriodCounts[]> {
  const rights = await rightsOver(db, personId, 'consolidate', on)
  const { rows } = await sql<PeriodCounts>`
    with scope as materialized (select r.over_id as unit_id from ${reachOver(rights, on)} r), ${owing.places}
    select d.deliverable_id as "deliverableId", d.title, d.period, count(*) as due,
      count(*) filter (where d.state = 'accepted') as accepted, count(*) filter (where d.state = 'reported') as sent
    from ${owing.duties} where d.kind = 'report' and ${owing.owed}
    group by d.deliverable_id, d.title, d.period order by d.period, d.title limit 200`.execute(db)
  return rows
}

/** The days of a period as its duties have them; undefined when nobody owes it. */
export async function daysOfPeriod(db: Db, deliverableId: string, period: string) {
  const { rows } = await sql<{ from: PlainDate; to: PlainDate; title: string; owedToId: string }>`
    select lower(covers) as from, upper(covers) - 1 as to, title, owed_to_id as "owedToId" from duty
    where deliverable_id = ${deliverableId} and period = ${period} limit 1`.execute(db)
  return rows[0]
}

/** Every unit that owes this report for this period; `under`: below this organisation, as it stood then. */
export async function unitReports(
  db: Db,
  deliverableId: string,
  period: string,
  under: string | null,
): Promise<UnitReport[]> {
  const { rows } = await sql<UnitReport>`
    select unit.id as "unitId", unit.name as unit, d.id as "dutyId", d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id as "submissionId", s.state,
      e.submission_id is not null as counted, coalesce(e.nothing_to_report, false) as "nothingToReport"
    from duty d join unit on unit.id = d.unit_id
    left join submission s on s.duty_id = d.id
    left join report_edition e on e.submission_id = s.id and e.current
    where d.deliverable_id = ${deliverableId} and d.period = ${period} and ${owed}
      ${under === null ? sql`` : sql`and ${standsBelow(under)}`}
    order by unit.name collate "vi-x-icu", d.id`.execute(db)
  return rows
}

/** Which editions a question is about. `under`: of this organisation and everything below it as it stood in that period. */
export interface Scope {
  deliverableId: string
  periods: readonly string[]
  form: string
  under: string | null
  /** The editions that this consolidated report counted, instead of those that count now. */
  frozen?: string
}

export const counted = ({ deliverableId, periods, form, under, frozen }: Scope) => sql`
  e.deliverable_id = ${deliverableId} and e.period = any(${periods}) and e.form = ${form}
  and ${
    frozen === undefined
      ? sql`e.current`
      : sql`exists (select from consolidation_unit k where k.consolidation_id = ${frozen}
          and k.submission_id = e.submission_id and k.edition = e.edition)`
  }
  ${under === null ? sql`` : sql`and e.above @> ${[under]}::uuid[]`}`

/**
 * Sums by position over the current editions of the periods; null where nobody entered the figure.
 * One `sum(figures[n])` for each position: three times faster than a row per figure (docs/bench.md).
 */
export async function sumsOf(db: Db, scope: Scope, length: number): Promise<(number | null)[]> {
  if (length === 0) return []
  const sums = Array.from({ length }, (_, at) => sql`sum(e.figures[${sql.lit(at + 1)}])`)
  const { rows } = await sql<{ sums: (string | null)[]; bits: string | null }>`
    select array[${sql.join(sums)}]::text[] as sums, bit_or(e.entered::bit(${sql.lit(length)}))::text as bits
    from report_edition e where ${counted(scope)} and not e.nothing_to_report`.execute(db)
  const { sums: found, bits } = rows[0]!
  return found.map((sum, at) => (bits?.[at] === '1' && sum !== null ? Number(sum) : null))
}

export interface UnitFigure {
  unitId: string
  unit: string
  submissionId: string
  /** null: not applicable, or not asked of it. */
  value: number | null
  base: number | null
}

/** The figure of a position unit by unit, the largest first, a page at a time behind the unit `after`. */
export async function figuresByUnit(
  db: Db,
  scope: Scope,
  { position, base, after, limit }: { position: number; base: number | null; after: number; limit: number },
): Promise<UnitFigure[]> {
  const at = (place: number) =>
    sql`case when get_bit(e.entered || repeat('0', ${sql.lit(place)})::bit varying, ${sql.lit(place - 1)}) = 1
      then e.figures[${sql.lit(place)}] end`
  const { rows } = await sql<UnitFigure>`
    select e.unit_id as "unitId", unit.name as unit, e.submission_id as "submissionId", ${at(position)} as value,
      ${base === null ? sql`null::bigint` : at(base)} as base
    from report_edition e join unit on unit.id = e.unit_id
    where ${counted(scope)} and not e.nothing_to_report
    order by 4 desc nulls last, unit.name collate "vi-x-icu", e.unit_id offset ${after} limit ${limit}`.execute(db)
  return rows
}

/** Positions of a section that a report of a profile has to fill. */
export interface SectionMask {
  section: string
  profile: string
  positions: readonly number[]
}

/** Of the reports that are asked something in a section, those that have every figure. */
export interface Completeness {
  asked: number
  full: number
}

/** By section: how many reports are asked figures there by their profile, and how many have all of them. */
export async function completeBySection(
  db: Db,
  scope: Scope,
  masks: readonly SectionMask[],
  length: number,
): Promise<Record<string, Completeness>> {
  const filled = masks.filter(({ positions }) => positions.length > 0)
  if (filled.length === 0) return {}
  const bits = (positions: readonly number[]) =>
    Array.from({ length }, (_, at) => (positions.includes(at + 1) ? '1' : '0')).join('')
  const full = filled.map(
    ({ positions, profile }) => sql`count(*) filter (where e.profile = ${profile}
      and (e.entered::bit(${sql.lit(length)}) & ${bits(positions)}::bit(${sql.lit(length)}))
      = ${bits(positions)}::bit(${sql.lit(length)}))`,
  )
  const { rows } = await sql<{ profile: string; asked: number; full: number[] }>`
    select e.profile, count(*) as asked, array[${sql.join(full)}]::int[] as full from report_edition e
    where ${counted(scope)} and not e.nothing_to_report group by e.profile`.execute(db)
  const found: Record<string, Completeness> = {}
  for (const [at, { section, profile }] of filled.entries()) {
    const row = rows.find(one => one.profile === profile)
    const { asked = 0, full: whole = 0 } = found[section] ?? {}
    found[section] = { asked: asked + (row?.asked ?? 0), full: whole + (row?.full[at] ?? 0) }
  }
  return found
}

export interface Passage {
  submissionId: string
  unitId: string
  unit: string
  question: string
  text: string
}

/** What the units wrote to a question, by name; `search`: only those that contain the folded words. */
export async function passagesOf(
  db: Db,
  scope: Scope,
  { question, search = '', limit }: { question: string | null; search?: string; limit: number },
): Promise<Passage[]> {
  const { rows } = await sql<Passage>`
    select e.submission_id as "submissionId", e.unit_id as "unitId", unit.name as unit, p.question, p.text
    from report_edition e join unit on unit.id = e.unit_id
    join report_passage p on p.submission_id = e.submission_id and p.edition = e.edition
    where ${counted(scope)} and (${question}::text is null or p.question = ${question})
      and (${search} = '' or p.search like ${`%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}
        or unit.words like ${`%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})
    order by unit.name collate "vi-x-icu", e.unit_id, p.question limit ${limit}`.execute(db)
  return rows
}

/** The deliverable that asked the same of the same superior's units for another period, and owes it most. */
export async function sameReportIn(db: Db, owedToId: string, title: string, period: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select e.deliverable_id as id from report_edition e join deliverable d on d.id = e.deliverable_id
    where e.period = ${period} and e.current and e.above @> ${[owedToId]}::uuid[]
    group by e.deliverable_id, d.title order by (d.title = ${title}) desc, count(*) desc, e.deliverable_id limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

/** Periods of one report with the last day each covers. */
export async function periodsOfDeliverable(db: Db, deliverableId: string) {
  const { rows } = await sql<{ period: string; from: PlainDate; to: PlainDate }>`
    select period, lower(covers) as from, upper(covers) - 1 as to from occurrence
    where deliverable_id = ${deliverableId} order by upper(covers), lower(covers)`.execute(db)
  return rows
}
