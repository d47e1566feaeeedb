// Widths of text, the places where centred lines break, and the widths of table columns.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { lineCount, SLACK, wellBroken } from './breaks.ts'
import { columnWidths, textWidth } from './measure.ts'
import { capitals } from './wording.ts'

test('tone marks add no width, and letters and marks apart measure the same', () => {
  assert.equal(textWidth('ếẾựỢ', 'bold', 14), textWidth('êÊưƠ', 'bold', 14))
  assert.equal(textWidth('Đảng ủy', 'italic', 13), textWidth('Đảng ủy'.normalize('NFD'), 'italic', 13))
})

// Measured on Tinos 1.33 in LibreOffice's PDF, twips.
for (const [text, face, points, width] of [
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', 14, 3858],
  ['Độc lập - Tự do - Hạnh phúc', 'bold', 14, 3427],
  ['Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026', 'italic', 14, 6028],
] as const) {
  test(`"${text}" is ${width} wide`, () => assert.equal(Math.round(textWidth(text, face, points)), width))
}

/** The lines as a program that fills word by word would set them in the width that was found. */
function brokenLines(text: string, points: number, width: number, shown = capitals): string[] {
  const found = wellBroken(text, 'bold', points, width, shown).width + SLACK
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && textWidth(shown(longer), 'bold', points) <= found) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

for (const [text, width, expected] of [
  ['Đảng ủy Sở Giáo dục và Đào tạo', 3500, ['Đảng ủy Sở Giáo dục', 'và Đào tạo']],
  ['ĐẢNG ỦY SỞ GIÁO DỤC VÀ ĐÀO TẠO', 3500, ['ĐẢNG ỦY SỞ GIÁO DỤC', 'VÀ ĐÀO TẠO']],
  ['Đảng bộ Thành phố Hồ Chí Minh', 3500, ['Đảng bộ Thành phố', 'Hồ Chí Minh']],
  ['Ủy ban nhân dân Thành phố Hồ Chí Minh', 4300, ['Ủy ban nhân dân', 'Thành phố Hồ Chí Minh']],
  ['Chi bộ Trường Trung học phổ thông Hoa Sen', 5000, ['Chi bộ Trường Trung học', 'phổ thông Hoa Sen']],
  ['Chi bộ Trường Nguyễn Thị Minh Khai', 3900, ['Chi bộ Trường', 'Nguyễn Thị Minh Khai']],
  ['Sở Giáo dục', 9000, ['Sở Giáo dục']],
] as const) {
  test(`"${text}" breaks into ${expected.join(' | ')}`, () => assert.deepEqual(brokenLines(text, 13, width), expected))
}

test('a year is not torn from its word', () => {
  const subject = 'kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2024 và phương hướng năm 2025'
  for (let width = 3000; width < 9000; width += 250) {
    for (const line of brokenLines(subject, 14, width, same => same)) assert.doesNotMatch(line, /năm$|^\d/)
  }
})

test('no line is narrower than its longest word, which it would cut', () => {
  for (const text of ['Ban một-hai-ba-bốn-năm', 'một-hai-ba-bốn-năm-sáu-bảy Ban']) {
    const longest = textWidth(text.split(' ').toSorted((a, b) => b.length - a.length)[0]!, 'regular', 13)
    assert.ok(wellBroken(text, 'regular', 13, longest + 10).width >= longest)
  }
})

test('no more lines than the whole width needs, and never wider than it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1, maxLength: 12 }).filter(word => !word.includes(' ')),
        { minLength: 1, maxLength: 20 },
      ),
      fc.integer({ min: 3000, max: 9000 }),
      (words, width) => {
        const text = words.join(' ')
        const found = wellBroken(text, 'regular', 13, width).width
        assert.ok(found <= width)
        assert.ok(lineCount(text, 'regular', 13, found + SLACK) <= lineCount(text, 'regular', 13, width))
      },
    ),
  )
})

const need = (least: number, wanted: number, fixed: number | null = null) => ({ least, wanted, fixed })

for (const [name, needs, total, expected] of [
  ['more room than needed: shared by what they want', [need(100, 200), need(100, 600)], 1600, [400, 1200]],
  ['a fixed column keeps its width', [need(50, 50, 500), need(100, 400)], 2000, [500, 1500]],
  ['figures are served before long texts', [need(500, 700), need(600, 5000)], 2000, [700, 1300]],
  ['two long texts share', [need(500, 5000), need(500, 5000)], 2000, [1000, 1000]],
  ['too narrow for all words: the short ones stay whole', [need(300, 300), need(3000, 3000)], 1000, [300, 700]],
] as const) {
  test(`columns, ${name}`, () => assert.deepEqual(columnWidths(needs, total), expected))
}

test('columns always add up to the width of the page and none is negative', () => {
  const width = fc.integer({ min: 100, max: 20_000 })
  const needs = fc.array(fc.record({ least: width, wanted: width, fixed: fc.option(width) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(needs, given => {
      const widths = columnWidths(given, 9355)
      assert.equal(
        widths.reduce((sum, value) => sum + value),
        9355,
      )
      assert.ok(widths.every(value => Number.isInteger(value) && value >= 0))
    }),
  )
})
