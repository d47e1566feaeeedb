import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, daysBetween, fixedClock, readDay } from './day.ts'

for (const [written, read] of [
  ['5/9/2026', '2026-09-05'],
  ['05-09-2026', '2026-09-05'],
  [' 5.9.2026 ', '2026-09-05'],
  ['05092026', '2026-09-05'],
  ['2026-09-05', '2026-09-05'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2026', undefined],
  ['31/4/2026', undefined],
  ['9/2026', undefined],
  ['20260905', undefined],
  ['31042026', undefined],
  ['ngày mai', undefined],
  ['', undefined],
] as const)
  test(`“${written}” is read as ${read ?? 'nothing'}`, () => assert.equal(readDay(written)?.toString(), read))

test('half past midnight in Viet Nam is still the evening before in UTC', () => {
  assert.equal(dayOf(Temporal.Instant.from('2024-08-20T17:30:00Z')).toString(), '2024-08-21')
})

test('days count forwards and backwards', () => {
  const day = Temporal.PlainDate.from('2024-02-28')
  assert.equal(daysBetween(day, Temporal.PlainDate.from('2024-03-01')), 2)
  assert.equal(daysBetween(day, Temporal.PlainDate.from('2024-02-25')), -3)
})

test('a fixed clock stands until it is moved', () => {
  const clock = fixedClock(Temporal.PlainDate.from('2024-08-20'))
  assert.equal(dayOf(clock.now()).toString(), '2024-08-20')
  clock.moveTo(Temporal.PlainDate.from('2024-09-25'))
  assert.equal(dayOf(clock.now()).toString(), '2024-09-25')
})
