import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameDay } from './days.ts'

const day = Temporal.PlainDate.from('2026-11-26')

test('the same day passes', () => sameDay(day, '2026-11-26'))

for (const [actual, because] of [
  [day.add({ days: 1 }), 'another day'],
  [null, 'no day'],
  [undefined, 'nothing'],
] as const) {
  test(`${because} fails`, () => assert.throws(() => sameDay(actual, '2026-11-26'), assert.AssertionError))
}
