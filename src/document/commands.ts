// The document commands of the command line. The reader is loaded only when a document is read, so that starting stays fast.
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatDay, type Text } from '../shared/text.ts'
import type { Reading } from './reading/index.ts'

export const documentCommands = [
  {
    name: 'document read',
    usage: 'document read FILE [--json]',
    summary: {
      vi: 'Đọc văn bản (.docx, .pdf, .md, .txt) và cho biết nội dung hiểu được.',
      en: 'Reads a document (.docx, .pdf, .md, .txt) and tells what was understood.',
    },
  },
] as const satisfies readonly { name: string; usage: string; summary: Text }[]

const UNREADABLE_EXIT = 2

interface Streams {
  readonly stdout: { write(text: string, done: () => void): unknown }
  readonly stderr: { write(text: string): unknown }
}

/**
 * What stands behind `document` on the command line: `read FILE --json` prints one JSON object on standard output,
 * without `--json` a short summary in Vietnamese. Answers the exit code: 0, or 2 with one line on standard error when the
 * file cannot be read or the words are not understood.
 */
export async function documentCommand(args: string[], streams: Streams = process): Promise<number> {
  const refuse = (sentence: string): number => {
    streams.stderr.write(`${sentence.replace(/\s+/g, ' ')}\n`)
    return UNREADABLE_EXIT
  }
  const [act, ...rest] = args
  const files = rest.filter(argument => !argument.startsWith('--'))
  const unknown = rest.find(argument => argument.startsWith('--') && argument !== '--json')
  if (act !== 'read' || files.length !== 1 || unknown !== undefined) {
    return refuse(`Cách dùng: ${documentCommands[0].usage}`)
  }
  const file = files[0]!
  const { LIMITS, readFile, UNREADABLE } = await import('./reading/index.ts')
  const bytes = await contentOf(file, LIMITS.fileBytes)
  if (bytes === 'missing') return refuse(`Không mở được tệp ${file}. Hãy kiểm tra đường dẫn và quyền đọc.`)
  if (bytes === 'too-large') return refuse(UNREADABLE['too-large'].vi)
  const result = await readFile(bytes, basename(file))
  if (!result.ok) return refuse(result.reason.vi)
  const text = rest.includes('--json') ? asJson(result.reading) : summary(result.reading)
  // Waits for the pipe: the caller may end the process.
  await new Promise<void>(done => streams.stdout.write(`${text}\n`, () => done()))
  return 0
}

/** Stops at the limit before reading: a file of many gigabytes must not fill the memory. */
async function contentOf(file: string, limit: number): Promise<Uint8Array | 'missing' | 'too-large'> {
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    return size > limit ? 'too-large' : await handle.readFile()
  } catch {
    return 'missing'
  }
}

/** Outside the program a warning's message is one Vietnamese sentence. */
const asJson = (reading: Reading): string =>
  JSON.stringify({ ...reading, warnings: reading.warnings.map(one => ({ ...one, message: one.message.vi })) }, null, 2)

const LAYOUTS = { party: 'văn bản của Đảng', state: 'văn bản hành chính', unknown: 'chưa rõ thể thức' } as const

function summary(reading: Reading): string {
  const { kindName, subject, number, issuedOn, place, issuer, bodies, tasks, citations, recipients, signature } =
    reading
  const issued = [place, issuedOn && `ngày ${formatDay(Temporal.PlainDate.from(issuedOn))}`].filter(Boolean).join(', ')
  const owner = (body: string | null, addressed: string | null) => body ?? addressed ?? 'chưa rõ đơn vị thực hiện'
  return [
    `${kindName ?? 'Văn bản'} ${subject ?? ''}`.trim(),
    `Thể thức: ${LAYOUTS[reading.format]}`,
    `Số: ${number ?? 'không thấy'}; ban hành: ${issued || 'không thấy ngày'}`,
    `Cơ quan ban hành: ${issuer ?? 'không thấy'}`,
    ...(bodies.length > 0 ? [`Cơ quan, đơn vị được giao việc: ${bodies.join('; ')}`] : []),
    '',
    `${tasks.length} nhiệm vụ:`,
    ...tasks.map(task => `  ${task.path}  [${owner(task.body, task.addressed)}] ${opening(task.text)}`),
    '',
    `${citations.length} văn bản được dẫn: ${citations.map(one => one.number).join(', ')}`,
    `Nơi nhận: ${recipients.join('; ') || 'không thấy'}`,
    `Người ký: ${[signature?.authority, signature?.postAsWritten, signature?.name].filter(Boolean).join(', ') || 'không thấy'}`,
    '',
    `${reading.warnings.length} điểm cần xem lại:`,
    ...reading.warnings.map(warning => `  - ${warning.message.vi}`),
  ].join('\n')
}

const opening = (text: string): string => {
  const words = text.split(/\s+/)
  return words.length <= 14 ? words.join(' ') : `${words.slice(0, 14).join(' ')} …`
}
