// What the tests of the embedded server share: temporary directories, child processes, questions to a server.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Embedded, startEmbedded } from './index.ts'
import { livingProcess, signal } from './processes.ts'

export const asRoot = process.getuid?.() === 0
export const NOBODY = { uid: 65534, gid: 65534 }

/** Ended in reverse order after each test; in the test file: `afterEach(cleanUp)`. */
const tasks: (() => unknown)[] = []
export const later = (task: () => unknown) => void tasks.push(task)
export async function cleanUp(): Promise<void> {
  for (const task of tasks.splice(0).reverse()) await task()
}

/** A directory for one server, inside a temporary folder that every account may pass through. Removed with its server. */
export function temporary(name = 'postgres'): string {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-test-'))
  chmodSync(parent, 0o711)
  const directory = join(parent, name)
  later(async () => {
    await killed(postmasterOf(directory))
    rmSync(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })
  return directory
}

/** `startEmbedded` whose server the test need not stop. */
export async function start(directory: string): Promise<Embedded> {
  const embedded = await startEmbedded(directory)
  later(() => embedded.stop())
  return embedded
}

/** The living postmaster's id, or 0. */
export function postmasterOf(directory: string): number {
  const file = join(directory, 'cluster', 'postmaster.pid')
  const process = existsSync(file) ? livingProcess(Number.parseInt(readFileSync(file, 'utf8'), 10)) : null
  return process?.command.includes(`/postgres -D ${directory}`) ? process.pid : 0
}

/** Kills the way a power switch does, and returns when the process is gone. */
export async function killed(pid: number): Promise<void> {
  if (!pid) return
  signal(pid, 'SIGKILL')
  while (livingProcess(pid)) await sleep(5)
}

export async function connect({ host, port, user }: Pick<Embedded, 'host' | 'port' | 'user'>): Promise<pg.Client> {
  const client = new pg.Client({ host, port, user, database: 'postgres' })
  // Tests take the server away under open connections.
  client.on('error', () => {})
  await client.connect()
  later(() => client.end().catch(() => {}))
  return client
}

/** The first column of every row. */
export async function ask(embedded: Embedded, sql: string): Promise<unknown[]> {
  const client = await connect(embedded)
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
  await client.end()
  return rows.map(row => row[0])
}

export type Event = {
  started?: { host: string; port: number; user: string; attached: boolean }
  refused?: { code: string; text: { vi: string; en: string } }
  saved?: number
}

export type Child = { process: ChildProcess; events: Event[]; next(wanted: (event: Event) => boolean): Promise<Event> }

/** Starts test-child.ts, in a process group of its own. `through` is a command that ends by running its arguments. */
export function child(
  act: 'hold' | 'write',
  directory: string,
  options: { as?: typeof NOBODY; through?: string[] } = {},
): Child {
  const script = fileURLToPath(new URL('./test-child.ts', import.meta.url))
  const [program, ...words] = [
    ...(options.through ?? []),
    ...[process.execPath, '--import', import.meta.resolve('tsx'), script, act, directory],
  ]
  // Else another account's cache of tsx stays behind in the temporary folder.
  const env = options.as ? { ...process.env, TSX_DISABLE_CACHE: '1' } : process.env
  const spawned = spawn(program!, words, { detached: true, stdio: ['ignore', 'pipe', 'inherit'], env, ...options.as })
  later(async () => {
    if (spawned.exitCode === null && spawned.signalCode === null)
      await Promise.all([once(spawned, 'exit'), spawned.kill('SIGKILL')])
  })
  const events: Event[] = []
  let ended = false
  createInterface({ input: spawned.stdout! })
    .on('line', line => events.push(JSON.parse(line) as Event))
    .on('close', () => (ended = true))
  const next = async (wanted: (event: Event) => boolean) => {
    for (;;) {
      const found = events.find(wanted)
      if (found) return found
      if (ended) throw new Error(`the child ended after ${JSON.stringify(events.slice(-3))}`)
      await sleep(5)
    }
  }
  return { process: spawned, events, next }
}

export const whenStarted = (it: Child) => it.next(event => event.started !== undefined)
export const whenDecided = (it: Child) => it.next(event => (event.started ?? event.refused) !== undefined)
