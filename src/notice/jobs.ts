// The jobs behind notices: the morning's digest is gathered, and each mail is sent at least once under one Message-ID.

import { profileOf } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import type { JobContext, JobKind } from '../shared/jobs/kind.ts'
import { enqueue } from '../shared/jobs/outbox.ts'
import { type Line, mailText } from './mail-text.ts'
import type { Mailer } from './mailer.ts'
import { type NoticeKind, outOfTheNight } from './notice.ts'
import { findMailForUpdate, gather, type ListedNotice, noticesOfMail, saveMail } from './store.ts'

export const DIGEST_JOB = 'notice.digest'
export const MAIL_JOB = 'notice.mail'

export interface Post {
  /** Null where no mail is set up: then every mail ends as not needed. */
  mailer: Mailer | null
  /** The platform's address as people reach it, without a slash at its end. */
  url: () => string
  kinds: readonly NoticeKind[]
}

export const noticeJobs = (post: Post): JobKind[] => [
  { kind: DIGEST_JOB, run: gatherDigest },
  { kind: MAIL_JOB, run: context => sendMail(context, post) },
]

/** What belongs to a digest is settled before it is sent, so that a second attempt tells the same. */
async function gatherDigest({ db, subject }: JobContext): Promise<void> {
  const mail = await findMailForUpdate(db, subject)
  if (mail?.state !== 'gathering') return
  await gather(db, mail.id, mail.personId)
  await saveMail(db, mail.id, 'waiting', null)
  await enqueue(db, { kind: MAIL_JOB, subject: mail.id })
}

/**
 * The SMTP server takes the mail before this transaction commits: killed in between, it is sent again, under the same
 * Message-ID, by which mail programs know it as the same.
 */
async function sendMail({ db, now, subject }: JobContext, { mailer, url, kinds }: Post): Promise<void> {
  const mail = await findMailForUpdate(db, subject)
  if (mail?.state !== 'waiting') return
  const today = dayOf(now)
  const profile = await profileOf(db, mail.personId, today)
  const notices = await noticesOfMail(db, mail, today)
  const lines: Line[] = []
  for (const notice of notices.filter(({ mayOpen }) => mayOpen))
    lines.push(...(await linesOf(db, notice, kinds, { personId: mail.personId, on: today })))
  if (!mailer || !mail.email || mail.choice === 'off' || !profile || lines.length === 0)
    return saveMail(db, mail.id, 'not-needed', now)
  const soonest = outOfTheNight(now)
  if (soonest !== now) return enqueue(db, { kind: MAIL_JOB, subject: mail.id, runAfter: soonest })
  const digest = mail.day !== null
  const { subject: title, text } = mailText({ name: profile.name, lines, lang: mail.lang, url: url(), digest })
  await mailer.send({ id: mail.id, to: { name: profile.name, address: mail.email }, subject: title, text })
  await saveMail(db, mail.id, 'sent', now)
}

/** Nothing for a kind that this version does not know, nor for things that have all settled themselves. */
async function linesOf(
  db: Db,
  { kind, about, subjectId }: ListedNotice,
  kinds: readonly NoticeKind[],
  reader: { personId: string; on: PlainDate },
): Promise<Line[]> {
  const known = kinds.find(each => each.kind === kind)
  if (!known) return []
  const items = await known.listed?.(db, { subject: subjectId, ...reader })
  if (items?.length === 0) return []
  const line = { title: known.title, about: known.sensitive ? null : about, href: `${known.base}/${subjectId}` }
  return [{ ...line, items: items ?? [] }]
}
