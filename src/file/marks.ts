// Where a secrecy mark is looked for: headers, footers, text boxes and the first page of what can be read. Pure.

import { isSecrecyMark } from '../law/secrecy.ts'
import type { PdfPage } from '../shared/pdf/extract.ts'
import { rowsOf } from '../shared/pdf/rows.ts'

/** Paragraphs or lines of a first page. */
const FIRST_PAGE = 40
/** Rows of a sheet in which a head stands; a column "độ mật" of a register below is no mark. */
const FIRST_ROWS = 8

/** Markdown or plain text. */
export function textIsMarked(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]|<br\s*\/?>/iu).filter(line => line.trim() !== '')
  // Two columns side by side stand apart by a bar, a tab or a wide gap.
  const columns = lines
    .slice(0, FIRST_PAGE)
    .flatMap(line => line.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ').split(/\||\t| {3,}/u))
  return columns.some(isSecrecyMark)
}

/** Rows at the head and foot of a page, where its header and footer stand. */
const EDGE = 3

/**
 * The first pages of a PDF. The last word of a paragraph may stand alone on its row, so here a mark must begin with a
 * capital, as stamps do.
 */
export function pdfIsMarked(pages: readonly PdfPage[]): boolean {
  return pages.some((page, at) => {
    const rows = rowsOf(page.runs)
    const looked = at === 0 ? rows.slice(0, FIRST_PAGE) : rows.slice(0, EDGE)
    const segments = [...looked, ...rows.slice(-EDGE)].flatMap(row => [row.text, ...row.segments.map(one => one.text)])
    const turned = page.runs.filter(run => run.turned).map(run => run.text)
    return [...segments, ...turned].some(text => /^\P{L}*\p{Lu}/u.test(text) && isSecrecyMark(text))
  })
}

/** The parts of a DOCX or XLSX as XML by path. */
export function officeIsMarked(parts: ReadonlyMap<string, string>): boolean {
  for (const [name, xml] of parts) {
    if (/^word\/(?:header|footer)/.test(name) && paragraphsIn(xml).some(isSecrecyMark)) return true
    if (/^word\/document/.test(name) && documentIsMarked(xml)) return true
    if (/^xl\/worksheets\//.test(name) && sheetIsMarked(xml, parts.get('xl/sharedStrings.xml') ?? '')) return true
  }
  return false
}

function documentIsMarked(xml: string): boolean {
  const boxes = elements(xml, 'w:txbxContent')
  return [...paragraphsIn(xml).slice(0, FIRST_PAGE), ...boxes.flatMap(paragraphsIn)].some(isSecrecyMark)
}

const PIECES = /<(\/?)\w+:(p|br|cr|tab)(?=[\s/>])[^<>]*>|<\w+:t(?:\s[^<>]*)?>([^<]*)/g

/** The words of each paragraph that has any, those of a paragraph within another apart; deleted text has other tags. */
function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = []
  const open: string[] = []
  let current = ''
  const close = () => {
    if (current.trim() !== '') paragraphs.push(decoded(current))
    current = ''
  }
  for (const [whole, slash, tag, text] of xml.matchAll(PIECES)) {
    if (text !== undefined) current += text
    else if (tag === 'tab' || tag === 'br' || tag === 'cr') close()
    else if (slash) {
      close()
      current = open.pop() ?? ''
    } else if (!whole.endsWith('/>')) {
      // A text box stands within a paragraph: its own goes on behind the box.
      open.push(current)
      current = ''
    }
  }
  close()
  return paragraphs
}

function sheetIsMarked(xml: string, sharedStrings: string): boolean {
  const furniture = [...xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)].flatMap(([, text = '']) =>
    // "&C&"Tahoma,Bold"&14MẬT": sections and looks are codes behind an ampersand.
    decoded(text).split(/&(?:[LCR]|"[^"]*"|\d+|K[\dA-F]{6}|[A-Z])/),
  )
  const shared = elements(sharedStrings, 'si').map(wordsIn)
  const rows = elements(xml, 'row').slice(0, FIRST_ROWS)
  const cells = rows
    .flatMap(row => elements(row, 'c'))
    .map(cell => {
      const index = /\st="s"/.test(cell) ? Number(/<v>(\d+)<\/v>/.exec(cell)?.[1]) : Number.NaN
      return Number.isNaN(index) ? wordsIn(cell) : (shared[index] ?? '')
    })
  return [...furniture, ...cells].some(isSecrecyMark)
}

/** From each start tag to the next end tag. Looks at each character once: a part of 16 MB without end tags must not take hours. */
function elements(xml: string, name: string): string[] {
  const found: string[] = []
  const start = new RegExp(`<${name}(?=[\\s>])`, 'g')
  for (let match = start.exec(xml); match; match = start.exec(xml)) {
    const end = xml.indexOf(`</${name}>`, match.index)
    if (end < 0) break
    found.push(xml.slice(match.index, end))
    start.lastIndex = end
  }
  return found
}

const wordsIn = (xml: string): string =>
  decoded([...xml.matchAll(/<t(?:\s[^<>]*)?>([^<]*)/g)].map(([, text]) => text).join(''))

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()]!
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
