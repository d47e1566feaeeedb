// Where units stand over time: each refusal has its case, and random changes never break what must always hold.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Outcome } from '../shared/outcome.ts'
import { after, type Edit, end, merge, move, type Named, type Placement, place, split, standsOn } from './structure.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const since = day('2020-01-01')
const may2 = day('2024-05-02')

const committee: Named = { id: 'committee', kind: 'party-committee' }
const base: Named = { id: 'base', kind: 'party-base' }
const other: Named = { id: 'other', kind: 'party-base' }
const office: Named = { id: 'office', kind: 'advisory-body' }
const cell: Named = { id: 'cell', kind: 'party-cell' }

const stands = (unit: Named, parent: Named | null, tree: Placement['tree'] = 'party'): Placement => ({
  ...{ unitId: unit.id, tree, parentId: parent?.id ?? null, from: since, until: null },
})

/** committee ── base ── cell, other, office; the base stands in the union's tree too. */
const known = [
  ...[stands(committee, null), stands(base, committee), stands(other, committee), stands(office, committee)],
  ...[stands(cell, base), stands(office, null, 'union'), stands(base, office, 'union')],
]

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.findings.map(({ code }) => code))
const edits = (outcome: Outcome<Edit[]>) => {
  assert.ok(outcome.ok, codes(outcome).join())
  return outcome.value
}
/** "cell below other from 2024-05-02", one line for each placement of the unit. */
const told = (placements: Placement[], unitId: string) =>
  placements
    .filter(p => p.unitId === unitId)
    .map(p => `${p.tree} ${p.parentId} ${p.from}–${p.until ?? ''}`)
    .sort()

for (const [what, outcome, expected] of [
  ['a second place in a tree', place(known, 'party', 'cell', other, may2), ['already-placed']],
  ['a second top of the Party tree', place(known, 'party', 'new', null, may2), ['second-top']],
  ['below an advisory body', place(known, 'party', 'new', office, may2), ['nothing-below-this-kind']],
  ['below a Party cell', place(known, 'party', 'new', cell, may2), ['nothing-below-this-kind']],
  ['below one that is not there yet', place(known, 'party', 'new', base, day('2019-12-31')), ['parent-not-standing']],
  ['below one that is in another tree', place(known, 'administration', 'new', base, may2), ['parent-not-standing']],
  ['to where it stands', move(known, 'party', 'cell', base, may2), ['same-parent']],
  ['below itself', move(known, 'party', 'base', base, may2), ['below-itself']],
  [
    'before its latest change',
    move(known, 'party', 'cell', other, day('2019-06-01')),
    ['before-latest-change', 'parent-not-standing'],
  ],
  ['of one that stands nowhere', move(known, 'party', 'new', base, may2), ['not-standing']],
  ['an end with units below', end(known, 'base', may2), ['has-units-below']],
  ['an end on the first day', end(known, 'cell', since), ['before-latest-change']],
  ['an end of one that stands nowhere', end(known, 'new', may2), ['not-standing']],
  ['a merger with itself', merge(known, ['cell', 'cell'], other, may2), ['merge-with-itself']],
  ['a merger of nothing', merge(known, [], other, may2), ['nothing-to-merge']],
  ['a merger into what is below', merge(known, ['base'], cell, may2), ['successor-below']],
  [
    'a merger into a cell, with units below',
    merge(known, ['base'], { id: 'other', kind: 'party-cell' }, may2),
    ['nothing-below-this-kind', 'has-units-below'],
  ],
  ['a split into one', split(known, cell, [{ id: 'a', kind: 'party-cell' }], true, may2), ['too-few']],
] as const)
  test(`refused: ${what}`, () => assert.deepEqual(codes(outcome), expected))

test('a move closes the old place and opens the new one on the same day', () => {
  const moved = after(known, edits(move(known, 'party', 'cell', other, may2)))
  assert.deepEqual(told(moved, 'cell'), ['party base 2020-01-01–2024-05-02', 'party other 2024-05-02–'])
})

test('a move on the day of the latest change corrects it', () => {
  const moved = after(known, edits(move(known, 'party', 'cell', other, may2)))
  const corrected = after(moved, edits(move(moved, 'party', 'cell', base, may2)))
  assert.deepEqual(told(corrected, 'cell'), ['party base 2020-01-01–2024-05-02', 'party base 2024-05-02–'])
})

test('a unit cannot come below one that is below it, also later', () => {
  const base2: Named = { id: 'base2', kind: 'party-base' }
  const deeper = [...known, stands(base2, base)]
  assert.deepEqual(codes(move(deeper, 'party', 'base', base2, may2)), ['below-itself'])
})

test('a merger takes along what is below, ends in every tree, and names the successor', () => {
  const merged = after(known, edits(merge(known, ['base'], other, may2)))
  assert.deepEqual(told(merged, 'cell'), ['party base 2020-01-01–2024-05-02', 'party other 2024-05-02–'])
  assert.deepEqual(told(merged, 'base'), [
    'party committee 2020-01-01–2024-05-02',
    'union office 2020-01-01–2024-05-02',
  ])
})

test('one above the other may be merged into a third', () => {
  const merged = after(known, edits(merge(known, ['base', 'cell'], other, may2)))
  assert.ok(merged.filter(p => p.unitId === 'cell').every(p => p.until?.equals(may2)))
})

test('a split puts the new ones beside the old one in each of its trees', () => {
  const two: Named[] = [
    { id: 'a', kind: 'party-cell' },
    { id: 'b', kind: 'party-cell' },
  ]
  assert.deepEqual(codes(split(known, base, two, true, may2)), ['has-units-below'])
  const goesOn = after(known, edits(split(known, base, two, false, may2)))
  assert.deepEqual(told(goesOn, 'a'), ['party committee 2024-05-02–', 'union office 2024-05-02–'])
  const ends = after(known, edits(split(known, cell, two, true, may2)))
  assert.deepEqual(told(ends, 'cell'), ['party base 2020-01-01–2024-05-02'])
  assert.deepEqual(told(ends, 'b'), ['party base 2024-05-02–'])
})

// Random changes: whatever the rules let pass keeps these true --------------------------------------------------------

const IDS = ['committee', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6']
const unit = (at: number): Named => ({ id: IDS[at]!, kind: at === 0 ? 'party-committee' : 'party-base' })
const change = fc.record({
  act: fc.constantFrom('place', 'move', 'move', 'end', 'merge'),
  unit: fc.integer({ min: 1, max: 6 }),
  parent: fc.integer({ min: 0, max: 6 }),
  /** Days behind the change before; now and then one looks back. */
  later: fc.integer({ min: -2, max: 3 }),
})

test('no change that is let pass makes places overlap, a circle, a second top, or a parent that is not there', () => {
  let passed = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 5, maxLength: 20 }), changes => {
      let state: Placement[] = [stands(unit(0), null), ...[1, 2, 3, 4, 5, 6].map(at => stands(unit(at), unit(0)))]
      let on = since
      for (const { act, unit: at, parent, later } of changes) {
        on = on.add({ days: later })
        const [id, above] = [unit(at).id, unit(parent)]
        const outcome =
          act === 'place'
            ? place(state, 'party', id, above, on)
            : act === 'move'
              ? move(state, 'party', id, above, on)
              : act === 'end'
                ? end(state, id, on)
                : merge(state, [id], above, on)
        if (!outcome.ok) {
          assert.ok(outcome.findings.length > 0)
          continue
        }
        passed++
        state = after(state, outcome.value)
      }
      for (let days = -1; days <= 61; days++) holds(state, since.add({ days }))
    }),
    { numRuns: 200 },
  )
  assert.ok(passed > 500, `only ${passed} changes were let pass`)
})

function holds(state: Placement[], on: Temporal.PlainDate): void {
  const standing = state.filter(p => standsOn(p, on))
  const parents = new Map(standing.map(p => [p.unitId, p.parentId]))
  assert.equal(parents.size, standing.length, `two places on ${on}`)
  assert.ok(standing.filter(p => !p.parentId).length <= 1, `two tops on ${on}`)
  for (const { unitId } of standing) {
    let steps = 0
    for (let id = parents.get(unitId); id; id = parents.get(id)) {
      assert.ok(parents.has(id), `${unitId} is below ${id}, which is not there on ${on}`)
      assert.ok(++steps < 10, `a circle above ${unitId} on ${on}`)
    }
  }
}
