// Text of any origin must neither break the file, nor become markup or a field, nor get lost.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { layOutDocx } from './docx.ts'
import { textWidth } from './measure.ts'
import { obstacles } from './obstacles.ts'
import type { Block, OfficialDocument } from './official.ts'
import { partyReport } from './samples.ts'
import { lines, oneLine, tidyText, withoutEnd } from './tidy.ts'
import { linesOf, partsOf } from './unpacked.ts'

const withBlocks = (...blocks: Block[]): OfficialDocument => ({ ...partyReport, blocks })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const read = async (document: OfficialDocument) => partsOf(await layOutDocx(document))['word/document.xml']!

/** The body alone: between "-----" and "Nơi nhận". */
async function bodyLines(document: OfficialDocument): Promise<string[]> {
  const all = linesOf(await read(document))
  return all.slice(all.indexOf('-----') + 1, all.indexOf('Nơi nhận:'))
}

function assertWellFormed(parts: Record<string, string>) {
  for (const [path, xml] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue
    assert.equal(XMLValidator.validate(xml), true, path)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must be gone
    assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u, path)
  }
}

test('letters and marks apart become one letter (NFC), also in capitals and measures', async () => {
  const apart = 'Đảng ủy Sở'.normalize('NFD')
  const found = linesOf(await read({ ...partyReport, issuer: apart, blocks: [paragraph(`Về ${apart}.`)] }))
  assert.ok(found.includes('ĐẢNG ỦY SỞ'))
  assert.ok(found.includes('Về Đảng ủy Sở.'))
})

test('markup in text stays text', async () => {
  const text = '</w:t></w:r></w:p><w:p/> <b>đậm</b> & &amp; "ngoặc" \'nháy\' ]]> <!-- -->.'
  assert.deepEqual(await bodyLines(withBlocks(paragraph(text))), [text])
})

test('formulas, fields and placeholders of the library stay text', async () => {
  const text = '=1+1 @SUM(A1) { INCLUDETEXT "c:\\\\mat.txt" } {default-bullet-numbering-0} {{x}} «y».'
  const document = withBlocks(paragraph(text), { type: 'quotation', text: '{default-bullet-numbering-0}', from: '' })
  const xml = await read(document)
  assert.deepEqual(await bodyLines(document), [text, '“{default-bullet-numbering-0}”.'])
  assert.doesNotMatch(xml, /instrText|fldSimple|<w:numPr>/)
})

test('controls, half characters and invisible marks are taken out', async () => {
  assert.equal(tidyText('a\u0000b\u0008c\u007fd\u009fe\ufffef'), 'abcdef')
  assert.equal(tidyText('x\ud800y'), 'x\ufffdy')
  assert.equal(tidyText('Số\u202e 12\u200b3\ufeff'), 'Số 123')
  assert.equal(tidyText('😀 𝕏'), '😀 𝕏')
  const parts = partsOf(await layOutDocx({ ...withBlocks(paragraph('a\u0001\u0002\udc00b')), subject: 'q\u0003 <&>' }))
  assertWellFormed(parts)
  assert.match(parts['docProps/core.xml']!, /<dc:title>Báo cáo q &lt;&amp;&gt;<\/dc:title>/)
})

test('a line break starts a new paragraph in running text and is a space in headings, names, recipients', async () => {
  const text = 'một\r\nhai\rba\u2028bốn\n\n\nnăm'
  assert.deepEqual(lines(text), ['một', 'hai', 'ba', 'bốn', 'năm'])
  assert.equal(oneLine(text), 'một hai ba bốn năm')
  assert.deepEqual(await bodyLines(withBlocks(paragraph(text))), ['một', 'hai', 'ba', 'bốn', 'năm.'])
  const heading: Block = { type: 'heading', level: 1, label: 'I', text: 'một\nhai' }
  assert.deepEqual(await bodyLines(withBlocks(heading, paragraph('x'))), ['I- MỘT HAI', 'x.'])
  const cell: Block = { type: 'table', caption: null, columns: [{ title: 'A', align: 'left' }], rows: [['một\nhai']] }
  assert.deepEqual(await bodyLines(withBlocks(cell)), ['A', 'một', 'hai'])
})

test('words wider than the page are kept whole in the file and the table keeps its width', async () => {
  const word = 'W'.repeat(5000)
  const columns = [
    { title: word, align: 'left' },
    { title: 'B', align: 'right' },
  ] as const
  const xml = await read(withBlocks({ type: 'table', caption: word, columns, rows: [[word, '1']] }, paragraph(word)))
  assert.equal(xml.split(word).length, 5)
  const widths = [...[...xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)][1]![0].matchAll(/w:w="(\d+)"/g)].map(w =>
    Number(w[1]),
  )
  assert.equal(widths[0]! + widths[1]!, 9355)
  // The short column keeps room for its own words.
  assert.ok(widths[1]! > textWidth('B', 'bold', 13) + 160)
})

test('empty parts, tables without columns and rows longer than a page can be drawn', async () => {
  const empty: OfficialDocument = {
    ...partyReport,
    parentIssuer: null,
    issuer: '',
    place: '',
    subject: '',
    number: { sequence: null, symbol: '' },
    blocks: [
      { type: 'table', caption: null, columns: [], rows: [] },
      { type: 'list', items: [] },
      { type: 'quotation', text: '', from: '' },
      { type: 'heading', level: 2, label: '', text: '' },
      paragraph(''),
    ],
    recipients: [],
    signature: { authority: '', post: '', name: '' },
  }
  assertWellFormed(partsOf(await layOutDocx(empty)))
  const tall: Block = {
    type: 'table',
    caption: null,
    columns: [{ title: 'A', align: 'left' }],
    rows: [['dòng\n'.repeat(200)]],
  }
  const table = [...(await read(withBlocks(tall))).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)][1]![0]
  assert.equal(table.split('<w:cantSplit/>').length - 1, 1, 'only the head may not be split')
})

test('long lines of dots and large tables take no more than their share of time', async () => {
  const dots = `${'.'.repeat(200_000)}x`
  const started = performance.now()
  assert.equal(withoutEnd(`${dots};.`, ';.'), dots)
  const row = ['01', 'Chi bộ Trường Trung học phổ thông Hoa Sen', '1.234', '99,5%']
  const columns = row.map(() => ({ title: 'Cột', align: 'left' }) as const)
  const rows = Array.from({ length: 1000 }, () => row)
  await layOutDocx({ ...withBlocks({ type: 'table', caption: null, columns, rows }, paragraph(dots)), bases: [dots] })
  assert.ok(performance.now() - started < 10_000)
})

const anything = fc.string({ unit: 'binary', maxLength: 60 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1, 2, 3),
    label: anything,
    text: anything,
  }),
  fc.record({
    type: fc.constant('paragraph' as const),
    text: anything,
    footnotes: fc.array(fc.record({ after: fc.option(anything), text: anything }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('quotation' as const), text: anything, from: anything }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(anything, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('table' as const),
    caption: fc.option(anything),
    columns: fc.array(fc.record({ title: anything, align: fc.constantFrom('left', 'center', 'right') }), {
      maxLength: 4,
    }),
    rows: fc.array(fc.array(anything, { maxLength: 5 }), { maxLength: 3 }),
  }),
)
const anyDocument: fc.Arbitrary<OfficialDocument> = fc.record({
  layout: fc.constantFrom('party', 'state'),
  kind: fc.constantFrom('BC', 'KH', 'CV', 'TTr', 'QĐ', 'KL'),
  parentIssuer: fc.option(anything),
  issuer: anything,
  number: fc.record({ sequence: fc.option(fc.integer()), symbol: anything }),
  place: anything,
  issuedOn: fc.constant(null),
  year: fc.integer(),
  subject: anything,
  bases: fc.array(anything, { maxLength: 2 }),
  addressees: fc.array(anything, { maxLength: 3 }),
  blocks: fc.array(block, { maxLength: 4 }),
  recipients: fc.array(anything, { maxLength: 3 }),
  signature: fc.record({ authority: anything, post: anything, name: fc.option(anything) }),
})

test('whatever the text, the file is well formed and the check does not throw', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async document => {
      obstacles(document)
      assertWellFormed(partsOf(await layOutDocx(document)))
    }),
    { numRuns: 60 },
  )
})
