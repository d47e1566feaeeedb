// An official document on its way out, over HTTP: written, approved, numbered, signed with its scan, sent, received; and what is refused.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from './shared/database/connection.ts'
import { newId } from './shared/id.ts'
import { png } from './shared/testing/files.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, walk } from './story.ts'

let story: Story
let db: Db
/** The Office: writes, numbers and sends for the committee. */
let office: Visitor
/** The deputy secretary: approves and signs for the committee. */
let deputy: Visitor
/** Secretary of a base organisation, and of a cell. */
let secretary: Visitor
let cell: Visitor

before(async () => {
  story = await openStory()
  db = story.installation.db(story.installation.bodies()[0]!.id)!
  office = await story.as('Lê Thu Hà')
  deputy = await story.as('Trần Quốc Bảo')
  secretary = await story.as('Phạm Đức Long')
  cell = await story.as('Võ Kim Ngân')
})
after(() => story.end())

const unitCalled = async (name: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from unit where name like ${`%${name}`} limit 1`.execute(db)
  return rows[0]!.id
}

const LETTER = {
  subject: 'đôn đốc gửi báo cáo quý III năm 2024',
  addressees: 'Các đảng bộ, chi bộ trực thuộc',
  bases: '',
  body: 'Đến nay còn một số đơn vị chưa gửi báo cáo.\nĐề nghị các đơn vị:\n- Gửi báo cáo trước ngày 30 tháng 9 năm 2024;\n- Nêu rõ nguyên nhân.',
  place: 'Thành phố Hồ Chí Minh',
  recipients: 'Như trên\nThành ủy (để báo cáo)\nLưu Văn phòng Đảng ủy',
  authority: 'T/M Ban Thường vụ',
  post: 'Phó Bí thư Thường trực',
  name: 'Trần Quốc Bảo',
}

const versionOf = async (visitor: Visitor, address: string) =>
  /name="version" value="(\d+)"/.exec(await visitor.page(address))?.[1] ?? 'none'

async function draft(
  visitor: Visitor,
  unit: string,
  kind: string,
  fields: Record<string, string> = LETTER,
): Promise<string> {
  const id = newId()
  await visitor.submit('/documents/outgoing', { id, unit, kind, subject: fields.subject! })
  const address = `/documents/outgoing/${id}`
  await visitor.submit(address, { ...fields, version: await versionOf(visitor, `${address}/edit`) })
  return address
}

async function approved(kind = 'CV'): Promise<string> {
  const address = await draft(office, await unitCalled('Đảng ủy Sở Giáo dục và Đào tạo'), kind)
  await office.submit(`${address}/submission`, { version: await versionOf(office, address) })
  await deputy.submit(`${address}/approval`, { version: await versionOf(deputy, address) })
  return address
}

const number = async (address: string, issuedOn = '20/8/2024') =>
  office.post(`${address}/numbering`, { version: await versionOf(office, address), issuedOn })

const scan = () => new File([png], 'ban-ky.png')

const sign = async (address: string, version?: string) =>
  deputy.post(`${address}/signing`, {
    version: version ?? (await versionOf(deputy, address)),
    scan: scan(),
    noStateSecret: 'yes',
  })

async function signed(): Promise<string> {
  const address = await approved()
  assert.equal((await number(address)).status, 303)
  assert.equal((await sign(address)).status, 303)
  return address
}

const shaOf = async (visitor: Visitor, path: string) =>
  createHash('sha256')
    .update(new Uint8Array(await (await visitor.fetch(path)).arrayBuffer()))
    .digest('hex')

test('trình – duyệt – cấp số – ký: each step by the person who may, then frozen', async () => {
  const address = await approved()
  assert.equal((await deputy.post(`${address}/numbering`, { version: '1' })).status, 403)
  assert.equal((await number(address)).status, 303)
  assert.match(await office.page(address), /01-CV\/ĐU/)
  assert.equal((await office.post(`${address}/signing`, { version: '1' })).status, 403)

  const before = await shaOf(office, `${address}/pdf`)
  assert.equal((await sign(address)).status, 303)
  const page = await office.page(address)
  assert.match(page, /[0-9a-f]{64}/)
  assert.equal(await shaOf(office, `${address}/pdf`), before, 'what was kept is what was numbered')
  assert.equal(await shaOf(office, `${address}/original`), createHash('sha256').update(png).digest('hex'))

  // Whatever is tried on a signed document, with the version it has, is refused.
  const { rows } = await sql<{
    version: number
  }>`select version from outgoing where id = ${address.split('/')[3]}`.execute(db)
  const version = `${rows[0]!.version}`
  for (const [visitor, step, fields] of [
    [office, '', LETTER],
    [office, '/submission', {}],
    [deputy, '/approval', {}],
    [deputy, '/return', { 'reason-return': 'sai' }],
    [office, '/numbering', { issuedOn: '20/8/2024' }],
    [office, '/cancellation', { 'reason-cancellation': 'sai' }],
    [deputy, '/signing', { scan: scan(), noStateSecret: 'yes' }],
  ] as const)
    assert.equal((await visitor.post(`${address}${step}`, { ...fields, version })).status, 409, step)
  assert.equal(await shaOf(office, `${address}/pdf`), before)
})

test('a page that was read before somebody else changed the document is refused, nothing is lost', async () => {
  const address = await draft(office, await unitCalled('Đảng ủy Sở Giáo dục và Đào tạo'), 'CV')
  const version = await versionOf(office, `${address}/edit`)
  await office.submit(address, { ...LETTER, subject: 'bản một', version })
  assert.equal((await office.post(address, { ...LETTER, subject: 'bản hai', version })).status, 409)
  assert.match(await office.page(address), /bản một/)
})

test('a form that is sent twice makes one document', async () => {
  const fields = {
    id: newId(),
    unit: await unitCalled('Đảng ủy Sở Giáo dục và Đào tạo'),
    kind: 'CV',
    subject: 'một lần',
  }
  await office.submit('/documents/outgoing', fields)
  await office.submit('/documents/outgoing', fields)
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from outgoing where search like 'mot lan%'`.execute(db)
  assert.equal(rows[0]!.count, 1)
})

test('what is missing stops the draft from being submitted, each with its sentence', async () => {
  const id = newId()
  const unit = await unitCalled('Đảng ủy Sở Giáo dục và Đào tạo')
  await office.submit('/documents/outgoing', { id, unit, kind: 'CV', subject: 'thiếu nội dung' })
  const response = await office.post(`/documents/outgoing/${id}/submission`, { version: '1' })
  assert.equal(response.status, 422)
  assert.match(await response.text(), /Văn bản chưa có nội dung/)
})

test('no number twice, none left out: twenty clerks at once, some of whom are undone', async () => {
  const addresses: string[] = []
  for (let at = 0; at < 20; at++) addresses.push(await approved('TB'))
  const { rows: unit } = await sql<{
    id: string
  }>`select unit_id as id from outgoing where kind = 'TB' limit 1`.execute(db)
  const versions = await Promise.all(addresses.map(address => versionOf(office, address)))
  // Every third gives a day to come, so that its transaction is undone after the series was held.
  const post = (at: number, issuedOn: string) =>
    office.post(`${addresses[at]}/numbering`, { version: versions[at]!, issuedOn })
  const statuses = await Promise.all(
    addresses.map(async (_, at) => (await post(at, at % 3 === 0 ? '21/8/2024' : '20/8/2024')).status),
  )
  assert.deepEqual(
    statuses,
    addresses.map((_, at) => (at % 3 === 0 ? 422 : 303)),
  )
  // The same document by two at once gets one number.
  const twice = await Promise.all([post(0, '20/8/2024'), post(0, '20/8/2024')])
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 409])
  for (let at = 3; at < 20; at += 3) assert.equal((await post(at, '20/8/2024')).status, 303)
  const { rows } = await sql<{ sequence: number }>`
    select sequence from outgoing where kind = 'TB' and unit_id = ${unit[0]!.id} order by sequence`.execute(db)
  assert.deepEqual(
    rows.map(({ sequence }) => sequence),
    Array.from({ length: 20 }, (_, at) => at + 1),
  )
})

test('a cancelled number stays in the register and is never given again', async () => {
  const address = await approved('KH')
  await number(address)
  await office.submit(`${address}/cancellation`, {
    version: await versionOf(office, address),
    'reason-cancellation': 'Ban hành nhầm',
  })
  const next = await approved('KH')
  await number(next)
  assert.match(await office.page(next), /02-KH\/ĐU/)
  const register = await office.page('/documents/outgoing?view=register&kind=KH')
  assert.match(register, /01-KH\/ĐU/)
  assert.match(register, /Hủy số/)
})

test('the day: no later than today, not before the number given last, and inside a term', async () => {
  const [first, second] = [await approved('BC'), await approved('BC')]
  assert.equal((await number(first, '21/8/2024')).status, 422)
  assert.equal((await number(first, '1/2/2019')).status, 422, 'before the first term')
  assert.equal((await number(first, '19/8/2024')).status, 303)
  const earlier = await number(second, '18/8/2024')
  assert.equal(earlier.status, 422)
  assert.match(await earlier.text(), /19\/8\/2024/)
})

test('numbers used on paper: counting goes on behind them, and cannot be set back', async () => {
  const unit = await unitCalled('Đảng ủy Sở Giáo dục và Đào tạo')
  const settings = `/documents/letterheads/${unit}`
  await office.submit(`${settings}/series`, { kind: 'HD', openedAt: '41' })
  const address = await approved('HD')
  await number(address)
  assert.match(await office.page(address), /42-HD\/ĐU/)
  assert.equal((await office.post(`${settings}/series`, { kind: 'HD', openedAt: '10' })).status, 422)
  const overlapping = await office.post(`${settings}/terms`, { term: newId(), from: '1/1/2023', until: '' })
  assert.equal(overlapping.status, 422)
  assert.equal((await office.post(settings, { ...HEAD, version: '0' })).status, 409)
})

const HEAD = { issuer: 'Đảng ủy Sở', parentIssuer: '', abbreviation: 'ĐU', office: '', place: 'Thành phố Hồ Chí Minh' }

test('who may issue what: a cell issues no guidance and no State decision, and signs in no other name', async () => {
  const unit = await unitCalled('Chi bộ Trường THPT Lê Thánh Nghi')
  const begin = (kind: string) => cell.post('/documents/outgoing', { id: newId(), unit, kind, subject: 'thử' })
  const guidance = await begin('HD')
  assert.equal(guidance.status, 422)
  assert.match(await guidance.text(), /không ban hành hướng dẫn \(Quy định 399-QĐ\/TW/)
  const address = await draft(cell, unit, 'KH', { ...LETTER, authority: 'T/M Ban Thường vụ' })
  const refused = await cell.post(`${address}/submission`, { version: await versionOf(cell, address) })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /không ký “T\/M Ban Thường vụ”/)
  // Another organisation's draft does not exist for the neighbour.
  assert.equal((await secretary.fetch(address)).status, 404)
  assert.equal(
    (await secretary.post('/documents/outgoing', { id: newId(), unit, kind: 'KH', subject: 'thử' })).status,
    422,
  )
})

test('sent: inside by name and set, outside on paper; opened by the organisation, acknowledged, sent again', async () => {
  const address = await signed()
  const dispatch = `${address}/dispatch`
  const form = await office.page(`${dispatch}/new`)
  assert.match(form, /name="subordinates" type="checkbox" value="yes" checked/)
  assert.match(form, /Thành ủy<\/textarea>/)
  assert.equal((await office.post(dispatch, { names: '' })).status, 422)
  assert.equal((await deputy.post(dispatch, { names: 'Thành ủy' })).status, 403)
  await office.submit(dispatch, {
    names: 'Thành ủy\nĐảng bộ trường thpt bến nghé đông\nChi bộ Trường THPT Lê Thánh Nghi',
  })
  await office.submit(dispatch, { names: 'Thành ủy' })
  const sent = await office.page(dispatch)
  assert.match(sent, /card-value">3</)
  assert.match(await office.page(`${dispatch}/paper`), /Thành ủy/)
  const letters = await office.page(`${dispatch}/letters`)
  assert.match(letters, /Kính gửi:\s*(?:<!-- -->)?\s*Thành ủy/)
  assert.match(letters, /gửi kèm văn bản/)

  const notices = await secretary.json<{ id: string; subjectId: string }[]>('/api/v1/notices')
  const lead = await secretary.fetch(`/documents/received/${address.split('/')[3]}`)
  assert.ok(notices.length > 0)
  const received = lead.headers.get('location')!
  assert.doesNotMatch(await secretary.page(received), /Đề nghị các đơn vị/, 'the text stands there once it is opened')
  assert.equal((await secretary.fetch(`${received}/original`)).status, 409)
  assert.equal((await secretary.post(`${received}/acknowledgement`)).status, 409)
  assert.equal((await office.post(`${received}/opening`)).status, 403, 'the sender does not open for the recipient')
  assert.equal((await cell.fetch(received)).status, 404)
  await secretary.submit(`${received}/opening`)
  assert.match(await secretary.page(received), /Đề nghị các đơn vị/)
  assert.equal((await secretary.fetch(`${received}/original`)).status, 200)
  await secretary.submit(`${received}/acknowledgement`)
  await secretary.submit(`${received}/acknowledgement`)
  const { rows } = await sql<{ actor: string | null }>`
    select actor_id as actor from audit_entry where act = 'dispatch.opened'`.execute(db)
  assert.deepEqual(
    rows.map(({ actor }) => actor),
    [null],
    'once, and nobody is named',
  )

  const outside = /dispatches\/([0-9a-f-]{36})\/receipt/.exec(await office.page(dispatch))![1]!
  await office.submit(`/documents/dispatches/${outside}/receipt`)
  assert.match(await office.page(`${dispatch}?state=acknowledged`), /Thành ủy/)
  await office.submit(`${dispatch}/resending`)
  const again = await sql<{ count: number }>`
    select count(*) as count from audit_entry where act = 'outgoing.sent-again' and detail->>'recipients' = '1'`.execute(
    db,
  )
  assert.equal(again.rows[0]!.count, 1, 'only to who has not acknowledged')
})

test('nothing is sent before it is signed', async () => {
  const address = await approved()
  assert.equal((await office.post(`${address}/dispatch`, { names: 'Thành ủy' })).status, 409)
  assert.equal((await office.fetch(`${address}/dispatch/new`)).status, 409)
})

test('the State counts by the year, all kinds in one series unless it is set otherwise', async () => {
  const department = await unitCalled('Sở Giáo dục và Đào tạo')
  const { rows } = await sql<{ id: string; kind: string }>`select id, kind from unit where code = 'SO'`.execute(db)
  const agency = rows[0]!.id
  assert.ok(department && rows[0]!.kind === 'agency')
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select distinct h.post_id, p, ${agency}::uuid, false from holding h join person on person.id = h.person_id,
      unnest(array['prepare', 'approve', 'number']) p where person.name = 'Lê Thu Hà'`.execute(db)
  const head = { ...HEAD, issuer: 'Sở Giáo dục và Đào tạo', abbreviation: 'SGDĐT', office: 'VP', version: '0' }
  await office.submit(`/documents/letterheads/${agency}`, head)
  const state = { ...LETTER, recipients: 'Như trên\nLưu: VT, VP', authority: 'KT. Giám đốc', post: 'Phó Giám đốc' }
  const numbered = async (kind: string, issuedOn: string) => {
    const address = await draft(office, agency, kind, state)
    for (const step of ['submission', 'approval'])
      await office.submit(`${address}/${step}`, { version: await versionOf(office, address) })
    await office.submit(`${address}/numbering`, { version: await versionOf(office, address), issuedOn })
    return /Số, ký hiệu<\/dt><dd>([^<]+)</.exec(await office.page(address))?.[1]
  }
  assert.equal(await numbered('CV', '30/7/2024'), '01/SGDĐT-VP')
  assert.equal(await numbered('BC', '20/8/2024'), '02/BC-SGDĐT')
  story.clock.moveTo(Temporal.PlainDate.from('2025-01-02'))
  try {
    assert.equal(await numbered('BC', '2/1/2025'), '01/BC-SGDĐT')
  } finally {
    story.clock.moveTo(Temporal.PlainDate.from('2024-08-20'))
  }
})

test('a consolidated report becomes a document, is found again from there, and its text with tables is not typed over', async () => {
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
  const report = await secretary.submit(`/duties/${(await dutyOf(secretary, 'report', '2024-Q3')).id}/reports`)
  await secretary.submit(`${report}/nothing`, { version: '1' })
  await walk(report, [secretary, 'submission'], [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const period = /reports\/of\/[0-9a-f-]{36}\/2024-Q3/.exec(await office.page('/reports'))![0]
  const made = /name="id" value="([^"]+)"/.exec(await office.page(`/${period}`))![1]!
  const consolidation = await office.submit(`/${period}/consolidation`, { id: made })
  const id = newId()
  assert.equal(await office.submit(`${consolidation}/outgoing`, { id }), `/documents/outgoing/${id}`)
  await office.submit(`${consolidation}/outgoing`, { id })
  const address = `/documents/outgoing/${id}`
  assert.match(await office.page(consolidation), new RegExp(`${address}".*?Dự thảo`, 's'))
  const page = await office.page(address)
  assert.match(page, /SỐ LIỆU TỔNG HỢP/)
  assert.match(page, new RegExp(`href="${consolidation}"`))
  await office.submit(address, { ...LETTER, body: 'thay hết', version: await versionOf(office, `${address}/edit`) })
  assert.match(await office.page(address), /SỐ LIỆU TỔNG HỢP/)
})

test('the register: filtered, page by page without a gap, as CSV and XLSX', async () => {
  // As many as make a third page.
  await sql`insert into outgoing (id, unit_id, layout, kind, search, content, recipient_ids, state, version, series_id,
      sequence, issued_on, created_at, created_by, changed_at)
    select gen_random_uuid(), o.unit_id, o.layout, o.kind, o.search, o.content, o.recipient_ids, 'numbered', 1, o.series_id,
      100 + n, o.issued_on - n % 7, o.created_at, o.created_by, o.changed_at
    from (select * from outgoing where kind = 'KH' and sequence = 1) o, generate_series(1, 90) n`.execute(db)
  const all: string[] = []
  let path: string | undefined = '/documents/outgoing?view=register'
  for (let pages = 0; path && pages < 10; pages++) {
    const page: string = await office.page(path)
    all.push(...[...page.matchAll(/outgoing\/[0-9a-f-]{36}">([^<]+)</g)].map(found => found[1]!))
    // The link of the button, not that of the other language.
    path = /<a class="button button-plain" href="([^"]+after=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from outgoing where sequence is not null`.execute(db)
  assert.equal(all.length, rows[0]!.count)
  assert.equal(new Set(all).size, all.length)
  const csv = await office.page('/documents/outgoing/register.csv?kind=TB')
  assert.equal(csv.trim().split('\r\n').length, 21)
  assert.match(csv, /"?01-TB\/ĐU"?,20\/8\/2024,Thông báo/)
  const xlsx = await office.fetch('/documents/outgoing/register.xlsx?kind=TB')
  assert.equal(Buffer.from(await xlsx.arrayBuffer()).toString('latin1', 0, 2), 'PK')
  assert.doesNotMatch(await cell.page('/documents/outgoing?view=register'), /TB\/ĐU/)
})
