// Storage and quarantine when the process is killed and when the disk is full.

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../refusal.ts'
import { filesBelow } from '../testing/disk.ts'
import { openFiles } from './storage.ts'

/** Runs lines of TypeScript in a process of their own, kills it with -9 once it says "now". */
async function killed(lines: string): Promise<void> {
  const source = `import { openFiles } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'storage.ts')).href)}\n${lines}`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise(resolve => child.once('exit', resolve))
  const said = new Promise(resolve => child.stdout.once('data', resolve))
  await Promise.race([said, gone.then(() => assert.fail('the child ended by itself'))])
  child.kill('SIGKILL')
  await gone
}

test('a process killed in the middle of an upload leaves nothing on the disk', async () => {
  const data = mkdtempSync(join(tmpdir(), 'dien-hong-killed-'))
  try {
    await killed(`
      const head = '--b\\r\\nContent-Disposition: form-data; name="file"; filename="a.md"\\r\\n\\r\\n'
      const body = new ReadableStream({ async start(to) {
        to.enqueue(Buffer.from(head))
        for (let i = 0; i < 80; i++) to.enqueue(Buffer.alloc(65536, 'MẬT '))
        setTimeout(() => console.log('now'), 300)
      } })
      const headers = { 'content-type': 'multipart/form-data; boundary=b' }
      setInterval(() => {}, 1000)
      await openFiles(${JSON.stringify(data)}).receive(new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' }))`)
    assert.deepEqual(readdirSync(data), ['quarantine'])
    assert.deepEqual(filesBelow(data), [])
  } finally {
    rmSync(data, { recursive: true })
  }
})

test('what a process left that was killed while storing is no stored file, and is cleared after an hour', async () => {
  const data = mkdtempSync(join(tmpdir(), 'dien-hong-killed-'))
  try {
    await killed(`
      const sha256 = 'ab'.repeat(32)
      let at = 0
      await openFiles(${JSON.stringify(data)}).of('body').put(sha256, async () => {
        if (at++ > 3) { console.log('now'); await new Promise(done => setTimeout(done, 60_000)) }
        return Buffer.alloc(65536)
      })`)
    const left = filesBelow(data)
    assert.match(left.join(), /^\/files\/body\/[0-9a-f-]{36}\.part \d+$/)
    const kept: string[] = []
    for await (const { sha256 } of openFiles(data).of('body').all()) kept.push(sha256)
    assert.deepEqual(kept, [])
    assert.equal(await openFiles(data).clear(), 0, 'it may still be written')
    const past = Temporal.Now.instant().epochMilliseconds / 1000 - 3_700
    utimesSync(join(data, left[0]!.split(' ')[0]!), past, past)
    assert.equal(await openFiles(data).clear(), 1)
    assert.deepEqual(filesBelow(data), [])
  } finally {
    rmSync(data, { recursive: true })
  }
})

test('a full disk is said, and nothing half-written stays', { skip: !mountable() && 'no right to mount' }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'dien-hong-full-'))
  const big = new Uint8Array(5 * 1024 * 1024)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', data])
  const silence = test.mock.method(process.stderr, 'write', () => true)
  try {
    const full = openFiles(data)
    const sent = new FormData()
    sent.set('file', new File([big], 'a.pdf'))
    const unavailable = (error: unknown) => error instanceof Refusal && error.reason === 'unavailable'
    await assert.rejects(full.receive(new Request('http://localhost/', { method: 'POST', body: sent })), unavailable)
    const put = full.of('body').put('ab'.repeat(32), async (at, most) => big.subarray(at, at + most))
    await assert.rejects(put, unavailable)
    assert.deepEqual(filesBelow(data), [])
  } finally {
    silence.mock.restore()
    execFileSync('umount', [data])
    rmSync(data, { recursive: true })
  }
})

function mountable(): boolean {
  const data = mkdtempSync(join(tmpdir(), 'dien-hong-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', data], { stdio: 'ignore' })
    execFileSync('umount', [data])
    return true
  } catch {
    return false
  } finally {
    rmSync(data, { recursive: true })
  }
}
