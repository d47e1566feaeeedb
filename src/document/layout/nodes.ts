// The text between subject and signature as it will be printed: signs behind labels, dashes, quotation marks, closing sign.
import { impossible } from '../../shared/impossible.ts'
import { type Grid, gridOf, staysWhole } from './figures.ts'
import type {
  Block,
  BodyParagraph,
  FiguresTable,
  Footnote,
  Heading,
  LayoutName,
  OfficialDocument,
  Quotation,
} from './official.ts'
import { type LineFace, STYLES } from './style.ts'
import { withoutDash, withoutEnd } from './tidy.ts'
import { capitals } from './wording.ts'

/** A piece of running text, or the mark of a footnote with its text. */
export type Piece = { readonly text: string; readonly face: LineFace } | { readonly note: string }

export interface HeadingNode {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  /** The level for readers by ear: begins at 1 and skips none, whatever the text does. */
  readonly outline: 1 | 2 | 3
  readonly text: string
  readonly face: LineFace
}

export interface RunningNode {
  readonly type: 'running'
  readonly pieces: readonly Piece[]
  /** `block`: set in as a whole (a passage taken over), else only its first line. */
  readonly block: boolean
  /** The end of the text: stays on one page with the signature. */
  readonly last: boolean
}

export interface TableNode {
  readonly type: 'table'
  readonly caption: string | null
  readonly grid: Grid
  readonly rows: readonly { readonly cells: readonly string[]; readonly whole: boolean }[]
  readonly last: boolean
}

export type Node = HeadingNode | RunningNode | TableNode

/** `main`: the text itself, with its bases and its closing sign; an annex has neither. */
export function nodesOf(given: readonly Block[], document: OfficialDocument, main: boolean): Node[] {
  const { layout } = document
  const blocks = main ? withClosing(given, layout) : given.map(bracketed)
  const nodes = blocks.flatMap((block, index) => nodesOfBlock(block, layout, main && index === blocks.length - 1))
  return outlined([...(main ? basesOf(document) : []), ...nodes])
}

function nodesOfBlock(block: Block, layout: LayoutName, last: boolean): Node[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block, layout)]
    case 'paragraph':
      return paragraphsOf(block, last)
    case 'quotation':
      return quotationOf(block, last)
    case 'list':
      return block.items.map((item, at) => running(`- ${item}`, last && at === block.items.length - 1))
    case 'table':
      return tableOf(block, layout, last)
    default:
      return impossible(block)
  }
}

const running = (text: string, last: boolean, face: LineFace = 'regular'): RunningNode => ({
  ...{ type: 'running', pieces: [{ text, face }], block: false, last },
})

/**
 * Party: upright, a dash before, ";" behind each. State: italic, no dash, the last ends with a full stop.
 * Source: 05-HD/VPTW (second-hand); Decree 30/2020/NĐ-CP, Appendix I (from memory).
 */
function basesOf({ bases, layout }: OfficialDocument): RunningNode[] {
  return bases.map((base, index) => {
    const bare = withoutEnd(withoutDash(base), ' ;,.')
    const text = layout === 'party' ? `- ${bare};` : `${bare}${index === bases.length - 1 ? '.' : ';'}`
    return running(text, false, STYLES[layout].basesFace)
  })
}

/** "I-" in the Party and "I." in the State, then "1." and "a)" in both. Labels are text: no program must count anew. */
function headingOf({ level, label, text }: Heading, layout: LayoutName): HeadingNode {
  const bare = withoutEnd(label, ' .)-–:')
  const sign = level === 3 ? ')' : level === 1 && layout === 'party' ? '-' : '.'
  const words = level === 1 ? capitals(text) : text
  const written = bare ? `${bare}${sign} ${words}` : words
  return { type: 'heading', level, outline: level, text: written, face: level === 3 ? 'italic' : 'bold' }
}

/** PDF/UA refuses a document whose headings begin below the first level or skip one. */
function outlined(nodes: readonly Node[]): Node[] {
  let before = 0
  return nodes.map(node => {
    if (node.type !== 'heading') return node
    before = Math.min(node.level, before + 1)
    return { ...node, outline: before as 1 | 2 | 3 }
  })
}

function paragraphsOf({ text, footnotes = [] }: BodyParagraph, last: boolean): RunningNode[] {
  const parts = text.split('\n')
  const placed = placeFootnotes(parts, footnotes)
  return parts.map((part, index) => {
    const pieces: Piece[] = []
    let from = 0
    for (const { at, footnote } of placed.filter(place => place.part === index)) {
      pieces.push({ text: part.slice(from, at), face: 'regular' }, { note: footnote.text })
      from = at
    }
    pieces.push({ text: part.slice(from), face: 'regular' })
    return { type: 'running', pieces, block: false, last: last && index === parts.length - 1 }
  })
}

interface Placed {
  readonly part: number
  readonly at: number
  readonly footnote: Footnote
}

/** Words that are not found put the mark at the end of the paragraph: a footnote is never lost. In reading order. */
function placeFootnotes(parts: readonly string[], footnotes: readonly Footnote[]): Placed[] {
  const end = { part: parts.length - 1, at: parts.at(-1)?.length ?? 0 }
  return footnotes
    .map((footnote): Placed => {
      const part = footnote.after ? parts.findIndex(text => text.includes(footnote.after!)) : -1
      if (part < 0) return { ...end, footnote }
      return { part, at: parts[part]!.indexOf(footnote.after!) + footnote.after!.length, footnote }
    })
    .sort((a, b) => a.part - b.part || a.at - b.at)
}

/** Italic between quotation marks, the source upright in brackets behind it. */
function quotationOf({ text, from }: Quotation, last: boolean): RunningNode[] {
  const bare = /^["“]([^"“”]*)["”]$/u.exec(text)?.[1] ?? text
  const parts = bare.split('\n')
  return parts.map((part, index) => {
    const closing = index === parts.length - 1
    const words = `${index === 0 ? '“' : ''}${part}${closing ? '”' : ''}`
    const source = closing && from ? [{ text: from.startsWith('(') ? ` ${from}` : from, face: 'regular' as const }] : []
    return { type: 'running', pieces: [{ text: words, face: 'italic' }, ...source], block: true, last: last && closing }
  })
}

function tableOf(table: FiguresTable, layout: LayoutName, last: boolean): TableNode[] {
  const grid = gridOf(table, layout)
  if (grid.columns.length === 0) return []
  const rows = table.rows.map(row => {
    const cells = grid.columns.map((_, index) => row[index] ?? '')
    return { cells, whole: staysWhole(cells, grid) }
  })
  return [{ type: 'table', caption: table.caption, grid, rows, last }]
}

const bracketed = (block: Block): Block =>
  block.type === 'quotation' ? { ...block, from: block.from && `(${block.from})` } : block

/** The end of the whole text: a full stop in the Party, "./." in the State. After a table there is no text to close. */
function withClosing(blocks: readonly Block[], layout: LayoutName): Block[] {
  const all = blocks.map(bracketed)
  const block = all.at(-1)
  if (!block) return []
  const before = all.slice(0, -1)
  if (block.type === 'paragraph') return [...before, { ...block, text: closed(block.text, layout) }]
  if (block.type === 'quotation') return [...before, { ...block, from: closed(block.from, layout) }]
  if (block.type !== 'list') return all
  const items = block.items.map((item, index) => (index === block.items.length - 1 ? closed(item, layout) : item))
  return [...before, { ...block, items }]
}

function closed(text: string, layout: LayoutName): string {
  let bare = withoutEnd(text, ' ;,')
  while (bare.endsWith('./.')) bare = withoutEnd(bare.slice(0, -3), ' ;,')
  // A single full stop becomes "./."; the dots of "v.v..." stay.
  if (layout === 'state') return `${bare.replace(/(?<!\.)\.$/u, '')}./.`
  return /[.!?…][”")]?$/u.test(bare) ? bare : `${bare}.`
}
