// The figures of a period unit by unit: how they lie, who stands where, and which of them ask for a second look.

import { setImmediate } from 'node:timers/promises'
import type { Text } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { figureOf, type Reported, reportedFigures } from './outlier-store.ts'
import { type Observed, type Outlier, outliersAmong } from './outliers.ts'
import type { Period } from './period-actions.ts'
import { figuresBefore } from './period-before.ts'
import { type Cell, cellName, cellsOf, type Indicator, type Regime } from './regime.ts'

/** The figure of one unit, with what it is a part of. */
export interface UnitValue extends Observed {
  report: Reported
}

/** A figure to be looked at again, with the question that the superior may ask. */
export interface Question extends Outlier<UnitValue> {
  cell: Cell
  name: Text
}

export interface Questions {
  questions: Question[]
  /** The figures of the period before were brought in from a sheet. */
  earlier: boolean
}

/** A figure of the regime that can be compared; answers of yes and no, and choices, cannot. */
interface Asked {
  indicator: Indicator
  cell: Cell
  /** Position of the figure that it is a part of, as the regime says. */
  base: number | null
}

const comparable = (regime: Regime): Asked[] =>
  regime.indicators
    .filter(({ kind }) => kind === 'figures')
    .flatMap(indicator =>
      indicator.cells.map(cell => {
        const base = indicator.shares?.find(({ part }) => part === cell.id)?.base
        return { indicator, cell, base: cellsOf(regime).find(({ id }) => id === base)?.position ?? null }
      }),
    )

/** Every figure of the period that asks for a second look, the farthest first; `only`: of this figure. */
export async function questionsOf(context: Pick<Context, 'db'>, view: Period, only?: string): Promise<Questions> {
  const asked = comparable(view.regime).filter(({ cell }) => only === undefined || cell.id === only)
  const { earlier, valuesOf } = await reportedOf(context, view, asked)
  const found: Question[] = []
  for (const one of asked) {
    const { indicator, cell } = one
    const name = cellName(indicator, cell)
    found.push(...outliersAmong(valuesOf(one)).map(outlier => ({ ...outlier, cell, name })))
    // Of a large body this is a second of work: others get their turn in between.
    await setImmediate()
  }
  return { earlier, questions: found.sort((a, b) => Math.abs(b.score) - Math.abs(a.score)) }
}

/** One figure, unit by unit, those accepted and those waiting; none where it cannot be compared. */
export async function valuesOfFigure(context: Pick<Context, 'db'>, view: Period, cell: string): Promise<UnitValue[]> {
  const asked = comparable(view.regime).filter(one => one.cell.id === cell)
  const { valuesOf } = await reportedOf(context, view, asked)
  return asked.flatMap(valuesOf)
}

/** What was reported, and from it one figure after the other: all of them at once would be too many. */
async function reportedOf({ db }: Pick<Context, 'db'>, view: Period, asked: readonly Asked[]) {
  const positions = [...new Set(asked.flatMap(({ cell, base }) => [cell.position, ...(base === null ? [] : [base])]))]
  const reported = await reportedFigures(db, view.scope, { positions, on: view.to })
  const before = await figuresBefore(db, view, positions)
  const valuesOf = ({ cell, base }: Asked): UnitValue[] =>
    reported.flatMap(report => {
      const { unitId, profile, staff, figures } = report
      const value = figureOf(figures, cell.position)
      if (value === null) return []
      const whole = base === null ? (cell.stock ? null : staff) : figureOf(figures, base)
      return [{ report, profile, value, base: whole, before: before.of(unitId, cell.position) }]
    })
  return { earlier: before.earlier, valuesOf }
}
