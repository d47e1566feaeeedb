import assert from 'node:assert/strict'
import { test } from 'node:test'
import { difference, dutyChanges, isEmpty } from './difference.ts'
import { applied, copied, moveYear, nextYear } from './edition.ts'
import { type Content, type Deliverable, type Occurrence, periodOf, type Task } from './programme.ts'

let count = 0
const newId = () => `new${++count}`
const day = (text: string) => Temporal.PlainDate.from(text)

const task = (over: Partial<Task>): Task => ({
  ...{ id: 't', programmeId: 'p', path: 'III.1', title: '', text: 'Xây dựng kế hoạch năm 2024.', sourceFrom: 5 },
  ...{ sourceTo: 30, bodyName: null, unitId: null, unit: null, forUnits: true, partners: [], followsId: null, ...over },
})
const due = (period: string, dueOn: string): Occurrence => ({
  ...{ period, coversFrom: periodOf(period, 2024)!.from, coversTo: periodOf(period, 2024)!.to, dueOn: day(dueOn) },
})
const deliverable = (over: Partial<Deliverable>): Deliverable => ({
  ...{ id: 'd', taskId: 't', kind: 'plan', title: 'Kế hoạch năm 2024', who: 'units', rhythm: 'once', evidence: '' },
  ...{ origin: 'office', namedDue: null, followsId: null, occurrences: [due('2024', '2024-08-30')], ...over },
})
const inForce: Content = {
  tasks: [task({}), task({ id: 's', path: 'II.1', forUnits: false, unitId: 'u' })],
  deliverables: [
    deliverable({}),
    deliverable({
      id: 'r',
      kind: 'report',
      rhythm: 'quarterly',
      occurrences: [due('2024-Q3', '2024-09-20'), due('2024-Q4', '2024-12-20')],
    }),
    deliverable({ id: 'b', taskId: 's', who: 'body', kind: 'document' }),
  ],
}
const changed = (change: (draft: Content) => Content) =>
  applied(inForce, change(copied(inForce, 'a', newId)), 'p', newId)
const deliverables = (change: (d: Deliverable) => Deliverable[]) => (draft: Content) => ({
  ...draft,
  deliverables: draft.deliverables.flatMap(change),
})
const shown = (after: Content) => {
  const { superseded, moved } = dutyChanges({ year: 2024 }, inForce, after)
  return {
    superseded,
    moved: moved.map(({ amendment, ...rest }) => ({
      ...rest,
      ...amendment,
      ...(amendment.dueOn && { dueOn: `${amendment.dueOn}` }),
    })),
  }
}

test('an untouched copy changes nothing, and what is applied keeps every identity', () => {
  const draft = copied(inForce, 'a', newId)
  assert.ok(isEmpty(difference(inForce, draft)))
  const after = applied(inForce, draft, 'p', newId)
  assert.equal(JSON.stringify(after), JSON.stringify(inForce))
  assert.deepEqual(shown(after), { superseded: [], moved: [] })
})

test('a day that changes moves its duties; a period that goes is superseded; the others stay', () => {
  const after = changed(
    deliverables(d => [d.kind === 'report' ? { ...d, occurrences: [due('2024-Q3', '2024-09-25')] } : d]),
  )
  assert.deepEqual(shown(after), {
    superseded: [{ deliverableId: 'r', period: '2024-Q4' }],
    moved: [{ deliverableId: 'r', period: '2024-Q3', dueOn: '2024-09-25' }],
  })
})

test('a deliverable taken out is superseded; one owed by somebody else, or of another kind, is a new one', () => {
  assert.deepEqual(shown(changed(deliverables(d => (d.kind === 'plan' ? [] : [d])))).superseded, [
    { deliverableId: 'd' },
  ])
  for (const other of [{ who: 'units' }, { kind: 'activity' }] as const) {
    const after = changed(deliverables(d => [d.who === 'body' ? { ...d, ...other } : d]))
    assert.deepEqual(shown(after).superseded, [{ deliverableId: 'b' }])
    assert.match(after.deliverables.at(-1)!.id, /^new/)
  }
  const given = changed(draft => ({ ...draft, tasks: draft.tasks.map(t => (t.unitId ? { ...t, unitId: 'v' } : t)) }))
  assert.deepEqual(shown(given).superseded, [{ deliverableId: 'b' }])
})

test('the difference names what was added, taken out, and changed, field by field', () => {
  const draft = copied(inForce, 'a', newId)
  const after: Content = {
    tasks: [
      { ...draft.tasks[0]!, title: 'Kế hoạch', partners: [{ name: 'Công đoàn', unitId: null }] },
      task({ id: 'n', path: 'III.2' }),
    ],
    deliverables: [{ ...draft.deliverables[0]!, occurrences: [due('2024', '2024-09-05')] }],
  }
  const found = difference(inForce, after)
  assert.deepEqual(
    found.tasks.added.map(({ path }) => path),
    ['III.2'],
  )
  assert.deepEqual(
    found.tasks.removed.map(({ path }) => path),
    ['II.1'],
  )
  assert.deepEqual(
    found.tasks.changed.map(({ fields }) => fields),
    [['title', 'partners']],
  )
  assert.deepEqual(
    found.deliverables.changed.map(({ fields }) => fields),
    [['due']],
  )
  assert.deepEqual(
    found.deliverables.removed.map(({ id }) => id),
    ['r', 'b'],
  )
})

test('next year: periods, days and words move by a year, the dates of cited documents stay', () => {
  assert.equal(
    moveYear('Chương trình năm 2024 theo văn bản ngày 28 tháng 3 năm 2024', 2024),
    'Chương trình năm 2025 theo văn bản ngày 28 tháng 3 năm 2024',
  )
  const { tasks, deliverables } = nextYear(inForce, 2024, 'q', newId)
  assert.deepEqual([tasks[0]!.text, tasks[0]!.followsId, tasks[0]!.sourceTo], ['Xây dựng kế hoạch năm 2025.', 't', 0])
  assert.deepEqual(
    deliverables[1]!.occurrences.map(o => [o.period, `${o.coversFrom}`, `${o.dueOn}`]),
    [
      ['2025-Q3', '2025-06-15', '2025-09-20'],
      ['2025-Q4', '2025-09-15', '2025-12-20'],
    ],
  )
})
