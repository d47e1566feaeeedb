// Reads .txt and .md into lines: decoding, markup, two columns, lines broken at the margin.
import { labelOf } from './labels.ts'
import { clean, endsSentence, type Input, isCapitals, isRule, type Line, superscript, tableRow } from './line.ts'
import { LIMITS, Unreadable } from './unreadable.ts'

/** UTF-8, or UTF-16 with its mark; anything else is refused, because a wrong guess would change the words. */
export function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) throw new Unreadable('type-differs')
    return text
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('encoding')
  }
}

export function readPlain(source: string, markdown: boolean): Input {
  const raw = source.split(/\r\n|[\n\r\f\v\u2028\u2029]/u)
  if (raw.length > 2 * LIMITS.lines) throw new Unreadable('too-long')
  const read: (Line & { hardBreak: boolean })[] = []
  let gap = true
  for (const one of raw) {
    if (clean(one) === '' || isPageNumber(one) || (markdown && isTableRule(one))) {
      gap = true
      continue
    }
    for (const [index, part] of one.split(/<br\s*\/?>/i).entries()) {
      const isRow = one.includes('|')
      if (isRow && index > 0) break
      const line = lineOf(isRow ? one : part, markdown, gap)
      if (line) read.push({ ...line, hardBreak: markdown && (/ {2}$|\\$/.test(one) || /<br/i.test(one)) })
      gap = false
    }
  }
  return { lines: unwrapped(read), notes: [], furniture: [], trackedChanges: false, hiddenText: false }
}

/** A number alone on its line is a page number: every label in a document stands before words. */
const isPageNumber = (line: string) => /^\s{0,80}-?\s?\d{1,3}\s?-?\s{0,80}$/.test(line)

/** The line |---|---| under the head of a Markdown table. */
const isTableRule = (line: string) => /^[|: -]+$/.test(line) && line.includes('---') && line.includes('|')

function lineOf(raw: string, markdown: boolean, gap: boolean): Line | null {
  const cells = columns(raw, markdown)
  if (cells) return cells.some(cell => cell.length > 0) ? tableRow(cells, gap) : null
  const heading = markdown ? /^ {0,3}#{1,6}\s+/.exec(raw) : null
  const content = heading ? raw.slice(heading[0].length) : raw
  const text = markdown ? withoutMarkup(content) : clean(content)
  const bold = markdown && /^\s*(\*\*|__)(?!\s)[^\n]*\1\s*\\?$/.test(content.trimEnd())
  return text === '' ? null : { text, cells: null, heading: heading !== null, bold, gap }
}

const LABEL_ALONE = /^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ]|[-+*•])[.)/-]?$/u

// Not the gap left for a number or a day to be filled in: "Số      -KH/ĐU", "ngày     tháng 3".
const COLUMN_GAP = /\t+|(?<! )(?<!Số:?|ngày|tháng|năm) {4,}(?! )(?!tháng|năm|[-/])/u

/** A line with more bars than any table has columns is no table row. */
const MOST_COLUMNS = 60

/** Two columns side by side: cells between bars, or parted by a tab or a wide gap. */
function columns(raw: string, markdown: boolean): string[][] | null {
  const line = raw.trim()
  const parts = line.includes('|')
    ? line.replace(/^\|/, '').replace(/\|$/, '').split('|')
    : line.length < 400
      ? line.split(COLUMN_GAP)
      : [line]
  if (parts.length < 2 || parts.length > MOST_COLUMNS || (!line.includes('|') && LABEL_ALONE.test(parts[0]!)))
    return null
  if (markdown && !line.includes('|')) return null
  return parts.map(part =>
    part
      // A flattened cell: what is bold stood on a line of its own.
      .split(markdown ? /<br\s*\/?>|(?<=\S) (?=\*\*)|(?<=\S\*\*\*?) (?=\S)/i : /<br\s*\/?>/i)
      .map(one => (markdown ? withoutMarkup(one) : clean(one)))
      .filter(one => one !== ''),
  )
}

/** Markdown and inline HTML taken off; footnote references become superscript digits. */
function withoutMarkup(raw: string): string {
  if (isRule(raw)) return clean(raw.replace(/\\/g, ''))
  const text = raw
    .replace(/<sup>\s{0,5}(\d{1,3})\s{0,5}<\/sup>/gi, (_, mark: string) => superscript(mark))
    .replace(/\[\^(\d{1,3})\]:?/g, (_, mark: string) => superscript(mark))
    .replace(/<!--[^>]{0,500}-->|<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/^(\s*)[*•]\s+/, '$1- ')
    .replace(/(?<!\\)\*/g, '')
    .replace(/(?<![\p{L}\d_])_{1,3}(?=[^_\s])|(?<=[^_\s])_{1,3}(?![\p{L}\d_])/gu, '')
    .replace(/\\([\\*_#.()[\]+|-])/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\\$/, '')
  return clean(text)
}

// Words that open a line of their own in every layout.
const OPENS_LINE = /^(?:Căn cứ |Theo đề nghị|Xét |Kính gửi|Nơi nhận|Số\b|V\/v|[⁰¹²³⁴⁵⁶⁷⁸⁹]+ )/u

const opensLine = (text: string): boolean => {
  const label = labelOf(text)
  return OPENS_LINE.test(text) || (label !== null && !label.doubtful)
}

/**
 * Joins lines that were broken at the margin. Only where the lines themselves show a margin (none much longer than the
 * others): in a file of one paragraph a line nothing is joined here, a cut paragraph is then found, and told, later.
 */
function unwrapped(lines: readonly (Line & { hardBreak: boolean })[]): Line[] {
  const plain = lines.filter(line => !line.cells)
  const longest = plain.reduce((length, line) => Math.max(length, line.text.length), 0)
  const hasMargin = longest <= 130 && plain.length > 8
  const partedByGaps = plain.filter(line => line.gap).length >= plain.length * 0.15
  const groups: (Line & { hardBreak: boolean })[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    const full = (last?.text.length ?? 0) >= longest * (partedByGaps ? 0.6 : 0.75)
    const goesOn = hasMargin && full && last && !last.hardBreak && (partedByGaps || !endsSentence(last.text))
    if (goesOn && !line.gap && joinable(line) && joinable(last, true)) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.map(([first, ...more]) => {
    const { hardBreak: _, ...line } = first!
    return more.length === 0 ? line : { ...line, text: [line.text, ...more.map(one => one.text)].join(' ') }
  })
}

const joinable = (line: Line, first = false) =>
  !line.cells && !line.heading && !isRule(line.text) && !isCapitals(line.text) && (first || !opensLine(line.text))
