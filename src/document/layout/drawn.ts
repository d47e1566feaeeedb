// The small pieces of WordprocessingML that every part is made of.
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { SLACK } from './breaks.ts'
import type { Line, LineFace } from './style.ts'

/** A run of one face and size. Text must be tidied before. */
export function run(text: string, face: LineFace, points: number, options: { underline?: boolean } = {}): TextRun {
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

/**
 * One printed line in a frame `frame` twips wide. It wraps within its own width although the frame is wider: the words
 * stay one text, without line breaks of ours, and only the indents make the lines alike.
 */
export function drawn(line: Line, frame: number, options: IParagraphOptions = {}): Paragraph {
  if (line.type === 'rule') return ruled(line.width, frame)
  const { text, face, size, width, before, after, underline } = line
  const side = width === null ? 0 : Math.max(0, Math.floor((frame - width - SLACK) / 2))
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(before || after ? { spacing: { ...(before ? { before } : {}), ...(after ? { after } : {}) } } : {}),
    ...(width === null ? {} : { indent: { left: side, right: side } }),
    ...options,
    children: [run(text, face, size, { underline })],
  })
}

/** A paragraph of its own that no text can push about. */
function ruled(width: number, frame: number): Paragraph {
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
