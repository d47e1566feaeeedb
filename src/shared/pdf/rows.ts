// The runs of a PDF page put into printed rows: sorted by place, words joined by the gaps between them. Pure.

import { clean, superscript } from '../written.ts'
import type { PdfRun } from './extract.ts'

/** What stands together on a row; a wide gap parts it from the next. */
export interface Segment {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Row {
  readonly y: number
  /** Height of its largest letters. */
  readonly size: number
  readonly segments: readonly Segment[]
  readonly from: number
  readonly to: number
  readonly text: string
  readonly bold: boolean
  /** It begins with a small raised figure: a footnote at the page's foot does. */
  readonly mark: string | null
}

/** In parts of the font's height: more is a blank between words, much more parts two columns. */
const WORD_GAP = 0.16
const COLUMN_GAP = 1.3
const RAISED_SIZE = 0.8

interface Draft {
  readonly y: number
  readonly size: number
  readonly middle: number
  readonly runs: PdfRun[]
}

/** From the top down. Runs come in any order; a raised figure belongs to the row it stands in. */
export function rowsOf(runs: readonly PdfRun[]): Row[] {
  const drafts: Draft[] = []
  const upright = runs.filter(run => !run.turned && run.size > 0.5).flatMap(parted)
  for (const run of upright.sort((a, b) => b.size - a.size)) {
    const middle = run.y + 0.35 * run.size
    const draft = drafts.find(one => Math.abs(one.middle - middle) <= 0.45 * one.size)
    if (draft) draft.runs.push(run)
    else drafts.push({ y: run.y, size: run.size, middle, runs: [run] })
  }
  return drafts
    .sort((a, b) => b.y - a.y)
    .map(rowOf)
    .filter(row => row !== null)
}

/** A run that holds two columns itself, parted by many blanks. */
function parted(run: PdfRun): PdfRun[] {
  const parts = [...run.text.matchAll(/\S(?:(?! {4})[^\n])*/g)]
  if (parts.length < 2) return [run]
  const letter = run.width / run.text.length
  return parts.map(part => ({
    ...run,
    ...{ text: part[0], x: run.x + part.index * letter, width: part[0].trimEnd().length * letter },
  }))
}

function rowOf({ y, size, runs }: Draft): Row | null {
  const segments: { text: string; from: number; to: number }[] = []
  let before: PdfRun | null = null
  let mark: string | null = null
  for (const run of runs.sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    // Bold that is made by printing twice.
    if (before && before.text === run.text && Math.abs(before.x - run.x) < 0.1 * size) continue
    const raised = run.size < RAISED_SIZE * size && run.y > y + 0.12 * size && /^\s*\d{1,3}\s*$/.test(run.text)
    const text = raised ? superscript(run.text.trim()) : run.text
    if (raised && segments.length === 0) mark = run.text.trim()
    const gap = last ? run.x - last.to : 0
    if (!last || (gap > COLUMN_GAP * size && !isLeftBlank(last.text, run.text)))
      segments.push({ text, from: run.x, to: run.x + run.width })
    else {
      const blank = gap > WORD_GAP * size && !raised
      last.text += `${blank ? ' ' : ''}${text}`
      last.to = Math.max(last.to, run.x + run.width)
    }
    before = run
  }
  const whole = withLabels(segments)
    .map(one => ({ ...one, text: clean(one.text) }))
    .filter(one => one.text !== '')
  if (whole.length === 0) return null
  return {
    ...{ y, size, segments: whole, from: whole[0]!.from, to: whole.at(-1)!.to, mark },
    text: whole.map(one => one.text).join(' '),
    bold: runs.every(run => run.bold),
  }
}

/** Room for a number or a day to be filled in: "Số      -KH/ĐU", "ngày     tháng 3". */
const isLeftBlank = (before: string, after: string): boolean =>
  /(?:^\s*Số\s?:?|ngày|tháng|năm)\s*$/iu.test(before) && /^\s*(?:tháng|năm|[-/]\s?\p{Lu}|\d{4})/u.test(after)

const LABEL_ALONE = /^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ]|[-–+*•])[.)/-]?\s*$/u
const SYMBOL_BULLET = /^[\uf000-\uf0ff▪●○◦■□➢✓]/u

/** A label and its words stand a tab apart; bullets of symbol fonts come as private characters. */
function withLabels(segments: readonly { text: string; from: number; to: number }[]) {
  const [first, second, ...rest] = segments
  const bulleted = first && { ...first, text: first.text.replace(SYMBOL_BULLET, '- ') }
  if (!bulleted || !second || !LABEL_ALONE.test(bulleted.text) || second.from - bulleted.to > 60)
    return bulleted ? [bulleted, ...segments.slice(1)] : []
  return [{ text: `${bulleted.text} ${second.text}`, from: bulleted.from, to: second.to }, ...rest]
}
