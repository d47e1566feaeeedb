// What a Word style says of its paragraphs: bold, capitals, hidden, heading, list; inherited along `basedOn`.
import { child, children, valueAt, type XmlElement } from './xml.ts'

export interface RunLook {
  readonly bold: boolean
  readonly capitals: boolean
  readonly hidden: boolean
  readonly raised: boolean
}

export interface StyleLook extends RunLook {
  readonly heading: boolean
  readonly numbering: { readonly list: string; readonly level: number } | null
}

export const PLAIN: StyleLook = {
  ...{ bold: false, capitals: false, hidden: false, raised: false, heading: false },
  numbering: null,
}

/** Styles by id. A style that is based on itself, directly or in a ring, inherits nothing. */
export function readStyles(root: XmlElement | undefined): Map<string, StyleLook> {
  const elements = new Map(children(root, 'w:style').map(style => [style.attributes['w:styleId'] ?? '', style]))
  const looks = new Map<string, StyleLook>()
  const lookOf = (id: string, depth: number): StyleLook => {
    const done = looks.get(id)
    const style = elements.get(id)
    if (done || !style || depth > 20) return done ?? PLAIN
    const base = valueAt(style, 'w:basedOn')
    const inherited = base ? lookOf(base, depth + 1) : PLAIN
    const name = valueAt(style, 'w:name') ?? ''
    const look = {
      ...runLook(child(style, 'w:rPr'), inherited),
      heading:
        inherited.heading || /^(?:heading|title)/i.test(name) || valueAt(style, 'w:pPr', 'w:outlineLvl') !== undefined,
      numbering: numberingOf(child(style, 'w:pPr')) ?? inherited.numbering,
    }
    looks.set(id, look)
    return look
  }
  for (const id of elements.keys()) lookOf(id, 0)
  return looks
}

/** `w:b` without a value means yes; "0", "false" and "none" mean no; absent means as the style. */
export function runLook(properties: XmlElement | undefined, inherited: RunLook): RunLook {
  const on = (name: string, otherwise: boolean) => {
    const element = child(properties, name)
    return element ? !/^(?:0|false|none|off)$/.test(element.attributes['w:val'] ?? '1') : otherwise
  }
  const raised = valueAt(properties, 'w:vertAlign')
  return {
    bold: on('w:b', inherited.bold),
    capitals: on('w:caps', inherited.capitals),
    hidden: on('w:vanish', inherited.hidden),
    raised: raised ? raised === 'superscript' : inherited.raised,
  }
}

export function numberingOf(properties: XmlElement | undefined): StyleLook['numbering'] {
  const list = valueAt(properties, 'w:numPr', 'w:numId')
  return list === undefined ? null : { list, level: Number(valueAt(properties, 'w:numPr', 'w:ilvl') ?? 0) || 0 }
}
