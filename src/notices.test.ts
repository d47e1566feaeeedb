// Who is told what along the main job, and how the background jobs look to an administrator.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { newId } from './shared/id.ts'
import { until } from './shared/jobs/test-kit.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, walk } from './story.ts'

let story: Story
let people: Record<'office' | 'deputy' | 'secretary' | 'other', Visitor>

before(async () => {
  story = await openStory()
  const [office, deputy, secretary, other] = (await Promise.all(
    ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân'].map(name => story.as(name)),
  )) as [Visitor, Visitor, Visitor, Visitor]
  people = { office, deputy, secretary, other }
})
after(() => story.end())

interface Told {
  id: string
  kind: string
  subjectId: string
  about: { vi: string; en: string }
  readAt: string | null
}

const told = (visitor: Visitor) => visitor.json<Told[]>('/api/v1/notices')

/** What each was told since the last call, by kind. */
const seen = new Set<string>()
async function news(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [name, visitor] of Object.entries(people)) {
    const fresh = (await told(visitor)).filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    if (fresh.length > 0) found[name] = fresh.map(({ kind }) => kind)
  }
  return found
}

test('each step tells those whose turn it is, and never the one who acted', async () => {
  const { office, deputy, secretary } = people
  const programme = await bringIn(office)
  await setDates(office, programme)
  assert.deepEqual(await news(), {})

  await handOut(office, programme)
  const handedOut = ['programme.handed-out']
  const approved = ['programme.approved']
  assert.deepEqual(await news(), { office: approved, deputy: handedOut, secretary: handedOut, other: handedOut })

  const plan = await deputy.submit(`/duties/${(await dutyOf(deputy, 'plan', '2024')).id}/plans`)
  const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '15/9/2024' }
  await deputy.submit(plan, { version: '1', ...line })
  assert.deepEqual(await news(), {}, 'writing is nobody’s news')

  await walk(plan, [deputy, 'submission'])
  assert.deepEqual(await news(), { secretary: ['plan.waiting'] })
  await walk(plan, [secretary, 'inside-return'])
  assert.deepEqual(await news(), { deputy: ['plan.returned'] })
  await walk(plan, [deputy, 'submission'], [secretary, 'approval'], [secretary, 'sending'])
  assert.deepEqual(await news(), { secretary: ['plan.waiting'], office: ['plan.sent'] })
  const { version } = await office.json<{ version: number }>(`/api/v1${plan}`)
  await office.submit(`${plan}/return`, { version: `${version}`, reason: 'Nêu rõ người thực hiện.', dueOn: '5/9/2024' })
  assert.deepEqual(await news(), { deputy: ['plan.returned'], secretary: ['plan.returned'] })
  await walk(plan, [deputy, 'submission'], [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  assert.deepEqual(await news(), {
    deputy: ['plan.accepted'],
    secretary: ['plan.accepted', 'plan.waiting'],
    office: ['plan.sent'],
  })
})

test('a step that was refused tells nobody', async () => {
  const { deputy, secretary } = people
  const report = await deputy.submit(`/duties/${(await dutyOf(deputy, 'report', '2024-Q3')).id}/reports`)
  const stale = await deputy.post(`${report}/submission`, { version: '7' })
  assert.ok(stale.status >= 400)
  const early = await secretary.post(`${report}/sending`, { version: '1' })
  assert.equal(early.status, 409)
  assert.deepEqual(await news(), {})
})

test('everybody may open what they were told of', async () => {
  for (const [name, visitor] of Object.entries(people))
    for (const { kind, subjectId } of await told(visitor)) {
      const base = kind.startsWith('plan') ? '/plans' : kind.startsWith('report') ? '/reports' : '/programmes'
      assert.equal((await visitor.fetch(`${base}/${subjectId}`)).status, 200, `${name}: ${kind}`)
    }
})

const unreadIn = (page: string) => Number(/href="\/notices"[^>]*>.*?<span class="count">(\d+)/s.exec(page)?.[1] ?? 0)

test('the navigation counts what is unread; one is read, then all up to the newest shown', async () => {
  const { secretary, other } = people
  const [newest, ...rest] = await told(secretary)
  assert.equal(unreadIn(await secretary.page('/')), rest.length + 1)
  await secretary.submit(`/notices/${newest!.id}/reading`)
  assert.equal(unreadIn(await secretary.page('/')), rest.length)
  assert.equal((await other.post(`/notices/${rest[0]!.id}/reading`)).status, 404)
  assert.equal(unreadIn(await secretary.page('/')), rest.length)
  // What came after the page was shown stays unread.
  await secretary.submit('/notices/reading', { until: rest[0]!.id })
  assert.equal(unreadIn(await secretary.page('/')), 0)
  const list = await secretary.page('/notices')
  assert.match(list, /Kế hoạch chờ duyệt/)
  assert.doesNotMatch(list, /Chưa đọc/)
})

test('mail settings keep what was typed and name the error; they are recorded without the address', async () => {
  const { deputy } = people
  const wrong = await deputy.post('/notices/settings', { email: 'mai anh@x', choice: 'daily', language: 'vi' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Địa chỉ không đúng/)
  const missing = await deputy.post('/notices/settings', { email: '', choice: 'daily', language: 'vi' })
  assert.match(await missing.text(), /Nhập địa chỉ thư điện tử, hoặc chọn/)
  await deputy.submit('/notices/settings', { email: 'mai.anh@office.example', choice: 'at-once', language: 'en' })
  assert.match(await deputy.page('/notices/settings'), /value="mai\.anh@office\.example"/)
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  const { rows } = await sql<{ detail: object }>`
    select detail from audit_entry where act = 'notice.settings-changed'`.execute(db)
  assert.deepEqual(rows, [{ detail: { mail: 'at-once', address: true } }])
  // No mail is set up in this story: the job ends by itself, and nothing waits.
  assert.match(await deputy.page('/notices/settings'), /chưa được thiết lập gửi thư/)
})

interface Queue {
  signs: string[]
  failed: number
  mail: boolean
  failures: { id: string; reason: string }[]
}

const queueOf = (visitor: Visitor) => visitor.json<Queue>('/api/v1/queue')

test('the page of background jobs: a stopped worker shows, a failed job can be tried again', async () => {
  const { office } = people
  const fine = await queueOf(office)
  assert.deepEqual([fine.signs, fine.failed, fine.mail], [[], 0, false])
  assert.match(await office.page('/queue'), /chưa thiết lập: đặt DIEN_HONG_SMTP_URL/)

  const { db } = story.installation.queue
  // Again and again, because the worker of this very server gives its sign meanwhile.
  const page = await until('a page that shows it', async () => {
    await sql`update pgboss.instance set heartbeat_on = now() - interval '61 seconds'`.execute(db)
    const { signs } = await queueOf(office)
    const shown = await office.page('/queue')
    return signs.includes('worker-stopped') && shown.includes('tag-late') && shown
  })
  assert.match(page, /Bộ xử lý tác vụ nền đã dừng/)
  assert.match(page, /class="notice notice-problem"/)
  assert.match(page, /<span class="tag tag-late">1 phút trước/)
  await sql`update pgboss.instance set heartbeat_on = now()`.execute(db)

  const own = await failedJob(story.installation.bodies()[0]!.id)
  const foreign = await failedJob(newId())
  const { failures } = await queueOf(office)
  assert.deepEqual(
    failures.map(({ id, reason }) => [id, reason]),
    [[own, 'ECONNECTION 421']],
  )
  assert.match(await office.page('/queue'), /ECONNECTION 421/)
  assert.equal((await office.post(`/queue/${foreign}/retry`)).status, 409)
  await office.submit(`/queue/${own}/retry`)
  assert.equal((await queueOf(office)).failed, 0)
  assert.equal((await office.post(`/queue/${own}/retry`)).status, 409)
})

/** A failed job in the queue as a body's own handler would have left it. */
async function failedJob(body: string): Promise<string> {
  const id = newId()
  const data = JSON.stringify({ body, kind: 'notice.mail', subject: newId() })
  await sql`insert into pgboss.job (id, name, data, state, output, completed_on, retry_limit, retry_count)
    values (${id}, 'outbox', ${data}, 'failed', '{"reason": "ECONNECTION 421"}', now(), 12, 12)`.execute(
    story.installation.queue.db,
  )
  return id
}

test('the pages stand in both languages, on a phone and on a desk', { timeout: 60_000 }, async () => {
  const browser: Browser = await openBrowser()
  await failedJob(story.installation.bodies()[0]!.id)
  await sql`update pgboss.instance set heartbeat_on = now() - interval '3 minutes'`.execute(story.installation.queue.db)
  try {
    for (const [width, lang] of [
      [360, 'vi'],
      [1280, 'en'],
    ] as const) {
      const page = await newPage(browser, { javaScript: false, width, lang })
      for (const [visitor, path] of [
        [people.other, '/notices'],
        [people.deputy, '/notices'],
        [people.deputy, '/notices/settings'],
        [people.office, '/queue'],
      ] as const) {
        await page.context().clearCookies()
        await page
          .context()
          .addCookies(
            visitor.cookie
              .split('; ')
              .map(pair => ({ name: pair.split('=')[0]!, value: pair.split('=')[1]!, url: story.url })),
          )
        await page.goto(`${story.url}${path}?lang=${lang}`)
        const findings = [
          ...(await axeFindings(page)),
          ...(await htmlFindings(await page.content())),
          ...(await pageOverflow(page)),
          ...(await smallTargets(page)),
        ]
        assert.deepEqual(findings, [], `${path} ${width}`)
        if (process.env.SCREENSHOTS)
          await page.screenshot({
            path: `${process.env.SCREENSHOTS}/${path.replaceAll('/', '-').slice(1)}-${width}-${visitor === people.other ? 'new' : 'read'}.png`,
            fullPage: true,
          })
      }
    }
  } finally {
    await browser.close()
  }
})
