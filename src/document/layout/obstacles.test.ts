// What stands in the way of a document: nothing in good ones, and each rule by an example that breaks it.
import assert from 'node:assert/strict'
import test from 'node:test'
import { layOutDocx } from './docx.ts'
import { issuingBody, mayIssue, type PartyBody } from './issuing.ts'
import { obstacles } from './obstacles.ts'
import type { KindCode, OfficialDocument } from './official.ts'
import { partyPlan, partyReport, statePlan } from './samples.ts'

const found = (document: OfficialDocument) =>
  obstacles(document).map(({ severity, code, field }) => `${severity} ${code} ${field}`)

const party = (change: Partial<OfficialDocument>): OfficialDocument => ({ ...partyReport, ...change })
const state = (change: Partial<OfficialDocument>): OfficialDocument => ({ ...statePlan, ...change })
const signed = (authority: string, post = 'Bí thư', name: string | null = null) => ({
  signature: { authority, post, name },
})

for (const [name, document] of Object.entries({ partyReport, partyPlan, statePlan })) {
  test(`nothing stands in the way of ${name}`, () => assert.deepEqual(found(document), []))
}

const BROKEN: readonly (readonly [string, OfficialDocument, readonly string[]])[] = [
  ['KT. in the Party', party(signed('KT. Bí thư')), ['error signature-of-other-layout signature.authority']],
  ['TM. in the Party', party(signed('TM. Ban Thường vụ')), ['error signature-of-other-layout signature.authority']],
  [
    'TL. before the post',
    party(signed('T/M Ban Thường vụ', 'TL. Bí thư')),
    ['error signature-of-other-layout signature.post'],
  ],
  ['T/M in the State', state(signed('T/M Ban Giám đốc')), ['error signature-of-other-layout signature.authority']],
  ['K/T in the State', state(signed('K/T Giám đốc')), ['error signature-of-other-layout signature.authority']],
  ['T/U, which is no form', party(signed('T/U Ban Thường vụ')), ['error signature-form-unknown signature.authority']],
  ['K/T of a committee', party(signed('K/T Bí thư')), ['error deputy-for-committee signature.authority']],
  ['K/T with old tone marks', party(signed('K/T ĐẢNG UỶ')), ['error deputy-for-committee signature.authority']],
  [
    'K/T of an inspection commission',
    party(signed('K/T Ủy ban Kiểm tra')),
    ['error deputy-for-committee signature.authority'],
  ],
  ['a committee without T/M', party(signed('')), ['error mandate-missing signature.authority']],
  [
    'the body once more in the post',
    party(signed('T/M Đảng ủy', 'Bí thư Đảng ủy')),
    ['warning organisation-in-post signature.post'],
  ],
  [
    'a title before the name',
    party(signed('T/M Đảng ủy', 'Bí thư', 'TS. Lê An')),
    ['warning title-in-name signature.name'],
  ],
  ['a Party body in the State layout', state({ issuer: 'Đảng uỷ Sở A' }), ['error issuer-of-other-layout issuer']],
  [
    'a State body in the Party layout',
    party({ issuer: 'Sở Giáo dục và Đào tạo' }),
    ['error issuer-of-other-layout issuer'],
  ],
  [
    'a State symbol in the Party',
    party({ number: { sequence: 1, symbol: 'BC-SGDĐT' } }),
    ['error number-form number.symbol'],
  ],
  [
    'a Party symbol in the State',
    state({ number: { sequence: 1, symbol: 'KH/ĐU' } }),
    ['error number-form number.symbol'],
  ],
  [
    'the symbol of another kind',
    party({ number: { sequence: 1, symbol: 'KH/ĐU' } }),
    ['error number-form number.symbol'],
  ],
  ['number 0', party({ number: { sequence: 0, symbol: 'BC/ĐU' } }), ['error number-out-of-range number.sequence']],
  ['number 1.5', party({ number: { sequence: 1.5, symbol: 'BC/ĐU' } }), ['error number-out-of-range number.sequence']],
  [
    'the archive line of the State',
    party({ recipients: ['A', 'Lưu: VT'] }),
    ['error archive-line-of-other-layout recipients.1'],
  ],
  ['"VT" in the Party', party({ recipients: ['A', 'Lưu VT'] }), ['error archive-line-of-other-layout recipients.1']],
  [
    'the archive line of the Party',
    state({ recipients: ['A', 'Lưu VT'] }),
    ['error archive-line-of-other-layout recipients.1'],
  ],
  ['no archive line', party({ recipients: ['Như trên'] }), ['warning archive-line-missing recipients']],
  ['no recipients', party({ recipients: [' '] }), ['warning missing-recipients recipients']],
  [
    'a letter to nobody',
    party({ kind: 'CV', number: { sequence: 1, symbol: 'CV/ĐU' } }),
    ['warning missing-addressees addressees', 'warning as-above-missing recipients.0'],
  ],
  ['a Party conclusion in the State', state({ kind: 'KL' }), ['error kind-not-of-layout kind']],
  [
    'a kind that cannot be drawn',
    state({ kind: 'QĐ', number: { sequence: 1, symbol: 'QĐ-SGDĐT' } }),
    ['error kind-not-laid-out kind'],
  ],
  [
    'a row of another length',
    party({
      blocks: [
        { type: 'table', caption: null, columns: [{ title: 'A', align: 'left' }], rows: [['1'], ['1', '2']] },
        { type: 'paragraph', text: 'Hết.' },
      ],
    }),
    ['error row-of-other-length blocks.0.rows.1'],
  ],
  [
    'a table at the end, wider than the page',
    party({
      blocks: [
        {
          type: 'table',
          caption: null,
          columns: Array.from({ length: 20 }, () => ({ title: 'Nghiêm', align: 'left' })),
          rows: [],
        },
      ],
    }),
    ['warning table-too-wide blocks.0', 'warning ends-without-text blocks.0'],
  ],
  [
    'a footnote behind words that are not there',
    party({ blocks: [{ type: 'paragraph', text: 'Một.', footnotes: [{ after: 'Hai', text: 'chú thích' }] }] }),
    ['warning footnote-place-not-found blocks.0.footnotes.0'],
  ],
  [
    'everything left empty: all findings, not the first',
    party({ issuer: '', place: ' ', subject: '\u0000', blocks: [], ...signed('', '') }),
    [
      'error missing-issuer issuer',
      'error missing-place place',
      'error missing-subject subject',
      'error missing-text blocks',
      'error missing-post signature.post',
    ],
  ],
]

for (const [name, document, expected] of BROKEN) {
  test(`${name}: ${expected.join(', ')}`, async () => {
    assert.deepEqual(found(document), expected)
    // A draft with findings must still be visible.
    await layOutDocx(document)
  })
}

test('forms that are right are not objected to', () => {
  for (const authority of ['T/M Đảng ủy', 'T/M Ban Thường vụ', 'T/L Ban Thường vụ']) {
    assert.deepEqual(found(party(signed(authority))), [], authority)
  }
  assert.deepEqual(found(party({ issuer: 'Ban Tổ chức', ...signed('K/T Trưởng ban', 'Phó Trưởng ban') })), [])
  assert.deepEqual(found(party({ issuer: 'Ban Tổ chức', ...signed('', 'Trưởng ban') })), [])
  for (const authority of ['', 'KT. Giám đốc', 'TL. Giám đốc', 'TUQ. Giám đốc', 'Q. Giám đốc', 'TM. Ủy ban nhân dân']) {
    assert.deepEqual(found(state(signed(authority, 'Phó Giám đốc', 'TS. Lê An'))), [], authority)
  }
  for (const symbol of ['BC/ĐU', 'BC/BCĐTP', 'BC/UBKT', 'BC/CB']) {
    assert.deepEqual(found(party({ number: { sequence: null, symbol } })), [], symbol)
  }
  const letter = state({ kind: 'CV', number: { sequence: 12, symbol: 'SGDĐT-VP' }, addressees: ['Các trường'] })
  assert.deepEqual(found({ ...letter, recipients: ['- Như trên;', 'Lưu: VT, VP'] }), [])
})

test('every finding says in both languages what is wrong and what to do', () => {
  for (const [, document] of BROKEN) {
    for (const { message } of obstacles(document)) {
      assert.match(message.vi, /\p{L}.*\.$/u)
      assert.match(message.en, /\p{L}.*\.$/u)
      assert.doesNotMatch(message.vi + message.en, /undefined|null/)
    }
  }
})

// Reg. 399-QĐ/TW, art. 11 and 13, as a table: committee, Standing Committee, branch.
const MAY: readonly (readonly [KindCode, boolean, boolean, boolean])[] = [
  ...(['NQ', 'QĐ', 'KL', 'TB', 'BC', 'KH', 'CTr', 'ĐA', 'PA', 'TTr', 'CV', 'BB'] as const).map(
    kind => [kind, true, true, true] as const,
  ),
  ['QC', true, false, true],
  ['QyĐ', true, true, false],
  ['HD', false, true, false],
  ['CT', false, false, false],
  ['TT', false, false, false],
]

const SIGNED: Record<PartyBody, string> = {
  committee: 'T/M ĐẢNG ỦY',
  'standing-committee': 'T/M BAN THƯỜNG VỤ',
  branch: 'T/M CHI BỘ',
}

for (const [kind, ...may] of MAY) {
  for (const [index, body] of (['committee', 'standing-committee', 'branch'] as const).entries()) {
    test(`${body} ${may[index] ? 'may' : 'may not'} issue ${kind}`, () => {
      assert.equal(mayIssue(body, kind), may[index])
      const codes = obstacles(party({ kind, ...signed(SIGNED[body]) })).map(({ code }) => code)
      assert.equal(codes.includes('kind-not-issued-by-body'), !may[index])
    })
  }
}

test('the body is read from the signature, not from the head of the page', () => {
  assert.equal(issuingBody('T/M Ban Thường vụ'), 'standing-committee')
  assert.equal(issuingBody('T/L BAN THƯỜNG VỤ'), 'standing-committee')
  assert.equal(issuingBody('T/M ĐẢNG UỶ'), 'committee')
  assert.equal(issuingBody('T/M Ban Chấp hành Đảng bộ'), 'committee')
  assert.equal(issuingBody('T/M CHI BỘ'), 'branch')
  assert.equal(issuingBody('T/M ỦY BAN KIỂM TRA'), null)
  assert.equal(issuingBody('K/T TRƯỞNG BAN'), null)
})
