// The promise of the README: a field is added to the unit's report in one file, and nothing else has to know.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addRegime, BASIC_FORM } from './report/index.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, walk } from './story.ts'

let story: Story
let office: Visitor
before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
})
after(() => story.end())

test('a new indicator is in new reports, in the consolidation, in the document; reports begun before keep theirs', async () => {
  const [early, late] = [await story.as('Võ Kim Ngân'), await story.as('Đỗ Quang Minh')]
  const before = await begin(early)
  const added = {
    id: 'I43',
    section: 'A',
    name: { vi: 'Số mô hình Dân vận khéo', en: 'Good practices' },
    kind: 'figures' as const,
    cells: [{ id: 'I43', position: 4, name: { vi: '', en: '' }, unit: { vi: 'mô hình', en: 'models' } }],
  }
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  await addRegime(db, { ...BASIC_FORM, version: 102, indicators: [...BASIC_FORM.indicators, added] }, story.clock.now())

  const report = await begin(late)
  assert.doesNotMatch(await early.page(before), /Số mô hình Dân vận khéo/)
  assert.match(await late.page(report), /Số mô hình Dân vận khéo/)

  const figures = {
    'figures.I23': '1',
    'figures.I24': '2',
    'figures.I27': '3',
    'narratives.N3': 'Đã làm.',
    next: 'submit',
  }
  assert.match(await late.submit(report, { version: '1', ...figures }), /check/)
  assert.match(await late.page(`${report}?check=1`), /“Số mô hình Dân vận khéo” chưa nhập số liệu/)
  await late.submit(report, { version: '2', ...figures, 'figures.I43': '6' })
  await walk(report, [late, 'approval'], [late, 'sending'], [office, 'acceptance'])
  await early.submit(before, { version: '1', ...figures })
  await walk(before, [early, 'approval'], [early, 'sending'], [office, 'acceptance'])

  const { figures: kept } = await office.json<{ figures: Record<string, number> }>(`/api/v1${report}`)
  assert.equal(kept.I43, 6)
  const page = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office.page('/reports'))![1]!
  const id = /name="id" value="([^"]+)"/.exec(await office.page(page))![1]!
  const made = await office.submit(`${page}/consolidation`, { id })
  const { sums } = await office.json<{ sums: unknown }>(`/api/v1${made}`)
  assert.deepEqual(sums, { I23: 2, I24: 4, I27: 6, I43: 6 })
})

const begin = async (visitor: Visitor) =>
  visitor.submit(`/duties/${(await dutyOf(visitor, 'report', '2024-Q3')).id}/reports`)
