// The data of the law: complete against the list of collected ids, no version overlaps, every rule says where it was read.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedYear, isWeekend, isWorkingDay } from './calendar.ts'
import { KNOWN_YEARS, shippedCalendar } from './calendar-tables.ts'
import { onByItself } from './limit.ts'
import { LIMITS, limitOf } from './limits/index.ts'
import { PROVISIONS, THRESHOLDS } from './provisions.ts'

/** How many ids the collected facts hold; PARTS are rules of those facts that carry two times, under an id of their own. */
const COLLECTED = 216
const PARTS =
  'PIB-11.HALF PIB-11.YEAR CM-DEC-07.NOTICE CM-DEC-13.ELECTION CM-PIB-02.PLAN SOE-07.PLAN VC-05.RECOGNITION SCH-D-03.SPECIAL ' +
  'SCH-D-03.POSTING SCH-P-04.WEEK SCH-P-08.POSTING KNKL.LIM2.DISMISSAL TCD.NOTICE.BACK DP.WITHDRAW.THIRD KNPA.ANSWER.MULTI'

test('every collected rule is here once, as a limit or as a rule without a time', () => {
  const ids = [...LIMITS, ...PROVISIONS].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  const parts = PARTS.split(' ')
  for (const part of parts) assert.ok(limitOf(part), part)
  assert.equal(ids.length - parts.length, COLLECTED)
  for (const { id } of THRESHOLDS) assert.ok(ids.includes(id), id)
})

test('a limit says where it stands and was read, and its versions follow each other without overlap', () => {
  for (const { id, versions, name, starts } of LIMITS) {
    assert.ok(name.vi && name.en && starts.vi && starts.en, id)
    for (const [index, { source, readIn, evidence, inForce }] of versions.entries()) {
      assert.ok(source.document && source.article, id)
      assert.ok(readIn || evidence === 'memory', id)
      const previous = versions[index - 1]
      if (previous) assert.ok(previous.inForce.until! < inForce.from!, id)
    }
  }
})

test('what was not read in the text of the law is off', () => {
  const off = LIMITS.filter(limit => !onByItself(limit)).map(({ id }) => id)
  assert.deepEqual(off, [
    'SCH-D-03',
    'SCH-D-03.SPECIAL',
    'SCH-D-03.POSTING',
    'SCH-D-09',
    'SCH-P-08',
    'SCH-P-08.POSTING',
    'TCD.COMMUNE',
    'R1374.REPORT',
    'R1374.DECIDE',
    'PARTY.TC.SETTLE',
    'KNPA.ANSWER',
    'KNPA.ANSWER.MULTI',
  ])
})

test('a table of days off stays in its year, names a day once, and works only on Saturdays', () => {
  for (const { year, days } of [...KNOWN_YEARS, expectedYear(2028), expectedYear(2030)]) {
    assert.equal(new Set(days.map(({ on }) => `${on}`)).size, days.length, `${year}`)
    for (const { on, kind } of days) {
      assert.equal(on.year, year)
      if (kind === 'swap-work') assert.equal(on.dayOfWeek, 6)
    }
  }
})

// Domain file law-updates-2026.md, sections 5 and 7: the weekdays off.
for (const [year, off, worked] of [
  [2024, '1-1 2-8 2-9 2-12 2-13 2-14 4-18 4-29 4-30 5-1 9-2 9-3', '5-4'],
  [2025, '1-1 1-27 1-28 1-29 1-30 1-31 4-7 4-30 5-1 5-2 9-1 9-2', '4-26'],
  [2026, '1-1 1-2 2-16 2-17 2-18 2-19 2-20 4-27 4-30 5-1 8-31 9-1 9-2 11-24', '1-10 8-22'],
  [2027, '1-1 2-4 2-5 2-8 2-9 2-10 4-16 4-30 5-3 9-2 9-3 11-24', ''],
] as const) {
  test(`weekdays off and Saturdays worked in ${year}, as collected`, () => {
    const calendar = shippedCalendar()
    const [closed, open]: [string[], string[]] = [[], []]
    for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); day.year === year; day = day.add({ days: 1 })) {
      if (isWorkingDay(day, calendar) && isWeekend(day)) open.push(`${day.month}-${day.day}`)
      if (!isWorkingDay(day, calendar) && !isWeekend(day)) closed.push(`${day.month}-${day.day}`)
    }
    assert.equal(closed.join(' '), off)
    assert.equal(open.join(' '), worked)
  })
}

test('a year nobody announced is computed, with make-up days but none for 24 November', () => {
  const off = (year: number) => expectedYear(year).days.map(({ on, kind }) => `${on.month}-${on.day} ${kind}`)
  // Tết 2028 is 26 January; 1 January a Saturday, 30 April a Sunday.
  assert.deepEqual(off(2028), [
    '1-1 fixed',
    '1-3 make-up',
    '1-25 notice',
    '1-26 notice',
    '1-27 notice',
    '1-28 notice',
    '1-29 notice',
    '1-31 make-up',
    '4-4 fixed',
    '4-30 fixed',
    '5-1 fixed',
    '5-2 make-up',
    '9-1 notice',
    '9-2 fixed',
    '9-4 make-up',
    '11-24 fixed',
  ])
  assert.equal(expectedYear(2029).days.filter(({ on }) => on.month === 11).length, 1)
})
