// The rule of outliers: what it finds, what it must not depend on, and when it keeps still.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Observed, OUTLIER_RULE, outliersAmong } from './outliers.ts'
import { quantile, spreadOf } from './spread.ts'

const units = (values: readonly number[], more: Partial<Observed> = {}) =>
  values.map((value, id) => ({ id, profile: 'school', value, base: null, before: null, ...more }))
const found = (
  observed: readonly (Observed & { id: number })[],
  rule = OUTLIER_RULE as Parameters<typeof outliersAmong>[1],
) =>
  outliersAmong(observed, rule)
    .map(({ of }) => of.id)
    .sort((a, b) => a - b)

const USUAL = [20, 22, 19, 25, 21, 24, 18, 23, 20, 26, 22]

test('a figure typed with a digit too many is asked about, with what is usual; the usual ones are not', () => {
  const [first, ...others] = outliersAmong(units([...USUAL, 220]))
  assert.equal(first?.of.id, 11)
  assert.deepEqual(others, [])
  // 18 19 20 20 21 22 22 23 24 25 26 220: a quarter of the way is at place 2.75, three quarters at 8.25.
  assert.deepEqual(first?.usual, { from: 20, to: 24.25 })
  assert.ok(first.score > 50, `${first.score}`)
})

test('NIST’s way: the score is 0.6745 times the distance in medians of distances', () => {
  // Median 50, distances 0 … 6 and 450: their median is 3.
  const [one] = outliersAmong(units([44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 500]))
  assert.equal(one?.score.toFixed(9), ((0.6745 * 450) / 3).toFixed(9))
})

test('where most say the same, the mean of the distances is taken, and small differences are no question', () => {
  const same = Array.from({ length: 30 }, () => 0)
  assert.deepEqual(found(units([...same, 400])), [30])
  assert.deepEqual(found(units([...same, 9])), [])
  assert.deepEqual(found(units([...same, 0])), [])
})

test('what a quarter of the units say is no question, however still the others are', () => {
  assert.deepEqual(found(units([0, 0, 0, 0, 0, 0, 1, 1, 30, 30, 30, 300])), [11])
})

test('the unit’s own period before explains what is its size, and not what is new', () => {
  const others = units(USUAL)
  const big = (before: number | null) => [...others, { id: 11, profile: 'school', value: 220, base: null, before }]
  assert.deepEqual(found(big(210)), [])
  assert.deepEqual(found(big(21)), [11])
})

test('with a base shares are compared: a large unit is no outlier for being large', () => {
  const bases = [40, 44, 38, 50, 42, 48, 36, 46, 40, 52, 44, 440]
  const values = [...USUAL, 220]
  const based = units(values).map((one, at) => ({ ...one, base: bases[at]! }))
  assert.deepEqual(found(based), [])
  // Not every unit has one: the figures themselves.
  assert.deepEqual(found(based.map(one => (one.id === 3 ? { ...one, base: null } : one))), [11])
  // A school of 440 of whose staff 40 were asked, where the others ask half of theirs.
  const few = based.map(one => (one.id === 11 ? { ...one, value: 40 } : one))
  assert.deepEqual(found(few), [11])
  assert.ok((outliersAmong(few)[0]?.score ?? 0) < 0)
})

test('units of another kind are not compared, and few of a kind say nothing', () => {
  const mixed = [...units(USUAL), { id: 11, profile: 'department', value: 220, base: null, before: null }]
  assert.deepEqual(found(mixed), [])
})

const value = fc.nat(10_000)
const many = fc.array(value, { minLength: OUTLIER_RULE.units, maxLength: 60 })

test('property: fewer units than the rule asks for are never told, whatever they say', () =>
  fc.assert(
    fc.property(fc.array(value, { maxLength: OUTLIER_RULE.units - 1 }), values => found(units(values)).length === 0),
  ))

test('property: the order of the units changes nothing', () =>
  fc.assert(
    fc.property(
      many.chain(values =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(units(values), { minLength: values.length })),
      ),
      ([values, shuffled]) => assert.deepEqual(found(units(values)), found(shuffled)),
    ),
  ))

test('property: as many more for every unit, or so many times more, asks about the same units', () =>
  fc.assert(
    fc.property(many, fc.nat(1_000), fc.constantFrom(2, 4, 8, 64), (values, more, times) => {
      const asked = found(units(values))
      assert.deepEqual(found(units(values.map(one => one + more))), asked)
      // Powers of two, so that the figures stay what they are in floating point; the least difference grows with them.
      const scaled = { ...OUTLIER_RULE, least: OUTLIER_RULE.least * times }
      assert.deepEqual(found(units(values.map(one => one * times)), scaled), asked)
    }),
  ))

test('property: at most half are asked about, and none of the middle half', () =>
  fc.assert(
    fc.property(many, values => {
      const asked = outliersAmong(units(values))
      assert.ok(asked.length <= values.length / 2)
      for (const { of, usual } of asked) assert.ok(of.value < usual.from || of.value > usual.to)
    }),
  ))

test('the middle and the quarters of figures', () => {
  assert.deepEqual(spreadOf([3, 1, 2, 4]), { count: 4, least: 1, lower: 1.75, median: 2.5, upper: 3.25, most: 4 })
  assert.deepEqual(spreadOf([7]), { count: 1, least: 7, lower: 7, median: 7, upper: 7, most: 7 })
  assert.equal(spreadOf([]), null)
  assert.equal(quantile([1, 2, 3], 1), 3)
})
