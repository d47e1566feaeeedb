// The measures of both layouts, and what a printed line is.
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
  readonly line: { readonly line: number; readonly lineRule: 'exact' | 'auto' }
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
  // The library's EXACTLY is a value that the schema does not know and Word ignores.
  line: { line: 19 * 20, lineRule: 'exact' },
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
  line: { line: 276, lineRule: 'auto' },
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

export type LineFace = Face | 'bold-italic'

/** A centred line; where it wraps, it wraps within `width`. All measures in twips, `size` in points. */
export interface TextLine {
  readonly type: 'text'
  readonly text: string
  readonly face: LineFace
  readonly size: number
  /** Null: as wide as its frame. */
  readonly width: number | null
  readonly before: number
  readonly after: number
  readonly underline: boolean
}

/** A thin line of `width` twips in the middle of its frame. */
export interface RuleLine {
  readonly type: 'rule'
  readonly width: number
}

export type Line = TextLine | RuleLine

export interface RowOfLines {
  readonly left: readonly Line[]
  readonly right: readonly Line[]
}

export const line = (
  text: string,
  face: LineFace,
  size: number,
  { width = null, before = 0, after = 0, underline = false }: Partial<TextLine> = {},
): TextLine => ({ type: 'text', text, face, size, width, before, after, underline })

export const rule = (width: number): RuleLine => ({ type: 'rule', width })
