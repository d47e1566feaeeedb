// Programmes and tasks as the search finds them: what is handed out for everybody, drafts for those who may read their issuer.

import { sql } from 'kysely'
import { readableUnit } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { answers, type SearchSource } from '../shared/search/index.ts'
import { texts } from './texts.ts'

/** The newest first. */
export const programmeSearch: SearchSource = {
  kind: 'programme',
  name: texts.title,
  async find({ db, person, today }, query, { after, limit }) {
    const behind = isId(after)
      ? sql`and (p.year, p.id) < (select k.year, k.id from programme k where k.id = ${after})`
      : sql``
    const { rows } = await sql<{ id: string; subject: string; year: number }>`
      select p.id, p.subject, p.year from programme p
      where (p.state in ('published', 'closed') or ${readableUnit(sql`p.unit_id`, person.id, today)})
        and p.amends_id is null and ${answers(sql`p.words`, query)} ${behind}
      order by p.year desc, p.id desc limit ${limit}`.execute(db)
    return rows.map(({ id, subject, year }) => ({ id, href: `/programmes/${id}`, title: subject, detail: `${year}` }))
  },
}

/** Those of the newest programme first, each in the order of the programme. */
export const taskSearch: SearchSource = {
  kind: 'task',
  name: texts.tasks,
  async find({ db, person, today }, query, { after, limit }) {
    const behind = isId(after)
      ? sql`and (-p.year, p.id, t.position, t.id) > (select -kp.year, kp.id, k.position, k.id
          from task k join programme kp on kp.id = k.programme_id where k.id = ${after})`
      : sql``
    const { rows } = await sql<{ id: string; path: string; text: string; subject: string; year: number }>`
      select t.id, t.path, t.text, p.subject, p.year from task t join programme p on p.id = t.programme_id
      where (p.state in ('published', 'closed') or ${readableUnit(sql`p.unit_id`, person.id, today)})
        and t.removed_at is null and p.amends_id is null and ${answers(sql`t.words`, query)} ${behind}
      order by -p.year, p.id, t.position, t.id limit ${limit}`.execute(db)
    return rows.map(({ id, path, text, subject, year }) => ({
      ...{ id, href: `/tasks/${id}`, title: shortened(text), detail: `${path} · ${subject} (${year})` },
    }))
  },
}

/** A paragraph is too long for a list: cut at a word. */
const shortened = (text: string): string =>
  text.length <= 180 ? text : `${text.slice(0, 180).replace(/\s+\S*$/, '')} …`
