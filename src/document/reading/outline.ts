// The body of a document as a tree of headings, numbered items and paragraphs, built from the labels alone.
import type { Paragraph } from './assemble.ts'
import { roman } from './docx-numbering.ts'
import { type Family, type Label, labelOf } from './labels.ts'
import { endsSentence, isCapitals, isRule } from './line.ts'
import { type Owner, ownerInHeading } from './organisations.ts'
import type { Warning } from './reading.ts'
import { warn } from './warnings.ts'

export interface Node {
  readonly label: Label | null
  readonly paragraph: Paragraph
  /** The words behind the label, with their place in the text. */
  words: string
  readonly from: number
  to: number
  readonly children: Node[]
  readonly family: Family | 'title' | 'capitals' | null
  /** Paragraphs that belong to this one: "+" items. */
  readonly continued: Paragraph[]
}

export interface Outline {
  /** Paragraphs before the first label or heading: bases and opening sentence. */
  readonly opening: readonly Paragraph[]
  readonly roots: readonly Node[]
  readonly warnings: readonly Warning[]
}

/** "QUYẾT ĐỊNH:" between the bases and the articles. */
const RESOLVES = /^(?:NAY )?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|KẾT LUẬN|THÔNG BÁO|CHỈ THỊ|YÊU CẦU)\s?:?$/u

export function outlineOf(body: readonly Paragraph[]): Outline {
  const opening: Paragraph[] = []
  const roots: Node[] = []
  const stack: Node[] = []
  const warnings: Warning[] = []
  const bases = lastBasis(body)
  for (const [index, paragraph] of body.entries()) {
    if (paragraph.part !== 'body' || isRule(paragraph.text) || RESOLVES.test(paragraph.text)) continue
    if (takesTitle(stack.at(-1), paragraph)) continue
    const node = nodeOf(paragraph, stack, roots, warnings)
    const isStart = index > bases && node.family !== null && node.family !== 'dash' && node.family !== 'plus'
    if (roots.length === 0 && !isStart) opening.push(paragraph)
    else place(node, stack, roots)
  }
  return { opening, roots, warnings }
}

/** "Phần thứ nhất" on one line, its title on the next. */
function takesTitle(open: Node | undefined, paragraph: Paragraph): boolean {
  if (open?.words !== '' || open.children.length > 0 || paragraph.cells) return false
  if (!(isCapitals(paragraph.text) || paragraph.bold || paragraph.heading) || labelOf(paragraph.text)) return false
  open.words = paragraph.text
  open.to = paragraph.to
  return true
}

const BASIS = /^(?:[-–•]\s?)?(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u

/** Index of the last basis in front of the first numbered paragraph: titles up to it name the issuer, not a section. */
function lastBasis(body: readonly Paragraph[]): number {
  const firstLabel = body.findIndex(paragraph => {
    const family = paragraph.part === 'body' ? labelOf(paragraph.text)?.family : undefined
    return family !== undefined && family !== 'dash' && family !== 'plus'
  })
  return body.slice(0, Math.max(firstLabel, 0)).findLastIndex(paragraph => BASIS.test(paragraph.text))
}

/** Puts the node below the nearest one it can belong to; the order of first appearance is the order of levels. */
function place(node: Node, stack: Node[], roots: Node[]) {
  if (node.family === 'plus') {
    const host = stack.at(-1)?.children.at(-1) ?? stack.at(-1)
    if (host && (host.family === 'dash' || host.continued.length > 0)) {
      host.continued.push(node.paragraph)
      host.to = node.to
      return
    }
  }
  const level = stack.findIndex(open => sameLevel(open.family, node.family))
  if (level >= 0) stack.length = level
  const parent = stack.at(-1)
  if (parent) parent.children.push(node)
  else roots.push(node)
  if (node.family !== null && node.family !== 'dash' && node.family !== 'plus') stack.push(node)
}

const sameLevel = (a: Node['family'], b: Node['family']) => a !== null && a === b

function nodeOf(paragraph: Paragraph, stack: readonly Node[], roots: readonly Node[], warnings: Warning[]): Node {
  const label = paragraph.cells ? null : labelOf(paragraph.text)
  const settled = label && settle(label, lastOrdinal(label.family, stack, roots), paragraph, warnings)
  const length = settled?.length ?? 0
  const family = settled?.family ?? titleFamily(paragraph, roots)
  return {
    label: settled ?? lostLabel(family, paragraph, roots, warnings),
    paragraph,
    family: family === 'capitals' ? (roots[0]?.family ?? family) : family,
    ...{ words: paragraph.text.slice(length), from: paragraph.from + length, to: paragraph.to },
    ...{ children: [], continued: [] },
  }
}

/** The number this label would follow: that of the last of its family on the open level, 0 for the first. */
function lastOrdinal(family: Family, stack: readonly Node[], roots: readonly Node[]): number {
  if (family === 'dash' || family === 'plus') return 0
  const level = stack.findIndex(open => open.family === family)
  const parent = level < 0 ? stack.at(-1) : stack[level - 1]
  const siblings = parent ? parent.children : roots
  return siblings.findLast(node => node.family === family)?.label?.ordinal ?? 0
}

/** Checks a label against its series: doubtful ones must continue it, misread ones take the value it needs. */
function settle(label: Label, last: number, paragraph: Paragraph, warnings: Warning[]): Label | null {
  const next = last + 1
  const span = { from: paragraph.from, to: paragraph.from + label.length }
  if (label.family !== 'roman') {
    if (label.doubtful && label.ordinal !== next) return null
    return label
  }
  if (label.ordinal === next) return label
  const suggested = roman(next)
  // "III" read as "II" repeats the figure before; "I." read as "IL" is no figure at all.
  const misread = label.ordinal === null || label.ordinal === last
  warnings.push(warn.uncertainLabel(span, label.value, suggested))
  return misread ? { ...label, value: suggested, shown: suggested, ordinal: next } : label
}

/** Bold or marked lines that name something, and lines in capitals, are headings without a label. */
function titleFamily(paragraph: Paragraph, roots: readonly Node[]): 'title' | 'capitals' | null {
  const { text, cells, heading, bold } = paragraph
  if (cells || text.length > 150 || /[.;,!?]$/u.test(text)) return null
  if (isCapitals(text) && text.includes(' ') && /\p{Lu}{2}/u.test(text)) {
    return roots.length === 0 || roots[0]!.family === 'roman' || roots[0]!.family === 'capitals' ? 'capitals' : 'title'
  }
  return heading || bold ? 'title' : null
}

/** A title in capitals among Roman sections has lost its figure. */
function lostLabel(
  family: Node['family'],
  paragraph: Paragraph,
  roots: readonly Node[],
  warnings: Warning[],
): Label | null {
  if (family !== 'capitals' || roots[0]?.family !== 'roman') return null
  const ordinal = (roots.at(-1)?.label?.ordinal ?? roots.length) + 1
  const value = roman(ordinal)
  warnings.push(warn.uncertainLabel({ from: paragraph.from, to: paragraph.to }, '', value))
  return { family: 'roman', value, shown: value, ordinal, length: 0, doubtful: true }
}

const TOP_FAMILIES: ReadonlySet<Node['family']> = new Set([
  'part',
  'chapter',
  'rubric',
  'article',
  'roman',
  'capital',
  'title',
  'capitals',
])

/** A node that only announces what stands below it. */
export function isHeading(node: Node): boolean {
  if (node.family === null || node.family === 'dash' || node.family === 'plus') return false
  const hasChildren = node.children.length > 0
  const text = node.words
  if (node.family === 'article') return hasChildren && !/[.;]$/u.test(text)
  if (TOP_FAMILIES.has(node.family)) return hasChildren || isCapitals(text) || !endsSentence(text)
  return (
    hasChildren && (!endsSentence(text) || text.endsWith(':') || (text.length <= 80 && ownerInHeading(text) !== null))
  )
}

/** The body or set a heading names. */
export const headingOwner = (node: Node): Owner | null => (isHeading(node) ? ownerInHeading(node.words) : null)

/** Title of a section; of an article without a heading of its own the first sentence. */
export function titleOf(node: Node): string {
  const text = isHeading(node) ? node.words : (/^[^.;:]{1,400}/u.exec(node.words)?.[0] ?? node.words)
  return text.replace(/\s*[.:;]*$/u, '')
}
