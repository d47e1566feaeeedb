// Codes on paper: the set-up of a new installation, invitations, new passwords; and one account in two bodies.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ADMINISTRATOR, Caller, type Entrance, found, openEntrance, setUpForm } from './entrance.ts'
import { issueCode } from './identity/index.ts'
import { createUnit, NOTHING_KNOWN } from './organisation/index.ts'
import { dayOf } from './shared/day.ts'
import { newId } from './shared/id.ts'
import { Visitor } from './story.ts'

let entrance: Entrance
let administrator: Visitor

before(async () => {
  entrance = await openEntrance()
})
after(() => entrance.end())

const visitor = () => new Visitor(entrance.url)
let calls = 0
const caller = () => new Caller(entrance.url, `203.0.113.${++calls}`)
const body = (slug = 'so-noi-vu') => entrance.installation.bodies().find(each => each.slug === slug)!
const bodyDb = (slug?: string) => entrance.installation.db(body(slug).id)!

test('the first visit leads to the set-up, which wants the newest code from the console', async () => {
  assert.equal((await visitor().fetch('/')).headers.get('location'), '/sign-in')
  assert.equal((await visitor().fetch('/sign-in')).headers.get('location'), '/setup')
  for (const code of ['', 'ABCD-EFGH-JKMN-PQRS-TVWX', 'không phải mã']) {
    const response = await caller().post('/setup', setUpForm(code))
    assert.equal(response.status, 422)
    assert.match(await response.text(), /Mã thiết lập không đúng hoặc là mã của lần khởi động trước/)
  }
  const { rows } = await sql<{ kept: string }>`select string_agg(c::text, ' ') as kept from one_time_code c`.execute(
    entrance.identity.db,
  )
  assert.ok(!rows[0]!.kept.includes(entrance.setUpCode.slice(5)), 'only the hash is kept')
})

test('what is missing in the set-up is named at its field, and the code holds', async () => {
  const form = { ...setUpForm(entrance.setUpCode), body: '', slug: '1a', username: 'Q', password: 'ngắn', again: '' }
  const page = await (await caller().post('/setup', form)).text()
  for (const field of ['body', 'slug', 'username', 'password', 'again'])
    assert.match(page, new RegExp(`id="${field}-error"`), field)
  assert.match(page, /value="Đảng ủy Sở Nội vụ"/)
  assert.doesNotMatch(page, /value="ngắn"/)
})

test('set up twice at once: one body, one account, one administrator', async () => {
  const forms = [caller(), caller(), caller()]
  const responses = await Promise.all(
    forms.map(each => each.post('/setup', setUpForm(entrance.setUpCode.toLowerCase()))),
  )
  assert.deepEqual(responses.map(({ status }) => status).sort(), [303, 422, 422])
  assert.equal(entrance.installation.bodies().length, 1)
  const count = async (table: string) =>
    (await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(entrance.identity.db))
      .rows[0]!.count
  assert.equal(await count('user'), 1)
  administrator = forms[responses.findIndex(({ status }) => status === 303)]!
  assert.match(await administrator.page('/'), /Trần Quốc Hưng/)
  assert.match(await administrator.page('/'), /Quản trị viên, Đảng ủy Sở Nội vụ/)
  const people = await sql<{ count: number }>`select count(*) as count from person`.execute(bodyDb())
  assert.equal(people.rows[0]!.count, 1)
  for (const method of ['GET', 'POST'])
    assert.equal((await visitor().fetch('/setup', { method })).status, method === 'GET' ? 404 : 400)
  assert.equal((await visitor().post('/setup', setUpForm(entrance.setUpCode))).status, 404)
})

/** A person with a post that gives these rights over the top organisation's tree; answers their id. */
async function appoint(name: string, permissions: string[] = ['read'], slug = 'so-noi-vu', unit: string | null = null) {
  const [personId, postId] = [newId(), newId()]
  const db = bodyDb(slug)
  await sql`insert into person (id, name) values (${personId}, ${name})`.execute(db)
  const top = unit ?? (await sql<{ id: string }>`select id from unit where code = 'DU'`.execute(db)).rows[0]!.id
  await sql`insert into post (id, unit_id, title) values (${postId}, ${top}, 'Chuyên viên')`.execute(db)
  await sql`insert into holding (post_id, person_id, valid) values (${postId}, ${personId}, '[2020-01-01,)')`.execute(
    db,
  )
  for (const permission of permissions)
    await sql`insert into post_permission (post_id, permission, over_id, subtree)
      values (${postId}, ${permission}, ${top}, true)`.execute(db)
  return personId
}

/** The code on the paper that the manager prints for a person. */
async function printCode(manager: Visitor, personId: string, fields: Record<string, string> = {}): Promise<string> {
  const id = found(await manager.page(`/people/${personId}/code`), /name="id" value="([^"]+)"/)
  const response = await manager.post(`/people/${personId}/code`, { id, ...fields })
  const page = await response.text()
  assert.equal(response.status, 200, page)
  return found(page, /<code>([0-9A-Z-]{24})<\/code>/)
}

const account = (username: string, password = 'ba con mèo trèo cây') => ({ username, password, again: password })

test('an invited person makes an account with the code on the paper', async () => {
  const person = await appoint('Lê Thu Hà')
  assert.match(await administrator.page('/people'), /Lê Thu Hà/)
  const code = await printCode(administrator, person)
  const invited = caller()
  const page = await (await invited.post('/invitation', { code: code.toLowerCase().replaceAll('-', ' ') })).text()
  assert.match(page, /Mã mời này dành cho Lê Thu Hà/)
  const taken = await invited.post('/invitation/account', { code, ...account(ADMINISTRATOR.username) })
  assert.match(await taken.text(), /đã có người dùng/)
  assert.equal(await invited.submit('/invitation/account', { code, ...account('ha.lethu'), email: 'Ha@donvi.vn' }), '/')
  assert.match(await invited.page('/'), /Lê Thu Hà/)
  assert.equal(await caller().submit('/sign-in', { name: 'HA@donvi.vn', password: 'ba con mèo trèo cây' }), '/')
  const again = await caller().post('/invitation', { code })
  assert.equal(again.status, 422)
  assert.match(await again.text(), /Mã không đúng, đã dùng hoặc đã hết hạn/)
})

test('one invitation posted twice at once makes one account', async () => {
  const code = await printCode(administrator, await appoint('Nguyễn Mai Anh'))
  const responses = await Promise.all(
    ['anh.mot', 'anh.hai', 'anh.ba'].map(username =>
      caller().post('/invitation/account', { code, ...account(username) }),
    ),
  )
  assert.deepEqual(responses.map(({ status }) => status).sort(), [303, 422, 422])
  const { rows } = await sql<{ username: string }>`select username from "user" where username like 'anh.%'`.execute(
    entrance.identity.db,
  )
  assert.equal(rows.length, 1)
})

test('two people who want the same name at once: one gets it, the other keeps the invitation', async () => {
  const codes = [
    await printCode(administrator, await appoint('Phạm Đức Long')),
    await printCode(administrator, await appoint('Phạm Đức Long')),
  ]
  const responses = await Promise.all(
    codes.map(code => caller().post('/invitation/account', { code, ...account('long.pham') })),
  )
  assert.deepEqual(responses.map(({ status }) => status).sort(), [303, 422])
  const loser = codes[responses.findIndex(({ status }) => status === 422)]!
  assert.equal(await caller().submit('/invitation/account', { code: loser, ...account('long.pham2') }), '/')
})

test('a paper is printed once; a new one makes the earlier one worthless', async () => {
  const person = await appoint('Võ Kim Ngân')
  const id = found(await administrator.page(`/people/${person}/code`), /name="id" value="([^"]+)"/)
  const first = await administrator.post(`/people/${person}/code`, { id })
  const code = found(await first.text(), /<code>([0-9A-Z-]{24})<\/code>/)
  assert.equal((await administrator.post(`/people/${person}/code`, { id })).status, 409)
  assert.equal((await caller().post('/invitation', { code })).status, 200, 'the code that was printed holds')
  await printCode(administrator, person)
  assert.equal((await caller().post('/invitation', { code })).status, 422)
})

test('an expired code opens nothing', async () => {
  const code = await printCode(administrator, await appoint('Đỗ Quang Minh'))
  await sql`update one_time_code set expires_at = now() where handle = ${code.slice(0, 4)}`.execute(
    entrance.identity.db,
  )
  assert.equal((await caller().post('/invitation/account', { code, ...account('minh.do') })).status, 422)
})

test('guessing the rest of a code that was half seen ends for the guesser, not for its owner', async () => {
  const code = await printCode(administrator, await appoint('Hồ Thanh Sơn'))
  const guesser = caller()
  for (let at = 0; at < 11; at++)
    await guesser.post('/invitation', { code: `${code.slice(0, 4)}-AAAA-BBBB-CCCC-DD${`${at}`.padStart(2, '0')}` })
  assert.equal((await guesser.post('/invitation', { code })).status, 422)
  assert.equal((await caller().post('/invitation', { code })).status, 200)
})

test('a reset code sets a new password and ends every session of the account', async () => {
  const person = await appoint('Bùi Thị Lan')
  const owner = caller()
  await owner.submit('/invitation/account', { code: await printCode(administrator, person), ...account('lan.bui') })
  const code = await printCode(administrator, person)
  assert.match(await (await caller().post('/invitation', { code })).text(), /cho tài khoản lan\.bui/)
  const form = { code, password: 'một hai ba bốn năm', again: 'một hai ba bốn năm' }
  assert.equal((await caller().post('/invitation/account', { ...account('khac'), code })).status, 422)
  assert.equal(await caller().submit('/invitation/password', form), '/sign-in')
  assert.equal((await owner.fetch('/')).headers.get('location'), '/sign-in')
  assert.equal((await caller().post('/sign-in', { name: 'lan.bui', password: 'ba con mèo trèo cây' })).status, 422)
  assert.equal(await caller().submit('/sign-in', { name: 'lan.bui', password: form.password }), '/')
  assert.equal((await caller().post('/invitation/password', form)).status, 422)
})

test('who manages people cannot reach for more than they manage', async () => {
  const lesser = await appoint('Tạ Minh Khôi', ['read', 'manage-people'])
  const manager = caller()
  await manager.submit('/invitation/account', { code: await printCode(administrator, lesser), ...account('khoi.ta') })
  const hung = (await sql<{ id: string }>`select id from person where name = 'Trần Quốc Hưng'`.execute(bodyDb()))
    .rows[0]!
  assert.doesNotMatch(await manager.page('/people'), /Trần Quốc Hưng/, 'who administers is not theirs to reset')
  assert.equal((await manager.fetch(`/people/${hung.id}/code`)).status, 404)
  assert.equal((await manager.post(`/people/${hung.id}/code`, { id: newId() })).status, 404)
  assert.match(await manager.page('/people'), /Lê Thu Hà/)

  const db = bodyDb()
  const unit = newId()
  const top = (await sql<{ id: string }>`select id from unit where code = 'DU'`.execute(db)).rows[0]!.id
  const now = Temporal.Now.instant()
  const context = { db, now, today: dayOf(now), person: { id: hung.id, name: '' } }
  const cell = { ...NOTHING_KNOWN, id: unit, kind: 'party-cell', code: 'CB1', name: 'Chi bộ Một' } as const
  await createUnit(context, cell, top, dayOf(now))
  const below = await appoint('Cao Thị Nhàn', ['read', 'manage-people'], 'so-noi-vu', unit)
  const clerk = await appoint('Dương Gia Bảo', ['read'], 'so-noi-vu', unit)
  const chief = await appoint('Mạc Văn Tài', [], 'so-noi-vu', unit)
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select post_id, 'read', ${top}, true from holding where person_id = ${chief}`.execute(db)
  const small = caller()
  await small.submit('/invitation/account', { code: await printCode(administrator, below), ...account('nhan.cao') })
  const list = await small.page('/people')
  assert.match(list, /Dương Gia Bảo/)
  assert.doesNotMatch(list, /Lê Thu Hà/, 'a post outside')
  assert.doesNotMatch(list, /Mạc Văn Tài/, 'a post inside with a right over what is outside')
  assert.equal((await small.fetch(`/people/${clerk}/code`)).status, 200)
  assert.equal((await small.fetch(`/people/${chief}/code`)).status, 404)
})

test('one account in two bodies chooses where to work, and neither body’s session opens the other', async () => {
  await entrance.installation.createBody('so-tai-chinh', 'Đảng bộ Sở Tài chính tỉnh Tân Giang')
  const second = bodyDb('so-tai-chinh')
  const unit = newId()
  await sql`insert into unit (id, kind, code, name, search, words) values (${unit}, 'party-committee', 'DU', 'Đảng ủy Sở Tài chính', 'dang uy so tai chinh', '')`.execute(
    second,
  )
  await sql`insert into placement (unit_id, tree, parent_id, valid) values (${unit}, 'party', null, '[2020-01-01,)')`.execute(
    second,
  )
  const there = await appoint('Trần Quốc Hưng', ['read', 'manage-people'], 'so-tai-chinh')

  const { code } = (await issueCode(entrance.identity, {
    ...{ id: newId(), bodyId: body('so-tai-chinh').id, personId: there, accountId: null },
    ...{ clearsSecondStep: false, issuer: newId() },
  }))!
  const page = await (await administrator.post('/invitation', { code })).text()
  assert.match(page, /Dùng tài khoản đang đăng nhập \(quan\.tri\)/)
  assert.equal((await caller().post('/invitation/link', { code })).status, 401)
  assert.equal(await administrator.submit('/invitation/link', { code }), '/choose-body')

  const who = caller()
  assert.equal(
    await who.submit('/sign-in', { name: ADMINISTRATOR.username, password: ADMINISTRATOR.password }),
    '/choose-body',
  )
  assert.equal((await who.fetch('/')).headers.get('location'), '/choose-body')
  assert.match(await who.page('/choose-body'), /Sở Tài chính[\s\S]*Sở Nội vụ|Sở Nội vụ[\s\S]*Sở Tài chính/)
  assert.equal((await who.post('/choose-body', { body: newId() })).status, 404)
  await who.submit('/choose-body', { body: body('so-tai-chinh').id })
  const inside = await who.page('/')
  assert.match(inside, /Đảng bộ Sở Tài chính/)
  const list = await who.page('/people')
  assert.doesNotMatch(list, /Lê Thu Hà/, 'people of the other body')
  const ha = (await sql<{ id: string }>`select id from person where name = 'Lê Thu Hà'`.execute(bodyDb())).rows[0]!.id
  assert.equal((await who.fetch(`/people/${ha}/code`)).status, 404)

  const mine = await who.page(`/people/${there}/code`)
  const refused = await who.post(`/people/${there}/code`, { id: found(mine, /name="id" value="([^"]+)"/) })
  assert.equal(refused.status, 409, 'a password that opens another body is not reset from here')
})

test('a session that names a person who is not the account’s opens nothing', async () => {
  const who = caller()
  await who.submit('/sign-in', { name: 'ha.lethu', password: 'ba con mèo trèo cây' })
  const token = /(?<=session=)[^.;%]+/.exec(who.cookie)![0]
  const foreign = (await sql<{ id: string }>`select id from person`.execute(bodyDb('so-tai-chinh'))).rows[0]!.id
  await sql`update session set "bodyId" = ${body('so-tai-chinh').id}, "personId" = ${foreign} where token = ${token}`.execute(
    entrance.identity.db,
  )
  assert.equal((await who.fetch('/')).headers.get('location'), '/sign-in')
})
