import { deepStrictEqual } from 'node:assert'
import assert from 'node:assert/strict'
import { test } from 'node:test'

const day = (text: string) => Temporal.PlainDate.from(text)

test('deepEqual on days is refused, also on equal ones, nested ones and by its other names', () => {
  for (const compare of [assert.deepEqual, assert.deepStrictEqual, deepStrictEqual]) {
    assert.throws(() => compare(day('2026-11-26'), day('2026-11-27')), /cannot tell days apart/)
    assert.throws(() => compare({ due: [day('2026-11-26')] }, { due: [day('2026-11-26')] }), /actual\.due\.0/)
    assert.throws(() => compare(new Map([['due', day('2026-11-26')]]), new Map()), /cannot tell days apart/)
  }
})

test('deepEqual on anything else is what it was', () => {
  assert.deepEqual({ a: [1] }, { a: [1] })
  assert.throws(() => assert.deepEqual({ a: 1 }, { a: 2 }), assert.AssertionError)
})
