// The register of documents: entered, numbered without doubles, corrected without loss, and asked when a programme comes in.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from './shared/id.ts'
import { bringIn, openStory, type Story, type Visitor } from './story.ts'

let story: Story
let office: Visitor

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
})
after(() => story.end())

const superior = {
  ...{ number: '08 - CTr/BCĐTP', kind: 'Chương trình', issuer: 'Ban Chỉ đạo thành phố' },
  ...{ issuedOn: '28/3/2024', title: 'Thực hiện Quy chế dân chủ ở cơ sở', arrivedOn: '2/4/2024' },
}

test('a document entered before its programme comes in is known to the reading', async () => {
  const id = newId()
  const page = await office.submit('/documents', { id, ...superior })
  // Sent twice it is entered once and keeps its number.
  assert.equal(await office.submit('/documents', { id, ...superior }), page)
  assert.match(await office.page(page), /08-CTr\/BCĐTP[\s\S]*1\/2024/)
  const programme = await bringIn(office)
  const unknown = (await office.page(`${programme}/warnings`)).match(/Văn bản số \S+ chưa có trong sổ/g) ?? []
  assert.ok(unknown.length > 0)
  assert.ok(!unknown.some(sentence => sentence.includes('08-CTr')))
  assert.match(await office.page(page), /Chương trình thực hiện Quy chế dân chủ ở cơ sở năm 2024/)
})

test('twenty at once get twenty numbers without a gap', async () => {
  const enter = (at: number) =>
    office.submit('/documents', { ...superior, id: newId(), number: `${at}-CV/TU`, kind: 'Công văn' })
  const pages = await Promise.all(Array.from({ length: 20 }, (_, at) => enter(at + 1)))
  const numbers = await Promise.all(
    pages.map(async page => Number(/Số đến[^\d]*(\d+)\/2024/.exec(await office.page(page))?.[1])),
  )
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    Array.from({ length: 20 }, (_, at) => at + 2),
  )
})

test('the same document is not entered twice, and what is wrong is said at its field', async () => {
  assert.equal((await office.post('/documents', { id: newId(), ...superior })).status, 409)
  const wrong = { id: newId(), ...superior, number: 'không số', arrivedOn: '1/3/2024', inForceFrom: '2/4/2024' }
  const response = await office.post('/documents', { ...wrong, inForceUntil: '1/4/2024' })
  const page = await response.text()
  assert.equal(response.status, 422)
  for (const field of ['number', 'arrivedOn', 'inForceUntil']) assert.ok(page.includes(`id="${field}-error"`), field)
  assert.ok(page.includes('value="không số"'))
})

test('of two corrections the second sees the first and loses nothing', async () => {
  const id = newId()
  const page = await office.submit('/documents', { id, ...superior, number: '9-KH/TU', arrivedOn: '' })
  const version = /name="version" value="(\d+)"/.exec(await office.page(`${page}/correction`))![1]!
  await office.submit(page, { ...superior, number: '9-KH/TU', arrivedOn: '', title: 'Sửa lần một', version })
  const late = await office.post(page, { ...superior, number: '9-KH/TU', arrivedOn: '', title: 'Sửa lần hai', version })
  const shown = await late.text()
  assert.equal(late.status, 409)
  assert.ok(shown.includes('Sửa lần một') && shown.includes('Sửa lần hai'))
})

test('the lists are filtered, and the law stands among them', async () => {
  const found = await office.page('/documents?q=08+ctr')
  assert.ok(found.includes('08-CTr/BCĐTP') && !found.includes('9-KH/TU'))
  assert.match(await office.page('/documents?list=law&q=64/2014'), /154\/2026\/NĐ-CP/)
  assert.match(await office.page('/documents?list=incoming&q=khong-co'), /Không tìm thấy văn bản nào/)
})
