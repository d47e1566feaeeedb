// Whom a run reminds of what: before, on and after the day, over days off, and nobody of what is done.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workCalendar } from '../law/calendar.ts'
import { KNOWN_YEARS } from '../law/calendar-tables.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  DEFAULT_LADDER,
  digestsOf,
  expectedDays,
  type Ladder,
  partsOfRung,
  readDays,
  runDays,
  toldOf,
} from './urging.ts'

const day = (text: string): PlainDate => Temporal.PlainDate.from(text)
const calendar = workCalendar(KNOWN_YEARS)
const span = (found: ReturnType<typeof runDays>) => found && `${found.from}..${found.to}`

// By calendar days; a rung on a day off goes out with the run after it, see below.
for (const [today, told] of [
  ['2026-11-10', 'owner'],
  ['2026-11-11', ''],
  ['2026-11-15', 'owner'],
  ['2026-11-17', 'owner'],
  ['2026-11-18', 'owner head'],
  ['2026-11-19', ''],
  ['2026-11-20', 'owner head'],
  ['2026-11-24', 'owner head superior'],
  ['2026-11-25', ''],
  ['2026-12-01', 'owner head superior'],
  ['2026-12-08', 'owner head superior'],
  ['2027-11-09', 'owner head superior'],
  ['2027-11-23', ''],
] as const)
  test(`expected on 17/11/2026, the ladder of the beginning, on ${today}: ${told || 'nobody'}`, () => {
    const run = { from: day(today), to: day(today) }
    assert.equal(toldOf(DEFAULT_LADDER, day('2026-11-17'), run).join(' '), told)
  })

for (const [today, last, days, because] of [
  ['2026-11-17', '2026-11-16', '2026-11-17..2026-11-17', 'the day after the last run'],
  ['2026-11-14', '2026-11-13', null, 'a Saturday'],
  ['2026-11-16', '2026-11-13', '2026-11-14..2026-11-16', 'Monday tells for the weekend'],
  ['2026-11-16', null, '2026-11-14..2026-11-16', 'also when none ran before'],
  ['2026-11-24', '2026-11-23', null, 'Viet Nam Culture Day'],
  ['2026-11-25', '2026-11-23', '2026-11-24..2026-11-25', 'the day after it tells for it'],
  ['2026-02-23', '2026-02-13', '2026-02-14..2026-02-23', 'after Tết'],
  ['2026-11-17', '2026-01-05', '2026-10-17..2026-11-17', 'a server that stood still for months makes up for one'],
] as const)
  test(`on ${today}, last run ${last ?? 'never'}: ${days ?? 'nothing goes out'} (${because})`, () =>
    assert.equal(span(runDays(day(today), last && day(last), DEFAULT_LADDER, calendar)), days))

test('a body that reminds on days off too reminds on a Saturday', () => {
  const ladder: Ladder = { ...DEFAULT_LADDER, workingDaysOnly: false }
  assert.equal(span(runDays(day('2026-11-14'), null, ladder, calendar)), '2026-11-14..2026-11-14')
})

test('a ladder without rungs tells nobody, and asks for no duty', () => {
  const nobody: Ladder = { days: { owner: [], head: [], superior: [] }, repeat: 7, workingDaysOnly: true }
  const run = { from: day('2026-11-17'), to: day('2026-11-17') }
  assert.equal(expectedDays(nobody, run).length, 0)
  assert.deepEqual(toldOf(nobody, day('2026-11-17'), run), [])
})

test('whoever is told of a duty, its day is among those that are asked for', () => {
  const run = { from: day('2026-11-14'), to: day('2026-11-16') }
  const asked = new Set(expectedDays(DEFAULT_LADDER, run).map(String))
  for (let days = -100; days < 400; days++) {
    const expected = run.to.subtract({ days })
    assert.equal(toldOf(DEFAULT_LADDER, expected, run).length > 0, asked.has(`${expected}`), `${expected}`)
  }
})

test('one digest a person: each duty once, the longest overdue first, no part for the superior', () => {
  const duties = [
    { id: 'a', unitId: 'u', expectedOn: day('2026-11-10'), part: false },
    { id: 'b', unitId: 'u', expectedOn: day('2026-11-10'), part: true },
    { id: 'c', unitId: 'u', expectedOn: day('2026-11-17'), part: false },
    { id: 'd', unitId: 'nobody', expectedOn: day('2026-11-24'), part: false },
  ]
  const people = { owner: ['clerk', 'secretary'], head: ['secretary'], superior: ['office'] }
  const run = { from: day('2026-11-17'), to: day('2026-11-17') }
  const digests = digestsOf(
    duties,
    day('2026-11-17'),
    duty => toldOf(DEFAULT_LADDER, duty.expectedOn, run),
    (unit, rung) => (unit === 'u' ? people[rung] : []),
  )
  assert.deepEqual(digests, [
    { personId: 'clerk', overdue: 2, today: 1, soon: 0, dutyIds: ['a', 'b', 'c'] },
    { personId: 'secretary', overdue: 2, today: 1, soon: 0, dutyIds: ['a', 'b', 'c'] },
    { personId: 'office', overdue: 1, today: 0, soon: 0, dutyIds: ['a'] },
  ])
})

test('days as people type them', () => {
  assert.deepEqual([readDays('7, 2'), readDays(''), readDays('3;3 1')], [[2, 7], [], [1, 3]])
  for (const wrong of ['0', '-1', '1.5', 'một', '91', '7,2 ngày']) assert.equal(readDays(wrong), undefined, wrong)
  assert.deepEqual(partsOfRung([-7, -2, 0, 1]), { before: [7, 2], on: true, after: [1] })
})
