// Duties in the database: created, changed by one and by many, amended, superseded; the counts follow.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { seedDemonstration } from '../organisation/index.ts'
import { newId } from '../shared/id.ts'
import { type Ground, openGround } from '../shared/jobs/test-kit.ts'
import { Refusal } from '../shared/refusal.ts'
import { sameDay } from '../shared/testing/days.ts'
import { acceptDuty, askMoreTime, extendDuty, reportDuty, returnDuty, tellProgress, waiveDuty } from './actions.ts'
import { amendDuties, supersedeDuties } from './amending.ts'
import { counts, foldCounts, wrongCounts } from './count-store.ts'
import { handOut } from './generation.ts'
import { partsOf } from './part-store.ts'
import { createParts } from './parts.ts'
import { eventsOf, findDuty } from './store.ts'
import { addProgramme, day, definitionOf, inTransaction, morning } from './test-kit.ts'

let body: Ground
let office: string
let clerk: string
let issuer: string
let units: string[]

before(async () => {
  body = await openGround()
  await body.db.transaction().execute(db => seedDemonstration(db, morning('2024-08-20')))
  const one = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(body.db)).rows[0]!.id
  office = await one(sql<{ id: string }>`select id from person where name = 'Lê Thu Hà'`)
  clerk = await one(sql<{ id: string }>`select id from person where name = 'Nguyễn Mai Anh'`)
  issuer = await one(
    sql<{ id: string }>`select unit_id as id from placement where parent_id is null and tree = 'party'`,
  )
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from placement where parent_id = ${issuer} and tree = 'party' and upper_inf(valid) limit 20`.execute(
    body.db,
  )
  units = rows.map(({ id }) => id)
})
after(() => body?.end())

const as = <T>(person: string, on: string, act: Parameters<typeof inTransaction<T>>[3]) =>
  inTransaction(body.db, person, morning(on), act)

/** Twenty units that owe one activity of the third quarter; the ids in the order of the units. */
async function fresh() {
  const { programme, deliverables } = await addProgramme(body.db, issuer, office, ['activity'])
  const deliverable = deliverables[0]!.id
  const definition = definitionOf({ programme, deliverable, kind: 'activity', issuer }, 3)
  const made = await as(office, '2024-08-20', context => handOut(context, [{ definition, unitIds: units }]))
  const { rows } = await sql<{ id: string }>`
    select id from duty where deliverable_id = ${deliverable} order by array_position(${units}::uuid[], unit_id)`.execute(
    body.db,
  )
  return { programme, deliverable, definition, made, ids: rows.map(({ id }) => id) }
}

const countsOf = async (programme: string) => {
  const { rows } = await sql<{ state: string; late: boolean; expected: string; n: number }>`
    select state, late, expected_on::text as expected, sum(count)::int as n from ${counts} c where programme_id = ${programme}
    group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`.execute(body.db)
  return rows.map(({ state, late, expected, n }) => `${n} ${state}${late ? ' late' : ''} ${expected}`)
}

const refusal = (text: RegExp) => (error: unknown) => error instanceof Refusal && text.test(error.text.vi)

test('handing out twice creates nothing twice, and every duty has one beginning', async () => {
  const { programme, definition, made, ids } = await fresh()
  assert.equal(made, 20)
  assert.equal(await as(office, '2024-08-21', context => handOut(context, [{ definition, unitIds: units }])), 0)
  assert.deepEqual(
    (await eventsOf(body.db, ids[0]!)).map(({ act }) => act),
    ['created'],
  )
  assert.deepEqual(await countsOf(programme), ['20 open 2024-09-20'])
})

test('reported, returned with a new day, reported again, accepted: the first arrival stays, the counts follow', async () => {
  const { programme, ids } = await fresh()
  const id = ids[0]!
  await as(clerk, '2024-09-18', context => reportDuty(context, id, 'Đã tổ chức'))
  await as(office, '2024-09-19', context => returnDuty(context, id, 'Thiếu biên bản', day('2024-09-30')))
  assert.deepEqual(await countsOf(programme), ['19 open 2024-09-20', '1 open 2024-09-30'])
  await as(clerk, '2024-09-29', context => reportDuty(context, id, 'Bổ sung'))
  await as(office, '2024-10-01', context => acceptDuty(context, id))
  assert.equal((await findDuty(body.db, id))!.firstReportedAt?.toString(), morning('2024-09-18').toString())
  await as(clerk, '2024-09-25', context => reportDuty(context, ids[1]!, 'Trễ'))
  assert.deepEqual(await countsOf(programme), [
    '1 accepted 2024-09-20',
    '18 open 2024-09-20',
    '1 reported late 2024-09-20',
  ])
})

test('two people report the same duty at once: one succeeds, the other is told who and when', async () => {
  const { ids } = await fresh()
  const id = ids[0]!
  const both = await Promise.allSettled([
    as(clerk, '2024-09-18', context => reportDuty(context, id, 'A')),
    as(office, '2024-09-18', context => reportDuty(context, id, 'B')),
  ])
  const refused = both.filter(one => one.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.ok(refusal(/^(Nguyễn Mai Anh|Lê Thu Hà) đã báo cáo việc này lúc 09:00 ngày 18\/9\/2024/)(refused[0]!.reason))
  assert.equal((await eventsOf(body.db, id)).filter(({ act }) => act === 'reported').length, 1)
})

test('a page that is stale changes nothing', async () => {
  const { ids } = await fresh()
  const id = ids[0]!
  await as(clerk, '2024-09-18', context => tellProgress(context, id, 40, 'Đã có dự thảo', { version: 1 }))
  await assert.rejects(
    as(clerk, '2024-09-18', context => tellProgress(context, id, 30, '', { version: 1 })),
    refusal(/người khác thay đổi/),
  )
  assert.equal((await findDuty(body.db, id))!.percent, 40)
})

test('more time: asked by the owner, granted with both days and who granted it', async () => {
  const { programme, ids } = await fresh()
  const id = ids[0]!
  await as(clerk, '2024-09-10', context => askMoreTime(context, id, day('2024-10-05'), 'Bận khai giảng', {}))
  sameDay((await findDuty(body.db, id))!.askedDueOn, '2024-10-05')
  await as(office, '2024-09-11', context => extendDuty(context, id, day('2024-10-01'), 'Đồng ý một phần', {}))
  const duty = (await findDuty(body.db, id))!
  sameDay(duty.dueOn, '2024-10-01')
  assert.equal(duty.askedDueOn, null)
  const event = (await eventsOf(body.db, id)).at(-1)!
  assert.equal(
    [event.act, event.person, event.fromDay, event.toDay].join(' '),
    'extended Lê Thu Hà 2024-09-20 2024-10-01',
  )
  await assert.rejects(
    as(office, '2024-09-11', context => extendDuty(context, id, day('2024-10-01'), 'Lại', {})),
    refusal(/phải sau thời hạn hiện nay/),
  )
  assert.deepEqual(await countsOf(programme), ['19 open 2024-09-20', '1 open 2024-10-01'])
})

test('waived with its reason and authority: nobody reports it any more', async () => {
  const { programme, ids } = await fresh()
  const id = ids[0]!
  await as(office, '2024-09-10', context => waiveDuty(context, id, 'Trường mới thành lập', 'Kết luận số 12-KL/ĐU', {}))
  const event = (await eventsOf(body.db, id)).at(-1)!
  assert.deepEqual([event.act, event.note, event.authority], ['waived', 'Trường mới thành lập', 'Kết luận số 12-KL/ĐU'])
  await assert.rejects(
    as(clerk, '2024-09-18', context => reportDuty(context, id, 'A')),
    refusal(/cho phép không thực hiện/),
  )
  assert.deepEqual(await countsOf(programme), ['19 open 2024-09-20', '1 waived 2024-09-20'])
})

test('an amendment moves what has not arrived, with its history; what came keeps its day', async () => {
  const { programme, deliverable, ids } = await fresh()
  await as(clerk, '2024-09-25', context => reportDuty(context, ids[0]!, 'Trễ'))
  const moved = await as(office, '2024-09-26', context =>
    amendDuties(
      context,
      { programmeId: programme, deliverableId: deliverable, period: '2024-Q3' },
      { dueOn: day('2024-10-15'), title: 'Báo cáo mới' },
      'Quyết định số 7-QĐ/ĐU',
    ),
  )
  assert.equal(moved, 19)
  const duty = (await findDuty(body.db, ids[1]!))!
  sameDay(duty.dueOn, '2024-10-15')
  sameDay(duty.coversTo, '2024-09-14')
  assert.equal(duty.title, 'Báo cáo mới')
  const event = (await eventsOf(body.db, ids[1]!)).at(-1)!
  assert.equal(
    [event.act, event.fromDay, event.toDay, event.note].join(' '),
    'moved 2024-09-20 2024-10-15 Quyết định số 7-QĐ/ĐU',
  )
  sameDay((await findDuty(body.db, ids[0]!))!.dueOn, '2024-09-20')
  assert.deepEqual(await countsOf(programme), ['19 open 2024-10-15', '1 reported late 2024-09-20'])
})

test('closing supersedes what is open, with its parts; what was reported stays to be decided', async () => {
  const { programme, ids } = await fresh()
  await as(clerk, '2024-09-18', context => reportDuty(context, ids[0]!, 'A'))
  const part = { id: newId(), title: 'Dự thảo', dueOn: day('2024-09-10'), unitId: units[1]! }
  await as(clerk, '2024-09-01', context => createParts(context, ids[1]!, [part]))
  assert.equal(
    await as(office, '2024-09-20', context => supersedeDuties(context, { programmeId: programme }, 'Kết thúc')),
    19,
  )
  assert.equal((await findDuty(body.db, part.id))!.state, 'superseded')
  await assert.rejects(
    as(clerk, '2024-09-21', context => reportDuty(context, ids[1]!, 'A')),
    refusal(/không còn phải thực hiện/),
  )
  await as(office, '2024-09-21', context => acceptDuty(context, ids[0]!))
  assert.deepEqual(await countsOf(programme), ['1 accepted 2024-09-20'])
})

test('parts are there once, on no board, and end with their report', async () => {
  const { programme, ids } = await fresh()
  const part = { id: newId(), title: 'Dự thảo', dueOn: day('2024-09-10'), unitId: units[1]! }
  assert.equal(await as(clerk, '2024-09-01', context => createParts(context, ids[0]!, [part])), 1)
  assert.equal(await as(clerk, '2024-09-01', context => createParts(context, ids[0]!, [part])), 0)
  await as(clerk, '2024-09-09', context => reportDuty(context, part.id, 'Xong'))
  assert.deepEqual(
    (await partsOf(body.db, ids[0]!)).map(({ state }) => state),
    ['accepted'],
  )
  assert.deepEqual(await countsOf(programme), ['20 open 2024-09-20'])
})

test('folding changes no count', async () => {
  const { programme, ids } = await fresh()
  await as(clerk, '2024-09-18', context => reportDuty(context, ids[0]!, 'A'))
  const before = await countsOf(programme)
  while ((await body.db.transaction().execute(db => foldCounts(db, 7))) > 0);
  assert.deepEqual(await countsOf(programme), before)
  assert.deepEqual(await wrongCounts(body.db), [])
})
