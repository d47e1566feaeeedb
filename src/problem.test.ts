// Each page of errors, met for real: what happened, what to do next, and the way on.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { htmlFindings } from './shared/testing/checks.ts'
import { addActivity, bringIn, dutyOf, handOut, openStory, type Story, setDates, Visitor } from './story.ts'

let story: Story
let office: Visitor
let secretary: Visitor
let plan: string
let activity: string
let planDuty: string

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  secretary = await story.as('Phạm Đức Long')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await addActivity(office, programme)
  await handOut(office, programme)
  planDuty = (await dutyOf(secretary, 'plan', '2024')).id
  plan = await secretary.submit(`/duties/${planDuty}/plans`)
  activity = (await dutyOf(secretary, 'activity', '2024')).id
})
after(() => story.end())

/** What every page of errors has, in the language of who asks. */
async function look(response: Response, status: number, title: string, signedIn = true): Promise<string> {
  const page = await response.text()
  assert.equal(response.status, status, page)
  assert.match(page, new RegExp(`<h1>${title}</h1>`))
  assert.match(page, new RegExp(`<title>${title} – Diên Hồng</title>`))
  assert.equal(page.includes('class="side"'), signedIn, 'the navigation of who is signed in')
  assert.deepEqual(await htmlFindings(page), [])
  return page
}

test('403: the post does not give the right', async () => {
  const page = await look(await secretary.post(`/duties/${activity}/acceptance`), 403, 'Bạn không có quyền thực hiện')
  assert.match(page, /chức vụ của bạn không có quyền.*Việc có thể làm.*ủy quyền.*href="\/"/s)
})

test('404: no such page, in both languages', async () => {
  assert.match(await look(await secretary.fetch('/khong-co'), 404, 'Không tìm thấy'), /Mở lại từ danh sách/)
  const page = await look(await secretary.fetch('/khong-co?lang=en'), 404, 'Not found')
  assert.match(page, /What you can do.*Go to the home page/s)
  await secretary.page('/?lang=vi')
})

test('409: not in this state; back to the page one came from, never to another site', async () => {
  const answer = (referer: string) =>
    office.fetch(`/duties/${activity}/acceptance`, { method: 'POST', headers: { referer }, body: new FormData() })
  const page = await look(await answer(`${story.url}/duties/${activity}`), 409, 'Chưa thực hiện được')
  assert.match(page, new RegExp(`href="/duties/${activity}"[^>]*>Quay lại trang trước`))
  assert.doesNotMatch(await (await answer('https://evil.example/duties')).text(), /button[^>]*>Quay lại trang trước/)
})

test('413: larger than the limit', async () => {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(30_000_000)], 'to.docx'))
  const response = await office.fetch('/programmes', { method: 'POST', body })
  assert.match(await look(response, 413, 'Tệp quá lớn', false), /20 MB.*Giảm dung lượng/s)
})

test('422: nothing to be read in it', async () => {
  const response = await office.post('/demo/clock', { day: 'mai' })
  assert.match(await look(response, 422, 'Cần bổ sung trước khi tiếp tục', false), /Ngày không đúng.*sửa nội dung/s)
})

test('429: too many tries say for how long', async () => {
  const stranger = new Visitor(story.url)
  const tries = { name: 'khong.co', password: 'không phải mật khẩu' }
  let response = await stranger.post('/sign-in', tries)
  for (let at = 1; response.status === 422 && at < 30; at++) response = await stranger.post('/sign-in', tries)
  assert.equal(response.status, 429)
  assert.ok(Number(response.headers.get('retry-after')) > 0)
  assert.match(await response.text(), /phút/)
})

test('500: a code by which the administrator finds the line in the log', async t => {
  const { host, port, user } = story.embedded!
  const owner = new pg.Client({ host, port, user, database: 'dien_hong' })
  await owner.connect()
  const { rows } = await owner.query<{ schema: string }>('select schema_name as schema from registry.body')
  const written: string[] = []
  const silence = t.mock.method(process.stderr, 'write', (line: string) => written.push(line) > 0)
  await owner.query(`alter table ${rows[0]!.schema}.plan_line rename to plan_line_away`)
  const page = await look(await secretary.fetch(plan), 500, 'Hệ thống gặp lỗi').finally(async () => {
    silence.mock.restore()
    await owner.query(`alter table ${rows[0]!.schema}.plan_line_away rename to plan_line`)
    await owner.end()
  })
  const code = /<code>([0-9a-f]{12})<\/code>/.exec(page)?.[1]
  assert.ok(code && written.some(line => line.includes(code)), 'the code stands in the log')
  assert.match(page, new RegExp(`9:00 ngày 20/8/2024.*href="${plan}"[^>]*>Thử lại`, 's'))
  assert.equal((await secretary.fetch(plan)).status, 200)
})

test('503: the database is away', async t => {
  const silence = t.mock.method(process.stderr, 'write', () => true)
  await story.embedded!.stop()
  const response = await office.fetch('/')
  silence.mock.restore()
  assert.match(await look(response, 503, 'Hệ thống tạm thời gián đoạn', false), /chưa được ghi.*Thử lại/s)
})
