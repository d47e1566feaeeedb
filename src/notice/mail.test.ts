// Notices and their mail, from the change to a real SMTP server: who, when, once a day, and what a killed server does.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { newId } from '../shared/id.ts'
import { queueHealth } from '../shared/jobs/health.ts'
import { type Jobs, startJobs } from '../shared/jobs/jobs.ts'
import { type Ground, openGround, until } from '../shared/jobs/test-kit.ts'
import { notify, readNotice } from './actions.ts'
import { noticeJobs } from './jobs.ts'
import { createMailer, type Mailer } from './mailer.ts'
import type { MailChoice, NoticeKind } from './notice.ts'
import { countUnread, listNotices, saveSettings } from './store.ts'
import {
  acting,
  HAPPENED,
  KINDS,
  MANY,
  movableClock,
  openPostbox,
  type Postbox,
  SECRET_KIND,
  SEVERAL,
  seedPeople,
  unitIdOf,
} from './test-kit.ts'

let ground: Ground
let postbox: Postbox
let mailer: Mailer
let jobs: Jobs
let people: Map<string, string>
let unit: string
const clock = movableClock('2024-08-20T09:00')
const [HA, ANH, LONG] = ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long']

before(async () => {
  ground = await openGround()
  people = await seedPeople(ground.db, clock)
  unit = await unitIdOf(ground.db, 'BND')
})
beforeEach(async () => {
  clock.set('2024-08-20T09:00')
  await sql`delete from notice`.execute(ground.db)
  await sql`delete from mail`.execute(ground.db)
  await sql`delete from outbox`.execute(ground.db)
  for (const id of people.values()) await choose(id, 'daily')
  postbox = await openPostbox()
  mailer = createMailer(postbox.url, 'Diên Hồng <dien-hong@office.example>')
  jobs = await start()
})
afterEach(async () => {
  await jobs.stop()
  mailer.close()
  await postbox.close()
})
after(() => ground.end())

const start = () =>
  startJobs({
    ...{ installation: ground.installation, clock, relayEvery: 50, retries: { limit: 1, delay: 1 }, signOfLife: 10 },
    kinds: noticeJobs({ mailer, url: () => 'https://dh.example', kinds: KINDS }),
  })

const idOf = (name: string | undefined) => people.get(name!)!
const choose = (id: string, choice: MailChoice, lang: 'vi' | 'en' = 'vi') =>
  saveSettings(ground.db, id, { email: `${[...people.values()].indexOf(id)}@office.example`, choice, lang })
const addressOf = (name: string | undefined) => `${[...people.values()].indexOf(idOf(name))}@office.example`

const tell = (kind: NoticeKind, to: (string | undefined)[], subject = newId()) =>
  acting(ground.db, clock, idOf(HA), context =>
    notify(context, {
      ...{ kind, subject, unit, people: to.map(idOf) },
      about: { vi: 'Kế hoạch năm 2024, Bến Nghé Đông', en: 'Plan of 2024, Bến Nghé Đông' },
    }),
  )

const quiet = () => sleep(700)
const idle = () =>
  until(
    'nothing under way',
    async () => (await queueHealth(ground.db, ground.installation.queue.db, ground.bodyId, clock.now())).waiting === 0,
  )

test('at once by day: to those who want it, never to the one who acted', async () => {
  await choose(idOf(HA), 'at-once')
  await choose(idOf(LONG), 'at-once')
  const subject = newId()
  await tell(HAPPENED, [HA, ANH, LONG, LONG], subject)
  const mail = await until('the mail', () => postbox.arrived[0])
  await quiet()
  assert.equal(postbox.arrived.length, 1)
  assert.deepEqual([mail.to, mail.subject], [addressOf(LONG), 'Diên Hồng: Kế hoạch bị trả lại'])
  assert.match(mail.messageId, /^<[0-9a-f-]{36}@office\.example>$/)
  assert.ok(
    mail.text.includes(
      `- Kế hoạch bị trả lại: Kế hoạch năm 2024, Bến Nghé Đông\n  https://dh.example/plans/${subject}\n`,
    ),
    mail.text,
  )
  assert.deepEqual(await Promise.all([HA, ANH, LONG].map(name => countUnread(ground.db, idOf(name)))), [0, 1, 1])
})

test('a sensitive kind keeps and says nothing of the thing', async () => {
  await choose(idOf(LONG), 'at-once', 'en')
  await tell(SECRET_KIND, [LONG])
  const mail = await until('the mail', () => postbox.arrived[0])
  assert.equal(mail.subject, 'Diên Hồng: There is something new to look at')
  assert.doesNotMatch(mail.text, /2024|Bến Nghé/)
  const { rows } = await sql<{ about: unknown }>`select about from notice`.execute(ground.db)
  assert.deepEqual(rows, [{ about: null }])
})

test('a notice about several things lists them; when all have settled themselves its mail is not needed', async () => {
  await choose(idOf(LONG), 'at-once')
  await tell(SEVERAL, [LONG], `f${newId().slice(1)}`)
  await until('it is settled', async () => {
    const { rows } = await sql`select from mail where state = 'not-needed'`.execute(ground.db)
    return rows.length === 1
  })
  assert.equal(postbox.arrived.length, 0)
  await tell(SEVERAL, [LONG], `0${newId().slice(1)}`)
  const mail = await until('the mail', () => postbox.arrived[0])
  assert.ok(mail.text.includes('\n  + Báo cáo quý III\n    https://dh.example/duties/1\n'), mail.text)
})

test('never at night: what comes at 22:30 goes at 6:00', async () => {
  await choose(idOf(LONG), 'at-once')
  clock.set('2024-08-20T22:30')
  await tell(HAPPENED, [LONG])
  await quiet()
  clock.set('2024-08-21T05:59')
  await quiet()
  assert.equal(postbox.arrived.length, 0)
  clock.set('2024-08-21T06:00')
  await until('the mail', () => postbox.arrived.length === 1)
})

test('a mail that is late already waits for the morning too', async () => {
  await choose(idOf(LONG), 'at-once')
  await jobs.stop()
  await tell(HAPPENED, [LONG])
  clock.set('2024-08-20T23:00')
  jobs = await start()
  await idle()
  assert.equal(postbox.arrived.length, 0)
  clock.set('2024-08-21T06:00')
  await until('the mail', () => postbox.arrived.length === 1)
})

test('one digest a day, at 7:00, of what is unread; what comes in numbers is only there', async () => {
  await choose(idOf(LONG), 'at-once')
  await tell(HAPPENED, [ANH])
  await tell(HAPPENED, [ANH])
  await tell(MANY, [ANH, LONG])
  const [read] = await listNotices(ground.db, idOf(ANH), Temporal.PlainDate.from('2024-08-20'), null, 1)
  await acting(ground.db, clock, idOf(ANH), context => readNotice(context, read!.id))
  await quiet()
  clock.set('2024-08-21T06:30')
  await quiet()
  assert.equal(postbox.arrived.length, 0)
  clock.set('2024-08-21T07:00')
  await until('both digests', () => postbox.arrived.length === 2)
  const ofAnh = postbox.arrived.find(({ to }) => to === addressOf(ANH))!
  assert.equal(ofAnh.subject, 'Diên Hồng: 2 thông báo mới')
  assert.equal(ofAnh.text.match(/^- /gm)?.length, 2)

  // The same day again, and the next one without news.
  await tell(HAPPENED, [ANH])
  clock.set('2024-08-21T21:00')
  await quiet()
  assert.equal(postbox.arrived.length, 2)
  clock.set('2024-08-22T07:00')
  await until('the next digest', () => postbox.arrived.length === 3)
  assert.equal(postbox.arrived[2]!.subject, 'Diên Hồng: 1 thông báo mới')
  clock.set('2024-08-23T08:00')
  await quiet()
  assert.equal(postbox.arrived.length, 3)
})

test('what was read meanwhile, or left the reach, or is no longer wanted, goes into no mail', async () => {
  await tell(HAPPENED, [ANH, LONG])
  const [notice] = await listNotices(ground.db, idOf(ANH), Temporal.PlainDate.from('2024-08-20'), null, 1)
  await acting(ground.db, clock, idOf(ANH), context => readNotice(context, notice!.id))
  await sql`update holding set valid = daterange(lower(valid), '2024-08-21') where person_id = ${idOf(LONG)}`.execute(
    ground.db,
  )
  clock.set('2024-08-21T07:00')
  await until('both settled', async () => {
    const { rows } = await sql`select from mail where state = 'not-needed'`.execute(ground.db)
    return rows.length === 2
  })
  const [seen] = await listNotices(ground.db, idOf(LONG), Temporal.PlainDate.from('2024-08-21'), null, 1)
  assert.equal(seen!.mayOpen, false)
  await sql`update holding set valid = daterange(lower(valid), null) where person_id = ${idOf(LONG)}`.execute(ground.db)
  assert.equal(postbox.arrived.length, 0)
})

test('the SMTP server refuses for a moment: the mail comes once, later', async () => {
  await choose(idOf(LONG), 'at-once')
  postbox.refusals = [451]
  await tell(HAPPENED, [LONG])
  await until('the mail', () => postbox.arrived.length === 1)
  await idle()
  assert.equal(postbox.arrived.length, 1)
})

test('it refuses for good: the job ends as failed, with the server’s code and no address', async () => {
  await choose(idOf(LONG), 'at-once')
  postbox.refusals = [550, 550]
  await tell(HAPPENED, [LONG])
  const { db } = ground.installation.queue
  const [failure] = await until('the failure', async () => {
    const { failures } = await queueHealth(ground.db, db, ground.bodyId, clock.now())
    return failures.length > 0 && failures
  })
  assert.deepEqual([failure!.kind, failure!.reason], ['notice.mail', 'EENVELOPE 550'])
  const { rows } = await sql<{ whole: string }>`select to_jsonb(j)::text as whole from pgboss.job j`.execute(db)
  for (const { whole } of rows) assert.doesNotMatch(whole, /office\.example|Nobody here/)
  await jobs.retry(failure!.id)
  await until('the mail', () => postbox.arrived.length === 1)
})

test('killed between send and mark: the mail comes again under the same Message-ID', { timeout: 90_000 }, async t => {
  await choose(idOf(LONG), 'at-once')
  await jobs.stop()
  const rounds = 3
  for (let round = 0; round < rounds; round++) await tell(HAPPENED, [LONG])
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'test-child.ts')], {
    env: { ...process.env, SOCKET: ground.embedded.host, PORT: `${ground.embedded.port}`, SMTP: postbox.url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  // The mail is taken, and the sender dies before it hears so.
  const died = killedOnMail(child)
  await died
  postbox.onMail = async () => {}
  assert.equal(postbox.arrived.length, 1)
  jobs = await start()
  const started = performance.now()
  await untilLong(
    'every mail',
    () => new Set(postbox.arrived.map(({ messageId }) => messageId)).size === rounds && postbox.arrived.length > rounds,
  )
  await idle()
  const ids = postbox.arrived.map(({ messageId }) => messageId)
  const duplicates = ids.length - new Set(ids).size
  const { rows } = await sql<{ state: string }>`select distinct state from mail`.execute(ground.db)
  assert.deepEqual(rows, [{ state: 'sent' }])
  assert.deepEqual([new Set(ids).size, duplicates], [rounds, 1])
  const [first, again] = postbox.arrived.filter(({ messageId }) => messageId === ids[0])
  assert.equal(first!.text, again!.text)
  t.diagnostic(
    `killed between send and mark: ${rounds} mails, ${duplicates} duplicate with the same Message-ID, ` +
      `resent ${Math.round((performance.now() - started) / 1000)} s after the next server started`,
  )
})

function killedOnMail(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    postbox.onMail = async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
      resolve()
    }
  })
}

async function untilLong(what: string, probe: () => boolean): Promise<void> {
  for (let i = 0; i < 3 && !probe(); i++)
    await until(what, probe).catch(error => (i < 2 ? undefined : Promise.reject(error)))
}
