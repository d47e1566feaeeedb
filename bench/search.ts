// How long a search takes over everything there is: units, two people for each unit, programmes and their tasks; by somebody
// who may read the whole body and by the clerk of one committee.

import { sql } from 'kysely'
import { searchSources } from '../src/capabilities.ts'
import { numbersFrom } from '../src/organisation/invented.ts'
import { readSearch } from '../src/overview/search.ts'
import { search } from '../src/overview/search-store.ts'
import type { Db } from '../src/shared/database/connection.ts'
import { newId } from '../src/shared/id.ts'
import { searchText } from '../src/shared/search/index.ts'
import type { Context } from '../src/shared/web.ts'
import { generate } from './generator.ts'
import { dataSizeOf, machineOf, openBenchBody, timesOf } from './measure.ts'
import { fill, personOver, SEARCHES } from './organisation.ts'

const TODAY = Temporal.PlainDate.from('2024-08-20')
const NOW = Temporal.Instant.from('2024-08-20T02:00:00Z')
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Dương', 'Lý']
const MIDDLE = ['Thị', 'Văn', 'Đức', 'Thu', 'Minh', 'Hữu', 'Ngọc', 'Kim', 'Thanh', 'Quốc']
const GIVEN = ['Hà', 'Long', 'Anh', 'Ngân', 'Hòa', 'Thúy', 'Đạt', 'Phúc', 'Tuấn', 'Yến', 'Sơn', 'Hạnh', 'Vinh', 'Lan']
const PROGRAMMES = 20
const TASKS = 150

/** What people type besides the words for units. */
const TYPED = [
  ...SEARCHES,
  'nguyen thi ha',
  'Đỗ Quốc Sơn',
  '30-CT/TW',
  '30 ct tw',
  'quy chế dân chủ',
  'THPT',
  'ĐU',
  'đối thoại',
]

export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    const generated = generate(count)
    await fill(body, generated)
    const next = numbersFrom(11)
    await addPeople(
      body.db,
      generated.units.map(({ id }) => id),
      next,
    )
    const [office, clerk] = [await personOver(body, generated.top), await personOver(body, generated.inner[0]!)]
    await addProgrammes(body.db, generated.top, office)
    await body.admin.query('vacuum analyze')
    return {
      ...{
        bench: 'search',
        units: count,
        people: 2 * count,
        tasks: PROGRAMMES * TASKS,
        machine: await machineOf(body.admin),
      },
      office: await measure(body.db, office),
      clerk: await measure(body.db, clerk),
      dataSize: { megabytes: await dataSizeOf(body) },
    }
  } finally {
    await body.end()
  }
}

async function measure(db: Db, personId: string) {
  const context: Context = { db, now: NOW, today: TODAY, person: { id: personId, name: '' } }
  const kinds = searchSources.map(({ kind }) => kind)
  const asked = (at: number, kind: string) => readSearch(name => ({ q: TYPED[at % TYPED.length], kind })[name], kinds)
  const everything = await timesOf(360, at => search(context, searchSources, asked(at, '')))
  const alone: Record<string, unknown> = {}
  for (const kind of kinds) alone[kind] = await timesOf(180, at => search(context, searchSources, asked(at, kind)))
  return { everything, ...alone }
}

async function addPeople(db: Db, unitIds: string[], next: () => number): Promise<void> {
  const one = (from: readonly string[]) => from[Math.floor(next() * from.length)]!
  for (let at = 0; at < unitIds.length; at += 5_000) {
    const rows = unitIds.slice(at, at + 5_000).flatMap(unit =>
      ['Bí thư', 'Phó Bí thư'].map(title => {
        const name = `${one(FAMILY)} ${one(MIDDLE)} ${one(GIVEN)}`
        return { person: newId(), post: newId(), unit, title, name, words: searchText(name) }
      }),
    )
    const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(person uuid, post uuid, unit uuid, title text, name text, words text)`
    await sql`insert into person (id, name, words) select person, name, words from ${given}`.execute(db)
    await sql`insert into post (id, unit_id, title) select post, unit, title from ${given}`.execute(db)
    await sql`insert into holding (post_id, person_id, valid) select post, person, '[2020-01-01,)' from ${given}`.execute(
      db,
    )
  }
}

async function addProgrammes(db: Db, unitId: string, by: string): Promise<void> {
  const text = (at: number) =>
    `Cấp ủy lãnh đạo quán triệt Chỉ thị số ${20 + (at % 30)}-CT/TW, tổ chức đối thoại định kỳ và thực hiện quy chế dân chủ tại đơn vị, nội dung số ${at}`
  const sha = Buffer.alloc(32)
  await sql`insert into stored_file (sha256, size, media_type, external_references, first_stored_at)
    values (${sha}, 1, 'text/plain', 0, ${NOW})`.execute(db)
  for (let programme = 0; programme < PROGRAMMES; programme++) {
    const [id, file] = [newId(), newId()]
    const subject = `Chương trình thực hiện quy chế dân chủ năm ${2004 + programme}`
    await sql`insert into file (id, sha256, name, uploaded_by, uploaded_at) values (${file}, ${sha}, 'a.md', ${by}, ${NOW})`.execute(
      db,
    )
    await sql`insert into document (id, file_id, reading) values (${file}, ${file}, '{}')`.execute(db)
    await sql`insert into programme (id, document_id, unit_id, subject, words, year, state, published_at, created_at)
      values (${id}, ${file}, ${unitId}, ${subject}, ${searchText(subject)}, ${2004 + programme}, 'published', ${NOW}, ${NOW})`.execute(
      db,
    )
    const rows = Array.from({ length: TASKS }, (_, at) => ({
      id: newId(),
      at,
      text: text(at),
      words: searchText(text(at)),
    }))
    await sql`insert into task (id, programme_id, position, path, text, words, source_from, source_to)
      select r.id, ${id}, r.at, 'I.' || r.at, r.text, r.words, 0, 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, at integer, text text, words text)`.execute(
      db,
    )
  }
}
