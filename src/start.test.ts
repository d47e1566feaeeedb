// `npm start` as a process: the code on the console, the real clock, no demonstration, an orderly end; and DATABASE_URL.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { readConfig } from './config.ts'
import { ADMINISTRATOR, found, setUpForm } from './entrance.ts'
import { makeDataFolder, startEmbedded } from './shared/embedded/index.ts'
import { Visitor } from './story.ts'

let directory: string
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(directory)
})
after(() => rm(directory, { recursive: true, force: true }))

interface Started {
  child: ChildProcess
  url: string
  code: string | undefined
  stop(): Promise<{ exit: number | null; output: string }>
}

/** Starts the program without a terminal, as a service manager does. */
async function start(context: TestContext, data: string, environment: Record<string, string> = {}): Promise<Started> {
  const main = join(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0'], {
    env: { ...process.env, ...environment, DIEN_HONG_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails must not leave a server behind, nor wait for it.
  context.after(() => child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (output += part))
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const ready = async () => {
    while (!/Diên Hồng.*: http\S+\n(?:.*mã thiết lập: \S+\n)?/.test(output)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    // The line of the code comes right behind that of the address.
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  await ready()
  return {
    ...{ child, url: found(output, /: (http\S+)\n/), code: /mã thiết lập: (\S+)/.exec(output)?.[1] },
    stop: async () => {
      child.kill('SIGTERM')
      return { exit: await ended, output }
    },
  }
}

test('each start prints a new code, until it is used; the earlier one is stale', { timeout: 90_000 }, async t => {
  const data = join(directory, 'one')
  const first = await start(t, data)
  assert.match(first.code ?? '', /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
  const demo = await new Visitor(first.url).post('/demo/sign-in', { person: 'x' })
  assert.equal(demo.status, 401, 'one more address that is nothing to who is not signed in')
  assert.deepEqual((await first.stop()).exit, 0)

  const second = await start(t, data)
  assert.notEqual(second.code, first.code)
  const visitor = new Visitor(second.url)
  const stale = await visitor.post('/setup', setUpForm(first.code!))
  assert.equal(stale.status, 422)
  assert.match(await stale.text(), /mã của lần khởi động trước/)
  assert.equal(await visitor.submit('/setup', setUpForm(second.code!)), '/')
  const page = await visitor.page('/')
  assert.doesNotMatch(page, /demo-day/)

  // A request that is under way when the signal comes is still answered.
  const slow = visitor.post('/sign-in', { name: ADMINISTRATOR.username, password: ADMINISTRATOR.password })
  await new Promise(resolve => setTimeout(resolve, 30))
  const stopping = second.stop()
  assert.equal((await slow).status, 303)
  const { exit, output } = await stopping
  assert.equal(exit, 0, output)

  const third = await start(t, data)
  assert.equal(third.code, undefined)
  const again = new Visitor(third.url)
  assert.equal(await again.submit('/sign-in', { name: ADMINISTRATOR.username, password: ADMINISTRATOR.password }), '/')
  assert.equal((await third.stop()).exit, 0)

  // The code went to the console and nowhere else: no file but the database's own, and that keeps a hash.
  for (const name of await readdir(data))
    if (name !== 'postgres') assert.ok(!(await readFile(join(data, name))).includes(second.code!), name)
})

test('with DATABASE_URL no server is started, and the one named there is used', { timeout: 90_000 }, async t => {
  const own = join(directory, 'own')
  makeDataFolder(own)
  const embedded = await startEmbedded(join(own, 'postgres'))
  try {
    const url = `postgres://${embedded.user}@localhost:${embedded.port}/postgres?host=${encodeURIComponent(embedded.host)}`
    const data = join(directory, 'two')
    const started = await start(t, data, { DATABASE_URL: url })
    assert.ok(started.code)
    assert.equal((await (await fetch(`${started.url}/health`)).json()).status, 'ok')
    assert.equal((await started.stop()).exit, 0)
    assert.deepEqual(await readdir(data), ['secret'])
  } finally {
    await embedded.stop()
  }
})

test('settings: the command line before the environment, and what is wrong is said without a password', () => {
  assert.deepEqual(readConfig(['--port', '1'], { PORT: '2', HOST: '::1' }), {
    ...{ demo: false, empty: false, port: 1, host: '::1', proxies: 0, database: null, url: null, mail: null },
  })
  assert.equal(readConfig([], { DIEN_HONG_PROXY: '2' }).proxies, 2)
  for (const environment of [{ PORT: 'x' }, { PORT: '70000' }, { DIEN_HONG_PROXY: 'yes' }])
    assert.throws(() => readConfig([], environment), /must be a whole number/)
  assert.deepEqual(
    readConfig([], { DATABASE_URL: 'postgres://a:p%40ss@db.example:6432/body?sslmode=require' }).database,
    {
      ...{ host: 'db.example', port: 6432, database: 'body', user: 'a', password: 'p@ss', ssl: true },
    },
  )
  for (const url of ['mysql://a:secret@b/c', 'postgres://a:secret@b', 'secret'])
    assert.throws(
      () => readConfig([], { DATABASE_URL: url }),
      error => /must read/.test(String(error)) && !/secret/.test(String(error)),
    )
})
