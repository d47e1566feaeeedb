// The table of a year as an administrator writes it, and what it changes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedYear } from '../law/calendar.ts'
import { shippedCalendar } from '../law/calendar-tables.ts'
import { changesOf, linesOf, readLines } from './year-form.ts'

const FIXED = '1/1; nghỉ lễ; Tết Dương lịch\n30/4; nghỉ lễ; 30/4\n1/5; nghỉ lễ; 1/5\n2/9; nghỉ lễ; Quốc khánh\n'

const wrong = (line: string, year = 2028) => readLines(FIXED + line, year).findings.map(({ text }) => text.en)

test('what the form shows is read back without a change', () => {
  for (const year of [2024, 2025, 2026, 2027, 2028]) {
    const table = shippedCalendar().year(year)
    const { days, findings } = readLines(linesOf(table.days), year)
    assert.deepEqual(findings, [])
    assert.deepEqual(
      days.map(({ day, kind }) => `${day} ${kind}`),
      table.days.map(({ on, kind }) => `${on} ${kind}`),
    )
  }
})

test('kinds are read without diacritics and in English, days in several spellings', () => {
  const { days, findings } = readLines(`${FIXED}4/9/2028; nghi bu; Bù\n8.1; worked saturday; Làm bù`, 2028)
  assert.deepEqual(findings, [])
  assert.deepEqual(
    days.filter(({ kind }) => kind !== 'fixed').map(({ day, kind }) => `${day} ${kind}`),
    ['2028-01-08 swap-work', '2028-09-04 make-up'],
  )
})

test('each wrong line is named with its number', () => {
  assert.match(wrong('31/2; nghỉ lễ; x')[0]!, /^Line 5: not a day/)
  assert.match(wrong('3/3/2027; nghỉ lễ; x')[0]!, /^Line 5: the day is not in 2028/)
  assert.match(wrong('3/3; nghỉ chơi; x')[0]!, /^Line 5: the kind/)
  assert.match(wrong('3/3; nghỉ lễ')[0]!, /^Line 5: the name/)
  assert.match(wrong('3/3; làm bù; x')[0]!, /^Line 5: a worked day/) // a Friday
  assert.match(wrong('4/3; nghỉ bù; x')[0]!, /^Line 5: a make-up/) // a Saturday
  assert.match(wrong('2/9; nghỉ lễ; x')[0]!, /^Line 5: this day stands/)
  assert.equal(wrong('31/2; a; b\n31/6; a; b').length, 2)
})

test('a day that the Code fixes cannot be left out', () => {
  const { findings } = readLines('1/1; nghỉ lễ; Tết Dương lịch', 2028)
  assert.deepEqual(
    findings.map(({ text }) => text.en.slice(0, 5)),
    ['30/4 ', '1/5 i', '2/9 i'],
  )
})

test('changes name each day that comes, goes or changes its kind', () => {
  const before = expectedYear(2028)
  const after = { ...before, days: before.days.slice(1) }
  assert.deepEqual(
    changesOf(before, after).map(({ on, before: was, after: is }) => `${on} ${was?.kind} ${is?.kind}`),
    ['2028-01-01 fixed undefined'],
  )
  assert.deepEqual(changesOf(before, before), [])
})
