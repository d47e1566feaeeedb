// One-time codes on paper: five groups of four, read aloud and typed without doubt between O and 0. Pure but for chance.

import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Without I, L, O and U: 32 letters and digits, 5 bits each. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const GROUP = 4
const GROUPS = 5

export interface Code {
  /** The first group: finds the row. Knowing it alone opens nothing. */
  handle: string
  /** The rest, 80 bits of chance, as it is stored. */
  hash: Buffer
}

/** A new code, as it is printed: "7KQM-4T9X-…". Shown once; only `handle` and `hash` of it are kept. */
export function newCode(): string {
  const letters = Array.from({ length: GROUP * GROUPS }, () => ALPHABET[randomInt(ALPHABET.length)])
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-')
}

/** Reads a code as people type it: any case, any gaps, O for 0, I and L for 1; undefined when it can be none. */
export function readCode(written: string): Code | undefined {
  const plain = plainOf(written)
  if (plain.length !== GROUP * GROUPS || [...plain].some(letter => !ALPHABET.includes(letter))) return undefined
  return { handle: plain.slice(0, GROUP), hash: createHash('sha256').update(plain.slice(GROUP)).digest() }
}

const plainOf = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

export const sameHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

/** What stands in for a lost phone, once: three groups of four. */
export const newRecoveryCode = (): string => newCode().split('-').slice(0, 3).join('-')

/** A recovery code as it was printed, from what was typed. */
export const readRecoveryCode = (written: string): string => plainOf(written).replaceAll(/(.{4})(?=.)/g, '$1-')

/** Six digits in any grouping, or undefined. */
export function readDigits(written: string): string | undefined {
  const digits = written.normalize('NFKC').replaceAll(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}
