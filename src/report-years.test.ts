// Two years of reports: the same period of last year on the page, in the document and beside each field, also where an outline
// from above took the place of the form in between.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDocument } from './document/index.ts'
import { regimePeriods } from './report/index.ts'
import { beginReport, dbOf, filledReport, plain, reportOf, sendUp } from './report-story.ts'
import { newId } from './shared/id.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

let story: Story
let [office, cell, third]: Visitor[] = [] as never
let programme = ''

const moveTo = async (day: string) => {
  story.clock.moveTo(Temporal.PlainDate.from(day))
  const names = ['Lê Thu Hà', 'Võ Kim Ngân', 'Đỗ Quang Minh']
  ;[office, cell, third] = await Promise.all(names.map(name => story.as(name)))
}
const accepted = async (address: Promise<string>) => walk(await address, [office!, 'acceptance'])

before(async () => {
  story = await openStory(null, 'whole')
  await moveTo('2024-08-20')
  programme = await bringIn(office!)
  await setDates(office!, programme)
  await handOut(office!, programme)
  await moveTo('2024-09-16')
  await accepted(reportOf(cell!, '2024-Q3', { 'figures.I28': '100' }))
  await accepted(reportOf(third!, '2024-Q3', { 'figures.I28': '50', 'figures.I27b': '0' }))
})
after(() => story?.end())

/** The city's outline of 2025: the form with one figure more and one less; positions stay what they were. */
async function receiveOutline(): Promise<void> {
  const outline = JSON.parse(await office!.page('/regimes/1.json'))
  const added = {
    ...{ id: 'X01', section: 'F', kind: 'figures', name: { vi: 'Đối thoại trực tuyến', en: 'Online dialogues' } },
    cells: [{ id: 'X01', position: 120, name: { vi: '', en: '' }, unit: { vi: 'cuộc', en: 'times' } }],
  }
  outline.name = { vi: 'Đề cương của Thành phố năm 2025', en: 'Outline of the city, 2025' }
  outline.appliesFrom = '2025-01-01'
  outline.indicators = [...outline.indicators, added]
  // Its half years end with June, and its units owe them on the 5th.
  const half = outline.calendar.find(({ key }: { key: string }) => key === 'H1')
  half.from = { year: 0, month: 1, day: 1 }
  half.to = { year: 0, month: 6, day: 30 }
  half.due[0] = { year: 0, month: 7, day: 5 }
  await office!.submit('/regimes', { definition: JSON.stringify(outline) })
}

let period = ''

test('an outline received from above asks from its day on, and compares with what the form before it asked', async () => {
  await moveTo('2025-01-10')
  await receiveOutline()
  const copy = await office!.submit(`${programme}/copies`, { id: newId() })
  const leader = await story.as('Trần Quốc Bảo')
  await walk(copy, [office!, 'submission'], [leader, 'approval'])
  await office!.submit(`${copy}/publication`, { version: await versionOf(office!, copy) })

  await moveTo('2025-09-16')
  const report = await beginReport(cell!, '2025-Q3')
  const page = await cell!.page(report)
  assert.match(page, /name="figures\.X01"/)
  assert.match(plain(page), /Đề cương của Thành phố năm 2025|kỳ trước: 100/)
  await cell!.submit(report, await filledReport(cell!, report, { 'figures.I28': '130', 'figures.X01': '3' }))
  await sendUp(report, cell!, cell!)
  await walk(report, [office!, 'acceptance'])
  const other = { 'figures.I28': '80', 'figures.X01': '0', 'figures.I27b': '0', 'answers.I28.why': 'Đã đếm lại.' }
  await accepted(reportOf(third!, '2025-Q3', other))
  period = /href="(\/reports\/of\/[^"]+2025-Q3)"/.exec(await office!.page('/reports'))![1]!
})

test('the page of the period sets the same quarter of last year beside this one', async () => {
  const page = plain(await office!.page(period))
  assert.match(page, /Trong kỳ Từ đầu năm Cùng kỳ năm trước/)
  assert.match(page, /Người dự đối thoại 210 210 150 /)
  assert.match(page, /Đối thoại: đột xuất 1 1 1 /)
  // Nobody asked it last year: that is not zero.
  assert.match(page, /Đối thoại trực tuyến 3 3 chưa có /)
})

test('the document says it in its sentences and in its annex', async () => {
  const made = await office!.submit(`${period}/consolidation`, { id: newId() })
  for (const layout of ['party', 'state']) {
    const response = await office!.fetch(`${made}/document?layout=${layout}`)
    const read = readDocument(await response.bytes(), 'BC.docx')
    assert.ok(read.ok)
    const { text } = read.reading
    assert.match(text, /210 lượt, tăng 60 \(40%\) so với cùng kỳ/)
    assert.match(text, /đột xuất 01 cuộc, bằng cùng kỳ/)
    assert.doesNotMatch(text, /Đối thoại trực tuyến: [^.;]*cùng kỳ/)
    assert.match(text, /\| Người dự đối thoại \| lượt \| 210 \| 210 \| 150\n/)
    assert.match(text, /\| Đối thoại trực tuyến \| cuộc \| 03 \| 03 \| –(\n|$)/)
  }
  const api = await office!.json<{ sums: Record<string, number> }>(`/api/v1${made}`)
  assert.equal(api.sums.I28, 210)
})

test('last year stays as it was, under its own form', async () => {
  const then = period.replace('2025-Q3', '2024-Q3')
  const old = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office!.page('/reports'))![1]!
  assert.notEqual(old, then)
  const page = plain(await office!.page(old))
  assert.match(page, /Người dự đối thoại 150 150 /)
  assert.doesNotMatch(page, /Đối thoại trực tuyến/)
})

test('what a report covers and when it is due follow the calendar of the outline; nine months and semesters have their own', async () => {
  const draft = await bringIn(office!)
  const shown = async (rhythm: string) => {
    const { tasks, version } = await office!.json<{
      version: number
      tasks: { path: string; deliverables: { id: string; kind: string; title: string }[] }[]
    }>(`/api/v1${draft}`)
    const { id, title } = tasks
      .find(task => task.path === 'III.1')!
      .deliverables.find(deliverable => deliverable.kind === 'report')!
    const form = { version: `${version}`, kind: 'report', title, who: 'units', rhythm, next: 'days' }
    return plain(await (await office!.post(`/deliverables/${id}`, form)).text())
  }
  // The sample is of 2024, when the form that came with the platform was in force.
  assert.match(await shown('half-yearly'), /6 tháng đầu năm 2024[^.]*15\/12\/2023[^.]*14\/6\/2024/)
  assert.match(await shown('nine-monthly'), /9 tháng năm 2024[^.]*15\/12\/2023[^.]*14\/9\/2024/)
  assert.match(await shown('semesterly'), /học kỳ II năm học 2024–2025[^.]*16\/1\/2025[^.]*31\/5\/2025/)
  const periods = await regimePeriods(dbOf(story), 2025)
  const half = periods.find(({ key }) => key === '2025-H1')!
  assert.deepEqual([`${half.from}`, `${half.to}`, `${half.dueOn}`], ['2025-01-01', '2025-06-30', '2025-07-05'])
})
