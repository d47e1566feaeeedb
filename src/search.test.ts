// The search finds what people look for, however they type it, and never what they may not open.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor } from './story.ts'

let story: Story
let office: Visitor
let secretary: Visitor
let draft: string

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  secretary = await story.as('Phạm Đức Long')
  const published = await bringIn(office)
  await setDates(office, published)
  await handOut(office, published)
  draft = await bringIn(office)
})
after(() => story.end())

/** The headings of the kinds found, and the hits with where they lead. */
async function find(visitor: Visitor, query: string) {
  const html = await visitor.page(`/search?${query}`)
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const hits = [...main.matchAll(/<div class="task-what"><a href="([^"]+)">(.*?)<\/a>/g)]
  return {
    main,
    kinds: [...main.matchAll(/<h2 id="found-(\w+)"/g)].map(([, kind]) => kind),
    hrefs: hits.map(([, href]) => href!),
    titles: hits.map(([, , title]) => title!),
  }
}

const q = (text: string) => `q=${encodeURIComponent(text)}`

test('an organisation is found by part of its name, without diacritics, by its code, by what its abbreviation stands for', async () => {
  for (const typed of ['ben nghe dong', 'Bến Nghé Đông', 'trung học phổ thông bến nghé', 'THPT bến nghé đông']) {
    const { titles } = await find(office, q(typed))
    assert.ok(
      titles.some(title => /THPT Bến Nghé Đông/.test(title)),
      `${typed}: ${titles.join(', ')}`,
    )
  }
})

test('people, programmes and tasks are found beside organisations, by kind', async () => {
  assert.deepEqual((await find(office, q('pham duc long'))).titles, ['Phạm Đức Long'])
  assert.deepEqual((await find(office, q('dân chủ ở cơ sở'))).kinds, ['programme', 'task'])
  for (const typed of ['30-CT/TW', '30 ct tw', '30/CT-TW'])
    assert.match((await find(office, q(typed))).titles.join('\n'), /30-CT\/TW/, typed)
})

test('what was found opens', async () => {
  for (const visitor of [office, secretary])
    for (const typed of ['thpt', 'dân chủ', 'long', 'nguyen', 'đảng ủy', 'chi bộ'])
      for (const href of (await find(visitor, q(typed))).hrefs)
        assert.equal((await visitor.fetch(href)).status, 200, `${typed}: ${href}`)
})

test('a secretary of one school finds their own organisation, and no other, also not by a page or by "more"', async () => {
  const { titles, main } = await find(secretary, q('thpt'))
  assert.deepEqual(
    titles.filter(title => !/Bến Nghé Đông/.test(title) && /^(Chi bộ|Đảng bộ)/.test(title)),
    [],
  )
  assert.doesNotMatch(main, /Xem thêm/)
  const other = (await find(office, q('chuyên biệt'))).hrefs
  assert.ok(other.length > 3)
  const others = await find(secretary, q('chuyên biệt'))
  assert.match(others.main, /Không tìm thấy “chuyên biệt”/)
  // Nor by going on behind one whose id somebody handed over.
  const last = other[0]!.split('/')[2]
  assert.deepEqual((await find(secretary, `${q('chuyên biệt')}&kind=unit&after=${last}`)).hrefs, [])
  // Nobody of another organisation either, though the Office sees them.
  assert.deepEqual((await find(office, q('Võ Kim Ngân'))).titles, ['Võ Kim Ngân'])
  assert.deepEqual((await find(secretary, q('Võ Kim Ngân'))).titles, [])
})

test('a draft is found by its issuer alone, with its tasks', async () => {
  const of = (found: { hrefs: string[] }) => found.hrefs.filter(href => href.startsWith('/programmes/'))
  assert.equal(of(await find(office, q('dân chủ'))).length, 2)
  const seen = of(await find(secretary, q('dân chủ')))
  assert.equal(seen.length, 1)
  assert.notEqual(seen[0], draft)
  const tasks = async (visitor: Visitor) => (await find(visitor, `${q('30-CT/TW')}&kind=task`)).hrefs.length
  assert.equal(await tasks(office), 2 * (await tasks(secretary)))
})

test('one kind is read page by page, each hit once', async () => {
  const seen: string[] = []
  let pages = 0
  for (let next: string | undefined = `${q('thpt')}&kind=unit`; next; pages++) {
    const { main, hrefs } = await find(office, next)
    seen.push(...hrefs)
    next = /class="button[^"]*" href="\/search\?([^"]+)"/.exec(main)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.ok(pages > 2 && seen.length > 60, `${pages} pages, ${seen.length} hits`)
  assert.equal(new Set(seen).size, seen.length)
})

test('nothing asked, nothing found: the page says what to try', async () => {
  for (const query of ['', 'q=', 'q=%20-%2F', 'q=%25', 'kind=unit', 'kind=nothing&after=x'])
    assert.match((await find(office, query)).main, /Gõ có dấu hoặc không dấu/, query)
})

test('everything that is written leaves a text to be found by', async () => {
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from unit where words = '') + (select count(*) from person where words = '')
      + (select count(*) from programme where words = '') + (select count(*) from task where words = '') as count`.execute(
    db,
  )
  assert.equal(rows[0]!.count, 0)
})
