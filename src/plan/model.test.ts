import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adoptionOf, type Model, takeModel, withoutModel } from './model.ts'
import type { PlanLine } from './plan.ts'

const model: Model = {
  ...{ contentId: 'c', who: 'Chi ủy', expected: 'Biên bản có chữ ký', evidence: '' },
  how: 'Mỗi tổ chuyên môn họp một buổi trong tháng mười. Từng người ghi phiếu góp ý gửi tổ trưởng.',
}
const line: PlanLine = {
  ...{ id: 'l', contentId: 'c', content: 'Đối thoại', how: '', who: '', dueOn: null, expected: '', evidence: '' },
  ...{ notApplicable: null, returned: null },
}

test('a model fills what is empty and nothing else; a content that does not apply takes none', () => {
  const taken = takeModel({ ...line, who: 'Công đoàn' }, model)
  assert.deepEqual([taken.how, taken.who, taken.expected], [model.how, 'Công đoàn', model.expected])
  assert.equal(takeModel({ ...line, notApplicable: 'Không có' }, model).how, '')
})

for (const [what, how, expected, adoption] of [
  ['as it is', model.how, model.expected, 'unchanged'],
  ['in another spelling', model.how.normalize('NFD').toUpperCase(), model.expected, 'unchanged'],
  ['with a word changed', model.how.replace('mười', 'chín'), model.expected, 'changed'],
  ['with much added', `${model.how} ${'Chi bộ còn phát phiếu hỏi. '.repeat(9)}`, model.expected, 'changed'],
  ['in own words', 'Hộp thư góp ý đặt ở phòng chờ, mở mỗi tuần.', 'Bảng trả lời', null],
  ['not written at all', '', '', null],
] as const)
  test(`a line ${what} is ${adoption ?? 'its own'}`, () =>
    assert.equal(adoptionOf({ ...line, how, expected }, model), adoption))

test('what is compared with others is what the unit wrote besides the model, slightly changed sentences of it too', () => {
  const own = 'Riêng tổ Văn đọc thêm quy chế.'
  assert.equal(withoutModel(`${model.how} ${own}`, model), own)
  assert.equal(withoutModel(model.how.replace('một buổi', 'hai buổi'), model), '')
  assert.equal(withoutModel('Biên bản có chữ ký', model), '')
  assert.equal(withoutModel(model.how, undefined), model.how)
})
