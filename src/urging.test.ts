// Đôn đốc: late organisations are reminded by notice once a day, or by a letter with the list of what each owes.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readFile } from './document/index.ts'
import type { Db } from './shared/database/connection.ts'
import { newId } from './shared/id.ts'
import { png } from './shared/testing/files.ts'
import { addActivity, bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor } from './story.ts'

let story: Story
let db: Db
let office: Visitor
let leader: Visitor
let secretary: Visitor
let programme: string
let units: { id: string; name: string }[]
let planDuty: { id: string; title: string }

before(async () => {
  story = await openStory()
  db = story.installation.db(story.installation.bodies()[0]!.id)!
  office = await story.as('Lê Thu Hà')
  leader = await story.as('Trần Quốc Bảo')
  secretary = await story.as('Phạm Đức Long')
  programme = await bringIn(office)
  await setDates(office, programme)
  await addActivity(office, programme)
  await handOut(office, programme)
  story.clock.moveTo(Temporal.PlainDate.from('2024-09-09')) // The plans were due on Friday 30 August.
  planDuty = await dutyOf(secretary, 'plan', '2024')
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from unit u join post on post.unit_id = u.id
    join holding h on h.post_id = post.id join person p on p.id = h.person_id
    where p.name in ('Phạm Đức Long', 'Võ Kim Ngân') order by p.name`.execute(db)
  units = rows
})
after(() => story?.end())

const form = (fields: [string, string | File][]) => {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return body
}
const post = (visitor: Visitor, path: string, fields: [string, string | File][]) =>
  visitor.fetch(path, { method: 'POST', body: form(fields) })

const historyOf = async (dutyId: string) => {
  const { rows } = await sql<{ note: string }>`
    select note from duty_event where duty_id = ${dutyId} and act = 'urged' order by at, id`.execute(db)
  return rows.map(({ note }) => note)
}

const noticesOf = async (visitor: Visitor, kind: string) =>
  (await visitor.json<{ kind: string; subjectId: string; about: { vi: string } | null }[]>('/api/v1/notices')).filter(
    notice => notice.kind === kind,
  )

test('the office sees who is late, with what; nobody else has the page', async () => {
  const page = await office.page('/urging?kind=plan')
  assert.match(page, /237 đơn vị, 237 việc/)
  const one = await office.page(`/urging?kind=plan&q=${encodeURIComponent(units[0]!.name)}`)
  assert.match(one, /1 đơn vị, 1 việc/)
  assert.ok(one.includes(units[0]!.name) && one.includes(`/duties/${planDuty.id}`))
  const exactly = `/urging?shown=open&unit=${units[0]!.id}&exactly=1&deliverable=${newId()}`
  assert.match(await office.page(exactly), /Không có đơn vị nào cần đôn đốc/)
  assert.match(await office.page(`/urging?shown=open&unit=${units[0]!.id}&exactly=1`), /1 đơn vị, 4 việc/)
  const link = /href="(\/urging[^"]+)"/.exec(await office.page(`/duties/${planDuty.id}`))![1]!
  assert.match(await office.page(link.replaceAll('&amp;', '&')), /1 đơn vị, 1 việc/)
  assert.equal((await secretary.fetch('/urging')).status, 404)
  assert.match(await office.page('/urging?kind=report'), /Không có đơn vị nào cần đôn đốc/)
  assert.match(await office.page('/duties?whose=below'), /href="\/urging/)
  assert.doesNotMatch(await secretary.page('/duties?whose=below'), /href="\/urging/)
})

test('by notice: each duty once a day, in its history, to those who act for the organisation', async () => {
  assert.equal((await post(office, '/urging', [['act', 'notice']])).status, 422, 'nobody chosen')
  const fields: [string, string][] = [
    ['kind', 'plan'],
    ...units.map(({ id }): [string, string] => ['units', id]),
    ['note', 'Gửi trước 15/9.'],
    ['act', 'notice'],
  ]
  assert.equal((await post(office, '/urging', fields)).status, 303)
  assert.equal((await post(office, '/urging', fields)).status, 409, 'urged today already')
  assert.deepEqual(await historyOf(planDuty.id), ['Đôn đốc bằng thông báo trên hệ thống: Gửi trước 15/9.'])
  const [notice, ...more] = await noticesOf(secretary, 'duty.urged')
  assert.deepEqual([notice?.about?.vi, more.length], ['Quá hạn 1 việc', 0])
  const digest = await secretary.page(`/reminders/${notice!.subjectId}`)
  assert.ok(digest.includes('Gửi trước 15/9.') && digest.includes(`/duties/${planDuty.id}`))
  assert.equal((await leader.fetch(`/reminders/${notice!.subjectId}`)).status, 404, 'somebody else’s')
  assert.match(await secretary.page(`/duties/${planDuty.id}`), /Đôn đốc bằng thông báo/)
  story.clock.moveTo(Temporal.PlainDate.from('2024-09-10'))
  assert.equal((await post(office, '/urging', fields)).status, 303, 'the next day')
  assert.equal((await historyOf(planDuty.id)).length, 2)
  // What is not within one's right to decide stays out, whatever a form names.
  assert.equal((await post(secretary, '/urging', fields)).status, 404)
})

test('by letter: previewed, drafted once with its list, numbered, sent; then it is in the history of what is still owed', async () => {
  const chosen: [string, string][] = [['kind', 'plan'], ...units.map(({ id }): [string, string] => ['units', id])]
  const preview = await post(office, '/urging', [...chosen, ['act', 'letter']])
  const html = await preview.text()
  assert.equal(preview.status, 200)
  for (const { name } of units) assert.ok(html.includes(name), name)
  const { rows: none } = await sql`select id from outgoing`.execute(db)
  assert.equal(none.length, 0, 'a preview writes nothing')

  const id = newId()
  const letter: [string, string][] = [
    ...chosen,
    ['id', id],
    ['subject', 'đôn đốc gửi kế hoạch thực hiện dân chủ ở cơ sở'],
    ['by', '16/9/2024'],
    ['step', 'draft'],
  ]
  const past = letter.map(([name, value]): [string, string] => (name === 'by' ? [name, '1/9/2024'] : [name, value]))
  assert.equal((await post(office, '/urging/letters', past)).status, 422)
  assert.equal((await post(secretary, '/urging/letters', letter)).status, 409, 'of whom one does not take in')
  for (let i = 0; i < 2; i++) {
    const made = await post(office, '/urging/letters', letter)
    assert.equal(made.headers.get('location'), `/documents/outgoing/${id}`)
  }
  const address = `/documents/outgoing/${id}`
  assert.ok((await office.page(address)).includes(`href="/urging/${id}"`))

  const docx = Buffer.from(await (await office.fetch(`${address}/docx`)).arrayBuffer())
  const read = await readFile(docx, 'cong-van.docx')
  assert.ok(read.ok)
  assert.equal(read.reading.kind, 'CV')
  assert.equal(read.reading.subject, 'đôn đốc gửi kế hoạch thực hiện dân chủ ở cơ sở')
  assert.deepEqual([...read.reading.addressees].sort(), units.map(({ name }) => name).sort())
  const text = read.reading.text.replaceAll(/\s+/g, ' ')
  assert.match(text, /còn 02 đơn vị chưa hoàn thành 02 nhiệm vụ đã quá hạn/)
  assert.match(text, /chậm nhất là ngày 16 tháng 9 năm 2024/)
  const annex = text.slice(text.search(/danh sách nhiệm vụ quá hạn/i))
  for (const { name } of units) assert.ok(annex.includes(name), `${name} in the annex`)
  assert.ok(annex.includes(planDuty.title) && annex.includes('30/8/2024') && annex.includes('11 ngày'), annex)

  // One of the two sends its duty off before the letter goes.
  await secretary.submit(`/duties/${planDuty.id}/plans`)
  const late = (
    await sql<{ id: string }>`select id from duty where kind = 'plan' and unit_id = ${units[1]!.id}`.execute(db)
  ).rows[0]!.id
  const before = [await historyOf(planDuty.id), await historyOf(late)].map(events => events.length)
  await sql`update duty set state = 'waived' where id = ${late}`.execute(db)

  const version = async () => /name="version" value="(\d+)"/.exec(await office.page(address))?.[1] ?? '1'
  const at = async () =>
    `${(await sql<{ version: number }>`select version from outgoing where id = ${id}`.execute(db)).rows[0]!.version}`
  await office.submit(`${address}/submission`, { version: await at() })
  await leader.submit(`${address}/approval`, { version: await at() })
  await office.submit(`${address}/numbering`, { version: await version(), issuedOn: '10/9/2024' })
  const scan = new File([png], 'ban-ky.png')
  await leader.submit(`${address}/signing`, { version: await at(), scan, noStateSecret: 'yes' })
  assert.equal((await historyOf(planDuty.id)).length, before[0], 'nothing before it is sent')
  const sending = await office.page(`${address}/dispatch/new`)
  assert.match(sending, /name="listed"[^>]*checked/)
  await office.submit(`${address}/dispatch`, { listed: 'yes', names: '' })

  assert.equal((await historyOf(planDuty.id)).at(-1), 'Đôn đốc bằng Công văn số 01-CV/ĐU')
  assert.equal((await historyOf(late)).length, before[1], 'what is no longer owed is not urged')
  assert.equal((await noticesOf(secretary, 'document.sent')).length, 1)
  const outcome = await office.page(`/urging/${id}`)
  assert.match(outcome, /1\/2 việc đã báo cáo/)
  assert.equal((await secretary.fetch(`/urging/${id}`)).status, 404)
})

test('whom the body reminds is set with its version; what is wrong is said at its field and kept; a stale page is refused', async () => {
  const fields = {
    ...{ version: '0', 'owner.before': '5, 1', 'owner.on': 'yes', 'owner.after': '2', 'head.before': '' },
    ...{ 'head.after': '2', 'superior.before': '', 'superior.after': '10', repeat: '14', workingDaysOnly: 'yes' },
  }
  const shipped = await office.page('/reminders')
  assert.ok(shipped.includes('Mặc định của hệ thống') && shipped.includes('Pháp luật không quy định'))
  const wrong = await office.post('/reminders', { ...fields, 'owner.before': 'bảy ngày' })
  const said = await wrong.text()
  assert.equal(wrong.status, 422)
  assert.ok(said.includes('value="bảy ngày"') && said.includes('Nhập các số từ 1 đến 90'))
  assert.equal((await secretary.post('/reminders', fields)).status, 404)
  await office.submit('/reminders', fields)
  await office.submit('/reminders', fields) // sent twice
  assert.equal((await office.post('/reminders', { ...fields, repeat: '21' })).status, 409, 'read before it was saved')
  const saved = await secretary.page('/reminders')
  assert.match(saved, /Lê Thu Hà lưu ngày 10\/9\/2024/)
  assert.match(saved, /5, 1/)
  const { rows } = await sql<{ version: number }>`select version from duty_ladder`.execute(db)
  assert.deepEqual(rows, [{ version: 1 }])
})
