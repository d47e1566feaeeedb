// The rules of outgoing documents: steps, periods of numbers, days, symbols, typed text, recipients, who may issue what.
import assert from 'node:assert/strict'
import test from 'node:test'
import { competenceFindings } from './competence.ts'
import { dispatchState, proposedRecipients } from './dispatch.ts'
import type { KindCode } from './layout/index.ts'
import {
  dayOfIssue,
  type Letterhead,
  mayTake,
  OUTGOING_STATES,
  type OutgoingStep,
  periodOf,
  STEPS,
  seriesKind,
  symbolOf,
  takeStep,
} from './outgoing.ts'
import { blocksOf, typedOf } from './outgoing-body.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

const HEAD: Letterhead = {
  ...{ issuer: 'Sở', parentIssuer: '', abbreviation: 'SGDĐT', office: 'VP', place: 'Huế', eachKind: false },
}

test('nothing can be done to a signed document or to a cancelled number', () => {
  for (const step of Object.keys(STEPS) as OutgoingStep[])
    for (const state of ['signed', 'cancelled'] as const) assert.equal(mayTake(step, state), false, `${step} ${state}`)
})

test('every other state has a step that leads on', () => {
  for (const state of OUTGOING_STATES.filter(each => each !== 'signed' && each !== 'cancelled'))
    assert.ok(Object.values(STEPS).some(({ from, to }) => (from as readonly string[]).includes(state) && to !== state))
})

test('a step from another version is stale, also where it would be allowed', () => {
  const outcome = takeStep('submit', { state: 'draft', version: 3 }, 2)
  assert.equal(outcome.ok, false)
  assert.equal(!outcome.ok && outcome.findings[0]?.code, 'stale')
})

// From congress to congress; the day of the next congress begins the next term.
const TERMS = [
  { from: day('2020-08-15'), until: day('2025-08-12') },
  { from: day('2025-08-12'), until: null },
]
for (const [layout, on, since] of [
  ['party', '2020-08-15', '2020-08-15'],
  ['party', '2025-08-11', '2020-08-15'],
  ['party', '2025-08-12', '2025-08-12'],
  ['party', '2031-01-01', '2025-08-12'],
  ['party', '2020-08-14', 'no-term'],
  ['state', '2024-12-31', '2024-01-01'],
  ['state', '2025-01-01', '2025-01-01'],
] as const)
  test(`numbers of a ${layout} document of ${on} are counted from ${since}`, () => {
    const period = periodOf(layout, day(on), TERMS)
    assert.equal(period.ok ? period.value.toString() : period.findings[0]?.code, since)
  })

for (const [on, lastOn, outcome] of [
  ['2024-08-20', null, 'ok'],
  ['2024-08-20', '2024-08-20', 'ok'],
  ['2024-08-19', '2024-08-20', 'day-before-last'],
  ['2024-08-21', '2024-08-20', 'day-to-come'],
] as const)
  test(`day of issue ${on} behind ${lastOn}, today 20 August: ${outcome}`, () => {
    const found = dayOfIssue(day(on), day('2024-08-20'), lastOn && day(lastOn))
    assert.equal(found.ok ? 'ok' : found.findings[0]?.code, outcome)
  })

test('symbols and series of both layouts', () => {
  assert.equal(symbolOf('party', 'BC', { ...HEAD, abbreviation: 'ĐU' }), 'BC/ĐU')
  assert.equal(symbolOf('state', 'BC', HEAD), 'BC-SGDĐT')
  assert.equal(symbolOf('state', 'CV', HEAD), 'SGDĐT-VP')
  assert.equal(symbolOf('state', 'CV', { ...HEAD, office: '' }), 'SGDĐT')
  assert.equal(seriesKind('party', 'BC', HEAD), 'BC')
  assert.equal(seriesKind('state', 'BC', HEAD), '')
  assert.equal(seriesKind('state', 'BC', { ...HEAD, eachKind: true }), 'BC')
})

const TYPED = `Mở đầu.
I. Tình hình
1. Kết quả
1. Kết quả này dài và là một câu.
a) Hạn chế
- một;
- hai.
Kết thúc.`

test('typed text becomes headings, items and paragraphs, and reads back the same', () => {
  const blocks = blocksOf(TYPED)
  assert.deepEqual(
    blocks.map(block => (block.type === 'heading' ? `${block.type} ${block.level}` : block.type)),
    ['paragraph', 'heading 1', 'heading 2', 'paragraph', 'heading 3', 'list', 'paragraph'],
  )
  assert.equal(typedOf(blocks), TYPED)
})

test('a text with a table is not typed', () => {
  assert.equal(typedOf([{ type: 'table', caption: null, columns: [], rows: [] }]), null)
})

test('recipients: "Như trên" are the addressees, the archive receives nothing, brackets are no part of a name', () => {
  assert.deepEqual(
    proposedRecipients(
      ['Như trên', 'Thường trực Thành ủy (để báo cáo)', 'Lưu: VT, VP'],
      ['Các đảng bộ, chi bộ trực thuộc', 'Công đoàn ngành'],
    ),
    { subordinates: true, names: ['Công đoàn ngành', 'Thường trực Thành ủy'] },
  )
})

test('a receipt noted for paper counts without having been opened', () => {
  const at = Temporal.Instant.fromEpochMilliseconds(0)
  assert.equal(dispatchState({ openedAt: null, acknowledgedAt: null }), 'sent')
  assert.equal(dispatchState({ openedAt: at, acknowledgedAt: null }), 'opened')
  assert.equal(dispatchState({ openedAt: null, acknowledgedAt: at }), 'acknowledged')
})

// Reg. 399-QĐ/TW, art. 11, 13: who of the base level may issue what.
for (const [unit, partyType, layout, kind, authority, code] of [
  ['party-cell', 'base-cell', 'party', 'KH', 'T/M Chi bộ', undefined],
  ['party-cell', 'base-cell', 'party', 'HD', 'T/M Chi bộ', 'kind-not-of-issuer'],
  ['party-cell', 'base-cell', 'state', 'QĐ', '', 'layout-not-of-issuer'],
  ['party-cell', null, 'party', 'QyĐ', 'T/M Chi bộ', 'kind-not-of-issuer'],
  ['party-cell', null, 'party', 'KH', 'T/M Đảng ủy', 'authority-not-of-issuer'],
  ['party-base', 'base-committee', 'party', 'HD', 'T/M Đảng ủy', 'kind-not-of-issuer'],
  ['party-base', 'base-committee', 'party', 'HD', 'T/M Ban Thường vụ', undefined],
  ['party-base', 'base-committee', 'party', 'HD', '', undefined],
  ['party-base', 'base-committee', 'party', 'QC', 'T/M Ban Thường vụ', 'kind-not-of-issuer'],
  ['party-base', 'base-committee', 'party', 'CT', '', 'kind-not-of-issuer'],
  ['party-committee', 'upper-committee', 'party', 'CT', 'T/M Ban Thường vụ', undefined],
  ['advisory-body', null, 'party', 'HD', 'K/T Trưởng ban', undefined],
  ['agency', null, 'state', 'QĐ', '', undefined],
  ['agency', null, 'party', 'BC', '', 'layout-not-of-issuer'],
  ['agency', null, 'state', 'KL', '', 'kind-not-of-layout'],
] as const)
  test(`${unit} (${partyType}) issues ${layout} ${kind} "${authority}": ${code ?? 'yes'}`, () => {
    const document = { layout, kind: kind as KindCode, signature: { authority, post: '', name: null } }
    const [finding] = competenceFindings({ kind: unit, partyType }, document)
    assert.equal(finding?.code, code)
    if (finding) assert.match(finding.text.vi, /399-QĐ\/TW|30\/2020|Ghi tên|Chọn loại/)
  })
