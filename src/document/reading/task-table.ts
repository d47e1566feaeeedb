// Tables of tasks: "TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn".
import { matchForm } from '../../law/citation.ts'
import type { Paragraph } from './assemble.ts'
import { dueInCell } from './due.ts'

export interface TaskRow {
  /** Place of the content cell in the text. */
  readonly from: number
  readonly to: number
  readonly body: string | null
  readonly cooperating: readonly string[]
  readonly due: string | null
}

interface Columns {
  readonly content: number
  readonly body: number
  readonly helpers: number
  readonly due: number
}

/** The rows below a head that names a content column and an owner or a limit; rows of other tables are no tasks. */
export function tableRows(rows: readonly Paragraph[], year: number | null): TaskRow[] {
  const found: TaskRow[] = []
  let columns: Columns | null = null
  for (const row of rows) {
    const cells = (row.cells ?? []).map(paragraphs => paragraphs.join(' '))
    const head = columnsOf(cells)
    if (head) columns = head
    else if (columns && (cells[columns.content] ?? '').length >= 8 && !isGroup(cells, columns))
      found.push(taskRow(row, cells, columns, year))
  }
  return found
}

/** "II | Tham gia ý kiến | | |": a row that only names what stands below it. */
const isGroup = (cells: readonly string[], { content }: Columns): boolean =>
  cells.every((cell, at) => at === content || (at === 0 ? !/^\d/.test(cell) : cell === ''))

function columnsOf(cells: readonly string[]): Columns | null {
  const at = (pattern: RegExp, ...taken: number[]) =>
    cells.findIndex((cell, index) => cell.length <= 60 && !taken.includes(index) && pattern.test(matchForm(cell)))
  const content = at(/^(?:nội dung|nhiệm vụ|công việc|việc|hoạt động|tên (?:nhiệm vụ|công việc))/iu)
  const helpers = at(/phối hợp/iu, content)
  const body = at(/chủ trì|đơn vị|cơ quan|bộ phận|người|phụ trách|thực hiện/iu, content, helpers)
  const due = at(/thời (?:gian|hạn)|tiến độ|hoàn thành/iu, content, helpers, body)
  return content >= 0 && (body >= 0 || due >= 0) ? { content, body, helpers, due } : null
}

function taskRow(row: Paragraph, cells: readonly string[], columns: Columns, year: number | null): TaskRow {
  const from =
    row.from + cells.slice(0, columns.content).reduce((length, cell) => length + cell.length + ' | '.length, 0)
  const content = cells[columns.content] ?? ''
  const body = (cells[columns.body] ?? '').replace(/[\s;,.]+$/u, '')
  return {
    ...{ from, to: from + content.length },
    body: body === '' ? null : body,
    cooperating: (cells[columns.helpers] ?? '')
      .split(/[;,]\s*(?=\p{Lu})/u)
      .map(name => name.trim())
      .filter(name => name !== ''),
    due: dueInCell(cells[columns.due] ?? '', year),
  }
}
