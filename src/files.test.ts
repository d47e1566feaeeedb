// Files on their way in and out, on the real parts: what is refused leaves nothing, what is taken is there once.

import assert from 'node:assert/strict'
import { readFileSync, statSync, truncateSync, unlinkSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { moveOriginals } from './document/index.ts'
import { missingContents, sweep, unreferenced } from './file/index.ts'
import type { Db } from './shared/database/connection.ts'
import type { BodyFiles } from './shared/files/storage.ts'
import { filesBelow } from './shared/testing/disk.ts'
import { docx, header, joined, paragraph, pdf, png } from './shared/testing/files.ts'
import { addActivity, bringIn, dutyOf, handOut, openStory, SAMPLE, type Story, type Visitor } from './story.ts'

let story: Story
let db: Db
let files: BodyFiles
let [office, deputy, other, third]: Visitor[] = []
let folder: string
let programme: string

before(async () => {
  story = await openStory()
  const body = story.installation.bodies()[0]!.id
  db = story.installation.db(body)!
  files = story.files.of(body)
  folder = join(story.directory, 'demo')
  office = await story.as('Lê Thu Hà')
  deputy = await story.as('Nguyễn Mai Anh')
  other = await story.as('Võ Kim Ngân')
  third = await story.as('Đỗ Quang Minh')
  programme = await bringIn(office)
  await addActivity(office, programme)
  await handOut(office, programme)
})
after(() => story.end())

const count = async (table: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)).rows[0]!.count

const duty = async (visitor: Visitor) => (await dutyOf(visitor, 'activity', '2024')).id
const report = (visitor: Visitor, id: string, file: File, more: Record<string, string> = { noStateSecret: 'yes' }) =>
  visitor.post(`/duties/${id}/report`, { version: '1', note: 'Đã tổ chức ngày 5/8.', evidence: file, ...more })

const secret = docx(paragraph('Nội dung chỉ có trong tệp này: 7f3a91'), {
  'word/header1.xml': header(paragraph('MẬT')),
})
const big = new Uint8Array(20 * 1024 * 1024 + 1).fill(97)

for (const [what, file, status, sentence] of [
  ['a secrecy mark in its header', new File([secret], 'a.docx'), 415, /dấu độ mật/],
  ['more than 20 MB', new File([joined('%PDF-', big)], 'a.pdf'), 413, /lớn hơn 20 MB/],
  ['nothing in it', new File([], 'a.pdf'), 422, /Tệp trống/],
  ['another type than its name', new File([png], 'a.docx'), 415, /không đúng với phần mở rộng/],
  ['a path in its name', new File([pdf], '../../x.pdf'), 415, /dấu gạch chéo/],
  ['a kind that is no evidence', new File(['# a'], 'a.md'), 415, /\.docx, \.xlsx/],
] as const)
  test(`evidence with ${what} is refused at its field, the words typed stay, nothing of it does`, async () => {
    const [before, rows] = [filesBelow(folder), await count('file')]
    const id = await duty(deputy!)
    const response = await report(deputy!, id, file)
    assert.equal(response.status, status)
    const page = await response.text()
    assert.match(page, sentence)
    assert.match(page, /id="evidence-error"/)
    assert.match(page, /Đã tổ chức ngày 5\/8\./)
    assert.deepEqual(filesBelow(folder), before)
    assert.equal(await count('file'), rows)
    assert.equal((await dutyOf(deputy!, 'activity', '2024')).id, id)
  })

test('nothing of a refused file is in the database either', async () => {
  for (const place of await sql<{ table: string }>`
    select table_name as table from information_schema.tables where table_schema = current_schema() and table_name <> 'migration'`
    .execute(db)
    .then(({ rows }) => rows)) {
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from ${sql.table(place.table)} t where t::text like '%7f3a91%') as found`.execute(db)
    assert.equal(rows[0]!.found, false, place.table)
  }
})

test('without the confirmation a file is refused, at the box', async () => {
  const before = filesBelow(folder)
  const response = await report(deputy!, await duty(deputy!), new File([pdf], 'a.pdf'), {})
  assert.equal(response.status, 422)
  assert.match(await response.text(), /id="noStateSecret-error"/)
  assert.deepEqual(filesBelow(folder), before)
})

test('a good file beside a missing sentence: the sender is told to choose it again', async () => {
  const before = filesBelow(folder)
  const fields = { version: '1', note: ' ', evidence: new File([pdf], 'a.pdf'), noStateSecret: 'yes' }
  const response = await deputy!.post(`/duties/${await duty(deputy!)}/report`, fields)
  assert.equal(response.status, 422)
  const page = await response.text()
  assert.match(page, /Nhập kết quả thực hiện/)
  assert.match(page, /Chọn lại tệp/)
  assert.deepEqual(filesBelow(folder), before)
})

test('by somebody to whom the duty does not belong: not found, and nothing stays', async () => {
  const before = filesBelow(folder)
  const response = await report(other!, await duty(deputy!), new File([pdf], 'a.pdf'))
  assert.equal(response.status, 404)
  assert.equal((await report(office!, await duty(deputy!), new File([pdf], 'a.pdf'))).status, 403)
  assert.deepEqual(filesBelow(folder), before)
})

test('two files in one form are refused', async () => {
  const before = filesBelow(folder)
  const form = new FormData()
  form.set('version', '1')
  for (const field of ['evidence', 'evidence']) form.append(field, new File([pdf], 'a.pdf'))
  const response = await deputy!.fetch(`/duties/${await duty(deputy!)}/report`, { method: 'POST', body: form })
  assert.equal(response.status, 400)
  assert.deepEqual(filesBelow(folder), before)
})

test('evidence is taken, recorded with its confirmation, listed, and handed out as an attachment', async () => {
  const id = await duty(deputy!)
  const response = await report(deputy!, id, new File([pdf], 'Biên bản đối thoại (số "1").pdf'.normalize('NFD')))
  assert.equal(response.status, 303)
  const page = await office!.page(`/duties/${id}`)
  assert.match(page, /Biên bản đối thoại \(số &quot;1&quot;\)\.pdf/)
  const link = /\/duties\/[^"]+\/evidence\/[0-9a-f-]{36}/.exec(page)![0]
  const got = await office!.fetch(link)
  assert.equal(got.status, 200)
  assert.equal(got.headers.get('content-type'), 'application/octet-stream')
  assert.equal(got.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(
    got.headers.get('content-disposition'),
    `attachment; filename="Bien ban doi thoai (so _1_).pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%C4%91%E1%BB%91i%20tho%E1%BA%A1i%20%28s%E1%BB%91%20%221%22%29.pdf`,
  )
  assert.deepEqual(new Uint8Array(await got.arrayBuffer()), pdf)
  assert.equal((await other!.fetch(link)).status, 404)
  // The file of one duty is not found under another.
  assert.equal((await other!.fetch(link.replace(id, await duty(other!)))).status, 404)
  const { rows } = await sql<{ detail: { size: number }; at: Temporal.Instant; confirmedAt: Temporal.Instant }>`
    select a.detail, a.at, f.confirmed_at as "confirmedAt" from audit_entry a join file f on f.id = a.subject_id where a.act = 'file.received' order by a.id desc limit 1`.execute(
    db,
  )
  assert.equal(`${rows[0]!.confirmedAt}`, `${rows[0]!.at}`)
  assert.equal(rows[0]!.detail.size, pdf.length)
  assert.doesNotMatch(JSON.stringify(rows[0]!.detail), /Biên bản/)
})

test('a picture keeps its type and is still an attachment', async () => {
  const id = await duty(other!)
  assert.equal((await report(other!, id, new File([png], 'ảnh.png'))).status, 303)
  const link = /\/duties\/[^"]+\/evidence\/[0-9a-f-]{36}/.exec(await other!.page(`/duties/${id}`))![0]
  const { headers } = await other!.fetch(link)
  assert.equal(headers.get('content-type'), 'image/png')
  assert.match(headers.get('content-disposition')!, /^attachment;/)
})

const form = async () => ({
  id: /name="id" value="([^"]+)"/.exec(await office!.page('/programmes/new'))![1]!,
  file: new File([readFileSync(SAMPLE)], 'chương trình.md'),
  noStateSecret: 'yes',
})

test('the same content twice, also at once, lies on the disk once and is two files', async () => {
  const [before, stored, rows] = [filesBelow(folder), await count('stored_file'), await count('file')]
  const addresses = await Promise.all([
    office!.submit('/programmes', await form()),
    office!.submit('/programmes', await form()),
  ])
  assert.equal(new Set(addresses).size, 2)
  assert.deepEqual(filesBelow(folder), before)
  assert.equal(await count('stored_file'), stored)
  assert.equal(await count('file'), rows + 2)
  for (const address of addresses) {
    const original = await office!.fetch(`${address}/original`)
    assert.deepEqual(Buffer.from(await original.arrayBuffer()), readFileSync(SAMPLE))
    assert.match(original.headers.get('content-disposition')!, /filename\*=UTF-8''ch%C6%B0%C6%A1ng%20tr%C3%ACnh\.md$/)
  }
})

test('one form sent three times at once brings one programme in', async () => {
  const [rows, programmes] = [await count('file'), await count('programme')]
  const fields = await form()
  const addresses = await Promise.all([1, 2, 3].map(() => office!.submit('/programmes', fields)))
  assert.deepEqual(new Set(addresses), new Set([`/programmes/${fields.id}`]))
  assert.equal(await count('file'), rows + 1)
  assert.equal(await count('programme'), programmes + 1)
})

test('stored files belong to their owner alone', () => {
  for (const name of filesBelow(join(folder, 'files'))) {
    const path = join(folder, 'files', name.slice(0, name.lastIndexOf(' ')))
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(statSync(join(path, '..')).mode & 0o777, 0o700)
  }
})

for (const [how, length] of [
  ['said how long it would be', { 'content-length': '5000' }],
  ['did not say how long it would be', {}],
] as const)
  test(`a sender who ${how} and goes away half-way is no fault and leaves nothing`, async () => {
    const before = filesBelow(folder)
    const path = `/duties/${await duty(third!)}/report`
    const logged = test.mock.method(process.stderr, 'write', () => true)
    const headers = { 'content-type': 'multipart/form-data; boundary=b', cookie: third!.cookie, origin: story.url }
    const sending = request(new URL(path, story.url), { method: 'POST', headers: { ...headers, ...length } })
    sending.on('error', () => {})
    sending.write('--b\r\nContent-Disposition: form-data; name="evidence"; filename="a.md"\r\n\r\nMẬT')
    await new Promise(done => setTimeout(done, 150))
    sending.destroy()
    await new Promise(done => setTimeout(done, 150))
    logged.mock.restore()
    assert.deepEqual(filesBelow(folder), before)
    assert.equal(logged.mock.callCount(), 0)
  })

test('an upload that does not say its length ends at the limit', async () => {
  const before = filesBelow(folder)
  const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="evidence"; filename="a.pdf"\r\n\r\n')
  const body = new ReadableStream<Uint8Array>({
    start: to => to.enqueue(head),
    pull: to => to.enqueue(big.subarray(0, 1024 * 1024)),
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const init = { method: 'POST', headers, body, duplex: 'half', signal: AbortSignal.timeout(20_000) } as RequestInit
  const answer = await third!.fetch(`/duties/${await duty(third!)}/report`, init).catch((error: Error) => error)
  // The answer may be lost, because the connection is closed under a sender that goes on.
  if (answer instanceof Response) assert.equal(answer.status, 413)
  else assert.doesNotMatch(String(answer), /timeout/i)
  assert.deepEqual(filesBelow(folder), before)
})

test('a form without a session takes no file', async () => {
  const form = new FormData()
  form.set('person', new File([pdf], 'a.pdf'))
  const headers = { origin: story.url }
  const response = await fetch(new URL('/demo/sign-in', story.url), { method: 'POST', body: form, headers })
  assert.equal(response.status, 400)
})

const put = (content: Uint8Array, sha256: string) =>
  files.put(sha256, async (at, most) => content.subarray(at, at + most))
const sha256Of = async (content: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex')

test('what an undone transaction left is swept after a day, never what a row names', async () => {
  const content = joined('left behind')
  const sha256 = await sha256Of(content)
  await put(content, sha256)
  assert.deepEqual(await unreferenced(db, files), [], 'its transaction may still be open')
  assert.deepEqual(await unreferenced(db, files, 0), [sha256])
  const known = await sha256Of(pdf)
  assert.equal(await sweep(db, files, [sha256, known]), 1)
  assert.deepEqual(await unreferenced(db, files, 0), [])
  assert.equal(await files.sizeOf(known), pdf.length)
})

test('content that is being stored while it is swept away stays', async () => {
  const content = joined('swept and stored at once')
  const sha256 = await sha256Of(content)
  await put(content, sha256)
  const storing = db.transaction().execute(async transaction => {
    await sql`select pg_advisory_xact_lock(hashtextextended(current_schema()::text || ${sha256}::text, 0))`.execute(
      transaction,
    )
    await new Promise(done => setTimeout(done, 300))
    await sql`insert into stored_file (sha256, size, media_type, external_references, first_stored_at)
      values (${Buffer.from(sha256, 'hex')}, ${content.length}, 'text/plain', 0, now())`.execute(transaction)
  })
  await new Promise(done => setTimeout(done, 100))
  assert.equal(await sweep(db, files, [sha256]), 0)
  await storing
  assert.equal(await files.sizeOf(sha256), content.length)
})

test('content that does not have its hash is never stored', async () => {
  await assert.rejects(put(joined('a'), 'cd'.repeat(32)), /hash/)
  assert.equal(await files.sizeOf('cd'.repeat(32)), undefined)
})

test('a file that is gone or cut short is told with a sentence, and found', async () => {
  const sha256 = await sha256Of(Uint8Array.from(readFileSync(SAMPLE)))
  const path = join(folder, 'files', story.installation.bodies()[0]!.id, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  assert.deepEqual(await missingContents(db, files), [])
  for (const harm of [() => truncateSync(path, 10), () => unlinkSync(path)]) {
    harm()
    const response = await office!.fetch(`${programme}/original`)
    assert.equal(response.status, 404)
    assert.match(await response.text(), /không còn trong kho lưu trữ/)
    assert.deepEqual(await missingContents(db, files), [sha256])
  }
  await put(readFileSync(SAMPLE), sha256)
  assert.equal((await office!.fetch(`${programme}/original`)).status, 200)
})

test('an original of an earlier version moves from the database to the disk, once', async () => {
  const content = readFileSync(SAMPLE)
  const sha256 = await sha256Of(Uint8Array.from(content))
  await sql`update document set content = ${content}`.execute(db)
  await files.remove(sha256)
  assert.ok((await moveOriginals(db, files)) >= 1)
  assert.equal(await moveOriginals(db, files), 0)
  assert.deepEqual(Buffer.from(await (await office!.fetch(`${programme}/original`)).arrayBuffer()), content)
})

test('the migration keeps what was brought in before: one content, two files, their originals still to be moved', async () => {
  const { host, port, user } = story.embedded!
  const client = new pg.Client({ host, port, user, database: 'dien_hong' })
  await client.connect()
  const migration = (name: string) => readFileSync(join(import.meta.dirname, '../migrations/body', name), 'utf8')
  try {
    await client.query('begin; create schema earlier; set local search_path = earlier, ext')
    await client.query(migration('0001_skeleton.sql'))
    await client.query(`insert into person (id, name) values ('01a20511-bcce-7915-9c67-72905ca04bc1', 'Lê Thu Hà')`)
    for (const [last, name] of [
      ['2', 'a.md'],
      ['3', 'b.md'],
    ])
      await client.query(
        `insert into document (id, file_name, media_type, sha256, content, reading, uploaded_at, uploaded_by)
         values ($1, $2, 'x/y', sha256('abc'), 'abc', '{}', '2024-08-20T09:00:00Z', '01a20511-bcce-7915-9c67-72905ca04bc1')`,
        [`01a20511-bcce-7915-9c67-72905ca04bc${last}`, name],
      )
    await client.query(migration('0006_files.sql'))
    const { rows } = await client.query(`
      select f.name, s.size::int as size, s.media_type, f.confirmed_at, d.content is not null as waits
      from document d join file f on f.id = d.file_id join stored_file s on s.sha256 = f.sha256 order by f.name`)
    const kept = { size: 3, media_type: 'text/markdown', confirmed_at: null, waits: true }
    assert.deepEqual(rows, [
      { name: 'a.md', ...kept },
      { name: 'b.md', ...kept },
    ])
  } finally {
    await client.query('rollback')
    await client.end()
  }
})
