// How officials write counts, numbers, shares, days and document numbers.
import assert from 'node:assert/strict'
import test from 'node:test'
import {
  capitals,
  numberLine,
  officialDate,
  officialNumber,
  officialPercent,
  paddedCount,
  placeAndDate,
} from './wording.ts'

for (const [count, written] of [
  [0, '0'],
  [1, '01'],
  [3, '03'],
  [9, '09'],
  [10, '10'],
  [1808, '1.808'],
  [-3, '-3'],
  [2.5, '2,5'],
] as const) {
  test(`a count of ${count} is written ${written}`, () => assert.equal(paddedCount(count), written))
}

test('numbers have a point between thousands and a comma before decimals', () => {
  assert.equal(officialNumber(1234.5), '1.234,5')
  assert.equal(officialNumber(749648), '749.648')
})

for (const [part, whole, written] of [
  [114, 205, '55,61%'],
  [24, 24, '100%'],
  [1, 8, '12,5%'],
  [0, 9, '0%'],
  [0, 0, null],
  [3, 0, null],
] as const) {
  test(`${part} of ${whole} is ${written}`, () => assert.equal(officialPercent(part, whole), written))
}

// A zero before days below 10, and before months 1 and 2 only.
for (const [iso, written] of [
  ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
  ['2026-05-27', 'ngày 27 tháng 5 năm 2026'],
  ['2026-01-10', 'ngày 10 tháng 01 năm 2026'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
] as const) {
  test(`${iso} is ${written}`, () => assert.equal(officialDate(Temporal.PlainDate.from(iso)), written))
}

test('an open day leaves gaps and the year', () => {
  assert.equal(placeAndDate('Thủ Đức', null, 2024), 'Thủ Đức, ngày     tháng     năm 2024')
  assert.equal(placeAndDate('Huế', Temporal.PlainDate.from('2025-02-05'), 2024), 'Huế, ngày 05 tháng 02 năm 2025')
})

for (const [layout, sequence, symbol, written] of [
  ['party', 5, 'BC/ĐU', 'Số 05-BC/ĐU'],
  ['party', 412, 'KH/CB', 'Số 412-KH/CB'],
  ['party', null, 'BC/ĐU', 'Số      -BC/ĐU'],
  ['state', 5, 'BC-SGDĐT', 'Số: 05/BC-SGDĐT'],
  ['state', 1412, 'SGDĐT-VP', 'Số: 1412/SGDĐT-VP'],
  ['state', null, 'KH-SGDĐT', 'Số:      /KH-SGDĐT'],
] as const) {
  test(`${layout} number ${sequence}: ${written}`, () =>
    assert.equal(numberLine({ layout, number: { sequence, symbol } }), written))
}

test('capitals keep the tone spelling', () => {
  assert.equal(capitals('Đảng ủy'), 'ĐẢNG ỦY')
  assert.equal(capitals('Đảng uỷ'), 'ĐẢNG UỶ')
})
