// The superior looks at a period's figures unit by unit: what asks for a second look goes back to its unit, how units lie and who
// stands where is drawn, and figures of earlier years come in from a sheet to compare with.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readDocument } from './document/index.ts'
import { appoint, beginReport, dbOf, filledReport, plain, sendUp, sentByOthers } from './report-story.ts'
import { newId } from './shared/id.ts'
import { type Row, readSheet, type Written, writeSheet } from './shared/sheet/index.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

let story: Story
let [office, deputy, secretary, other]: Visitor[] = [] as never
let [report, period, far] = ['', '', '']

before(async () => {
  story = await openStory(null, 'whole')
  const names = ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân']
  ;[office, deputy, secretary, other] = await Promise.all(names.map(name => story.as(name)))
  const programme = await bringIn(office!)
  await setDates(office!, programme)
  await handOut(office!, programme)
  story.clock.moveTo(Temporal.PlainDate.from('2024-09-16'))
  report = await beginReport(deputy!, '2024-Q3')
  await deputy!.submit(report, await filledReport(deputy!, report, { 'figures.I28': '21' }))
  await sendUp(report, deputy!, secretary!)
  period = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office!.page('/reports'))![1]!
})
after(() => story?.end())

// Earlier years ------------------------------------------------------------------------------------------------------

const sheetOf = async (rows: readonly (readonly Written[])[]): Promise<File> => {
  const [head, ...lines] = rows
  const columns = head!.map(title => ({ head: `${title}` }))
  const bytes = Buffer.concat(await Array.fromAsync(writeSheet('Số liệu cũ', columns, lines)))
  return new File([new Uint8Array(bytes)], 'so-lieu-cu.xlsx')
}
const bring = async (visitor: Visitor, of: string, rows: readonly (readonly Written[])[], id = newId()) =>
  visitor.post(`${period}/earlier`, { id, period: of, noStateSecret: 'yes', sheet: await sheetOf(rows) })

/** Goes on to the preview, whose address is what comes back. */
async function preview(of: string, rows: readonly (readonly Written[])[], id = newId()): Promise<string> {
  const response = await bring(office!, of, rows, id)
  assert.equal(response.status, 303, plain(await response.text()).slice(0, 2_000))
  return response.headers.get('location')!
}

/** Whatever would be a unit's, or somebody's to do. */
const made = async () => {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from duty) + (select count(*) from submission) + (select count(*) from report_edition) as n`.execute(
    dbOf(story),
  )
  return Number(rows[0]!.n)
}

let units: string[] = []
let heads: string[] = []

test('the template has the units by row and the figures by column; what is wrong in it is told cell by cell', async () => {
  const page = plain(await office!.page(`${period}/earlier`))
  assert.match(page, /Quý II năm 2024.*Quý III năm 2023.*Quý III năm 2022/)
  const bytes = await (await office!.fetch(`${period}/earlier/template`)).bytes()
  const rows: Row[] = await Array.fromAsync(readSheet(bytes))
  heads = rows[0]!.cells.map(({ value }) => `${value}`)
  units = rows.slice(1).map(({ cells }) => `${cells[0]!.value}`)
  assert.ok(units.length > 200 && heads.some(head => head.startsWith('I28 Người dự đối thoại')))
  // Denunciations are not the Office's to see, nor to bring in.
  assert.ok(!heads.some(head => head.startsWith('I33d')))

  const [a = '', b = ''] = units
  const wrong = await bring(office!, '2023-Q3', [
    ['Mã đơn vị', 'Tên đơn vị', 'I28 Người dự', 'I27a', 'X99 Không có', 'I28', 'I33d'],
    [a, 'Một', -5, 1.5],
    ['KHONG-CO', '', 3],
    [b, '', 'nhiều', 2],
    [b.toLocaleLowerCase('vi'), '', 4],
    ['', '', 7],
  ])
  assert.equal(wrong.status, 422)
  const told = plain(await wrong.text())
  for (const sentence of [
    /Ô E1: không có chỉ tiêu mã “X99”/,
    /Ô F1: chỉ tiêu “I28” đã có ở cột khác/,
    /Ô G1: không có chỉ tiêu mã “I33d”/,
    /Ô C2: cần số nguyên từ 0 trở lên/,
    /Ô D2: cần số nguyên/,
    /Ô A3: không có đơn vị mã “KHONG-CO”/,
    /Ô C4: cần số nguyên/,
    /Ô A5: đơn vị “[^”]+” đã có ở dòng trên/,
    /Dòng 6 có số liệu nhưng không có mã đơn vị/,
  ])
    assert.match(told, sentence)
  assert.equal(
    (
      await bring(office!, '2023-Q3', [
        ['Họ tên', 'Số'],
        ['A', 1],
      ])
    ).status,
    422,
  )
  // What is on the platform is not brought in.
  assert.equal((await bring(office!, '2024-Q3', [heads, [a, '', 1]])).status, 409)
})

test('looked at, then taken: it stands beside the period as brought in, and makes nobody anything to do', async () => {
  const before = await made()
  const lines = units.slice(0, 3).map((code, n) => [code, '', n * 10 + 10, 1])
  const head = ['Mã đơn vị', 'Tên đơn vị', 'I28', 'I27a']
  const seen = await preview('2023-Q3', [head, ...lines])
  const page = plain(await office!.page(seen))
  assert.match(page, /Xem trước, chưa nhập/)
  assert.match(page, /Đơn vị có số liệu 3 /)
  assert.match(page, /Người dự đối thoại \(lượt\) 60 /)
  assert.doesNotMatch(plain(await office!.page(period)), /nhập từ số liệu cũ/)

  await office!.submit(`${seen}/taking`)
  await office!.submit(`${seen}/taking`)
  const beside = plain(await office!.page(period))
  assert.match(beside, /Cùng kỳ năm trước \(nhập từ số liệu cũ\)/)
  assert.match(beside, /Người dự đối thoại chưa có chưa có 60 /)
  // The same sheet again, its rows in another order: nothing to do.
  assert.equal(await preview('2023-Q3', [head, ...lines.toReversed()]), seen)

  const changed = await preview('2023-Q3', [head, ...lines, [units[3]!, '', 5]])
  assert.match(plain(await office!.page(changed)), /Người dự đối thoại \(lượt\) 65 60 /)
  assert.equal((await office!.post(`${changed}/taking`)).status, 422)
  await office!.submit(`${changed}/taking`, { reason: 'Bổ sung một đơn vị còn thiếu.' })
  assert.match(plain(await office!.page(period)), /Người dự đối thoại chưa có chưa có 65 /)
  assert.match(plain(await office!.page(seen)), /Không dùng nữa/)
  assert.match(plain(await office!.page(changed)), /Bổ sung một đơn vị còn thiếu\./)
  assert.equal((await office!.post(`${seen}/taking`, { reason: 'Lùi lại.' })).status, 409)
  assert.equal(await made(), before)
})

test('two sheets read against the same figures: the second is told that they were replaced meanwhile', async () => {
  const head = ['Mã đơn vị', 'Tên đơn vị', 'I28']
  const first = await preview('2024-Q2', [head, [units[0]!, '', 40]])
  await office!.submit(`${first}/taking`)
  const second = await preview('2024-Q2', [head, [units[0]!, '', 41]])
  // Another one is set in its place before it is taken.
  const third = await preview('2024-Q2', [head, [units[0]!, '', 42]])
  await office!.submit(`${third}/taking`, { reason: 'Số đúng.' })
  assert.equal((await office!.post(`${second}/taking`, { reason: 'x' })).status, 409)
  assert.match(plain(await office!.page(period)), /Kỳ trước \(nhập từ số liệu cũ\)/)
})

test('part of the tree sees what it was then, and brings nothing in', async () => {
  const of = { unit: 'LTN', over: 'LTN', permissions: ['read', 'consolidate'] }
  const part = await appoint(story, 'Nguyễn Theo Dõi', of)
  assert.equal((await part.fetch(`${period}/earlier`)).status, 404)
  const head = ['Mã đơn vị', 'Tên đơn vị', 'I28']
  assert.equal((await bring(part, '2023-Q3', [head, ['LTN', '', 1]])).status, 404)
  const later = await preview('2023-Q3', [head, ['LTN', '', 77], [units[0] === 'LTN' ? units[1]! : units[0]!, '', 900]])
  await office!.submit(`${later}/taking`, { reason: 'Thay toàn bộ.' })
  assert.equal((await part.fetch(later)).status, 404)
  const seen = plain(await part.page(period))
  assert.match(seen, /Cùng kỳ năm trước \(nhập từ số liệu cũ\).*Người dự đối thoại chưa có chưa có 77 /)
  assert.doesNotMatch(seen, /977/)
})

// A second look --------------------------------------------------------------------------------------------------

/** Known numbers of staff would be what figures are divided by. */
const forgetStaff = () => sql`update unit_fact set staff_count = null`.execute(dbOf(story))
const USUAL = [20, 22, 19, 25, 21, 24, 18, 23, 20, 26, 22]

test('few units ask about nothing; a figure far from twelve others is asked about, as a question', async () => {
  await forgetStaff()
  const [first, ...others] = await sentByOthers(story, report!, 'I28', [220, ...USUAL.slice(0, 9)])
  far = first!
  assert.match(plain(await office!.page(`${period}/review`)), /Không có số liệu nào khác xa/)
  others.push(...(await sentByOthers(story, report!, 'I28', USUAL.slice(9))))
  const page = plain(await office!.page(`${period}/review`))
  assert.match(page, /1 số liệu cần rà soát/)
  assert.match(page, /Người dự đối thoại 220 chưa có .*Số liệu này đã đúng chưa\?/)
  // Of fewer than five nothing is drawn.
  const none = await office!.page(`${period}/figures/I28`)
  assert.doesNotMatch(none, /spread-chart|class="bars"/)
  // Waiting or accepted, it is asked about.
  for (const address of [report!, ...others]) await walk(address, [office!, 'acceptance'])
  assert.match(
    plain(await office!.page(`${period}/review`)),
    /Người dự đối thoại 220 chưa có .*Chờ tiếp nhận Xem và trả lại/,
  )
})

test('the page of the figure shows how the units lie, who stands highest, and which figure to look at', async () => {
  const html = await office!.page(`${period}/figures/I28`)
  const page = plain(html)
  assert.match(page, /1 số liệu cần rà soát/)
  assert.match(page, /12 đơn vị có số liệu\. Trung vị 21,5 \(vạch đỏ\); một nửa số đơn vị từ 20 đến 23,3/)
  assert.match(page, /Xếp theo số liệu: Người dự đối thoại/)
  assert.match(
    html,
    /<svg class="spread-chart"[^>]*role="img" aria-label="Phân bố của các đơn vị: Người dự đối thoại[^"]*Trung vị 21,5/,
  )
  // The steps of the plot hold every unit once.
  const [table = ''] = /<tbody>.*?<\/tbody>/s.exec(html.slice(html.indexOf('spread-chart'))) ?? []
  const steps = [...table.matchAll(/<td[^>]*>(\d+)</g)].map(([, count]) => Number(count))
  assert.equal(
    steps.reduce((a, b) => a + b, 0),
    12,
  )
  const [, second] = await office!.page(`${period}/figures/I28?from=50`).then(text => [text, plain(text)])
  assert.doesNotMatch(second!, /Trung vị/)
})

test('the office sends the section back with the reason ready, made of the unit’s own figures alone', async () => {
  const link = /href="(\/reports\/[^"]+review=[^"]+)"/.exec(await office!.page(`${period}/review`))![1]!
  const form = await office!.page(link.replaceAll('&amp;', '&').replace('#return', ''))
  const reason = /name="reason"[^>]*>([^<]+)</.exec(form)![1]!
  const section = /name="sections\.F"[^>]*>([^<]+)</.exec(form)![1]!
  assert.match(
    section,
    /“Người dự đối thoại” là 220\. Đề nghị đơn vị kiểm tra lại số liệu này; nếu đúng thì ghi giải thích\./,
  )
  const sent = { version: await versionOf(office!, far!), reason, dueOn: '30/9/2024', 'sections.F': section }
  await office!.submit(`${far}/return`, sent)
  const { rows } = await sql<{ state: string; returned: Record<string, string> }>`
    select s.state, r.returned from submission s join report r on r.submission_id = s.id
    where s.id = ${far!.split('/')[2]}`.execute(dbOf(story))
  assert.deepEqual([rows[0]!.state, Object.keys(rows[0]!.returned)], ['returned', ['F']])
  assert.doesNotMatch(JSON.stringify(rows[0]), /cùng loại|một nửa|đơn vị khác|20 đến/)
  // Returned, it is the unit's again, and no figure to look at.
  assert.match(plain(await office!.page(`${period}/review`)), /Không có số liệu nào khác xa/)
})

test('nobody who may not return is handed the reason, and a restricted figure makes none', async () => {
  const [again] = await sentByOthers(story, report!, 'I33d', [700])
  assert.doesNotMatch(await office!.page(`${again}?review=I33d`), /700/)
  assert.doesNotMatch(plain(await office!.page(`${period}/review`)), /700|Tố cáo|tố cáo/)
  assert.doesNotMatch(plain(await deputy!.page(`${report}?review=I28`)), /Đề nghị đơn vị kiểm tra lại/)
  assert.match((await other!.fetch(`${period}/review`)).status.toString(), /404/)
  const commission = await appoint(story, 'Trần Kiểm Tra', {
    ...{ unit: 'DU', over: 'DU', permissions: ['read', 'consolidate', 'read-denunciations'] },
  })
  assert.match(plain(await commission.page(`${period}/review`)), /Tố cáo|tố cáo/)
})

test('the document says of earlier figures that they were brought in', async () => {
  const consolidation = await office!.submit(`${period}/consolidation`, { id: newId() })
  const response = await office!.fetch(`${consolidation}/document`)
  const read = readDocument(await response.bytes(), 'BC.docx')
  assert.ok(read.ok)
  assert.match(read.reading.text, /Số liệu cùng kỳ năm trước nhập từ số liệu cũ\./)
  assert.match(read.reading.text, /Cùng kỳ năm trước \(nhập từ số liệu cũ\)/)
  assert.match(plain(await office!.page(consolidation)), /Cùng kỳ năm trước \(nhập từ số liệu cũ\)/)
})
