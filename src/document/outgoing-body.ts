// The text of a document written here, as people type it: one line a paragraph, labels and dashes in front. Pure.

import type { Block } from './layout/index.ts'

const PART = /^([IVXL]{1,6})[.-]\s+(\S.*)$/u
const POINT = /^(\d{1,2})\.\s+(\S.*)$/u
const LETTER = /^([a-zđ])\)\s+(\S.*)$/u

/** Headings are short and end without a full stop; a longer line with a number in front is a paragraph that has one. */
const LONGEST_HEADING = 160
const isHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !/[.;:,]$/.test(text)

/** "I. …", "1. …", "a) …" are headings of their level where they read like one, "- …" items, everything else paragraphs. */
export function blocksOf(written: string): Block[] {
  const blocks: Block[] = []
  for (const line of written.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const item = /^[-–•]\s+(\S.*)$/u.exec(line)?.[1]
    const before = blocks.at(-1)
    if (item && before?.type === 'list') blocks[blocks.length - 1] = { type: 'list', items: [...before.items, item] }
    else if (item) blocks.push({ type: 'list', items: [item] })
    else blocks.push(headingOf(line) ?? { type: 'paragraph', text: line })
  }
  return blocks
}

function headingOf(line: string): Block | null {
  for (const [level, pattern] of [
    [1, PART],
    [2, POINT],
    [3, LETTER],
  ] as const) {
    const [, label, text] = pattern.exec(line) ?? []
    if (label && text && isHeading(text)) return { type: 'heading', level, label, text }
  }
  return null
}

/** The blocks as `blocksOf` reads them; null when they hold what cannot be typed: tables, quotations, footnotes. */
export function typedOf(blocks: readonly Block[]): string | null {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.type === 'heading') lines.push(`${block.label}${block.level === 3 ? ')' : '.'} ${block.text}`)
    else if (block.type === 'list') lines.push(...block.items.map(item => `- ${item}`))
    else if (block.type === 'paragraph' && !block.footnotes?.length) lines.push(...block.text.split('\n'))
    else return null
  }
  return lines.join('\n')
}
