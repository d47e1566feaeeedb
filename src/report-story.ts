// For tests of reports at the top: the whole form filled in, as a page or as a sheet, sent up, consolidated, issued.

import { sql } from 'kysely'
import { newId } from './shared/id.ts'
import { type Row, readSheet, writeSheet } from './shared/sheet/index.ts'
import { png } from './shared/testing/files.ts'
import { dutyOf, type Story, type Visitor, versionOf, walk } from './story.ts'

/** What a Party organisation is asked each quarter, every rule kept. 77 and 66 are denunciations and stand nowhere else. */
export const VALUES: Record<string, string> = {
  ...{ I27a: '2', I27b: '1', I28: '120', I29a: '3', I29b: '1', I29c: '0', I29d: '4', I33a: '2', I33b: '3', I33c: '5' },
  ...{ I33d: '77', I33e: '66', I34a: '4', I34b: '1', I35a: '3', I35b: '3', I35c: '1' },
}

export const TEXTS = {
  N02: 'Chi ủy đã ban hành kế hoạch và phân công đồng chí phó bí thư theo dõi việc thực hiện dân chủ ở cơ sở trong quý.',
  N06: 'Một số ý kiến chưa được trả lời trong cuộc họp.',
  N09: 'Đối thoại với viên chức trước ngày 15 tháng 11, đồng chí bí thư chủ trì.',
}

export const plain = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

export const dbOf = (story: Story) => story.installation.db(story.installation.bodies()[0]!.id)!

/** Begins the one report that this person's organisation owes for a period. */
export const beginReport = async (visitor: Visitor, period: string): Promise<string> =>
  visitor.submit(`/duties/${(await dutyOf(visitor, 'report', period)).id}/reports`)

/** The form as the page shows it, filled in; `more` goes over it. */
export async function filledReport(visitor: Visitor, address: string, more: Record<string, string> = {}) {
  const form: Record<string, string> = { version: await versionOf(visitor, address) }
  const page = await visitor.page(address)
  for (const [, name] of page.matchAll(/name="((?:figures)\.[^"]+)"/g)) {
    const value = new RegExp(`name="${name!.replace('.', '\\.')}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''
    form[name!] = VALUES[name!.slice(8)] ?? value
  }
  for (const [id, text] of Object.entries(TEXTS)) form[`narratives.${id}`] = text
  return { ...form, ...more }
}

/** Submitted by the writer, approved and sent by the head. */
export const sendUp = (address: string, ...[writer, head]: [Visitor, Visitor]): Promise<void> =>
  walk(address, [writer, 'submission'], [head, 'approval'], [head, 'sending'])

/** Begun, filled in and sent by one person. */
export async function reportOf(visitor: Visitor, period: string, more: Record<string, string> = {}): Promise<string> {
  const address = await beginReport(visitor, period)
  await visitor.submit(address, await filledReport(visitor, address, more))
  await sendUp(address, visitor, visitor)
  return address
}

/** The sheet of a report as it was downloaded, with values put into the column of values. */
export async function filledSheet(template: Uint8Array, values: Record<string, string | number>): Promise<Buffer> {
  const rows: Row[] = await Array.fromAsync(readSheet(template))
  const cells = rows.map(({ cells: row }) =>
    Array.from({ length: 6 }, (_, at) => row.find(cell => cell.column === at + 1)?.value ?? ''),
  )
  const given = cells.slice(1).map(row => row.map((value, at) => (at === 3 ? (values[`${row[0]}`] ?? value) : value)))
  const heads = cells[0]!.map(head => ({ head: `${head}` }))
  return Buffer.concat(await Array.fromAsync(writeSheet('Báo cáo', heads, given as string[][])))
}

/** From a consolidated report to the document that was numbered and signed: its address. */
export async function issue(office: Visitor, consolidation: string, issuedOn: string): Promise<string> {
  const leader = await office.colleague('Trần Quốc Bảo')
  const address = await office.submit(`${consolidation}/outgoing`, { id: newId() })
  await office.submit(`${address}/submission`, { version: '1' })
  await leader.submit(`${address}/approval`, { version: '2' })
  await office.submit(`${address}/numbering`, { version: '3', issuedOn })
  await leader.submit(`${address}/signing`, { version: '4', scan: new File([png], 'ban-ky.png'), noStateSecret: 'yes' })
  return address
}

/** Somebody new in an organisation; over which one, and what for. Managing people is proven elsewhere. */
export async function appoint(
  story: Story,
  name: string,
  of: { unit: string; over: string; permissions: readonly string[] },
): Promise<Visitor> {
  const db = dbOf(story)
  const [person, post] = [newId(), newId()]
  await sql`insert into person (id, name) values (${person}, ${name})`.execute(db)
  await sql`insert into post (id, unit_id, title) select ${post}, id, 'Ủy viên' from unit where code = ${of.unit}`.execute(
    db,
  )
  await sql`insert into holding (post_id, person_id, valid) values (${post}, ${person}, '[2020-01-01,)')`.execute(db)
  await sql`insert into post_permission (post_id, permission, over_id, subtree)
    select ${post}, p, unit.id, true from unit, unnest(${of.permissions}::text[]) p where unit.code = ${of.over}`.execute(
    db,
  )
  return story.as(name)
}

/** The report at this address sent by as many other units as there are values, each with its own figure; their addresses. */
export async function sentByOthers(
  story: Story,
  report: string,
  cell: string,
  values: readonly number[],
): Promise<string[]> {
  const db = dbOf(story)
  const id = report.split('/')[2]!
  const { rows } = await sql<{ at: number }>`
    select (cell->>'position')::integer as at from report r join report_regime g on g.version = r.regime_version,
      jsonb_array_elements(g.definition->'indicators') indicator, jsonb_array_elements(indicator->'cells') cell
    where r.submission_id = ${id} and cell->>'id' = ${cell}`.execute(db)
  const { rows: duties } = await sql<{ id: string }>`
    select d.id from duty d join duty own on own.deliverable_id = d.deliverable_id and own.period = d.period
    join submission s on s.duty_id = own.id where s.id = ${id}
      and not exists (select from submission begun where begun.duty_id = d.id)
    order by d.id limit ${values.length}`.execute(db)
  return Promise.all(
    values.map(async (value, n) => {
      const [sent, duty] = [newId(), duties[n]!.id]
      await sql`insert into submission (id, kind, duty_id, unit_id, state, version, created_at, created_by, changed_at)
        select ${sent}, s.kind, d.id, d.unit_id, 'sent', 1, s.created_at, s.created_by, s.changed_at
        from submission s, duty d where s.id = ${id} and d.id = ${duty}`.execute(db)
      await sql`insert into report (submission_id, regime_version, profile, nothing_to_report, figures, entered, answers, narratives, returned)
        select ${sent}, regime_version, profile, nothing_to_report,
          figures[:${sql.lit(rows[0]!.at - 1)}] || ${value}::bigint || figures[${sql.lit(rows[0]!.at + 1)}:], entered, answers, narratives, '{}'
        from report where submission_id = ${id}`.execute(db)
      await sql`update duty set state = 'reported', first_reported_at = '2024-09-16 02:00:00+00' where id = ${duty}`.execute(
        db,
      )
      return `/reports/${sent}`
    }),
  )
}
