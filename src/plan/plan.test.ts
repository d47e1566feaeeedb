import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cautions, coverageOf, obstacles, type PlanLine } from './plan.ts'

const line: PlanLine = {
  ...{ content: 'Đối thoại', how: '', who: 'Chi ủy', dueOn: Temporal.PlainDate.from('2024-11-01'), expected: '' },
  ...{ id: 'own', contentId: null, evidence: '', notApplicable: null, returned: null },
}
const found = (lines: PlanLine[]) => obstacles(lines, [], 2024).map(({ code, field }) => `${code} ${field}`)

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

const content = { id: 'c', taskId: 't', path: 'III.1', paragraph: '', title: 'Đối thoại', needsUnion: false }
const taken = { ...line, contentId: 'c' }

test('a content without a line stands in the way; one that does not apply needs neither person nor day', () => {
  const codes = (lines: PlanLine[]) => obstacles(lines, [content], 2024).map(({ code }) => code)
  assert.deepEqual(codes([line]), ['content-without-line'])
  assert.deepEqual(codes([]), ['content-without-line'])
  assert.deepEqual(codes([{ ...taken, who: '' }]), ['nobody-named'])
  assert.deepEqual(codes([{ ...taken, who: '', dueOn: null, notApplicable: 'Trung tâm không có viên chức' }]), [])
  assert.deepEqual(codes([taken]), [])
})

test('warnings: mostly not applicable, all on one day, neither way nor result', () => {
  const full = { ...taken, how: 'Họp', expected: 'Biên bản' }
  const codes = (lines: PlanLine[]) => cautions(lines).map(({ code }) => code)
  assert.deepEqual(codes([full]), [])
  assert.deepEqual(codes([full, full, full, full]), ['all-on-one-day'])
  assert.deepEqual(codes([full, { ...full, notApplicable: 'Không có' }]), ['mostly-not-applicable'])
  assert.deepEqual(codes([full, taken]), ['neither-way-nor-result'])
})

for (const [state, line, expected] of [
  [null, undefined, 'none'],
  ['draft', { notApplicable: false, returned: false, complete: true }, 'drafting'],
  ['approved', undefined, 'drafting'],
  ['sent', undefined, 'gap'],
  ['sent', { notApplicable: false, returned: false, complete: false }, 'gap'],
  ['sent', { notApplicable: true, returned: false, complete: false }, 'not-applicable'],
  ['sent', { notApplicable: false, returned: false, complete: true }, 'planned'],
  ['returned', { notApplicable: false, returned: true, complete: true }, 'returned'],
  ['returned', { notApplicable: false, returned: false, complete: true }, 'drafting'],
  ['accepted', { notApplicable: false, returned: false, complete: true }, 'accepted'],
] as const)
  test(`a content in a plan that is ${state ?? 'not begun'}, ${JSON.stringify(line)}, is ${expected}`, () =>
    assert.equal(coverageOf(state, line), expected))
