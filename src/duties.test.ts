// A task of the sample from hand to hand, in the browser: reported with a file, seen on the board, returned; the first arrival stays.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { dayOf } from './shared/day.ts'
import { newId } from './shared/id.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { pdf } from './shared/testing/files.ts'
import { addActivity, bringIn, dutyOf, handOut, openStory, type Story } from './story.ts'

let story: Story
let browser: Browser

before(async () => {
  story = await openStory()
  browser = await openBrowser()
  const office = await story.as('Lê Thu Hà')
  const programme = await bringIn(office)
  await addActivity(office, programme)
  await handOut(office, programme)
})
after(async () => {
  await browser?.close()
  await story?.end()
})

test('reported with a file, on the board, returned with a reason; the first arrival stays', {
  timeout: 90_000,
}, async () => {
  const { id } = await dutyOf(await story.as('Phạm Đức Long'), 'activity', '2024')
  const enter = async (name: RegExp, width: number) => {
    const page = await newPage(browser, { javaScript: false, width, lang: 'vi' })
    page.setDefaultTimeout(15_000)
    await page.goto(`${story.url}/sign-in`)
    await page.getByRole('button', { name }).click()
    return page
  }
  const look = async (page: Awaited<ReturnType<typeof enter>>, what: string) => {
    const found = [
      await axeFindings(page),
      await htmlFindings(await page.content()),
      await pageOverflow(page),
      await smallTargets(page),
    ]
    assert.deepEqual(found.flat(), [], what)
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${what}.png`, fullPage: true })
  }

  const owner = await enter(/Phạm Đức Long/, 360)
  await owner.goto(`${story.url}/duties?whose=organisation`)
  await look(owner, 'inbox-360')
  await owner.goto(`${story.url}/duties/${id}`)
  await owner.getByLabel('Kết quả thực hiện').fill('Đã đối thoại với 62 người.')
  await owner.getByLabel('Tệp minh chứng').setInputFiles({ name: 'bb.pdf', mimeType: 'x/y', buffer: Buffer.from(pdf) })
  await owner.locator('#noStateSecret').check()
  await owner.getByRole('button', { name: 'Báo cáo hoàn thành' }).click()

  const office = await enter(/Lê Thu Hà/, 1280)
  await office.goto(`${story.url}/boards?by=task`)
  await look(office, 'board-1280')
  const figures = await office.locator('tfoot td').allInnerTexts()
  // All, in time, late, overdue, not due yet, waiting, waived.
  assert.deepEqual(figures.slice(1, 4), ['1', '0', '0'])
  assert.equal(figures[5], '1')
  // A figure leads to just the duties that it counts, and the row to the paragraph of the programme.
  await office.locator('table').last().locator('tbody td').nth(5).getByRole('link', { name: '1' }).click()
  assert.deepEqual(await office.locator('tbody th a').allInnerTexts(), [
    'Hội nghị đối thoại với viên chức, người lao động, năm 2024',
  ])
  await look(office, 'list-1280')
  await office.goBack()
  await office.getByRole('link', { name: 'Nội dung trong chương trình' }).click()
  assert.match(new URL(office.url()).pathname, /^\/tasks\//)
  await office.goto(`${story.url}/duties/${id}`)
  await office.getByLabel('Lý do trả lại').fill('Thiếu chữ ký của chủ tọa.')
  await office.getByLabel('Thời hạn gửi lại').fill('10/9/2024')
  await office.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await look(office, 'duty-1280')

  const duty = await (await story.as('Phạm Đức Long')).json<{
    state: string
    firstReportedAt: string
    returnDueOn: string
  }>(`/api/v1/duties/${id}`)
  assert.deepEqual([duty.state, duty.returnDueOn], ['open', '2024-09-10'])
  assert.match(duty.firstReportedAt, /^2024-08-20T02:00/)
  await owner.goto(`${story.url}/duties/${id}`)
  await look(owner, 'duty-360')
  assert.ok(await owner.getByText('Thiếu chữ ký của chủ tọa.').isVisible())
})

test('a stale page changes nothing, says who did what meanwhile, and keeps what was typed; a second click is no second act', async () => {
  const [owner, office] = [await story.as('Võ Kim Ngân'), await story.as('Lê Thu Hà')]
  const { id } = await dutyOf(owner, 'activity', '2024')
  const versionOf = async () => (await office.json<{ version: number }>(`/api/v1/duties/${id}`)).version
  const post = (who: typeof owner, act: string, fields: Record<string, string>) =>
    who.post(`/duties/${id}/${act}`, fields)

  const asked = { version: '1', extensionReason: 'Trùng lịch khai giảng', extensionDay: '12/10/2024' }
  assert.equal((await post(owner, 'extension-request', asked)).status, 303)
  assert.equal((await post(owner, 'extension-request', asked)).status, 303, 'the second click')
  assert.equal(await versionOf(), 2)

  const waiver = { version: '1', waiverReason: 'Đơn vị đang sáp nhập', authority: 'Kết luận số 12-KL/ĐU' }
  const stale = await post(office, 'waiver', waiver)
  assert.equal(stale.status, 409)
  const page = await stale.text()
  assert.match(page, /Đề nghị gia hạn<\/div><div class="timeline-when">.{10,60} · Võ Kim Ngân/)
  assert.match(page, /<textarea[^>]*name="waiverReason"[^>]*>Đơn vị đang sáp nhập<\/textarea>/)
  assert.match(page, /name="version" value="2"/)

  const report = { version: '2', note: 'Đã đối thoại với 62 người.' }
  assert.equal((await post(owner, 'report', report)).status, 303)
  assert.equal((await post(owner, 'report', report)).status, 303)
  const other = await post(owner, 'report', { ...report, note: 'Đối thoại ngày 20/8.' })
  assert.equal(other.status, 409)
  assert.match(await other.text(), /Nội dung bạn nhập, chưa ghi.*Đối thoại ngày 20\/8\./s)

  const refused = await post(office, 'return', { version: '2', reason: 'Thiếu biên bản', dueOn: '30/9/2024' })
  assert.equal(refused.status, 409)
  assert.equal((await post(office, 'acceptance', { version: '3' })).status, 303)
  assert.equal((await post(office, 'acceptance', { version: '3' })).status, 303)
  assert.equal((await post(owner, 'progress', { version: '3', percent: '50', comment: '' })).status, 409)
  assert.equal(
    (await post(owner, 'parts', { version: '3', part: id, partTitle: 'x', partDay: '1/9/2024' })).status,
    409,
  )
  assert.equal(await versionOf(), 4)
})

test('a limit in working days: how late in working days, by the calendar of the body, on every page', async () => {
  const owner = await story.as('Đỗ Quang Minh')
  const { id } = await dutyOf(owner, 'activity', '2024')
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  await sql`update duty set counting = 'working' where id = ${id}`.execute(db)
  const today = dayOf(story.clock.now())
  story.clock.moveTo(Temporal.PlainDate.from('2024-10-07'))
  try {
    for (const page of ['/', '/duties?whose=organisation', `/duties/${id}`, '/progress'])
      assert.match(await owner.page(page), /Quá hạn 5 ngày làm việc/, page)
  } finally {
    story.clock.moveTo(today)
  }
})

test('a month of duties: what falls due on which day, alike ones counted together, each leading to its list', async () => {
  const office = await story.as('Lê Thu Hà')
  const page = await office.page('/duties/calendar?whose=all&month=2024-09')
  assert.match(page, /Lịch việc tháng 9 năm 2024/)
  assert.match(page, /class="day-off">2<small aria-hidden="true"><\/small><span class="unseen"> Quốc khánh/)
  const [, href = '', reported, all] =
    /<a href="([^"]+day=2024-09-30)">Hội nghị đối thoại[^<]+<\/a>.*?<\/span> (\d+)\/(\d+)/s.exec(page) ?? []
  assert.equal(Number(all) > 200 && Number(reported) < 5, true, `${reported}/${all}`)
  const list = await office.page(href.replaceAll('&amp;', '&'))
  assert.match(list, /class="chip" href="[^"]*deliverable=[^"]*"><span class="unseen">[^<]*<\/span>hạn 30\/9\/2024/)
  assert.match(await office.page('/duties/calendar?month=2031-01'), /Không có việc nào đến hạn trong tháng này/)
})

test('several at once: each is done or told why not, a second time changes nothing, the first arrival stays', async () => {
  const [office, third, other] = [
    await story.as('Lê Thu Hà'),
    await story.as('Đỗ Quang Minh'),
    await story.as('Võ Kim Ngân'),
  ]
  type Listed = { id: string; state: string; version: number; dueOn: string }
  const one = (id: string) => office.json<Listed>(`/api/v1/duties/${id}`)
  const mine = await dutyOf(third, 'activity', '2024')
  const accepted = await dutyOf(other, 'activity', '2024')
  const listed = (await office.json<(Listed & { kind: string })[]>('/api/v1/duties')).filter(
    // Not one that a test above has changed: which stand first follows from random ids.
    ({ kind, state, id, version }) => kind === 'activity' && state === 'open' && version === 1 && id !== mine.id,
  )
  const [first, second] = [listed[0]!, listed[1]!]
  const order = (act: string, duties: string[], fields: Record<string, string> = {}, who = office) => {
    const body = new FormData()
    for (const duty of duties) body.append('duty', duty)
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return who.fetch(`/duties/selection${act}`, { method: 'POST', body })
  }

  const none = await order('?whose=below', [], { act: 'extension' })
  assert.equal(none.status, 422)
  assert.match(await none.text(), /Chọn ít nhất một việc/)
  const many = await order(
    '',
    Array.from({ length: 201 }, () => `${crypto.randomUUID()}.1`),
    { act: 'waiver' },
  )
  assert.match(await many.text(), /Đã chọn 201 việc, mỗi lần thực hiện được nhiều nhất 200 việc/)

  const chosen = [`${first.id}.1`, `${second.id}.1`, `${mine.id}.1`, `${accepted.id}.1`]
  const ask = await (await order('', chosen, { act: 'extension' })).text()
  assert.match(ask, /Gia hạn: 3 việc/)
  assert.match(ask, /Không thực hiện được.*đã được báo cáo/s)
  const empty = await order('/extension', chosen, { reason: '', dueOn: '15/10/2024' })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /value="15\/10\/2024"/)

  // Meanwhile the unit says how far it is: the Office has not seen that.
  await third.submit(`/duties/${mine.id}/progress`, { version: '1', percent: '40', comment: 'Đã có dự thảo' })
  const more = { reason: 'Trùng lịch thi', dueOn: '15/10/2024' }
  const partly = await order('/extension', chosen, more)
  assert.equal(partly.status, 200)
  const outcome = await partly.text()
  assert.match(outcome, /Đã thực hiện 2 trên 4 việc/)
  assert.match(outcome, /Đã thay đổi sau khi bạn mở danh sách: Cập nhật tiến độ, Đỗ Quang Minh, 9:00/)
  assert.deepEqual([(await one(first.id)).dueOn, (await one(mine.id)).dueOn], ['2024-10-15', '2024-09-30'])
  assert.match(await (await order('/extension', chosen, more)).text(), /Đã thực hiện 2 trên 4 việc/)
  assert.equal((await one(first.id)).version, 2, 'sent twice, done once')

  // Asked for in bulk by the owner, granted in bulk to the day each asked for.
  const wish = { reason: 'Chờ hướng dẫn', dueOn: '20/10/2024' }
  assert.equal((await order('/extension-request', [`${mine.id}.2`], wish, third)).status, 200)
  const granted = await order('/extension', [`${mine.id}.3`, `${first.id}.2`], { reason: 'Đồng ý', dueOn: '' })
  assert.match(await granted.text(), /Đơn vị chưa đề nghị gia hạn.*Đã thực hiện<\/span>/s)
  assert.equal((await one(mine.id)).dueOn, '2024-10-20')

  await third.submit(`/duties/${mine.id}/report`, { version: '4', note: 'Đã tổ chức.' })
  const waived = { reason: 'Mới thành lập', authority: 'Kết luận số 12-KL/ĐU' }
  assert.match(
    await (await order('/waiver', [`${first.id}.2`, `${mine.id}.5`], waived)).text(),
    /Đã thực hiện 1 trên 2/,
  )
  assert.equal((await order('/acceptance', [`${mine.id}.5`, `${crypto.randomUUID()}.1`])).status, 200)
  assert.deepEqual([(await one(first.id)).state, (await one(mine.id)).state], ['waived', 'accepted'])
  const notTheirs = await order('/extension-request', [`${second.id}.2`], wish, third)
  assert.equal(notTheirs.status, 409)
  assert.match(await notTheirs.text(), /Không tìm thấy việc này/)
})

const db = () => story.installation.db(story.installation.bodies()[0]!.id)!

/** Days and titles of a calendar, as an independent reader has them. */
const entriesOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(entry => {
    const { uid, startDate, summary } = new ICAL.Event(entry)
    assert.ok(startDate.isDate)
    return { uid, day: `${startDate}`, summary, url: `${entry.getFirstPropertyValue('url')}` }
  })

test('a calendar of the due days: counts without contents, for whoever has its address, until it is renewed or ended', async () => {
  const deputy = await story.as('Nguyễn Mai Anh')
  const addressIn = async (response: Response) => /https?:[^<]+\.ics/.exec(await response.text())![0]
  const read = (address: string) => fetch(address)
  const first = await addressIn(await deputy.post('/calendar-feed'))
  const answer = await read(first)
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/calendar; charset=utf-8'])
  const text = await answer.text()
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const entries = entriesOf(text)
  assert.ok(entries.length >= 1)
  const duties = await deputy.json<{ title: string; state: string }[]>('/api/v1/duties')
  for (const { title } of duties) assert.ok(!text.includes(title), title)
  assert.ok(!text.includes('Bến Nghé'))
  // As many as the page to which each leads.
  for (const { day, summary, url } of entries) {
    assert.match(url, new RegExp(`day=${day}`))
    const list = await deputy.page(url.slice(story.url.length))
    assert.equal(summary, `${list.match(/<tr>/g)!.length - 1} việc đến hạn (Diên Hồng)`)
  }
  // Read again, the same entries have the same names.
  assert.deepEqual(entriesOf(await (await read(first)).text()), entries)
  const english = entriesOf(await (await read(`${first}?lang=en`)).text())
  assert.match(english[0]!.summary, /dut(y|ies) due/)

  const kept = await sql<{
    hash: string
  }>`select encode(token_hash, 'escape') || token_hash::text as hash from calendar_feed`.execute(db())
  const token = first.split('/').at(-1)!.replace('.ics', '')
  assert.ok(kept.rows.length === 1 && !kept.rows[0]!.hash.includes(token))

  const unknown = await read(first.replace(token, 'A'.repeat(43)))
  const withoutToken = (page: string) => page.replaceAll(/[\w-]{43}\.ics/g, '').replaceAll('/nobody/', '/minh-hoa/')
  const nothing = withoutToken(await unknown.text())
  assert.equal(unknown.status, 404)
  const gone = async (address: string) => {
    const response = await read(address)
    assert.deepEqual([response.status, withoutToken(await response.text())], [404, nothing])
  }
  const second = await addressIn(await deputy.post('/calendar-feed'))
  await gone(first)
  assert.equal((await read(second)).status, 200)
  await gone(second.replace(/calendar-feed\/[^/]+/, 'calendar-feed/nobody'))

  // It ends with the account.
  const accountIs = (id: string | null) =>
    sql`update person set account_id = ${id}::uuid where name = 'Nguyễn Mai Anh'`.execute(db())
  const { rows: accounts } = await sql<{ id: string | null }>`
    select account_id as id from person where name = 'Nguyễn Mai Anh'`.execute(db())
  await accountIs(newId())
  await gone(second)
  await accountIs(accounts[0]!.id)
  assert.equal((await read(second)).status, 200)

  const third = await addressIn(await deputy.post('/calendar-feed'))
  await gone(second)
  const answers = await Promise.all(Array.from({ length: 61 }, async () => (await read(third)).status))
  assert.deepEqual([answers.filter(status => status === 200).length, answers.includes(429)], [60, true])

  await deputy.submit('/calendar-feed/ending')
  await gone(third)
  await gone(second)
  assert.match(await deputy.page('/calendar-feed'), /Chưa có địa chỉ lịch/)
  const { rows: acts } = await sql<{ act: string }>`
    select act from audit_entry where act like 'calendar-feed.%' order by id`.execute(db())
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['calendar-feed.opened', 'calendar-feed.opened', 'calendar-feed.opened', 'calendar-feed.ended'],
  )
})

test('a filter is given a name, found above its list, for its owner alone, deleted and saved again', async () => {
  const [long, ngan] = [await story.as('Phạm Đức Long'), await story.as('Võ Kim Ngân')]
  const saveForm = (page: string) =>
    Object.fromEntries(
      [...(page.split('action="/saved-filters"')[1] ?? '').matchAll(/name="(id|page|query)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name!, value!.replaceAll('&amp;', '&')],
      ),
    )
  assert.doesNotMatch(await long.page('/duties'), /action="\/saved-filters"/, 'the page as it opens is no filter')
  const address = '/duties?shown=overdue&whose=organisation&month=2024-09&after=x&chosen=page&evil=%22'
  const fields = saveForm(await long.page(address))
  assert.equal(fields.query, 'whose=organisation&shown=overdue&month=2024-09')
  const kept = '/duties?whose=organisation&shown=overdue&month=2024-09'
  const name = 'Quá hạn <tháng 9>'
  await Promise.all(
    [1, 2].map(async () => assert.equal(await long.submit('/saved-filters', { ...fields, name }), kept)),
  )
  const link = /<a href="\/duties\?whose=organisation&amp;shown=overdue&amp;month=2024-09"[^>]*>Quá hạn &lt;tháng 9>/g
  const inbox = await long.page('/duties')
  assert.equal(inbox.match(link)?.length, 1)
  assert.doesNotMatch(await long.page('/boards?by=task'), link, 'boards have their own')
  assert.doesNotMatch(await ngan.page('/duties'), link)

  // The name again, no name, a page without filters, somebody else's.
  const other = { ...fields, id: newId(), query: 'whose=all' }
  const taken = await long.post('/saved-filters', { ...other, name })
  assert.equal(taken.status, 422)
  assert.match(await taken.text(), /đã có bộ lọc tên này[\s\S]*value="Quá hạn &lt;tháng 9>"/)
  assert.equal((await long.post('/saved-filters', { ...other, name: ' ' })).status, 422)
  assert.equal((await long.post('/saved-filters', { ...other, page: '//evil.invalid', name: 'x' })).status, 400)
  const removal = /action="(\/saved-filters\/[^"]+\/removal)"/.exec(await long.page(kept))![1]!
  assert.equal((await ngan.post(removal)).status, 404)

  assert.equal(await long.submit(removal), kept)
  const bare = await long.page(kept)
  assert.match(bare, /Đã xóa bộ lọc “Quá hạn &lt;tháng 9>”/)
  assert.equal(await long.submit('/saved-filters', { ...saveForm(bare), name }), kept, 'and back again')
  const board = saveForm(await long.page('/boards?by=task'))
  assert.equal(await long.submit('/saved-filters', { ...board, name }), '/boards?by=task', 'each page has its names')

  const many = Array.from({ length: 19 }, (_, at) => ({ ...other, id: newId(), name: `Bộ lọc ${at}` }))
  const answers = await Promise.all(many.map(async each => (await long.post('/saved-filters', each)).status))
  assert.deepEqual(
    [answers.filter(status => status === 303).length, answers.filter(status => status === 422).length],
    [18, 1],
  )
})
