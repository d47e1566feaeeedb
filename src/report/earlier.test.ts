// The sheet of old figures as rules: which periods come before which, and what each cell may say.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell, Row, Value } from '../shared/sheet/index.ts'
import { DEFAULT_FORM } from './default-form.ts'
import { type EarlierRow, endOf, periodEarlier, periodsEarlier, readEarlier, sameRows, withHidden } from './earlier.ts'
import { cellsOf, type Regime } from './regime.ts'

for (const [period, before] of [
  ['2024-Q3', '2024-Q2'],
  ['2024-Q1', '2023-Q4'],
  ['2024-M01', '2023-M12'],
  ['2024-M10', '2024-M09'],
  ['2024-H1', '2023-H2'],
  ['2024-S2', '2024-S1'],
  ['2024-9M', '2023-9M'],
  ['2024-SY', '2023-SY'],
  ['2024', '2023'],
  ['2024-X', null],
  ['khảo sát', null],
] as const)
  test(`before ${period} comes ${before ?? 'nothing'}`, () => assert.equal(periodEarlier(period), before))

test('periods are offered back to the same one two years ago', () => {
  assert.deepEqual(periodsEarlier('2024-H2'), ['2024-H1', '2023-H2', '2023-H1', '2022-H2'])
  assert.deepEqual(periodsEarlier('2024'), ['2023', '2022'])
  assert.equal(periodsEarlier('2024-M05').length, 24)
  assert.deepEqual(periodsEarlier('2024-X'), [])
})

test('the end of an earlier period is that of the regime’s calendar, else that of its year', () => {
  assert.equal(`${endOf(DEFAULT_FORM, '2023-Q3')}`, '2023-09-14')
  assert.equal(`${endOf({ ...DEFAULT_FORM, calendar: [] }, '2023-Q3')}`, '2023-12-31')
})

const regime: Regime = DEFAULT_FORM
const position = (id: string) => cellsOf(regime).find(cell => cell.id === id)!.position
const LETTERS = 'ABCDEFGH'
const row = (number: number, ...values: (Value | Partial<Cell> | null)[]): Row => ({
  number,
  cells: values.flatMap((value, at) => {
    if (value === null) return []
    const cell = { address: `${LETTERS[at]}${number}`, column: at + 1, computed: false }
    return [
      typeof value === 'object' && 'value' in value
        ? { ...cell, value: null, ...value }
        : { ...cell, value: value as Value },
    ]
  }),
})
const UNITS = new Map([
  ['A', 'unit-a'],
  ['B', 'unit-b'],
])
const head = row(1, 'Mã đơn vị', 'Tên', 'I28 Người dự', 'I16')
const read = (...lines: Row[]) => readEarlier(regime, UNITS, [head, ...lines])
const errorsOf = (...lines: Row[]) => read(...lines).errors.map(({ vi }) => vi)

test('a figure is what the page takes: whole, not below zero, a thousand with its dot; empty is none', () => {
  const { rows, errors } = read(row(2, 'a', 'Một', 12, true), row(3, ' B ', null, '1.250', 0))
  assert.deepEqual(errors, [])
  assert.deepEqual(
    rows.map(({ unitId, figures }) => [unitId, figures[position('I28') - 1], figures[position('I16') - 1]]),
    [
      ['unit-a', 12, 1],
      ['unit-b', 1250, 0],
    ],
  )
  const [only] = read(row(2, 'A', null, null, 1), row(3, 'B')).rows
  assert.equal(only!.figures[position('I28') - 1], null)
})

test('what cannot be a figure is told with its cell', () => {
  for (const [value, sentence] of [
    [-1, 'Ô C2: cần số nguyên từ 0 trở lên.'],
    [1.5, 'Ô C2: cần số nguyên từ 0 trở lên.'],
    ['1,25', 'Ô C2: cần số nguyên từ 0 trở lên.'],
    ['nhiều', 'Ô C2: cần số nguyên từ 0 trở lên.'],
    [1e15, 'Ô C2: cần số nguyên từ 0 trở lên.'],
    [Temporal.PlainDate.from('2023-01-01'), 'Ô C2: cần số nguyên từ 0 trở lên.'],
    [{ value: 4, computed: true }, 'Ô C2 là công thức. Dán giá trị thay cho công thức.'],
    [{ value: null, fault: '#REF!' }, 'Ô C2 là công thức. Dán giá trị thay cho công thức.'],
  ] as const)
    assert.deepEqual(errorsOf(row(2, 'A', null, value)), [sentence])
  assert.deepEqual(errorsOf(row(2, 'A', null, 1, 2)), ['Ô D2: ghi 1 (có) hoặc 0 (không).'])
  assert.deepEqual(errorsOf(row(2, { value: 'A', computed: true }, null, 1)), [
    'Ô A2 là công thức. Dán giá trị thay cho công thức.',
  ])
  assert.deepEqual(errorsOf(row(2, 'A')), ['Tệp không có số liệu của đơn vị nào.'])
})

const rowsOf = (figures: Record<string, (number | null)[]>): EarlierRow[] =>
  Object.entries(figures).map(([unitId, values]) => ({ unitId, figures: values }))

test('two sheets are the same when they say the same: rows in any order, gaps at the end or not; a zero is no gap', () => {
  assert.ok(sameRows(rowsOf({ a: [1, null], b: [2] }), rowsOf({ b: [2, null, null], a: [1] })))
  assert.ok(!sameRows(rowsOf({ a: [1] }), rowsOf({ a: [1, 0] })))
  assert.ok(!sameRows(rowsOf({ a: [1] }), rowsOf({ a: [1], b: [1] })))
})

test('figures that its author may not see stay as they were, also of a unit that the new sheet leaves out', () => {
  const [open, secret] = [regime.indicators[0]!, regime.indicators[1]!]
  const [at, hidden] = [open.cells[0]!.position, secret.cells[0]!.position]
  const figures = (shown: number | null, kept: number | null) => {
    const all = Array.from({ length: Math.max(at, hidden) }, (): number | null => null)
    all[at - 1] = shown
    all[hidden - 1] = kept
    return all
  }
  const merged = withHidden(rowsOf({ a: figures(5, null) }), rowsOf({ a: figures(4, 70), b: figures(3, 80) }), {
    ...regime,
    indicators: [open],
  })
  assert.ok(sameRows(merged, rowsOf({ a: figures(5, 70), b: figures(null, 80) })))
})
