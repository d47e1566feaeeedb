// Figures of earlier years come in: a sheet is read and looked at, then taken; taken again only with a reason.

import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Row } from '../shared/sheet/index.ts'
import type { Text } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { endOf, periodsEarlier, readEarlier, sameRows, withHidden } from './earlier.ts'
import {
  currentEarlier,
  type Earlier,
  earlierUnits,
  findEarlier,
  insertEarlier,
  periodsOnPlatform,
  takeEarlier,
  unitsByCode,
} from './earlier-store.ts'
import { earlierTexts as texts } from './earlier-texts.ts'
import type { Period } from './period-actions.ts'

/** Periods before this one whose figures may be brought in, with what counts of each; the latest first. */
export async function earlierPeriods({ db }: Pick<Context, 'db'>, view: Period) {
  const periods = periodsEarlier(view.period)
  const taken = await periodsOnPlatform(db, view.unitId, periods)
  const current = await currentEarlier(db, { unitId: view.unitId, form: view.regime.form, periods })
  return periods
    .filter(period => !taken.has(period))
    .map(period => ({ period, current: current.find(one => one.period === period) ?? null }))
}

/** More errors than these are counted, not listed. */
const MOST_ERRORS = 30

export type Brought = { errors: Text[] } | { id: string; same: boolean }

/** Reads the sheet into a preview; one that says what counts already makes none. `view.regime`: as this person may see it. */
export async function bringEarlier(
  context: Pick<Context, 'db' | 'now' | 'person'>,
  view: Period,
  { id, period, rows }: { id: string; period: string; rows: readonly Row[] },
): Promise<Brought> {
  const { db, now, person } = context
  const offered = (await earlierPeriods(context, view)).find(one => one.period === period)
  if (!offered) throw new Refusal('conflict', texts.onPlatform)
  const read = readEarlier(view.regime, await unitsByCode(db, view.unitId), rows)
  if (read.errors.length > 0) return { errors: fewer(read.errors) }
  const { current } = offered
  const counts = current ? await earlierUnits(db, current.id) : []
  const given = withHidden(read.rows, counts, view.regime)
  if (current && sameRows(given, counts)) return { id: current.id, same: true }
  const { unitId, deliverableId, regime } = view
  const brought = { id, unitId, form: regime.form, period, regimeVersion: regime.version, deliverableId }
  const replaces = current?.id ?? null
  const more = { beside: view.period, replaces, broughtAt: now, by: person.id, on: endOf(regime, period) }
  if (await insertEarlier(db, { ...brought, ...more }, given))
    await record(db, { act: 'earlier-figures.read', actor: person.id, subject: id, at: now, detail: { period } })
  return { id, same: false }
}

const fewer = (errors: Text[]): Text[] =>
  errors.length <= MOST_ERRORS
    ? errors
    : [...errors.slice(0, MOST_ERRORS), texts.moreErrors(errors.length - MOST_ERRORS)]

/** What was looked at counts from now on. Sent twice it is the same. */
export async function takeEarlierFigures(context: Context, earlier: Earlier, reason: string): Promise<void> {
  const { db, now, person } = context
  const { id, state, replaces, period } = earlier
  if (state === 'current') return
  const why = replaces === null ? null : reason
  if (state !== 'preview' || !(await takeEarlier(db, { id, replaces, reason: why, at: now })))
    throw new Refusal('conflict', texts.takenMeanwhile)
  const detail = { period, ...(replaces !== null && { replaces }) }
  await record(db, { act: 'earlier-figures.taken', actor: person.id, subject: id, at: now, detail })
}

export async function earlierOf({ db }: Pick<Context, 'db'>, id: string): Promise<Earlier> {
  const found = await findEarlier(db, id)
  if (!found) throw new Refusal('not-found', texts.noSuch)
  return found
}
