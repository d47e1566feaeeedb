// What may be said of a fault: codes and places, never the message, which may carry names, addresses or content.

import { isDatabaseAway } from '../database/connection.ts'

export const AWAY = 'database-away'

/** A word for the queue page: "EENVELOPE 550", "23505", "TypeError". */
export function reasonOf(error: unknown): string {
  const { code, responseCode, reason, name } = (error ?? {}) as Record<string, unknown>
  if (isDatabaseAway(error)) return AWAY
  const words = [code, responseCode, reason].filter(
    (word): word is string | number =>
      typeof word === 'number' || (typeof word === 'string' && /^[\w-]{1,40}$/.test(word)),
  )
  if (words.length > 0) return words.join(' ')
  return typeof name === 'string' && /^\w{1,40}$/.test(name) ? name : 'fault'
}

/** One line in the log, with the places of the fault but without its message. */
export function describeFault(entry: Record<string, string>, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = [...stack.matchAll(/^\s+at .*/gm)].slice(0, 6).map(([line]) => line.trim())
  log({ level: 'error', event: 'job.failed', ...entry, at })
}

/** A loop's log: the same fault again and again is one line, and so is its end. */
export function outageLog(what: string) {
  let last: string | null = null
  return {
    failed: (error: unknown) => {
      const reason = reasonOf(error)
      if (reason === last) return
      last = reason
      log({ level: 'error', event: `${what}.interrupted`, reason })
    },
    worked: () => {
      if (last === null) return
      log({ level: 'info', event: `${what}.resumed`, after: last })
      last = null
    },
  }
}

const log = (entry: Record<string, unknown>) => process.stderr.write(`${JSON.stringify(entry)}\n`)
