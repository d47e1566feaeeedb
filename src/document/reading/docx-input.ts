// Reads a DOCX into lines: paragraphs with their list labels, table rows, footnotes, page headers, text boxes.
import { listLabels } from './docx-numbering.ts'
import { numberingOf, PLAIN, type RunLook, readStyles, runLook, type StyleLook } from './docx-styles.ts'
import { clean, type Input, type Line, superscript, tableRow } from './line.ts'
import { Unreadable } from './unreadable.ts'
import { child, children, parseXml, valueAt, type XmlElement } from './xml.ts'
import { unzipParts } from './zip.ts'

const PARTS = /^word\/(?:document|styles|numbering|footnotes|endnotes|(?:header|footer)\d*)\.xml$/

interface Context {
  readonly styles: ReadonlyMap<string, StyleLook>
  readonly label: (list: string, level: number) => string
  /** Footnote and endnote ids in the order of their references: the marks follow it. */
  readonly noteOrder: string[]
  readonly furniture: string[]
  tracked: boolean
  hidden: boolean
}

/** Throws `Unreadable`. Tracked insertions are read, tracked deletions and hidden text are not. */
export function readDocx(bytes: Uint8Array): Input {
  const files = unzipParts(bytes, name => PARTS.test(name))
  const parts = new Map(
    [...files].map(([name, content]) => [name.slice('word/'.length, -'.xml'.length), parseXml(content)]),
  )
  const body = child(parts.get('document'), 'w:body')
  if (!body) throw new Unreadable('damaged')
  const context: Context = {
    styles: readStyles(parts.get('styles')),
    label: listLabels(parts.get('numbering')),
    ...{ noteOrder: [], furniture: [], tracked: false, hidden: false },
  }
  const lines = blocks(body, context)
  const notes = readNotes(parts, context)
  for (const [name, part] of parts) {
    if (/^(?:header|footer)/.test(name)) context.furniture.push(...blocks(part, context).map(line => line.text))
  }
  const { furniture, tracked: trackedChanges, hidden: hiddenText } = context
  return { lines, notes, furniture, trackedChanges, hiddenText }
}

/** Paragraphs and tables in order, looking through wrappers (content controls, insertions, custom XML). */
function blocks(parent: XmlElement, context: Context): Line[] {
  const lines: Line[] = []
  for (const element of parent.children) {
    if (typeof element === 'string') continue
    if (element.name === 'w:p') lines.push(...paragraph(element, context))
    else if (element.name === 'w:tbl') lines.push(...table(element, context))
    else if (!/^(?:w:del|w:moveFrom|w:sectPr|w:tcPr|w:sdtPr)$/.test(element.name))
      lines.push(...blocks(element, context))
  }
  return lines
}

/** Mostly one line; one for each line of a paragraph with manual breaks, as headers are often typed. */
function paragraph(element: XmlElement, context: Context): Line[] {
  const properties = child(element, 'w:pPr')
  const style = context.styles.get(valueAt(properties, 'w:pStyle') ?? '') ?? PLAIN
  const runs: { text: string; bold: boolean }[] = []
  collectRuns(element, style, context, runs)
  const numbering = numberingOf(properties) ?? style.numbering
  const written = runs.map(run => run.text).join('')
  const hasText = clean(written) !== ''
  const label = numbering && numbering.list !== '0' && hasText ? context.label(numbering.list, numbering.level) : ''
  const bold = hasText && runs.every(run => run.bold || clean(run.text) === '')
  return written
    .split('\n')
    .map((part, index) => clean(index === 0 && label ? `${label} ${part}` : part))
    .filter(text => text !== '')
    .map(text => ({ text, cells: null, heading: style.heading, bold, gap: true }))
}

const SKIPPED = /^(?:w:del|w:moveFrom|w:instrText|w:delText|w:pPr|w:rPr|w:sdtPr|mc:Fallback)$/

function collectRuns(
  parent: XmlElement,
  inherited: RunLook,
  context: Context,
  runs: { text: string; bold: boolean }[],
) {
  for (const element of parent.children) {
    if (typeof element === 'string') continue
    if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(element.name)) context.tracked = true
    if (SKIPPED.test(element.name)) continue
    if (element.name === 'w:r') {
      const look = runLook(child(element, 'w:rPr'), inherited)
      const text = runText(element, context)
      if (look.hidden) context.hidden ||= text.trim() !== ''
      else runs.push({ text: shown(text, look), bold: look.bold })
    } else if (element.name === 'w:txbxContent') {
      context.furniture.push(...blocks(element, context).map(line => line.text))
    } else {
      collectRuns(element, inherited, context, runs)
    }
  }
}

/** As the page shows it: a raised figure is a footnote mark typed by hand, capitals are capitals. */
function shown(text: string, look: RunLook): string {
  if (look.raised && /^\s*\d{1,3}\s*$/.test(text)) return superscript(text.trim())
  return look.capitals ? text.toLocaleUpperCase('vi') : text
}

function runText(run: XmlElement, context: Context): string {
  let text = ''
  for (const element of run.children) {
    if (typeof element === 'string' || SKIPPED.test(element.name)) continue
    if (element.name === 'w:t') text += element.children.filter(one => typeof one === 'string').join('')
    else if (element.name === 'w:tab' || element.name === 'w:ptab') text += '\t'
    else if (element.name === 'w:br' || element.name === 'w:cr') text += '\n'
    else if (element.name === 'w:noBreakHyphen') text += '-'
    else if (/^w:(?:footnote|endnote)Reference$/.test(element.name)) text += noteMark(element, context)
    else collectRuns(element, PLAIN, context, [])
  }
  return text
}

function noteMark(reference: XmlElement, context: Context): string {
  const id = `${reference.name.slice(2, -'Reference'.length)} ${reference.attributes['w:id'] ?? ''}`
  if (!context.noteOrder.includes(id)) context.noteOrder.push(id)
  return superscript(String(context.noteOrder.indexOf(id) + 1))
}

/** A row is one line; two columns side by side, as in headers and signature blocks, keep their paragraphs apart. */
function table(element: XmlElement, context: Context): Line[] {
  const lines: Line[] = []
  for (const row of rowsOf(element)) {
    const cells = cellsOf(row).map(cell => blocks(cell, context).map(line => line.text))
    if (cells.length === 1) lines.push(...cells[0]!.map(text => ({ ...tableRow([[text]]), cells: null })))
    else if (cells.some(cell => cell.length > 0)) lines.push(tableRow(cells))
  }
  return lines
}

const through = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap(one =>
    typeof one === 'string'
      ? []
      : one.name === name
        ? [one]
        : /^w:(?:sdt|sdtContent|customXml|ins)$/.test(one.name)
          ? through(one, name)
          : [],
  )
const rowsOf = (element: XmlElement) => through(element, 'w:tr')
const cellsOf = (row: XmlElement) => through(row, 'w:tc')

function readNotes(parts: ReadonlyMap<string, XmlElement>, context: Context): { mark: string; text: string }[] {
  const texts = new Map<string, string>()
  for (const kind of ['footnote', 'endnote']) {
    for (const note of children(parts.get(`${kind}s`), `w:${kind}`)) {
      if (note.attributes['w:type'] && note.attributes['w:type'] !== 'normal') continue
      const text = blocks(note, context)
        .map(line => line.text)
        .join(' ')
      texts.set(`${kind} ${note.attributes['w:id'] ?? ''}`, text)
    }
  }
  return context.noteOrder.flatMap((id, index) => {
    const text = texts.get(id)
    return text ? [{ mark: String(index + 1), text }] : []
  })
}
