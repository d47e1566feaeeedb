// Lists written and read back, files as spreadsheets really make them, and hostile ones.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import exceljs from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { type Cell, csv, type Limits, lettersOf, readSheet, SheetFault, sheetNames, writeSheet } from './index.ts'
import { dayOfSerial, serialOf, showsDay } from './serial.ts'

const day = Temporal.PlainDate.from

const written = async (...args: Parameters<typeof writeSheet>) =>
  Buffer.concat(await Array.fromAsync(writeSheet(...args)))

const read = async (bytes: Uint8Array, options: { sheet?: string; limits?: Partial<Limits> } = {}) => {
  const cells: Record<string, string> = {}
  for await (const row of readSheet(bytes, options)) for (const cell of row.cells) cells[cell.address] = shown(cell)
  return cells
}

const shown = ({ value, fault, computed }: Cell): string => {
  const kind = value instanceof Temporal.PlainDate ? 'day' : typeof value
  return `${fault ?? `${kind} ${value}`}${computed ? ' computed' : ''}`
}

/** A workbook by its parts; `sheet` is what stands in sheetData, or all of the sheet's XML. */
const book = (sheet: string, more: Record<string, string> = {}): Uint8Array => {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const parts = {
    'xl/workbook.xml': `<workbook><workbookPr/><sheets><sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId9"/><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId9', 'worksheet', 'worksheets/sheet9.xml')}${relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet.startsWith('<row')
      ? `<worksheet><sheetData>${sheet}</sheetData></worksheet>`
      : sheet,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const row = (cells: string) => `<row r="1">${cells}</row>`

const faultOf = async (bytes: Uint8Array, limits: Partial<Limits> = {}) => {
  try {
    await read(bytes, { limits })
    return 'none'
  } catch (error) {
    if (error instanceof SheetFault) return error.fault
    throw error
  }
}

describe('written', () => {
  test('comes back as it was: text, numbers, days, and nothing run', async () => {
    const rows = [
      ['Chi bộ Trường THPT Nguyễn Huệ', 12.5, day('2026-11-16'), null],
      ['=HYPERLINK("http://x","y")', -3, null, '+84 28'],
      ['-', 0, day('1900-01-05'), '@x'],
      ['a < b & c &amp; "d"\nxuống dòng', 1e9, day('2027-02-28'), ''],
    ]
    const columns = [{ head: 'Tên', width: 40 }, { head: 'Số' }, { head: 'Ngày' }, { head: 'Khác' }]
    const bytes = await written('Tổ chức: 2026/1 – một cái tên dài hơn ba mươi mốt chữ', columns, rows)
    assert.deepEqual(await read(bytes), {
      ...{ A1: 'string Tên', B1: 'string Số', C1: 'string Ngày', D1: 'string Khác' },
      ...{ A2: 'string Chi bộ Trường THPT Nguyễn Huệ', B2: 'number 12.5', C2: 'day 2026-11-16' },
      ...{ A3: 'string =HYPERLINK("http://x","y")', B3: 'number -3', D3: 'string +84 28' },
      ...{ A4: 'string -', B4: 'number 0', C4: 'string 1900-01-05', D4: 'string @x' },
      ...{ A5: 'string a < b & c &amp; "d"\nxuống dòng', B5: 'number 1000000000', C5: 'day 2027-02-28' },
    })
    assert.deepEqual(await sheetNames(bytes), ['Tổ chức  2026 1 – một cái tên dà'.slice(0, 31)])
  })

  test('another reader finds the same, and the same rows make the same bytes', async () => {
    const list = () =>
      written(
        'Tổ & "chức"',
        [{ head: 'Tên', width: 40 }, { head: 'Số' }],
        [
          ['=1+1 <b>\u0001_x0041_', 3.5],
          ['ạ\nb', day('2026-11-16')],
        ],
      )
    const bytes = await list()
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
    const [sheet] = workbook.worksheets
    const [first, second] = [sheet!.getRow(2), sheet!.getRow(3)]
    assert.equal(sheet!.name, 'Tổ & "chức"')
    assert.deepEqual(
      [first.getCell(1).value, first.getCell(1).numFmt, first.getCell(2).value],
      ['=1+1 <b>_x0001__x005F_x0041_', '@', 3.5],
    )
    assert.deepEqual([second.getCell(1).value, second.getCell(2).numFmt], ['ạ\nb', 'dd/mm/yyyy'])
    assert.equal((second.getCell(2).value as Date).toISOString().slice(0, 10), '2026-11-16')
    assert.ok(bytes.equals(await list()))
    assert.equal((await read(bytes)).A2, 'string =1+1 <b>\u0001_x0041_')
  })
  test('rows come while they are read, and stop when nobody listens', async () => {
    let asked = 0
    async function* rows() {
      for (; asked < 200_000; asked++) yield [`đơn vị ${asked} ${Math.sin(asked)}`, asked]
    }
    const reader = writeSheet('Tổ chức', [{ head: 'Tên' }, { head: 'Số' }], rows()).getReader()
    await reader.read()
    await reader.cancel()
    await new Promise(resolve => setTimeout(resolve, 50))
    const then = asked
    await new Promise(resolve => setTimeout(resolve, 50))
    assert.equal(asked, then)
    assert.ok(asked < 100_000, `${asked} rows were read`)
  })

  test('an error of the rows breaks the file off', async () => {
    async function* rows() {
      yield ['một']
      throw new Error('connection lost')
    }
    await assert.rejects(written('Tổ chức', [{ head: 'Tên' }], rows()), /connection lost/)
  })

  test('CSV begins with the mark and holds no formula', () => {
    assert.equal(
      csv([
        ['Tên', 'Số'],
        ['=1+1', '-5'],
        ['a "b", c', '@x'],
      ]),
      `\uFEFFTên,Số\r\n'=1+1,'-5\r\n"a ""b"", c",'@x\r\n`,
    )
  })
})

describe('read', () => {
  test('a formula counts with its saved result and is never run', async () => {
    const cells =
      '<c r="A1"><f>SUM(1,2)</f><v>3</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>3x</v></c><c r="C1"><f>NOW()</f></c>' +
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><f>TRUE()</f><v>1</v></c>'
    assert.deepEqual(await read(book(row(cells))), {
      ...{ A1: 'number 3 computed', B1: 'string 3x computed', C1: 'no-result computed' },
      ...{ D1: '#DIV/0! computed', E1: 'boolean true computed' },
    })
  })

  test('shared and rich text, prefixed names, cells without an address, escaped letters', async () => {
    const strings =
      '<x:sst xmlns:x="u"><x:si><x:t>Đảng ủy</x:t></x:si><x:si><x:r><x:t>Chi </x:t></x:r><x:r><x:t xml:space="preserve">bộ 1</x:t></x:r>' +
      '<x:rPh><x:t>xi</x:t></x:rPh></x:si></x:sst>'
    const sheet =
      `<?xml version="1.0"?><x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c>` +
      `<x:c/><x:c t="inlineStr"><x:is><x:r><x:t>một</x:t></x:r><x:r><x:t> _x0032_&amp;amp;</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    assert.deepEqual(await read(book(sheet, { 'xl/sharedStrings.xml': strings })), {
      ...{ A2: 'string Đảng ủy', B2: 'string Chi bộ 1', D2: 'string một 2&amp;' },
    })
  })

  test('days by their format, in both systems of counting', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd&quot; tháng &quot;mm"/><numFmt numFmtId="171" formatCode="#,##0&quot; đồng&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
    const cells =
      '<c r="A1" s="1"><v>46342.75</v></c><c r="B1" s="2"><v>46342</v></c><c r="C1" s="3"><v>46342</v></c><c r="D1"><v>46342</v></c>'
    const more = { 'xl/styles.xml': styles }
    assert.deepEqual(await read(book(row(cells), more)), {
      ...{ A1: 'day 2026-11-16', B1: 'day 2026-11-16', C1: 'number 46342', D1: 'number 46342' },
    })
    const old = `<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`
    const from1904 = await read(book(row(cells), { ...more, 'xl/workbook.xml': old }))
    assert.equal(from1904.A1, 'day 2030-11-17')
  })

  for (const [text, serial] of [
    ['1900-03-01', 61],
    ['2026-11-16', 46_342],
    ['9999-12-31', 2_958_465],
  ] as const)
    test(`${text} is ${serial} and back`, () => {
      assert.equal(serialOf(day(text)), serial)
      assert.equal(dayOfSerial(serial, false)?.toString(), text)
    })

  test('days that spreadsheets count wrongly', () => {
    assert.equal(serialOf(day('1900-02-28')), null)
    assert.equal(dayOfSerial(59, false)?.toString(), '1900-02-28')
    assert.equal(dayOfSerial(60, false), null)
    assert.equal(dayOfSerial(0.5, false), null)
    assert.deepEqual(
      ['General', '0.00E+00', '[Red]0', '"d"0', 'h:mm'].filter(code => showsDay(170, code)),
      [],
    )
    assert.deepEqual([1, 26, 28].map(lettersOf), ['A', 'Z', 'AB'])
  })

  test('the sheet that was asked for; a hidden one is none', async () => {
    const bytes = book(row('<c r="A1"><v>1</v></c>'), { 'xl/worksheets/sheet9.xml': row('<c r="A1"><v>9</v></c>') })
    assert.deepEqual(await sheetNames(bytes), ['Biểu 1'])
    assert.deepEqual(await read(bytes, { sheet: 'Biểu 1' }), { A1: 'number 1' })
    await assert.rejects(read(bytes, { sheet: 'Ẩn' }), { fault: 'no-such-sheet' })
  })
})

describe('hostile', () => {
  test('a bomb: more inside than it says, and more than is allowed', async () => {
    const bomb = book(row(`<c r="A1" t="str"><v>${'0'.repeat(30_000_000)}</v></c>`))
    assert.ok(bomb.length < 100_000)
    assert.equal(await faultOf(bomb, { unpackedBytes: 10_000_000 }), 'too-large')
    // The directory says 10 bytes: what comes out is counted.
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 10, true)
    assert.equal(await faultOf(bomb, { unpackedBytes: 10_000_000 }), 'too-large')
  })

  test('all parts together count against the limit', async () => {
    const more = {
      'xl/sharedStrings.xml': `<sst>${' '.repeat(600_000)}</sst>`,
      'xl/styles.xml': `<s>${' '.repeat(600_000)}</s>`,
    }
    const bytes = book(row('<c r="A1"><v>1</v></c>'), more)
    assert.equal(await faultOf(bytes, { unpackedBytes: 1_000_000 }), 'too-large')
    assert.equal(await faultOf(bytes, { unpackedBytes: 2_000_000 }), 'none')
  })

  for (const [what, sheet, fault] of [
    ['a row too far down', '<row r="60001"><c r="A60001"><v>1</v></c></row>', 'too-large'],
    ['a column too far right', row('<c r="XFD1"><v>1</v></c>'), 'too-large'],
    ['an address that is none', row('<c r="__proto__"><v>1</v></c>'), 'damaged'],
    ['rows that go back', '<row r="2"/><row r="1"/>', 'damaged'],
    ['one cell twice', row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), 'damaged'],
    ['a declaration of entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', 'damaged'],
    ['an entity of its own', row('<c r="A1" t="str"><v>&a;</v></c>'), 'damaged'],
    ['a number that is none', row('<c r="A1"><v>1e999</v></c>'), 'damaged'],
    ['a shared text that is not there', row('<c r="A1" t="s"><v>7</v></c>'), 'damaged'],
    ['an open tag', '<row r="1"><c r="A1', 'damaged'],
    ['an open comment', '<row r="1"><!-- ', 'damaged'],
  ] as const)
    test(`${what}: ${fault}`, async () => assert.equal(await faultOf(book(sheet)), fault))

  test('what is no workbook', async () => {
    assert.equal(await faultOf(strToU8('not a zip')), 'damaged')
    assert.equal(await faultOf(zipSync({ 'a.txt': strToU8('a') })), 'not-a-sheet')
    assert.equal(await faultOf(book(row('')).slice(0, 200)), 'damaged')
    const encrypted = book(row('<c r="A1"><v>1</v></c>'))
    const view = new DataView(encrypted.buffer)
    for (let at = 0; at < encrypted.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    assert.equal(await faultOf(encrypted), 'encrypted')
  })

  test('one that would take too long is left', async () => {
    const many = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    ).join('')
    assert.equal(await faultOf(book(many), { milliseconds: 5 }), 'too-slow')
    const one = row('<q/>'.repeat(400_000))
    assert.equal(await faultOf(book(one), { milliseconds: 5 }), 'too-slow')
  })
})
