// Units and people as the search finds them: within what the person may read, in the order of names.

import { sql } from 'kysely'
import { isId } from '../shared/id.ts'
import { answers, type Hit, type Query, type SearchPart, type SearchSource } from '../shared/search/index.ts'
import type { Context } from '../shared/web.ts'
import { rightsOver } from './store.ts'
import type { UnitKind } from './structure.ts'
import { texts } from './texts.ts'

interface FoundUnit {
  id: string
  name: string
  kind: UnitKind
  code: string
  parent: string | null
  stands: boolean
}

/** Also those that have ended, by the name they had last: people look for the school that was merged. */
export const unitSearch: SearchSource = {
  kind: 'unit',
  name: texts.title,
  find: async (context, query, part) => (await findUnits(context, query, part)).map(hitOfUnit),
}

function hitOfUnit({ id, name, kind, code, parent, stands }: FoundUnit): Hit {
  const words = (lang: 'vi' | 'en') =>
    [texts.kinds[kind][lang], code, parent, stands ? null : texts.ended[lang]].filter(Boolean).join(' · ')
  return { id, href: `/units/${id}`, title: name, detail: { vi: words('vi'), en: words('en') } }
}

/** Two queries in one: what stands in the Party tree within a subtree, and what is named in a right and stands nowhere there. */
async function findUnits({ db, person, today }: Context, query: Query, { after, limit }: SearchPart) {
  const { subtrees, alone } = await rightsOver(db, person.id, 'read', today)
  const behind = isId(after)
    ? sql`and (u.name collate "vi-x-icu", u.id) > (select name collate "vi-x-icu", id from unit where id = ${after})`
    : sql``
  const { rows } = await sql<FoundUnit>`
    select u.id, u.name, u.kind, u.code, parent.name as parent, found.stands from (
      (select u.id, u.name, l.above[2] as parent_id, l.valid @> ${today}::date as stands
      from unit u join lineage l on l.unit_id = u.id and l.tree = 'party' and l.kept @> ${today}::date
      where ${within({ subtrees, alone })} and ${answers(sql`u.words`, query)} ${behind}
      order by u.name collate "vi-x-icu", u.id limit ${limit})
      union all
      (select u.id, u.name, null, true from unit u
      where u.id = any(${[...subtrees, ...alone]}::uuid[]) and ${answers(sql`u.words`, query)} ${behind}
        and not exists (select from lineage l where l.unit_id = u.id and l.tree = 'party' and l.kept @> ${today}::date))
    ) found join unit u on u.id = found.id left join unit parent on parent.id = found.parent_id
    order by found.name collate "vi-x-icu", found.id limit ${limit}`.execute(db)
  return rows
}

/** Of `lineage l`. Values, so that PostgreSQL plans for the whole body and for one school each as it should. */
const within = ({ subtrees, alone }: { subtrees: string[]; alone: string[] }) =>
  alone.length > 0
    ? sql`(l.above && ${subtrees}::uuid[] or l.unit_id = any(${alone}::uuid[]))`
    : sql`l.above && ${subtrees}::uuid[]`

interface FoundPerson {
  id: string
  name: string
  title: string
  unitId: string
  unit: string
}

/** Those who hold a post in a unit of the Party tree that the person may read; the way leads to that unit. */
export const personSearch: SearchSource = {
  kind: 'person',
  name: texts.people,
  find: async (context, query, part) =>
    (await findPeople(context, query, part)).map(({ id, name, title, unitId, unit }) => ({
      ...{ id, href: `/units/${unitId}`, title: name, detail: `${title}, ${unit}` },
    })),
}

async function findPeople({ db, person, today }: Context, query: Query, { after, limit }: SearchPart) {
  const { subtrees, alone } = await rightsOver(db, person.id, 'read', today)
  const behind = isId(after)
    ? sql`and (p.name collate "vi-x-icu", p.id) > (select name collate "vi-x-icu", id from person where id = ${after})`
    : sql``
  const held = sql`lineage l join post on post.unit_id = l.unit_id join holding h on h.post_id = post.id`
  const seen = sql`l.tree = 'party' and l.kept @> ${today}::date and ${within({ subtrees, alone })} and h.valid @> ${today}::date`
  const { rows } = await sql<FoundPerson>`
    select p.id, p.name, held.title, held."unitId", held.unit from (
      select p.id, p.name from person p
      where ${answers(sql`p.words`, query)} ${behind}
        and p.id in (select h.person_id from ${held} where ${seen})
      order by p.name collate "vi-x-icu", p.id limit ${limit}
    ) p cross join lateral (
      select post.title, unit.id as "unitId", unit.name as unit
      from ${held} join unit on unit.id = post.unit_id
      where h.person_id = p.id and ${seen}
      order by h.delegated_by is not null, lower(h.valid), post.id limit 1
    ) held order by p.name collate "vi-x-icu", p.id`.execute(db)
  return rows
}
