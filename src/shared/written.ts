// Written text made comparable: one normal form, no invisible characters, raised figures as characters of their own. Pure.

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
