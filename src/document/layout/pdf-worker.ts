// The thread in which Typst turns sheets into PDF: fifty pages take over a second, which the server must not wait for.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Asked, FONTS, type Made } from './pdf.ts'

const template = readFileSync(join(import.meta.dirname, 'sheet.typ'), 'utf8')
// Its workspace is the folder of the fonts: the template reads no file, so that there is nothing to find.
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }], workspace: FONTS })

parentPort?.on('message', ({ id, sheet }: Asked) => {
  let made: Made
  try {
    made = { id, bytes: new Uint8Array(write(sheet)) }
  } catch (error) {
    made = { id, problem: error instanceof Error ? error.message : String(error) }
  }
  // What was compiled for other documents is let go, or memory would grow with each of them.
  compiler.evictCache(1)
  parentPort!.postMessage(made)
})

function write(sheet: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { sheet } })
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no document'))
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}
