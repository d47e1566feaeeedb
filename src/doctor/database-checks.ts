// What may be wrong with the database as a whole: its settings, its clock, its schemas, their versions.

import type pg from 'pg'
import { becomeOwner, migrationsOf } from '../shared/database/schemas.ts'
import type { Examined, Finding, InstallationCheck } from './check.ts'

/** Seconds by which the clocks of the database and of this program may differ. */
const CLOCKS_APART = 5

/** What must be set, and why, in words that follow "because". */
const SETTINGS: Record<string, { wanted: string; why: { vi: string; en: string } }> = {
  data_checksums: {
    wanted: 'on',
    why: { vi: 'dữ liệu hỏng trên đĩa sẽ không bị phát hiện', en: 'damage on the disk would stay unnoticed' },
  },
  fsync: {
    wanted: 'on',
    why: { vi: 'mất điện có thể làm mất dữ liệu đã xác nhận', en: 'a power cut may lose what was acknowledged' },
  },
  full_page_writes: {
    wanted: 'on',
    why: { vi: 'mất điện có thể làm hỏng dữ liệu', en: 'a power cut may damage the data' },
  },
  synchronous_commit: {
    wanted: 'on',
    why: { vi: 'mất điện có thể làm mất dữ liệu đã xác nhận', en: 'a power cut may lose what was acknowledged' },
  },
  server_encoding: {
    wanted: 'UTF8',
    why: { vi: 'chữ tiếng Việt không được lưu đúng', en: 'Vietnamese letters are not kept right' },
  },
}

export const DATABASE_CHECKS: readonly InstallationCheck[] = [
  {
    code: 'version',
    find: async ({ client }) => {
      const { rows } = await client.query<{ number: number; name: string }>(
        `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
      )
      return rows[0]!.number >= 150_000 ? [] : [oldVersion(rows[0]!.name)]
    },
  },
  {
    code: 'setting',
    find: async ({ client }) => {
      const { rows } = await client.query<{ name: string; setting: string }>(
        'select name, setting from pg_settings where name = any($1)',
        [Object.keys(SETTINGS)],
      )
      return rows
        .filter(({ name, setting }) => setting !== SETTINGS[name]!.wanted)
        .map(({ name, setting }) => wrongSetting(name, setting))
    },
  },
  { code: 'clock', find: ({ client, bodies }) => findClock(client, bodies) },
  { code: 'schema', find: findSchemas },
  { code: 'migration', find: findMigrations },
]

async function findClock(client: pg.Client, bodies: Examined['bodies']): Promise<Finding[]> {
  const before = Temporal.Now.instant().epochMilliseconds
  const { rows } = await client.query<{ now: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as now',
  )
  const after = Temporal.Now.instant().epochMilliseconds
  const there = rows[0]!.now
  const apart = Math.round(Math.max(before - there, there - after) / 1000)
  const findings = apart > CLOCKS_APART ? [clocksApart(apart)] : []
  // What was done last was not done in the future, unless the clock was set back.
  for (const body of bodies) {
    const latest = await latestWriting(client, body)
    if (latest !== null && latest > there + 60_000) findings.push(clockSetBack(body.slug))
  }
  return findings
}

/** Milliseconds since 1970 of the newest migration or seal, both written by the real clock. */
function latestWriting(client: pg.Client, body: Examined['bodies'][number]): Promise<number | null> {
  return inBody(client, body, async () => {
    const times: (number | null)[] = []
    for (const [table, latest] of [
      ['migration', 'select max(applied_at) as at from migration'],
      ['audit_seal', 'select sealed_at as at from audit_seal order by position desc limit 1'],
    ] as const)
      if (await hasTable(client, body, table)) {
        const { rows } = await client.query<{ at: number | null }>(
          `select extract(epoch from at)::float8 * 1000 as at from (${latest}) latest`,
        )
        times.push(rows[0]?.at ?? null)
      }
    return times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
  })
}

async function findSchemas({ client, bodies }: Examined): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname ~ '^body_[0-9a-f]+$' order by 1`,
  )
  const names = rows.map(({ name }) => name)
  return [
    ...bodies.filter(({ schema }) => !names.includes(schema)).map(({ slug, schema }) => missingSchema(slug, schema)),
    ...names.filter(name => !bodies.some(({ schema }) => schema === name)).map(unregistered),
  ]
}

async function findMigrations({ client, bodies }: Examined): Promise<Finding[]> {
  const findings: Finding[] = []
  const shared = ['registry', 'identity'].map(schema => ({ schema, owner: `dien_hong_${schema}_owner` }))
  for (const { folder, slug, ...place } of [
    ...shared.map(place => ({ ...place, folder: place.schema, slug: null })),
    ...bodies.map(({ schema, owner, slug }) => ({ schema, owner, slug, folder: 'body' })),
  ]) {
    const wanted = await migrationsOf(folder)
    const applied = await inBody(client, place, async () => {
      if (!(await hasTable(client, place, 'migration'))) return null
      return (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows
    })
    // A schema that is not there at all is another finding.
    if (!applied) continue
    const hashes = new Map(applied.map(({ name, sha256 }) => [name, sha256]))
    const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ')
    const behind = wanted.filter(({ name }) => !hashes.has(name))
    const ahead = applied.filter(({ name }) => !wanted.some(file => file.name === name))
    const changed = wanted.filter(({ name, sha256 }) => hashes.has(name) && hashes.get(name) !== sha256)
    if (behind.length > 0) findings.push(behindVersion(slug, place.schema, names(behind)))
    if (ahead.length > 0) findings.push(aheadOfVersion(slug, place.schema, names(ahead)))
    if (changed.length > 0) findings.push(changedMigration(slug, place.schema, names(changed)))
  }
  return findings
}

export const hasTable = async (client: pg.Client, { schema }: { schema: string }, table: string): Promise<boolean> =>
  (await client.query('select from pg_tables where schemaname = $1 and tablename = $2', [schema, table])).rowCount === 1

/** As the owner of a schema, reading only. */
export async function inBody<T>(
  client: pg.Client,
  place: { schema: string; owner: string },
  work: () => Promise<T>,
): Promise<T> {
  await client.query('begin read only')
  try {
    await becomeOwner(client, place)
    return await work()
  } finally {
    await client.query('rollback')
  }
}

const oldVersion = (name: string): Finding => ({
  ...{ code: 'version-old', severity: 'error', body: null },
  text: { vi: `PostgreSQL ${name} đã quá cũ.`, en: `PostgreSQL ${name} is too old.` },
  todo: { vi: 'Nâng cấp lên PostgreSQL 15 trở lên.', en: 'Upgrade to PostgreSQL 15 or newer.' },
})

const wrongSetting = (name: string, setting: string): Finding => ({
  ...{ code: `setting-${name.replaceAll('_', '-')}`, severity: 'error', body: null },
  text: {
    vi: `PostgreSQL đang chạy với ${name} = ${setting}: ${SETTINGS[name]!.why.vi}.`,
    en: `PostgreSQL runs with ${name} = ${setting}: ${SETTINGS[name]!.why.en}.`,
  },
  todo:
    name === 'data_checksums'
      ? {
          vi: 'Dừng PostgreSQL, chạy pg_checksums --enable trên thư mục dữ liệu của nó, rồi khởi động lại.',
          en: 'Stop PostgreSQL, run pg_checksums --enable on its data folder, then start it again.',
        }
      : {
          vi: `Đặt ${name} = ${SETTINGS[name]!.wanted} rồi khởi động lại PostgreSQL.`,
          en: `Set ${name} = ${SETTINGS[name]!.wanted} and restart PostgreSQL.`,
        },
})

const clocksApart = (seconds: number): Finding => ({
  ...{ code: 'clock-apart', severity: 'error', body: null },
  text: {
    vi: `Đồng hồ của máy này và của máy chủ cơ sở dữ liệu lệch nhau ${seconds} giây.`,
    en: `The clocks of this machine and of the database server are ${seconds} seconds apart.`,
  },
  todo: { vi: 'Đồng bộ giờ của cả hai máy bằng NTP.', en: 'Keep both in time by NTP.' },
})

const clockSetBack = (slug: string): Finding => ({
  ...{ code: 'clock-back', severity: 'error', body: slug },
  text: {
    vi: 'Đồng hồ đang chậm hơn thời điểm ghi gần nhất trong cơ sở dữ liệu.',
    en: 'The clock stands before the latest writing in the database.',
  },
  todo: {
    vi: 'Kiểm tra ngày giờ của máy chủ và đồng bộ bằng NTP: hạn việc và nhật ký dựa vào đồng hồ này.',
    en: 'Check the date of the server and keep it by NTP: due days and the audit log go by this clock.',
  },
})

const missingSchema = (slug: string, schema: string): Finding => ({
  ...{ code: 'schema-missing', severity: 'error', body: slug },
  text: { vi: `Dữ liệu của đơn vị (${schema}) không còn.`, en: `The body's data (${schema}) is gone.` },
  todo: {
    vi: 'Khôi phục đơn vị từ bản sao lưu gần nhất bằng dien-hong restore.',
    en: 'Restore the body from its latest backup with dien-hong restore.',
  },
})

const unregistered = (schema: string): Finding => ({
  ...{ code: 'schema-unregistered', severity: 'warning', body: null },
  text: { vi: `Có dữ liệu ${schema} không thuộc đơn vị nào.`, en: `The schema ${schema} belongs to no body.` },
  todo: {
    vi: 'Nếu là phần còn lại của một lần tạo đơn vị bị ngắt, quản trị cơ sở dữ liệu có thể xóa sau khi đã sao lưu.',
    en: 'If it is what an interrupted creation left, the administrator of the database may drop it, after a backup.',
  },
})

const behindVersion = (slug: string | null, schema: string, names: string): Finding => ({
  ...{ code: 'migration-behind', severity: 'error', body: slug },
  text: {
    vi: `Cấu trúc ${schema} chưa được nâng lên phiên bản này: thiếu ${names}.`,
    en: `The schema ${schema} is not at this version: ${names} is missing.`,
  },
  todo: { vi: 'Sao lưu rồi khởi động lại máy chủ.', en: 'Make a backup, then restart the server.' },
})

const aheadOfVersion = (slug: string | null, schema: string, names: string): Finding => ({
  ...{ code: 'migration-ahead', severity: 'error', body: slug },
  text: {
    vi: `Cấu trúc ${schema} thuộc phiên bản mới hơn phần mềm này: có ${names}.`,
    en: `The schema ${schema} is of a newer version than this program: it has ${names}.`,
  },
  todo: { vi: 'Cài lại phiên bản phần mềm mới hơn.', en: 'Install the newer version again.' },
})

const changedMigration = (slug: string | null, schema: string, names: string): Finding => ({
  ...{ code: 'migration-changed', severity: 'error', body: slug },
  text: {
    vi: `Tệp di chuyển cấu trúc ${names} khác với tệp đã áp dụng cho ${schema}.`,
    en: `The migration ${names} differs from the one applied to ${schema}.`,
  },
  todo: {
    vi: 'Cài lại đúng bản phát hành của phần mềm; không sửa tệp trong migrations/.',
    en: 'Install the released version again; the files in migrations/ are never edited.',
  },
})
