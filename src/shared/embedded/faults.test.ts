// The embedded server after kill -9, with zombies, reused ids, racing newcomers and an initdb cut off.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnAs } from './account.ts'
import { commandOf, orphansOf } from './postmaster.ts'
import { isTaken, livingProcess } from './processes.ts'
import { findPackage, runtimeFolder } from './runtime.ts'
import { PORT } from './socket.ts'
import {
  ask,
  type Child,
  child,
  cleanUp,
  connect,
  killed,
  later,
  NOBODY,
  postmasterOf,
  start,
  temporary,
  whenDecided,
  whenStarted,
} from './test-kit.ts'

afterEach(cleanUp)

/** Lets the child save some hundred rows, then kills it; returns the last number the database had acknowledged. */
async function killWhileWriting(writer: Child): Promise<number> {
  await writer.next(event => (event.saved ?? 0) >= 300)
  const exit = once(writer.process, 'exit')
  writer.process.kill('SIGKILL')
  await exit
  return writer.events.findLast(event => event.saved)!.saved!
}

const serverIn = (directory: string, socket: string) => ({
  cluster: join(directory, 'cluster'),
  runtime: runtimeFolder(directory, findPackage().version),
  socket,
  account: NOBODY,
})

test('Node killed while writing: its server is taken over, every acknowledged row is there, stop ends it', async () => {
  const directory = temporary()
  const last = await killWhileWriting(child('write', directory))
  const pid = postmasterOf(directory)
  assert.notEqual(pid, 0, 'the server outlives Node')

  const embedded = await start(directory)
  assert.equal(embedded.attached, true)
  assert.equal(postmasterOf(directory), pid)
  assert.deepEqual(await ask(embedded, `select count(*)::int from saved where number <= ${last}`), [last])
  await embedded.stop()
  assert.equal(livingProcess(pid), null)
})

test('Node and the server killed, a long query still running: starts again with every acknowledged row', async () => {
  const directory = temporary()
  const writer = child('write', directory)
  const client = await connect((await whenStarted(writer)).started!)
  client.query('select sum(number) from generate_series(1, 10000000000) number').catch(() => {})
  const last = await killWhileWriting(writer)
  await killed(postmasterOf(directory))
  assert.equal(orphansOf({ cluster: join(directory, 'cluster') }).length > 0, true, 'the query outlives the server')

  const embedded = await start(directory)
  assert.equal(embedded.attached, false)
  assert.deepEqual(await ask(embedded, `select count(*)::int from saved where number <= ${last}`), [last])
  assert.match(readFileSync(join(directory, 'server.log'), 'utf8'), /automatic recovery in progress/)
})

test('the id in postmaster.pid now belongs to a zombie, to another program, or is cut off', async () => {
  const directory = temporary()
  const other = spawn('sleep', ['60'])
  // The shell becomes a sleep that never collects its child, which ends later.
  const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  later(() => [other.kill('SIGKILL'), parent.kill('SIGKILL')])
  const zombie = Number((await once(parent.stdout, 'data'))[0])
  while (livingProcess(zombie)) await sleep(5)
  assert.ok(isTaken(zombie), 'the zombie is still in the table')

  let embedded = await start(directory)
  await ask(embedded, 'create table round (number int)')
  for (const [number, id] of [zombie, other.pid!, ''].entries()) {
    await ask(embedded, `insert into round values (${number})`)
    await killed(postmasterOf(directory))
    await embedded.stop()
    for (const file of [join(directory, 'cluster', 'postmaster.pid'), join(embedded.host, `.s.PGSQL.${PORT}.lock`)]) {
      const rest = readFileSync(file, 'utf8').split('\n').slice(1)
      writeFileSync(file, id === '' ? '' : [id, ...rest].join('\n'))
    }
    embedded = await start(directory)
    assert.equal(embedded.attached, false)
    assert.deepEqual(await ask(embedded, 'select max(number) from round'), [number])
  }
  assert.equal(other.exitCode ?? other.signalCode, null, 'the other program was left alone')
})

test('an orphan that is stopping, or that has other settings, gives way to a new server', async () => {
  const directory = temporary()
  const owner = child('hold', directory)
  await connect((await whenStarted(owner)).started!)
  await killed(owner.process.pid!)
  const stopping = postmasterOf(directory)
  // "Smart" shutdown: waits for the last client, who here never leaves.
  process.kill(stopping, 'SIGTERM')
  const embedded = await start(directory)
  assert.equal(embedded.attached, false)
  assert.equal(livingProcess(stopping), null)
  await embedded.stop()

  const [program, ...options] = commandOf(serverIn(directory, embedded.host))
  const byHand = spawn(program!, [...options, '-c', 'work_mem=5MB'], { stdio: 'ignore', ...spawnAs(NOBODY) })
  while (!existsSync(join(embedded.host, `.s.PGSQL.${PORT}`))) await sleep(5)
  const again = await start(directory)
  assert.equal(again.attached, false)
  assert.notEqual(postmasterOf(directory), byHand.pid)
  assert.deepEqual(await ask(again, 'show work_mem'), ['8MB'])
})

test('of three newcomers after a kill -9 exactly one serves', async () => {
  const directory = temporary()
  const owner = child('hold', directory)
  await whenStarted(owner)
  const exit = once(owner.process, 'exit')
  owner.process.kill('SIGKILL')
  await exit
  const newcomers = await Promise.all([1, 2, 3].map(() => whenDecided(child('hold', directory))))
  assert.deepEqual(newcomers.map(event => event.refused?.code ?? event.started?.attached).sort(), [
    'in-use',
    'in-use',
    true,
  ])
})

test('Node killed during initdb: the next start begins anew and leaves no rest', async () => {
  const directory = temporary()
  const first = child('hold', directory)
  const unfinished = () =>
    existsSync(directory) ? readdirSync(directory).filter(name => name.startsWith('cluster.unfinished-')) : []
  while (!unfinished().some(name => existsSync(join(directory, name, 'global')))) await sleep(2)
  first.process.kill('SIGKILL')

  const embedded = await start(directory)
  assert.equal(embedded.attached, false)
  assert.deepEqual(await ask(embedded, 'select 1'), [1])
  assert.deepEqual(unfinished(), [])
})
