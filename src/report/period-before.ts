// What a period is compared with: the period before it and the same one of last year, reported here or brought in from a sheet.

import type { Db } from '../shared/database/connection.ts'
import { bySum, type Compared, periodBefore, yearEarlier } from './consolidation.ts'
import { periodEarlier } from './earlier.ts'
import { currentEarlier, earlierUnits, sumsOfEarlier } from './earlier-store.ts'
import { figureOf, reportedFigures } from './outlier-store.ts'
import type { Period } from './period-actions.ts'
import { periodsOfDeliverable, type Scope, sameReportIn, sumsOf } from './period-store.ts'
import { lengthOf } from './regime.ts'

/** Where the figures of another period are: reports, or the sheet with this id. */
type Past = { period: string; scope: Scope } | { period: string; sheet: string }

/** Reports go before a sheet. */
export async function pastOf(db: Db, view: Period): Promise<{ before: Past | null; lastYear: Past | null }> {
  const { deliverableId, unitId, period, scope } = view
  const before = periodBefore(await periodsOfDeliverable(db, deliverableId), period)
  const lastYear = yearEarlier(period)
  const same = lastYear && (await sameReportIn(db, unitId, view.title, lastYear))
  const periods = [periodEarlier(period), lastYear].flatMap(one => one ?? [])
  const sheets = await currentEarlier(db, { unitId, form: scope.form, periods })
  const sheetOf = (wanted: string | null): Past | null => {
    const found = sheets.find(one => one.period === wanted)
    return found ? { period: found.period, sheet: found.id } : null
  }
  return {
    before:
      before === null ? sheetOf(periodEarlier(period)) : { period: before, scope: { ...scope, periods: [before] } },
    lastYear:
      lastYear && same
        ? { period: lastYear, scope: { ...scope, periods: [lastYear], deliverableId: same } }
        : sheetOf(lastYear),
  }
}

/** Its sums, as far as the regime of this period has the figures. */
export async function comparedWith(db: Db, { regime, scope }: Period, past: Past | null): Promise<Compared | null> {
  if (past === null) return null
  const { period } = past
  const length = lengthOf(regime)
  if ('scope' in past) return { period, sums: bySum(regime, await sumsOf(db, past.scope, length)) }
  const { units, sums } = await sumsOfEarlier(db, past.sheet, scope.under, length)
  return units === 0 ? null : { period, sums: bySum(regime, sums), earlier: true }
}

const NOTHING = new Float64Array()

/** By unit, what each said in the period before: its figure of a position, null where it said none. */
export async function figuresBefore(
  db: Db,
  view: Period,
  positions: readonly number[],
): Promise<{ earlier: boolean; of(unitId: string, position: number): number | null }> {
  const { before } = await pastOf(db, view)
  if (before === null) return { earlier: false, of: () => null }
  if ('scope' in before) {
    const reported = await reportedFigures(db, before.scope, { positions, on: view.to })
    const byUnit = new Map(reported.map(({ unitId, figures }) => [unitId, figures]))
    return {
      earlier: false,
      of: (unitId, position) => figureOf(byUnit.get(unitId) ?? NOTHING, position),
    }
  }
  const rows = await earlierUnits(db, before.sheet, { under: view.scope.under })
  const byUnit = new Map(rows.map(({ unitId, figures }) => [unitId, figures]))
  return { earlier: true, of: (unitId, position) => byUnit.get(unitId)?.[position - 1] ?? null }
}
