// The register notices a wrong date, and does not mistake a document of another term for a wrong date.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateDiffers, knownDocument, REGISTER, replacedBefore } from './register.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const differs = (number: string, date: string | null, issuer: string | null = null) =>
  dateDiffers({ number, date: date === null ? null : day(date), issuer })?.issuedOn?.toString() ?? null

for (const [number, date, issuer, expected, because] of [
  ['10/2022/QH15', '2022-01-10', null, '2022-11-10', 'the month was misread'],
  ['10/2022/QH15', '2022-11-10', null, null, 'the date is right'],
  ['10/2022/QH15', null, null, null, 'no date is told'],
  ['10/2022/QH15', '2019-05-05', null, '2022-11-10', 'a number with its year is never given twice'],
  ['30-CT/TW', '1998-02-19', 'Bộ Chính trị', '1998-02-18', 'one figure differs'],
  ['30-CT/TW', '2019-01-22', 'Ban Bí thư', null, 'another term, another issuer'],
  ['10-CT/TW', '2007-03-30', 'Ban Bí thư', null, 'another term, the same issuer'],
  ['99/2099/NĐ-CP', '2099-01-01', null, null, 'not in the register'],
] as const) {
  test(`${number} of ${date ?? 'no date'}: ${because}`, () => assert.equal(differs(number, date, issuer), expected))
}

test('a leading zero does not hide a document', () =>
  assert.equal(knownDocument({ number: '010/2022/QH15', date: null, issuer: null })?.number, '10/2022/QH15'))

test('every entry says where it comes from', () => {
  for (const { number, source } of REGISTER)
    assert.match(source, /^(?:law-democracy|procedures|law-updates-2026)\.md/, number)
  assert.equal(new Set(REGISTER.map(one => one.number)).size, REGISTER.length)
})

for (const [number, on, by] of [
  ['64/2014/NĐ-CP', '2026-08-01', '154/2026/NĐ-CP'],
  ['64/2014/NĐ-CP', '2026-07-01', '154/2026/NĐ-CP'],
  ['64/2014/NĐ-CP', '2026-06-30', null],
  ['64/2014/NĐ-CP', null, '154/2026/NĐ-CP'],
  ['10/2022/QH15', '2026-08-01', null],
] as const) {
  test(`${number} cited on ${on ?? 'an unknown day'}: ${by ? `replaced by ${by}` : 'stands'}`, () =>
    assert.equal(replacedBefore({ number, date: null, issuer: null }, on && day(on))?.replacedBy ?? null, by))
}
