// Citations by number in the spellings that real documents use.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { citationsOf, findDate, findMentions, issuerName, kindFitsNumber, matchForm } from './citation.ts'

const cited = (text: string) =>
  citationsOf(findMentions(text.normalize('NFC'))).map(one => [
    one.kind,
    one.number,
    one.date?.toString() ?? null,
    one.issuer,
  ])

for (const [text, ...expected] of [
  [
    'Chỉ thị số 30-CT/TW ngày 18 tháng 02 năm 1998 của Bộ Chính trị (khóa VIII) về dân chủ',
    'Chỉ thị',
    '30-CT/TW',
    '1998-02-18',
    'Bộ Chính trị',
  ],
  ['Chỉ thị số 30-CT/TW, ngày 18-2-1998 của Bộ Chính trị', 'Chỉ thị', '30-CT/TW', '1998-02-18', 'Bộ Chính trị'],
  ['Nghị định 59/2023/NĐ-CP của Chính phủ ngày 14/8/2023', 'Nghị định', '59/2023/NĐ-CP', '2023-08-14', 'Chính phủ'],
  ['Nghị định số: 59/2023/NĐ – CP ngày 14 tháng tám năm 2023', 'Nghị định', '59/2023/NĐ-CP', '2023-08-14', null],
  ['Quyết định số 367 - QĐ/TWĐTN-VP ngày 7/2/2023', 'Quyết định', '367-QĐ/TWĐTN-VP', '2023-02-07', null],
  ['Quy định số 11-QĐi/TW của Bộ Chính trị', 'Quy định', '11-QĐi/TW', null, 'Bộ Chính trị'],
  ['Kế hoạch số 79 /KH-THNH của Trường Tiểu học Nam Hòa về', 'Kế hoạch', '79/KH-THNH', null, 'Trường Tiểu học Nam Hòa'],
  ['công văn số 5711/SGDĐT-KTKĐ ngày 11/9/2024', 'Công văn', '5711/SGDĐT-KTKĐ', '2024-09-11', null],
  ['Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15', 'Luật', '10/2022/QH15', null, null],
  ['Quyết định số 774/QĐ-TTg (05/6/2020)', 'Quyết định', '774/QĐ-TTg', '2020-06-05', null],
  [
    'Thông tư số 11/2020/TT-BGDĐT của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn',
    'Thông tư',
    '11/2020/TT-BGDĐT',
    null,
    'Bộ trưởng Bộ Giáo dục và Đào tạo',
  ],
  [
    'Luật số 10/2022/QH15 được Quốc hội khóa XV, kỳ họp thứ 4 thông qua ngày 10 tháng 11 năm 2022',
    'Luật',
    '10/2022/QH15',
    '2022-11-10',
    'Quốc hội',
  ],
  ['Nghị quyết số 98/2023/QH15 của Quốc hội”; học tập', 'Nghị quyết', '98/2023/QH15', null, 'Quốc hội'],
  ['Đề án số 06-ĐA/TU. Phát huy', 'Đề án', '06-ĐA/TU', null, null],
  [
    'theo Công văn số 8378/BNV-CTTN&BĐG ngày 23/9/2025 của Bộ Nội vụ',
    'Công văn',
    '8378/BNV-CTTN&BĐG',
    '2025-09-23',
    'Bộ Nội vụ',
  ],
  ['Quy chế số 09-QC/TW ngày 31 tháng 02 năm 2020', 'Quy chế', '09-QC/TW', null, null],
  [
    'Kế hoạch số 12/KH-UBND của Uỷ ban nhân dân Thành phố Hồ Chí Minh ngày 1/3/2024',
    'Kế hoạch',
    '12/KH-UBND',
    '2024-03-01',
    'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  ],
] as const) {
  test(text, () =>
    assert.deepEqual(
      cited(text).map(([kind, number, date, issuer]) => [kind, number, date, matchForm(issuer ?? '') || null]),
      [expected],
    ),
  )
}

test('a list of numbers shares the kind that stands before it', () => {
  assert.deepEqual(
    cited('các Nghị định số 59/2023/NĐ-CP, số 61/2023/NĐ-CP và 04/2015/NĐ-CP').map(one => one[0]),
    ['Nghị định', 'Nghị định', 'Nghị định'],
  )
})

test('dates, school years, fractions and telephone numbers are no citations', () => {
  for (const text of [
    'ngày 28/3/2024',
    'năm học 2024-2025',
    '2/3 số phiếu',
    '24/7',
    'giai đoạn 2021 - 2025',
    'TP/HCM',
    'mẫu 01/BC',
    'số 028-3822/9999',
  ]) {
    assert.deepEqual(cited(text), [], text)
  }
})

test('each document once, with every place', () => {
  const text = 'Chỉ thị số 30-CT/TW; theo Chỉ thị số 30-CT/TW ngày 18/2/1998 của Bộ Chính trị; Kết luận số 120-KL/TW'
  const [first, second, ...rest] = citationsOf(findMentions(text))
  assert.equal(rest.length, 0)
  assert.deepEqual([first?.count, first?.date?.toString(), second?.number], [2, '1998-02-18', '120-KL/TW'])
  assert.deepEqual(
    first?.source.map(({ from, to }) => text.slice(from, to)),
    ['Chỉ thị số 30-CT/TW', 'Chỉ thị số 30-CT/TW ngày 18/2/1998 của Bộ Chính trị'],
  )
})

test('a number of another term is another document; a number with its year is one', () => {
  assert.equal(cited('Chỉ thị số 30-CT/TW ngày 18/2/1998 và Chỉ thị số 30-CT/TW ngày 22/01/2019').length, 2)
  assert.equal(cited('Luật số 10/2022/QH15 ngày 10/11/2022 và Luật số 10/2022/QH15 ngày 10/01/2022').length, 1)
})

test('text that is not composed (NFD) is read after NFC, with offsets into that', () => {
  const text = 'Quy định số 1374-QĐ/TU ngày 01 tháng 12 năm 2017'.normalize('NFD').normalize('NFC')
  const [mention] = findMentions(text)
  assert.equal(text.slice(mention!.from, mention!.to), text)
})

test('where an issuer ends', () => {
  assert.equal(issuerName('Ban Chỉ đạo thành phố về thực hiện'), 'Ban Chỉ đạo thành phố')
  assert.equal(issuerName('Sở Thông tin và Truyền thông triển khai'), 'Sở Thông tin và Truyền thông')
  assert.equal(issuerName('Bộ Nông nghiệp và Phát triển nông thôn quy định'), 'Bộ Nông nghiệp và Phát triển nông thôn')
  assert.equal(issuerName('Bộ Chính trị và Kết luận số'), 'Bộ Chính trị')
  assert.equal(issuerName('UBND TP. Hồ Chí Minh, ngày'), 'UBND TP. Hồ Chí Minh')
})

test('a kind that does not fit the code of the number', () => {
  assert.equal(kindFitsNumber('Thông báo kết luận', '1485-KL/TU'), false)
  assert.equal(kindFitsNumber('Quy định', '114-QĐ/TW'), true)
  assert.equal(kindFitsNumber('Hướng dẫn', '5711/SGDĐT-KTKĐ'), true)
})

test('31 February is no date', () => assert.equal(findDate('ngày 31 tháng 02 năm 2020'), null))

test('the match form keeps every offset', () => {
  assert.equal(matchForm('Uỷ ban, hoà, khoẻ, quý, hoàn, Ðảng–TW'), 'Ủy ban, hòa, khỏe, quý, hoàn, Đảng-TW')
  assert.equal(matchForm('UỶ BAN HOÀ THUẬN'), 'ỦY BAN HÒA THUẬN')
  const unit = fc.constantFrom('u', 'ỷ', 'o', 'à', 'Q', 'Ð', '–', '\u00a0', 'ạ', ' ', '😀')
  fc.assert(
    fc.property(fc.string({ unit }), text => matchForm(text.normalize('NFC')).length === text.normalize('NFC').length),
  )
})
