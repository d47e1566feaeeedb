// Puts the lines together into the whole text: broken paragraphs joined, footnotes marked, every paragraph with its place.
import { matchForm, type Span } from '../../law/citation.ts'
import { labelOf } from './labels.ts'
import { endsSentence, fromSuperscript, type Input, isCapitals, isRule, type Line, superscript } from './line.ts'
import { ownerInHeading } from './organisations.ts'
import type { Footnote } from './reading.ts'

export interface Paragraph extends Line, Span {
  readonly part: 'head' | 'body' | 'ending' | 'annex' | 'note'
  /** It was cut in two, by a page break most likely, and has been joined. */
  readonly joined: boolean
}

export interface Assembled {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly footnotes: readonly Footnote[]
}

type Draft = Omit<Paragraph, 'from' | 'to'>

/** `body` is the range of lines between the head and the ending, `annex` the first line after the ending. */
export function assemble(input: Input, body: Span, annex: number): Assembled {
  const drafts: Draft[] = input.lines.map((line, index) => {
    const part = index < body.from ? 'head' : index < body.to ? 'body' : index < annex ? 'ending' : 'annex'
    return { ...line, part: isNote(line) ? 'note' : part, joined: false }
  })
  const notes: Draft[] = input.notes.map(note => noteLine(note.mark, note.text))
  let from = 0
  const paragraphs = [...joinBroken(drafts), ...notes].map(draft => {
    const paragraph = { ...draft, from, to: from + draft.text.length }
    from = paragraph.to + 1
    return paragraph
  })
  const footnotes = paragraphs.filter(one => one.part === 'note').map(one => footnoteOf(one.text))
  return { text: paragraphs.map(one => one.text).join('\n'), paragraphs, footnotes }
}

const NOTE = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s?(?=\S)/u
const isNote = (line: Line) => line.cells === null && NOTE.test(line.text)

const noteLine = (mark: string, text: string): Draft => ({
  ...{ text: `${superscript(mark)} ${text}`, cells: null, heading: false, bold: false, gap: true },
  ...{ part: 'note' as const, joined: false },
})

function footnoteOf(text: string): Footnote {
  const mark = NOTE.exec(text)?.[1] ?? ''
  return { mark: fromSuperscript(mark), text: text.slice(mark.length).trim() }
}

/** A footnote between the halves of a broken paragraph comes to stand after the whole. */
function joinBroken(drafts: readonly Draft[]): Draft[] {
  const groups: { readonly pieces: Draft[]; readonly notes: Draft[] }[] = []
  for (const draft of drafts) {
    const group = groups.at(-1)
    const last = group?.pieces.at(-1)
    if (draft.part === 'note' && group) group.notes.push(draft)
    else if (group && last && isBroken(last, draft)) group.pieces.push(draft)
    else groups.push({ pieces: [draft], notes: [] })
  }
  return groups.flatMap(({ pieces, notes }) => {
    const whole = { ...pieces[0]!, text: pieces.map(piece => piece.text).join(' '), joined: pieces.length > 1 }
    return [whole, ...notes]
  })
}

const SHORTEST_HALF = 40

/** The first half stops in the middle of a sentence and the next paragraph begins with a small letter. */
function isBroken(first: Draft, second: Draft): boolean {
  if (first.part !== 'body' || second.part !== 'body' || first.cells || second.cells) return false
  if (first.heading || second.heading || first.bold || second.bold || isRule(first.text)) return false
  if (!/^\p{Ll}/u.test(second.text) || labelOf(second.text) !== null) return false
  if (first.text.length < SHORTEST_HALF || endsSentence(first.text) || isCapitals(first.text)) return false
  const words = matchForm(first.text).slice(labelOf(first.text)?.length ?? 0)
  return ownerInHeading(words) === null
}
