// Figures that ask for a second look, over a whole period: how long the list of all figures and the page of one take.
// `npm run -s bench -- report-review --units 5000 --json`

import { questionsOf, valuesOfFigure } from '../src/report/figure-actions.ts'
import type { Period } from '../src/report/period-actions.ts'
import { cellsOf } from '../src/report/regime.ts'
import { generate } from './generator.ts'
import { machineOf, megabytes, openBenchBody, timesOf } from './measure.ts'
import { fill, REGIME } from './report-consolidation.ts'

export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    const generated = generate(count)
    const deliverableId = await fill(body, generated)
    const { db } = body
    const day = (iso: string) => Temporal.PlainDate.from(iso)
    const view: Period = {
      ...{ deliverableId, period: '2024-Q3', title: 'Báo cáo', unitId: generated.top, year: 2024, regime: REGIME },
      ...{ from: day('2024-06-15'), to: day('2024-09-14') },
      scope: { deliverableId, periods: ['2024-Q3'], form: REGIME.form, under: null },
    }
    const cell = REGIME.indicators.filter(({ kind }) => kind === 'figures').flatMap(({ cells }) => cells)[10]!.id
    const { questions } = await questionsOf({ db }, view)
    const list = await timesOf(5, () => questionsOf({ db }, view))
    const onePage = await timesOf(10, () => questionsOf({ db }, view, cell))
    const onePlot = await timesOf(10, () => valuesOfFigure({ db }, view, cell))
    return {
      ...{ bench: 'report-review', units: count, indicators: cellsOf(REGIME).length, found: questions.length },
      ...{ list, onePage, onePlot, machine: await machineOf(body.admin), memory: megabytes(process.memoryUsage.rss()) },
    }
  } finally {
    await body.end()
  }
}
