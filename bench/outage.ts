// The database away for half a minute under a running demonstration: what people are answered meanwhile, how soon all is
// well again, and whether the work enqueued just before is done. `units` does not matter.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openPostbox, type Postbox } from '../src/notice/test-kit.ts'
import { type Running, startDemonstration } from '../src/server.ts'
import { type Embedded, startEmbedded } from '../src/shared/embedded/index.ts'
import { bringIn, dutyOf, handOut, setDates, signIn, type Visitor, walk } from '../src/story.ts'
import { round } from './measure.ts'

const AWAY = 30 // seconds
const EVERY = 500 // milliseconds between two questions, whether the one before is answered or not
const SENTENCE = 'Chưa kết nối được cơ sở dữ liệu'
/** Seconds after which somebody who waits has given up. */
const PATIENCE = 60

export async function run(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-outage-'))
  const postbox = await openPostbox()
  const mail = { smtpUrl: postbox.url, from: 'dien-hong@office.example' }
  const running = await startDemonstration(folder, { port: 0, host: '127.0.0.1', mail })
  let again: Embedded | null = null
  try {
    const people = await openWork(running)
    await people.send()
    const enqueued = performance.now()
    // Those that the SMTP server has already are no test of the outage.
    const mailsBefore = postbox.arrived.length
    await running.embedded!.stop()
    const stopped = performance.now()
    const answers = await askFor(AWAY, people.office)
    const restarting = performance.now()
    again = await startEmbedded(join(folder, 'demo', 'postgres'))
    const back = performance.now()
    const first200 = await firstAnswer(people.office)
    const done = await drained(people.office, postbox)
    return {
      ...{ bench: 'outage', awaySeconds: seconds(restarting - stopped), stopSeconds: seconds(stopped - enqueued) },
      ...{ answers: figures(answers), databaseStartSeconds: seconds(back - restarting) },
      first200AfterMs: round(first200 - back),
      jobs: { mailsBefore, ...done.counts, drainedAfterSeconds: seconds(done.at - back) },
    }
  } finally {
    await running.stop()
    await again?.stop()
    await postbox.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A plan that its secretary is told of at once by mail as soon as it is submitted. */
async function openWork(running: Running) {
  const [office, deputy] = [await signIn(running.url, 'Lê Thu Hà'), await signIn(running.url, 'Nguyễn Mai Anh')]
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
  const db = running.installation.db(running.installation.bodies()[0]!.id)!
  await sql`update person set email = 'pham.duc.long@office.example', mail = 'at-once' where name = 'Phạm Đức Long'`.execute(
    db,
  )
  const plan = await deputy.submit(`/duties/${(await dutyOf(deputy, 'plan', '2024')).id}/plans`)
  const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '15/9/2024' }
  await deputy.submit(plan, { version: '1', ...line })
  return { office, send: () => walk(plan, [deputy, 'submission']) }
}

interface Answer {
  status: number
  said: boolean
  ms: number
}

/** Pages, the JSON side, health and a form in turn. */
async function askFor(time: number, visitor: Visitor): Promise<Answer[]> {
  const questions = [
    () => visitor.fetch('/'),
    () => visitor.fetch('/units'),
    () => visitor.fetch('/api/v1/duties'),
    () => visitor.post('/duties/01a20511-bcce-7915-9c67-72905ca04bc2/plans'),
    () => visitor.fetch('/health'),
  ]
  const asked: Promise<Answer>[] = []
  const until = performance.now() + time * 1000
  for (let at = 0; performance.now() < until; at++) {
    asked.push(answerOf(questions[at % questions.length]!))
    await sleep(EVERY)
  }
  return Promise.all(asked)
}

/** Status 0: no answer came. */
async function answerOf(question: () => Promise<Response>): Promise<Answer> {
  const start = performance.now()
  const silence = sleep(PATIENCE * 1000, null, { ref: false })
  const answer = await Promise.race([question().then(async r => ({ status: r.status, text: await r.text() })), silence])
  const ms = performance.now() - start
  return { status: answer?.status ?? 0, said: answer?.text.includes(SENTENCE) ?? false, ms }
}

function figures(answers: Answer[]) {
  const right = answers.filter(({ status, said }) => status === 503 && said).length
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    ...{ asked: answers.length, with503AndSentence: right, share: round(right / answers.length, 4) },
    others: answers.filter(({ status, said }) => status !== 503 || !said).map(({ status }) => status),
    ...{ medianMs: round(times[Math.floor(times.length / 2)]!), longestMs: round(times.at(-1)!) },
  }
}

/** The moment of the first 200. */
async function firstAnswer(visitor: Visitor): Promise<number> {
  const until = performance.now() + PATIENCE * 1000
  while (performance.now() < until) {
    const response = await visitor.fetch('/')
    await response.text()
    if (response.status === 200) return performance.now()
    await sleep(20)
  }
  throw new Error(`no 200 within ${PATIENCE} s`)
}

/** The moment when nothing waits any more and the mail has arrived, and how often it did. */
async function drained(office: Visitor, postbox: Postbox) {
  const until = performance.now() + 2 * PATIENCE * 1000
  while (performance.now() < until) {
    const { waiting, failed } = await office.json<{ waiting: number; failed: number }>('/api/v1/queue')
    if (waiting === 0 && postbox.arrived.length > 0)
      return { at: performance.now(), counts: { waiting, failed, mails: postbox.arrived.length } }
    await sleep(100)
  }
  throw new Error('the outbox was not drained')
}

const seconds = (ms: number): number => round(ms / 1000, 2)
