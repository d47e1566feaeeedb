// The measures of both layouts, and the small pieces of WordprocessingML that every part is made of.
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { SLACK } from './breaks.ts'
import type { Face } from './measure.ts'
import type { LayoutName } from './official.ts'

export const FONT = 'Times New Roman'

/** Twips: twentieths of a point, 56.69 to the millimetre. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Type sizes in points, from the one wanted to the smallest allowed, for the whole header of page 1. */
export interface HeaderSizes {
  /** Bodies on the left; the State's name on the right is set in the same size. */
  readonly bodies: number
  /** The Party's name, or the State's motto. */
  readonly title: number
  readonly number: number
  readonly date: number
}

export interface Style {
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly firstLine: number
  /** Twips and rule of a line of running text. */
  readonly line: { readonly line: number; readonly lineRule: (typeof LineRuleType)['EXACT' | 'AUTO'] }
  readonly header: readonly HeaderSizes[]
  /** Points. */
  readonly body: number
  readonly kindName: number
  readonly subject: number
  /** Subject of a công văn, under its number. */
  readonly letterSubject: { readonly size: number; readonly face: Face }
  readonly authorityPost: { readonly size: number; readonly boldPost: boolean }
  readonly recipientsTitle: number
  readonly recipients: number
  readonly basesFace: Face
}

/**
 * Party layout. Line spacing: the sources differ between 18 and 19 points, 19 leaves room for stacked Vietnamese marks.
 * Source: 05-HD/VPTW of 27 May 2026 (second-hand: two digests agree on margins, 14 points and 10 mm; sizes of the
 * header and of "Nơi nhận" from 36-HD/VPTW, which it replaced).
 */
const PARTY: Style = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  firstLine: 10,
  // LineRuleType.EXACTLY writes a value that the schema does not know and Word ignores.
  line: { line: 19 * 20, lineRule: LineRuleType.EXACT },
  header: [
    { bodies: 14, title: 15, number: 14, date: 14 },
    { bodies: 13, title: 14, number: 13, date: 13 },
    { bodies: 12, title: 13, number: 12, date: 12 },
  ],
  body: 14,
  kindName: 16,
  subject: 15,
  letterSubject: { size: 12, face: 'italic' },
  authorityPost: { size: 14, boldPost: false },
  recipientsTitle: 14,
  recipients: 12,
  basesFace: 'regular',
}

/**
 * State layout; where the decree gives a range, the value here is the one of the Party layout if it lies inside.
 * Source: Decree 30/2020/NĐ-CP, Appendix I (from memory, not re-read).
 */
const STATE: Style = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  firstLine: 12.7,
  line: { line: 276, lineRule: LineRuleType.AUTO },
  header: [
    { bodies: 13, title: 14, number: 13, date: 14 },
    { bodies: 12, title: 13, number: 13, date: 13 },
  ],
  body: 14,
  kindName: 14,
  subject: 14,
  letterSubject: { size: 12, face: 'regular' },
  authorityPost: { size: 14, boldPost: true },
  recipientsTitle: 12,
  recipients: 11,
  basesFace: 'italic',
}

export const STYLES = { party: PARTY, state: STATE } as const satisfies Record<LayoutName, Style>

/** A4 between the margins, in twips. */
export const textColumn = ({ margins }: Style): number => twips(210) - twips(margins.left) - twips(margins.right)

/** A run of one face and size. Text must be tidied before. */
export function run(
  text: string,
  face: Face | 'bold-italic',
  points: number,
  options: { underline?: boolean } = {},
): TextRun {
  return new TextRun({
    children: pieces(text),
    size: points * 2,
    bold: face === 'bold' || face === 'bold-italic',
    italics: face === 'italic' || face === 'bold-italic',
    ...(options.underline ? { underline: {} } : {}),
  })
}

/**
 * The library replaces "{name-0}" of a list by its number wherever it stands, in people's text too: so the brace is
 * cut off into a piece of its own.
 */
const pieces = (text: string): string[] => text.split(/(?<=\{)/u)

export const centred = (children: TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...options, children })

/**
 * A centred paragraph that wraps within `width` although its frame is `frame` wide (twips): the words stay one text,
 * without line breaks of ours, and only the indents make the lines alike.
 */
export function centredWithin(children: TextRun[], width: number, frame: number, options: IParagraphOptions = {}) {
  const side = Math.max(0, Math.floor((frame - width - SLACK) / 2))
  return centred(children, { ...options, indent: { left: side, right: side } })
}

/** A thin line of `width` in the middle of a frame, as a paragraph of its own that no text can push about. */
export function rule(width: number, frame: number): Paragraph {
  const side = Math.max(0, Math.floor((frame - width) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    run: { size: 4 },
  })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const
