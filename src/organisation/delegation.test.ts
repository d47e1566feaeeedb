// The rule of delegations as a table: who, what, to whom, until when; each line a code, or nothing in the way.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Delegate, delegationObstacles, endingNeeded, type HeldPost, latestDay } from './delegation.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2024-08-20')

const own = (until: string | null = null): HeldPost => ({ delegated: false, until: until === null ? null : day(until) })
const delegate: Delegate = { id: 'anh', holdsPost: true, holdsThisPost: false, delegatedAlready: false }

const TABLE: readonly (readonly [string, HeldPost | undefined, Delegate | undefined, string, string[]])[] = [
  ['a post of one’s own, for two weeks', own(), delegate, '2024-09-05', []],
  ['for today only', own(), delegate, '2024-08-20', []],
  ['until yesterday', own(), delegate, '2024-08-19', ['until: day-past']],
  ['for a year', own(), delegate, '2025-08-20', []],
  ['for a year and a day', own(), delegate, '2025-08-21', ['until: over-a-year']],
  ['until one’s own last day', own('2024-09-01'), delegate, '2024-08-31', []],
  ['beyond one’s own last day', own('2024-09-01'), delegate, '2024-09-01', ['until: beyond-own-end']],
  ['beyond both limits', own('2024-09-01'), delegate, '2026-01-01', ['until: over-a-year', 'until: beyond-own-end']],
  ['a post of somebody else', undefined, delegate, '2024-09-05', ['post-not-held']],
  ['a post that was delegated', { delegated: true, until: day('2024-10-01') }, delegate, '2024-09-05', ['chain']],
  ['to nobody known', own(), undefined, '2024-09-05', ['person: no-post-here']],
  ['to who holds no post', own(), { ...delegate, holdsPost: false }, '2024-09-05', ['person: no-post-here']],
  ['to oneself', own(), { ...delegate, id: 'long' }, '2024-09-05', ['person: to-oneself']],
  ['to who holds it too', own(), { ...delegate, holdsThisPost: true }, '2024-09-05', ['person: holds-it-already']],
  ['a second time', own(), { ...delegate, delegatedAlready: true }, '2024-09-05', ['person: delegated-already']],
  ['all wrong', own(), undefined, '2024-08-01', ['person: no-post-here', 'until: day-past']],
]

for (const [what, held, to, lastDay, expected] of TABLE)
  test(`${what}: ${expected.join(', ') || 'may'}`, () => {
    const found = delegationObstacles({ giverId: 'long', held, delegate: to, lastDay: day(lastDay) }, today)
    assert.deepEqual(
      found.map(({ field, code }) => (field ? `${field}: ${code}` : code)),
      expected,
    )
  })

for (const [until, latest] of [
  [null, '2025-08-20'],
  ['2024-09-01', '2024-08-31'],
  ['2025-08-20', '2025-08-19'],
  ['2025-08-21', '2025-08-20'],
  ['2030-01-01', '2025-08-20'],
] as const)
  test(`held until before ${until ?? 'no day'}: delegated to ${latest} at most`, () =>
    assert.equal(latestDay(own(until), today).toString(), latest))

test('on 29 February a year ahead ends on 28 February', () =>
  assert.equal(latestDay(own(), day('2024-02-29')).toString(), '2025-02-28'))

for (const [until, ended, expected] of [
  ['2024-09-06', false, true],
  ['2024-08-21', false, true],
  ['2024-08-20', false, 'over'],
  ['2024-09-06', true, false],
  ['2024-08-01', true, false],
] as const)
  test(`ending what runs until before ${until}${ended ? ', ended already' : ''}: ${expected}`, () => {
    const outcome = endingNeeded({ until: day(until), ended }, today)
    assert.equal(outcome.ok ? outcome.value : outcome.findings[0]!.code, expected)
  })
