// Tables and lists of facts.

import type { ComponentChildren } from 'preact'
import { useSay } from './speech.ts'
import { texts } from './texts.ts'

export interface Column {
  title: string
  numeric?: boolean
  /** Where a press on the title leads, and how the rows are sorted by it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

// Wider tables keep their columns on a phone and scroll inside their own region; narrower ones turn each row into a card.
const MOST_COLUMNS_TO_STACK = 6

/** A box to tick in each row, all of one name; the form around the table takes them (see `Listing`). */
export interface Selection {
  name: string
  /** The value of each row's box, and what it is called to who cannot see the row. */
  rows: readonly { value: string; label: string }[]
  chosen?: readonly string[]
}

export interface TableProps {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly ComponentChildren[])[]
  foot?: readonly ComponentChildren[]
  empty: ComponentChildren
  /** For a table right under a heading that says the same. */
  hideCaption?: boolean
  /** Default: rows become cards up to six columns, above that the region scrolls. */
  phone?: 'stack' | 'scroll'
  /** The titles stay in sight while a long table is read; on wide screens only. */
  sticky?: boolean
  select?: Selection
}

/** The first cell of each row names the row. `empty` stands in place of a table without rows. */
export function Table(props: TableProps) {
  const { caption, columns, rows, foot, empty, hideCaption = false, sticky = false, select } = props
  const { phone = columns.length > MOST_COLUMNS_TO_STACK ? 'scroll' : 'stack' } = props
  if (rows.length === 0) return <div class="nothing">{empty}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class={sticky ? `scroll scroll-${phone} sticky` : 'scroll'} aria-label={caption} tabIndex={0}>
      <table class={`table table-${phone}`}>
        <caption class={hideCaption ? 'unseen' : undefined}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Title key={column.title} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={at}
              cells={select ? [<Pick select={select} at={at} name={row[0]} />, ...row.slice(1)] : row}
              columns={columns}
              stacks={phone === 'stack'}
            />
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <Row cells={foot} columns={columns} stacks={phone === 'stack'} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Pick({ select, at, name }: { select: Selection; at: number; name: ComponentChildren }) {
  const say = useSay()
  const row = select.rows[at]
  if (!row) return <>{name}</>
  return (
    <div class="pick">
      <input
        type="checkbox"
        name={select.name}
        value={row.value}
        checked={select.chosen?.includes(row.value) ?? false}
        aria-label={`${say(texts.choose)} ${row.label}`}
      />
      <div>{name}</div>
    </div>
  )
}

function Title({ column }: { column: Column }) {
  const { title, numeric, sort } = column
  return (
    <th scope="col" class={numeric ? 'numeric' : undefined} aria-sort={sort?.direction}>
      {sort ? <a href={sort.href}>{title}</a> : title}
    </th>
  )
}

function Row(props: { cells: readonly ComponentChildren[]; columns: readonly Column[]; stacks: boolean }) {
  const { cells, columns, stacks } = props
  const look = (at: number) => (columns[at]?.numeric ? 'numeric' : undefined)
  return (
    <tr>
      {cells.map((cell, at) =>
        at === 0 ? (
          <th key={at} scope="row" class={look(at)}>
            {cell}
          </th>
        ) : (
          // On a phone the title stands before the cell: data-title is what the style sheet prints there.
          <td key={at} class={look(at)} data-title={stacks ? columns[at]?.title : undefined}>
            {cell}
          </td>
        ),
      )}
    </tr>
  )
}

export interface SummaryRow {
  term: string
  detail: ComponentChildren
  action?: { href: string; text: string }
}

/** Facts about one thing; the action's link is read out with its term ("Sửa: Chủ trì"). */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="summary">
    {rows.map(({ term, detail, action }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
        {action && (
          <dd class="summary-action">
            <a href={action.href}>
              {action.text}
              <span class="unseen">: {term}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
