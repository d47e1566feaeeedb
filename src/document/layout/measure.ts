// How wide text is in Times New Roman, so that lines break where they look right and tables fit before anyone opens them.

export type Face = 'regular' | 'bold' | 'italic'

/** Advance widths in thousandths of the type size. Measured on Tinos 1.33, which has the widths of Times New Roman. */
const ADVANCES: Readonly<Record<Face, Readonly<Record<number, string>>>> = {
  regular: {
    180: "'",
    200: '|',
    250: '\u00a0 ,.',
    278: '/:;\\ijlt',
    333: '!()-I[]`fr‘’',
    389: 'Js',
    408: '"',
    444: '?acezăâê“”',
    469: '^',
    480: '{}',
    500: '#$*0123456789_bdghknopquvxyđô–',
    529: 'ơ',
    541: '~',
    542: 'ư',
    556: 'FPS',
    564: '+<=>',
    611: 'ELTZÊ',
    667: 'BCR',
    722: 'ADGHKNOQUVXYwĂÂĐÔƠ',
    776: 'Ư',
    778: '&m',
    833: '%',
    889: 'M',
    921: '@',
    944: 'W',
    1000: '—…',
  },
  bold: {
    220: '|',
    250: '\u00a0 ,.',
    278: "'/\\il",
    333: '!()-:;[]`fjt‘’',
    389: 'Is',
    394: '{}',
    444: 'cerzê',
    500: '#$*0123456789?J_agovxyăâô“”–',
    520: '~',
    554: 'ơ',
    556: 'Sbdhknpquđ"',
    570: '+<=>',
    581: '^',
    600: 'ư',
    611: 'FP',
    667: 'BELTZÊ',
    722: 'ACDNRUVXYwĂÂĐ',
    778: 'GHKOQÔƠ',
    796: 'Ư',
    833: '&m',
    930: '@',
    944: 'M',
    1000: '%W—…',
  },
  italic: {
    214: "'",
    250: '\u00a0 ,.',
    275: '|',
    278: '/\\fijlt',
    333: '!()-:;I`‘’',
    389: '[]rsz',
    400: '{}',
    420: '"',
    422: '^',
    444: 'Jcekvxyê',
    500: '#$*0123456789?S_abdghnopquăâđô–',
    534: 'ơ',
    541: '~',
    545: 'ư',
    556: 'LTYZ“”',
    611: 'ABEFPRVXĂÂÊ',
    667: 'CKNw',
    675: '+<=>',
    722: 'DGHOQUmĐÔƠ',
    754: 'Ư',
    778: '&',
    833: '%MW',
    889: '—…',
    920: '@',
  },
}

const byLetter = (advances: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(advances).flatMap(([width, letters]) => [...letters].map(letter => [letter, Number(width)])))

const FACES = {
  regular: byLetter(ADVANCES.regular),
  bold: byLetter(ADVANCES.bold),
  italic: byLetter(ADVANCES.italic),
} as const satisfies Record<Face, ReadonlyMap<string, number>>

// A tone mark adds no width: ế is as wide as ê.
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const UNKNOWN_LETTER = 1000

/** Width in twips (twentieths of a point) of text set on one line at a size in points. */
export function textWidth(text: string, face: Face, points: number): number {
  const letters = text.normalize('NFD').replace(TONES, '').normalize('NFC')
  let thousandths = 0
  for (const letter of letters) thousandths += FACES[face].get(letter) ?? UNKNOWN_LETTER
  return (thousandths * points) / 50
}

/** Width of the longest piece that a line cannot be broken in. */
export const longestWord = (text: string, face: Face, points: number): number =>
  largest(text.split(/[ \n]+/u).map(word => textWidth(word, face, points)))

/** 0 for none. `Math.max(...values)` would overflow the stack on a long table. */
export const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** `least`: its longest word; `wanted`: all on one line; `fixed`: asked for by the caller. All in twips. */
export interface ColumnNeed {
  readonly least: number
  readonly wanted: number
  readonly fixed: number | null
}

/**
 * Widths in whole twips that add up to `total` exactly. Columns that are asked for keep their width if all can fit;
 * of the others the narrow ones are served in full first, the wide ones, which wrap anyway, share the rest.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const least = needs.map(need => need.fixed ?? Math.min(need.least, need.wanted))
  const wanted = needs.map(need => need.fixed ?? need.wanted)
  if (sum(least) >= total)
    return toWhole(
      narrowFirst(
        needs.map(() => 0),
        least,
        total,
      ),
      total,
    )
  if (sum(wanted) > total) return toWhole(narrowFirst(least, wanted, total), total)
  // More room than needed: the free columns share it, and only if there is none the fixed ones.
  const free = wanted.map((width, index) => (needs[index]!.fixed === null ? width : 0))
  const sharing = sum(free) > 0 ? free : wanted
  const surplus = total - sum(wanted)
  return toWhole(
    wanted.map((width, index) => width + (surplus * sharing[index]!) / sum(sharing)),
    total,
  )
}

/** Every column its least, then what is left over is filled up from the column that lacks least. */
function narrowFirst(least: readonly number[], wanted: readonly number[], total: number): number[] {
  const widths = [...least]
  const lack = (index: number) => wanted[index]! - least[index]!
  const order = least.map((_, index) => index).sort((a, b) => lack(a) - lack(b))
  let room = total - sum(least)
  for (const [done, index] of order.entries()) {
    const given = Math.min(lack(index), room / (order.length - done))
    widths[index] = least[index]! + given
    room -= given
  }
  return widths
}

function toWhole(values: readonly number[], total: number): number[] {
  const whole = values.map(Math.floor)
  const last = whole.length - 1
  return whole.map((value, index) => (index === last ? value + total - sum(whole) : value))
}
