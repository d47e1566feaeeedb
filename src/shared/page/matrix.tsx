// Organisations across contents: each cell a state in shape and word, and a link to what is behind it.

import { Tag, type TagState } from './state.tsx'
import { Table } from './table.tsx'

export interface MatrixCell {
  state: TagState
  text: string
  href?: string
}

export function Matrix(props: {
  caption: string
  /** Title of the column that names the rows. */
  first: string
  columns: readonly string[]
  rows: readonly { name: string; href?: string; cells: readonly MatrixCell[] }[]
  foot?: readonly string[]
  empty: string
}) {
  const { caption, first, columns, rows, foot, empty } = props
  return (
    <Table
      caption={caption}
      phone="scroll"
      sticky
      columns={[first, ...columns].map(title => ({ title }))}
      rows={rows.map(({ name, href, cells }) => [href ? <a href={href}>{name}</a> : name, ...cells.map(Cell)])}
      {...(foot && { foot })}
      empty={<p>{empty}</p>}
    />
  )
}

const Cell = ({ state, text, href }: MatrixCell) =>
  href ? (
    <a class="matrix-link" href={href}>
      <Tag state={state}>{text}</Tag>
    </a>
  ) : (
    <Tag state={state}>{text}</Tag>
  )
