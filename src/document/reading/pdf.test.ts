// PDF: what is refused and in which words; what a reader of PDF must not fall for.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { pdfPages } from '../../shared/pdf/extract.ts'
import { type Reading, readFile } from './index.ts'

const compiler = NodeCompiler.create()
const pdfOf = (content: string) => new Uint8Array(compiler.pdf({ mainFileContent: content }))
const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)))

async function read(content: string): Promise<Reading> {
  const result = await readFile(pdfOf(content), 'van-ban.pdf')
  assert.ok(result.ok, result.ok ? '' : result.code)
  return result.reading
}

for (const [what, bytes, code] of [
  ['a password', sample('encrypted.pdf'), 'pdf-encrypted'],
  ['half a file', sample('programme-2024.pdf').subarray(0, 9_000), 'pdf-damaged'],
  ['nothing but its name', Buffer.from('%PDF-1.7\n%%EOF'), 'pdf-damaged'],
  ['text called a PDF', Buffer.from('KẾ HOẠCH'), 'type-differs'],
  ['no words, as a scan', pdfOf('#rect(width: 5cm)'), 'empty'],
  ['a mark in its head', pdfOf('MẬT\n\nKẾ HOẠCH\n\ncông tác'), 'secret'],
] as const) {
  test(`${what}: ${code}`, async () => {
    const result = await readFile(bytes, 'a.pdf')
    assert.ok(!result.ok)
    assert.equal(result.code, code)
  })
}

test('more time than allowed is a refusal', async () =>
  assert.deepEqual(await pdfPages(sample('programme-2024.pdf'), { milliseconds: 1 }), { ok: false, fault: 'too-long' }))

test('a paragraph cut by a page, page numbers and a header that comes again', async () => {
  const words = 'nâng cao chất lượng thực hiện dân chủ ở cơ sở tại các cơ quan, đơn vị trực thuộc '.repeat(60)
  const { text, tasks } = await read(
    `#set page("a5", numbering: "1", header: [Kế hoạch công tác năm 2026])\n#set par(justify: true)\n*KẾ HOẠCH*\n\n*công tác năm 2026*\n\nI#"." NHIỆM VỤ\n\n1#"." Văn phòng Đảng ủy ${words}hết.`,
  )
  assert.deepEqual(
    tasks.map(task => [task.path, task.body]),
    [['I.1', 'Văn phòng Đảng ủy']],
  )
  assert.ok(!/\n\d\n|Kế hoạch công tác/.test(text))
  assert.equal(text.split('\n').length, 4)
})
