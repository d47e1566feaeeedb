// What goes wrong: refused half-way, pressed twice, sent stale, wrong, hostile, too large, while the database is away.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createApp } from './app.ts'
import { signedIn } from './organisation/index.ts'
import { record } from './shared/audit.ts'
import type { Db } from './shared/database/connection.ts'
import { startEmbedded } from './shared/embedded/index.ts'
import { Refusal } from './shared/refusal.ts'
import {
  bringIn,
  dutyOf,
  getApproval,
  openStory,
  type Story,
  setDates,
  type Visitor,
  versionOf,
  walk,
} from './story.ts'

let story: Story
let db: Db
let office: Visitor
let secretary: Visitor
let programme: string

before(async () => {
  story = await openStory()
  db = story.installation.db(story.installation.bodies()[0]!.id)!
  office = await story.as('Lê Thu Hà')
  secretary = await story.as('Phạm Đức Long')
  programme = await bringIn(office)
  await setDates(office, programme)
})
after(() => story.end())

const count = async (table: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)).rows[0]!.count

test('what a handler wrote before it refused, failed or answered with an error is undone', async () => {
  const { installation, identity, files, clock, queue } = story
  const app = createApp({ installation, identity, files, clock, queue, demo: null })
  const ends: Record<string, () => Response> = {
    refuses: () => {
      throw new Refusal('conflict', { vi: 'không', en: 'no' })
    },
    fails: () => {
      throw new Error('a bug that is no SQL')
    },
    'answers-422': () => new Response('wrong', { status: 422 }),
    succeeds: () => new Response('done'),
  }
  for (const [how, end] of Object.entries(ends))
    app.post(`/test/${how}`, signedIn, async c => {
      await record(c.var.db, {
        act: 'document.received',
        actor: c.var.person.id,
        subject: c.var.person.id,
        at: c.var.now,
      })
      return end()
    })
  const before = await count('audit_entry')
  const ask = (how: string) =>
    app.request(`http://localhost/test/${how}`, {
      method: 'POST',
      headers: { cookie: office.cookie, origin: 'http://localhost' },
    })
  const silence = test.mock.method(process.stderr, 'write', () => true)
  assert.equal((await ask('refuses')).status, 409)
  assert.equal((await ask('fails')).status, 500)
  assert.equal((await ask('answers-422')).status, 422)
  silence.mock.restore()
  assert.equal(await count('audit_entry'), before)
  assert.equal((await ask('succeeds')).status, 200)
  assert.equal(await count('audit_entry'), before + 1)
})

test('a GET cannot write: its transaction is read only', async () => {
  const { installation, identity, files, clock, queue } = story
  const app = createApp({ installation, identity, files, clock, queue, demo: null })
  app.get('/test/writes', signedIn, async c => {
    await record(c.var.db, {
      act: 'document.received',
      actor: c.var.person.id,
      subject: c.var.person.id,
      at: c.var.now,
    })
    return c.text('done')
  })
  const silence = test.mock.method(process.stderr, 'write', () => true)
  const response = await app.request('http://localhost/test/writes', { headers: { cookie: office.cookie } })
  silence.mock.restore()
  assert.equal(response.status, 500)
  // The person reads a code to quote, never the fault itself.
  const page = await response.text()
  assert.match(page, /Mã lỗi<[^0-9]*>[0-9a-f]{12}</)
  assert.doesNotMatch(page, /read-only|audit_entry|sql/i)
})

test('handing out twice at once creates each duty once, and the second is told', async () => {
  await getApproval(office, programme)
  const version = await versionOf(office, programme)
  const answers = await Promise.all([1, 2, 3].map(() => office.post(`${programme}/publication`, { version })))
  assert.deepEqual(answers.map(answer => answer.status).sort(), [303, 409, 409])
  const expected = await sql<{ count: number }>`
    select count(*) as count from unit u
    join placement p on p.unit_id = u.id and p.tree = 'party' and p.valid @> '2024-08-20'::date
    join occurrence o on true where u.kind in ('party-base', 'party-cell')`.execute(db)
  assert.equal(await count('duty'), expected.rows[0]!.count)
  assert.match(await answers.find(({ status }) => status === 409)!.text(), /đã được giao/)
})

test('two who begin the same plan at once get the same plan', async () => {
  const deputy = await story.as('Nguyễn Mai Anh')
  const { id } = await dutyOf(secretary, 'plan', '2024')
  const begun = await Promise.all([secretary, deputy, secretary].map(visitor => visitor.submit(`/duties/${id}/plans`)))
  assert.equal(new Set(begun).size, 1)
})

const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '1/11/2024' }

test('a page read before somebody else saved is refused with a sentence, and changes nothing', async () => {
  const plan = await planOf(secretary)
  const { version } = await secretary.json<{ version: number }>(`/api/v1${plan}`)
  await secretary.submit(plan, { version: `${version}`, ...line })
  const stale = await secretary.post(plan, { version: `${version}`, ...line, 'lines.0.content': 'Từ trang cũ' })
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /Người khác đã lưu kế hoạch này/)
  const { lines } = await secretary.json<{ lines: { content: string }[] }>(`/api/v1${plan}`)
  assert.deepEqual(
    lines.map(({ content }) => content),
    ['Đối thoại'],
  )
})

test('a double click takes a step once', async () => {
  const plan = await planOf(secretary)
  await walk(plan, [secretary, 'submission'], [secretary, 'approval'])
  const { version } = await secretary.json<{ version: number }>(`/api/v1${plan}`)
  const clicks = await Promise.all([1, 2].map(() => secretary.post(`${plan}/sending`, { version: `${version}` })))
  assert.deepEqual(clicks.map(({ status }) => status).sort(), [303, 409])
  const { rows } = await sql<{ act: string }>`
    select e.act from duty_event e join submission s on s.duty_id = e.duty_id where s.id = ${plan.split('/')[2]!} order by e.at, e.id`.execute(
    db,
  )
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['created', 'reported'],
  )
})

test('a consolidated report made twice from one page is one', async () => {
  const duty = await dutyOf(secretary, 'report', '2024-Q3')
  const report = await secretary.submit(`/duties/${duty.id}/reports`)
  await secretary.submit(`${report}/nothing`, { version: '1' })
  await walk(report, [secretary, 'submission'], [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const { deliverableId } = (
    await sql<{
      deliverableId: string
    }>`select deliverable_id as "deliverableId" from duty where id = ${duty.id}`.execute(db)
  ).rows[0]!
  const page = `/reports/of/${deliverableId}/2024-Q3`
  const id = /name="id" value="([^"]+)"/.exec(await office.page(page))![1]!
  const made = await Promise.all([1, 2].map(() => office.submit(`${page}/consolidation`, { id })))
  assert.equal(new Set(made).size, 1)
  assert.equal(await count('consolidation'), 1)
})

const wrongFiles: [string, string | Uint8Array<ArrayBuffer>, number, RegExp][] = [
  ['empty.md', '', 422, /Tệp trống/],
  ['notes.md', 'Chỉ là ghi chép, không có mục nào.', 422, /Không tách được nhiệm vụ/],
  ['picture.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 415, /./],
  ['broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 415, /./],
  ['programme.exe', 'MZ', 415, /./],
  ['secret.md', 'MẬT\n\n## CHƯƠNG TRÌNH\n\n### I. VIỆC\n\n1. Một việc.', 415, /[Mm]ật/],
  ['huge.md', new Uint8Array(21 * 1024 * 1024 + 1), 413, /20 MB/],
]
for (const [name, content, status, sentence] of wrongFiles)
  test(`the file ${name} is refused with a sentence, and nothing of it stays`, async () => {
    const before = await count('document')
    const id = /name="id" value="([^"]+)"/.exec(await office.page('/programmes/new'))![1]!
    const response = await office.post('/programmes', { id, file: new File([content], name), noStateSecret: 'yes' })
    assert.equal(response.status, status)
    assert.match(await response.text(), sentence)
    assert.equal(await count('document'), before)
  })

test('the same upload form sent twice brings one programme in', async () => {
  const before = await count('programme')
  const id = /name="id" value="([^"]+)"/.exec(await office.page('/programmes/new'))![1]!
  const text =
    '## CHƯƠNG TRÌNH thử năm 2024\n\n### I. NHIỆM VỤ\n\n1. Các đơn vị thực hiện một việc.\n\n2. Các đơn vị thực hiện việc nữa.'
  for (let i = 0; i < 2; i++)
    assert.equal(
      await office.submit('/programmes', { id, file: new File([text], 'a.md'), noStateSecret: 'yes' }),
      `/programmes/${id}`,
    )
  assert.equal(await count('programme'), before + 1)
})

const hostile = [
  '<script>alert(1)</script>',
  `'; drop table plan_line; --`,
  '=HYPERLINK("http://evil.example","x")',
  '../../etc/passwd',
  'Tiếng Việt'.normalize('NFD'),
  'a\u0000b\u0007c',
  '\u202eđảo chữ',
]
test('hostile text is stored as text and shown as text', async () => {
  const third = await story.as('Đỗ Quang Minh')
  const plan = await planOf(third)
  const fields = Object.fromEntries(hostile.map((content, at) => [`lines.${at}.content`, content]))
  await third.submit(plan, { version: '1', ...fields })
  const page = await third.page(plan)
  assert.doesNotMatch(page, /<script>alert/)
  const { lines } = await third.json<{ lines: { content: string }[] }>(`/api/v1${plan}`)
  assert.deepEqual(
    lines.map(({ content }) => content),
    [...hostile.slice(0, 4), 'Tiếng Việt', 'abc', '\u202eđảo chữ'],
  )
})

test('wrong numbers, names of fields and ids are refused, not stored and not a fault', async () => {
  const other = await story.as('Võ Kim Ngân')
  const report = await other.submit(`/duties/${(await dutyOf(other, 'report', '2024-Q3')).id}/reports`)
  for (const wrong of ['-1', '1,5', '1e9', '12345678901234', 'NaN', '０１', '99999999999999999999'])
    assert.equal((await other.post(report, { version: '1', 'figures.I23': wrong })).status, 422, wrong)
  assert.equal(
    (await other.post(report, { version: '1', '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' }))
      .status,
    303,
  )
  assert.equal(({} as { polluted?: string }).polluted, undefined)
  assert.equal((await other.post(report, { version: 'x' })).status, 409)
  for (const id of ['1', 'null', "' or 1=1 --", '00000000-0000-4000-8000-000000000000', '%00'])
    assert.equal((await other.fetch(`/plans/${encodeURIComponent(id)}`)).status, 404, id)
})

test('a form from another site is refused', async () => {
  const response = await fetch(new URL('/sign-out', story.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(),
    headers: { cookie: office.cookie, origin: 'https://evil.example' },
  })
  assert.equal(response.status, 403)
  assert.match(await response.text(), /trang khác/)
})

test('pages forbid scripts, frames and caching', async () => {
  const { headers } = await office.fetch('/')
  assert.match(headers.get('content-security-policy')!, /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('cache-control'), 'no-store')
})

test('while the database is away each page says so, and all is well when it is back', async () => {
  const silence = test.mock.method(process.stderr, 'write', () => true)
  await story.embedded!.stop()
  try {
    const page = await office.fetch('/')
    assert.equal(page.status, 503)
    assert.match(await page.text(), /chưa được ghi/)
    assert.equal((await secretary.post('/duties/01a20511-bcce-7915-9c67-72905ca04bc2/plans')).status, 503)
    assert.equal((await fetch(new URL('/health', story.url))).status, 503)
    assert.equal((await office.fetch('/api/v1/duties')).headers.get('content-type'), 'application/json')
  } finally {
    silence.mock.restore()
  }
  const again = await startEmbedded(join(story.directory, 'demo', 'postgres'))
  try {
    assert.equal((await office.fetch('/')).status, 200)
    assert.equal((await fetch(new URL('/health', story.url))).status, 200)
  } finally {
    await again.stop()
  }
})

async function planOf(visitor: Visitor): Promise<string> {
  return visitor.submit(`/duties/${(await dutyOf(visitor, 'plan', '2024')).id}/plans`)
}
