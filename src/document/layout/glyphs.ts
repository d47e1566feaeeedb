// Which letters a TrueType font can draw, read from its table of letters.

import { readFileSync } from 'node:fs'

/** The code points that every one of these files has a glyph for. */
export function coveredBy(paths: readonly string[]): ReadonlySet<number> {
  const sets = paths.map(path => lettersOf(readFileSync(path)))
  return new Set([...sets[0]!].filter(letter => sets.every(set => set.has(letter))))
}

/** Reads formats 4 and 12 of "cmap". Source: OpenType specification, table cmap. */
function lettersOf(font: Buffer): Set<number> {
  const letters = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(at + 8)
    for (let entry = 0; entry < font.readUInt16BE(cmap + 2); entry++)
      addLetters(letters, font, cmap + font.readUInt32BE(cmap + 4 + entry * 8 + 4))
  }
  return letters
}

function addLetters(letters: Set<number>, font: Buffer, table: number): void {
  const format = font.readUInt16BE(table)
  if (format === 12) {
    for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
      const at = table + 16 + group * 12
      for (let letter = font.readUInt32BE(at); letter <= font.readUInt32BE(at + 4); letter++) letters.add(letter)
    }
  } else if (format === 4) {
    const doubled = font.readUInt16BE(table + 6)
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = font.readUInt16BE(table + 14 + segment)
      const start = font.readUInt16BE(table + 16 + doubled + segment)
      for (let letter = start; letter <= end && letter < 0xffff; letter++) letters.add(letter)
    }
  }
}
