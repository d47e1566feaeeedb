// What the tests of mail share: the demonstration's people in a body of their own, and a real SMTP server on loopback.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { listPeople, seedDemonstration } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { type Clock, dayOf, type Instant, ZONE } from '../shared/day.ts'
import type { Context } from '../shared/web.ts'
import type { NoticeKind } from './notice.ts'
import { saveSettings } from './store.ts'

export const HAPPENED: NoticeKind = {
  kind: 'thing.happened',
  title: { vi: 'Kế hoạch bị trả lại', en: 'A plan was returned' },
  base: '/plans',
}
export const MANY: NoticeKind = { ...HAPPENED, kind: 'thing.many', digestOnly: true }
export const SECRET_KIND: NoticeKind = {
  ...{ kind: 'thing.secret', base: '/things', sensitive: true },
  title: { vi: 'Có nội dung mới cần xem', en: 'There is something new to look at' },
}
/** A notice about several things; of one whose id begins with f nothing is left when its mail goes. */
export const SEVERAL: NoticeKind = {
  ...{ ...HAPPENED, kind: 'thing.several' },
  listed: async (_, { subject }) =>
    subject.startsWith('f') ? [] : [{ text: { vi: 'Báo cáo quý III', en: 'Report' }, href: '/duties/1' }],
}
export const KINDS = [HAPPENED, MANY, SECRET_KIND, SEVERAL]

export interface Arrived {
  to: string
  messageId: string
  subject: string
  text: string
}

export interface Postbox {
  url: string
  arrived: Arrived[]
  /** Answers to RCPT before mail is taken: the next ones in turn, then 250. */
  refusals: number[]
  /** Called with each mail before the server says that it has it. */
  onMail: (mail: Arrived) => Promise<void>
  close(): Promise<void>
}

export async function openPostbox(): Promise<Postbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, answer) => {
      const code = postbox.refusals.shift()
      if (code === undefined) return answer()
      answer(Object.assign(new Error('Nobody here of that name'), { responseCode: code }))
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', async () => {
        const mail = read(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]!.address)
        postbox.arrived.push(mail)
        await postbox.onMail(mail)
        answer()
      })
    },
  })
  // A client that was killed takes its connection with it.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const postbox: Postbox = {
    ...{ url: `smtp://127.0.0.1:${port}`, arrived: [], refusals: [] },
    onMail: async () => {},
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
  return postbox
}

/** Just enough of MIME for plain text: folded headers, encoded words, quoted-printable and base64. */
function read(raw: string, to: string): Arrived {
  const cut = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, cut).replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const body = raw.slice(cut + 4)
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quoted(body.replaceAll(/=\r\n/g, ''))
        : body
  return { to, messageId: header('Message-ID'), subject: words(header('Subject')), text: text.replaceAll('\r\n', '\n') }
}

const quoted = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

const words = (text: string) =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?(.)\?(.*?)\?=/gi, (_, how: string, coded: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString('latin1') : latin(coded.replaceAll('_', ' ')),
    )
    .replaceAll(/[\u0080-\u00ff]+/g, bytes => Buffer.from(bytes, 'latin1').toString())

const latin = (text: string) =>
  text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A clock of the hands: "2024-08-20T09:00" in Viet Nam. */
export function movableClock(start: string): Clock & { set(local: string): void } {
  const read = (local: string): Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant()
  let now = read(start)
  return {
    now: () => now,
    set: local => {
      now = read(local)
    },
  }
}

/** The people of the demonstration by name, each with an address and the daily mail. */
export async function seedPeople(db: Db, clock: Clock): Promise<Map<string, string>> {
  await seedDemonstration(db, clock.now())
  const people = await listPeople(db, dayOf(clock.now()))
  for (const [at, { id }] of people.entries())
    await saveSettings(db, id, { email: `person-${at}@office.example`, choice: 'daily', lang: 'vi' })
  return new Map(people.map(({ id, name }) => [name, id]))
}

/** One request of this person in a transaction of its own. */
export const acting = <T>(db: Db, clock: Clock, personId: string, work: (context: Context) => Promise<T>): Promise<T> =>
  db.transaction().execute(transaction => {
    const now = clock.now()
    return work({ db: transaction, now, today: dayOf(now), person: { id: personId, name: '' } })
  })

export async function unitIdOf(db: Db, code: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from unit where code = ${code}`.execute(db)
  return rows[0]!.id
}
