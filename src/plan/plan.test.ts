import assert from 'node:assert/strict'
import { test } from 'node:test'
import { obstacles, type PlanLine } from './plan.ts'

const line: PlanLine = {
  ...{ content: 'Đối thoại', how: '', who: 'Chi ủy', dueOn: Temporal.PlainDate.from('2024-11-01'), expected: '' },
}
const found = (lines: PlanLine[]) => obstacles(lines, 2024).map(({ code, field }) => `${code} ${field}`)

for (const [what, lines, expected] of [
  ['a line with content, a person and a day may go', [line], []],
  ['a plan without a line may not', [], ['no-line lines.0.content']],
  ['nobody named', [{ ...line, who: '' }], ['nobody-named lines.0.who']],
  ['no day', [line, { ...line, dueOn: null }], ['no-day lines.1.dueOn']],
  [
    'a day in another year',
    [{ ...line, dueOn: Temporal.PlainDate.from('2025-01-01') }],
    ['day-outside-year lines.0.dueOn'],
  ],
  [
    'all findings at once, not the first',
    [{ ...line, who: '', dueOn: null }],
    ['nobody-named lines.0.who', 'no-day lines.0.dueOn'],
  ],
] as [string, PlanLine[], string[]][])
  test(what, () => assert.deepEqual(found(lines), expected))
