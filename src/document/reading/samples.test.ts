// Four invented documents of the kinds an office receives: what the reader must find in each.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Reading, readDocument } from './index.ts'

function read(name: string): Reading {
  const result = readDocument(readFileSync(new URL(`../samples/${name}`, import.meta.url)), name)
  assert.ok(result.ok)
  return result.reading
}

const head = ({ format, kind, number, issuedOn, place, issuer, parentIssuer, year }: Reading) => [
  ...[format, kind, number, issuedOn, place],
  ...[issuer, parentIssuer, year],
]
const owners = (reading: Reading) => reading.tasks.map(task => [task.path, task.body ?? task.addressed])
const deliverables = (reading: Reading, path: string) =>
  reading.tasks
    .find(task => task.path === path)!
    .deliverables.map(({ kind, who, due, rhythm }) => [kind, who, due, rhythm])
const codes = (reading: Reading) => reading.warnings.map(warning => warning.code)

test('a Party plan with a flattened header table, old tone marks and hyphens with blanks', () => {
  const reading = read('party-plan.md')
  assert.deepEqual(head(reading), [
    ...['party', 'KH', '12-KH/ĐU', '2026-02-05', 'TP. Hồ Chí Minh'],
    ...['ĐẢNG UỶ TRƯỜNG THPT HOA PHƯỢNG', 'ĐẢNG BỘ SỞ GIÁO DỤC VÀ ĐÀO TẠO', 2026],
  ])
  assert.equal(reading.subject, 'thực hiện công tác dân vận và Quy chế dân chủ ở cơ sở năm 2026')
  assert.deepEqual(
    reading.bases.map(one => one.citations),
    [['30-CT/TW'], ['114-QĐ/TW']],
  )
  assert.deepEqual(
    reading.sections.map(one => one.label),
    ['I', 'II', 'III'],
  )
  assert.deepEqual(reading.bodies, ['Uỷ ban Kiểm tra Đảng uỷ', 'Văn phòng Đảng uỷ'])
  assert.deepEqual(owners(reading), [
    ['II.1.1', null],
    ['II.1.2', 'Các chi bộ trực thuộc'],
    ['II.2.a', 'Uỷ ban Kiểm tra Đảng uỷ'],
    ['II.2.b.1', 'Văn phòng Đảng uỷ'],
    ['II.2.b.2', 'Văn phòng Đảng uỷ'],
    ['III.1', 'Các chi bộ trực thuộc'],
    ['III.2', 'Văn phòng Đảng uỷ'],
  ])
  assert.deepEqual(deliverables(reading, 'II.1.1'), [['activity', 'body', '2026-06-30', null]])
  assert.deepEqual(deliverables(reading, 'II.1.2'), [['plan', 'units', '2026-03-15', 'once']])
  assert.deepEqual(deliverables(reading, 'II.2.a'), [
    ['activity', 'body', null, null],
    ['report', 'body', null, 'quarterly'],
  ])
  assert.deepEqual(deliverables(reading, 'III.1'), [
    ['plan', 'units', null, 'once'],
    ['report', 'units', null, 'half-yearly'],
  ])
  assert.deepEqual(reading.tasks[1]!.cooperating, ['Công đoàn trường', 'Đoàn Thanh niên'])
  assert.deepEqual(reading.recipients.at(-1), 'Lưu Văn phòng Đảng uỷ')
  assert.deepEqual(reading.signature, {
    authority: 'T/M ĐẢNG UỶ',
    post: 'BÍ THƯ',
    postAsWritten: 'BÍ THƯ',
    name: 'Lê Thị Thu Hạnh',
  })
  assert.deepEqual(codes(reading), ['owner-missing'])
})

test('a State plan: two columns of blanks, lines broken at the margin, a table of tasks in its annex', () => {
  const reading = read('state-plan.txt')
  assert.deepEqual(head(reading), [
    ...['state', 'KH', '79/KH-SGDĐT', '2025-09-04', 'Thành phố Hồ Chí Minh'],
    ...['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'UBND THÀNH PHỐ HỒ CHÍ MINH', 2025],
  ])
  assert.deepEqual(
    reading.bases.map(one => one.citations),
    [['10/2022/QH15'], ['59/2023/NĐ-CP', '61/2023/NĐ-CP'], []],
  )
  assert.deepEqual(owners(reading), [
    ['II.1.1', 'Các cơ sở giáo dục trực thuộc Sở'],
    ['II.1.2', 'các cơ sở giáo dục trực thuộc Sở'],
    ['II.2.1', 'Thanh tra Sở'],
    ['III.1.1', 'Phòng Tổ chức cán bộ'],
    ['III.2.1', 'Thủ trưởng các đơn vị trực thuộc'],
    ['PL.1', 'Các đơn vị trực thuộc'],
    ['PL.2', 'Các đơn vị trực thuộc'],
    ['PL.3', 'Phòng Tổ chức cán bộ'],
  ])
  assert.deepEqual(deliverables(reading, 'II.2.1'), [['plan', 'body', '2025-10-31', 'once']])
  assert.deepEqual(deliverables(reading, 'III.2.1'), [['report', 'units', null, 'quarterly']])
  assert.deepEqual(deliverables(reading, 'PL.2'), [['report', 'units', '2026-01-31', 'once']])
  assert.deepEqual(reading.recipients, [
    'UBND Thành phố (để báo cáo)',
    'Giám đốc Sở',
    'Các đơn vị trực thuộc',
    'Lưu: VT, TCCB',
  ])
  const { authority, post, name } = reading.signature!
  assert.deepEqual([authority, post, name], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Phạm Quốc Bảo'])
  assert.deepEqual(reading.warnings, [])
})

test('a State decision: articles, the post above its bases, a regulation attached', () => {
  const reading = read('state-decision.md')
  assert.deepEqual(head(reading), [
    ...['state', 'QĐ', '07/QĐ-MNSM', '2026-01-09', 'Bình Minh'],
    ...['TRƯỜNG MẦM NON SAO MAI', 'UỶ BAN NHÂN DÂN PHƯỜNG BÌNH MINH', null],
  ])
  assert.deepEqual(
    reading.sections.map(one => one.label),
    ['Điều 1', 'Điều 2', 'Điều 3'],
  )
  assert.deepEqual(owners(reading), [['3', 'Tổ Văn phòng, các tổ chuyên môn và toàn thể cán bộ, giáo viên, nhân viên']])
  assert.deepEqual(
    reading.citations.map(one => [one.number, one.date]),
    [
      ['10/2022/QH15', '2022-11-10'],
      ['59/2023/NĐ-CP', '2023-08-14'],
      ['15/QĐ-MNSM', '2020-02-12'],
    ],
  )
  assert.equal(reading.signature?.name, 'Đỗ Thị Mai Lan')
  assert.deepEqual(reading.recipients, ['Như Điều 3', 'UBND phường (để báo cáo)', 'Lưu: VT'])
  assert.ok(reading.text.endsWith('Quy chế này quy định việc thực hiện dân chủ trong nội bộ nhà trường.'))
})

test('an official letter: no title, subject below the number, those it is sent to', () => {
  const reading = read('state-letter.txt')
  assert.deepEqual(head(reading), [
    ...['state', 'CV', '215/VHXH-GD', '2025-11-03', 'Bình Minh'],
    ...['PHÒNG VĂN HÓA - XÃ HỘI', 'UBND PHƯỜNG BÌNH MINH', 2025],
  ])
  assert.equal(reading.subject, 'báo cáo kết quả thực hiện quy chế dân chủ năm 2025')
  assert.deepEqual(reading.addressees, [
    'Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở',
    'Chủ các cơ sở giáo dục ngoài công lập',
  ])
  assert.deepEqual(owners(reading), [
    ['1', 'Hiệu trưởng các trường'],
    ['2', 'Hiệu trưởng các trường'],
    ['3', 'Tổ Kiểm tra phường'],
  ])
  assert.deepEqual(deliverables(reading, '2'), [['report', 'units', '2025-11-30', 'once']])
})

for (const name of ['party-plan.md', 'state-plan.txt', 'state-decision.md', 'state-letter.txt']) {
  test(`${name}: every task and citation stands where it says`, () => {
    const { text, tasks, citations } = read(name)
    for (const { source, text: words } of tasks) assert.equal(text.slice(source.from, source.to), words)
    for (const { number, source } of citations) {
      for (const { from, to } of source)
        assert.ok(text.slice(from, to).replace(/\s/g, '').replace(/–/g, '-').includes(number))
    }
    assert.equal(new Set(tasks.map(task => task.path)).size, tasks.length)
  })
}
