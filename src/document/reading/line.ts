// One line of a document as the input readers hand it over, and the small questions asked of its wording.

export { clean, fromSuperscript, superscript } from '../../shared/written.ts'

export interface Line {
  /** Clean and NFC; a list label stands in front; the cells of a table row are joined by " | ". */
  readonly text: string
  /** Paragraphs of each cell where the line is a table row (or two columns side by side), else null. */
  readonly cells: readonly (readonly string[])[] | null
  /** A heading by markup or style. */
  readonly heading: boolean
  /** Bold from end to end. */
  readonly bold: boolean
  /** Parted from the line before: an empty line, or a paragraph of its own. */
  readonly gap: boolean
}

export interface Input {
  readonly lines: readonly Line[]
  /** Footnotes kept apart from the text, as a DOCX does. */
  readonly notes: readonly { readonly mark: string; readonly text: string }[]
  /** Page headers, footers and text boxes: not part of the text, but secrecy stamps stand there. */
  readonly furniture: readonly string[]
  readonly trackedChanges: boolean
  readonly hiddenText: boolean
}

/** Rules drawn with characters, and the star under a Party body's name. */
export const isRule = (text: string): boolean => /^[-_*=~.·•—–\s]+$/u.test(text)

/** Written in capitals: at least two letters and none small. */
export const isCapitals = (text: string): boolean => /\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** Ends as a sentence or a list member ends, so nothing is missing after it. */
export const endsSentence = (text: string): boolean => /[.;:!?…][”"’')\]]*$|[”"]$/u.test(text)

export const tableRow = (cells: readonly (readonly string[])[], gap = true): Line => ({
  text: cells.map(paragraphs => paragraphs.join(' ')).join(' | '),
  cells,
  heading: false,
  bold: false,
  gap,
})
