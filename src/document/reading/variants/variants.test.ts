// Each test document is read as a person read it; the bench prints the same as shares.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreOf, variants } from './score.ts'

test('there are documents of every kind of file', () => {
  const names = variants()
  assert.ok(names.length >= 12)
  for (const ending of ['.md', '.txt', '.docx', '.pdf'])
    assert.ok(
      names.some(name => name.endsWith(ending)),
      ending,
    )
})

for (const name of variants()) {
  test(name, async () => {
    const score = await scoreOf(name)
    for (const [part, { missing, wrong }] of Object.entries(score))
      assert.deepEqual([part, missing, wrong], [part, [], []])
  })
}
