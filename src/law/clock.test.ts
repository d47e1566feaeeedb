// The articles as tables of dated cases; a title says which years' days off are not sure, and which rule was not read in the text.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameDay } from '../shared/testing/days.ts'
import { shippedCalendar } from './calendar-tables.ts'
import { type Conditions, type Due, due } from './clock.ts'
import { sourceText } from './explanation.ts'
import { type Limit, versionOn } from './limit.ts'
import { limitOf } from './limits/index.ts'

const calendar = shippedCalendar()
const day = (written: string) => Temporal.PlainDate.from(written)
const pause = (from: string, to: string): Conditions => ({ pauses: [{ from: day(from), to: day(to) }] })

function computed(rule: string, from: string, conditions: Conditions = {}): { limit: Limit; result: Due } {
  const limit = limitOf(rule)
  assert.ok(limit, rule)
  const result = due(limit, day(from), calendar, conditions)
  assert.ok(result.ok, `${rule} from ${from}`)
  return { limit, result: result.value }
}

type Case = readonly [rule: string, from: string, due: string, because: string, conditions?: Conditions]

const CASES: readonly Case[] = [
  // 10/2022/QH15, art. 47(2): 5 working days.
  ['AG-DISC-02', '2026-03-06', '2026-03-13', 'a plain week'],
  ['AG-DISC-02', '2026-04-20', '2026-04-28', '27 April makes up for the Hùng Kings’ day on Sunday 26'],
  ['AG-DISC-02', '2026-04-24', '2026-05-06', 'over the weekend, 27 April, 30 April, 1 May and the next weekend'],
  ['AG-DISC-02', '2026-02-09', '2026-02-23', 'four days before Tết 2026, the fifth after it'],
  ['AG-DISC-02', '2026-02-13', '2026-02-27', 'the last working day before Tết 2026'],
  ['AG-DISC-02', '2026-02-17', '2026-02-27', 'decided on the first day of Tết'],
  ['AG-DISC-02', '2027-02-03', '2027-02-17', 'the last working day before Tết 2027'],
  ['AG-DISC-02', '2027-01-29', '2027-02-12', 'Tết 2027 in the middle'],
  ['AG-DISC-02', '2026-11-20', '2026-11-30', '24 November 2026 is a day off, Monday 23 is none'],
  ['AG-DISC-02', '2026-11-23', '2026-12-01', 'the day before 24 November'],
  ['AG-DISC-02', '2026-08-20', '2026-08-26', 'Saturday 22 August is worked'],
  ['AG-DISC-02', '2026-08-28', '2026-09-09', '31 August swapped, 1 and 2 September off'],
  ['AG-DISC-02', '2026-01-01', '2026-01-09', 'Friday 2 January swapped'],
  ['AG-DISC-02', '2026-01-08', '2026-01-14', 'Saturday 10 January is worked'],
  ['AG-DISC-02', '2025-12-30', '2026-01-08', 'over the turn of the year'],
  ['AG-DISC-02', '2024-02-07', '2024-02-21', 'Tết 2024'],
  ['AG-DISC-02', '2024-05-02', '2024-05-08', 'Saturday 4 May 2024 is worked'],
  ['AG-DISC-02', '2025-01-24', '2025-02-07', 'Tết 2025'],
  ['AG-DISC-02', '2025-04-24', '2025-05-05', 'Saturday 26 April worked for Friday 2 May 2025'],
  ['AG-DISC-02', '2027-04-15', '2027-04-23', 'Hùng Kings 2027 on a Friday, computed'],
  ['AG-DISC-02', '2027-04-29', '2027-05-10', 'Monday 3 May 2027 makes up for Saturday 1 May, computed'],
  ['AG-DISC-02', '2027-08-31', '2027-09-09', '2 and 3 September 2027'],
  ['AG-DISC-02', '2027-11-22', '2027-11-30', '24 November 2027, computed'],
  // Art. 48(2): at least 20 consecutive days.
  ['AG-DISC-05', '2026-03-03', '2026-03-23', 'calendar days, a working day at the end'],
  ['AG-DISC-05', '2026-03-02', '2026-03-23', 'ends on a Sunday, rolls on'],
  ['AG-DISC-05', '2026-04-11', '2026-05-04', 'ends on 1 May, rolls over the weekend'],
  // Art. 51(1), 52(3), 60(3): months and years.
  ['AG-CONF-02', '2026-06-30', '2026-09-30', 'three months'],
  ['AG-CONF-02', '2026-05-31', '2026-09-03', 'ends on 31 August, swapped off before National Day'],
  ['AG-CONF-02', '2025-11-30', '2026-03-02', '30 February does not exist: 28 February, a Saturday'],
  ['AG-CONF-02', '2023-11-30', '2024-02-29', 'month end in a leap year'],
  ['AG-CONF-02', '2027-11-30', '2028-02-29', 'month end in the leap year 2028'],
  ['AG-CONF-13', '2026-03-31', '2026-09-30', '31 September does not exist'],
  ['AG-CONF-13', '2025-08-31', '2026-03-02', '31 February does not exist, 28 is a Saturday'],
  ['PIB-04', '2024-02-29', '2026-03-02', 'elected on the leap day: 28 February 2026 is a Saturday'],
  ['PIB-04', '2024-11-22', '2026-11-23', 'ends on a Sunday'],
  ['PIB-04', '2024-11-24', '2026-11-25', 'ends on 24 November 2026'],
  ['PIB-12', '2026-04-15', '2026-05-04', 'ends on 30 April'],
  ['PIB-12', '2026-11-09', '2026-11-25', 'ends on 24 November 2026'],
  ['PIB-12', '2026-02-02', '2026-02-23', 'ends on the first day of Tết 2026'],
  ['PIB-12', '2024-02-14', '2024-02-29', 'ends on the leap day'],
  // 59/2023/NĐ-CP, art. 21(1), 22(1)b.
  ['PIB-06', '2026-10-15', '2026-10-22', 'a plain week'],
  ['PIB-09', '2026-02-25', '2026-02-11', 'counted back over Tết 2026'],
  ['PIB-09', '2026-04-29', '2026-04-21', 'counted back over 27 April'],
  // 02/2011/QH13, art. 27, then 124/2020/NĐ-CP, art. 16(1) as amended by 155/2026/NĐ-CP.
  ['KN.ACCEPT', '2026-06-25', '2026-07-06', 'the older version: 10 calendar days, Sunday rolls on'],
  ['KN.ACCEPT', '2026-06-30', '2026-07-10', 'the last day of the older version: 10 calendar days'],
  ['KN.ACCEPT', '2026-07-01', '2026-07-10', 'the first day of the newer version: 7 working days'],
  ['KN.ACCEPT', '2026-11-16', '2026-11-26', 'over 24 November 2026'],
  ['KN.ACCEPT', '2026-08-25', '2026-09-08', 'over National Day 2026'],
  ['KN.ACCEPT', '2025-01-20', '2025-02-03', 'the older version ends within Tết 2025'],
  ['KN.SECOND.ACCEPT', '2026-06-30', '2026-07-10', 'second level, older version'],
  ['KNKL.ACCEPT', '2026-07-03', '2026-07-14', 'discipline, newer version'],
  // 02/2011/QH13, art. 28.
  ['KN.FIRST', '2026-03-02', '2026-04-01', 'ordinary: 30 days'],
  ['KN.FIRST', '2026-03-02', '2026-04-16', 'complex: 45 days', { complex: true }],
  ['KN.FIRST', '2026-03-02', '2026-04-16', 'remote: 45 days', { remote: true }],
  [
    'KN.FIRST',
    '2026-03-02',
    '2026-05-04',
    'remote and complex: 60 days, ends on 1 May',
    { complex: true, remote: true },
  ],
  ['KN.FIRST', '2026-03-02', '2026-04-13', 'paused for 10 days, then a Saturday', pause('2026-03-10', '2026-03-20')],
  ['KN.FIRST', '2026-01-20', '2026-03-03', 'paused over Tết 2026', pause('2026-02-12', '2026-02-24')],
  ['KN.FIRST', '2026-03-02', '2026-04-01', 'a pause after the end changes nothing', pause('2026-05-10', '2026-05-20')],
  ['KN.LIMITATION', '2026-01-31', '2026-05-04', '90 days end on 1 May'],
  ['KN.DIALOGUE.NOTICE', '2026-11-25', '2026-11-20', 'five days before, never rolled'],
  // 25/2018/QH14.
  ['TC.INITIAL', '2026-04-20', '2026-05-04', '7 working days over four days off'],
  ['TC.INITIAL', '2026-04-20', '2026-05-07', 'paused over the holidays', pause('2026-04-24', '2026-05-04')],
  ['TC.INITIAL', '2026-11-16', '2026-12-01', 'several places: 10 working days', { complex: true }],
  ['TC.SETTLE', '2026-10-25', '2026-11-25', '30 days end on 24 November 2026'],
  ['TC.SETTLE', '2026-10-25', '2026-12-24', 'complex: 60 days', { complex: true }],
  ['TC.EXT2', '2026-10-25', '2027-01-25', '90 days end on a Saturday of 2027'],
  ['TC.PUBLISH', '2026-02-11', '2026-02-27', '7 working days over Tết 2026'],
  // 42/2013/QH13 and others.
  ['TCD.NOTICE', '2026-08-20', '2026-09-07', 'a worked Saturday and three days off'],
  ['TCD.SCHEDULE.POST', '2026-01-12', '2026-01-06', 'counted back over the worked Saturday 10 January'],
  ['TCD.HEAD.DAYS', '2026-02-05', '2026-02-28', 'within the month, never rolled'],
  ['DP.REPLY', '2026-11-23', '2026-11-26', 'two working days over 24 November 2026'],
  ['DP.BREACH', '2026-11-21', '2026-11-24', '72 hours never roll'],
  ['SCH-P-01', '2026-01-01', '2026-06-29', 'before 30 June'],
  ['SCH-P-01', '2026-06-30', '2027-06-29', 'the next year’s'],
  ['SCH-P-03', '2027-02-01', '2027-02-22', '10 working days over Tết 2027'],
  ['SCH-P-04', '2026-03-05', '2026-02-24', 'before the 25th of the month before'],
  ['SCH-P-05', '2026-11-23', '2026-11-20', 'before Saturday of the week before'],
  ['VC-07', '2026-01-05', '2026-11-29', 'before 30 November'],
  ['RATING.REGULATION', '2026-07-01', '2026-11-30', 'once, by a fixed day'],
  ['SCH-D-03', '2026-04-24', '2026-05-04', '3 working days'],
  ['SCH-P-08.POSTING', '2026-03-01', '2026-06-01', '90 days end on a Saturday'],
  ['R1374.REPORT', '2026-03-02', '2026-03-11', '7 working days'],
]

/** What a reader of the title must know: which days off and which rule are not confirmed. */
function unsure({ result }: { result: Due }): string {
  const years = result.restsOn.filter(({ confidence }) => confidence !== 'high')
  const days = years.map(({ year, status, confidence }) => `days off of ${year} ${status}, ${confidence}`)
  const { evidence } = result.version
  const all = [...days, ...(evidence === 'seen' ? [] : [`rule ${evidence}`])]
  return all.length > 0 ? ` [unverified: ${all.join('; ')}]` : ''
}

for (const [rule, from, expected, because, conditions] of CASES) {
  const limit = limitOf(rule)!
  const article = sourceText(versionOn(limit, day(from))!.source).en
  const case_ = computed(rule, from, conditions)
  test(`${article} (${rule}): from ${from} until ${expected}, ${because}${unsure(case_)}`, () =>
    sameDay(case_.result.due, expected))
}

test('at least sixty dated cases', () => assert.ok(CASES.length >= 60, `${CASES.length}`))

test('a day that rests on a year without a notice is provisional, others are not', () => {
  assert.equal(computed('AG-CONF-02', '2027-11-30').result.provisional, true)
  assert.equal(computed('AG-DISC-02', '2027-12-28').result.provisional, true)
  assert.equal(computed('AG-DISC-02', '2026-11-20').result.provisional, false)
})

test('acceptance under the decree: the earlier day that the Law’s old text names is given as a warning', () => {
  sameDay(computed('KN.ACCEPT', '2026-08-25').result.warnOn, '2026-09-04')
  assert.equal(computed('KN.ACCEPT', '2026-07-01').result.warnOn, null)
})

test('each day on the way says why', () => {
  const { result } = computed('AG-DISC-02', '2026-04-24')
  const told = result.steps.map(({ date, counted, why }) => `${date} ${counted} ${why.code}`)
  assert.deepEqual(told.slice(0, 6), [
    '2026-04-24 false event',
    '2026-04-25 false off',
    '2026-04-26 false off',
    '2026-04-27 false off',
    '2026-04-28 true counted',
    '2026-04-29 true counted',
  ])
  assert.equal(told.at(-1), '2026-05-06 true last')
  const saturday = computed('AG-DISC-02', '2026-08-20').result.steps.find(
    ({ date }) => date.toString() === '2026-08-22',
  )
  assert.equal(saturday?.why.code, 'worked')
})

test('what a rule has no answer to is refused in words', () => {
  const code = (rule: string, from: string, conditions: Conditions = {}) => {
    const result = due(limitOf(rule)!, day(from), calendar, conditions)
    return result.ok ? 'ok' : result.findings[0]!.code
  }
  assert.equal(code('KN.DIALOGUE.NOTICE', '2026-06-30'), 'not-in-force')
  assert.equal(code('KN.ACCEPT', '2026-07-01', { complex: true }), 'no-such-condition')
  assert.equal(code('KN.FIRST', '2026-07-01', pause('2026-07-10', '2026-07-09')), 'pause-backwards')
  assert.equal(code('PIB-09', '2026-07-01', pause('2026-07-01', '2026-07-09')), 'no-pause-here')
  assert.equal(code('KN.FIRST', '2026-07-01', pause('2026-07-01', '9999-07-09')), 'pause-too-long')
  assert.equal(code('PIB-12', '2185-07-01'), 'beyond-calendar')
})
