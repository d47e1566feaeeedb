// The embedded server from its first start on: what it is, who may use it, where it may live.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { defaultDataDirectory, EmbeddedRefusal, startEmbedded } from './index.ts'
import { everyFromPs, fromPs, livingProcess } from './processes.ts'
import {
  ask,
  asRoot,
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

const mayMount = asRoot && spawnSync('unshare', ['--mount', 'true']).status === 0

const refused = (code: string, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof EmbeddedRefusal, String(error))
  assert.equal(error.code, code)
  assert.match(error.text.vi, words)
  assert.match(error.text.en, words)
  return true
}

test('a first start: UTF-8, checksums, Vietnamese order, no network, open to the server’s account only', async () => {
  const directory = temporary()
  const embedded = await start(directory)
  assert.equal(embedded.attached, false)
  assert.deepEqual(await ask(embedded, `select 'ă' collate "vi-x-icu" < 'b'`), [true])
  assert.deepEqual(await ask(embedded, `select lower('ĐƯỜNG ẤP')`), ['đường ấp'])
  for (const [setting, value] of [
    ['data_checksums', 'on'],
    ['fsync', 'on'],
    ['server_encoding', 'UTF8'],
    ['listen_addresses', ''],
    ['timezone', 'UTC'],
    ['jit', 'off'],
    ['password_encryption', 'scram-sha-256'],
  ] as const) {
    assert.deepEqual(await ask(embedded, `show ${setting}`), [value], setting)
  }
  assert.deepEqual(await ask(embedded, 'select type from pg_hba_file_rules'), ['local'])

  const uid = asRoot ? NOBODY.uid : process.getuid!()
  for (const folder of [embedded.host, join(directory, 'cluster')]) {
    assert.equal(statSync(folder).mode & 0o777, 0o700, folder)
    assert.equal(statSync(folder).uid, uid, folder)
  }
  assert.match(
    readFileSync(`/proc/${postmasterOf(directory)}/status`, 'utf8'),
    new RegExp(`^Uid:\\t${uid}\\t${uid}\\t`, 'm'),
  )
})

test('neither our environment nor a failed statement reaches the server’s log and process', async () => {
  const directory = temporary()
  const embedded = await start(directory)
  await assert.rejects(ask(embedded, `alter role nobody_here password 'secret-of-a-statement'`))
  await assert.rejects(ask(embedded, `select 'secret-of-a-value'::int`))
  await assert.rejects(ask(embedded, `do $$ begin raise exception 'secret-of-a-message'; end $$`))
  const environment = readFileSync(`/proc/${postmasterOf(directory)}/environ`, 'utf8')
    .replace(/\0$/, '')
    .split('\0')
  assert.deepEqual(environment.map(line => line.split('=')[0]).sort(), ['LC_ALL', 'PATH', 'TZ'])
  await embedded.stop()
  const log = readFileSync(join(directory, 'server.log'), 'utf8')
  assert.match(log, /database system is shut down/)
  assert.doesNotMatch(log, /secret-of/)
})

test('a restart keeps the data; stop may be called twice and leaves nothing running', async () => {
  const directory = temporary()
  const first = await start(directory)
  await ask(first, `create table kept as select 'còn đây' as words`)
  const pid = postmasterOf(directory)
  await Promise.all([first.stop(), first.stop()])
  assert.equal(livingProcess(pid), null)
  assert.deepEqual(
    readdirSync(directory).filter(name => name.startsWith('owner-')),
    [],
  )
  const again = await start(directory)
  assert.equal(again.attached, false)
  assert.deepEqual(await ask(again, 'select words from kept'), ['còn đây'])
})

test('a large log is put aside at a start, programs of an earlier release go', async () => {
  const directory = temporary()
  await (await start(directory)).stop()
  writeFileSync(join(directory, 'server.log'), Buffer.alloc(10_000_001, 'x'))
  mkdirSync(join(directory, 'runtime-18.3.0'))
  await start(directory)
  assert.equal(statSync(join(directory, 'server.log.1')).size, 10_000_001)
  assert.ok(statSync(join(directory, 'server.log')).size < 10_000)
  assert.equal(existsSync(join(directory, 'runtime-18.3.0')), false)
})

test('a second process is refused and told why; Ctrl-C in the terminal does not reach the server', async () => {
  const directory = temporary()
  const owner = child('hold', directory)
  await whenStarted(owner)
  await assert.rejects(
    startEmbedded(directory),
    refused('in-use', new RegExp(`PID ${owner.process.pid}.*DIEN_HONG_DATA`)),
  )
  const pid = postmasterOf(directory)
  process.kill(-owner.process.pid!, 'SIGINT')
  await sleep(300)
  assert.equal(postmasterOf(directory), pid)

  owner.process.kill('SIGTERM')
  const embedded = await start(directory)
  assert.equal(embedded.attached, false)
  await assert.rejects(startEmbedded(directory), refused('in-use', new RegExp(`PID ${process.pid}`)))
})

test('an account without rights on the checkout can serve', {
  skip: !asRoot && 'needs root to become another account',
}, async () => {
  const directory = temporary()
  chownSync(dirname(directory), NOBODY.uid, NOBODY.gid)
  const { started } = await whenStarted(child('hold', directory, { as: NOBODY }))
  const client = await connect(started!)
  assert.equal((await client.query('select 1 as one')).rows[0].one, 1)
  assert.equal(statSync(join(directory, 'runtime-18.4.0-beta.17', 'bin', 'postgres')).uid, NOBODY.uid)
})

test('a long path with spaces, commas, quotes and Vietnamese letters', async () => {
  const directory = temporary(`Đảng uỷ Sở, 'khối' cơ quan ${'ấ'.repeat(30)}`)
  const embedded = await start(directory)
  later(() => rmSync(embedded.host, { recursive: true, force: true }))
  assert.ok(!embedded.host.startsWith(directory), 'the socket had to move')
  assert.equal(statSync(embedded.host).mode & 0o777, 0o700)
  assert.deepEqual(await ask(embedded, 'select 1'), [1])
  await embedded.stop()

  if (!asRoot) return
  chownSync(embedded.host, 12345, 12345)
  await assert.rejects(startEmbedded(directory), refused('foreign', /12345.*TMPDIR/))
})

test('a short path with a comma keeps its socket inside', async () => {
  const directory = temporary(`a, 'b'`)
  const embedded = await start(directory)
  assert.equal(embedded.host, join(directory, 'socket'))
  await assert.rejects(startEmbedded(temporary('a "b"')), refused('bad-path', /DIEN_HONG_DATA/))
})

test('folders that cannot hold the data are refused with what to do', async () => {
  const older = temporary()
  mkdirSync(join(older, 'cluster', 'global'), { recursive: true })
  if (asRoot) chownSync(join(older, 'cluster'), NOBODY.uid, NOBODY.gid)
  await assert.rejects(startEmbedded(older), refused('not-a-cluster', /cluster/))
  writeFileSync(join(older, 'cluster', 'global', 'pg_control'), '')
  writeFileSync(join(older, 'cluster', 'PG_VERSION'), '17\n')
  await assert.rejects(startEmbedded(older), refused('other-version', /17.*18/))

  const file = temporary()
  writeFileSync(file, '')
  await assert.rejects(startEmbedded(file), refused('unwritable', /DIEN_HONG_DATA/))
})

test('a strict umask does not lock the server out', async () => {
  const before = process.umask(0o077)
  later(() => process.umask(before))
  const deep = join(temporary(), 'not', 'yet', 'there')
  const embedded = await start(deep)
  later(() => killed(postmasterOf(deep)))
  assert.deepEqual(await ask(embedded, 'select 1'), [1])
})

test('root: a closed or foreign folder is refused by name', { skip: !asRoot && 'needs root' }, async () => {
  const closed = temporary()
  chmodSync(dirname(closed), 0o700)
  await assert.rejects(startEmbedded(closed), refused('closed', new RegExp(`chmod o\\+x '${dirname(closed)}'`)))

  const closedLater = temporary()
  await (await start(closedLater)).stop()
  chmodSync(dirname(closedLater), 0o700)
  await assert.rejects(startEmbedded(closedLater), refused('closed', /chmod o\+x/))

  const foreign = temporary()
  mkdirSync(foreign)
  chownSync(foreign, 12345, 12345)
  await assert.rejects(startEmbedded(foreign), refused('foreign', /12345/))

  const { refused: unwritable } = await whenDecided(child('hold', temporary(), { as: NOBODY }))
  assert.equal(unwritable?.code, 'unwritable')
})

for (const [megabytes, when] of [
  [20, 'while the programs are laid out'],
  [70, 'during initdb'],
] as const) {
  test(`a disk that is full ${when} is refused by name`, {
    skip: !mayMount && 'needs the right to mount',
  }, async () => {
    const directory = temporary()
    mkdirSync(directory)
    // A mount of the child's own, gone with it.
    const mount = 'mount -t tmpfs -o size="$1"m,mode=711 none "$2" && shift 2 && exec "$@"'
    const through = ['unshare', '--mount', 'sh', '-c', mount, 'sh', `${megabytes}`, directory]
    const { refused } = await whenDecided(child('hold', directory, { through }))
    assert.equal(refused?.code, 'disk-full')
  })
}

test('the data directory: DIEN_HONG_DATA, else by account', () => {
  const before = process.env.DIEN_HONG_DATA
  later(() => Object.assign(process.env, before === undefined ? {} : { DIEN_HONG_DATA: before }))
  process.env.DIEN_HONG_DATA = '/srv/dien-hong'
  assert.equal(defaultDataDirectory(), '/srv/dien-hong')
  delete process.env.DIEN_HONG_DATA
  assert.equal(defaultDataDirectory(), asRoot ? '/var/lib/dien-hong' : join(process.cwd(), 'data'))
})

test('ps tells of a process what /proc tells', () => {
  const [ps, proc] = [fromPs(process.pid), livingProcess(process.pid)]
  assert.equal(ps?.command, proc?.command)
  assert.match(ps!.started, /^\w{3}\w{3}\d+\d{4}$/)
  assert.equal(fromPs(2 ** 30), null)
  assert.equal(everyFromPs().find(({ pid }) => pid === process.pid)?.command, proc?.command)
})
