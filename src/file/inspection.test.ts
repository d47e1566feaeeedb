import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  docx,
  externalTemplate,
  header,
  joined,
  jpeg,
  paragraph,
  pdf,
  png,
  xlsx,
  zipped,
} from '../shared/testing/files.ts'
import { inspect } from './inspection.ts'
import { type FileKind, KINDS } from './kind.ts'

const ALL = Object.keys(KINDS) as FileKind[]
const text = (content: string) => joined(content)
const plain = docx(paragraph('BÁO CÁO'))
const cell = (value: string, at = 1) => `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${value}</t></is></c></row>`

async function codeOf(name: string, content: Uint8Array, kinds = ALL): Promise<string> {
  const outcome = await inspect(name, content, kinds)
  return outcome.ok ? outcome.value.kind : outcome.findings.map(({ code }) => code).join()
}

for (const [name, content, kind] of [
  ['báo cáo.docx', plain, 'docx'],
  ['BÁO CÁO.DOCX', plain, 'docx'],
  ['so lieu.xlsx', xlsx(cell('Số lượt')), 'xlsx'],
  ['quyết định.pdf', pdf, 'pdf'],
  ['ảnh.png', png, 'png'],
  ['ảnh.JPEG', jpeg, 'jpeg'],
  ['ảnh chụp điện thoại.jpg', joined(jpeg, 'a thumbnail behind the end'), 'jpeg'],
  ['a.md', text('# Chương trình'), 'md'],
  ['a.txt', joined(Uint8Array.of(0xff, 0xfe), Buffer.from('Kế hoạch', 'utf16le')), 'txt'],
  ['về %PDF.txt', text('Tệp %PDF không nhận.'), 'txt'],
] as const)
  test(`${name} is ${kind}`, async () => assert.equal(await codeOf(name, content), kind))

const bomb = zipped({ ...parts(), 'word/media/zeros.bin': new Uint8Array(190 * 1024 * 1024) })
const lying = understated(
  zipped({ ...parts(), 'word/media/zeros.bin': new Uint8Array(2_000_000) }),
  'word/media/zeros.bin',
)

function parts() {
  return { '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document>${paragraph('A')}</w:document>` }
}

for (const [what, name, content, code] of [
  ['nothing in it', 'a.docx', new Uint8Array(), 'empty'],
  ['a kind that is not taken', 'a.exe', text('MZ'), 'kind'],
  ['no ending', 'README', text('a'), 'name-incomplete'],
  ['a picture called .docx', 'a.docx', png, 'type-differs'],
  ['a web page called .txt', 'a.txt', text(' <!DOCTYPE html><script>1</script>'), 'type-differs'],
  ['a program called .md', 'a.md', joined('MZ', Uint8Array.of(0, 1, 2)), 'type-differs'],
  ['a sheet called .docx', 'a.docx', xlsx(cell('1')), 'type-differs'],
  ['an archive called .docx', 'a.docx', zipped({ 'a.txt': 'a' }), 'type-differs'],
  ['an old Word file', 'a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'encrypted'],
  ['a Word file with a password', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'encrypted'],
  ['text in TCVN3', 'a.txt', joined('M', Uint8Array.of(0xcb, 0x74)), 'encoding'],
  ['a picture that is also an archive', 'a.png', joined(png, plain), 'two-things'],
  ['a photograph that is also an archive', 'a.jpg', joined(jpeg, plain), 'two-things'],
  ['a PDF that is also an archive', 'a.pdf', joined(pdf, plain), 'two-things'],
  ['text that is also a PDF', 'a.txt', joined('Ghi chú\n', pdf), 'two-things'],
  ['an archive with something behind its end', 'a.docx', joined(plain, '<script>'), 'two-things'],
  ['a picture with something behind its end', 'a.png', joined(png, 'x'), 'damaged'],
  ['half a picture', 'a.png', png.subarray(0, 40), 'damaged'],
  ['half a PDF', 'a.pdf', pdf.subarray(0, 20), 'damaged'],
  ['half an archive', 'a.docx', plain.subarray(0, plain.length - 40), 'damaged'],
  ['a bomb by its ratio', 'a.docx', bomb, 'unsafe'],
  ['a bomb by its count', 'a.docx', zipped({ ...parts(), ...many(2_001) }), 'unsafe'],
  ['a directory that declares less than there is', 'a.docx', lying, 'unsafe'],
  ['a path out of the package', 'a.docx', docx('', { '../../etc/passwd': 'x' }), 'unsafe'],
  ['an entity of its own', 'a.docx', docx('', { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'unsafe'],
  ['macros', 'a.docx', docx('', { 'word/vbaProject.bin': 'x' }), 'macros'],
  [
    'macros by the type',
    'a.xlsx',
    xlsx('', { '[Content_Types].xml': '<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' }),
    'macros',
  ],
  ['an XML part that is no Unicode', 'a.docx', docx('', { 'word/header1.xml': Uint8Array.of(0xff) }), 'damaged'],
] as const)
  test(`${what} is refused: ${code}`, async () => assert.equal(await codeOf(name, content), code))

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`word/media/${at}.txt`, '']))
}

/** The directory's size of one entry made 100 bytes: what a lying packer writes. */
function understated(content: Uint8Array<ArrayBuffer>, entry: string): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(content)
  const at = copy.lastIndexOf(entry) - 46
  copy.writeUInt32LE(100, at + 24)
  return Uint8Array.from(copy)
}

test('a kind that this place does not take is refused, and the sentence names those it takes', async () => {
  const outcome = await inspect('a.pdf', pdf, ['docx', 'md'])
  assert.ok(!outcome.ok)
  assert.match(outcome.findings[0]!.text.vi, /\.docx, \.md/)
})

test('links to content elsewhere are noted, hyperlinks are not', async () => {
  const outcome = await inspect('a.docx', docx('', { 'word/_rels/settings.xml.rels': externalTemplate }), ALL)
  assert.ok(outcome.ok)
  assert.equal(outcome.value.externalReferences, 1)
})

for (const [name, result, because] of [
  ['../../x.md', 'name-characters', 'a path'],
  ['C:\\x.md', 'name-characters', 'a path of Windows'],
  ['a\u0000.md', 'name-characters', 'NUL'],
  ['a\r\nb.md', 'name-characters', 'a line end'],
  ['bao cao \u202excod.md', 'name-characters', 'read from right to left it shows another ending'],
  ['a\u200b.md', 'name-characters', 'a blank without width'],
  [`${'a'.repeat(253)}.md`, 'name-long', '256 characters'],
  ['.md', 'name-incomplete', 'an ending alone'],
  [`${'a'.repeat(252)}.md`, 'md', '255 characters'],
  [' Kế hoạch "số 1".md ', 'md', 'quotation marks and blanks'],
] as const)
  test(`the name ${JSON.stringify(name).slice(0, 40)}: ${result} (${because})`, async () =>
    assert.equal(await codeOf(name, text('a')), result))

test('a name with loose diacritics is kept in one piece', async () => {
  const outcome = await inspect('Kế hoạch.md'.normalize('NFD'), text('a'), ALL)
  assert.ok(outcome.ok)
  assert.equal(outcome.value.name, 'Kế hoạch.md'.normalize('NFC'))
})

const box = (inner: string) =>
  `<w:p><w:r><w:t>M</w:t></w:r><w:r><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></w:r><w:r><w:t>ọi người</w:t></w:r></w:p>`
const long = Array.from({ length: 60 }, () => paragraph('Một đoạn.')).join('')

for (const [where, name, content] of [
  [
    'the header of a DOCX',
    'a.docx',
    docx(paragraph('BÁO CÁO'), { 'word/header2.xml': header(paragraph('TỐI ', 'MẬT')) }),
  ],
  ['the footer of a DOCX', 'a.docx', docx('', { 'word/footer1.xml': header(paragraph('Mật')) })],
  ['the first page of a DOCX, in two runs', 'a.docx', docx(paragraph('UBND') + paragraph('M', 'ẬT'))],
  ['a text box far down', 'a.docx', docx(long + box(paragraph('TUYỆT MẬT')))],
  ['a paragraph behind a tab', 'a.docx', docx('<w:p><w:r><w:t>UBND TỈNH</w:t><w:tab/><w:t>MẬT</w:t></w:r></w:p>')],
  ['a paragraph written with entities', 'a.docx', docx(paragraph('M&#7852;T'))],
  [
    'the header of a sheet',
    'a.xlsx',
    xlsx(
      '</sheetData><headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;14MẬT</oddHeader></headerFooter><sheetData>',
    ),
  ],
  ['the first rows of a sheet', 'a.xlsx', xlsx(cell('Sở') + cell('TỐI MẬT', 2))],
  [
    'the shared words of a sheet',
    'a.xlsx',
    xlsx('<row><c t="s"><v>1</v></c></row>', {
      'xl/sharedStrings.xml': '<sst><si><t>A</t></si><si><r><t>M</t></r><r><t>ẬT</t></r></si></sst>',
    }),
  ],
  ['the head of a Markdown file', 'a.md', text('**MẬT**\n\n# BÁO CÁO')],
  ['a table at the head of a Markdown file', 'a.md', text('| UBND | <b>MẬT</b> |\n|---|---|')],
  ['the head of a text file, in the second column', 'a.txt', text('UBND TỈNH          TỐI MẬT\nSố 1')],
  ['a text file in UTF-16', 'a.txt', joined(Uint8Array.of(0xff, 0xfe), Buffer.from('MẬT\nSố 1', 'utf16le'))],
] as const)
  test(`a secrecy mark in ${where} is found`, async () => assert.equal(await codeOf(name, content), 'secret'))

for (const [where, name, content] of [
  ['a sentence of a DOCX', 'a.docx', docx(paragraph('Bảo vệ bí mật nhà nước; tài liệu mật để riêng.'))],
  ['the page behind the first', 'a.docx', docx(long + paragraph('Mật'))],
  [
    'a column of a register',
    'a.xlsx',
    xlsx(Array.from({ length: 20 }, (_, at) => cell(at < 10 ? 'Thường' : 'Mật', at + 1)).join('')),
  ],
  ['a sentence of a text file', 'a.txt', text('Không có tài liệu mật.')],
  ['a word round a text box', 'a.docx', docx(box(paragraph('ật')))],
] as const)
  test(`the word in ${where} is no mark`, async () => assert.notEqual(await codeOf(name, content), 'secret'))

// A part of megabytes without end tags must not take hours.
test('hostile XML is read in one pass', async () => {
  const started = performance.now()
  const wide = (piece: string) => piece.repeat(400_000)
  await codeOf('a.docx', docx(wide('<w:txbxContent>') + wide('<w:p ')))
  await codeOf('a.xlsx', xlsx(wide('<row>') + wide('<c '), { 'xl/sharedStrings.xml': wide('<si>') + wide('<t ') }))
  await codeOf('a.docx', docx('', { 'word/_rels/document.xml.rels': wide('<Relationship ') }))
  assert.ok(performance.now() - started < 10_000)
})
