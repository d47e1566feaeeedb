// The trend beside the board by month: of twelve months, in percent, rounded down.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from '../shared/page/index.ts'
import { speak } from '../shared/text.ts'
import { BoardPage } from './board-pages.tsx'
import type { BoardRow } from './board-store.ts'

const month = (id: string, inTime: number, late: number, overdue: number): BoardRow => ({
  ...{ id, name: id, total: inTime + late + overdue, inTime, late, overdue },
  ...{ running: 0, waiting: 0, waived: 0, inner: false },
})

function trend(...rows: BoardRow[]): string[] {
  const shell = {
    lang: 'vi',
    say: speak('vi'),
    path: '/boards',
    bodyName: null,
    person: null,
    nav: [],
    clock: null,
  } as const
  const page = render(
    <BoardPage
      shell={{ ...shell, notice: null }}
      unit={{ id: 'u', name: 'Đảng ủy' }}
      today={Temporal.PlainDate.from('2024-10-03')}
      by="month"
      {...{ top: true, mayUrge: false, programme: null, rows, size: 50, after: null }}
      saved={{ page: '/boards', query: 'by=month', saved: [] }}
    />,
  )
  const plot = page.split('<figure').find(one => one.includes('Tỷ lệ đúng hạn')) ?? ''
  return [...plot.matchAll(/<th scope="row"[^>]*>(T\d+)<\/th><td[^>]*>(\d+)</g)].map(
    ([, label, value]) => `${label} ${value}`,
  )
}

test('the share in time of each of the last twelve months; older ones, future ones and what is not due yet are left out', () => {
  const rows = [
    month('2023-10', 9, 0, 0),
    month('2023-11', 1, 1, 1),
    month('2024-09', 237, 1, 0),
    month('2024-10', 0, 0, 0),
    month('2024-12', 0, 0, 0),
  ]
  assert.deepEqual(trend(...rows), ['T11 33', 'T9 99'])
})

test('one month is no trend', () => assert.deepEqual(trend(month('2024-09', 5, 0, 0)), []))
