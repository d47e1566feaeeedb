import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const GUARD = join(import.meta.dirname, 'network-guard.ts')

/** In a process of its own, because what it tries makes its process fail. */
function attempt(script: string): { status: number; said: string } {
  try {
    const said = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--import', GUARD, '--input-type=module', '-e', script],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    )
    return { status: 0, said }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { status, said: stderr }
  }
}

for (const [what, script] of [
  ['a connection', `import net from 'node:net'; net.connect(9, '192.0.2.1').on('error', () => {})`],
  ['a request that swallows its error', `await fetch('http://example.invalid/').catch(() => {})`],
  ['a look-up of a name', `import { lookup } from 'node:dns'; lookup('example.invalid', () => {})`],
] as const)
  test(`${what} to elsewhere is denied and fails the process`, () => {
    const { status, said } = attempt(script)
    assert.equal(status, 1)
    assert.match(said, /network denied/)
  })

test('what is local goes through', () => {
  const script = `import net from 'node:net'
    const server = net.createServer(socket => socket.end()).listen(0, '127.0.0.1', () =>
      net.connect(server.address().port, '127.0.0.1').on('close', () => server.close()).resume())`
  assert.deepEqual(attempt(script), { status: 0, said: '' })
})
