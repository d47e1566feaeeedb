import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, correct, merge, remove, seams, split } from './content.ts'
import { readDeliverable, typedDays } from './forms.ts'
import type { Content, Deliverable, Task } from './programme.ts'

const HEAD = 'Đánh giá, xếp loại tập thể đúng quy định.'
const TAIL = 'Xây dựng kế hoạch kiểm tra công tác cán bộ.'
const DOCUMENT = `II. NHIỆM VỤ\n${HEAD} ${TAIL}\nTham mưu củng cố tổ chức cơ sở đảng.`

const task = (over: Partial<Task>): Task => ({
  ...{ id: 'a', programmeId: 'p', path: 'II.4.2', title: '', text: `${HEAD} ${TAIL}`, sourceFrom: 13, followsId: null },
  ...{ sourceTo: 13 + HEAD.length + 1 + TAIL.length, bodyName: 'Ban Tổ chức', unitId: 'u', unit: 'Ban Tổ chức' },
  ...{ forUnits: false, partners: [], ...over },
})
const deliverable = (over: Partial<Deliverable>): Deliverable => ({
  ...{
    id: 'd',
    taskId: 'a',
    kind: 'plan',
    title: 'Kế hoạch kiểm tra',
    who: 'body',
    rhythm: 'once',
    origin: 'document',
  },
  ...{ evidence: '', namedDue: null, followsId: null, occurrences: [], ...over },
})
const next = task({ id: 'b', path: 'II.4.3', text: 'Tham mưu củng cố.', sourceFrom: 100, sourceTo: 117, unitId: null })
const content: Content = {
  tasks: [task({}), next],
  deliverables: [deliverable({}), deliverable({ id: 'e', title: 'Báo cáo xếp loại' })],
}
const part = { at: HEAD.length + 1, newId: 'c', documentText: DOCUMENT }

test('a text may be parted where a sentence begins, and nowhere else', () => {
  assert.deepEqual(seams(`${HEAD} ${TAIL}`), [HEAD.length + 1])
  assert.deepEqual(seams('Một câu không có chỗ ngắt'), [])
  assert.deepEqual(split(content, 'a', { ...part, at: 5 }), content)
  assert.deepEqual(split(content, 'nobody', part), content)
})

test('of a split the first keeps identity and number; words, places and deliverables are divided', () => {
  const { tasks, deliverables } = split(content, 'a', part)
  assert.deepEqual(
    tasks.map(({ id, path, text }) => [id, path, text]),
    [
      ['a', 'II.4.2', HEAD],
      ['c', 'II.4.2b', TAIL],
      ['b', 'II.4.3', 'Tham mưu củng cố.'],
    ],
  )
  assert.equal(tasks[0]!.sourceTo, tasks[1]!.sourceFrom)
  assert.equal(DOCUMENT.slice(tasks[1]!.sourceFrom, tasks[1]!.sourceTo), TAIL)
  assert.equal(tasks[1]!.unitId, 'u')
  assert.deepEqual(
    deliverables.map(({ id, taskId }) => [id, taskId]),
    [
      ['d', 'c'],
      ['e', 'a'],
    ],
  )
})

test('the second of two splits gets the next letter', () => {
  const twice = split(split(content, 'a', part), 'a', part)
  assert.equal(twice.tasks.length, 3, 'the head has no seam left')
  const lettered = { ...content, tasks: [...content.tasks, task({ id: 'x', path: 'II.4.2b' })] }
  assert.equal(split(lettered, 'a', part).tasks[1]!.path, 'II.4.2c')
})

test('merging takes a split back, but for the title', () => {
  const { tasks, deliverables } = merge(split(content, 'a', part), 'a')
  assert.deepEqual(
    tasks.map(({ id, path }) => [id, path]),
    [
      ['a', 'II.4.2'],
      ['b', 'II.4.3'],
    ],
  )
  assert.equal(tasks[0]!.text, `${HEAD}\n${TAIL}`)
  assert.deepEqual(
    [tasks[0]!.sourceFrom, tasks[0]!.sourceTo],
    [content.tasks[0]!.sourceFrom, content.tasks[0]!.sourceTo],
  )
  assert.deepEqual(
    deliverables.map(({ taskId }) => taskId),
    ['a', 'a'],
  )
})

test('a merged task is owned by the first that has an owner; the last merges with nobody', () => {
  const open = {
    ...content,
    tasks: [task({ unitId: null, unit: null, bodyName: null }), task({ id: 'b', unitId: 'v' })],
  }
  assert.equal(merge(open, 'a').tasks[0]!.unitId, 'v')
  assert.deepEqual(merge(content, 'b'), content)
})

test('given to all units, what a task brings forth is owed by all units', () => {
  const input = { title: 'Xếp loại', unitId: null, unit: null, forUnits: true, partners: [] }
  const given = correct(content, 'a', input)
  assert.deepEqual(
    given.deliverables.map(({ who }) => who),
    ['units', 'units'],
  )
  assert.equal(given.tasks[0]!.title, 'Xếp loại')
  assert.equal(given.tasks[0]!.text, content.tasks[0]!.text)
  assert.deepEqual(
    correct(given, 'a', { ...input, forUnits: false }).deliverables.map(({ who }) => who),
    ['body', 'body'],
  )
})

test('what is taken out takes along what it was to bring forth', () => {
  assert.deepEqual(remove(content, 'a'), { tasks: [next], deliverables: [] })
  assert.deepEqual(
    add(remove(content, 'a'), content.tasks[0]!).tasks.map(({ id }) => id),
    ['b', 'a'],
  )
})

test('a report that is asked once is no report of the year; its day is kept where the form shows it', () => {
  const form = (kind: string) => {
    const filled = new FormData()
    const fields = {
      kind,
      title: 'Báo cáo đột xuất',
      who: 'units',
      rhythm: 'once',
      evidence: '',
      'due.2024': '15/11/2024',
    }
    for (const [name, value] of Object.entries(fields)) filled.set(name, value)
    return filled
  }
  const read = (kind: string) => {
    const found = readDeliverable(form(kind), 2024)
    assert.ok(found.ok)
    return found.value.occurrences
  }
  assert.equal(read('report')[0]!.period, '2024-AH')
  assert.equal(read('plan')[0]!.period, '2024')
  assert.deepEqual(typedDays(read('report')), { 'due.2024': '15/11/2024' })
})
