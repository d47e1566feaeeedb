// `dien-hong doctor`.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDirectory } from '../shared/embedded/index.ts'
import type { Finding } from './check.ts'
import { type Examination, examine } from './examination.ts'

const USAGE = 'dien-hong doctor [--demo] [--json]   khám hệ thống: điều gì không ổn và cần làm gì'

/** Exit status: 0 all is well, 1 something is wrong, 2 there is nothing to look at. */
export async function doctorCommand(args: string[]): Promise<number> {
  const options = wordsOf(args)
  if (!options) {
    console.error(USAGE)
    return 2
  }
  const examination = await examine(options.demo ? join(defaultDataDirectory(), 'demo') : defaultDataDirectory())
  const healthy = examination.findings.length === 0
  console.log(options.json ? JSON.stringify({ healthy, ...examination }, null, 2) : inWords(examination))
  return healthy ? 0 : 1
}

function wordsOf(args: string[]): { demo: boolean; json: boolean } | null {
  try {
    const FLAG = { type: 'boolean', default: false } as const
    return parseArgs({ args, options: { demo: FLAG, json: FLAG } }).values
  } catch (error) {
    if (`${(error as NodeJS.ErrnoException).code}`.startsWith('ERR_PARSE_ARGS')) return null
    throw error
  }
}

function inWords({ checked, findings }: Examination): string {
  if (findings.length === 0) return `Đã kiểm tra ${checked} điểm: không thấy vấn đề nào.`
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return [
    ...findings.map(oneInWords),
    `Đã kiểm tra ${checked} điểm: ${errors} lỗi, ${findings.length - errors} cảnh báo.`,
  ].join('\n\n')
}

const oneInWords = ({ code, severity, body, text, todo }: Finding) =>
  `${severity === 'error' ? 'LỖI' : 'Cảnh báo'} [${code}]${body ? ` ${body}` : ''}: ${text.vi}\n  Cần làm: ${todo.vi}`
