// The audit log as people meet it: the page with its filters, looking a person up, and the command beside the server.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { findAnnounced } from './shared/database/admin.ts'
import { newId } from './shared/id.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { bringIn, openStory, type Story, type Visitor } from './story.ts'

let story: Story
let office: Visitor
let browser: Browser

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  await story.as('Phạm Đức Long')
  await bringIn(office)
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await story?.end()
})

interface Entry {
  id: string
  act: string
  actor: string | null
  actorId: string | null
  subjectId: string | null
  detail: Record<string, unknown>
  position: number | null
}

const entries = (query = '') => office.json<Entry[]>(`/api/v1/audit${query}`)
const acts = async (query: string) => (await entries(query)).map(({ act }) => act)

test('what is done through the pages is sealed within two seconds', async () => {
  const since = performance.now()
  await bringIn(office)
  while ((await entries()).some(({ position }) => position === null)) {
    assert.ok(performance.now() - since < 3_000, 'two seconds, and one for the reading')
    await sleep(50)
  }
  const positions = (await entries()).map(({ position }) => position!)
  assert.deepEqual(
    positions.toSorted((a, b) => a - b),
    positions.map((_, at) => at + 1),
  )
})

test('filters: act, days, subject by id and by address', async () => {
  const [drafted] = await entries('?act=programme.drafted')
  assert.equal(drafted?.actor, 'Lê Thu Hà')
  // The original is stored under the programme's own id.
  const of = ['programme.drafted', 'file.received']
  assert.deepEqual(await acts(`?subject=${drafted.subjectId}`), of)
  assert.deepEqual(await acts(`?subject=http://localhost/programmes/${drafted.subjectId}`), of)
  assert.deepEqual(await acts(`?act=duty.reported`), [])
  assert.deepEqual(await acts('?to=19/8/2024'), [])
  assert.deepEqual(await acts('?from=21/8/2024'), [])
  assert.ok((await acts('?from=20/8/2024&to=20/8/2024')).length >= 2)
})

test('a wrong filter is said at its field', async () => {
  for (const [query, sentence] of [
    ['from=31/2/2024', 'Ngày không đúng'],
    ['from=2/8/2024&to=1/8/2024', 'Ngày kết thúc phải từ ngày bắt đầu trở đi'],
    ['subject=abc', 'Không thấy mã'],
    ['act=everything', 'Không có việc này trong danh mục'],
  ] as const) {
    const response = await office.fetch(`/audit?${query}`)
    assert.equal(response.status, 422)
    assert.ok((await response.text()).includes(sentence), sentence)
    assert.equal((await office.fetch(`/api/v1/audit?${query}`)).status, 422)
  }
})

test('the list goes on behind its last entry, and each entry comes once', async () => {
  const client = await adminOf(story)
  const { rows } = await client.query('select schema_name as schema from registry.body')
  // A whole day at one moment: what is behind an entry is then decided by its id.
  await client.query(
    `insert into ${rows[0].schema}.audit_entry
     select id, '2024-03-01T00:00:00Z', 'duty.reported', null, null, '{}' from unnest($1::uuid[]) as made(id)`,
    [Array.from({ length: 120 }, newId)],
  )
  await client.end()
  const seen: string[] = []
  let next: string | undefined = '/audit?from=1/3/2024&to=1/3/2024'
  let pages = 0
  while (next && pages < 9) {
    const html = await office.page(next)
    seen.push(...[...html.matchAll(/<th scope="row"[^>]*>([^<]+)/g)].map(([, time]) => time!))
    next = /class="button[^"]*" href="([^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    pages++
  }
  assert.deepEqual([pages, seen.length], [3, 120])
  const file = await (await office.fetch('/audit?from=1/3/2024&to=1/3/2024&format=csv')).text()
  assert.equal(file.trim().split('\r\n').length, 121)
})

test('to look a person up one gives a reason; the search is recorded once, then shown', async () => {
  const before = (await entries('?act=audit.searched-by-person')).length
  const id = newId()
  const form = { id, name: 'pham duc long', reason: 'Công văn số 12-CV/UBKT' }
  const without = await office.post('/audit/person-searches', { ...form, reason: ' ' })
  assert.equal(without.status, 422)
  assert.ok((await without.text()).includes('Nêu lý do tra cứu.'))
  assert.equal((await entries('?act=audit.searched-by-person')).length, before)

  const there = await office.submit('/audit/person-searches', form)
  assert.equal(await office.submit('/audit/person-searches', form), there)
  const recorded = await entries('?act=audit.searched-by-person')
  assert.equal(recorded.length, before + 1)
  assert.deepEqual([recorded[0]?.actor, recorded[0]?.detail.reason], ['Lê Thu Hà', form.reason])
  const html = await office.page(there)
  assert.ok(html.includes('Nhật ký: Phạm Đức Long') && html.includes('Lý do: Công văn số 12-CV/UBKT'))
  assert.equal([...html.matchAll(/<th scope="row"/g)].length, 1, 'this search; sign-ins stand in the log of identity')
})

test('there is no way round the reason', async () => {
  const [search] = await entries('?act=audit.searched-by-person')
  // By the person as a subject.
  const response = await office.fetch(`/audit?subject=${search?.subjectId}`)
  assert.equal(response.status, 422)
  assert.ok((await response.text()).includes('Tra cứu theo người phải nêu lý do'))
  // By the address of the search on another day, or of an entry that is none.
  const [drafted] = await entries('?act=programme.drafted')
  assert.equal((await office.fetch(`/audit/person-searches/${drafted?.id}`)).status, 404)
  story.clock.moveTo(Temporal.PlainDate.from('2024-08-21'))
  assert.equal((await office.fetch(`/audit/person-searches/${search?.id}`)).status, 409)
  story.clock.moveTo(Temporal.PlainDate.from('2024-08-20'))
  assert.equal((await office.fetch(`/audit/person-searches/${search?.id}`)).status, 200)
})

test('several people of one name: one is chosen', async () => {
  const form = { id: newId(), name: 'n', reason: 'Kiểm tra' }
  const response = await office.post('/audit/person-searches', form)
  assert.equal(response.status, 422)
  const html = await response.text()
  const person = /value="([^"]+)"[^>]*>\s*<label[^>]*>Võ Kim Ngân/.exec(html)?.[1]
  assert.ok(person && html.includes('Chọn một người.'))
  const there = await office.submit('/audit/person-searches', { ...form, person })
  assert.ok((await office.page(there)).includes('Nhật ký: Võ Kim Ngân'))
  const nobody = await office.post('/audit/person-searches', { ...form, id: newId(), name: 'Trần Không Ai' })
  assert.ok((await nobody.text()).includes('Không có người nào mang tên này'))
})

test('a cell that begins like a formula is text in the file', async () => {
  await office.submit('/audit/person-searches', { id: newId(), name: 'Võ Kim Ngân', reason: '=1+1;"a"' })
  const response = await office.fetch('/audit?act=audit.searched-by-person&format=csv')
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="nhat-ky-2024-08-20\.csv"$/)
  const text = await response.text()
  assert.ok(text.includes(`"lý do: =1+1;""a"""`))
  assert.doesNotMatch(text, /(^|,)"[=+@-]/m)
})

test('the navigation shows the log to those who may see it', async () => {
  assert.ok((await office.page('/administration')).includes('href="/audit"'))
  const secretary = await story.as('Phạm Đức Long')
  assert.ok(!(await secretary.page('/')).includes('href="/administration"'))
})

for (const [lang, width] of [
  ['vi', 360],
  ['en', 360],
  ['vi', 1280],
] as const)
  test(`pages stand without JavaScript: ${lang}, ${width} px`, async () => {
    const page = await newPage(browser, { javaScript: false, width, lang })
    for (const cookie of office.cookie.split('; ')) {
      const [name = '', value = ''] = cookie.split('=')
      await page.context().addCookies([{ name, value, url: story.url }])
    }
    const there = await office.submit('/audit/person-searches', { id: newId(), name: 'Phạm Đức Long', reason: 'Xem' })
    for (const path of ['/audit', '/audit?from=31/2/2024', '/audit/person-searches/new', there]) {
      await page.goto(`${story.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      const findings = [
        ...(await axeFindings(page)),
        ...(await htmlFindings(await page.content())),
        ...(await pageOverflow(page)),
        ...(await smallTargets(page)),
      ]
      assert.deepEqual(findings, [], path)
      const shots = process.env.SCREENSHOTS
      const name = `audit-${lang}-${width}-${path
        .split('?')[0]!
        .replaceAll(/[0-9a-f-]{36}/g, 'id')
        .replaceAll('/', '_')}${path.includes('?') ? '-wrong' : ''}`
      if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
    }
    await page.context().close()
  })

// The last one stops the server.
test('the command joins the running server, opens the data itself when none runs, and names what was forged', async () => {
  const { mode } = await stat(join(folderOf(story), 'server.json'))
  assert.equal(mode & 0o777, 0o600)
  const running = await verify('--json')
  assert.equal(running.status, 0, running.error)
  const { bodies } = JSON.parse(running.output)
  assert.ok(bodies[0].sealed > 10 && bodies[0].compared > 2)

  const client = await adminOf(story)
  await client.query('update registry.body set name = name')
  const { rows } = await client.query('select schema_name as schema from registry.body')
  const forged = await client.query(
    `update ${rows[0].schema}.audit_entry set actor_id = null where act = 'document.received' returning id`,
  )
  await client.end()
  await office.post('/demo/clock', { day: '20/8/2024' })
  await story.as('Võ Kim Ngân')
  await story.stop()
  const { position } = JSON.parse((await lastLine(join(folderOf(story), 'audit-heads', 'minh-hoa.jsonl'))) ?? '{}')

  const stopped = await verify()
  assert.equal(stopped.status, 1, stopped.error)
  assert.match(stopped.output, new RegExp(`${position} mục đã niêm, 0 mục chờ niêm`))
  for (const { id } of forged.rows) assert.match(stopped.output, new RegExp(`${id}\\) đã bị sửa`))
  assert.equal((await verify('--body', 'khong-co')).status, 2)
})

const folderOf = ({ directory }: Story) => join(directory, 'demo')

async function adminOf(of: Story): Promise<pg.Client> {
  const client = new pg.Client({ ...(await findAnnounced(folderOf(of)))! })
  await client.connect()
  return client
}

const lastLine = async (path: string) => (await readFile(path, 'utf8')).trim().split('\n').at(-1)

function verify(...words: string[]): Promise<{ status: number; output: string; error: string }> {
  const command = ['--import', 'tsx', 'src/cli.ts', 'audit', 'verify', '--demo', ...words]
  const env = { ...process.env, DIEN_HONG_DATA: story.directory }
  return new Promise(resolve =>
    execFile(process.execPath, command, { env }, (error, output, said) =>
      resolve({ status: error ? Number(error.code) : 0, output, error: said }),
    ),
  )
}
