// The odd shapes that real documents come in, one small text each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Reading, readDocument } from './index.ts'

function read(text: string, name = 'van-ban.md'): Reading {
  const result = readDocument(new TextEncoder().encode(text), name)
  assert.ok(result.ok, result.ok ? '' : result.code)
  return result.reading
}

const plan = (body: string) => read(`KẾ HOẠCH\n\ncông tác năm 2026\n\n${body}`)
const paths = (reading: Reading) => reading.tasks.map(task => task.path)
const codes = (reading: Reading) => reading.warnings.map(warning => warning.code)

test('number and day left blank', () => {
  const reading = read(
    'SỞ Y TẾ\n\nSố: ...../KH-SYT\n\nHà Nội, ngày ... tháng ... năm 2026\n\nKẾ HOẠCH\n\ncông tác\n\n1. Việc đầu tiên phải làm.',
  )
  assert.deepEqual([reading.number, reading.issuedOn, reading.place], [null, null, 'Hà Nội'])
  assert.equal(reading.warnings.find(one => one.code === 'number-missing')?.written, 'Số: ...../KH-SYT')
  assert.ok(codes(reading).includes('date-missing'))
})

test('two columns glued into one line', () => {
  const reading = read(
    'SỞ Y TẾ TỈNH SÔNG LAM CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n**BỆNH VIỆN A** Độc lập - Tự do - Hạnh phúc\n\nSố: 12/BC-BVA Sông Lam, ngày 5/3/2026\n\nBÁO CÁO\n\nquý I năm 2026',
  )
  assert.deepEqual([reading.number, reading.place, reading.issuedOn], ['12/BC-BVA', 'Sông Lam', '2026-03-05'])
  assert.equal(reading.format, 'state')
})

test('a body named on two lines', () => {
  const reading = read('ĐẢNG BỘ XÃ A\n\nĐẢNG ỦY\n\nTRƯỜNG THCS B\n\n*\n\nSố 02-KH/ĐU\n\nKẾ HOẠCH\n\ncông tác')
  assert.deepEqual([reading.parentIssuer, reading.issuer], ['ĐẢNG BỘ XÃ A', 'ĐẢNG ỦY TRƯỜNG THCS B'])
})

test('both layouts on one document', () => {
  const reading = read('ĐẢNG CỘNG SẢN VIỆT NAM\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\ncông tác')
  assert.ok(codes(reading).includes('layout-mixed'))
})

test('a title and a number of different kinds', () => {
  const found = read('Số 02-BC/ĐU\n\nKẾ HOẠCH\n\ncông tác').warnings.find(one => one.code === 'kind-differs')
  assert.deepEqual([found?.written, found?.byNumber], ['Kế hoạch', 'Báo cáo'])
})

test('Roman figures misread: IL for I, II again for III', () => {
  const reading = plan(
    'IL NHIỆM VỤ CHUNG\n\n1. Việc thứ nhất.\n\nII. PHÂN CÔNG\n\n1. Việc thứ hai.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Việc thứ ba.',
  )
  assert.deepEqual(
    reading.sections.map(one => one.label),
    ['I', 'II', 'III'],
  )
  const uncertain = reading.warnings.filter(one => one.code === 'ocr-uncertain')
  assert.deepEqual(
    uncertain.map(one => [one.written, one.suggested]),
    [
      ['IL', 'I'],
      ['II', 'III'],
    ],
  )
  assert.ok(reading.text.includes('IL NHIỆM VỤ CHUNG'))
})

test('numbers glued to their words, numbers used twice', () => {
  const reading = plan('I- NHIỆM VỤ\n\n1Quán triệt các văn bản.\n\n2Kiểm tra việc thực hiện.\n\n2. Báo cáo kết quả.')
  assert.deepEqual(paths(reading), ['I.1', 'I.2', 'I.3'])
  assert.ok(codes(reading).includes('label-repeated'))
})

test('unnumbered paragraphs count past the labels that are taken', () => {
  assert.deepEqual(paths(plan('I. NHIỆM VỤ\n\nVăn phòng theo dõi chung.\n\n1. Việc thứ nhất.\n\n2. Việc thứ hai.')), [
    'I.3',
    'I.1',
    'I.2',
  ])
})

test('a paragraph cut by a page break, a footnote and a page number between its halves', () => {
  const reading = plan(
    'I. NHIỆM VỤ\n\nVăn phòng xây dựng kế hoạch kiểm tra<sup>1</sup> đối với các chi bộ trực thuộc và\n\n<sup>1</sup> Theo Quy định số 114-QĐ/TW.\n\n2\n\nbáo cáo kết quả.',
  )
  assert.ok(reading.tasks[0]!.text.endsWith('chi bộ trực thuộc và báo cáo kết quả.'))
  assert.deepEqual(reading.footnotes, [{ mark: '1', text: 'Theo Quy định số 114-QĐ/TW.' }])
  assert.equal(reading.warnings.find(one => one.code === 'joined-paragraph')?.task, 'I.1')
})

test('bold names without numbers are headings of their tasks', () => {
  const reading = plan(
    'I. PHÂN CÔNG THỰC HIỆN\n\n**Hiệu trưởng**\n\nChỉ đạo chung toàn trường.\n\n**Các tổ chuyên môn**\n\n- Triển khai đến từng giáo viên;\n- Nộp báo cáo hằng tháng.',
  )
  assert.deepEqual(
    reading.tasks.map(task => [task.path, task.body]),
    [
      ['I.1.1', 'Hiệu trưởng'],
      ['I.2.1', 'Các tổ chuyên môn'],
      ['I.2.2', 'Các tổ chuyên môn'],
    ],
  )
  assert.deepEqual(reading.bodies, ['Hiệu trưởng', 'Các tổ chuyên môn'])
})

test('sections that only tell hand out nothing', () => {
  const reading = plan(
    'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao nhận thức.\n\nII. NHIỆM VỤ\n\n1. Mục tiêu\n\nĐạt kết quả tốt.\n\n2. Giải pháp\n\nVăn phòng rà soát văn bản.',
  )
  assert.deepEqual(paths(reading), ['II.2.1'])
})

test('parts whose titles stand on the next line; a report gives tasks only where it says so', () => {
  const reading = read(
    'BÁO CÁO\n\nnăm 2025\n\nPhần thứ nhất\n\nKẾT QUẢ THỰC HIỆN\n\n1. Ban hành 12 văn bản.\n\nPhần thứ hai\n\nPHƯƠNG HƯỚNG, NHIỆM VỤ\n\n1. Tiếp tục công khai tài chính.',
  )
  assert.deepEqual(reading.sections, [
    { label: 'Phần thứ nhất', title: 'KẾT QUẢ THỰC HIỆN' },
    { label: 'Phần thứ hai', title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ' },
  ])
  assert.deepEqual(paths(reading), ['II.1'])
})

test('a letter without numbers: the paragraph that asks is the task', () => {
  const reading = read(
    'Số 45-CV/ĐU\n\nV/v báo cáo công tác dân vận\n\nKính gửi: Cấp ủy các chi bộ trực thuộc\n\nĐảng ủy đề nghị cấp ủy các chi bộ trực thuộc gửi báo cáo năm 2025 trước ngày 20/01/2026.\n\nNơi nhận\n\n- Như trên,\n- Lưu.',
  )
  assert.deepEqual(
    reading.tasks.map(task => [task.path, task.addressed]),
    [['1', 'cấp ủy các chi bộ trực thuộc']],
  )
  assert.deepEqual([reading.tasks[0]!.deliverables[0]?.due, reading.kind, reading.year], ['2026-01-20', 'CV', 2025])
})

for (const [block, authority, post, name] of [
  ['T/M BAN CHẤP HÀNH ĐOÀNBÍ THƯ\n\n(đã ký)\n\nNguyễn Văn An', 'T/M BAN CHẤP HÀNH ĐOÀN', 'BÍ THƯ', 'Nguyễn Văn An'],
  [
    'TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nTS. Lê Thị Bình',
    'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Lê Thị Bình',
  ],
  ['TM. BAN GIÁM ĐỐC\n\nGIÁM ĐỐC\n\nVũ Hòa', 'TM. BAN GIÁM ĐỐC', 'GIÁM ĐỐC', 'Vũ Hòa'],
  ['K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN\n\nĐỖ VĂN LÂM', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'ĐỖ VĂN LÂM'],
  ['HIỆU TRƯỞNG Trần Thị Mơ', null, 'HIỆU TRƯỞNG', 'Trần Thị Mơ'],
] as const) {
  for (const order of ['before', 'after'] as const) {
    test(`signature ${order} the recipients: ${block.replaceAll('\n\n', ' / ')}`, () => {
      const recipients = 'Nơi nhận:\n\n- Như trên;\n- Lưu: VT.'
      const reading = plan(
        `1. Việc thứ nhất phải làm.\n\n${order === 'before' ? `${block}\n\n${recipients}` : `${recipients}\n\n${block}`}`,
      )
      assert.deepEqual(reading.signature, { authority, post, postAsWritten: post, name })
      assert.deepEqual(reading.recipients, ['Như trên', 'Lưu: VT'])
      assert.deepEqual(paths(reading), ['1'])
    })
  }
}

test('misreadings are suspected only where they make sense', () => {
  const written = (text: string) =>
    plan(`1. ${text}`)
      .warnings.filter(one => one.code === 'suspected-misspelling')
      .map(one => [one.written, one.suggested])
  assert.deepEqual(written('Tổ chức hội nghị gấp gáp, đối thoại.'), [['gấp gáp', 'gặp gỡ']])
  assert.deepEqual(written('Công việc gấp gáp cuối năm.'), [])
  assert.deepEqual(written('Cản bộ, Đàng viên thực hiên.'), [
    ['Cản bộ', 'Cán bộ'],
    ['Đàng viên', 'Đảng viên'],
    ['thực hiên', 'thực hiện'],
  ])
})

test('decomposed letters and typewriter blanks are read like any others', () => {
  const reading = plan('I. NHIỆM VỤ\n\n1. Văn phòng\u00a0Đảng ủy xây dựng kế hoạch.'.normalize('NFD'))
  assert.deepEqual(
    [reading.tasks[0]?.body, reading.text === reading.text.normalize('NFC')],
    ['Văn phòng Đảng ủy', true],
  )
})

test('TCVN3 text is told, not guessed', () => {
  const reading = read(`${'§¶ng ñy Së Gi¸o dôc vµ §µo t¹o '.repeat(5)}`, 'cu.txt')
  assert.ok(codes(reading).includes('legacy-encoding'))
})
