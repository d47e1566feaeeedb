import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nineMonths, periodName, proposedDue, quarters, semesters } from './period.ts'

// Quarter I: 15 December of the year before to 14 March; the others from the 15th to the 14th.
for (const [at, from, to, due] of [
  [0, '2023-12-15', '2024-03-14', '2024-03-20'],
  [1, '2024-03-15', '2024-06-14', '2024-06-20'],
  [2, '2024-06-15', '2024-09-14', '2024-09-20'],
  [3, '2024-09-15', '2024-12-14', '2024-12-20'],
] as const)
  test(`quarter ${at + 1} of 2024 runs from ${from} to ${to}`, () => {
    const quarter = quarters(2024)[at]!
    assert.deepEqual(
      [quarter.key, `${quarter.from}`, `${quarter.to}`, `${proposedDue(quarter)}`],
      [`2024-Q${at + 1}`, from, to, due],
    )
  })

test('the quarters of a year leave no day out and count none twice', () => {
  for (let year = 2020; year < 2040; year++) {
    const all = [...quarters(year), quarters(year + 1)[0]!]
    for (let at = 1; at < all.length; at++) assert.equal(`${all[at - 1]!.to.add({ days: 1 })}`, `${all[at]!.from}`)
  }
})

test('periods are named as officials write them', () => {
  assert.equal(periodName('2024-Q3').vi, 'quý III năm 2024')
  assert.equal(periodName('2024').vi, 'năm 2024')
  assert.equal(periodName(nineMonths(2024).key).vi, '9 tháng năm 2024')
  assert.equal(periodName(semesters(2024)[1]!.key).vi, 'học kỳ II năm học 2024–2025')
})
