import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSecrecyMark } from './secrecy.ts'

for (const [paragraph, marked, because] of [
  ['MẬT', true, 'the lowest mark'],
  ['Tối mật', true, 'in small letters too'],
  ['TUYỆT MẬT', true, 'the highest'],
  ['M Ậ T', true, 'spaced out as on a stamp'],
  ['T Ố I  M Ậ T', true, 'spaced out, two words'],
  ['(TỐI MẬT)', true, 'in brackets'],
  ['Độ mật: Tuyệt mật', true, 'after its label'],
  ['MẬT'.normalize('NFD'), true, 'with loose diacritics'],
  ['M\u200bẬT', true, 'with a character that is not seen'],
  ['TOI MAT', true, 'without diacritics'],
  ['MËT', true, 'typed for TCVN3'],
  ['tuyÖt mËt', true, 'typed for TCVN3, two words'],
  ['TOÁI MAÄT', true, 'typed for VNI'],
  ['Bảo vệ bí mật nhà nước', false, 'words about secrets'],
  ['Tài liệu mật để riêng.', false, 'the word in a sentence'],
  ['Độ mật: Không', false, 'said to be none'],
  ['MAT', false, 'means too many other things'],
  ['Mật ong', false, 'honey'],
  ['', false, 'nothing'],
] as const)
  test(`“${paragraph}” is ${marked ? 'a' : 'no'} mark (${because})`, () =>
    assert.equal(isSecrecyMark(paragraph), marked))
