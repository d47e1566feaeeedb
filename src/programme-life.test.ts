// The life of a programme after its review: who may take which step, twice, stale, after the end; amended, copied, closed.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from './shared/id.ts'
import {
  addActivity,
  answerWarnings,
  bringIn,
  dutyOf,
  getApproval,
  handOut,
  openStory,
  type Story,
  setDates,
  setDays,
  type Visitor,
  versionOf,
  walk,
} from './story.ts'

let story: Story
let office: Visitor
let leader: Visitor
let secretary: Visitor
let neighbour: Visitor

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  leader = await story.as('Trần Quốc Bảo')
  secretary = await story.as('Phạm Đức Long')
  neighbour = await story.as('Võ Kim Ngân')
})
after(() => story?.end())

interface Read {
  version: number
  state: string
  edition: number
  subject: string
  year: number
  tasks: {
    id: string
    path: string
    text: string
    deliverables: { id: string; kind: string; title: string; occurrences: { period: string; dueOn: string }[] }[]
  }[]
}
const read = (programme: string) => office.json<Read>(`/api/v1${programme}`)
const version = async (programme: string) => ({ version: await versionOf(office, programme) })
const status = async (visitor: Visitor, path: string, fields: Record<string, string>) =>
  (await visitor.post(path, fields)).status

test('each step: not by the wrong person, not before its turn, not stale, not twice', async () => {
  const programme = await bringIn(office)
  const step = async (name: string, right: Visitor, wrong: Visitor, fields: Record<string, string> = {}) => {
    const opened = { ...(await version(programme)), ...fields }
    assert.equal(await status(wrong, `${programme}/${name}`, opened), 403, `${name}: wrong person`)
    assert.equal(await status(secretary, `${programme}/${name}`, opened), 404, `${name}: another organisation`)
    assert.equal(await status(right, `${programme}/${name}`, { ...opened, version: '999' }), 409, `${name}: stale`)
    await right.submit(`${programme}/${name}`, opened)
    const twice = await right.post(`${programme}/${name}`, opened)
    assert.equal(twice.status, 409, `${name}: twice`)
    return twice.text()
  }

  const early = await office.post(`${programme}/submission`, await version(programme))
  assert.equal(early.status, 422)
  const page = await early.text()
  assert.match(page, /Còn 11 cảnh báo chưa trả lời/)
  assert.match(page, /Chưa sản phẩm nào có thời hạn/)
  await setDates(office, programme)
  await answerWarnings(office, programme)
  for (const [name, visitor] of [
    ['approval', leader],
    ['publication', office],
  ] as const)
    assert.equal(await status(visitor, `${programme}/${name}`, await version(programme)), 409, `${name} of a draft`)

  assert.match(await step('submission', office, leader), /đang chờ duyệt/)
  const bare = await leader.post(`${programme}/return`, await version(programme))
  assert.equal(bare.status, 422)
  assert.match(await bare.text(), /Nêu lý do trả lại/)
  await step('return', leader, office, { reason: 'Bổ sung thời hạn của Ban Tổ chức.' })
  assert.match(await office.page(programme), /Bổ sung thời hạn của Ban Tổ chức\./)
  await step('submission', office, leader)
  const { id } = (await read(programme)).tasks[0]!
  assert.equal(
    await status(office, `/tasks/${id}/removal`, await version(programme)),
    409,
    'submitted: nothing is changed',
  )
  await step('approval', leader, office)
  assert.match(await step('publication', office, leader), /đã được giao/)
  assert.equal((await read(programme)).state, 'published')
  assert.ok(await secretary.page(programme), 'handed out, everybody reads it')
  assert.equal(await status(office, `/tasks/${id}/removal`, await version(programme)), 409, 'handed out: fixed')
})

/** A programme in force whose units owe a plan, two reports and an activity, of which one unit has sent its plan. */
async function inForce(): Promise<string> {
  const programme = await bringIn(office)
  await setDates(office, programme)
  await addActivity(office, programme)
  await handOut(office, programme)
  return programme
}

const dutiesOf = async (visitor: Visitor, programme: string) =>
  (
    await visitor.json<
      { id: string; kind: string; period: string; dueOn: string; state: string; programmeId: string; title: string }[]
    >('/api/v1/duties')
  ).filter(({ programmeId }) => programmeId === programme.split('/')[2])

test('an amendment is drafted beside the programme in force, compared, approved, and moves its duties', async () => {
  const programme = await inForce()
  const plan = (await dutiesOf(neighbour, programme)).find(({ kind }) => kind === 'plan')!
  const sent = await neighbour.submit(`/duties/${plan.id}/plans`)
  const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '1/11/2024' }
  await neighbour.submit(sent, { version: '1', ...line })
  await walk(sent, [neighbour, 'submission'], [neighbour, 'approval'], [neighbour, 'sending'])
  const before = await read(programme)

  const id = newId()
  assert.equal(await status(leader, `${programme}/amendments`, { id }), 403)
  const amendment = await office.submit(`${programme}/amendments`, { id })
  assert.equal(await office.submit(`${programme}/amendments`, { id: newId() }), amendment, 'one at a time')
  assert.equal((await secretary.fetch(amendment)).status, 404, 'a draft is not everybody’s')
  assert.match(await office.page(`${amendment}/difference`), /Chưa có thay đổi nào/)

  await setDays(office, amendment, 'plan', { rhythm: 'once', 'due.2024': '10/9/2024' })
  await setDays(office, amendment, 'report', { rhythm: 'quarterly', 'due.2024-Q4': '20/12/2024' })
  const draft = await read(amendment)
  const activity = draft.tasks.flatMap(t => t.deliverables).find(d => d.title.startsWith('Hội nghị đối thoại'))!
  await office.submit(`/deliverables/${activity.id}/removal`, await version(amendment))
  await addActivity(office, amendment)
  const { id: removed } = draft.tasks.find(({ path }) => path === 'I.3')!
  await office.submit(`/tasks/${removed}/removal`, await version(amendment))
  assert.equal(JSON.stringify(await read(programme)), JSON.stringify(before), 'the one in force stays as it is')
  const difference = await office.page(`${amendment}/difference`)
  for (const shown of [/I\.3 .*?Bỏ/s, /30\/8\/2024.*?10\/9\/2024/s, /Thêm mới/]) assert.match(difference, shown)

  await getApproval(office, amendment)
  await office.submit(`${amendment}/publication`, await version(amendment))
  const now = await read(programme)
  assert.deepEqual([now.edition, now.state, now.tasks.length], [2, 'published', 15])
  assert.deepEqual(
    now.tasks.map(({ id }) => id),
    before.tasks.filter(({ path }) => path !== 'I.3').map(({ id }) => id),
    'tasks keep their identity',
  )
  assert.equal(await status(office, `${amendment}/publication`, await version(amendment)), 409, 'twice')

  const duties = (await dutiesOf(secretary, programme)).map(d => `${d.kind} ${d.period} ${d.dueOn} ${d.state}`).sort()
  assert.deepEqual(
    duties.filter(duty => duty.endsWith('open')),
    ['activity 2024 2024-09-30 open', 'plan 2024 2024-09-10 open', 'report 2024-Q4 2024-12-20 open'],
  )
  const history = await secretary.page(`/duties/${(await dutyIn(secretary, programme, 'plan')).id}`)
  assert.match(history, /Chương trình được điều chỉnh \(phiên bản 2\)/)
  const arrived = (await dutiesOf(neighbour, programme)).find(({ kind }) => kind === 'plan')!
  assert.deepEqual([arrived.dueOn, arrived.state], ['2024-08-30', 'reported'], 'what has arrived stays as it was')
  assert.match(await secretary.page(programme), /Phiên bản 2/)
  assert.match(await secretary.page(`${amendment}/difference`), /10\/9\/2024/, 'for good, and for everybody')
})

const dutyIn = async (visitor: Visitor, programme: string, kind: string) =>
  (await dutiesOf(visitor, programme)).find(duty => duty.kind === kind)!

test('an amendment that changes nothing is not handed out', async () => {
  const programme = await inForce()
  const amendment = await office.submit(`${programme}/amendments`, { id: newId() })
  await getApproval(office, amendment)
  const refused = await office.post(`${amendment}/publication`, await version(amendment))
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /không khác chương trình đang thực hiện/)
  const closing = await office.post(`${programme}/closing`, { ...(await version(programme)), reason: 'Hết năm' })
  assert.equal(closing.status, 409)
  assert.match(await closing.text(), /Còn bản điều chỉnh chưa giao/)
})

test('closing says how many duties nobody will owe, and after it nothing moves', async () => {
  const programme = await inForce()
  const done = await dutyIn(secretary, programme, 'activity')
  await secretary.submit(`/duties/${done.id}/report`, { version: '1', note: 'Đã tổ chức ngày 19/8.' })
  assert.match(await office.page(`${programme}/closing`), /947 việc chưa xong/)
  const opened = await version(programme)
  assert.equal(await status(office, `${programme}/closing`, opened), 422, 'a reason is needed')
  assert.equal(await status(leader, `${programme}/closing`, { ...opened, reason: 'Đã tổng kết' }), 403)
  assert.equal(await status(office, `${programme}/closing`, { version: '999', reason: 'Đã tổng kết' }), 409)
  await office.submit(`${programme}/closing`, { ...opened, reason: 'Đã tổng kết' })
  assert.equal(await status(office, `${programme}/closing`, { ...opened, reason: 'Đã tổng kết' }), 409)
  assert.match(await secretary.page(programme), /Đã kết thúc/)
  const duties = await dutiesOf(secretary, programme)
  assert.deepEqual(
    duties.filter(({ state }) => state === 'open'),
    [],
  )
  assert.equal((await dutyIn(secretary, programme, 'activity')).state, 'reported', 'what was reported stays')
  await office.submit(`/duties/${done.id}/acceptance`, {
    version: /name="version" value="(\d+)"/.exec(await office.page(`/duties/${done.id}`))?.[1] ?? '2',
  })
  for (const name of ['amendments', 'publication', 'submission', 'approval', 'return'])
    assert.ok(
      [403, 409, 422].includes(
        await status(name === 'approval' || name === 'return' ? leader : office, `${programme}/${name}`, {
          ...(await version(programme)),
          ...{ id: newId(), reason: 'x' },
        }),
      ),
      name,
    )
  await office.submit(`${programme}/renewal`)
  assert.deepEqual(
    (await dutiesOf(secretary, programme)).filter(({ state }) => state === 'open'),
    [],
    'nothing is renewed',
  )
})

test('next year’s programme is written from this one: days and words moved, text editable, once', async () => {
  const programme = await inForce()
  const id = newId()
  const copy = await office.submit(`${programme}/copies`, { id })
  assert.equal(await office.submit(`${programme}/copies`, { id }), copy)
  const { year, subject, state, tasks } = await read(copy)
  assert.deepEqual([year, state, tasks.length], [2025, 'draft', 16])
  assert.match(subject, /năm 2025$/)
  const days = tasks.flatMap(t => t.deliverables.flatMap(d => d.occurrences.map(o => `${o.period} ${o.dueOn}`)))
  assert.deepEqual(days.sort(), ['2025 2025-08-30', '2025 2025-09-30', '2025-Q3 2025-09-20', '2025-Q4 2025-12-20'])
  const task = tasks.find(({ path }) => path === 'II.1.1')!
  const form = { path: 'II.1.1', text: 'Xây dựng kế hoạch kiểm tra.', title: '', owner: '', partners: '' }
  await office.submit(`/tasks/${task.id}/correction`, { ...(await version(copy)), ...form })
  assert.equal((await read(copy)).tasks.find(({ path }) => path === 'II.1.1')!.text, form.text)
  assert.equal((await office.fetch(`${copy}/original`)).status, 404)
  const document = await office.fetch(`${copy}/document`)
  assert.match(document.headers.get('content-type') ?? '', /wordprocessingml/)
  const paper = await office.submit(`${copy}/paper`, { id: newId() })
  assert.match(await office.page(paper), /Xây dựng kế hoạch kiểm tra\./)
  assert.match(await office.page(copy), new RegExp(`href="${paper}"`))
  assert.ok((await dutyOf(secretary, 'plan', '2025').catch(() => null)) === null, 'a draft makes no duty')
})
