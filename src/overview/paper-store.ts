// Every query about papers that wait for somebody: programmes submitted, outgoing documents to approve, number or sign.

import { sql } from 'kysely'
import { type KindCode, kindOf } from '../document/index.ts'
import type { Permission } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { reachOf } from './standing.ts'

export interface Paper {
  kind: 'programme' | 'outgoing'
  id: string
  state: 'submitted' | 'approved' | 'numbered'
  title: string
  /** Who issues it. */
  unit: string
  /** The day on which it was submitted; of an outgoing document, on which it was last changed. */
  since: PlainDate
}

/** More than a committee ever has before it at once; `count` is exact all the same. */
const MOST = 200

/** Those whose next step is this person's, the longest waiting first. */
export async function papersWaiting(
  db: Db,
  personId: string,
  on: PlainDate,
): Promise<{ papers: Paper[]; count: number }> {
  const held = (permission: Permission) => reachOf(db, permission, personId, permission, on)
  const { rows } = await sql<Paper & { code: KindCode | null; count: number }>`
    with ${await held('approve')}, ${await held('number')}, ${await held('sign')}, papers as (
      select 'programme' as kind, null as code, p.id, p.state, p.subject as title, p.unit_id, p.submitted_at as at from programme p
      where p.state = 'submitted' and p.unit_id in (select unit_id from approve)
      union all
      select 'outgoing', o.kind, o.id, o.state, o.content ->> 'subject', o.unit_id, o.changed_at from outgoing o
      where (o.state = 'submitted' and o.unit_id in (select unit_id from approve))
        or (o.state = 'approved' and o.unit_id in (select unit_id from number))
        or (o.state = 'numbered' and o.unit_id in (select unit_id from sign))
    )
    select papers.kind, papers.code, papers.id, papers.state, papers.title, unit.name as unit,
      (papers.at at time zone 'Asia/Ho_Chi_Minh')::date as since, count(*) over () as count
    from papers join unit on unit.id = papers.unit_id order by papers.at, papers.id limit ${MOST}`.execute(db)
  return {
    count: rows[0]?.count ?? 0,
    papers: rows.map(({ code, title, ...paper }) => ({
      ...paper,
      title: code ? `${kindOf(code).name}: ${title}` : title,
    })),
  }
}
