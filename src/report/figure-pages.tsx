// A figure of a period unit by unit: how the units lie, who stands highest and lowest, each with its report.

import { periodName } from '../duty/index.ts'
import {
  addressWith,
  BarChart,
  Columns,
  Notice,
  Page,
  Paging,
  ROWS_ON_PAGE,
  type Shell,
  SpreadChart,
  Table,
  Tag,
} from '../shared/page/index.ts'
import { formatNumber, type Text } from '../shared/text.ts'
import { addressOf, crumbsOf } from './board-pages.tsx'
import type { Question, UnitValue } from './figure-actions.ts'
import { figureTexts as words } from './figure-texts.ts'
import type { Period } from './period-actions.ts'
import type { UnitFigure } from './period-store.ts'
import type { Cell, Share } from './regime.ts'
import { LEAST_FOR_PLOT, spreadOf } from './spread.ts'
import { texts } from './texts.ts'

interface FigureProps {
  shell: Shell
  view: Period
  name: Text
  cell: Cell
  share: Share | null
  /** One page of them, the largest first. */
  figures: UnitFigure[]
  after: number
  /** Of every unit whose report was accepted; empty where the figure is an answer and no number. */
  values: UnitValue[]
  /** Of this figure, what asks for a second look. */
  questions: Question[]
}

/** From a figure to the units it is the sum of; each leads to its report, and from there to the record. */
export function FigurePage(props: FigureProps) {
  const { shell, view, name, cell, share, figures, after, questions } = props
  const { say, lang } = shell
  const shown = figures.slice(0, ROWS_ON_PAGE)
  const number = (value: number | null) => (value === null ? say(texts.noFigure) : formatNumber(value, lang))
  const under = view.scope.under ?? ''
  const at = (from: number) =>
    addressWith(`${addressOf(view)}/figures/${cell.id}`, { under, from: from ? `${from}` : '' })
  return (
    <Page
      shell={shell}
      title={say(name)}
      lead={`${say(words.drill)}, ${say(periodName(view.period))} (${say(cell.unit)})`}
      crumbs={crumbsOf(shell, view)}
    >
      {questions.length > 0 && (
        <Notice kind="info" title={say(words.reviewCount(questions.length))}>
          <p>
            <a href={addressWith(`${addressOf(view)}/review`, { under, cell: cell.id })}>{say(words.review)}</a>
          </p>
        </Notice>
      )}
      {after === 0 && <Plots {...props} />}
      <section id="units">
        <Table
          caption={say(words.drill)}
          hideCaption
          columns={[
            { title: say(texts.unit) },
            { title: say(texts.value), numeric: true },
            ...(share ? [{ title: say(share.of), numeric: true }] : []),
          ]}
          rows={shown.map(({ unit, submissionId, value, base }) => [
            <>
              <a href={`/reports/${submissionId}`}>{unit}</a>{' '}
              {questions.some(({ of }) => of.report.submissionId === submissionId) && (
                <Tag state="soon">{say(words.reviewTag)}</Tag>
              )}
            </>,
            number(value),
            ...(share ? [number(base)] : []),
          ])}
          empty={say(texts.noUnits)}
        />
      </section>
      <Paging
        shell={shell}
        next={figures.length > shown.length ? at(after + shown.length) : null}
        first={after > 0 ? at(0) : null}
      />
    </Page>
  )
}

/** Fewer units than may be told apart make no plot. */
function Plots(props: FigureProps) {
  const { shell, name, cell, values } = props
  const { say, lang } = shell
  const spread = spreadOf(values.map(({ value }) => value))
  if (spread === null) return null
  if (spread.count < LEAST_FOR_PLOT) return <p class="hint">{say(words.tooFewToPlot(LEAST_FOR_PLOT))}</p>
  const { count, least, lower, median, upper, most } = spread
  const told = (value: number) => formatNumber(Math.round(value * 10) / 10, lang)
  const all = { least: told(least), lower: told(lower), median: told(median), upper: told(upper), most: told(most) }
  return (
    <>
      <SpreadChart
        caption={`${say(words.spread)}: ${say(name)} (${say(cell.unit)})`}
        first={say(words.step)}
        counted={say(words.units)}
        summary={say(words.marks({ ...all, count: formatNumber(count, lang) }))}
        values={values.map(({ value }) => value)}
        marks={spread}
      />
      <Ranking {...props} />
    </>
  )
}

/** Units at each end of the ranking; up to twice as many are shown together. */
const AT_EACH_END = 10

/** By share where the figure is a part of another one, otherwise by the figure. */
function Ranking({ shell, share, values, name }: FigureProps) {
  const { say } = shell
  const based = share !== null && values.every(({ base }) => base !== null && base > 0)
  const rate = ({ value, base }: UnitValue) => (based ? value / base! : value)
  const ranked = values.toSorted((a, b) => rate(b) - rate(a))
  const few = ranked.length <= 2 * AT_EACH_END
  const title = `${say(based ? words.rankedByShare : words.ranking)}: ${say(name)}`
  const bars = (caption: string, of: readonly UnitValue[]) => (
    <BarChart
      caption={caption}
      first={say(texts.unit)}
      series={
        based
          ? [
              { name: say(name), tone: 'done' },
              { name: say(words.theRest), tone: 'none' },
            ]
          : [{ name: say(texts.value), tone: 'open' }]
      }
      rows={of.map(({ report, value, base }) => ({
        label: report.unit,
        href: `/reports/${report.submissionId}`,
        values: based ? [value, Math.max(0, base! - value)] : [value],
      }))}
      shares={based}
      full={Math.max(1, ...values.map(({ value }) => value))}
    />
  )
  if (few) return bars(title, ranked)
  return (
    <section>
      <h2>{title}</h2>
      <Columns>
        {bars(say(words.highest(AT_EACH_END)), ranked.slice(0, AT_EACH_END))}
        {bars(say(words.lowest(AT_EACH_END)), ranked.slice(-AT_EACH_END).reverse())}
      </Columns>
      <p>
        <a href="#units">{say(words.seeAll(ranked.length))}</a>
      </p>
    </section>
  )
}
