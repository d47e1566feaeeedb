// Comparing days in tests: assert.deepEqual of two different PlainDates passes, so it must never be used for them.

import assert from 'node:assert/strict'

/** Fails unless `actual` is the day written as `expected`, for instance '2026-11-26'. */
export function sameDay(actual: Temporal.PlainDate | null | undefined, expected: string): void {
  assert.equal(actual?.toString() ?? `${actual}`, expected)
}
