// Consolidation of one period over a whole tree, the completeness board, one subtree, and saves of reports: how long they take.
// `npm run -s bench -- report-consolidation --units 50000 --json`

import { sql } from 'kysely'
import { numbersFrom } from '../src/organisation/invented.ts'
import { drawLineage } from '../src/organisation/lineage.ts'
import { insertPlacements, insertUnits } from '../src/organisation/unit-store.ts'
import { countsOf } from '../src/report/board-store.ts'
import { DEFAULT_FORM } from '../src/report/default-form.ts'
import { completeBySection, type Scope, sumsOf } from '../src/report/period-store.ts'
import { cellsOf, lengthOf, type Regime } from '../src/report/regime.ts'
import { addRegime } from '../src/report/regime-store.ts'
import { findContent, saveContent } from '../src/report/store.ts'
import { newId } from '../src/shared/id.ts'
import { generate } from './generator.ts'
import { type BenchBody, dataSizeOf, machineOf, megabytes, openBenchBody, round, timesOf } from './measure.ts'

const NOW = Temporal.Instant.from('2024-09-25T02:00:00Z')
export const TODAY = Temporal.PlainDate.from('2024-09-25')
const FIGURES = 45

/** The first 45 figures of the shipped form: what the budget speaks of. The whole form is measured beside it. */
export const REGIME: Regime = {
  ...DEFAULT_FORM,
  indicators: DEFAULT_FORM.indicators.map(indicator => ({
    ...indicator,
    cells: indicator.cells.filter(cell => cell.position <= FIGURES),
  })),
}

export async function run({ units: count }: { units: number }) {
  const body = await openBenchBody()
  try {
    const generated = generate(count)
    const deliverable = await fill(body, generated)
    const scope: Scope = { deliverableId: deliverable, periods: ['2024-Q3'], form: REGIME.form, under: null }
    const length = lengthOf(REGIME)
    const { db } = body
    const equal =
      JSON.stringify(await sumsOf(db, scope, length)) === JSON.stringify(await naiveSums(body, scope, length))
    const times = await timesOf(40, () => sumsOf(db, scope, length))
    const whole = await timesOf(20, () => sumsOf(db, scope, lengthOf(DEFAULT_FORM)))
    const subtree = await timesOf(20, () => sumsOf(db, { ...scope, under: generated.top }, length))
    const oneCommittee = await timesOf(20, () => sumsOf(db, { ...scope, under: generated.inner[0]! }, length))
    const of = { deliverableId: deliverable, period: '2024-Q3', under: null, today: TODAY }
    const board = await timesOf(40, () => countsOf(db, of))
    const masks = REGIME.sections.map(({ id }) => ({
      ...{ section: id, profile: 'school' },
      positions: REGIME.indicators
        .filter(one => one.section === id)
        .flatMap(({ cells }) => cells.map(one => one.position)),
    }))
    const sections = await timesOf(10, () => completeBySection(db, scope, masks, length))
    const saves = await savesOf(body)
    return {
      ...{ bench: 'report-consolidation', units: count, indicators: cellsOf(REGIME).length, ...times, equal },
      ...{ wholeForm: { figures: cellsOf(DEFAULT_FORM).length, ...whole }, subtreeOfTheTop: subtree, oneCommittee },
      ...{ board, sections, saves, machine: await machineOf(body.admin) },
      ...{ memory: megabytes(process.memoryUsage.rss()), dataSize: await dataSizeOf(body) },
    }
  } finally {
    await body.end()
  }
}

/** One report of two periods for every unit; seven of ten accepted, one of ten sent, the rest not begun. */
export async function fill(
  { db, admin, schema }: BenchBody,
  { units, placements, top }: ReturnType<typeof generate>,
  form: Regime = DEFAULT_FORM,
) {
  await db.transaction().execute(async transaction => {
    await insertUnits(transaction, units)
    await insertPlacements(transaction, placements)
    await drawLineage(transaction, 'party', null)
    await addRegime(transaction, form, NOW)
  })
  const [person, programme, task, deliverable] = [newId(), newId(), newId(), newId()]
  await admin.query(`set search_path = ${schema}, ext`)
  await admin.query(`insert into person (id, name) values ('${person}', 'A')`)
  // Programme and task are not what is measured: the duties stand without them.
  await admin.query('alter table duty disable trigger all; alter table deliverable disable trigger all')
  await admin.query(`insert into deliverable (id, task_id, position, kind, title, who, rhythm, origin)
    values ('${deliverable}', '${task}', 0, 'report', 'Báo cáo', 'units', 'quarterly', 'office')`)
  await admin.query(`insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on, state, first_reported_at, version)
    select gen_random_uuid(), 'report', 'Báo cáo', 'III.1', '${programme}', '${deliverable}', u.id, '${top}', p.period, p.covers, p.due,
      case when n % 10 < 7 then 'accepted' when n % 10 = 7 then 'reported' else 'open' end,
      case when n % 10 < 8 then timestamptz '2024-09-18 02:00:00+00' + (n % 5) * interval '1 day' end, 1
    from (select id, row_number() over () as n from unit) u,
      (values ('2024-Q2', daterange('2024-03-15', '2024-06-15'), date '2024-06-20'), ('2024-Q3', daterange('2024-06-15', '2024-09-15'), date '2024-09-20')) p(period, covers, due)`)
  await admin.query(`insert into submission (id, kind, duty_id, unit_id, state, version, created_at, created_by, changed_at)
    select gen_random_uuid(), 'report', id, unit_id, case when state = 'accepted' then 'accepted' else 'sent' end, 1, now(), '${person}', now()
    from duty where state <> 'open'`)
  const length = lengthOf(form)
  await admin.query(`insert into report (submission_id, regime_version, profile, nothing_to_report, figures, entered, answers, narratives, returned)
    select s.id, ${form.version}, 'school', s.n % 20 = 0, (select array_agg(case when i % 9 = 3 then 0 else (s.n * i) % 1000 end order by i) from generate_series(1, ${length}) i),
      (select string_agg(case when i % 9 = 3 then '0' else '1' end, '' order by i) from generate_series(1, ${length}) i)::bit varying, '{}',
      '{"N02": "Đã ban hành kế hoạch và phân công theo dõi việc thực hiện dân chủ ở cơ sở trong quý."}', '{}'
    from (select id, row_number() over () as n from submission) s`)
  await admin.query(`insert into report_edition (submission_id, edition, deliverable_id, period, unit_id, above, regime_version, form, profile,
      nothing_to_report, figures, entered, answers, accepted_at, accepted_by, reason, current)
    select r.submission_id, 1, d.deliverable_id, d.period, d.unit_id, coalesce((select l.above from lineage l where l.unit_id = d.unit_id and l.tree = 'party' and l.kept @> d.due_on limit 1), array[d.unit_id]),
      ${form.version}, '${form.form}', r.profile, r.nothing_to_report, r.figures, r.entered, r.answers, now(), '${person}', null, true
    from report r join submission s on s.id = r.submission_id join duty d on d.id = s.duty_id where s.state = 'accepted'`)
  for (const table of ['unit', 'placement', 'lineage', 'duty', 'submission', 'report', 'report_edition'])
    await admin.query(`vacuum analyze ${schema}.${table}`)
  return deliverable
}

/** Added up in the program, report by report: what the sums have to equal. */
async function naiveSums({ db }: BenchBody, scope: Scope, length: number): Promise<(number | null)[]> {
  const { rows } = await sql<{ values: string[]; bits: string }>`
    select e.figures::text[] as values, e.entered::text as bits from report_edition e
    where e.deliverable_id = ${scope.deliverableId} and e.period = ${scope.periods[0]!} and not e.nothing_to_report`.execute(
    db,
  )
  const sums: (number | null)[] = Array.from({ length }, () => null)
  for (const { values, bits } of rows)
    for (let at = 0; at < length; at++) if (bits[at] === '1') sums[at] = (sums[at] ?? 0) + Number(values[at])
  return sums
}

/** Saving a report as the action does it: locked, changed, written; 32 clients in a closed loop, then 1,000 within 20 s. */
async function savesOf({ db, schema, admin }: BenchBody) {
  const { rows } = await admin.query<{ id: string }>(
    `select submission_id as id from ${schema}.report order by submission_id limit 4000`,
  )
  const next = numbersFrom(11)
  const save = async (id: string): Promise<number> => {
    const start = performance.now()
    await db.transaction().execute(async transaction => {
      await sql`select version from submission where id = ${id} for update`.execute(transaction)
      const content = (await findContent(transaction, id))!
      content.figures[Math.floor(next() * 40)] = Math.floor(next() * 1_000)
      await saveContent(transaction, id, content)
      await sql`update submission set version = version + 1, changed_at = ${NOW} where id = ${id}`.execute(transaction)
    })
    return performance.now() - start
  }
  const summary = (times: number[], seconds: number) => {
    times.sort((a, b) => a - b)
    const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
    return {
      saves: times.length,
      perSecond: round(times.length / seconds, 0),
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
    }
  }
  const closed: number[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: 32 }, async (_, client) => {
      for (let at = 0; performance.now() - start < 8_000; at++)
        closed.push(await save(rows[(client + at * 32) % rows.length]!.id))
    }),
  )
  const closedLoop = summary(closed, (performance.now() - start) / 1_000)
  const began = performance.now()
  const open = await Promise.all(
    Array.from({ length: Math.min(1_000, rows.length) }, async (_, at) => {
      await new Promise(done => setTimeout(done, next() * 20_000))
      return save(rows[at]!.id)
    }),
  )
  return { closedLoop, openLoop: summary(open, (performance.now() - began) / 1_000) }
}
