// What is refused, and what hostile files may not do: fill the memory, take minutes, smuggle in entities.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { docx, p, part } from './docx-fixture.ts'
import { readDocument, type UnreadableReason } from './index.ts'
import { LIMITS } from './unreadable.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length))

/** Turns the uncompressed size that the directory declares for every entry into another. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return copy
}

const bomb = (megabytes: number) => zipSync({ 'word/document.xml': new Uint8Array(megabytes * 1024 * 1024).fill(32) })
const crowd = () =>
  zipSync(Object.fromEntries(Array.from({ length: LIMITS.zipEntries + 1 }, (_, at) => [`f${at}`, new Uint8Array(0)])))
const withDtd = part('document', `<w:body>${p('x')}</w:body>`).replace('?>', '?><!DOCTYPE d [<!ENTITY a "aaaa">]>')
const encrypted = () => {
  const zip = docx(p('x'))
  const view = new DataView(zip.buffer)
  for (let at = 0; at + 46 < zip.length; at++) if (view.getUint32(at, true) === 0x02014b50) zip[at + 8]! |= 1
  return zip
}

const refused: readonly (readonly [string, Uint8Array, string, UnreadableReason])[] = [
  ['an empty file', new Uint8Array(0), 'a.md', 'empty'],
  ['blank lines', utf8(' \n\n \n'), 'a.md', 'empty'],
  ['a file above the limit', new Uint8Array(LIMITS.fileBytes + 1).fill(97), 'a.txt', 'too-large'],
  ['a type nobody reads', utf8('x'), 'a.exe', 'type-unknown'],
  ['a name without a type', utf8('x'), 'readme', 'type-unknown'],
  ['a PDF', utf8('%PDF-1.7'), 'a.pdf', 'type-differs'],
  ['a PDF called text', utf8('%PDF-1.7'), 'a.txt', 'type-differs'],
  ['text called DOCX', utf8('xin chào'), 'a.docx', 'type-differs'],
  ['bytes that are no text', Uint8Array.from([0x41, 0xff, 0xfe, 0x80]), 'a.txt', 'encoding'],
  ['a Word file with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.docx', 'old-or-encrypted'],
  ['an encrypted entry', encrypted(), 'a.docx', 'old-or-encrypted'],
  ['a ZIP that is no document', zipSync({ 'a.txt': strToU8('x') }), 'a.docx', 'damaged'],
  ['half a ZIP', docx(p('x')).slice(0, 200), 'a.docx', 'damaged'],
  ['a bomb that declares its size', bomb(300), 'a.docx', 'unsafe'],
  ['one part above the limit', bomb(20), 'a.docx', 'too-long'],
  ['a bomb that declares a small size', declaring(bomb(20), 1000), 'a.docx', 'unsafe'],
  ['too many entries', crowd(), 'a.docx', 'unsafe'],
  ['a document type declaration', docx('', { 'word/document.xml': withDtd }), 'a.docx', 'unsafe'],
  ['elements nested too deep', docx(`${'<w:sdt>'.repeat(5_000)}${'</w:sdt>'.repeat(5_000)}`), 'a.docx', 'damaged'],
  ['more text than any document', utf8(repeated('Nội dung.\n', LIMITS.textLength)), 'a.txt', 'too-long'],
]

for (const [what, bytes, name, code] of refused) {
  test(`refused: ${what}`, () => {
    const result = readDocument(bytes, name)
    assert.ok(!result.ok)
    assert.equal(result.code, code)
    assert.ok(result.reason.vi.length > 20 && !result.reason.vi.includes('\n'))
  })
}

for (const mark of [
  'MẬT',
  'Tối mật',
  'TUYỆT MẬT',
  '(Mật)',
  'Độ mật: Tối mật',
  'M Ậ T',
  '**MẬT**'.normalize('NFD'),
  '| UBND TỈNH | Mật |',
]) {
  test(`secret: ${mark}`, () => {
    const result = readDocument(utf8(`UBND TỈNH\n\n${mark}\n\nKẾ HOẠCH\n\ncông tác`), 'a.md')
    assert.equal(result.ok ? 'read' : result.code, 'secret')
  })
}

for (const words of ['công tác bảo vệ bí mật nhà nước', 'Danh mục tài liệu mật', 'Mật khẩu', 'thân mật']) {
  test(`not secret: ${words}`, () =>
    assert.ok(readDocument(utf8(`KẾ HOẠCH\n\n${words}\n\n1. Nội dung công việc.`), 'a.md').ok))
}

// Fragments that invite a pattern to try every way of matching.
const FRAGMENTS = [
  ' ',
  '*',
  '**',
  '|',
  '(',
  '“',
  '<sup>',
  '<!--',
  '1.1.',
  'Số: 1/',
  '08-CTr/',
  '30-CT/TW, ',
  'ngày 1 tháng 1 ',
  'của A, ',
]
const MORE = [
  'Các chi bộ, ',
  'phối hợp với ',
  'xây dựng kế hoạch, ',
  'định kỳ ',
  'tổ chức hội nghị ',
  'Luật Thực hiện ',
  'đề nghị ',
  'uỷ ',
  'Nguyễn Văn ',
]

/** Processor time in milliseconds: what a busy machine adds by waiting does not count. */
function effort(act: () => void): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

test('a hostile line of 1 MB takes less than 2 s', () => {
  const inTask = (line: string) => `KẾ HOẠCH\n\ncông tác\n\nI. NHIỆM VỤ\n\n1. ${line}\n\nx`
  for (const [at, fragment] of [...FRAGMENTS, ...MORE].entries()) {
    const line = repeated(fragment, 1_000_000)
    const took = effort(() => readDocument(utf8(at < FRAGMENTS.length ? line : inTask(line)), 'a.md'))
    assert.ok(took < 2_000, `${JSON.stringify(fragment)}: ${Math.round(took)} ms`)
  }
})

test('a DOCX of one endless run is read in time', () => {
  const file = docx(p(repeated('Nội dung ', 1_000_000)))
  assert.ok(effort(() => assert.ok(readDocument(file, 'a.docx').ok)) < 2_000)
})

test('100,000 short lines are read or refused in time', () => {
  for (const fragment of ['a\n', '1. a\n', '- \n', 'T/M A\n', '| a | b |\n', 'Số\n']) {
    const took = effort(() => readDocument(utf8(fragment.repeat(99_999)), 'a.md'))
    assert.ok(took < 4_000, `${JSON.stringify(fragment)}: ${Math.round(took)} ms`)
  }
})
