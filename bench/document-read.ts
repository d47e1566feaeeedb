// How documents are read: recall and precision for each test document, time and memory for long ones.

import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { docx, p } from '../src/document/reading/docx-fixture.ts'
import { readFile } from '../src/document/reading/index.ts'
import { type Score, scoreOf, variants } from '../src/document/reading/variants/score.ts'
import { megabytes, round } from './measure.ts'

const PARTS = ['header', 'tasks', 'bodies', 'citations', 'recipients'] as const

export async function run(): Promise<object> {
  const scores: Record<string, Score> = {}
  for (const name of variants()) scores[name] = await scoreOf(name)
  const total = Object.fromEntries(PARTS.map(part => [part, shares(Object.values(scores).map(one => one[part]))]))
  const documents = Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [
      name,
      Object.fromEntries(PARTS.map(part => [part, shares([score[part]])])),
    ]),
  )
  return { documents: Object.keys(documents).length, total, times: await times(), byDocument: documents }
}

/** Of what a person found, the share that was read; of what was read, the share that is right. */
function shares(parts: readonly { expected: number; found: number; right: number }[]) {
  const sum = (of: 'expected' | 'found' | 'right') => parts.reduce((total, part) => total + part[of], 0)
  const share = (of: number) => (of === 0 ? 1 : round(sum('right') / of, 3))
  return { recall: share(sum('expected')), precision: share(sum('found')) }
}

const SENTENCE =
  'Phòng Tổ chức cán bộ phối hợp với Công đoàn ngành xây dựng kế hoạch thực hiện Chỉ thị số 30-CT/TW ngày 18 tháng 02 năm 1998 của Bộ Chính trị về xây dựng và thực hiện quy chế dân chủ ở cơ sở, gửi báo cáo trước ngày 15 tháng 11 năm 2026. '

/** About 2,400 letters stand on a page of 14 points. */
const page = (at: number): string[] => [
  `${at}. Nội dung công tác thứ ${at} của các cơ quan, đơn vị trực thuộc năm 2026.`,
  ...Array.from({ length: 5 }, () => SENTENCE.repeat(2)),
]

async function times() {
  const long = docx(['KẾ HOẠCH', 'công tác năm 2026', ...pages(100)].map(text => p(text)).join(''))
  const compiler = NodeCompiler.create()
  const source = `#set page("a4", margin: 2.5cm)\n#set text(size: 14pt)\n#set par(justify: true)\n${pages(50).join('\n\n')}`
  const printed = new Uint8Array(compiler.pdf({ mainFileContent: source.replace(/^(\d+)\. /gm, '$1#"." ') }))
  const sample = readFileSync(new URL('../src/document/samples/programme-2024.pdf', import.meta.url))
  return {
    docx100Pages: await timed(long, 'a.docx'),
    pdf50Pages: { ...(await timed(printed, 'a.pdf')), megabytes: megabytes(printed.length) },
    samplePdf: await timed(sample, 'a.pdf'),
  }
}

const pages = (count: number): string[] => Array.from({ length: count }, (_, at) => page(at + 1)).flat()

/** The best of three, in milliseconds; memory of the whole process afterwards, in megabytes. */
async function timed(bytes: Uint8Array, name: string) {
  let best = Number.POSITIVE_INFINITY
  let tasks = 0
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now()
    const result = await readFile(bytes, name)
    best = Math.min(best, performance.now() - start)
    if (result.ok) tasks = result.reading.tasks.length
  }
  return { milliseconds: round(best, 0), tasks, memory: megabytes(process.memoryUsage.rss()) }
}
