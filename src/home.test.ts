// The home page of three roles: every figure is what the database holds, and leads to a list of as many.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { owed } from './duty/index.ts'
import type { Db } from './shared/database/connection.ts'
import { newId } from './shared/id.ts'
import {
  addActivity,
  answerWarnings,
  bringIn,
  dutyOf,
  handOut,
  openStory,
  type Story,
  setDates,
  type Visitor,
  walk,
} from './story.ts'

let story: Story
let db: Db
let programme: string
const people: Record<string, Visitor> = {}

before(async () => {
  story = await openStory()
  db = story.installation.db(story.installation.bodies()[0]!.id)!
  for (const name of ['Lê Thu Hà', 'Phạm Đức Long', 'Võ Kim Ngân', 'Trần Quốc Bảo']) people[name] = await story.as(name)
})
after(() => story.end())

const office = () => people['Lê Thu Hà']!
const secretary = () => people['Phạm Đức Long']!
const leader = () => people['Trần Quốc Bảo']!

test('on the first day the page leads to the next step', async () => {
  assert.match(await office().page('/'), /href="\/programmes\/new"/)
  assert.match(await leader().page('/'), /class="empty".*href="\/programmes"/s)
  assert.match(await secretary().page('/'), /class="empty".*href="\/units"/s)
  programme = await bringIn(office())
  assert.match(await office().page('/'), new RegExp(`class="empty".*href="${programme}"`, 's'))
})

test('work is handed out, done and missed', async () => {
  await setDates(office(), programme)
  await addActivity(office(), programme)
  await handOut(office(), programme)
  const plan = await begin(secretary(), 'plan', '2024', 'plans')
  const report = await begin(secretary(), 'report', '2024-Q3', 'reports')
  await secretary().submit(`${report}/nothing`, { version: '1' })
  await walk(report, [secretary(), 'submission'], [secretary(), 'approval'], [secretary(), 'sending'])
  await walk(report, [office(), 'acceptance'])
  const other = await begin(people['Võ Kim Ngân']!, 'report', '2024-Q3', 'reports')
  await people['Võ Kim Ngân']!.submit(`${other}/nothing`, { version: '1' })
  const neighbour = people['Võ Kim Ngân']!
  await walk(other, [neighbour, 'submission'], [neighbour, 'approval'], [neighbour, 'sending'])
  assert.match(plan, /^\/plans\//)
  story.clock.moveTo(Temporal.PlainDate.from('2024-09-15'))
})

const begin = async (visitor: Visitor, kind: string, period: string, base: string) =>
  visitor.submit(`/duties/${(await dutyOf(visitor, kind, period)).id}/${base}`)

/** Counted one by one with the conditions of the duties themselves. */
async function counted(unit: string | null): Promise<Record<string, number>> {
  const day = sql`case when d.first_reported_at is null then d.due_on else coalesce(d.return_due_on, d.due_on) end`
  const { rows } = await sql<Record<string, number>>`
    select count(*) filter (where d.state = 'open' and ${day} < '2024-09-15') as late,
      count(*) filter (where d.state = 'open' and ${day} between '2024-09-15' and '2024-09-22') as soon,
      count(*) filter (where d.state = 'open' and ${day} > '2024-09-22') as ahead,
      count(*) filter (where d.state = 'reported') as reported, count(*) filter (where d.state = 'accepted') as done
    from duty d join unit on unit.id = d.unit_id
    where ${owed} and (unit.code = ${unit} or ${unit}::text is null)`.execute(db)
  return rows[0]!
}

/** The figure of each card of a page, by the state its link asks for. */
function cardsOf(page: string): Record<string, number> {
  const cards = page.matchAll(/<strong class="card-value">([\d.]+)<\/strong>\s*<a[^>]*href="\/progress\?state=(\w+)"/g)
  return Object.fromEntries([...cards].map(([, value, state]) => [state, Number(value!.replaceAll('.', ''))]))
}

for (const [name, unit] of [
  ['Lê Thu Hà', null],
  ['Trần Quốc Bảo', null],
  ['Phạm Đức Long', 'BND'],
] as const)
  test(`${name}: the figures are those of the database, and each leads to a list of as many`, async () => {
    const expected = await counted(unit)
    assert.ok(expected.late! > 0 && expected.done! > 0, 'the story leaves nothing to count')
    const visitor = people[name]!
    assert.deepEqual(cardsOf(await visitor.page('/')), expected)
    for (const [state, count] of Object.entries(expected))
      assert.equal(await lengthOf(visitor, `/progress?state=${state}`), count, state)
  })

/** Rows over all pages of a list. */
async function lengthOf(visitor: Visitor, address: string): Promise<number> {
  let rows = 0
  for (let next: string | undefined = address; next; ) {
    const page = await visitor.page(next)
    rows += page.match(/<th scope="row"/g)?.length ?? 0
    next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  return rows
}

test('every link of a plot leads to a list of as many as its table says', async () => {
  for (const visitor of [office(), leader(), secretary()]) {
    const page = await visitor.page('/')
    for (const [plot] of page.matchAll(/<figure class="chart">.*?<\/figure>/gs)) {
      // Organisations are fewer than their duties, which the list shows.
      if (plot.includes('state=late')) continue
      const bars = [...plot.matchAll(/<span class="bars-label"><a href="([^"]+)">([^<]+)<\/a>/g)]
      assert.ok(bars.length > 0)
      for (const [, href, label] of bars) {
        const row = plot.split('<th scope="row">').find(one => one.startsWith(`${label}<`)) ?? ''
        const figures = [...row.matchAll(/>(\d[\d.]*)</g)].map(([, figure]) => Number(figure!.replaceAll('.', '')))
        const shown = figures.reduce((sum, figure) => sum + figure, 0)
        assert.ok(shown > 0, `${label} shows nothing`)
        assert.equal(await countOf(visitor, href!.replaceAll('&amp;', '&')), shown, `${label}`)
      }
    }
  }
})

/** What a list says that it holds. */
const countOf = async (visitor: Visitor, address: string) =>
  Number(/<p class="lead">([\d.]+) việc/.exec(await visitor.page(address))?.[1]?.replaceAll('.', '') ?? 'none')

test('each role sees what it has to do', async () => {
  const desk = await office().page('/')
  assert.match(desk, /Chờ tiếp nhận/)
  assert.match(desk, /Đơn vị quá hạn.*\/progress\?state=late&amp;unit=/s)
  const unit = await secretary().page('/')
  assert.match(unit, /Việc của đơn vị tôi.*Quá hạn 16 ngày/s)
  assert.doesNotMatch(unit, /Đơn vị quá hạn/)
  assert.match(await leader().page('/'), /Chờ quyết định.*Tiến độ theo nhiệm vụ/s)
})

test('what waits for a decision: also a submitted programme and an outgoing document; the list holds exactly as many', async () => {
  const waiting = async (visitor: Visitor) => {
    const page = await visitor.page('/waiting')
    const count = Number(/<p class="lead">([\d.]+) việc/.exec(page)?.[1])
    const items = page.match(/<div class="task-what">/g)?.length ?? 0
    assert.equal(items, Math.min(count, 50))
    return { page, count }
  }
  const before = (await waiting(leader())).count
  const second = await bringIn(office())
  await setDates(office(), second)
  await answerWarnings(office(), second)
  await walk(second, [office(), 'submission'])
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from placement where parent_id is null and tree = 'party' limit 1`.execute(db)
  const id = newId()
  const subject = 'Chấn chỉnh chế độ báo cáo'
  await office().submit('/documents/outgoing', { id, unit: rows[0]!.id, kind: 'CV', subject })
  await sql`update outgoing set state = 'submitted' where id = ${id}`.execute(db)
  const { page, count } = await waiting(leader())
  assert.equal(count, before + 2)
  assert.match(page, new RegExp(`href="${second}".*href="/documents/outgoing/${id}">Công văn: ${subject}<`, 's'))
  const home = await leader().page('/')
  assert.match(home, new RegExp(`Chờ quyết định.*href="${second}".*href="/documents/outgoing/${id}"`, 's'))
  assert.equal((await waiting(secretary())).page.includes(subject), false)
  const first = (await office().page('/waiting')).match(/href="\/(?:reports|plans|duties)\/[0-9a-f-]{36}"/g)
  assert.ok(first && first.length > 0, 'the Office sees what it has to accept')
})

test('accepted from the list of duties, a report counts as accepted on its own page; returned from there it is mended', async () => {
  const { rows } = await sql<{ id: string; version: number; submission: string }>`
    select d.id, d.version, s.id as submission from duty d join submission s on s.duty_id = d.id where s.state = 'sent'`.execute(
    db,
  )
  const { id, version, submission } = rows[0]!
  const order = (act: string, of: number, fields = {}) =>
    office().post(`/duties/selection/${act}`, { duty: `${id}.${of}`, ...fields })
  const back = await order('return', version, { reason: 'Bổ sung số liệu', dueOn: '30/9/2024' })
  assert.equal(back.status, 200)
  const neighbour = people['Võ Kim Ngân']!
  assert.match(await neighbour.page(`/reports/${submission}`), /Bổ sung số liệu/)
  await walk(`/reports/${submission}`, [neighbour, 'submission'], [neighbour, 'approval'], [neighbour, 'sending'])
  assert.equal((await order('acceptance', version)).status, 409, 'the list was read before')
  assert.equal((await order('acceptance', version + 2)).status, 200)
  const { rows: editions } = await sql`select from report_edition where submission_id = ${submission}`.execute(db)
  assert.equal(editions.length, 1)
})

test('the list shows what stands in the address, and takes each filter away again', async () => {
  const page = await office().page('/progress?state=late&kind=party-cell&year=2024')
  assert.match(page, /class="chip" href="\/progress\?kind=party-cell&amp;year=2024"/)
  assert.match(page, /name="year" value="2024"/)
  const { rows } = await sql<{ id: string }>`select id from unit where code = 'LTN'`.execute(db)
  const foreign = await secretary().page(`/progress?unit=${rows[0]!.id}`)
  assert.doesNotMatch(foreign, /Lê Thánh/)
  assert.match(foreign, /Không có việc nào khớp/)
})
