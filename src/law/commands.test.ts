// `law due` and `law rules` as a script calls them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawCommand } from './commands.ts'

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await lawCommand(line.split(' '), {
    stdout: {
      write: (text, done) => {
        out += text
        done()
      },
    },
    stderr: { write: text => (err += text) },
  })
  return { code, out, err }
}

test('law due as JSON: the rule, the day, and each day with its reason', async () => {
  const { code, out } = await run('due AG-DISC-02 --from 2026-04-20 --json')
  assert.equal(code, 0)
  const told = JSON.parse(out)
  assert.equal(told.rule, 'AG-DISC-02')
  assert.equal(told.enabled, true)
  assert.equal(told.from, '2026-04-20')
  assert.equal(told.due, '2026-04-28')
  assert.equal(told.unit, 'working days')
  assert.equal(told.provisional, false)
  assert.equal(told.citation.article, '47(2)')
  assert.equal(told.version.from, '2023-07-01')
  assert.equal(told.steps.length, 9)
  assert.deepEqual(told.steps[7], {
    date: '2026-04-27',
    counted: false,
    why: 'Không tính, Nghỉ bù Giỗ Tổ Hùng Vương',
  })
})

test('a rule that is off is computed and says that it is off', async () => {
  const { code, out } = await run('due SCH-D-03 --from 2026-04-24 --json')
  assert.equal(code, 0)
  assert.equal(JSON.parse(out).enabled, false)
  assert.equal(JSON.parse(out).due, '2026-05-04')
})

test('conditions and pauses are read', async () => {
  const due = async (line: string) => JSON.parse((await run(`due KN.FIRST --from 2026-03-02 ${line} --json`)).out).due
  assert.equal(await due('--complex --remote'), '2026-05-04')
  assert.equal(await due('--pause 2026-03-10..2026-03-20'), '2026-04-13')
})

for (const [line, says] of [
  ['due NOTHING --from 2026-01-01', 'Không có quy tắc NOTHING'],
  ['due AG-DISC-01 --from 2026-01-01', 'không có thời hạn'],
  ['due KN.FIRST --from 2026-02-30', 'Ngày --from không đúng'],
  ['due KN.FIRST --from 2026-02-03 --pause 2026-03-01', 'Khoảng --pause không đúng'],
  ['due KN.FIRST --from 2000-02-03', 'chưa có hoặc không còn hiệu lực'],
  ['due KN.FIRST', 'Cách dùng'],
  ['due KN.FIRST --from 2026-02-03 --what', 'Cách dùng'],
  ['nothing', 'Cách dùng'],
] as const) {
  test(`law ${line}: exit 2 and one line`, async () => {
    const { code, out, err } = await run(line)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.ok(err.includes(says), err)
    assert.equal(err.trim().split('\n').length, 1)
  })
}

test('law rules lists every limit, for people and as JSON', async () => {
  const { out } = await run('rules')
  assert.match(out, /^AG-DISC-02 /m)
  assert.match(out, /^SCH-D-03 .*\[tắt\]$/m)
  const told = JSON.parse((await run('rules --json')).out)
  assert.equal(told.find((rule: { id: string }) => rule.id === 'KN.ACCEPT').versions.length, 2)
})
