import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { likeness, runsOf } from '../shared/likeness.ts'
import { BASIC_FORM } from './basic-form.ts'
import {
  type Consolidated,
  periodBefore,
  periodsSinceStart,
  type Standing,
  standing,
  standingsOf,
  type UnitReport,
  withoutRestricted,
  yearEarlier,
} from './consolidation.ts'
import { copiesOf, foldAlike } from './copies.ts'
import { DEFAULT_FORM } from './default-form.ts'
import { type Head, officialReport } from './official-report.ts'
import { askedOf, calendarIn, cellsOf, kindOfPeriod, mayBeAdded, profileFor, type Regime } from './regime.ts'
import { readRegime } from './regime-input.ts'
import { emptyReport, entered, obstacles, type ReportContent, type Surroundings } from './report.ts'

const complete: ReportContent = {
  ...emptyReport(BASIC_FORM, 'all'),
  ...{ figures: [4, 0, 2], narratives: { N3: 'Đã làm.' } },
}
const AROUND: Surroundings = { period: '2026-Q3', before: null, counted: {} }
const HEAD: Head = {
  ...{ issuer: 'B', parentIssuer: 'A', place: 'Thành phố Hồ Chí Minh', layout: 'party', symbol: 'BC/ĐU' },
  kind: 'party-committee',
}
const codes = (content: ReportContent, regime: Regime = BASIC_FORM, around = AROUND) =>
  obstacles(content, regime, around).map(({ code, field }) => `${code} ${field}`)

test('the shipped forms may be stored: positions and ids their own, rules and shares name figures that are there', () => {
  for (const regime of [DEFAULT_FORM, BASIC_FORM]) {
    const added = mayBeAdded(regime, [DEFAULT_FORM, BASIC_FORM])
    assert.ok(added.ok, JSON.stringify(added))
  }
})

test('the default form has the 45 indicators of the catalogue, in every profile something to answer each quarter', () => {
  const ids = new Set(DEFAULT_FORM.indicators.map(({ id }) => /I\d\d/.exec(id)?.[0]).filter(Boolean))
  assert.equal(ids.size, 45)
  for (const { id } of DEFAULT_FORM.profiles) {
    const { indicators, questions } = askedOf(DEFAULT_FORM, id, '2026-Q1')
    assert.ok(indicators.length >= 8 && questions.length >= 4, id)
    assert.ok(askedOf(DEFAULT_FORM, id, '2026').indicators.length > indicators.length, id)
  }
  assert.equal(profileFor(DEFAULT_FORM, 'party-cell'), 'party')
  assert.equal(profileFor(DEFAULT_FORM, 'agency'), 'school')
})

test('the calendar of a year is that of the regimes in force: days and due day of each period, its kind known by its key', () => {
  const said = (regimes: readonly Regime[], year: number) =>
    Object.fromEntries(calendarIn(regimes, year).map(({ key, from, to, dueOn }) => [key, `${from} ${to} ${dueOn}`]))
  const usual = said([DEFAULT_FORM], 2025)
  assert.equal(usual['2025-Q1'], '2024-12-15 2025-03-14 2025-03-20')
  assert.equal(usual['2025-9M'], '2024-12-15 2025-09-14 2025-09-20')
  assert.equal(usual['2025-S2'], '2026-01-16 2026-05-31 2026-06-05')
  assert.equal(usual['2025'], '2024-12-15 2025-12-14 2025-12-20')
  for (const key of Object.keys(usual)) assert.notEqual(kindOfPeriod(key), 'ad-hoc', key)
  // From the city, for what begins in 2025: quarters by the calendar. The first began before.
  const day = (month: number, on: number) => ({ year: 0 as const, month, day: on })
  const quarter = (key: string, from: number) => ({
    ...{ kind: 'quarter' as const, key, name: { vi: key, en: key }, due: [day(from + 2, 25)] },
    ...{ from: day(from, 1), to: day(from + 2, 30) },
  })
  const city = {
    ...DEFAULT_FORM,
    version: 2,
    appliesFrom: '2025-01-01',
    calendar: [quarter('Q1', 1), quarter('Q2', 4)],
  }
  const both = said([city, DEFAULT_FORM], 2025)
  assert.equal(both['2025-Q2'], '2025-04-01 2025-06-30 2025-06-25')
  assert.equal(both['2025-Q1'], '2025-01-01 2025-03-30 2025-03-25')
  assert.equal(said([city, DEFAULT_FORM], 2024)['2024-Q2'], '2024-03-15 2024-06-14 2024-06-20')
})

test('a position that an older version used is never given to another figure', () => {
  const cell = { ...cellsOf(BASIC_FORM)[0]!, id: 'I99' }
  const later = { ...BASIC_FORM, version: 102, indicators: [{ ...BASIC_FORM.indicators[0]!, cells: [cell] }] }
  const found = mayBeAdded(later, [BASIC_FORM])
  assert.ok(!found.ok && found.findings[0]?.code === 'position-reused')
  // Another form has its own positions.
  assert.ok(mayBeAdded({ ...later, form: 'city' }, [BASIC_FORM]).ok)
})

test('an outline that is written out and read in again is the same; a wrong one says where', () => {
  const read = readRegime(JSON.stringify(DEFAULT_FORM))
  assert.ok(read.ok)
  assert.deepEqual(read.value, JSON.parse(JSON.stringify(DEFAULT_FORM)))
  const wrong = readRegime(JSON.stringify({ ...DEFAULT_FORM, sections: 'none' }))
  assert.ok(!wrong.ok && /sections/.test(wrong.findings[0]!.text.vi))
  assert.ok(!readRegime('{').ok)
})

test('zero is a figure, an empty field is not, not applicable needs its reason and no figure', () => {
  assert.deepEqual(codes(complete), [])
  assert.deepEqual(codes({ ...complete, figures: [4, null, 2] }), ['figure-missing figures.I24'])
  assert.deepEqual(codes({ ...complete, figures: [4, null, 2], answers: { I24: { na: 'Không có' } } }), [])
  assert.deepEqual(codes({ ...complete, narratives: { N3: '' } }), ['narrative-missing narratives.N3'])
})

test('nothing to report needs no figures', () =>
  assert.deepEqual(codes({ ...emptyReport(BASIC_FORM, 'all'), nothingToReport: true }), []))

const party = (figures: Record<string, number | null>, answers: Parameters<typeof entered>[3]['answers'] = {}) => ({
  ...emptyReport(DEFAULT_FORM, 'party'),
  ...entered(DEFAULT_FORM, 'party', '2026', { figures, answers }),
})
const only = (content: ReportContent, code: string, around = AROUND) =>
  obstacles(content, DEFAULT_FORM, { ...around, period: '2026' }).filter(finding => finding.code === code)

for (const [what, figures, code, field] of [
  ['a part above its base', { I30a: 5, I30b: 3 }, 'impossible', 'figures.I30a'],
  ['parts that do not make the total', { I29a: 1, I29b: 1, I29c: 1, I29d: 4 }, 'impossible', 'figures.I29d'],
  ['unlikely, a reason is asked', { I41a: 5, I41b: 3 }, 'unlikely', 'answers.I41.why'],
] as const)
  test(`${what}: ${code}`, () => {
    const found = only(party(figures), code)
    assert.deepEqual(
      found.map(finding => finding.field),
      [field],
    )
    assert.match(found[0]!.text.vi, /\d/)
  })

test('a reason given, an unlikely figure may go; an impossible one never', () => {
  assert.deepEqual(only(party({ I41a: 5, I41b: 3 }, { I41: { why: 'Kiểm tra đột xuất 02 đơn vị.' } }), 'unlikely'), [])
  assert.equal(only(party({ I30a: 5, I30b: 3 }, { I30: { why: 'Đúng.' } }), 'impossible').length, 1)
})

test('far from the period before or from what the platform counted: a reason is asked, small changes pass', () => {
  const before = party({ I28: 100, I08: 4 }).figures
  const around = { ...AROUND, before, counted: { T01a: 3 } }
  assert.equal(only(party({ I28: 140 }), 'unusual', around).length, 1)
  assert.equal(only(party({ I28: 125, I08: 9 }), 'unusual', around).length, 0)
  assert.equal(only(party({ T01a: 4 }), 'differs', around).length, 1)
  assert.equal(only(party({ T01a: 4 }, { T01: { why: 'Một việc ngoài hệ thống.' } }), 'differs', around).length, 0)
})

test('yes has its day, a choice is one of its options', () => {
  assert.equal(only(party({}, { I04: { yes: true } }), 'day-missing').length, 1)
  assert.equal(only(party({}, { I04: { yes: false } }), 'day-missing').length, 0)
  const chosen = party({}, { I45: { chosen: ['I45b'] } })
  const at = (id: string) => chosen.figures[cellsOf(DEFAULT_FORM).find(cell => cell.id === id)!.position - 1]
  assert.deepEqual([at('I45a'), at('I45b'), at('I45c')], [0, 1, 0])
})

for (const [state, counted, nothing, expected] of [
  [null, false, false, 'missing'],
  ['draft', false, false, 'missing'],
  ['submitted', false, false, 'missing'],
  ['approved', false, false, 'missing'],
  ['returned', false, false, 'missing'],
  ['sent', false, false, 'waiting'],
  ['accepted', true, false, 'counted'],
  ['accepted', true, true, 'nothing-to-report'],
  ['draft', true, false, 'counted'],
  ['sent', true, true, 'nothing-to-report'],
] as const)
  test(`${state ?? 'not begun'}${counted ? ', accepted before' : ''}${nothing ? ', nothing to report' : ''}: ${expected}`, () =>
    assert.equal(standing({ state, counted, nothingToReport: nothing }), expected))

for (const [key, kind] of [
  ['2026-Q3', 'quarter'],
  ['2026', 'year'],
  ['2026-9M', 'nine-months'],
  ['2026-SY', 'school-year'],
  ['p1', 'ad-hoc'],
  ['2026-AH', 'ad-hoc'],
] as const)
  test(`${key} is a ${kind}`, () => assert.equal(kindOfPeriod(key), kind))

test('the period before, those since the start of the year, the same a year earlier', () => {
  const periods = ['2025-Q4', '2026-Q1', '2026-H1', '2026-Q2', '2026-Q3'].map(period => ({ period }))
  assert.equal(periodBefore(periods, '2026-Q2'), '2026-Q1')
  assert.equal(periodBefore(periods, '2025-Q4'), null)
  assert.deepEqual(periodsSinceStart(periods, '2026-Q2'), ['2026-Q1', '2026-Q2'])
  assert.equal(yearEarlier('2026-Q2'), '2025-Q2')
  assert.equal(yearEarlier('2026-SY'), '2025-SY')
  // What was asked once is compared with nothing and added to nothing, not even to another one of its year.
  const once = ['2025-AH', '2026-AH', '2026-AH'].map(period => ({ period }))
  assert.equal(periodBefore(once, '2026-AH'), null)
  assert.equal(yearEarlier('2026-AH'), null)
  assert.deepEqual(periodsSinceStart(once, '2026-AH'), ['2026-AH'])
})

const day = (text: string) => Temporal.PlainDate.from(text)
const unit = (at: number, state: UnitReport['state'], nothingToReport = false): UnitReport => ({
  ...{ unitId: `${at}`, unit: `Chi bộ ${at}`, dutyId: `${at}`, dueOn: day('2024-09-20'), returnDueOn: null },
  ...{ submissionId: `${at}`, state, counted: state === 'accepted' },
  ...{ dutyState: state === 'accepted' ? 'accepted' : state === 'sent' ? 'reported' : 'open' },
  firstReportedAt: state === 'accepted' || state === 'sent' ? Temporal.Instant.from('2024-09-25T02:00:00Z') : null,
  nothingToReport,
})

test('property: every unit stands in exactly one place', () => {
  const anyUnit = fc.tuple(fc.constantFrom(null, 'draft', 'sent', 'accepted', 'returned' as const), fc.boolean())
  fc.assert(
    fc.property(fc.array(anyUnit, { maxLength: 30 }), units => {
      const reports = units.map(([state, nothing], at) => unit(at, state as UnitReport['state'], nothing))
      const { units: named, due } = standingsOf(reports, day('2024-10-01'))
      const all = (Object.keys(named) as Standing[]).flatMap(key => named[key])
      assert.deepEqual(all.toSorted(), reports.map(({ unit: name }) => name).toSorted())
      assert.equal(due, reports.length)
    }),
  )
})

const frozen = (
  regime: Regime,
  sums: Consolidated['sums'],
  lastYear: Consolidated['lastYear'] = null,
): Consolidated => ({
  ...{ regime, title: 'Báo cáo', year: 2024, period: '2024-Q3', covers: { from: '2024-06-15', to: '2024-09-14' } },
  ...standingsOf([unit(1, 'accepted'), unit(2, 'accepted', true), unit(3, null)], day('2024-10-01')),
  ...{ sums, sinceStart: sums, before: null, lastYear, writings: {}, answers: [] },
})

test('the short document says who is missing, who was late, and prints figures as officials do', () => {
  const content = frozen(BASIC_FORM, { I23: 4, I24: null, I27: 1250 })
  const text = JSON.stringify(officialReport(content, HEAD).blocks)
  assert.match(text, /báo cáo của 02\/03 đơn vị, đạt tỷ lệ 66,67%/)
  assert.match(text, /Chưa gửi báo cáo: 01 đơn vị \(Chi bộ 3\)/)
  assert.match(text, /Gửi trễ hạn: 02 đơn vị/)
  assert.match(text, /\["1","[^"]+","nội dung","04"\]/)
  assert.match(text, /\["2","[^"]+","lượt","–"\]/)
  assert.match(text, /"1\.250"\]/)
})

test('the whole form: figures in sentences with their shares and last year, all of them in the annex, in both layouts', () => {
  const content = frozen(DEFAULT_FORM, { I30a: 3, I30b: 4, I28: 120 }, { period: '2023-Q3', sums: { I28: 100 } })
  for (const layout of ['party', 'state'] as const) {
    const document = officialReport({ ...content, writings: { N05: 'Nền nếp.' } }, { ...HEAD, layout })
    const text = JSON.stringify(document.blocks)
    assert.match(text, /03\/04 kết luận đến hạn, đạt tỷ lệ 75%/)
    assert.match(text, /120 lượt, tăng 20 \(20%\) so với cùng kỳ/)
    assert.match(text, /Nền nếp\./)
    assert.equal(document.layout, layout)
    assert.match(JSON.stringify(document.annexes), /"Người dự đối thoại","lượt","120","120","100"/)
  }
})

test('without the right, denunciations are in no part of what was frozen', () => {
  const content = frozen(DEFAULT_FORM, { I33d: 2, I33e: 1, I33c: 7 }, { period: '2023-Q3', sums: { I33d: 5 } })
  assert.match(JSON.stringify(content), /"I33d"/)
  const seen = JSON.stringify(withoutRestricted(content))
  for (const trace of ['I33d', 'I33e', 'tố cáo']) assert.ok(!seen.includes(trace), trace)
})

test('no total that everybody sees contains a restricted figure', () => {
  const hidden = new Set(cellsOf(DEFAULT_FORM).flatMap(cell => (cell.restricted ? [cell.id] : [])))
  assert.ok(hidden.size > 0)
  for (const rule of DEFAULT_FORM.rules) {
    const named = rule.kind === 'sum' ? [...rule.parts, rule.total] : [rule.a, rule.b]
    const inside = named.filter(id => hidden.has(id)).length
    assert.ok(inside === 0 || inside === named.length, JSON.stringify(rule))
  }
})

test('a text with only its dates changed is a copy; a rewritten one is not', () => {
  const text =
    'Chi bộ đã tổ chức quán triệt đầy đủ các văn bản về thực hiện dân chủ ở cơ sở đến toàn thể viên chức, người lao động trong đơn vị vào ngày'
  assert.deepEqual(copiesOf({ N1: `${text} 14 tháng 9` }, { N1: `${text} 14 tháng 6` }), ['N1'])
  assert.deepEqual(copiesOf({ N1: 'Kỳ này đơn vị đối thoại hai lần về phân công chuyên môn' }, { N1: text }), [])
  assert.equal(likeness(runsOf('hoà bình'), runsOf('Hòa Bình')), 1)
})

test('property: folding keeps every passage, once, in groups led by the first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('một hai ba bốn năm sáu', 'Một hai ba bốn năm sáu.', 'khác hẳn', 'nữa')),
      texts => {
        const groups = foldAlike(texts.map((text, at) => ({ at, text })))
        const all = groups.flat().map(({ at }) => at)
        assert.deepEqual(
          all.toSorted((a, b) => a - b),
          texts.map((_, at) => at),
        )
        assert.ok(groups.length <= 3)
      },
    ),
  )
})
