// A list as the file that a person downloads.

import type { Context as HonoContext } from 'hono'
import type { Env } from '../web.ts'
import { csv } from './csv.ts'
import { type Column, type Written, writeSheet, XLSX } from './write.ts'

interface List {
  /** Of the file, in ASCII without its ending: to-chuc. */
  name: string
  /** Of the sheet. */
  title: string
  columns: readonly Column[]
  rows: Iterable<readonly Written[]>
}

/** The rows must have been read: the request's transaction ends before the file is sent. */
export function sendList(c: HonoContext<Env>, kind: 'csv' | 'xlsx', { name, title, columns, rows }: List): Response {
  c.header('content-disposition', `attachment; filename="${name}-${c.var.today}.${kind}"`)
  if (kind === 'xlsx') return c.body(writeSheet(title, columns, rows), 200, { 'content-type': XLSX })
  const lines = Iterator.from(rows).map(row => row.map(value => (value === null ? '' : `${value}`)))
  const head = columns.map(column => column.head)
  return c.body(csv([head, ...lines]), 200, { 'content-type': 'text/csv; charset=utf-8' })
}
