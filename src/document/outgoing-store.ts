// Every query about outgoing documents: letterheads, terms, series of numbers, the documents themselves.

import { sql } from 'kysely'
import { reach } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import type { KindCode, LayoutName } from './layout/index.ts'
import type { Content, Letterhead, OutgoingState } from './outgoing.ts'

export interface Outgoing {
  id: string
  unitId: string
  unit: string
  aboutKind: string | null
  aboutId: string | null
  layout: LayoutName
  kind: KindCode
  content: Content
  state: OutgoingState
  version: number
  returnedReason: string | null
  sequence: number | null
  issuedOn: PlainDate | null
  /** In hexadecimal. */
  contentSha256: string | null
  originalId: string | null
  docxId: string | null
  pdfId: string | null
  cancelledReason: string | null
  recipientIds: string[]
  createdBy: string
  signedAt: Instant | null
}

const COLUMNS = sql`o.id, o.unit_id as "unitId", unit.name as unit, o.about_kind as "aboutKind", o.about_id as "aboutId",
  o.layout, o.kind, o.content, o.state, o.version, o.returned_reason as "returnedReason", o.sequence,
  o.issued_on as "issuedOn", encode(o.content_sha256, 'hex') as "contentSha256", o.original_id as "originalId",
  o.docx_id as "docxId", o.pdf_id as "pdfId", o.cancelled_reason as "cancelledReason", o.recipient_ids as "recipientIds",
  o.created_by as "createdBy",
  o.signed_at as "signedAt"`

export async function findOutgoing(db: Db, id: string): Promise<Outgoing | undefined> {
  const { rows } = await sql<Outgoing>`
    select ${COLUMNS} from outgoing o join unit on unit.id = o.unit_id where o.id = ${id}`.execute(db)
  return rows[0]
}

/** Held until the transaction ends: two who take a step at once take it one after the other. */
export async function lockOutgoing(db: Db, id: string): Promise<Outgoing | undefined> {
  await sql`select id from outgoing where id = ${id} for update`.execute(db)
  return findOutgoing(db, id)
}

export const unitOfOutgoing = async (db: Db, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ unitId: string }>`select unit_id as "unitId" from outgoing where id = ${id}`.execute(db)
  return rows[0]?.unitId
}

export interface NewOutgoing {
  id: string
  unitId: string
  about: { kind: string; id: string } | null
  content: Content
  search: string
  recipientIds: readonly string[]
  at: Instant
  by: string
}

/** Answers false when this id is there already (a form sent twice). */
export async function insertOutgoing(
  db: Db,
  { id, unitId, about, content, search, recipientIds, at, by }: NewOutgoing,
) {
  const { rows } = await sql`
    insert into outgoing (id, unit_id, about_kind, about_id, layout, kind, search, content, recipient_ids, state,
      version, created_at, created_by, changed_at)
    values (${id}, ${unitId}, ${about?.kind ?? null}, ${about?.id ?? null}, ${content.layout}, ${content.kind}, ${search},
      ${JSON.stringify(content)}::jsonb, ${recipientIds}::uuid[], 'draft', 1, ${at}, ${by}, ${at})
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length > 0
}

export async function saveContent(db: Db, id: string, content: Content, search: string, at: Instant): Promise<void> {
  await sql`update outgoing set content = ${JSON.stringify(content)}::jsonb, search = ${search}, version = version + 1,
    changed_at = ${at} where id = ${id}`.execute(db)
}

export async function saveState(
  db: Db,
  id: string,
  state: OutgoingState,
  at: Instant,
  { returned = null, cancelled = null }: { returned?: string | null; cancelled?: string | null } = {},
): Promise<void> {
  await sql`update outgoing set state = ${state}, returned_reason = ${returned}, cancelled_reason = ${cancelled},
    version = version + 1, changed_at = ${at} where id = ${id}`.execute(db)
}

export async function saveNumber(
  db: Db,
  id: string,
  { seriesId, sequence, issuedOn, at }: { seriesId: string; sequence: number; issuedOn: PlainDate; at: Instant },
): Promise<void> {
  await sql`update outgoing set state = 'numbered', series_id = ${seriesId}, sequence = ${sequence},
    issued_on = ${issuedOn}, returned_reason = null, version = version + 1, changed_at = ${at}
    where id = ${id}`.execute(db)
}

export interface Signed {
  contentSha256: string
  originalId: string
  docxId: string
  pdfId: string
  at: Instant
}

export async function saveSigned(db: Db, id: string, signed: Signed): Promise<void> {
  const { contentSha256, originalId, docxId, pdfId, at } = signed
  await sql`update outgoing set state = 'signed', content_sha256 = ${Buffer.from(contentSha256, 'hex')},
    original_id = ${originalId}, docx_id = ${docxId}, pdf_id = ${pdfId}, signed_at = ${at}, version = version + 1,
    changed_at = ${at} where id = ${id}`.execute(db)
}

// Letterheads, terms, series --------------------------------------------------------------------------------------

export async function findLetterhead(
  db: Db,
  unitId: string,
  layout: LayoutName,
): Promise<(Letterhead & { version: number }) | undefined> {
  const { rows } = await sql<Letterhead & { version: number }>`
    select issuer, parent_issuer as "parentIssuer", abbreviation, office, place, each_kind as "eachKind", version
    from letterhead where unit_id = ${unitId} and layout = ${layout}`.execute(db)
  return rows[0]
}

/** `version`: of the page; 0 where there was none. Answers false when somebody saved in between. */
export async function saveLetterhead(
  db: Db,
  unitId: string,
  layout: LayoutName,
  head: Letterhead,
  version: number,
): Promise<boolean> {
  const { issuer, parentIssuer, abbreviation, office, place, eachKind } = head
  const { rows } = await sql`
    insert into letterhead (unit_id, layout, issuer, parent_issuer, abbreviation, office, place, each_kind, version)
    values (${unitId}, ${layout}, ${issuer}, ${parentIssuer}, ${abbreviation}, ${office}, ${place}, ${eachKind},
      ${version + 1})
    on conflict (unit_id, layout) do update set issuer = excluded.issuer, parent_issuer = excluded.parent_issuer,
      abbreviation = excluded.abbreviation, office = excluded.office, place = excluded.place,
      each_kind = excluded.each_kind, version = excluded.version
    where letterhead.version = ${version} returning unit_id`.execute(db)
  return rows.length > 0
}

export interface Term {
  id: string
  from: PlainDate
  /** The first day after it; null while it lasts. */
  until: PlainDate | null
}

export async function termsOf(db: Db, unitId: string): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select id, lower(valid) as "from", upper(valid) as until from committee_term
    where unit_id = ${unitId} order by lower(valid) desc`.execute(db)
  return rows
}

/** Nothing happens when this id is there already; the database refuses an overlap (23P01). */
export async function insertTerm(db: Db, unitId: string, { id, from, until }: Term): Promise<boolean> {
  const { rows } = await sql`
    insert into committee_term (id, unit_id, valid) values (${id}, ${unitId}, daterange(${from}::date, ${until}::date))
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length > 0
}

interface SeriesKey {
  unitId: string
  layout: LayoutName
  kind: string
  since: PlainDate
}

export interface Series extends SeriesKey {
  id: string
  openedAt: number
  last: number
  lastOn: PlainDate | null
}

const SERIES = sql`id, unit_id as "unitId", layout, kind, since, opened_at as "openedAt", last, last_on as "lastOn"`

export async function seriesOf(db: Db, unitId: string, layout: LayoutName): Promise<Series[]> {
  const { rows } = await sql<Series>`
    select ${SERIES} from number_series where unit_id = ${unitId} and layout = ${layout}
    order by since desc, kind`.execute(db)
  return rows
}

/** The series, made if need be, and locked until the transaction ends: whoever comes next waits, then counts on. */
export async function lockSeries(db: Db, { unitId, layout, kind, since }: SeriesKey): Promise<Series> {
  await sql`
    insert into number_series (id, unit_id, layout, kind, since, opened_at, last)
    values (${newId()}, ${unitId}, ${layout}, ${kind}, ${since}, 0, 0)
    on conflict (unit_id, layout, kind, since) do nothing`.execute(db)
  const { rows } = await sql<Series>`
    select ${SERIES} from number_series
    where unit_id = ${unitId} and layout = ${layout} and kind = ${kind} and since = ${since} for update`.execute(db)
  return rows[0]!
}

export async function findSeries(db: Db, { unitId, layout, kind, since }: SeriesKey): Promise<Series | undefined> {
  const { rows } = await sql<Series>`
    select ${SERIES} from number_series
    where unit_id = ${unitId} and layout = ${layout} and kind = ${kind} and since = ${since}`.execute(db)
  return rows[0]
}

export async function countOn(db: Db, seriesId: string, last: number, lastOn: PlainDate): Promise<void> {
  await sql`update number_series set last = ${last}, last_on = ${lastOn} where id = ${seriesId}`.execute(db)
}

export async function openSeriesAt(db: Db, seriesId: string, last: number): Promise<void> {
  await sql`update number_series set opened_at = ${last}, last = ${last} where id = ${seriesId}`.execute(db)
}

// Lists -----------------------------------------------------------------------------------------------------------

export interface ListedOutgoing {
  id: string
  unit: string
  layout: LayoutName
  kind: KindCode
  subject: string
  symbol: string
  state: OutgoingState
  sequence: number | null
  issuedOn: PlainDate | null
  authority: string
  signatory: string | null
  recipients: string[]
  sentTo: number
}

export interface Asked {
  view: 'work' | 'register'
  /** Folded. */
  words: string
  kind: KindCode | null
  state: OutgoingState | null
  year: number | null
  /** The last row of the page before. */
  after: { id: string; sequence: number; issuedOn: string } | null
}

/**
 * In progress: the newest first. The register: by day and number, the last first. `limit` rows behind `after`.
 */
export async function listOutgoing(
  db: Db,
  personId: string,
  on: PlainDate,
  { view, words, kind, state, year, after }: Asked,
  limit: number,
): Promise<ListedOutgoing[]> {
  const conditions = [
    view === 'work' ? sql`o.state in ('draft', 'submitted', 'approved', 'numbered')` : sql`o.sequence is not null`,
    ...(words === '' ? [] : words.split(' ').map(word => sql`o.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)),
    ...(kind ? [sql`o.kind = ${kind}`] : []),
    ...(state ? [sql`o.state = ${state}`] : []),
    ...(year ? [sql`o.issued_on >= ${`${year}-01-01`}::date and o.issued_on < ${`${year + 1}-01-01`}::date`] : []),
    ...(after && view === 'work' ? [sql`o.id < ${after.id}`] : []),
    ...(after && view === 'register'
      ? [
          sql`(o.issued_on, o.sequence, o.id) < (${after.issuedOn}::date, ${after.sequence}::integer, ${after.id}::uuid)`,
        ]
      : []),
  ]
  const order = view === 'work' ? sql`o.id desc` : sql`o.issued_on desc, o.sequence desc, o.id desc`
  const { rows } = await sql<ListedOutgoing>`
    select o.id, unit.name as unit, o.layout, o.kind, o.content->>'subject' as subject, o.content->>'symbol' as symbol,
      o.state, o.sequence, o.issued_on as "issuedOn", o.content->'signature'->>'authority' as authority,
      o.content->'signature'->>'name' as signatory, o.content->'recipients' as recipients,
      (select count(*) from dispatch d where d.outgoing_id = o.id) as "sentTo"
    from outgoing o join unit on unit.id = o.unit_id
    where o.unit_id in ${reach(personId, 'read', on)} and ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${limit}`.execute(db)
  return rows
}

export interface OutgoingAbout {
  id: string
  state: OutgoingState
  layout: LayoutName
  symbol: string
  sequence: number | null
  issuedOn: PlainDate | null
}

/** The documents made from a thing, the newest first, cancelled ones included. */
export async function outgoingAbout(db: Db, aboutId: string): Promise<OutgoingAbout[]> {
  const { rows } = await sql<OutgoingAbout>`
    select id, state, layout, content->>'symbol' as symbol, sequence, issued_on as "issuedOn"
    from outgoing where about_id = ${aboutId} order by id desc limit 20`.execute(db)
  return rows
}

/** Those among them that were signed, each with the thing it was made from, the newest first. */
export async function signedAbout(
  db: Db,
  aboutIds: readonly string[],
): Promise<(OutgoingAbout & { aboutId: string })[]> {
  const { rows } = await sql<OutgoingAbout & { aboutId: string }>`
    select id, about_id as "aboutId", state, layout, content->>'symbol' as symbol, sequence, issued_on as "issuedOn"
    from outgoing where about_id = any(${aboutIds}::uuid[]) and state = 'signed' order by id desc`.execute(db)
  return rows
}

/** The organisations for which this person may write documents, with their kinds. */
export async function issuersOf(db: Db, personId: string, on: PlainDate) {
  const { rows } = await sql<{ id: string; name: string }>`
    select unit.id, unit.name from unit where unit.id in ${reach(personId, 'prepare', on)}
    order by unit.name collate "vi-x-icu", unit.id limit 200`.execute(db)
  return rows
}
