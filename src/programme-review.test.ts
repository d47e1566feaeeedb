// The review of a programme, as the Office does it: in a browser with JavaScript off, from the upload to the document out.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { readDocument } from './document/index.ts'
import { newId } from './shared/id.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { bringIn, openStory, SAMPLE, type Story, setDates, type Visitor, versionOf } from './story.ts'

let story: Story
let browser: Browser
let office: Visitor
let leader: Visitor

before(async () => {
  story = await openStory()
  browser = await openBrowser()
  office = await story.as('Lê Thu Hà')
  leader = await story.as('Trần Quốc Bảo')
})
after(async () => {
  await browser?.close()
  await story?.end()
})

async function sitDown(name: string): Promise<Page> {
  const page = await newPage(browser, { javaScript: false, width: 1280, lang: 'vi' })
  page.setDefaultTimeout(8_000)
  await page.goto(`${story.url}/sign-in`)
  await page.getByRole('button', { name: `Đăng nhập ${name}` }).click()
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
async function sees(page: Page, text: string | RegExp): Promise<void> {
  const body = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  assert.match(body, typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text)
}
async function looksWell(page: Page): Promise<void> {
  const findings = [
    ...(await axeFindings(page)),
    ...(await htmlFindings(await page.content())),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  assert.deepEqual(findings, [], new URL(page.url()).pathname)
}

test('the sample as DOCX: warnings answered, approved, handed out, 16 tasks with owners, downloaded', {
  timeout: 90_000,
}, async () => {
  const page = await sitDown('Lê Thu Hà')
  await page.goto(`${story.url}/programmes/new`)
  await page.getByLabel('Văn bản chương trình').setInputFiles(SAMPLE.replace(/\.md$/, '.docx'))
  await page.getByLabel('xác nhận tệp không chứa bí mật nhà nước').check()
  await press(page, 'Đọc văn bản')
  await sees(page, 'Đọc được 3 phần, 5 đầu mối, 16 nhiệm vụ, 13 văn bản dẫn chiếu')
  const programme = new URL(page.url()).pathname
  await setDates(office, programme)

  // The wrong date of the law: what stands in the register is taken note of, the text stays.
  await page.goto(`${story.url}${programme}/warnings`)
  await looksWell(page)
  const law = page.locator('section.panel', { hasText: '10/2022/QH15 được dẫn với ngày 10/1/2022' })
  await law.getByLabel('Đúng ra là: 10/11/2022').check()
  await law.getByLabel('Ghi chú hoặc lý do').fill('Báo Ban Tuyên giáo khi ban hành lần sau')
  const misspelt = page.locator('section.panel', { hasText: '“gấp gáp” có thể là “gặp gỡ”' })
  await misspelt.getByLabel('Đúng ra là: gặp gỡ').check()
  const other = page.locator('section.panel', { hasText: '“tinh huyết”' })
  await other.getByLabel('Bỏ qua').check()
  await press(page, 'Lưu trả lời')
  await sees(page, 'Bỏ qua thì phải nêu lý do.')
  assert.ok(await law.getByLabel('Đúng ra là: 10/11/2022').isChecked(), 'what was chosen is kept')
  for (const panel of await page.locator('section.panel').all()) {
    if ((await panel.locator('input:checked').count()) === 0) await panel.getByLabel('Bỏ qua').check()
    const note = panel.getByLabel('Ghi chú hoặc lý do')
    if ((await note.inputValue()) === '') await note.fill('Đã đối chiếu bản gốc')
  }
  await press(page, 'Lưu trả lời')
  await sees(page, 'Đã trả lời tất cả cảnh báo')
  // The title of the task is mended, the paragraph of the document is not.
  await sees(page, /II\.5\.3 .{0,60}hội nghị gặp gỡ/)
  await sees(page, /hội nghị gấp gáp/)

  await press(page, 'Trình duyệt')
  const chair = await sitDown('Trần Quốc Bảo')
  await chair.goto(`${story.url}${programme}`)
  await press(chair, 'Duyệt')
  await page.reload()
  await follow(page, 'Giao nhiệm vụ')
  await press(page, 'Giao nhiệm vụ')
  await sees(page, 'Đã giao 711 việc.')

  assert.equal(await page.locator('section[id^=task-]').count(), 16)
  for (const [path, owner] of [
    ['II-1-1', 'Văn phòng Đảng ủy'],
    ['II-2-2', 'Ủy ban Kiểm tra Đảng ủy'],
    ['II-3-1', 'Ban Tuyên giáo Đảng ủy'],
    ['II-4-3', 'Ban Tổ chức Đảng ủy'],
    ['II-5-4', 'Công đoàn ngành giáo dục Thành phố'],
    ['III-1', 'Các đảng bộ, chi bộ trực thuộc'],
  ])
    assert.match(
      (await page.locator(`#task-${path}`).innerText()).replaceAll(/\s+/g, ' '),
      new RegExp(`Chủ trì ${owner}`),
    )

  await follow(page, /^II\.5\.4$/)
  await looksWell(page)
  await sees(page, /Căn cứ của chương trình .*08-CTr\/BCĐTP, 28\/3\/2024, Ban Chỉ đạo thành phố/)
  const superior = page.getByRole('link', { name: /08-CTr/ }).first()
  assert.match((await superior.getAttribute('href'))!, /^\/documents\?list=own&q=08-CTr/)
  await sees(page, /Dẫn chiếu trong nhiệm vụ này .*1485-KL\/TU/)

  await page.goto(`${story.url}${programme}`)
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Tải văn bản (DOCX)')])
  const result = await readDocument(new Uint8Array(await readFile(await download.path())), 'CTr.docx')
  assert.ok(result.ok)
  assert.deepEqual([result.reading.kind, result.reading.tasks.length, result.reading.bodies.length], ['CTr', 16, 5])
})

interface Read {
  version: number
  state: string
  tasks: {
    id: string
    path: string
    text: string
    unitId: string | null
    deliverables: { id: string; title: string }[]
  }[]
}
const read = (programme: string) => office.json<Read>(`/api/v1${programme}`)
const taskOf = async (programme: string, path: string) => (await read(programme)).tasks.find(t => t.path === path)!
const version = async (programme: string) => ({ version: await versionOf(office, programme) })

test('a task is split, merged, taken out, given to another body; each step is taken back', async () => {
  const programme = await bringIn(office)
  const paths = async () => (await read(programme)).tasks.map(({ path }) => path)
  const whole = await paths()
  const { id, text } = await taskOf(programme, 'II.4.2')
  const at = `${/value="(\d+)"[^>]*>\s*<label/.exec(await office.page(`/tasks/${id}/division`))?.[1]}`

  assert.equal((await office.post(`/tasks/${id}/division`, await version(programme))).status, 422)
  await office.submit(`/tasks/${id}/division`, { ...(await version(programme)), at })
  assert.deepEqual((await paths()).slice(9, 12), ['II.4.2', 'II.4.2b', 'II.4.3'])
  const parts = [await taskOf(programme, 'II.4.2'), await taskOf(programme, 'II.4.2b')].map(part => part.text)
  assert.equal(parts.join(' '), text)
  assert.match(await office.page(programme), /Tách nhiệm vụ – Lê Thu Hà/)

  await office.submit(`/tasks/${id}/merging`, await version(programme))
  await office.submit(`/tasks/${(await taskOf(programme, 'I.3')).id}/removal`, await version(programme))
  assert.equal((await paths()).length, 15)
  const { unitId } = await taskOf(programme, 'II.1.1')
  await office.submit(`/tasks/${id}/correction`, {
    ...(await version(programme)),
    ...{ title: 'Xếp loại', owner: unitId!, partners: 'Ban Tuyên giáo Đảng ủy\nPhòng Tổ chức cán bộ' },
  })
  assert.equal((await taskOf(programme, 'II.4.2')).unitId, unitId)
  assert.match(await office.page(`/tasks/${id}`), /Văn phòng Đảng ủy \(văn bản ghi: Ban Tổ chức Đảng ủy\)/)

  for (let step = 0; step < 4; step++) await office.submit(`${programme}/undoing`, await version(programme))
  assert.deepEqual(await paths(), whole)
  assert.equal((await taskOf(programme, 'II.4.2')).text, text)
  const nothing = await office.post(`${programme}/undoing`, await version(programme))
  assert.equal(nothing.status, 409)
  assert.match(await nothing.text(), /Không còn bước nào/)
})

test('a second reviewer is told of the first; a stale form is refused with what was typed', async () => {
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select h.post_id, 'prepare', post.unit_id, false from holding h join post on post.id = h.post_id
    join person on person.id = h.person_id where person.name = 'Trần Quốc Bảo'`.execute(db)
  const programme = await bringIn(office)
  assert.doesNotMatch(await office.page(programme), /đang rà soát chương trình này/)
  assert.match(await leader.page(programme), /Lê Thu Hà đang rà soát chương trình này từ 9:00, 20\/8\/2024/)

  const { id } = await taskOf(programme, 'II.1.1')
  const opened = await version(programme)
  await leader.submit(`/tasks/${id}/correction`, { ...opened, title: 'Chương trình năm', owner: '', partners: '' })
  const stale = await office.post(`/tasks/${id}/correction`, {
    ...opened,
    title: 'Tên tôi nhập',
    owner: '',
    partners: '',
  })
  assert.equal(stale.status, 409)
  const page = await stale.text()
  assert.match(page, /Trần Quốc Bảo đã thay đổi chương trình này/)
  assert.match(page, /value="Tên tôi nhập"/)
  assert.match(page, new RegExp(`name="version" value="${(await read(programme)).version}"`))
  for (const [path, fields] of [
    [`/tasks/${id}/merging`, {}],
    [`/tasks/${id}/removal`, {}],
    [`${programme}/undoing`, {}],
    [`${programme}/warnings`, {}],
    [`${programme}/recipients`, {}],
    [`${programme}/submission`, {}],
  ] as const)
    assert.equal((await office.post(path, { ...opened, ...fields })).status, 409, path)
  assert.equal((await read(programme)).tasks.length, 16)
  await sql`delete from post_permission pp using holding h join person on person.id = h.person_id
    where pp.post_id = h.post_id and person.name = 'Trần Quốc Bảo' and pp.permission = 'prepare'`.execute(db)
})

test('a task that stands in no document is added with its own number and words, once', async () => {
  const programme = await bringIn(office)
  const id = newId()
  const form = { id, path: 'II.1.2', text: 'Mở lớp tập huấn.', title: '', owner: '', partners: '' }
  const taken = await office.post(`${programme}/tasks`, { ...form, ...(await version(programme)), path: 'II.1.1' })
  assert.equal(taken.status, 422)
  assert.match(await taken.text(), /Số mục này đã có/)
  const first = await version(programme)
  await office.submit(`${programme}/tasks`, { ...form, ...first })
  await office.submit(`${programme}/tasks`, { ...form, ...first })
  assert.equal((await read(programme)).tasks.length, 17)
  assert.match(await office.page(`/tasks/${id}/correction`), /Mở lớp tập huấn\.<\/textarea>/)
  // The words of the document cannot be written over.
  const old = await taskOf(programme, 'II.1.1')
  const words = { title: '', owner: '', partners: '', path: 'X', text: 'Khác' }
  await office.submit(`/tasks/${old.id}/correction`, { ...(await version(programme)), ...words })
  assert.equal((await taskOf(programme, 'II.1.1')).text, old.text)
})

test('deliverables of every rhythm: the days of the rhythm are shown with proposals, and checked', async () => {
  const programme = await bringIn(office)
  const { id } = await taskOf(programme, 'II.1.1')
  const add = async (fields: Record<string, string>) =>
    office.post(`/tasks/${id}/deliverables`, {
      ...{ ...(await version(programme)), id: newId(), kind: 'report', title: 'Báo cáo', who: 'body', ...fields },
    })
  for (const [rhythm, proposed] of [
    ['monthly', ['2024-M08', '2024-M09', '2024-M10', '2024-M11', '2024-M12']],
    ['half-yearly', ['2024-H2']],
    ['yearly', ['2024']],
    ['school-yearly', ['2024-SY']],
  ] as const) {
    const response = await add({ rhythm, next: 'days' })
    const filled = [...(await response.text()).matchAll(/name="due\.([^"]+)"[^>]*value="(\d[^"]+)"/g)].map(
      ([, key]) => key,
    )
    assert.deepEqual(filled, proposed, rhythm)
  }
  assert.equal((await add({ rhythm: 'monthly', 'due.2024-M09': '10/9/2024' })).status, 422, 'before its figures close')
  assert.equal((await add({ rhythm: 'weekly', 'due.2024': '10/9/2024' })).status, 422)
  assert.equal((await add({ rhythm: 'school-yearly', 'due.2024-SY': '10/6/2025' })).status, 303)
  assert.equal((await add({ rhythm: 'monthly', 'due.2024-M09': '20/9/2024', evidence: 'Biên bản' })).status, 303)
  assert.match(await office.page(`/tasks/${id}`), /Biên bản/)
})

test('addressees: counted as of the day, one taken out with a reason owes nothing; recipients are told apart', async () => {
  const programme = await bringIn(office)
  await setDates(office, programme)
  const address = `${programme}/addressees`
  const page = await office.page(address)
  assert.match(page, /tính đến ngày 20\/8\/2024: 237 tổ chức/)
  const kinds = [...page.matchAll(/id="recipients-\d"[^>]*>(.*?)<\/select>/gs)].map(
    ([, options]) => /<option[^>]*selected[^>]*>([^<]+)/.exec(options!)?.[1],
  )
  assert.deepEqual(kinds, [
    'Các tổ chức mà chương trình giao nhiệm vụ',
    ...['Sở Giáo dục và Đào tạo', 'Ban Tổ chức Đảng ủy', 'Ban Tuyên giáo Đảng ủy', 'Ủy ban Kiểm tra Đảng ủy'],
    ...['Công đoàn ngành giáo dục Thành phố', 'Bản lưu, không phải nơi nhận'],
  ])
  const [unit] = /value="([0-9a-f-]{36})">Chi bộ Trung tâm GDTX Bàu Còng/.exec(page)!.slice(1)
  const without = await office.post(`${programme}/exceptions`, { ...(await version(programme)), unit: unit! })
  assert.equal(without.status, 422)
  const stranger = { unit: newId(), reason: 'x' }
  assert.equal(
    (await office.post(`${programme}/exceptions`, { ...(await version(programme)), ...stranger })).status,
    422,
  )
  const reason = 'Đang giải thể'
  await office.submit(`${programme}/exceptions`, { ...(await version(programme)), unit: unit!, reason })
  assert.match(await office.page(address), /236 tổ chức.*Đang giải thể/s)
  assert.match(await office.page(`${programme}/publication`), /Sẽ giao 708 việc cho 236 tổ chức/)
  await office.submit(`${programme}/exceptions/removal`, { ...(await version(programme)), unit: unit! })
  assert.match(await office.page(address), /237 tổ chức trực thuộc, không đưa ra/)
  await office.submit(`${programme}/recipients`, { ...(await version(programme)), 'recipients.1': 'outside' })
  assert.match(await office.page(address), /selected[^>]*>Cơ quan, đơn vị ngoài hệ thống/)
})
