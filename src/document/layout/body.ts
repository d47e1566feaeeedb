// The text as WordprocessingML: headings, paragraphs, quoted passages, footnotes, annexes.
import { AlignmentType, FootnoteReferenceRun, HeadingLevel, Paragraph, type Table } from 'docx'
import { impossible } from '../../shared/impossible.ts'
import { drawn, run } from './drawn.ts'
import { tableOf } from './grid.ts'
import type { HeadingNode, Node, RunningNode } from './nodes.ts'
import type { Sheet } from './sheet.ts'
import { STYLES, textColumn, twips } from './style.ts'

/** What is drawn of the body and the annexes: paragraphs and tables, and the texts of their footnotes by number, from 1. */
export interface Body {
  readonly children: (Paragraph | Table)[]
  readonly annexes: (Paragraph | Table)[]
  readonly footnotes: Record<string, { children: Paragraph[] }>
}

/** The last paragraph is kept on one page with what follows, so that nobody signs an empty page. */
export function bodyOf({ document, body, annexes }: Sheet): Body {
  const footnotes: Body['footnotes'] = {}
  const note = (text: string): number => {
    const number = Object.keys(footnotes).length + 1
    footnotes[number] = {
      children: [new Paragraph({ style: 'FootnoteText', children: [run(` ${text}`, 'regular', 10)] })],
    }
    return number
  }
  const style = STYLES[document.layout]
  const draw = (nodes: readonly Node[]) => nodes.flatMap(node => drawNode(node, style.body, note))
  return {
    children: draw(body),
    annexes: annexes.flatMap(({ lines, body: text }) => [
      ...lines.map((line, at) =>
        drawn(line, textColumn(style), { keepNext: true, ...(at === 0 ? { pageBreakBefore: true } : {}) }),
      ),
      ...draw(text),
    ]),
    footnotes,
  }
}

function drawNode(node: Node, size: number, note: (text: string) => number): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(node, size)]
    case 'running':
      return [runningOf(node, size, note)]
    case 'table':
      return tableOf(node, size)
    default:
      return impossible(node)
  }
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const headingOf = ({ level, text, face }: HeadingNode, size: number): Paragraph =>
  new Paragraph({
    ...{ heading: LEVELS[level], keepNext: true, keepLines: true },
    children: [run(text, face, size)],
  })

function runningOf({ pieces, block, last }: RunningNode, size: number, note: (text: string) => number): Paragraph {
  return new Paragraph({
    style: 'Body',
    keepNext: last,
    ...(block ? { alignment: AlignmentType.JUSTIFIED, indent: { left: twips(10), right: 0, firstLine: 0 } } : {}),
    children: pieces.map(piece =>
      'note' in piece ? new FootnoteReferenceRun(note(piece.note)) : run(piece.text, piece.face, size),
    ),
  })
}
