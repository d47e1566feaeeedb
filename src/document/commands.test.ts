// The command as the command line calls it: what goes to which stream, and the exit code.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { documentCommand } from './commands.ts'

const sample = fileURLToPath(new URL('./samples/programme-2024.md', import.meta.url))

async function run(args: string[]) {
  const written = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof written) => ({
    write(text: string, done?: () => void) {
      written[name] += text
      done?.()
    },
  })
  const code = await documentCommand(args, { stdout: stream('stdout'), stderr: stream('stderr') })
  return { code, ...written }
}

test('--json prints one JSON object and nothing else', async () => {
  const { code, stdout, stderr } = await run(['read', sample, '--json'])
  const reading = JSON.parse(stdout)
  assert.deepEqual([code, stderr, reading.kind, reading.tasks.length], [0, '', 'CTr', 16])
  assert.equal(typeof reading.warnings[0].message, 'string')
})

test('without --json a summary in Vietnamese', async () => {
  const { code, stdout } = await run(['read', sample])
  assert.equal(code, 0)
  assert.match(stdout, /^Chương trình thực hiện Quy chế dân chủ/)
  assert.match(stdout, /16 nhiệm vụ:/)
  assert.match(stdout, /II\.1\.1 {2}\[Văn phòng Đảng ủy\]/)
})

for (const [what, args] of [
  ['a file that is not there', ['read', 'khong-co.md', '--json']],
  ['a folder', ['read', fileURLToPath(new URL('.', import.meta.url)), '--json']],
  ['a file of another type', ['read', fileURLToPath(import.meta.url), '--json']],
  ['no file', ['read', '--json']],
  ['another act', ['write', sample]],
  ['an unknown option', ['read', sample, '--xml']],
] as const) {
  test(`${what}: exit code 2 and one line on standard error`, async () => {
    const { code, stdout, stderr } = await run([...args])
    assert.deepEqual([code, stdout, stderr.trimEnd().split('\n').length], [2, '', 1])
  })
}
