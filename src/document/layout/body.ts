// The text between subject and signature: bases, headings, paragraphs, quoted passages, lists, footnotes.
import { AlignmentType, FootnoteReferenceRun, HeadingLevel, Paragraph, type Table } from 'docx'
import { impossible } from '../../shared/impossible.ts'
import { figuresTable } from './figures.ts'
import type { Block, BodyParagraph, Footnote, Heading, LayoutName, OfficialDocument, Quotation } from './official.ts'
import { run, STYLES, twips } from './style.ts'
import { withoutDash, withoutEnd } from './tidy.ts'
import { capitals } from './wording.ts'

/** What is drawn of the body: its paragraphs and tables, and the texts of its footnotes by number, from 1. */
export interface Body {
  readonly children: (Paragraph | Table)[]
  readonly footnotes: Record<string, { children: Paragraph[] }>
}

/** The document must be tidied. The last paragraph is kept on one page with what follows, so that nobody signs an empty page. */
export function bodyOf(document: OfficialDocument): Body {
  const footnotes: Body['footnotes'] = {}
  const note = ({ text }: Footnote): number => {
    const number = Object.keys(footnotes).length + 1
    footnotes[number] = {
      children: [new Paragraph({ style: 'FootnoteText', children: [run(` ${text}`, 'regular', 10)] })],
    }
    return number
  }
  const blocks = withClosing(document.blocks, document.layout)
  const children = blocks.flatMap((block, index) => draw(block, document.layout, note, index === blocks.length - 1))
  return { children: [...basesOf(document), ...children], footnotes }
}

type Note = (footnote: Footnote) => number

function draw(block: Block, layout: LayoutName, note: Note, last: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block, layout)]
    case 'paragraph':
      return paragraphsOf(block, layout, note, last)
    case 'quotation':
      return quotationOf(block, layout, last)
    case 'list':
      return block.items.map((item, index) =>
        running([plain(`- ${item}`, layout)], last && index === block.items.length - 1),
      )
    case 'table':
      return figuresTable(block, layout, last)
    default:
      return impossible(block)
  }
}

const plain = (text: string, layout: LayoutName) => run(text, 'regular', STYLES[layout].body)

const running = (
  children: NonNullable<ConstructorParameters<typeof Paragraph>[0] & object>['children'],
  keepNext: boolean,
) => new Paragraph({ style: 'Body', keepNext, ...(children ? { children } : {}) })

/**
 * Party: upright, a dash before, ";" behind each. State: italic, no dash, the last ends with a full stop.
 * Source: 05-HD/VPTW (second-hand); Decree 30/2020/NĐ-CP, Appendix I (from memory).
 */
function basesOf({ bases, layout }: OfficialDocument): Paragraph[] {
  const { body, basesFace } = STYLES[layout]
  return bases.map((base, index) => {
    const bare = withoutEnd(withoutDash(base), ' ;,.')
    const text = layout === 'party' ? `- ${bare};` : `${bare}${index === bases.length - 1 ? '.' : ';'}`
    return running([run(text, basesFace, body)], false)
  })
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** "I-" in the Party and "I." in the State, then "1." and "a)" in both. Labels are text: Word must not count anew. */
function headingOf({ level, label, text }: Heading, layout: LayoutName): Paragraph {
  const bare = withoutEnd(label, ' .)-–:')
  const sign = level === 3 ? ')' : level === 1 && layout === 'party' ? '-' : '.'
  const words = level === 1 ? capitals(text) : text
  return new Paragraph({
    heading: LEVELS[level],
    keepNext: true,
    keepLines: true,
    children: [run(bare ? `${bare}${sign} ${words}` : words, level === 3 ? 'italic' : 'bold', STYLES[layout].body)],
  })
}

function paragraphsOf(
  { text, footnotes = [] }: BodyParagraph,
  layout: LayoutName,
  note: Note,
  last: boolean,
): Paragraph[] {
  const parts = text.split('\n')
  const placed = placeFootnotes(parts, footnotes)
  return parts.map((part, index) => {
    const children = []
    let from = 0
    for (const { at, footnote } of placed.filter(place => place.part === index)) {
      children.push(plain(part.slice(from, at), layout), new FootnoteReferenceRun(note(footnote)))
      from = at
    }
    return running([...children, plain(part.slice(from), layout)], last && index === parts.length - 1)
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

/** Italic between quotation marks, set in by the first-line indent, the source upright in brackets behind it. */
function quotationOf({ text, from }: Quotation, layout: LayoutName, last: boolean): Paragraph[] {
  const { body } = STYLES[layout]
  const bare = /^["“]([^"“”]*)["”]$/u.exec(text)?.[1] ?? text
  const parts = bare.split('\n')
  return parts.map((part, index) => {
    const closing = index === parts.length - 1
    const words = `${index === 0 ? '“' : ''}${part}${closing ? '”' : ''}`
    const source = closing && from ? [run(from.startsWith('(') ? ` ${from}` : from, 'regular', body)] : []
    return new Paragraph({
      style: 'Body',
      alignment: AlignmentType.JUSTIFIED,
      indent: { left: twips(10), right: 0, firstLine: 0 },
      keepNext: last && closing,
      children: [run(words, 'italic', body), ...source],
    })
  })
}

/** The end of the whole text: a full stop in the Party, "./." in the State. After a table there is no text to close. */
function withClosing(blocks: readonly Block[], layout: LayoutName): Block[] {
  const all = blocks.map(block =>
    block.type === 'quotation' ? { ...block, from: block.from && `(${block.from})` } : block,
  )
  const block = all.at(-1)
  if (!block) return []
  const before = all.slice(0, -1)
  if (block.type === 'paragraph') return [...before, { ...block, text: closed(block.text, layout) }]
  if (block.type === 'list') {
    return [
      ...before,
      {
        ...block,
        items: block.items.map((item, index) => (index === block.items.length - 1 ? closed(item, layout) : item)),
      },
    ]
  }
  if (block.type === 'quotation') return [...before, { ...block, from: closed(block.from, layout) }]
  return all
}

function closed(text: string, layout: LayoutName): string {
  let bare = withoutEnd(text, ' ;,')
  while (bare.endsWith('./.')) bare = withoutEnd(bare.slice(0, -3), ' ;,')
  // A single full stop becomes "./."; the dots of "v.v..." stay.
  if (layout === 'state') return `${bare.replace(/(?<!\.)\.$/u, '')}./.`
  return /[.!?…][”")]?$/u.test(bare) ? bare : `${bare}.`
}
