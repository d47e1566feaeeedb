// The labels Word draws in front of list paragraphs ("I.", "1.", "a)", "-") and does not store in the text.
import { child, children, valueAt, type XmlElement } from './xml.ts'

interface Level {
  readonly format: string
  readonly pattern: string
  readonly start: number
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, Level>
}

/** Gives each list paragraph its label, in document order; "" for a list without labels. */
export function listLabels(root: XmlElement | undefined): (list: string, level: number) => string {
  const lists = readLists(root)
  const counters = new Map<string, number[]>()
  return (id, level) => {
    const list = lists.get(id)
    const shape = list?.levels.get(level)
    if (!list || !shape || level > 8) return ''
    const counts = counters.get(list.counter) ?? []
    for (let upper = 0; upper < level; upper++) counts[upper] ??= list.levels.get(upper)?.start ?? 1
    counts[level] = counts[level] === undefined ? shape.start : counts[level] + 1
    counts.length = level + 1
    counters.set(list.counter, counts)
    if (shape.format === 'none') return ''
    if (shape.format === 'bullet') return shape.pattern === '+' ? '+' : '-'
    return shape.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return counted(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal')
    })
  }
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map(
    children(root, 'w:abstractNum').map(one => [one.attributes['w:abstractNumId'] ?? '', readLevels(one)]),
  )
  const lists = new Map<string, List>()
  for (const num of children(root, 'w:num')) {
    const id = num.attributes['w:numId'] ?? ''
    const abstract = valueAt(num, 'w:abstractNumId') ?? ''
    const levels = new Map(abstracts.get(abstract) ?? [])
    let restarts = false
    for (const override of children(num, 'w:lvlOverride')) {
      const level = Number(override.attributes['w:ilvl'] ?? 0)
      const own = child(override, 'w:lvl')
      const start = valueAt(override, 'w:startOverride')
      const shape = own ? readLevel(own) : levels.get(level)
      if (start !== undefined) restarts = true
      if (shape) levels.set(level, start === undefined ? shape : { ...shape, start: Number(start) || 1 })
    }
    lists.set(id, { counter: restarts ? `num ${id}` : `abstract ${abstract}`, levels })
  }
  return lists
}

const readLevels = (abstract: XmlElement) =>
  new Map(children(abstract, 'w:lvl').map(level => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)]))

const readLevel = (level: XmlElement): Level => ({
  format: valueAt(level, 'w:numFmt') ?? 'decimal',
  pattern: valueAt(level, 'w:lvlText') ?? '',
  start: Number(valueAt(level, 'w:start') ?? 1) || 1,
})

function counted(value: number, format: string): string {
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'lowerLetter') return letter(value)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

const letter = (value: number) => 'abcdefghijklmnopqrstuvwxyz'[(value - 1) % 26] ?? 'a'

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]

/** 1 to 399; larger numbers stay figures. */
export function roman(value: number): string {
  if (value < 1 || value > 399) return String(value)
  let rest = value
  let written = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  }
  return written
}
