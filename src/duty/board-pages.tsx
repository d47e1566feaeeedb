// The boards: how duties stand by organisation, task or month, as a plot and as a table; each figure leads to its duties.

import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  BarChart,
  Button,
  LineChart,
  Listing,
  Page,
  type Series,
  type Shell,
  Tabs,
} from '../shared/page/index.ts'
import { formatNumber, type Text } from '../shared/text.ts'
import { BOARDS_BY, type BoardBy, type BoardRow } from './board-store.ts'
import { shortMonth, boardTexts as texts, worstOf } from './board-texts.ts'
import type { Shown } from './inbox-store.ts'
import { SavedFilters, type SavedFiltersProps } from './saved-filters.tsx'
import { UrgingLink } from './urging-link.tsx'

export const FIGURES = ['total', 'inTime', 'late', 'overdue', 'running', 'waiting', 'waived'] as const
const HEADS: Record<BoardBy, Text> = { body: texts.body, task: texts.task, month: texts.month }
const NAMES: Record<BoardBy, Text> = { body: texts.byBody, task: texts.byTask, month: texts.byMonth }
/** The figures that a list of duties shows as they are: what came in time and late lies in one list. */
const LISTED: Partial<Record<(typeof FIGURES)[number], Shown>> = {
  total: 'all',
  overdue: 'overdue',
  waiting: 'reported',
}

export interface BoardProps {
  shell: Shell
  unit: { id: string; name: string }
  today: PlainDate
  top: boolean
  mayUrge: boolean
  by: BoardBy
  programme: string | null
  rows: BoardRow[]
  saved: SavedFiltersProps
  /** How many of them stand on a page. */
  size: number
  /** The page begins behind this row; the sums are of all rows. */
  after: string | null
}

export function BoardPage(props: BoardProps) {
  const { shell, unit, top, mayUrge, by, programme, rows, size, after } = props
  const { say, lang } = shell
  const begin = rows.findIndex(({ id }) => id === after) + 1
  const shown = rows.slice(begin, begin + size)
  const query = { unit: unit.id, by, programme }
  const sum = (figure: (typeof FIGURES)[number]) => rows.reduce((all, row) => all + row[figure], 0)
  return (
    <Page
      shell={shell}
      title={`${say(texts.boards)}: ${unit.name}`}
      lead={say(texts.boardsAbout)}
      wide
      {...(!top && { crumbs: [{ href: '/boards', text: say(texts.up) }] })}
    >
      <Tabs
        label={say(texts.boards)}
        items={BOARDS_BY.map(one => ({
          ...{ href: addressWith('/boards', { ...query, by: one }), text: say(NAMES[one]), current: one === by },
        }))}
      />
      <SavedFilters shell={shell} {...props.saved} />
      {rows.length > 0 && <Plot {...props} />}
      {by === 'month' && <Trend {...props} />}
      <Listing
        caption={say(NAMES[by])}
        columns={[{ title: say(HEADS[by]) }, ...FIGURES.map(figure => ({ title: say(texts[figure]), numeric: true }))]}
        rows={shown.map(row => [<Name {...props} row={row} />, ...FIGURES.map(figure => figureOf(props, row, figure))])}
        foot={[say(texts.sum), ...FIGURES.map(figure => formatNumber(sum(figure), lang))]}
        empty={<p>{say(texts.nothing)}</p>}
        paging={{
          next: begin + size < rows.length ? addressWith('/boards', { ...query, after: shown.at(-1)!.id }) : null,
          first: begin > 0 ? addressWith('/boards', query) : null,
        }}
        downloads={[
          { href: addressWith('/boards.csv', query), text: 'CSV' },
          { href: addressWith('/boards.xlsx', query), text: 'XLSX' },
        ]}
      />
      <Actions>
        <Button kind="plain" href={addressWith('/duties', { whose: 'all', shown: 'all', unit: unit.id, programme })}>
          {say(texts.duties)}
        </Button>
        {mayUrge && <UrgingLink shell={shell} query={{ unit: top ? null : unit.id, programme }} />}
        <a href="/progress">{say(texts.figuresOfHome)}</a>
      </Actions>
    </Page>
  )
}

function Name({ shell, by, unit, row, ...props }: BoardProps & { row: BoardRow }) {
  const { say } = shell
  if (by === 'body' && row.inner && row.id !== unit.id)
    return <a href={addressWith('/boards', { unit: row.id, by, programme: props.programme })}>{row.name}</a>
  const list = <a href={listOf({ ...props, by, unit }, row, 'all')}>{row.name}</a>
  if (by !== 'task') return list
  return (
    <>
      {list}
      <div class="why">
        <a href={`/tasks/${row.id}`}>{say(texts.paragraph)}</a>
      </div>
    </>
  )
}

function figureOf({ shell, ...props }: BoardProps, row: BoardRow, figure: (typeof FIGURES)[number]) {
  const value = formatNumber(row[figure], shell.lang)
  const shown = LISTED[figure]
  return shown && row[figure] > 0 ? <a href={listOf(props, row, shown)}>{value}</a> : value
}

/** The duties that a row counts. The organisation of the board itself stands in it with its own duties alone. */
function listOf(
  { by, unit, programme }: Pick<BoardProps, 'by' | 'unit' | 'programme'>,
  { id }: BoardRow,
  shown: Shown,
) {
  const exactly = by === 'body' && id === unit.id ? '1' : null
  const of = { body: { unit: id, exactly }, task: { unit: unit.id, task: id }, month: { unit: unit.id, month: id } }[by]
  return addressWith('/duties', { whose: 'all', shown, programme, ...of })
}

/** So many bars can be read at a glance; the table has the others. */
const MOST_BARS = 12

/** Months in their order; of organisations and tasks those with the most overdue. */
function Plot({ shell, by, rows, ...props }: BoardProps) {
  const { say, lang } = shell
  const worst = rows.toSorted((a, b) => b.overdue - a.overdue || b.running - a.running)
  const drawn = (by === 'month' ? rows : worst).slice(0, MOST_BARS)
  const series: Series[] = [
    { name: say(texts.inTime), tone: 'done' },
    { name: say(texts.late), tone: 'soon' },
    { name: say(texts.running), tone: 'open' },
    { name: say(texts.overdue), tone: 'late' },
  ]
  const caption = drawn.length < rows.length ? worstOf(formatNumber(drawn.length, lang)) : texts.plot
  return (
    <BarChart
      caption={say(caption)}
      first={say(HEADS[by])}
      series={series}
      rows={drawn.map(row => ({
        label: opening(row.name),
        href: listOf({ ...props, by }, row, row.overdue > 0 ? 'overdue' : 'all'),
        values: [row.inTime, row.late, row.running, row.overdue],
      }))}
    />
  )
}

/** How much of what fell due in each of the last twelve months came in time, in percent, rounded down; from two months on. */
function Trend({ shell: { say }, rows, today }: BoardProps) {
  const first = today.subtract({ months: 11 }).toPlainYearMonth().toString()
  const last = today.toPlainYearMonth().toString()
  const points = rows
    .filter(({ id, inTime, late, overdue }) => id >= first && id <= last && inTime + late + overdue > 0)
    .map(({ id, inTime, late, overdue }) => ({
      label: say(shortMonth(Number(id.slice(5)))),
      value: Math.floor((inTime * 100) / (inTime + late + overdue)),
    }))
  if (points.length < 2) return null
  return <LineChart caption={say(texts.trend)} series={{ name: say(texts.inTime), tone: 'done' }} points={points} />
}

/** The first words of a paragraph. */
const opening = (text: string): string => {
  const words = text.split(/\s+/)
  return words.length <= 14 ? text : `${words.slice(0, 14).join(' ')} …`
}
