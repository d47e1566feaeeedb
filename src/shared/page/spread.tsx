// A plot of how many lie where: bars over steps of equal width, the middle half and the median marked below them.

import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { formatNumber } from '../text.ts'
import { Figure } from './charts.tsx'
import { useLang } from './speech.ts'

/** What is marked on the axis; lower and upper hold the middle half between them. */
export interface SpreadMarks {
  lower: number
  median: number
  upper: number
}

const [WIDTH, HEIGHT, LEFT, RIGHT] = [340, 178, 34, 14] as const
/** Of the plot, of the strip with the middle half, of the numbers. */
const [FLOOR, STRIP, NUMBERS] = [128, 146, 174] as const
const MOST_STEPS = 12

/** `values` 0 or more, whole. `first`: title of the column of steps in the table; `counted`: what is counted; `summary`: the marks in words. */
export function SpreadChart(props: {
  caption: string
  first: string
  counted: string
  summary: string
  values: readonly number[]
  marks: SpreadMarks
}) {
  const { caption, first, counted, summary, values, marks } = props
  const lang = useLang()
  const x = scaleLinear(bounds(values), [LEFT, WIDTH - RIGHT]).nice(MOST_STEPS)
  const steps = stepsOf(x, values)
  const y = scaleLinear([0, Math.max(1, ...steps.map(({ count }) => count))], [FLOOR, 10]).nice(4)
  const rows = steps.map(({ from, to, count }) => ({
    label: [...new Set([from, to])].map(edge => formatNumber(edge, lang)).join(' – '),
    values: [count],
  }))
  return (
    <Figure caption={caption} first={first} series={[{ name: counted, tone: 'open' }]} rows={rows}>
      <svg
        class="spread-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${caption}. ${summary}`}
        focusable="false"
      >
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map(tick => (
            <g key={tick}>
              <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
                {formatNumber(tick, lang)}
              </text>
            </g>
          ))}
        {steps.map(({ from, to, count }) =>
          count > 0 ? (
            <rect
              key={from}
              class="bar-open"
              x={(x(from) + 0.5).toFixed(1)}
              width={Math.max(1, x(to + 1) - x(from) - 1).toFixed(1)}
              y={y(count).toFixed(1)}
              height={(FLOOR - y(count)).toFixed(1)}
            />
          ) : null,
        )}
        <Marks x={x} marks={marks} />
        {x
          .ticks(4)
          .filter(tick => Number.isInteger(tick) && tick < x.domain()[1]!)
          .map(tick => (
            <text key={tick} x={middleOf(x, tick).toFixed(1)} y={NUMBERS} text-anchor="middle">
              {formatNumber(tick, lang)}
            </text>
          ))}
      </svg>
      <p class="hint">{summary}</p>
    </Figure>
  )
}

/** To the end of the greatest, so that it has its step. Values may be more than a call takes arguments. */
function bounds(values: readonly number[]): [number, number] {
  const least = values.reduce((all, one) => Math.min(all, one), Number.POSITIVE_INFINITY)
  return [least, values.reduce((all, one) => Math.max(all, one), least) + 1]
}

/** Steps of whole numbers, `from` and `to` both in it. */
function stepsOf(x: ScaleLinear<number, number>, values: readonly number[]) {
  const [least = 0, most = 1] = x.domain()
  const edges = [...new Set([least, ...x.ticks(MOST_STEPS), most].map(Math.floor))]
  return edges.slice(1).map((end, at) => {
    const from = edges[at]!
    return { from, to: end - 1, count: values.filter(value => value >= from && value < end).length }
  })
}

/** Where a value stands: in the middle of its own width. */
const middleOf = (x: ScaleLinear<number, number>, value: number): number => x(value + 0.5)

/** The middle half as a band, the median as a line through the bars. */
const Marks = ({ x, marks: { lower, median, upper } }: { x: ScaleLinear<number, number>; marks: SpreadMarks }) => (
  <>
    <line class="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={FLOOR} y2={FLOOR} />
    <rect
      class="half"
      x={middleOf(x, lower).toFixed(1)}
      width={Math.max(2, x(upper) - x(lower)).toFixed(1)}
      y={STRIP - 10}
      height="10"
    />
    <line
      class="middle"
      x1={middleOf(x, median).toFixed(1)}
      x2={middleOf(x, median).toFixed(1)}
      y1="8"
      y2={STRIP + 4}
    />
  </>
)
