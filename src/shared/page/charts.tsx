// Plots drawn on the server, each with the table of its figures. Sizes are SVG attributes: the policy forbids inline styles.

import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ComponentChildren } from 'preact'
import { formatNumber, type Lang } from '../text.ts'
import { useLang, useSay } from './speech.ts'
import { Table } from './table.tsx'
import { texts } from './texts.ts'

/** What a part of a bar means: it has its own colour and, in the key, its own shape. */
export type Tone = 'done' | 'open' | 'soon' | 'late' | 'none'

export interface Series {
  name: string
  tone: Tone
}

export interface BarRow {
  label: string
  /** The list behind the figures. */
  href?: string
  /** One for each series, 0 or more. */
  values: readonly number[]
}

/**
 * Bars across, one for each row, parted by series; all on one scale, or each filling its width with `shares`.
 * With one series it is a plain bar chart. `first` is the title of the column of labels in the table.
 */
export function BarChart(props: {
  caption: string
  first: string
  series: readonly Series[]
  rows: readonly BarRow[]
  shares?: boolean
  /** What fills the width, where several plots have one scale; the greatest of the rows when it is left out. */
  full?: number
  /** For a plot right under a heading that says the same. */
  hideCaption?: boolean
}) {
  const { caption, series, rows, shares = false } = props
  const lang = useLang()
  const most = props.full ?? Math.max(1, ...rows.map(row => sum(row.values)))
  return (
    <Figure {...props}>
      {series.length > 1 && <Key series={series} />}
      <ul class="bars">
        {rows.map(row => (
          <li key={row.label}>
            <span class="bars-label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
            <span class="bars-figure">
              {shares ? share(row.values, lang) : formatNumber(sum(row.values), lang)}
              <span class="unseen"> {caption}</span>
            </span>
            <StackedBar values={row.values} series={series} full={shares ? Math.max(1, sum(row.values)) : most} />
          </li>
        ))}
      </ul>
    </Figure>
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The first series of all, and its share rounded down: what is not finished must not read as 100%. */
function share(values: readonly number[], lang: Lang): string {
  const [part, whole] = [values[0] ?? 0, sum(values)]
  if (whole === 0) return '–'
  return `${formatNumber(part, lang)}/${formatNumber(whole, lang)} · ${Math.floor((part * 100) / whole)}%`
}

function StackedBar({ values, series, full }: { values: readonly number[]; series: readonly Series[]; full: number }) {
  const x = scaleLinear([0, full], [0, 100])
  const startOf = (at: number) => x(sum(values.slice(0, at)))
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {values.map((value, at) =>
        value > 0 ? (
          <rect
            key={series[at]?.name}
            class={`bar-${series[at]?.tone ?? 'none'}`}
            x={startOf(at).toFixed(2)}
            width={x(value).toFixed(2)}
            height="10"
          />
        ) : null,
      )}
    </svg>
  )
}

const Key = ({ series }: { series: readonly Series[] }) => (
  <ul class="key" aria-hidden="true">
    {series.map(({ name, tone }) => (
      <li key={name} class={`key-${tone}`}>
        {name}
      </li>
    ))}
  </ul>
)

/** The figures stand under each plot, folded away on a screen and open on paper. */
export function Figure(props: {
  caption: string
  first: string
  series: readonly Series[]
  rows: readonly BarRow[]
  hideCaption?: boolean
  children: ComponentChildren
}) {
  const { caption, first, series, rows, hideCaption = false, children } = props
  const say = useSay()
  const lang = useLang()
  return (
    <figure class="chart">
      <figcaption class={hideCaption ? 'unseen' : undefined}>{caption}</figcaption>
      {children}
      <details>
        <summary>{say(texts.figures)}</summary>
        <Table
          caption={caption}
          hideCaption
          columns={[{ title: first }, ...series.map(({ name }) => ({ title: name, numeric: true }))]}
          rows={rows.map(row => [row.label, ...row.values.map(value => formatNumber(value, lang))])}
          empty={say(texts.nothingYet)}
        />
      </details>
    </figure>
  )
}

const WIDTH = 340
const HEIGHT = 150
const LEFT = 34
const BOTTOM = 22

/** One line over months: `label` as it stands under the axis ("T3"). At least two points. */
export function LineChart(props: {
  caption: string
  series: Series
  points: readonly { label: string; value: number }[]
}) {
  const { caption, series, points } = props
  const say = useSay()
  const lang = useLang()
  const y = scaleLinear([0, Math.max(1, ...points.map(({ value }) => value))], [HEIGHT - BOTTOM, 10]).nice(4)
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT, WIDTH - 12])
  const path = line<{ value: number }>(
    (_, at) => x(at),
    ({ value }) => y(value),
  )([...points])
  const rows = points.map(({ label, value }) => ({ label, values: [value] }))
  return (
    <Figure caption={caption} first={say(texts.month)} series={[series]} rows={rows}>
      <svg class="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={caption} focusable="false">
        {y.ticks(4).map(tick => (
          <g key={tick}>
            <line class="grid" x1={LEFT} x2={WIDTH - 12} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
              {formatNumber(tick, lang)}
            </text>
          </g>
        ))}
        <path class={`line-${series.tone}`} d={path ?? ''} />
        {points.map(({ label, value }, at) => (
          <g key={label}>
            <circle class={`dot-${series.tone}`} cx={x(at).toFixed(1)} cy={y(value).toFixed(1)} r="3.5" />
            <text x={x(at).toFixed(1)} y={HEIGHT - 5} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  )
}
