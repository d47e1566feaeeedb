// Whether the database still refuses what it must: the rights of each body's roles, compared with what they should be.

import type pg from 'pg'
import type { RegisteredBody } from '../shared/database/installation.ts'
import { RELAY } from '../shared/database/schemas.ts'
import type { Text } from '../shared/text.ts'
import type { Finding, InstallationCheck } from './check.ts'

/** As shared/database/schemas.ts grants them: all four unless a table is named here. */
const LOGIN: Record<string, readonly string[]> = {
  audit_entry: ['INSERT', 'SELECT'],
  audit_seal: ['SELECT'],
  migration: [],
}
const LOGIN_ELSE: readonly string[] = ['DELETE', 'INSERT', 'SELECT', 'UPDATE']
const SEALER: Record<string, readonly string[]> = { audit_entry: ['SELECT'], audit_seal: ['INSERT', 'SELECT'] }
const RELAYS: Record<string, readonly string[]> = { outbox: ['DELETE', 'SELECT'] }

export const RIGHTS_CHECKS: readonly InstallationCheck[] = [
  { code: 'role', find: each(findRoles) },
  { code: 'rights', find: each(findRights) },
  { code: 'owner', find: each(findOwners) },
  {
    code: 'rights-elsewhere',
    find: async ({ client, bodies }) => {
      const findings: Finding[] = []
      for (const body of bodies) findings.push(...(await findElsewhere(client, body, bodies)))
      return findings
    },
  },
]

type Find = (client: pg.Client, body: RegisteredBody) => Promise<Finding[]>

/** Bodies whose schema is gone are another finding. */
function each(find: Find): InstallationCheck['find'] {
  return async ({ client, bodies }) => {
    const findings: Finding[] = []
    for (const body of bodies) if (await hasSchema(client, body)) findings.push(...(await find(client, body)))
    return findings
  }
}

const hasSchema = async (client: pg.Client, { schema }: RegisteredBody) =>
  ((await client.query('select from pg_namespace where nspname = $1', [schema])).rowCount ?? 0) > 0

async function findRoles(
  client: pg.Client,
  { slug, owner, login, sealer, schema }: RegisteredBody,
): Promise<Finding[]> {
  const { rows } = await client.query<{
    name: string
    power: boolean
    enters: boolean
    member: boolean
    path: boolean
  }>(
    `select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as power,
       rolcanlogin as enters, exists (select from pg_auth_members where member = r.oid) as member,
       coalesce('search_path=' || $2 || ', ext' = any(rolconfig), false) as path
     from pg_roles r where rolname = any($1)`,
    [[owner, login, sealer], schema],
  )
  const findings: Finding[] = []
  for (const name of [owner, login, sealer]) {
    const role = rows.find(row => row.name === name)
    if (!role) findings.push(wrongRole(slug, name, { vi: 'không còn', en: 'is gone' }))
    else if (role.power)
      findings.push(wrongRole(slug, name, { vi: 'có quyền quản trị', en: 'has rights of an administrator' }))
    else if (role.member)
      findings.push(wrongRole(slug, name, { vi: 'là thành viên của vai trò khác', en: 'is a member of another role' }))
    else if (role.enters !== (name !== owner))
      findings.push(
        wrongRole(
          slug,
          name,
          role.enters
            ? { vi: 'đăng nhập được', en: 'can log in' }
            : { vi: 'không đăng nhập được', en: 'cannot log in' },
        ),
      )
    else if (name !== owner && !role.path)
      findings.push(
        wrongRole(slug, name, {
          vi: 'không tìm bảng trong dữ liệu của đơn vị',
          en: 'does not look for tables in its own body',
        }),
      )
  }
  return findings
}

async function findRights(client: pg.Client, { slug, schema, login, sealer }: RegisteredBody): Promise<Finding[]> {
  // Rights on single columns count too.
  const { rows } = await client.query<{ role: string; table: string; rights: string[] }>(
    `select role, c.relname as table, array(
       select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) p where has_any_column_privilege(role, c.oid, p)
       union all select p from unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) p where has_table_privilege(role, c.oid, p)
       order by 1) as rights
     from pg_class c cross join (select rolname as role from pg_roles where rolname = any($2)) r
     where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'v', 'p') order by 1, 2`,
    [schema, [login, sealer, RELAY]],
  )
  const findings: Finding[] = []
  for (const { role, table, rights } of rows) {
    const wanted = role === login ? (LOGIN[table] ?? LOGIN_ELSE) : ((role === RELAY ? RELAYS : SEALER)[table] ?? [])
    const more = rights.filter(right => !wanted.includes(right))
    const less = wanted.filter(right => !rights.includes(right))
    if (more.length > 0) findings.push(tooMany(slug, `${schema}.${table}`, role, more.join(', ')))
    if (less.length > 0) findings.push(tooFew(slug, `${schema}.${table}`, role, less.join(', ')))
  }
  return findings
}

async function findOwners(client: pg.Client, { slug, schema, owner }: RegisteredBody): Promise<Finding[]> {
  const { rows } = await client.query<{ table: string; owner: string }>(
    `select relname as table, relowner::regrole::text as owner from pg_class
     where relnamespace = $1::regnamespace and relkind in ('r', 'v') and relowner::regrole::text <> $2`,
    [schema, owner],
  )
  return rows.map(({ table, owner: found }) => wrongOwner(slug, `${schema}.${table}`, found, owner))
}

async function findElsewhere(
  client: pg.Client,
  { slug, login, sealer, schema }: RegisteredBody,
  bodies: readonly RegisteredBody[],
): Promise<Finding[]> {
  const others = [...bodies.map(body => body.schema).filter(name => name !== schema), 'registry', 'identity']
  const { rows } = await client.query<{ role: string; schema: string }>(
    `select r.rolname as role, n.nspname as schema from pg_roles r cross join pg_namespace n
     where r.rolname = any($1) and n.nspname = any($2) and has_schema_privilege(r.oid, n.oid, 'USAGE')
     union all select r.rolname, n.nspname from pg_roles r cross join pg_namespace n
     where r.rolname = any($1) and n.nspname in ('public', 'ext', $3) and has_schema_privilege(r.oid, n.oid, 'CREATE')`,
    [[login, sealer], others, schema],
  )
  return rows.map(({ role, schema: where }) => tooMany(slug, where, role, 'USAGE/CREATE'))
}

const wrongRole = (slug: string, role: string, what: Text): Finding => ({
  ...{ code: 'role', severity: 'error', body: slug },
  text: { vi: `Vai trò ${role} của cơ sở dữ liệu ${what.vi}.`, en: `The database role ${role} ${what.en}.` },
  todo: {
    vi: 'Tìm xem ai đã sửa vai trò này; nhờ quản trị cơ sở dữ liệu đặt lại, hoặc sao lưu rồi khôi phục thành đơn vị mới.',
    en: 'Find out who altered it; have the administrator of the database set it right, or back up and restore into a new body.',
  },
})

const tooMany = (slug: string, where: string, role: string, rights: string): Finding => ({
  ...{ code: 'rights-more', severity: 'error', body: slug },
  text: {
    vi: `Vai trò ${role} có quyền không được phép trên ${where}: ${rights}.`,
    en: `The role ${role} has rights on ${where} that it must not have: ${rights}.`,
  },
  todo: {
    vi: `Tìm xem ai đã cấp; nhờ quản trị cơ sở dữ liệu thu hồi (REVOKE), rồi chạy dien-hong audit verify --body ${slug}.`,
    en: `Find out who granted them; have the administrator of the database revoke them, then run dien-hong audit verify --body ${slug}.`,
  },
})

const tooFew = (slug: string, where: string, role: string, rights: string): Finding => ({
  ...{ code: 'rights-less', severity: 'error', body: slug },
  text: {
    vi: `Vai trò ${role} thiếu quyền trên ${where}: ${rights}. Một số chức năng không chạy được.`,
    en: `The role ${role} lacks rights on ${where}: ${rights}. Some functions cannot work.`,
  },
  todo: {
    vi: `Nhờ quản trị cơ sở dữ liệu cấp lại: GRANT ${rights} ON ${where} TO ${role}.`,
    en: `Have the administrator of the database grant them again: GRANT ${rights} ON ${where} TO ${role}.`,
  },
})

const wrongOwner = (slug: string, table: string, found: string, owner: string): Finding => ({
  ...{ code: 'owner', severity: 'error', body: slug },
  text: {
    vi: `Bảng ${table} thuộc về ${found}, không phải ${owner}.`,
    en: `The table ${table} belongs to ${found}, not to ${owner}.`,
  },
  todo: {
    vi: `Nhờ quản trị cơ sở dữ liệu chạy: ALTER TABLE ${table} OWNER TO ${owner}.`,
    en: `Have the administrator of the database run: ALTER TABLE ${table} OWNER TO ${owner}.`,
  },
})
