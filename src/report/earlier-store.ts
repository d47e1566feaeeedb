// Every query about figures of earlier years that were brought in from a sheet.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import type { EarlierRow } from './earlier.ts'
import { loaded } from './store.ts'

export type EarlierState = 'preview' | 'current' | 'set-aside'

/** Of one period of one form, for the units below one organisation. */
export interface EarlierKey {
  unitId: string
  form: string
  period: string
}

export interface Earlier extends EarlierKey {
  id: string
  regimeVersion: number
  deliverableId: string
  beside: string
  state: EarlierState
  /** What counted when the sheet was read; null: nothing did. */
  replaces: string | null
  reason: string | null
  broughtAt: Instant
  broughtBy: string
}

const COLUMNS = sql`f.id, f.unit_id as "unitId", f.form, f.period, f.regime_version as "regimeVersion",
  f.deliverable_id as "deliverableId", f.beside, f.state, f.replaces, f.reason, f.brought_at as "broughtAt",
  person.name as "broughtBy"`

export async function findEarlier(db: Db, id: string): Promise<Earlier | undefined> {
  const { rows } = await sql<Earlier>`
    select ${COLUMNS} from earlier_figures f join person on person.id = f.brought_by where f.id = ${id}`.execute(db)
  return rows[0]
}

export const unitOfEarlier = async (db: Db, id: string) => (await findEarlier(db, id))?.unitId

/** What counts now for these periods, at most one for each. */
export async function currentEarlier(
  db: Db,
  { unitId, form, periods }: Omit<EarlierKey, 'period'> & { periods: readonly string[] },
): Promise<Earlier[]> {
  const { rows } = await sql<Earlier>`
    select ${COLUMNS} from earlier_figures f join person on person.id = f.brought_by
    where f.unit_id = ${unitId} and f.form = ${form} and f.period = any(${periods}) and f.state = 'current'`.execute(db)
  return rows
}

/** Of these periods those that units of this organisation owed on the platform. */
export async function periodsOnPlatform(db: Db, unitId: string, periods: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ period: string }>`
    select distinct d.period from duty d join deliverable e on e.id = d.deliverable_id join task t on t.id = e.task_id
    join programme p on p.id = t.programme_id
    where d.kind = 'report' and d.period = any(${periods}) and p.unit_id = ${unitId}`.execute(db)
  return new Set(rows.map(({ period }) => period))
}

/** Units that owe this period, for the rows of the template. */
export async function unitsOwing(
  db: Db,
  deliverableId: string,
  period: string,
): Promise<{ code: string; unit: string }[]> {
  const { rows } = await sql<{ code: string; unit: string }>`
    select unit.code, unit.name as unit from duty d join unit on unit.id = d.unit_id
    where d.deliverable_id = ${deliverableId} and d.period = ${period}
    order by unit.name collate "vi-x-icu", unit.id`.execute(db)
  return rows
}

/** Every organisation that ever stood below this one, by its code in capitals. */
export async function unitsByCode(db: Db, top: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`
    select unit.id, unit.code from unit where exists (select from lineage l where l.unit_id = unit.id and l.tree = 'party'
      and l.above @> ${[top]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, code }) => [code.toLocaleUpperCase('vi'), id]))
}

/** False when this id is there already (a form sent twice). Earlier previews of the same period are set aside. */
export async function insertEarlier(
  db: Db,
  earlier: Omit<Earlier, 'state' | 'reason' | 'broughtBy'> & { by: string; on: PlainDate },
  given: readonly EarlierRow[],
): Promise<boolean> {
  const { id, unitId, form, period, regimeVersion, deliverableId, beside, replaces, broughtAt, by, on } = earlier
  const inserted = await sql`
    insert into earlier_figures (id, unit_id, form, period, regime_version, deliverable_id, beside, state, replaces, brought_at, brought_by)
    values (${id}, ${unitId}, ${form}, ${period}, ${regimeVersion}, ${deliverableId}, ${beside}, 'preview', ${replaces}, ${broughtAt}, ${by})
    on conflict (id) do nothing returning id`.execute(db)
  if (inserted.rows.length === 0) return false
  await sql`update earlier_figures set state = 'set-aside' where unit_id = ${unitId} and form = ${form} and period = ${period}
    and state = 'preview' and id <> ${id}`.execute(db)
  const values = given.map(({ figures }) => `{${figures.map(figure => figure ?? 0).join(',')}}`)
  const bits = given.map(({ figures }) => figures.map(figure => (figure === null ? '0' : '1')).join(''))
  await sql`
    insert into earlier_figure_row (earlier_id, unit_id, above, figures, entered)
    select ${id}, g.unit_id, l.above, g.values::bigint[], g.bits::bit varying
    from unnest(${given.map(row => row.unitId)}::uuid[], ${values}::text[], ${bits}::text[]) as g(unit_id, values, bits)
    join lineage l on l.unit_id = g.unit_id and l.tree = 'party' and l.kept @> ${on}::date`.execute(db)
  return true
}

/** False when something else counts by now than when the sheet was read, or it was taken already. */
export async function takeEarlier(
  db: Db,
  { id, replaces, reason, at }: { id: string; replaces: string | null; reason: string | null; at: Instant },
): Promise<boolean> {
  if (replaces !== null) {
    const aside = await sql`update earlier_figures set state = 'set-aside' where id = ${replaces} and state = 'current'
      returning id`.execute(db)
    if (aside.rows.length === 0) return false
  }
  const { rows } = await sql`
    update earlier_figures f set state = 'current', reason = ${reason}, taken_at = ${at}
    where f.id = ${id} and f.state = 'preview' and not exists (select from earlier_figures c where c.unit_id = f.unit_id
      and c.form = f.form and c.period = f.period and c.state = 'current')
    returning id`.execute(db)
  return rows.length > 0
}

export interface EarlierUnit extends EarlierRow {
  unit: string
  code: string
}

/** Rows by the unit's name, behind the unit `after`; `under`: of this organisation and everything below it in that period. */
export async function earlierUnits(
  db: Db,
  id: string,
  {
    under = null,
    after = null,
    limit = null,
  }: { under?: string | null; after?: string | null; limit?: number | null } = {},
): Promise<EarlierUnit[]> {
  const { rows } = await sql<Omit<EarlierUnit, 'figures'> & { values: string[]; bits: string }>`
    select r.unit_id as "unitId", unit.name as unit, unit.code, r.figures::text[] as values, r.entered::text as bits
    from earlier_figure_row r join unit on unit.id = r.unit_id
    where r.earlier_id = ${id} and (${under}::uuid is null or r.above @> array[${under}::uuid])
      and (${after}::uuid is null or (unit.name collate "vi-x-icu", unit.id) >
        (select name collate "vi-x-icu", id from unit where id = ${after}))
    order by unit.name collate "vi-x-icu", unit.id limit ${limit}`.execute(db)
  return rows.map(({ values, bits, ...row }) => ({ ...row, figures: loaded(values, bits) }))
}

/** Sums by position as `sumsOf` has them of reports, and of how many units. */
export async function sumsOfEarlier(
  db: Db,
  id: string,
  under: string | null,
  length: number,
): Promise<{ units: number; sums: (number | null)[] }> {
  if (length === 0) return { units: 0, sums: [] }
  const sums = Array.from({ length }, (_, at) => sql`sum(r.figures[${sql.lit(at + 1)}])`)
  const { rows } = await sql<{ units: number; sums: (string | null)[]; bits: string | null }>`
    select count(*) as units, array[${sql.join(sums)}]::text[] as sums,
      bit_or(r.entered::bit(${sql.lit(length)}))::text as bits
    from earlier_figure_row r where r.earlier_id = ${id} and (${under}::uuid is null or r.above @> array[${under}::uuid])`.execute(
    db,
  )
  const { units, sums: found, bits } = rows[0]!
  return { units, sums: found.map((sum, at) => (bits?.[at] === '1' && sum !== null ? Number(sum) : null)) }
}
