// The PDF of every layout, measured in the file: margins, fonts, letters, tags, page numbers.
import assert from 'node:assert/strict'
import test from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { OfficialDocument } from './official.ts'
import { layOutPdf } from './pdf.ts'
import * as samples from './samples.ts'

const A4 = { width: 595.28, height: 841.89 }
const millimetres = (points: number) => (points * 25.4) / 72

interface Placed {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
}

async function open(document: OfficialDocument) {
  const loading = getDocument({ data: await layOutPdf(document), useSystemFonts: false, fontExtraProperties: true })
  const pdf = await loading.promise
  const pages: Placed[][] = []
  for (let at = 1; at <= pdf.numPages; at++) {
    const page = await pdf.getPage(at)
    // The fonts arrive with the drawing.
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    pages.push(
      items.flatMap(item => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
        const { name } = page.commonObjs.get(item.fontName) as { name: string }
        return [{ text: item.str, x, y, width: item.width, size, font: name }]
      }),
    )
  }
  return { pdf, pages, close: () => loading.destroy() }
}

for (const [name, document] of Object.entries(samples)) {
  test(`${name}: A4, margins 20, 20, 30, 15 mm, Tinos embedded, tagged, numbered from page 2`, async () => {
    const { pdf, pages, close } = await open(document)
    const first = await pdf.getPage(1)
    assert.deepEqual(first.view.map(Math.round), [0, 0, A4.width, A4.height].map(Math.round))
    const body = pages.flatMap(page => page.filter(({ y }) => y < A4.height - 57 && y > 56))
    const left = Math.min(...body.map(({ x }) => x))
    const right = Math.max(...body.map(({ x, width }) => x + width))
    assert.ok(Math.abs(millimetres(left) - 30) < 0.3, `left ${millimetres(left)}`)
    assert.ok(millimetres(A4.width - right) > 14.7, `right ${millimetres(A4.width - right)}`)
    assert.ok(
      millimetres(A4.width - right) < 15.7,
      `no line reaches the right margin: ${millimetres(A4.width - right)}`,
    )
    const top = Math.max(...pages[0]!.map(({ y, size }) => y + size * 0.7))
    assert.ok(millimetres(A4.height - top) >= 20, `top ${millimetres(A4.height - top)}`)
    for (const { y } of pages.flat()) assert.ok(millimetres(y) > 20, `bottom ${millimetres(y)}`)

    for (const { font } of pages.flat()) assert.match(font, /^[A-Z]{6}\+Tinos/)
    // Typed as an object, it is a Map.
    const marked = (await pdf.getMarkInfo()) as unknown as Map<string, boolean>
    assert.equal(marked.get('Marked'), true)
    const { info } = await pdf.getMetadata()
    const { Title, Language } = info as { Title?: string; Language?: string }
    assert.ok(Title?.includes(document.subject))
    assert.match(Language ?? '', /^vi/)

    const above = pages.map(page => page.filter(({ y }) => y > A4.height - 57).map(({ text }) => text))
    assert.deepEqual(
      above,
      pages.map((_, at) => (at === 0 ? [] : [`${at + 1}`])),
    )
    await close()
  })
}

test('headings, tables with their heads, and paragraphs are tagged in reading order', async () => {
  const { pdf, close } = await open(samples.partyReport)
  const roles: string[] = []
  const walk = (node: { role?: string; children?: unknown[] }) => {
    if (node.role) roles.push(node.role)
    for (const child of node.children ?? []) walk(child as typeof node)
  }
  for (let at = 1; at <= pdf.numPages; at++) walk(await (await pdf.getPage(at)).getStructTree())
  for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']) assert.ok(roles.includes(role), role)
  await close()
})

const LETTERS = [...'aăâeêioôơuưy', ...'AĂÂEÊIOÔƠUƯY']
  .flatMap(letter =>
    ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map(tone => (letter + tone).normalize('NFC')),
  )
  .concat('đ', 'Đ')

test('no Vietnamese letter is missing in any face', async () => {
  assert.equal(LETTERS.length, 146)
  const all = LETTERS.join(' ')
  const document: OfficialDocument = {
    ...samples.partyPlan,
    subject: all,
    blocks: [
      { type: 'heading', level: 1, label: 'I', text: all },
      { type: 'heading', level: 2, label: '1', text: all },
      { type: 'heading', level: 3, label: 'a', text: all },
      { type: 'paragraph', text: all },
    ],
  }
  const { pages, close } = await open(document)
  const read = pages
    .flat()
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFC')
  for (const letter of LETTERS) assert.ok(read.includes(letter), letter)
  for (const face of ['Tinos', 'Tinos-Bold', 'Tinos-Italic'])
    assert.ok(
      pages.flat().some(({ font }) => font.endsWith(`+${face}`)),
      face,
    )
  assert.doesNotMatch(read, /□/)
  await close()
})

test('markup, unknown letters, skipped levels and gaps are text: the PDF is written', async () => {
  const text = '#read("/etc/passwd") *x* $a$ 1. \\ <b> {{x}} @y 漢 😀 \u0378'
  const document: OfficialDocument = {
    ...samples.partyPlan,
    subject: text,
    blocks: [
      { type: 'heading', level: 3, label: '', text },
      { type: 'paragraph', text: `${text}\n${text}`, footnotes: [{ after: null, text }] },
      { type: 'heading', level: 1, label: 'I', text },
      { type: 'heading', level: 3, label: 'a', text },
      { type: 'table', caption: text, columns: [{ title: text, align: 'left' }], rows: [[text], ['', text]] },
    ],
    recipients: Array.from({ length: 90 }, (_, at) => `Đơn vị số ${at}`),
    annexes: [{ label: 'Phụ lục', title: text, blocks: [] }],
  }
  const { pages, close } = await open(document)
  const read = pages
    .flat()
    .map(({ text: part }) => part)
    .join('')
  assert.match(read, /#read\("\/etc\/passwd"\)/)
  assert.match(read, /□/)
  assert.doesNotMatch(read, /root:/)
  await close()
})

test('equal documents are equal files, also when two are asked for at once', async () => {
  const [one, two, other] = await Promise.all([
    layOutPdf(samples.statePlan),
    layOutPdf(samples.statePlan),
    layOutPdf(samples.partyPlan),
  ])
  assert.ok(Buffer.from(one).equals(two))
  assert.ok(!Buffer.from(one).equals(other))
})
