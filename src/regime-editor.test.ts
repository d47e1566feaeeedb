// The editor of outlines through HTTP: a copy of the version in force is changed part by part, looked at, published, reported under.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Regime } from './report/index.ts'
import { newId } from './shared/id.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, walk } from './story.ts'

let story: Story
let office: Visitor
let draft = ''
before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
})
after(() => story?.end())

const plain = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
/** A page as text in the message, so that a failure can be read. */
const has = (page: string, what: RegExp) => assert.ok(what.test(page), `${what} in ${plain(page).slice(-3_000)}`)
const hasNot = (page: string, what: RegExp) => assert.ok(!what.test(page), `${what} in ${plain(page).slice(-3_000)}`)
const begin = async (visitor: Visitor, period: string) =>
  visitor.submit(`/duties/${(await dutyOf(visitor, 'report', period)).id}/reports`)
const outline = () => office.json<Regime>(`${draft}/definition`)

/** The hidden fields of a page of the draft: its version, and an id for this one change. */
const stamp = async (path = '') => {
  const page = await office.page(`${draft}${path}`)
  const [, version] = /name="version" value="(\d+)"/.exec(page)!
  return { version: version!, edit: newId() }
}
const change = async (path: string, fields: Record<string, string>) =>
  office.submit(`${draft}${path}`, { ...(await stamp()), ...fields })

const everybody = { 'profiles.all': 'on' }
const everyPeriod = Object.fromEntries(
  ['month', 'quarter', 'half', 'nine-months', 'year', 'semester', 'school-year', 'ad-hoc'].map(kind => [
    `periods.${kind}`,
    'on',
  ]),
)
const everyone = { ...everybody, ...everyPeriod }

let early = ''

test('a copy of the version in force is a draft of which nobody else sees anything', async () => {
  early = await begin(await story.as('Võ Kim Ngân'), '2024-Q3')
  const page = await office.page('/regimes/drafts/new?from=101')
  has(page, /value="101" checked/)
  const id = /name="id" value="([^"]+)"/.exec(page)![1]!
  assert.equal((await office.post('/regimes/drafts', { id, base: '' })).status, 422)
  draft = await office.submit('/regimes/drafts', { id, base: '101' })
  assert.equal(await office.submit('/regimes/drafts', { id, base: '101' }), draft, 'sent twice it is one')
  const unit = await story.as('Đỗ Quang Minh')
  assert.equal((await unit.fetch(draft)).status, 404)
  hasNot(await unit.page('/regimes'), /drafts/)
  has(await office.page('/regimes'), new RegExp(draft))
})

test('a section with two indicators, a share, a question and rules is added without typing an id or a position', async () => {
  await change('/sections', { vi: 'Mô hình', en: '' })
  await change('/indicators/new', {
    ...{ section: 'S1', kind: 'figures', 'name.vi': 'Mô hình Dân vận khéo', ...everyone },
    ...{
      'cells.0.vi': 'đăng ký',
      'cells.0.unit': 'mô hình',
      'cells.1.vi': 'được công nhận',
      'cells.1.unit': 'mô hình',
    },
  })
  await change('/indicators/new', {
    ...{ section: 'S1', kind: 'figures', 'name.vi': 'Cuộc họp nhân rộng', 'cells.0.unit': 'cuộc', ...everyone },
  })
  const { sections, indicators } = await outline()
  assert.deepEqual(
    sections.map(({ id, label }) => `${id} ${label}`),
    ['A I', 'S1 II'],
  )
  // The form has positions 1 to 3, and indicators up to I27.
  assert.deepEqual(
    indicators.slice(3).map(({ id, cells }) => [id, ...cells.map(cell => `${cell.id}@${cell.position}`)]),
    [
      ['I28', 'F04@4', 'F05@5'],
      ['I29', 'F06@6'],
    ],
  )
  assert.equal(indicators[3]!.name.en, 'Mô hình Dân vận khéo', 'without English the Vietnamese stands there')

  const shares = { 'shares.0.part': 'F05', 'shares.0.base': 'F04', 'shares.0.vi': 'mô hình đăng ký' }
  await change('/indicators/I28', {
    ...{ section: 'S1', kind: 'figures', 'name.vi': 'Mô hình Dân vận khéo', ...everyone, ...shares },
    ...{ 'cells.0.id': 'F04', 'cells.0.vi': 'đăng ký', 'cells.0.unit': 'mô hình' },
    ...{ 'cells.1.id': 'F05', 'cells.1.vi': 'được công nhận', 'cells.1.unit': 'mô hình' },
  })
  await change('/rules/new', { kind: 'at-most', a: 'F05', b: 'F04', severity: 'error' })
  await change('/rules/new', { kind: 'sum', total: 'F04', 'parts.F05': 'on', 'parts.F06': 'on', severity: 'warn' })
  await change('/questions/new', {
    ...{ section: 'S1', 'name.vi': 'Cách làm hay', 'hint.vi': 'Nêu một mô hình.', required: 'on', ...everyone },
  })
  await change('/head', { 'name.vi': 'Đề cương quý IV', 'ground.vi': 'Quy định của Đảng ủy', appliesFrom: '1/9/2024' })
  const now = await outline()
  assert.deepEqual([now.rules.length, now.questions.at(-1)!.id, now.appliesFrom], [2, 'N04', '2024-09-01'])
  has(plain(await office.page(`${draft}/rules`)), /“Mô hình Dân vận khéo: được công nhận” không lớn hơn/)
})

test('the last change is taken back, and its numbers are not given again', async () => {
  await change('/indicators/new', { section: 'S1', 'name.vi': 'Nhầm', 'cells.0.unit': 'lượt', ...everyone })
  assert.equal((await outline()).indicators.at(-1)!.cells[0]!.position, 7)
  const undoing = await stamp()
  has(await office.page(draft), /Hoàn tác: sửa chỉ tiêu/)
  await office.submit(`${draft}/undoing`, undoing)
  await office.submit(`${draft}/undoing`, undoing)
  assert.deepEqual(
    (await outline()).indicators.map(({ id }) => id),
    ['I23', 'I24', 'I27', 'I28', 'I29'],
  )
  await change('/indicators/new', { section: 'S1', 'name.vi': 'Tài liệu', 'cells.0.unit': 'tài liệu', ...everyone })
  assert.equal((await outline()).indicators.at(-1)!.cells[0]!.position, 8)
  await change('/arrangement', { act: 'remove indicator I31' })
})

test('two editors: the later one is told and keeps what was typed; a form sent twice changes once', async () => {
  const [mine, theirs] = [await stamp(), await stamp()]
  const typed = { 'name.vi': 'Tên của tôi', 'ground.vi': 'Căn cứ của tôi', appliesFrom: '1/9/2024' }
  const add = { ...theirs, vi: 'Phần của người khác' }
  await office.submit(`${draft}/sections`, add)
  await office.submit(`${draft}/sections`, add)
  assert.deepEqual(
    (await outline()).sections.map(({ id }) => id),
    ['A', 'S1', 'S2'],
  )
  const answer = await office.post(`${draft}/head`, { ...mine, ...typed })
  const page = await answer.text()
  assert.equal(answer.status, 409)
  has(page, /vừa được người khác sửa/)
  has(page, /value="Tên của tôi"/)
  has(page, /Căn cứ của tôi/)
  assert.equal((await outline()).name.vi, 'Đề cương quý IV')
  // The section that somebody took out meanwhile: its name is told, its indicator comes back as a new one.
  await change('/arrangement', { act: 'remove section S2' })
  const gone = { 'name.vi': 'Chỉ tiêu vừa bị bỏ', 'cells.0.unit': 'cuộc', section: 'S1', ...everyone }
  const lost = await office.post(`${draft}/indicators/I99`, { ...mine, ...gone })
  assert.equal(lost.status, 409)
  has(await lost.text(), /action="[^"]+indicators\/new".*Chỉ tiêu vừa bị bỏ/s)
})

test('errors stand at their fields: hostile, huge, missing', async () => {
  const refused = async (path: string, fields: Record<string, string>) => {
    const answer = await office.post(`${draft}${path}`, { ...(await stamp()), ...fields })
    assert.equal(answer.status, 422, path)
    return answer.text()
  }
  const hostile = '<script>alert(1)</script>'
  const huge = await refused('/sections', { vi: 'x'.repeat(5_000), en: hostile })
  has(huge, /Nội dung dài 5000 ký tự/)
  hasNot(huge, /<script>alert/)
  has(await refused('/head', { 'name.vi': '', appliesFrom: '31/2/2025' }), /href="#name-vi".*href="#appliesFrom"/s)
  const nobody = await refused('/indicators/new', { section: 'S1', 'name.vi': 'A', 'cells.0.vi': 'B' })
  has(nobody, /Chọn ít nhất một loại đơn vị/)
  has(nobody, /id="cells-0-unit-error"/)
  const half = { section: 'S1', 'name.vi': 'A', 'cells.0.unit': 'cuộc', ...everyone }
  has(await refused('/indicators/I28', { ...half, 'shares.0.part': 'F04' }), /id="shares-0-base-error"/)
  has(await refused('/rules/new', { kind: 'sum', total: 'F04', 'parts.F04': 'on' }), /ít nhất hai số liệu/)
  const period = { which: 'quarter Q1', 'from.day': '31/2', 'to.day': '14/3', 'due.0.day': '20/3' }
  has(await refused('/periods/new', period), /id="from-day-error"/)
  const late = { ...period, 'from.day': '15/4', 'from.year': '0' }
  has(await refused('/periods/new', late), /Ngày chốt đứng trước ngày bắt đầu/)
  has(plain(await refused('/levels', { 'levels.0.vi': ' ' })), /Nhập ít nhất một cấp/)
  assert.equal(
    (await office.post(`${draft}/arrangement`, { ...(await stamp()), act: 'remove __proto__ x' })).status,
    400,
  )
})

test('an empty form is a form of its own; its 400 figures are not one more, also when some were removed', async () => {
  const own = draft
  draft = (await office.submit('/regimes/drafts', { id: newId(), base: 'empty' })).replace('/head', '')
  const cells = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        [`cells.${at}.vi`, `Số ${at}`],
        [`cells.${at}.unit`, 'cuộc'],
      ]).flat() as [string, string][],
    )
  const many = { section: 'S1', 'name.vi': 'Nhiều', 'profiles.P1': 'on', ...everyPeriod }
  for (const count of [60, 60, 60, 60, 60, 60, 39]) await change('/indicators/new', { ...many, ...cells(count) })
  await change('/arrangement', { act: 'remove indicator I01' })
  const answer = await office.post(`${draft}/indicators/new`, { ...(await stamp()), ...many, ...cells(2) })
  assert.equal(answer.status, 422)
  has(await answer.text(), /id="cells-1-vi-error".*đã dùng hết 400 số liệu/s)
  has(await office.page(`${draft}/changes`), /Đây là mẫu khác với mẫu đang áp dụng/)
  await office.submit(`${draft}/discarding`, await stamp())
  draft = own
})

test('the page before publishing says what changes, what is wrong, and which periods will be written under it', async () => {
  const preview = await office.page(`${draft}/preview?period=quarter`)
  has(preview, /<fieldset[^>]* disabled[^>]*>.*Mô hình Dân vận khéo/s)
  await change('/arrangement', { act: 'remove indicator I29' })
  const page = plain(await office.page(`${draft}/changes`))
  has(page, /Quy tắc 2 dùng số liệu đã bỏ “Cuộc họp nhân rộng”/)
  hasNot(page, /Ban hành rồi thì không sửa được/)
  const answer = await office.post(`${draft}/publication`, await stamp())
  assert.equal(answer.status, 422)
  await office.submit(`${draft}/undoing`, await stamp())
  const mended = plain(await office.page(`${draft}/changes`))
  has(mended, /Số liệu thêm – Mô hình Dân vận khéo: đăng ký/)
  has(mended, /Quý IV năm 2024 15\/9\/2024 14\/12\/2024 \d+ đơn vị/)
  hasNot(mended, /quý III năm 2024/i)
  await change('/head', { 'name.vi': 'Đề cương quý IV', 'ground.vi': 'Quy định', appliesFrom: '20/8/2024' })
  has(plain(await office.page(`${draft}/changes`)), /Ngày áp dụng phải sau hôm nay/)
  await office.submit(`${draft}/undoing`, await stamp())
})

test('discarded it is kept, restored it goes on, published it is a version that nobody changes', async () => {
  await office.submit(`${draft}/discarding`, await stamp())
  assert.equal((await office.post(`${draft}/sections`, { ...(await stamp()), vi: 'Muộn' })).status, 409)
  await office.submit(`${draft}/restoring`, await stamp())
  const publication = await stamp()
  const version = await office.submit(`${draft}/publication`, publication)
  assert.equal(await office.submit(`${draft}/publication`, publication), version, 'sent twice it is one version')
  has(plain(await office.page(version)), /Nguồn Cấp ủy ban hành/)
  assert.equal((await office.post(`${draft}/sections`, { ...publication, vi: 'Muộn' })).status, 409)
  has(plain(await office.page('/regimes')), /101 .*Mẫu kèm theo phần mềm/)
})

test('a report of a later period asks for it and is summed; the period that had begun is untouched', async () => {
  const [ngan, minh] = [await story.as('Võ Kim Ngân'), await story.as('Đỗ Quang Minh')]
  hasNot(await ngan.page(early), /Dân vận khéo/)
  hasNot(await minh.page(await begin(minh, '2024-Q3')), /Dân vận khéo/)
  story.clock.moveTo(Temporal.PlainDate.from('2024-12-16'))
  office = await story.as('Lê Thu Hà')
  for (const [visitor, models] of [
    [await story.as('Võ Kim Ngân'), { F04: '6', F05: '4', F06: '2' }],
    [await story.as('Đỗ Quang Minh'), { F04: '3', F05: '3', F06: '0' }],
  ] as const) {
    const report = await begin(visitor, '2024-Q4')
    has(await visitor.page(report), /name="figures\.F05"/)
    const figures = Object.entries({ I23: '1', I24: '2', I27: '3', ...models }).map(([id, value]) => [
      `figures.${id}`,
      value,
    ])
    const texts = { 'narratives.N3': 'Đã làm.', 'narratives.N04': 'Tổ tự quản.' }
    if (models.F04 === '6') {
      const wrong = { ...Object.fromEntries(figures), 'figures.F05': '9', ...texts, version: '1', next: 'submit' }
      has(await visitor.submit(report, wrong), /check/)
      has(plain(await visitor.page(`${report}?check=1`)), /được công nhận” \(9\) lớn hơn|không được lớn hơn|9/)
    }
    const version = models.F04 === '6' ? '2' : '1'
    await visitor.submit(report, { ...Object.fromEntries(figures), ...texts, version, next: 'submit' })
    await walk(report, [visitor, 'approval'], [visitor, 'sending'], [office, 'acceptance'])
  }
  const page = /href="(\/reports\/of\/[^"]+2024-Q4)"/.exec(await office.page('/reports'))![1]!
  has(plain(await office.page(page)), /7\/9/)
  const id = /name="id" value="([^"]+)"/.exec(await office.page(page))![1]!
  const made = await office.submit(`${page}/consolidation`, { id })
  const { sums } = await office.json<{ sums: unknown }>(`/api/v1${made}`)
  assert.deepEqual(sums, { I23: 2, I24: 4, I27: 6, F04: 9, F05: 7, F06: 2 })
})
