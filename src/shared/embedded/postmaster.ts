// The life of the server process (PostgreSQL's "postmaster"): found, started, asked, stopped.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Account, closedTo, SERVER_ENV, spawnAs } from './account.ts'
import { SUPERUSER } from './cluster.ts'
import { isSameAndAlive, isTaken, livingProcess, type Process, processesNamed, signal } from './processes.ts'
import { notAnswering, saidBy } from './refusals.ts'
import { nameOf, PORT, socketFile } from './socket.ts'

/** One server: its data, its programs, its socket, its account. All paths absolute and real. */
export type Server = { cluster: string; runtime: string; socket: string; account: Account }

/** Recovery after a crash replays up to `max_wal_size` and more; only a server that says nothing for so long is given up. Milliseconds. */
const LONGEST_RECOVERY = 600_000
const LONGEST_SILENCE = 15_000
const LONGEST_FAST_STOP = 30_000
const LONGEST_IMMEDIATE_STOP = 10_000
const LARGEST_LOG_BYTES = 10_000_000

/** Beside the cluster, not in it: the folder is ours, the cluster is the server's. */
const logFile = ({ cluster }: Server) => join(dirname(cluster), 'server.log')
const accessFile = ({ cluster }: Server) => join(dirname(cluster), 'pg_hba.conf')
const pidFile = ({ cluster }: Server) => join(cluster, 'postmaster.pid')

/** What every start insists on, whatever postgresql.conf says. */
const settings = (server: Server): Record<string, string> => ({
  listen_addresses: '',
  port: `${PORT}`,
  // A list: the quotes keep commas and spaces of the path together.
  unix_socket_directories: `"${server.socket.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  hba_file: accessFile(server),
  // Stands in the titles of the server's processes, see clearRemains.
  cluster_name: nameOf(dirname(server.cluster)),
  fsync: 'on',
  full_page_writes: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
  // A failed statement, its parameters and its message may hold a password or a person's words. They go back to the
  // program that sent it and stay out of the log, which keeps starts, stops, recoveries, refused sessions and crashes.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
})

export const commandOf = (server: Server): string[] => [
  join(server.runtime, 'bin', 'postgres'),
  ...['-D', server.cluster],
  ...Object.entries(settings(server)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/**
 * The server that an earlier process of ours left running and that can be used as it is; else null, and then nothing of
 * an earlier one stands in the way of a start. A server with other settings or programs is stopped, a stopping one
 * waited for. Refuses with `not-answering`. Only for the holder of the claim.
 */
export async function findRunning(server: Server): Promise<Process | null> {
  const since = performance.now()
  for (;;) {
    const pid = pidInFile(server)
    if (pid === null) return null
    const found = livingProcess(pid)
    if (!found || !isPostmasterOf(server, found)) {
      clearRemains(server, pid)
      return null
    }
    const asWeStart = found.command === commandOf(server).join(' ')
    if (asWeStart && (await answers(server, pid))) return found

    const status = statusInFile(server)
    const waited = performance.now() - since
    if (!asWeStart || status === 'stopping') await stopPostmaster(server, found)
    else if (waited > (status === 'starting' ? LONGEST_RECOVERY : LONGEST_SILENCE))
      throw notAnswering(server.cluster, pid)
    else await sleep(50)
  }
}

/** Starts the server and returns once it answers; recovery after a crash included. Refuses when it gives up. */
export async function startPostmaster(server: Server): Promise<Process> {
  writeFileSync(
    accessFile(server),
    '# Written at every start. The socket lies in a folder that only the server may enter.\nlocal all all trust\n',
  )
  // The server's account reads it; our umask may be strict.
  chmodSync(accessFile(server), 0o644)
  const since = performance.now()
  for (;;) {
    const outcome = await startOnce(server)
    if (typeof outcome !== 'string') return outcome
    // Processes of a killed postmaster still hold the shared memory; they end by themselves.
    const patient = outcome.includes('is still in use') && performance.now() - since < LONGEST_SILENCE
    if (!patient) throw saidBy(outcome, server.cluster, server.account.uid)
    await sleep(100)
  }
}

/** Ends the server: running transactions are rolled back, the rest is saved ("fast"); the hard way only if that hangs. */
export async function stopPostmaster(server: Server, postmaster: Process): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', LONGEST_FAST_STOP],
    ['SIGQUIT', LONGEST_IMMEDIATE_STOP],
  ] as const) {
    if (!isSameAndAlive(postmaster)) return
    signal(postmaster.pid, name)
    const until = performance.now() + patience
    while (performance.now() < until) {
      if (!isSameAndAlive(postmaster)) return
      await sleep(10)
    }
  }
  throw notAnswering(server.cluster, postmaster.pid)
}

/** The process, or what the server said when it gave up. */
async function startOnce(server: Server): Promise<Process | string> {
  const [program, ...options] = commandOf(server)
  const log = openLog(server)
  const before = fstatSync(log).size
  // Its own session: Ctrl-C in the terminal reaches our handler only, which decides when the server stops.
  const child = spawn(program!, options, {
    cwd: dirname(server.cluster),
    detached: true,
    env: SERVER_ENV,
    stdio: ['ignore', log, log],
    ...spawnAs(server.account),
  })
  closeSync(log)
  child.unref()
  const { pid } = child
  if (pid === undefined) return notSpawned(server, await once(child, 'error'))

  const until = performance.now() + LONGEST_RECOVERY
  while (child.exitCode === null && child.signalCode === null) {
    const started = (await answers(server, pid)) && livingProcess(pid)
    if (started) return started
    if (performance.now() > until) throw notAnswering(server.cluster, pid)
    await sleep(20)
  }
  return readFrom(logFile(server), before)
}

function notSpawned(server: Server, [error]: NodeJS.ErrnoException[]): string {
  if (error?.code === 'EACCES') throw closedTo(server.account, join(server.runtime, 'bin', 'postgres'))
  return error?.message ?? ''
}

/** One earlier log is kept. */
function openLog(server: Server): number {
  const path = logFile(server)
  if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function readFrom(path: string, position: number): string {
  const file = openSync(path, 'r')
  const length = Math.min(fstatSync(file).size - position, 100_000)
  const buffer = Buffer.alloc(length)
  readSync(file, buffer, 0, length, position)
  closeSync(file)
  return buffer.toString('utf8')
}

/**
 * Asks only a server that calls itself ready, for it logs every earlier try. Any answer counts, "too many clients" too;
 * "shutting down" (57P03) and silence do not.
 */
async function answers(server: Server, pid: number): Promise<boolean> {
  if (pidInFile(server) !== pid || statusInFile(server) !== 'ready') return false
  const client = new pg.Client({
    host: server.socket,
    port: PORT,
    user: SUPERUSER,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code !== '57P03'
  }
}

function isPostmasterOf({ cluster }: Server, { command }: Process): boolean {
  return `${command} `.includes(`/postgres -D ${cluster} `)
}

/** First line of postmaster.pid; negative for a server in single-user mode, NaN for a file cut off, null for no file. */
function pidInFile(server: Server): number | null {
  const first = pidFileLines(server)?.[0]
  return first === undefined ? null : Math.abs(Number.parseInt(first, 10))
}

/** Eighth line: starting, ready, stopping, standby. */
const statusInFile = (server: Server): string => pidFileLines(server)?.[7]?.trim() ?? 'starting'

function pidFileLines(server: Server): string[] | null {
  try {
    return readFileSync(pidFile(server), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Processes that outlived their postmaster, e.g. in the middle of a long query; they hold the shared memory. */
export const orphansOf = ({ cluster }: Pick<Server, 'cluster'>): number[] =>
  processesNamed(`postgres: ${nameOf(dirname(cluster))}: `)

/**
 * After a crash. PostgreSQL itself clears the files of a process that is gone. It does not when the id is a zombie's or
 * now another program's; then we remove them. Two servers on one cluster stay impossible: PostgreSQL also checks that
 * nobody is attached to the cluster's shared memory.
 */
function clearRemains(server: Server, pid: number): void {
  for (const orphan of orphansOf(server)) signal(orphan, 'SIGKILL')
  if (Number.isSafeInteger(pid) && !isTaken(pid)) return
  for (const path of [pidFile(server), socketFile(server.socket), `${socketFile(server.socket)}.lock`])
    rmSync(path, { force: true })
}
