// The DOCX of both layouts, read back from the file: measures, header, wording, signature, properties.
import assert from 'node:assert/strict'
import test from 'node:test'
import { layOutDocx } from './docx.ts'
import type { OfficialDocument } from './official.ts'
import { partyPlan, partyReport, statePlan } from './samples.ts'
import { linesOf, paragraphsOf, partsOf, type ReadParagraph } from './unpacked.ts'

const partsFor = async (document: OfficialDocument) => partsOf(await layOutDocx(document))
const body = async (document: OfficialDocument): Promise<string> => (await partsFor(document))['word/document.xml']!

function paragraph(xml: string, text: string): ReadParagraph {
  const found = paragraphsOf(xml).find(candidate => candidate.text === text)
  assert.ok(found, `no paragraph "${text}"`)
  return found
}

for (const [name, document] of Object.entries({ partyReport, statePlan })) {
  test(`${name}: A4, margins 20, 20, 30, 15 mm, another first page`, async () => {
    const xml = await body(document)
    assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"/)
    assert.match(xml, /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/)
    assert.match(xml, /<w:titlePg\/>/)
  })

  test(`${name}: the page number stands in the middle above, not on page 1`, async () => {
    const parts = await partsFor(document)
    const headers = Object.entries(parts).filter(([path]) => /^word\/header\d\.xml$/.test(path))
    const numbered = headers.filter(([, xml]) => /PAGE/.test(xml))
    assert.equal(headers.length, 2)
    assert.equal(numbered.length, 1)
    assert.match(numbered[0]![1], /<w:jc w:val="center"\/>/)
    const relation = new RegExp(`Id="([^"]+)"[^>]*Target="${numbered[0]![0].replace('word/', '')}"`)
    const id = relation.exec(parts['word/_rels/document.xml.rels']!)?.[1]
    assert.match(parts['word/document.xml']!, new RegExp(`<w:headerReference w:type="default" r:id="${id}"/>`))
  })

  test(`${name}: Times New Roman 14 in Vietnamese, headings black`, async () => {
    const styles = (await partsFor(document))['word/styles.xml']!
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)![0]
    for (const set of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      assert.match(defaults, new RegExp(`w:${set}="Times New Roman"`))
    assert.match(defaults, /<w:sz w:val="28"\/>/)
    assert.match(defaults, /<w:lang w:val="vi-VN"/)
    for (const level of [1, 2, 3]) {
      const heading = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`, 's').exec(styles)![0]
      assert.match(heading, /<w:color w:val="000000"\/>/)
      assert.match(heading, /w:ascii="Times New Roman"/)
    }
  })

  test(`${name}: a title and a language, no author, no machine, no moment; equal documents are equal files`, async () => {
    const core = (await partsFor(document))['docProps/core.xml']!
    assert.match(core, /<dc:language>vi-VN<\/dc:language>/)
    assert.match(core, /<dc:title>(Báo cáo kết quả|Kế hoạch Thực hiện)/)
    assert.doesNotMatch(core, /creator|lastModifiedBy|created|modified/)
    const first = await layOutDocx(document)
    // ZIP times have a grain of two seconds: the bytes of the header say it without waiting.
    assert.deepEqual([...first.slice(10, 14)], [0, 0, 0x21, 0])
    assert.ok(Buffer.from(first).equals(Buffer.from(await layOutDocx(document))))
  })
}

test('Party header: bodies, star and number on the left, the name of the Party and the day on the right', async () => {
  const lines = linesOf(await body(partyReport))
  assert.deepEqual(lines.slice(0, 9), [
    'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH',
    'ĐẢNG ỦY SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    '*',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 07-BC/ĐU',
    'Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2025',
    'BÁO CÁO',
    'kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2024 và phương hướng, nhiệm vụ năm 2025',
    '-----',
  ])
  assert.ok(!lines.some(line => /CỘNG HÒA|Độc lập/.test(line)))
})

test('State header: bodies and number on the left, State and motto on the right', async () => {
  const lines = linesOf(await body(statePlan))
  assert.deepEqual(lines.slice(0, 8), [
    'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 09/KH-SGDĐT',
    'Thành phố Hồ Chí Minh, ngày 27 tháng 5 năm 2026',
    'KẾ HOẠCH',
    'Thực hiện dân chủ ở cơ sở trong các cơ sở giáo dục công lập năm học 2026 - 2027',
  ])
  assert.ok(!lines.some(line => line === '*' || line === '-----' || /ĐẢNG CỘNG SẢN/.test(line)))
})

test('header faces: upper body upright, issuer and Party bold, place and day italic, kind and subject bold', async () => {
  const xml = await body(partyReport)
  const face = (text: string) => {
    const run = paragraph(xml, text).xml
    return `${/<w:b\/>/.test(run) ? 'bold' : ''}${/<w:i\/>/.test(run) ? 'italic' : ''}`
  }
  assert.equal(face('ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH'), '')
  assert.equal(face('ĐẢNG ỦY SỞ GIÁO DỤC VÀ ĐÀO TẠO'), 'bold')
  assert.equal(face('ĐẢNG CỘNG SẢN VIỆT NAM'), 'bold')
  assert.equal(face('Số 07-BC/ĐU'), '')
  assert.equal(face('Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2025'), 'italic')
  assert.equal(face('BÁO CÁO'), 'bold')
})

test('the header table has no borders and fills the text column', async () => {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(await body(partyReport))![0]
  for (const side of ['top', 'bottom', 'left', 'right', 'insideH', 'insideV']) {
    assert.match(table, new RegExp(`<w:${side} w:val="none"`))
  }
  const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(found => Number(found[1]))
  assert.equal(columns.length, 2)
  assert.equal(columns[0]! + columns[1]!, 11906 - 1701 - 850)
})

test('a number and a day still open leave their gaps', async () => {
  const xml = await body(partyPlan)
  assert.match(xml, /<w:t xml:space="preserve">Số {6}-KH\/CB<\/w:t>/)
  paragraph(xml, 'Thủ Đức, ngày     tháng     năm 2024')
})

test('Party text: first line 10 mm, justified, 6 points before, lines of exactly 19 points', async () => {
  const style = /<w:style [^>]*w:styleId="Body".*?<\/w:style>/s.exec(
    (await partsFor(partyReport))['word/styles.xml']!,
  )![0]
  assert.match(style, /<w:ind w:firstLine="567"\/>/)
  assert.match(style, /<w:jc w:val="both"\/>/)
  // "exactly" is what the library's EXACTLY writes and what Word ignores.
  assert.match(style, /<w:spacing (?=[^>]*w:before="120")(?=[^>]*w:line="380")(?=[^>]*w:lineRule="exact")[^>]*\/>/)
})

test('bases: dashes and semicolons in the Party, italic and a final full stop in the State', async () => {
  const party = await body(partyPlan)
  assert.doesNotMatch(paragraph(party, '- Căn cứ tình hình thực tế của đơn vị;').xml, /<w:i\/>/)
  const state = await body(statePlan)
  assert.match(paragraph(state, 'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;').xml, /<w:i\/>/)
  assert.match(paragraph(state, 'Theo đề nghị của Chánh Văn phòng Sở.').xml, /<w:i\/>/)
})

test('headings keep their labels as text and stay with what follows: "I-" in the Party, "I." in the State', async () => {
  const party = await body(partyReport)
  for (const text of ['I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', '1. Quán triệt, triển khai văn bản', 'a) Hạn chế']) {
    assert.match(paragraph(party, text).xml, /<w:keepNext\/>/)
  }
  paragraph(await body(statePlan), 'I. MỤC ĐÍCH, YÊU CẦU')
  const dotted = { ...partyReport, blocks: [{ type: 'heading', level: 1, label: 'II.', text: 'Kết quả' } as const] }
  paragraph(await body(dotted), 'II- KẾT QUẢ')
})

test('the Party ends with a full stop, the State with "./."', async () => {
  const party = linesOf(await body(partyReport)).join('\n')
  assert.match(party, /để tổng hợp chung\.\n/)
  assert.doesNotMatch(party, /\.\/\./)
  const state = linesOf(await body(statePlan)).join('\n')
  assert.equal(state.split('./.').length, 2)
  assert.match(state, /để được hướng dẫn\.\/\.\n/)
})

for (const [text, party, state] of [
  ['Hết', 'Hết.', 'Hết./.'],
  ['Hết.', 'Hết.', 'Hết./.'],
  ['Hết./.', 'Hết.', 'Hết./.'],
  ['Hết;', 'Hết.', 'Hết./.'],
  ['v.v...', 'v.v...', 'v.v..../.'],
  ['“Dân biết.”', '“Dân biết.”', '“Dân biết.”./.'],
] as const) {
  test(`the last words "${text}" become "${party}" and "${state}"`, async () => {
    const blocks = [{ type: 'paragraph', text } as const]
    paragraph(await body({ ...partyReport, blocks }), party)
    paragraph(await body({ ...statePlan, blocks }), state)
    paragraph(await body({ ...partyReport, blocks: [{ type: 'list', items: ['Một;', text] }] }), `- ${party}`)
    paragraph(await body({ ...statePlan, blocks: [{ type: 'quotation', text: 'A', from: '' }] }), '“A”./.')
  })
}

test('passages are quoted in italics, their source upright behind them', async () => {
  const { xml } = paragraphsOf(await body(partyReport)).find(({ text }) => text.startsWith('“Khó khăn lớn nhất'))!
  const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(found => found[0])
  assert.match(runs[0]!, /<w:i\/>.*một năm học\.”/s)
  assert.match(runs[1]!, / \(Đảng bộ Trường Trung học phổ thông Bến Thuyền\)/)
  assert.doesNotMatch(runs[1]!, /<w:i\/>/)
  const quoted = { ...partyReport, blocks: [{ type: 'quotation', text: '"Đã có dấu."', from: 'Chi bộ A' } as const] }
  paragraph(await body(quoted), '“Đã có dấu.” (Chi bộ A).')
})

test('the table of figures repeats its head, never cuts a row, and its columns add up to the text column', async () => {
  const table = [...(await body(partyReport)).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)][1]![0]
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(found => found[0])
  assert.equal(rows.length, 13)
  assert.match(rows[0]!, /<w:tblHeader\/>/)
  assert.equal(rows.filter(row => /<w:tblHeader\/>/.test(row)).length, 1)
  assert.ok(rows.every(row => /<w:cantSplit\/>/.test(row)))
  const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(found => Number(found[1]))
  assert.equal(
    columns.reduce((sum, width) => sum + width),
    9355,
  )
  assert.equal(columns[0], 567)
  assert.deepEqual(linesOf(rows[4]!), [
    '04',
    'Ý kiến, kiến nghị tại đối thoại đã được trả lời',
    'ý kiến',
    '1.808',
    '1.923',
    '94,02%',
  ])
  assert.match(paragraph(rows[4]!, '1.808').xml, /<w:jc w:val="right"\/>/)
})

test('no cell of a row is lost, and a table at the end stays with the signature', async () => {
  const columns = [{ title: 'Cột', align: 'left' } as const]
  const xml = await body({
    ...partyReport,
    blocks: [{ type: 'table', caption: null, columns, rows: [['một', 'hai'], []] }],
  })
  paragraph(xml, 'hai')
  const rows = [...[...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)][1]![0].matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(
    found => found[0],
  )
  assert.match(rows.at(-1)!, /<w:keepNext\/>/)
})

test('footnotes are numbered and their marks stand behind the words they belong to', async () => {
  const parts = await partsFor(partyReport)
  assert.match(
    parts['word/document.xml']!,
    /dân vận của Đảng<\/w:t><\/w:r><w:r>.{0,120}<w:footnoteReference w:id="1"\/>/,
  )
  assert.match(parts['word/footnotes.xml']!, /Trọng tâm là Chỉ thị số 30-CT\/TW/)
  const notes = [
    { after: 'không có ở đây', text: 'thứ hai' },
    { after: 'Một', text: 'thứ nhất' },
  ]
  const moved = await partsFor({ ...partyReport, blocks: [{ type: 'paragraph', text: 'Một hai.', footnotes: notes }] })
  assert.deepEqual(linesOf(moved['word/footnotes.xml']!), [' thứ nhất', ' thứ hai'])
  assert.match(moved['word/document.xml']!, /hai\.<\/w:t><\/w:r><w:r>.{0,120}<w:footnoteReference w:id="2"\/>/)
})

const lastTable = (xml: string) => [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].at(-1)![0]

test('no page breaks inside the signature, and the last words stay with it', async () => {
  for (const document of [partyReport, statePlan, partyPlan]) {
    const xml = await body(document)
    const block = lastTable(xml)
    assert.equal([...block.matchAll(/<w:tr>/g)].length, 1)
    assert.match(block, /<w:cantSplit\/>/)
    const before = paragraphsOf(xml.slice(0, xml.indexOf(block))).at(-1)!
    assert.match(before.xml, /<w:keepNext\/>/)
  }
})

test('Party signature: authority bold, post not bold, name bold; "Nơi nhận" underlined', async () => {
  const block = lastTable(await body(partyReport))
  assert.match(paragraph(block, 'T/M BAN THƯỜNG VỤ').xml, /<w:b\/>/)
  assert.match(paragraph(block, 'PHÓ BÍ THƯ THƯỜNG TRỰC').xml, /<w:b w:val="false"\/>/)
  assert.match(paragraph(block, 'Lê Minh An').xml, /<w:b\/>/)
  assert.match(paragraph(block, 'Nơi nhận:').xml, /<w:u w:val="single"\/>/)
  assert.deepEqual(linesOf(block).slice(1, 3), ['- Ban Chỉ đạo thành phố;', '- Sở Giáo dục và Đào tạo;'])
  paragraph(block, '- Lưu Văn phòng Đảng ủy.')
})

test('State signature: authority, post and name bold; "Nơi nhận" 12 bold italic, its lines 11', async () => {
  const block = lastTable(await body(statePlan))
  for (const text of ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thu Hà'])
    assert.match(paragraph(block, text).xml, /<w:b\/>/)
  assert.match(paragraph(block, 'Nơi nhận:').xml, /<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/s)
  assert.match(paragraph(block, '- Lưu: VT, VP.').xml, /<w:sz w:val="22"\/>/)
})

test('a công văn has no kind; its subject stands under the number, 12 italic in the Party', async () => {
  const letter = {
    ...partyPlan,
    kind: 'CV',
    number: { sequence: 4, symbol: 'CV/ĐU' },
    subject: 'gửi báo cáo',
    addressees: ['Các chi bộ trực thuộc'],
  } as const satisfies OfficialDocument
  const xml = await body(letter)
  const lines = linesOf(xml)
  assert.ok(!lines.some(line => /CÔNG VĂN|^-----$/.test(line)))
  assert.equal(lines[lines.indexOf('Số 04-CV/ĐU') + 1], 'V/v gửi báo cáo')
  assert.match(paragraph(xml, 'V/v gửi báo cáo').xml, /<w:i\/>.*<w:sz w:val="24"\/>/s)
  paragraph(xml, 'Kính gửi: Các chi bộ trực thuộc')
  const two = linesOf(await body({ ...letter, addressees: ['Đảng ủy A', 'Đảng ủy B'] }))
  assert.ok(two.includes('- Đảng ủy A;') && two.includes('- Đảng ủy B.'))
})
