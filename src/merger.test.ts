// Two units merge in May: each reported the first quarter itself, their successor reports the second, and both
// consolidations are right, before the merger and after it.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createUnit, type Facts, mergeUnits, topUnit } from './organisation/index.ts'
import { renewDuties } from './programme/index.ts'
import { dayOf } from './shared/day.ts'
import { newId } from './shared/id.ts'
import { until } from './shared/jobs/test-kit.ts'
import type { Context } from './shared/web.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDays, type Visitor, versionOf, walk } from './story.ts'

let story: Story
let office: Visitor
let [one, other]: [Visitor, Visitor] = [] as never

const ONE = 'Chi bộ Trường THPT Lê Thánh Nghi'
const OTHER = 'Đảng bộ Trường THPT Nguyễn An Khương'
const SUCCESSOR = 'Đảng bộ Trường THPT Nghi Khương'

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  one = await story.as('Võ Kim Ngân')
  other = await story.as('Đỗ Quang Minh')
})
after(() => story?.end())

const db = () => story.installation.db(story.installation.bodies()[0]!.id)!
const day = (text: string) => Temporal.PlainDate.from(text)

/** A transaction as a request of this person has it. */
const as = <T>(name: string, act: (context: Context) => Promise<T>): Promise<T> =>
  db()
    .transaction()
    .execute(async transaction => {
      const now = story.clock.now()
      const { rows } = await sql<{ id: string }>`select id from person where name = ${name}`.execute(transaction)
      return act({ db: transaction, now, today: dayOf(now), person: { id: rows[0]!.id, name } })
    })

const idOf = async (name: string) =>
  (await sql<{ id: string }>`select id from unit where name = ${name}`.execute(db())).rows[0]!.id

/** A programme of 2024 whose units report the first two quarters. */
async function programmeWithReports(): Promise<{ programme: string; deliverable: string }> {
  const programme = await bringIn(office)
  const due = { 'due.2024-Q1': '20/3/2024', 'due.2024-Q2': '20/6/2024' }
  const id = await setDays(office, programme, 'report', { rhythm: 'quarterly', ...due })
  await handOut(office, programme)
  return { programme: programme.split('/')[2]!, deliverable: id }
}

async function write(visitor: Visitor, period: string, dialogues: string): Promise<string> {
  const report = await visitor.submit(`/duties/${(await dutyOf(visitor, 'report', period)).id}/reports`)
  await visitor.submit(report, {
    ...{ version: await versionOf(visitor, report), 'figures.I23': '1', 'figures.I24': '10', 'figures.I27': dialogues },
    'narratives.N3': 'Đã đối thoại với viên chức.',
  })
  await walk(report, [visitor, 'submission'], [visitor, 'approval'], [visitor, 'sending'])
  return report
}

interface Consolidated {
  due: number
  units: Record<'counted' | 'waiting' | 'missing', string[]>
  sums: Record<string, number>
}

/** Made anew each time, so that it says what the platform thinks now. */
async function consolidated(deliverable: string, period: string): Promise<Consolidated> {
  const address = `/reports/of/${deliverable}/${period}`
  const made = await office.submit(`${address}/consolidation`, { id: newId() })
  return office.json(`/api/v1${made}`)
}

test('the consolidations of the quarter before a merger and of the quarter of it are both right', async () => {
  story.clock.moveTo(day('2024-02-20'))
  const { programme, deliverable } = await programmeWithReports()
  story.clock.moveTo(day('2024-03-18'))
  const first = await write(one, '2024-Q1', '3')
  const second = await write(other, '2024-Q1', '4')
  await walk(first, [office, 'acceptance'])

  story.clock.moveTo(day('2024-05-03'))
  const successor = newId()
  await as('Lê Thu Hà', async context => {
    const on = day('2024-05-02')
    const facts: Omit<Facts, 'name'> = {
      ...{ shortName: '', staffCount: 173, partyMembers: 58, scattered: true, remoteArea: false, hasUnion: true },
      ...{ actsInsteadId: null, hasWebsite: true, fundingGroup: 4, partyType: 'base-committee', yearEnds: '05-31' },
    }
    const top = await topUnit(context.db, context.today)
    await createUnit(context, { ...facts, id: successor, kind: 'party-base', code: 'NK', name: SUCCESSOR }, top.id, on)
    await mergeUnits(context, [await idOf(ONE), await idOf(OTHER)], successor, on)
  })
  // The Office is told on the programme's page, and hands out what is missing with one button.
  const drift = await office.page(`/programmes/${programme}`)
  assert.match(drift, new RegExp(`1 tổ chức chưa có việc nào.*${SUCCESSOR}`, 's'))
  assert.match(drift, new RegExp(`2 tổ chức không còn.*${ONE}.*${OTHER}`, 's'))
  await office.submit(`/programmes/${programme}/renewal`)
  assert.doesNotMatch(await office.page(`/programmes/${programme}`), /chưa có việc nào/)
  assert.equal(await as('Lê Thu Hà', context => renewDuties(context, programme)), 0)
  await appoint('Đỗ Quang Minh', successor)

  // The boards count by place: the job that the merger left behind takes what nobody owes any more off them.
  await until('the counts of the boards', async () => {
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from duty d join unit u on u.id = d.unit_id
      where u.name in (${ONE}, ${OTHER}) and d.state = 'open' and d.period = '2024-Q2' and d.cluster_id is not null
        and not exists (select from submission s where s.duty_id = d.id)`.execute(db())
    return rows[0]!.left === 0
  })

  // What one of them had sent before is still the Office's to accept.
  await walk(second, [office, 'acceptance'])
  const q1 = await consolidated(deliverable, '2024-Q1')
  assert.equal(q1.due, 237)
  assert.deepEqual(q1.units.counted, [ONE, OTHER])
  assert.equal(q1.sums.I27, 7)
  assert.ok(!q1.units.missing.includes(SUCCESSOR))

  story.clock.moveTo(day('2024-06-18'))
  const minh = await story.as('Đỗ Quang Minh')
  const gone = await one.json<{ period: string }[]>('/api/v1/duties')
  assert.deepEqual(
    gone.map(({ period }) => period),
    ['2024-Q1'],
  )
  const duties = await minh.json<{ id: string; unitId: string; period: string; kind: string }[]>('/api/v1/duties')
  const owed = duties.find(duty => duty.unitId === successor && duty.period === '2024-Q2')
  const report = await minh.submit(`/duties/${owed!.id}/reports`)
  await minh.submit(`${report}/nothing`, { version: '1' })
  await walk(report, [minh, 'submission'], [minh, 'approval'], [minh, 'sending'], [office, 'acceptance'])
  const q2 = await consolidated(deliverable, '2024-Q2')
  assert.equal(q2.due, 236)
  assert.equal(q2.units.missing.length, 235)
  assert.ok(!q2.units.missing.includes(ONE) && !q2.units.missing.includes(OTHER))

  const again = await consolidated(deliverable, '2024-Q1')
  assert.deepEqual([again.due, again.units, again.sums], [q1.due, q1.units, q1.sums])
  const list = (await office.page('/reports')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(list, /Quý I năm 2024 2\/237 đơn vị/)
  assert.match(list, /Quý II năm 2024 1\/236 đơn vị/)
})

/** The secretary of the successor; managing people is another capability's. */
async function appoint(name: string, unitId: string): Promise<void> {
  const post = newId()
  await sql`insert into post (id, unit_id, title) values (${post}, ${unitId}, 'Bí thư')`.execute(db())
  await sql`insert into holding (post_id, person_id, valid)
    select ${post}, id, '[2024-05-02,)'::daterange from person where name = ${name}`.execute(db())
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select ${post}, permission, ${unitId}, true from unnest(array['read', 'prepare', 'approve', 'send']) permission`.execute(
    db(),
  )
}
