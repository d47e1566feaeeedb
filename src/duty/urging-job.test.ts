// The daily run on a real PostgreSQL: one digest a person a day, higher with each rung, nothing of what is done or not to be seen.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { seedDemonstration } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { newId } from '../shared/id.ts'
import { type Ground, openGround } from '../shared/jobs/test-kit.ts'
import { acceptDuty, reportDuty, returnDuty, waiveDuty } from './actions.ts'
import { handOut } from './generation.ts'
import { createParts } from './parts.ts'
import { addProgramme, day, definitionOf, inTransaction, morning } from './test-kit.ts'
import { DEFAULT_LADDER } from './urging.ts'
import { dutyReminder, remind } from './urging-jobs.ts'
import { insertLadder } from './urging-store.ts'

let body: Ground
let people: Map<string, string>
let issuer: string
let unitOf: Map<string, string>

const [OFFICE, DEPUTY, SECRETARY, OTHER] = ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân']

before(async () => {
  body = await openGround()
  await body.db.transaction().execute(db => seedDemonstration(db, morning('2024-08-20')))
  const named = await sql<{ id: string; name: string }>`select id, name from person`.execute(body.db)
  people = new Map(named.rows.map(({ id, name }) => [name, id]))
  const posts = await sql<{ name: string; unit: string }>`
    select person.name, post.unit_id as unit from holding h join post on post.id = h.post_id
    join person on person.id = h.person_id`.execute(body.db)
  unitOf = new Map(posts.rows.map(({ name, unit }) => [name, unit]))
  const top = await sql<{ id: string }>`
    select unit_id as id from placement where parent_id is null and tree = 'party'`.execute(body.db)
  issuer = top.rows[0]!.id
})
after(() => body?.end())

const as = <T>(person: string, on: string, act: Parameters<typeof inTransaction<T>>[3]) =>
  inTransaction(body.db, people.get(person)!, morning(on), act)

const run = (on: string) => body.db.transaction().execute(db => remind({ db, now: morning(on) }))

/** What each was told on a day: "Lê Thu Hà 1/0/0" is one overdue. */
async function told(on: string): Promise<string[]> {
  const { rows } = await sql<{ told: string }>`
    select person.name || ' ' || r.overdue || '/' || r.due_today || '/' || r.due_soon as told
    from duty_reminder r join person on person.id = r.person_id
    join notice n on n.subject_id = r.id and n.person_id = r.person_id and n.kind = 'duty.reminder'
    where r.day = ${on}::date`.execute(body.db)
  return rows.map(row => row.told).sort(new Intl.Collator('vi').compare)
}

/** An activity of the third quarter, due on Friday 20 September 2024, owed by the organisations of these people. */
async function fresh(...owners: string[]): Promise<string[]> {
  await body.db.transaction().execute(async db => {
    for (const table of ['duty_reminder', 'duty_reminder_day', 'notice', 'duty_event'])
      await sql`delete from ${sql.table(table)}`.execute(db)
    await sql`delete from duty where parent_id is not null`.execute(db)
    await sql`delete from duty`.execute(db)
  })
  const { programme, deliverables } = await addProgramme(body.db, issuer, people.get(OFFICE)!, ['activity'])
  const definition = definitionOf({ programme, deliverable: deliverables[0]!.id, kind: 'activity', issuer }, 3)
  const unitIds = owners.map(owner => unitOf.get(owner)!)
  await as(OFFICE, '2024-08-20', context => handOut(context, [{ definition, unitIds }]))
  const { rows } = await sql<{ id: string }>`
    select id from duty order by array_position(${unitIds}::uuid[], unit_id)`.execute(body.db)
  return rows.map(({ id }) => id)
}

test('the owner before the day, then the head, then the superior; the other organisation hears nothing', async () => {
  await fresh(DEPUTY)
  for (const [on, expected] of [
    ['2024-09-11', []],
    ['2024-09-13', [`${DEPUTY} 0/0/1`, `${SECRETARY} 0/0/1`]], // both prepare there
    ['2024-09-16', []],
    ['2024-09-18', [`${DEPUTY} 0/0/1`, `${SECRETARY} 0/0/1`]],
    ['2024-09-20', [`${DEPUTY} 0/1/0`, `${SECRETARY} 0/1/0`]],
    ['2024-09-21', []], // a Saturday, one day late: told on Monday
    ['2024-09-23', [`${DEPUTY} 1/0/0`, `${SECRETARY} 1/0/0`]],
    ['2024-09-24', []],
    ['2024-09-27', [`${OFFICE} 1/0/0`, `${DEPUTY} 1/0/0`, `${SECRETARY} 1/0/0`]],
  ] as const) {
    await run(on)
    assert.deepEqual(await told(on), [...expected].sort(new Intl.Collator('vi').compare), on)
  }
})

test('a head who does not prepare is told from the first day after', async () => {
  await fresh(DEPUTY)
  const of = sql`post_id in (select post_id from holding where person_id = ${people.get(SECRETARY)!})`
  const { rows } = await sql<{ post: string; over: string; subtree: boolean }>`
    delete from post_permission where permission = 'prepare' and ${of}
    returning post_id as post, over_id as over, subtree`.execute(body.db)
  await run('2024-09-20')
  assert.deepEqual(await told('2024-09-20'), [`${DEPUTY} 0/1/0`])
  await run('2024-09-23')
  assert.equal((await told('2024-09-23')).join(), `${DEPUTY} 1/0/0,${SECRETARY} 1/0/0`)
  const { post, over, subtree } = rows[0]!
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    values (${post}, 'prepare', ${over}, ${subtree})`.execute(body.db)
})

test('run again on the same day, and by two at once, nobody is told twice; killed before its end, nobody was told', async () => {
  await fresh(DEPUTY)
  await assert.rejects(
    body.db.transaction().execute(async db => {
      assert.ok((await remind({ db, now: morning('2024-09-20') })) > 0)
      throw new Error('killed')
    }),
  )
  assert.deepEqual(await told('2024-09-20'), [])
  const counts = await Promise.all([run('2024-09-20'), run('2024-09-20')])
  assert.deepEqual(counts.toSorted(), [0, 2])
  assert.equal(await run('2024-09-20'), 0)
  assert.deepEqual((await told('2024-09-20')).length, 2)
})

test('what is done, waived or returned with a new day: nothing, nothing, the new day', async () => {
  const [done, waived] = await fresh(DEPUTY, OTHER)
  await as(DEPUTY, '2024-09-18', context => reportDuty(context, done!, 'Đã tổ chức'))
  await as(OFFICE, '2024-09-18', context => waiveDuty(context, waived!, 'Không có viên chức', 'Kết luận', {}))
  await run('2024-09-20')
  assert.deepEqual(await told('2024-09-20'), [])
  await as(OFFICE, '2024-09-20', context => returnDuty(context, done!, 'Thiếu biên bản', day('2024-09-24')))
  await run('2024-09-24')
  assert.ok((await told('2024-09-24')).includes(`${DEPUTY} 0/1/0`))
  await as(DEPUTY, '2024-09-24', context => reportDuty(context, done!, 'Bổ sung'))
  await as(OFFICE, '2024-09-24', context => acceptDuty(context, done!))
  await run('2024-10-01')
  assert.deepEqual(await told('2024-10-01'), [])
})

test('a part is its owner’s matter; the mail lists what is open and within reach when it goes', async () => {
  const [parent] = await fresh(DEPUTY)
  const part = newId()
  await as(DEPUTY, '2024-09-01', context =>
    createParts(context, parent!, [
      { id: part, title: 'Mời đại biểu', dueOn: day('2024-09-10'), unitId: unitOf.get(DEPUTY)! },
    ]),
  )
  await run('2024-09-17')
  const digests = await told('2024-09-17')
  assert.ok(digests.some(line => line.startsWith(DEPUTY)))
  assert.ok(!digests.some(line => line.startsWith(OFFICE)), 'the superior')
  const deputy = people.get(DEPUTY)!
  const { rows } = await sql<{ id: string }>`
    select id from duty_reminder where person_id = ${deputy} and day = '2024-09-17'`.execute(body.db)
  const listed = (personId: string) =>
    dutyReminder.listed!(body.db, { subject: rows[0]!.id, personId, on: day('2024-09-18') })
  assert.deepEqual(
    (await listed(deputy)).map(({ href }) => href),
    [`/duties/${part}`],
  )
  assert.deepEqual(await listed(people.get(OTHER)!), [], 'somebody else’s digest')
  await as(DEPUTY, '2024-09-18', context => reportDuty(context, part, 'Đã mời'))
  assert.deepEqual(await listed(deputy), [])
})

test('the setting of the body counts; a body without people or organisations is no fault', async () => {
  await fresh(DEPUTY)
  const ladder = { ...DEFAULT_LADDER, days: { owner: [-3], head: [], superior: [] } }
  assert.equal(await insertLadder(body.db, 1, ladder, morning('2024-09-01'), people.get(OFFICE)!), true)
  assert.equal(await insertLadder(body.db, 1, ladder, morning('2024-09-01'), people.get(OFFICE)!), false)
  await run('2024-09-16')
  await run('2024-09-18')
  assert.deepEqual(await told('2024-09-18'), [`${DEPUTY} 0/0/1`, `${SECRETARY} 0/0/1`]) // Tuesday's turn: there was no run on Tuesday
  await run('2024-09-20')
  assert.deepEqual(await told('2024-09-20'), [])
  const empty = body.installation
  const { id } = await empty.createBody('body-empty', 'Trống')
  await empty
    .db(id)!
    .transaction()
    .execute((db: Db) => remind({ db, now: morning('2024-09-20') }))
})
