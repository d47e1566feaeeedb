// Every query about outlines that are being written.

import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'
import { type Draft, type DraftState, STATES_KEPT } from './regime-draft.ts'

/** How many forms a draft remembers: one that comes again within these changes nothing twice. */
const EDITS_KEPT = 30

export interface Earlier {
  /** What the change after it did, as the list of changes names it. */
  what: string
  draft: Draft
}

export interface StoredDraft {
  id: string
  baseVersion: number | null
  state: DraftState
  version: number
  draft: Draft
  earlier: Earlier[]
  edits: string[]
  publishedVersion: number | null
  changedAt: Instant
  changedBy: string
}

const COLUMNS = sql`d.id, d.base_version as "baseVersion", d.state, d.version, d.content as draft, d.earlier, d.edits,
  d.published_version as "publishedVersion", d.changed_at as "changedAt", person.name as "changedBy"`

export async function findDraft(db: Db, id: string): Promise<StoredDraft | undefined> {
  const { rows } = await sql<StoredDraft>`select ${COLUMNS} from regime_draft d join person on person.id = d.changed_by
    where d.id = ${id}`.execute(db)
  return rows[0]
}

/** Locked until the transaction ends: two who change it take turns. */
export async function findDraftForUpdate(db: Db, id: string): Promise<StoredDraft | undefined> {
  await sql`select id from regime_draft where id = ${id} for update`.execute(db)
  return findDraft(db, id)
}

export interface DraftHead {
  id: string
  state: DraftState
  name: string
  appliesFrom: string
  changedAt: Instant
  changedBy: string
}

/** Those that are being written and those that were discarded, without what they say. */
export async function listDrafts(db: Db): Promise<DraftHead[]> {
  const { rows } = await sql<DraftHead>`
    select d.id, d.state, d.content #>> '{regime,name,vi}' as name, d.content #>> '{regime,appliesFrom}' as "appliesFrom",
      d.changed_at as "changedAt", person.name as "changedBy"
    from regime_draft d join person on person.id = d.changed_by
    where d.state <> 'published' order by d.state desc, d.changed_at desc, d.id limit 50`.execute(db)
  return rows
}

/** Nothing when it is there already: a form that is sent twice. */
export async function insertDraft(
  db: Db,
  { id, baseVersion, draft }: Pick<StoredDraft, 'id' | 'baseVersion' | 'draft'>,
  at: Instant,
  by: string,
): Promise<void> {
  await sql`
    insert into regime_draft (id, base_version, state, version, content, earlier, edits, published_version,
      created_at, created_by, changed_at, changed_by)
    values (${id}, ${baseVersion}, 'draft', 1, ${JSON.stringify(draft)}::jsonb, '[]', '{}', null, ${at}, ${by}, ${at}, ${by})
    on conflict (id) do nothing`.execute(db)
}

/** What it says now and what it said before; the next version. `edit`: the form that asked for it. */
export async function saveDraft(
  db: Db,
  id: string,
  { draft, earlier, edits, edit }: Pick<StoredDraft, 'draft' | 'earlier' | 'edits'> & { edit: string },
  at: Instant,
  by: string,
): Promise<void> {
  const taken = [...edits, edit].slice(-EDITS_KEPT)
  await sql`update regime_draft set content = ${JSON.stringify(draft)}::jsonb,
    earlier = ${JSON.stringify(earlier.slice(-STATES_KEPT))}::jsonb, edits = ${taken}::uuid[], version = version + 1,
    changed_at = ${at}, changed_by = ${by} where id = ${id}`.execute(db)
}

export async function saveDraftState(
  db: Db,
  id: string,
  { state, publishedVersion = null }: { state: DraftState; publishedVersion?: number | null },
  at: Instant,
  by: string,
): Promise<void> {
  await sql`update regime_draft set state = ${state}, published_version = ${publishedVersion}, version = version + 1,
    changed_at = ${at}, changed_by = ${by} where id = ${id}`.execute(db)
}

export interface OwedPeriod {
  period: string
  from: PlainDate
  to: PlainDate
  units: number
  /** Reports that were begun under the outline before: they keep it. */
  begun: number
}

/** Periods of reports that were handed out already and begin in these days; `until`: not included, null: for ever. */
export async function owedFrom(db: Db, from: PlainDate, until: PlainDate | null): Promise<OwedPeriod[]> {
  const { rows } = await sql<OwedPeriod>`
    select d.period, lower(d.covers) as from, upper(d.covers) - 1 as to, count(*) as units, count(r.submission_id) as begun
    from deliverable o join duty d on d.deliverable_id = o.id
    left join submission s on s.duty_id = d.id left join report r on r.submission_id = s.id
    where o.kind = 'report' and lower(d.covers) >= ${from}::date and (${until}::date is null or lower(d.covers) < ${until}::date)
      and d.state <> 'superseded'
    group by d.period, d.covers order by lower(d.covers), d.period limit 40`.execute(db)
  return rows
}
