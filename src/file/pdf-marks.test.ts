// PDF files at the gate: a mark among their words is found, a password refuses, what cannot be read is kept as it is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { inspect } from './inspection.ts'

const compiler = NodeCompiler.create()
const pdfOf = (content: string) =>
  new Uint8Array(compiler.pdf({ mainFileContent: `#set page(height: 12cm)\n${content}` }))

async function codeOf(content: Uint8Array): Promise<string> {
  const outcome = await inspect('van-ban.pdf', content, ['pdf'])
  return outcome.ok ? outcome.value.kind : outcome.findings.map(({ code }) => code).join()
}

for (const [what, content, code] of [
  ['a stamp in the head', '#grid(columns: (1fr, 1fr))[SỞ Y TẾ][CỘNG HÒA]\n\nMẬT\n\nKẾ HOẠCH', 'secret'],
  ['a stamp spaced out and aslant', '#rotate(20deg)[TỐI MẬT]\n\nKẾ HOẠCH', 'secret'],
  ['a mark in the footer of the second page', '#set page(footer: [Tuyệt mật])\nA\n#pagebreak()\nB', 'secret'],
  ['words about secrets', '1. Bảo vệ bí \\ mật.\n\nCông tác mật mã', 'pdf'],
] as const)
  test(`${what}: ${code}`, async () => assert.equal(await codeOf(pdfOf(content)), code))
