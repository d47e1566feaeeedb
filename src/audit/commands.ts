// `dien-hong audit verify` and `dien-hong audit acts`.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { withAdmin } from '../shared/database/admin.ts'
import { defaultDataDirectory } from '../shared/embedded/index.ts'
import { describeActs } from './description.ts'
import { headsFile, readHeads } from './heads.ts'
import { type Verification, verifyChain } from './verification.ts'

const USAGE = `dien-hong audit verify [--body MÃ] [--heads TỆP] [--demo] [--json]   kiểm tra nhật ký có nguyên vẹn không
dien-hong audit acts                                              in danh mục việc được ghi nhật ký`

/** Exit status: 0 whole, 1 something is wrong with a log, 2 the command cannot do what was asked. */
export async function auditCommand([command, ...args]: string[]): Promise<number> {
  if (command === 'acts') {
    process.stdout.write(describeActs())
    return 0
  }
  if (command === 'verify') return verify(args)
  console.error(USAGE)
  return 2
}

async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      body: { type: 'string' },
      heads: { type: 'string' },
      demo: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const folder = values.demo ? join(defaultDataDirectory(), 'demo') : defaultDataDirectory()
  return withAdmin(folder, async ({ client }) => {
    const bodies = (await registeredBodies(client)).filter(({ slug }) => !values.body || slug === values.body)
    if (values.heads && bodies.length > 1) return refuse('--heads cần --body: mỗi tệp chỉ thuộc về một đơn vị.')
    if (values.body && bodies.length === 0) return refuse(`Không có đơn vị nào mang mã ${values.body}.`)
    const results: BodyResult[] = []
    for (const body of bodies) {
      const path = values.heads ?? headsFile(folder, body.slug)
      const file = await readHeads(path)
      if (!file && values.heads) return refuse(`Không có tệp ${path}.`)
      const result = await verifyChain(client, body, file?.heads ?? [])
      results.push({ body: body.slug, ...result, heads: file && { file: path, unreadable: file.unreadable } })
    }
    if (values.json) console.log(JSON.stringify({ whole: results.every(isWhole), bodies: results }, null, 2))
    else for (const result of results) console.log(inWords(result))
    return results.every(isWhole) ? 0 : 1
  })
}

type BodyResult = Verification & { body: string; heads: { file: string; unreadable: number } | null }

const isWhole = ({ findings }: BodyResult) => findings.length === 0

function inWords({ body, sealed, waiting, compared, heads, findings }: BodyResult): string {
  return [
    `${body}: ${findings.length === 0 ? 'nhật ký nguyên vẹn' : `NHẬT KÝ KHÔNG NGUYÊN VẸN (${findings.length} chỗ)`}`,
    `  ${sealed} mục đã niêm, ${waiting} mục chờ niêm, đã đối chiếu ${compared} dấu niêm xuất ra ngoài`,
    ...(heads ? [] : ['  Chưa có tệp dấu niêm xuất ra ngoài nên không phát hiện được nếu phần cuối nhật ký bị mất.']),
    ...(heads?.unreadable ? [`  ${heads.unreadable} dòng của ${heads.file} không đọc được.`] : []),
    ...findings.map(({ text }) => `  ${text.vi}`),
  ].join('\n')
}

async function registeredBodies(admin: pg.Client): Promise<{ slug: string; schema: string; owner: string }[]> {
  await admin.query('begin read only')
  try {
    await admin.query('set local role dien_hong_registry_owner')
    const { rows } = await admin.query(
      'select slug, schema_name as schema, owner_role as owner from registry.body order by slug',
    )
    return rows
  } finally {
    await admin.query('rollback')
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}
