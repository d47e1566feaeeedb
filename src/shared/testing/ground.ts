// For tests and benches that look at a whole installation: a real PostgreSQL, a body of any size made by SQL, the command line.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { announce } from '../database/admin.ts'
import type { Address } from '../database/connection.ts'
import { type Installation, openInstallation, type RegisteredBody, registeredBodies } from '../database/installation.ts'
import { makeDataFolder, startEmbedded } from '../embedded/index.ts'

export interface Ground {
  folder: string
  /** An administrator of the database who is no superuser, as DATABASE_URL may name one. */
  address: Address
  installation: Installation
  /** A superuser, to look and to forge. */
  admin: pg.Client
  /** A body as the registry has it. */
  body(slug: string): Promise<RegisteredBody>
  /** Schemas and roles that belong to bodies: what a refused restore must leave as it was. */
  traces(): Promise<string[]>
  /** What a command of this installation finds in its environment. */
  environment(passphrase: string): NodeJS.ProcessEnv
  /** Runs `dien-hong …` as a process of its own. */
  command(more: Record<string, string>, ...words: string[]): Promise<{ code: number; stdout: string; stderr: string }>
  end(): Promise<void>
}

/** What stands behind `node` to run the command line. */
export const CLI = ['--import', 'tsx', 'src/cli.ts']

/** An installation whose database answers as that of a running server does, also to commands. */
export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(folder)
  await writeFile(join(folder, 'secret'), randomBytes(32), { mode: 0o600 })
  const embedded = await startEmbedded(join(folder, 'postgres'))
  const { host, port, user } = embedded
  const address = { host, port, user: 'administrator', database: 'dien_hong' }
  const maker = new pg.Client({ host, port, user, database: 'postgres' })
  await maker.connect()
  await maker.query('create role administrator login createrole')
  await maker.query('create database dien_hong owner administrator')
  await maker.end()
  const installation = await openInstallation(address, await readFile(join(folder, 'secret')))
  const withdraw = await announce(folder, address)
  const admin = new pg.Client({ ...address, user })
  await admin.connect()
  return {
    ...{ folder, address, installation, admin },
    body: async slug => (await registeredBodies(admin)).find(body => body.slug === slug)!,
    traces: async () => {
      const { rows } = await admin.query<{ name: string }>(
        `select nspname as name from pg_namespace where nspname like 'body%'
         union all select rolname from pg_roles where rolname like 'body%' order by 1`,
      )
      return rows.map(({ name }) => name)
    },
    environment: passphrase => ({ ...process.env, DIEN_HONG_DATA: folder, DIEN_HONG_BACKUP_KEY: passphrase }),
    command: (more, ...words) =>
      new Promise(resolve =>
        execFile(
          process.execPath,
          [...CLI, ...words],
          { env: { ...process.env, DIEN_HONG_DATA: folder, ...more } },
          (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
        ),
      ),
    end: async () => {
      await admin.end()
      await installation.close()
      await withdraw()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const MD5_ID = (what: string) => `md5(${what})::uuid`

/**
 * A body with so many duties, each with its events, a quarter with a submission on the way that fits, and an audit entry for
 * each event. Texts hold what COPY has to escape. The content is that of the first migration, and comes through the newer
 * ones as that of any body.
 */
export async function createFilledBody(ground: Ground, slug: string, duties: number): Promise<RegisteredBody> {
  const load = (client: pg.Client) => fill(client, duties)
  await ground.installation.createBody(slug, 'Đảng ủy Sở (thử)', { migrations: [FIRST_MIGRATION], load })
  return ground.body(slug)
}

export const FIRST_MIGRATION = '0001_skeleton.sql'

/** As the owner of tables at the first migration. */
export async function fill(client: pg.Client, duties: number): Promise<void> {
  const units = Math.max(1, Math.ceil(duties / 200))
  await client.query(`
    insert into unit (id, kind, code, name, search)
      select ${MD5_ID("'unit' || n")}, 'party-cell', 'C' || n, E'Chi bộ\\tTrường số ' || n, 'chi bo truong so ' || n
      from generate_series(0, ${units}) n;
    insert into placement (unit_id, tree, parent_id, valid)
      select ${MD5_ID("'unit' || n")}, 'party', case when n > 0 then ${MD5_ID("'unit0'")} end, '[2020-01-01,)'
      from generate_series(0, ${units}) n;
    insert into person (id, name) values (${MD5_ID("'person'")}, E'Nguyễn Thị\\\\Ánh\\nTuyết');
    insert into document (id, file_name, media_type, sha256, content, reading, uploaded_at, uploaded_by)
      values (${MD5_ID("'document'")}, 'a.md', 'text/markdown', sha256('\\x00ff0a5c'), '\\x00ff0a5c', '{"a": "\\\\n"}', '2024-01-01 02:00:00+00', ${MD5_ID("'person'")});
    insert into programme (id, document_id, unit_id, subject, year, state, created_at)
      values (${MD5_ID("'programme'")}, ${MD5_ID("'document'")}, ${MD5_ID("'unit0'")}, '', 2024, 'draft', '2024-01-01 02:00:00+00');
    insert into task (id, programme_id, position, path, text, source_from, source_to)
      values (${MD5_ID("'task'")}, ${MD5_ID("'programme'")}, 0, 'I.1', '\\N', 0, 1);
    insert into deliverable (id, task_id, position, kind, title, who, rhythm, origin)
      values (${MD5_ID("'deliverable'")}, ${MD5_ID("'task'")}, 0, 'report', 'Báo cáo', 'units', 'once', 'office');
    insert into duty (id, kind, title, reason, programme_id, deliverable_id, unit_id, owed_to_id, period, covers, due_on,
        state, first_reported_at, version)
      select ${MD5_ID("'duty' || n")}, 'report', E'Báo cáo kết quả thực hiện\\nnhiệm vụ số ' || n, 'Mục III.1', ${MD5_ID("'programme'")},
        ${MD5_ID("'deliverable'")}, ${MD5_ID(`'unit' || (1 + n % ${units})`)}, ${MD5_ID("'unit0'")}, 'p' || n, '[2024-01-01,2024-04-01)', '2024-04-05',
        case when n % 2 = 0 then 'open' else 'reported' end, case when n % 2 = 1 then timestamptz '2024-04-01 02:00:00.123456+00' end, 1
      from generate_series(1, ${duties}) n;
    insert into duty_event (id, duty_id, at, act, person_id, note)
      select ${MD5_ID("'created' || n")}, ${MD5_ID("'duty' || n")}, '2024-01-01 02:00:00+00', 'created', null, ''
      from generate_series(1, ${duties}) n;
    insert into duty_event (id, duty_id, at, act, person_id, note)
      select ${MD5_ID("'reported' || n")}, ${MD5_ID("'duty' || n")}, '2024-04-01 02:00:00.123456+00', 'reported', ${MD5_ID("'person'")}, 'xong'
      from generate_series(1, ${duties}, 2) n;
    insert into submission (id, kind, duty_id, unit_id, state, version, created_at, created_by, changed_at)
      select ${MD5_ID("'submission' || n")}, 'report', ${MD5_ID("'duty' || n")}, ${MD5_ID(`'unit' || (1 + n % ${units})`)},
        case when n % 2 = 0 then 'draft' else 'sent' end, 1, '2024-01-01 02:00:00+00', ${MD5_ID("'person'")}, '2024-01-01 02:00:00+00'
      from generate_series(1, ${duties}, 4) n;
    insert into report_regime (version, definition, added_at) values (1, '{}', '2024-01-01 02:00:00+00');
    insert into report (submission_id, regime_version, nothing_to_report, figures, narratives)
      select id, 1, false, '{1,2,9007199254740993,null}', '{"Ghi chú": "tab\\t, \\"ngoặc\\", \\\\"}' from submission;
    insert into audit_entry (id, at, act, actor_id, subject_id, detail)
      select id, at, 'duty.reported', person_id, duty_id, '{"count": 1}' from duty_event`)
}

/** Every row of every table as text, sorted: two bodies are equal when these are. */
export async function contentOf(admin: pg.Client, { schema }: RegisteredBody): Promise<Map<string, string[]>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = $1 order by 1',
    [schema],
  )
  const content = new Map<string, string[]>()
  for (const { name } of tables) {
    const { rows } = await admin.query<{ row: string }>(`select t::text as row from ${schema}.${name} t`)
    content.set(name, rows.map(({ row }) => row).sort())
  }
  return content
}
