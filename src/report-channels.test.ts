// A unit cannot see another's data, nor infer it: one test for each channel by which it could leave. What is not yours answers
// exactly as what does not exist.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import {
  appoint,
  beginReport,
  dbOf,
  filledReport,
  filledSheet,
  issue,
  plain,
  reportOf,
  sendUp,
  sentByOthers,
} from './report-story.ts'
import { newId } from './shared/id.ts'
import { until } from './shared/jobs/test-kit.ts'
import { writeSheet } from './shared/sheet/index.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

let story: Story
/** The Office; who writes and who heads the unit with the secret; the head of another unit. */
let [office, deputy, secretary, other]: Visitor[] = [] as never
let [report, period, consolidation, outgoing] = ['', '', '', '']

const UNIT = 'Bến Nghé Đông'
/** Stand in this unit's report and nowhere else. */
const FIGURE = 7391
const FIGURES = /\b7\.?391\b/
const WORDS =
  'Chi ủy họp kín về phiên chợ hoa đào, thống nhất phương án riêng, giao đồng chí Tổ trưởng tổ Văn chuẩn bị đề án trình ' +
  'hội nghị trước ngày khai giảng, tuyệt đối không phổ biến ra ngoài đơn vị khi chưa có ý kiến của cấp ủy cấp trên.'
const PHRASE = /tuyệt đối không phổ biến/

before(async () => {
  story = await openStory(null, 'whole')
  const names = ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân']
  ;[office, deputy, secretary, other] = await Promise.all(names.map(name => story.as(name)))
  const programme = await bringIn(office!)
  await setDates(office!, programme)
  await handOut(office!, programme)
  story.clock.moveTo(Temporal.PlainDate.from('2024-09-16'))
  report = await beginReport(deputy!, '2024-Q3')
  const secret = { 'figures.I28': `${FIGURE}`, 'narratives.N06': WORDS }
  await deputy!.submit(report, await filledReport(deputy!, report, secret))
  await sendUp(report, deputy!, secretary!)
  await walk(report, [office!, 'acceptance'])
  period = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office!.page('/reports'))![1]!
  consolidation = await office!.submit(`${period}/consolidation`, { id: newId() })
  outgoing = await issue(office!, consolidation, '16/9/2024')
})
after(() => story?.end())

/** Status and text, without what names the address that was asked for. */
const answer = async (visitor: Visitor, address: string) => said(await visitor.fetch(address))

async function said(response: Response): Promise<string> {
  return `${response.status} ${steady(await response.text()).replaceAll(/[0-9a-f-]{36}/g, 'ID')}`
}

/** The text without the count of one's own notices in the header, which a background job raises between two pages. */
const steady = (html: string) => plain(html).replace(/\d+ việc cần xử lý/, '')

/** The other unit is answered as it would be about a thing that there is not. */
async function likeNothing(address: string): Promise<void> {
  const nothing = address.replaceAll(/[0-9a-f-]{36}/g, () => newId())
  const found = await answer(other!, address)
  assert.match(found, /^404 /, address)
  assert.equal(found, await answer(other!, nothing), address)
}

/** Nothing in it that the unit with the secret wrote or is called. */
function tellsNothing(text: string, where: string): void {
  assert.doesNotMatch(text, FIGURES, where)
  assert.doesNotMatch(text, PHRASE, where)
  assert.ok(!text.includes(UNIT), where)
}

test('page: another’s report, its records, the period, its units, figures, texts, boards and what was frozen are not there', async () => {
  for (const address of [
    ...['', '/records/I28', '/records/T01a', '?check=1'].map(part => `${report}${part}`),
    ...['', '/units', '/units?standing=counted', '/figures/I28', '/texts/N06'].map(part => `${period}${part}`),
    ...['/review', '/review?cell=I28', '/earlier', '/earlier/template'].map(part => `${period}${part}`),
    ...[period.replace(/\/[^/]+$/, '').replace('/of/', '/board/'), consolidation, outgoing].map(String),
  ])
    await likeNothing(address)
  for (const address of ['/', '/duties', '/reports', '/reports?q=', '/boards'])
    tellsNothing(await other!.page(address), address)
})

test('API: neither the report nor the consolidation, and lists hold one’s own alone', async () => {
  await likeNothing(`/api/v1${report}`)
  await likeNothing(`/api/v1${consolidation}`)
  const duties = await other!.json<{ unitId: string }[]>('/api/v1/duties')
  assert.equal(new Set(duties.map(({ unitId }) => unitId)).size, 1)
  tellsNothing(JSON.stringify(duties), '/api/v1/duties')
})

test('export: no sheet, no data of the period or of what was frozen, no document; one’s own sheet holds one’s own', async () => {
  for (const address of [
    `${report}/sheet`,
    ...['xlsx', 'csv', 'json'].flatMap(format => [`${period}/data/${format}`, `${consolidation}/data/${format}`]),
    ...[`${consolidation}/document`, `${consolidation}/document?layout=state`],
    ...['docx', 'pdf', 'original'].map(format => `${outgoing}/${format}`),
  ])
    await likeNothing(address)
  tellsNothing(await other!.page('/boards.csv'), '/boards.csv')
})

test('search count: words of another’s report find as much as words that nobody wrote', async () => {
  const count = async (words: string) => {
    const page = await other!.page(`/search?q=${encodeURIComponent(words)}`)
    return steady(page).replaceAll(words, 'WORDS').replaceAll(encodeURIComponent(words), 'WORDS')
  }
  assert.equal(await count('phiên chợ hoa đào'), await count('zzqxw vvkjh'))
  assert.equal(await count(`${FIGURE}`), await count('8264'))
  const list = async (name: string) => steady(await other!.page(`/reports?q=${encodeURIComponent(name)}`))
  assert.equal(
    (await list(UNIT)).replaceAll(UNIT, 'NAME'),
    (await list('Không Có Ai')).replaceAll('Không Có Ai', 'NAME'),
  )
})

test('error message: what is refused in one’s own report names no other’s, what is done to another’s is refused as to nothing', async () => {
  const own = await beginReport(other!, '2024-Q3')
  const wrong = await filledReport(other!, own, { 'figures.I28': `${FIGURE + 1}`, 'figures.I35b': '9', next: 'submit' })
  await other!.submit(own, wrong)
  tellsNothing(await other!.page(`${own}?check=1`), 'the findings')
  const template = await (await other!.fetch(`${own}/sheet`)).bytes()
  const sheet = new File([new Uint8Array(await filledSheet(template, { I28: 'nhiều' }))], 'bao-cao.xlsx')
  const form = { version: await versionOf(other!, own), noStateSecret: 'yes', sheet }
  const refused = await other!.post(`${own}/sheet`, form)
  assert.equal(refused.status, 422)
  tellsNothing(await refused.text(), 'the findings of the sheet')

  for (const step of ['', '/submission', '/sending', '/correction', '/return', '/acceptance', '/nothing', '/profile']) {
    const refusals = []
    for (const address of [report, `/reports/${newId()}`]) {
      const response = await other!.post(`${address}${step}`, { version: '1', reason: 'x', correction: 'x' })
      refusals.push(await said(response))
    }
    assert.match(refusals[0]!, /^404 /, step)
    assert.equal(refusals[0], refusals[1], step)
  }
})

test('copy check: who sends another’s text learns one yes, and not whose, not where, not how it goes on', async () => {
  const own = /\/reports\/[0-9a-f-]{36}/.exec(await other!.page('/reports?q=Lê Thánh Nghi'))![0]
  const why = { 'answers.I28.why': 'Đã đếm lại.', 'answers.T01.why': 'Đã làm trên giấy.' }
  // All but the end, which stands only in the other's.
  const copied = WORDS.replace(/, tuyệt đối.*/s, ', và triển khai.')
  await other!.submit(own, await filledReport(other!, own, { ...why, 'figures.I28': '31', 'narratives.N06': copied }))
  await sendUp(own, other!, other!)
  let page = ''
  await until('the comparison', async () => {
    page = plain(await other!.page(own))
    return page.includes('phần lớn giống báo cáo của một đơn vị khác')
  })
  assert.ok(!page.includes(UNIT) && !page.includes('tuyệt đối không phổ biến'))
  assert.doesNotMatch(page, FIGURES)
  assert.equal(page.split('phần lớn giống').length, 2)
})

test('totals of fewer than five other units: no sum that holds another’s figure, whole or in part', async () => {
  // Two have been accepted: a total less the own figure would be the other's.
  const own = /\/reports\/[0-9a-f-]{36}/.exec(await other!.page('/reports?q=Lê Thánh Nghi'))![0]
  await walk(own, [office!, 'acceptance'])
  const together = new RegExp(`\\b7\\.?${(FIGURE + 31).toString().slice(1)}\\b`)
  assert.match(plain(await office!.page(period)), together)
  for (const address of ['/', '/duties', '/reports', '/boards', '/boards.csv', own, `/api/v1${own}`]) {
    const page = await other!.page(address)
    assert.doesNotMatch(page, together, address)
    assert.ok(!FIGURES.test(page) && !page.includes(UNIT), address)
  }
  // Not by asking for a part of the tree either: one's own, the other's, the whole.
  const { rows } = await sql<{ id: string }>`select id from unit where code in ('LTN', 'BND', 'DU')`.execute(
    dbOf(story),
  )
  for (const { id } of rows) assert.match(await answer(other!, `${period}?under=${id}`), /^404 /)

  // Who consolidates for one unit sees that unit: the sum of a part is never the whole less somebody.
  const part = await appoint(story, 'Nguyễn Theo Dõi', {
    unit: 'LTN',
    over: 'LTN',
    permissions: ['read', 'consolidate'],
  })
  const seen = plain(await part.page(period))
  assert.match(seen, /Người dự đối thoại 31 31 /)
  assert.doesNotMatch(seen, together)
  for (const address of ['', '/units', '/figures/I28', '/review', '/texts/N06', '/data/csv', '/data/json'])
    tellsNothing(await part.page(`${period}${address}`), `${address} of the part`)
  for (const address of [consolidation, `${consolidation}/data/csv`, `${period}?under=${rows[0]!.id}x`])
    assert.doesNotMatch(await answer(part, address), together, address)
  for (const { id } of rows) {
    const found = await answer(part, `${period}?under=${id}`)
    if (found.startsWith('200')) tellsNothing(found, 'its own part')
  }
})

test('notices: nobody is told of another’s report, by page, API, mail or background job', async () => {
  await reportOf(other!, '2024-Q4').catch(() => '')
  for (const address of ['/notices', '/api/v1/notices']) tellsNothing(await other!.page(address), address)
  const { rows } = await sql<{ text: string }>`
    select n::text as text from notice n join person on person.id = n.person_id where person.name = 'Võ Kim Ngân'`.execute(
    dbOf(story),
  )
  assert.ok(rows.length > 0)
  for (const { text } of rows) assert.ok(!text.includes(report.split('/')[2]!) && !PHRASE.test(text), text)
})

let sent: string[] = []

test('a second look: who is asked about a figure is told of no other, and nobody below sees who was compared', async () => {
  const values = [20, 22, 19, 25, 21, 24, 18, 23, 20, 26, 22, 240]
  await sql`update unit_fact set staff_count = null`.execute(dbOf(story))
  sent = await sentByOthers(story, report, 'I28', values)
  const review = plain(await office!.page(`${period}/review`))
  assert.match(review, FIGURES)
  assert.match(review, / 240 /)
  // What goes back is made of the asked unit's own figures.
  const asked = await office!.page(`${sent.at(-1)}?review=I28`)
  const [, reason = ''] = /name="sections\.F"[^>]*>([^<]+)</.exec(asked) ?? []
  assert.match(reason, /là 240\./)
  tellsNothing(reason, 'the reason')
  assert.doesNotMatch(reason, /cùng loại|trung vị|đơn vị khác/i)
  // Nobody else opens the list, the plot or that report, and one's own report has no more to say for being asked so.
  for (const address of [`${period}/review`, `${period}/figures/I28`, `${sent.at(-1)}?review=I28`])
    await likeNothing(address)
  const below = plain(await (await story.as('Nguyễn Theo Dõi')).page(`${period}/review`))
  assert.match(below, /Không có số liệu nào khác xa/)
  tellsNothing(below, 'the second look of a part')
  const own = /\/reports\/[0-9a-f-]{36}/.exec(await other!.page('/reports?q=Lê Thánh Nghi'))![0]
  assert.equal(await answer(other!, `${own}?review=I28`), await answer(other!, own))
})

test('plots: the part of a tree is drawn from its own figures alone, and of fewer than five nothing is drawn', async () => {
  for (const address of sent.slice(0, 5)) await walk(address, [office!, 'acceptance'])
  assert.match(await office!.page(`${period}/figures/I28`), /spread-chart/)
  const part = await story.as('Nguyễn Theo Dõi')
  const page = await part.page(`${period}/figures/I28`)
  assert.match(plain(page), /Dưới 5 đơn vị/)
  assert.doesNotMatch(page, /spread-chart|class="bars"/)
  tellsNothing(plain(page), 'the plot of a part')
  assert.doesNotMatch(plain(page), /\b(?:20|22|240)\b lượt|Trung vị/)
})

test('earlier years: figures brought in for all are seen by the part they are of, and by no unit', async () => {
  const head = ['Mã đơn vị', 'Tên đơn vị', 'I28']
  const rows = [
    ['BND', '', `${FIGURE}`],
    ['LTN', '', '55'],
  ]
  const bytes = await Array.fromAsync(
    writeSheet(
      'Số liệu cũ',
      head.map(one => ({ head: one })),
      rows,
    ),
  )
  const sheet = new File([new Uint8Array(Buffer.concat(bytes))], 'so-lieu-cu.xlsx')
  const form = { id: newId(), period: '2023-Q3', noStateSecret: 'yes', sheet }
  const earlier = await office!.submit(`${period}/earlier`, form)
  await office!.submit(`${earlier}/taking`)
  assert.match(plain(await office!.page(earlier)), FIGURES)
  const part = await story.as('Nguyễn Theo Dõi')
  for (const visitor of [other!, part]) {
    const found = await answer(visitor, earlier)
    assert.match(found, /^404 /)
    assert.equal(found, await answer(visitor, `/earlier-figures/${newId()}`))
    assert.equal((await visitor.post(`${earlier}/taking`, { reason: 'x' })).status, 404)
    assert.equal((await visitor.fetch(`${period}/earlier`)).status, 404)
  }
  const seen = plain(await part.page(period))
  assert.match(seen, /nhập từ số liệu cũ.*Người dự đối thoại \d+ \d+ 55 /)
  tellsNothing(seen, 'earlier figures of the part')
  // Nothing of it is a report, and no page of a unit has it.
  const own = /\/reports\/[0-9a-f-]{36}/.exec(await other!.page('/reports?q=Lê Thánh Nghi'))![0]
  for (const address of ['/', '/duties', '/reports', '/notices', own, `/api/v1${own}`])
    tellsNothing(await other!.page(address), address)
  await likeNothing(earlier)
})
