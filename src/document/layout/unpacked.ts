// Reads a DOCX back for the tests: its parts as XML, its paragraphs as text.
import { strFromU8, unzipSync } from 'fflate'

/** Each part of the package by its path, e.g. "word/document.xml". */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** A paragraph: its whole XML and its text. */
export interface ReadParagraph {
  readonly xml: string
  readonly text: string
}

export const paragraphsOf = (xml: string): ReadParagraph[] =>
  [...xml.matchAll(/<w:p\/>|<w:p[ >].*?<\/w:p>/gsu)].map(([found]) => ({ xml: found, text: textOf(found) }))

const textOf = (xml: string): string =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gsu)].map(found => found[1]).join(''))

/** Lines that are printed, without the empty ones, in the order of the file. */
export const linesOf = (xml: string): string[] =>
  paragraphsOf(xml)
    .map(({ text }) => text)
    .filter(Boolean)
