// Labels in front of paragraphs: I. · II- · Điều 3. · 1. · 1.1. · a) · - · +, and Roman figures misread by text recognition.
import { matchForm } from '../../law/citation.ts'
import { roman } from './docx-numbering.ts'

export type Family =
  | 'part'
  | 'chapter'
  | 'rubric'
  | 'article'
  | 'roman'
  | 'capital'
  | 'arabic'
  | 'arabic2'
  | 'arabic3'
  | 'arabic4'
  | 'letter'
  | 'paren'
  | 'dash'
  | 'plus'

export interface Label {
  readonly family: Family
  /** For the path: "II", "4", "a". */
  readonly value: string
  /** For people: "Điều 3", "Chương II", else the value. */
  readonly shown: string
  /** Place in the count; null for bullets. */
  readonly ordinal: number | null
  /** Characters before the words begin. */
  readonly length: number
  /** The label lacks its dot or looks misread, so it counts only where it continues the series. */
  readonly doubtful: boolean
}

const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

type Shape = readonly [Family, RegExp, (match: RegExpExecArray) => Omit<Label, 'family' | 'length'> | null]

const certain = (value: string, ordinal: number | null, shown = value) => ({ value, shown, ordinal, doubtful: false })
const doubtful = (value: string, ordinal: number | null) => ({ value, shown: value, ordinal, doubtful: true })

// Every pattern is anchored and bounded. Order matters: the first that fits wins.
const SHAPES: readonly Shape[] = [
  [
    'part',
    /^PHẦN (?:THỨ )?(\p{L}+|\d{1,2})(?![\p{L}\d])\s?[.:-]?\s{0,3}/iu,
    match => group('Phần', match[0], match[1]!),
  ],
  [
    'chapter',
    /^CHƯƠNG ([IVXL]{1,6}|\d{1,2})(?![\p{L}\d])\s?[.:-]?\s{0,3}/iu,
    match => group('Chương', match[0], match[1]!),
  ],
  [
    'rubric',
    /^(?:MỤC|Mục) ([IVXL]{1,6}|\d{1,2})(?![\p{L}\d])\s?[.:-]?\s{0,3}/u,
    match => group('Mục', match[0], match[1]!),
  ],
  [
    'article',
    /^Điều (\d{1,3}[a-zđ]?)\s{0,2}[.:]\s{0,3}/u,
    ([, value = '']) => certain(value, Number.parseInt(value, 10), `Điều ${value}`),
  ],
  ['roman', /^([IVX]{1,6})\s{0,2}[.)/-]\s{0,3}(?=\S)/u, ([, value = '']) => romanLabel(value, false)],
  ['roman', /^([IVX]{1,5})\s{1,3}(?=\p{Lu}{2})/u, ([, value = '']) => romanLabel(value, true)],
  // "I." read as "IL", "II" as "Il" or "1I": a capital title must follow, and the series tells the value.
  [
    'roman',
    /^((?=[Ll1|]*[IVX])(?=[IVX]*[Ll1|])[IVXLl1|]{2,5})\s?[.-]?\s{1,3}(?=\p{Lu}{2})/u,
    ([, value = '']) => doubtful(value, null),
  ],
  [
    'capital',
    /^([A-HK-U])\s{0,2}[.)/-]\s{0,3}(?=\p{Lu})/u,
    ([, value = '']) => certain(value, value.charCodeAt(0) - 64),
  ],
  [
    'arabic',
    /^(?!\d{1,2}[./-]\d{1,2}[./-]\d)(\d{1,3})(?:\s{0,2}[.)/]\s{0,3}|\s?-\s)(?=[^\s\d])/u,
    ([, value = '']) => certain(value, Number(value)),
  ],
  [
    'arabic2',
    /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.\s{0,3}|\)\s{0,3}|\s{1,3})(?=[^\s\d])/u,
    ([, value = '']) => certain(value, Number(value.split('.').at(-1))),
  ],
  ['arabic', /^(\d{1,2})\s?(?=\p{Lu}\p{Ll})/u, ([, value = '']) => doubtful(value, Number(value))],
  ['letter', /^([a-zđ])\s{0,2}[.)]\s{0,3}(?=\S)/u, ([, value = '']) => certain(value, letterOrdinal(value))],
  ['paren', /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s{0,3}(?=\S)/u, ([, value = '']) => certain(value, null)],
  ['dash', /^[-•▪·*]\s{0,3}(?=[^\s-])/u, () => certain('', null)],
  ['plus', /^\+\s{0,3}(?=\S)/u, () => certain('', null)],
]

/** The label a paragraph begins with, or null. */
export function labelOf(text: string): Label | null {
  const form = matchForm(text.slice(0, 60))
  for (const [family, pattern, read] of SHAPES) {
    const match = pattern.exec(form)
    const label = match && read(match)
    if (label)
      return { ...label, family: family === 'arabic2' ? depthOf(label.value) : family, length: match[0].length }
  }
  return null
}

const depthOf = (value: string): Family =>
  (['arabic', 'arabic2', 'arabic3', 'arabic4'] as const)[value.split('.').length - 1]!

function group(name: string, written: string, value: string) {
  const word = ORDINAL_WORDS.indexOf(value.toLowerCase()) + 1
  const ordinal = word || Number(value) || romanValue(value.toUpperCase())
  if (!ordinal) return null
  return certain(word ? roman(word) : value, ordinal, word ? written.replace(/[\s.:-]+$/u, '') : `${name} ${value}`)
}

function romanLabel(value: string, withoutDot: boolean) {
  const ordinal = romanValue(value)
  if (!ordinal) return null
  return withoutDot ? doubtful(value, ordinal) : certain(value, ordinal)
}

function romanValue(value: string): number | null {
  for (let ordinal = 1; ordinal <= 60; ordinal++) if (roman(ordinal) === value) return ordinal
  return null
}

// The Vietnamese series of points: a b c d đ e g h i k l m n o p q r s t u v x y.
const letterOrdinal = (letter: string) => 'abcdđeghiklmnopqrstuvxy'.indexOf(letter) + 1 || null
