// Every query about notices and mail. No rules here.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import type { Lang, Text } from '../shared/text.ts'
import type { MailChoice } from './notice.ts'

export type MailState = 'gathering' | 'waiting' | 'sent' | 'not-needed'

type NoticeTables = {
  notice: {
    id: string
    person_id: string
    kind: string
    subject_id: string
    unit_id: string | null
    about: string | null
    created_at: Instant
    read_at: Instant | null
    mail_id: string | null
  }
  mail: {
    id: string
    person_id: string
    day: PlainDate | null
    state: MailState
    created_at: Instant
    settled_at: Instant | null
  }
  person: { id: string; name: string; email: string | null; mail: MailChoice; mail_language: Lang }
}

// In slices, because a statement carries at most 65,535 parameters.
const SLICE = 5_000

export interface NewNotice {
  id: string
  personId: string
  kind: string
  subjectId: string
  unitId: string | null
  about: Text | null
  mailId: string | null
}

export async function insertNotices(db: Db, notices: readonly NewNotice[], at: Instant): Promise<void> {
  const values = notices.map(({ id, personId, kind, subjectId, unitId, about, mailId }) => ({
    ...{ id, person_id: personId, kind, subject_id: subjectId, unit_id: unitId, mail_id: mailId },
    ...{ about: about && JSON.stringify(about), created_at: at, read_at: null },
  }))
  for (let i = 0; i < values.length; i += SLICE)
    await db
      .withTables<NoticeTables>()
      .insertInto('notice')
      .values(values.slice(i, i + SLICE))
      .execute()
}

/** Those of these people who have an address and want mail, in the order of their ids. */
export async function wantingMail(db: Db, people: readonly string[]): Promise<{ id: string; mail: MailChoice }[]> {
  const { rows } = await sql<{ id: string; mail: MailChoice }>`
    select id, mail from person where id = any(${people}) and email is not null and mail <> 'off' order by id`.execute(
    db,
  )
  return rows
}

/** Returns the ids of the mails that are new: a person's digest of a day is there once. */
export async function insertMails(
  db: Db,
  mails: readonly { id: string; personId: string; day: PlainDate | null; state: MailState }[],
  at: Instant,
): Promise<string[]> {
  const made: string[] = []
  const values = mails.map(({ id, personId, day, state }) => ({
    ...{ id, person_id: personId, day, state, created_at: at, settled_at: null },
  }))
  for (let i = 0; i < values.length; i += SLICE) {
    const rows = await db
      .withTables<NoticeTables>()
      .insertInto('mail')
      .values(values.slice(i, i + SLICE))
      .onConflict(oc => oc.columns(['person_id', 'day']).doNothing())
      .returning('id')
      .execute()
    made.push(...rows.map(({ id }) => id))
  }
  return made
}

export interface Mail {
  id: string
  personId: string
  day: PlainDate | null
  state: MailState
  email: string | null
  choice: MailChoice
  lang: Lang
}

/** Locked, so that a mail is never sent twice at the same time. */
export async function findMailForUpdate(db: Db, id: string): Promise<Mail | undefined> {
  const { rows } = await sql<Mail>`
    select m.id, m.person_id as "personId", m.day, m.state, p.email, p.mail as choice, p.mail_language as lang
    from mail m join person p on p.id = m.person_id where m.id = ${id} for update of m`.execute(db)
  return rows[0]
}

export async function saveMail(db: Db, id: string, state: MailState, settledAt: Instant | null): Promise<void> {
  await db
    .withTables<NoticeTables>()
    .updateTable('mail')
    .set({ state, settled_at: settledAt })
    .where('id', '=', id)
    .execute()
}

/** Whatever this person has not read and no mail has told yet goes into this one. */
export async function gather(db: Db, mailId: string, personId: string): Promise<void> {
  await db
    .withTables<NoticeTables>()
    .updateTable('notice')
    .set({ mail_id: mailId })
    .where('person_id', '=', personId)
    .where('mail_id', 'is', null)
    .where('read_at', 'is', null)
    .execute()
}

export interface ListedNotice {
  id: string
  kind: string
  subjectId: string
  about: Text | null
  createdAt: Instant
  readAt: Instant | null
  /** False when the thing has left this person's reach since. */
  mayOpen: boolean
}

const columns = (personId: string, on: PlainDate) => sql`
  n.id, n.kind, n.subject_id as "subjectId", n.about, n.created_at as "createdAt", n.read_at as "readAt",
  (n.unit_id is null or n.unit_id in ${reach(personId, 'read', on)}) as "mayOpen"`

/** The unread notices that a mail tells, the oldest first. */
export async function noticesOfMail(db: Db, mail: Mail, on: PlainDate): Promise<ListedNotice[]> {
  const { rows } = await sql<ListedNotice>`
    select ${columns(mail.personId, on)} from notice n
    where n.mail_id = ${mail.id} and n.read_at is null order by n.id`.execute(db)
  return rows
}

/** A person's notices, the newest first, `limit` at a time, going on behind the notice `before`. */
export async function listNotices(db: Db, personId: string, on: PlainDate, before: string | null, limit: number) {
  const behind = isId(before) ? sql`and n.id < ${before}` : sql``
  const { rows } = await sql<ListedNotice>`
    select ${columns(personId, on)} from notice n
    where n.person_id = ${personId} ${behind} order by n.id desc limit ${limit}`.execute(db)
  return rows
}

/** For every page's navigation: reads an index of unread notices, and counts no further than 100. */
export async function countUnread(db: Db, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from notice where person_id = ${personId} and read_at is null limit 100) as unread`.execute(db)
  return rows[0]!.count
}

/** False when this person has no such notice; one that was read before stays as it is. */
export async function saveRead(db: Db, personId: string, id: string, at: Instant): Promise<boolean> {
  const { rows } = await sql`
    update notice set read_at = coalesce(read_at, ${at}) where id = ${id} and person_id = ${personId} returning id`.execute(
    db,
  )
  return rows.length > 0
}

/** Reads what is unread up to the notice `until`, which was the newest on the page. */
export async function saveAllRead(db: Db, personId: string, until: string, at: Instant): Promise<void> {
  await sql`update notice set read_at = ${at}
    where person_id = ${personId} and read_at is null and id <= ${until}`.execute(db)
}

export interface MailSettings {
  email: string | null
  choice: MailChoice
  lang: Lang
}

export async function findSettings(db: Db, personId: string): Promise<MailSettings> {
  const { email, mail, mail_language } = await db
    .withTables<NoticeTables>()
    .selectFrom('person')
    .select(['email', 'mail', 'mail_language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return { email, choice: mail, lang: mail_language }
}

export async function saveSettings(db: Db, personId: string, { email, choice, lang }: MailSettings): Promise<void> {
  await db
    .withTables<NoticeTables>()
    .updateTable('person')
    .set({ email, mail: choice, mail_language: lang })
    .where('id', '=', personId)
    .execute()
}
