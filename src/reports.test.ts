// Reports on the whole form, over HTTP as people use them: filled in, returned by section, withdrawn, corrected, brought in
// from a sheet, consolidated; and what nobody may learn of another's.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
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
  sendUp,
  TEXTS,
  VALUES,
} from './report-story.ts'
import { newId } from './shared/id.ts'
import { readSheet } from './shared/sheet/index.ts'
import { png } from './shared/testing/files.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

let story: Story
let [office, deputy, secretary, other]: Visitor[] = [] as never
let report = ''
let period = ''

const moveTo = (day: string) => story.clock.moveTo(Temporal.PlainDate.from(day))

before(async () => {
  story = await openStory(null, 'whole')
  office = await story.as('Lê Thu Hà')
  deputy = await story.as('Nguyễn Mai Anh')
  secretary = await story.as('Phạm Đức Long')
  other = await story.as('Võ Kim Ngân')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
})
after(() => story?.end())

test('a report begins with what the platform counted, and says section by section what is missing', async () => {
  moveTo('2024-09-16')
  report = await beginReport(deputy!, '2024-Q3')
  const page = plain(await deputy!.page(report))
  assert.match(page, /II\. Công tác lãnh đạo, chỉ đạo còn 1 nội dung/)
  // The plan was due on 30 August and nobody wrote it.
  const { figures } = await deputy!.json<{ figures: Record<string, number | null> }>(`/api/v1${report}`)
  assert.deepEqual([figures.T01a, figures.T01b, figures.I28], [1, 0, null])
  const records = plain(await deputy!.page(`${report}/records/T01a`))
  assert.match(records, /Kế hoạch/)
})

test('impossible and unlikely figures are told at their fields, and what was typed stays', async () => {
  const wrong = await filledReport(deputy!, report, { 'figures.I35b': '9', 'figures.T01b': '1', next: 'submit' })
  assert.match(await deputy!.submit(report, wrong), /check/)
  const page = plain(await deputy!.page(`${report}?check=1`))
  assert.match(page, /trong đó đúng hạn” \(9\) lớn hơn “[^”]+đã giải quyết” \(3\)/)
  assert.match(page, /đã hoàn thành” ghi 1, hệ thống đếm được 0/)
  const again = await filledReport(deputy!, report, {
    'answers.T01.why': 'Kế hoạch đã ban hành trên giấy.',
    'figures.T01b': '1',
  })
  await deputy!.submit(report, { ...again, 'figures.T01c': '0', next: 'submit' })
  assert.equal((await deputy!.json<{ state: string }>(`/api/v1${report}`)).state, 'submitted')
})

test('two who save at once: the second keeps what was typed', async () => {
  const late = await filledReport(deputy!, report, { 'figures.I28': '4321' })
  await walk(report, [secretary!, 'inside-return'])
  const response = await deputy!.post(report, late)
  assert.equal(response.status, 409)
  assert.match(await response.text(), /value="4321"/)
})

test('withdrawn before it is accepted, the first arrival stays; returned by section, the reason stands at the section', async () => {
  await sendUp(report, deputy!, secretary!)
  await walk(report, [secretary!, 'withdrawal'])
  assert.equal((await deputy!.json<{ state: string }>(`/api/v1${report}`)).state, 'draft')
  moveTo('2024-09-25')
  await sendUp(report, deputy!, secretary!)
  await office!.submit(`${report}/return`, {
    ...{ version: await versionOf(office!, report), reason: 'Bổ sung phần đối thoại.', dueOn: '30/9/2024' },
    'sections.F': 'Nêu rõ kết quả từng cuộc.',
  })
  const page = plain(await deputy!.page(report))
  const inList = async () => /Quý III[^<]*? (\d+\/\d+\/\d+) /.exec(plain(await deputy!.page('/reports')))?.[1]
  assert.match(page, /Thời hạn 30\/9\/2024/)
  assert.equal(await inList(), '30/9/2024')
  assert.match(page, /VI\. Đối thoại.*Cấp trên đề nghị sửa phần này: Nêu rõ kết quả từng cuộc\./)
  await sendUp(report, deputy!, secretary!)
  await walk(report, [office!, 'acceptance'])
  // Sent on the 16th first: in time.
  assert.match(plain(await office!.page(report)), /Thời hạn 20\/9\/2024 Đúng hạn/)
  assert.equal(await inList(), '20/9/2024', 'once it is there, the day that decided')
})

const sums = async (visitor: Visitor = office!) => {
  const page = plain(await visitor.page(period))
  return (name: string) => new RegExp(`${name} ([\\d.]+|chưa có) `).exec(page)?.[1]
}

test('a correction counts once it is accepted, and what was accepted counts until then', async () => {
  period = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office!.page('/reports'))![1]!
  assert.equal((await sums())('Người dự đối thoại'), '120')
  const version = await versionOf(deputy!, report)
  assert.equal((await deputy!.post(`${report}/correction`, { version })).status, 422)
  await deputy!.submit(`${report}/correction`, { version, correction: 'Cộng sót một cuộc.' })
  await deputy!.submit(
    report,
    await filledReport(deputy!, report, { 'figures.I28': '150', 'answers.T01.why': 'Kế hoạch đã ban hành trên giấy.' }),
  )
  assert.equal((await sums())('Người dự đối thoại'), '120')
  await sendUp(report, deputy!, secretary!)
  assert.equal((await sums())('Người dự đối thoại'), '120')
  await walk(report, [office!, 'acceptance'])
  assert.equal((await sums())('Người dự đối thoại'), '150')
  assert.match(plain(await deputy!.page(report)), /Bản 2: 25\/9\/2024 – Cộng sót một cuộc\./)
})

const sheetWith = async (visitor: Visitor, address: string, values: Record<string, string | number>) =>
  new File(
    [new Uint8Array(await filledSheet(await (await visitor.fetch(`${address}/sheet`)).bytes(), values))],
    'bao-cao.xlsx',
  )

test('the form goes out as a sheet and comes back; a wrong cell is named and nothing is taken', async () => {
  const address = await beginReport(other!, '2024-Q3')
  const figures = Object.fromEntries(Object.entries(VALUES).map(([id, value]) => [id, Number(value)]))
  const wrong = await sheetWith(other!, address, { ...figures, ...TEXTS, I28: 'nhiều' })
  const bring = async (sheet: File) =>
    other!.post(`${address}/sheet`, { version: await versionOf(other!, address), noStateSecret: 'yes', sheet })
  const refused = await bring(wrong)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Ô D\d+: Nhập số nguyên từ 0 trở lên/)
  const taken = await bring(await sheetWith(other!, address, { ...figures, ...TEXTS, I28: 30 }))
  assert.equal(taken.status, 303)
  const stored = await other!.json<{ figures: Record<string, number>; narratives: Record<string, string> }>(
    `/api/v1${address}`,
  )
  assert.deepEqual([stored.figures.I28, stored.figures.I33c, stored.narratives.N06], [30, 5, TEXTS.N06])
  await sendUp(address, other!, other!)
  await walk(address, [office!, 'acceptance'])
  assert.equal((await sums())('Người dự đối thoại'), '180')
  // Both wrote the same sentence: the one who sent later is told so without a name, who accepts both sees both.
  const until = performance.now() + 20_000
  let told = ''
  do told = await other!.page(address)
  while (!told.includes('phần lớn giống báo cáo của một đơn vị khác') && performance.now() < until)
  assert.match(told, /phần lớn giống báo cáo của một đơn vị khác/)
  assert.doesNotMatch(told, /Bến Nghé Đông/)
  assert.match(plain(await office!.page(address)), /phần lớn giống của đơn vị khác.*Bến Nghé Đông/)
})

test('all figures leave as XLSX, CSV and JSON, equal to each other', async () => {
  const json = await office!.json<{ reports: { unit: string; figures: Record<string, number | null> }[] }>(
    `${period}/data/json`,
  )
  assert.deepEqual(
    json.reports.map(({ figures }) => figures.I28),
    [30, 150],
  )
  const sheet = await Array.fromAsync(readSheet(await (await office!.fetch(`${period}/data/xlsx`)).bytes()))
  const column = sheet[0]!.cells.find(({ value }) => `${value}`.startsWith('I28 '))!.column
  assert.deepEqual(
    sheet.slice(1).map(({ cells }) => cells.find(cell => cell.column === column)?.value),
    [30, 150],
  )
  const csv = (await office!.page(`${period}/data/csv`)).trim().split('\r\n')
  assert.equal(csv.length, 3)
})

test('the office picks passages and writes; the document quotes them with their units', async () => {
  const address = `${period}/texts/N02`
  const page = await office!.page(address)
  assert.match(plain(page), /2 đơn vị viết gần như giống nhau/)
  const first = /name="(picked\.[^"]+)"/.exec(page)![1]!
  await office!.submit(address, { version: '0', text: 'Các đơn vị đã quan tâm chỉ đạo.', [first]: 'on' })
  assert.equal((await office!.post(address, { version: '0', text: 'Khác' })).status, 409)
  const id = newId()
  await office!.submit(`${period}/consolidation`, { id })
  const made = await office!.json<{ answers: { question: string }[] }>(`/api/v1/consolidations/${id}`)
  assert.equal(made.answers.filter(({ question }) => question === 'N02').length, 1)
  assert.equal(made.answers.filter(({ question }) => question === 'N06').length, 2)
  const outgoing = newId()
  const drafted = await office!.submit(`/consolidations/${id}/outgoing`, { id: outgoing })
  assert.equal(drafted, `/documents/outgoing/${outgoing}`)
  assert.match(plain(await office!.page(drafted)), /kết quả thực hiện dân chủ ở cơ sở quý III năm 2024/)
  for (const layout of ['party', 'state'])
    assert.equal((await office!.fetch(`/consolidations/${id}/document?layout=${layout}`)).status, 200)
})

test('a text copied from the unit’s own period before is told to the unit', async () => {
  moveTo('2024-12-16')
  const next = await beginReport(deputy!, '2024-Q4')
  await deputy!.submit(
    next,
    await filledReport(deputy!, next, { 'narratives.N06': 'Hoàn toàn khác, đã trả lời hết các ý kiến của viên chức.' }),
  )
  const page = plain(await deputy!.page(next))
  assert.match(page, /gần như giống kỳ trước.*Lãnh đạo, chỉ đạo: văn bản đã ban hành/)
  assert.doesNotMatch(page.split('gần như giống kỳ trước')[1]!.slice(0, 900), /Hạn chế, khó khăn/)
  // The figures of the period before and since the start of the year stand beside the field.
  assert.match(page, /lượt · kỳ trước: 150 · từ đầu năm: 150/)
})

test('another unit’s report is not found in any channel, and no answer of its own tells of it', async () => {
  const id = report.split('/')[2]!
  for (const address of [
    report,
    `/api/v1${report}`,
    `${report}/sheet`,
    `${report}/records/T01a`,
    period,
    `${period}/units`,
  ])
    assert.equal((await other!.fetch(address)).status, 404, address)
  for (const part of ['figures/I28', 'texts/N02', 'data/csv', 'data/xlsx', 'data/json'])
    assert.equal((await other!.fetch(`${period}/${part}`)).status, 404, part)
  assert.equal((await other!.post(`${report}/submission`, { version: '1' })).status, 404)
  const list = await other!.page('/reports?q=Bến Nghé Đông')
  assert.ok(!list.includes(id) && !plain(list).includes('THPT Bến Nghé Đông'))
  const notices = JSON.stringify(await other!.json('/api/v1/notices'))
  assert.ok(!notices.includes(id) && !notices.includes('Bến Nghé Đông'))
  const own = await beginReport(other!, '2024-Q4')
  const page = plain(await other!.page(own))
  assert.match(page, /kỳ trước: 30/)
  assert.doesNotMatch(page, /150|Bến Nghé Đông/)
})

test('denunciations of a unit: the unit and the inspection body see them, the Office in no channel', async () => {
  // 77 and 66 stand nowhere else.
  const everywhere = [
    ...[report, `/api/v1${report}`, period, `${period}/data/csv`, `${period}/data/json`, `${period}/figures/I33c`],
  ]
  for (const address of everywhere) {
    const seen = (await office!.page(address)).replaceAll(/[0-9a-f-]{36}/g, '')
    assert.ok(!/\b(77|154|66|132)\b|tố cáo|I33d/.test(seen), `${address} tells the Office`)
  }
  assert.equal((await office!.fetch(`${period}/figures/I33d`)).status, 404)
  const id = newId()
  await office!.submit(`${period}/consolidation`, { id })
  assert.doesNotMatch(await office!.page(`/api/v1/consolidations/${id}`), /I33d|I33e/)
  assert.match(await deputy!.page(report), /tố cáo/)

  const inspector = await appoint(story, 'Trần Kiểm Tra', {
    ...{ unit: 'UBKT', over: 'DU', permissions: ['read', 'consolidate', 'read-denunciations'] },
  })
  assert.match(plain(await inspector.page(`${period}/figures/I33d`)), /Bến Nghé Đông 77/)
  assert.match(await inspector.page(`/api/v1/consolidations/${id}`), /"I33d":154/)
  assert.match(await inspector.page(report), /tố cáo/)
})

/** What is downloaded of a frozen report, by a digest of its bytes. */
const digests = (addresses: string[]) =>
  Promise.all(
    addresses.map(async address =>
      createHash('sha256')
        .update(await (await office!.fetch(address)).bytes())
        .digest('hex'),
    ),
  )

test('issued, it says the same for ever, byte by byte, and tells what changed since', async () => {
  const made = await office!.submit(`${period}/consolidation`, { id: newId() })
  const document = await issue(office!, made, '16/12/2024')
  const files = [
    ...['xlsx', 'csv', 'json'].map(format => `${made}/data/${format}`),
    ...['docx', 'pdf', 'original'].map(format => `${document}/${format}`),
  ]
  const before = await digests(files)
  assert.match(plain(await office!.page(made)), /Từ khi chốt số liệu chưa có gì thay đổi/)
  const { sums: frozen } = await office!.json<{ sums: Record<string, number> }>(`/api/v1${made}`)

  // A unit corrects its report and another name, a third one sends it only now.
  const corrected = { 'figures.I28': '175', 'answers.T01.why': 'Kế hoạch đã ban hành trên giấy.' }
  const reason = { version: await versionOf(deputy!, report), correction: 'Sót một cuộc nữa.' }
  await deputy!.submit(`${report}/correction`, reason)
  await deputy!.submit(
    report,
    await filledReport(deputy!, report, { ...corrected, 'narratives.N06': 'Đã sửa nội dung này.' }),
  )
  await sendUp(report, deputy!, secretary!)
  await walk(report, [office!, 'acceptance'])
  await sql`update unit set name = name || ' mới' where name like '%Bến Nghé Đông'`.execute(dbOf(story))
  const third = await story.as('Đỗ Quang Minh')
  const late = await beginReport(third, '2024-Q3')
  await third.submit(`${late}/nothing`, { version: await versionOf(third, late) })
  await sendUp(late, third, third)
  await walk(late, [office!, 'acceptance'])

  assert.deepEqual(await digests(files), before)
  const page = plain(await office!.page(made))
  assert.match(page, /Báo cáo số 01-BC\/ĐU ngày 16\/12\/2024/)
  assert.match(page, /Số liệu chốt ngày 16\/12\/2024/)
  assert.match(page, /Đã tiếp nhận 2\/237 đơn vị 3\/237 đơn vị/)
  assert.match(page, /Người dự đối thoại 180 205 /)
  assert.match(
    page,
    /Bến Nghé Đông mới Đính chính: Sót một cuộc nữa\. .{10} Người dự đối thoại: 150 → 175 Sửa nội dung “Hạn chế/,
  )
  assert.match(page, /Nguyễn An Khương Gửi sau khi chốt/)
  const now = await office!.json<{
    sums: Record<string, number>
    issued: { number: string; on: string }
    changed: { sums: unknown; reports: { kind: string }[] }
  }>(`/api/v1${made}`)
  assert.deepEqual([now.sums, now.sums.I28, now.issued], [frozen, 180, { number: '01-BC/ĐU', on: '2024-12-16' }])
  assert.deepEqual(now.changed.sums, [{ cell: 'I28', before: 180, now: 205 }])
  assert.deepEqual(
    now.changed.reports.map(({ kind }) => kind),
    ['corrected', 'arrived'],
  )
  assert.match(plain(await office!.page(period)), /Báo cáo số 01-BC\/ĐU .* 2 báo cáo gửi thêm hoặc đính chính/)
  // The sums of today are those of the reports that count today.
  assert.equal((await sums())('Người dự đối thoại'), '205')
})

test('each level makes its own report of what stands below it, and what it issued is its report to the next', async () => {
  const permissions = ['read', 'prepare', 'consolidate']
  const below = await appoint(story, 'Nguyễn Cấp Dưới', { unit: 'LTN', over: 'LTN', permissions })
  const page = await below.page(period)
  assert.match(plain(page), /Người dự đối thoại 30 30 /)
  const make = /action="(\/reports\/of\/[^"]+\/consolidation[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&')
  await below.submit(`${period}/texts/N06`, { version: '0', text: 'Cụm đã nhắc các đơn vị.' })
  const made = await below.submit(make, { id: newId() })
  type Made = { due: number; sums: Record<string, number>; unitId: string }
  const own = await below.json<Made>(`/api/v1${made}`)
  assert.deepEqual([own.due, own.sums.I28], [1, 30])
  assert.match(plain(await below.page(made)), /Chi bộ Trường THPT Lê Thánh Nghi.*Cụm đã nhắc các đơn vị\./)
  // Its words are not those of the level above, and the other way round.
  assert.doesNotMatch(await office!.page(`${period}/texts/N06`), /Cụm đã nhắc/)
  assert.equal(
    (await below.fetch(`${period}?under=${(await office!.json<Made>(`/api/v1${made}`)).unitId}`)).status,
    200,
  )
  assert.doesNotMatch(plain(await office!.page(period)), /cấp dưới đã ban hành/)

  // How it heads and numbers its papers is a setting of its own.
  await sql`insert into letterhead (unit_id, layout, issuer, parent_issuer, abbreviation, office, place, each_kind, version)
    select id, 'party', 'Chi bộ Trường THPT Lê Thánh Nghi', 'Đảng ủy Sở Giáo dục và Đào tạo', 'CB', '', 'Thủ Đức', true, 1
    from unit where code = 'LTN'`.execute(dbOf(story))
  await sql`insert into committee_term (id, unit_id, valid) select ${newId()}, id, '[2022-01-01,2027-01-01)' from unit
    where code = 'LTN'`.execute(dbOf(story))
  const document = await below.submit(`${made}/outgoing`, { id: newId() })
  await below.submit(`${document}/submission`, { version: '1' })
  await other!.submit(`${document}/approval`, { version: '2' })
  await other!.submit(`${document}/numbering`, { version: '3', issuedOn: '16/12/2024' })
  await other!.submit(`${document}/signing`, {
    version: '4',
    scan: new File([png], 'ban-ky.png'),
    noStateSecret: 'yes',
  })
  assert.match(
    plain(await office!.page(period)),
    /cấp dưới đã ban hành Chi bộ Trường THPT Lê Thánh Nghi · Báo cáo số 01-BC\//,
  )
  assert.match(plain(await office!.page(made)), /Người dự đối thoại 30 30 /)
})

test('an outline from above applies to periods from its day on; positions are never given to another figure', async () => {
  const definition = JSON.parse(await office!.page('/regimes/1.json'))
  const taken = {
    ...definition,
    indicators: definition.indicators.slice(1),
    name: { vi: 'Đề cương Thành phố', en: 'City' },
  }
  taken.rules = []
  taken.appliesFrom = '2025-01-01'
  const stolen = structuredClone(taken)
  stolen.indicators[0].cells[0].id = 'X1'
  assert.equal((await office!.post('/regimes', { definition: JSON.stringify(stolen) })).status, 409)
  assert.equal((await office!.post('/regimes', { definition: '{"a": 1}' })).status, 422)
  const address = await office!.submit('/regimes', { definition: JSON.stringify(taken) })
  assert.match(await office!.page(address), /Đề cương Thành phố/)
  // The fourth quarter of 2024 began before its day.
  assert.match(plain(await office!.page('/regimes')), /Báo cáo định kỳ thực hiện dân chủ ở cơ sở Đang áp dụng/)
})
