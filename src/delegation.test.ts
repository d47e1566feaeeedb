// A secretary is away and delegates the post: the deputy approves and sends until the day, in their own name, not after it.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { may } from './organisation/index.ts'
import { newId } from './shared/id.ts'
import {
  bringIn,
  delegationForm,
  dutyOf,
  handOut,
  openStory,
  type Story,
  setDates,
  type Visitor,
  versionOf,
} from './story.ts'

let story: Story
let office: Visitor
let deputy: Visitor
let secretary: Visitor
let neighbour: Visitor
/** Of the deputy's unit, submitted for approval. */
let report: string

const LONG = 'Phạm Đức Long'
const ANH = 'Nguyễn Mai Anh'
const day = (text: string) => Temporal.PlainDate.from(text)
const db = () => story.installation.db(story.installation.bodies()[0]!.id)!

before(async () => {
  story = await openStory()
  story.clock.moveTo(day('2024-08-20'))
  office = await story.as('Lê Thu Hà')
  deputy = await story.as(ANH)
  secretary = await story.as(LONG)
  neighbour = await story.as('Võ Kim Ngân')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
  report = await deputy.submit(`/duties/${(await dutyOf(deputy, 'report', '2024-Q3')).id}/reports`)
  await deputy.submit(`${report}/nothing`, { version: '1' })
  await deputy.submit(`${report}/submission`, { version: await versionOf(deputy, report) })
})
after(() => story?.end())

const take = async (visitor: Visitor, step: string) =>
  (await visitor.post(`${report}/${step}`, { version: await versionOf(visitor, report) })).status

const give = async (visitor: Visitor, delegate: string, until: string, id = newId()) =>
  visitor.post('/delegations', await delegationForm(visitor, id, delegate, until))

const holdings = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from holding where delegated_by is not null`.execute(db()))
    .rows[0]!.n

const acts = async () =>
  (
    await sql<{ entry: string }>`
      select e.act || ': ' || actor.name || coalesce(' → ' || subject.name, '') as entry from audit_entry e
      join person actor on actor.id = e.actor_id left join person subject on subject.id = e.subject_id
      order by e.id`.execute(db())
  ).rows.map(({ entry }) => entry)

test('without a delegation the deputy may not approve', async () => assert.equal(await take(deputy, 'approval'), 403))

test('given today it ends today, at once, also when its form is sent again', async () => {
  const form = await delegationForm(secretary, newId(), ANH, '5/9/2024')
  await Promise.all([1, 2, 3].map(() => secretary.submit('/delegations', form)))
  assert.equal(await holdings(), 1)
  assert.equal((await acts()).filter(entry => entry.startsWith('post.delegated')).length, 1)
  const stolen = await neighbour.post('/delegations', form)
  assert.equal(stolen.status, 409)

  assert.equal((await deputy.post(`/delegations/${form.id}/ending`)).status, 404)
  assert.equal((await neighbour.post(`/delegations/${form.id}/ending`)).status, 404)
  await secretary.submit(`/delegations/${form.id}/ending`)
  await secretary.submit(`/delegations/${form.id}/ending`)
  assert.equal(await take(deputy, 'approval'), 403)
  await secretary.submit('/delegations', form)
  assert.equal(await holdings(), 0)
  assert.deepEqual(
    (await acts()).filter(entry => entry.startsWith('delegation.ended')),
    [`delegation.ended: ${LONG} → ${ANH}`],
  )
})

test('errors stand at the fields, and what was typed is kept', async () => {
  const past = await give(secretary, ANH, '19/8/2024')
  assert.equal(past.status, 422)
  const page = await past.text()
  assert.match(page, /Ngày này đã qua/)
  assert.match(page, /value="19\/8\/2024"/)
  const form = await delegationForm(secretary, newId(), ANH, '')
  const empty = await secretary.post('/delegations', { ...form, [`person.${form.post}`]: '' })
  const text = await empty.text()
  assert.match(text, /Chọn người được ủy quyền\./)
  assert.match(text, /Nhập ngày cuối của ủy quyền\./)
  assert.equal(await holdings(), 0)
})

test('until the day the deputy approves, not the day after; the log names who acted', async () => {
  const response = await give(secretary, ANH, '5/9/2024')
  assert.equal(response.status, 303)
  assert.match(await deputy.page('/delegations'), /Phạm Đức Long[\s\S]*5\/9\/2024/)
  story.clock.moveTo(day('2024-09-05'))
  assert.equal(await take(deputy, 'approval'), 303)
  assert.ok((await acts()).includes(`report.approved: ${ANH}`))
  assert.ok(!(await acts()).includes(`report.approved: ${LONG}`))

  story.clock.moveTo(day('2024-09-06'))
  assert.equal(await take(deputy, 'sending'), 403)
  assert.doesNotMatch(await deputy.page('/delegations'), /5\/9\/2024/)
})

test('given anew the deputy sends; the post stays with the secretary too', async () => {
  assert.equal((await give(secretary, ANH, '20/9/2024')).status, 303)
  assert.equal((await give(secretary, ANH, '25/9/2024')).status, 422)
  assert.equal(await take(deputy, 'sending'), 303)
  assert.ok((await acts()).includes(`report.sent: ${ANH}`))
  assert.match(await secretary.page('/delegations'), /Kết thúc ủy quyền/)
})

test('what was delegated is not delegated on', async () => {
  const { post, ...rest } = await delegationForm(deputy, newId(), LONG, '10/9/2024')
  const { post: delegated } = await delegationForm(secretary, newId(), ANH, '10/9/2024')
  assert.notEqual(post, delegated)
  const person = rest[`person.${post}`]!
  const forged = { id: newId(), post: delegated, [`person.${delegated}`]: person, [`until.${delegated}`]: '10/9/2024' }
  const response = await deputy.post('/delegations', forged)
  assert.equal(response.status, 409)
  assert.match(await response.text(), /không được ủy quyền lại/)
})

test('who manages people over the organisation sees it and ends it', async () => {
  story.clock.moveTo(day('2024-09-08'))
  const { rows } = await sql<{ id: string; person: string; unit: string }>`
    select d.id, d.person_id as person, post.unit_id as unit from delegation d join post on post.id = d.post_id where ended_at is null
    order by upper(d.valid) desc limit 1`.execute(db())
  const { person, unit } = rows[0]!
  const mayApprove = (on: string) => may(db(), person, 'approve', unit, day(on))
  assert.deepEqual([await mayApprove('2024-09-07'), await mayApprove('2024-09-08')], [true, true])
  const ending = `/delegations/${rows[0]!.id}/ending`
  assert.equal((await office.post(ending)).status, 404)
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select pp.post_id, 'manage-people', pp.over_id, true from post_permission pp join holding h on h.post_id = pp.post_id
    join person on person.id = h.person_id where person.name = 'Lê Thu Hà' and pp.permission = 'publish'`.execute(db())
  assert.match(await office.page('/delegations'), new RegExp(`${LONG}[\\s\\S]*${ANH}[\\s\\S]*${ending}`))
  await office.submit(ending)
  // What was done in the days before was done with the right to do it.
  assert.deepEqual([await mayApprove('2024-09-07'), await mayApprove('2024-09-08')], [true, false])
  assert.doesNotMatch(await deputy.page('/delegations'), /20\/9\/2024/)
  assert.equal((await acts()).at(-1), `delegation.ended: Lê Thu Hà → ${ANH}`)
})

test('who acts by delegation only: the header says so, and until when', async () => {
  assert.equal((await give(secretary, ANH, '20/9/2024')).status, 303)
  assert.doesNotMatch(await deputy.page('/account'), /được ủy quyền đến/)
  story.clock.moveTo(day('2024-09-10'))
  await sql`update holding set valid = daterange(lower(valid), '2024-09-10')
    where delegated_by is null and person_id = (select id from person where name = ${ANH})`.execute(db())
  assert.match(await deputy.page('/account'), /Bí thư, [^<]+ \(được ủy quyền đến 20\/9\/2024\)/)
  assert.match(await deputy.page('/account?lang=en'), /\(by delegation until 20\/9\/2024\)/)
  const page = await deputy.page('/delegations?lang=vi')
  assert.match(page, /không giữ chức vụ nào của chính mình/)
})

test('the database itself takes no delegation without an end, none twice and none that nobody agreed', async () => {
  const refused = (query: string) => assert.rejects(sql.raw(query).execute(db()), /holding_delegation/)
  await refused(`update holding set valid = daterange(lower(valid), null) where upper(valid) = '2024-09-21'`)
  await refused(`update holding set delegation_id = null where upper(valid) = '2024-09-21'`)
  await refused(`update holding set delegation_id = gen_random_uuid() where upper(valid) = '2024-09-21'`)
})

// Acts by delegation alone, until 20/9/2024.
test('the calendar of due days has the delegated post, loses what is no longer owed, and ends with the post', async () => {
  const made = await (await deputy.post('/calendar-feed')).text()
  const address = /https?:[^<]+\.ics/.exec(made)![0]
  const days = async () => {
    const text = await (await fetch(address)).text()
    return [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, on]) => on)
  }
  // The report of the third quarter was sent; the plan is overdue on its own day.
  assert.deepEqual(await days(), ['20240830', '20241220'])
  const plan = await dutyOf(deputy, 'plan', '2024')
  const waived = { version: '1', waiverReason: 'Mới thành lập', authority: 'Kết luận số 12-KL/ĐU' }
  await office.submit(`/duties/${plan.id}/waiver`, waived)
  assert.deepEqual(await days(), ['20241220'])
  story.clock.moveTo(day('2024-09-20'))
  assert.equal((await fetch(address)).status, 200)
  story.clock.moveTo(day('2024-09-21'))
  assert.equal((await fetch(address)).status, 404)
})
