// Tết as it was kept in Viet Nam, and where it parts from the Chinese calendar.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameDay } from '../shared/testing/days.ts'
import { hungKings, newYear } from './lunar.ts'

// The first day of the lunar year, as published in Viet Nam; 1968, 1969, 1985, 2007, 2030 and 2053 are not the Chinese days.
const TET =
  '1968-01-29 1969-02-16 1970-02-06 1975-02-11 1976-01-31 1980-02-16 1984-02-02 1985-01-21 1986-02-09 1987-01-29 1988-02-17 ' +
  '1989-02-06 1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 ' +
  '2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 ' +
  '2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 ' +
  '2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2053-02-18'

test('Tết falls as it was kept in Viet Nam, also where the Chinese new year is another day', () => {
  for (const day of TET.split(' ')) sameDay(newYear(Number(day.slice(0, 4))), day)
})

test('the Hùng Kings’ day falls on the 10th of the third lunar month', () => {
  for (const day of '2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16 2028-04-04'.split(' '))
    sameDay(hungKings(Number(day.slice(0, 4))), day)
})

test('from 1940 to 2099 it parts from the Chinese calendar only where an hour decides', () => {
  const apart: number[] = []
  for (let year = 1940; year < 2100; year++) {
    const chinese = newYear(year).withCalendar('chinese')
    if (chinese.monthCode !== 'M01' || chinese.day !== 1) apart.push(year)
  }
  assert.deepEqual(apart, [1965, 1968, 1969, 1985, 2007, 2030, 2053])
})
