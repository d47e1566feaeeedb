// DOCX in the Party layout and its parts: header and signature tables, list labels, footnotes, tracked changes, stamps.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docx, listed, p, part, run, table } from './docx-fixture.ts'
import { type Reading, readDocument } from './index.ts'

const header = table([
  [p('ĐẢNG BỘ SỞ GIÁO DỤC VÀ ĐÀO TẠO'), p('ĐẢNG ỦY TRƯỜNG THPT HOA PHƯỢNG', { bold: true }), p('*'), p('Số 05-BC/ĐU')],
  [p('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true }), p('TP. Hồ Chí Minh, ngày 15 tháng 11 năm 2025')],
])
const signature = table([
  [
    p('Nơi nhận'),
    p('- Đảng ủy Sở Giáo dục và Đào tạo (để báo cáo),'),
    p('- Các chi bộ trực thuộc,'),
    p('- Lưu Văn phòng.'),
  ],
  [p('T/M ĐẢNG ỦY', { bold: true }), p('PHÓ BÍ THƯ'), p(''), p('Hoàng Thị Bích Ngọc', { bold: true })],
])
const title = [
  p('BÁO CÁO', { bold: true }),
  p('kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2025', { bold: true }),
  p('-----'),
].join('')

function read(bytes: Uint8Array, name = 'bao-cao.docx'): Reading {
  const result = readDocument(bytes, name)
  assert.ok(result.ok, result.ok ? '' : result.code)
  return result.reading
}

test('a Party report: head in a borderless table, signature block in another', () => {
  const body = `${p('I- KẾT QUẢ THỰC HIỆN')}${p('1. Công khai đầy đủ 12 nội dung.')}${p('II- PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026')}${p('1. Văn phòng Đảng ủy xây dựng kế hoạch công khai năm 2026.')}`
  const reading = read(docx(header + title + body + signature))
  const { format, kind, kindName, number, place, issuedOn, issuer, parentIssuer, subject, year } = reading
  assert.deepEqual(
    { format, kind, kindName, number, place, issuedOn, issuer, parentIssuer, subject, year },
    {
      format: 'party',
      kind: 'BC',
      kindName: 'Báo cáo',
      number: '05-BC/ĐU',
      place: 'TP. Hồ Chí Minh',
      issuedOn: '2025-11-15',
      issuer: 'ĐẢNG ỦY TRƯỜNG THPT HOA PHƯỢNG',
      parentIssuer: 'ĐẢNG BỘ SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      subject: 'kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2025',
      year: 2025,
    },
  )
  assert.deepEqual(reading.recipients, [
    'Đảng ủy Sở Giáo dục và Đào tạo (để báo cáo)',
    'Các chi bộ trực thuộc',
    'Lưu Văn phòng',
  ])
  assert.deepEqual(reading.signature, {
    authority: 'T/M ĐẢNG ỦY',
    post: 'PHÓ BÍ THƯ',
    postAsWritten: 'PHÓ BÍ THƯ',
    name: 'Hoàng Thị Bích Ngọc',
  })
  assert.deepEqual(
    reading.tasks.map(task => [task.path, task.body]),
    [['II.1', 'Văn phòng Đảng ủy']],
  )
  assert.deepEqual(reading.warnings, [])
  assert.equal(
    reading.text.split('\n')[0],
    'ĐẢNG BỘ SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẢNG ỦY TRƯỜNG THPT HOA PHƯỢNG * Số 05-BC/ĐU | ĐẢNG CỘNG SẢN VIỆT NAM TP. Hồ Chí Minh, ngày 15 tháng 11 năm 2025',
  )
})

test('the same head in two rows, its number and date in the second', () => {
  const rows = table(
    [[p('ĐẢNG BỘ XÃ TÂN HÒA'), p('CHI BỘ TRƯỜNG TIỂU HỌC TÂN HÒA'), p('*')], [p('ĐẢNG CỘNG SẢN VIỆT NAM')]],
    [[p('Số 03-BC/CB')], [p('Tân Hòa, ngày 02 tháng 12 năm 2025')]],
  )
  const reading = read(docx(rows + title + p('Chi bộ báo cáo như sau:')))
  assert.deepEqual([reading.number, reading.issuedOn, reading.place], ['03-BC/CB', '2025-12-02', 'Tân Hòa'])
  assert.deepEqual([reading.parentIssuer, reading.issuer], ['ĐẢNG BỘ XÃ TÂN HÒA', 'CHI BỘ TRƯỜNG TIỂU HỌC TÂN HÒA'])
})

const level = (at: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '-')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)

test('labels that Word draws itself are read, and count on', () => {
  const body = [
    listed('NHIỆM VỤ', 1),
    listed('Văn phòng Đảng ủy', 1, 1),
    listed('Lập danh mục hồ sơ.', 1, 2),
    listed('Ban Tổ chức Đảng ủy', 1, 1),
    p('Rà soát quy hoạch cán bộ.'),
    listed('TỔ CHỨC THỰC HIỆN', 1),
    listed('Các chi bộ trực thuộc thực hiện Kế hoạch này.', 1, 1),
  ].join('')
  const reading = read(
    docx(p('KẾ HOẠCH', { bold: true }) + p('công tác năm 2026') + p('') + body, { 'word/numbering.xml': numbering }),
  )
  assert.deepEqual(reading.sections, [
    { label: 'I', title: 'NHIỆM VỤ' },
    { label: 'II', title: 'TỔ CHỨC THỰC HIỆN' },
  ])
  assert.deepEqual(
    reading.tasks.map(task => [task.path, task.body, task.text]),
    [
      ['I.1.1', 'Văn phòng Đảng ủy', 'Lập danh mục hồ sơ.'],
      ['I.2.1', 'Ban Tổ chức Đảng ủy', 'Rà soát quy hoạch cán bộ.'],
      ['II.1', 'Các chi bộ trực thuộc', 'Các chi bộ trực thuộc thực hiện Kế hoạch này.'],
    ],
  )
})

test('footnotes, tables, capitals by style, tracked changes and hidden text', () => {
  const parts = {
    'word/styles.xml': part(
      'styles',
      '<w:style w:styleId="Ten"><w:name w:val="Ten loai"/><w:rPr><w:caps/><w:b/></w:rPr></w:style>',
    ),
    'word/footnotes.xml': part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="7">${p('Chỉ thị số 30-CT/TW ngày 18/2/1998 của Bộ Chính trị.')}</w:footnote>`,
    ),
  }
  const body = [
    p('Kế hoạch', { properties: '<w:pStyle w:val="Ten"/>' }),
    p('công tác năm 2026'),
    p('I. NHIỆM VỤ'),
    p(
      `${run('1. Quán triệt Chỉ thị')}<w:r><w:footnoteReference w:id="7"/></w:r><w:ins>${run(' của Đảng')}</w:ins><w:del><w:r><w:delText> cũ</w:delText></w:r></w:del>${run(' bí danh', '<w:vanish/>')}${run('.')}`,
    ),
    table([[p('Chỉ tiêu')], [p('Năm 2026')]], [[p('Hội nghị')], [p('2')]]),
  ].join('')
  const reading = read(docx(body, parts))
  assert.equal(reading.kind, 'KH')
  assert.deepEqual(reading.footnotes, [{ mark: '1', text: 'Chỉ thị số 30-CT/TW ngày 18/2/1998 của Bộ Chính trị.' }])
  assert.deepEqual(
    reading.citations.map(one => [one.number, one.date]),
    [['30-CT/TW', '1998-02-18']],
  )
  assert.deepEqual(reading.text.split('\n'), [
    'KẾ HOẠCH',
    'công tác năm 2026',
    'I. NHIỆM VỤ',
    '1. Quán triệt Chỉ thị¹ của Đảng.',
    'Chỉ tiêu | Năm 2026',
    'Hội nghị | 2',
    '¹ Chỉ thị số 30-CT/TW ngày 18/2/1998 của Bộ Chính trị.',
  ])
  const codes = reading.warnings.map(warning => warning.code)
  assert.ok(codes.includes('tracked-changes') && codes.includes('hidden-text'))
})

for (const [where, file] of [
  ['the head', docx(table([[p('UBND TỈNH'), p('Tối mật')], [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]]) + title)],
  ['a page header', docx(header + title, { 'word/header1.xml': part('hdr', p('MẬT')) })],
  [
    'a text box',
    docx(
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('T Ố I  M Ậ T')}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>${header}${title}`,
    ),
  ],
] as const) {
  test(`a secrecy mark in ${where} refuses the document`, () => {
    const result = readDocument(file, 'van-ban.docx')
    assert.ok(!result.ok)
    assert.equal(result.code, 'secret')
    assert.match(result.reason.vi, /độ mật/)
  })
}

test('words about secrets are no mark', () => {
  const reading = read(docx(header + title + p('1. Bảo vệ bí mật nhà nước theo quy định; tài liệu mật để riêng.')))
  assert.equal(reading.kind, 'BC')
})
