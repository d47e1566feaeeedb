// `law due` and `law rules` on the command line: no database, no server, the calendar as shipped.

import { parseArgs } from 'node:util'
import { readDay } from '../shared/day.ts'
import { formatDay, formatLongDay } from '../shared/text.ts'
import { shippedCalendar } from './calendar-tables.ts'
import { type Due, due, type Pause } from './clock.ts'
import { amountText, countingText, dueAsJson, sourceText, whyText } from './explanation.ts'
import { type Limit, onByItself } from './limit.ts'
import { LIMITS, limitOf } from './limits/index.ts'
import { provisionOf } from './provisions.ts'

const USAGE =
  'Cách dùng: law due RULE --from DATE [--complex] [--remote] [--pause FROM..TO] [--json]  hoặc  law rules [--json]'
const WRONG = 2

interface Streams {
  readonly stdout: { write(text: string, done: () => void): unknown }
  readonly stderr: { write(text: string): unknown }
}

/** Answers the exit code: 0, or 2 with one line on standard error. */
export async function lawCommand(args: string[], streams: Streams = process): Promise<number> {
  const outcome = answer(args)
  if ('wrong' in outcome) {
    streams.stderr.write(`${outcome.wrong.replace(/\s+/g, ' ')}\n`)
    return WRONG
  }
  // Waits for the pipe: the caller may end the process.
  await new Promise<void>(done => streams.stdout.write(`${outcome.text}\n`, () => done()))
  return 0
}

type Answer = { text: string } | { wrong: string }

function answer([act, ...rest]: string[]): Answer {
  if (act === 'rules') return rest.every(word => word === '--json') ? rules(rest.length > 0) : { wrong: USAGE }
  return act === 'due' ? dueOf(rest) : { wrong: USAGE }
}

function rules(json: boolean): Answer {
  if (json)
    return {
      text: JSON.stringify(
        LIMITS.map(limit => ({ ...limit, enabled: onByItself(limit) })),
        null,
        2,
      ),
    }
  const lines = LIMITS.map(limit => {
    const { counts, source } = limit.versions.at(-1)!
    const off = onByItself(limit) ? '' : ' [tắt]'
    return `${limit.id.padEnd(30)}${limit.name.vi}: ${countingText(counts).vi} ${limit.starts.vi} (${sourceText(source).vi})${off}`
  })
  return { text: lines.join('\n') }
}

function dueOf(args: string[]): Answer {
  const options = optionsOf(args)
  if (!options) return { wrong: USAGE }
  const { values, positionals } = options
  const id = positionals[0]
  if (!id || positionals.length > 1 || !values.from) return { wrong: USAGE }
  const limit = limitOf(id)
  if (!limit) return { wrong: noLimit(id) }
  const from = readDay(values.from)
  if (!from) return { wrong: `Ngày --from không đúng: ${values.from}. Viết dạng 2026-07-01.` }
  const pauses: Pause[] = []
  for (const written of values.pause ?? []) {
    const pause = pauseOf(written)
    if (!pause) return { wrong: `Khoảng --pause không đúng: ${written}. Viết dạng 2026-07-01..2026-07-10.` }
    pauses.push(pause)
  }
  const result = due(limit, from, shippedCalendar(), { complex: values.complex, remote: values.remote, pauses })
  if (!result.ok) return { wrong: result.findings.map(({ text }) => text.vi).join(' ') }
  const json = () => JSON.stringify(dueAsJson(limit, result.value, onByItself(limit)), null, 2)
  return { text: values.json ? json() : inWords(limit, result.value) }
}

function optionsOf(args: string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        complex: flag,
        remote: flag,
        pause: { type: 'string', multiple: true },
        json: flag,
      },
    })
  } catch {
    return null
  }
}

const noLimit = (id: string): string =>
  provisionOf(id)
    ? `Quy tắc ${id} không có thời hạn (${sourceText(provisionOf(id)!.source).vi}).`
    : `Không có quy tắc ${id}. Xem danh sách bằng lệnh: law rules`

/** `FROM..TO`: stopped on FROM, running on from TO. */
function pauseOf(written: string): Pause | null {
  const [from, to, ...more] = written.split('..').map(day => readDay(day))
  return from && to && more.length === 0 ? { from, to } : null
}

function inWords(limit: Limit, result: Due): string {
  const { version, warnOn, provisional, time } = result
  return [
    `${limit.id}: ${limit.name.vi}`,
    `${countingText(version.counts).vi} ${limit.starts.vi} (${sourceText(version.source).vi})`,
    `Tính từ ${formatDay(result.from)}${time ? `, thời hạn ${amountText(time).vi}` : ''}`,
    `Hạn: ${formatLongDay(result.due, 'vi')}`,
    ...(provisional ? ['Tạm tính: năm này chưa có thông báo ngày nghỉ.'] : []),
    ...(warnOn ? [`Lưu ý: văn bản khác còn nêu thời hạn đến ${formatDay(warnOn)}.`] : []),
    ...(onByItself(limit) ? [] : ['Quy tắc này đang tắt: chưa đọc được văn bản gốc.']),
    ...result.steps.map(({ date, counted, why }) => `  ${date} ${counted ? '+' : ' '} ${whyText(why).vi}`),
  ].join('\n')
}
