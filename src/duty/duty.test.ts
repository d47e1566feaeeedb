import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shippedCalendar } from '../law/index.ts'
import { sameDay } from '../shared/testing/days.ts'
import { accept, type Duty, giveBack, report, timeliness } from './duty.ts'
import { timelinessTag } from './submission-pages.tsx'

const day = (text: string) => Temporal.PlainDate.from(text)
/** Nine in the morning of a day in Viet Nam. */
const morning = (text: string) => Temporal.Instant.from(`${text}T09:00:00+07:00`)

const open: Duty = {
  ...{ id: '', kind: 'report', title: '', reason: '', programmeId: '', deliverableId: '', unitId: '', owedToId: '' },
  ...{ period: '2024-Q3', coversFrom: day('2024-06-15'), coversTo: day('2024-09-14'), dueOn: day('2024-09-20') },
  ...{ state: 'open', firstReportedAt: null, returnDueOn: null, version: 1 },
  ...{ parentId: null, percent: 0, counting: 'calendar', askedDueOn: null },
}

function done<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  assert.ok(outcome.ok)
  return outcome.value
}

test('open → reported → accepted', () => {
  const reported = { ...open, ...done(report(open, morning('2024-09-18'))) }
  assert.equal(reported.state, 'reported')
  assert.equal(done(accept(reported)).state, 'accepted')
})

for (const [what, outcome] of [
  ['an open duty cannot be accepted', accept(open)],
  ['an open duty cannot be returned', giveBack(open, null)],
  ['a reported duty cannot be reported again', report({ ...open, state: 'reported' }, morning('2024-09-18'))],
  ['an accepted duty cannot be reported', report({ ...open, state: 'accepted' }, morning('2024-09-18'))],
  ['an accepted duty cannot be returned', giveBack({ ...open, state: 'accepted' }, null)],
] as const)
  test(what, () => assert.equal(outcome.ok, false))

test('a return keeps the first arrival and gives a new day; coming again does not make late', () => {
  const reported = { ...open, ...done(report(open, morning('2024-09-18'))) }
  const returned = { ...reported, ...done(giveBack(reported, day('2024-09-30'))) }
  assert.equal(returned.state, 'open')
  assert.equal(returned.firstReportedAt?.toString(), morning('2024-09-18').toString())
  sameDay(returned.returnDueOn, '2024-09-30')
  sameDay(returned.dueOn, '2024-09-20')
  const again = { ...returned, ...done(report(returned, morning('2024-09-29'))) }
  assert.equal(again.firstReportedAt?.toString(), morning('2024-09-18').toString())
  assert.equal(timeliness(again, day('2024-10-01')).kind, 'in-time')
})

const words = (value: ReturnType<typeof timeliness>) => ('days' in value ? `${value.kind} ${value.days}` : value.kind)

for (const [reported, today, expected, because] of [
  [null, '2024-09-12', 'ahead 8', 'eight days are left'],
  [null, '2024-09-13', 'soon 7', 'a week is soon'],
  [null, '2024-09-20', 'soon 0', 'the due day itself is in time'],
  [null, '2024-09-21', 'overdue 1', 'the day after is not'],
  ['2024-09-20T23:59:00+07:00', '2024-10-01', 'in-time', 'until midnight in Viet Nam'],
  ['2024-09-20T17:30:00Z', '2024-10-01', 'late 1', 'half past midnight in Viet Nam is the next day'],
  ['2024-09-25T09:00:00+07:00', '2024-12-01', 'late 5', 'late by the arrival, not by today'],
] as const)
  test(`due on 20 September, ${reported ? `arrived ${reported}` : `nothing on ${today}`}: ${expected} (${because})`, () => {
    const arrived = reported ? { firstReportedAt: Temporal.Instant.from(reported), state: 'reported' as const } : {}
    assert.equal(words(timeliness({ ...open, ...arrived }, day(today))), expected)
  })

// Tết 2026: days off from Saturday 14 to Sunday 22 February; Tết 2027: from Thursday 4 to Wednesday 10 February.
for (const [due, reported, today, expected, because] of [
  ['2026-02-12', null, '2026-02-13', 'overdue 1 working', 'Friday is worked'],
  ['2026-02-13', null, '2026-02-14', 'overdue 0 working', 'over, but no working day has gone by'],
  ['2026-02-13', null, '2026-02-22', 'overdue 0 working', 'the last day off of Tết'],
  ['2026-02-13', null, '2026-02-23', 'overdue 1 working', 'the first working day after Tết, ten calendar days later'],
  ['2027-02-03', null, '2027-02-11', 'overdue 1 working', 'the first working day after Tết 2027'],
  ['2026-02-13', '2026-02-24T09:00:00+07:00', '2026-06-01', 'late 2 working', 'late by the arrival'],
  ['2026-02-13', '2026-02-13T23:00:00+07:00', '2026-06-01', 'in-time', 'the due day itself'],
  ['2026-02-13', null, '2026-02-10', 'soon 3', 'what is left is told in days as they come'],
] as const)
  test(`working days over Tết: due ${due}, ${reported ?? `nothing on ${today}`}: ${expected} (${because})`, () => {
    const arrived = reported ? { firstReportedAt: Temporal.Instant.from(reported), state: 'reported' as const } : {}
    const duty: Duty = { ...open, dueOn: day(due), counting: 'working', ...arrived }
    const stands = timeliness(duty, day(today), shippedCalendar())
    assert.equal('unit' in stands ? `${words(stands)} ${stands.unit}` : words(stands), expected)
  })

test('how late, in words', () => {
  const say = (counting: Duty['counting'], today: string) =>
    timelinessTag(timeliness({ ...open, dueOn: day('2026-02-13'), counting }, day(today), shippedCalendar())).text
  assert.equal(say('calendar', '2026-02-24').vi, 'Quá hạn 11 ngày')
  assert.equal(say('working', '2026-02-24').vi, 'Quá hạn 2 ngày làm việc')
  assert.equal(say('working', '2026-02-23').en, 'Overdue by 1 working day')
  assert.equal(say('working', '2026-02-15').vi, 'Quá hạn chưa đến 1 ngày làm việc')
})

test('returned and not sent again: overdue counts from the new day', () => {
  const returned = { ...open, firstReportedAt: morning('2024-09-18'), returnDueOn: day('2024-09-30') }
  assert.equal(words(timeliness(returned, day('2024-09-25'))), 'soon 5')
  assert.equal(words(timeliness(returned, day('2024-10-02'))), 'overdue 2')
})

test('property: whatever happens after the first arrival, lateness never changes', () => {
  const anyDay = fc.integer({ min: 0, max: 120 }).map(offset => day('2024-08-01').add({ days: offset }))
  fc.assert(
    fc.property(anyDay, fc.array(anyDay, { maxLength: 6 }), (first, returns) => {
      let duty = { ...open, ...done(report(open, morning(first.toString()))) }
      const before = words(timeliness(duty, day('2025-01-01')))
      for (const again of returns) {
        duty = { ...duty, ...done(giveBack(duty, again)) }
        duty = { ...duty, ...done(report(duty, morning(again.toString()))) }
      }
      assert.equal(words(timeliness(duty, day('2025-01-01'))), before)
    }),
  )
})
