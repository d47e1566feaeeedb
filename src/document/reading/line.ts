// One line of a document as the input readers hand it over, and the small questions asked of its wording.

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

/** NFC, without invisible characters, blanks single. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    // Control characters, soft hyphen, zero-width and direction marks, byte order mark.
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, char => (/\s/.test(char) ? ' ' : ''))
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
export const superscript = (mark: string): string => mark.replace(/\d/g, digit => SUPERSCRIPTS[Number(digit)]!)
export const fromSuperscript = (mark: string): string => [...mark].map(char => SUPERSCRIPTS.indexOf(char)).join('')

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
