// What the operating system knows of a process: alive or not, since when, and as what it was started.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** `started` tells two processes apart that had the same id, also across restarts of the machine. */
export type Process = { pid: number; started: string; command: string }

/** The living process with this id; null also for a zombie, of which only the entry is left. */
export function livingProcess(pid: number): Process | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

export const isSameAndAlive = ({ pid, started }: Process): boolean => livingProcess(pid)?.started === started

/** True as long as the id is in the kernel's table, as a zombie too: PostgreSQL takes any such id for a running server. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Sends a signal; that the process is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Ids of the processes whose command line begins so. Readable also where other accounts' processes are otherwise closed. */
export function processesNamed(beginning: string): number[] {
  return everyProcess()
    .filter(({ command }) => command.startsWith(beginning))
    .map(({ pid }) => pid)
}

function everyProcess(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return everyFromPs()
  const pids = readdirSync('/proc').map(Number).filter(Number.isSafeInteger)
  return pids.flatMap(pid => fromProc(pid) ?? [])
}

function fromProc(pid: number): Process | null {
  try {
    // The name stands in brackets and may itself hold spaces and brackets: read from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    // Field 22: clock ticks between the start of the machine and of the process. proc_pid_stat(5)
    const started = `${bootId()}.${fields[19]}`
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/, '').replaceAll('\0', ' ')
    return { pid, started, command }
  } catch {
    return null
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  } catch {
    return ''
  }
}

/** For macOS, which has no /proc. */
export function fromPs(pid: number): Process | null {
  try {
    const line = ps(['-ww', '-p', `${pid}`, '-o', 'state=', '-o', 'lstart=', '-o', 'command='])
    const [, state, started, command] = /^\s*(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/m.exec(line) ?? []
    if (!state || state.startsWith('Z') || !started) return null
    return { pid, started: started.replace(/\W+/g, ''), command: command?.trim() ?? '' }
  } catch {
    return null
  }
}

export function everyFromPs(): { pid: number; command: string }[] {
  return ps(['-axww', '-o', 'pid=', '-o', 'command='])
    .split('\n')
    .map(line => /^\s*(\d+)\s+(.*)$/.exec(line))
    .flatMap(found => (found ? { pid: Number(found[1]), command: found[2]! } : []))
}

const ps = (words: string[]): string =>
  execFileSync('ps', words, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64_000_000,
  })
