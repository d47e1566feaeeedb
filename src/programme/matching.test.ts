import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../shared/text.ts'
import { match, namesSubordinates, recipientOf } from './matching.ts'

const candidates = [
  'Văn phòng Đảng ủy',
  'Ủy ban Kiểm tra Đảng ủy',
  'Ban Tuyên giáo Đảng ủy',
  'Ban Tổ chức Đảng ủy',
  'Công đoàn ngành giáo dục Thành phố',
  'Sở Giáo dục và Đào tạo',
].map((name, at) => ({ id: `u${at}`, name, search: fold(name) }))

for (const [written, unitId] of [
  ['Văn phòng Đảng ủy', 'u0'],
  ['VP Đảng uỷ', 'u0'],
  ['UBKT Đảng ủy', 'u1'],
  ['BTG ĐU', 'u2'],
  ['Sở GD&ĐT', 'u5'],
  ['Ban Tổ chức', null],
  ['Trường THPT Bến Nghé', null],
  ['', null],
] as const)
  test(`“${written}” is ${unitId ?? 'left to a person'}`, () => assert.equal(match(written, candidates).unitId, unitId))

test('what is not beyond doubt is offered, the likeliest first; what is like nothing offers nothing', () => {
  const offered = (written: string) => match(written, candidates).alternatives.map(({ name }) => name)
  assert.equal(offered('Ban Tổ chức')[0], 'Ban Tổ chức Đảng ủy')
  assert.equal(offered('Ban Tuyên giáo và Dân vận Đảng ủy')[0], 'Ban Tuyên giáo Đảng ủy')
  assert.deepEqual(offered('Hội Cựu chiến binh quận'), [])
})

test('two organisations of one name are both offered, neither is taken', () => {
  const twice = [...candidates, { ...candidates[0]!, id: 'x' }]
  assert.equal(match('Văn phòng Đảng ủy', twice).unitId, null)
  assert.deepEqual(
    match('Văn phòng Đảng ủy', twice)
      .alternatives.slice(0, 2)
      .map(({ id }) => id),
    ['u0', 'x'],
  )
})

test('the set of subordinate Party organisations is known by its words', () => {
  for (const words of ['Các đảng bộ, chi bộ trực thuộc', 'các chi bộ, đảng bộ trực thuộc Đảng uỷ', 'Cấp ủy trực thuộc'])
    assert.ok(namesSubordinates(words), words)
  for (const words of ['Các cấp ủy, tổ chức Đảng', 'Đơn vị trực thuộc Sở', null])
    assert.ok(!namesSubordinates(words), `${words}`)
})

for (const [line, kind] of [
  ['Như trên', 'addressees'],
  ['Các đảng bộ, chi bộ trực thuộc', 'addressees'],
  ['Lưu Văn phòng Đảng ủy', 'archive'],
  ['Lưu: VT, VP', 'archive'],
  ['Sở Giáo dục và Đào tạo', 'unit'],
  ['Ban Tổ chức', 'open'],
  ['Ban Thường vụ Thành ủy (để b/c)', 'outside'],
] as const)
  test(`the line “${line}” of Nơi nhận: ${kind}`, () => assert.equal(recipientOf(line, candidates).kind, kind))
