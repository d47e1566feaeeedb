// One Node process at a time per data directory, without a lock that outlives its holder.

import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isSameAndAlive, livingProcess } from './processes.ts'
import { inUse } from './refusals.ts'

/** How long a newcomer waits for a holder that is just ending, e.g. at a restart by the service manager. Milliseconds. */
const PATIENCE = 1500

/**
 * Claims the directory for this process and returns what gives it back. Refuses with `in-use`.
 *
 * Each process lays down a file that names it (id and start), and only then looks for others. Of two, the one who looks
 * later sees the other, so never do both hold; a newcomer who sees a living other takes its file back and tries again.
 * A file of a dead process (kill -9) may be removed by anyone: its name can never mean another process.
 * Not covered: two containers with separate process tables on one volume.
 */
export async function claim(directory: string): Promise<() => void> {
  const self = livingProcess(process.pid)
  if (!self) throw new Error('this process does not find itself in the process table')
  const mine = fileOf(self)
  const until = performance.now() + PATIENCE
  for (;;) {
    layDown(directory, mine)
    const other = livingClaims(directory).find(pid => pid !== process.pid)
    if (other === undefined) return () => rmSync(join(directory, mine), { force: true })
    rmSync(join(directory, mine), { force: true })
    if (performance.now() > until) throw inUse(directory, other)
    // Uneven, so that two newcomers do not meet again and again.
    await sleep(20 + Math.random() * 80)
  }
}

const fileOf = ({ pid, started }: { pid: number; started: string }) => `owner-${pid}-${started}`

function layDown(directory: string, name: string): void {
  try {
    writeFileSync(join(directory, name), '', { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw inUse(directory, process.pid)
    throw error
  }
}

/** Ids of the living processes that claim the directory; files of dead ones go. */
function livingClaims(directory: string): number[] {
  const living: number[] = []
  for (const name of readdirSync(directory)) {
    const [, pid, started] = /^owner-(\d+)-(.+)$/.exec(name) ?? []
    if (!pid || !started) continue
    if (isSameAndAlive({ pid: Number(pid), started, command: '' })) living.push(Number(pid))
    else rmSync(join(directory, name), { force: true })
  }
  return living
}
