// What holds for every limit, day and pause; and a naive count, day by day over 40 years.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysBetween, type PlainDate } from '../shared/day.ts'
import { isWorkingDay, workingDaysBetween } from './calendar.ts'
import { shippedCalendar } from './calendar-tables.ts'
import { type Conditions, type Due, due } from './clock.ts'
import { type Amount, calendarDays, type Limit, months, workingDays, years } from './limit.ts'

const calendar = shippedCalendar()
const FIRST = Temporal.PlainDate.from('2007-01-01')
const DAYS = 40 * 365 + 10

/** A rule of this test's own: what is asked here holds for any number. */
const ruleOf = (time: Amount): Limit => ({
  id: 'TEST',
  name: { vi: '', en: '' },
  starts: { vi: '', en: '' },
  appliesTo: 'any',
  versions: [
    {
      source: { document: '', article: '' },
      inForce: { from: null, until: null },
      evidence: 'seen',
      confidence: 'high',
      readIn: '',
      verifiedBy: null,
      counts: { counting: 'after', time },
    },
  ],
})

function dueOf(time: Amount, from: PlainDate, conditions: Conditions = {}): Due {
  const result = due(ruleOf(time), from, calendar, conditions)
  assert.ok(result.ok)
  return result.value
}

const days = fc.integer({ min: 0, max: DAYS }).map(n => FIRST.add({ days: n }))
const times = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map(calendarDays),
  fc.integer({ min: 1, max: 60 }).map(workingDays),
  fc.integer({ min: 1, max: 18 }).map(months),
  fc.integer({ min: 1, max: 3 }).map(years),
)

test('never before its start, and always on a working day', () =>
  fc.assert(
    fc.property(times, days, (time, from) => {
      const { due: on } = dueOf(time, from)
      assert.ok(daysBetween(from, on) > 0)
      assert.ok(isWorkingDay(on, calendar), `${on}`)
    }),
    { numRuns: 300 },
  ))

test('a later start and a longer limit never end earlier', () =>
  fc.assert(
    fc.property(times, days, fc.integer({ min: 0, max: 40 }), (time, from, later) => {
      const first = dueOf(time, from).due
      assert.ok(daysBetween(first, dueOf(time, from.add({ days: later })).due) >= 0)
      assert.ok(daysBetween(first, dueOf({ ...time, n: time.n + 1 }, from).due) >= 0)
    }),
    { numRuns: 300 },
  ))

test('a pause of n days moves calendar days, months and years by n before the last day rolls on', () =>
  fc.assert(
    fc.property(times, days, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 60 }), (time, from, start, n) => {
      fc.pre(time.unit !== 'working days')
      const plain = lastCounted(dueOf(time, from))
      const pause = { from: from.add({ days: start }), to: from.add({ days: start + n }) }
      fc.pre(daysBetween(pause.from, plain) > 0)
      assert.equal(daysBetween(plain, lastCounted(dueOf(time, from, { pauses: [pause] }))), n)
    }),
    { numRuns: 300 },
  ))

test('a pause moves working days by the working days within it', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      days,
      fc.nat({ max: 10 }),
      fc.integer({ min: 1, max: 40 }),
      (n, from, start, length) => {
        const plain = dueOf(workingDays(n), from).due
        const pause = { from: from.add({ days: start }), to: from.add({ days: start + length }) }
        fc.pre(daysBetween(pause.from, plain) > 0)
        const moved = dueOf(workingDays(n), from, { pauses: [pause] }).due
        assert.equal(workingDaysBetween(plain, moved, calendar), workingDaysBetween(pause.from, pause.to, calendar))
      },
    ),
    { numRuns: 300 },
  ))

test('two pauses that overlap stop the clock once', () => {
  const from = Temporal.PlainDate.from('2026-03-02')
  const pause = (a: number, b: number) => ({ from: from.add({ days: a }), to: from.add({ days: b }) })
  const both = dueOf(calendarDays(30), from, { pauses: [pause(5, 12), pause(8, 15)] })
  const one = dueOf(calendarDays(30), from, { pauses: [pause(5, 15)] })
  assert.equal(both.due.toString(), one.due.toString())
})

test('as a naive count of every day over 40 years says', () => {
  // One list of the working days; the n-th after a day is found by its place.
  const open: PlainDate[] = []
  for (let i = 0; i <= DAYS + 500; i++) {
    const day = FIRST.add({ days: i })
    if (isWorkingDay(day, calendar)) open.push(day)
  }
  let place = 0
  for (let i = 0; i < DAYS; i++) {
    const from = FIRST.add({ days: i })
    while (daysBetween(from, open[place]!) <= 0) place++
    for (const n of [1, 5, 7, 10])
      assert.equal(dueOf(workingDays(n), from).due.toString(), open[place + n - 1]!.toString(), `${n} after ${from}`)
    const last = from.add({ days: 20 })
    const rolled = open.slice(place).find(day => daysBetween(last, day) >= 0)
    assert.equal(dueOf(calendarDays(20), from).due.toString(), rolled!.toString(), `20 calendar days after ${from}`)
  }
})

test('working days between two days: forwards, backwards, none', () =>
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const on = dueOf(workingDays(n), from).due
      assert.equal(workingDaysBetween(from, on, calendar), n)
      assert.equal(workingDaysBetween(on, from, calendar), -n)
      assert.equal(workingDaysBetween(from, from, calendar), 0)
    }),
    { numRuns: 200 },
  ))

/** The last day that counted, before the roll to a working day. */
const lastCounted = (result: Due): PlainDate => result.steps.findLast(step => step.counted)!.date
