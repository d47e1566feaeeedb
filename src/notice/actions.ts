// People are told: a notice for each, and the mail in which it will go out, in the transaction of what happened.

import { record } from '../shared/audit.ts'
import { newId } from '../shared/id.ts'
import { enqueueAll } from '../shared/jobs/outbox.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { DIGEST_JOB, MAIL_JOB } from './jobs.ts'
import { mailOf, type NoticeKind, nextDigest, outOfTheNight } from './notice.ts'
import {
  insertMails,
  insertNotices,
  type MailSettings,
  saveAllRead,
  saveRead,
  saveSettings,
  wantingMail,
} from './store.ts'
import { texts } from './texts.ts'

export interface News {
  kind: NoticeKind
  /** The id of the thing, which is read at the kind's `base`. */
  subject: string
  /** Whose thing it is, so that who may no longer read it is not led there; null when the whole body may read it. */
  unit: string | null
  /** What it is about; dropped for a sensitive kind. */
  about: Text
  /** Who is to know; the caller has made sure that each may open it. Who acted is left out. */
  people: readonly string[]
}

/** Tells people what happened. Nothing is sent here: mail goes out by jobs, never at night. */
export async function notify(context: Context, news: News): Promise<void> {
  const { kind, subject, unit, about } = news
  const people = [...new Set(news.people)].filter(id => id !== context.person.id)
  await notifyEach(
    context,
    kind,
    people.map(personId => ({ personId, subject, unit, about })),
  )
}

/** What one person is told, of a thing of their own. */
export interface OwnNews extends Pick<News, 'subject' | 'unit' | 'about'> {
  personId: string
}

/** Tells each person something else, of one kind; nobody stands twice among them. */
export async function notifyEach(
  { db, now }: Pick<Context, 'db' | 'now'>,
  kind: NoticeKind,
  news: readonly OwnNews[],
): Promise<void> {
  if (news.length === 0) return
  const wanting = await wantingMail(
    db,
    news.map(({ personId }) => personId),
  )
  const own = new Map(wanting.filter(({ mail }) => mailOf(kind, mail) === 'own').map(({ id }) => [id, newId()]))
  await insertMails(
    db,
    [...own].map(([personId, id]) => ({ id, personId, day: null, state: 'waiting' })),
    now,
  )
  await insertNotices(
    db,
    news.map(({ personId, subject, unit, about }) => ({
      ...{ id: newId(), personId, kind: kind.kind, subjectId: subject, unitId: unit },
      ...{ about: kind.sensitive ? null : about, mailId: own.get(personId) ?? null },
    })),
    now,
  )
  const morning = nextDigest(now)
  const digests = await insertMails(
    db,
    wanting
      .filter(({ mail }) => mailOf(kind, mail) === 'digest')
      .map(({ id }) => ({ id: newId(), personId: id, day: morning.day, state: 'gathering' })),
    now,
  )
  const soonest = outOfTheNight(now)
  const later = soonest === now ? {} : { runAfter: soonest }
  await enqueueAll(db, [
    ...[...own.values()].map(id => ({ kind: MAIL_JOB, subject: id, ...later })),
    ...digests.map(id => ({ kind: DIGEST_JOB, subject: id, runAfter: morning.at })),
  ])
}

// Reading is not recorded: it changes nothing for anybody else, and whole mornings of it would fill the audit.
export async function readNotice({ db, now, person }: Context, id: string): Promise<void> {
  if (!(await saveRead(db, person.id, id, now))) throw new Refusal('not-found', texts.noSuchNotice)
}

export const readAllNotices = ({ db, now, person }: Context, until: string): Promise<void> =>
  saveAllRead(db, person.id, until, now)

export async function changeMailSettings({ db, now, person }: Context, settings: MailSettings): Promise<void> {
  await saveSettings(db, person.id, settings)
  const detail = { mail: settings.choice, address: settings.email !== null }
  await record(db, { act: 'notice.settings-changed', actor: person.id, subject: person.id, at: now, detail })
}
