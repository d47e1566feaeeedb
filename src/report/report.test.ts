import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { consolidate, type Standing, standing, type UnitReport } from './consolidation.ts'
import { officialReport } from './official-report.ts'
import { DEFAULT_REGIME, type Regime } from './regime.ts'
import { emptyReport, figuresOf, obstacles } from './report.ts'

const complete = { ...emptyReport(DEFAULT_REGIME), figures: [4, 0, 2], narratives: { N3: 'Đã làm.' } }
const codes = (content: typeof complete) =>
  obstacles(content, DEFAULT_REGIME).map(({ code, field }) => `${code} ${field}`)

test('positions of the regime are its own and none is used twice', () => {
  const positions = DEFAULT_REGIME.indicators.map(({ position }) => position)
  assert.equal(new Set(positions).size, positions.length)
  assert.ok(positions.every(position => Number.isInteger(position) && position >= 1))
})

test('zero is a figure, an empty field is not', () => {
  assert.deepEqual(codes(complete), [])
  assert.deepEqual(codes({ ...complete, figures: [4, null as unknown as number, 2] }), ['figure-missing figures.I24'])
  assert.deepEqual(codes({ ...complete, narratives: { N3: '' } }), ['narrative-missing narratives.N3'])
})

test('nothing to report needs no figures', () =>
  assert.deepEqual(
    codes({ ...emptyReport(DEFAULT_REGIME), nothingToReport: true, figures: [], narratives: { N3: '' } }),
    [],
  ))

test('a position that an older version used is left empty, never given to another indicator', () => {
  const later: Regime = {
    ...DEFAULT_REGIME,
    version: 2,
    indicators: [{ ...DEFAULT_REGIME.indicators[0]!, id: 'I99', position: 5 }],
  }
  assert.deepEqual(figuresOf(later, { I99: 7, I23: 1 }), [null, null, null, null, 7])
})

for (const [state, nothing, expected] of [
  [null, false, 'missing'],
  ['draft', false, 'missing'],
  ['submitted', false, 'missing'],
  ['approved', true, 'missing'],
  ['returned', false, 'missing'],
  ['sent', false, 'waiting'],
  ['accepted', false, 'counted'],
  ['accepted', true, 'nothing-to-report'],
] as const)
  test(`${state ?? 'not begun'}${nothing ? ', nothing to report' : ''}: ${expected}`, () =>
    assert.equal(standing({ state, nothingToReport: nothing }), expected))

const day = (text: string) => Temporal.PlainDate.from(text)
const unit = (at: number, state: UnitReport['state'], nothingToReport = false): UnitReport => ({
  ...{
    unitId: `${at}`,
    unit: `Chi bộ ${at}`,
    dutyId: `${at}`,
    dueOn: day('2024-09-20'),
    returnDueOn: null,
    submissionId: `${at}`,
    state,
  },
  ...{ dutyState: state === 'accepted' ? 'accepted' : state === 'sent' ? 'reported' : 'open' },
  firstReportedAt: state === 'accepted' || state === 'sent' ? Temporal.Instant.from('2024-09-25T02:00:00Z') : null,
  ...{ nothingToReport, narratives: { N3: `Việc của ${at}` } },
})
const period = { year: 2024, key: '2024-Q3', from: day('2024-06-15'), to: day('2024-09-14') }

test('property: every unit stands in exactly one place, and only counted ones speak', () => {
  const anyUnit = fc.tuple(fc.constantFrom(null, 'draft', 'sent', 'accepted', 'returned' as const), fc.boolean())
  fc.assert(
    fc.property(fc.array(anyUnit, { maxLength: 30 }), units => {
      const reports = units.map(([state, nothing], at) => unit(at, state as UnitReport['state'], nothing))
      const { units: named, answers, due } = consolidate(DEFAULT_REGIME, period, reports, [1, 2, 3], day('2024-10-01'))
      const all = (Object.keys(named) as Standing[]).flatMap(key => named[key])
      assert.deepEqual(all.toSorted(), reports.map(({ unit: name }) => name).toSorted())
      assert.equal(due, reports.length)
      assert.deepEqual(
        answers.map(answer => answer.unit),
        named.counted,
      )
    }),
  )
})

test('the document says who is missing, who was late, and prints figures as officials do', () => {
  const reports = [unit(1, 'accepted'), unit(2, 'accepted', true), unit(3, null)]
  const content = consolidate(DEFAULT_REGIME, period, reports, [4, null, 1250], day('2024-10-01'))
  const { blocks } = officialReport(content, { parentIssuer: 'A', issuer: 'B', symbol: 'BC/ĐU', place: 'C' })
  const text = JSON.stringify(blocks)
  assert.match(text, /báo cáo của 02\/03 đơn vị, đạt tỷ lệ 66,67%/)
  assert.match(text, /Chưa gửi báo cáo: 01 đơn vị \(Chi bộ 3\)/)
  assert.match(text, /Gửi trễ hạn: 02 đơn vị/)
  assert.match(text, /\["1","[^"]+","nội dung","04"\]/)
  assert.match(text, /\["2","[^"]+","lượt","–"\]/)
  assert.match(text, /"1\.250"\]/)
})
