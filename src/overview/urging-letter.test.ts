// The letter that urges: whom it names, what it says of them, and the list that goes with it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type UrgedDuty, urgingLetter, urgingSubject } from './urging-letter.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const duty = (unit: string, late: string | null = '11 ngày'): UrgedDuty => ({
  ...{ unit, title: 'Kế hoạch năm 2024', expectedOn: day('2024-08-30'), late },
})
const letter = (duties: UrgedDuty[], by: string | null = '2024-09-16') =>
  urgingLetter({
    ...{ layout: 'party', issuerKind: 'party-committee', issuer: 'Đảng ủy Sở', subject: urgingSubject(duties), duties },
    ...{ on: day('2024-09-10'), by: by === null ? null : day(by) },
  })
const textOf = ({ blocks }: ReturnType<typeof letter>): string =>
  blocks
    .flatMap(block => (block.type === 'paragraph' ? [block.text] : block.type === 'list' ? [...block.items] : []))
    .join(' ')
const rowsOf = ({ annexes }: ReturnType<typeof letter>) => {
  const [table] = annexes![0]!.blocks
  return table?.type === 'table' ? table.rows.map(row => row.join(' | ')) : []
}

test('a few organisations are addressed by name, many as those in the list', () => {
  assert.deepEqual(letter(['A', 'B', 'A'].map(unit => duty(unit))).addressees, ['A', 'B'])
  const many = letter(['A', 'B', 'C', 'D', 'E', 'F'].map(unit => duty(unit)))
  assert.deepEqual(many.addressees, ['Các đảng bộ, chi bộ trực thuộc (danh sách kèm theo)'])
  assert.equal(rowsOf(many).length, 6)
})

for (const [name, duties, by, subject, said] of [
  [
    'one organisation, everything overdue',
    [duty('Chi bộ A'), duty('Chi bộ A')],
    '2024-09-16',
    'đôn đốc thực hiện nhiệm vụ quá hạn',
    /^Qua theo dõi đến ngày 10 tháng 9 năm 2024, Chi bộ A chưa hoàn thành 02 nhiệm vụ đã quá hạn .*chậm nhất là ngày 16 tháng 9 năm 2024;.*nguyên nhân/,
  ],
  [
    'some not due yet',
    [duty('Chi bộ A'), duty('Chi bộ B', null)],
    null,
    'đôn đốc thực hiện nhiệm vụ',
    /còn 02 đơn vị có 02 nhiệm vụ chưa hoàn thành, trong đó 01 nhiệm vụ đã quá hạn .*báo cáo kết quả; Nêu rõ nguyên nhân/,
  ],
  [
    'nothing is late: no reasons are asked for',
    [duty('Chi bộ A', null)],
    null,
    'đôn đốc thực hiện nhiệm vụ',
    /Chi bộ A có 01 nhiệm vụ chưa hoàn thành \(danh sách kèm theo\)\.(?!.*nguyên nhân)/,
  ],
] as const)
  test(name, () => {
    const made = letter([...duties], by)
    assert.equal(made.subject, subject)
    assert.match(textOf(made), said)
  })

test('the list: organisation, duty, day, how late', () => {
  const made = letter([duty('Chi bộ A', '8 ngày làm việc'), duty('Chi bộ B', null)])
  assert.deepEqual(rowsOf(made), [
    '01 | Chi bộ A | Kế hoạch năm 2024 | 30/8/2024 | 8 ngày làm việc',
    '02 | Chi bộ B | Kế hoạch năm 2024 | 30/8/2024 | –',
  ])
  assert.equal(made.annexes![0]!.title, 'Danh sách nhiệm vụ chưa hoàn thành')
})
