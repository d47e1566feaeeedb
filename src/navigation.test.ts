// What each role finds beside every page: at most seven entries, and every one of them opens.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openStory, type Story } from './story.ts'

let story: Story
before(async () => {
  story = await openStory()
})
after(() => story.end())

const linksIn = (page: string, kind: 'side' | 'own') => {
  const nav = new RegExp(`<nav class="${kind}".*?</nav>`, 's').exec(page)?.[0] ?? ''
  return [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
}

async function opened(name: string) {
  const visitor = await story.as(name)
  const page = await visitor.page('/')
  const [main, own] = [linksIn(page, 'side'), linksIn(page, 'own')]
  assert.ok(main.length > 2 && main.length <= 7, `${name} has ${main.length} entries`)
  const hub = own.includes('/administration')
    ? [...(await visitor.page('/administration')).matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href!)
    : []
  for (const href of [...main, ...own, ...hub]) {
    const response = await visitor.fetch(href)
    // An entry may lead on to the page of this year.
    const { status } = response.status === 303 ? await visitor.fetch(response.headers.get('location')!) : response
    assert.equal(status, 200, `${name} is led to ${href}`)
  }
  return { main, own, hub: [...new Set(hub)] }
}

for (const name of ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân', 'Trần Quốc Bảo'])
  test(`${name}: at most seven entries, and each opens`, async () => {
    const { own } = await opened(name)
    assert.equal(own.includes('/administration'), name === 'Lê Thu Hà')
    assert.ok(own.includes('/notices'))
  })

test('who administers a unit and not the whole is not led to the log of the whole', async () => {
  const db = story.installation.db(story.installation.bodies()[0]!.id)!
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select post.id, 'administer', post.unit_id, true from post join unit on unit.id = post.unit_id
    where unit.code = 'NAK'`.execute(db)
  const { hub } = await opened('Đỗ Quang Minh')
  assert.ok(hub.includes('/queue'))
  assert.ok(!hub.includes('/audit'))
})
