// Outlines that are written in the body: numbers, remarks, differences; and whatever is done in whatever order.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import { readForm, type Typed } from '../shared/form.ts'
import type { Outcome } from '../shared/outcome.ts'
import { render } from '../shared/page/index.ts'
import { sameDay } from '../shared/testing/days.ts'
import { speak } from '../shared/text.ts'
import { BASIC_FORM } from './basic-form.ts'
import { DEFAULT_FORM } from './default-form.ts'
import {
  type Asked,
  type CalendarPeriod,
  type Cell,
  cellName,
  cellsOf,
  type Indicator,
  mayBeAdded,
  type PeriodKind,
  type Regime,
} from './regime.ts'
import { amongStored, differences, nextBeginning, periodsUnder, remarks } from './regime-difference.ts'
import { type Draft, draftFrom, emptyDraft, labelled, placed, takenBack } from './regime-draft.ts'
import {
  headForm,
  headTyped,
  indicatorForm,
  indicatorTyped,
  levelsForm,
  levelsTyped,
  PERIODS,
  periodForm,
  periodTyped,
  profilesForm,
  profilesTyped,
  questionForm,
  questionTyped,
  ruleForm,
  ruleTyped,
} from './regime-draft-forms.ts'
import {
  addSection,
  type CellInput,
  type IndicatorInput,
  PERIOD_KINDS,
  saveHead,
  saveIndicator,
  saveLevels,
  savePeriod,
  saveProfiles,
  saveQuestion,
  saveRule,
} from './regime-edits.ts'
import { IndicatorPage } from './regime-figure-pages.tsx'
import { checkRegime } from './regime-input.ts'
import { movePart, PARTS, removePart } from './regime-parts.ts'

const day = Temporal.PlainDate.from
const TODAY = day('2024-08-20')
const said = (vi: string) => ({ vi, en: '' })
const done = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.findings))
  return outcome.value
}
const fieldsOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.findings.map(({ field }) => field))

const line = (place: number, more: Partial<CellInput> = {}) => ({
  ...{ place, id: null, name: said(''), unit: said('cuộc'), stock: false, records: '', restricted: false },
  ...more,
})
const figures = (name: string, section: string, more: Partial<IndicatorInput> = {}): IndicatorInput => ({
  ...{ section, name: said(name), kind: 'figures', many: false, profiles: ['all'], periods: PERIOD_KINDS },
  ...{ cells: [line(0)], dropped: [], shares: [] },
  ...more,
})
const ALL = { id: 'all', name: said('Mọi'), kinds: [] }
/** Its name emptied, as the form takes a profile away. */
const ALL_GONE = { id: 'all', name: said(''), kinds: [] }
const NEW = { id: null, name: said('Trường'), kinds: [] }
const basic = () => draftFrom(BASIC_FORM, [BASIC_FORM, DEFAULT_FORM], '2024-09-01')

test('what is new gets the next number of its form, also where an earlier version used it and dropped it', () => {
  const dropped: Regime = {
    ...BASIC_FORM,
    version: 100,
    indicators: [
      { ...BASIC_FORM.indicators[0]!, id: 'I90', cells: [{ ...cellsOf(BASIC_FORM)[0]!, id: 'X', position: 9 }] },
    ],
  }
  const draft = draftFrom(BASIC_FORM, [BASIC_FORM, dropped, DEFAULT_FORM], '2024-09-01')
  const added = done(saveIndicator(draft, null, figures('Mới', 'A'))).regime.indicators.at(-1)!
  assert.deepEqual([added.id, added.cells[0]!.id, added.cells[0]!.position], ['I91', 'F10', 10])
  const whole = done(saveIndicator(draftFrom(DEFAULT_FORM, [DEFAULT_FORM], '2024-09-01'), null, figures('Mới', 'C')))
  const section = whole.regime.indicators.filter(one => one.section === 'C')
  assert.deepEqual([section.at(-1)!.id, cellsOf(whole.regime).length], ['I46', cellsOf(DEFAULT_FORM).length + 1])
  assert.equal(done(mayBeAdded({ ...whole.regime, version: 2 }, [DEFAULT_FORM])).version, 2)
})

test('two drafts of one version: the one that is published later moves its own figures behind the other’s', () => {
  const with1 = (name: string) => done(saveIndicator(basic(), null, figures(name, 'A')))
  const [first, second] = [with1('Thứ nhất'), with1('Thứ hai')]
  const stored = [{ ...done(placed(first, [BASIC_FORM])), version: 102 }, BASIC_FORM]
  const rule = { kind: 'at-most', a: 'F04', b: 'I23', severity: 'error' } as const
  const later = done(placed(done(saveRule(second, null, rule)), stored))
  const added = later.indicators.at(-1)!
  assert.deepEqual([added.id, added.cells[0]!.id, added.cells[0]!.position], ['I29', 'F05', 5])
  assert.deepEqual(later.rules, [{ ...rule, a: 'F05' }])
  assert.ok(mayBeAdded({ ...later, version: 103 }, stored).ok)
  // Without that the two figures would be one: same id, same position.
  assert.equal(cellsOf(second.regime).at(-1)!.id, cellsOf(first.regime).at(-1)!.id)
})

test('the form is full at 400 figures, those removed included, and says so at the field', () => {
  let draft = emptyDraft('mau-1', '2024-09-01')
  const many = (count: number) =>
    figures('Nhiều', 'S1', {
      profiles: ['P1'],
      cells: Array.from({ length: count }, (_, at) => line(at, { name: said(`${at}`) })),
    })
  for (let at = 0; at < 8; at += 1) draft = done(saveIndicator(draft, null, many(50)))
  draft = done(removePart(draft, { part: 'indicator', key: 'I01' }))
  assert.deepEqual(fieldsOf(saveIndicator(draft, null, many(2))), ['cells.0.vi'])
  assert.deepEqual(fieldsOf(saveIndicator(draft, null, many(61))), ['cells.60.vi'])
})

test('errors are told at their fields', () => {
  const draft = basic()
  const bad = figures('', 'X', { profiles: [], periods: [], cells: [line(0, { unit: said('') }), line(1)] })
  assert.deepEqual(fieldsOf(saveIndicator(draft, null, bad)), [
    ...['profiles', 'periods', 'cells.0.vi', 'cells.0.unit', 'cells.1.vi', 'section'],
  ])
  const share = { part: 'I23', base: 'I23', of: said('') }
  assert.deepEqual(fieldsOf(saveIndicator(draft, null, figures('A', 'A', { shares: [share] }))), [
    'shares.0.base',
    'shares.0.vi',
  ])
  const sum = { kind: 'sum', total: 'gone', parts: ['I23'], severity: 'warn' } as const
  assert.deepEqual(fieldsOf(saveRule(draft, null, sum)), ['total', 'parts'])
  assert.deepEqual(fieldsOf(saveLevels(draft, [])), ['levels.0.vi'])
  assert.deepEqual(fieldsOf(saveProfiles(draft, [ALL_GONE])), ['profiles.0.vi'])
  assert.equal(removePart(draft, { part: 'section', key: 'A' }).ok, false, 'the last section stays')
})

const period = (kind: PeriodKind, key: string, from: [number, number], to: [number, number], due: [number, number]) => {
  const on = ([on, month]: [number, number]) => ({ year: 0 as const, month, day: on })
  return { kind, key, name: said(key), from: on(from), to: on(to), due: [on(due)] } satisfies CalendarPeriod
}

test('remarks: what blocks, and what is only worth a look', () => {
  const told = (draft: Draft, today = TODAY) =>
    remarks(draft, today).map(({ page, blocks }) => `${page}${blocks ? ' !' : ''}`)
  assert.deepEqual(told(basic()), [])
  assert.deepEqual(told(basic(), day('2024-09-01')), ['/head !'], 'a period that began today has begun')
  assert.deepEqual(told(emptyDraft('mau-1', '2024-09-01')), ['/head !', '/head !', ' !', '/sections/S1'])
  const rule = { kind: 'at-most', a: 'I24', b: 'I23', severity: 'error' } as const
  const ruled = done(removePart(done(saveRule(basic(), null, rule)), { part: 'indicator', key: 'I24' }))
  assert.deepEqual(told(ruled), ['/rules/0 !'])
  assert.match(remarks(ruled, TODAY)[0]!.text.vi, /“Số lượt ý kiến nhận được”/, 'by its name, not its id')
  const shared = done(
    saveIndicator(basic(), null, figures('A', 'A', { shares: [{ part: 'F04', base: 'I23', of: said('b') }] })),
  )
  assert.deepEqual(told(done(removePart(shared, { part: 'indicator', key: 'I23' }))), ['/indicators/I28 !'])

  const quarters = [
    period('quarter', 'Q1', [1, 1], [31, 3], [30, 3]),
    period('quarter', 'Q2', [31, 3], [30, 6], [5, 7]),
    period('half', 'H1', [1, 1], [30, 6], [5, 7]),
  ]
  const dated = quarters.reduce((draft, one) => done(savePeriod(draft, null, one)), basic())
  assert.deepEqual(
    told(dated),
    ['/periods/0', '/periods/1'],
    'due before the end; two quarters overlap, a half year does not',
  )
  const schools = done(saveProfiles(basic(), [ALL_GONE, NEW]))
  assert.deepEqual(told(schools), [], 'who is asked of everybody is asked of the new profile')
  const own = { section: 'A', name: said('Riêng'), hint: said(''), required: false, profiles: ['P1'] }
  const both = done(saveProfiles(basic(), [ALL, NEW]))
  const asked = done(saveQuestion(both, null, { ...own, periods: PERIOD_KINDS }))
  assert.deepEqual(told(done(saveProfiles(asked, [{ id: 'P1', name: said(''), kinds: [] }]))), ['/questions/N04'])
  assert.equal(done(saveProfiles(both, [ALL])).regime.profiles.length, 2, 'what the form does not name stays')
})

test('what changes: added, removed, renamed, another unit', () => {
  const [first] = BASIC_FORM.indicators
  const kept = { cells: [line(0, { id: 'I23', unit: said('dự thảo') })] }
  const renamed = done(saveIndicator(basic(), first!.id, figures('Số dự thảo', 'A', kept)))
  const draft = done(
    removePart(done(saveIndicator(renamed, null, figures('Mới', 'A'))), { part: 'indicator', key: 'I27' }),
  )
  assert.deepEqual(
    differences(BASIC_FORM, draft.regime).map(({ what, how, before, after }) => [what, how, before?.vi, after?.vi]),
    [
      ['figure', 'added', undefined, 'Mới'],
      ['figure', 'removed', 'Số cuộc đối thoại đã tổ chức', undefined],
      ['figure', 'renamed', 'Số dự thảo, nội dung đưa ra lấy ý kiến', 'Số dự thảo'],
      ['figure', 'unit', 'Số dự thảo: nội dung', 'Số dự thảo: dự thảo'],
    ],
  )
  assert.deepEqual(differences(BASIC_FORM, BASIC_FORM), [])
})

test('periods under it: those that begin from its day on, until a later version takes over', () => {
  const draft = { ...DEFAULT_FORM, version: 9, appliesFrom: '2024-09-01' }
  const later = { ...DEFAULT_FORM, version: 3, appliesFrom: '2024-12-15' }
  const keys = (stored: Regime[]) => periodsUnder(amongStored(stored, draft), draft).map(({ key }) => key)
  assert.deepEqual(keys([DEFAULT_FORM, later]), ['2024-S1', '2024-SY', '2024-Q4'])
  assert.ok(!keys([DEFAULT_FORM]).includes('2024-Q3'), 'it began in June')
  sameDay(nextBeginning(DEFAULT_FORM, TODAY), '2024-09-01')
  sameDay(nextBeginning(BASIC_FORM, TODAY), '2024-08-21')
})

test('sections are numbered as the outline does it', () => {
  const labels = (first: string) =>
    labelled([first, '', '', '', ''].map((label, at) => ({ id: `${at}`, label, name: said('') }))).map(one => one.label)
  assert.deepEqual(labels('I'), ['I', 'II', 'III', 'IV', 'V'])
  assert.deepEqual(labels('A'), ['A', 'B', 'C', 'D', 'E'])
  assert.deepEqual(labels('1'), ['1', '2', '3', '4', '5'])
})

/** A form as the page shows it, sent back untouched; what the schema reads of it. */
function sentBack<T>(schema: z.ZodType<T>, typed: Typed): T {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) if (value !== '') form.set(name, value)
  const read = readForm(schema, form)
  assert.ok(read.ok, JSON.stringify(read.ok || read.errors))
  return read.value
}

/** What the form of a page would send. */
function fieldsIn(page: string): Typed {
  const form = page.slice(page.indexOf('<form method="post"'))
  const typed: Typed = {}
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const within = form.slice(0, form.indexOf('</form>'))
  for (const [tag] of within.matchAll(/<input [^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
    const [, value = ''] = / value="([^"]*)"/.exec(tag) ?? []
    if (!/type="(checkbox|radio)"/.test(tag) || / checked/.test(tag)) typed[name] = plain(value)
  }
  for (const [, name = '', options = ''] of within.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const [, chosen] = /<option value="([^"]*)" selected/.exec(options) ?? []
    const [, first] = /<option value(?:="([^"]*)")?/.exec(options) ?? []
    typed[name] = / value selected/.test(options) ? '' : (chosen ?? first ?? '')
  }
  return typed
}

test('each form of the whole outline, saved as it was opened, changes nothing that a report is made of', () => {
  const draft = draftFrom(DEFAULT_FORM, [DEFAULT_FORM], '2024-09-01')
  const { regime } = draft
  const sources = [...new Set(cellsOf(regime).flatMap(({ records }) => records ?? []))]
  assert.ok(sources.length > 2)
  const named = (key: string) => ({ key, name: said(key), records: async () => [] })
  const shell = {
    lang: 'vi',
    say: speak('vi'),
    path: '/',
    bodyName: null,
    person: null,
    nav: [],
    clock: null,
    notice: null,
  } as const
  const now = Temporal.Instant.from('2024-08-20T02:00:00Z')
  const stored = {
    ...{ id: 'x', baseVersion: 1, state: 'draft' as const, version: 1, draft, earlier: [], edits: [] },
    ...{ publishedVersion: null, changedAt: now, changedBy: '' },
  }
  let after = done(saveHead(draft, sentBack(headForm, headTyped(regime))))
  after = done(saveLevels(after, sentBack(levelsForm, levelsTyped(regime)).levels))
  after = done(saveProfiles(after, sentBack(profilesForm, profilesTyped(regime)).profiles))
  for (const [place, one] of regime.calendar.entries())
    after = done(savePeriod(after, place, sentBack(periodForm(PERIODS, regime.levels.length), periodTyped(one))))
  for (const one of regime.indicators) {
    const props = { shell, stored, typed: indicatorTyped(one, regime), errors: [], existing: one }
    const page = render(IndicatorPage({ ...props, sources: sources.map(named) }))
    after = done(saveIndicator(after, one.id, sentBack(indicatorForm(sources), fieldsIn(page))))
  }
  for (const one of regime.questions)
    after = done(saveQuestion(after, one.id, sentBack(questionForm, questionTyped(one, regime))))
  for (const [place, rule] of regime.rules.entries())
    after = done(saveRule(after, place, sentBack(ruleForm, ruleTyped(rule))))
  // Who is asked is written out for everybody, or left out: that says the same. So does the name of an only figure.
  const asked = (one: Asked) => ({
    profiles: regime.profiles.filter(({ id }) => one.profiles?.includes(id) ?? true).map(({ id }) => id),
    periods: PERIOD_KINDS.filter(kind => one.periods?.includes(kind) ?? true),
  })
  const nameIn = (one: Indicator, cell: Cell) => (one.kind === 'yes' ? one.name : cellName(one, cell))
  const asking = ({ indicators, questions, ...rest }: Regime) => ({
    ...rest,
    indicators: indicators.map(one => ({
      ...{ ...one, ...asked(one) },
      cells: one.cells.map(cell => ({ ...cell, name: nameIn(one, cell) })),
    })),
    questions: questions.map(one => ({ ...one, ...asked(one) })),
  })
  assert.deepEqual(asking(after.regime), asking(regime))
  assert.deepEqual(after.used, draft.used, 'no number was given')
})

// --- whatever is done in whatever order -------------------------------------------------------------------------------

interface Step {
  act: number
  pick: number
  other: number
  text: string
}

const at = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)]

/** One edit as the pages make it, of what the draft has at that moment. */
function taken(draft: Draft, { act, pick, other, text }: Step): Outcome<Draft> {
  const { regime } = draft
  const section = at(regime.sections, pick)!.id
  const indicator = at(regime.indicators, pick)
  const profiles = regime.profiles.filter((_, place) => (other >> place) % 2 === 0).map(({ id }) => id)
  const asked = { profiles, periods: PERIOD_KINDS.slice(other % 9) }
  const cells = [...Array(other % 4).keys()].map(place => line(place, { name: said(`${text}${place}`) }))
  const ids = cellsOf(regime).map(({ id }) => id)
  switch (act) {
    case 0:
      return addSection(draft, said(text))
    case 1:
    case 2:
      return saveIndicator(draft, null, {
        ...figures(text, section),
        ...asked,
        cells,
        kind: (['figures', 'yes', 'choice'] as const)[pick % 3]!,
      })
    case 3: {
      const kept = (indicator?.cells ?? [])
        .slice(other % 2)
        .map((cell, place) => line(place, { id: cell.id, name: cell.name }))
      return saveIndicator(draft, indicator?.id ?? null, {
        ...figures(text, section),
        ...asked,
        dropped: other % 2 ? [indicator?.cells[0]?.id ?? ''] : [],
        cells: [...kept, ...cells.map((one, place) => ({ ...one, place: kept.length + place }))],
      })
    }
    case 4:
      return saveQuestion(draft, at(regime.questions, other)?.id ?? null, {
        section,
        name: said(text),
        hint: said(''),
        required: true,
        ...asked,
      })
    case 5:
      return saveRule(
        draft,
        null,
        pick % 2
          ? { kind: 'at-most', a: at(ids, pick) ?? '', b: at(ids, other) ?? '', severity: 'warn' }
          : {
              kind: 'sum',
              total: at(ids, pick) ?? '',
              parts: ids.slice(other % 7, (other % 7) + 3),
              severity: 'error',
            },
      )
    case 6: {
      const part = PARTS[other % PARTS.length]!
      const of = {
        section: regime.sections,
        indicator: regime.indicators,
        question: regime.questions,
        rule: [...regime.rules.keys()].map(String),
        period: [...regime.calendar.keys()].map(String),
      }
      const one = at<{ id: string } | string>(of[part], pick)
      return removePart(draft, { part, key: typeof one === 'string' ? one : (one?.id ?? '') })
    }
    case 7:
      return movePart(draft, { part: 'indicator', key: indicator?.id ?? '' }, other % 2 ? 1 : -1)
    case 8:
      return saveProfiles(draft, [
        ...regime.profiles.map((profile, place) => (place < pick % 2 ? { ...profile, name: said('') } : profile)),
        { id: null, name: said(text), kinds: [] },
      ])
    default:
      return saveHead(draft, { name: said(text), ground: said(text), appliesFrom: TODAY.add({ days: pick - 3 }) })
  }
}

test('any sequence of edits and undoings is an outline that may be stored, or says why not, and gives no position twice', () => {
  const step = fc.record({
    ...{ act: fc.nat(11), pick: fc.nat(40), other: fc.nat(40) },
    text: fc.string({ maxLength: 5, unit: 'binary' }),
  })
  let published = 0
  fc.assert(
    fc.property(fc.constantFrom(BASIC_FORM, DEFAULT_FORM, null), fc.array(step, { maxLength: 25 }), (base, steps) => {
      const stored = [BASIC_FORM, DEFAULT_FORM]
      let draft = base ? draftFrom(base, stored, '2024-09-01') : emptyDraft('mau-1', '2024-09-01')
      const before: Draft[] = []
      const holders = new Map<number, string>()
      for (const cell of stored.filter(({ form }) => form === base?.form).flatMap(cellsOf))
        holders.set(cell.position, cell.id)
      let newest = draft.started.F
      for (const one of steps) {
        const undone = one.act === 11 ? before.pop() : undefined
        const next = undone ? takenBack(draft, undone) : done(orSame(taken(draft, one), draft))
        if (!undone && next !== draft) before.push(draft)
        const known = new Set(cellsOf(draft.regime).map(({ id }) => id))
        for (const { id, position } of cellsOf(next.regime)) {
          if (!undone && !known.has(id)) {
            assert.ok(position > newest, `position ${position} was given before`)
            newest = Math.max(newest, position)
          }
          assert.equal(holders.get(position) ?? id, id)
          holders.set(position, id)
        }
        draft = next
        assert.ok(checkRegime(draft.regime).ok)
      }
      const blocking = remarks(draft, TODAY).filter(({ blocks }) => blocks)
      const added = mayBeAdded({ ...done(placed(draft, stored)), version: 200 }, stored)
      assert.ok(added.ok || blocking.length > 0, added.ok ? '' : JSON.stringify(added.findings))
      if (blocking.length === 0) published += 1
    }),
    { numRuns: 150 },
  )
  assert.ok(published > 10, `only ${published} could be published`)
})

/** A refused edit changes nothing, and says why. */
const orSame = (outcome: Outcome<Draft>, draft: Draft): Outcome<Draft> => {
  if (outcome.ok) return outcome
  assert.ok(outcome.findings.every(({ text }) => text.vi.length > 10 && text.en.length > 10))
  return { ok: true, value: draft }
}
