// Makes text of any origin safe to print: composed letters, no characters that XML or a reader's eye cannot bear.
import { impossible } from '../../shared/impossible.ts'
import type { Block, OfficialDocument } from './official.ts'

// Controls other than tab and line ends are not allowed in XML 1.0; a single one makes Word refuse the whole file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const FORBIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu
// Invisible and direction marks can make a text read differently from what is stored.
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu

/** Composed (NFC), one kind of line end, nothing that XML forbids, no unpaired surrogates, no invisible marks. */
export const tidyText = (text: string): string =>
  text.toWellFormed().replace(LINE_ENDS, '\n').replace(FORBIDDEN, '').replace(INVISIBLE, '').normalize('NFC')

/** Tidied, on one line: for headers, headings, names. */
export const oneLine = (text: string): string => tidyText(text).replace(/\s+/gu, ' ').trim()

/** Tidied, one string per line, empty lines left out: a line break in running text is a new paragraph. */
export const lines = (text: string): string[] => tidyText(text).split('\n').map(oneLine).filter(Boolean)

/**
 * Without the signs at its end. A loop: the time of a pattern like /[;,.]+$/ grows with the square of a run of dots.
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/** Without a dash of its own: lists set the dash themselves. */
export const withoutDash = (line: string): string => line.replace(/^[-–]\s*/u, '')

/** The same document with every text tidied. Running text keeps its line breaks as "\n", all else is one line. */
export function tidyDocument(document: OfficialDocument): OfficialDocument {
  const { signature, number } = document
  return {
    ...document,
    parentIssuer: (document.parentIssuer && oneLine(document.parentIssuer)) || null,
    issuer: oneLine(document.issuer),
    number: { ...number, symbol: oneLine(number.symbol) },
    place: oneLine(document.place),
    subject: oneLine(document.subject),
    bases: document.bases.map(oneLine).filter(Boolean),
    addressees: (document.addressees ?? []).map(oneLine).filter(Boolean),
    blocks: document.blocks.map(tidyBlock),
    recipients: document.recipients.map(oneLine).filter(Boolean),
    signature: {
      authority: oneLine(signature.authority),
      post: oneLine(signature.post),
      name: signature.name && oneLine(signature.name),
    },
    annexes: (document.annexes ?? []).map(annex => ({
      label: oneLine(annex.label),
      title: oneLine(annex.title),
      blocks: annex.blocks.map(tidyBlock),
    })),
  }
}

const tidyRunning = (text: string): string => lines(text).join('\n')

function tidyBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, label: oneLine(block.label), text: oneLine(block.text) }
    case 'paragraph': {
      const footnotes = (block.footnotes ?? []).map(note => ({
        after: note.after === null ? null : oneLine(note.after),
        text: oneLine(note.text),
      }))
      return { ...block, text: tidyRunning(block.text), footnotes }
    }
    case 'quotation':
      return { ...block, text: tidyRunning(block.text), from: oneLine(block.from) }
    case 'list':
      return { ...block, items: block.items.map(oneLine).filter(Boolean) }
    case 'table':
      return {
        ...block,
        caption: block.caption && oneLine(block.caption),
        columns: block.columns.map(column => ({ ...column, title: oneLine(column.title) })),
        rows: block.rows.map(row => row.map(tidyRunning)),
      }
    default:
      return impossible(block)
  }
}
