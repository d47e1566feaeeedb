// Every query about a unit's report: what is being written, and what was accepted.

import { sql } from 'kysely'
import { type DutyState, owing, type SubmissionState } from '../duty/index.ts'
import { reachOver, rightsOver, unitNamed } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { fold } from '../shared/text.ts'
import type { ReportContent } from './report.ts'

/** A report as it is stored: with what the superior wants mended, and why it is being corrected. */
export interface StoredReport extends ReportContent {
  /** By section id. */
  returned: Record<string, string>
  corrects: string | null
}

/** PostgreSQL finds the n-th element of an array at once only when no element is null: gaps are 0 and a bit says so. */
export const stored = (figures: readonly (number | null)[]) => ({
  values: sql`${figures.map(figure => figure ?? 0)}::bigint[]`,
  bits: sql`${figures.map(figure => (figure === null ? '0' : '1')).join('')}::bit varying`,
})

export const loaded = (values: string[], bits: string): (number | null)[] =>
  values.map((value, at) => (bits[at] === '1' ? Number(value) : null))

export async function insertReport(db: Db, id: string, content: ReportContent): Promise<void> {
  const { values, bits } = stored(content.figures)
  await sql`insert into report (submission_id, regime_version, profile, nothing_to_report, figures, entered, answers, narratives, returned)
    values (${id}, ${content.regimeVersion}, ${content.profile}, ${content.nothingToReport}, ${values}, ${bits},
      ${JSON.stringify(content.answers)}::jsonb, ${JSON.stringify(content.narratives)}::jsonb, '{}')`.execute(db)
}

type Row<T> = Omit<T, 'figures'> & { values: string[]; bits: string }

const CONTENT = sql`r.regime_version as "regimeVersion", r.profile, r.nothing_to_report as "nothingToReport",
  r.figures::text[] as values, r.entered::text as bits, r.answers`

export async function findContent(db: Db, id: string): Promise<StoredReport | undefined> {
  const { rows } = await sql<Row<StoredReport>>`
    select ${CONTENT}, r.narratives, r.returned, r.corrects from report r where r.submission_id = ${id}`.execute(db)
  if (!rows[0]) return undefined
  const { values, bits, ...content } = rows[0]
  return { ...content, figures: loaded(values, bits) }
}

export async function saveContent(db: Db, id: string, content: ReportContent): Promise<void> {
  const { values, bits } = stored(content.figures)
  await sql`update report set nothing_to_report = ${content.nothingToReport}, profile = ${content.profile},
    figures = ${values}, entered = ${bits}, answers = ${JSON.stringify(content.answers)}::jsonb,
    narratives = ${JSON.stringify(content.narratives)}::jsonb where submission_id = ${id}`.execute(db)
}

export const saveReturned = (db: Db, id: string, returned: Record<string, string>) =>
  sql`update report set returned = ${JSON.stringify(returned)}::jsonb where submission_id = ${id}`.execute(db)

export const saveCorrects = (db: Db, id: string, reason: string | null) =>
  sql`update report set corrects = ${reason} where submission_id = ${id}`.execute(db)

export interface Edition {
  submissionId: string
  deliverableId: string
  period: string
  unitId: string
  above: string[]
  form: string
  acceptedAt: Instant
  acceptedBy: string
}

/** What was accepted becomes the edition that counts; returns its number. */
export async function insertEdition(db: Db, edition: Edition, report: StoredReport): Promise<number> {
  const { submissionId: id, deliverableId, period, unitId, above, form, acceptedAt, acceptedBy } = edition
  await sql`update report_edition set current = false where submission_id = ${id} and current`.execute(db)
  const { values, bits } = stored(report.figures)
  const { rows } = await sql<{ edition: number }>`
    insert into report_edition (submission_id, edition, deliverable_id, period, unit_id, above, regime_version, form, profile,
      nothing_to_report, figures, entered, answers, accepted_at, accepted_by, reason, current)
    select ${id}, coalesce(max(edition), 0) + 1, ${deliverableId}, ${period}, ${unitId}, ${above}::uuid[],
      ${report.regimeVersion}, ${form}, ${report.profile}, ${report.nothingToReport}, ${values}, ${bits},
      ${JSON.stringify(report.answers)}::jsonb, ${acceptedAt}, ${acceptedBy},
      case when count(*) > 0 then coalesce(${report.corrects}, '') end, true
    from report_edition where submission_id = ${id} returning edition`.execute(db)
  const number = rows[0]!.edition
  for (const [question, text] of Object.entries(report.nothingToReport ? {} : report.narratives))
    if (text !== '')
      await sql`insert into report_passage (submission_id, edition, question, text, search)
        values (${id}, ${number}, ${question}, ${text}, ${fold(text)})`.execute(db)
  return number
}

export interface EditionHead {
  edition: number
  acceptedAt: Instant
  reason: string | null
}

export async function editionsOf(db: Db, submissionId: string): Promise<EditionHead[]> {
  const { rows } = await sql<EditionHead>`
    select edition, accepted_at as "acceptedAt", reason from report_edition
    where submission_id = ${submissionId} order by edition`.execute(db)
  return rows
}

export interface OwnReport {
  period: string
  coversFrom: PlainDate
  coversTo: PlainDate
  form: string
  nothingToReport: boolean
  figures: (number | null)[]
  narratives: Record<string, string>
}

/** What this unit reported before the period that begins on `before`, under the same form and to the same superior: sent or accepted, the newest first. */
export async function ownReportsBefore(
  db: Db,
  of: { unitId: string; owedToId: string; form: string; before: PlainDate; deliverableId: string | null },
): Promise<OwnReport[]> {
  const { rows } = await sql<Row<OwnReport>>`
    select d.period, lower(d.covers) as "coversFrom", upper(d.covers) - 1 as "coversTo", g.form, ${CONTENT}, r.narratives
    from report r join submission s on s.id = r.submission_id join duty d on d.id = s.duty_id
    join report_regime g on g.version = r.regime_version
    where d.unit_id = ${of.unitId} and d.owed_to_id = ${of.owedToId} and d.kind = 'report' and g.form = ${of.form}
      and s.state in ('sent', 'accepted') and upper(d.covers) <= ${of.before}::date
      and (${of.deliverableId}::uuid is null or d.deliverable_id = ${of.deliverableId})
    order by upper(d.covers) desc, lower(d.covers) desc limit 12`.execute(db)
  return rows.map(({ values, bits, ...row }) => ({ ...row, figures: loaded(values, bits) }))
}

export interface DueReport {
  dutyId: string
  unit: string
  title: string
  period: string
  dueOn: PlainDate
  dutyState: DutyState
  firstReportedAt: Instant | null
  returnDueOn: PlainDate | null
  id: string | null
  state: SubmissionState | null
}

/** Reports that are due in this person's reach, begun or not: period after period, going on behind the duty `after`. */
export async function dueReports(
  db: Db,
  personId: string,
  on: PlainDate,
  { unit, after, limit }: { unit: string; after: string | null; limit: number },
): Promise<DueReport[]> {
  // The period whose end is nearest stands first: it is the one that is being reported on.
  const place = (duty: string, name: string) => sql`abs(upper(${sql.ref(duty)}.covers) - ${on}::date),
    (upper(${sql.ref(duty)}.covers) > ${on}::date)::int, ${sql.ref(name)}.name collate "vi-x-icu", ${sql.ref(duty)}.id`
  const behind = isId(after)
    ? sql`and (${place('d', 'unit')}) > (select ${place('k', 'ku')}
        from duty k join unit ku on ku.id = k.unit_id where k.id = ${after})`
    : sql``
  const rights = await rightsOver(db, personId, 'read', on)
  const { rows } = await sql<DueReport>`
    with scope as materialized (select r.over_id as unit_id from ${reachOver(rights, on)} r), ${owing.places}
    select d.id as "dutyId", unit.name as unit, d.title, d.period, d.due_on as "dueOn", d.state as "dutyState",
      d.first_reported_at as "firstReportedAt", d.return_due_on as "returnDueOn", s.id, s.state
    from ${owing.duties} join unit on unit.id = d.unit_id left join submission s on s.duty_id = d.id
    where d.kind = 'report' and ${owing.owed}
      and ${unitNamed(unit)} ${behind}
    order by ${place('d', 'unit')} limit ${limit}`.execute(db)
  return rows
}
