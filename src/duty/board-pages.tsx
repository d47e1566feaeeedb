// The boards: how duties stand by organisation, task or month, with the picture beside the table.

import { Actions, addressWith, Button, Page, Paging, ROWS_ON_PAGE, type Shell, Table } from '../shared/page/index.ts'
import { formatNumber } from '../shared/text.ts'
import type { BoardBy, BoardRow } from './board-store.ts'
import { boardTexts as texts } from './board-texts.ts'

export const FIGURES = ['total', 'inTime', 'late', 'overdue', 'running', 'waiting', 'waived'] as const
const HEADS: Record<BoardBy, { vi: string; en: string }> = { body: texts.body, task: texts.task, month: texts.month }

export interface BoardProps {
  shell: Shell
  unit: { id: string; name: string }
  top: boolean
  by: BoardBy
  rows: BoardRow[]
  /** The page begins behind this row; the sums are of all rows. */
  after: string | null
}

export function BoardPage({ shell, unit, top, by, rows, after }: BoardProps) {
  const { say, lang } = shell
  const begin = rows.findIndex(({ id }) => id === after) + 1
  const shown = rows.slice(begin, begin + ROWS_ON_PAGE)
  const more = begin + ROWS_ON_PAGE < rows.length
  const href = (to: BoardBy, id = unit.id) => `/boards?unit=${id}&by=${to}`
  const sum = (figure: (typeof FIGURES)[number]) => rows.reduce((all, row) => all + row[figure], 0)
  return (
    <Page
      shell={shell}
      title={`${say(texts.boards)}: ${unit.name}`}
      lead={say(texts.boardsAbout)}
      {...(!top && { crumbs: [{ href: '/boards', text: say(texts.up) }] })}
    >
      <Actions>
        {(['body', 'task', 'month'] as const).map(one => (
          <Button key={one} href={href(one)} kind={one === by ? 'primary' : 'plain'}>
            {say({ body: texts.byBody, task: texts.byTask, month: texts.byMonth }[one])}
          </Button>
        ))}
      </Actions>
      <Table
        caption={say({ body: texts.byBody, task: texts.byTask, month: texts.byMonth }[by])}
        columns={[{ title: say(HEADS[by]) }, ...FIGURES.map(figure => ({ title: say(texts[figure]), numeric: true }))]}
        rows={shown.map(row => [
          <a key={row.id} href={drill(by, row, unit.id)}>
            {row.name}
          </a>,
          ...FIGURES.map(figure => formatNumber(row[figure], lang)),
        ])}
        foot={[say(texts.sum), ...FIGURES.map(figure => formatNumber(sum(figure), lang))]}
        empty={say(texts.nothing)}
      />
      <Paging
        shell={shell}
        next={more ? addressWith('/boards', { unit: unit.id, by, after: shown.at(-1)!.id }) : null}
        first={begin > 0 ? href(by) : null}
      />
      {rows.length > 0 && (
        <Actions>
          <Button kind="plain" href={`/boards.csv?unit=${unit.id}&by=${by}`}>
            {say(texts.download)}
          </Button>
          <Button kind="plain" href={`/boards.xlsx?unit=${unit.id}&by=${by}`}>
            {say(texts.downloadSheet)}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

/** An organisation with others below it opens its own board, any other row its duties; a task its paragraph. */
function drill(by: BoardBy, { id, inner }: BoardRow, unitId: string): string {
  if (by === 'task') return `/tasks/${id}`
  if (by === 'month') return `/duties?whose=below&unit=${unitId}&month=${id}`
  return inner && id !== unitId ? `/boards?unit=${id}&by=body` : `/duties?whose=below&unit=${id}`
}
