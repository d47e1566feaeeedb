// Every query about regimes: versions of forms, added and never changed.

import { sql } from 'kysely'
import type { Period } from '../duty/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { calendarIn, type Regime } from './regime.ts'

export type RegimeSource = 'shipped' | 'received' | 'set'

export interface StoredRegime {
  regime: Regime
  source: RegimeSource
  addedAt: Instant
}

/** The regime of periods that begin on this day: the newest of those that apply from then or before. */
export async function regimeOn(db: Db, from: PlainDate): Promise<Regime> {
  const { rows } = await sql<{ definition: Regime }>`
    select definition from report_regime where applies_from <= ${from}::date
    order by applies_from desc, version desc limit 1`.execute(db)
  if (!rows[0]) throw new Error('the body has no report regime')
  return rows[0].definition
}

/** The periods of a year as the regimes have them, each by the one that is in force when it begins. */
export const regimePeriods = async (db: Db, year: number): Promise<Period[]> =>
  calendarIn(
    (await listRegimes(db)).map(({ regime }) => regime),
    year,
  )

/** Read once for each transaction: a version never changes, is large, and is asked for with every report. */
const known = new WeakMap<Db, Map<number, Regime>>()

/** One version, as a report was written under it. */
export async function regimeOf(db: Db, version: number): Promise<Regime> {
  const before = known.get(db)?.get(version)
  if (before) return before
  const { rows } = await sql<{ definition: Regime }>`
    select definition from report_regime where version = ${version}`.execute(db)
  const regime = rows[0]!.definition
  known.set(db, (known.get(db) ?? new Map()).set(version, regime))
  return regime
}

const COLUMNS = sql`definition as regime, source, added_at as "addedAt"`

export async function listRegimes(db: Db): Promise<StoredRegime[]> {
  const { rows } = await sql<StoredRegime>`
    select ${COLUMNS} from report_regime order by applies_from desc, version desc limit 200`.execute(db)
  return rows
}

export async function findRegime(db: Db, version: number): Promise<StoredRegime | undefined> {
  const { rows } = await sql<StoredRegime>`select ${COLUMNS} from report_regime where version = ${version}`.execute(db)
  return rows[0]
}

/** Adds a version that the body lacks; one that is there is never changed. */
export async function addRegime(db: Db, regime: Regime, at: Instant, source: RegimeSource = 'shipped'): Promise<void> {
  await sql`insert into report_regime (version, form, applies_from, definition, source, added_at)
    values (${regime.version}, ${regime.form}, ${regime.appliesFrom}, ${JSON.stringify(regime)}::jsonb, ${source}, ${at})
    on conflict (version) do nothing`.execute(db)
}

/** The version that the next regime gets; two that are received at once take turns. */
export async function nextVersion(db: Db): Promise<number> {
  await sql`select version from report_regime order by version for update`.execute(db)
  const { rows } = await sql<{ next: number }>`select max(version) + 1 as next from report_regime`.execute(db)
  return rows[0]!.next
}
