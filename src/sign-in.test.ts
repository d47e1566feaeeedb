// Signing in to the real thing: password, second step, sessions, limits; and what must not be possible.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ADMINISTRATOR, authenticator, Caller, type Entrance, found, openEntrance, setUp } from './entrance.ts'
import { Visitor } from './story.ts'

let entrance: Entrance

before(async () => {
  entrance = await openEntrance()
  await setUp(entrance)
})
after(() => entrance.end())

const { username: name, password } = ADMINISTRATOR
const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng'

const visitor = () => new Visitor(entrance.url)
let calls = 0
/** From an address of its own, so that one test's wrong tries are not another's. */
const caller = () => new Caller(entrance.url, `203.0.113.${++calls}`)

async function signedIn(): Promise<Visitor> {
  const who = caller()
  assert.equal(await who.submit('/sign-in', { name, password }), '/')
  return who
}

const isIn = async (who: Visitor) => (await who.fetch('/')).status === 200

test('the right password opens the body; the cookie is for the server alone', async () => {
  const who = caller()
  const response = await who.post('/sign-in', { name, password })
  assert.equal(response.headers.get('location'), '/')
  const [cookie = ''] = response.headers.getSetCookie()
  assert.match(cookie, /^session=[^;]+;.*HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
  assert.doesNotMatch(cookie, /Secure/)
  assert.match(await who.page('/'), /Đảng bộ Sở Nội vụ tỉnh Tân Giang/)
})

test('the user name in capitals and the password in decomposed letters are the same', async () => {
  assert.equal(await caller().submit('/sign-in', { name: ' QUAN.tri ', password: password.normalize('NFD') }), '/')
})

test('behind a proxy that was called by https, the cookie is Secure', async () => {
  const body = new URLSearchParams({ name, password })
  const response = await caller().fetch('/sign-in', {
    method: 'POST',
    body,
    headers: { 'x-forwarded-proto': 'https', origin: entrance.url.replace('http:', 'https:') },
  })
  assert.equal(response.status, 303)
  assert.match(response.headers.getSetCookie().find(cookie => cookie.startsWith('session='))!, /; Secure/)
})

test('a wrong password and an unknown name get the same page', async () => {
  const [known, unknown] = [
    await caller().post('/sign-in', { name, password: 'không phải mật khẩu' }),
    await caller().post('/sign-in', { name: 'not.there', password: 'không phải mật khẩu' }),
  ]
  assert.deepEqual([known.status, unknown.status], [422, 422])
  const [a, b] = [await known.text(), await unknown.text()]
  assert.match(a, new RegExp(WRONG))
  assert.equal(a.replaceAll(name, 'X'), b.replaceAll('not.there', 'X'))
  assert.deepEqual([...known.headers.keys()], [...unknown.headers.keys()])
})

test('an ended, an expired and a forged session open nothing', async () => {
  const who = await signedIn()
  await sql`update session set "expiresAt" = now() - interval '1 second' where token = ${tokenOf(who)}`.execute(
    entrance.identity.db,
  )
  assert.equal(await isIn(who), false)

  const forger = visitor()
  const genuine = await signedIn()
  const [token] = genuine.cookie.match(/(?<=session=)[^.;%]+/)!
  forger.keep('session', token)
  assert.equal(await isIn(forger), false)
  forger.keep('session', `${token}.${'A'.repeat(43)}%3D`)
  assert.equal(await isIn(forger), false)
})

const tokenOf = (who: Visitor) => /(?<=session=)[^.;%]+/.exec(who.cookie)![0]

test('signing out ends the session, not only its cookie', async () => {
  const who = await signedIn()
  const kept = who.cookie
  await who.submit('/sign-out')
  assert.equal(await isIn(who), false)
  const thief = visitor()
  thief.keep('session', /session=([^;]+)/.exec(kept)![1]!)
  assert.equal(await isIn(thief), false)
})

test('a session that was there before signing in is not the session after it, and ends', async () => {
  const victim = caller()
  const attacker = await signedIn()
  const planted = /session=([^;]+)/.exec(attacker.cookie)![1]!
  victim.keep('session', planted)
  await victim.submit('/sign-in', { name, password })
  assert.notEqual(/session=([^;]+)/.exec(victim.cookie)![1], planted)
  assert.equal(await isIn(victim), true)
  assert.equal(await isIn(attacker), false)
})

test('a form of another site is refused', async () => {
  const who = await signedIn()
  for (const path of ['/sign-in', '/account/sessions/ending', '/setup', '/invitation', '/choose-body', '/sign-out']) {
    const body = new URLSearchParams({ name, password })
    const response = await who.fetch(path, { method: 'POST', body, headers: { origin: 'https://elsewhere.example' } })
    assert.equal(response.status, 403, path)
  }
  assert.equal(await isIn(who), true)
})

test('sessions are listed, one is ended, then all others', async () => {
  const [first, second, third] = [await signedIn(), await signedIn(), await signedIn()]
  const page = await first.page('/account')
  assert.match(page, /phiên này/)
  const { rows } = await sql<{ id: string }>`select id from session where token = ${tokenOf(second)}`.execute(
    entrance.identity.db,
  )
  assert.match(page, new RegExp(`/account/sessions/${rows[0]!.id}/ending`))
  await first.submit(`/account/sessions/${rows[0]!.id}/ending`)
  assert.deepEqual([await isIn(first), await isIn(second), await isIn(third)], [true, false, true])
  await first.submit('/account/sessions/ending')
  assert.deepEqual([await isIn(first), await isIn(third)], [true, false])
})

test('a hundred wrong tries from one address do not keep the owner out at another', async () => {
  const attacker = caller()
  const statuses: number[] = []
  for (let at = 0; at < 100; at++)
    statuses.push((await attacker.post('/sign-in', { name, password: `đoán lần thứ ${at} nhé` })).status)
  assert.deepEqual([statuses[9], statuses[10], statuses[99]], [422, 429, 429])
  const refused = await attacker.post('/sign-in', { name, password })
  assert.equal(refused.status, 429)
  assert.match(await refused.text(), /Chờ \d+ phút/)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  await signedIn()
})

test('a hundred tries at once are counted as a hundred', async () => {
  const attacker = caller()
  const all = await Promise.all(
    Array.from({ length: 40 }, () => attacker.post('/sign-in', { name: 'somebody', password: 'cùng một lúc nhé' })),
  )
  assert.equal(all.filter(({ status }) => status === 422).length, 10)
})

test('an invented X-Forwarded-For before the proxy’s own changes nothing', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 12; at++) {
    const liar = new Caller(entrance.url, `198.51.100.${at}, 192.0.2.7`)
    statuses.push((await liar.post('/sign-in', { name, password: 'lần nào cũng khác' })).status)
  }
  assert.deepEqual([statuses[9], statuses[11]], [422, 429])
})

test('second step: switched on with a real authenticator, asked for, and each code works once', async () => {
  const who = await signedIn()
  assert.equal((await who.post('/account/second-step', { current: 'không phải mật khẩu' })).status, 422)
  const response = await who.post('/account/second-step', { current: password })
  const page = await response.text()
  const key = found(page, /<strong><code>([A-Z2-7 ]+)<\/code>/)
  const recovery = [...page.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code]) => code!)
  assert.equal(recovery.length, 10)
  assert.equal((await who.post('/account/second-step/confirmation', { code: '000000' })).status, 422)
  const before = tokenOf(who)
  await who.submit('/account/second-step/confirmation', { code: authenticator(key, -1) })
  assert.notEqual(tokenOf(who), before, 'a right that grew gets a new session')
  assert.equal(await isIn(who), true)

  const phone = caller()
  assert.equal(await phone.submit('/sign-in', { name, password }), '/sign-in/code')
  assert.equal(await isIn(phone), false, 'the password alone opens nothing')
  assert.equal((await phone.post('/sign-in/code', { code: '12345' })).status, 422)
  const code = authenticator(key)
  assert.equal(await phone.submit('/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }), '/')
  assert.equal(await isIn(phone), true)

  const overTheShoulder = caller()
  await overTheShoulder.submit('/sign-in', { name, password })
  assert.equal((await overTheShoulder.post('/sign-in/code', { code })).status, 401, 'the same digits again')
  assert.equal(await isIn(overTheShoulder), false)

  const lost = caller()
  await lost.submit('/sign-in', { name, password })
  const written = recovery[0]!.toLowerCase().replaceAll('-', ' ')
  assert.equal(await lost.submit('/sign-in/code', { code: written }), '/')
  const again = caller()
  await again.submit('/sign-in', { name, password })
  assert.equal((await again.post('/sign-in/code', { code: recovery[0]! })).status, 422, 'a recovery code works once')

  const fresh = await (await who.post('/account/recovery-codes', { current: password })).text()
  const [other] = [...fresh.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, found]) => found!)
  assert.equal((await again.post('/sign-in/code', { code: recovery[1]! })).status, 422, 'earlier codes are void')
  assert.equal(await again.submit('/sign-in/code', { code: other! }), '/')

  await who.submit('/account/second-step/removal', { current: password })
  await signedIn()
})

test('the code of one account does not serve the session of another browser', async () => {
  const response = await caller().post('/sign-in/code', { code: '123456' })
  assert.equal(response.status, 401)
})

test('a new password ends the other sessions; the old one is refused', async () => {
  const [who, other] = [await signedIn(), await signedIn()]
  const next = 'buổi chiều nhiều gió'
  for (const [form, sentence] of [
    [{ current: 'sai rồi nhé bạn', password: next, again: next }, /Mật khẩu hiện tại không đúng/],
    [{ current: password, password: 'ngắn', again: 'ngắn' }, /Mật khẩu có 4 ký tự/],
    [{ current: password, password: 'Matkhau123456', again: 'Matkhau123456' }, /quá phổ biến/],
    [{ current: password, password: next, again: 'khác' }, /không giống nhau/],
  ] as const) {
    const response = await who.post('/account/password', form)
    assert.equal(response.status, 422)
    assert.match(await response.text(), sentence)
  }
  await who.submit('/account/password', { current: password, password: next, again: next })
  assert.deepEqual([await isIn(who), await isIn(other)], [true, false])
  assert.equal((await caller().post('/sign-in', { name, password })).status, 422)
  await who.submit('/account/password', { current: next, password, again: password })
  await signedIn()
})

test('what happened stands in the audit, which the login cannot change', async () => {
  const { rows } = await sql<{ act: string }>`select distinct act from audit_entry order by act`.execute(
    entrance.identity.db,
  )
  const acts = rows.map(({ act }) => act)
  for (const act of [
    'installation.set-up',
    'session.opened',
    'session.closed',
    'second-step.enabled',
    'recovery-code.used',
  ])
    assert.ok(acts.includes(act), `${act} in ${acts}`)
  for (const query of [sql`update audit_entry set act = 'x'`, sql`delete from audit_entry`, sql`truncate audit_entry`])
    await assert.rejects(query.execute(entrance.identity.db), { code: '42501' })
})

test('neither passwords, codes nor addresses are kept in clear', async () => {
  const { rows } = await sql<{ all: string }>`
    select coalesce(string_agg(s::text, ' '), '') || coalesce((select string_agg(u::text, ' ') from "user" u), '')
      || coalesce((select string_agg(a::text, ' ') from account a), '')
      || coalesce((select string_agg(t::text, ' ') from attempt t), '')
      || coalesce((select string_agg(o::text, ' ') from one_time_code o), '')
      || coalesce((select string_agg(e::text, ' ') from audit_entry e), '') as all from session s`.execute(
    entrance.identity.db,
  )
  for (const secret of [password, entrance.setUpCode, entrance.setUpCode.replaceAll('-', ''), '203.0.113', '192.0.2.7'])
    assert.ok(!rows[0]!.all.includes(secret), secret)
})
