// kill -9 of the server and of PostgreSQL while people save plans and reports, twenty times over: what was acknowledged must be
// there.
// `npm run -s bench -- kill --json`

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringIn, dutyOf, handOut, setDates, signIn, type Visitor } from '../src/story.ts'

const ROUNDS = 20
const SECONDS = 1.5
const PORT = 8497

/** Somebody who saves one plan or one report again and again, each time with a number that grows. */
interface Writer {
  visitor: Visitor
  /** Of the plan or report. */
  address: string
  fields(number: number): Record<string, string>
  /** The number that is stored; 0 before the first. */
  stored(visitor: Visitor, address: string): Promise<number>
  acknowledged: number
}

const PLAN: Pick<Writer, 'fields' | 'stored'> = {
  fields: number => ({ 'lines.0.content': `${number}` }),
  stored: async (visitor, address) => {
    const { lines } = await visitor.json<{ lines: { content: string }[] }>(`/api/v1${address}`)
    return Number(lines[0]?.content ?? 0)
  },
}

const REPORT: Pick<Writer, 'fields' | 'stored'> = {
  fields: number => ({ 'figures.I27a': `${number}`, 'narratives.N02': `Lần ${number}` }),
  stored: async (visitor, address) => {
    const { figures, narratives } = await visitor.json<{
      figures: Record<string, number | null>
      narratives: Record<string, string>
    }>(`/api/v1${address}`)
    const number = figures.I27a ?? 0
    // The figure and the text of one save are there together, or neither is.
    if (number > 0 && narratives.N02 !== `Lần ${number}`) throw new Error(`half of save ${number} is stored`)
    return number
  },
}

/** `units` does not matter. */
export async function run(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-kill-'))
  let child = await startChild(folder, PORT)
  try {
    const writers = await openWriters(child.url)
    const reopened: number[] = []
    let [acknowledged, missing] = [0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged += await saveUntilKilled(writers, child, folder)
      const began = performance.now()
      child = await startChild(folder, PORT)
      reopened.push(performance.now() - began)
      for (const { visitor, address, stored, acknowledged: told } of writers)
        if ((await stored(visitor, address)) < told) missing++
    }
    reopened.sort((a, b) => a - b)
    const seconds = (at: number) => Number((reopened[at]! / 1000).toFixed(2))
    return {
      bench: 'kill',
      rounds: ROUNDS,
      acknowledged,
      missing,
      reopenedAfterSeconds: { median: seconds(ROUNDS / 2), most: seconds(ROUNDS - 1) },
    }
  } finally {
    await kill(child.process, folder)
    await rm(folder, { recursive: true, force: true })
  }
}

export interface Child {
  process: ChildProcess
  url: string
}

/** A demonstration over this folder in a process of its own, as soon as it answers. */
export async function startChild(folder: string, port: number): Promise<Child> {
  const script = join(import.meta.dirname, 'kill-child.ts')
  const started = spawn(process.execPath, ['--import', 'tsx', script, folder, `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    started.stdout!.once('data', data => resolve(String(data).trim()))
    started.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  started.removeAllListeners('exit')
  return { process: started, url }
}

/** Three secretaries, each with a plan and a report of their own. */
async function openWriters(url: string): Promise<Writer[]> {
  const office = await signIn(url, 'Lê Thu Hà')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
  const writers = await Promise.all(
    ['Phạm Đức Long', 'Võ Kim Ngân', 'Đỗ Quang Minh'].map(async (name): Promise<Writer[]> => {
      const visitor = await signIn(url, name)
      const plan = await visitor.submit(`/duties/${(await dutyOf(visitor, 'plan', '2024')).id}/plans`)
      const report = await visitor.submit(`/duties/${(await dutyOf(visitor, 'report', '2024-Q3')).id}/reports`)
      return [
        { visitor, address: plan, acknowledged: 0, ...PLAN },
        { visitor, address: report, acknowledged: 0, ...REPORT },
      ]
    }),
  )
  return writers.flat()
}

/** Each saves a number that grows, one save after the other, until the server is killed under them. */
async function saveUntilKilled(writers: Writer[], child: Child, folder: string): Promise<number> {
  let [killed, acknowledged] = [false, 0]
  const working = writers.map(async writer => {
    try {
      let { version } = await writer.visitor.json<{ version: number }>(`/api/v1${writer.address}`)
      for (let number = writer.acknowledged + 1; !killed; number++) {
        await writer.visitor.submit(writer.address, { version: `${version++}`, ...writer.fields(number) })
        writer.acknowledged = number
        acknowledged++
      }
    } catch (error) {
      // Cut off by the kill; anything before it is a fault of its own.
      if (!killed) throw error
    }
  })
  await new Promise(resolve => setTimeout(resolve, SECONDS * 1000))
  killed = true
  await kill(child.process, folder)
  await Promise.all(working)
  return acknowledged
}

/** Both at once, as a power cut would not spare one of them. */
export async function kill(server: ChildProcess, folder: string): Promise<void> {
  const pid = await readFile(join(folder, 'demo/postgres/cluster/postmaster.pid'), 'utf8').catch(() => '')
  const ended =
    server.exitCode === null && server.signalCode === null ? new Promise(resolve => server.once('exit', resolve)) : null
  server.kill('SIGKILL')
  if (pid) process.kill(Number(pid.split('\n')[0]), 'SIGKILL')
  await ended
}
